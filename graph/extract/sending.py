"""Who sent the people of a whole list: "KKR Nord har udpeget følgende:", "Oversigten viser, hvem der repræsenterer rådet".

An overview says it once, in its head or under a heading, and each of its rows has only the name and the place of work; a
committee announces its people in other groups the same way. What is told under a heading holds to the next one, what is told
in the head of an overview for all of it; "begge er udpeget af KKR Nord" below a list speaks of the people above.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.danish.anchors import Guarded
from graph.danish.capitals import in_small
from graph.danish.sentences import split_sentences
from graph.extract.discourse import Discourse
from graph.extract.seat_cases import COLLECTIVE
from graph.extract.tokens import Sentence, find_tokens, tag
from graph.extract.unit import Unit
from graph.model.entity import EntityKind
from graph.model.minutes import DocumentKind, PartKind
from graph.model.text import Block, BlockKind, Passage

_K = EntityKind
_ANCHOR = Guarded(r"udpeg|indstil|valgt|vælge|repræsent|plads(?:er)?\b|medlemmer", re.IGNORECASE)
_WHO = rf"(?P<whom>‹[OG]\d+›|(?<!\w)(?:{COLLECTIVE}|(?:de \w+ )?kommuner(?!\w)|kommunalbestyrelserne|byrådene|regionsrådet))"
_WORDS = r"(?:(?!ikke\b|ingen\b)[\wæøå]+ ){0,3}?"
_PEOPLE = r"(?:‹[RL]\d+›|repræsentation|repræsentanter|udpegninger|udpegede|plads(?:er|erne)?|medlemmer)"
_TELLS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:udpeget|udpeges|valgt|vælges|indstillet) (?:af|for) {_WHO}",
        rf"\b(?:udpegende|indstillende) (?:part|myndighed|organisation)(?:er)?: ?{_WHO}",
        rf"\budpegningsret(?:ten)?(?: har| ligger hos|:) ?{_WHO}",
        rf"{_WHO} {_WORDS}(?:udpeget|udpeger|udpegede|valgt|valgte|vælger|indstillet|meldt|repræsenteres|repræsenteret)\b(?! (?:selv|sine|egne)\b)",
        rf"\brepræsenterer {_WHO}",
    )
)
#: What only a heading or a lead-in says of those below it.
_ANNOUNCES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (rf"{_WHO} {_WORDS}(?:pege på|plads(?:er)?)\b", rf"{_WHO}['’]?s? {_WORDS}{_PEOPLE}")
)
#: Of whom above the sentence speaks: "begge er udpeget af", "samtlige er valgt af".
_ALL_ABOVE = re.compile(r"\b(?:begge|alle|alle (?:to|tre|fire|fem)|samtlige|de)\b", re.IGNORECASE)
#: Whose appointment tells nothing of the others: "formanden udpeges af regionsrådet".
_ONE = re.compile(r"\b(?:formand\w*|forperson\w*|næstformand\w*|sekretariat\w*|nedsat)\b", re.IGNORECASE)
_OVERVIEW = re.compile(r"\b\w*(?:udpegning|udpegede|repræsent)\w*", re.IGNORECASE)
_LETTERHEAD = re.compile(r"(?:KKR|KL|Klynge|Sundhedsklynge|Kontaktudvalg|Kommunekontaktråd)\b.*")
_SILENT = (BlockKind.TABLE_ROW, BlockKind.FURNITURE)
_LONGEST = 600  # characters of a paragraph that announces


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """`whom` sent the people who stand from `start` to `end` of the document."""

    start: int
    end: int
    whom: str


def senders(discourse: Discourse) -> tuple[Sender, ...]:
    """What the document says of the people of whole lists: first of all of them, then section by section."""
    blocks = discourse.minutes.document.blocks
    overview = discourse.minutes.kind is DocumentKind.APPOINTMENTS
    length = len(discourse.minutes.document.text)
    starts = [*_starts(discourse), length]
    of_all = list(_of_all(blocks, starts[0], discourse))[-1:] if overview else []
    found: list[Sender] = []
    for block in blocks:
        here = block.passage.span().start
        if block.kind in _SILENT or here < starts[0] or not _ANCHOR.search(block.text):
            continue
        section = bisect_right(starts, here)
        end = starts[section] if section < len(starts) else length
        found += (
            Sender(start=starts[section - 1] if above else here, end=end, whom=whom)
            for whom, above in _told(block, discourse, overview=overview)
        )
    return (*(Sender(start=0, end=length, whom=whom) for whom in of_all), *sorted(found, key=_start))


def sent_at(position: int, found: Sequence[Sender]) -> str:
    """Who sent the one who stands there: what the section says last before, else what is said of all; "" if nobody does."""
    last = bisect_right(found, position, key=_start) - 1
    near = (found[index] for index in (last, 0) if 0 <= index < len(found))
    return next((sender.whom for sender in near if sender.start <= position < sender.end), "")


def _start(sender: Sender) -> int:
    return sender.start


def _starts(discourse: Discourse) -> list[int]:
    """Where the sections begin; the first heading of a document is its title."""
    titles = [item.title.span().start for item in discourse.minutes.items if item.title is not None]
    headings = [block.passage.span() for block in discourse.minutes.document.blocks if block.kind is BlockKind.HEADING]
    bare = {title for title in titles if not any(span.start <= title < span.end for span in headings)}
    titled = [span.start for span in headings[1:]]
    if headings and any(headings[0].start <= title < headings[0].end for title in titles):
        titled.append(headings[0].start)
    return sorted({*titled, *bare})


def _of_all(blocks: Sequence[Block], head: int, discourse: Discourse) -> Iterator[str]:
    """Who sent everybody in an overview: its letterhead, its title or the words below it."""
    above = [block for block in blocks if block.passage.span().start < head and block.kind is not BlockKind.TABLE_ROW]
    if any(_OVERVIEW.search(block.text) for block in above):
        for block in above[:1]:
            if _LETTERHEAD.fullmatch(block.text.strip()):
                yield from _letterhead(block, discourse)
    for block in above:
        yield from _told_in_head(block, discourse)


def _told_in_head(block: Block, discourse: Discourse) -> Iterator[str]:
    title = not block.text.rstrip().endswith((".", ":"))
    for sentence in _sentences(block, discourse):
        yield from _named(sentence, (*_TELLS, *_ANNOUNCES) if title else _TELLS, discourse)


def _letterhead(block: Block, discourse: Discourse) -> Iterator[str]:
    name = block.text.strip()
    known = discourse.surroundings.gazetteer.lookup(name)
    yield known.label if known is not None else in_small(name) if name.isupper() and " " not in name else name


def _told(block: Block, discourse: Discourse, *, overview: bool) -> Iterator[tuple[str, bool]]:
    """(who sent, whether it is told of those above) as a heading, a lead-in or a line of an overview says it."""
    announces = block.kind is BlockKind.HEADING or block.text.rstrip().endswith(":")
    if len(block.text) > _LONGEST or not (overview or announces):
        return
    for sentence in _sentences(block, discourse):
        above = overview and "‹P" not in sentence.tagged and _ALL_ABOVE.search(sentence.tagged) is not None
        leads = announces or "‹P" not in sentence.tagged
        if not _ONE.search(sentence.text) and (above or leads):
            patterns = (*_TELLS, *_ANNOUNCES) if announces else _TELLS
            yield from ((whom, above) for whom in _named(sentence, patterns, discourse))


def _sentences(block: Block, discourse: Discourse) -> Iterator[Sentence]:
    begin = None
    for start, end in split_sentences(block.text):
        begin = start if begin is None else begin
        if not block.text[:end].rstrip().endswith(":") or end == len(block.text.rstrip()):
            yield _sentence(block.passage.slice(begin, end), block, discourse)
            begin = None


def _sentence(passage: Passage, block: Block, discourse: Discourse) -> Sentence:
    unit = Unit(passage=passage, item="", part=PartKind.BODY, page=block.page, order=block.order)
    return tag(unit, find_tokens(passage.text, discourse.surroundings))


def _named(sentence: Sentence, patterns: Sequence[re.Pattern[str]], discourse: Discourse) -> Iterator[str]:
    """The one that the sentence says to have sent; nobody if it is a group that only has members."""
    for pattern in patterns:
        match = pattern.search(sentence.tagged)
        if match is None:
            continue
        whom = _name(match["whom"], sentence, discourse)
        if whom:
            yield whom
            return


def _name(told: str, sentence: Sentence, discourse: Discourse) -> str:
    """The name of whom a pattern found; as it is written where it is a name of which no more is known."""
    if not told.startswith("‹"):
        return told
    token = sentence.token(told)
    mention = discourse.resolve(token, sentence)
    if mention is not None:
        return "" if mention.kind in (_K.PROJECT, _K.AGREEMENT, _K.FUND, _K.MEETING) else mention.name
    written = sentence.text[token.start : token.end]
    return written if written[:2].isupper() else ""
