"""What documents state, a document at a time: an archive's statements need not be in memory together.

"Ida Holm er formand" stands in one of ten thousand minutes. Whoever asks what these minutes state is told so, may be
told it anew each time, and lets go of it before asking the next. `Stated` is what all stages from reading to facts
agree on: plain statements (`stated`), what a document states after verdicts and new names (`Changed`), packed readings.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any

from graph.model.statement import Statement


class Stated(ABC, Collection[Statement]):
    """Statements by the document that they stand in; iteration gives all, a document after the other."""

    __slots__ = ()

    @property
    @abstractmethod
    def documents(self) -> Collection[str]:
        """Ids of the documents in the order in which they came."""

    @abstractmethod
    def of(self, document: str) -> Sequence[Statement]:
        """What one document states, in order; nothing for one that is not here."""

    def keys(self, document: str) -> Sequence[str]:
        """The content keys of what the document states, in the same order."""
        return [statement.key for statement in self.of(document)]

    def contents(self, document: str) -> Collection[str]:
        """What the document is by content, as its statements have it."""
        return {statement.source for statement in self.of(document)}

    def __iter__(self) -> Iterator[Statement]:
        for document in self.documents:
            yield from self.of(document)

    def __len__(self) -> int:
        return sum(len(self.of(document)) for document in self.documents)

    def __contains__(self, statement: object) -> bool:
        return isinstance(statement, Statement) and statement in self.of(statement.evidence.document)


class _Plain(Stated):
    """Statements as they are."""

    __slots__ = ("_held",)

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._held: dict[str, list[Statement]] = {}
        for statement in statements:
            self._held.setdefault(statement.evidence.document, []).append(statement)

    @property
    def documents(self) -> Collection[str]:
        return self._held.keys()

    def of(self, document: str) -> Sequence[Statement]:
        return self._held.get(document, ())


class Changed(Stated):
    """Statements of which those of some documents, `here`, become others whenever they are asked for.

    `change` turns a document's id and its statements into those that stand; documents may also be new.
    """

    __slots__ = ("_base", "_change", "_here")

    def __init__(
        self,
        base: Stated,
        here: Collection[str],
        change: Callable[[str, Sequence[Statement]], Sequence[Statement]],
    ) -> None:
        self._base, self._here, self._change = base, here, change

    @property
    def documents(self) -> Collection[str]:
        return dict.fromkeys((*self._base.documents, *sorted(self._here))).keys()

    def of(self, document: str) -> Sequence[Statement]:
        told = self._base.of(document)
        return self._change(document, told) if document in self._here else told

    def keys(self, document: str) -> Sequence[str]:
        return super().keys(document) if document in self._here else self._base.keys(document)

    def contents(self, document: str) -> Collection[str]:
        return super().contents(document) if document in self._here else self._base.contents(document)

    def __len__(self) -> int:
        return sum(len(self.keys(document)) for document in self.documents)


class InOrder(Sequence[Statement]):
    """All statements in the order of their keys, put in order when somebody looks at them: most builds never do."""

    __slots__ = ("_told",)

    def __init__(self, told: Stated) -> None:
        self._told = told

    def __iter__(self) -> Iterator[Statement]:
        return iter(self._all())

    def __getitem__(self, place: Any) -> Any:
        return self._all()[place]

    def __len__(self) -> int:
        return len(self._told)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return repr(self._all())

    def _all(self) -> tuple[Statement, ...]:
        return tuple(sorted(self._told, key=_order))


def _order(statement: Statement) -> tuple[object, ...]:
    evidence, said = statement.evidence, statement.qualifiers
    return statement.key, evidence.document, evidence.span, evidence.rule, evidence.confidence, said.start, said.end


def stated(statements: Iterable[Statement]) -> Stated:
    """The statements by document; what is so already stays as it is."""
    return statements if isinstance(statements, Stated) else _Plain(statements)
