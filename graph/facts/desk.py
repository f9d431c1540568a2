"""Where verdicts are written down the moment they are given, and taken back.

Each answer is one rename of a finished file: whoever is killed loses the answer that was being typed and no other. An
answer stands in place of an earlier one on the same statement. What is taken back leaves the file as it was before,
also on another day: the last answers are remembered in a file of the reviewer's own (`Memory`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph import tabular
from graph.errors import ContractError, Issue
from graph.facts.cells import Cells
from graph.facts.ledger import Sheet, load_sheet, store_sheet
from graph.facts.memory import Answer, Memory, digest
from graph.facts.verdicts import IDENTITIES, VERDICTS, identity_of, verdict_of
from graph.tabular import Row

Cellmap = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What taking an answer back did: the rows that are gone, and those that hold again."""

    gone: Sequence[Cellmap]
    back: Sequence[Cellmap]


class Desk:
    """The tables of verdicts in a folder, with the answers that can be taken back."""

    def __init__(self, folder: Path, memory: Memory | None = None) -> None:
        self.folder = folder
        self._memory = memory or Memory()

    def answer(self, row: Cellmap, instead_of: str = "") -> list[Issue]:
        """Write a verdict on a statement down, also in place of that on another key; or tell what is wrong with it."""
        issues = faults(row)
        if not issues:
            stale = {instead_of} - {""}
            self._put("verdicts.csv", VERDICTS, row, lambda old: old.get("key") in stale or replaces(row, old))
        return issues

    def answer_identity(self, row: Cellmap) -> list[Issue]:
        """Write a verdict on two names down, or tell what is wrong with it."""
        issues = identity_faults(row)
        if not issues:
            self._put("identities.csv", IDENTITIES, row, lambda old: _names(old) == _names(row))
        return issues

    def withdraw(self, key: str) -> None:
        """Take the verdicts on a statement out of the table."""
        self._put("verdicts.csv", VERDICTS, None, lambda old: bool(key) and old.get("key") == key)

    def undo(self) -> Undone | None:
        """Take the last answer back; None if there is none. Raises ContractError if the file was changed since."""
        answer = self._memory.last()
        if answer is None:
            return None
        path = self.folder / answer.table
        if not path.exists() or digest(path.read_bytes()) != answer.after:
            raise ContractError(f"{path} er ændret siden svaret; ret rækken dér i stedet.")
        now, then = _sheet(path.read_bytes()), _sheet(answer.before or b"")
        if answer.before is None:
            path.unlink()
        else:
            tabular.write(path, answer.before)
        self._memory.forget_last()
        return Undone(gone=_rows_only_in(now, then), back=_rows_only_in(then, now))

    def _put(self, name: str, columns: Sequence[str], row: Cellmap | None, unwanted: Callable[[Cellmap], bool]) -> None:
        path = self.folder / name
        before = path.read_bytes() if path.exists() else None
        sheet = load_sheet(path, columns).without(unwanted)
        store_sheet(path, sheet.with_row(columns, row) if row is not None else sheet)
        self._memory.keep(Answer(table=name, before=before, after=digest(path.read_bytes())))


def _sheet(content: bytes) -> Sheet:
    return Sheet.of(content) if content.strip() else Sheet(header=())


def _rows_only_in(sheet: Sheet, other: Sheet) -> list[Cellmap]:
    return [sheet.cells(row) for row in sheet.rows if row not in other.rows]


def replaces(row: Cellmap, old: Cellmap) -> bool:
    """Whether a new verdict stands in place of an old one; corrections stand side by side, one a field."""
    if not row.get("key") or row["key"] != old.get("key"):
        return False
    both = row["verdict"] == old.get("verdict") == "correct"
    return not both or row.get("field") == old.get("field")


def faults(row: Cellmap) -> list[Issue]:
    """What is wrong with a row of verdicts.csv."""
    issues: list[Issue] = []
    verdict_of(_cells(row, issues))
    return issues


def identity_faults(row: Cellmap) -> list[Issue]:
    """What is wrong with a row of identities.csv."""
    issues: list[Issue] = []
    identity_of(_cells(row, issues))
    return issues


def _cells(row: Cellmap, issues: list[Issue]) -> Cells:
    return Cells(row=Row(file="svar", line=1, cells=dict(row)), issues=issues)


def _names(row: Cellmap) -> frozenset[tuple[str, ...]]:
    ends = ("", "_place", "_source")
    return frozenset(tuple(row.get(f"{end}{part}", "") for part in ends) for end in ("one", "other"))
