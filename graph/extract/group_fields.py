"""What overviews tell of a group in labels under its heading: "Nedsat af: Regionsrådet", "Refererer til: DAS", "Sekretariat: KL".

The heading names the group, the line only the other end. Where a section is of no group, or the document is the minutes of a
meeting, such a line says nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract.apply import fits
from graph.extract.discourse import Discourse
from graph.extract.terms_of_office import announced
from graph.extract.tokens import Sentence, find_tokens, tag
from graph.extract.unit import Unit
from graph.model.entity import EntityKind
from graph.model.minutes import AgendaItem, DocumentKind, PartKind
from graph.model.statement import Basis, Evidence, Mention, Qualifiers, Statement
from graph.model.text import BlockKind, Passage

_K = EntityKind
_FIELD = re.compile(
    r"\W*(?:(?P<founded>(?:nedsat|etableret|oprettet)(?: i \d{4})? af)|(?P<reports>(?:refererer|rapporterer|afrapporterer) til)"
    r"|(?P<serves>sekretariat(?=\s*:)|sekretariatsbetjenes af))\s*:?\s+(?P<value>\S[^\n;]*)",
    re.IGNORECASE,
)
_OVERVIEWS = frozenset({DocumentKind.APPOINTMENTS, DocumentKind.MEMBERS})


def find_group_fields(item: AgendaItem, discourse: Discourse) -> Iterator[Statement]:
    """established-by, reports-to and secretariat-for from the labelled lines of a section that is of one group."""
    if discourse.minutes.kind not in _OVERVIEWS:
        return
    lines = [(match, passage) for passage in _lines(item) if (match := _FIELD.match(passage.text)) is not None]
    group = _group(item, discourse) if lines else None
    for match, passage in lines if group is not None else ():
        value = _sentence(passage.slice(match.start("value"), match.end("value")), item, discourse)
        for token in value.tokens:
            other = discourse.resolve(token, value) if token.kind in "GO" else None
            if other is not None and group is not None and other.name != group.name:
                yield from _stated(match, group, other, _day(value), passage, item, discourse)


def _lines(item: AgendaItem) -> Iterator[Passage]:
    for _, block in item.blocks():
        if block.kind is not BlockKind.TABLE_ROW:
            for line in re.finditer(r"[^\n]+", block.text):
                for told in announced(line.group()):
                    start = line.start() + line.group().index(told)
                    yield block.passage.slice(start, start + len(told))


def _group(item: AgendaItem, discourse: Discourse) -> Mention | None:
    """The group that the section is of: the one whose members it lists, else the one that its title names."""
    spans = [block.passage.span() for _, block in item.blocks() if len(block.passage)]
    first = item.title.span().start if item.title is not None else min((span.start for span in spans), default=0)
    last = max((span.end for span in spans), default=first)
    names = {e.body.text for e in discourse.minutes.attendance if e.body and first <= e.person.span.start <= last}
    if len(names) == 1:
        name = next(iter(names))
        known = discourse.surroundings.gazetteer.lookup(name)
        return Mention(name=known.label if known else name, kind=known.kind if known else _K.BODY, written=name)
    if item.title is None:
        return None
    title = _sentence(item.title, item, discourse)
    token = next((token for token in title.tokens if token.kind == "G"), None)
    found = discourse.resolve(token, title) if token is not None else None
    return found if found is not None and found.kind in (_K.BODY, _K.CLUSTER) else None


def _stated(
    match: re.Match[str],
    group: Mention,
    other: Mention,
    day: str,
    passage: Passage,
    item: AgendaItem,
    discourse: Discourse,
) -> Iterator[Statement]:
    relation = "established-by" if match["founded"] else "reports-to" if match["reports"] else "secretariat-for"
    ends = (other, group) if relation == "secretariat-for" else (group, other)
    if fits(relation, *ends):
        yield Statement(
            relation=relation,
            subject=ends[0],
            object=ends[1],
            source=discourse.minutes.source,
            basis=Basis.LAYOUT,
            qualifiers=Qualifiers(start=day if relation == "established-by" else ""),
            evidence=Evidence(
                document=discourse.minutes.document.id,
                item=item.number,
                span=passage.span(),
                rule="group-field",
                confidence=0.85,
            ),
        )


def _day(sentence: Sentence) -> str:
    return next((token.period.begin for token in sentence.tokens if token.period and token.period.begin), "")


def _sentence(passage: Passage, item: AgendaItem, discourse: Discourse) -> Sentence:
    unit = Unit(passage=passage, item=item.number, part=PartKind.BODY, page=None, order=0)
    return tag(unit, find_tokens(passage.text, discourse.surroundings))
