"""What never leaves a document: e-mail addresses, telephone numbers and numbers that look like a CPR number.

People stand in the graph in their public roles. Minutes print more: "Ida Holm, direktør, tlf. 20 30 40 50". A sum
(12.500.000 kr.), a pair of years and a date in digits look alike and must stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_MAIL = re.compile(r"(?:mailto:)?[\w.+-]+\s?@\s?(?:[\w-]+\.)+[a-z]{2,}", re.UNICODE)
_CPR = re.compile(r"(?<![\d.,-])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d[ -]?\d{4}(?![\d-]|[.,]\d)")
_CALL = r"(?:\b(?:tlf|telf|telefon|telefonnr|mobil|mobiltlf|fax)\b\.?(?:\s*nr\.?)?\s*:?\s*)"
_ABROAD = r"(?:\+|\b00)\d{1,3}[ .]?(?:\(0\)[ .]?)?\d(?:[ .-]?\d){5,11}"
_PAIRS = r"(?<![\d.,+-])[2-9]\d([ .-])\d\d\1\d\d\1\d\d(?![\d-]|[.,]\d)"
_FOURS = r"(?<![\d.,-])(?!(?:19|20)\d\d[ -](?:19|20)\d\d)[2-9]\d{3} \d{4}(?![\d-]|[.,]\d)"
_CALLED = _CALL + r"\+?\d(?:[ .-]?\d){7,11}"
_SUM = re.compile(r"\s*(?:,-|kr\b|kroner\b|dkk\b|mio\b|t\.?kr\b)", re.IGNORECASE)
_PHONE = re.compile("|".join((_CALLED, _ABROAD, _PAIRS, _FOURS)), re.IGNORECASE)

#: What stands in place of it, where a text is told and not quoted.
MASK = "[…]"


def find_private(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of each such piece, in order, none of them overlapping."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(_found(text)):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def mask(text: str) -> str:
    """The text with MASK in place of each piece."""
    for start, end in reversed(find_private(text)):
        text = text[:start] + MASK + text[end:]
    return text


def _found(text: str) -> Iterator[tuple[int, int]]:
    if "@" in text:
        yield from (match.span() for match in _MAIL.finditer(text))
    if any(character.isdigit() for character in text):
        yield from (match.span() for match in _CPR.finditer(text) if not _SUM.match(text, match.end()))
        yield from (match.span() for match in _PHONE.finditer(text) if not _SUM.match(text, match.end()))
