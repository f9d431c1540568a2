"""What some facts touch, and nothing else: a small scope to describe them in, and a hash of them with all of it.

Of 26,000 facts the node of "Ida Holm er formand for Styregruppen" depends on the two, on where Ida Holm works, on what
is over when, and on the days of the documents. As long as these stay, its triples do; and since facts are described in
a scope that holds no more than what was hashed, nothing can be forgotten.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.kept import digest
from graph.model.fact import Fact, Knowledge, Source
from graph.model.statement import Evidence
from graph.rdf.scope import Scope

_EMPTY = Knowledge(entities=(), facts=(), sources=())


def near(facts: Sequence[Fact], scope: Scope) -> Scope:
    """A scope of what the facts touch."""
    wanted = {name for fact in facts for name in (fact.subject, fact.object, *fact.qualifiers.on_behalf_of)}
    employers = {fact.subject: scope.employers[fact.subject] for fact in facts if fact.subject in scope.employers}
    documents = {evidence.document for fact in facts for evidence in fact.evidence}
    names = {name.casefold() for fact in facts for name in fact.qualifiers.on_behalf_of}
    small = Scope(_EMPTY, scope.names)
    vars(small).update(  # in place of what a scope works out from its knowledge
        entities={name: scope.entities[name] for name in sorted(wanted) if name in scope.entities},
        organisations=scope.organisations & wanted,
        employers=employers,
        sources={one: scope.sources[one] for one in sorted(documents) if one in scope.sources},
        windows={fact.id: scope.windows[fact.id] for fact in facts},
        by_name={name: scope.by_name.get(name, ()) for name in sorted(names)},
        pairs={
            (fact.subject, fact.object): [*scope.between(fact.subject, fact.object)]
            for fact in facts
            if fact.relation == "appointed-to"
        },
    )
    return small


def cited(sources: Sequence[Source], scope: Scope) -> Scope:
    """A scope of what documents touch: the items and places where facts are found in them."""
    small = Scope(_EMPTY, scope.names)
    vars(small).update(
        cited_items={one.id: scope.cited_items.get(one.id, frozenset()) for one in sources},
        places={one.id: scope.places.get(one.id, []) for one in sources},
    )
    return small


def fingerprint_of_documents(sources: Sequence[Source], small: Scope) -> str:
    """A hash of the documents and of what is cited in them."""
    items = [(document, sorted(numbers)) for document, numbers in small.cited_items.items()]
    places = [tuple(place) for here in small.places.values() for place in here]
    return digest([small.names.base, *map(repr, sources), repr(items), repr(places)])


def fingerprint(facts: Sequence[Fact], small: Scope, scope: Scope) -> str:
    """A hash of the facts and of all that is near them."""
    return digest([*map(_fact, facts), *_around(small, scope)])


def _around(small: Scope, scope: Scope) -> Iterator[str]:
    """All that the small scope holds; of documents only their days are looked at."""
    people = {person: [one.id for one in places] for person, places in small.employers.items()}
    touched = {*small.entities, *(one for places in people.values() for one in places)}
    yield small.names.base
    yield from (scope.written[one] for one in sorted(touched))
    yield repr(sorted(small.organisations))
    yield repr(sorted(people.items()))
    yield repr([(source.id, source.date) for source in small.sources.values()])
    yield repr([(one.begins, one.ends, one.over, one.first, one.last) for one in small.windows.values()])
    yield repr([*small.by_name.items()])
    yield from (_fact(seat) for ends in sorted(small.pairs) for seat in small.between(*ends))


def _fact(fact: Fact) -> str:
    said = fact.qualifiers
    return repr(
        (
            *(fact.id, fact.relation, fact.subject, fact.object, fact.literal, fact.basis.value, fact.confidence),
            *(fact.reviewed, said.role, said.on_behalf_of, str(said.amount), said.currency, said.start, said.end),
            said.status.value,
            [_evidence(one) for one in fact.evidence],
        )
    )


def _evidence(one: Evidence) -> tuple[object, ...]:
    return one.document, one.item, one.span.start, one.span.end, one.rule, one.confidence, one.page, one.quote
