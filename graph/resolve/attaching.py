"""Verdicts and the statements they speak of: first by content key, then by what the statement says.

The key of "Ida Holm, member-of, Demensrådet" is gone where another copy is read as "Ida Hoim" or a better rule finds
the role. Then the one statement counts that says the same: the same relation, ends that are one by their spelling, and
nothing that contradicts, in the same file, in another copy of the same minutes, or in a mended file of the same name.
Two that fit equally well are none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.danish.fold import fold
from graph.model.entity import EntityKind
from graph.model.stated import Stated
from graph.model.statement import Mention, Qualifiers, Statement
from graph.model.verdict import Ruling, Verdict
from graph.resolve.alike import slipped
from graph.resolve.corrections import claimed
from graph.resolve.forms import form
from graph.resolve.personal import likeness

_NEAR = 1.0  # what two spellings of one person's name may cost


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """The statements' keys that verdicts were attached to, in the verdicts' order; "" where none was found.

    `exact` tells that the key itself was there, `doubtful` that several statements fit equally well.
    """

    keys: tuple[str, ...]
    exact: tuple[bool, ...]
    doubtful: tuple[bool, ...]


@dataclass(slots=True)
class _Shelf:
    """The statements by place to look: document id, content id or name of the file."""

    statements: Stated
    files: Mapping[str, str]
    _by_place: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def at(self, relation: str, place: str) -> list[Statement]:
        """What stands there; put in order when first asked for, since most verdicts find their key."""
        if not self._by_place:
            for document in self.statements.documents:
                contents = self.statements.contents(document)
                for here in {document, *contents, self.files.get(document, "")} - {""}:
                    self._by_place[here].append(document)
        return [
            statement
            for document in self._by_place.get(place, ())
            for statement in self.statements.of(document)
            if statement.relation == relation and place in (document, statement.source, self.files.get(document, ""))
        ]


def attach(verdicts: Sequence[Verdict], statements: Stated, files: Mapping[str, str]) -> Attached:
    """Find each verdict's statement; `files` maps document ids to names of files."""
    shelf = _Shelf(statements, files)
    wanted = {key for verdict in verdicts for key in (verdict.key, _key(verdict)) if key}
    present = {key for document in statements.documents for key in statements.keys(document) if key in wanted}
    taken = {verdict.key for verdict in verdicts if verdict.key in present}
    keys, exact, doubtful = [], [], []
    for verdict in verdicts:
        known = _key(verdict) in present
        found = [_key(verdict)] if known else _by_content(verdict, shelf, taken)
        keys.append(found[0] if len(found) == 1 else "")
        exact.append(known)
        doubtful.append(len(found) > 1)
    return Attached(keys=tuple(keys), exact=tuple(exact), doubtful=tuple(doubtful))


def _key(verdict: Verdict) -> str:
    """The key that a verdict names; what is added is found by its own."""
    if verdict.key or verdict.statement is None:
        return verdict.key
    return verdict.statement.key if verdict.ruling is Ruling.ADD else ""


def _by_content(verdict: Verdict, shelf: _Shelf, taken: set[str]) -> list[str]:
    """The keys of the statements that fit best; none, one, or several that fit equally well."""
    ranked: dict[str, int] = {}
    for said in dict.fromkeys(filter(None, (verdict.statement, claimed(verdict)))):
        for statement in _candidates(said, verdict.file, shelf):
            if statement.key not in taken and says_the_same(said, statement):
                cost = differences(said, statement)
                ranked[statement.key] = min(cost, ranked.get(statement.key, cost))
    best = min(ranked.values(), default=0)
    return sorted(key for key, cost in ranked.items() if cost == best)


def _candidates(said: Statement, file: str, shelf: _Shelf) -> Iterator[Statement]:
    """What stands in the same file, else in another copy of the minutes, else in what bears the file's name now."""
    for place in filter(None, (said.evidence.document, said.source, file)):
        found = shelf.at(said.relation, place)
        if found:
            yield from found
            return


def says_the_same(one: Statement, other: Statement) -> bool:
    """Whether the two claim the same, however it is spelt and however much of it is told."""
    return (
        one.relation == other.relation
        and _same_end(one.subject, other.subject)
        and _same_object(one, other)
        and _compatible(one.qualifiers, other.qualifiers)
    )


def differences(one: Statement, other: Statement) -> int:
    """In how many fields two statements that say the same are told differently."""
    a, b = one.qualifiers, other.qualifiers
    return sum(
        (
            one.evidence.document != other.evidence.document,
            fold(one.subject.name) != fold(other.subject.name),
            fold(_named(one)) != fold(_named(other)),
            fold(a.role) != fold(b.role),
            set(map(fold, a.on_behalf_of)) != set(map(fold, b.on_behalf_of)),
            a.amount != b.amount,
        )
    )


def _named(statement: Statement) -> str:
    return statement.object.name if statement.object else statement.literal


def _same_object(one: Statement, other: Statement) -> bool:
    if one.object is None or other.object is None:
        return one.object is other.object and (
            fold(one.literal) == fold(other.literal) or slipped(one.literal, other.literal)
        )
    return _same_end(one.object, other.object)


def _same_end(one: Mention, other: Mention) -> bool:
    if one.kind is other.kind is EntityKind.MEETING:
        return True  # the document's own; its date may have been corrected
    mine = {one.name, one.spelling, *one.also}
    theirs = {other.name, other.spelling, *other.also}
    return any(_alike(a, b, person=one.kind is EntityKind.PERSON) for a in mine for b in theirs)


def _alike(one: str, other: str, *, person: bool) -> bool:
    if fold(one) == fold(other):
        return True
    if person:
        like = likeness(one, other)
        return like is not None and like.cost <= _NEAR
    return form(one).key == form(other).key or slipped(one, other)


def _compatible(one: Qualifiers, other: Qualifiers) -> bool:
    """The same status and sum, and roles and principals of which one tells no more than the other."""
    if one.status is not other.status or one.amount != other.amount:
        return False
    roles = frozenset(fold(one.role).split()), frozenset(fold(other.role).split())
    behalf = frozenset(map(fold, one.on_behalf_of)), frozenset(map(fold, other.on_behalf_of))
    return all(a <= b or b <= a for a, b in (roles, behalf))
