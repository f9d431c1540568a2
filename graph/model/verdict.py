"""What people have decided about statements and identities, and what became of it in a build.

A verdict speaks of a statement by its content key and keeps beside it what the statement said, so that it finds its
statement again where the key is gone: "Ida Holm sidder i Demensrådet" may be read as "Ida Hoim" from another copy of
the same minutes, and is still what a person has accepted.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from graph.model.statement import Statement


class Ruling(StrEnum):
    """What a person says about a statement."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    ADD = "add"


class Likeness(StrEnum):
    """What a person says about two names."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who decided (a role, never a name), when (ISO) and why; `place` is where it stands: file:row."""

    by: str
    date: str
    reason: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A person's word on one statement.

    `key` is the content key of the statement judged ("" for one that is added), `statement` what it said then, or what
    is added; None where the row holds the key only. `field` and `value` tell what a correction sets to what, `file`
    the name of the file that the person read.
    """

    ruling: Ruling
    key: str
    statement: Statement | None
    signature: Signature
    field: str = ""
    value: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """A name as a document bears it; `at` is a place of work or a body, `source` a document; "" where it is any."""

    name: str
    at: str = ""
    source: str = ""

    @property
    def shown(self) -> str:
        told = ", ".join(filter(None, (self.at, self.source)))
        return f"{self.name} ({told})" if told else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """A person's word on whether two names are one; of people, or of anything that is neither person nor meeting."""

    likeness: Likeness
    one: Who
    other: Who
    signature: Signature
    people: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Orphan:
    """A verdict that could not be applied, told in `about`; `waits` for a document that this build does not read.

    `people` are those whom it names.
    """

    about: str
    reason: str
    signature: Signature
    waits: bool = False
    verdict: Verdict | None = None
    people: tuple[Who, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A verdict that found its statement by content, now under `key`; `asks` again where the document changed too."""

    verdict: Verdict
    key: str
    asks: bool = False
