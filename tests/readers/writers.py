"""One document in many formats: pieces (heading, paragraph, list item, row of a table) and a writer for each format."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from email.message import EmailMessage
from html import escape
from itertools import groupby

import docx

from tests.readers.print import Print
from tests.readers.test_html import page
from tests.readers.test_odt import odt
from tests.readers.test_rtf import rtf

#: A sign of `shapes.SIGNS` and the words; a row of a table has its cells between " | ".
Piece = str
Writer = Callable[[Sequence[Piece]], bytes]


def split(piece: Piece) -> tuple[str, str]:
    sign, _, words = piece.partition(" ")
    return sign, words


def runs(pieces: Sequence[Piece]) -> list[tuple[str, list[str]]]:
    """Pieces of one kind that follow one another: a list, a table."""
    found = groupby(map(split, pieces), key=lambda piece: piece[0])
    return [(sign, [words for _, words in run]) for sign, run in found]


def as_txt(pieces: Sequence[Piece]) -> bytes:
    """Lines; a heading stands alone, rows have their cells between tabs."""
    lines: list[str] = []
    for sign, words in runs(pieces):
        for line in words:
            lines.append({"*": f"- {line}", "|": line.replace(" | ", "\t")}.get(sign, line))
            if sign in "#¶":
                lines.append("")
        if sign in "*|":
            lines.append("")
    return "\n".join(lines).encode()


def as_md(pieces: Sequence[Piece]) -> bytes:
    lines: list[str] = []
    for number, (sign, words) in enumerate(runs(pieces)):
        for line in words:
            match sign:
                case "#":
                    lines.extend((f"{'##' if number else '#'} {line}", ""))
                case "*":
                    lines.append(f"* {line}")
                case "|":
                    rule = ["|" + "---|" * (line.count(" | ") + 1)] if line is words[0] else []
                    lines.extend((f"| {line} |", *rule))
                case _:
                    lines.extend((line, ""))
        lines.append("")
    return "\n".join(lines).encode()


def markup(pieces: Sequence[Piece]) -> str:
    parts: list[str] = []
    for number, (sign, words) in enumerate(runs(pieces)):
        lines = [escape(line) for line in words]
        match sign:
            case "#":
                level = "h2" if number else "h1"
                parts.extend(f"<{level}>{line}</{level}>" for line in lines)
            case "*":
                parts.append(f"<ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>")
            case "|":
                rows = ("".join(f"<td>{cell}</td>" for cell in line.split(" | ")) for line in lines)
                parts.append(f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>")
            case _:
                parts.extend(f"<p>{line}</p>" for line in lines)
    return "".join(parts)


def as_html(pieces: Sequence[Piece]) -> bytes:
    around = "<nav><a href='/'>Forside</a> <a href='/politik'>Politik</a></nav>"
    return page(f"{around}<main>{markup(pieces)}</main><footer>Torvet 1, 6900 Skjern</footer>")


def as_eml(pieces: Sequence[Piece]) -> bytes:
    """The first heading is the subject."""
    message = EmailMessage()
    message["Subject"] = f"VS: {split(pieces[0])[1]}"
    message["From"] = "Sekretariatet <post@example.org>"
    message["To"] = "Medlemmerne <alle@example.org>"
    message.set_content(f"<html><body>{markup(['# ', *pieces[1:]])}</body></html>", subtype="html")
    return message.as_bytes()


def as_docx(pieces: Sequence[Piece]) -> bytes:
    word = docx.Document()
    for number, (sign, words) in enumerate(runs(pieces)):
        if sign == "|":
            rows = [line.split(" | ") for line in words]
            table = word.add_table(len(rows), len(rows[0]))
            for row, cells in zip(table.rows, rows, strict=True):
                for cell, text in zip(row.cells, cells, strict=True):
                    cell.text = text
            continue
        for line in words:
            if sign == "#":
                word.add_heading(line, 2 if number else 1)
            else:
                word.add_paragraph(line, style="List Bullet" if sign == "*" else None)
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def as_odt(pieces: Sequence[Piece]) -> bytes:
    parts: list[str] = []
    for number, (sign, words) in enumerate(runs(pieces)):
        lines = [escape(line) for line in words]
        match sign:
            case "#":
                parts.extend(f'<text:h text:outline-level="{2 if number else 1}">{line}</text:h>' for line in lines)
            case "*":
                items = (f"<text:list-item><text:p>{line}</text:p></text:list-item>" for line in lines)
                parts.append(f'<text:list text:style-name="L1">{"".join(items)}</text:list>')
            case "|":
                parts.append(f"<table:table>{''.join(map(_odt_row, lines))}</table:table>")
            case _:
                parts.extend(f"<text:p>{line}</text:p>" for line in lines)
    return odt("".join(parts))


def _odt_row(line: str) -> str:
    cells = (f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in line.split(" | "))
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def as_rtf(pieces: Sequence[Piece]) -> bytes:
    parts: list[str] = []
    for sign, words in runs(pieces):
        for line in words:
            match sign:
                case "#":
                    parts.append(rf"\pard\s1\b {line}\b0\par")
                case "*":
                    parts.append(rf"\pard{{\pntext\bullet\tab}} {line}\par")
                case "|":
                    cells = "".join(rf"\pard\intbl {cell}\cell" for cell in line.split(" | "))
                    parts.append(rf"\trowd{cells}\row")
                case _:
                    parts.append(rf"\pard {line}\par")
    text = "\n".join(parts).replace("–", r"\endash ")
    return rtf("".join(letter if ord(letter) < 256 else rf"\u{ord(letter)} ?" for letter in text))


def as_pdf(pieces: Sequence[Piece], rules: bool = True) -> bytes:
    sheet = Print()
    for number, (sign, words) in enumerate(runs(pieces)):
        if sign == "|":
            rows = [line.split(" | ") for line in words]
            width = 470 / len(rows[0])
            sheet.gap(4).table(rows, [width] * len(rows[0]), rules=rules)
            continue
        for line in words:
            if sheet.y > 720:
                sheet.page()
            match sign:
                case "#":
                    sheet.gap(8).text(line, size=12 if number else 16, bold=True).gap(4)
                case "*":
                    sheet.put(66, "•").paragraph(line, x=78, width=450)
                case _:
                    sheet.paragraph(line).gap(4)
    return sheet.data()


WRITERS: Mapping[str, Writer] = {
    ".txt": as_txt,
    ".md": as_md,
    ".html": as_html,
    ".docx": as_docx,
    ".odt": as_odt,
    ".rtf": as_rtf,
    ".eml": as_eml,
    ".pdf": as_pdf,
}
