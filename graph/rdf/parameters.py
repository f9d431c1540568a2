"""What a user writes as a parameter, made into the RDF term that it means.

"SNT", "styregruppen for nære tilbud" and `body/styregruppen-for-naere-tilbud` are the same body. A name that fits two
is never guessed at: the error names both with their ids, so that the user can ask again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches

from pyoxigraph import Literal, NamedNode

from graph.danish.fold import fold
from graph.errors import QuestionError
from graph.model.edtf import last_day
from graph.model.entity import GROUPS, ORGANISATIONS, Entity, EntityKind, names
from graph.model.fact import Knowledge
from graph.model.relation import BY_NAME
from graph.rdf.names import Names
from graph.rdf.queries import Parameter
from graph.rdf.terms import day, decimal, text

Value = str | date | int | float | Decimal
Term = NamedNode | Literal

_ANY = frozenset(EntityKind)
#: Type of a parameter -> kinds that it may mean; where more than one fits, the first set is preferred.
KINDS: dict[str, tuple[frozenset[EntityKind], ...]] = {
    "person": (frozenset({EntityKind.PERSON}),),
    "municipality": (frozenset({EntityKind.MUNICIPALITY}),),
    "body": (GROUPS, ORGANISATIONS),
    "organisation": (ORGANISATIONS | {EntityKind.PROJECT},),
    "project": (frozenset({EntityKind.PROJECT}), _ANY - {EntityKind.PERSON}),
    "entity": (_ANY,),
}
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


def bind(parameter: Parameter, value: Value, knowledge: Knowledge, made: Names) -> Term:
    """The term for a value of a declared parameter; raises QuestionError if it cannot be."""
    if parameter.type in KINDS:
        return made.thing(_entity(parameter, str(value), knowledge, made).id)
    return _READERS[parameter.type](parameter.name, value, knowledge, made)


def guess(value: Value, knowledge: Knowledge, made: Names) -> Term:
    """The term for a value of SPARQL text that declares nothing: ids and IRIs, days, numbers, else text."""
    if isinstance(value, date):
        return day(value.isoformat()[:10])
    if not isinstance(value, str):
        return Literal(value) if isinstance(value, bool | int) else decimal(value)
    if any(entity.id == value for entity in knowledge.entities):
        return made.thing(value)
    if value.startswith(("http://", "https://")):
        return _iri(value)
    return day(value) if _ISO.fullmatch(value) and last_day(value) else text(value)


def _entity(parameter: Parameter, value: str, knowledge: Knowledge, made: Names) -> Entity:
    identifier = made.identifier(value) or value
    for kinds in KINDS[parameter.type]:
        fitting = [entity for entity in knowledge.entities if entity.kind in kinds]
        found = _named(identifier, fitting)
        if len(found) > 1:
            listed = ", ".join(f"{entity.label} ({entity.id})" for entity in found)
            raise QuestionError(f"{parameter.name}: {value} kan være {listed}; spørg med id")
        if found:
            return found[0]
    raise QuestionError(f"{parameter.name}: intet hedder {value}{_near(value, parameter.type, knowledge)}")


def _named(value: str, entities: Iterable[Entity]) -> list[Entity]:
    """Those of that id; else of that label; else of that alias; each first as written, then however spelled."""
    known = tuple(entities)
    plain, folded = value.strip().casefold(), fold(value)
    ways: tuple[Callable[[Entity], bool], ...] = (
        lambda entity: entity.id == value,
        lambda entity: entity.label.casefold() == plain,
        lambda entity: any(alias.casefold() == plain for alias in entity.aliases),
        lambda entity: folded != "" and any(fold(name) == folded for name in names(entity)),
    )
    for fits in ways:
        found = [entity for entity in known if fits(entity)]
        if found:
            return found
    return []


def _near(value: str, sort: str, knowledge: Knowledge) -> str:
    fitting = [entity for entity in knowledge.entities if any(entity.kind in kinds for kinds in KINDS[sort])]
    spellings = {fold(name): entity.label for entity in fitting for name in names(entity)}
    near = dict.fromkeys(spellings[close] for close in get_close_matches(fold(value), spellings, n=3, cutoff=0.6))
    return f"; mente du {' eller '.join(near)}?" if near else ""


def _day(name: str, value: Value, _knowledge: Knowledge, _made: Names) -> Term:
    """A day; a month or a year stands for its last day."""
    written = value.isoformat()[:10] if isinstance(value, date) else str(value).strip()
    last = last_day(written)
    if not last:
        raise QuestionError(f"{name}: {value} er ikke en dag; skriv 2021-11-02, 2021-11 eller 2021")
    return day(last)


def _number(name: str, value: Value, _knowledge: Knowledge, _made: Names) -> Term:
    try:
        return decimal(Decimal(str(value).replace(",", ".")))
    except InvalidOperation as error:
        raise QuestionError(f"{name}: {value} er ikke et tal") from error


def _text(_name: str, value: Value, _knowledge: Knowledge, _made: Names) -> Term:
    return text(str(value))


def _relation(name: str, value: Value, _knowledge: Knowledge, _made: Names) -> Term:
    if value not in BY_NAME:
        near = get_close_matches(str(value), BY_NAME, n=1, cutoff=0.4)
        raise QuestionError(f"{name}: ingen relation hedder {value}" + (f"; mente du {near[0]}?" if near else ""))
    return text(str(value))


def _document(name: str, value: Value, knowledge: Knowledge, made: Names) -> Term:
    """A document by its id, file name or title."""
    wanted = str(value).strip().casefold()
    found = [s for s in knowledge.sources if wanted in (s.id.casefold(), s.file.casefold(), s.title.casefold())]
    if len(found) == 1:
        return made.node("document", found[0].id)
    if found:
        raise QuestionError(f"{name}: {value} kan være {', '.join(source.id for source in found)}; spørg med id")
    files = {source.file.casefold(): source.file for source in knowledge.sources}
    near = get_close_matches(wanted, files, n=1, cutoff=0.4)
    hint = f"; mente du {files[near[0]]}?" if near else ""
    raise QuestionError(f"{name}: intet dokument hedder {value}{hint}")


def _iri(value: str) -> NamedNode:
    try:
        return NamedNode(value)
    except ValueError as error:
        raise QuestionError(f"{value} er ikke en IRI") from error


_READERS: dict[str, Callable[[str, Value, Knowledge, Names], Term]] = {
    "date": _day,
    "number": _number,
    "text": _text,
    "relation": _relation,
    "document": _document,
}

#: All types that a saved query may give a parameter.
TYPES = frozenset(KINDS) | frozenset(_READERS)


def find(sort: str, name: str, knowledge: Knowledge) -> Entity:
    """The one entity of that id or name, of a sort in KINDS; raises QuestionError with a suggestion."""
    return _entity(Parameter(name=sort, type=sort, optional=False, description=""), name, knowledge, Names())
