"""Tells cards that stand beside each other from the rows of a table, by the white between them and what they hold.

"Ida Holm" / "Borgmester" / "Struer Kommune" below each other, and three such beside each other, are three cells of one
row: the lines of a card stand closer than the cards. Hard is the list whose rows stand in groups: there each line names
somebody, here only the first.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.danish.organisations import kind_of
from graph.danish.roles import role_kind
from graph.danish.titles import is_title
from graph.readers.page import Line

_CLOSE = 1.3  # usual distances of lines: those of one cell stand no further apart
_STEP = 1.03  # times: less than that two distances differ by chance
_WIDER = 1.1  # times: rows that stand so much further apart than lines are told by it
_CARDS_WIDER = 1.3  # times: the same for cards
_MOST_LINES = 6  # of one card
_MOST = 0.8  # share of the lines below names that must say what these people are

Cells = Sequence[Line | None]


def between(distances: Sequence[float]) -> float:
    """Where distances fall into small and large ones, if they do; else 0."""
    ordered = sorted(distances)
    best, limit = 0.0, 0.0
    for cut in range(1, len(ordered)):
        low, high = ordered[:cut], ordered[cut:]
        one, other = sum(low) / len(low), sum(high) / len(high)
        spread = len(low) * len(high) * (other - one) ** 2
        if spread > best and one <= _CLOSE and other >= _WIDER * one and high[0] >= low[-1] * _STEP:
            best, limit = spread, (low[-1] + high[0]) / 2
    return limit


def card_groups(rows: Sequence[Cells], distances: Sequence[float]) -> tuple[tuple[int, ...], ...]:
    """The indices of the lines of each row of cards, () if the columns hold no cards.

    `distances` says for each line how far it stands below the one before it, in usual distances of lines.
    """
    limit = between(distances[1:])
    if not limit or min(distances[1:]) * _CARDS_WIDER > max(distances[1:]):
        return ()
    groups: list[list[int]] = []
    for index, distance in enumerate(distances):
        if groups and distance <= limit:
            groups[-1].append(index)
        else:
            groups.append([index])
    if len(groups) < 2 or any(not 2 <= len(group) <= _MOST_LINES for group in groups):
        return ()
    firsts = [piece for group in groups for piece in rows[group[0]] if piece is not None]
    below = [piece for group in groups for index in group[1:] for piece in rows[index] if piece is not None]
    return tuple(map(tuple, groups)) if _are_cards(firsts, below) else ()


def _are_cards(firsts: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether what stands below the first lines says what somebody is, and the first lines say who."""
    if any(_describes(line.text) for line in firsts):
        return False
    return sum(_describes(line.text) for line in below) >= _MOST * len(below)


def _describes(text: str) -> bool:
    """Whether a line is a title, a role or an organisation, and so what stands below a name."""
    return is_title(text) or bool(role_kind(text)) or kind_of(text) is not None
