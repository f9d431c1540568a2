"""The answer to a question as text: a table for the terminal, Markdown for a note, CSV and JSON for other programs.

Table and Markdown are for people, and speak Danish; CSV and JSON keep the names of the columns and the terms.
A terminal is narrow, and a seat has sixteen columns: its table leaves out ids that a name stands for and what is empty
in every row, and cuts long quotes: "Ida Holm | formand | … | Til stede: Ida Holm (formand), Ole …".
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal

from graph import tabular
from graph.export.answer_words import heading, word

Columns = Sequence[str]
Rows = Sequence[Mapping[str, object]]

_NOT_NAMED = ("fact", "as_of")  # the id of a row, and the day that was asked for
_WIDEST = 40  # characters of a cell in a terminal


def render(columns: Columns, rows: Rows, form: str) -> str:
    """Text in one of FORMS; CSV and JSON hold every column and the whole of every cell."""
    return FORMS[form](columns, rows)


def _table(columns: Columns, rows: Rows) -> str:
    shown = _shown(columns, rows)
    cells = [[heading(name) for name in shown]]
    cells += [[_cut(_said(row, name)) for name in shown] for row in rows]
    widths = [max(len(line[place]) for line in cells) for place in range(len(shown))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in cells]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join([*lines, "", _count(rows)])


def _markdown(columns: Columns, rows: Rows) -> str:
    shown = _shown(columns, rows)
    lines = [_line(heading(name) for name in shown), _line("---" for _ in shown)]
    lines += [_line(_said(row, name).replace("\\", "\\\\").replace("|", "\\|") for name in shown) for row in rows]
    return "\n".join(lines)


def _csv(columns: Columns, rows: Rows) -> str:
    return tabular.dump(columns, rows).decode("utf-8").removesuffix("\n")


def _json(columns: Columns, rows: Rows) -> str:
    listed = [{name: _plain(row.get(name)) for name in columns} for row in rows]
    return json.dumps(listed, ensure_ascii=False, indent=2)


#: Name of a format -> the function that writes it.
FORMS: Mapping[str, Callable[[Columns, Rows], str]] = {
    "table": _table,
    "csv": _csv,
    "json": _json,
    "md": _markdown,
}


def _shown(columns: Columns, rows: Rows) -> list[str]:
    """Names in place of ids, and no column that holds nothing; all of them where nothing was found."""
    named = [name for name in columns if f"{name}_name" not in columns]
    if len(named) < len(columns):
        named = [name for name in named if name not in _NOT_NAMED]
    return [name for name in named if any(row.get(name) is not None for row in rows)] or named


def _count(rows: Rows) -> str:
    return "1 række" if len(rows) == 1 else f"{len(rows)} rækker"


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _said(row: Mapping[str, object], column: str) -> str:
    """The cell on one line, in Danish."""
    value = row.get(column)
    return "" if value is None else word(column, " ".join(str(value).split()))


def _cut(text: str) -> str:
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1].rstrip() + "…"


def _plain(value: object) -> object:
    """JSON knows no decimals: whole ones become integers."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
