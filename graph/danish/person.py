"""One line of a list of people, taken apart: who, with which title, from where, in which role, for whom.

"Borgmester Ida Holm (A), Struer Kommune, næstformand" gives a name, a title, an organisation and a role; "Bo Ravn (for
Ida Holm)" says who came instead of whom. Nothing is guessed away: what fits no part is left in `rest` for the reader to
judge. Hard are lines in which a department stands before the organisation ("afdelingschef, Social og Sundhed, Horsens
Kommune").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.danish.fold import fold
from graph.danish.lexicon import folded, kinds
from graph.danish.name_parts import Part, part
from graph.danish.person_fields import Span, blanked, contacts, fields
from graph.danish.person_parts import Known, Reading, read_field
from graph.danish.person_words import STRONG
from graph.danish.words import words


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPhrase:
    """A line about one person; all spans are (start, end) into `text`, None or () where the line does not say.

    `substitutes` is whom the person came for, `substitute` who came for the person, `absent` the words that say that
    the person was not there, `behalf` the place in a label "For Region Sjælland:", `brackets` all that stands in
    brackets, `rest` what was read as nothing else.
    """

    text: str
    name: Span | None = None
    title: Span | None = None
    organisation: Span | None = None
    roles: tuple[Span, ...] = ()
    substitutes: Span | None = None
    substitute: Span | None = None
    absent: Span | None = None
    party: Span | None = None
    initials: Span | None = None
    behalf: Span | None = None
    brackets: tuple[Span, ...] = ()
    contacts: tuple[Span, ...] = ()
    rest: tuple[Span, ...] = ()

    def read(self, span: Span | None) -> str:
        """The words at a span, "" for None."""
        return "" if span is None else self.text[span[0] : span[1]]

    @property
    def name_text(self) -> str:
        return self.read(self.name)

    @property
    def title_text(self) -> str:
        """In lower case, as titles are told."""
        return self.read(self.title).lower()

    @property
    def organisation_text(self) -> str:
        return self.read(self.organisation)

    @property
    def role_texts(self) -> tuple[str, ...]:
        """In lower case, abbreviations written out: "ref." is "referent"."""
        plain = (self.read(span).lower() for span in self.roles)
        return tuple(kinds("short_roles").get(fold(role), role) for role in plain)


def split_person(text: str, known: Known | None = None) -> PersonPhrase:
    """The parts of one line; `known` may tell names of organisations that only the register knows."""
    reached = contacts(text)
    plain = blanked(text, reached)
    pieces = fields(plain)
    reading = Reading(plain, known or (lambda _: False))
    for piece in pieces:
        read_field(reading, piece)
    if reading.name is None:
        _guess_name(reading)
    organisation = _choose(reading)
    unread = [span for span in reading.places if span != organisation]
    return PersonPhrase(
        text=text,
        name=reading.name,
        title=reading.title,
        organisation=organisation,
        roles=tuple(sorted(reading.roles)),
        substitutes=reading.substitutes,
        substitute=reading.substitute,
        absent=reading.absent,
        party=reading.party,
        initials=reading.initials,
        behalf=reading.behalf,
        brackets=tuple((p.start, p.end) for p in pieces if p.bracket),
        contacts=reached,
        rest=tuple(sorted([*reading.rest, *unread])),
    )


def _guess_name(reading: Reading) -> None:
    """A name that no list knows: the first field of two to four capitalised words, if something else is certain."""
    certain = reading.title or reading.roles or reading.party or reading.initials or reading.absent
    for index, (start, end) in enumerate(reading.places):
        inside = reading.text[start:end]
        row = words(inside)
        shaped = (
            2 <= len(row) <= 4 and " ".join(w.text for w in row) == inside and all(_may_be_name(w.text) for w in row)
        )
        if shaped and not reading.known(inside) and (certain or len(reading.places) > 1):
            reading.name = (start, end)
            del reading.places[index]
            return


def _may_be_name(word: str) -> bool:
    return part(word) not in (Part.OTHER, Part.PLACE)


def _choose(reading: Reading) -> Span | None:
    """The organisation: one that the register knows, that says so itself, else the first; behind the name first."""
    if reading.name is None or not reading.places:
        return None
    name = reading.name
    return min(reading.places, key=lambda span: (_rank(reading, reading.text[slice(*span)]), span < name, span))


_GROUP = re.compile(
    r"\b(?:\w*gruppe(?:n)?|\w*udvalg(?:et)?|\w*forum(?:met)?|\w*netværk(?:et)?|Projekt(?:et)?)\b", re.IGNORECASE
)


def _rank(reading: Reading, place: str) -> int:
    if _GROUP.search(place):
        return 3
    if reading.known(place):
        return 0
    return 1 if STRONG.search(place) or fold(place) in folded("places") else 2
