"""What one line of a list of people is by its words alone: an entry, a heading, prose, more of the person above.

"Regionale medlemmer: Ida Holm" is a heading and an entry, "Holm, Ida Marie" is Ida Marie Holm, and "BR, IH" are two
people. `listing` knows what stands above a line, and asks here what the line itself says.
"""

from __future__ import annotations

import re
from dataclasses import replace

from graph.danish.gazetteer import Gazetteer
from graph.danish.name_parts import Part, part
from graph.danish.names import LISTED, find_names
from graph.danish.organisations import find_organisations
from graph.danish.roles import find_roles
from graph.danish.titles import find_titles, is_title
from graph.minutes.counted import without_count
from graph.minutes.labels import Field, label_of
from graph.minutes.people import count_names, cut_people
from graph.minutes.roll import Setting
from graph.model.minutes import Attendance, Presence
from graph.model.text import Passage, joined

_GROUP = (
    r"\w*(?:medlem(?:mer)?|repræsentant(?:er)?|deltagere?|kommuner(?:ne)?|region(?:en)?|praksis|patient(?:er)?)",
    r"\w*(?:forening(?:er)?|hospital(?:er|et|erne)?|sygehus(?:e|ene|et)?|psykiatri(?:en)?|organisation(?:er)?)",
    r"\w*(?:sekretariat(?:et)?|administration(?:en)?|klynge(?:n|r)?|side|formandskab(?:et)?|sektor(?:en)?|gæster)",
)
_SUBHEAD = re.compile(rf"(?:fra |for |de )?(?:\w+ ){{0,3}}(?:{'|'.join(_GROUP)})(?: .{{2,50}})?", re.IGNORECASE)
_FROM = re.compile(r"(?:deltagere |medlemmer |repræsentanter )?(?:fra|for) ", re.IGNORECASE)
_BEFORE_COLON = re.compile(r"\s*([^:\n\t]{3,60}?)\s*:\s*(?=\S)")
#: Verbs that stand in a sentence about people and in no entry of a list.
VERBS = re.compile(
    r"\b(?:er|var|blev|bliver|har|havde|skal|kan|vil|orienterede|indledte|bød|drøftede|tog|godkendt|deltog|deltager"
    r"|forlod|gik|ankom|kom|måtte|meldte|mødte|sendte|medvirkede|ledede|skrev|førte|udeblev|repræsenterede"
    r"|består|sammensættes|udgøres|nedsættes|udpeger|udpeges|mødes|ledes|varetages"
    r"|refererer|(?<!som )afløser(?! for)|afløste|sekretariatsbetjene[sr]|betjenes|understøttes|sidder)\b"
)
#: What sentences below a list tell of its people; behind a name in the list it may be a remark.
_CHANGES = re.compile(
    r"\b(?:indtrådte|udtrådte|indtræder|udtræder|fratrådte|tiltrådte|tiltræder|fratræder|overtog|efterfulgte|konstituerede|repræsenterer|indgår)\b"
)
_DID = re.compile(
    r" (?!(?:udpege|vælge|ansætte|afgåe|nævn)\w*)[a-zæøå]{3,}(?:ede|tede|gik|kom|stod|tog|holdt)\b(?! (?:af|for)\b)"
)
#: "Projektleder Ida Holm deltager i møderne" seats her no more than the guests.
COMES_ALONG = re.compile(r"\b(?:deltager|deltog) (?:\w+ )?(?:i|ved|på) (?:\w+ )?\w*møde(?:r|rne|t)?\b")
_SUBSTITUTE_FOR = re.compile(r"(?:personlig )?(?P<role>suppleant|stedfortræder|afløser|vikar) for \S.*", re.IGNORECASE)
_YEARS = re.compile(r",? (?:i )?(?:\d{4} ?[-–/] ?)?\d{4}$")
_CAME = re.compile(r"\b(?:deltog|deltager|mødt|til ?stede)\b", re.IGNORECASE)
STAYED = re.compile(r"\b(?:afbud|fraværende|ikke (?:mødt|til ?stede))\b", re.IGNORECASE)
_SURNAME_FIRST = re.compile(r"([A-ZÆØÅ][\w-]+), ([A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ](?:\.|[\w-]+))?)(?=$|[,;(\t]| [(–-])")
INITIALS = re.compile(r"[A-ZÆØÅ]{2,5}")
_ALL_INITIALS = re.compile(r"\s*[A-ZÆØÅ]{2,5}(?:(?:, ?| og |/|; ?| )[A-ZÆØÅ]{2,5})+\s*\.?\s*")
_ITEM = re.compile(r"\b(?:punkt|pkt\.?) (\d{1,2})", re.IGNORECASE)


def turned(phrase: Passage) -> Passage:
    """ "Holm, Ida Marie (Struer)" read as "Ida Marie Holm (Struer)"."""
    match = _SURNAME_FIRST.match(phrase.text)
    if (
        match is None
        or part(match.group(2).split()[0]) is not Part.GIVEN
        or part(match.group(1)) in (Part.GIVEN, Part.OTHER)
    ):
        return phrase
    given, surname = phrase.slice(*match.span(2)), phrase.slice(*match.span(1))
    return joined((joined((given, surname), " "), phrase.slice(match.end(), len(phrase))), "")


def is_prose(text: str) -> bool:
    """A sentence rather than an entry of a list: a verb, and the end of a sentence."""
    ends = text.rstrip().endswith(".") and len(text.split()) > 4
    several = len(text.split()) > 5 and (VERBS.search(text) is not None or _CHANGES.search(text) is not None)
    return ends and (several or _tells_what_somebody_did(text))


def _tells_what_somebody_did(text: str) -> bool:
    """Whether a verb in the past follows a name right away: "Ida Holm genopstillede ikke som kasserer."."""
    name = next(iter(find_names(text, least=LISTED)), None)
    return name is not None and name.start == 0 and _DID.match(text, name.end) is not None


def phrases_of(people: Passage) -> tuple[Passage, ...]:
    """One phrase for each person, also where a list names people by their initials only."""
    if _ALL_INITIALS.fullmatch(people.text):
        return tuple(people.slice(*match.span()) for match in INITIALS.finditer(people.text))
    return cut_people(people)


def adjoins(before: Passage, phrase: Passage) -> bool:
    """Whether nothing but a blank parts two people, as where two lines became one: the label is that of the first."""
    return 0 <= phrase.span().start - before.span().end <= 1


def is_placed(row: Attendance, setting: Setting) -> bool:
    """Whether an entry names its employer itself, and has not only that of the heading above."""
    heading = setting.heading
    return row.organisation is not None and (heading is None or row.organisation.span != heading.span())


def headed(passage: Passage, setting: Setting) -> tuple[Setting, Passage]:
    """A line such as "Regionale medlemmer: Ida Holm" cut into its own heading and the people."""
    head = _BEFORE_COLON.match(passage.text)
    stands_in = _SUBSTITUTE_FOR.fullmatch(head.group(1)) if head is not None else None
    if head is not None and stands_in is not None:
        people = passage.slice(head.end(), len(passage)).strip()
        if setting.presence is Presence.LISTED:
            return replace(setting, role=stands_in["role"].casefold()), people
        return setting, joined((people, passage.slice(*head.span(1))), ", ")
    if head is None or count_names(head.group(1)) or not count_names(passage.text[head.end() :]):
        return setting, passage
    words = head.group(1)
    rest = passage.slice(head.end(), len(passage))
    if _CAME.search(words) or STAYED.search(words):
        item = _ITEM.search(words)
        presence = Presence.ABSENT if STAYED.search(words) else (Presence.GUEST if item else Presence.PRESENT)
        return replace(setting, presence=presence, item=item.group(1) if item else setting.item), rest
    label = label_of(_YEARS.sub("", words))
    if label is not None and label.field is Field.PEOPLE and label.role:
        return replace(setting, role=label.role), rest
    if label is not None and label.staff:
        return replace(setting, rule="staff", seat=False), rest
    return replace(setting, heading=passage.slice(head.start(1), head.end(1))), rest


def tells_of_person(text: str, gazetteer: Gazetteer) -> bool:
    """Whether a line without a name tells title, role or employer of the name above it."""
    first = re.split(r"[,;(]", text)[0].strip()
    roles = find_roles(first)
    titles = find_titles(first)
    titled = is_title(first) or bool(titles and titles[0].start == 0 and _AT.match(first, titles[0].end))
    return titled or bool(roles and roles[0].start == 0) or is_organisation(text, gazetteer)


_AT = re.compile(r" (?:i|ved|på|hos) [A-ZÆØÅ]")
_SENT = re.compile(r"(?:udpeget|valgt|indstillet) af |repræsenterer |(?:repræsentant|suppleant) for ", re.IGNORECASE)


def adds_role(text: str) -> bool:
    """Whether a line below a person's title and employer tells the role, or who sent the person."""
    roles = find_roles(text)
    return bool(roles and roles[0].start == 0) or says_who_sent(text)


def says_who_sent(text: str) -> bool:
    """Whether a line begins with who appointed or elected: "Udpeget af KKR"."""
    return _SENT.match(text) is not None


def is_organisation(text: str, gazetteer: Gazetteer) -> bool:
    """Whether a line begins with an organisation, or is a town that stands for one."""
    found = find_organisations(text, gazetteer)
    return (bool(found) and found[0].start == 0) or gazetteer.town(text) is not None


def heads_part(text: str, gazetteer: Gazetteer, *, ahead: bool) -> bool:
    """Whether a line without a name heads a part of the list; `ahead` if the next line is an entry."""
    plain = without_count(text).strip(" :")
    if len(plain.split()) > 8 or VERBS.search(plain) or plain.endswith("."):
        return False
    if text.rstrip().endswith(":") or _SUBHEAD.fullmatch(plain):
        return True
    whose = _FROM.sub("", plain)
    if gazetteer.lookup(whose) is not None or gazetteer.town(whose) is not None:
        return True
    return ahead and plain[:1].isupper() and not re.search(r"\d", plain) and not count_names(plain)
