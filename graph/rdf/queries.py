"""The saved queries: SPARQL files whose comments say what they answer and which parameters they take.

    # title-da: Hvem sidder hvor
    # title-en: Who sits where
    # description-da: ...
    # description-en: ...
    # param: body? body Organ: navn, akronym eller id

`body?` may be left out. Each parameter is a variable of the SELECT, so that its value can be bound instead of pasted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from graph import shipped
from graph.errors import ContractError, QuestionError

_COMMENT = re.compile(r"#\s*(title-da|title-en|description-da|description-en|param):\s*(.*)")
_PARAMETER = re.compile(r"(\w+)(\??)\s+(\w+)\s*(.*)")
_TEXTS = ("title-da", "title-en", "description-da", "description-en")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter; `type` is a type of graph.rdf.parameters."""

    name: str
    type: str
    optional: bool
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """One saved query; `name` is the file's stem, `text` all of the file."""

    name: str
    title_da: str
    title_en: str
    description_da: str
    description_en: str
    parameters: tuple[Parameter, ...]
    text: str


@cache
def saved_queries() -> tuple[Query, ...]:
    """All queries that are shipped, by name."""
    return tuple(read_query(path) for path in sorted((shipped.ontology() / "queries").glob("*.rq")))


def saved_query(name: str) -> Query:
    """The query of that name; raises QuestionError with a suggestion."""
    known = {query.name: query for query in saved_queries()}
    if name in known:
        return known[name]
    near = get_close_matches(name.lower().replace("_", "-"), known, n=1, cutoff=0.5)
    hint = f"mente du {near[0]}?" if near else f"der er {', '.join(known)}"
    raise QuestionError(f"intet spørgsmål hedder {name}; {hint}")


def read_query(path: Path) -> Query:
    """A query from its file; raises ContractError if a title, description or parameter is missing or malformed."""
    text = path.read_text(encoding="utf-8")
    found: dict[str, str] = {}
    parameters: list[Parameter] = []
    for line in text.splitlines():
        match = _COMMENT.fullmatch(line.strip())
        if match and match[1] == "param":
            parameters.append(_parameter(path, match[2]))
        elif match:
            found[match[1]] = " ".join((found.get(match[1], ""), match[2])).strip()
    missing = [name for name in _TEXTS if not found.get(name)]
    if missing:
        raise ContractError(f"{path.name}: missing {', '.join(missing)}")
    return Query(
        name=path.stem,
        title_da=found["title-da"],
        title_en=found["title-en"],
        description_da=found["description-da"],
        description_en=found["description-en"],
        parameters=tuple(parameters),
        text=text,
    )


def _parameter(path: Path, line: str) -> Parameter:
    match = _PARAMETER.fullmatch(line)
    if match is None:
        raise ContractError(f"{path.name}: a parameter needs a name, a type and a description: {line}")
    return Parameter(name=match[1], type=match[3], optional=match[2] == "?", description=match[4])
