"""Who pays for what, and what it costs: funds and has-budget from the sentences of an item.

"Projekt Lys Nat koster 900.000 kr., hvoraf Skive Kommune betaler 400.000 kr." has a total and a share, which must not be
mixed. A sum of several payers together is nobody's share: the payers are stated without it, and the sum as a budget.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.danish.anchors import Guarded
from graph.extract import funding_headings as headings
from graph.extract import funding_purpose as purposes
from graph.extract.apply import evidence_at, fits
from graph.extract.discourse import Discourse
from graph.extract.funding_clause import clause
from graph.extract.funding_goal import GRANTS, filled_pool, purpose
from graph.extract.funding_lead import is_pool, own_pool, pool_in_mind
from graph.extract.funding_match import label_before, labelled, readings
from graph.extract.funding_payers import payers, pool, sector
from graph.extract.funding_place import Place
from graph.extract.funding_time import when, when_before
from graph.extract.funding_words import with_money_words
from graph.extract.money_reading import Reading
from graph.extract.qualifiers import status
from graph.extract.tokens import Sentence, Token
from graph.model.entity import EntityKind
from graph.model.statement import Mention, Qualifiers, Statement, Status

#: Words for money, also inside others ("støttemidler") ...
_TALK = Guarded(
    r"kroner|million|DKK|finansi|bevil|midler|støtte|tilskud|pulje|fond|udgift|betal|budget|lønn|frikøb|bidrag|timer|donation"
    r"|ansøg|afslag|deles|penge|beløb",
    re.IGNORECASE,
)
_UNITS = Guarded(r"kr\b|mio\b", re.IGNORECASE)  # ... and such as end a word, for "skriver" holds one too
_NOT = re.compile(r"\b(?:ikke|aldrig|hverken|ingen|intet|afslag|afslået|afvist\w*)\b", re.IGNORECASE)
_GRANTED = re.compile(r"\b(?:an)?søgt (?:om )?og (?:har )?(?:fået|bevilget|blevet bevilget|modtaget)\b", re.IGNORECASE)
_OFFERS = re.compile(
    r"\b(?:villig(?:e)? til|indstillet på|klar til|parat til|tilbyder|tilbød|har tilbudt)\b", re.IGNORECASE
)
#: What is given on a condition that follows is not given yet.
_IF = re.compile(r",?\s(?:hvis|såfremt|betinget af|forudsat|under forudsætning af)\s")
#: What is to come begins behind the sum: "har givet 50.000 kr. og forventes at give samme beløb".
_WILL = re.compile(r"\s(?:og|samt)\s(?:forvent|vil|skal|søge|ansøge|plan)")
_DONORS = re.compile(r"fond|pulje|styrelse|ministeri|midler|foreningen", re.IGNORECASE)
_POOL = re.compile(r"\s(?:fra|via|gennem|af)\s(?P<pool>‹G\d+›)")


def find_funding(sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """funds and has-budget of one sentence."""
    if not (_talks_of_money(sentence.text) or labelled(sentence, discourse)):
        return
    money = with_money_words(sentence, discourse)
    found = readings(money, discourse)
    for index, reading in enumerate(found):
        verdict = reading.rule.status or _verdict(reading, money)
        if verdict is None:
            continue
        right = found[index + 1].start if index + 1 < len(found) else len(money.tagged)
        place = Place(
            reading=reading,
            sentence=money,
            discourse=discourse,
            left=reading.start if reading.parent is not None else (found[index - 1].end if index else 0),
            right=max(right, reading.end),
            verdict=verdict,
            twin=_twin(reading, found),
        )
        yield from _budget(place) if reading.budget else _shares(place)


def _talks_of_money(text: str) -> bool:
    return _TALK.may_match(text) or _UNITS.search(text) is not None


def _twin(reading: Reading, found: Sequence[Reading]) -> Reading | None:
    """The budget that the sum is, or is of: "har et budget på 85.000 kr., hvoraf 40.000 kr. dækkes af regionen"."""
    sums = () if reading.budget else reading.sums[:1]
    own = next((other for other in found if other.budget and sums and sums[0] in other.sums), None)
    before = (other for other in reversed(found) if sums and other.budget and other.end <= reading.start)
    return own or next(before, None)


def _verdict(reading: Reading, sentence: Sentence) -> Status | None:
    """The status by the words around; a denial behind the match is about something else ("... og er ikke gjort op")."""
    goes_on = _WILL.match(sentence.tagged, reading.end)
    spoken = sentence if goes_on is None else replace(sentence, tagged=sentence.tagged[: goes_on.start()])
    verdict = status(spoken, reading.start, reading.end)
    first, _ = clause(sentence, reading.start, reading.end)
    before = sentence.tagged[first : reading.end]
    condition = _IF.search(sentence.tagged, reading.end)
    if verdict is None and condition is not None:
        shorter = replace(sentence, tagged=sentence.tagged[: condition.start()])
        return Status.PLANNED if status(shorter, reading.start, reading.end) is Status.CURRENT else None
    if verdict is None and _OFFERS.search(before) and not _NOT.search(before):
        return Status.PLANNED
    if verdict is Status.NEGATED and not _NOT.search(before):
        return Status.CURRENT
    return Status.CURRENT if verdict is Status.PLANNED and _GRANTED.search(before) else verdict


# shares


def _shares(place: Place) -> Iterator[Statement]:
    reading = place.reading
    together = bool(reading.sums) and not _each(reading, place.sentence) and not reading.rule.several
    who = _applicant(place, _who(place, together))
    what = purpose(place, place.sentence.tagged_tokens(reading.who))
    if what is None and place.twin is not None:
        what = purpose(replace(place, reading=place.twin), ()) or place.discourse.body
    if not who or what is None or all(payer.name == what.name for payer in who):
        if len(who) == 1 and reading.sums and not reading.parent and place.aim():
            yield _statement(place, "has-budget", who[0], None, place.aim(), reading.sums[0])
        return
    joint = together and len(who) > 1
    for number, payer in enumerate(who):
        token = _share(reading, number)
        if fits("funds", payer, what) and _plausible(payer, reading):
            yield _statement(place, "funds", payer, what, "", None if joint else token)
    if joint and place.verdict is Status.CURRENT:
        yield _statement(place, "has-budget", what, None, "samlet bidrag", reading.sums[0])


def _who(place: Place, together: bool) -> list[Mention]:
    """The payers; where the sentence names the pool that its owner gives from, the pool."""
    reading = place.reading
    if reading.slot("sector"):
        mention = sector(reading.slot("sector"), place.sentence, place.discourse)
        return [mention] if mention else []
    source = _POOL.search(place.sentence.tagged, reading.end, place.right) if reading.rule.subject else None
    if source is not None and place.sentence.token(source["pool"]).group is not None:
        named = payers(source["pool"], place.sentence, place.discourse)
        if named and named[0].kind is EntityKind.FUND:
            return named
    return payers(reading.who, place.sentence, place.discourse, whole=together)


_COUNCIL = re.compile(r"(?:byråd|kommunalbestyrelse|økonomiudvalg|regionsråd)\w*$", re.IGNORECASE)


def _applicant(place: Place, who: list[Mention]) -> list[Mention]:
    """A municipality that asks its own council for money means to pay itself."""
    if (
        len(who) != 1
        or not _COUNCIL.search(who[0].name.split(" (")[0])
        or place.reading.rule.status is not Status.PLANNED
    ):
        return who
    first = next((token for token in place.sentence.tokens if token.kind == "O"), None)
    asks = place.discourse.resolve(first, place.sentence) if first is not None else None
    return [asks] if asks is not None and asks.kind in (EntityKind.MUNICIPALITY, EntityKind.REGION) else who


def _share(reading: Reading, number: int) -> Token | None:
    if not reading.sums:
        return None
    return reading.sums[min(number, len(reading.sums) - 1) if reading.rule.several else 0]


def _each(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sum is what every payer pays."""
    money = reading.sums[0].money if reading.sums else None
    if money is None:
        return False
    start, end = sentence.place(reading.start, reading.end)
    if re.search(r"\bhver(?:t)? af\b[^.;:,]{0,30}$", sentence.text[:start], re.IGNORECASE):
        return True
    words = sentence.text[start : end + 12]
    return (
        money.each
        or money.per in ("kommune", "region", "part", "klynge")
        or bool(re.search(r"\bhver\b", words, re.IGNORECASE))
    )


def _plausible(payer: Mention, reading: Reading) -> bool:
    """Support without a sum is money only where a donor gives it."""
    words = reading.words.casefold()
    if (
        reading.sums
        or reading.rule.status
        or "støtte" not in words
        or "økonomisk" in words
        or "bevilge" in words
        or "tilskud" in words
    ):
        return True
    return payer.kind in (EntityKind.FUND, EntityKind.STATE) or bool(_DONORS.search(payer.name))


# totals


def _budget(place: Place) -> Iterator[Statement]:
    reading = place.reading
    if place.verdict is Status.PLANNED and reading.rule.id == "costs":
        return
    subject = _pool_itself(place) or filled_pool(place) or purpose(place, ())
    if subject is None and reading.rule.id != "costs" and "ansøgning" not in reading.words.casefold():
        subject = headings.opener(place.sentence, place.discourse) or place.discourse.body
    if subject is None or not fits("has-budget", subject, None):
        return
    giver = _giver(place, subject)
    if giver is not None:
        yield _statement(place, "funds", giver, subject, "", reading.sums[0])
        return
    noun = _noun(place)
    aim = purposes.aim(place.sentence, reading.start, place.right)
    aim = aim if len(aim) > 3 else ""
    literal = (aim if noun in ("", "budget", "ramme", "bevilling") else "") or noun or "bevilling"
    yield _statement(place, "has-budget", subject, None, literal, reading.sums[0])


#: Who shares out of what they have at hand.
_HOLDERS = frozenset({EntityKind.BODY, EntityKind.CLUSTER, EntityKind.FUND})
_OWN_MEANS = re.compile(r"s midler$")
#: The sum that the sentence before has told is shared out: "Heraf er 3 mio. kr. afsat til klinikkerne".
_OF_THAT = re.compile(r"\W*(?:Heraf|Deraf|Af (?:dem|disse|beløbet|bevillingen|midlerne|pengene|rammen|tilskuddet))\b")
_SEVERAL = re.compile(r"\b(?:puljer|fonde|legater)(?:ne)?\b", re.IGNORECASE)
_GRANT = re.compile(r"bevilling|bevilget|tilskud|støtte|tildelt", re.IGNORECASE)


def _giver(place: Place, what: Mention) -> Mention | None:
    """The pool that a grant without a payer comes from: named in the sentence, or what the item is about."""
    reading, discourse = place.reading, place.discourse
    if reading.rule.id not in GRANTS or what.kind is EntityKind.FUND or what.name.startswith("Evaluering"):
        return None
    if reading.rule.id == "labelled-budget" and not _GRANT.search(label_before(place.sentence, discourse)):
        return None
    if _SEVERAL.search(place.sentence.text):
        return None
    for number, token in enumerate(place.sentence.tokens):
        if token.group is not None and token.group.kind is EntityKind.FUND:
            named = payers(f"‹G{number}›", place.sentence, discourse)
            if named and is_pool(named[0]):
                return named[0] if named[0].name != what.name else None
    told = discourse.payment if _OF_THAT.match(place.sentence.text) else None
    if told is not None and told.relation == "funds" and told.subject.name != what.name:
        return told.subject if told.object is None or told.object.name != what.name else None
    if told is not None and told.relation == "has-budget" and told.subject.kind in _HOLDERS:
        return told.subject if told.subject.name != what.name else None
    known = pool_in_mind(discourse) or own_pool(discourse)
    if known is not None and what is discourse.body and _OWN_MEANS.search(known.name):
        return None  # what a cluster has is given to it by another
    return known if known is not None and known.name != what.name else None


def _pool_itself(place: Place) -> Mention | None:
    """ "Demenspuljen er på 20 mio. kr.": the pool, where it has a name."""
    tokens = place.sentence.tagged_tokens(place.reading.slot("what")) if place.reading.rule.kind else []
    return (place.discourse.resolve(tokens[0], place.sentence) or pool(tokens[0], place.sentence)) if tokens else None


def _noun(place: Place) -> str:
    """The budget as it is called: "samlet budget"."""
    if place.reading.rule.id in ("costs", "together"):
        return "i alt"
    if place.reading.rule.id == "labelled-budget":
        return "budget"
    if not place.reading.slot("purpose"):
        return ""
    start, end = place.sentence.place(*place.reading.spans["purpose"])
    return " ".join(place.sentence.text[start:end].split()).casefold().removeprefix("og ")


# both


def _statement(
    place: Place, relation: str, subject: Mention, what: Mention | None, literal: str, token: Token | None
) -> Statement:
    reading, sentence = place.reading, place.sentence
    near = token or (reading.sums[0] if reading.sums else None)
    refused = reading.rule.id == "refused"
    begin, until = when(sentence, near, reading.start, reading.end, behind_only=refused)
    if not (begin or until) and reading.parent is not None and reading.parent.sums:
        begin, until = when_before(sentence, reading.parent.sums[0], reading.parent.start)
    qualifiers = Qualifiers(start=begin, end=until, status=place.verdict)
    before = place.discourse.payment if reading.rule.id == "comes-from" and len(reading.own_payers) == 1 else None
    if before is not None and before.relation == "has-budget":
        qualifiers = replace(before.qualifiers, status=place.verdict)
    if token is not None and token.money is not None:
        qualifiers = replace(qualifiers, amount=token.money.amount, currency="DKK")
    return Statement(
        relation=relation,
        subject=subject,
        object=what,
        literal=literal,
        source=place.discourse.minutes.source,
        qualifiers=qualifiers,
        evidence=evidence_at(
            reading.rule.id,
            reading.rule.confidence,
            *sentence.place(reading.start, reading.end),
            sentence,
            place.discourse,
        ),
    )
