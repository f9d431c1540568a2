"""Rules by which two names of one document are one by their letters, each with the reason it gives.

"Fglgegruppen for hgreapparater" is a following group whose ø got lost, "DTOV" the initials of "Det Tværgående
Omsorgsnetværk Vest", "ordningen Faste Aftaler" is "Faste Aftaler". A slip in a short word is another word: "Fase A" and
"Fase B".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from graph.danish.fold import fold
from graph.model.entity import EntityKind
from graph.resolve.forms import Form, form, form_key
from graph.resolve.nodes import Node
from graph.resolve.spelling import ocr_alike, slips

_LONG = 10  # letters from which on a slip in a name is a slip and not another name
_FURTHEST = 4  # letters by which the length of two spellings may differ
_ACRONYM = re.compile(r"[A-ZÆØÅ][A-ZÆØÅa-z-]*[A-ZÆØÅ]")
_ANNOUNCED = re.compile(r"\w[a-zæøå-]+e[nt] (?P<rest>[A-ZÆØÅ].*)")
_SMALL = frozenset("i for og om af den det de til paa vedr vedroerende med".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """`says` gives the reason why the first node is the second, "" if it is not; `may` tells whom it can be said of.

    Where only nodes can be meant that share something with the first one, `sought` tells what of the first, `borne` of
    the second.
    """

    says: Callable[[Node, Node], str]
    may: Callable[[Node], bool] = lambda node: True
    sought: Callable[[Node], Iterable[Hashable]] | None = None
    borne: Callable[[Node], Iterable[Hashable]] = lambda node: ()


def same_words(node: Node, other: Node) -> str:
    """The same name but for article, ending, small words and idle adjectives."""
    same = form_key(node.namings[0].name) in other.keyed()
    return f"samme ord som {other.namings[0].name}" if same else ""


def same_acronym(node: Node, other: Node) -> str:
    """The text itself gives the one name for the other."""
    if not node.also and not other.also:
        return ""
    if any(fold(name) in other.folded() for name in node.also) or any(fold(n) in node.folded() for n in other.also):
        return f"teksten giver det ene navn for det andet: {other.namings[0].name}"
    return ""


def same_initials(node: Node, other: Node) -> str:
    """The one name is made of the other's initials."""
    for short in filter(_ACRONYM.fullmatch, node.written()):
        for long in other.written():
            if is_acronym(short, long):
                return f"forbogstaverne i {long}"
    return ""


def is_acronym(short: str, long: str) -> bool:
    """Whether the letters of `short` are initials in `long`, in order, and no word of weight is left out."""
    if len(short) > 8 or not _ACRONYM.fullmatch(short) or " " not in long:
        return False
    words = fold(long).split()
    needed = {word for word in words if word not in _SMALL}
    return bool(needed) and _spells(list(fold(short).replace(" ", "")), words, needed)


def _spells(letters: list[str], words: list[str], needed: set[str]) -> bool:
    """Each word of weight gives its first letter; a compound may give letters from inside, a small word none."""
    if not words:
        return not letters
    word, rest = words[0], words[1:]
    if word not in needed and _spells(letters, rest, needed):
        return True
    if not letters or letters[0] != word[0]:
        return False
    taken = 1
    while True:
        if _spells(letters[taken:], rest, needed):
            return True
        if taken >= len(letters) or taken > 2 or letters[taken] not in word[2:]:
            return False
        taken += 1


def same_but_slip(node: Node, other: Node) -> str:
    for name in node.written():
        for near in _with_label(other):
            if abs(len(name) - len(near)) <= _FURTHEST and slipped(name, near):
                return f"en slåfejl eller bogstaver tabt ved læsning: {near}"
    return ""


@lru_cache(maxsize=32768)
def slipped(name: str, near: str) -> bool:
    """Whether the two differ by a slip or by what an OCR does, in words long enough to tell."""
    size = min(len(name), len(near))
    if size < _LONG or abs(len(name) - len(near)) > _FURTHEST or name.count(" ") != near.count(" "):
        return False
    if _digits(name) != _digits(near):
        return False
    if ocr_alike(name, near):
        return True
    pairs = [(a, b) for a, b in zip(fold(name).split(), fold(near).split(), strict=False) if a != b]
    if any(min(len(a), len(b)) < 5 for a, b in pairs):
        return False  # a slip in a short word is another word: "Fase A" and "Fase B"
    return slips(name, near) <= (1 if size < 2 * _LONG else 2)


@lru_cache(maxsize=8192)
def _digits(name: str) -> str:
    return "".join(c for c in name if c.isdigit() and c not in "04")


def same_cluster(node: Node, other: Node) -> str:
    """ "Holbæk-klyngen" is "Sundhedsklynge Holbæk"."""
    if EntityKind.CLUSTER not in node.kinds & other.kinds:
        return ""
    mine, theirs = _town(form(node.namings[0].name)), {_town(taken) for taken in other.forms()}
    return f"klyngen på samme sted: {other.namings[0].name}" if mine and mine in theirs else ""


def _town(taken: Form) -> frozenset[str]:
    return frozenset({taken.prefix, *taken.words}) - {"", "sundhed"}


def announced(node: Node, other: Node) -> str:
    """ "ordningen Faste Aftaler" is "Faste Aftaler"."""
    for name in node.written():
        match = _ANNOUNCED.match(name)
        if match and fold(match["rest"]) in other.folded():
            return f"med et ord, der præsenterer det: {match['rest']}"
    return ""


def _first_key(node: Node) -> tuple[Hashable, ...]:
    return (form_key(node.namings[0].name),)


def _blanks(node: Node) -> set[int]:
    return {name.count(" ") for name in node.written()}


def _blanks_of_all(node: Node) -> set[int]:
    return {name.count(" ") for name in _with_label(node)}


def _with_label(node: Node) -> tuple[str, ...]:
    return (*node.written(), node.known.label) if node.known else node.written()


def _has_words(node: Node) -> bool:
    taken = form(node.namings[0].name)
    return bool(taken.words or taken.prefix)


def _has_acronym(node: Node) -> bool:
    return any(_ACRONYM.fullmatch(name) for name in node.written())


def _is_announced(node: Node) -> bool:
    return any(_ANNOUNCED.match(name) for name in node.written())


def _is_cluster(node: Node) -> bool:
    return EntityKind.CLUSTER in node.kinds


def _is_long(node: Node) -> bool:
    return any(len(name) >= _LONG for name in node.written())


#: All of them, the surest first.
ALIKE: tuple[Rule, ...] = (
    Rule(says=same_words, may=_has_words, sought=_first_key, borne=Node.keyed),
    Rule(says=same_acronym),
    Rule(says=same_initials, may=_has_acronym),
    Rule(says=same_but_slip, may=_is_long, sought=_blanks, borne=_blanks_of_all),
    Rule(says=same_cluster, may=_is_cluster),
    Rule(says=announced, may=_is_announced),
)
