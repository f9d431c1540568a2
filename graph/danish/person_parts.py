"""The parts of one line about a person, read field by field.

Each field is the first of these that fits: apology, role, title, a name with what stands before and behind it, title
with place ("direktør i Struer Kommune"), what may be the organisation, rest. Hard are capitals in brackets: "(A)" is
a party, "(LHI)" the initials of Lis Hiller, "(KL)" an organisation.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from graph.danish.fold import fold
from graph.danish.lexicon import kinds, load
from graph.danish.names import LISTED, SAFE, find_names
from graph.danish.person_fields import Field, Span
from graph.danish.roles import find_roles
from graph.danish.titles import find_titles, is_title
from graph.danish.words import words

Known = Callable[[str], bool]

_ABSENT = re.compile(
    r"(?:meldt |havde meldt |har meldt |sendt )?afbud|fraværende|forhindret|ikke til ?stede|deltog ikke|deltager ikke"
    r"|udeblevet|syg|ikke mødt|udeblev",
    re.IGNORECASE,
)
_LABELS = re.compile(
    r"(?:møde)?deltagere?|til ?stede|mødte|medlemmer|afbud|fraværende|fra \w+|øvrige(?: deltagere)?|gæster?|referent"
    r"|navn|sekretariat(?:et)?",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"(?:(?:mødte|deltog|deltager|kom|møder|stedfortræder|suppleant|vikar|afløser|substitut) ){0,2}"
    r"(?:i ?stedet )?(?:for|af) |på vegne af ",
    re.IGNORECASE,
)
_INSTEAD = re.compile(
    r"i ?stedet\b|\b(?:suppleant|stedfortræder|afløser)(?: ?:| er| var|$)|\bv(?:/|ed) (?:suppleant|stedfortræder)",
    re.IGNORECASE,
)
_AT = re.compile(r"\s*,?\s*(?:(?:i|ved|hos|fra|på|for|v/|repræsentant for|repræsenterer)\s)?\s*")
STRONG = re.compile(
    r"\b(?:\w*[Kk]ommuner?|Region(?:en)?|\w*hospital(?:et)?|\w*[Ss]ygehus(?:et)?|\w*[Uu]niversitet|\w*styrelsen|KL|KKR|PLO"
    r"|\w*ministeriet|FOA|DSR|Danske Regioner|A/S|ApS|University College|\w*højskolen|\w*råd(?:et)?|\w*forening(?:en)?"
    r"|\w*fonden|\w*forbund(?:et)?|Patienter|\w*Handicaporganisationer|Ældre Sagen)\b"
)


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
    places: list[Span] = field(default_factory=list)  # what may be the organisation
    rest: list[Span] = field(default_factory=list)


def read_field(reading: Reading, piece: Field) -> None:
    if piece.bracket:
        for start, end in _pieces(reading.text, piece):
            _read_bracket(reading, start, end)
    elif piece.label and _LABELS.fullmatch(reading.text, piece.start, piece.end):
        _read_label(reading, piece.start, piece.end)
    else:
        _read_plain(reading, piece.start, piece.end)


_IN_BRACKET = re.compile(r"\s*(?:(?<!-)[,;/]|(?<!-)\sog\s|\s[–-]\s)\s*")


def _pieces(text: str, piece: Field) -> list[Span]:
    found: list[Span] = []
    start = piece.start
    for match in _IN_BRACKET.finditer(text, piece.start, piece.end):
        found.append((start, match.start()))
        start = match.end()
    return [span for span in (*found, (start, piece.end)) if span[0] < span[1]]


def _read_label(reading: Reading, start: int, end: int) -> None:
    word = reading.text[start:end]
    if _ABSENT.fullmatch(word):
        reading.absent = reading.absent or (start, end)
    elif _is_role(word):
        reading.roles.append((start, end))
    else:
        reading.rest.append((start, end))


def _read_bracket(reading: Reading, start: int, end: int) -> None:
    inside = reading.text[start:end]
    bare = inside.rstrip(".")
    if bare.isupper() and bare.isalpha() and len(bare) <= 5:
        _read_letters(reading, start, start + len(bare))
    else:
        _read_plain(reading, start, end)


def _read_letters(reading: Reading, start: int, end: int) -> None:
    """Capitals in brackets: the person's initials, a party, or an organisation's acronym."""
    letters = reading.text[start:end]
    name = "" if reading.name is None else reading.text[reading.name[0] : reading.name[1]]
    if len(letters) > 1 and _initials_of(letters, name):
        reading.initials = (start, end)
    elif letters in load("party_letters"):
        reading.party = (start, end)
    elif reading.known(letters) or STRONG.fullmatch(letters):
        reading.places.append((start, end))
    else:
        reading.initials = reading.initials or (start, end)


def _initials_of(letters: str, name: str) -> bool:
    """True if the letters open the name's words, or follow in it one after the other ("LHI" for Lis Hiller)."""
    heads = [word.text[0].upper() for word in words(name)]
    if not heads or heads[0] != letters[0]:
        return False
    position = 0
    plain = name.upper()
    for letter in letters:
        position = plain.find(letter, position) + 1
        if position == 0:
            return False
    return True


def _read_plain(reading: Reading, start: int, end: int) -> None:
    inside = reading.text[start:end]
    if _ABSENT.fullmatch(inside):
        reading.absent = reading.absent or (start, end)
    elif _is_role(inside):
        reading.roles.append((start, end))
    elif is_title(inside):
        _add_title(reading, start, end)
    elif _goes_on(reading, start, end):
        reading.title = (reading.title or (start, end))[0], end
    elif not (_read_name(reading, start, end) or _read_title_at(reading, start, end)):
        _add_place(reading, start, end)


_COORDINATED = re.compile(r"[A-ZÆØÅ][\wæøå-]*(?: [a-zæøå]+)? og [A-ZÆØÅ]?[\wæøå-]+")


def _goes_on(reading: Reading, start: int, end: int) -> bool:
    """ "direktør for Børn, Unge og Familie": the complement of the title goes on behind the comma."""
    if reading.title is None or " for " not in reading.text[slice(*reading.title)]:
        return False
    inside = reading.text[start:end]
    comma = reading.text[reading.title[1] : start] == ", " and " og " not in reading.text[slice(*reading.title)]
    return comma and _COORDINATED.fullmatch(inside) is not None and STRONG.search(inside) is None


def _is_role(text: str) -> bool:
    if fold(text) in kinds("short_roles"):
        return True
    found = find_roles(text)
    return (
        bool(found) and found[0].start == 0 and text[found[-1].end :].strip() in ("", ".") and _only_joined(text, found)
    )


def _only_joined(text: str, found: tuple[object, ...]) -> bool:
    """Several roles in one field are joined by nothing but "og"."""
    return len(found) == 1 or re.fullmatch(r"[\w.]+(?: og [\w.]+)+", text) is not None


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
    if _FOR.fullmatch(before) and reading.substitutes is None:
        reading.substitutes = name
    elif _INSTEAD.search(before) or _INSTEAD.search(behind) or (alone and _is_role_label(reading)):
        reading.substitute = name
    elif alone and safe:
        reading.rest.append(name)
    else:
        return False
    return True


def _is_role_label(reading: Reading) -> bool:
    """ "suppleant: Bo Ravn" behind a name: the role belongs to the second person."""
    if reading.roles and reading.text[slice(*reading.roles[-1])].lower() in ("suppleant", "stedfortræder"):
        reading.roles.pop()
        return True
    return False


def _read_before(reading: Reading, start: int, end: int) -> None:
    left = reading.text[start:end].rstrip(" :")
    titles = find_titles(left)
    if titles and titles[-1].end == len(left):
        _add_title(reading, start + titles[-1].start, start + titles[-1].end)
        left = left[: titles[-1].start].rstrip()
        if left.endswith("s") and STRONG.search(left[:-1]):
            reading.places.append((start, start + len(left) - 1))
            return
    if not left:
        return
    if _is_role(left):
        reading.roles.append((start, start + len(left)))
    elif STRONG.search(left):
        reading.places.append((start, start + len(left)))
    elif left not in ("v/", "ved", "v."):
        reading.rest.append((start, start + len(left)))


def _read_behind(reading: Reading, start: int, end: int, second: Span | None) -> None:
    if second is not None:
        between = reading.text[start : second[0]].lstrip()
        if _FOR.fullmatch(between):
            reading.substitutes, start = second, second[1]
        elif _INSTEAD.search(reading.text[second[1] : end]):
            reading.substitute, start = second, end
    while start < end and reading.text[start].isspace():
        start += 1
    if start >= end:
        return
    inside = reading.text[start:end]
    if _ABSENT.fullmatch(inside):
        reading.absent = (start, end)
    elif is_title(inside):
        _add_title(reading, start, end)
    elif _is_role(inside):
        reading.roles.append((start, end))
    elif not _read_title_at(reading, start, end):
        _add_place(reading, start, end)


def _read_title_at(reading: Reading, start: int, end: int) -> bool:
    """Reads "direktør i Struer Kommune" or "leder af hjemmeplejen Struer Kommune"."""
    inside = reading.text[start:end]
    titles = find_titles(inside)
    if not titles or titles[0].start != 0:
        return False
    _add_title(reading, start, start + titles[0].end)
    at = _AT.match(inside, titles[0].end)
    behind = start + (at.end() if at else titles[0].end)
    if behind < end:
        _add_place(reading, behind, end)
    return True


def _add_place(reading: Reading, start: int, end: int) -> None:
    """What opens with a capital may be the organisation; "fra Struer Kommune" is; anything else is rest."""
    inside = reading.text[start:end]
    at = _AT.match(inside)
    behind = at.end() if at else 0
    if inside[behind : behind + 1].isupper() and (
        behind == 0 or not re.match(r"(?:kl|punkt|pkt)\b", inside[behind:], re.IGNORECASE)
    ):
        reading.places.append((start + behind, end))
    else:
        reading.rest.append((start, end))
