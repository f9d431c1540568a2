"""Readings as bytes for the cache, and back: pickles that can hold records of the model and nothing else.

A pickle may name any function to be called when it is opened. A file of the cache that somebody has tampered with must
not: what is not one of our records does not open.
"""

from __future__ import annotations

import hashlib
import io
import pickle
import zlib
from decimal import Decimal

from graph.engine.reading import Quote, Reading
from graph.model.entity import EntityKind
from graph.model.fact import AgendaTitle, Loss, Source
from graph.model.statement import Basis, Evidence, Mention, Qualifiers, Statement, Status
from graph.model.text import Span

_RECORDS = (
    *(Reading, Quote, Source, AgendaTitle, Loss, Statement, Mention, Evidence, Qualifiers, Span),
    *(EntityKind, Basis, Status, Decimal),
)
_ALLOWED = {(record.__module__, record.__qualname__): record for record in _RECORDS}
_CHECK = hashlib.sha256().digest_size


class DamagedRecordError(ValueError):
    """Bytes that are no record, or no longer the one that was written."""


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> type:
        try:
            return _ALLOWED[module, name]
        except KeyError:
            raise DamagedRecordError(f"{module}.{name} is no record") from None


def dump(record: Reading | tuple[str, ...]) -> bytes:
    """The record, packed, with a hash of itself in front."""
    packed = zlib.compress(pickle.dumps(record, protocol=5), 1)
    return hashlib.sha256(packed).digest() + packed


def load(data: bytes) -> Reading | tuple[str, ...]:
    """What was dumped; DamagedRecordError if the bytes are anything else."""
    check, packed = data[:_CHECK], data[_CHECK:]
    if hashlib.sha256(packed).digest() != check:
        raise DamagedRecordError("the bytes have changed")
    try:
        record = _Unpickler(io.BytesIO(zlib.decompress(packed))).load()
    except (pickle.UnpicklingError, zlib.error, EOFError, AttributeError, TypeError, ImportError, IndexError) as error:
        raise DamagedRecordError(str(error)) from error
    if not isinstance(record, (Reading, tuple)):
        raise DamagedRecordError("no record of a reading")
    return record
