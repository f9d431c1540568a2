"""Which of a sentence's times belong to a sum.

"Regionen bevilgede den 3. maj 200.000 kr. i 2022 og 100.000 kr. i 2023": the day is that of the decision, the first year
belongs to the first sum, the second to the second. A time stands behind its sum, or else before it.
"""

from __future__ import annotations

import re

from graph.extract.funding_clause import clause
from graph.extract.tokens import Sentence, Token

_NEAR = 120  # characters of the tagged text
_MEETING = re.compile(
    r"\b(?:møde\w*|beslut\w+|behandl\w+|drøft\w+|orienter\w+|jf\.?|oprett\w+|etabler\w+|stift\w+|nedsat\w*|begyndte|startede|åbnede)\b[^‹›]{0,25}$",
    re.IGNORECASE,
)
_JUST_BEFORE = re.compile(
    r"‹D\d+›(?: (?:med|på|er|blev|var|givet|bevilget|bidraget|ydet|betalt|støttet|fået|modtaget))* $"
)
_SPANS = ("fra", "til", "indtil", "frem", "perioden", "årene", "udgang", "med virkning", "pr")


def when(
    sentence: Sentence, money: Token | None, start: int, end: int, *, behind_only: bool = False
) -> tuple[str, str]:
    """(begin, until) in EDTF of the sum, or of the match [start:end] of the tagged text where there is no sum.

    `behind_only`: what stands before is when it was asked for, as in a refusal.
    """
    tagged = sentence.tagged
    here = _tag_of(money, sentence)
    position = tagged.find(here) + len(here) if here else end
    first, last = clause(sentence, start, end)
    after = re.split(r"‹M\d+›", tagged[position : min(position + _NEAR, last)], maxsplit=1)[0]
    before = re.split(r"‹M\d+›", tagged[first : position - len(here)])[-1][-_NEAR:]
    near = _JUST_BEFORE.search(before)
    told = ((after, True),) if behind_only else ((near.group() if near else "", True), (after, True), (before, False))
    for text, behind in told:
        begin, until = _bounds(text, sentence, behind=behind)
        if begin or until:
            return begin, until
    return "", ""


def when_before(sentence: Sentence, money: Token, start: int) -> tuple[str, str]:
    """The time that stands before the sum, and so holds for the sums after it too."""
    first, _ = clause(sentence, start, start)
    before = sentence.tagged[first : sentence.tagged.find(_tag_of(money, sentence))]
    return _bounds(re.split(r"‹M\d+›", before)[-1], sentence, behind=False)


def _tag_of(money: Token | None, sentence: Sentence) -> str:
    if money is None:
        return ""
    return f"‹M{sentence.tokens.index(money)}›"


def _bounds(text: str, sentence: Sentence, *, behind: bool) -> tuple[str, str]:
    begin = until = ""
    for match in re.finditer(r"‹D(\d+)›", text):
        period = sentence.tokens[int(match[1])].period
        if period is None or _MEETING.search(text[: match.start()]):
            continue
        spanning = any(word in period.lead for word in _SPANS)
        if len(period.begin) == 10 and period.begin == period.until and not spanning:
            continue
        begin = begin or period.begin
        until = until or ("" if not behind and len(period.until) > 4 and not spanning else period.until)
    return begin, until
