"""For which time a sum is given, where a sentence beside the one with the sum tells it.

"I 2024 er budgettet 900.000 kr. Heraf betaler Struer Kommune 300.000 kr.": the share is of the same year as the whole. "Begge
bevillinger udløber med udgangen af 2025" ends what was told before it. A sum whose own sentence dates it keeps its date, and
what is only given beside a dated grant ("Kommunen lægger selv 100.000 kr.") is of no year that the text tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from graph.danish.anchors import Guarded
from graph.danish.dates import find_periods
from graph.danish.fold import fold
from graph.extract.tokens import Sentence, Token
from graph.model.statement import Statement, Status

MONEY = frozenset({"funds", "has-budget"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence of an item with the statements that it makes: found[first:last]."""

    sentence: Sentence
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Whole:
    """A dated sum and what it is for, of which the sentences behind it may tell the shares."""

    start: str
    end: str
    amounts: frozenset[Decimal]
    things: frozenset[str]
    budget: bool


#: A sentence that speaks of the sum before it: "Heraf", "Af disse", "Pengene kommer fra", "Indtægterne fordeler sig".
_SHARES = re.compile(
    r"\W*(?:\d+(?:\.\d+)*\.?\s)?(?:heraf|deraf|hvoraf|herudaf|af (?:de(?:t|n|m|tte)?|disse|beløbet|midlerne|pengene|budgettet|rammen|bevillingen|puljen|udgiften)\b"
    r"|(?:pengene|midlerne|beløbet|udgift(?:en|erne)|finansieringen|indtægterne|rammen|budgettet|bevillingen|det|den) (?:er |bliver |blev )?"
    r"(?:kommer|betales|dækkes|finansieres|fordel(?:es|er sig|t)|deles|afholdes|tages|hentes|stammer|sammensætte\w*|består|udmøntes|anvendes|bruges))",
    re.IGNORECASE,
)
_PAYS = Guarded(
    r"\b(?:betaler|bidrager|dækker|finansierer|lægger|giver|yder|afholder|skyder|indskyder|kommer|deles|fordeles|resten|resterende|halvdelen)\b",
    re.IGNORECASE,
)
_REST = Guarded(r"\b(?:resten|(?:de|den|det) (?:resterende|sidste) (?=\d|beløb))", re.IGNORECASE)
_COST = Guarded(r"\b(?:koster|kostede|budget\w*|udgift\w*|samlede? økonomi)\b", re.IGNORECASE)
_OF_MONEY = re.compile(r"\b(?:budget\w*|økonomi(?:en)?|finansiering)\b", re.IGNORECASE)
#: A payer with what it pays, and no verb.
_LISTED = re.compile(r"\W*‹[OG]\d+›\s?(?::|–|-|\()\s?‹M\d+›\W*$")
_BESIDE = Guarded(
    r"\b(?:herudover|derudover|desuden|ud over|udover|tidligere|oprindelig\w*|i forvejen|ansøg\w*|søg(?:es|t|er)|yderligere|også selv)\b",
    re.IGNORECASE,
)
#: A sentence that tells only from when and until when the money is given.
_GIVEN = re.compile(
    r"\W*(?P<all>(?:alle|begge|samtlige|de)(?: (?:to|tre|fire|fem))? )?"
    r"(?P<what>beløb(?:et|ene)?|midlerne|pengene|bevilling(?:en|er|erne)?|støtte(?:n)?|tilskud(?:det|dene)?|tilsagn(?:et|ene)?|dele|bidrag(?:et|ene)?"
    r"|finansiering(?:en)?|rammen|puljen|aftalen|(?:ministeriet|styrelsen|fonden|regionen)s (?:penge|midler|støtte|bevilling)|det|den|de)"
    r"\b(?P<verb>[^‹›.;]{0,20}?\b(?:gælder|løber|dækker|udløber|ophører|slipper op|skal bruges|bruges|skal anvendes|kan bruges|er for|er til|gives|er givet|er afsat|udbetales"
    r"|strækker sig|fordeles|falder|er bevilget|er ydet|ydes|er)\b)",
    re.IGNORECASE,
)
_OUT = re.compile(r"\b(?:udløber|ophører|slipper op)\b", re.IGNORECASE)
_LIMITS = re.compile(
    r"\b(?:gælder|løber|dækker|strækker|udløber|slipper|for|til|over|bruges|anvendes)\b", re.IGNORECASE
)


def with_times_of_money(found: Sequence[Statement], told: Sequence[Told], heading: str = "") -> list[Statement]:
    """The statements of an item, the sums among them with the time that its heading and the sentences around them tell."""
    result = list(found)
    if not any(statement.relation in MONEY for statement in result):
        return result
    whole = _headed(heading)
    for index, one in enumerate(told):
        here = [n for n in range(one.first, one.last) if result[n].relation in MONEY]
        if here:
            _fill(result, here, _opening(one.sentence))
            if whole is not None and _shares(one.sentence, [result[n] for n in here], whole):
                _fill(result, here, (whole.start, whole.end))
                continue
        elif "D" in one.sentence.kinds:
            _fill(result, _meant(one.sentence, result, told, index), _limits(one.sentence))
        whole = _whole(one.sentence, [result[n] for n in here]) or _kept(whole, one.sentence)
    return _of_pools(result)


def _of_pools(statements: Sequence[Statement]) -> list[Statement]:
    """What a pool gives is of the year for which the item tells its budget, where it tells one."""
    pools: dict[str, set[tuple[str, str]]] = {}
    for statement in statements:
        if statement.relation == "has-budget":
            held = statement.qualifiers
            pools.setdefault(fold(statement.subject.name), set()).add((held.start, held.end))
    result = list(statements)
    for place, statement in enumerate(statements):
        times = pools.get(fold(statement.subject.name), set()) if statement.relation == "funds" else set()
        if len(times) == 1:
            _fill(result, [place], next(iter(times)))
    return result


def _headed(heading: str) -> _Whole | None:
    """The year of which an item titled "Budget 2022" tells the money."""
    periods = find_periods(heading) if _OF_MONEY.search(heading) else ()
    if len(periods) != 1 or len(periods[0].begin) != 4:
        return None
    return _Whole(start=periods[0].begin, end=periods[0].until, amounts=frozenset(), things=frozenset(), budget=True)


def _fill(result: list[Statement], places: Sequence[int], time: tuple[str, str]) -> None:
    """Gives the time to those that have none of their own, and an end alone to those that have none."""
    for place in places if any(time) else ():
        held = result[place].qualifiers
        if held.status is Status.NEGATED or held.end or (held.start and time[0]):
            continue
        result[place] = replace(result[place], qualifiers=replace(held, start=held.start or time[0], end=time[1]))


def _opening(sentence: Sentence) -> tuple[str, str]:
    """The year that stands before all sums of a sentence: "I 2019 betaler Struer Kommune 1 mio. kr., Skive Kommune 2 mio. kr."."""
    times = [token for token in sentence.tokens if token.kind == "D"]
    sums = [token for token in sentence.tokens if token.kind == "M"]
    if len(times) != 1 or not sums or times[0].end > sums[0].start or not _spans(times[0]):
        return "", ""
    if len(sums) == 1 and times[0].start > 1:
        return "", ""  # "Greve Kommune begyndte i 2019 og betaler 1 mio. kr."
    return _both(times[0])


def _spans(token: Token) -> bool:
    """Whether a time is one for which money is given: a year, a span of time, a limit, no day of a decision."""
    period = token.period
    if period is None:
        return False
    return period.begin != period.until or len(period.begin) == 4


def _both(token: Token) -> tuple[str, str]:
    return (token.period.begin, token.period.until) if token.period is not None else ("", "")


def _whole(sentence: Sentence, stated: Sequence[Statement]) -> _Whole | None:
    """The one time of the sums of a sentence; None if it has none or several."""
    times = {(s.qualifiers.start, s.qualifiers.end) for s in stated if s.qualifiers.start or s.qualifiers.end}
    if not times and sentence.kinds.count("M") == 1:
        times = {_both(token) for token in sentence.tokens if token.kind == "D" and _spans(token)}
    if len(times) != 1:
        return None
    start, end = next(iter(times))
    return _Whole(
        start=start,
        end=end,
        amounts=frozenset(token.money.amount for token in sentence.tokens if token.money is not None),
        things=frozenset(_thing(statement) for statement in stated),
        budget=any(s.relation == "has-budget" for s in stated) or (not stated and bool(_COST.search(sentence.text))),
    )


def _thing(statement: Statement) -> str:
    """What the money is for."""
    thing = statement.subject if statement.relation == "has-budget" or statement.object is None else statement.object
    return fold(thing.name)


def _kept(whole: _Whole | None, sentence: Sentence) -> _Whole | None:
    """The whole is in mind as long as no other sum has been told."""
    return None if "M" in sentence.kinds else whole


def _shares(sentence: Sentence, stated: Sequence[Statement], whole: _Whole) -> bool:
    """Whether the sums of the sentence are shares of the whole: it says so, they add up to it, or who pays for the same thing."""
    if any(token.kind == "D" and _spans(token) for token in sentence.tokens):
        return False
    if _SHARES.match(sentence.text) or _REST.search(sentence.text) or _LISTED.match(sentence.tagged):
        return True
    amounts = [token.money.amount for token in sentence.tokens if token.money is not None]
    if len(amounts) > 1 and sum(amounts) in whole.amounts:
        return True
    if not whole.things and any(statement.relation == "has-budget" for statement in stated):
        return True
    same = not whole.things or {_thing(statement) for statement in stated} <= whole.things
    return whole.budget and same and _PAYS.search(sentence.text) is not None and not _BESIDE.search(sentence.text)


def _meant(sentence: Sentence, result: Sequence[Statement], told: Sequence[Told], index: int) -> list[int]:
    """The sums of which a sentence tells only the time: the last one, or with "begge", "alle" and many words all before it."""
    match = _GIVEN.match(sentence.text)
    if match is None or "M" in sentence.kinds:
        return []
    several = match["all"] is not None or match["what"].casefold().endswith(("ene", "erne"))
    return list(_last_sums(result, (told[place] for place in range(index - 1, -1, -1)), several=several))


def _last_sums(result: Sequence[Statement], before: Iterable[Told], *, several: bool) -> Iterator[int]:
    """The sums of the last sentence that tells some, or of all such sentences in a row, the nearest first."""
    begun = False
    for one in before:
        here = [n for n in range(one.first, one.last) if result[n].relation in MONEY]
        yield from here
        begun = begun or bool(here)
        if begun and (not several or "M" not in one.sentence.kinds):
            return


def _limits(sentence: Sentence) -> tuple[str, str]:
    """(start, end) that a sentence about the time of money tells."""
    times = [token for token in sentence.tokens if token.kind == "D" and token.period is not None]
    if not times:
        return "", ""
    start, end = _both(times[0])
    if len(times) == 2 and start and not end:
        end = _both(times[1])[1]
    if _OUT.search(sentence.text):
        return "", end or start
    if start == end and len(start) > 4:
        return start, ""
    return start, end
