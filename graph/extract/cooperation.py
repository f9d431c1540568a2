"""Who works together on what: leaders, partners, parties to agreements, suppliers.

"Projektet ledes af Struer Kommune" leads, "A og B gennemfører projektet" are partners, "aftalen mellem KL og Danske
Regioner" has two parties. That somebody "deltager ikke" is stated as negated, for it is often what a reader asks. Who
leads a group of people chairs it, and is read with the members.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import copy
from dataclasses import replace

from graph.danish.fold import fold
from graph.extract.apply import matches, state
from graph.extract.discourse import Discourse
from graph.extract.family import Family
from graph.extract.funding_about import undertaking
from graph.extract.leading import LEADING
from graph.extract.name_lengths import own_project
from graph.extract.open_frames import framed
from graph.extract.rule import TOPIC, Link, Rule
from graph.extract.things import with_things
from graph.extract.tokens import Sentence
from graph.model.entity import EntityKind
from graph.model.statement import Mention, Statement, Status

_K = EntityKind
_PARTNERS = (Link(relation="partner-in", subject="who", object="what"),)
_PARTIES = (Link(relation="party-to", subject="who", object="what"),)

PARTNERING: tuple[Rule, ...] = (
    Rule(
        id="partner-in",
        frames=framed(
            "(deltagere|deltagerne|parter|parterne|partnere|partnerne) (i|bag) {G:what} (er|var) {XS:who}",
            "{OS:who}[that] [adv](indgår|deltager|medvirker|indgik) [adv](som )?((partnere?|samarbejdspartnere?|pilotkommuner|projektkommuner|deltagere) )?i {G:what}",
            "{OS:who}[that] [adv](er|var) [adv](som )?(partnere?|samarbejdspartnere?|pilotkommuner|projektkommuner|deltagere) i {G:what}",
            "{OS:who}[that] [adv](er|var) [adv](med i|en del af|partnere? i) {G:what}",
            "(?P<who>‹O\\d+›(?:, ‹O\\d+›)* og ‹O\\d+›) gennemfører ({~} )?{G:what}",
            "{OS:who} (og {G} )?(samarbejder om|står bag|er gået sammen om|driver i fællesskab|driver sammen) ({~} )?{G:what}",
            "{OS:who} går sammen (med {OS:other} )?om ({~} )?{G:what}",
            "{G:what}[that] (og )?[adv](gennemføres|drives|udføres|udbydes|sker|afprøves|løses) [adv](i (et )?[adv](tæt )?(samarbejde|partnerskab|fællesskab|‹G\\d+›) )(mellem|med|af) {XS:who}",
            "{G:what}[that] (og )?[adv](gennemføres|drives|udføres) [adv]af (?P<who>‹O\\d+›(?:, ‹O\\d+›)* og ‹O\\d+›)",
            "{G:what}[that] ([^‹›.;,]{0,40}‹O\\d+› )?(og )?[adv](er |startede [when]({~} )?som )(et|en) ([^‹›.;]{0,40} )?(samarbejde|partnerskab|projekt|tilbud|indsats|alliance)"
            " (mellem|fra) {XS:who}",
            "{G:what} er (i dag )?(et |en )?({G}|partnerskab|samarbejde|alliance)( om [^‹›.;,]{3,80})? mellem {XS:who}",
            "{G:what}[that] (er|var) (et )?({G}|fællesprojekt|samarbejdsprojekt) for (?P<who>‹O\\d+›(?:, ‹O\\d+›)* og ‹O\\d+›)",
            "{G:what}, (et |en )?(fælles |nyt )?({G}|samarbejde|partnerskab|samarbejdsprojekt|fællesprojekt) mellem {XS:who}",
            "{G:what} sammen med {OS:who}",
            "{G:what}[that] [^‹›.;,]{2,40}{O} og (gennemføres|drives|udføres|afprøves|løses) [adv](sammen|i (et )?(tæt )?samarbejde) med {XS:who}",
            "\\bi {G:what} (indgår|deltager|medvirker) [adv]{OS:who}(?= ?[.,;]|$| med)",
            '{OS:who}[that] [adv](haft|har|driver|etableret) (et|en) [^‹›.;]{0,80}kaldet ["»“]?{G:what}',
            "{G:what}[that] (og )?[adv](gennemføres|drives|udføres|udvikles|ledes) [adv]af {O} i (tæt )?samarbejde med {OS:who}",
            "(leder|driver|ejer) {G:what},? (og|mens) {OS:who} [adv]er (samarbejds)?partnere?",
            "{OS:who}[that] (har |er )?[adv](tilsluttet sig|tilsluttede sig|tilsluttet|gået ind i|indtrådt i|gik ind i) {G:what}",
            "{G:what}[that] har [adv]deltagelse af {OS:who}",
            "{OS:who} deltager uden at ([^‹›.;,]{1,30}) {G:what}",
        ),
        links=(*_PARTNERS, Link(relation="partner-in", subject="other", object="what", when="other")),
        example="Deltagere i projektet Trygt Hjem er Struer Kommune og Region Midtjylland.",
        near_miss="Deltagere i debatten om projektet Trygt Hjem kom fra Struer Kommune.",
        confidence=0.75,
    ),
    Rule(
        id="partner-legs",
        frames=framed(
            "{G:what}['’]?s (to|tre|fire|fem|seks|\\d)? ?(ben|parter|partnere|samarbejdspartnere) ?(er|[–:(-]) ?{XS:who}",
            "[Mm]ed [^.;,]{0,60}får {OS:who} en (\\w+ ){0,3}rolle i {G:what}",
        ),
        links=_PARTNERS,
        example="Styregruppen har repræsentanter fra alliancens tre ben – Struer Kommune, Region Midtjylland og patientforeninger.",
        near_miss="Styregruppen har repræsentanter fra alliancens tre møder – Struer Kommune, Region Midtjylland og patientforeninger.",
        confidence=0.75,
    ),
    Rule(
        id="partnership-of",
        frames=framed("{G:what}[that] [adv](består af|udgøres af|omfatter|tæller) {OS:who}"),
        links=_PARTNERS,
        example="Partnerskabet om måltider består af Struer Kommune, KL og Region Midtjylland.",
        near_miss="Arbejdsgruppen om måltider består af Struer Kommune, KL og Region Midtjylland.",
        confidence=0.75,
    ),
    Rule(
        id="partner-about",
        frames=framed(
            "samarbejdet mellem {XS:who} (om|vedr\\.|vedrørende|omkring)",
            "{G} mellem {XS:who} (om|vedr\\.|vedrørende|omkring)",
        ),
        links=(Link(relation="partner-in", subject="who", object=TOPIC, timed=False),),
        example="Det sætter rammen for samarbejdet mellem Struer Kommune og Region Midtjylland om Trygt Hjem.",
        near_miss="Det sætter rammen for samarbejdet mellem Struer Kommune og Region Midtjylland om vejsalt.",
        confidence=0.7,
    ),
    Rule(
        id="partner-here",
        frames=framed(
            "{OS:who} [adv](er|bliver|deltager som|indgår som) [adv](pilotkommuner|projektkommuner|partnere?|samarbejdspartnere?)(?= ?[.,;]| og|$)",
            "er {XS:who} kommet til som partnere?",
            "^\\W*(deltagere|deltagerne|parterne|partnerne|samarbejdspartnerne|samarbejdspartnere) (i projektet )?(er|var) [adv]{OS:who}(?= ?[.;]|$)",
            "{OS:who}[that] [adv](har [adv]været|er|bliver|kommer|kom|går|gik) [adv]med (siden|{D})",
            "(de )?deltagende (kommuner|parter|partnere) er {XS:who}",
        ),
        links=(Link(relation="partner-in", subject="who", object=TOPIC),),
        example="Struer Kommune og Lemvig Kommune er pilotkommuner.",
        near_miss="Struer Kommune og Lemvig Kommune er landkommuner.",
        confidence=0.7,
    ),
    Rule(
        id="partner-left",
        frames=framed(
            "{XS:who}[that] [adv](har trukket sig fra|trak sig fra|har forladt|trådte ud af|er trådt ud af|er udtrådt af|sprang fra) {G:what}",
        ),
        links=(Link(relation="partner-in", subject="who", object="what", ends=True),),
        status=Status.FORMER,
        example="Struer Kommune har trukket sig fra projektet Trygt Hjem.",
        near_miss="Struer Kommune har hørt fra projektet Trygt Hjem.",
        confidence=0.8,
    ),
)

PARTIES: tuple[Rule, ...] = (
    Rule(
        id="party-to",
        frames=framed(
            "{OS:who} har [adv]sammen med {OS:other} [when](indgået|underskrevet) [when]({~} )?{G:what}",
            "{G:what}( {D})?[that] ([adv]<was> )?[adv](indgået|aftalt|underskrevet|tiltrådt) [when](mellem|ml\\.?|af) {XS:who}",
            "{XS:who}( i {G})?[that] (har )?[adv][when](indgik|indgået|indgår|underskrev|underskrevet|tiltrådte|tiltrådt) [when]([^‹›.;,]{0,30} )?{G:what}"
            "(,? (med|mellem) {OS:other})?",
            "{XS:who}[that] har [adv][when](tilsluttet sig|tilsluttede sig) {G:what}",
            "(har|havde) {XS:who} [adv](haft|indgået|underskrevet|aftalt) {G:what}",
            "(indgik|indgår|underskrev) {XS:who} [when]({~} )?{G:what}",
            "{G:what} (mellem|ml\\.) {XS:who}",
            "{O:who} (har |havde )?[adv]aftal(te|t) [adv]med {O:other} i forbindelse med {G:what}",
            "{XS:who}[that] [adv](er|var) [adv]part(er)? i {G:what}",
            "(aftale)?(parter|parterne|deltagere|underskrivere)(ne)? (i|bag|til) {G:what} (er|var) [adv]{XS:who}",
        ),
        links=(*_PARTIES, Link(relation="party-to", subject="other", object="what", when="other")),
        example="KL og Danske Regioner har indgået samarbejdsaftalen om måltider.",
        near_miss="KL og Danske Regioner drøfter samarbejdsaftalen om måltider.",
        confidence=0.8,
    ),
    Rule(
        id="approved-by-both",
        frames=framed(
            "{G:what}[that] (skal |vil |(er|blev|bliver) )[adv](godkendes|godkendt) [when](i|af) (?P<who>‹[OG]\\d+›(, ‹O\\d+›)* og ‹O\\d+›)",
        ),
        links=_PARTIES,
        example="Samarbejdsaftalen om måltider skal godkendes i Region Midtjylland og Struer Kommune.",
        near_miss="Samarbejdsaftalen om måltider skal godkendes i Region Midtjylland.",
        confidence=0.7,
    ),
    Rule(
        id="party-left",
        frames=framed("{XS:who}[that] (har )?[adv](opsagt|opsagde|udtrådt af) (sin del af )?{G:what}"),
        links=(Link(relation="party-to", subject="who", object="what", ends=True),),
        status=Status.FORMER,
        example="Struer Kommune har opsagt samarbejdsaftalen om måltider.",
        near_miss="Struer Kommune har efterlyst samarbejdsaftalen om måltider.",
        confidence=0.85,
    ),
)

SUPPLYING: tuple[Rule, ...] = (
    Rule(
        id="supplies",
        frames=framed(
            "leverandør(en)? (af|til) {G:what},? (er )?[adv]{O:who}",
            "{O:who},? ((der|som) )?[adv](leverer|har leveret|leverede|er leverandør (af|til)|er systemleverandør (af|til|på))"
            " ((både|den|det|de|nye|ny|nyt) )*{G:what}",
            "{G:what}[that] [adv](leveres|er leveret|blev leveret) [adv]af (firmaet |virksomheden )?{O:who}",
            "{O:who} [adv](er|bliver|blev) (valgt som )?leverandør (af|til) {G:what}",
        ),
        links=(Link(relation="supplies", subject="who", object="what"),),
        example="Leverandøren af projektet Trygt Hjem er Medivent ApS.",
        near_miss="Deltagerne i projektet Trygt Hjem besøgte Medivent ApS.",
        confidence=0.8,
    ),
    Rule(
        id="supplies-here",
        frames=framed("\\bleverandøren,? (er )?{O:who}"),
        links=(Link(relation="supplies", subject="who", object=TOPIC),),
        example="Leverandøren, Medivent ApS, er forsinket.",
        near_miss="Leverandøren roste Medivent ApS.",
        confidence=0.65,
    ),
)

RULES: tuple[Rule, ...] = (*LEADING, *PARTNERING, *PARTIES, *SUPPLYING)

_UNDERTAKINGS = frozenset({_K.PROJECT, _K.AGREEMENT, _K.FUND, _K.OTHER})
_PUBLIC = frozenset({_K.REGION, _K.MUNICIPALITY, _K.STATE, _K.ASSOCIATION})
_PARTNERSHIP = re.compile(
    r"(?:partnerskab|allianc|samarbejde|konsorti)\w*[^.;]{0,80} (?:består|udgøres|omfatter|tæller)\b", re.IGNORECASE
)
_NAMELESS = frozenset(
    {"løsningen", "systemet", "produktet", "teknikken", "udstyret", "hardwaren", "softwaren", "platformen", "appen"}
)
_SUPPLIERS = frozenset({_K.COMPANY, _K.OTHER})
_FAMILY = Family(RULES)


def find_cooperation(sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """leads, partner-in, party-to and supplies."""
    sentence = with_things(sentence, discourse)
    found = matches(_FAMILY, sentence, discourse)
    if not found:
        return
    about = _with_own_project(discourse)
    for told in (told for rule, match in found for told in state(rule, match, sentence, about)):
        statement = _of_region(told, discourse) if told.evidence.rule == "approved-by-both" else told
        statement = _to_undertaking(statement, discourse) if told.relation == "supplies" else statement
        if _holds(statement):
            yield _without_end(statement)


def _with_own_project(discourse: Discourse) -> Discourse:
    """The discourse with the project that the item is about as its topic; a steering group else speaks of its own."""
    if discourse.topic is not None and discourse.topic.kind is _K.PROJECT:
        return discourse
    found = undertaking(discourse)
    name = own_project(discourse)
    if found is None or found.kind is not _K.PROJECT:
        if not name or discourse.undertaking() is not None:
            return discourse
        found = Mention(name=name, kind=_K.PROJECT, written=name)
    about = copy(discourse)  # no new index of the blocks
    about.topic = found
    return about


def _holds(statement: Statement) -> bool:
    who, what = statement.subject, statement.object
    if what is None:
        return False
    if statement.relation == "leads":
        return what.kind in (_K.PROJECT, _K.OTHER)
    if statement.evidence.rule == "approved-by-both" and who.kind not in _PUBLIC:
        return False
    if statement.evidence.rule == "partnership-of" and not _PARTNERSHIP.search(statement.evidence.quote):
        return False
    if statement.evidence.rule == "partner-about" and not _is_about(statement):
        return False
    if statement.relation == "partner-in":
        return what.kind in (_K.PROJECT, _K.OTHER) and who.kind not in (_K.PERSON, _K.BODY)
    if statement.relation == "party-to":
        return what.kind is _K.AGREEMENT
    return who.kind in _SUPPLIERS


def _of_region(statement: Statement, discourse: Discourse) -> Statement:
    """What the regional council approves, its region is party to."""
    region = discourse.surroundings.region
    if region is None or fold(statement.subject.name) != fold("Regionsrådet"):
        return statement
    return replace(statement, subject=Mention(name=region.label, kind=region.kind, written=statement.subject.written))


def _to_undertaking(statement: Statement, discourse: Discourse) -> Statement:
    """Who supplies "løsningen", which says no more than its project's name, supplies the project of the item."""
    own = undertaking(discourse)
    nameless = statement.object is not None and statement.object.name.casefold() in _NAMELESS
    return replace(statement, object=own) if nameless and own is not None and own.kind is _K.PROJECT else statement


def _is_about(statement: Statement) -> bool:
    """Whether what the parties work together on is what the item is about: a telling word stands in both."""
    _, _, purpose = statement.evidence.quote.partition("mellem")
    words = {fold(word)[:7] for word in re.findall(r"\w{5,}", purpose)}
    name = re.findall(r"\w{5,}", statement.object.name if statement.object else "")
    return sum(fold(word)[:7] in words for word in name) >= min(2, len(name))


def _without_end(statement: Statement) -> Statement:
    """One day or year that stands with the verb is when it began, not when it ended."""
    begin, end = statement.qualifiers.start, statement.qualifiers.end
    if begin and (begin == end or statement.relation == "leads"):
        return replace(statement, qualifiers=replace(statement.qualifiers, end=end if end != begin else ""))
    return statement
