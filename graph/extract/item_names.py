"""The names that an agenda item gives by its title and its text, to what is elsewhere called "en arbejdsgruppe".

A title says "Nyt partnerskab om kost" and the text "partnerskabet Hånd om Maden"; a sentence sets up "en arbejdsgruppe" and a
later one lets "Arbejdsgruppen om kost" meet in May. Each block is searched once for an item, when first asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cached_property

from graph.danish.gazetteer import Gazetteer
from graph.danish.groups import GroupMention, find_groups
from graph.danish.heads import forms_of
from graph.danish.names import find_names
from graph.extract.head_words import definite_of
from graph.model.minutes import AgendaItem
from graph.model.statement import Mention

_ANY = "projekt"  # the head of what is announced by a word that is no head


class ItemNames:
    """What one item calls the groups that it speaks of."""

    def __init__(self, item: AgendaItem, gazetteer: Gazetteer) -> None:
        self._item = item
        self._gazetteer = gazetteer

    @cached_property
    def topic(self) -> Mention | None:
        """The first group of the title that says what it is, under the proper name that the text gives it."""
        title = self._item.title
        if title is None:
            return None
        found = self._groups(self._item.heading)
        for group in sorted(
            found, key=lambda group: group.genitive
        ):  # "Midtklyngens arbejdsgruppe" is about the latter
            if not group.bare and not (group.generic and group.indefinite):
                span = title.span(group.start, group.end)
                return Mention(name=self._proper(group) or group.name, kind=group.kind, span=span, written=group.name)
        return None

    def in_full(self, group: GroupMention) -> str:
        """The name that the text gives elsewhere to "en arbejdsgruppe": "Arbejdsgruppen om kost mødes i maj"."""
        return self._by_first_word.get(definite_of(group.head).capitalize(), "") if group.bare else ""

    @cached_property
    def _by_first_word(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for group in self._in_text():
            first, _, more = group.name.partition(" ")
            if more and not group.generic:
                found.setdefault(first, group.name)
        return found

    def _proper(self, group: GroupMention) -> str:
        """The proper name of "et nyt partnerskab om kost": "partnerskabet Hånd om Maden"."""
        if group.entity is not None or not group.indefinite:
            return ""
        for named in self._in_text(() if group.head == _ANY else forms_of(group.head)):
            same = named.head == group.head and named.kind is group.kind and not named.generic
            if same and sum(word[:1].isupper() for word in named.name.split()) > 1:
                return named.name
        return ""

    def _in_text(self, heads: Collection[str] = ()) -> Iterator[GroupMention]:
        """The groups of the text; of those blocks alone in which one of the `heads` stands, if any are asked for."""
        for _, block in self._item.blocks():
            small = block.text.casefold() if heads else ""
            if not heads or any(head in small for head in heads):
                yield from self._groups(block.text)

    def _groups(self, text: str) -> tuple[GroupMention, ...]:
        people = [(name.start, name.end) for name in find_names(text)]
        return find_groups(text, self._gazetteer, people)
