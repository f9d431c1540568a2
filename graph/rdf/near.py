"""What some facts touch, and nothing else: a small scope to describe them in, and a hash of them with all of it.

Of 26,000 facts the node of "Ida Holm er formand for Styregruppen" depends on the two, on where Ida Holm works, on what
is over when, and on the days of the documents. As long as these stay, its triples do; and since facts are described in
a scope that holds no more than what was hashed, nothing can be forgotten.
"""

from __future__ import annotations

import hashlib
import marshal
from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from graph.model.fact import Fact, Knowledge, Source
from graph.rdf.scope import Scope

#: Plain values of a fact, of a window, and of a piece of evidence; what is not plain, `_fact` adds.
_FACT = attrgetter(
    *("id", "relation", "subject", "object", "literal", "confidence", "reviewed"),
    *(f"qualifiers.{name}" for name in ("role", "on_behalf_of", "currency", "start", "end")),
)
_WINDOW = attrgetter("begins", "ends", "over", "first", "last")
_EVIDENCE = attrgetter("document", "item", "span.start", "span.end", "rule", "confidence", "page", "quote")
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
            if _has_seats(fact)
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
    return _hash((small.names.base, [*map(repr, sources)], items, places))


def fingerprint(facts: Sequence[Fact], scope: Scope) -> str:
    """A hash of the facts and of all that is `near` them."""
    return _hash((scope.names.base, [_near_one(fact, scope) for fact in facts]))


def _near_one(fact: Fact, scope: Scope) -> tuple[object, ...]:
    """The fact with all that the small scope holds of it; of documents only their days are looked at."""
    behalf = fact.qualifiers.on_behalf_of
    around = [(name, scope.of_entity(name), scope.by_name.get(name.casefold(), ())) for name in behalf]
    days = [scope.days.get(one.document) for one in fact.evidence]
    seats = [_fact(seat) for seat in scope.between(fact.subject, fact.object)] if _has_seats(fact) else ()
    ends = scope.of_entity(fact.subject), scope.of_entity(fact.object), scope.employed.get(fact.subject)
    return _fact(fact), _WINDOW(scope.windows[fact.id]), ends, around, days, seats


def _has_seats(fact: Fact) -> bool:
    """Whether other facts of the same two are looked at: an appointment becomes a seat where there is one."""
    return fact.relation == "appointed-to"


def _fact(fact: Fact) -> tuple[object, ...]:
    said = fact.qualifiers
    amount = said.amount if said.amount is None else str(said.amount)
    evidence = [*map(_EVIDENCE, fact.evidence)]
    return *_FACT(fact), fact.basis.value, said.status.value, amount, evidence


def _hash(told: Any) -> str:
    """A hash of plain values; a form of marshal that does not tell which of them are one object."""
    return hashlib.sha256(marshal.dumps(told, 2)).hexdigest()
