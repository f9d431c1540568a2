"""The triples as JSON-LD whose context stands in the file, so that nothing is fetched to read it."""

from __future__ import annotations

import json
from itertools import groupby

from pyoxigraph import Literal, NamedNode

from graph.model.fact import Knowledge
from graph.rdf.assemble import triples
from graph.rdf.terms import BASE, PREFIXES, A

_XSD = PREFIXES["xsd"]


def jsonld(knowledge: Knowledge, *, base: str = BASE) -> bytes:
    """One object a thing, in the order of the Turtle; our own IRIs relative to `@base`."""
    found = []
    for subject, group in groupby(triples(knowledge, base=base), key=lambda triple: triple.subject):
        assert isinstance(subject, NamedNode), "there are no blank nodes"
        thing: dict[str, object] = {"@id": _short(subject, base)}
        for predicate, same in groupby(group, key=lambda triple: triple.predicate):
            values = [_value(triple.object, base, typed=predicate == A) for triple in same]
            thing["@type" if predicate == A else _short(predicate, "")] = values[0] if len(values) == 1 else values
        found.append(thing)
    context = {"@base": base, **PREFIXES}
    return (json.dumps({"@context": context, "@graph": found}, ensure_ascii=False, indent=1) + "\n").encode()


def _value(term: object, base: str, *, typed: bool) -> object:
    if isinstance(term, NamedNode):
        return _short(term, "") if typed else {"@id": _short(term, base)}
    assert isinstance(term, Literal), "there are no blank nodes"
    if term.language:
        return {"@value": term.value, "@language": term.language}
    if term.datatype.value == _XSD + "string":
        return term.value
    return {"@value": term.value, "@type": _short(term.datatype, "")}


def _short(node: NamedNode, base: str) -> str:
    for prefix, namespace in PREFIXES.items():
        if node.value.startswith(namespace):
            return f"{prefix}:{node.value[len(namespace) :]}"
    return node.value.removeprefix(base) if base else node.value
