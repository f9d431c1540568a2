"""Head nouns: which noun heads the name of a body, project, agreement or fund, and in which form it stands.

A compound ends in its head, so "klyngestyregruppen" is a steering group, but "målgruppen" heads nothing. Weak heads
such as "tilbuddet" name an undertaking by reference, or with what it is about: "forsøget med fast læge".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from graph.danish import lexicon
from graph.model.entity import EntityKind

_SHORTEST = 3  # letters of a head, and of what stands before it in a compound


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A head noun with its two forms and the kind of thing it names.

    A plain head is shared by many ("styregruppe"); the others ("kvalitetsudvalg") name a body by themselves.
    """

    indefinite: str
    definite: str
    kind: EntityKind
    weak: bool = False
    plain: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A head as it stands in a word: definite or not, alone or at the end of a compound, in the genitive or not."""

    head: Head
    definite: bool
    compound: bool = False
    genitive: bool = False


@lru_cache(maxsize=1)
def _forms() -> dict[str, Form]:
    forms: dict[str, Form] = {}
    shared = frozenset(lexicon.load("plain_heads"))
    for line in lexicon.load("body_heads"):
        indefinite, definite, kind = (part.strip() for part in line.split(";"))
        plain = indefinite in shared
        head = Head(indefinite=indefinite, definite=definite, kind=EntityKind(kind), plain=plain)
        forms.setdefault(definite, Form(head=head, definite=True))
        forms.setdefault(indefinite, Form(head=head, definite=False))
    return forms


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(map(len, _forms()))


@lru_cache(maxsize=1)
def _weak_forms() -> dict[str, Form]:
    rows = (line.split(";") for line in lexicon.load("weak_heads"))
    heads = (Head(indefinite=row[0], definite=row[1], kind=EntityKind.PROJECT, weak=True) for row in rows)
    return {head.definite: Form(head=head, definite=True) for head in heads}


@lru_cache(maxsize=1)
def _written() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for form in (*_forms().values(), *_weak_forms().values()):
        found.setdefault(form.head.indefinite, set()).update((form.head.indefinite, form.head.definite))
    return {head: frozenset(forms) for head, forms in found.items()}


def forms_of(head: str) -> frozenset[str]:
    """How a head noun, given in its indefinite form, is written: "gruppe" also "gruppen"; none if it is no head."""
    return _written().get(head, frozenset())


@lru_cache(maxsize=1)
def _no_heads() -> frozenset[str]:
    words = lexicon.load("not_heads")
    return frozenset(form for word in words for form in (word, word + "n", word + "en", word + "et"))


@lru_cache(maxsize=8192)
def head_of(word: str) -> Form | None:
    """The head that a noun ends in, None if it heads no such name; weak heads only where they are definite."""
    low = word.casefold()
    for form, genitive in ((low, False), (low[:-1], True)) if low.endswith("s") else ((low, False),):
        found = _found(form)
        if found is not None and (found.definite or not genitive):
            return Form(head=found.head, definite=found.definite, compound=found.compound, genitive=genitive)
    return None


@lru_cache(maxsize=1)
def _endings() -> frozenset[str]:
    """The last letters of all heads: most words end in others, and need not be looked up from each of their letters."""
    return frozenset(form[-_SHORTEST:] for form in (*_forms(), *_weak_forms()))


def _found(low: str) -> Form | None:
    if low[-_SHORTEST:] not in _endings():
        return None
    if low in _no_heads() or low.endswith("området"):  # an area ends in "rådet" and is no council
        return None
    forms = _forms()
    for first in (0, *range(max(_SHORTEST, len(low) - _longest()), len(low) - _SHORTEST + 1)):
        hit = forms.get(low[first:])
        if hit is not None:
            return Form(head=hit.head, definite=hit.definite, compound=first > 0)
    return _weak_forms().get(low)
