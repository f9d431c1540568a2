"""Minutes to statements: each family of relations reads the lists, then every sentence of every item.

The families stand in one tuple, so that what is read, and in which order, can be seen in one place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from graph.danish.gazetteer import Gazetteer
from graph.extract import (
    attendance,
    employment,
    funding,
    funding_tables,
    group_fields,
    groups_under,
    listed_offices,
    listed_seats,
    project_fields,
    project_leaders,
    seat_clauses,
    ties,
)
from graph.extract.delegations import Delegation, delegations, with_delegations
from graph.extract.departures import Departure, departures, with_departures
from graph.extract.discourse import Discourse
from graph.extract.funding_titles import titled_name
from graph.extract.name_changes import with_name_changes
from graph.extract.naming import owned_pools
from graph.extract.opening import open_discourse
from graph.extract.people import join_people
from graph.extract.seat_sides import with_sides
from graph.extract.seat_terms import (
    from_the_same_day,
    holds_seats,
    last_day,
    tells_term,
    term_announced,
    term_of,
    term_of_election,
    with_term,
)
from graph.extract.seat_times import with_own_times
from graph.extract.settle import settle
from graph.extract.terms_of_money import Told, with_times_of_money
from graph.extract.terms_of_ties import Term, term_told, with_terms
from graph.extract.things import with_names
from graph.extract.tokens import Sentence, find_tokens, tag
from graph.extract.unit import units
from graph.model.minutes import AgendaItem, Minutes
from graph.model.statement import Statement

#: Readers of lists: they see the whole document once.
LISTED: tuple[Callable[[Discourse], Iterator[Statement]], ...] = (
    attendance.find_listed,
    employment.find_listed,
    listed_seats.find_listed,
    project_leaders.find_listed,
    listed_offices.find_listed,
)

#: Readers of sentences.
EXTRACTORS: tuple[Callable[[Sentence, Discourse], Iterator[Statement]], ...] = (
    attendance.find_attendance,
    employment.find_employment,
    seat_clauses.find_seats,
    ties.find_ties,
    project_leaders.find_titled,
    funding.find_funding,
)

#: Readers of an item as a whole: its tables.
ITEMS: tuple[Callable[[AgendaItem, Discourse], Iterator[Statement]], ...] = (
    funding_tables.find_tabled,
    project_fields.find_fields,
    groups_under.find_under,
    group_fields.find_group_fields,
)


def extract(minutes: Minutes, gazetteer: Gazetteer) -> tuple[Statement, ...]:
    """All statements of the document, in reading order, those that only repeat or propose what another decides left out."""
    discourse = open_discourse(minutes, gazetteer)
    found: list[Statement] = []
    gone: list[Departure] = []
    for read in LISTED:
        found.extend(read(discourse))
    for item in minutes.items:
        discourse.enter(item)
        discourse.titled = titled_name(discourse)
        discourse.topic = discourse.topic or discourse.titled
        found.extend(_read_item(item, discourse, gone))
    found = with_sides(with_departures(found, gone), discourse)
    return with_name_changes(settle(found, minutes), minutes.document.text)


def _read_item(item: AgendaItem, discourse: Discourse, gone: list[Departure]) -> list[Statement]:
    found: list[Statement] = []
    seated = 0  # where the statements of the last sentence that told seats begin
    day = ""
    ahead = term_announced(item.heading)  # a term of office told before those who get it
    terms: list[Term] = []
    sides: list[Delegation] = []
    read: list[Told] = []
    for unit in units(item):
        sentence = tag(unit, find_tokens(unit.passage.text, discourse.surroundings))
        sentence = with_names(join_people(sentence, discourse.surroundings.gazetteer), discourse)
        told = [statement for find in EXTRACTORS for statement in find(sentence, discourse)]
        if told:  # most sentences state nothing
            told = with_own_times(from_the_same_day(told, sentence, day), sentence, discourse)
        day = last_day(sentence, day)
        if tells_term(sentence, told):
            term_here = term_of(sentence)
            ahead = ("", "") if holds_seats(found[seated:]) else term_here
            found[seated:] = [with_term(statement, term_here) for statement in found[seated:]]
        elif any(ahead):
            told = [with_term(statement, ahead) for statement in told]
        elected = term_of_election(sentence)
        ahead = elected if any(elected) else ahead
        seated = len(found) if told or seated == len(found) else seated
        read.append(Told(sentence=sentence, first=len(found), last=len(found) + len(told)))
        found.extend(told)
        term = term_told(sentence, discourse)
        terms.extend([term] if term is not None else [])
        sides.extend(delegations(sentence, discourse))
        gone.extend(departures(sentence, discourse))
        discourse.note(told)
        discourse.remember(sentence)
    found = with_times_of_money(found, read, item.heading)
    for tabled in ITEMS:
        found.extend(tabled(item, discourse))
    found.extend(list(owned_pools(found, discourse)))
    found = with_delegations(found, sides, discourse)
    return with_terms(found, terms) if terms else found
