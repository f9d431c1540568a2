"""Tells what each line of a text is by its look alone: heading, list item, table row, rule, furniture or plain text.

Hard is the number at the beginning of a line: "3. Budget for 2022" is an item of a list, "1. oktober 2021 overtog" is a
broken date, "10.30 Kaffe" a time. And a bullet that an English OCR read as a letter: "e Fokus på rekruttering".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum


class LineKind(StrEnum):
    BLANK = "blank"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"
    RULE = "rule"
    FURNITURE = "furniture"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """text[start:end] of one line without its mark: the line begins at `begin`, `start` lies behind "## " or "- ".

    `level` as in Block; `broken` tells a Markdown line break at the end, `numbered` an item whose number was kept.
    """

    kind: LineKind
    begin: int
    start: int
    end: int
    level: int = 0
    broken: bool = False
    numbered: bool = False
    page: int = 1


_MONTHS = (
    "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
    "|jan|feb|mar|apr|aug|sept?|okt|nov|dec"
)
_NO_TIME = r"(?!(?:[7-9]|1\d|2[0-3])\.(?:00|15|30|45)\b)"
_AFTER_NUMBER = rf"(?!(?i:{_MONTHS}|kvartal|halvår|semester|klasse|behandling|år)\b)"
_LINE_END = re.compile(r"[\n\f]")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(?=\S)")
_BOLD = re.compile(r"\s*(\*\*|__|\*\*\*)(?=\S)([^*_]{1,120}?)\1:?\s*$|\s*<(b|strong)>([^<]{1,120})</\3>:?\s*$")
_BULLET = re.compile(
    r"(\s*)(?:[-–—•●▪▫◦‣⁃∙·◾■□✓✔➢►\uf0b7\uf0a7*+¢«»›°§][ \t]+|[•●▪◦‣∙·\uf0b7\uf0a7]|[eo©®][ \t]+(?=[^\s\d]))(?=\S)"
)
_NUMBER = re.compile(
    rf"(\s*)(?:(?P<many>{_NO_TIME}\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}\.?)[ \t]+(?=[A-ZÆØÅ\"“”'*\[])"
    rf"|(?P<dot>\d{{1,2}}\.)[ \t]*(?=[^\s\d.,]){_AFTER_NUMBER}"
    r"|\(?\d{1,2}\)[ \t]+(?=\S)|\(?[a-zæøå]\)[ \t]+(?=\S)|[a-h]\.[ \t]+(?=[^\W\d_]{2}))",
)
#: A line that begins with a word bears no mark: no "#", bullet, number or "a)", no "e " that was a bullet.
_WORDED = re.compile(r"\s*[^\W\d_][^\W_]")
_QUOTED = re.compile(r" {0,3}(?:> ?)+(?=\S)")
_SMALL = re.compile(r"[a-zæøå]")
_RULE = re.compile(r"\s*(?:[-=_*~─═–—]\s?){3,}\s*$|\s*```.*$")
_PIPES = re.compile(r"\s*\|.*\|\s*$|[^|\n]+(?:\|[^|\n]*){2,}$")
_COLUMNS = re.compile(r"\S(?: {3,}|\t+[ \t]*)(?=\S)")
#: Dots that lead from a name to its sum; a page number behind them belongs to a table of contents.
_LED = re.compile(
    r"\s*[^\W\d].*?\w[)]?\s?(?:\s?[.…]){4,}\s*(?:\d{1,3}(?:\.\d{3})+\b|\d[\d.,]*(?=\s*(?:kr|mio|t\.?kr)\b))"
)
_DOTS = re.compile(r"[.…]\s?[.…]")
_PAGE = re.compile(
    r"\s*(?:[-–—|]\s*)?(?:(?:[Ss]ide|[Ss]\.|[Pp]age)\s*:?\s*\d{1,3}(?:\s*(?:af|/|of|ud af)\s*\d{1,3})?"
    r"|\d{1,3}\s*(?:/|af)\s*\d{1,3}|[-–—]\s*\d{1,3}\s*[-–—])\s*[-–—|]?\s*$"
)
_PAGE_END = re.compile(r"\S.*\s(?:Side|side)\s*:?\s*\d{1,3}(?:\s*(?:af|/)\s*\d{1,3})?\s*$")
_BARE_ADDRESS = re.compile(r"\s*<?https?://\S+>?\s*$")
_IMAGE_ONLY = re.compile(r"\s*!\[[^\]]*\]\([^)]*\)\s*$")


def find_lines(text: str) -> tuple[Line, ...]:
    """All lines of the text in order, blank ones too."""
    raw = list(_raw(text))
    lines = [_line(text, raw, index) for index in range(len(raw))]
    ruled = any(line.kind is LineKind.RULE for line in lines)
    return tuple(_underlined(text, lines) if ruled else lines)


def _raw(text: str) -> Iterator[tuple[int, int, int]]:
    """(begin, end, page) of each line; a form feed begins a page."""
    begin, page = 0, 1
    for match in _LINE_END.finditer(text):
        end = match.start()
        yield begin, end, page
        page += text[end] == "\f"
        begin = end + 1
    if begin < len(text):
        yield begin, len(text), page


def _line(text: str, raw: Sequence[tuple[int, int, int]], index: int) -> Line:
    begin, end, page = raw[index]
    written = text[begin:end]
    stripped = written.strip()
    if not stripped:
        return Line(kind=LineKind.BLANK, begin=begin, start=begin, end=end, page=page)
    stop = begin + len(written.rstrip())
    start = stop - len(stripped)
    if _is_furniture(written, stripped) or (_is_number(stripped) and _is_alone(text, raw, index)):
        return Line(kind=LineKind.FURNITURE, begin=begin, start=start, end=stop, page=page)
    quoted = _QUOTED.match(written) if stripped[0] == ">" else None
    skipped = quoted.end() if quoted else 0
    kind, first, level, numbered = _look(written[skipped:])
    first += skipped
    broken = written.endswith("  ") or stripped.endswith(("<br>", "<br/>", "<br />"))
    return Line(
        kind=kind,
        begin=begin,
        start=max(start, begin + first),
        end=stop,
        level=level,
        broken=broken,
        numbered=numbered,
        page=page,
    )


def _look(written: str) -> tuple[LineKind, int, int, bool]:
    """(kind, where the content begins, level, numbered) of a line that is not blank."""
    marked = None if _WORDED.match(written) else _marked(written)
    return marked or (LineKind.ROW if _is_row(written) else LineKind.TEXT, 0, 0, False)


def _marked(written: str) -> tuple[LineKind, int, int, bool] | None:
    """The same of a line that a mark at its beginning makes a heading, a rule or an item; None without such a mark."""
    heading = _HEADING.match(written)
    if heading:
        return LineKind.HEADING, heading.end(), len(heading.group(1)), False
    if _RULE.match(written):
        return LineKind.RULE, 0, 0, False
    if _is_piped(written):
        return LineKind.ROW, 0, 0, False
    bullet = _BULLET.match(written)
    if bullet:
        return LineKind.ITEM, bullet.end(), _depth(bullet.group(1)), False
    if _BOLD.match(written) and not written.rstrip(" *_").endswith((".", ",", ";")):
        return LineKind.HEADING, 0, 0, False
    number = _numbered(written)
    if number:
        return LineKind.ITEM, number.end(1), _depth(number.group(1)), True
    return None


def _is_row(written: str) -> bool:
    """Whether pipes, tabs, wide gaps or leading dots part the line; most lines hold none of these signs."""
    if _is_piped(written) or (("\t" in written or "   " in written) and _COLUMNS.search(written.strip())):
        return True
    return _DOTS.search(written) is not None and _LED.match(written) is not None


def _is_piped(written: str) -> bool:
    return "|" in written and _PIPES.match(written) is not None


def _numbered(written: str) -> re.Match[str] | None:
    match = _NUMBER.match(written)
    if match is None:
        return None
    after = written[match.end() : match.end() + 1]
    # "... har virket siden 1." broken before "til 3. august": a small letter after number and dot begins no item
    return None if match["dot"] and _SMALL.match(after) else match


def _depth(indent: str) -> int:
    return len(indent.expandtabs(4)) // 2 if len(indent) > 1 else 0


def _is_furniture(written: str, stripped: str) -> bool:
    """Whether a line only tells its page, an address or a picture; one that ends in its page is not indented."""
    if stripped[-1].isdecimal() or stripped[-1] in "-–—|":
        return bool(
            _PAGE.match(stripped) or (len(written) < 200 and _PAGE_END.match(written)) or _BARE_ADDRESS.match(stripped)
        )
    if stripped.startswith(("http", "<http", "![")):
        return bool(_BARE_ADDRESS.match(stripped) or _IMAGE_ONLY.match(stripped))
    return False


def _is_number(stripped: str) -> bool:
    return len(stripped) <= 3 and stripped.isdecimal()


def _is_alone(text: str, raw: Sequence[tuple[int, int, int]], index: int) -> bool:
    """Whether the lines before and behind are blank."""
    return all(not text[raw[near][0] : raw[near][1]].strip() for near in (index - 1, index + 1) if 0 <= near < len(raw))


def _underlined(text: str, lines: Sequence[Line]) -> Iterator[Line]:
    """A short line above a rule of = or - is a heading."""
    for index, line in enumerate(lines):
        below = lines[index + 1] if index + 1 < len(lines) else None
        above = lines[index - 1].kind if index else LineKind.BLANK
        if (
            below is not None
            and below.kind is LineKind.RULE
            and line.kind is LineKind.TEXT
            and above in (LineKind.BLANK, LineKind.FURNITURE)
            and line.end - line.start <= 100
            and not text[line.start : line.end].endswith((".", ",", ";"))
            and text[below.begin : below.end].strip("=- ") == ""
        ):
            level = 1 if "=" in text[below.begin : below.end] else 2
            yield replace(line, kind=LineKind.HEADING, level=level)
        else:
            yield line
