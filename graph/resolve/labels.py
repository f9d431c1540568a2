"""The one spelling that stands for all: frequent before rare, whole before damaged, full before short.

Of "Karen Bæklund" (2), "Karen Beeklund" (3) and "Karen Bæklunds" (1) the first is the label, because the second has
lost its æ to an OCR; the others become aliases as they are written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping

from graph.danish.fold import fold
from graph.resolve.forms import definite, form
from graph.resolve.spelling import damaged, ocr_alike

_DANISH = "æøåÆØÅ"


def best_spelling(counts: Mapping[str, int]) -> str:
    """The spelling of a person's name to print; a damaged one speaks for the whole one of its length."""
    whole = [name for name in counts if not damaged(name, frozenset(counts))] or list(counts)
    totals = Counter({name: counts[name] for name in whole})
    for name in sorted(counts.keys() - set(whole)):
        meant = sorted(other for other in whole if len(other) == len(name) and ocr_alike(name, other))
        totals.update(dict.fromkeys(meant[:1], counts[name]))
    return min(whole, key=lambda name: (-totals[name], _shouted(name), -len(name), -_danish(name), name))


def fullest(counts: Mapping[str, int], heads: Container[str] = ()) -> str:
    """The name of a group to print: the one that tells most, in the form that is used most.

    `heads` are names that stand in the head of a document; they go before what a sentence calls the group.
    """
    whole = [name for name in counts if not damaged(name, frozenset(counts))] or list(counts)

    def rank(name: str) -> tuple[object, ...]:
        own = name in heads and not form(name).bare
        return (
            not own,
            -len(form(name).words),
            definite(name) != name,
            -counts[name],
            not name[:1].isupper(),
            -len(name),
            name,
        )

    return min(whole, key=rank)


def aliases(label: str, spellings: Iterable[str]) -> tuple[str, ...]:
    """All other spellings, sorted; those that differ by nothing but blanks are left out."""
    return tuple(sorted({name for name in spellings if name and name != label}, key=lambda name: (fold(name), name)))


def capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _danish(name: str) -> int:
    return sum(c in _DANISH for c in name)


def _shouted(name: str) -> bool:
    return name.isupper()
