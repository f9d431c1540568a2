"""What the statements of a document say of each person besides names: twelve bytes a statement, until it is asked for.

"Ida Holm, formand, Struer Kommune" says of one naming that it chairs another, and that it works at a third. Which
things these are is known only when the names of all documents have been looked at; what is said must wait till then.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.model.entity import EntityKind
from graph.model.statement import Basis, Statement, Status
from graph.resolve.by_naming import Naming

_NOBODY = 2**32 - 1  # the number of an object that is no naming


class Tie(NamedTuple):
    """What a statement says of a person, its two ends aside."""

    relation: str
    status: Status
    basis: Basis
    role: str


class Ties:
    """The ties of all documents; namings are told by their numbers in their document."""

    __slots__ = ("_held", "_kinds", "_numbers")

    def __init__(self) -> None:
        self._held: dict[str, array[int]] = {}
        self._kinds: list[Tie] = []
        self._numbers: dict[Tie, int] = {}

    def put(
        self,
        document: str,
        reads: Sequence[tuple[Statement, Naming, Naming | None]],
        numbers: Mapping[Naming, int],
    ) -> None:
        """Keep what the statements, each with its ends, say of people."""
        told = array("I")
        for statement, subject, target in reads:
            if subject.kind is EntityKind.PERSON:
                told.extend((numbers[subject], numbers[target] if target else _NOBODY, self._number(statement)))
        self._held[document] = told

    def of(self, document: str, namings: Sequence[Naming]) -> Iterator[tuple[Naming, Naming | None, Tie]]:
        """(person, the other end, what is said) in the order of the statements; `namings` are those of the document."""
        told = self._held[document]
        for person, target, kind in zip(told[::3], told[1::3], told[2::3], strict=True):
            yield namings[person], namings[target] if target != _NOBODY else None, self._kinds[kind]

    def _number(self, statement: Statement) -> int:
        said = statement.qualifiers
        tie = Tie(relation=statement.relation, status=said.status, basis=statement.basis, role=said.role)
        number = self._numbers.setdefault(tie, len(self._kinds))
        if number == len(self._kinds):
            self._kinds.append(tie)
        return number
