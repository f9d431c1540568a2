"""Which rows the legend has: only what occurs in the graph, in the order of the tables.

Each row becomes a filter of the page: its field in the page's state, its name there, its mark and its words. A graph
without a region has no row "Regioner".
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.export.page import sector
from graph.export.page.steps import STANDINGS


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """`name` in the state, the key of its `words`, and the id of its `mark` among the symbols of the page."""

    name: str
    words: str
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """`field` is its filter in the page's state, `sign` what stands for it in an address."""

    field: str
    sign: str
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Legend:
    groups: tuple[Group, ...]
    sectors: tuple[str, ...]


def legend(content: Mapping[str, Any], relations: Container[str]) -> Legend:
    """From what the page tells, and the relations of its facts; standings are all there, since each day has others."""
    entities = content["entities"].values()
    kinds = {entity["kind"] for entity in entities}
    sectors = {entity["sector"] for entity in entities}
    return Legend(
        groups=(
            Group(field="kindsOff", sign="k", title="kinds", rows=_rows("kind", "kinds:", content["kinds"], kinds)),
            Group(field="standingsOff", sign="s", title="states", rows=_rows("standing", "", STANDINGS, STANDINGS)),
            Group(
                field="relationsOff",
                sign="r",
                title="relations",
                rows=_rows("line", "forward:", content["relations"], relations),
            ),
        ),
        sectors=tuple(name for name in sector.ALL if name in sectors),
    )


def _rows(mark: str, words: str, names: Iterable[str], used: Container[str]) -> tuple[Row, ...]:
    return tuple(Row(name=name, words=f"{words}{name}", mark=f"{mark}-{name}") for name in names if name in used)
