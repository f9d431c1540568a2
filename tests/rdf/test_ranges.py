"""Blocks of Turtle by ranges of names: a large range that is put together some names at a time is the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.rdf import ranges
from graph.rdf.blocks import Line, Shortener

BASE = "https://example.org/"
RDFS = "http://www.w3.org/2000/01/rdf-schema#label"


def _line(number: int, value: str) -> Line:
    return (f"{BASE}meeting/aa{number:03}", RDFS, f'\0"{value}"')


def _written(folder: Path) -> bytes:
    begin = f"{BASE}meeting/aa"
    with ranges.Ranges(folder, Shortener(BASE)) as some:
        for piece in range(4):
            lines = [_line(number, f"{number} of {number % piece or piece}") for number in range(20, 0, -1) if piece]
            some.add({}, {begin: ranges.pack_lines(lines)})
        return b"".join(some.merged(()))


def test_a_large_range_is_put_together_some_names_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = _written(tmp_path)
    assert whole.count(b"\n\n") >= 19  # each of the twenty names has its block
    monkeypatch.setattr(ranges, "_LARGE", 0)
    monkeypatch.setattr(ranges, "_NAMES", 3)
    assert _written(tmp_path) == whole


def _of_hashes(folder: Path) -> bytes:
    begin, names = f"{BASE}evidence/3", [f"3{number:03x}" for number in range(0, 4096, 37)]
    with ranges.Ranges(folder, Shortener(BASE)) as some:
        for piece in range(3):
            some.add({begin: ranges.pack(f"\nid-evidence:{name} a bk:X .\n" for name in names[piece::3])}, {})
        some.add({f"{BASE}evidence/4": ranges.pack(["\nid-evidence:4 a bk:X .\n"])}, {})
        return b"".join(some.merged(()))


def test_a_large_range_of_blocks_is_told_by_quarters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = _of_hashes(tmp_path)
    blocks = whole[1:-1].split(b"\n\n")
    assert blocks == sorted(blocks)
    assert len(blocks) == len(range(0, 4096, 37)) + 1
    monkeypatch.setattr(ranges, "_LARGE", 0)
    assert _of_hashes(tmp_path) == whole
