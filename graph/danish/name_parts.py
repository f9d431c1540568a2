"""What a word can be inside a person's name, and how well a row of words looks like one name.

"Ulfrik Tangebæk" is in no list, but the ending says surname; "Quick Start" is in no list either and says nothing. Each
word gets a part (given, surname, both, unknown ...), each row of parts a cost: 0 for "Ida Holm", more for what is less
like a name. Costs are comparable to one another and mean nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum, auto
from functools import cache, lru_cache

from graph.danish.fold import fold
from graph.danish.lexicon import folded
from graph.danish.run_cuts import IMPOSSIBLE


class Part(IntEnum):
    GIVEN = auto()
    SURNAME = auto()
    BOTH = auto()
    SHAPED = auto()  # in no list, but built like a surname: -bæk, -gaard, -sen
    UNKNOWN = auto()
    INITIAL = auto()
    PARTICLE = auto()
    PLACE = auto()
    OTHER = auto()  # cannot stand in a name


#: A run of more words than this is no name.
LONGEST = 6

_INITIALS = re.compile(r"(?:[^\W\d_]\.?-?){1,3}\.|[^\W\d_]|(?:Th|Fr|Kr|Alb)\.")
_SHORT_GIVEN = re.compile(r"(?:Chr|Johs?|Vilh|Vald)\.")
_ARABIC = re.compile(r"(?:al|el|as|ad|an|ar|bin|abu|ben)[-‑'’](?=[A-ZÆØÅ]\w)|(?:Al|El)[-‑](?=[A-ZÆØÅ]\w)")
_SHAPED = re.compile(
    r"\w{2,}(?:sen|s[oø]n|gaard|gård|bæk|baek|beck|bech|berg|bjerg|borg|holm|holt|lund|dal|dahl|skov|skou|strup|trup|toft|tofte"
    r"|kjær|kær|mose|ager|agger|høj|høi|hus|huus|sted|vad|by|kilde|krog|mark|mand|mann|vang|rup|lev|løv|næs|ø|skjold|stad"
    r"|ström|strøm|bro|bøl|bøll|lev|land|dorf|ov|ić|ic|ski|sky|oğlu|oglu|øe|kvist|holdt|rud|ruud|quist|qvist|gren|green|feldt|felt|hede"
    r"|riis|ris|fred|bo|vig|vik|havn|sø|kjøb|tved|tvedt|broe|bak|bakke|høgh|slev|drup|balle|kold|lykke|bach)"
)
_COMMON = re.compile(
    r"\w*(?:ernes?|[^m]ning(?:ens?|s)?|[^m]ninger|elsen?s?|elser|heden?s?|skabe[tr]s?|skab|grupp(?:en?|er)s?|udvalg(?:et)?s?|aftalen?s?|planen?s?"
    r"|projekt(?:et)?s?|møde[tr]?s?|center|cent(?:e)?ret|kommune[nrs]*|region(?:en)?s?|hospital(?:et)?s?|sygehus(?:et)?s?|ministeriet"
    r"|ministerium|styrelsen?|sekretariat(?:et)?s?|foreningen?s?|forbund(?:et)?s?|forum|netværk(?:et)?s?|klyngen?s?|området?s?"
    r"|områder|indsats(?:en)?s?|arbejdet?|psykiatri(?:en)?|praksis|direktør(?:en|er)?s?|chef(?:en|er)?s?|leder(?:en|e)?s?"
    r"|læge(?:n|r)?s?|konsulent(?:en|er)?s?|sygeplejersken?s?|formand(?:en)?s?|medlem(?:mer)?|midler(?:ne)?|ordning(?:en)?"
    r"|puljen?|reformen?|sundheds?|pleje(?:n)?|hjemmet?|tilbud(?:det)?|teamet?|medarbejdere?|borgere?|patienter|ation(?:en|er)?"
    r"|iske?|(?:jy|fyn|hol|lan|nor|dan|bor)[a-zæøå]{0,2}ske?|lige?|værested(?:et)?|bosted(?:et)?|fonden|rådet?s?|nævnet?|apoteket?|klinik(?:ken)?|professor|apoteker|lektor|sekretær(?:en)?|borgmester(?:en)?|rådmand|farmaceut(?:en)?|koordinator(?:en)?"
    r"|terapeut(?:en)?|jordemoder|pædagog|psykolog|kontor|fuldmægtig|afdeling(?:en)?|kontor(?:et)?|huset|skolen?|universitet(?:et)?)"
)


@cache
def given_names() -> frozenset[str]:
    """All given names, folded, also those that are words."""
    return folded("given_names") | folded("given_names_ambiguous")


@cache
def _words() -> frozenset[str]:
    return folded("name_words") | folded("given_names_ambiguous")


@lru_cache(maxsize=65536)
def part(word: str) -> Part:
    """What a word can be in a name; decided by the lists first, then by its shape."""
    if _SHORT_GIVEN.fullmatch(word):
        return Part.GIVEN
    if _INITIALS.fullmatch(word) and word[0].isupper():
        return Part.INITIAL
    plain = fold(word)
    if _ARABIC.match(word):
        return Part.SURNAME
    if not word[:1].isupper():
        return Part.PARTICLE if plain in folded("name_particles") else Part.OTHER
    if plain not in _words() and plain in folded("not_names"):
        return Part.OTHER
    return _listed(plain) or _by_shape(word)


def _listed(plain: str) -> Part | None:
    """GIVEN, SURNAME or BOTH for a word in the lists; a double name counts by its first and last half."""
    halves = plain.split(" ")
    given = plain in given_names() or (len(halves) > 1 and halves[0] in given_names())
    surname = plain in folded("surnames") or (len(halves) > 1 and halves[-1] in folded("surnames"))
    if given and surname:
        return Part.GIVEN if len(halves) > 1 and halves[-1] in given_names() else Part.BOTH
    if given or surname:
        return Part.GIVEN if given else Part.SURNAME
    return Part.PLACE if plain in folded("places") else None


def _by_shape(word: str) -> Part:
    pieces = re.split(r"[-‑’']", word)
    if len(word) < 2 or not pieces[-1] or any(_shouted(piece) for piece in pieces):
        return Part.OTHER
    if _COMMON.fullmatch(word.casefold()):
        return Part.OTHER
    return Part.SHAPED if _SHAPED.fullmatch(word.casefold()) else Part.UNKNOWN


def _shouted(letters: str) -> bool:
    """Acronyms and compounds with capitals inside ("KOSU", "TeleSår") are no names; "McDonald" may be one."""
    inner = any(c.isupper() for c in letters[1:])
    return inner and (letters.isupper() or not letters.startswith(("Mc", "Mac", "De", "Le", "Van")))


@lru_cache(maxsize=65536)
def is_word_too(word: str) -> bool:
    """True for names that are ordinary words as well: "Bo", "Per", "Skov"."""
    return fold(word) in _words()


#: Nouns that are villages too, and so surnames behind a given name: "Auning", "Friheden".
_VILLAGE = re.compile(r"[a-zæøå]{2,6}(?:ning|heden)")


def may_be_place(word: str) -> bool:
    """Whether what looks like a common noun may be the surname that somebody has from a village."""
    return part(word) is Part.OTHER and word[:1].isupper() and _VILLAGE.fullmatch(word.casefold()) is not None


_FIRST = {Part.GIVEN: 0.0, Part.BOTH: 0.3, Part.INITIAL: 1.0, Part.UNKNOWN: 2.0, Part.SHAPED: 2.6, Part.SURNAME: 2.8}
_LAST = {Part.SURNAME: 0.0, Part.BOTH: 0.2, Part.SHAPED: 0.2, Part.UNKNOWN: 0.8, Part.PLACE: 1.4, Part.GIVEN: 1.8}
_MIDDLE = {
    Part.PLACE: 1.2,
    Part.SURNAME: 0.2,
    Part.BOTH: 0.2,
    Part.SHAPED: 0.2,
    Part.INITIAL: 0.2,
    Part.PARTICLE: 0.4,
    Part.UNKNOWN: 0.6,
}
_LENGTH = (IMPOSSIBLE, IMPOSSIBLE, 0.0, 0.1, 0.6, 2.0, 3.2)
#: What a given name in the middle costs behind these.
_NEXT_GIVEN = {Part.GIVEN: 0.6, Part.SURNAME: 2.4, Part.SHAPED: 2.4, Part.UNKNOWN: 2.0, Part.BOTH: 1.4}
_NAMES = frozenset({Part.GIVEN, Part.BOTH, Part.SURNAME})


def cost(row: Sequence[str]) -> float:
    """How unlike one person's name a row of two to six words is; IMPOSSIBLE and more for no name."""
    if not 2 <= len(row) <= LONGEST:
        return IMPOSSIBLE
    parts = [part(word) for word in row]
    other = Part.OTHER in parts
    if other:
        if parts[0] is not Part.GIVEN:
            return IMPOSSIBLE
        parts = [Part.PLACE if place and may_be_place(word) else part(word) for place, word in enumerate(row)]
    length = len(row) - parts.count(Part.PARTICLE)
    if length < 2:
        return IMPOSSIBLE
    total = _LENGTH[length] + _first_cost(parts) + _LAST.get(parts[-1], IMPOSSIBLE) + _middle_cost(parts)
    return total + _word_cost(row, parts) + (0.7 if other else 0.0)


def _first_cost(parts: Sequence[Part]) -> float:
    """An unknown first word before a known given name is most likely a given name as well."""
    if parts[0] in (Part.UNKNOWN, Part.SHAPED) and len(parts) > 2 and parts[1] is Part.GIVEN:
        return 1.0
    if parts[0] is Part.INITIAL and parts[-1] is Part.UNKNOWN and len(parts) == 2:
        return 2.2  # "B. Administrative opgaver" rather than "B. Tangeris"
    return _FIRST.get(parts[0], IMPOSSIBLE)


def _middle_cost(parts: Sequence[Part]) -> float:
    """A given name behind a surname opens the next person's name rather than going on with this one."""
    total = next_given = 0.0
    for here in parts[1:-1]:
        total += next_given if here is Part.GIVEN else _MIDDLE.get(here, IMPOSSIBLE)
        next_given = max(next_given, _NEXT_GIVEN.get(here, 0.0))
    return total


def _word_cost(row: Sequence[str], parts: Sequence[Part]) -> float:
    """Names that are words too need a known name beside them."""
    words = [is_word_too(word) for word in row]
    if True not in words:
        return 0.0
    others = [p for word, p in zip(words, parts, strict=True) if not word]
    if any(p in _NAMES for p in others):
        return 0.0
    believable = Part.SHAPED in others or parts[-1] in (Part.SURNAME, Part.BOTH)
    return 0.6 if believable else 1.6
