"""Whom and what the words mean inside one document.

"Gruppen", "projektet", "formandskabet", "Kate", "han": in the minutes of one meeting and under one agenda item these
mean one thing, or nothing that can be said. The discourse knows the people on the list of participants, the body that
meets, the topic of the item and the groups named so far, and resolves a token to a mention or to None.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from graph.danish.dates import find_dates
from graph.danish.fold import fold
from graph.danish.gazetteer import Gazetteer
from graph.danish.groups import GroupMention, find_groups
from graph.danish.heads import head_of
from graph.danish.money import find_money
from graph.danish.names import find_names
from graph.danish.organisations import kind_of
from graph.extract.tokens import Sentence, Surroundings, Token
from graph.model.entity import GROUPS, Entity, EntityKind
from graph.model.minutes import AgendaItem, Minutes
from graph.model.statement import Mention, Statement
from graph.model.text import Span

_K = EntityKind
_UNDERTAKINGS = frozenset({_K.PROJECT, _K.AGREEMENT, _K.FUND})
_PROJECT_WORDS = frozenset(
    [
        "projekt",
        "initiativ",
        "indsats",
        "partnerskab",
        "samarbejde",
        "alliance",
        "program",
        "tilbud",
        "forsøg",
        "forløb",
        "database",
    ]
)
_TITLE_LEAD = re.compile(
    r"^(?:status(?:opdatering)?(?: (?:på|for|vedr\.?|vedrørende|fra))?|orientering(?: (?:om|fra|vedr\.?))?|nyt (?:fra|om)|opfølgning på"
    r"|udpegning(?:er)? (?:til|af)|valg (?:til|af)|genstart af|drøftelse (?:af|om)|godkendelse af|sidste nyt (?:fra|om)|forslag til"
    r"|udkast til|kommissorium for|evaluering af|fremtidig model for|høring af|udvidelse af|økonomi (?:i|for)|forlængelse af"
    r"|etablering(?:en)? af|nedsættelse af|afslutning af|bevilling til|ansøgning (?:om|fra)|tema(?:drøftelse)?:|nyt|ny|nye) ",
    re.IGNORECASE,
)
_OWNED = re.compile(r"\S+(?:['’]s|s) \w")  # "KL's netværk" is nobody's new group
_ACTS = re.compile(
    r"\s(?:har|udpegede|udpeger|valgte|besluttede|nedsatte|bevilgede|indstiller|anbefaler|anbefalede|godkendte|drøftede|tog"
    r"|tilkendegav|foreslår|foreslog|ønsker|behandler)\b"
)
_AGENT = re.compile(r"\b(?:af|under|regi af|for)\s(?:de[nt]\s)?$")
_NO_SUBJECT = re.compile(
    r"(?:eventuelt|evt|orientering|meddelelser|nyt|siden sidst|gensidig|udpegning|valg|velkomst|godkendelse|dagsorden|mødeplan"
    r"|økonomi|punkter|skriftlig|bordet rundt|næste møde|opfølgning|konstituering|personale|sekretariat|organisering)",
    re.IGNORECASE,
)
#: Heads that name nothing at all where nothing was named before; "brugerpanelet" at least says what it is.
_EMPTY = frozenset(
    "gruppe udvalg råd forum netværk panel nævn projekt arbejdsgruppe styregruppe projektgruppe aftale pulje fond program "
    "initiativ sekretariat klynge bestyrelse partnerskab alliance kontrakt samarbejdsaftale kampagne konsortium".split()
)
#: Pronouns that mean somebody named in a sentence before: "indtræder i stedet for ham".
_ELSEWHERE = frozenset({"ham", "hende", "sidstnævnte"})
_BRACKETED = re.compile(r"[^\n(]{0,60}?\(([A-ZÆØÅ]{2,5})\)")
_ACRONYM = re.compile(r"\s\(([A-ZÆØÅ][A-ZÆØÅa-zæøå-]*[A-ZÆØÅ][A-ZÆØÅa-zæøå-]{0,6})\)")
_TITLE_TAIL = re.compile(
    r"\s+(?:/|v/|ved|–|-)\s.*$|\s*\((?:orientering|drøftelse|beslutning|o|d|b)\)\s*$", re.IGNORECASE
)


@dataclass(slots=True)
class Discourse:
    """State of reading one document; `enter` begins an item, `remember` notes what a sentence names."""

    minutes: Minutes
    surroundings: Surroundings
    people: dict[str, str] = field(default_factory=dict)  # folded full name -> name as first written
    places: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    body: Mention | None = None
    item: AgendaItem | None = None
    topic: Mention | None = None
    steered: Mention | None = None  # the project whose steering group meets
    groups: list[tuple[GroupMention, Mention]] = field(default_factory=list)
    person: Mention | None = None
    seats: dict[str, Statement] = field(default_factory=dict)  # the last seat told of each person in the item

    def enter(self, item: AgendaItem) -> None:
        """Begin an item: what was said under another one is no longer meant by "gruppen" and "han"."""
        self.item = item
        self.groups = []
        self.person = None
        self.seats = {}
        self.topic = self._topic(item)

    def note(self, statements: Iterable[Statement]) -> None:
        """Note the seats that the sentence told, for "hun afløser Bo Ravn" in the next one."""
        for statement in statements:
            if statement.relation in ("appointed-to", "chairs") and statement.object is not None:
                self.seats[statement.subject.name] = statement

    def remember(self, sentence: Sentence) -> None:
        """Note the sentence's groups and people for the sentences after it; who only acted in it comes last to mind."""
        agents: list[tuple[GroupMention, Mention]] = []
        others: list[tuple[GroupMention, Mention]] = []
        for token in sentence.tokens:
            if token.kind == "G" and token.group and (not token.group.generic or token.group.indefinite or token.owner):
                mention = self.resolve(token, sentence)
                if mention is not None:
                    agent = _AGENT.search(sentence.text, max(0, token.start - 14), token.start) or (
                        token.start == 0 and _ACTS.match(sentence.text, token.end)
                    )
                    group = replace(token.group, indefinite=False) if token.owner else token.group
                    (agents if agent else others).append((group, mention))
            elif token.kind == "P" and not token.pronoun:
                self.person = self.resolve(token, sentence)
        self.groups.extend((*agents, *others))

    def resolve(self, token: Token, sentence: Sentence) -> Mention | None:
        """The mention that a P, O or G token makes, None if it can mean nobody or several."""
        if token.kind == "P":
            return self._person(token, sentence)
        if token.kind == "O":
            return self._organisation(token, sentence)
        return self._group(token, sentence) if token.kind == "G" else None

    # people

    def _person(self, token: Token, sentence: Sentence) -> Mention | None:
        if token.name in _ELSEWHERE and token.pronoun:
            return self.person
        if token.pronoun:
            earlier = [t for t in sentence.tokens if t.kind == "P" and not t.pronoun and t.end <= token.start]
            named = {t.name for t in earlier}
            if len(named) == 1:
                return self._person(earlier[-1], sentence)
            return self.person if not named else None
        name = self.people.get(fold(token.name), token.name)
        employer = token.employer.name if token.employer else ""
        known = self.places.get(fold(name), set())
        place = employer or (next(iter(known)) if len(known) == 1 else "")
        return Mention(
            name=name,
            kind=_K.PERSON,
            span=_span(sentence, token),
            written=sentence.text[token.start : token.end] if token.name == name else token.name,
            place=place,
        )

    # organisations

    def _organisation(self, token: Token, sentence: Sentence) -> Mention | None:
        found = token.organisation
        if found is None:
            return None
        return Mention(name=found.name, kind=found.kind, span=_span(sentence, token), written=found.name)

    # groups

    def _group(self, token: Token, sentence: Sentence) -> Mention | None:
        group = token.group
        if group is None:
            return None
        if group.generic:
            owner = self.resolve(token.owner, sentence) if token.owner else None
            if owner is not None:
                return self._owned(group, owner, sentence, token)
            if group.indefinite:
                return self.new_group(group, sentence, token)
            meant = self.antecedent(group, beyond=group.bare)
            if meant is not None or (group.bare and group.head in _EMPTY):
                return meant
        longer = self._in_full(group)
        if longer is not None:
            return longer
        return Mention(name=group.name, kind=group.kind, span=_span(sentence, token), written=group.name)

    def _in_full(self, group: GroupMention) -> Mention | None:
        """ "Sundhedsrådet" is short for "Sundhedsrådet for Vendsyssel", where that is the body or the topic."""
        if group.entity is not None or " " in group.name:
            return None
        for candidate in (self.topic, self.body):
            if candidate is not None and candidate.name.startswith(group.name + " "):
                return candidate
        return None

    def _owned(self, group: GroupMention, owner: Mention, sentence: Sentence, token: Token) -> Mention | None:
        name = f"{definite_of(group.head).capitalize()} for {owner.name}"
        return Mention(name=name, kind=group.kind, span=_span(sentence, token), written=group.name, place=owner.name)

    def antecedent(self, group: GroupMention, *, beyond: bool = True) -> Mention | None:
        """What "gruppen", "udvalget", "projektet" means here; `beyond` the item: its topic, the body that meets."""
        new = [(earlier, mention) for earlier, mention in self.groups if earlier.indefinite]
        for earlier, mention in reversed(new):
            if _agree(group, earlier.head, mention.kind):
                return mention
        if beyond and self.topic is not None and _agree(group, _last_head(self.topic.name), self.topic.kind):
            return self.topic
        for earlier, mention in reversed(self.groups):
            if _agree(group, earlier.head, mention.kind):
                return mention
        for candidate in (self.body, self.steered) if beyond else ():
            if candidate is not None and _agree(group, _last_head(candidate.name), candidate.kind):
                return candidate
        return None

    def new_group(self, group: GroupMention, sentence: Sentence, token: Token) -> Mention | None:
        """A name for "en arbejdsgruppe" that the text gives none: by the project or the item it belongs to."""
        if group.kind in _UNDERTAKINGS:
            return None
        if (
            self.topic is not None
            and self.topic.kind is group.kind
            and _agree(group, _last_head(self.topic.name), group.kind)
        ):
            return self.topic
        project = self.undertaking()
        if project is not None:
            name = f"{group.name if not group.bare else definite_of(group.head).capitalize()} for {project.name}"
        elif self.item is not None and self.item.title is not None:
            about = _lowered(clean_title(self.item.heading))
            name = f"{group.name if not group.bare else definite_of(group.head).capitalize()} om {about}"
        else:
            return None
        return Mention(name=name, kind=group.kind, span=_span(sentence, token), written=group.name)

    def undertaking(self) -> Mention | None:
        """The project or agreement that the item is about, else the one that the body that meets steers."""
        if self.topic is not None and self.topic.kind in _UNDERTAKINGS:
            return self.topic
        recent = (mention for _, mention in reversed(self.groups) if mention.kind is _K.PROJECT)
        return next(recent, None) or self.steered

    def seat(self, *, chair: bool = False) -> Mention | None:
        """The group that a seat is most likely in where the sentence names none.

        A group just set up, else what the item is about; a chair is then the chair of the body that meets, another seat
        rather one in a group that the item speaks of.
        """
        for earlier, mention in reversed(self.groups):
            if earlier.indefinite and mention.kind is _K.BODY and not _OWNED.match(mention.written):
                return mention
        if self.topic is not None and self.topic.kind in GROUPS:
            return self.topic
        own = self.body.name if self.body else ""
        recent = (mention for _, mention in reversed(self.groups) if mention.kind is _K.BODY and mention.name != own)
        return (None if chair else next(recent, None)) or self.body

    def _topic(self, item: AgendaItem) -> Mention | None:
        if item.title is None:
            return None
        for group in find_groups(item.heading, self.surroundings.gazetteer, _people_in(item.heading)):
            if not group.bare and not (group.generic and group.indefinite):
                span = item.title.span(group.start, group.end)
                name = self._own_name(group, item) or group.name
                return Mention(name=name, kind=group.kind, span=span, written=group.name)
        return None

    def _own_name(self, group: GroupMention, item: AgendaItem) -> str:
        """The proper name that the item's text gives to "et nyt partnerskab om kost": "partnerskabet Hånd om Maden"."""
        if group.entity is not None or not group.indefinite:
            return ""
        for _, block in item.blocks():
            for named in find_groups(block.text, self.surroundings.gazetteer, _people_in(block.text)):
                same = named.head == group.head and named.kind is group.kind and not named.generic
                if same and sum(word[:1].isupper() for word in named.name.split()) > 1:
                    return named.name
        return ""

    def subject_of_title(self) -> Mention | None:
        """The item's title taken as the name of an undertaking, where nothing in it has a name of its own."""
        if self.item is None or self.item.title is None:
            return None
        name = clean_title(self.item.heading)
        if _NO_SUBJECT.match(name):
            return None
        return Mention(name=name, kind=_K.PROJECT, span=self.item.title.span(), written=self.item.heading)


def _people_in(text: str) -> list[tuple[int, int]]:
    return [(name.start, name.end) for name in find_names(text)]


def clean_title(title: str) -> str:
    """A title without "Status på", "v/ Ida Holm" and the like."""
    name = _TITLE_TAIL.sub("", title).strip(" .:")
    shorter = _TITLE_LEAD.sub("", name)
    name = shorter if len(shorter) > 3 else name
    return name[:1].upper() + name[1:]


def _lowered(name: str) -> str:
    first = name.split(" ", 1)[0]
    return name if sum(c.isupper() for c in first) > 1 else name[:1].lower() + name[1:]


def _last_head(name: str) -> str:
    for word in name.split():
        hit = head_of(word)
        if hit:
            return hit.head.indefinite
    return ""


def definite_of(head: str) -> str:
    """ "arbejdsgruppe" -> "arbejdsgruppen"; the word itself if it heads nothing."""
    form = head_of(head)
    return form.head.definite if form else head


def _agree(group: GroupMention, head: str, kind: EntityKind) -> bool:
    """Whether a bare head can mean a thing of that head: "gruppen" any group, "projektet" any project."""
    bare = group.head
    if not bare:
        return False
    if head and (head == bare or head.endswith(bare)):
        return True
    form = head_of(definite_of(bare))
    return kind is _K.PROJECT and (bare in _PROJECT_WORDS or form is None or form.head.weak)


def _span(sentence: Sentence, token: Token) -> Span:
    return sentence.unit.passage.span(token.start, token.end)


def open_discourse(minutes: Minutes, gazetteer: Gazetteer) -> Discourse:
    """A discourse for the document: its people, its body, its region and the names that it alone knows."""
    body = body_mention(minutes, gazetteer)
    named = gazetteer.extended([*_own_body(minutes, body), *_own_names(minutes, gazetteer)])
    people, places = _people(minutes)
    surroundings = Surroundings(
        gazetteer=named,
        short_names=_short_names(people.values()) | _initials(minutes),
        anchor=minutes.meeting.date,
        region=_prevailing(minutes, gazetteer, _K.REGION),
    )
    discourse = Discourse(minutes=minutes, surroundings=surroundings, people=people, places=places)
    discourse.body = body
    discourse.steered = _steered(discourse.body)
    return discourse


_STEERS = re.compile(
    r"(?:styregruppe|projektgruppe|programstyregruppe|bestyrelse|følgegruppe)n? for (?:projektet )?(.+)", re.IGNORECASE
)


def _steered(body: Mention | None) -> Mention | None:
    """ "Styregruppen for Trygt Hjem" steers Trygt Hjem."""
    match = _STEERS.search(body.name) if body is not None else None
    if match is None or not match.group(1)[:1].isupper() or kind_of(match.group(1)) is not None:
        return None
    return Mention(name=match.group(1), kind=_K.PROJECT, written=match.group(1))


def body_mention(minutes: Minutes, gazetteer: Gazetteer) -> Mention | None:
    """The body that met, under its full name; the acronym is a name of it too."""
    body = minutes.meeting.body
    if body is None:
        return None
    known = gazetteer.lookup(body.text) or (
        gazetteer.lookup(minutes.meeting.acronym) if minutes.meeting.acronym else None
    )
    head = _last_head(body.text)
    kind = known.kind if known else (_kind_by_head(head) or kind_of(body.text) or _K.BODY)
    also = (minutes.meeting.acronym,) if minutes.meeting.acronym else ()
    return Mention(name=known.label if known else body.text, kind=kind, span=body.span, written=body.text, also=also)


def _kind_by_head(head: str) -> EntityKind | None:
    hit = head_of(head) if head else None
    return hit.head.kind if hit and hit.head.kind is not _K.AGREEMENT else None


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


def _initials(minutes: Minutes) -> dict[str, str]:
    """Initials that the document introduces in brackets behind a participant's name: "Ida Holm (IHO)"."""
    found: dict[str, set[str]] = defaultdict(set)
    for entry in minutes.attendance:
        start = entry.person.span.end
        match = _BRACKETED.match(minutes.document.text, start)
        if match:
            found[match.group(1)].add(entry.person.text)
    return {initials: names.pop() for initials, names in sorted(found.items()) if len(names) == 1}


def _own_body(minutes: Minutes, body: Mention | None) -> list[Entity]:
    """The body that met, under its full name and its acronym, and the project that it steers."""
    if body is None:
        return []
    also = tuple(name for name in (minutes.meeting.acronym, body.written) if name and name != body.name)
    found = [Entity(id="local/body", kind=body.kind, label=body.name, aliases=also)]
    steered = _steered(body)
    if steered is not None:
        found.append(Entity(id="local/steered", kind=steered.kind, label=steered.name))
    return found


def _own_names(minutes: Minutes, gazetteer: Gazetteer) -> list[Entity]:
    """Names that the document introduces ("projektet Trygt Hjem"), so that a bare "Trygt Hjem" is found too."""
    found: dict[str, Entity] = {}
    for text in _texts(minutes):
        barriers = [(name.start, name.end) for name in find_names(text)]
        barriers.extend((sum_.start, sum_.end) for sum_ in find_money(text))
        barriers.extend((date.start, date.end) for date in find_dates(text))
        for group in find_groups(text, gazetteer, barriers):
            if group.entity is None and not group.generic and not group.indefinite and _is_proper(group.name):
                acronym = _ACRONYM.match(text, group.end)
                also = (acronym.group(1),) if acronym else ()
                if also or fold(group.name) not in found:
                    found[fold(group.name)] = Entity(
                        id=f"local/{len(found)}", kind=group.kind, label=group.name, aliases=also
                    )
    return [found[key] for key in sorted(found)]


def _is_proper(name: str) -> bool:
    words = name.split()
    return len(words) > 1 or sum(c.isupper() for c in name) > 1


def _prevailing(minutes: Minutes, gazetteer: Gazetteer, kind: EntityKind) -> Entity | None:
    counts: Counter[str] = Counter()
    entities: dict[str, Entity] = {}
    for known in gazetteer.find(minutes.document.text):
        if known.entity.kind is kind:
            counts[known.entity.id] += 1
            entities[known.entity.id] = known.entity
    if not counts:
        return None
    best = min(counts, key=lambda identifier: (-counts[identifier], identifier))
    return entities[best]
