"""Turns the signs of attendance beside names into words: "A   Ida Holm" under "A = afbud" reads "Ida Holm, afbud".

Secretaries tick names off before or behind them, with signs that a legend explains ("M = mødt, A = afbud", "* deltog
ikke") or that need none ("[x]", "÷"). A sign that says that somebody came is dropped, for whoever is listed came; one
that says the contrary becomes the word. Hard is a bullet that is a sign: the reader dropped it, the text still has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.minutes.columns import find_columns
from graph.minutes.labels import find_label
from graph.minutes.people import count_names
from graph.model.text import Block, BlockKind, Passage, joined

_CAME = (
    r"mødt|til ?stede|tilstedeværende|deltog|deltager|deltaget|fremmødt\w*|fysisk|virtuel\w*|online|på teams|via teams"
)
_STAYED = (
    r"(?:havde |har )?(?:meldt |sendt )?afbud|fravær\w*|ikke (?:mødt|til ?stede|fremmødt\w*|deltaget)|udeblev\w*"
    r"|deltog ikke|forhindret|ej mødt|sygemeldt"
)
_SIGN = r"(?:\[[^\]\w]?[xX]?\]|\([^\W\d_]{1,2}\)|[^\W\d_]{1,2}|[*+÷✓✔☑☒☐□•○●–—#¤-]{1,2}\)?)"
_EXPLAINED = re.compile(
    rf"(?<![\w*])(?P<sign>{_SIGN})\s?(?:[=:]|\s[–-]|\)?\s?betyder|(?<=[*)])\s?)\s?(?P<what>{_STAYED}|{_CAME})",
    re.IGNORECASE,
)
_MARKED_WITH = re.compile(
    rf"(?P<what>{_STAYED}|{_CAME})\s(?:er |markeret |mærket |angivet )+med (?:en |et )?(?P<sign>{_SIGN})(?!\w)",
    re.IGNORECASE,
)
_ABSENT = re.compile(_STAYED, re.IGNORECASE)
_EMPTY, _TICKED = frozenset({"[ ]", "[]", "☐", "□"}), frozenset({"[x]", "[X]", "☒", "☑", "✓", "✔"})
_NEED_NONE = _EMPTY | _TICKED | {"÷"}
#: A sign, or the end of one, right before such words.
_LINKED = re.compile(rf"[=:*)–-]\s{{0,2}}(?:{_STAYED}|{_CAME})")
_LEGEND_END = 200  # letters of a block in which a legend stands
_LEGEND_WORDS = 14  # a legend is no longer than this
_WORD = Passage("afbud", (0,) * 5, (0,) * 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """Signs -> whether they say that somebody stayed away; the orders of the blocks that only explain them."""

    absent: Mapping[str, bool]
    explained: frozenset[int] = frozenset()


def find_signs(blocks: Sequence[Block], text: str) -> Signs:
    """The signs that legends among these blocks explain, else those that need no legend, if they stand there."""
    told: dict[str, bool] = {}
    legends: set[int] = set()
    for block in blocks:
        found = _explanations(block.text[:_LEGEND_END])
        if not found and (footnote := _footnote(block, blocks, text)) is not None:
            found = [footnote]
        if found and (len(found) > 1 or len(block.text.split()) <= _LEGEND_WORDS):
            told.update({_plain(match["sign"]): _ABSENT.fullmatch(match["what"]) is not None for match in found})
            if (
                not count_names(block.text)
                and len(block.text.split()) <= _LEGEND_WORDS
                and find_label(block.text) is None
            ):
                legends.add(block.order)
    if told:
        return Signs(absent=told, explained=frozenset(legends))
    led = [(sign, block) for block in blocks if (sign := _lead(block, text)) in _NEED_NONE]
    seen = {sign for sign, block in led if count_names(block.text)}
    if seen & _TICKED and (seen & _EMPTY or "÷" in seen):
        return Signs(absent={sign: sign in _EMPTY or sign == "÷" for sign in (*_EMPTY, *_TICKED, "÷")})
    return Signs(absent={})


def _explanations(opening: str) -> list[re.Match[str]]:
    """What the beginning of a block explains; looked for letter by letter only where a word follows upon a sign."""
    lowered = opening.lower()
    explained = _EXPLAINED.finditer(opening) if _LINKED.search(lowered) or "betyder" in lowered else ()
    marked = _MARKED_WITH.finditer(opening) if "er med " in lowered or "et med " in lowered else ()
    return [*explained, *marked]


def _footnote(block: Block, blocks: Sequence[Block], text: str) -> re.Match[str] | None:
    """ "* Afbud" below names of which some bear the star, which the reader took for a bullet."""
    if len(block.text.split()) > _LEGEND_WORDS // 2:
        return None
    match = _EXPLAINED.match(_before(block, text) + block.text)
    if match is None or count_names(block.text):
        return None
    sign = {_plain(match["sign"]): True}
    borne = any(count_names(other.text) and any(_behind(other.text, sign)) for other in blocks if other is not block)
    return match if borne else None


def in_words(blocks: Sequence[Block], text: str) -> tuple[Block, ...]:
    """The blocks with words for the signs, legends left out."""
    signs = find_signs(blocks, text)
    if not signs.absent:
        return tuple(blocks)
    return tuple(_read(block, signs.absent, text) for block in blocks if block.order not in signs.explained)


def _read(block: Block, signs: Mapping[str, bool], text: str) -> Block:
    if block.kind is BlockKind.TABLE_ROW:
        return _row(block, signs)
    if not count_names(block.text):
        return block
    lead = _lead(block, text)
    if lead in signs:
        start = _end_of_lead(block.text) if lead in block.text[:6] else 0
        return _with(block, block.passage.slice(start, len(block.passage)).strip(), absent=signs[lead])
    return replace(block, passage=_behind_in_words(block.passage, signs))


def _behind_in_words(line: Passage, signs: Mapping[str, bool]) -> Passage:
    """A line with "(afbud)" for each sign of absence behind a name, and without the others."""
    parts: list[Passage] = []
    place = 0
    for start, end, absent in sorted(_behind(line.text, signs)):
        if start < place:
            continue
        parts.append(line.slice(place, start))
        parts.append(_at(line.slice(start, end), " (afbud)") if absent else line.slice(end, end))
        place = end
    return joined((*parts, line.slice(place, len(line))), "") if parts else line


def _row(block: Block, signs: Mapping[str, bool]) -> Block:
    """A row whose first or last cell is a sign; in a table with heads the column says what a sign means."""
    places = [index for index, cell in enumerate(block.cells) if _plain(cell.text) in signs]
    named = any(count_names(cell.text) for cell in block.cells)
    if len(places) != 1 or not named or find_columns(block.cells) is not None:
        return block
    absent = signs[_plain(block.cells[places[0]].text)]
    here = block.cells[places[0]]
    kept = [cell for index, cell in enumerate(block.cells) if index != places[0]]
    if places[0] == 0 and len(kept) == 1:
        alone = replace(block, kind=BlockKind.PARAGRAPH, cells=(), table=0)
        return _with(alone, kept[0], absent=absent)
    word = _at(here, "afbud" if absent else "x")
    cells = tuple(word if index == places[0] else cell for index, cell in enumerate(block.cells))
    return replace(block, cells=cells, passage=joined(cells, "\t"))


def _at(place: Passage, word: str) -> Passage:
    start, end = place.starts[0], place.ends[-1]
    return Passage(word, (start,) * len(word), (end,) * len(word))


def _with(block: Block, rest: Passage, *, absent: bool) -> Block:
    if not absent:
        return replace(block, passage=rest)
    here = rest.ends[-1] if rest.ends else 0
    word = Passage(_WORD.text, (here,) * 5, (here,) * 5)
    return replace(block, passage=joined((rest, word), ", "))


def _lead(block: Block, text: str) -> str:
    """The sign before the first word: in the block, or before it in the text where a bullet was dropped."""
    match = _LEAD.match(block.text)
    return _plain(match.group(1) if match else _before(block, text))


_LEAD = re.compile(rf"\s*({_SIGN}|\[ \])[\s:]+(?=[A-ZÆØÅ])")


def _end_of_lead(text: str) -> int:
    match = _LEAD.match(text)
    return match.end() if match else 0


def _before(block: Block, text: str) -> str:
    """What stands before the block on its line."""
    if not block.passage.starts:
        return ""
    start = block.passage.starts[0]
    line = text[max(text.rfind("\n", 0, start) + 1, start - 8) : start]
    return line.strip()


def _behind(text: str, signs: Mapping[str, bool]) -> Iterator[tuple[int, int, bool]]:
    """Places of a sign behind the name or at the end of the line."""
    for sign, absent in signs.items():
        bare = re.escape(sign)
        letters = sign.isalnum()
        pattern = rf"\s\({bare}\)(?!\w)" + ("" if letters else rf"|\s?{bare}(?=\s*$|[,;:])") + rf"|(?<=\s){bare}\s*$"
        for match in re.finditer(pattern, text):
            yield match.start(), match.end(), absent


def _plain(sign: str) -> str:
    bare = sign.strip()
    if bare in _EMPTY or bare in _TICKED:
        return bare
    return bare.strip("()").rstrip(":.")
