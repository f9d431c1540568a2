"""The sums that nothing else has read, where they are the whole of what is spoken of.

"Driften af huset løber op i 700.000 kr." has an order that no frame foresaw: a sum behind a word for a budget or for costing
is a budget. A price, a saving, a sum that is spent is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.extract.money_words import SPENT
from graph.extract.tokens import Sentence, Token

_BREAK = re.compile(r"[;]|\.\s(?=[A-ZÆØÅ‹])|:\s")
_NAMED = r"(?:budget|ramme|økonomi|projektsum|udgift|omkostning|samlet pris|samlede pris|samlede bevilling|bevilling|samlede finansiering|fælles betaling|samlet betaling)\w*"
_IS = r"(?:er(?! der\b)|var|på|udgør|udgjorde|lyder|lød|løber|løb|sat til|fastsat|beløber|bliver|blev|andrager|ligger)"
_WHOLE = re.compile(
    rf"\b(?:{_NAMED}\b[^.;]{{0,70}}?\b{_IS}\b[^.;‹›]{{0,30}}"
    rf"|{_IS}\s{_NAMED}\b[^.;‹›]{{0,20}}"
    r"|budgetter(?:et|es)\b[^.;‹›]{0,25}\b(?:til|med|på)\s[^.;‹›]{0,15}"
    r"|(?:‹G\d+›|\b[Dd]et|\b[Dd]en|(?<!en )(?<!et )(?<!hver )\b[\wæøå-]{3,}(?:en|et))(?:\s[^‹›.;,]{1,25})?\s(?:koster|kostede|kommer til at koste)\b(?:[^.;‹›]|‹O\d+›){0,40}"
    r"|(?:koster|kostede)\s(?:‹G\d+›|(?!huset|kommunen|regionen|hospitalet|samfundet)[\wæøå-]{3,}(?:en|et))\b[^.;‹›]{0,30}"
    r"|(?:råder|rådede|disponerer)\s(?:\w+\s)?over\b[^.;,‹›]{0,35}"
    rf"|(?:har|havde|får|fik|med)\b[^.;]{{0,30}}?\b(?:et|en)\s[^.;‹›]{{0,25}}?{_NAMED}\b[^.;‹›]{{0,20}}\bpå\s[^.;‹›]{{0,12}}"
    r"|\baf et budget på\s"
    r"|(?:har|haft)\s(?:‹D\d+›\s)?i alt\s"
    r"|(?:^|\. )‹G\d+›\shar\s(?:‹D\d+›\s)?"
    r"|\b[Dd]riften (?:af ‹G\d+› )?(?:udgør|er på|løber op i|koster)\s"
    r"|er der (?:‹D\d+›\s)?(?:i alt |samlet |stadig |dermed |herefter |således )?(?:afsat |sat )?)$",
    re.IGNORECASE,
)
_ANYBODY = re.compile(
    r"(?:^|[.,:]\s|\bat\s)(?:en|et|hver|ét|én|sådan|man|[Dd]en \w+ste)\s[^‹›.,;]{2,60}$", re.IGNORECASE
)


_LEAST = 2000  # what costs less is a ticket or a fee


def wholes(sentence: Sentence, sums: Sequence[Token]) -> Iterator[tuple[re.Match[str], Token]]:
    """For each of the sums a match with the group `sum`, where it is said to be a budget or what something costs."""
    for token in sums:
        start, end = _place(token, sentence)
        left, right = _bounds(sentence.tagged, (start, end))
        before = sentence.tagged[left:start]
        if token.money is None or token.money.amount < _LEAST:
            continue
        if SPENT.search(sentence.tagged[max(left, start - 60) : min(right, end + 25)]) or _ANYBODY.search(before):
            continue
        match = _WHOLE.search(before)
        if match is not None:
            pattern = re.compile(r"[\s\S]*?(?P<sum>‹M\d+›)")
            found = pattern.match(sentence.tagged, left + match.start(), end)
            if found is not None:
                yield found, token


def _place(token: Token, sentence: Sentence) -> tuple[int, int]:
    tag = f"‹M{sentence.tokens.index(token)}›"
    start = sentence.tagged.find(tag)
    return start, start + len(tag)


def _bounds(tagged: str, place: tuple[int, int]) -> tuple[int, int]:
    """The sentence part around the sum: from the sum or the break before it to the sum or the break after it."""
    left = max((match.end() for match in _BREAK.finditer(tagged, 0, place[0])), default=0)
    after = _BREAK.search(tagged, place[1])
    return left, after.start() if after else len(tagged)
