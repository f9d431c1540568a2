"""What one document says: a statement with the span that says it, and a key that outlives better rules.

"Ida Holm (formand)" in a list says that Ida Holm chairs the body. The key is a hash of what is said and nothing else,
so that a human verdict on it stays when a rule, a date, a confidence or the file's name changes.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from graph.model.entity import EntityKind
from graph.model.text import Span


class Status(StrEnum):
    CURRENT = "current"
    FORMER = "former"
    PLANNED = "planned"
    NEGATED = "negated"


class Basis(StrEnum):
    STATED = "stated"
    LAYOUT = "layout"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name in a document. `name` is the reading, `written` what stands there if it differs, `kind` the best guess.

    `place` is what tells namesakes apart: where a person works, what an anonymous group belongs to. `also` are other
    names that the text itself gives for the same thing (an acronym in brackets, a short form).
    """

    name: str
    kind: EntityKind
    span: Span | None = None
    written: str = ""
    place: str = ""
    also: tuple[str, ...] = ()

    @property
    def spelling(self) -> str:
        return self.written or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a statement stands: document id, agenda item as printed, page, span and the rule that read it.

    `quote` is the text at the span, filled by whoever holds the document; empty if the text is not at hand.
    """

    document: str
    item: str
    span: Span
    rule: str
    confidence: float
    page: int | None = None
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Qualifiers:
    """What a statement says besides its two ends. `start` and `end` are EDTF, `amount` is in `currency`."""

    role: str = ""
    on_behalf_of: tuple[str, ...] = ()
    amount: Decimal | None = None
    currency: str = ""
    start: str = ""
    end: str = ""
    status: Status = Status.CURRENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One relation that one document states between two mentions.

    `literal` is the object where the relation takes text (the purpose of a budget); `object` is None then, and where
    the text names no second end ("gruppen nedlægges"). `source` is the document by content (Minutes.source).
    """

    relation: str
    subject: Mention
    object: Mention | None
    source: str
    evidence: Evidence
    literal: str = ""
    qualifiers: Qualifiers = field(default_factory=Qualifiers)
    basis: Basis = Basis.STATED
    reviewed: str = ""

    @property
    def key(self) -> str:
        """Content key: source, relation, both ends as written, role, behalf, amount and status; 16 hex digits."""
        amount = "" if self.qualifiers.amount is None else format(self.qualifiers.amount.normalize(), "f")
        parts = (
            self.source,
            self.relation,
            _plain(self.subject.spelling),
            _plain(self.object.spelling if self.object else self.literal),
            _plain(self.qualifiers.role),
            _plain("|".join(self.qualifiers.on_behalf_of)),
            amount,
            self.qualifiers.status.value,
        )
        return hashlib.sha256("\x1f".join(parts).encode("utf-8")).hexdigest()[:16]


@lru_cache(maxsize=65536)
def _plain(text: str) -> str:
    """White space and case say nothing about content."""
    return " ".join(text.split()).casefold()
