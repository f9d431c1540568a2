"""The name of a group taken apart: its head noun, what is compounded with it, and what the group is about.

"Arbejdsgruppe om kost til ældre" and "den tværgående Arbejdsgruppen vedr. kost til ældre" have one head and one
subject. How far a name reaches follows from its parts: a bare "Styregruppen" means something in its own document only,
while "Styregruppen for Trygt Hjem i Vejle" means the same everywhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from graph.danish import lexicon
from graph.danish.fold import fold
from graph.danish.heads import head_of
from graph.model.entity import GROUPS, EntityKind

_SMALL = frozenset(
    "den det de en et for om vedr vedroerende i paa af og til med samt ved the of omkring ang angaaende ift".split()
)
_ENDINGS = ("ernes", "erne", "ens", "ets", "ene", "en", "et", "er", "es", "e", "s", "t")
_DOUBLED = re.compile(r"([^aeiouy0-9])\1")
#: Words that announce a name of its own and are no part of it: "projektet Trygt Hjem".
_ANNOUNCERS = frozenset("projekt partnerskab initiativ program konsortium kampagne".split())
#: What a group does rather than what it is about: a "styregruppe" is as bare as a "gruppe".
_DUTIES = (
    "styrings styre arbejds foelge projekt reference ekspert koordinerings ledelses leder chef direktoer program "
    "tovholder skrive redaktions sparrings dialog interessent beslutnings forberedelses implementerings udviklings "
    "tema planlaegnings netvaerks under rammestyre pilot del model demonstrations forsknings forandrings specialist "
    "baggrunds fag forretnings"
).split()
#: Adjectives that tell no group from another.
_GENERIC_WORDS = (
    "tværfaglig tværsektoriel tværgående faglig administrativ politisk lokal regional kommunal ny mindre lille fælles "
    "særlig midlertidig ad hoc bred samlet samlede øvrig nuværende kommende tidligere første anden central lægelig "
    "nævnte eksisterende overordnet enkelt gældende strategisk oprindelig"
).split()
#: Committees of which every municipality has one.
_MUNICIPAL = frozenset(
    "kommunalt laegeligt udvalg|klu|byraadet|byraad|kommunalbestyrelsen|social og sundhedsudvalget|aeldreraadet"
    "|handicapraadet|udsatteraadet|oekonomiudvalget|sundhedsudvalget|aeldreudvalget|seniorraadet|laegelaug".split("|")
)


class Reach(StrEnum):
    """How far a name means the same thing."""

    ANYWHERE = "anywhere"
    REGION = "region"
    CLUSTER = "cluster"
    MUNICIPALITY = "municipality"
    BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A name taken apart: folded head noun, what is compounded with it ("" if there is none), stems of other words."""

    head: str = ""
    prefix: str = ""
    words: tuple[str, ...] = ()
    proper: bool = False

    @property
    def bare(self) -> bool:
        """Whether only the head is there, perhaps with an adjective that tells nothing."""
        return bool(self.head) and not self.prefix and all(word in _generic() for word in self.words)

    @property
    def telling(self) -> frozenset[str]:
        return frozenset(word for word in self.words if word not in _generic())


@lru_cache(maxsize=32768)
def form(name: str) -> Form:
    """The name taken apart."""
    words = [word for word in re.split(r"[\s/]+", re.sub(r"[()\"“”„»«’',.:;–]", " ", name)) if word]
    head, prefix, rest = "", "", []
    for word in words:
        parts = None if head else _head(word)
        if parts is None:
            rest.append(word)
        else:
            prefix, head = parts
    proper = any(word[:1].isupper() or word[:1].isdigit() for word in rest if fold(word) not in _SMALL)
    if head in _ANNOUNCERS and not prefix and proper:
        head = ""
    stems = tuple(stem(part) for word in rest for part in fold(word).split() if part not in _SMALL)
    return Form(head=head, prefix=prefix, words=stems, proper=proper)


@lru_cache(maxsize=8192)
def _head(word: str) -> tuple[str, str] | None:
    """(what is compounded with the head, head) of a noun: "Klyngestyregruppen" gives klynge and styregruppe."""
    if head_of(word) is None:
        return None
    plain = fold(word)
    hits = [ending for ending in _head_forms() if plain.endswith(ending)]
    if not hits:
        return None
    ending = min(hits, key=len)
    prefix, head = plain[: -len(ending)].strip(), _head_forms()[ending]
    for duty in _DUTIES:
        if prefix.endswith(duty):
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
    """A folded word without its ending: "tværsektorielle" and "tværsektoriel" alike."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    return _DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=1)
def _generic() -> frozenset[str]:
    return frozenset(stem(fold(word)) for word in _GENERIC_WORDS)


def reach(name: str, kind: EntityKind) -> Reach:
    """How far the name means the same thing."""
    plain = fold(name)
    if plain in _MUNICIPAL or plain.removeprefix("det ") in _MUNICIPAL:
        return Reach.MUNICIPALITY
    taken = form(name)
    if taken.bare:
        return Reach.BODY
    if not taken.head:
        single = len(taken.words) < 2 and not any(c.isupper() for c in name[1:])
        return Reach.REGION if single and (kind in GROUPS or kind is EntityKind.OTHER) else Reach.ANYWHERE
    if taken.prefix.startswith("klynge") and not taken.telling:
        return Reach.CLUSTER
    told = len(taken.telling) + bool(taken.prefix)
    return Reach.ANYWHERE if told >= 2 or (taken.proper and taken.telling) else Reach.REGION


def definite(name: str) -> str:
    """The name with its head in the definite form and no article before it: what ids are made of."""
    words = name.split()
    if len(words) > 1 and fold(words[0]) in ("den", "det", "de", "en", "et"):
        words = words[1:]
    for index, word in enumerate(words):
        hit = head_of(word)
        if hit is not None:
            head, is_definite = hit.head, hit.definite
            if not is_definite and index == 0:
                words[index] = word[: len(word) - len(head.indefinite)] + head.definite
            break
    return " ".join(words)
