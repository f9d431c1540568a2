"""Who pays for what, and what it costs: funds and has-budget from the sentences of an item.

"Projekt Lys Nat koster 900.000 kr., hvoraf Skive Kommune betaler 400.000 kr." has a total and a share, which must not be
mixed. A sum of several payers together is nobody's share: the payers are stated without it, and the sum as a budget.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.extract import funding_ends as ends
from graph.extract.apply import evidence, fits
from graph.extract.discourse import Discourse
from graph.extract.frame import frame
from graph.extract.funding_clause import clause
from graph.extract.funding_phrases import IDLE, NEVER
from graph.extract.funding_rules import RULES, MoneyRule, spelled
from graph.extract.funding_time import when
from graph.extract.funding_words import with_money_words
from graph.extract.qualifiers import status
from graph.extract.tokens import Sentence, Token
from graph.model.entity import EntityKind
from graph.model.statement import Mention, Qualifiers, Statement, Status

_TALK = re.compile(
    r"kr\b|kroner|mio\b|million|DKK|finansi|bevil|midler|støtte|tilskud|pulje|fond|udgift|betal|budget|lønn|frikøb|bidrag|timer|donation"
    r"|ansøg|afslag|deles",
    re.IGNORECASE,
)
#: A sum of so much is a nation's.
_NATIONAL = 1_000_000_000
_COUNTED = frozenset({"", "år", "året", "måned", "kvartal", "kommune", "region", "part", "klynge", "deltagerkommune"})
_GOVERNED = re.compile(
    r"\b(?:til|i|for|på|fra|ved|hos|under|om|af|mellem|med|mod|over|via|gennem|blandt|uden|efter|samt)\s(?:(?:de|den|det|både|alle|hele)\s)?"
    r"(?:‹[OGP]\d+›(?:\s*,\s*|\s+og\s+|\s+samt\s+))*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One match of a rule: its payers and sums as tokens; `parent` is the reading that it goes on from."""

    rule: MoneyRule
    match: re.Match[str]
    who: str
    sums: tuple[Token, ...]
    parent: Reading | None = None

    @property
    def start(self) -> int:
        return self.match.start()

    @property
    def end(self) -> int:
        return self.match.end()

    @property
    def budget(self) -> bool:
        return self.rule.links[0].relation == "has-budget"

    def slot(self, name: str) -> str:
        return self.match.groupdict().get(name) or ""


def find_funding(sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """funds and has-budget of one sentence."""
    if not _TALK.search(sentence.text):
        return
    money = with_money_words(sentence, discourse)
    readings = _readings(money, discourse)
    for index, reading in enumerate(readings):
        left = readings[index - 1].end if index else 0
        right = readings[index + 1].start if index + 1 < len(readings) else len(money.tagged)
        yield from _state(reading, money, discourse, (left, max(right, reading.end)))


def _readings(sentence: Sentence, discourse: Discourse) -> list[Reading]:
    """What the rules read, in the order of the text; each sum once as a share and once as a total."""
    found: list[Reading] = []
    for rule in RULES:
        for source in rule.frames:
            for match in frame(spelled(source)).finditer(sentence.tagged):
                reading = _reading(rule, match, sentence, found)
                if reading is not None and _led(rule, match, sentence, discourse):
                    found.append(reading)
    return sorted(found, key=lambda reading: (reading.start, reading.end))


def _reading(rule: MoneyRule, match: re.Match[str], sentence: Sentence, found: Sequence[Reading]) -> Reading | None:
    slots = match.groupdict()
    sums = tuple(sentence.tagged_tokens(slots.get("sum") or slots.get("asked") or ""))
    who = slots.get("who") or ""
    parent = None
    if rule.follows:
        before = [r for r in found if r.rule.id in rule.follows and r.end <= match.start() + 1]
        if not before:
            return None
        parent = max(before, key=lambda r: r.end)
        who = who or parent.who
    reading = Reading(rule=rule, match=match, who=who, sums=sums, parent=parent)
    if _taken(reading, found) or not all(_counts(token) for token in sums):
        return None
    if slots.get("who") and match.start("who") == match.start() and _governed(rule, sentence, match.start()):
        return None
    first, last = clause(sentence, match.start(), match.end())
    around = sentence.tagged[first:last]
    if NEVER.search(around) or IDLE.search(around):
        return None
    return reading


_SUBJECT_FIRST = frozenset({"gives-each-its-own", "gives-money", "pays", "refused"})


def _governed(rule: MoneyRule, sentence: Sentence, start: int) -> bool:
    """Whether a preposition before the payer says that it is none: "i Vejle Kommune bevilgede ..."."""
    return rule.id in _SUBJECT_FIRST and _GOVERNED.search(sentence.tagged[:start]) is not None


def _taken(reading: Reading, found: Sequence[Reading]) -> bool:
    """Whether another rule has read the sum, or the very words if there is none."""
    for other in found:
        same = any(token in other.sums for token in reading.sums)
        if same and (reading.budget == other.budget or other.rule.id not in reading.rule.shares):
            return True
        if not reading.sums and reading.start < other.end and other.start < reading.end and not other.budget:
            return True
    return False


def _counts(token: Token) -> bool:
    money = token.money
    return money is not None and 0 < money.amount < _NATIONAL and money.per in _COUNTED


def _led(rule: MoneyRule, match: re.Match[str], sentence: Sentence, discourse: Discourse) -> bool:
    """Whether the text up to the match holds what the rule asks for."""
    if not rule.lead:
        return True
    before = sentence.tagged[: match.end()]
    if rule.lead.endswith(":"):
        before = sentence.tagged[: match.start()]
        start = sentence.unit.passage.span().start
        before = discourse.minutes.document.text[max(0, start - 160) : start] + before
    return re.search(rule.lead, before, re.IGNORECASE) is not None


def _state(reading: Reading, sentence: Sentence, discourse: Discourse, bounds: tuple[int, int]) -> Iterator[Statement]:
    verdict = reading.rule.status or _verdict(reading, sentence)
    if verdict is None or (ends.is_national(discourse) and not _names(reading)):
        return
    if reading.budget:
        yield from _budget(reading, sentence, discourse, bounds, verdict)
    else:
        yield from _shares(reading, sentence, discourse, bounds, verdict)


_NOT = re.compile(r"\b(?:ikke|aldrig|hverken|ingen|intet|afslag|afslået|afvist\w*)\b", re.IGNORECASE)


def _verdict(reading: Reading, sentence: Sentence) -> Status | None:
    """The status by the words around; a denial behind the match is about something else ("... og er ikke gjort op")."""
    verdict = status(sentence, reading.start, reading.end)
    first, _ = clause(sentence, reading.start, reading.end)
    if verdict is Status.NEGATED and not _NOT.search(sentence.tagged[first : reading.end]):
        return Status.CURRENT
    return verdict


def _names(reading: Reading) -> bool:
    return bool(reading.slot("what") or reading.slot("goal"))


# shares


def _shares(
    reading: Reading, sentence: Sentence, discourse: Discourse, bounds: tuple[int, int], verdict: Status
) -> Iterator[Statement]:
    tokens = sentence.tagged_tokens(reading.who)
    each = _each(reading, sentence)
    whole = bool(reading.sums) and not each and not reading.rule.several
    who = ends.payers(reading.who, sentence, discourse, whole=whole)
    if not who:
        return
    what = _purpose(reading, sentence, discourse, bounds, tokens)
    purpose = ends.aim(sentence, reading.start, bounds[1])
    if what is None or all(payer.name == what.name for payer in who):
        if reading.sums and not reading.parent:
            yield from _own_budget(who, purpose, reading, sentence, discourse, verdict)
        return
    joint = len(who) > 1 and whole
    for number, payer in enumerate(who):
        token = (
            reading.sums[number if reading.rule.several and number < len(reading.sums) else 0] if reading.sums else None
        )
        if fits("funds", payer, what) and _plausible(payer, reading):
            amount = None if joint else token
            yield _statement("funds", payer, what, "", amount, reading, sentence, discourse, verdict)
    if joint and verdict is Status.CURRENT:
        yield _statement(
            "has-budget", what, None, "samlet bidrag", reading.sums[0], reading, sentence, discourse, verdict
        )


def _own_budget(
    who: Sequence[Mention],
    purpose: str,
    reading: Reading,
    sentence: Sentence,
    discourse: Discourse,
    verdict: Status,
) -> Iterator[Statement]:
    """ "Klyngen har afsat 200.000 kr. til projekter": money that its owner keeps for a purpose."""
    if len(who) == 1 and purpose:
        yield _statement("has-budget", who[0], None, purpose, reading.sums[0], reading, sentence, discourse, verdict)


def _each(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sum is what every payer pays."""
    money = reading.sums[0].money if reading.sums else None
    if money is None:
        return False
    words = sentence.tagged[reading.start : reading.end + 12]
    return (
        money.each
        or money.per in ("kommune", "region", "part", "klynge")
        or bool(re.search(r"\bhver(?:især|\b)", words))
    )


_DONORS = re.compile(r"fond|pulje|styrelse|ministeri|midler|foreningen", re.IGNORECASE)


def _plausible(payer: Mention, reading: Reading) -> bool:
    """Support without a sum is money only where a donor gives it."""
    words = reading.match.group().casefold()
    if reading.sums or "støtte" not in words or "økonomisk" in words or "bevilge" in words or "tilskud" in words:
        return True
    return payer.kind in (EntityKind.FUND, EntityKind.STATE) or bool(_DONORS.search(payer.name))


def _purpose(
    reading: Reading,
    sentence: Sentence,
    discourse: Discourse,
    bounds: tuple[int, int],
    payers: Sequence[Token],
) -> Mention | None:
    """What is paid for: named in the sentence, or what the item is about."""
    named = _named(reading, sentence, discourse, bounds, payers)
    if named is not None:
        return named
    thing = reading.slot("thing") or _thing(sentence, reading)
    known = ends.undertaking(discourse)
    if thing:
        return _part_of(thing, known, sentence)
    if known is not None:
        return known
    if reading.parent is not None:
        return _purpose(reading.parent, sentence, discourse, (0, reading.start), payers)
    wanted = ends.aim(sentence, reading.start, bounds[1]) or ends.aim(sentence, bounds[0], reading.end)
    if wanted and not ends.is_cost(wanted) and reading.sums:
        return ends.activity(wanted, sentence)
    titled = ends.titled(discourse)
    if titled is not None and not ends.is_national(discourse):
        return titled
    return ends.activity(wanted, sentence) if wanted and reading.sums and not reading.budget else None


_THING = re.compile(
    r"^(?:\W*)(?P<thing>(?:Evaluering|Analys|Undersøgels|Kampagn|Konferenc|Uddannels|Rapport|Pjec|Kortlægning|Ansættels|Følgeforskning)(?:en|n))\b"
)


def _thing(sentence: Sentence, reading: Reading) -> str:
    match = _THING.match(sentence.text)
    return match["thing"] if match else ""


def _part_of(thing: str, known: Mention | None, sentence: Sentence) -> Mention:
    name = f"{thing} af {known.name}" if known else thing
    return Mention(
        name=name,
        kind=EntityKind.OTHER,
        span=sentence.unit.passage.span(),
        written=thing.casefold(),
        place=known.name if known else "",
    )


def _named(
    reading: Reading,
    sentence: Sentence,
    discourse: Discourse,
    bounds: tuple[int, int],
    payers: Sequence[Token],
) -> Mention | None:
    slots = sentence.tagged_tokens(reading.slot("what") + reading.slot("goal"))
    slots = [token for token in slots if token.group or reading.budget]
    ranked = [(0, token) for token in slots]
    ranked += ends.candidates(sentence, payers, reading.start, bounds[1])
    ranked += ends.candidates(sentence, payers, bounds[0], reading.start)
    organisations = []
    for rank, token in ranked:
        if rank == 5:
            organisations.append(token)
            continue
        mention = discourse.resolve(token, sentence)
        if mention is not None and mention.kind is not EntityKind.FUND:
            return mention
    if organisations and ends.undertaking(discourse) is None:
        return discourse.resolve(organisations[0], sentence)
    earlier = [t for t in sentence.tokens if t.group and t.group.kind is EntityKind.PROJECT and t not in payers]
    return next((m for m in (discourse.resolve(t, sentence) for t in earlier) if m is not None), None)


# totals


def _budget(
    reading: Reading, sentence: Sentence, discourse: Discourse, bounds: tuple[int, int], verdict: Status
) -> Iterator[Statement]:
    if verdict is Status.PLANNED and reading.rule.id == "costs":
        return
    subject = _purpose(reading, sentence, discourse, bounds, ())
    purpose = ends.aim(sentence, reading.start, bounds[1])
    if subject is None and (reading.rule.id != "costs"):
        subject = discourse.body
    if subject is None or not fits("has-budget", subject, None):
        return
    literal = _noun(reading, sentence)
    if not literal or (purpose and literal in ("budget", "ramme", "bevilling")):
        literal = purpose or literal or "bevilling"
    yield _statement("has-budget", subject, None, literal, reading.sums[0], reading, sentence, discourse, verdict)


def _noun(reading: Reading, sentence: Sentence) -> str:
    if not reading.slot("purpose"):
        return ""
    start, end = sentence.place(*reading.match.span("purpose"))
    return " ".join(sentence.text[start:end].split()).casefold()


def _statement(
    relation: str,
    subject: Mention,
    what: Mention | None,
    literal: str,
    token: Token | None,
    reading: Reading,
    sentence: Sentence,
    discourse: Discourse,
    verdict: Status,
) -> Statement:
    begin, until = when(sentence, reading.sums[0] if reading.sums else None, reading.start, reading.end)
    if token is not None and reading.rule.several:
        begin, until = when(sentence, token, reading.start, reading.end)
    qualifiers = Qualifiers(start=begin, end=until, status=verdict)
    if token is not None and token.money is not None:
        qualifiers = replace(qualifiers, amount=token.money.amount, currency="DKK")
    return Statement(
        relation=relation,
        subject=subject,
        object=what,
        literal=literal,
        source=discourse.minutes.source,
        qualifiers=qualifiers,
        evidence=evidence(reading.rule.id, reading.rule.confidence, reading.match, sentence, discourse),
    )
