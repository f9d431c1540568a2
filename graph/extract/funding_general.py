"""The sums that no frame has read: who gives them, or what they are the whole of, by the nearest that can be meant.

"Tønder Kommune er med i projektet, men lægger denne gang kun 100.000 kr." and "700.000 kr., som er lovet af Region Sjælland"
put the payer, the verb and the sum in an order that no frame foresaw. A sum with a word of giving in its clause is given
by whom stands behind "fra" or "af" after it, else by the nearest actor before it that no preposition governs; a sum behind
a word for a budget is the whole of what is spoken of. A price, a saving, a sum that is spent is none of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.extract.funding_phrases import PHRASES
from graph.extract.tokens import Sentence, Token

_GIVES = re.compile(
    rf"\b(?:{PHRASES['gives money']}|{PHRASES['give money']}|{PHRASES['given money']}|{PHRASES['is paid']}|supplerer\w*|lover|lovet|lovede|tilbyder"
    r"|medfinansiering\w*|egenfinansiering\w*|tilskud\w*|bidrag(?:et)?|støtte[ns]?|bevilling\w*|donation\w*|tilsagn|til rådighed|sponsorat\w*|indskud\w*|legat\w*"
    r"|kommer|stammer|levet af|hentes|tages|bevilges|gives|ydes|doneres|tildeles|udbetal\w+|overdrag\w+)\b",
    re.IGNORECASE,
)
_SPENT = re.compile(
    r"\b(?:brugt|bruger|brugte|forbrug\w*|købt|købte|regning\w*|faktur\w*|tilbud|tilbuddet|overslag|(?<!\btil )honorar\w*|gebyr\w*|takst\w*|pris(?:en|er)?|husleje|løn på"
    r"|gennemsnit\w*|typisk|pr\.|per|mangler|mindre end|mere end sidste|højere|lavere|svarer til|svarende til en|værdi|omsætning|gevinst\w*|tilbagebetal\w*"
    r"|tilbage til|ført tilbage|afregnes|rest(?:en|erer|beløb)? på|regneeksempel|til sammenligning|skøn|kan løbe op|bedt om|kostet|deltager(?:e|en)?|borger|person|kursist|tænkt|drømte?|ønskede|hvis|såfremt|forgæves)\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"[^‹›.;:]{0,45}?(?:‹[DG]\d+›[^‹›.;:]{0,25}?)?\b(?:fra|af|via|hos|gennem)\s(?:[^‹›.;:,]{0,25}?\s)?(?P<who>‹[OG]\d+›(?:(?:, | og | samt )‹[OG]\d+›)*)"
)
_GOVERNED = re.compile(
    r"\b(?:til|i|for|på|ved|hos|under|om|mellem|med|mod|over|blandt|uden|efter|som|end)\s(?:(?:de|den|det|både|alle|hele)\s)?"
    r"(?:‹[OGP]\d+›(?:\s*,\s*|\s+og\s+|\s+samt\s+))*$",
    re.IGNORECASE,
)
_WHO = re.compile(r"‹[OG]\d+›(?:(?:\s*,\s*(?:og\s+)?|\s+og\s+|\s+samt\s+)‹[OG]\d+›)*")
_BREAK = re.compile(r"[;]|\.\s(?=[A-ZÆØÅ‹])|:\s")
_NAMED = r"(?:budget|ramme|økonomi|projektsum|udgift|omkostning|samlet pris|samlede pris|samlede bevilling|bevilling|samlede finansiering|fælles betaling|samlet betaling)\w*"
_IS = r"(?:er(?! der)|var|på|udgør|udgjorde|lyder|lød|løber|løb|sat til|fastsat|beløber|bliver|blev|andrager|ligger)"
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
    r"|er der (?:‹D\d+›\s)?(?:i alt |samlet |stadig )?(?:afsat |sat )?)$",
    re.IGNORECASE,
)
_ANYBODY = re.compile(r"(?:^|[.,:]\s|\bat\s)(?:en|et|hver|ét|én|sådan|man)\s[^‹›.,;]{2,60}$", re.IGNORECASE)


_RECEIVES = re.compile(r"\b(?:fået|får|fik|modtager|modtaget|modtog|tilsagn om|hjemtaget)\b", re.IGNORECASE)
_HANDS_ON = re.compile(
    r"\b(?:indstil\w*|foreslå\w*|foreslog|anbefal\w*|oplys\w*|bemærk\w*|spurgte|mener|mente|fortalte)\b[^‹›]*\bat\b",
    re.IGNORECASE,
)
_LEAST = 2000  # what costs less is a ticket or a fee


def givers(sentence: Sentence, sums: Sequence[Token]) -> Iterator[tuple[re.Match[str], Token]]:
    """For each of the sums a match with the groups `who` and `sum`, where somebody can be said to give it."""
    for token in sums:
        place = _place(token, sentence)
        left, right = _bounds(sentence.tagged, place)
        if _SPENT.search(sentence.tagged[left:right]):
            continue
        match = _given(sentence.tagged, place, left, right)
        if match is not None:
            yield match, token


def wholes(sentence: Sentence, sums: Sequence[Token]) -> Iterator[tuple[re.Match[str], Token]]:
    """For each of the sums a match with the group `sum`, where it is said to be a budget or what something costs."""
    for token in sums:
        start, end = _place(token, sentence)
        left, right = _bounds(sentence.tagged, (start, end))
        before = sentence.tagged[left:start]
        if token.money is None or token.money.amount < _LEAST:
            continue
        if _SPENT.search(sentence.tagged[max(left, start - 60) : min(right, end + 25)]) or _ANYBODY.search(before):
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


def _given(tagged: str, place: tuple[int, int], left: int, right: int) -> re.Match[str] | None:
    start, end = place
    following = tagged.find("‹M", end, right)
    behind = _BEHIND.match(tagged, end, following if following >= 0 else right)
    if behind is not None and _GIVES.search(tagged, left, right):
        return re.compile(r"(?P<sum>‹M\d+›)[\s\S]*?" + rf"(?P<who>{re.escape(behind['who'])})").match(tagged, start)
    preceding = tagged.rfind("‹M", left, start)
    begin = preceding if preceding >= 0 else left
    candidates = [m for m in _WHO.finditer(tagged, begin, start) if not _GOVERNED.search(tagged, left, m.start())]
    if not candidates:
        return None
    who = candidates[-1]
    between = tagged[who.end() : start]
    if (
        _HANDS_ON.search(between)
        or "grønt lys" in between
        or (_RECEIVES.search(between) and not re.search(r"\bgivet\b", between))
    ):
        return None
    if not _GIVES.search(between) and not (preceding >= 0 and _adjacent(between)):
        return None
    pattern = rf"(?P<who>{re.escape(who.group())})" + r"[\s\S]*?" + rf"(?P<sum>{re.escape(tagged[start:end])})"
    return re.compile(pattern).match(tagged, who.start())


def _adjacent(between: str) -> bool:
    """Whether the sum follows its payer as in a list: "regionerne med 15 mio. kr."."""
    return re.fullmatch(r"\s?(?:med|på|:|–|-|ca\.|\s)*\s?", between) is not None
