"""What money may be for that stands outside the sentence of the sum: the head of its line, or the title of its item.

"2. Diabetes på Tværs – et forsøg i Nyborg. Projektet får ..." names the thing first and pays for it later.
"""

from __future__ import annotations

import re

from graph.danish.organisations import find_organisations
from graph.extract.discourse import Discourse
from graph.extract.funding_titles import is_general, title_name
from graph.extract.titled import names_nothing
from graph.extract.tokens import Sentence
from graph.model.entity import EntityKind
from graph.model.statement import Mention
from graph.model.text import Block, BlockKind, Span

_K = EntityKind
_NATIONAL = re.compile(r"økonomiaftale|finanslov|(?:kommunernes|regionernes) økonomi", re.IGNORECASE)
#: What a name may be said to be.
WHAT = r"(?:samarbejde|projekt|forsøg|tilbud|initiativ|forløb|program|indsats|forslag|\w+projekt|\w+forsøg|\w+tilbud|\w+forløb)"
_INTRODUCED = re.compile(
    rf"^\W*(?:[A-ZÆØÅ][a-zæøå]+:\s)?(?P<name>[A-ZÆØÅ][^‹›.,;:\n]{{3,50}}?) er (?:et|en) (?:\w+ )?{WHAT}\b"
)
#: What opens a sentence or a line and names no undertaking.
NO_NAME = re.compile(
    r"(?:det|den|dette|der|her|et|en|alle|vi|de|målet|formålet|flere|nogle|begge|hele|deltagelse|udgift\w*|møde\w*|rejse\w*|transport|honorar\w*|hver|i|på|til|fra|med|for|ved|[\wæøå]+(?:en|et|erne))\b",
    re.IGNORECASE,
)
_LINE_HEAD = re.compile(
    r"^\W*(?:(?:\d+|[a-z])[.)]\s*)?(?:\*\*|__)?(?P<name>[A-ZÆØÅ][^*_.:;–\n\d]{3,60}?)(?:\*\*|__)?\s*(?:\s[–-]\s|:\s|\*\*)"
)
_LABELS = re.compile(
    r"(?:(?:samle[dt]e?|årlige?|årligt|forventet|ekstern|regional|kommunal|søgt|total) )?(?:\w*(?:bevilling|finansiering|økonomi|budget|periode|status|formål|baggrund|beslutning|indstilling|konklusion|resum[eé]|referat|drøftelse|projektleder"
    r"|projektejer|partner|sagsfremstilling|forbrug|ansvarlig|deltager|bidrag|tilskud|dato|indhold|tid|sted)\w*|.{0,30} oplyste|.{0,30} fortalte)",
    re.IGNORECASE,
)


def head_of_line(sentence: Sentence, discourse: Discourse) -> Mention | None:
    """The name that the paragraph or line of the sentence begins with: "2. Diabetes på Tværs – et forsøg i Nyborg. ..."."""
    if discourse.item is None:
        return None
    here = sentence.unit.passage.span().start
    for block, _ in discourse.item_blocks.holding(Span(start=here, end=here + 1)):
        if block.kind is BlockKind.TABLE_ROW:
            continue
        told = _INTRODUCED.match(block.text)
        if told is not None and " " in told["name"] and _may_name(told["name"]):
            return _named(told, block, discourse)
        match = _LINE_HEAD.match(block.text)
        if match is None:
            continue
        name = match["name"].strip()
        several = block.kind is BlockKind.LIST_ITEM or "**" in block.text[:90]
        if not several or _LABELS.fullmatch(name) or find_organisations(name, discourse.surroundings.gazetteer):
            return None
        return Mention(name=name, kind=_K.PROJECT, span=block.passage.span(*match.span("name")), written=name)
    return None


def opener(sentence: Sentence, discourse: Discourse) -> Mention | None:
    """The office or body that the paragraph of the sentence opens with: "Sekretariatet Syd betjener ... Budgettet er ..."."""
    here = sentence.unit.passage.span().start
    for block, _ in discourse.item_blocks.holding(Span(start=here, end=here + 1)) if discourse.item else ():
        start = block.passage.span().start
        for _, mention in discourse.groups:
            if mention.span is not None and 0 <= mention.span.start - start < _AT_ONCE and mention.kind in _OFFICES:
                return mention
    return None


_AT_ONCE = 4  # characters: a bracket, a bullet
_OFFICES = frozenset({_K.SECRETARIAT, _K.BODY, _K.CLUSTER})


def _may_name(words: str) -> bool:
    """Whether what opens a line may be a name: "Det gode hverdagsforløb" is one, "Det" and "Formålet" are none."""
    return NO_NAME.match(words) is None or re.match(r"De[nt] \w+e \w", words) is not None


def _named(match: re.Match[str], block: Block, discourse: Discourse) -> Mention | None:
    """The name that the paragraph explains first: "Lys om natten er et forslag, som ..."."""
    name = re.split(r"\s[–-]\s", match["name"])[-1].strip(' "“”„»«')
    if find_organisations(name, discourse.surroundings.gazetteer):
        return None
    return Mention(name=name, kind=_K.PROJECT, span=block.passage.span(*match.span("name")), written=name)


def titled(discourse: Discourse) -> Mention | None:
    """What the title speaks of, where it is no heading for all sorts of things."""
    if discourse.item is None or discourse.item.title is None or is_general(discourse) or is_national(discourse):
        return None
    name = title_name(discourse.item.heading)
    pool = discourse.topic is not None and discourse.topic.kind is _K.FUND
    if names_nothing(name) or pool:
        return None
    return Mention(name=name, kind=_K.PROJECT, span=discourse.item.title.span(), written=discourse.item.heading)


def is_national(discourse: Discourse) -> bool:
    """Whether the item is about an agreement on the economy of the public sector: its sums fund nobody here."""
    return discourse.item is not None and bool(_NATIONAL.search(discourse.item.heading))
