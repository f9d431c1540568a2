"""When a fact held: a named interval for people's eyes, and plain days for the as-of rule.

"Fra 4. kvartal 2021" is an instant that only EDTF can write; a query wants days. So the node carries both: its
time:ProperInterval as the text has it, and `bk:holdsFrom`, `bk:holdsUntil`, `bk:overBy`, `bk:firstAttested` and
`bk:lastAttested` as graph.model.asof computes them.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from graph.model.fact import Fact
from graph.rdf.scope import Scope
from graph.rdf.terms import PREFIXES, A, Triple, day, edtf, moment, term

_IN = {
    PREFIXES["xsd"] + "date": term("time:inXSDDate"),
    PREFIXES["xsd"] + "gYearMonth": term("time:inXSDgYearMonth"),
    PREFIXES["xsd"] + "gYear": term("time:inXSDgYear"),
}


def period(fact: Fact, subject: NamedNode, during: NamedNode, scope: Scope) -> Iterator[Triple]:
    """The interval of the fact, joined to its node by the property `during`."""
    start, end = fact.qualifiers.start, fact.qualifiers.end
    if start or end:
        interval = scope.names.node("interval", fact.id)
        yield Triple(subject, during, interval)
        yield Triple(interval, A, term("time:ProperInterval"))
        for value, bound in ((start, term("time:hasBeginning")), (end, term("time:hasEnd"))):
            if value:
                instant = scope.names.node("instant", value)
                yield Triple(interval, bound, instant)
                yield from _instant(instant, value)
    yield from _days(fact, subject, scope)


def _instant(instant: NamedNode, value: str) -> Iterator[Triple]:
    yield Triple(instant, A, term("time:Instant"))
    yield Triple(instant, term("bk:edtf"), edtf(value))
    exact = moment(value)
    if exact.datatype.value in _IN:
        yield Triple(instant, _IN[exact.datatype.value], exact)


def _days(fact: Fact, subject: NamedNode, scope: Scope) -> Iterator[Triple]:
    known = scope.windows[fact.id]
    for name, value in (
        ("bk:holdsFrom", known.begins),
        ("bk:holdsUntil", known.ends),
        ("bk:overBy", known.over),
        ("bk:firstAttested", known.first),
        ("bk:lastAttested", known.last),
    ):
        if value:
            yield Triple(subject, term(name), day(value))
