"""Texts that nobody's spreadsheet runs: without characters that files cannot hold, and never taken for a formula.

A cell of a CSV file that begins with "=", "+", "-" or "@" is a formula to Excel and LibreOffice, and minutes hold such
words ("-" for nobody, "+ substitut"). In a workbook a text can be marked as one; in CSV only a leading ' helps.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")


def plain(text: str) -> str:
    """The text without control characters and halves of characters."""
    return _NOT_XML.sub(" ", text)


def is_formula(text: str) -> bool:
    """Whether a spreadsheet might run it: it begins, perhaps after blanks, as formulas do."""
    return _FORMULA.match(text) is not None or _FORMULA.match(text.lstrip()) is not None


def danish_csv(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A table that Danish Excel opens by a double click: byte order mark, semicolons, Windows line ends."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    for row in (headings, *rows):
        writer.writerow([_cell(text) for text in row])
    return out.getvalue().encode("utf-8-sig")


def _cell(text: str) -> str:
    words = " ".join(plain(text).split())
    return f"'{words}" if is_formula(words) else words
