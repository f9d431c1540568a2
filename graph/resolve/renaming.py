"""What people have said about two names of organisations, brought into the statements before anything is resolved.

"Kostgruppen" and "Arbejdsgruppen om kost" are one, says the secretariat: then the second is called as the first, and
keeps its own name as another spelling. "Styregruppen" in the minutes of March is another than elsewhere: then it gets a
place of its own. Two names of one document that are not one are told to the rules, so that none of them joins the two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.danish.fold import fold
from graph.model.entity import Decision, EntityKind
from graph.model.fact import Source
from graph.model.stated import Changed, Stated, stated
from graph.model.statement import Mention, Statement
from graph.model.verdict import Identity, Likeness, Orphan, Who
from graph.resolve.by_naming import Naming

_NOT_HERE = frozenset({EntityKind.PERSON, EntityKind.MEETING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """Statements and sources under the names that people gave them; `apart` are folded names that are not one.

    `used` are the verdicts with the documents in which they had an effect.
    """

    statements: Stated
    sources: tuple[Source, ...]
    apart: frozenset[frozenset[str]] = frozenset()
    used: tuple[tuple[Identity, frozenset[str]], ...] = field(default=())
    orphans: tuple[Orphan, ...] = field(default=())

    def decisions(self, ids: Mapping[Naming, str]) -> Iterator[Decision]:
        """The verdicts as decisions, in each document that they speak of."""
        if not self.used:
            return
        bearers: dict[tuple[str, str], str] = {(n.document, fold(n.name)): i for n, i in sorted(ids.items())}
        for identity, documents in self.used:
            signature, one, other = identity.signature, identity.one, identity.other
            told = f"{one.shown} / {other.shown}: afgjort af {signature.by} {signature.date}"
            name = one.name if identity.likeness is Likeness.SAME else other.name
            for document in sorted(documents):
                if (document, fold(name)) in bearers:
                    yield Decision(
                        mention=other.name,
                        document=document,
                        entity=bearers[document, fold(name)],
                        verdict=identity.likeness.value,
                        reason=": ".join(filter(None, (told, signature.reason))),
                        by=signature.by,
                    )


def renamed(statements: Iterable[Statement], sources: Sequence[Source], identities: Sequence[Identity]) -> Renamed:
    """The statements under all verdicts on organisations."""
    told, met = stated(statements), {source.id: source for source in sources}
    here = _documents(identities, told)
    apart: set[frozenset[str]] = set()
    used, orphans = [], []
    for identity, documents in zip(identities, here, strict=True):
        if not documents or _says_nothing(identity):
            orphans.append(_orphan(identity, found=bool(documents)))
            continue
        if _tells_apart(identity):
            apart.add(_names(identity))
        else:
            met |= {document: _met(met[document], identity) for document in documents & met.keys()}
        used.append((identity, documents))

    def instead(document: str, here: Sequence[Statement]) -> Sequence[Statement]:
        for identity, documents in used:
            if document in documents:
                here = _under(identity, here)
        return here

    return Renamed(
        statements=Changed(told, frozenset[str]().union(*(documents for _, documents in used)), instead),
        sources=tuple(met[source.id] for source in sources),
        apart=frozenset(apart),
        used=tuple(used),
        orphans=tuple(orphans),
    )


def _names(identity: Identity) -> frozenset[str]:
    return frozenset(fold(who.name) for who in (identity.one, identity.other))


def _tells_apart(identity: Identity) -> bool:
    """Whether it says of two names that they are not one; otherwise it gives a thing another name or place."""
    return identity.likeness is not Likeness.SAME and len(_names(identity)) == 2


def _says_nothing(identity: Identity) -> bool:
    """A name that is not what it is, and no document in which it is another."""
    return identity.likeness is not Likeness.SAME and len(_names(identity)) == 1 and not identity.other.source


def _documents(identities: Sequence[Identity], statements: Stated) -> list[frozenset[str]]:
    """For each verdict the documents that name it so, under the names that the verdicts before it gave."""
    found: list[set[str]] = [set() for _ in identities]
    for document in statements.documents if identities else ():
        told = statements.of(document)
        for identity, documents in zip(identities, found, strict=True):
            if _speaks_of(identity.other, told):
                documents.add(document)
                told = told if _says_nothing(identity) else _under(identity, told)
    return [frozenset(documents) for documents in found]


def _speaks_of(who: Who, statements: Sequence[Statement]) -> bool:
    """Whether the statements of a document name it so; a verdict may speak of one document, by id or by content."""
    wanted = fold(who.name)
    return any(
        mention is not None and _is(mention, wanted)
        for statement in statements
        if who.source in ("", statement.evidence.document, statement.source)
        for mention in (statement.subject, statement.object)
    )


def _under(identity: Identity, statements: Sequence[Statement]) -> Sequence[Statement]:
    """The statements of a document that names it so, after the verdict."""
    if _tells_apart(identity):
        return statements
    change = _change(identity)
    return [_changed(statement, change) for statement in statements]


def _is(mention: Mention, wanted: str) -> bool:
    return mention.kind not in _NOT_HERE and wanted in (fold(mention.name), fold(mention.spelling))


def _change(identity: Identity) -> Callable[[Mention], Mention]:
    """What becomes of a mention of the second name."""
    wanted, one, other = fold(identity.other.name), identity.one, identity.other

    def same(mention: Mention) -> Mention:
        if not _is(mention, wanted):
            return mention
        return replace(mention, name=one.name, written=mention.spelling, place=one.at or mention.place)

    def different(mention: Mention) -> Mention:
        return replace(mention, place=other.at or other.source) if _is(mention, wanted) else mention

    return same if identity.likeness is Likeness.SAME else different


def _changed(statement: Statement, change: Callable[[Mention], Mention]) -> Statement:
    target = statement.object
    return replace(statement, subject=change(statement.subject), object=change(target) if target else None)


def _met(source: Source, identity: Identity) -> Source:
    """The body that met, under the name that it was given."""
    if identity.likeness is Likeness.SAME and fold(source.body) == fold(identity.other.name):
        return replace(source, body=identity.one.name)
    return source


def _orphan(identity: Identity, *, found: bool) -> Orphan:
    needs = "other_source må sige, i hvilket dokument navnet er et andet"
    return Orphan(
        about=f"{identity.likeness}: {identity.one.shown} / {identity.other.shown}",
        reason=needs if found else f"intet hedder {identity.other.shown} i det, der er læst",
        signature=identity.signature,
    )
