"""Files that are written piece by piece are the same as written at once, and whole or not at all."""

from __future__ import annotations

import csv
import gc
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import tabular
from graph.calm import calm


def test_a_long_table_in_pieces_is_the_table() -> None:
    rows = [{"id": str(number), "name": f'Ida "{number}", Struer', "end": None} for number in range(4500)]
    pieces = list(tabular.pieces(("id", "name", "end"), iter(rows)))
    assert len(pieces) > 2
    assert b"".join(pieces) == tabular.dump(("id", "name", "end"), rows)
    read = list(csv.DictReader(io.StringIO(b"".join(pieces).decode("utf-8"), newline="")))
    assert [row["name"] for row in read] == [row["name"] for row in rows]
    assert {row["end"] for row in read} == {""}


def test_an_empty_table_has_its_head() -> None:
    assert b"".join(tabular.pieces(("id", "name"), ())) == b"id,name\n"


def test_a_file_that_breaks_off_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    tabular.write(path, b"old")

    def broken() -> Iterator[bytes]:
        yield b"new"
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        tabular.write(path, broken())
    assert path.read_bytes() == b"old"
    tabular.write(path, iter([b"n", b"ew"]))
    assert path.read_bytes() == b"new"


def test_the_collector_is_as_it_was() -> None:
    assert gc.isenabled()
    with calm():
        assert not gc.isenabled()
        with calm():
            pass
        assert not gc.isenabled()
    with pytest.raises(KeyError), calm():
        raise KeyError
    assert gc.isenabled()
