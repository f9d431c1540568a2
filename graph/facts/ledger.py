"""A table that people and programs write: a row added, rows taken out, and every column and sign of the rest kept.

Somebody may have opened the table in Danish Excel and given it a column of their own. Header, separator, line ends and
the cells of all other rows stay as they are; what is added fills the columns that it knows.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from graph import tabular

_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table as it stands in its file: header and rows cell by cell, and how it is written down."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()
    delimiter: str = ","
    ending: str = "\n"
    mark: bytes = b""

    @classmethod
    def of(cls, content: bytes) -> Sheet:
        """The sheet in those bytes."""
        text = tabular.text_of(content, "tabellen")
        first = text.partition("\n")[0]
        delimiter = ";" if first.count(";") > first.count(",") else ","
        header, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        return cls(
            header=tuple(header),
            rows=tuple(map(tuple, rows)),
            delimiter=delimiter,
            ending="\r\n" if first.endswith("\r") else "\n",
            mark=_MARK if content.startswith(_MARK) or not _is_utf8(content) else b"",
        )

    def content(self) -> bytes:
        out = io.StringIO(newline="")
        writer = csv.writer(out, lineterminator=self.ending, delimiter=self.delimiter)
        writer.writerow(self.header)
        writer.writerows(self.rows)
        return self.mark + out.getvalue().encode("utf-8")

    def cells(self, row: Sequence[str]) -> dict[str, str]:
        return dict(zip(self.header, row, strict=False))

    def with_row(self, columns: Sequence[str], row: Mapping[str, str]) -> Sheet:
        """The sheet with one more row; columns that it lacks are added to the right."""
        header = (*self.header, *(column for column in columns if column not in self.header))
        return replace(self, header=header, rows=(*self.rows, tuple(row.get(column, "") for column in header)))

    def without(self, unwanted: Callable[[Mapping[str, str]], bool]) -> Sheet:
        return replace(self, rows=tuple(row for row in self.rows if not unwanted(self.cells(row))))


def _is_utf8(content: bytes) -> bool:
    """What Excel saved in its own encoding goes back as UTF-8 with a mark, which Excel knows."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def load_sheet(path: Path, columns: Sequence[str]) -> Sheet:
    """The sheet in the file; an empty one in those columns if there is none."""
    content = path.read_bytes() if path.exists() else b""
    return Sheet.of(content) if content.strip() else Sheet(header=tuple(columns))


def store_sheet(path: Path, sheet: Sheet) -> None:
    """Written aside and renamed: whoever is killed here leaves the table as it was."""
    tabular.write(path, sheet.content())
