"""The words that label a line or a section of minutes: "Deltagere:", "Afbud", "Tid og sted", "Referent".

A label stands alone above its section, or before a colon or a tab with what it labels behind. Hard is the label in a
sentence: "Afbud fra Ida Holm" labels, "Afbud meddeles til sekretariatet" does not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from graph.model.minutes import Presence


class Field(StrEnum):
    """What a label announces."""

    BODY = "body"
    DATE = "date"
    TIME = "time"
    PLACE = "place"
    TIME_PLACE = "time-place"
    PEOPLE = "people"
    AGENDA = "agenda"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A kind of label; for people: their presence, the role it gives them, and what a heading says about them."""

    field: Field
    presence: Presence = Presence.PRESENT
    role: str = ""
    single: bool = False  # names one person as a rule: the section ends with its line
    heading: str = ""
    members: bool = False  # a list of members: present only if nothing else says who was


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A label found at the beginning of a text; what it labels begins at `value`; `written` is the label itself."""

    label: Label
    written: str
    value: int


def _people(words: str, presence: Presence = Presence.PRESENT, role: str = "", **rest: bool) -> tuple[str, Label]:
    return words, Label(field=Field.PEOPLE, presence=presence, role=role, **rest)  # type: ignore[arg-type]


_P = Presence
#: Pattern of the label in lower case -> what it announces. The first that matches whole wins.
LABELS: tuple[tuple[str, Label], ...] = (
    (
        "(?:møde)?(?:dato|dag)(?: og (?:tid|tidspunkt|klokkeslæt))?|mødedato|mødetidspunkt|dato/tid|dato & tid",
        Label(field=Field.DATE),
    ),
    (
        "(?:møde)?tid(?:spunkt)?|hvornår|mødet? (?:blev )?afholdt(?: den)?|afholdt(?: den)?|holdt(?: den)?",
        Label(field=Field.DATE),
    ),
    (
        "(?:kl\\.?|klokken|klokkeslæt|start(?:tid(?:spunkt)?)?|sluttid(?:spunkt)?|mødet hævet|mødet? slut(?:tede)?|slut)",
        Label(field=Field.TIME),
    ),
    ("(?:møde)?(?:tid|tidspunkt|dato) ?(?:&|og|/|,) ?(?:møde)?sted", Label(field=Field.TIME_PLACE)),
    ("(?:møde)?(?:sted|lokale|lokation|adresse)|hvor|mødeform|lokation", Label(field=Field.PLACE)),
    (
        "(?:møde ?)?(?:forum|fora|udvalg|gruppe|organ|navn)|møde(?: i)?|mødets? navn|mødetype|emne|mødets titel|styregruppe|arbejdsgruppe|netværk",
        Label(field=Field.BODY),
    ),
    (
        "dagsorden(?:spunkter|en)?|indhold(?:sfortegnelse)?|punkter|dagsordenens punkter|sager?|emner|oversigt over (?:sager|punkter)|sagsoversigt|sagsliste|punkter på dagsordenen",
        Label(field=Field.AGENDA),
    ),
    _people(
        "(?:møde)?deltagere?(?: (?:i|på|ved) mødet)?|(?:til ?stede(?:værende)?|mødt|fremmødte?|mødte|nærværende)(?: (?:var|er|medlemmer|deltagere|repræsentanter))?|deltagende(?: medlemmer)?|(?:følgende )?deltog(?: (?:i|på) mødet| følgende)?|(?:følgende )?deltager(?: (?:i|på) mødet)|(?:følgende |medlemmer )(?:var )?til ?stede|deltagerlisten?|deltagerkreds|fremmøde|fysisk(?: deltagelse| fremmøde)?|(?:deltog |deltager )?(?:virtuelt|online|på teams|via teams)(?: deltagelse)?|mødedeltagelse|mødt frem"
    ),
    _people(
        "afbud(?: (?:fra|til|var modtaget fra|er modtaget fra|modtaget fra|meldt af))?|(?:havde |har )?(?:meldt|sendt|med|modtaget) afbud(?: fra)?|der var afbud fra|fraværende(?: (?:med|uden) afbud| medlemmer)?|fravær|ikke til ?stede|ikke mødt|ikke fremmødte?|udeblev(?:et|ne)?|forfald|forhindrede?|afbud ?(?:/|og|,) ?fravær(?:ende)?|fraværende ?(?:/|og|,) ?afbud|afmeldt",
        _P.ABSENT,
    ),
    _people(
        "gæste?r?|(?:eksterne |særligt )?inviterede?(?: gæster?| deltagere)?|(?:eksterne? )?oplægsholdere?|oplæg (?:ved|v/|af)|(?:endvidere|desuden|derudover|herudover|ligeledes|også|herudover)(?: deltog| deltager| deltagere)(?: (?:i|på) mødet)?|(?:øvrige|andre|eksterne) (?:deltagere|tilstedeværende|fremmødte)|(?:under|til|ved|fra) (?:punkt|pkt\\.?) \\d+(?: deltog| deltager)?(?: desuden| også| tillige)?|deltog under (?:punkt|pkt\\.?) \\d+|deltager(?:e)? (?:under|til|ved) (?:punkt|pkt\\.?) \\d+|tilhørere|tilhører",
        _P.GUEST,
    ),
    _people(
        "(?:deltagere |tilforordnede |deltog |repræsentanter )?(?:fra )?(?:den |det )?(?:(?:regional|kommunal|fælles)\\w* )?(?:administration(?:en)?|sekretariat(?:et)?|forvaltning(?:en)?|embedsværk(?:et)?|\\w+sekretariat(?:et)?|\\w+forvaltning(?:en)?)(?: deltog)?|embedsmænd|administrative deltagere|tilforordnede?|administrativ (?:støtte|bistand|betjening)|sekretariatsbetjening|sagsbehandlere?"
    ),
    _people(
        "referent(?:er)?|referat(?:et)? (?:er )?(?:skrevet |udarbejdet |taget )?(?:ved|v/|af)|referatskriver|mødereferent|sekretær|referatansvarlig|ref\\.?",
        role="referent",
        single=True,
    ),
    _people("mødeledere?|mødeledelse|ordstyrer|dirigent|mødet (?:blev )?ledet af", role="mødeleder", single=True),
    _people("formand|formænd|forperson", role="formand", single=True),
    _people("næstformand|næstformænd|næstforperson", role="næstformand", single=True),
    _people("medformand|kommunal medformand|regional medformand", role="medformand", single=True),
    _people("formandskab(?:et)?"),
    _people("observatør(?:er)?", role="observatør"),
    _people("suppleant(?:er)?|stedfortrædere?|substitutter"),
    _people("bisiddere?"),
    _people(
        "(?:faste |ordinære |udvalgets |gruppens |styregruppens |rådets |nævnets |nuværende |kommunale |regionale |politiske |menige |øvrige )*medlemmer|medlemsliste|medlemskreds|medlemsoversigt|medlem|sammensætning|bemanding|repræsentanter|udpegede(?: medlemmer| repræsentanter)?",
        _P.LISTED,
        members=True,
    ),
    (
        "(?:sags|journal|dokument|j\\.?|sag|dok\\.?)[ .-]*(?:nr\\.?|nummer|id)|sagsbehandler|telefon|tlf\\.?|e-?mail|mail|cvr|ean|næste møde|bilag|dato for referat|udsendt|godkendt|version|status|formål|link|web|kopi(?: til)?|cc|til|fra|kontakt(?:person)?|resumé|referat|beslutningsreferat|mødekreds",
        Label(field=Field.OTHER),
    ),
)

_COMPILED = tuple((re.compile(rf"(?:{words})"), label) for words, label in LABELS)
_END = re.compile(r"\s*(?:\(\d+\)|\(antal:? ?\d+\))?\s*(?:[:–—]|-(?=\s)|\t|$)\s*")
_BEFORE_COLON = re.compile(r"\s*([A-ZÆØÅa-zæøå][^:\t\n]{0,60}?)\s*(?:\(\d+\)\s*)?(?::|\t|$)")
_ABSENT_FROM = re.compile(
    r"\s*((?:(?:der )?(?:var|er) (?:der )?(?:modtaget |indkommet )?)?(?:meldt |modtaget )?afbud (?:fra|var fra|er fra|modtaget fra))\s+(?=\S)",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\s*(?:(?:deltagere|medlemmer|repræsentanter|deltog|tilstede|til stede)\s*(?:,|–|-|\(|fra|for)?\s*)(.{2,60}?)\)?\s*:?\s*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def label_of(words: str) -> Label | None:
    """What a label announces, None if the words are no label."""
    plain = " ".join(words.split()).strip(" :.*–-").casefold()
    for pattern, label in _COMPILED:
        if pattern.fullmatch(plain):
            return label
    return None


def find_label(text: str) -> Labelled | None:
    """The label at the beginning of a text: alone, before a colon, or "Afbud fra" before names."""
    match = _BEFORE_COLON.match(text)
    if match:
        label = label_of(match.group(1))
        if label is not None:
            return Labelled(label=label, written=match.group(1), value=_value(text, match.end()))
    match = _ABSENT_FROM.match(text)
    if match:
        label = label_of("afbud fra")
        assert label is not None
        return Labelled(label=label, written=match.group(1), value=match.end())
    return None


def _value(text: str, end: int) -> int:
    return end + len(text[end:]) - len(text[end:].lstrip())
