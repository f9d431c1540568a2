"""Readings as bytes, for the cache and for the pipes of workers, and back: tables of JSON that hold only records.

"Ida Holm, Struer Kommune" in a list is in four statements, all under one sentence. Each text, span, mention and piece
of evidence is told once and used by number: a reading that comes back is read in a fraction of the time that a pickle
takes, shares what is the same, and calls no code, whoever tampered with the file.
"""

from __future__ import annotations

import copyreg
import hashlib
import json
import sys
import zlib
from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import fields
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias, get_args, get_type_hints

from graph.engine.reading import Quote, Reading
from graph.model.fact import AgendaTitle, Loss, Source
from graph.model.statement import Evidence, Mention, Qualifiers, Statement
from graph.model.text import Span

#: Each kind of record before those that it holds.
_KINDS: tuple[type, ...] = (Reading, Quote, Loss, Source, AgendaTitle, Statement, Mention, Evidence, Qualifiers, Span)
_CHECK = hashlib.sha256().digest_size
_SHORT = 80  # letters of a text that other documents may hold, too
_FAULTS = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError, zlib.error)

_Tables: TypeAlias = dict[type, list[Any]]
_Number: TypeAlias = Callable[[type, Any], int]


class DamagedRecordError(ValueError):
    """Bytes that are no record, or no longer the one that was written."""


def dump(record: Reading | tuple[str, ...]) -> bytes:
    """The record, packed, with a hash of itself in front."""
    told = list(record) if isinstance(record, tuple) else _told(record)
    packed = zlib.compress(json.dumps(told, separators=(",", ":")).encode("ascii"), 1)
    return hashlib.sha256(packed).digest() + packed


def load(data: bytes) -> Reading | tuple[str, ...]:
    """What was dumped; DamagedRecordError if the bytes are anything else."""
    if hashlib.sha256(data[_CHECK:]).digest() != data[:_CHECK]:
        raise DamagedRecordError("the bytes have changed")
    try:
        told = json.loads(zlib.decompress(data[_CHECK:]))
        return _heard(told, data) if isinstance(told, dict) else tuple(map(_text, told))
    except _FAULTS as error:
        raise DamagedRecordError(f"no record of a reading: {error}") from error


def load_statements(data: bytes) -> tuple[Statement, ...]:
    """The statements of a reading that was loaded from these bytes before, without all else that it holds."""
    told = json.loads(zlib.decompress(data[_CHECK:]))
    tables: _Tables = {str: list(map(_text, told[""]))}
    for kind in reversed(_KINDS[_KINDS.index(Statement) :]):
        tables[kind] = _made(kind, told[kind.__name__], tables)
    ((numbers,),) = [
        values for column, values in zip(_COLUMNS[Reading], told["Reading"], strict=True) if column.name == "statements"
    ]
    return tuple([tables[Statement][number] for number in numbers])


class _Column(NamedTuple):
    """How a field of all records of a kind is told as one list, and heard again."""

    name: str
    tell: Callable[[list[Any], _Number], list[Any]]
    hear: Callable[[list[Any], _Tables], list[Any]]


def _column(name: str, hint: Any) -> _Column:
    """The column of a field by its type: text, record, several of them, choice, sum, or a plain number."""
    kinds = [kind for kind in get_args(hint) if kind not in (type(None), ...)] or [hint]
    kind, several = kinds[0], getattr(hint, "__origin__", None) is tuple
    if several:
        return _Column(
            name,
            lambda values, number: [[number(kind, one) for one in value] for value in values],
            lambda told, tables: [tuple([tables[kind][one] for one in numbers]) for numbers in told],
        )
    if kind is float:
        return _Column(name, lambda values, _: values, lambda told, _: list(map(_shared, told)))
    if kind is Decimal:
        return _Column(name, lambda values, _: [value and str(value) for value in values], _sums)
    if isinstance(kind, type) and issubclass(kind, Enum):
        members = {member.value: member for member in kind}
        return _Column(
            name,
            lambda values, _: [value.value for value in values],
            lambda told, _: [members[value] for value in told],
        )
    if kind is str or kind in _KINDS:
        return _Column(
            name,
            lambda values, number: [None if value is None else number(kind, value) for value in values],
            lambda told, tables: [None if one is None else tables[kind][one] for one in told],
        )
    return _Column(name, lambda values, _: values, lambda told, _: told)


@lru_cache(maxsize=1024, typed=True)
def _shared(number: float) -> float:
    """The same object for all readings: of how sure a rule is there are few numbers."""
    return number


def _sums(told: list[Any], _: _Tables) -> list[Decimal | None]:
    return [None if value is None else Decimal(value) for value in told]


def _columns(kind: type) -> tuple[_Column, ...]:
    hints = get_type_hints(kind)
    return tuple(_column(field.name, hints[field.name]) for field in fields(kind) if field.compare)


_COLUMNS = {kind: _columns(kind) for kind in _KINDS}


def _told(reading: Reading) -> dict[str, list[Any]]:
    """A table for each kind of record: a list for each field. Texts come last, under no kind."""
    known: dict[type, dict[Hashable, tuple[int, Any]]] = {kind: {} for kind in (*_KINDS, str)}

    def number(kind: type, value: Any) -> int:
        same = repr(value) if kind is Qualifiers else value  # 5 and 5.00 kr. are equal, but not written alike
        return known[kind].setdefault(same, (len(known[kind]), value))[0]

    number(Reading, reading)
    told: dict[str, list[Any]] = {}
    for kind in _KINDS:
        records = [record for _, record in known[kind].values()]
        told[kind.__name__] = [
            column.tell([getattr(record, column.name) for record in records], number) for column in _COLUMNS[kind]
        ]
    return told | {"": list(known[str])}


def _heard(told: dict[str, list[Any]], packed: bytes) -> Reading:
    tables: _Tables = {str: list(map(_text, told[""]))}
    for kind in reversed(_KINDS):
        tables[kind] = _made(kind, told[kind.__name__], tables)
        if kind is AgendaTitle:
            tables[kind] = list(map(_title, tables[kind]))
    (reading,) = tables[Reading]
    assert isinstance(reading, Reading)
    object.__setattr__(reading, "packed", packed)
    return reading


def _made(kind: type, told: list[Any], tables: _Tables) -> list[Any]:
    """All records of a kind, filled a field at a time: their own way to be made takes five times as long."""
    made: list[Any] = [object.__new__(kind) for _ in told[0]]
    for column, values in zip(_COLUMNS[kind], told, strict=True):
        if len(values) != len(made):
            raise ValueError(f"{kind.__name__}.{column.name}")
        fill = kind.__dict__[column.name].__set__
        deque(map(fill, made, column.hear(values, tables)), maxlen=0)
    return made


@lru_cache(maxsize=16384)
def _title(title: AgendaTitle) -> AgendaTitle:
    """The same object for all agendas: "1. Velkomst" stands in most."""
    return title


def _text(told: Any) -> str:
    """A text; short ones are shared by all documents that hold them."""
    return sys.intern(told) if len(told) <= _SHORT else str(told)


def _packed(reading: Reading) -> tuple[Callable[[bytes], Any], tuple[bytes]]:
    return load, (dump(reading),)


copyreg.pickle(Reading, _packed)  # what a worker hands over takes the same form
