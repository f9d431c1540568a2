"""What a reader of the page may choose, and what the buttons of its template choose in the words of an address.

`r=!chairs&v=table` asks, of all relations, only who chairs what, as a table. What is switched off at first is here too,
since "Nulstil filtre" and every quick answer begin with it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import urlencode

from graph.export.page import look, sector
from graph.model.asof import Standing, newest
from graph.model.fact import Knowledge
from graph.model.relation import RELATIONS
from graph.model.statement import Basis

#: What is not so (yet, any more) is one click away.
_STANDINGS = (Standing.PLANNED, Standing.ENDED, Standing.DENIED, Standing.NOT_YET)
_MAP, _TABLE = "v=map&tab=map", "v=table&tab=table&t=relations"
_NEWEST = 4

#: Filters that answer a question a director asks, by the key of its words.
_ANSWERS = {
    "whoSits": f"r=!chairs&r=!member-of&r=!appointed-to&r=!leads&{_MAP}",
    "whoChairs": f"r=!chairs&{_TABLE}",
    "whoPays": f"r=!funds&r=!has-budget&{_TABLE}",
    "whatPlanned": f"s=!planned&{_TABLE}",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Under which sign an address tells it, what it is at first, and what it may be.

    `one` of the words, `two` different ones, a `day`, or a set of words that is switched `off`. Where the words are a
    name, the page's data have them.
    """

    sign: str
    kind: Literal["one", "two", "day", "off"]
    start: str | int | Collection[str] | None
    words: Literal["actors", "documents"] | Collection[str | int] = ()


def choices(knowledge: Knowledge) -> dict[str, Choice]:
    """Every choice by its field in the page's state; `tab` is of small screens and no part of an address."""
    return {
        "chosen": _one("n", "", "actors"),
        "rings": _one("e", 0, (0, 1, 2)),
        "path": Choice(sign="p", kind="two", start=None, words="actors"),
        "pair": Choice(sign="c", kind="two", start=None, words="actors"),
        "route": _one("via", "shown", ("shown", "seats", "money", "all")),
        "kindsOff": _off("k", (), look.KINDS),
        "relationsOff": _off("r", _unseated(knowledge), (relation.name for relation in RELATIONS)),
        "standingsOff": _off("s", _STANDINGS, look.STANDINGS),
        "day": Choice(sign="d", kind="day", start=newest(knowledge)),
        "document": _one("doc", "", "documents"),
        "sector": _one("z", "", sector.ALL),
        "loose": _one("i", 0, (0, 1)),
        "view": _one("v", "map", ("map", "table")),
        "rows": _one("t", "relations", ("relations", "actors")),
        "language": _one("l", "da", ("da", "en")),
        "tab": _one("tab", "map", ("map", "filters", "details", "table")),
    }


def _one(sign: str, start: str | int, words: Literal["actors", "documents"] | Collection[str | int]) -> Choice:
    return Choice(sign=sign, kind="one", start=start, words=words)


def _off(sign: str, start: Iterable[str], words: Iterable[str]) -> Choice:
    return Choice(sign=sign, kind="off", start=[*map(str, start)], words=[*map(str, words)])


def _unseated(knowledge: Knowledge) -> list[str]:
    """Where seats were derived from attendance, attendance only doubles the lines."""
    seated = any(fact.relation == "member-of" and fact.basis is Basis.DERIVED for fact in knowledge.facts)
    return ["attended", "absent"] if seated else ["absent"]


def questions(choices: Mapping[str, Choice]) -> dict[str, str]:
    """Quick answers, each with the filters that it does not set as they are at first."""
    filters = [(choice.sign, choice.start or [""]) for choice in choices.values() if choice.kind == "off"]
    return {
        key: f"{urlencode([one for one in filters if f'{one[0]}=' not in answer], doseq=True)}&{answer}"
        for key, answer in _ANSWERS.items()
    }


def reset(choices: Mapping[str, Choice]) -> str:
    """All filters as they are at first."""
    fields = ("kindsOff", "relationsOff", "standingsOff", "day", "document", "sector", "loose")
    return urlencode([(choices[field].sign, choices[field].start or [""]) for field in fields], doseq=True)


def latest(sources: list[dict[str, Any]]) -> list[tuple[int, str, int]]:
    """The newest documents of what the page tells: number, what chooses it, and how many facts it states."""
    order = sorted(range(len(sources)), key=lambda number: sources[number].get("date", ""), reverse=True)
    return [
        (number, urlencode({"doc": sources[number]["id"]}), sources[number].get("facts", 0))
        for number in order[:_NEWEST]
    ]
