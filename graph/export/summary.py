"""The short account that ends a build: what was built, what was written, what was lost, and which page to open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from graph.model.fact import Knowledge
from graph.model.relation import RELATIONS

_LOSSES = 20  # shown by name; the report has all of them


def summary(knowledge: Knowledge, written: Sequence[Path]) -> str:
    """Plain text for a terminal, in Danish."""
    return "\n".join(_lines(knowledge, written))


def _lines(knowledge: Knowledge, written: Sequence[Path]) -> Iterator[str]:
    kinds = Counter(entity.kind.value for entity in knowledge.entities)
    relations = Counter(fact.relation for fact in knowledge.facts)
    counted = [(name, kinds[name]) for name in sorted(kinds, key=lambda name: (-kinds[name], name))]
    yield from _table(f"Aktører og møder: {len(knowledge.entities)}", counted)
    named = [(row.name, relations[row.name]) for row in RELATIONS if relations[row.name]]
    yield from _table(f"Udsagn: {len(knowledge.facts)}", named)
    yield from _table("Filer", [(str(path), _size(path)) for path in written])
    if knowledge.losses:
        yield f"Tab: {len(knowledge.losses)}"
        yield from (f"  {loss.place}: {loss.reason}" for loss in knowledge.losses[:_LOSSES])
        if len(knowledge.losses) > _LOSSES:
            yield f"  … og {len(knowledge.losses) - _LOSSES} til, se report.md"
    page = next((path for path in written if path.suffix == ".html"), None)
    if page is not None:
        yield f"Åbn siden: {page.resolve()}"


def _table(title: str, rows: Iterable[tuple[str, int | str]]) -> Iterator[str]:
    listed = [(name, str(value)) for name, value in rows]
    width = max((len(name) for name, _ in listed), default=0)
    yield title
    for name, value in listed:
        yield f"  {name:<{width}}  {value:>8}"


def _size(path: Path) -> str:
    size = path.stat().st_size
    return f"{size / 1000:.0f} kB" if size >= 1000 else f"{size} B"
