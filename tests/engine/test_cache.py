"""Readings that are kept: found again, never trusted when damaged, bounded, and never another result."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import shutil
import tempfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from graph.danish.gazetteer import Gazetteer
from graph.engine import documents, places, tasks, versions
from graph.engine.cache import Cache, default_folder
from graph.engine.documents import read_bytes
from graph.engine.reading import Beforehand, Reading
from graph.engine.records import DamagedRecordError, dump, load
from graph.engine.settings import Settings
from graph.errors import NothingBuiltError
from graph.export import export
from graph.kept import Kept
from graph.model.entity import Entity, EntityKind
from graph.model.fact import Knowledge
from graph.model.statement import Qualifiers
from graph.model.text import Span
from graph.pipeline import build
from graph.rdf import Parts, turtle_blocks
from tests.engine.minutes import archive, minutes, write

KNOWN = Beforehand(gazetteer=Gazetteer())
READING = read_bytes(minutes(1).encode(), "maj.txt", KNOWN)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the documents that were read and not found in the cache."""
    names: list[str] = []

    def counted(data: bytes, name: str, beforehand: Beforehand) -> object:
        names.append(name)
        return read_bytes(data, name, beforehand)

    monkeypatch.setattr(documents, "read_bytes", counted)
    return names


def built(folder: Path, cache: Path | None) -> Knowledge | str:
    data = folder.parent / "data"
    (data / "register").mkdir(parents=True, exist_ok=True)
    try:
        return build([folder], data=data, from_minutes_only=True, settings=Settings(jobs=1, cache=cache))
    except NothingBuiltError as error:
        return str(error)


def test_a_record_comes_back_as_it_was_and_holds_no_text_of_the_document() -> None:
    assert len(READING.statements) > 3
    assert load(dump(READING)) == READING
    reading = read_bytes(f"{minutes(1)}\n\nRing til Ida på tlf. 20 30 40 50.\n".encode(), "maj.txt", KNOWN)
    told = zlib.decompress(dump(reading)[32:])
    assert b"20 30 40 50" not in told
    assert b"Mona Ebeltoft" in told


def test_a_record_that_comes_back_shares_what_is_the_same_and_is_written_alike() -> None:
    first, second = READING.statements[:2]
    sums = tuple(Qualifiers(amount=Decimal(amount)) for amount in ("5", "5.00"))
    told = (*(replace(one, qualifiers=said) for one, said in zip((first, second), sums, strict=True)), first, first)
    for back in (
        load(dump(replace(READING, statements=told))),
        pickle.loads(pickle.dumps(replace(READING, statements=told))),
    ):
        assert isinstance(back, Reading)
        assert repr(back.statements) == repr(told)
        assert back.statements[2] is back.statements[3]


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: data[:-1],
        lambda data: data[:40] + b"x" + data[41:],
        lambda data: b"",
        lambda data: dump(("a", "b"))[:32] + data[32:],
    ],
)
def test_a_damaged_record_is_none(harm: Callable[[bytes], bytes], tmp_path: Path) -> None:
    with pytest.raises(DamagedRecordError):
        load(harm(dump(READING)))
    cache = Cache(tmp_path)
    cache.put("abcd", READING)
    assert cache.get("abcd") == READING
    file = next(tmp_path.glob("ab/*"))
    file.write_bytes(harm(file.read_bytes()))
    assert cache.get("abcd") is None


@pytest.mark.parametrize(
    "told",
    [
        pickle.dumps(Path("x")),
        b"{}",
        b"7",
        b"[7]",
        json.dumps({kind: [] for kind in ("Reading", "Source", "")}).encode(),
        zlib.decompress(dump(READING)[32:]).replace(b"Reading", b"Writing"),
        zlib.decompress(dump(READING)[32:]).replace(b'"Span":[[', b'"Span":[[1,'),
    ],
)
def test_what_is_no_record_of_a_reading_does_not_open(told: bytes) -> None:
    packed = zlib.compress(told)
    with pytest.raises(DamagedRecordError, match="no record"):
        load(hashlib.sha256(packed).digest() + packed)


def test_the_oldest_entries_go_first_when_there_is_no_room(tmp_path: Path) -> None:
    cache = Cache(tmp_path, megabytes=0)
    for number in range(4):
        cache.put(f"ab{number}", READING)
        os.utime(tmp_path / "ab" / str(number), (number, number))
    assert cache.get("ab0") == READING  # asked for just now
    Cache(tmp_path, megabytes=1).tidy()
    assert len(list(tmp_path.glob("ab/*"))) == 4
    room = 3 * next(tmp_path.glob("ab/*")).stat().st_size / 1_000_000
    Cache(tmp_path, megabytes=room).tidy()  # type: ignore[arg-type]
    assert sorted(file.name for file in tmp_path.glob("ab/*")) == ["0", "2", "3"]
    cache.tidy()
    assert list(tmp_path.glob("ab/*")) == []


def test_a_folder_that_cannot_be_used_costs_time_only(tmp_path: Path, read: list[str]) -> None:
    write(tmp_path / "in", "a.txt", minutes(1))
    blocked = write(tmp_path, "cache", "a file, not a folder")
    assert built(tmp_path / "in", blocked) == built(tmp_path / "in", None)
    assert read == ["a.txt", "a.txt"]


def test_only_what_changed_is_read_again(tmp_path: Path, read: list[str]) -> None:
    folder, cache = tmp_path / "in", tmp_path / "cache"
    for number in range(5):
        write(folder, f"{number}.txt", minutes(number))
    write(folder, "tom.txt", "")
    built(folder, cache)
    assert read == ["0.txt", "1.txt", "2.txt", "3.txt", "4.txt", "tom.txt"]
    read.clear()
    built(folder, cache)
    assert read == []
    write(folder, "2.txt", minutes(2, day=4))
    write(folder, "5.txt", minutes(5))
    (folder / "3.txt").rename(folder / "6.txt")
    built(folder, cache)
    assert read == ["2.txt", "5.txt", "6.txt"]


def test_another_program_or_register_reads_again(monkeypatch: pytest.MonkeyPatch) -> None:
    entity = Entity(id="org:x", kind=EntityKind.OTHER, label="Forum X", known=True)
    before = versions.beforehand_version(KNOWN)
    assert versions.beforehand_version(Beforehand(gazetteer=Gazetteer.of([]))) == before
    assert versions.beforehand_version(Beforehand(gazetteer=Gazetteer.of([entity]))) != before
    monkeypatch.setattr(versions, "program_version", lambda: "another")
    assert versions.beforehand_version(KNOWN) != before


def test_words_that_a_reviewed_fact_asks_for_are_read_if_they_are_not_kept(tmp_path: Path) -> None:
    assert READING.source is not None
    asked = Beforehand(gazetteer=Gazetteer(), asked={READING.source.id: frozenset({Span(start=0, end=7)})})
    assert tasks.fits(READING, KNOWN)
    assert not tasks.fits(READING, asked)
    again = read_bytes(minutes(1).encode(), "maj.txt", asked)
    assert [quote.words for quote in again.quotes] == ["Referat"]
    assert tasks.fits(again, asked)
    assert tasks.fits(again, KNOWN)


def test_an_archive_is_opened_once(tmp_path: Path) -> None:
    folder, cache = tmp_path / "in", tmp_path / "cache"
    folder.mkdir()
    archive(folder / "p.zip", {"a.txt": minutes(1), "b.txt": minutes(2)})
    first = built(folder, cache)
    kept = {file: file.stat().st_mtime_ns for file in cache.rglob("*") if file.is_file()}
    assert len(kept) == 5  # what it holds, two readings, and what the names in either mean
    assert built(folder, cache) == first == built(folder, None)
    archive(folder / "p.zip", {"a.txt": minutes(1), "b.txt": minutes(3)})
    assert built(folder, cache) == built(folder, None) != first


def test_the_folder_is_the_users_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BORDKORT_CACHE", str(tmp_path))
    assert default_folder() == tmp_path
    monkeypatch.delenv("BORDKORT_CACHE")
    assert default_folder().name.casefold() in ("bordkort", "cache")


EDITS = some.lists(
    some.tuples(
        some.sampled_from(("write", "write", "delete", "rename", "copy", "damage", "cut", "forget")),
        some.integers(0, 5),
        some.integers(0, 5),
    ),
    min_size=1,
    max_size=8,
)


def edit(folder: Path, cache: Path, kind: str, one: int, other: int) -> None:
    """One thing that happens between two builds, to a document or to the cache."""
    path, target = folder / f"{one}.txt", folder / f"{other}.md"
    entries = sorted(file for file in cache.rglob("*") if file.is_file())
    match kind:
        case "write":
            write(folder, path.name, minutes(one, day=other + 1))
        case "delete":
            path.unlink(missing_ok=True)
        case "rename" if path.exists():
            path.replace(target)
        case "copy" if path.exists():
            shutil.copy(path, target)
        case "damage" if entries:
            entries[one % len(entries)].write_bytes(b"\x00" * 50 * other)
        case "cut" if entries:
            hit = entries[other % len(entries)]
            hit.write_bytes(hit.read_bytes()[: 30 * one])
        case "forget":
            Cache(cache, megabytes=0).tidy()


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(EDITS)
def test_after_any_edits_a_build_is_the_build_from_nothing(edits: list[tuple[str, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder, cache = Path(place) / "in", Path(place) / "cache"
        for number in range(3):
            write(folder, f"{number}.txt", minutes(number))
        built(folder, cache)
        for kind, one, other in edits:
            edit(folder, cache, kind, one, other)
            fresh = built(folder, None)
            assert built(folder, cache) == fresh
            if isinstance(fresh, Knowledge):
                assert b"".join(turtle_blocks(fresh, parts=Parts(fresh, Kept(cache)))) == b"".join(turtle_blocks(fresh))
        if isinstance(fresh, Knowledge):
            assert_same_exports(built(folder, cache), fresh, Path(place))


def assert_same_exports(kept: Knowledge | str, fresh: Knowledge, place: Path) -> None:
    assert isinstance(kept, Knowledge)
    export(kept, place / "kept", kept=Kept(place / "cache"))
    export(fresh, place / "fresh")
    files = sorted(path.relative_to(place / "fresh") for path in (place / "fresh").rglob("*") if path.is_file())
    assert len(files) > 5
    assert [(place / "kept" / name).read_bytes() for name in files] == [
        (place / "fresh" / name).read_bytes() for name in files
    ]


def test_an_archive_is_hashed_once_for_all_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = archive(tmp_path / "p.zip", {f"{number}.txt": minutes(number) for number in range(5)})
    hashed: list[Path] = []

    def counted(path: Path) -> str:
        hashed.append(path)
        return path.name

    monkeypatch.setattr(places, "file_digest", counted)
    digests = {places.digest_of(places.Place(address=str(pack / f"{number}.txt"), name="a")) for number in range(5)}
    assert digests == {f"p.zip/{number}.txt" for number in range(5)}
    assert hashed == [pack]
