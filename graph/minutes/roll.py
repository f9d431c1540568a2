"""Turns the phrase of one person into a row of attendance.

"Bo Ravn, ældrechef, Struer Kommune (i stedet for Ida Holm, til punkt 3)" becomes a substitute for one item, and Ida
Holm becomes absent. What is no person is told apart by name: a vacant seat, "ingen", a number of people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.danish.gazetteer import Gazetteer
from graph.danish.name_parts import Part, part
from graph.danish.names import is_name
from graph.danish.organisations import find_organisations
from graph.danish.person import PersonPhrase, split_person
from graph.danish.roles import CHAIRS, find_roles, role_kind
from graph.danish.titles import find_titles
from graph.minutes.counted import without_count
from graph.model.entity import EntityKind
from graph.model.minutes import Attendance, Name, Presence
from graph.model.text import Passage, joined

_ITEM = re.compile(
    r"\b(?:punkt(?:et|erne)?|pkt\.?|dagsordenspunkt)\s*(?:nr\.?\s*)?(\d{1,2}(?:\.\d{1,2})?[a-z]?|[A-ZÆØÅ](?![\w]))"
)
_ONLY = re.compile(
    r"\b(?:under|til|ved|kun|på|i|vedr\.?|vedrørende|om|ad|for)\s+(?:dagsordens)?(?:punkt|pkt)|^\s*(?:punkt|pkt)",
    re.IGNORECASE,
)
_PRACTICE = re.compile(r"læge|praksis|PLO")
_DOCTOR = re.compile(r"(?:alment )?praktiserende læge|almen læge|egen læge", re.IGNORECASE)
_OF_GROUP = re.compile(
    r"(?P<role>.+?) (?:for|i|af) (?:hele )?"
    r"(?:udvalget|\w*gruppen|rådet|forummet|bestyrelsen|netværket|klyngen|nævnet|kredsen|foreningen)"
)
#: What a clause behind a name says of its role: "som også skrev referat", "der ledede mødet som rådets formand".
_CLAUSES = (
    (re.compile(r"\b(?:skrev|tog|førte|skriver|tager|fører) (?:\w+ )?referat", re.IGNORECASE), "referent"),
    (re.compile(r"\b(?:ledede|leder|styrede) mødet", re.IGNORECASE), "mødeleder"),
)
_HELD = re.compile(
    r"\b(?:der|som) (?:\w+ ){0,4}?(?:er|var|som) (?:\w+s |også |ny |begge )?"
    r"((?:\w+ )?\w*form[aæ]nd)\b",
    re.IGNORECASE,
)
_AS = re.compile(r"\bsom (suppleant|stedfortræder|observatør)\b")
#: Who chairs the body that meets, by the word alone.
_OF_THE_BODY = frozenset({"bestyrelsesformand", "rådsformand", "styregruppeformand"})
_SEAT = re.compile(r"\bmedlem(?:mer)?\b|\budpeget\b|\bvalgt af\b|\bobservatør", re.IGNORECASE)
_SENT_BY = re.compile(r"\b(?:udpeget|valgt|indstillet) af\b", re.IGNORECASE)
_MUNICIPAL = re.compile(r"(?<= )[Kk](?:omm|om|mn)\.?$")
_FROM = re.compile(r"^(?:Fra|For|Repræsentanter for)\s+")
_SENTENCE = re.compile(r"[a-zæøå]{3,}\. [A-ZÆØÅ]")
_UNIT = re.compile(
    r"\w*(?:center|centret|afdeling(?:en)?|forvaltning(?:en)?|omsorg|team(?:et)?|hjem|sundhed|social\w*)\b",
    re.IGNORECASE,
)
_SIGN = re.compile(r"\W*[A-ZÆØÅx×]{0,2}\W*(?<!KL)(?<!AU)(?<!DI)(?<!KU)(?<!AF)")  # a cross in a column employs nobody
_SLASH = re.compile(r"([^/,;()\t]+?) ?/ ?(?=[A-ZÆØÅ])")
_UNTIL = re.compile(r"til og med|indtil|t\.?o\.?m\.?|\bfra\b|\bfør\b|\befter\b|forlod|gik|ankom|kom", re.IGNORECASE)
_BEHALF = re.compile(
    r"\b(?:repræsentant(?:er)? for|repræsenter(?:er|ende)|udpeget (?:af|for)|indstillet af|valgt af|på vegne af)"
    r"\s+(.+)$",
    re.IGNORECASE,
)
_NAME_SHAPE = re.compile(r"(?:[A-ZÆØÅÉÖÄÜ][\w'’.-]+)(?: (?:[A-ZÆØÅÉÖÄÜ][\w'’.-]*|von|van|de|af|el|la)){1,4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the list says about everybody in it: presence, role, sub-heading with its place, item, and the rule.

    `mark` is the letter that its legend gives to the absent: "F" of "Medlemmer og fremmøde (F = fraværende)".
    """

    presence: Presence = Presence.PRESENT
    role: str = ""
    heading: Passage | None = None
    item: str = ""
    rule: str = "list"
    seat: bool = False
    mark: str = ""


def rows_of(phrase: Passage, setting: Setting, gazetteer: Gazetteer) -> tuple[Attendance, ...]:
    """Rows for a phrase about one person, the person that is replaced included; none if no name is found in it."""
    phrase = _unslashed(phrase)
    return rows_of_parts(
        phrase, split_person(phrase.text, lambda name: gazetteer.lookup(name) is not None), setting, gazetteer
    )


def _unslashed(phrase: Passage) -> Passage:
    """ "Ida Holm/Struer Kommune" with a comma for the slash."""
    match = _SLASH.match(phrase.text)
    if match is None or not is_name(match.group(1)):
        return phrase
    return joined((phrase.slice(0, match.end(1)), phrase.slice(match.end(), len(phrase))), ", ")


def rows_by_layout(phrase: Passage, setting: Setting, gazetteer: Gazetteer) -> tuple[Attendance, ...]:
    """Rows for an entry whose name no list knows, but which stands where a name stands: "Ulfrik Tangebæk (formand)"."""
    parts = named_by_place(split_person(phrase.text, lambda name: gazetteer.lookup(name) is not None))
    if parts.name is None or not _NAME_SHAPE.fullmatch(parts.name_text):
        return ()
    shaped = all(part(word) not in (Part.OTHER, Part.PLACE) for word in re.split(r"[ -]", parts.name_text))
    unknown = not find_organisations(parts.name_text, gazetteer) and not find_titles(parts.name_text)
    return rows_of_parts(phrase, parts, setting, gazetteer) if shaped and unknown else ()


def named_by_place(parts: PersonPhrase) -> PersonPhrase:
    """The parts with the first field as name, where no name was found."""
    if parts.name is not None:
        return parts
    first = re.match(r"\s*([^,;(\t\n]+)", parts.text)
    if first is None:
        return parts
    start, end = first.start(1), first.start(1) + len(first.group(1).rstrip())

    def beside(span: tuple[int, int]) -> bool:
        return span[0] >= end

    organisation = parts.organisation if parts.organisation is not None and beside(parts.organisation) else None
    rest = tuple(span for span in parts.rest if beside(span))
    if organisation is None and rest and parts.read(rest[0])[:1].isupper():
        organisation, rest = rest[0], rest[1:]
    return replace(parts, name=(start, end), organisation=organisation, rest=rest)


def rows_of_parts(
    phrase: Passage, parts: PersonPhrase, setting: Setting, gazetteer: Gazetteer
) -> tuple[Attendance, ...]:
    """The same for a phrase that has been taken apart already."""
    if parts.name is None:
        return ()
    return tuple(_rows(phrase, _mended(parts, gazetteer), setting, gazetteer))


def _mended(parts: PersonPhrase, gazetteer: Gazetteer) -> PersonPhrase:
    """A surname that is a place too ("Ida Holm Thy") belongs to the name; who leads a project has that as job title."""
    assert parts.name is not None
    begin, end = parts.name
    joined_on = (*parts.rest, *((parts.organisation,) if parts.organisation else ()))
    behind = next((span for span in joined_on if span[0] == end + 1 and parts.text[end] == " "), None)
    surname = parts.read(behind)
    if behind is not None and surname.istitle() and surname.isalpha() and gazetteer.town(surname) is None:
        rest = tuple(span for span in parts.rest if span != behind)
        organisation = None if behind == parts.organisation else parts.organisation
        parts = replace(parts, name=(begin, behind[1]), organisation=organisation, rest=rest)
    if parts.title is None and len(parts.roles) == 1 and _chairs_own(parts, gazetteer):
        return replace(parts, title=parts.roles[0], roles=())
    if parts.title is None and len(parts.roles) == 1 and role_kind(parts.role_texts[0]) == "lead":
        bracketed = any(start <= parts.roles[0][0] < stop for start, stop in parts.brackets)
        if not bracketed and parts.organisation is not None:
            parts = replace(parts, title=parts.roles[0], roles=())
    return parts


def _chairs_own(parts: PersonPhrase, gazetteer: Gazetteer) -> bool:
    """Whether the office before a name is one in the association behind it: "Formand Ida Holm, Danske Patienter"."""
    begin = parts.name[0] if parts.name is not None else 0
    held = role_kind(parts.role_texts[0]) in CHAIRS and parts.roles[0][1] <= begin
    named = find_organisations(parts.organisation_text, gazetteer) if held else ()
    return bool(named) and named[0].start == 0 and named[0].kind is EntityKind.ASSOCIATION


def _rows(phrase: Passage, parts: PersonPhrase, setting: Setting, gazetteer: Gazetteer) -> Iterator[Attendance]:
    assert parts.name is not None
    rest = "; ".join(note for span in parts.rest if (note := parts.read(span).strip(" .,;:-–")))
    row = Attendance(
        person=name_of(phrase, parts.name),
        presence=Presence.ABSENT if parts.absent or _is_marked(parts, setting) else setting.presence,
        title=parts.title_text,
        organisation=_organisation(phrase, parts, setting, gazetteer),
        roles=_roles(parts, setting),
        heading=_plain_heading(setting.heading),
        behalf=_behalf(rest) or _behalf(_plain_heading(setting.heading)),
        item=setting.item,
        note=rest,
        rule=setting.rule,
        seat=setting.seat or bool(_SEAT.search(_plain_heading(setting.heading)) or _SENT_BY.search(rest)),
    )
    row = _with_item(row, rest)
    if parts.substitutes is not None:
        for_whom = name_of(phrase, parts.substitutes)
        yield replace(row, presence=Presence.SUBSTITUTE, substitutes=for_whom)
        away = replace(row, person=for_whom, presence=Presence.ABSENT, title="", roles=(), note="", rule="substituted")
        behind = [span for span in parts.rest if span[0] >= parts.substitutes[1]]
        own = next((span for span in behind if gazetteer.lookup(parts.read(span)) is not None), None)
        yield away if own is None else replace(away, organisation=in_full(name_of(phrase, own), gazetteer))
    elif parts.substitute is not None:
        instead = name_of(phrase, parts.substitute)
        yield replace(row, presence=Presence.ABSENT)
        yield replace(
            row, person=instead, presence=Presence.SUBSTITUTE, substitutes=row.person, title="", roles=(), note=""
        )
    else:
        yield row


def _is_marked(parts: PersonPhrase, setting: Setting) -> bool:
    """Whether the letter of the absent stands behind a name, where other lists have the letter of a party."""
    return bool(setting.mark) and parts.read(parts.party).strip(" ()") == setting.mark


def name_of(phrase: Passage, span: tuple[int, int]) -> Name:
    """The words at a span of a phrase with their place in the document."""
    return Name(text=" ".join(phrase.text[slice(*span)].split()), span=phrase.span(*span))


def _organisation(phrase: Passage, parts: PersonPhrase, setting: Setting, gazetteer: Gazetteer) -> Name | None:
    if (
        parts.organisation is not None
        and not _SENTENCE.search(parts.organisation_text)
        and not _SIGN.fullmatch(parts.organisation_text)
        and not _is_mere_place(parts, setting, gazetteer)
    ):
        house = _house(parts.organisation_text, setting, gazetteer)
        if house is not None:
            return house
        return in_full(name_of(phrase, parts.organisation), gazetteer)
    if setting.heading is not None:
        text = _FROM.sub("", _plain_heading(setting.heading))
        if gazetteer.lookup(text) is not None or gazetteer.town(text) is not None:
            return in_full(Name(text=text, span=setting.heading.span()), gazetteer)
    return None


def _house(unit: str, setting: Setting, gazetteer: Gazetteer) -> Name | None:
    """The municipality in the heading, where the entry only tells which of its houses: "Forebyggelsescenter Nord"."""
    if setting.heading is None or gazetteer.lookup(unit) is not None or gazetteer.town(unit) is not None:
        return None
    whole = gazetteer.lookup(_FROM.sub("", _plain_heading(setting.heading)))
    if whole is None or whole.kind is not EntityKind.MUNICIPALITY or not _UNIT.search(unit):
        return None
    return Name(text=whole.label, span=setting.heading.span())


def _is_mere_place(parts: PersonPhrase, setting: Setting, gazetteer: Gazetteer) -> bool:
    """A town tells where a general practitioner works, not who employs: "læge, Hadsten"."""
    text = parts.organisation_text.strip(" .,")
    if not text.istitle() or not re.sub(r"[- ]", "", text).isalpha() or text.count(" ") > 1:
        return False
    if gazetteer.town(text) is not None:
        return _DOCTOR.fullmatch(parts.title_text) is not None
    if gazetteer.lookup(text) is not None or find_organisations(text, gazetteer):
        return False
    practice = _PRACTICE.search(f"{parts.title_text} {_plain_heading(setting.heading)}") is not None
    return practice or part(text) is Part.PLACE


def in_full(name: Name, gazetteer: Gazetteer) -> Name:
    """A bare town behind a name means the municipality."""
    text = _MUNICIPAL.sub("Kommune", name.text).rstrip(" .,:")
    town = gazetteer.town(text)
    return Name(text=town.label if town is not None else text, span=name.span)


def _roles(parts: PersonPhrase, setting: Setting) -> tuple[str, ...]:
    told = (_OF_GROUP.fullmatch(parts.read(span).strip().lower()) for span in parts.rest)
    behind = [
        role for span, role in zip(parts.roles, parts.role_texts, strict=True) if span[0] > (parts.name or span)[1]
    ]
    office = any(role_kind(role) in CHAIRS for role in behind)  # "Formand Ida Holm, KL (næstfmd.)" chairs her own
    own = tuple(role for role in parts.role_texts if role in behind or not office or role_kind(role) not in CHAIRS)
    roles = (*own, *(match["role"] for match in told if match is not None and role_kind(match["role"])))
    said = " ".join(parts.read(span) for span in parts.rest)
    roles = (*roles, *(role for pattern, role in _CLAUSES if role not in roles and pattern.search(said)))
    roles = (*roles, *(role for role in _AS.findall(said) if role_kind(role) and role not in roles))
    held = _HELD.search(said)
    if held is not None:
        roles = (*roles, *(found.text for found in find_roles(held.group(1)) if found.text not in roles))
    if parts.title_text in _OF_THE_BODY and parts.organisation is None and "formand" not in roles:
        roles = (*roles, "formand")
    return roles if not setting.role or setting.role in roles else (*roles, setting.role)


def _plain_heading(heading: Passage | None) -> str:
    return "" if heading is None else without_count(heading.text).strip(" :")


def _behalf(rest: str) -> str:
    match = _BEHALF.search(rest)
    return match.group(1).strip(" .)") if match else ""


def _with_item(row: Attendance, rest: str) -> Attendance:
    """ "til punkt 3" makes a guest of one item; "til og med punkt 3" only a remark."""
    match = _ITEM.search(rest)
    if match is None or _UNTIL.search(rest) or not _ONLY.search(rest):
        return row
    presence = Presence.GUEST if row.presence is Presence.PRESENT else row.presence
    return replace(row, item=match.group(1), presence=presence)
