"""All that a build needs of one document, and what is known before it is read: the records, without what reads.

A build that finds "Referat maj.pdf" kept needs no reader, no grammar and no rule, which take most of a second to load.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.danish.gazetteer import Gazetteer
from graph.model.fact import Loss, Source
from graph.model.statement import Statement
from graph.model.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Beforehand:
    """What is known before a document is read.

    `asked` are the spans, by document id, whose words a reviewed fact would like to borrow.
    """

    gazetteer: Gazetteer
    asked: Mapping[str, frozenset[Span]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The words at a span that was asked for; `span` is what of it may be published."""

    asked: Span
    span: Span
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What came of one file: `source` and `statements`, or only a loss that says why there are none.

    `packed` are the bytes that the reading was heard from, if it was.
    """

    source: Source | None = None
    statements: tuple[Statement, ...] = ()
    losses: tuple[Loss, ...] = ()
    quotes: tuple[Quote, ...] = ()
    packed: bytes = field(default=b"", init=False, compare=False, repr=False)


def lost(name: str, reason: str) -> Reading:
    """The reading of a file that could not be read."""
    return Reading(losses=(Loss(place=name, reason=reason),))
