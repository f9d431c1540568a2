"""The errors that Bordkort raises on purpose, and the faults that it collects.

A bad document raises ReadError: the build goes on and names the loss. A bad row in a table that people edit becomes an
Issue; all of them are collected and shown together. Anything else that goes wrong is a defect and may surface as such.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class BordkortError(Exception):
    """Root of all errors whose message is meant for the user."""


class ReadError(BordkortError):
    """A document that cannot be read; the message says why, in one sentence."""


class ContractError(BordkortError):
    """A record or a table that breaks what other parts rely on."""


class QuestionError(BordkortError):
    """A question that cannot be asked so: unknown, wrongly spelled, or about a name that fits nothing or too much."""


class EngineError(BordkortError):
    """What reads documents cannot do its work: no process can be started, no cluster answers."""


class NothingBuiltError(BordkortError):
    """No document and no reviewed fact could be used, so there is nothing to export."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One fault in a table that people edit; `place` is `file:row:column`."""

    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


class TableError(BordkortError):
    """Faults found in hand-edited tables, all of them at once."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        self.issues = tuple(issues)
        super().__init__("\n".join(str(issue) for issue in self.issues))
