"""Cuts a paragraph that announces people more than once into one block for each announcement.

"Deltagere: Ida Holm, Bo Ravn. Afbud: Lis Toft. For Lis Toft deltog Kaj Rye." holds a list, another list and a sentence;
each is read by its own rules. Cut is before a label behind the end of a sentence, and where a list has told its people
and a sentence about who came, stayed away or wrote the minutes follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.danish.sentences import split_sentences
from graph.minutes.labels import Field, find_label, label_of
from graph.minutes.list_lines import VERBS
from graph.minutes.people import count_names
from graph.model.text import Block, BlockKind

_LABEL = re.compile(r"(?<=[.;,)\w])\s+((?:[A-ZÆØÅ][\wæøå]+)(?: (?:[a-zæøå]+|/|og)){0,3}):(?=\s)")
_HOUSE = re.compile(r"(?:(?<=[.;:]) |^)([A-ZÆØÅ][\wæøå-]+(?: (?:[A-ZÆØÅ][\wæøå-]+|og)){0,3}):(?=\s[A-ZÆØÅ])")
#: "(Struer Kommune var repræsenteret ved Bo Ravn)" behind the last name of a list.
_ASIDE = re.compile(r"\(([A-ZÆØÅ][^()]*\b(?:var|blev|deltog|mødte|kom)\b[^()]*)\)\s*$")
_TELLS = re.compile(
    r"\b(?:afbud|forfald|fravær\w*|forhindre\w*|deltog|deltager|mødte?|til ?stede|udeblev"
    r"|referent|referat|ordstyrer|mødeleder|forlod|gik|kom|ankom|sendte?|stedfortræder|suppleant|repræsenteret|gæst|inviteret|melde)\b",
    re.IGNORECASE,
)


def announced(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with such paragraphs cut; the pieces keep the order of the paragraph."""
    return tuple(piece for block in blocks for piece in _pieces(block))


def _pieces(block: Block) -> Iterator[Block]:
    places = _places(block) if block.kind is not BlockKind.TABLE_ROW and count_names(block.text) else []
    if not places:
        yield block
        return
    kind = BlockKind.PARAGRAPH if block.kind is BlockKind.HEADING else block.kind
    for start, end in zip([0, *places], [*places, len(block.passage)], strict=True):
        passage = block.passage.slice(start, end).strip()
        if passage.text:
            yield replace(block, kind=kind, passage=passage)


def _places(block: Block) -> list[int]:
    """Where the pieces behind the first begin."""
    text = block.text
    found = find_label(text)
    listed = found is not None and found.label.field is Field.PEOPLE
    labels = [match.start(1) for match in _LABEL.finditer(text) if _is_people(match.group(1))]
    cuts = set(labels)
    houses = [match for match in _HOUSE.finditer(text) if listed and match.start() >= (found.value if found else 0)]
    if len(houses) > 1:  # "Struer: Ida Holm. Lemvig: Bo Ravn og Mona Friis."
        cuts |= {match.start(1) for match in houses if match.start() > 0}
    aside = _ASIDE.search(text)
    if aside is not None and count_names(aside.group(1)):
        cuts |= {aside.start(1)}
    if listed or _all_tell(text):
        starts = [start for start, _ in split_sentences(text)]
        first = found.value if listed and found is not None else 0
        cuts |= {
            start for start in starts if start > first and _ends_sentence(text, start) and _says(_sentence(text, start))
        }
    return sorted(cuts)


def _says(sentence: str) -> bool:
    """Whether a sentence behind a list is no part of it: it says who came, or has a verb."""
    return _TELLS.search(sentence) is not None or VERBS.search(sentence) is not None


def _all_tell(text: str) -> bool:
    """Whether each sentence of a paragraph says who came or stayed away."""
    spans = split_sentences(text)
    return len(spans) > 1 and all(_TELLS.search(text, start, end) for start, end in spans)


def _is_people(words: str) -> bool:
    label = label_of(words)
    return label is not None and label.field is Field.PEOPLE


def _ends_sentence(text: str, start: int) -> bool:
    return text[:start].rstrip().endswith((".", "!"))


def _sentence(text: str, start: int) -> str:
    end = next((end for begin, end in split_sentences(text[start:])), len(text) - start)
    return text[start : start + end]
