"""The map: which marks stand where, and which lines join them.

Each actor becomes a node with the position of the layout, each fact with two ends an edge of its own. Three relations
between the same two ("formand for", "medlem af", "udpeget til") are three lines, bent apart so that all can be seen.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterator
from functools import partial
from textwrap import wrap
from typing import Any

from graph.export.page import look
from graph.export.page.kept_map import positions
from graph.model.entity import Entity
from graph.model.fact import Fact, Knowledge
from graph.model.relation import BY_NAME, Family
from graph.rdf import Parts

Record = dict[str, Any]

_BEND = 0.22
#: A name on the map: so many letters in a line where it may be broken, so many where not, so many lines.
_WRAP, _LONGEST, _ROWS = 22, 36, 3


def nodes(knowledge: Knowledge, parts: Parts | None = None) -> list[Record]:
    """`size`, `x`, `y`, `id` and `label` of each actor, in the order in which their names get room.

    A long name has its `lines` too. The fields stand as pyvis orders them. `parts` tell where positions may be kept.
    """
    places = positions([entity.id for entity in knowledge.entities], _pulls(knowledge), parts)
    degrees = Counter(end for fact in _drawn(knowledge) for end in (fact.subject, fact.object))
    return [
        {
            "size": round(look.KINDS[entity.kind].size + min(9.0, 1.2 * degrees[entity.id] ** 0.5)),
            "x": places[entity.id][0],
            "y": places[entity.id][1],
            **_lines(entity.label or entity.id),
            "id": entity.id,
            "label": entity.label or entity.id,
        }
        for entity in sorted(knowledge.entities, key=lambda entity: -_importance(entity, degrees[entity.id]))
    ]


def broken(name: str) -> list[str]:
    """A long name on two or three lines of about the same length, a very long one cut with an ellipsis."""
    rows = min(_ROWS, -(-len(name) // (_WRAP + 4)))
    fold = partial(wrap, name, max_lines=rows, placeholder=" …", break_long_words=False, break_on_hyphens=False)
    widths = range(max(_WRAP, len(name) // rows), _LONGEST)
    whole = (lines for lines in map(fold, widths) if not lines or not lines[-1].endswith(" …"))
    lines = next(whole, fold(_LONGEST))
    return [line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…" for line in lines]


def _lines(name: str) -> Record:
    lines = broken(name)
    return {} if lines in ([], [name]) else {"lines": lines}


def _importance(entity: Entity, degree: int) -> float:
    """The better joined first, but a region before a person."""
    return degree + 16 / look.KINDS[entity.kind].rank


def edges(knowledge: Knowledge) -> list[Record]:
    """All edges."""
    return list(each_edge(knowledge))


def each_edge(knowledge: Knowledge) -> Iterator[Record]:
    """`id`, the number of the fact, `from` and `to`, as pyvis orders them; `bend` where several facts join the same."""
    known = {entity.id for entity in knowledge.entities}
    pairs = Counter(_pair(fact.subject, fact.object) for _, fact in _numbered(knowledge, known))
    beside = {pair: count for pair, count in pairs.items() if count > 1}
    del pairs  # most join alone
    before: Counter[tuple[str, str]] = Counter()
    for number, fact in _numbered(knowledge, known):
        pair = _pair(fact.subject, fact.object)
        offset = 0.0
        if pair in beside:
            offset = before[pair] - (beside[pair] - 1) / 2
            before[pair] += 1
        bend = round(offset * _BEND * (1 if fact.subject <= fact.object else -1), 2)
        yield {"id": number, **({"bend": bend} if offset else {}), "from": fact.subject, "to": fact.object}


def ties(knowledge: Knowledge) -> list[tuple[str, str, str]]:
    """Which meeting is one of which group, and its day, the newest first; drawn as a thin line, though no fact."""
    known = {entity.id for entity in knowledge.entities}
    held = {
        source.meeting: source for source in sorted(knowledge.sources, key=lambda source: source.date, reverse=True)
    }
    return [
        (meeting, source.body, source.date)
        for meeting, source in held.items()
        if meeting != source.body and {meeting, source.body} <= known
    ]


def _drawn(knowledge: Knowledge) -> Iterator[Fact]:
    known = {entity.id for entity in knowledge.entities}
    return (fact for _, fact in _numbered(knowledge, known))


def _numbered(knowledge: Knowledge, known: Container[str]) -> Iterator[tuple[int, Fact]]:
    """The facts that are drawn, with their numbers."""
    return ((n, fact) for n, fact in enumerate(knowledge.facts) if fact.subject in known and fact.object in known)


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one <= other else (other, one)


def _pulls(knowledge: Knowledge) -> dict[tuple[str, str], float]:
    pulls: defaultdict[tuple[str, str], float] = defaultdict(float)
    for fact in _drawn(knowledge):
        pair = _pair(fact.subject, fact.object)
        pulls[pair] = max(pulls[pair], look.PULL[BY_NAME[fact.relation].family])
    for meeting, body, _ in ties(knowledge):
        pulls[_pair(meeting, body)] = look.PULL[Family.STRUCTURE]  # a meeting stands by its group
    return dict(pulls)
