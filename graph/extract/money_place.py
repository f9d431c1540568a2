"""A sum in its clause, and what all readers of sums ask of it.

In "‹O0› bidrager med ‹M1›, og ‹O2› med ‹M3›" the second sum stands in the same clause as the first, whose reading it may go on
from; between the two stands who gives it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from graph.extract import money_words as words
from graph.extract.money_reading import Reading
from graph.extract.money_rule import MoneyRule
from graph.extract.tokens import Sentence, Token
from graph.model.entity import EntityKind

NO_PAYERS = frozenset({EntityKind.PROJECT, EntityKind.AGREEMENT})
GENITIVE = re.compile(r"(?:'s|’s|s|'|’)(?=\s)")
#: The last of a list of payers.
LAST = re.compile(r",?\s*(?:og|samt)?\s*(‹[OG]\d+›)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A sum in its clause: it stands at tagged[start:end], `left` is where its clause begins, `near` where the sum before
    it ends, `right` where the next one or the next sentence begins; `last` is what the sum before was read as, `label`
    whether a word for money and a colon stand before it."""

    sentence: Sentence
    token: Token
    left: int
    near: int
    start: int
    end: int
    right: int
    last: Reading | None
    label: bool

    @property
    def tagged(self) -> str:
        return self.sentence.tagged

    @property
    def before(self) -> str:
        return self.tagged[self.near : self.start]

    @property
    def clause(self) -> str:
        return self.tagged[self.left : self.right]

    def reading(
        self,
        rule: MoneyRule,
        start: int,
        end: int,
        spans: Mapping[str, tuple[int, int]],
        *,
        goes_on: bool = False,
    ) -> Reading:
        """The sum as the rule reads it in tagged[start:end]; without a payer of its own it is that of the sum before."""
        who = self.tagged[slice(*spans.get("who", (0, 0)))]
        parent = self.last if goes_on else None
        return Reading(
            rule=rule,
            tagged=self.tagged,
            start=min(start, self.start),
            end=max(end, self.end),
            spans={**spans, "sum": (self.start, self.end)},
            who=who or (self.last.who if self.last is not None else ""),
            sums=(self.token,),
            parent=parent,
        )


def may_pay(tags: str, sentence: Sentence) -> bool:
    """Whether anybody behind the tags is more than a project or an agreement."""
    tokens = sentence.tagged_tokens(tags)
    return any(token.group is None or token.group.kind not in NO_PAYERS for token in tokens)


def last_of(pattern: re.Pattern[str], place: Place) -> re.Match[str] | None:
    """The last match between the sum before and this one."""
    found = list(pattern.finditer(place.tagged, place.near, place.start))
    return found[-1] if found else None


def tells_money(place: Place) -> bool:
    """Whether anything in the clause says that the sum is given."""
    if place.label or (place.last is not None and place.last.who):
        return True
    clause = place.clause
    patterns = (words.GIVES, words.GIVEN, words.IS_GIVEN, words.GETS, words.GIFT, words.SHARES_OUT)
    return any(pattern.search(clause) for pattern in patterns)
