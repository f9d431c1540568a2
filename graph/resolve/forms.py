"""The name of a group taken apart: its head noun, what is compounded with it, and what the group is about.

"Arbejdsgruppe om kost til ældre", "den tværgående arbejdsgruppe vedr. kost til ældre" and "Arbejdsgruppen for kost til
ældre" have one head and one subject; "alliancens styregruppe" is the "Styregruppen for alliancen".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from graph.danish import lexicon
from graph.danish.fold import fold
from graph.danish.heads import head_of

_SMALL = frozenset(
    "den det de en et s for om vedr vedroerende i paa af og til med samt ved the of omkring ang angaaende ift".split()
)
_ENDINGS = ("ernes", "erne", "ens", "ets", "ene", "en", "et", "er", "es", "e", "s", "t")
_DOUBLED = re.compile(r"([^aeiouy0-9])\1")
_ACRONYM_AFTER = re.compile(r"\s*\([A-ZÆØÅ][\w-]{1,9}\)\s*$")
_SIGNS = re.compile(r"[()\"“”„»«’',.:;–]")
#: Words that announce a name of its own and are no part of it: "projektet Trygt Hjem".
_ANNOUNCERS = frozenset("projekt partnerskab initiativ program konsortium kampagne".split())
#: What a group does rather than what it is about: a "styregruppe" is as bare as a "gruppe".
_DUTIES = (
    "styrings styre arbejds foelge projekt reference ekspert koordinerings ledelses leder chef direktoer program "
    "tovholder skrive redaktions sparrings dialog interessent beslutnings forberedelses implementerings udviklings "
    "tema planlaegnings netvaerks under rammestyre pilot del model demonstrations forsknings forandrings specialist "
    "baggrunds fag forretnings"
).split()
#: Adjectives that may come and go with one group.
_IDLE = (
    "tværsektoriel tværgående ny nuværende kommende eksisterende fælles nævnte gældende særlig samlet samlede".split()
)
#: Adjectives that tell two groups of one document apart, but no group from those of other documents.
_LOCAL = (
    "tværfaglig faglig administrativ politisk lokal regional kommunal mindre lille midlertidig ad hoc bred øvrig "
    "tidligere oprindelig første anden tredje central lægelig overordnet enkelt strategisk"
).split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A name taken apart: folded head noun, what is compounded with it ("" if there is none), stems of other words.

    `words` are without idle adjectives; `proper` tells that one of them is written with a capital.
    """

    head: str = ""
    prefix: str = ""
    words: tuple[str, ...] = ()
    proper: bool = False

    @property
    def key(self) -> tuple[str, ...]:
        """What two names of one thing share."""
        return self.head, self.prefix, *self.words

    @property
    def bare(self) -> bool:
        """Whether only the head is there, perhaps with an adjective that holds in its own document only."""
        return bool(self.head) and not self.prefix and not self.telling

    @property
    def telling(self) -> frozenset[str]:
        """The words that say what it is about; "projektets" and "faglige" do not."""
        return frozenset(word for word in self.words if word not in _local())


@lru_cache(maxsize=32768)
def form(name: str) -> Form:
    """The name taken apart."""
    words = [word for word in re.split(r"[\s/]+", _SIGNS.sub(" ", without_acronym(name))) if word]
    at = _head_index(words)
    prefix, head = ("", "") if at is None else _compound(words[at])
    rest = [word for index, word in enumerate(words) if index != at]
    proper = any(word[:1].isupper() or word[:1].isdigit() for word in rest if fold(word) not in _SMALL)
    if head in _ANNOUNCERS and not prefix and proper:
        head = ""
    stems = (stem(part) for word in rest for part in fold(word).split() if part not in _SMALL)
    kept = tuple(word for word in stems if word not in _adjectives(*_IDLE))
    return Form(head=head, prefix=prefix, words=kept, proper=proper)


@lru_cache(maxsize=32768)
def form_key(name: str) -> tuple[str, ...]:
    """What the name shares with the other names of its thing."""
    return form(name).key


def without_acronym(name: str) -> str:
    """The name without the short one that follows it in brackets."""
    return _ACRONYM_AFTER.sub("", name) or name


def _head_index(words: list[str]) -> int | None:
    """Which word is the head: the first, but not one in the genitive right before another."""
    for index, word in enumerate(words):
        found = head_of(word)
        if found is None or not _compound(word)[1]:
            continue
        if found.genitive and any(_is_head(other) for other in words[index + 1 : index + 3]):
            continue
        return index
    return None


def _is_head(word: str) -> bool:
    return head_of(word) is not None


@lru_cache(maxsize=8192)
def _compound(word: str) -> tuple[str, str]:
    """(what is compounded with the head, head) of a noun: "Klyngestyregruppen" gives klynge and styregruppe."""
    plain = fold(word)
    hits = [ending for ending in _head_forms() if plain.endswith(ending)]
    if not hits:
        return "", ""
    ending = min(hits, key=len)
    prefix, head = plain[: -len(ending)].strip(), _head_forms()[ending]
    for duty in _DUTIES:
        if prefix.endswith(duty) and not prefix.endswith("samarbejds"):
            prefix, head = prefix.removesuffix(duty), duty + head
            break
    return prefix.removesuffix("s").strip(), head


@lru_cache(maxsize=1)
def _head_forms() -> dict[str, str]:
    """Folded form of a head noun, also in the genitive, -> the noun in its indefinite form."""
    found: dict[str, str] = {}
    for line in lexicon.load("body_heads"):
        indefinite, definite_form, _ = (fold(part) for part in line.split(";"))
        if " " not in indefinite:
            for written in (indefinite, definite_form):
                found.setdefault(written, indefinite)
                found.setdefault(written + "s", indefinite)
    return found


@lru_cache(maxsize=32768)
def stem(word: str) -> str:
    """A folded word without its endings: "tværsektorielle" and "tværsektoriel", "projekt" and "projektets" alike."""
    shorter = next((word[: -len(end)] for end in _ENDINGS if word.endswith(end) and len(word) - len(end) >= 4), "")
    return stem(shorter) if shorter else _DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=4)
def _adjectives(*words: str) -> frozenset[str]:
    return frozenset(stem(fold(word)) for word in words)


@lru_cache(maxsize=1)
def _local() -> frozenset[str]:
    """Stems of words that hold in their own document only: some adjectives, and heads without what they are about."""
    heads = {head for head in _head_forms().values() if not _compound(head)[0]}
    return _adjectives(*_LOCAL) | frozenset(map(stem, heads))


def definite(name: str) -> str:
    """The name with its head in the definite form and no article before it: what ids are made of."""
    words = without_acronym(name).split()
    if len(words) > 1 and fold(words[0]) in ("den", "det", "de", "en", "et"):
        words = words[1:]
    found = head_of(words[0]) if words else None
    if found is not None and not found.definite and not found.genitive:
        whole = words[0][: len(words[0]) - len(found.head.indefinite)] + found.head.definite
        words[0] = whole.capitalize() if words[0][0].isupper() else whole
    return " ".join(words)
