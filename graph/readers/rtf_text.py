"""Follows the control words of an RTF file and gives the paragraphs that a reader sees, cell by cell.

RTF is a stream of words, switches and groups: "{\\\\b Afbud:\\\\b0}\\\\tab Ida Holm\\\\par". What is deleted, hidden or
a comment is there as well, only switched off; it must not be read as if it were said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from graph.errors import ReadError

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<open>\{)|(?P<close>\})|[\r\n]+|(?P<text>[^\\{}\r\n]+)|\\"
)
_DEEPEST = 500
_SIGNS = {"~": " ", "_": "-", "-": "", "\\": "\\", "{": "{", "}": "}", "\n": "\n", "\r": "\n"}
_LETTERS = {
    "tab": "\t",
    "line": "\n",
    "endash": "–",
    "emdash": "—",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "emspace": " ",
    "enspace": " ",
}
#: Groups that hold no text of the document.
_SILENT = frozenset(
    "fonttbl colortbl info pict object objdata themedata colorschememapping datastore latentstyles rsidtbl generator"
    " listtable listoverridetable xmlnstbl annotation atnid atnauthor atnref atntime atnicn fldinst bkmkstart bkmkend"
    " nonshppict sp filetbl revtbl pgptbl mmathPr wgrffmtfilter ftnsep aftnsep ftnsepc tc xe private pnseclvl".split()
)
_ASIDE = {
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), "header"),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), "footer"),
    "footnote": "note",
    "stylesheet": "styles",
}
_STARRED = frozenset({"shpinst", "shptxt", "pntext", "footnote"})  # starred groups that are read all the same


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A paragraph as it ended: in the body, a header, footer or note; with `ends` cell, row or par."""

    text: str
    bold: bool
    ends: str
    place: str = "body"
    style: int = 0
    outline: int | None = None
    in_table: bool = False


@dataclass(frozen=True, slots=True)
class _State:
    """What is switched on inside a group."""

    place: str = "body"
    silent: bool = False
    bold: bool = False
    off: bool = False  # deleted or hidden
    skip: int = 1  # signs that stand in for a letter in Unicode
    style: int = 0
    outline: int | None = None
    in_table: bool = False


@dataclass(slots=True)
class _Reader:
    """The open groups, and the words of the paragraph that is open in each place."""

    encoding: str = "cp1252"
    states: list[_State] = field(default_factory=lambda: [_State()])
    words: dict[str, list[tuple[str, bool]]] = field(default_factory=dict)
    left_out: int = 0
    starred: bool = False

    @property
    def state(self) -> _State:
        return self.states[-1]

    def say(self, text: str) -> None:
        state = self.state
        if self.left_out and text:
            cut = min(self.left_out, len(text))
            self.left_out -= cut
            text = text[cut:]
        if text and not state.silent and not state.off:
            self.words.setdefault(state.place, []).append((text, state.bold))

    def end(self, ends: str) -> Iterator[Piece]:
        state = self.state
        if state.silent:
            return
        words = self.words.pop(state.place, [])
        said = [bold for text, bold in words if any(letter.isalnum() for letter in text)]
        text = "".join(text for text, _ in words)
        yield Piece(
            text=text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"),
            bold=bool(said) and all(said),
            ends=ends,
            place=state.place,
            style=state.style,
            outline=state.outline,
            in_table=state.in_table,
        )


def read_pieces(text: str) -> Iterator[Piece]:
    """The paragraphs, cells and rows of an RTF file, whose bytes were decoded one by one."""
    reader = _Reader()
    place = 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            place += 1
            continue
        place = match.end()
        if match["open"]:
            if len(reader.states) > _DEEPEST:
                raise ReadError("RTF-filen er pakket for dybt ind i sig selv til at kunne læses.")
            reader.states.append(reader.state)
        elif match["close"]:
            if reader.words.get(reader.state.place) and reader.state.place in ("note", "styles"):
                yield from reader.end("par")
            if len(reader.states) > 1:
                reader.states.pop()
        elif match["word"] == "bin":
            place += max(0, int(match["number"] or 0))
        elif match["word"]:
            yield from _word(reader, match["word"], match["number"])
        else:
            _plain(reader, match)
    yield from reader.end("par")


def _plain(reader: _Reader, match: re.Match[str]) -> None:
    if match["byte"]:
        reader.say(bytes([int(match["byte"], 16)]).decode(reader.encoding, "replace"))
    elif match["sign"] == "*":
        reader.starred = True
    elif match["sign"]:
        reader.say(_SIGNS.get(match["sign"], ""))
    elif match["text"]:
        reader.say(match["text"])


def _word(reader: _Reader, word: str, number: str | None) -> Iterator[Piece]:
    starred, reader.starred = reader.starred, False
    on = number != "0"
    state = reader.state
    if word in ("par", "sect", "cell", "row", "nestcell"):
        yield from reader.end("par" if word == "sect" else word.removeprefix("nest"))
    elif word == "u":
        reader.left_out = 0
        reader.say(chr(int(number or 0) % 65536))
        reader.left_out = state.skip
    elif word in _LETTERS:
        reader.say(_LETTERS[word])
    elif word == "ansicpg" and number:
        reader.encoding = _encoding(number)
    elif word in _SILENT or (starred and word not in _STARRED):
        reader.states[-1] = replace(state, silent=True)
    elif word in _ASIDE:
        reader.states[-1] = replace(state, place=_ASIDE[word])
    else:
        reader.states[-1] = _switched(state, word, int(number) if number else None, on)


def _switched(state: _State, word: str, number: int | None, on: bool) -> _State:
    """The state behind a switch."""
    if word == "b":
        return replace(state, bold=on)
    if word in ("v", "deleted"):
        return replace(state, off=on)
    if word == "plain":
        return replace(state, bold=False, off=False)
    if word == "pard":
        return replace(state, style=0, outline=None, in_table=False)
    if word == "intbl":
        return replace(state, in_table=True)
    if word == "s":
        return replace(state, style=number or 0)
    if word == "outlinelevel":
        return replace(state, outline=number)
    return replace(state, skip=min(max(number or 0, 0), 8)) if word == "uc" else state


def _encoding(number: str) -> str:
    try:
        "".encode(f"cp{number}")
    except LookupError:
        return "cp1252"
    return f"cp{number}"
