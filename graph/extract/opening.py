"""What a document tells before its sentences are read: the body, the people, its own names, its region.

The list of participants gives short names and initials; whatever the text introduces under a name of its own ("projektet
Trygt Hjem (TH)") is known by that name in all of it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from graph.danish.capitals import in_small
from graph.danish.dates import find_dates
from graph.danish.fold import fold
from graph.danish.gazetteer import Gazetteer
from graph.danish.groups import find_groups, tells_of_groups
from graph.danish.heads import head_of
from graph.danish.money import find_money
from graph.danish.names import find_names
from graph.danish.organisations import kind_of
from graph.danish.person_words import initials_of
from graph.extract.discourse import Discourse
from graph.extract.head_words import first_head
from graph.extract.short_names import ShortNames
from graph.extract.tokens import Surroundings
from graph.model.entity import Entity, EntityKind
from graph.model.minutes import Minutes
from graph.model.statement import Mention

_LONGEST_ACRONYM = 10  # letters
_BRACKETED = re.compile(r"[^\n(]{0,60}?\(([A-ZÆØÅ]{2,5})\)")
#: Initials in a cell of their own before or behind the name.
_BEFORE = re.compile(r"(?<![^\n\t|])[ •*-]*([A-ZÆØÅ]{2,4})[ ]*(?:[\t|:–-]| {2,})[\s|]*$")
_BEHIND = re.compile(r"[ ]*(?:[\t|]| {2,})\s*([A-ZÆØÅ]{2,4})[ ]*(?=[\t|\n]| {2}|$)")
_ACRONYM = re.compile(r"\s\(([A-ZÆØÅ][A-ZÆØÅa-zæøå-]*[A-ZÆØÅ][A-ZÆØÅa-zæøå-]{0,6})\)")
_STEERS = re.compile(
    r"(?:styregruppe|projektgruppe|programstyregruppe|bestyrelse|følgegruppe)n? for"
    r" (?:projektet )?[\"“”„»]?([^\"“”„»«]+)",
    re.IGNORECASE,
)


def open_discourse(minutes: Minutes, gazetteer: Gazetteer) -> Discourse:
    """A discourse for the document: its people, its body, its region and the names that it alone knows."""
    body = body_mention(minutes, gazetteer)
    named = gazetteer.extended([*_own_body(minutes, body), *_own_names(minutes, gazetteer)])
    people, places = _people(minutes)
    surroundings = Surroundings(
        gazetteer=named,
        short_names=ShortNames(_short_names(people.values()) | _initials(minutes, gazetteer)),
        anchor=minutes.meeting.date,
        region=_prevailing(minutes, gazetteer, EntityKind.REGION),
    )
    discourse = Discourse(minutes=minutes, surroundings=surroundings, people=people, places=places)
    discourse.body = body
    discourse.steered = _steered(discourse.body, minutes.document.text)
    return discourse


def _steered(body: Mention | None, text: str) -> Mention | None:
    """ "Styregruppen for Trygt Hjem" steers Trygt Hjem."""
    match = _STEERS.search(body.name) if body is not None else None
    if match is None or not match.group(1)[:1].isupper() or kind_of(match.group(1)) is not None:
        return None
    return Mention(name=_as_used(match.group(1), text), kind=EntityKind.PROJECT, written=match.group(1))


_CALLED = re.compile(r"\b[Pp]rojekt(?:et)? (?P<name>[A-ZÆØÅ][\w-]*(?: [A-ZÆØÅ][\w-]*)*)")


def _as_used(name: str, text: str) -> str:
    """ "Trygt Hjem på Midtfyn" as the text calls it: "projektet Trygt Hjem" leaves out where it is."""
    for match in _CALLED.finditer(text):
        rest = name.removeprefix(f"{match['name']} ")
        in_full = text.startswith(f" {rest.split(' ')[0]} ", match.end())  # "projektet Videre i Livet" is all of it
        if rest != name and " " in match["name"] and rest.split(" ")[0] in ("på", "i", "for", "ved") and not in_full:
            return match["name"]
    return name


def body_mention(minutes: Minutes, gazetteer: Gazetteer) -> Mention | None:
    """The body that met, under its full name; the acronym and the shorter name in the head are names of it too."""
    body = minutes.meeting.body
    if body is None:
        return None
    known = gazetteer.lookup(body.text) or (
        gazetteer.lookup(minutes.meeting.acronym) if minutes.meeting.acronym else None
    )
    head = first_head(body.text)
    kind = known.kind if known else (_kind_by_head(head) or kind_of(body.text) or EntityKind.BODY)
    printed = " ".join(minutes.document.quote(body.span).split())
    also = tuple(name for name in (minutes.meeting.acronym, printed) if name and name != body.text)
    return Mention(name=known.label if known else body.text, kind=kind, span=body.span, written=body.text, also=also)


def _kind_by_head(head: str) -> EntityKind | None:
    hit = head_of(head) if head else None
    return hit.head.kind if hit and hit.head.kind is not EntityKind.AGREEMENT else None


def _people(minutes: Minutes) -> tuple[dict[str, str], dict[str, set[str]]]:
    people: dict[str, str] = {}
    places: dict[str, set[str]] = defaultdict(set)
    for entry in minutes.attendance:
        people.setdefault(fold(entry.person.text), entry.person.text)
        if entry.organisation:
            places[fold(entry.person.text)].add(entry.organisation.text)
    for text in _texts(minutes):
        for name in find_names(text):
            if name.score >= 0.8:
                full = text[name.start : name.end]
                if fold(full.removesuffix("s")) not in people:  # "Ida Holms periode"
                    people.setdefault(fold(full), full)
    return people, places


def _texts(minutes: Minutes) -> Iterator[str]:
    for item in minutes.items:
        if item.title:
            yield item.title.text
        for _, block in item.blocks():
            yield block.text


def _short_names(people: Iterable[str]) -> dict[str, str]:
    """Given names and surnames that only one person of the document bears."""
    bearers: Counter[str] = Counter()
    full: dict[str, str] = {}
    for name in people:
        words = name.split()
        ends = {words[0], words[-1], " ".join(words[-2:])} - {name} if len(words) > 1 else set()
        for word in sorted(ends):
            bearers[word] += 1
            full[word] = name
    return {word: full[word] for word in sorted(full) if bearers[word] == 1 and len(word) > 2}


def _initials(minutes: Minutes, gazetteer: Gazetteer) -> dict[str, str]:
    """Initials that stand beside a participant's name: "Ida Holm (IHO)", "IH | Ida Holm", "Ida Holm | IH"."""
    found: dict[str, set[str]] = defaultdict(set)
    text = minutes.document.text
    for entry in minutes.attendance:
        name, span = entry.person.text, entry.person.span
        match = _BRACKETED.match(text, span.end)
        if match:
            found[match.group(1)].add(name)
        for beside in (_BEFORE.search(text, max(0, span.start - 12), span.start), _BEHIND.match(text, span.end)):
            if beside and initials_of(beside.group(1), name) and gazetteer.lookup(beside.group(1)) is None:
                found[beside.group(1)].add(name)
    return {initials: names.pop() for initials, names in sorted(found.items()) if len(names) == 1}


def _own_body(minutes: Minutes, body: Mention | None) -> list[Entity]:
    """The body that met, under its full name and its acronym, and the project that it steers."""
    if body is None:
        return []
    also = tuple(name for name in (*body.also, body.written) if name and name != body.name)
    found = [Entity(id="local/body", kind=body.kind, label=body.name, aliases=also)]
    steered = _steered(body, minutes.document.text)
    if steered is not None:
        full = (steered.written,) if steered.written != steered.name else ()
        found.append(Entity(id="local/steered", kind=steered.kind, label=steered.name, aliases=full))
    return found


#: What something is, said of its name: "Det trygge hjem er et projekt under Sundhedsaftalen".
_DEFINED = re.compile(
    r"(?:^|(?<=[.!?:] ))(?P<name>[A-ZÆØÅ][^\s.,;:()]*(?: [^\s.,;:()]+){1,6}?) er (?:et|en) (?:[\w-]+ ){0,3}?(?P<head>[\w-]+)(?![\w-])"
)


def _defined(text: str, minutes: Minutes) -> Iterator[tuple[str, EntityKind]]:
    """Names of which a sentence says what they are, if the document writes them elsewhere too."""
    for match in _DEFINED.finditer(text) if " er e" in text else ():
        form, name = head_of(match["head"]), match["name"]
        if form is not None and not form.definite and minutes.document.text.count(name) > 1 and not find_names(name):
            yield name, form.head.kind


#: Two capitals around a small word: in Danish only a name has the second, or what has one itself.
_TITLED = re.compile(r"[A-ZÆØÅ][\wæøå-]+ (?:i|på|med|for|til|om|af|uden) [A-ZÆØÅ][\wæøå-]+")


def _titles_used(minutes: Minutes) -> Iterator[str]:
    """Titles of items that their texts use as a name: "Teknik med Omsorg" in "planlægningen af Teknik med Omsorg"."""
    for item in minutes.items:
        name = item.title.text.strip() if item.title is not None else ""
        if _TITLED.fullmatch(name):
            inside = re.compile(rf"[a-zæøå] {re.escape(name)}(?![\w-])")
            if any(inside.search(block.text) for _, block in item.blocks()):
                yield name


def _own_names(minutes: Minutes, gazetteer: Gazetteer) -> list[Entity]:
    """Names that the document introduces ("projektet Trygt Hjem"), so that a bare "Trygt Hjem" is found too."""
    found: dict[str, Entity] = {}
    for name in _titles_used(minutes):
        if gazetteer.lookup(name) is None and not find_names(name):
            found.setdefault(fold(name), Entity(id=f"local/{len(found)}", kind=EntityKind.PROJECT, label=name))
    for text in _texts(minutes):
        for name, kind in _defined(text, minutes):
            if gazetteer.lookup(name) is None and head_of(name.split()[0]) is None:
                found.setdefault(fold(name), Entity(id=f"local/{len(found)}", kind=kind, label=name))
        if not tells_of_groups(text):
            continue
        barriers = [(name.start, name.end) for name in find_names(text)]
        barriers.extend((sum_.start, sum_.end) for sum_ in find_money(text))
        barriers.extend((date.start, date.end) for date in find_dates(text))
        for group in find_groups(text, gazetteer, barriers):
            if group.entity is None and not group.generic and not group.indefinite and _is_proper(group.name):
                acronym = _ACRONYM.match(text, group.end)
                also = (acronym.group(1),) if acronym else ()
                if also or fold(group.name) not in found:
                    label = (
                        in_small(group.name) if " " in group.name or len(group.name) > _LONGEST_ACRONYM else group.name
                    )
                    found[fold(group.name)] = Entity(
                        id=f"local/{len(found)}", kind=group.kind, label=label, aliases=also
                    )
    return [found[key] for key in sorted(found)]


def _is_proper(name: str) -> bool:
    words = name.split()
    return len(words) > 1 or sum(c.isupper() for c in name) > 1


def _prevailing(minutes: Minutes, gazetteer: Gazetteer, kind: EntityKind) -> Entity | None:
    """The entity of that kind that the document names most often; no name goes on in the next line."""
    text = minutes.document.text
    telling = gazetteer.of_kind(kind).telling(set(text.split()))
    counts: Counter[str] = Counter()
    entities: dict[str, Entity] = {}
    for line in _lines_with(telling, text):
        for known in gazetteer.find(line):
            if known.entity.kind is kind:
                counts[known.entity.id] += 1
                entities[known.entity.id] = known.entity
    if not counts:
        return None
    best = min(counts, key=lambda identifier: (-counts[identifier], identifier))
    return entities[best]


def _lines_with(words: Iterable[str], text: str) -> list[str]:
    """The lines of the text in which one of the words stands."""
    begins: set[int] = set()
    for word in words:
        place = text.find(word)
        while place >= 0:
            begins.add(text.rfind("\n", 0, place) + 1)
            place = text.find(word, place + 1)
    ended = f"{text}\n"
    return [ended[begin : ended.index("\n", begin)] for begin in sorted(begins)]
