"""What our own terms are called in Danish: `bk:roleCoChair` -> "medformand", as the ontology says."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from graph import shipped
from graph.rdf.terms import OWN, PREFIXES

_NAMES = frozenset({PREFIXES["rdfs"] + "label", PREFIXES["skos"] + "prefLabel"})


@cache
def own_labels() -> Mapping[str, str]:
    """Short name of each of our terms -> its Danish label, by name."""
    found = {}
    for quad in parse(path=shipped.ontology() / "collaboration.ttl", format=RdfFormat.TURTLE):
        subject, text = quad.subject, quad.object
        ours = isinstance(subject, NamedNode) and subject.value.startswith(OWN)
        if ours and quad.predicate.value in _NAMES and isinstance(text, Literal) and text.language == "da":
            found["bk:" + str(getattr(subject, "value", "")).removeprefix(OWN)] = text.value
    return dict(sorted(found.items()))
