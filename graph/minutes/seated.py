"""Reads documents that say who sits where: pages of members, terms of reference and overviews, with one body or many.

"Den Administrative Styregruppe" above "Formand: Ida Holm" and a list of names seats them there; the next heading that
names a body begins the next group of seats. Hard are headings that name a council and mean who sends the members below
("Regionsrådet"), and all that stands on a page and seats nobody ("Kontakt", "Midler").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from graph.danish.fold import fold
from graph.danish.gazetteer import Gazetteer
from graph.danish.heads import head_of
from graph.danish.sentences import split_sentences
from graph.danish.titles import find_titles
from graph.minutes.attendance import Roll, read_lists
from graph.minutes.columns import column_of
from graph.minutes.entries import is_entry
from graph.minutes.group_names import group_of
from graph.minutes.labels import Field, find_label
from graph.minutes.list_lines import VERBS
from graph.minutes.people import count_names
from graph.model.entity import EntityKind
from graph.model.minutes import Attendance, Name, Presence
from graph.model.text import Block, BlockKind, Passage

_CLUSTER = re.compile(r"(?:Sundheds)?[Kk]lynge\w* [A-ZÆØÅ][\w-]*|[A-ZÆØÅ]\w*klyngen")
_BODY_LINE = re.compile(r"\s*([^:\n]{6,100}?):\s+(?=\S)")
_BODY_THEN_LABEL = re.compile(r"\s*(?:[›»>]\s*)?([^.:\n]{6,100}?)[.,;] (?=[A-ZÆØÅ][\wæøå]+: )")
_CONSISTS = re.compile(
    r"\s*(?P<who>[A-ZÆØÅ][^:.]{4,80}?) "
    r"(?:består|er (?:\w+ ){0,3}?(?:sammensat|bemandet)|sammensættes|udgøres)\b[^:]*:\s*$"
)
#: Headings above groups that lines of their own name: "Arbejdsgrupper under netværket".
_GROUPS = re.compile(
    r"(?:\w+ )?(?:arbejds|under|tema|projekt|fag|faglige )grupper(?:ne)?\b|(?:øvrige|andre) (?:fora|udvalg|grupper)\b",
    re.IGNORECASE,
)
#: What a page calls its subject: "Styregruppen for netværket".
_OWN = re.compile(
    r"(?: (?:for|i|bag) (?:[a-zæøå]*(?:netværket|projektet|samarbejdet|centret|partnerskabet|initiativet|forummet)))?"
)
_LONGEST = 12


@dataclass(slots=True)
class _Stretch:
    """Blocks about the seats of one body, None for the one that the document is about."""

    body: Name | None = None
    own: bool = True
    blocks: list[Block] = field(default_factory=list)
    told: _Stretch | None = None  # the line before, which names another body with its people


def read_seated(
    blocks: Sequence[Block], item: str, subject: Name | None, gazetteer: Gazetteer, *, own: bool = True
) -> Roll:
    """The seats among these blocks; `subject` is what they are about: with `own` the document's body, else a title."""
    rolls = []
    for stretch in _stretches(blocks, subject, own=own):
        roll = read_lists(stretch.blocks, gazetteer, members=True)
        rows = tuple(_placed(row, stretch, item) for row in roll.rows)
        rolls.append(replace(roll, rows=rows))
    return together(rolls)


def together(rolls: Sequence[Roll]) -> Roll:
    """Several rolls as one."""
    return Roll(
        rows=tuple(row for roll in rolls for row in roll.rows),
        remainders=tuple(rest for roll in rolls for rest in roll.remainders),
        used=frozenset(order for roll in rolls for order in roll.used),
    )


def _placed(row: Attendance, stretch: _Stretch, item: str) -> Attendance:
    serves = row.rule == "staff"
    if stretch.own:
        return as_seat(row)
    rule = row.rule if serves else "list"
    return replace(as_seat(row), body=stretch.body, item=item, rule=rule, seat=not serves)


def as_seat(row: Attendance) -> Attendance:
    """A row of a list of members: whoever stands in for somebody is a substitute there, and nobody is absent."""
    stands_in = row.presence is Presence.SUBSTITUTE and not row.roles
    roles = ("stedfortræder",) if stands_in else row.roles
    return replace(row, presence=Presence.LISTED, roles=roles, substitutes=None)


def body_of(cell: Passage) -> Name | None:
    """The body that a cell or a heading names, None if it names none."""
    return group_of(cell.strip(), None)


def _stretches(blocks: Sequence[Block], subject: Name | None, *, own: bool) -> list[_Stretch]:
    found = [_Stretch(subject if own else None, own)]
    reading = own
    for index, block in enumerate(map(_plain, blocks)):
        below = blocks[index + 1 : index + 3]
        if found[-1].told is not None and _stands_in(block):
            found[-1].told.blocks.append(block)
            continue
        found[-1].told = None
        told = body_and_people(block, own=own)
        if told is not None and (found[-1].body is None or not _CLUSTER.fullmatch(told[0].text)):
            line = _Stretch(told[0], False, [told[1]])
            found += [line, _Stretch(found[-1].body, found[-1].own, told=line)]
            continue
        led = _led(block, subject) if reading else None
        if led is not None:
            found.append(_Stretch(led, False))
            continue
        if _GROUPS.match(block.text) and len(block.text.split()) <= _LONGEST and not count_names(block.text):
            reading = False
            continue
        if _heads(block, below):
            body = group_of(block.passage, subject)
            if body is not None:
                found.append(_Stretch(body, own and subject is not None and fold(body.text) == fold(subject.text)))
                reading = True
                continue
            if block.kind is BlockKind.HEADING:
                reading = _goes_on(block, below) and (found[-1].body is not None or found[-1].own)
        if reading:
            found[-1].blocks.append(block)
    return found


def _stands_in(block: Block) -> bool:
    """Whether a line below a body and its people tells who stands in for them: "Stedfortræder: Ida Holm"."""
    label = find_label(block.text)
    return label is not None and label.label.role in ("suppleant", "stedfortræder")


def _plain(block: Block) -> Block:
    """A short line that looks like a heading and tells the post of the one above: "Læge i Skive, valgt af PLO"."""
    titles = find_titles(block.text) if block.kind is BlockKind.HEADING and not block.level else ()
    told = bool(titles) and titles[0].start == 0
    return replace(block, kind=BlockKind.PARAGRAPH) if told else block


def body_and_people(block: Block, *, own: bool) -> tuple[Name, Block] | None:
    """A line that names a body and who sits there: "Rådet for Sund Alder: Ida Holm", "Kostrådet. Formand: Ida Holm".

    With `own` the page is about one body, and only the second form names another.
    """
    match = _labelled_behind(block.text) or (None if own else _BODY_LINE.match(block.text))
    if match is None or block.kind is BlockKind.TABLE_ROW or not count_names(block.text[match.end() :]):
        return None
    body = group_of(block.passage.slice(*match.span(1)), None) or (None if own else _of_overview(block, match))
    if body is None:
        return None
    people = block.passage.slice(match.end(), len(block.passage)).strip()
    spans = split_sentences(people.text)
    ends = [end for _, end in spans if people.text[:end].endswith(".")]
    named = next((end for end in ends if count_names(people.text[:end])), len(people))
    if not VERBS.search(people.text, 0, named):
        people = people.slice(0, named)  # what follows tells of them, in words that are read as sentences
    return body, replace(block, passage=people)


def _led(block: Block, subject: Name | None) -> Name | None:
    """Another group of the page whose members a line announces: "Styregruppen for netværket består af:"."""
    match = _CONSISTS.match(block.text) if block.kind is not BlockKind.TABLE_ROW else None
    if match is None or subject is None:
        return None
    who = block.passage.slice(*match.span("who"))
    first = who.text.split()[0]
    form = head_of(first)
    if form is None or form.head.kind is not EntityKind.BODY or fold(form.head.indefinite) in fold(subject.text):
        return None
    complement = _OWN.fullmatch(who.text[len(first) :])
    if complement is not None and (complement.group() or (form.head.plain and not form.compound)):
        return Name(text=f"{first} for {subject.text}", span=who.span())
    return group_of(who, subject)


def tells_only_seats(block: Block) -> bool:
    """Whether all that a line of an overview says is a body and who sits there."""
    told = body_and_people(block, own=False)
    if told is None or VERBS.search(told[1].text) or "(" in block.text.partition(":")[0]:
        return False
    return told[1].passage.span().end == block.passage.strip().span().end and ". " not in told[1].text


def _of_overview(block: Block, match: re.Match[str]) -> Name | None:
    """What else an overview seats people in: a contact council by its letters, a collaboration in one word."""
    text = match.group(1).strip()
    form = head_of(text) if " " not in text and text[:1].isupper() else None
    named = re.match(r"KKR\b", text) or (
        form is not None and form.definite and not form.genitive and (form.compound or not form.head.weak)
    )
    return Name(text=text, span=block.passage.span(*match.span(1))) if named else None


def _labelled_behind(text: str) -> re.Match[str] | None:
    """The name before "Formand: Ida Holm" in one line."""
    match = _BODY_THEN_LABEL.match(text)
    label = find_label(text[match.end() :]) if match is not None else None
    return match if label is not None and label.label.role else None


def _heads(block: Block, below: Sequence[Block]) -> bool:
    """Whether a block is a heading, set as one or a short line of its own above a list."""
    text = block.text.strip()
    if block.kind is BlockKind.TABLE_ROW or len(text.split()) > _LONGEST or count_names(text) or ": " in text:
        return False
    if block.kind is BlockKind.HEADING:
        return True
    return not text.endswith(".") and any(_lists(other) for other in below[:1])


def _lists(block: Block) -> bool:
    label = find_label(block.text)
    people = label is not None and label.label.field is Field.PEOPLE
    return is_entry(block) or people or any(column_of(cell.text) is not None for cell in block.cells)


def _goes_on(block: Block, below: Sequence[Block]) -> bool:
    """Whether a heading that names no body heads people: a label of people, or a list right below it."""
    label = find_label(block.text)
    if label is not None:
        return label.label.field is Field.PEOPLE
    return any(_lists(other) or other.kind is BlockKind.HEADING for other in below)
