"""The one CSV dialect of Bordkort: rows with their line numbers in, canonical bytes out.

UTF-8, comma, a header row and `\\n`, so that git diffs a table line by line. A table saved by Danish Excel (byte order
mark or Windows-1252, `;` for `,`, Windows line ends) reads just as well: `label;alias` and `label,alias` are the same.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from graph.errors import ContractError

_TOGETHER = 2000  # rows of a table that are written at a time


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row as read: its file, its line number (1-based, the header is line 1) and its cells by column name."""

    file: str
    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def place(self, column: str = "") -> str:
        """`file:row:column`, as faults are reported."""
        return ":".join(part for part in (self.file, str(self.line), column) if part)


def read(path: Path, required: Sequence[str] = ()) -> list[Row]:
    """Rows of a CSV file; raises ContractError if a required column is missing."""
    text = text_of(path.read_bytes(), path.name).replace("\r\n", "\n").replace("\r", "\n")
    header = text.partition("\n")[0]
    delimiter = ";" if header.count(";") > header.count(",") else ","
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    missing = [column for column in required if column not in (reader.fieldnames or ())]
    if missing:
        raise ContractError(f"{path.name}: mangler kolonne(r) {', '.join(missing)}")
    return list(_rows(path.name, reader))


def text_of(content: bytes, name: str) -> str:
    """A table's text: UTF-8, else what Excel saves as plain CSV. ContractError if it is no text, as no workbook is."""
    if b"\0" in content or content.startswith(b"PK\x03\x04"):
        raise ContractError(f"{name}: er ingen CSV-tabel; gem regnearket som CSV")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _rows(name: str, reader: csv.DictReader[str]) -> Iterator[Row]:
    for cells in reader:
        clean = {key: (value or "").strip() for key, value in cells.items() if key}
        if any(clean.values()):
            yield Row(file=name, line=reader.line_num, cells=clean)


def dump(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> bytes:
    """Canonical bytes of a table; the caller has sorted the rows. None becomes an empty cell."""
    return b"".join(pieces(columns, rows))


def pieces(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> Iterator[bytes]:
    """The same piece by piece, for tables that are larger than memory should hold."""
    listed = iter(rows)
    cells: Iterable[Iterable[object]] = (columns,)
    while cells:
        out = io.StringIO(newline="")
        csv.writer(out, lineterminator="\n").writerows(cells)
        yield out.getvalue().encode("utf-8")
        cells = [list(map(row.get, columns)) for row in islice(listed, _TOGETHER)]  # what is None stays empty


def write(path: Path, content: bytes | Iterable[bytes]) -> None:
    """Write a file whole or not at all; content may come piece by piece, so that it never stands in memory."""
    with writing(path) as file:
        file.writelines((content,) if isinstance(content, bytes) else content)


@contextmanager
def writing(path: Path) -> Iterator[BinaryIO]:
    """A file aside, renamed in the end: a reader never sees half of it, and a killed run leaves the old one whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.new")
    with aside.open("wb") as file:
        yield file
    aside.replace(path)
