"""What the fields of a project say: "Projektejer: Struer Kommune", a table with the columns "Projekt" and "Projektleder".

Reports on pools and project pages tell in labels what minutes tell in verbs. In a table each row is a project of its own;
a labelled line is about the project that its item is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.extract.apply import fits
from graph.extract.discourse import Discourse
from graph.extract.funding_about import undertaking
from graph.extract.funding_columns import Row, Table
from graph.extract.people import join_people
from graph.extract.titled import clean_title, names_nothing
from graph.extract.tokens import Sentence, find_tokens, tag
from graph.extract.unit import Unit
from graph.model.entity import EntityKind
from graph.model.minutes import AgendaItem, Part
from graph.model.statement import Basis, Evidence, Mention, Qualifiers, Statement, Status
from graph.model.text import Block, BlockKind, Passage

_K = EntityKind
_SURE = 0.8
_PROJECT_COLUMN = re.compile(
    r"\W*(?:del)?(?:projekt(?:er|navn|titel|ets navn)?|indsats(?:er)?|initiativ(?:er)?)\W*", re.IGNORECASE
)
_LEADING = r"(?:projekt(?:ejer|leder|koordinator|ansvarlig)|programleder|tovholder|daglig leder)"
_LABEL = re.compile(
    rf"\W*(?:(?P<leads>{_LEADING})(?:e|en|ne|er|r)?|(?P<partner>(?:samarbejds|projekt)?partnere?|deltagende (?:kommuner|parter))"
    r"|(?P<anchored>forankring|forankret (?:i|hos)))\W*",
    re.IGNORECASE,
)
_LINE = re.compile(r"[ \t*_>-]*(?P<label>[A-Za-zæøåÆØÅ ]{5,30}?)[*_]*\s?:[*_]*[ \t]+(?P<value>\S[^\n]*)")
#: An item with one such field is about a project.
_LEADING_LINE = re.compile(
    rf"^\W*(?:{_LEADING}\w{{0,2}}|\w*partnere?|forankring|forankret \w+)\W*:", re.IGNORECASE | re.MULTILINE
)
_NOBODY = re.compile(
    r"\W*(?:vakant|ubesat|ingen|afventer|ikke (?:udpeget|ansat|fundet|afklaret)|endnu ikke|tidligere|n\.n\.)",
    re.IGNORECASE,
)
_MORE = re.compile(r"(?<=[\wæøå]{3})[.;](?:\s|$)|\b(?:ikke|indtil|tidligere|før|afløste|efter)\b", re.IGNORECASE)
_UNDERTAKINGS = frozenset({_K.PROJECT, _K.OTHER})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Field:
    """What a label asks for: the relation of who is named to the project, with the role that the label gives."""

    relation: str
    role: str = ""


def find_fields(item: AgendaItem, discourse: Discourse) -> Iterator[Statement]:
    """leads, partner-in and anchored-in from the labelled lines and the tables of projects of an item."""
    for table in discourse.tables:
        yield from _tabled(table, item, discourse)
    for part, block in _lines(item, discourse):
        yield from _lined(block, part, item, discourse)


def _lines(item: AgendaItem, discourse: Discourse) -> Iterator[tuple[Part, Block]]:
    """The blocks with labels, those too that were taken out of the item as a list of people: "Projektleder: Ida Holm"."""
    own = [(part, block) for part, block in item.blocks() if len(block.passage)]
    if not any(_LEADING_LINE.search(block.text) for _, block in own):
        return
    begin, end = own[0][1].passage.span().start, own[-1][1].passage.span().end
    known = {block.passage.span().start for _, block in own}
    taken = [
        (own[0][0], block)
        for block in discourse.minutes.document.blocks
        if len(block.passage) and begin < block.passage.span().start < end
        if block.passage.span().start not in known
    ]
    yield from ((part, block) for part, block in (*own, *taken) if block.kind is not BlockKind.TABLE_ROW)


def _field(label: str) -> _Field | None:
    found = _LABEL.fullmatch(label)
    if found is None:
        return None
    if found["leads"]:
        return _Field(relation="leads", role=found["leads"].casefold())
    return _Field(relation="partner-in" if found["partner"] else "anchored-in")


def _tabled(table: Table, item: AgendaItem, discourse: Discourse) -> Iterator[Statement]:
    header = table.header.cells if table.header is not None else ()
    column = next((index for index, cell in enumerate(header) if _PROJECT_COLUMN.fullmatch(cell.text)), None)
    fields = [(index, field) for index, cell in enumerate(header) if (field := _field(cell.text)) is not None]
    if column is None:
        return
    for row in table.rows:
        project = _named(row, column)
        for index, field in fields:
            if project is not None and index < len(row.cells):
                yield from _stated(field, row.cells[index], project, row.block, table.part, item, discourse)


def _named(row: Row, column: int) -> Mention | None:
    cell = row.cells[column].strip() if column < len(row.cells) else None
    name = " ".join(cell.text.split()).strip(' *:."“”„»«') if cell is not None else ""
    if cell is None or len(name) < 4 or not name[:1].isupper() or name.casefold().startswith("i alt"):
        return None
    return Mention(name=name, kind=_K.PROJECT, span=cell.span(), written=name)


def _lined(block: Block, part: Part, item: AgendaItem, discourse: Discourse) -> Iterator[Statement]:
    for line in re.finditer(r"[^\n]+", block.text):
        match = _LINE.fullmatch(line.group())
        field = _field(match["label"]) if match is not None else None
        if match is None or field is None:
            continue
        project = _about(item, discourse)
        value = block.passage.slice(line.start() + match.start("value"), line.start() + match.end("value"))
        if project is not None:
            yield from _stated(field, value, project, block, part, item, discourse)


def _about(item: AgendaItem, discourse: Discourse) -> Mention | None:
    """The project that an item with such fields is about: it has a project's fields, so its title names one."""
    topic = discourse.topic
    if topic is not None:
        return topic if topic.kind in _UNDERTAKINGS else None
    title = clean_title(item.heading)
    if item.title is not None and title and not names_nothing(title):
        return Mention(name=title, kind=_K.PROJECT, span=item.title.span(), written=title)
    found = undertaking(discourse)
    return found if found is not None and found.kind in _UNDERTAKINGS else None


def _stated(
    field: _Field,
    value: Passage,
    project: Mention,
    block: Block,
    part: Part,
    item: AgendaItem,
    discourse: Discourse,
) -> Iterator[Statement]:
    for who in _who(value, block, part, item, discourse):
        ends = (project, who) if field.relation == "anchored-in" else (who, project)
        if (
            who.name != project.name
            and who.kind not in (_K.BODY, _K.CLUSTER, _K.PROJECT)
            and fits(field.relation, *ends)
        ):
            yield Statement(
                relation=field.relation,
                subject=ends[0],
                object=ends[1],
                source=discourse.minutes.source,
                basis=Basis.LAYOUT,
                qualifiers=Qualifiers(role=field.role, status=Status.CURRENT),
                evidence=Evidence(
                    document=discourse.minutes.document.id,
                    item=item.number,
                    span=block.passage.span(),
                    rule="project-field",
                    confidence=_SURE,
                    page=block.page,
                ),
            )


def _who(value: Passage, block: Block, part: Part, item: AgendaItem, discourse: Discourse) -> Sequence[Mention]:
    """Who stands in the field: its people, else its organisations; what follows a person is where they work."""
    if _NOBODY.match(value.text) or not value.text.strip():
        return ()
    more = _MORE.search(value.text)
    sentence = _sentence(value.slice(0, more.start()) if more else value, block, part, item, discourse)
    people = [token for token in sentence.tokens if token.kind == "P"]
    tokens = people or [token for token in sentence.tokens if token.kind == "O"]
    found = (discourse.resolve(token, sentence) for token in tokens)
    return tuple(mention for mention in found if mention is not None)


def _sentence(passage: Passage, block: Block, part: Part, item: AgendaItem, discourse: Discourse) -> Sentence:
    unit = Unit(passage=passage, item=item.number, part=part.kind, page=block.page, order=block.order, lead=False)
    around = discourse.surroundings
    return join_people(tag(unit, find_tokens(passage.text, around)), around.gazetteer)
