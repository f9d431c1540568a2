"""What a question gives back: column names and rows of plain Python values.

IRIs of ours become the ids that the tables use (`person/ida-holm`), those of vocabularies short names
(`bk:statusFormer`), numbers numbers, and what is not known None.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from graph.rdf.names import Names
from graph.rdf.terms import PREFIXES

_XSD = PREFIXES["xsd"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """`columns` in the order of the question, `rows` as dicts by column."""

    columns: tuple[str, ...]
    rows: list[dict[str, object]]

    def __iter__(self) -> Iterator[dict[str, object]]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def without_empty(self, columns: Collection[str]) -> Answer:
        """Without those of the named columns that hold nothing in any row."""
        idle = {name for name in columns if all(row.get(name) is None for row in self.rows)}
        kept = tuple(name for name in self.columns if name not in idle)
        return Answer(columns=kept, rows=[{name: row[name] for name in kept} for row in self.rows])


def answer(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Answer:
    """An answer from rows in the order of the columns."""
    return Answer(columns=tuple(columns), rows=[dict(zip(columns, row, strict=True)) for row in rows])


def cell(value: NamedNode | BlankNode | Literal | Triple | None, names: Names) -> object:
    """An RDF term as a Python value."""
    if value is None:
        return None
    if isinstance(value, Literal):
        return _literal(value)
    if isinstance(value, NamedNode):
        return names.identifier(value.value) or _short(value.value)
    return str(value)


def _literal(value: Literal) -> object:
    datatype = value.datatype.value.removeprefix(_XSD)
    if datatype == "integer":
        return int(value.value)
    if datatype == "decimal":
        return Decimal(value.value)
    if datatype in ("double", "float"):
        return float(value.value)
    if datatype == "boolean":
        return value.value == "true"
    return value.value


def _short(iri: str) -> str:
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri
