"""The parts of one line about a person, read field by field.

Each field is the first of these that fits: apology, role, title, a name with what stands before and behind it, title
with place ("direktør i Struer Kommune"), what may be the organisation, rest. Hard is a second name in the line, which
is nobody's employer.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from graph.danish.lexicon import load
from graph.danish.names import LISTED, SAFE, find_names
from graph.danish.person_fields import Field, Span
from graph.danish.person_words import ABSENT, AT, FOR, INSTEAD, LABELS, STRONG, initials_of, is_post_too, is_role
from graph.danish.titles import DEGREE, find_titles, is_title

Known = Callable[[str], bool]


@dataclass(slots=True)
class Reading:
    """What has been read so far; the parts of a PersonPhrase while they are found."""

    text: str
    known: Known
    name: Span | None = None
    title: Span | None = None
    roles: list[Span] = field(default_factory=list)
    substitutes: Span | None = None
    substitute: Span | None = None
    absent: Span | None = None
    party: Span | None = None
    initials: Span | None = None
    behalf: Span | None = None
    places: list[Span] = field(default_factory=list)  # what may be the organisation
    rest: list[Span] = field(default_factory=list)


def read_field(reading: Reading, piece: Field) -> None:
    """Reads one field or bracket into what is known so far."""
    if piece.bracket:
        for start, end in _pieces(reading.text, piece):
            _read_bracket(reading, start, end)
    elif LABELS.fullmatch(reading.text, piece.start, piece.end):
        reading.rest.append((piece.start, piece.end))
    elif piece.label:
        _read_label(reading, piece.start, piece.end)
    else:
        _read_plain(reading, piece.start, piece.end)


_BEHALF = re.compile(r"(?:repræsentanter? )?for ", re.IGNORECASE)
_BY = re.compile(r"(?<=\w) (?:v\.|v/|ved) ?$")  # "Struer Kommune v. Ida Holm"
_SENT = re.compile(r"(?:udpeget|valgt|indstillet) af ", re.IGNORECASE)
_IN_BRACKET = re.compile(r"\s*(?:(?<!-)[,;/]|(?<!-)\sog\s|\s[–-]\s)\s*")


def _pieces(text: str, piece: Field) -> list[Span]:
    found: list[Span] = []
    start = piece.start
    for match in _IN_BRACKET.finditer(text, piece.start, piece.end):
        found.append((start, match.start()))
        start = match.end()
    return [span for span in (*found, (start, piece.end)) if span[0] < span[1]]


def _read_label(reading: Reading, start: int, end: int) -> None:
    """What stands before a colon: apology or role of who follows, or the place that everybody behind it is from."""
    word = reading.text[start:end]
    lead = _BEHALF.match(word)
    if reading.name is not None:
        reading.rest.append((start, end))  # it speaks of the next person
    elif ABSENT.fullmatch(word):
        reading.absent = reading.absent or (start, end)
    elif is_role(word):
        reading.roles.append((start, end))
    elif lead and word[lead.end() : lead.end() + 1].isupper():
        reading.behalf = (start + lead.end(), end)
    else:
        _read_plain(reading, start, end)


def _read_bracket(reading: Reading, start: int, end: int) -> None:
    inside = reading.text[start:end]
    bare = inside.rstrip(".")
    if bare.isupper() and bare.isalpha() and len(bare) <= 5:
        _read_letters(reading, start, start + len(bare))
    else:
        _read_plain(reading, start, end, bracket=True)


def _read_letters(reading: Reading, start: int, end: int) -> None:
    """Capitals in brackets: the person's initials, a party, or an organisation's acronym."""
    letters = reading.text[start:end]
    name = "" if reading.name is None else reading.text[reading.name[0] : reading.name[1]]
    if len(letters) > 1 and initials_of(letters, name):
        reading.initials = (start, end)
    elif letters in load("party_letters"):
        reading.party = (start, end)
    elif reading.known(letters) or STRONG.fullmatch(letters):
        reading.places.append((start, end))
    else:
        reading.initials = reading.initials or (start, end)


def _read_plain(reading: Reading, start: int, end: int, *, bracket: bool = False) -> None:
    inside = reading.text[start:end]
    if ABSENT.fullmatch(inside):
        reading.absent = reading.absent or (start, end)
    elif _SENT.match(inside):
        reading.rest.append((start, end))
    elif is_role(inside) and not (reading.title is None and not bracket and is_post_too(inside)):
        reading.roles.append((start, end))
    elif is_title(inside):
        _add_title(reading, start, end)
    elif (told := _ELECTED.fullmatch(inside) or _EMPLOYED.match(inside)) is not None:
        _read_post(reading, start, end, told)
    elif _goes_on(reading, start, end):
        reading.title = (reading.title or (start, end))[0], end
    elif not (_read_name(reading, start, end) or _read_title_at(reading, start, end)):
        _add_place(reading, start, end)


#: "medlem af byrådet i Struer", "ansat ved Struer Sygehus fra 1. maj 2020".
_ELECTED = re.compile(
    r"(?P<title>medlem af (?:byrådet|kommunalbestyrelsen|borgerrepræsentationen|regionsrådet))"
    r"(?: (?:i|på|for) (?P<where>[A-ZÆØÅ].*))?",
    re.IGNORECASE,
)
_EMPLOYED = re.compile(
    r"(?:(?:fast|del|projekt|frikøbt|fuldtids)?ansat|arbejder) (?P<title>)(?:ved|i|på|hos|af) "
    r"(?P<where>[A-ZÆØÅ].*?)(?= (?:fra|siden|pr\.|indtil|til|med)\b|$)"
)


def _read_post(reading: Reading, start: int, end: int, told: re.Match[str]) -> None:
    """The post and the house that a field tells in other words than "direktør i Struer Kommune"."""
    if told["title"]:
        _add_title(reading, start + told.start("title"), start + told.end("title"))
    if told["where"]:
        reading.places.append((start + told.start("where"), start + told.end("where")))
    if start + told.end() < end:
        reading.rest.append((_skipped(reading.text, start + told.end(), end), end))


_COORDINATED = re.compile(r"[A-ZÆØÅ][\wæøå-]*(?: [a-zæøå]+)? og [A-ZÆØÅ]?[\wæøå-]+")


def _goes_on(reading: Reading, start: int, end: int) -> bool:
    """ "direktør for Børn, Unge og Familie", "overlæge, dr.med.": the title goes on behind the comma."""
    if reading.title is None:
        return False
    if DEGREE.fullmatch(reading.text, reading.title[1], end):
        return True
    if " for " not in reading.text[slice(*reading.title)]:
        return False
    inside = reading.text[start:end]
    comma = reading.text[reading.title[1] : start] == ", " and " og " not in reading.text[slice(*reading.title)]
    return comma and _COORDINATED.fullmatch(inside) is not None and STRONG.search(inside) is None


def _add_title(reading: Reading, start: int, end: int) -> None:
    if reading.title is None:
        reading.title = (start, end)
    else:
        reading.rest.append((start, end))


def _read_name(reading: Reading, start: int, end: int) -> bool:
    """Reads a field that holds a person's name: title before, organisation or substitute behind."""
    inside = reading.text[start:end]
    found = find_names(inside, least=LISTED)
    if not found or reading.known(inside):
        return False
    first = (start + found[0].start, start + found[0].end)
    if reading.name is not None:
        return _read_other_name(reading, start, end, first, safe=found[0].score >= SAFE)
    reading.name = first
    _read_before(reading, start, first[0])
    second = (start + found[1].start, start + found[1].end) if len(found) > 1 else None
    _read_behind(reading, first[1], end, second)
    return True


def _read_other_name(reading: Reading, start: int, end: int, name: Span, *, safe: bool) -> bool:
    """A second name: whom the first came for, who came for the first, or rest for the reader to judge."""
    before, behind = reading.text[start : name[0]], reading.text[name[1] : end]
    alone = not (before.strip() or behind.strip())
    if FOR.fullmatch(_untitled(before)) and reading.substitutes is None:
        reading.substitutes = name
    elif INSTEAD.search(before) or INSTEAD.search(behind) or (alone and _is_role_label(reading)):
        reading.substitute = name
    elif safe:
        reading.rest.append((start, end))
    else:
        return False
    return True


def _untitled(before: str) -> str:
    """ "i stedet for ældrechef " without the title of the one who is named behind it."""
    titles = find_titles(before)
    return before[: titles[-1].start] if titles and titles[-1].end == len(before.rstrip()) else before


def _is_role_label(reading: Reading) -> bool:
    """ "suppleant: Bo Ravn" behind a name: the role belongs to the second person."""
    if reading.roles and reading.text[slice(*reading.roles[-1])].lower() in ("suppleant", "stedfortræder"):
        reading.roles.pop()
        return True
    return False


def _read_before(reading: Reading, start: int, end: int) -> None:
    left = _BY.sub("", reading.text[start:end]).rstrip(" :")
    if reading.title is not None and DEGREE.fullmatch(reading.text, reading.title[1], start + len(left)):
        reading.title = (reading.title[0], start + len(left))  # "overlæge, dr.med. Ida Holm"
        return
    titles = find_titles(left)
    if titles and titles[-1].end == len(left):
        _add_title(reading, start + titles[-1].start, start + titles[-1].end)
        left = _BY.sub("", left[: titles[-1].start].rstrip())
        if left.endswith("s") and STRONG.search(left[:-1]):
            reading.places.append((start, start + len(left) - 1))
            return
    if not left:
        return
    if is_role(left):
        reading.roles.append((start, start + len(left)))
    elif STRONG.search(left):
        reading.places.append((start, start + len(left)))
    elif left not in ("v/", "ved", "v."):
        reading.rest.append((start, start + len(left)))


def _read_behind(reading: Reading, start: int, end: int, second: Span | None) -> None:
    start = _skipped(reading.text, start, end)
    if second is not None:
        between = reading.text[start : second[0]]
        if FOR.fullmatch(_untitled(between)):
            reading.substitutes, start = second, second[1]
        elif INSTEAD.search(reading.text[second[1] : end]):
            reading.substitute, start = second, end
        else:
            reading.rest.append((start, end))
            return
    start = _skipped(reading.text, start, end)
    if start >= end:
        return
    inside = reading.text[start:end]
    if ABSENT.fullmatch(inside):
        reading.absent = (start, end)
    elif is_title(inside):
        _add_title(reading, start, end)
    elif is_role(inside):
        reading.roles.append((start, end))
    elif not _read_title_at(reading, start, end):
        _add_place(reading, start, end)


def _skipped(text: str, start: int, end: int) -> int:
    """The first place from `start` on that is no white space."""
    while start < end and text[start].isspace():
        start += 1
    return start


def _read_title_at(reading: Reading, start: int, end: int) -> bool:
    """Reads "direktør i Struer Kommune" or "leder af hjemmeplejen Struer Kommune"."""
    inside = reading.text[start:end]
    titles = find_titles(inside)
    if not titles or titles[0].start != 0:
        return False
    _add_title(reading, start, start + titles[0].end)
    at = AT.match(inside, titles[0].end)
    behind = start + (at.end() if at else titles[0].end)
    if behind < end:
        _add_place(reading, behind, end)
    return True


#: Where somebody took part from, or how long: "(på Teams)", "Deltog til kl. 10".
_ON_SCREEN = re.compile(
    r"(?:MS |Microsoft )?(?:Teams|Zoom|Skype|Webex|Video|Online|Virtuelt)(?:[- ]?(?:møde|link))?"
    r"|(?:Deltog|Deltager|Mødte|Kom|Gik|Forlod|Ankom)\b.*",
    re.IGNORECASE,
)


def _add_place(reading: Reading, start: int, end: int) -> None:
    """What opens with a capital may be the organisation; "fra Struer Kommune" is; anything else is rest."""
    inside = reading.text[start:end]
    at = AT.match(inside)
    behind = at.end() if at else 0
    named = inside[behind:]
    numbered = behind > 0 and re.match(r"(?:[Kk]l|[Pp]unkt|[Pp]kt)\b", named) is not None
    if named[:1].isupper() and not numbered and not _ON_SCREEN.fullmatch(named):
        reading.places.append((start + behind, end))
    else:
        reading.rest.append((start, end))
