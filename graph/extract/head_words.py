"""Head words as they are meant: the first head of a name, its definite form, and whether a bare "gruppen" agrees with it."""

from __future__ import annotations

from graph.danish.groups import GroupMention
from graph.danish.heads import head_of
from graph.model.entity import EntityKind

_PROJECT_WORDS = frozenset(
    "projekt initiativ indsats partnerskab samarbejde alliance program tilbud forsøg forløb database".split()
)


def lowered(name: str) -> str:
    """A name in the middle of another: small, unless its first word is all capitals."""
    first = name.split(" ", 1)[0]
    return name if sum(c.isupper() for c in first) > 1 else name[:1].lower() + name[1:]


def first_head(name: str) -> str:
    """The first head noun of a name in its plain form: "styregruppe" of "Styregruppen, Klynge Vest"; "" if it has none."""
    for word in name.split():
        hit = head_of(word.strip(",;:()"))
        if hit:
            return hit.head.indefinite
    return ""


def definite_of(head: str) -> str:
    """ "arbejdsgruppe" -> "arbejdsgruppen"; the word itself if it heads nothing."""
    form = head_of(head)
    return form.head.definite if form else head


def agree(group: GroupMention, head: str, kind: EntityKind) -> bool:
    """Whether a bare head can mean a thing of that head: "gruppen" any group, "projektet" any project."""
    bare = group.head
    if not bare:
        return False
    if head and (head == bare or head.endswith(bare)):
        return True
    form = head_of(definite_of(bare))
    return kind is EntityKind.PROJECT and (bare in _PROJECT_WORDS or form is None or form.head.weak)
