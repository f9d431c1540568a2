"""Cells of a hand-edited row, read as what they must be: one of a list, a number, a day, an EDTF date.

People mistype: "Municipalty", "2021-13", "1.250.000". Each fault is noted with its file, row and column and the reading
goes on, so that all faults of a table are shown at once: `statements.csv:7:amount: ikke et tal: '1.250.000'`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from graph import tabular
from graph.errors import Issue
from graph.model.edtf import first_day
from graph.tabular import Row

_NUMBER = re.compile(r"[0-9]+(\.[0-9]{1,2})?")

Choice = TypeVar("Choice", bound=StrEnum)
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cells:
    """One row and the list that its faults are added to."""

    row: Row
    issues: list[Issue]

    def __getitem__(self, column: str) -> str:
        return self.row[column]

    def fault(self, column: str, message: str) -> None:
        self.issues.append(Issue(place=self.row.place(column), message=message))

    def several(self, column: str) -> tuple[str, ...]:
        """The parts of a cell that holds several values, joined by `|`."""
        return tuple(part.strip() for part in self.row[column].split("|") if part.strip())

    def needed(self, column: str) -> str:
        if not self.row[column]:
            self.fault(column, "må ikke være tom")
        return self.row[column]

    def one_of(self, column: str, choices: type[Choice]) -> Choice | None:
        try:
            return choices(self.row[column])
        except ValueError:
            self.fault(column, f"ukendt: {self.row[column]!r}; kendte er {', '.join(choices)}")
            return None

    def offset(self, column: str) -> int:
        """A place in a text; -1 if the cell holds none."""
        text = self.row[column]
        if text.isascii() and text.isdigit():
            return int(text)
        self.fault(column, f"ikke et sted i teksten: {text!r}")
        return -1

    def amount(self, column: str) -> Decimal | None:
        return self._parsed(column, _amount, "ikke et tal")

    def day(self, column: str) -> str:
        """An ISO date; "" for an empty cell."""
        return self._parsed(column, lambda text: date.fromisoformat(text).isoformat(), "ikke en dag (2021-05-31)") or ""

    def edtf(self, column: str) -> str:
        """An EDTF date ("2021", "2021-06", "2021-10/2021-12"); "" for an empty cell."""
        if self.row[column] and not first_day(self.row[column]):
            self.fault(column, f"ikke en EDTF-dato: {self.row[column]!r}")
        return self.row[column]

    def _parsed(self, column: str, parse: Callable[[str], Value], complaint: str) -> Value | None:
        text = self.row[column]
        if not text:
            return None
        try:
            return parse(text)
        except ValueError:
            self.fault(column, f"{complaint}: {text!r}")
            return None


def cells(path: Path, columns: Sequence[str], issues: list[Issue]) -> list[Cells]:
    """The rows of a table that may be missing."""
    return [Cells(row=row, issues=issues) for row in tabular.read(path, columns)] if path.exists() else []


def _amount(text: str) -> Decimal:
    """Whole digits and at most two after a point: "1.250" is more likely a Danish thousand than a fraction."""
    if _NUMBER.fullmatch(text) is None:
        raise ValueError(text)
    return Decimal(text)
