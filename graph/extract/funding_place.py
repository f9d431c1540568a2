"""A reading in its sentence and its discourse: what shares, budgets and purposes are worked out from.

Between "400.000 kr. til Projekt Lys Nat" and "200.000 kr. til kurset" each sum has the stretch of text that is its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.extract import funding_purpose as purposes
from graph.extract.discourse import Discourse
from graph.extract.money_reading import Reading
from graph.extract.tokens import Sentence
from graph.model.statement import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A reading in its sentence; `left` and `right` bound the stretch of the tagged text that is its own."""

    reading: Reading
    sentence: Sentence
    discourse: Discourse
    left: int
    right: int
    verdict: Status
    twin: Reading | None = None  # the budget that the same sum is

    def aim(self) -> str:
        """The purpose as written behind "til", after the match or in it, else before it."""
        behind = purposes.aim(self.sentence, self.reading.start, self.right)
        return behind or purposes.aim(self.sentence, self.left, self.reading.end)
