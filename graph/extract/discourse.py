"""Whom and what the words mean inside one document.

"Gruppen", "projektet", "formandskabet", "Kate", "han": in the minutes of one meeting and under one agenda item these
mean one thing, or nothing that can be said. The discourse knows the people on the list of participants, the body that
meets, the topic of the item and the groups named so far, and resolves a token to a mention or to None.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from graph.danish.anchors import Guarded
from graph.danish.fold import fold
from graph.danish.groups import GroupMention
from graph.danish.organisations import OrganisationMention, find_organisations
from graph.extract.agents import acts, told_about
from graph.extract.funding_columns import Table, tables
from graph.extract.head_words import agree, definite_of, first_head, lowered
from graph.extract.item_names import ItemNames
from graph.extract.levels import in_full
from graph.extract.pointed import Named, in_full_before, just_set_up, name_at_the_head, name_behind, named_before
from graph.extract.titled import clean_title, names_nothing
from graph.extract.tokens import Sentence, Surroundings, Token
from graph.model.block_index import BlockIndex
from graph.model.entity import GROUPS, EntityKind
from graph.model.minutes import AgendaItem, Minutes
from graph.model.statement import Mention, Statement, Status
from graph.model.text import Span

_K = EntityKind
_MEANT = 200  # groups named last in an item: what lies further back no reader still has in mind
_UNDERTAKINGS = frozenset({_K.PROJECT, _K.AGREEMENT, _K.FUND})
#: Heads that name nothing at all where nothing was named before; "brugerpanelet" at least says what it is.
_EMPTY = frozenset(
    "gruppe udvalg råd forum netværk panel nævn projekt arbejdsgruppe styregruppe projektgruppe aftale pulje fond program "
    "initiativ sekretariat klynge bestyrelse partnerskab alliance kontrakt samarbejdsaftale kampagne konsortium".split()
)
#: Who tells of others in a clause with "at" may mean himself: "Ida Holm oplyste, at rådet har udpeget hende".
_TOLD_BY = re.compile(r"‹P\d+› [\w ]{3,30}, at ")
#: Pronouns that mean somebody named in a sentence before: "indtræder i stedet for ham".
_ELSEWHERE = frozenset({"ham", "hende", "sidstnævnte"})

_ASSEMBLY = Guarded(
    r"(?:general|års|landsmøde|repræsentantskabs)(?:forsamling|møde)|delegeretmøde|landsmøde", re.IGNORECASE
)
_SEATS = ("appointed-to", "chairs", "member-of")

#: Whom somebody stands in for or comes after: "hun" in the next sentence is the other one.
_BESIDE = re.compile(r"\b(?:for|efter|sammen med) (?:‹T\d+› )?‹P(\d+)›")


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
    titled: Mention | None = None  # what the item's title names, if its text uses it as a name
    steered: Mention | None = None  # the project whose steering group meets
    groups: list[Named] = field(default_factory=list)
    person: Mention | None = None
    latest: Mention | None = None  # the body that the last sentence that named one was about
    told: Mention | None = None  # the body of the seats that the sentence before told
    paid: Mention | None = None  # what the money of the item was last said to be for ...
    payment: Statement | None = None  # ... and the statement that said so
    left: Statement | None = None  # the last seat that somebody left in the item
    assembly: Mention | None = None  # the association whose general assembly the item tells of
    seats: dict[str, Statement] = field(default_factory=dict)  # the last seat told of each person in the item
    budgets: list[Statement] = field(default_factory=list)  # told in the item
    tables: tuple[Table, ...] = ()  # of the item
    with_things: tuple[Sentence, Sentence] | None = None  # the last sentence, and the same with things without names
    blocks: BlockIndex = field(init=False)  # of the whole document
    item_blocks: BlockIndex = field(init=False)
    item_names: ItemNames | None = field(default=None, init=False)
    _organisations: dict[str, tuple[OrganisationMention, ...]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        self.blocks = BlockIndex(self.minutes.document.blocks)
        self.item_blocks = BlockIndex(())

    def enter(self, item: AgendaItem) -> None:
        """Begin an item: what was said under another one is no longer meant by "gruppen" and "han"."""
        self.item = item
        self.item_blocks = BlockIndex(block for _, block in item.blocks())
        self.item_names = ItemNames(item, self.surroundings.gazetteer)
        self.groups = []
        self.person = None
        self.latest = self.told = self.left = self.assembly = self.paid = self.payment = None
        self.seats = {}
        self.budgets = []
        self.tables = tuple(tables(item))
        self.topic = self.item_names.topic

    def note(self, statements: Iterable[Statement]) -> None:
        """Note the seats that the sentence told, for "hun afløser Bo Ravn" in the next one."""
        self.told = None
        statements = list(statements)
        gone = [s for s in statements if s.relation in _SEATS and s.qualifiers.status is Status.FORMER]
        if gone:  # "hun udtræder af udvalget, når hun stopper som formand for KL": the seat here is to be filled
            own = [
                s for s in gone if self.body is not None and s.object is not None and s.object.name == self.body.name
            ]
            self.left = (own or gone)[-1]
        for statement in statements:
            if statement.relation in ("funds", "has-budget"):
                self.paid, self.payment = statement.object or statement.subject, statement
            if statement.relation == "has-budget":
                self.budgets.append(statement)
            if statement.relation in ("appointed-to", "chairs") and statement.object is not None:
                self.seats[statement.subject.name] = statement
            if statement.relation in _SEATS and statement.object is not None and statement.object.kind is _K.BODY:
                self.latest = self.told = statement.object

    def hear(self, sentence: Sentence) -> None:
        """Note the association whose general assembly elects: its chair is meant by "formand" from then on."""
        if _ASSEMBLY.search(sentence.text):
            houses = [t for t in sentence.tokens if t.organisation and t.organisation.kind is _K.ASSOCIATION]
            if len({token.name for token in houses}) == 1:
                self.assembly = self.resolve(houses[0], sentence)

    def remember(self, sentence: Sentence) -> None:
        """Note the sentence's groups and people for the sentences after it; who only acted in it comes last to mind."""
        agents: list[Named] = []
        others: list[Named] = []
        several = sentence.kinds.count("P") > 1
        beside = {int(number) for number in _BESIDE.findall(sentence.tagged)} if several else set()
        named = False
        for index, token in enumerate(sentence.tokens):
            if token.kind == "G" and token.group and (not token.group.generic or token.group.indefinite or token.owner):
                mention = self.resolve(token, sentence)
                if mention is not None:
                    agent = acts(token, sentence)
                    group = replace(token.group, indefinite=False) if token.owner else token.group
                    (agents if agent else others).append((group, mention))
            elif token.kind == "P" and not token.pronoun and not (named and index in beside):
                self.person, named = self.resolve(token, sentence), True
        self.groups.extend((*agents, *others))
        del self.groups[:-_MEANT]  # so that an item of a hundred pages costs a hundred times one of a page
        about = told_about(sentence) if "G" in sentence.kinds else None
        chosen = self.resolve(about, sentence) if about is not None else None
        if chosen is not None and (self.body is None or chosen.name != self.body.name):
            self.latest = chosen

    def resolve(self, token: Token, sentence: Sentence) -> Mention | None:
        """The mention that a P, O or G token makes, None if it can mean nobody or several."""
        if token.kind == "P":
            return self._person(token, sentence)
        if token.kind == "O":
            return self._organisation(token, sentence)
        return self._group(token, sentence) if token.kind == "G" else None

    # people

    def _person(self, token: Token, sentence: Sentence) -> Mention | None:
        if token.name in _ELSEWHERE and token.pronoun and not _TOLD_BY.match(sentence.tagged):
            return self.person
        if token.pronoun:
            earlier = [t for t in sentence.tokens if t.kind == "P" and not t.pronoun and t.end <= token.start]
            named = {t.name for t in earlier}
            if len(named) == 1:
                return self._person(earlier[-1], sentence)
            return self.person if not named else None
        name = self.people.get(fold(token.name)) or self.people.get(fold(token.name.removesuffix("s")), token.name)
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

    def organisations(self, text: str) -> tuple[OrganisationMention, ...]:
        """The organisations of a block or of the whole document, sought once however often they are asked for."""
        if text not in self._organisations:
            self._organisations[text] = tuple(find_organisations(text, self.surroundings.gazetteer))
        return self._organisations[text]

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
                behind = name_behind(group, sentence, token)
                named = self.resolve(behind, sentence) if behind else None
                return named or self.new_group(group, sentence, token)
            head = name_at_the_head(group, sentence, token)
            heading = self.resolve(head, sentence) if head else None
            if heading is not None:
                return heading
            meant = self.antecedent(group, beyond=group.bare)
            if meant is not None or (group.bare and group.head in _EMPTY):
                return meant
        if (longer := in_full_before(group, self.topic, self.body)) is not None:
            return longer
        span = _span(sentence, token)
        return in_full(Mention(name=group.name, kind=group.kind, span=span, written=group.name), self.body)

    def _owned(self, group: GroupMention, owner: Mention, sentence: Sentence, token: Token) -> Mention | None:
        name = f"{definite_of(group.head).capitalize()} for {owner.name}"
        return Mention(name=name, kind=group.kind, span=_span(sentence, token), written=group.name, place=owner.name)

    def antecedent(self, group: GroupMention, *, beyond: bool = True) -> Mention | None:
        """What "gruppen", "udvalget", "projektet" means here; `beyond` the item: its topic, the body that meets."""
        topic, others = (self.topic, (self.body, self.steered)) if beyond else (None, ())
        return named_before(group, self.groups, topic, others)

    def new_group(self, group: GroupMention, sentence: Sentence, token: Token) -> Mention | None:
        """A name for "en arbejdsgruppe" that the text gives none: by the project or the item it belongs to."""
        if group.kind in _UNDERTAKINGS:
            return None
        if (
            self.topic is not None
            and self.topic.kind is group.kind
            and agree(group, first_head(self.topic.name), group.kind)
        ):
            return self.topic
        later = self.item_names.in_full(group) if self.item_names is not None else ""
        project = self.undertaking()
        if later:
            name = later
        elif project is not None:
            name = f"{group.name if not group.bare else definite_of(group.head).capitalize()} for {project.name}"
        elif self.item is not None and self.item.title is not None:
            about = lowered(clean_title(self.item.heading))
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
        new = just_set_up(self.groups)
        if new is not None:
            return new
        if self.topic is not None and self.topic.kind in GROUPS:
            return self.topic
        own = self.body.name if self.body else ""
        recent = (mention for _, mention in reversed(self.groups) if mention.kind is _K.BODY and mention.name != own)
        return (None if chair else next(recent, None)) or self.body

    def spoken_of(self) -> Mention | None:
        """The body that a seat without a group is in: one just set up, what the item is about, what it last told of."""
        known = just_set_up(self.groups) or self.assembly or self.told
        if known is not None:
            return known
        if self.topic is not None and self.topic.kind in (_K.BODY, _K.CLUSTER):
            return self.topic
        return self.latest or (self.topic if self.topic is not None and self.topic.kind in GROUPS else self.body)

    def subject_of_title(self) -> Mention | None:
        """The item's title taken as the name of an undertaking, where nothing in it has a name of its own."""
        if self.item is None or self.item.title is None:
            return None
        name = clean_title(self.item.heading)
        if names_nothing(name):
            return None
        return Mention(name=name, kind=_K.PROJECT, span=self.item.title.span(), written=self.item.heading)


def _span(sentence: Sentence, token: Token) -> Span:
    return sentence.unit.passage.span(token.start, token.end)
