"""One reading of a sum: the rule, the stretch of the tagged text that tells it, and in which part of it stands what.

In "‹O0› bidrager til ‹G1› med ‹M2›" the slots `who` and `what` are the tags of payer and project.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from graph.extract.money_rule import MoneyRule
from graph.extract.tokens import TAG, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """tagged[start:end] as a rule reads it: payers as tags, sums as tokens; `parent` is the reading that it goes on from."""

    rule: MoneyRule
    tagged: str
    start: int
    end: int
    spans: Mapping[str, tuple[int, int]]
    who: str
    sums: tuple[Token, ...]
    parent: Reading | None = None

    @property
    def words(self) -> str:
        return self.tagged[self.start : self.end]

    @property
    def budget(self) -> bool:
        return self.rule.links[0].relation == "has-budget"

    @property
    def own_payers(self) -> list[str]:
        """The tags of the payers that this match itself names."""
        return [tag for _, tag in TAG.findall(self.who)] if self.slot("who") else []

    def slot(self, name: str) -> str:
        start, end = self.spans.get(name, (0, 0))
        return self.tagged[start:end]


def spans_of(match: re.Match[str]) -> dict[str, tuple[int, int]]:
    """Where the groups of a match stand that took part in it."""
    return {name: match.span(name) for name, text in match.groupdict().items() if text}
