"""The tables as Parquet, typed, for duckdb, Spark, Polars and pandas: some thousand rows in memory at a time.

Amounts and confidence are numbers, offsets whole numbers, all else text: "0012" stays what it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO

from graph.errors import BordkortError
from graph.export.tables import Table, tables
from graph.model.fact import Knowledge

if TYPE_CHECKING:
    import pyarrow as pa

_NUMBERS = ("amount", "confidence")
_OFFSETS = ("start", "end")  # of evidence; elsewhere they are days
_GROUP = 20_000  # rows


def parquet(knowledge: Knowledge) -> Mapping[str, Callable[[BinaryIO], None]]:
    """What writes each table; BordkortError where the library is missing."""
    try:
        import pyarrow as pa  # an extra, and slow to import
    except ImportError as error:
        raise BordkortError('Parquet kræver `pip install "bordkort[parquet]"`.') from error
    return {f"tables/{table.name}.parquet": _writer(table, pa.schema(_fields(table))) for table in tables(knowledge)}


def _writer(table: Table, schema: pa.Schema) -> Callable[[BinaryIO], None]:
    def write(file: BinaryIO) -> None:
        from pyarrow.parquet import ParquetWriter

        with ParquetWriter(file, schema) as writer:
            for batch in _batches(table, schema):
                writer.write_batch(batch)

    return write


def _fields(table: Table) -> Iterator[tuple[str, pa.DataType]]:
    import pyarrow as pa

    for column in table.columns:
        if column in _NUMBERS:
            yield column, pa.float64()
        else:
            yield column, pa.int64() if table.name == "evidence" and column in _OFFSETS else pa.string()


def _batches(table: Table, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    import pyarrow as pa

    rows = iter(table.rows)
    while some := list(islice(rows, _GROUP)):
        columns = [[_value(row.get(field.name), field.type) for row in some] for field in schema]
        yield pa.record_batch([pa.array(*pair) for pair in zip(columns, schema.types, strict=True)], schema=schema)


def _value(value: object, sort: pa.DataType) -> object:
    """A cell as the tables write it, in its type; an empty number is none."""
    import pyarrow as pa

    text = "" if value is None else str(value)
    if pa.types.is_string(sort):
        return text
    if text == "":
        return None
    return int(text) if pa.types.is_integer(sort) else float(text)
