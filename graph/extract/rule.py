"""A rule as data: a frame, what it states when it matches, an example that it must read and a near miss it must not.

The rule `appointed-by-body` reads "Rådet udpegede Ida Holm til Styregruppen for Trygt Hjem" and says nothing of "Rådet
drøftede, om Ida Holm skal udpeges". A test runs each rule on its own two sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.model.statement import Basis, Status

#: In the place of a slot: what the agenda item is about, the group that a seat or a chair is in, the body that met, the meeting.
TOPIC = "@topic"
SEAT = "@seat"
CHAIR = "@chair"
BODY = "@body"
MEETING = "@meeting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One statement that a match makes.

    `subject`, `object`, `role`, `behalf`, `amount`, `literal` name slots of the frame. `subject` and `object` may be one of
    the words above instead; a missing optional object slot falls back to `fallback`. `fixed` is a role that the rule itself gives.
    """

    relation: str
    subject: str
    object: str = ""
    fallback: str = ""
    role: str = ""
    fixed: str = ""
    behalf: str = ""
    amount: str = ""
    literal: str = ""
    when: str = ""  # only if this slot matched
    role_kinds: tuple[str, ...] = ()  # only if the role is of one of these kinds
    status: Status | None = None
    timed: bool = True  # dates of the sentence belong to this statement
    follows: str = ""  # the slot of the person whose seat, and chair, was the subject's before
    people: bool = False  # of the subject slot only the people, whatever else stands in it
    titled: bool = False  # only for people whose job title stands with the name, and with it as role
    ends: bool = False  # and tell when it ends, not when it begins


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rule:
    """`frames` are tried in order; all matches count. `status` None: the sentence tells (see qualifiers).

    `context` lets a frame match again and again after one verb: "valgte A som formand, B som næstformand og C som ...".
    """

    id: str
    frames: tuple[str, ...]
    links: tuple[Link, ...]
    example: str
    near_miss: str
    context: str = ""  # a frame that must match earlier in the sentence
    title: str = ""  # a pattern that the item's title must hold
    stems: tuple[str, ...] = ()  # of which the sentence holds one, for frames that have no word of their own
    status: Status | None = None
    basis: Basis = Basis.STATED
    confidence: float = 0.8

    def relations(self) -> Sequence[str]:
        return tuple(link.relation for link in self.links)
