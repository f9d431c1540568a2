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

#: Plain values of a fact, of a window, and of a piece of evidence; what is not plain, `_valued` adds.
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
        standing=scope.standing & {fact.id for fact in facts},
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
    return _hash((small.names.base, [*map(repr, sources)], items, [*small.places.values()]))


def fingerprint(facts: Sequence[Fact], scope: Scope) -> str:
    """A hash of the facts and of all that is `near` them."""
    told: list[object] = [scope.names.base]
    for fact in facts:
        plain, evidence = _FACT(fact), [*map(_EVIDENCE, fact.evidence)]
        told += plain, evidence, _valued(fact), (fact.id in scope.standing, *_WINDOW(scope.windows[fact.id]))
        told += scope.told.get(fact.subject), scope.told.get(fact.object), scope.employed.get(fact.subject)
        told.append([scope.days.get(place[0]) for place in evidence])  # all that is looked at of documents
        if fact.qualifiers.on_behalf_of:
            told += (
                (scope.told.get(name), scope.by_name.get(name.casefold())) for name in fact.qualifiers.on_behalf_of
            )
        if _has_seats(fact):
            told.append([_fact(seat) for seat in scope.between(fact.subject, fact.object)])
    return _hash(told)


def _has_seats(fact: Fact) -> bool:
    """Whether other facts of the same two are looked at: an appointment becomes a seat where there is one."""
    return fact.relation == "appointed-to"


def _fact(fact: Fact) -> tuple[object, ...]:
    return _FACT(fact), _valued(fact), [*map(_EVIDENCE, fact.evidence)]


def _valued(fact: Fact) -> tuple[str, str, str]:
    """What is not plain in the fact."""
    return fact.basis.value, fact.qualifiers.status.value, str(fact.qualifiers.amount)


def _hash(told: Any) -> str:
    """A hash of plain values; a form of marshal that does not tell which of them are one object."""
    return hashlib.sha256(marshal.dumps(told, 2)).hexdigest()
