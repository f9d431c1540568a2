"""Sums that their subject gives, and sums that are somebody's share.

"I 2023 lægger Skive Kommune 50.000 kr." has its subject behind the verb, "..., og betaler desuden 10.000 kr." in the clause
before; in "Skive Kommunes andel er 50.000 kr." the payer stands in the genitive.
"""

from __future__ import annotations

import re

from graph.extract import money_words as words
from graph.extract.money_place import GENITIVE, LAST, Place, may_pay
from graph.extract.money_reading import Reading
from graph.extract.sum_rules import GIFT, NEAREST, SHARE
from graph.model.entity import EntityKind


def share(place: Place) -> Reading | None:
    town = _FOR_WHOM.match(place.tagged, place.end)
    if town is not None and place.last is not None and place.last.rule is SHARE:
        return place.reading(SHARE, place.start, town.end(), {"who": town.span("who")}, goes_on=True)
    for pattern in (_OWN_SHARE, _SHARE_FROM):
        match = pattern.search(place.tagged, place.near, place.start)
        if match is not None and may_pay(match.group("who"), place.sentence):
            who = town.span("who") if town is not None else match.span("who")
            return place.reading(SHARE, match.start(), max(place.end, who[1]), {"who": who})
    return None


_TILL = rf"(?:[^‹›.;:]|‹[DTRLG]\d+›|(?<=\bca)\.){{0,70}}?\b{words.AMOUNTS}\s?[^‹›.;]{{0,25}}$"
_OWN_SHARE = re.compile(
    rf"(?P<who>{words.ACTORS}(?:(?:'s|’s|s|'|’)(?:,|\sog|\ssamt)\s‹[OG]\d+›)*)(?:'s|’s|s|'|’)\s"
    rf"(?:[a-zæøå]+e\s|egen\s|eget\s){{0,2}}{words.SHARE}\b{_TILL}",
    re.IGNORECASE,
)
_SHARE_FROM = re.compile(
    rf"\b{words.SHARE}\s(?:fra|for)\s(?:[^‹›.;:,]{{0,20}}\s)?(?P<who>{words.ACTORS})(?::|(?!,){_TILL})\s?$",
    re.IGNORECASE,
)
_FOR_WHOM = re.compile(r"\s(?:for|fra)\s(?P<who>‹O\d+›)")


def gift(place: Place) -> Reading | None:
    verb = _active_verb(place)
    if verb is None:
        return None
    who = _subject(place, verb)
    if who is None:
        return None
    between = [m for m in words.ACTOR_LIST.finditer(place.tagged, verb.end(), place.start) if m.span() != who]
    if any(":" in place.tagged[verb.end() : match.start()] for match in between):
        return None  # each behind the colon has its own sum
    what = {"what": between[0].span()} if between else {}
    if who == _SHARED:
        return place.reading(GIFT, verb.start(), place.end, what)
    source = _pool_between(place, who, verb)
    return place.reading(GIFT, min(who[0], verb.start()), place.end, {"who": source or who, **what})


def _pool_between(place: Place, who: tuple[int, int], verb: re.Match[str]) -> tuple[int, int] | None:
    """The pool from which the subject gives: "Ministeriet har fra Demenspuljen tildelt 2 mio. kr."."""
    match = _POOL.search(place.tagged, who[1], verb.start())
    if match is None:
        return None
    group = place.sentence.token(match["pool"]).group
    pool = group is not None and group.kind is EntityKind.FUND
    return match.span("pool") if pool or match["through"] else None


_POOL = re.compile(r"\s(?:fra|af|(?P<through>via|gennem))\s(?P<pool>‹[GO]\d+›)")


def _active_verb(place: Place) -> re.Match[str] | None:
    """The last verb between the sum before and this one whose subject gives."""
    found: list[re.Match[str]] = []
    for pattern in (words.GIVES, words.GIVE):
        found.extend(pattern.finditer(place.tagged, place.near, place.end))
    for match in words.GIVEN.finditer(place.tagged, place.near, place.start):
        if _voice(place.tagged[place.left : match.start()]) == "har":
            found.append(match)
    verb = max(found, key=lambda match: match.start(), default=None)
    if verb is None or words.GETS.search(place.tagged, verb.end(), place.start):
        return None
    return verb


_AUX = re.compile(
    r"\b(?:(?P<har>har|havde)|er|blev|bliver|bliv|blevet|været|var|være|(?P<gets>fået|fik|får|modtager|modtog|modtaget))\b"
)


def _voice(before: str) -> str:
    """ "har" where the participle behind is what the subject did, "gets" where it got it, "er" where it was done to it."""
    found = list(_AUX.finditer(before))
    if not found:
        return ""
    return "har" if found[-1]["har"] else ("gets" if found[-1]["gets"] else "er")


def _subject(place: Place, verb: re.Match[str]) -> tuple[int, int] | None:
    """Where the subject of the verb stands: before it, right behind it or its "har", or in the clause before."""
    actors = words.ACTOR_LIST.finditer(place.tagged, place.near, verb.start())
    before = [span for match in actors if (span := _bare(match, place)) is not None]
    behind = _INVERTED.match(place.tagged, verb.end(), place.start)
    if not before and behind is not None and may_pay(behind["who"], place.sentence):
        return behind.span("who")
    if before:
        return before[-2] if len(before) > 1 and _is_aside(before[-2], before[-1], place) else before[-1]
    earlier = place.last
    if earlier is not None and earlier.rule is GIFT and _COORDINATED.match(place.before):
        return _SHARED
    return None


def _is_aside(first: tuple[int, int], second: tuple[int, int], place: Place) -> bool:
    """Whether the second only spells out the first: "de to kommuner – Greve og Solrød – bidrager"."""
    return (
        re.fullmatch(r"\s?[–(,-]\s?", place.tagged[first[1] : second[0]]) is not None
        and re.match(r"\s?[–),-]", place.tagged[second[1] :]) is not None
    )


_SHARED = (-1, -1)


_INVERTED = re.compile(
    rf"(?:\s(?:‹D\d+›|også|desuden|derudover|endvidere|samtidig|så|derfor|nu|i))*\s(?P<who>{words.ACTORS})(?!['’]?s\s)"
)
_COORDINATED = re.compile(r"[^‹›.;:]{0,40}(?:,|\bog|\bsamt)\s")


def _bare(match: re.Match[str], place: Place) -> tuple[int, int] | None:
    """Where the actors stand that can be a subject: no preposition governs them, they own nothing, and they may pay."""
    start, end = match.span()
    if GENITIVE.match(place.tagged, end) or not may_pay(match.group(), place.sentence):
        return None
    if words.GOVERNED.search(place.tagged, place.left, start) is None or _RELATIVE.match(place.tagged, end):
        return start, end
    last = LAST.search(place.tagged, start, end)  # "... fra A, og B bidrager selv"
    return last.span(1) if last is not None and last.start() > start and last.group().startswith(",") else None


_RELATIVE = re.compile(r",\s(?:der|som)\s")


# who is nearest


def nearest(place: Place) -> Reading | None:
    """Whom a word for money ties to the sum, where no order of words does: "Ældre Sagen har fordoblet sit tilskud, så det er ..."."""
    if words.SPENT.search(place.clause):
        return None
    actors = words.ACTOR_LIST.finditer(place.tagged, place.near, place.start)
    bare = [span for match in actors if (span := _bare(match, place)) is not None]
    between = place.tagged[bare[-1][1] : place.start] if bare else ""
    if not bare or _HANDS_ON.search(between) or (_RECEIVES.search(between) and "givet" not in between):
        return None
    ties = any(pattern.search(between) for pattern in (words.GIFT, words.GIVES, words.GIVE, words.GIVEN))
    if not ties and not (words.SHARES_OUT.search(between) and _is_pool(place.tagged[slice(*bare[-1])], place)):
        return None
    return place.reading(NEAREST, bare[-1][0], place.end, {"who": bare[-1]})


def _is_pool(tags: str, place: Place) -> bool:
    groups = [token.group for token in place.sentence.tagged_tokens(tags)]
    return all(group is not None and group.kind is EntityKind.FUND for group in groups)


_RECEIVES = re.compile(r"\b(?:fået|får|fik|modtager|modtaget|modtog|tilsagn om|hjemtaget)\b", re.IGNORECASE)
_HANDS_ON = re.compile(
    r"\b(?:indstil\w*|foreslå\w*|foreslog|anbefal\w*|oplys\w*|bemærk\w*|spurgte|mener|mente|fortalte)\b[^‹›]*\bat\b|grønt lys",
    re.IGNORECASE,
)
