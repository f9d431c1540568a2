"""Reads what the head of a document says about the meeting: body, acronym, date, time and place.

The head may be labelled lines ("Tid: Den 4. november 2020, kl. 13-15"), a title ("Referat af møde i Sundhedsforum Vest
den 3. maj 2022") or both; the body's name is what remains of the title when the rest is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.danish.dates import find_dates
from graph.danish.gazetteer import Gazetteer
from graph.minutes.columns import column_of, find_columns
from graph.minutes.entries import is_entry
from graph.minutes.labels import Field, find_label, is_figure, label_of
from graph.minutes.list_lines import VERBS
from graph.minutes.people import count_names
from graph.minutes.title_lines import strip_title
from graph.minutes.titles import find_body
from graph.model.entity import GROUPS
from graph.model.minutes import Meeting, Name
from graph.model.text import Block, BlockKind, Passage

_TIME = re.compile(
    r"\b(?:kl\.?|klokken|kl)\s*(\d{1,2}(?:[.:]\d{2})?(?:\s*(?:[-–—]|til)\s*(?:kl\.?\s*)?\d{1,2}(?:[.:]\d{2})?)?)|\b(\d{1,2}[.:]\d{2}\s*[-–—]\s*\d{1,2}[.:]\d{2})\b",
    re.IGNORECASE,
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:/\d{4}-\d{2}-\d{2})?")
_WEEKDAY = re.compile(r"\b(?:man|tirs|ons|tors|fre|lør|søn)dag\b", re.IGNORECASE)
_NO_PLACE = re.compile(r"[\s.,:;–—-]*(?:den|d\.|fra|til|kl\.?)?[\s.,:;–—-]*", re.IGNORECASE)
#: A day without its year, and a year alone: "Referat fra 2. møde i 2017" above "Torsdag den 19. oktober kl. 15".
_NO_YEAR = re.compile(r"\b\d{1,2}\. ?[a-zæøå]{3,9}\.?(?!\w)(?! ?(?:\d{4}|[’']\d\d))")
_YEAR = re.compile(r"(?<![\d.-])(?:19|20)\d\d(?![\d-])")
_APART = re.compile(r"(?:(?!\s{2,}|\t| [·|–-] ).)+")
#: How much a label says that the day behind it is that of the meeting.
_LABELLED = {Field.DATE: 2, Field.TIME_PLACE: 3, Field.TIME: 3}
_MET = re.compile(r"\bmøde(?!t den \d+\. \w+ (?:\d{4} )?(?:blev|er) )|\bmødet\b|\bafholdt\b|\bseminar", re.IGNORECASE)
_OTHER_DAY = re.compile(
    r"\b(?:næste møde|udsendt|udsendes|godkendt|godkendelse|revideret|version|opdateret|udskrevet"
    r"|frist|journal|sagsnr|referat(?:et)? fra (?:mødet|sidste))\b"
    r"|^[A-ZÆØÅ][\w .]{2,20}, (?:den|d\.) \d",
    re.IGNORECASE,
)
_BEGIN = 14  # unlabelled blocks in which a head may name body and date


def read_header(
    head: Sequence[Block],
    first: Sequence[Block],
    text: str,
    gazetteer: Gazetteer,
    running: Sequence[Block] = (),
) -> Meeting:
    """The meeting that the head tells of; `first` are the first blocks of the document, in case there is no head.

    `running` are the running heads of the first page, which name the body where nothing else does.
    """
    whole = [block for block in (head or first) if _may_tell(block)]
    lines = _below_letterhead(whole)
    fields = list(_fields(lines))
    labelled = [value for field, value in fields if field is Field.BODY]
    told = [
        part
        for block in lines[:_BEGIN]
        if not block.cells or (len(block.cells) <= 2 and not count_names(block.text))
        for part in _beside(block.passage, gazetteer)
    ]
    ran = [cell for block in running for cell in _columns(block.passage)]
    body, acronym = find_body(told, labelled, text, gazetteer, ran)
    if body is None:
        body, acronym = find_body(ran, (), text, gazetteer)
    return Meeting(
        body=body,
        acronym=acronym,
        date=_date(fields, lines, (*first[:3], *running)) or _date(list(_fields(whole)), whole, ()),
        place=_place(fields),
        time=_time(fields, lines),
    )


#: Who wrote the letter that the minutes are, where it is filed, and when it was sent: not when the meeting was.
_SENDER = re.compile(
    r"\W*(?:afdeling|enhed|center|forvaltning|stab|kontor|udarbejdet af|sagsbehandler|skrevet af|kontakt(?:person)?"
    r"|j(?:ournal)?\.? ?nr\.?|sags(?:nr\.?|nummer|id)|dok(?:ument)?\.? ?(?:nr\.?|id)|brevid|e-?mail|mail|telefon"
    r"|tlf\.?|direkte(?: tlf\.?)?|ref\.?|reference|initialer|dato)\s*:.*",
    re.IGNORECASE,
)


def _below_letterhead(lines: list[Block]) -> list[Block]:
    """The lines below a letterhead: three or more lines on top that tell of the sender."""
    size = next((index for index, block in enumerate(lines) if not _SENDER.fullmatch(block.text)), len(lines))
    return lines[size:] if 3 <= size < len(lines) else lines


def _may_tell(block: Block) -> bool:
    """A row of a table of people tells nothing about the meeting, nor does somebody's line in a list."""
    if block.kind is BlockKind.LIST_ITEM and is_entry(block):
        return False
    return block.kind is not BlockKind.TABLE_ROW or (len(block.cells) <= 4 and find_columns(block.cells) is None)


def _columns(passage: Passage) -> list[Passage]:
    """The parts of a running head."""
    return [passage.slice(*match.span()).strip() for match in _APART.finditer(passage.text)]


_GAP = re.compile(r"\s{3,}|\t|\s\|\s")


def _beside(passage: Passage, gazetteer: Gazetteer) -> list[Passage]:
    """What stands side by side in a line of the head: who meets, and which minutes they are, or whose."""
    gaps = list(_GAP.finditer(passage.text)) if find_label(passage.text) is None else []
    if not gaps:
        return [passage]
    starts, ends = [0, *(gap.end() for gap in gaps)], [*(gap.start() for gap in gaps), len(passage)]
    parts = [part for span in zip(starts, ends, strict=True) if (part := passage.slice(*span).strip()).text]
    named = [part for part in parts if not _says_nothing(part, gazetteer)]
    return named if len(named) == 1 and not named[0].text.endswith(":") else [passage]


def _says_nothing(part: Passage, gazetteer: Gazetteer) -> bool:
    """Whether a part of such a line names no body: a kind of document, a day, whose paper it is."""
    known = gazetteer.lookup(part.text)
    return not strip_title(part)[0].text or (known is not None and known.kind not in GROUPS)


def header_blocks(head: Sequence[Block]) -> frozenset[int]:
    """Orders of the head's blocks that are labelled fields."""
    found = ((block, find_label(block.text)) for block in head)
    return frozenset(
        block.order for block, label in found if label is not None and not is_figure(block.text[label.value :])
    )


_HEADS = re.compile(r"(?:beskrivelse|indhold|tekst|ansvarlig|uddybning|forklaring)", re.IGNORECASE)


def _fields(blocks: Sequence[Block]) -> Iterator[tuple[Field, Passage]]:
    """Labelled values of the head; a label that stands alone labels the next block, "Tid og sted" the next two too."""
    for index, block in enumerate(blocks):
        for passage in _sides(block):
            found = find_label(passage.text)
            if found is None or found.label.field in (Field.PEOPLE, Field.AGENDA, Field.OTHER):
                continue
            value = passage.slice(found.value, len(passage)).strip()
            if column_of(value.text) is not None or label_of(value.text) is not None or _HEADS.fullmatch(value.text):
                continue  # the head of a table: "Gruppe | Formand"
            if value.text:
                yield found.label.field, value
            if not value.text or found.label.field is Field.TIME_PLACE:
                for following in blocks[index + 1 : index + (2 if not value.text else 3)]:
                    if find_label(following.text) is not None or _is_told(following):
                        break
                    yield found.label.field, following.passage


def _is_told(block: Block) -> bool:
    """Whether a block below a label is a heading of its own, or tells of somebody: "Ida Holm er formand." """
    tells = block.text.rstrip().endswith(".") and VERBS.search(block.text) is not None
    return (block.kind is BlockKind.HEADING and block.level > 0) or tells


def _sides(block: Block) -> list[Passage]:
    """A row of four cells may hold two labels with their values."""
    if len(block.cells) == 4:
        first, second = block.cells[0].span().start, block.cells[2].span().start
        cut = next((i for i, start in enumerate(block.passage.starts) if start >= second), len(block.passage))
        return (
            [block.passage.slice(0, cut), block.passage.slice(cut, len(block.passage))]
            if second > first
            else [block.passage]
        )
    return [block.passage]


def _date(fields: Sequence[tuple[Field, Passage]], lines: Sequence[Block], first: Sequence[Block]) -> str:
    """The day of the meeting: the one that most speaks for, where a letter's date or a deadline stands beside it."""
    told = [(_LABELLED.get(kind, 0) + _speaks(value.text), value.text) for kind, value in fields]
    texts = [block.text for block in lines[:_BEGIN]] + [block.text for block in first]
    told += [(_speaks(text), text) for text in texts if len(text) < 250]
    days = [(points, day) for points, text in told if (day := _day(text))]
    years = {year for text in texts for year in _YEAR.findall(text)}
    if not days and len(years) == 1:
        days = [(points, day) for points, text in told if points > 0 and (day := _day_of(text, *years))]
    return max(days, key=lambda found: found[0], default=(0, ""))[1]


def _day_of(text: str, year: str) -> str:
    """The first day that a text names without a year, in the one year that the head names."""
    match = _NO_YEAR.search(text)
    return _day(f"{match.group().rstrip('.')} {year}") if match is not None else ""


def _speaks(text: str) -> int:
    """How much the words around a date say that it is the day of the meeting."""
    points = (
        2 * (_MET.search(text) is not None) + (_WEEKDAY.search(text) is not None) + (_TIME.search(text) is not None)
    )
    return points - 3 * (_OTHER_DAY.search(text) is not None)


def _day(text: str) -> str:
    """The first full date in a text, or the first day of a meeting of several."""
    return next((mention.edtf[:10] for mention in find_dates(text) if _DAY.fullmatch(mention.edtf)), "")


def _time(fields: Sequence[tuple[Field, Passage]], lines: Sequence[Block]) -> str:
    texts = [value.text for field, value in fields if field in (Field.DATE, Field.TIME, Field.TIME_PLACE)]
    for text in (*texts, *(block.text for block in lines[:_BEGIN])):
        match = _TIME.search(text)
        if match:
            return re.sub(r"\s*(?:[-–—]|til)\s*(?:kl\.?\s*)?", "-", (match.group(1) or match.group(2)))
    return ""


def _place(fields: Sequence[tuple[Field, Passage]]) -> str:
    for wanted in (Field.PLACE, Field.TIME_PLACE):
        for field, value in fields:
            if field is wanted:
                place = _without_time(value.text) if wanted is Field.TIME_PLACE else " ".join(value.text.split())
                if place:
                    return place
    return ""


def _without_time(text: str) -> str:
    """What a line says beyond date and time."""
    for mention in sorted(find_dates(text), key=lambda found: -found.start):
        text = text[: mention.start] + " " + text[mention.end :]
    plain = _WEEKDAY.sub(" ", _TIME.sub(" ", text))
    return "" if _NO_PLACE.fullmatch(plain) else " ".join(plain.split()).strip(" ,.;–-")


def name_of_passage(passage: Passage) -> Name:
    return Name(text=" ".join(passage.text.split()), span=passage.span())
