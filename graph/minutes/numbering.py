"""Reads the number and title at the beginning of a block: "3. Budget", "Punkt 3: Budget", "Ad 3)", "Sag nr. 3".

A numbered line may be an agenda item, a line of the table of contents or a point in a list; here it is a candidate.
A title is short and no sentence: "2. Det anbefales, at der arbejdes videre med ..." is a point, no item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.model.text import Block, BlockKind, Passage

_OF = r"(?:ad )?(?:dagsordenens |mødets )?"
_WORD = rf"(?:{_OF}(?:dagsordens)?punkt(?:et)?|{_OF}pkt\.?|sag(?:en)?|emne|ad)"
_PREFIXED = re.compile(
    rf"\s*(?P<word>{_WORD})(?:\s+(?:nr\.?|nummer))?\s*(?P<number>\d{{1,3}}(?:\.\d{{1,2}})*[a-z]?)(?P<mark>\s*[.:)–—-]|(?=\s|$))+\s*",
    re.IGNORECASE,
)
_MARKED = re.compile(r"\s*(?P<number>\d{1,3}(?:\.\d{1,2}){0,3}[a-z]?)\s*(?P<mark>[.):/])(?!\d)[ \t]*(?=\S)")
_NO_TIME = r"(?!(?:[7-9]|1\d|2[0-3])\.(?:00|15|30|45)\b)"
_DEEP = re.compile(rf"\s*(?P<number>{_NO_TIME}\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})[ \t]+(?=[A-ZÆØÅ§\"“”])")
_BARE = re.compile(r"\s*(?P<number>\d{1,2})(?:\s[-–—]\s|[ \t]+)(?=[A-ZÆØÅ§\"“”])")
_LETTER = re.compile(r"\s*(?P<number>[A-ZÆØÅ])(?:[.):]?(?:\t| {2,})|[.):] )(?=[A-ZÆØÅ§\"“”])")
_LOGGED = re.compile(r"\s*(?P<number>[A-ZÆØÅ]{1,4}[-.]\d{1,4})\s*(?:[|\t:–—]|-\s)\s*(?=\S)")
_COMPOUND = re.compile(r"\s*(?P<number>[A-ZÆØÅ]\d{1,2})(?:[.):]\s*|\t|\s[–—-]\s|\s+)(?=[A-ZÆØÅ§\"“”])")
_YEARED = re.compile(r"\s*(?P<number>\d{1,3}/(?:\d{2}|20\d{2}))[.:]?\s+(?=[A-ZÆØÅ§\"“”])")
_ROMAN = re.compile(r"\s*(?P<number>[IVX]{1,5})(?P<mark>[.):])\s+(?=[A-ZÆØÅ§\"“”])")
#: The clock before the number, in an agenda that tells when each item begins: "Kl. 10.15   2. Budget".
_CLOCK = re.compile(
    r"\s*(?:kl\.? ?)?\d{1,2}[.:]\d{2}(?: ?[-–] ?(?:kl\.? ?)?\d{1,2}[.:]\d{2})?(?:\s*[|:]\s*|\s+)"
    r"(?=(?:(?:dagsordens)?punkt|pkt\.?|sag) ?\d|\d{1,2}[.):]\s)",
    re.IGNORECASE,
)
#: What one of these begins with: most blocks begin with any other word.
_OPENING = re.compile(rf"\s*(?:\d|[A-ZÆØÅ]{{1,5}}(?![^\W\d_])|(?i:kl|{_WORD}))")
_PAGE = re.compile(
    r"(?:\s*(?:\.\s?){2,}\s*|\s*…+\s*|\s*\t\s*|\s{2,}|\s+side\s+)(\d{1,3})\s*$|(?:\s*(?:\.\s?){3,}|\s*…+)\s*$",
    re.IGNORECASE,
)
#: What a time, a page number and dots that lead to one end with.
_ENDS = re.compile(r"[\d)…]$|\.\s?\.$")
#: When the item begins, behind its title: "2. Budget   9.15-9.40".
_HOUR = r"(?:0?[7-9]|1\d|2[01])[.:][0-5][05]"
_BEGINS = re.compile(
    rf"(?<!nr\.)(?<!pkt\.)(?<!punkt)(?<!sag)\s+\(?(?:kl\.? ?)?{_HOUR}(?: ?[-–] ?{_HOUR})?\)?\s*$", re.IGNORECASE
)
_LONGEST = 230
#: A title with what was said of it behind a colon in the same line.
_RUN_IN = re.compile(r"(?P<title>[A-ZÆØÅ§][^:.;!?\n]{2,60}):\s+(?=[A-ZÆØÅ])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A numbered block: its place among the blocks, the number as printed and as a key, and what follows it.

    `style` is how it is numbered; `page` the page number at its end, where it has one; `heading` whether it is set as
    a heading. `rest` is the title, or for "Ad 3)" what was said.
    """

    index: int
    number: str
    key: tuple[int, ...]
    style: str
    rest: Passage
    page: int | None = None
    heading: bool = False
    place: tuple[int, int] = (0, 0)
    body: Passage | None = None  # what the line says behind a title that it runs in: "2. Budget: Godkendt."

    @property
    def title(self) -> str:
        return self.rest.text

    def gap_to(self, other: Candidate) -> int:
        """How many characters of the document stand between this line and a later one: 1 for a line end."""
        return other.place[0] - self.place[1]


def find_candidates(blocks: Sequence[Block]) -> tuple[Candidate, ...]:
    """All numbered blocks that may be items or lines of a table of contents, in order."""
    return tuple(_candidates(blocks))


def _candidates(blocks: Sequence[Block]) -> Iterator[Candidate]:
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.FURNITURE:
            continue
        candidate = _candidate(index, block)
        if candidate is not None:
            yield candidate


def _candidate(index: int, block: Block) -> Candidate | None:
    text = block.text
    if _OPENING.match(text) is None:
        return None
    clock = _CLOCK.match(text)
    begin = clock.end() if clock else 0
    for style, pattern in (
        ("word", _PREFIXED),
        ("deep", _DEEP),
        ("mark", _MARKED),
        ("bare", _BARE),
        ("roman", _ROMAN),
        ("letter", _LETTER),
        ("deep", _COMPOUND),
        ("deep", _YEARED),
        ("log", _LOGGED),
    ):
        match = pattern.match(text, begin)
        if match is None:
            continue
        number = match["number"]
        if style == "roman" and not _roman(number):
            continue
        if style == "bare" and block.kind is BlockKind.TABLE_ROW and "\t" not in match.group():
            return None
        told = (
            block.cells[-1] if style == "log" and len(block.cells) > 2 else block.passage.slice(match.end(), len(text))
        )
        rest, page = without_page(told)
        run_in = _RUN_IN.match(rest.text) if style == "mark" and not _is_title(rest.text) else None
        if style != "word" and run_in is None and not _is_title(rest.text):
            return None
        body = rest.slice(run_in.end(), len(rest)) if run_in is not None else None
        rest = rest.slice(*run_in.span("title")) if run_in is not None else rest
        return Candidate(
            index=index,
            number=number,
            key=_key(number, style),
            style=_style(style, match),
            rest=rest,
            page=page,
            heading=block.kind is BlockKind.HEADING,
            place=(block.passage.span().start, block.passage.span().end),
            body=body,
        )
    return None


def _style(name: str, match: re.Match[str]) -> str:
    if name == "word":
        return "ad" if match["word"].casefold() == "ad" else "word"
    return match["mark"] if name == "mark" else name


_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII")


def _roman(number: str) -> int:
    """Value of a Roman number, 0 if it is none."""
    return _ROMANS.index(number) + 1 if number in _ROMANS else 0


def _key(number: str, style: str = "") -> tuple[int, ...]:
    """Number as it is ordered: "3.1" behind "3", "3a" behind "3", "B" behind "A", "B-02" behind "B-01".

    "B1" stands behind "A5".
    """
    if style == "roman":
        return (_roman(number),)
    compound = re.fullmatch(r"([A-ZÆØÅ])(\d+)", number)
    if compound is not None:
        return (ord(compound.group(1)) - 64, int(compound.group(2)))
    if number[0].isalpha() and not number.isalpha():
        return (int(re.findall(r"\d+", number)[0]),)
    if number.isalpha():
        return (ord(number) - 64,)
    parts = re.findall(r"\d+|[a-z]", number)
    return tuple(int(part) if part.isdigit() else ord(part) - 96 for part in parts)


def _is_title(text: str) -> bool:
    """Short, begins like a title, and no sentence of a list."""
    plain = text.strip()
    if (
        not plain
        or len(plain) > _LONGEST
        or not (plain[0].isupper() or plain[0].isdigit() or plain[0] in "\"“”»'’(-–§")
    ):
        return False
    return not (plain.endswith((".", ";", ",")) and len(plain.split()) > 9)


def without_page(passage: Passage) -> tuple[Passage, int | None]:
    """A title without what stands at the end of its line: the time, or dots and the page number of its item."""
    if _ENDS.search(passage.text.rstrip()[-3:]) is None:
        return passage.strip(), None
    begins = _BEGINS.search(passage.text)
    if begins is not None:
        return passage.slice(0, begins.start()).strip(), None
    match = _PAGE.search(passage.text)
    if match is None:
        return passage.strip(), None
    page = int(match.group(1)) if match.group(1) else None
    return passage.slice(0, match.start()).strip(), page
