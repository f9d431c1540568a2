"""Statements as they may be published: quoted, and free of e-mail addresses, telephone numbers and CPR numbers.

A quote must equal the text at its offsets, so nothing can be masked in it. Its span shrinks instead, to the piece that
names most of what the statement is about: "Ida Holm, direktør, tlf. 20 30 40 50, Sorø" becomes "Ida Holm, direktør".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.danish.private import find_private, mask
from graph.model.statement import Mention, Statement
from graph.model.text import Document, Span

_AROUND = 40  # characters
_TRIM = " \t\n\u00a0,;:.()[]<>|*/-–"


def public(statements: Iterable[Statement], document: Document) -> Iterator[Statement]:
    """The statements with the words of the document at their spans, and nothing private in any field."""
    for statement in statements:
        span = public_span(document.text, statement.evidence.span, _ends(statement))
        said = statement.qualifiers
        yield replace(
            statement,
            subject=_mention(statement.subject),
            object=_mention(statement.object) if statement.object else None,
            literal=mask(statement.literal),
            qualifiers=replace(
                said, role=mask(said.role), on_behalf_of=tuple(mask(behalf) for behalf in said.on_behalf_of)
            ),
            evidence=replace(
                statement.evidence,
                span=span,
                quote=document.quote(span),
                page=document.page_of(span) or statement.evidence.page,  # a block may begin a page earlier
            ),
        )


def public_span(text: str, span: Span, ends: Iterable[Span] = ()) -> Span:
    """The span itself if it holds nothing private, else its piece that covers most of `ends`; of equals the longest.

    No span begins or ends with a blank.
    """
    found = _private(text, span)
    if not found:
        words = text[span.start : span.end]
        start = span.start + len(words) - len(words.lstrip())
        return Span(start=start, end=start + len(words.strip())) if words.strip() else span
    cuts = [span.start, *(place for piece in found for place in piece), span.end]
    pieces = [_trimmed(text, start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=True)]
    named = tuple(ends)
    return max(pieces, key=lambda piece: (sum(_common(piece, end) for end in named), piece.end - piece.start))


def _private(text: str, span: Span) -> list[tuple[int, int]]:
    """What is private in the span, seen with a little of the text around it: "tlf." may stand before."""
    first = max(0, span.start - _AROUND)
    found = find_private(text[first : span.end + _AROUND])
    within = ((max(start + first, span.start), min(end + first, span.end)) for start, end in found)
    return [(start, end) for start, end in within if start < end]


def _ends(statement: Statement) -> Iterator[Span]:
    for mention in (statement.subject, statement.object):
        if mention is not None and mention.span is not None:
            yield mention.span


def _mention(mention: Mention) -> Mention:
    return replace(
        mention,
        name=mask(mention.name),
        written=mask(mention.written),
        place=mask(mention.place),
        also=tuple(mask(name) for name in mention.also),
    )


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM:
        end -= 1
    return Span(start=start, end=end)


def _common(a: Span, b: Span) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))
