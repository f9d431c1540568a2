"""Tells what kind of document it is: minutes, agenda, list of members, terms of reference, overview of appointments.

The first lines say it as a rule ("Referat", "Kommissorium for ..."); "Dagsorden" stands in minutes too, above the table
of contents, so what is under the items decides: "Beslutning: Godkendt" happened, "Indstilling" did not yet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from graph.danish import lexicon
from graph.minutes.columns import Column, find_columns
from graph.minutes.entries import is_entry
from graph.minutes.labels import Field, Label, find_label, is_request, label_of
from graph.minutes.list_lines import VERBS
from graph.minutes.people import count_names
from graph.minutes.seats import heads_bodies
from graph.model.minutes import DocumentKind, Part, PartKind, Presence
from graph.model.text import Block, BlockKind

_SPACED = re.compile(r"\b(?:[A-ZÆØÅ] ){3,}[A-ZÆØÅ]\b")  # "D A G S O R D E N"
_LONGEST_HEAD = 40  # letters of a cell that heads a column: "Afbud" beside "Til stede"
#: Headings that say whose people stand below, and not that they came.
_WHOSE = re.compile(
    r"\W*(?:(?:deltagere |medlemmer |repræsentanter )?(?:fra|for)|kommunale|regionale|faglige)\b", re.IGNORECASE
)
_FEWEST = 3  # people that a page of members names at least
_OF_MEETINGS = frozenset({Field.DATE, Field.TIME, Field.TIME_PLACE, Field.AGENDA})
_CONSISTS = re.compile(
    r"\b(?:består (?:p\.?t\.? |i øjeblikket |af|for tiden|således)"
    r"|(?:er|blev) (?:\w+ ){0,3}?sammensat|sammensættes|udgøres af"
    r"|(?:er|blev) udpeget for|(?:sidder|sæde) i (?:udvalget|rådet|gruppen|bestyrelsen))",
    re.IGNORECASE,
)
_CAME = re.compile(
    r"\b(?:referat|mødet|dagsorden(?:en)?|deltog|afbud|beslutning(?:en)?:|indstilling:)(?!\w)", re.IGNORECASE
)
_TOP = 8  # blocks at the top in which a document says what it is


@cache
def titles() -> tuple[tuple[re.Pattern[str], DocumentKind], ...]:
    """What a title line in lower case says -> the kind of document; the first that is found counts."""
    rows = (entry.rpartition(";") for entry in lexicon.load("document_titles"))
    return tuple((re.compile(words), DocumentKind(kind)) for words, _, kind in rows)


def kind_of(blocks: Sequence[Block], parts: Sequence[Part], running: Sequence[Block] = ()) -> DocumentKind:
    """The kind of a document from its first lines (or `running` heads) and from the parts of its items."""
    said = _by_title(blocks) or _by_title(running) or _by_seats(blocks) or _by_composition(blocks)
    if said is DocumentKind.MEMBERS and _count(parts)[0] >= 2:
        return DocumentKind.MINUTES  # a list of members above what was decided
    if said in (DocumentKind.MINUTES, None, DocumentKind.AGENDA):
        happened, proposed = _count(parts)
        if said is DocumentKind.MINUTES or happened:
            return DocumentKind.MINUTES
        if said is DocumentKind.AGENDA:
            told = not proposed and _apologies(blocks) and _reports(parts)
            return DocumentKind.MINUTES if told else DocumentKind.AGENDA
        if _apologies(blocks) or _attended(blocks):
            return DocumentKind.MINUTES
        return DocumentKind.MEMBERS if any(heads_bodies(block) for block in blocks) else DocumentKind.OTHER
    return said


def _by_title(blocks: Sequence[Block]) -> DocumentKind | None:
    """What the first line that says anything says; a line of its own is more than a word in a sentence."""
    rows = [block for block in blocks if block.kind is not BlockKind.TABLE_ROW]
    for block in rows[:_TOP]:
        text = (
            " ".join(_SPACED.sub(lambda match: match.group().replace(" ", ""), block.text).split())
            .strip(" :.*")
            .casefold()
        )
        if len(text) > 140:
            continue
        for pattern, kind in titles():
            if pattern.search(text) and not (kind is DocumentKind.MEMBERS and len(block.cells) > 1):
                return _certain(kind, blocks)
        if find_label(block.text) is not None and block is not blocks[0]:
            continue
    return None


def _by_seats(blocks: Sequence[Block]) -> DocumentKind | None:
    """A page whose headings say who appointed whom, and that tells of no meeting, is one of members."""
    labels = [found.label for block in blocks if (found := find_label(block.text)) is not None]
    seats = sum(label.members for label in labels)
    meeting = any(
        label.field in (Field.DATE, Field.TIME_PLACE) or label.presence is Presence.ABSENT for label in labels
    )
    return DocumentKind.MEMBERS if seats >= 2 and not meeting else None


def _by_composition(blocks: Sequence[Block]) -> DocumentKind | None:
    """A page that says whom a group consists of, above lines of people, and tells of no meeting, is one of members."""
    labelled = [found for block in blocks if (found := find_label(block.text)) is not None]
    labels = [found.label for found in labelled if not _WHOSE.match(found.written)]
    if any(label.field in _OF_MEETINGS or _came(label) for label in labels):
        return None
    entries = [index for index, block in enumerate(blocks) if is_entry(block) or _lists(block)]
    if len(entries) < _FEWEST or any(_CAME.search(block.text) for block in blocks):
        return None
    tabled = any(find_columns(block.cells) is not None for block in blocks if block.cells)
    sides = len(labelled) - len(labels) > 1
    told = tabled or sides or any(_CONSISTS.search(block.text) for block in blocks[: entries[0]])
    return DocumentKind.MEMBERS if told or any(label.members for label in labels) else None


def _lists(block: Block) -> bool:
    """Whether a line names people behind what they are, or in a row: "Lægerne: Ida Holm, Bo Ravn"."""
    if block.kind is BlockKind.TABLE_ROW:
        return count_names(block.text) > 0
    head, colon, people = block.text.partition(": ")
    told = not colon or count_names(head) or block.text.rstrip().endswith(".") or VERBS.search(people)
    return not told and count_names(people) > 0


def _came(label: Label) -> bool:
    """Whether a label says who came or stayed away; "Fra kommunerne" says neither."""
    return label.field is Field.PEOPLE and (
        label.presence is Presence.ABSENT or (label.presence is Presence.PRESENT and not (label.role or label.staff))
    )


def _certain(kind: DocumentKind, blocks: Sequence[Block]) -> DocumentKind:
    """A "Medlemmer" above a list is a title only if no label of a meeting stands beside it."""
    if kind is not DocumentKind.MEMBERS:
        return kind
    labels = [found for block in blocks[:40] if (found := find_label(block.text)) is not None]
    meeting = any(
        found.label.field is Field.PEOPLE
        and found.label.presence in _OF_A_MEETING
        and found.written.strip().casefold() != "øvrige"  # the others of the members, as a rule
        for found in labels
    )
    meeting = meeting or any(_APOLOGY.search(block.text) for block in blocks[:40])
    return DocumentKind.MINUTES if meeting else kind


_OF_A_MEETING = (Presence.ABSENT, Presence.GUEST)
#: What stands behind a member who did not come.
_APOLOGY = re.compile(
    r"[A-ZÆØÅ][a-zæøå-]+(?: \([A-ZÆØÅ]{1,2}\))?,? (?:[–-] |\()(?:afbud|fraværende|ikke mødt|meldt afbud)\b"
)


def _count(parts: Sequence[Part]) -> tuple[int, int]:
    """How many parts under the items report what happened, and how many propose."""
    happened = sum(part.kind in (PartKind.MINUTES, PartKind.DECISION) for part in parts)
    return happened, sum(part.kind in (PartKind.PROPOSAL, PartKind.CASE) for part in parts)


#: What only minutes say of an item; "Formanden foreslår" stands in agendas too.
_REPORTED = re.compile(
    r"\b(?:blev (?!sidst)|godkendte?s?\b|besluttede|orienterede|drøftede|vedtog|tilsluttede|efterretning|oplyste"
    r"|fortalte|bemærkede|gennemgik|konkluderede|aftalte)",
    re.IGNORECASE,
)


def _reports(parts: Sequence[Part]) -> bool:
    """Whether the items tell what happened, although no heading says so."""
    texts = [block.text for part in parts for block in part.blocks]
    return sum(_REPORTED.search(text) is not None for text in texts) > 1 or not parts


def _attended(blocks: Sequence[Block]) -> bool:
    """Whether a list of participants stands in the document; a list of members says nothing about a meeting."""
    labels = [
        found.label
        for block in blocks
        if (found := find_label(block.text)) is not None and not _WHOSE.match(found.written)
    ]
    heads = [find_columns(block.cells) for block in blocks if block.cells]
    came = any(columns is not None and Column.PRESENT in columns.kinds for columns in heads)
    return came or any(
        label.field is Field.PEOPLE and label.presence is Presence.PRESENT and not label.single for label in labels
    )


def _apologies(blocks: Sequence[Block]) -> bool:
    heads = [label_of(cell.text) for block in blocks for cell in block.cells[1:] if 0 < len(cell) <= _LONGEST_HEAD]
    if any(head is not None and head.field is Field.PEOPLE and head.presence is Presence.ABSENT for head in heads):
        return True
    for block in blocks:
        found = find_label(block.text)
        absent = found is not None and found.label.field is Field.PEOPLE and found.label.presence is Presence.ABSENT
        if found is not None and absent and not is_request(block.text[found.value :]):
            return True
    return False
