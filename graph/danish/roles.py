"""Roles that people have in a group: formand, kommunal medformand, 2. næstformand, tovholder, observatør.

A role word takes its qualifying adjective with it ("regional medformand"), for the sector is half of what it says.
"Formandskabet" is a body's or an organisation's role, not a person's, and stands apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from graph.danish import lexicon
from graph.danish.chunks import chunks, starts
from graph.danish.remembered import Remembered
from graph.danish.vocabulary import Sort

#: The kinds of role that chair.
CHAIRS = ("chair", "vice")


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleMention:
    """text[start:end] is a role; `text` is it in lower case, `kind` chair, vice, member, lead, observer, ..."""

    start: int
    end: int
    text: str
    kind: str


_QUALIFIERS = (
    r"(?:kommunale?|regionale?|politiske?|administrative?|faglige?|lægelige?|lægefaglige?|sundhedsfaglige?|konstituerede?|fungerende"
    r"|midlertidige?|nye?|ny|afgående|tidligere|daværende|hidtidige|menige?|ordinære?|fast|faste|personlige?|1\.|2\.|3\."
    r"|første|anden|tværsektorielle?|kst\.)"
)
_SHED = re.compile(r"^(?:(?:nye?|nyt|ny|afgående|tidligere|daværende|hidtidige) )+")


@lru_cache(maxsize=1)
def kinds() -> dict[str, str]:
    """Role word in lower case -> its kind."""
    rows = [line.split(";") for line in lexicon.load("role_words")]
    return {row[0].strip(): row[1].strip() for row in rows if len(row) == 2}


def _role(words: Iterable[str]) -> str:
    """A pattern of one of the words in any of its forms."""
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return rf"({'|'.join(map(re.escape, longest_first))})(?:en|et|er|erne|ene|ne|mænd)?(?![\w-])"


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{_QUALIFIERS} )*{_role(kinds())}", re.IGNORECASE)


@lru_cache(maxsize=1)
def _last_word() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){_role(word.split()[-1] for word in kinds())}", re.IGNORECASE)


@lru_cache(maxsize=1)
def _word_before() -> re.Pattern[str]:
    inner = "|".join(sorted({re.escape(word) for role in kinds() for word in role.split()[:-1]}))
    return re.compile(rf"(?<![\w-])(?:{_QUALIFIERS}|{inner})$", re.IGNORECASE)


def _ends_role(chunk: str) -> bool:
    return _last_word().search(chunk) is not None


_ROLE = Sort("role", _ends_role)
_ENDS, _GOES_ON = 1, 2
#: Chunks, as _part tells of them, that may hold one role: what may go on with another, and the one that ends it.
_RUN = re.compile(rb"[\x02\x03]*[\x01\x03]")


def _tell_part(chunk: str) -> int:
    """What stands between two spaces: _ENDS if a role may end there, _GOES_ON if one may go on behind it."""
    return _ENDS * _ends_role(chunk) + _GOES_ON * (_word_before().search(chunk) is not None)


_part = Remembered(_tell_part).__getitem__


def _matches(text: str) -> Iterator[re.Match[str]]:
    written, places = chunks(text), starts(text)
    for run in _RUN.finditer(bytes(map(_part, written))):
        last = run.end() - 1
        yield from _pattern().finditer(text, places[run.start()], places[last] + len(written[last]))


def find_roles(text: str) -> tuple[RoleMention, ...]:
    """Roles in the text, in order."""
    if not _ROLE.stands_in(text):
        return ()
    return tuple(
        RoleMention(
            start=m.start(),
            end=m.end(),
            text=plain_role(m.group()[: m.end(1) - m.start()]),
            kind=kinds()[m.group(1).casefold()],
        )
        for m in _matches(text)
    )


def plain_role(text: str) -> str:
    """The role without what says when: "ny kommunal medformand" gives "kommunal medformand"."""
    return _singular(_SHED.sub("", text.casefold()))


_PLURALS = (
    (re.compile(r"(\w*)medlemmer$"), r"\1medlem"),
    (re.compile(r"(\w*)mænd$"), r"\1mand"),
    (re.compile(r"(\w*(?:repræsentant|observatør|suppleant|kontaktperson|forperson))er$"), r"\1"),
    (re.compile(r"(\w*(?:stedfortræder|tovholder|ordfører))e$"), r"\1"),
    (re.compile(r"(\w*(?:formand|forperson|tovholder|repræsentant|suppleant|observatør))en$"), r"\1"),
)
_QUALIFIED = re.compile(
    r"\b(kommunal|regional|politisk|administrativ|faglig|lægefaglig|ordinær|menig|personlig)e (?=\S+$)"
)


def _singular(text: str) -> str:
    """The role of one of several: "kommunale medlemmer" is what each "kommunalt medlem" is."""
    for plural, one in _PLURALS:
        single = plural.sub(one, text)
        if single != text:
            return _QUALIFIED.sub(r"\1t " if single.endswith("medlem") else r"\1 ", single)
    return text


@lru_cache(maxsize=4096)
def role_kind(text: str) -> str:
    """chair, vice, member, lead, ...; "" if the text holds no role word."""
    found = find_roles(text)
    return found[-1].kind if found else ""
