"""Bodies, projects, agreements and funds in running text, by the wording of the noun phrase.

No register holds the working group that a meeting sets up. Its name is a noun phrase with a telling head: "den
tværgående arbejdsgruppe om kost til ældre", "Styregruppen for Trygt Hjem". A bare "gruppen" names nothing by itself; it
is found too, marked generic, for the reader of the whole item to resolve.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from graph.danish.anchors import Guarded
from graph.danish.extent import ARTICLES, INDEFINITE, before, behind
from graph.danish.gazetteer import Gazetteer
from graph.danish.heads import Form, head_of
from graph.danish.phrase_names import end_of_phrase, end_of_quoted, opens_phrase
from graph.danish.phrase_words import Word, gap
from graph.danish.stretches import TELLING, announcers, stretches, tells
from graph.model.entity import Entity, EntityKind

_K = EntityKind
_GROUP_KINDS = frozenset({_K.BODY, _K.PROJECT, _K.AGREEMENT, _K.FUND, _K.CLUSTER, _K.SECRETARIAT})
_NAMED_KINDS = frozenset({_K.PROJECT, _K.FUND})
_INNER = frozenset({"i", "på", "mod", "og", "for", "til", "med", "af", "om", "ved"})


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMention:
    """text[start:end] names a body, project, agreement or fund.

    `name` is the phrase without article. `head` is the head noun in its indefinite form. `generic`: nothing but the
    head and perhaps adjectives ("den nye styregruppe"). `indefinite`: "en arbejdsgruppe", as when it is set up.
    `bare`: the head alone.
    """

    start: int
    end: int
    name: str
    kind: EntityKind
    head: str = ""
    entity: Entity | None = None
    generic: bool = False
    bare: bool = False
    indefinite: bool = False
    genitive: bool = False
    name_start: int = 0
    head_start: int = 0


#: Whom a seat is for ends the group's name: "på lægernes vegne", "sidder i styregruppen for Struer Kommune".
_ON_BEHALF = Guarded(r"\bpå (?:vegne af\b|(?:[\w-]+ ){1,4}vegne\b)")
_SEAT_FOR = re.compile(
    r"for (?<=[nte] for )(?=(?:[A-ZÆØÅ][\w-]+ ){1,2}Kommune\b|Region [A-ZÆØÅ]|PLO\b|KL\b|(?:almen )?praksis\b"
    r"|[Kk]lynge |(?:de )?(?:praktiserende læger|lægerne|kommunerne|regionerne|hospitalerne|sygehusene)\b)"
)
#: Whose a joint project is ends what it is called: "et fælles projekt for Struer Kommune og KL".
_JOINT = Guarded(r"fælles (?<=\bfælles )(?P<head>projekt|initiativ|forsøg) (?P<of>for|mellem|af) (?=[A-ZÆØÅ])")
_SITS = Guarded(
    r"\b(?:sidder|sad|sidde|siddet|indtræder|indtrådte|indtrådt|indtræde|indgår|indgå|deltager|deltage|plads|sæde|valgt|medlem"
    r"|repræsenterer)\b[^.,;:]{0,60}\b(?:i|af) (?:[\w-]+ ){0,3}[\w-]*$",
    re.IGNORECASE,
)


def _seats_for(text: str) -> list[tuple[int, int]]:
    """What follows a group's name in a sentence about a seat: "for Struer Kommune", "på lægernes vegne"."""
    found = [match.span() for match in _ON_BEHALF.finditer(text)]
    for match in _SEAT_FOR.finditer(text) if _SITS.may_match(text) else ():
        if _SITS.pattern.search(text[: match.start()].rstrip()):
            found.append(match.span())
    return found


def find_groups(text: str, gazetteer: Gazetteer, barriers: Iterable[tuple[int, int]] = ()) -> tuple[GroupMention, ...]:
    """Groups named in the text, in order, none inside another; `barriers` are spans that no name may run into."""
    known = [
        _known(hit.start, hit.end, hit.entity, text) for hit in gazetteer.find(text) if hit.entity.kind in _GROUP_KINDS
    ]
    if "niveau" in text:
        known.extend(_levels(text))
    worded = tells_of_groups(text)
    if not known and not worded:
        return ()
    closed = (*barriers, *_seats_for(text), *(joint.span("of") for joint in _JOINT.finditer(text)))
    found: list[GroupMention] = []
    proper: list[GroupMention] = []
    for sequence in stretches(text, closed) if worded else ():
        telling = [index for index, word in enumerate(sequence) if tells(word.text)]
        phrases = [_clipped(mention, known, text) for mention in _headed(text, sequence, telling)]
        found.extend(mention for mention in phrases if mention is not None)
        proper.extend(_proper(text, sequence, telling))
    for name in (*known, *proper):
        outside = [(start, end) for start, end in closed if not (name.start <= start and end <= name.end)]
        if not _overlaps(name, [(m.start, m.end) for m in found]) and not _overlaps(name, outside):
            found.append(name)
    return tuple(sorted(found, key=lambda m: (m.start, m.end)))


def tells_of_groups(text: str) -> bool:
    """Whether a word of the text heads the name of a group or announces one; else only known names can stand in it."""
    return TELLING.stands_in(text)


#: The two levels of a cluster: "det faglige niveau", "klyngens politiske niveau".
_WHICH = r"(?:politiske|fagligt?[ -]strategiske|faglige|administrative|strategiske)"
_LEVEL = re.compile(
    rf"\b(?:[Dd]et|\w*[Kk]lyngens|(?<=og)) (?P<which>{_WHICH}) niveau\b"
    rf"|\b[Dd]et (?P<first>{_WHICH})(?= og (?:det )?{_WHICH} niveau\b)"
)


def _levels(text: str) -> Iterator[GroupMention]:
    for match in _LEVEL.finditer(text):
        which = "which" if match["which"] else "first"
        name = f"Det {match[which]} niveau"
        yield GroupMention(
            start=match.start() + match.group().startswith(" "),
            end=match.end(),
            name=name,
            kind=_K.BODY,
            head="niveau",
            name_start=match.start(which),
            head_start=match.start(which),
        )


def _overlaps(mention: GroupMention, spans: Sequence[tuple[int, int]]) -> bool:
    return any(mention.start < end and start < mention.end for start, end in spans)


def _clipped(mention: GroupMention, known: Sequence[GroupMention], text: str) -> GroupMention | None:
    """The phrase ended with a known name in it; None where the known name says all that the phrase says."""
    for name in known:
        if name.end <= mention.start or name.start >= mention.end:
            continue
        if name.start <= mention.head_start < name.end:
            return None
        # "gruppen for Teknik", where "Teknik med Omsorg" is known
        if mention.head_start < name.start < mention.end < name.end:
            return replace(mention, end=name.end, name=_capitalised(text[mention.name_start : name.end]))
        if mention.start < name.start and name.end < mention.end:
            return replace(mention, end=name.end, name=_capitalised(text[mention.name_start : name.end]))
    return mention


def _capitalised(name: str) -> str:
    return name[:1].upper() + name[1:]


def _known(start: int, end: int, entity: Entity, text: str) -> GroupMention:
    form = next((form for form in (head_of(word) for word in text[start:end].split()) if form), None)
    return GroupMention(
        start=start,
        end=end,
        name=entity.label,
        kind=entity.kind,
        head=form.head.indefinite if form else "",
        entity=entity,
        genitive=text[end : end + 1] == "s" or text[end : end + 2] in ("'s", "’s"),
        name_start=start,
        head_start=start,
    )


def _headed(text: str, sequence: Sequence[Word], telling: Sequence[int]) -> Iterator[GroupMention]:
    done = 0
    for index in telling:
        form = head_of(sequence[index].text)
        if form is None or sequence[index].barrier or index < done:
            continue
        first = before(text, sequence, index - _ad_hoc(sequence, index))
        alone = form.genitive or _introduces(sequence, index, form)
        last = index if alone else behind(text, sequence, index, weak=form.head.weak)
        yield _phrase(text, sequence, (first, index, last), form)
        done = last + 1


def _ad_hoc(sequence: Sequence[Word], head: int) -> int:
    """How many words before the head belong to it: of "ad hoc-gruppe" one, of "ad hoc gruppe" two."""
    if head == 0 or sequence[head - 1].low not in ("ad", "hoc"):
        return 0
    before_it = [word.low for word in sequence[max(0, head - 2) : head]]
    if sequence[head].low.startswith("hoc-") and before_it[-1:] == ["ad"]:
        return 1
    return 2 if before_it == ["ad", "hoc"] else 0


def _introduces(sequence: Sequence[Word], head: int, form: Form) -> bool:
    """Whether a name that is a phrase follows: "Projektet Godt på vej"."""
    following = sequence[head + 1 : head + 3]
    if not form.definite or form.head.kind not in _NAMED_KINDS or len(following) < 2:
        return False
    name, more = following
    return name.capital and opens_phrase(name, more)


def _phrase(text: str, sequence: Sequence[Word], extent: tuple[int, int, int], form: Form) -> GroupMention:
    first, head, last = extent
    article = sequence[first].low if sequence[first].low in ARTICLES and first < head else ""
    doubly = article in ("den", "det") and head > first + 1 and not form.definite
    begin = first if doubly or not article else first + 1
    end = sequence[last].end - (1 if form.genitive else 0)
    if _announces(text, sequence, head, last, form):
        begin = head + 1
    named = (form.compound or not form.head.plain) and (sequence[head].capital or (form.compound and form.definite))
    ad_hoc = _ad_hoc(sequence, head)
    bare = last == head and begin == head - ad_hoc and (ad_hoc > 0 or not named)
    plain = last == head and not any(word.capital for word in sequence[begin + doubly : head + 1])
    return GroupMention(
        start=sequence[first].start,
        end=end,
        name=_capitalised(text[sequence[begin].start : end]),
        kind=form.head.kind,
        head=form.head.indefinite,
        generic=bare or (plain and not form.compound),
        bare=bare,
        indefinite=not form.definite
        and not doubly
        and (article in INDEFINITE or (not article and not sequence[head].capital)),
        genitive=form.genitive,
        name_start=sequence[begin].start,
        head_start=sequence[head].start,
    )


def _announces(text: str, sequence: Sequence[Word], head: int, last: int, form: Form) -> bool:
    """Whether the head only says what the name after it names: "Samarbejdet Fælles Værksted" is Fælles Værksted."""
    plain = form.definite and not form.compound and form.head.kind in _NAMED_KINDS
    following = sequence[head + 1] if last > head + 1 else None
    return plain and following is not None and following.capital and gap(text, sequence[head], following) == " "


def _proper(text: str, sequence: Sequence[Word], telling: Sequence[int]) -> Iterator[GroupMention]:
    """Proper names after a word that announces one: "partnerskabet Hånd om Hverdagen"."""
    for index in telling:
        word, following = sequence[index], sequence[index + 1] if index + 1 < len(sequence) else None
        if following is None or not following.capital or following.barrier:
            continue
        between = gap(text, word, following)
        form = head_of(word.text)
        quoted = end_of_quoted(text, following.start) if between[:1] == " " else 0
        named = form is not None and (form.definite or quoted > 0) and form.head.kind in _NAMED_KINDS
        if not (named or word.low in announcers()) or between.strip(" \"“”„»’'"):
            continue
        end = quoted or sequence[_proper_end(text, sequence, index + 1)].end
        yield GroupMention(
            start=following.start,
            end=end,
            name=text[following.start : end],
            kind=form.head.kind if form else _K.PROJECT,
            head=form.head.indefinite if form else "projekt",
            name_start=following.start,
            head_start=following.start,
        )


def _proper_end(text: str, sequence: Sequence[Word], last: int) -> int:
    if opens_phrase(sequence[last], sequence[last + 1] if last + 1 < len(sequence) else None):
        last = end_of_phrase(text, sequence, last)
    while last + 1 < len(sequence) and gap(text, sequence[last], sequence[last + 1]) == " ":
        following = sequence[last + 1]
        inner = following.low in _INNER and last + 2 < len(sequence) and sequence[last + 2].capital
        if following.barrier or not (following.capital or inner):
            break
        last += 2 if inner else 1
    return last
