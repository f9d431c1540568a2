"""What the buttons of the template choose, in the words of an address.

`r=!chairs&v=table` asks, of all relations, only who chairs what, as a table. What is switched off at first is here too,
since "Nulstil filtre" and every quick answer begin with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from graph.model.asof import Standing
from graph.model.fact import Knowledge
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


def off(knowledge: Knowledge) -> dict[str, list[str]]:
    """What is switched off at first. Where seats were derived from attendance, attendance only doubles the lines."""
    seated = any(fact.relation == "member-of" and fact.basis is Basis.DERIVED for fact in knowledge.facts)
    return {"relations": ["attended", "absent"] if seated else ["absent"], "standings": [*map(str, _STANDINGS)]}


def questions(content: Mapping[str, Any]) -> dict[str, str]:
    """Quick answers, each with the filters that it does not set as they are at first."""
    return {
        key: f"{urlencode([pair for pair in _filters(content) if f'{pair[0]}=' not in answer])}&{answer}"
        for key, answer in _ANSWERS.items()
    }


def reset(content: Mapping[str, Any]) -> str:
    """All filters as they are at first."""
    return urlencode([*_filters(content), ("d", content["date"]), ("doc", ""), ("z", ""), ("i", "0")])


def _filters(content: Mapping[str, Any]) -> list[tuple[str, str]]:
    off = content["off"]
    return [("k", ""), *(("r", name) for name in off["relations"]), *(("s", name) for name in off["standings"])]


def newest(content: Mapping[str, Any]) -> list[tuple[int, str, int]]:
    """The newest documents: number, what chooses it, and how many facts it states."""
    sources = content["sources"]
    order = sorted(range(len(sources)), key=lambda number: sources[number].get("date", ""), reverse=True)
    return [
        (number, urlencode({"doc": sources[number]["id"]}), sources[number].get("facts", 0))
        for number in order[:_NEWEST]
    ]
