"""Who sits in which group, from lists and tables: standing members, seats by who appointed, overviews of appointments.

"Udpeget af KKR Nord" above two names seats both and says who sent them; in an overview the group stands in a column of
its own, and a remark may tell of an end or of who sat there before: "indtrådt 1. maj 2022 i stedet for Bo Ravn (Lemvig)".
Whoever merely stands on a list of participants is no member by that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from graph.danish.dates import find_periods
from graph.danish.fold import fold
from graph.danish.gazetteer import Gazetteer
from graph.danish.heads import head_of
from graph.danish.organisations import kind_of
from graph.danish.person import split_person
from graph.danish.roles import CHAIRS, plain_role, role_kind
from graph.extract.discourse import Discourse
from graph.extract.listed import listed_evidence, organisation_mention, person_mention
from graph.extract.remarks import dated_before, is_predecessor, remark
from graph.extract.seat_filling import for_sector
from graph.extract.senders import appointer, appoints, of_a_side, sent_by
from graph.extract.sending import Sender, senders, sent_at
from graph.extract.terms_of_office import Terms
from graph.model.entity import EntityKind
from graph.model.minutes import Attendance, DocumentKind, Name, Presence
from graph.model.sector import Sector, in_words
from graph.model.statement import Basis, Mention, Qualifiers, Statement, Status
from graph.model.text import Passage

_JOINTLY = "formandskab"  # the heading above those who chair together
_PASSING = (Presence.GUEST, Presence.SUBSTITUTE)
_SERVING = frozenset({"secretary", "guest"})
_MEMBERS = re.compile(
    r"(?P<sector>(?:kommunale|regionale|politiske|administrative|faste|menige|ordinære)\b)?[\w ]*"
    r"\b(?P<what>medlem|repræsentant|observatør|suppleant|stedfortræder)(?:er|mer|e)?\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\s*(?:[,;(]|\b(?:for|i) (?:perioden|en|valgperioden)\b|\b(?:fra|til og med|frem til|pr\.|siden) ).*$"
)
_OF_WHOM = re.compile(
    r"\b(?:medlem(?:mer)?|repræsentant(?:er)?|suppleanter|observatør(?:er)?|tilforordne(?:t|de)) (?:fra|for) (\S.*)",
    re.IGNORECASE,
)
#: A heading of a list that says whom the people below it represent: "Klynge Nord", "Skive Kommune", "Hospitalet".
_SENDS = re.compile(
    r"\b(?:[Kk]lynge|\w+klyngen|Region|\w*[Kk]ommuner?(?:ne)?|\w*[Hh]ospital(?:et|er|erne)?|\w*[Ss]ygehus(?:et)?|PLO\S*|KL|KKR"
    r"|[Aa]lmen praksis|[Pp]raktiserende læger|[Pp]atient\w*|\w*[Rr]åd(?:et|ene)?|\w*[Oo]rganisationer|\w*[Ff]orening(?:en|er)?|Ældre Sagen|\w*[Uu]niversitet(?:et)?)\b"
)
_FROM = re.compile(r"^(?:fra|for) (?=[A-ZÆØÅ])", re.IGNORECASE)
_FROM_SIDE = re.compile(r"(?:fra|for) (\S.*)", re.IGNORECASE)
_SECTOR = re.compile(r"\b(kommunale?|regionale?)\b", re.IGNORECASE)
_SECTORS = {"kommunal": "kommunerne", "kommunale": "kommunerne", "regional": "regionen", "regionale": "regionen"}
#: A role with the time in which it was held: only its end can be told, or both.
_CHAIRED = re.compile(
    r"\b(?P<role>(?:\w+ )?(?:næst|med)?(?:formand|forperson)) (?P<when>(?:indtil|til|frem til|fra (?:\S+ ){1,3}til|i perioden|i årene|\d{4} ?[-–] ?\d{4})[^,;()]{0,40})",
    re.IGNORECASE,
)
_LEAVES = re.compile(r"\b(?:udtræder|fratræder|stopper|udgår|træder ud|fritages|ophører)\b", re.IGNORECASE)
_OPEN = re.compile(r" ?[-–] ?(?:$|[,;)])")  # "2015-"
_ENDS = re.compile(r"\b(?:til|indtil|udløber|ophører|på valg)(?: og med| i)?(?: [a-zæøå]+){0,3} $", re.IGNORECASE)
_COMES = re.compile(r"\b(?:indtrådt|indtræder|tiltrådt|tiltræder|siden|fra|pr\.|ny)\b", re.IGNORECASE)
_INSTEAD = re.compile(
    r"\b(?:i stedet for|afløste[rt]?|afløser|har afløst|efterfulgte|efterfølger|erstatte[rt]|erstattede|overtog efter)\s+(?=[A-ZÆØÅ])"
)
_LEFT = re.compile(r"\b(?:udtrådte?|fratrådte?|udgåe[td]e?|afgåe[td]e?|tidligere|hidtil(?:dige)?)\b", re.IGNORECASE)
_PROPOSED = re.compile(
    r"\b(?i:forslag|foreslået|indstillet(?! af)|indstille[rs]|foreslår|foreslås|afventer|forventes?)\b(?!: [A-ZÆØÅ][\wæøå-]+ [A-ZÆØÅ])"
)
#: What a remark tells of the group, not of who sits in it: "Gruppen er etableret i marts 2018".
_OF_THE_GROUP = re.compile(
    r"(?:^|(?<=[.;,] ))(?:\w*[Gg]ruppen|\w*[Uu]dvalget|\w*[Rr]ådet|\w*[Ff]orummet|\w*[Nn]etværket|\w*[Pp]rojektet) (?:er|blev|har|løber|mødes)\b[^.;]*"
)


def find_listed(discourse: Discourse) -> Iterator[Statement]:
    """chairs, member-of and appointed-to, from the lists and tables of the document."""
    text = discourse.minutes.document.text
    rows = [entry for entry in discourse.minutes.attendance if entry.body is None or not is_predecessor(entry, text)]
    terms = Terms(discourse, rows) if any(_is_seated(entry) or entry.body is not None for entry in rows) else None
    overview = discourse.minutes.kind is DocumentKind.APPOINTMENTS
    sending = senders(discourse) if overview or any(entry.body is not None for entry in rows) else ()
    for entry in rows:
        body = discourse.body if entry.body is None else _body(entry.body, discourse)
        if body is not None:
            told = sending if overview or entry.body is not None else ()
            yield from _seats(entry, body, terms.of(entry) if terms is not None else ("", ""), told, discourse)


def _body(name: Name, discourse: Discourse) -> Mention:
    """The group that a cell or a heading names; one that is named in full ("Klynge Vest, fagligt niveau") as it is written."""
    known = discourse.surroundings.gazetteer.lookup(name.text)
    head = next((found for word in name.text.split() if (found := head_of(word.strip(",.()"))) is not None), None)
    kind = known.kind if known else (head.head.kind if head else kind_of(name.text) or EntityKind.BODY)
    label = known.label if known else name.text
    written = " ".join(discourse.minutes.document.quote(name.span).split()) if ", " in name.text else name.text
    return Mention(name=label, kind=kind, span=name.span, written=written.strip(" :") or name.text)


def _seats(
    entry: Attendance, body: Mention, term: tuple[str, str], sending: Sequence[Sender], discourse: Discourse
) -> Iterator[Statement]:
    seated = _is_seated(entry)
    chaired = [role for role in entry.roles if role_kind(role) in CHAIRS]
    if not chaired and _JOINTLY in entry.roles:
        chaired = [_JOINTLY]
    if not seated and not chaired:
        return
    seat = _seat(entry, body, sending, discourse)
    seat = _within(term, seat) if seated else seat
    for role in chaired:
        chair = replace(seat, relation="chairs", evidence=replace(seat.evidence, rule="list-with-role"))
        held = Qualifiers(role=plain_role(role), status=seat.qualifiers.status)
        if seated:
            held = replace(held, start=seat.qualifiers.start, end=seat.qualifiers.end)
        told = for_sector(replace(chair, qualifiers=held))
        sides = told.qualifiers.on_behalf_of or (seat.qualifiers.on_behalf_of if seated else ())
        yield replace(told, qualifiers=replace(told.qualifiers, on_behalf_of=sides))
    if not seated:
        return
    role = plain_role(next(iter(chaired), "")) or seat.qualifiers.role
    seat = replace(seat, qualifiers=replace(seat.qualifiers, role=role))
    overview = discourse.minutes.kind is DocumentKind.APPOINTMENTS  # which says of everybody that they were appointed
    if appoints(entry) or entry.rule == "seats" or overview:
        yield replace(seat, relation="appointed-to")
    yield seat
    yield from _before(entry, seat, discourse)
    if not chaired:
        yield from _once(entry, seat, discourse)


def _within(term: tuple[str, str], seat: Statement) -> Statement:
    """The seat with the term of the whole list, as far as its own line tells no other."""
    held = seat.qualifiers
    if held.status is Status.FORMER and held.end > term[0] > "":
        return replace(seat, qualifiers=replace(held, start=held.start or term[0]))  # who left before the term was over
    if held.status is not Status.CURRENT or held.end:
        return seat
    start = held.start or term[0]
    return replace(seat, qualifiers=replace(held, start=start, end=term[1]))


def _is_seated(entry: Attendance) -> bool:
    """Whether the list says that somebody is a member; guests, stand-ins and scribes are none."""
    if (
        entry.presence in _PASSING
        or not (entry.seat or entry.presence is Presence.LISTED)
        or entry.rule in ("staff", "invited")
    ):
        return False
    return not ({role_kind(role) for role in entry.roles} & _SERVING or "sekretær" in entry.title)


def _seat(entry: Attendance, body: Mention, sending: Sequence[Sender], discourse: Discourse) -> Statement:
    gazetteer = discourse.surroundings.gazetteer
    own = sent_by(entry, gazetteer) if of_a_side(entry, gazetteer) and not entry.behalf and not appointer(entry) else ""
    told = own or told_for(entry)
    if not told or (told in _SECTORS.values() and not entry.behalf):
        told = _sent_with_all(entry, body, sending, gazetteer) or told
    behalf = told or _sender(entry, gazetteer)
    start, end, status = _time(entry, discourse)
    return Statement(
        relation="member-of",
        subject=person_mention(entry.person, entry.organisation),
        object=body,
        source=discourse.minutes.source,
        qualifiers=Qualifiers(
            role=_role(entry), on_behalf_of=(behalf,) if behalf else (), start=start, end=end, status=status
        ),
        basis=Basis.LAYOUT,
        evidence=listed_evidence(discourse, entry, "list-of-members", 0.95),
    )


def _role(entry: Attendance) -> str:
    """The role in the entry itself, else the one that the heading gives: "Regionale medlemmer" has regional members."""
    own = next((role for role in entry.roles if role_kind(role) not in (*CHAIRS, "")), "")
    if own:
        return plain_role(own)
    found = _MEMBERS.match(entry.heading)
    if found is None:
        return "medlem"
    what = found["what"].casefold()
    sector = (found["sector"] or "").casefold().removesuffix("e")
    neuter = "t" if what == "medlem" and sector in ("regional", "kommunal", "fast", "politisk") else ""
    return f"{sector}{neuter} {what}".strip()


def told_for(entry: Attendance) -> str:
    """Whom the member represents: told behind the name, else by the heading."""
    told = _UNTIL.sub("", entry.behalf or appointer(entry))
    if told:
        return told.strip(" :.;,")
    found = _OF_WHOM.search(entry.heading) or _FROM_SIDE.fullmatch(entry.heading)
    if found is not None:
        return found.group(1).strip(" :.;,")
    if _SENDS.search(entry.heading) and not appoints(entry) and not _LEFT.search(entry.heading):
        return _FROM.sub("", entry.heading).strip(" :.;,")
    sector = _SECTOR.search(entry.heading)
    return _SECTORS[sector.group(1).casefold()] if sector else ""


#: Where nobody works whom such a side sends.
_ELSEWHERE: Mapping[Sector | None, frozenset[EntityKind]] = {
    Sector.MUNICIPAL: frozenset({EntityKind.REGION, EntityKind.HOSPITAL, EntityKind.UNIVERSITY, EntityKind.STATE}),
    Sector.REGIONAL: frozenset({EntityKind.MUNICIPALITY}),
    Sector.PRACTICE: frozenset({EntityKind.MUNICIPALITY, EntityKind.REGION, EntityKind.HOSPITAL}),
}


def _sent_with_all(entry: Attendance, body: Mention, sending: Sequence[Sender], gazetteer: Gazetteer) -> str:
    """Who sent all of the list, if it can have sent this one: KKR sends nobody from a hospital."""
    whom = sent_at(entry.person.span.start, sending)
    place = organisation_mention(entry.organisation, gazetteer) if entry.organisation is not None else None
    other = place is not None and place.kind in _ELSEWHERE.get(in_words(whom), ())
    return "" if other or fold(whom) == fold(body.name) else whom


#: Kinds of organisation that send their people into the bodies of others.
_SENDERS = frozenset(
    {EntityKind.MUNICIPALITY, EntityKind.REGION, EntityKind.HOSPITAL, EntityKind.UNIVERSITY, EntityKind.ASSOCIATION}
    | {EntityKind.STATE, EntityKind.CLUSTER, EntityKind.BODY, EntityKind.OTHER}
)


def _sender(entry: Attendance, gazetteer: Gazetteer) -> str:
    """In a list of seats the organisation beside a member is the one that the member sits for."""
    if entry.organisation is None:
        return ""
    sender = organisation_mention(entry.organisation, gazetteer)
    return sender.name if sender is not None and sender.kind in _SENDERS else ""


def _time(entry: Attendance, discourse: Discourse) -> tuple[str, str, Status]:
    """Begin, end and status that the remark about an entry gives."""
    note = _OF_THE_GROUP.sub("", remark(entry, discourse).text)
    periods = find_periods(note, anchor=discourse.minutes.meeting.date) or dated_before(entry, discourse)
    gone = _LEFT.search(note) is not None or _LEFT.search(entry.heading) is not None
    if not periods:
        lasting = Status.PLANNED if any(map(_PROPOSED.search, (note, entry.note, entry.heading))) else Status.CURRENT
        return "", "", Status.FORMER if gone else lasting
    period = periods[0]
    if not gone and period.begin == period.until and _OPEN.match(note, period.end):
        return period.begin, "", Status.CURRENT
    if not gone and period.begin == period.until and _ENDS.search(note[: period.start]):
        return "", period.until, Status.CURRENT
    if gone:
        start = period.begin if period.begin != period.until else ""
        return start if period.until else "", period.until or period.begin, Status.FORMER
    if _LEAVES.search(note):
        return "", period.until or period.begin, Status.CURRENT
    if period.begin == period.until and _COMES.search(note):
        return period.begin, "", Status.CURRENT
    return period.begin, period.until, Status.CURRENT


def _before(entry: Attendance, seat: Statement, discourse: Discourse) -> Iterator[Statement]:
    """Who sat there before: "indtrådt 1. maj 2022 i stedet for Bo Ravn (Lemvig)"."""
    note = remark(entry, discourse)
    found = _INSTEAD.search(note.text)
    if found is None:
        return
    row = _predecessor(note.slice(found.end(), len(note)).strip(), discourse.surroundings.gazetteer)
    if row is None:
        return
    person = person_mention(row.person, row.organisation)
    evidence = replace(listed_evidence(discourse, row, "list-of-predecessors", 0.9), item=seat.evidence.item)
    held = replace(seat.qualifiers, role="", start="", end=seat.qualifiers.start, status=Status.FORMER)
    yield replace(seat, subject=person, qualifiers=held, evidence=evidence)
    employer = organisation_mention(row.organisation, discourse.surroundings.gazetteer) if row.organisation else None
    if employer is not None:
        job = Qualifiers(role=row.title)
        yield replace(seat, relation="employed-by", subject=person, object=employer, qualifiers=job, evidence=evidence)


def _once(entry: Attendance, seat: Statement, discourse: Discourse) -> Iterator[Statement]:
    """The chair that a member held for a while: "Ida Holm, KL (formand indtil oktober 2022)"."""
    found = _CHAIRED.search(remark(entry, discourse).text)
    periods = find_periods(found["when"], anchor=discourse.minutes.meeting.date) if found is not None else ()
    if found is None or len(periods) != 1:
        return
    start, end = periods[0].begin, periods[0].until
    held = Qualifiers(role=plain_role(found["role"]), start=start, end=end, status=Status.FORMER)
    yield replace(seat, relation="chairs", qualifiers=held, evidence=replace(seat.evidence, rule="list-with-role"))


def _predecessor(phrase: Passage, gazetteer: Gazetteer) -> Attendance | None:
    """Who sat there before, with job and employer as they stand behind the name."""
    parts = split_person(phrase.text, lambda name: gazetteer.lookup(name) is not None)
    if parts.name is None:
        return None
    place = parts.organisation
    employer = None if place is None else Name(text=parts.organisation_text, span=phrase.span(*place))
    person = Name(text=parts.name_text, span=phrase.span(*parts.name))
    return Attendance(person=person, presence=Presence.LISTED, title=parts.title_text, organisation=employer)
