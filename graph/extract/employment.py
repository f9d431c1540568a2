"""Where people work and as what, from the lists and from the appositions in the text.

"Ida Holm, sundhedschef i Struer Kommune, orienterede" states a job in passing; most jobs are told so. Collectives and
bodies employ nobody: "Ida Holm, Sundhedsstyregruppen" is no job.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.danish.heads import head_of
from graph.danish.titles import is_title
from graph.extract.apply import apply
from graph.extract.discourse import Discourse
from graph.extract.family import Family
from graph.extract.listed import listed_evidence, organisation_mention, own_secretariat, person_mention
from graph.extract.qualifiers import status
from graph.extract.rule import Link, Rule
from graph.extract.tokens import Sentence, Token
from graph.model.entity import Entity, EntityKind
from graph.model.minutes import Attendance
from graph.model.statement import Basis, Evidence, Mention, Qualifiers, Statement, Status

#: Bodies employ only where they keep a secretariat of their own (the municipal contact councils).
_NO_EMPLOYERS = frozenset(
    {EntityKind.BODY, EntityKind.CLUSTER, EntityKind.PROJECT, EntityKind.AGREEMENT, EntityKind.FUND}
)


_REGIONAL = re.compile(
    r"(?:fra |for )?regionen|regionens (?:medlemmer|repræsentanter)|(?:fra |for )?regional side", re.IGNORECASE
)

_MUNICIPAL = re.compile(r"(?:fra |for )?kommunen|kommunens (?:medlemmer|repræsentanter)", re.IGNORECASE)
_HELD = (Link(relation="employed-by", subject="who", object="where", role="title"),)

RULES: tuple[Rule, ...] = (
    Rule(
        id="is-employed",
        frames=(
            "{P:who},? ({D} )?(der |som )?(er|bliver|blev|er nu) ({D} )?(ansat|ny|nyansat|tiltrådt) ({D} )?(i|hos|ved) {O:where}( ({D} )?som {T:title})?",
            "{P:who},? ({D} )?(der |som )?(er|bliver|blev|er nu) ({D} )?(ansat|tiltrådt) ({D} )?som {T:title} (i|hos|ved) {O:where}",
            "{P:who},? (der |som )?({D} )?(tiltræder|tiltrådte|begynder|begyndte|starter|startede) ({D} )?(stillingen )?(som {T:title} )?({D} )?(i|hos|ved) {O:where}",
            "{P:who},? (der |som )?(er|blev) ({D} )?(tiltrådt|startet|begyndt) (som )?({~} )?{T:title} (i|hos|ved|på) {O:where}",
            "{P:who} forlader {O} ({D} )?for at blive {T:title} (i|hos|ved|på) {O:where}",
            "{P:who},? (der |som )?(overgår|går) til en stilling (som {T:title} )?(i|hos|ved|på) {O:where}",
            "{P:who},? (der |som )?({~} )?(arbejder|skifter til|er skiftet til|er rejst til|er gået til) (i |på |hos |ved )?{O:where}( som {T:title})?",
            "{P:who},? (der |som )?({~} )?(er|skifter|er skiftet|er flyttet|er gået|flytter|går) ({D} )?(til|startet i|begyndt i) en (ny )?stilling (som {T:title} )?({D} )?(i|hos|ved) {O:where}",
            "{P:who},? (der |som )?({~~} )?er ({D} )?(startet|begyndt|tiltrådt) (i stillingen )?som {T:title} ({D} )?(i|hos|ved) {O:where}",
            "{P:who} {~~}for at (blive|tiltræde som|begynde som) {T:title} (i|hos|ved) {O:where}",
            "ny {T:title} ((i|hos|ved) {O:where} )?({D} )?(er|bliver) {P:who}",
            "{O:where} (pr\\. )?({D} )?(har|havde) (pr\\. )?({D} )?({~} )?(ansat|fået) {P:who} som (ny )?{T:title}",
            "{O:where} (ansatte|ansætter|har ansat) ({~} )?({D} )?{P:who} som (ny )?{T:title}",
            "{O:where} (pr\\. )?({D} )?(har|havde) (pr\\. )?({D} )?({~} )?ansat {P:who}(?= \\(?(?:og|til|,|\\.)|[.,])",
            "{P:who},? (der |som )?(har fået|fik|får|har) (nyt |ny )?(job|arbejde|stilling|ansættelse) (som {T:title} )?(i|hos|ved) {O:where}",
            "{P:who},? (der |som )?(er|bliver|blev|er nu) ({~} )?{T:title} (i|hos|ved|for|på) {O:where}",
        ),
        links=_HELD,
        example="Ida Holm er fra 1. maj ansat i Struer Kommune som sundhedschef.",
        near_miss="Ida Holm er fra 1. maj på besøg i Struer Kommune.",
        confidence=0.9,
    ),
    Rule(
        id="sent-by-employer",
        frames=(
            "{O:where} (stiller med|stillede med|bidrager med|udpeger|udpegede|har udpeget|indstiller|peger på|sender) {PS:who}",
            "fra {O:where} (deltager|indgår|indtræder|udpeges|foreslås|indstilles) {PS:who}",
        ),
        links=(Link(relation="employed-by", subject="who", object="where", titled=True, status=Status.CURRENT),),
        example="Struer Kommune stiller med sundhedschef Ida Holm.",
        near_miss="Struer Kommune stiller med Ida Holm.",
        status=Status.CURRENT,
        confidence=0.8,
    ),
    Rule(
        id="was-employed",
        frames=(
            "{P:who},? (der |som )?(kommer|kom) (fra en stilling (som {T:title} )?(i|hos|ved|på)|fra) {O:where}",
            "{P:who},? (der |som )?({~} )?(var|har været) (tidligere )?ansat (i|hos|ved|på) {O:where}",
            "{P:who},? (der|som) tidligere (var|arbejdede|sad) (i|hos|ved|på) {O:where}",
            "{P:who},? (der |som )?(tidligere )?(var|har været) ({T:title} )?(i|hos|ved|på) {O:where}",
        ),
        links=(
            Link(
                relation="employed-by", subject="who", object="where", role="title", status=Status.FORMER, timed=False
            ),
        ),
        example="Ida Holm kommer fra en stilling i Struer Kommune.",
        near_miss="Ida Holm kommer fra en konference om Struer Kommune.",
        confidence=0.8,
    ),
    Rule(
        id="job-in-passing",
        frames=(
            "{O:where}['’]?s (nye |ny |nytiltrådte |konstituerede )?{PS:who}",
            "{PS:who} (i|fra|hos|ved) {G:where}",
        ),
        links=(Link(relation="employed-by", subject="who", object="where", titled=True, timed=False),),
        example="Struer Kommunes nye sundhedschef Ida Holm bød velkommen.",
        near_miss="Struer Kommunes oplæg ved Ida Holm blev drøftet.",
        status=Status.CURRENT,
        confidence=0.85,
    ),
    Rule(
        id="leaves-employer",
        frames=(
            "{PS:who},? (der |som )?({D} )?({~} )?(stopper|stoppede|er stoppet|fratræder|fratrådte|er fratrådt|ophører|holder op|holdt op|går på pension|gik på pension)( {D})? (i|hos|ved|fra) {O:where}",
            "{PS:who},? (der |som )?({D} )?({~} )?(forlader|forlod|har forladt|rejser fra|rejste fra|er rejst fra|siger op i) {O:where}",
        ),
        links=(
            Link(relation="employed-by", subject="who", object="where", people=True, status=Status.FORMER, ends=True),
        ),
        example="Sundhedschef Ida Holm forlader Struer Kommune.",
        near_miss="Sundhedschef Ida Holm orienterede Struer Kommune.",
        confidence=0.85,
    ),
    Rule(
        id="leaves-job",
        frames=(
            "{P:who},? ({~} )?<leaves> ({D} )?(sin stilling|stillingen|jobbet|posten) (som {T:title} )?(i|hos|ved|fra) {O:where}",
            "{P:who},? ({~} )?<leaves> ({D} )?som {T:title} (i|hos|ved) {O:where}",
        ),
        links=(
            Link(relation="employed-by", subject="who", object="where", role="title", status=Status.FORMER, ends=True),
        ),
        example="Ida Holm fratræder som sundhedschef i Struer Kommune.",
        near_miss="Ida Holm besøgte som sundhedschef andre kommuner end Struer Kommune.",
        confidence=0.85,
    ),
)


def find_listed(discourse: Discourse) -> Iterator[Statement]:
    """employed-by, from the lists of the document."""
    for entry in discourse.minutes.attendance:
        employer = _employer(entry, discourse)
        if employer is None or not _employs(employer, entry.title):
            continue
        yield Statement(
            relation="employed-by",
            subject=person_mention(entry.person, entry.organisation),
            object=employer,
            source=discourse.minutes.source,
            qualifiers=Qualifiers(role=entry.title.casefold()),
            basis=Basis.LAYOUT,
            evidence=listed_evidence(discourse, entry, "list-with-employer", 0.97),
        )


def _employer(entry: Attendance, discourse: Discourse) -> Mention | None:
    """Who employs somebody on a list: the organisation beside the name, else the one that the list's heading means."""
    if entry.organisation is not None:
        name = entry.organisation
        own = own_secretariat(name.text, discourse.body, name.span)
        return own or organisation_mention(name, discourse.surroundings.gazetteer)
    own = own_secretariat(entry.note, discourse.body, entry.person.span)
    if own is not None:
        return own
    town = _own_town(discourse) if _MUNICIPAL.fullmatch(entry.heading) and entry.title else None
    if town is not None:
        return Mention(name=town.label, kind=town.kind, span=entry.person.span)
    region = discourse.surroundings.region
    if region is not None and entry.title and "praktiserende" not in entry.title and _REGIONAL.fullmatch(entry.heading):
        return Mention(name=region.label, kind=region.kind, span=entry.person.span)
    return None


_FAMILY = Family(RULES)


#: A new job told beside an old one that it ends: "fratræder 30. april for at blive direktør i Struer Kommune".
_NEW_JOB = re.compile(
    r"\b(?:er blevet|bliver|for at (?:blive|tiltræde|begynde)|skifter til|overgår til|tiltræder|begynder|starter)\b",
    re.IGNORECASE,
)


def _begun(statement: Statement, meeting: str) -> Statement:
    """A new job is not over because the sentence tells of an end: that of the old one, on which it begins."""
    held = statement.qualifiers
    if statement.evidence.rule != "is-employed" or held.status is not Status.FORMER:
        return statement
    if not _NEW_JOB.search(statement.evidence.quote) or re.search(r"\btidligere\b", statement.evidence.quote):
        return statement
    start = held.end or held.start
    coming = bool(meeting) and start > meeting
    return replace(
        statement, qualifiers=replace(held, start=start, end="", status=Status.PLANNED if coming else Status.CURRENT)
    )


def find_employment(sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """employed-by, told in the text of an item or in its appositions."""
    for statement in apply(_FAMILY, sentence, discourse):
        if statement.object is not None and _employs(statement.object):
            yield _begun(statement, discourse.minutes.meeting.date)
    for token in sentence.tokens:
        if token.kind != "P" or token.employer is None or token.pronoun:
            continue
        person = discourse.resolve(token, sentence)
        employer = discourse.resolve(token.employer, sentence)
        if person is None or employer is None or not _employs(employer) or _collective(token.employer):
            continue
        yield Statement(
            relation="employed-by",
            subject=person,
            object=employer,
            source=discourse.minutes.source,
            qualifiers=Qualifiers(
                role=token.title.casefold() or _leads_as(sentence, token), status=_status(sentence, token)
            ),
            evidence=Evidence(
                document=discourse.minutes.document.id,
                item=sentence.unit.item,
                span=sentence.unit.passage.span(token.start, token.end),
                rule="apposition",
                confidence=0.93,
                page=sentence.unit.page,
            ),
        )


_LEADER = re.compile(r"(?:projekt|program|delprojekt|proces)(?:leder|chef)", re.IGNORECASE)
_NAMED_AS = re.compile(
    r"(?P<job>[\wæøå-]+)(?: for [^.:;,]{1,60})? (?:er|bliver|var)(?: fortsat| nu)? $|(?P<label>[\wæøå-]+): $",
    re.IGNORECASE,
)
_IS = re.compile(r",? (?:der |som )?(?:er|bliver|var) (?P<job>[\wæøå-]+)", re.IGNORECASE)


def _leads_as(sentence: Sentence, token: Token) -> str:
    """The job of who is told to lead a project: "Projektleder er Ida Holm, Struer Kommune"."""
    before = _NAMED_AS.search(sentence.text[max(0, token.start - 100) : token.start])
    after = _IS.match(sentence.text, token.end)
    told = [match.group("job") or match.groupdict().get("label") or "" for match in (before, after) if match]
    return next((job.casefold() for job in told if _LEADER.fullmatch(job)), "")


def _own_town(discourse: Discourse) -> Entity | None:
    """The municipality that the name of the body ends in: "Kommunalt-lægeligt udvalg i Struer"."""
    words = re.findall(r"[\w-]+", discourse.body.name) if discourse.body is not None else []
    towns = (discourse.surroundings.gazetteer.town(word.title()) for word in reversed(words))
    return next((town for town in towns if town is not None), None)


def _employs(mention: Mention, title: str = "") -> bool:
    """Boards and groups employ nobody; what is known by a name alone ("MedCom") does, of people with a job title."""
    if mention.kind not in _NO_EMPLOYERS or mention.name.startswith("KKR"):
        return True
    headless = not any(head_of(word) for word in re.split(r"[ ,]", mention.name))
    return mention.kind is EntityKind.BODY and headless and not mention.name.isupper() and is_title(title)


def _collective(token: Token) -> bool:
    return token.organisation is not None and token.organisation.collective


def _status(sentence: Sentence, token: Token) -> Status:
    """A job in an apposition is current unless the apposition itself says otherwise."""
    words = sentence.text[max(0, token.start - 12) : token.end].casefold()
    return Status.FORMER if "tidligere" in words and status(sentence, 0, 0) is Status.FORMER else Status.CURRENT
