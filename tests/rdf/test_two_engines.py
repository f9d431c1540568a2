"""The questions are SPARQL 1.1 and no dialect: rdflib's engine gives the rows that Oxigraph gives, in their order."""

from decimal import Decimal
from functools import cache

import pytest
import rdflib
from pyoxigraph import Literal, NamedNode, QuerySolutions, Variable

from graph.rdf import Names, Query, TripleStore, saved_queries, turtle
from tests.knowledge_example import LIST, SNT, TOVE, example

STORE = TripleStore(example())
GIVEN = {
    "person": Names().thing(TOVE),
    "body": Names().thing(SNT),
    "project": Names().thing("project/trygt-hjem"),
    "document": Names().node("document", LIST),
}
Row = tuple[object, ...]


@cache
def other() -> rdflib.Graph:
    return rdflib.Graph().parse(data=turtle(example()), format="turtle")


def oxigraph(query: Query, bound: dict[str, NamedNode]) -> list[Row]:
    found = STORE.store.query(query.text, substitutions={Variable(name): value for name, value in bound.items()})
    assert isinstance(found, QuerySolutions)
    return [tuple(_plain(row[variable.value]) for variable in found.variables) for row in found]


def _plain(value: object) -> object:
    if value is None:
        return None
    assert isinstance(value, NamedNode | Literal)
    return _number(value.value, value.datatype.value if isinstance(value, Literal) else "")


def _number(text: str, datatype: str) -> object:
    """Engines may write 1200000 or 1200000.0."""
    return Decimal(text) if datatype.endswith(("#decimal", "#integer")) else text


def in_rdflib(query: Query, bound: dict[str, NamedNode]) -> list[Row]:
    given = {name: rdflib.URIRef(value.value) for name, value in bound.items()}
    rows = [tuple(row) for row in other().query(query.text, initBindings=given)]  # type: ignore[arg-type]
    return [tuple(None if v is None else _number(str(v), str(getattr(v, "datatype", ""))) for v in row) for row in rows]


@pytest.mark.parametrize("query", saved_queries(), ids=lambda query: query.name)
def test_both_engines_give_the_same_rows(query: Query) -> None:
    bound = {p.name: GIVEN[p.type] for p in query.parameters if not p.optional}
    mine = oxigraph(query, bound)
    assert in_rdflib(query, bound) == mine
    assert mine or query.name == "open-seats"
