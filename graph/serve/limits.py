"""What a request may cost, and what is said to one that asks for more.

"SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }" would run for years: after `seconds` its process is ended and the client
reads why. A refusal is an answer, not a fault: 4xx, with a sentence in Danish and one in English.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """`seconds` of work on a query, `patience` in seconds for a free worker, sizes in bytes."""

    seconds: float = 10.0
    patience: float = 30.0
    workers: int = 2
    request: int = 100_000
    result: int = 32_000_000
    memory: int = 4_000_000_000


class RefusedError(Exception):
    """A request that is not carried out: status, reason, and headers that say more (`Allow`, `Retry-After`).

    `english` is "" where the reason comes from elsewhere and is in one language only.
    """

    def __init__(self, status: int, danish: str, english: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(status, danish, english, headers)  # all of it, for it is pickled on its way from a worker
        self.status = status
        self.danish = danish
        self.english = english
        self.headers = dict(headers or {})

    @property
    def reason(self) -> str:
        """Both sentences, a line each."""
        return "\n".join(filter(None, (self.danish, self.english)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """Bytes of a media type."""

    body: bytes
    media: str
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
