"""Readings of a folder: the same whoever makes them, in order, and a bad document costs only itself."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import Executor
from pathlib import Path

import pytest

from graph.danish.gazetteer import Gazetteer
from graph.engine.engine import Engine
from graph.engine.executors import suited
from graph.engine.guarded import GuardedProcesses
from graph.engine.limits import Limits
from graph.engine.places import Place, find_places
from graph.engine.reading import Beforehand, Reading
from graph.engine.settings import Settings
from graph.readers.discovery import look_inside
from tests.engine.minutes import archive, minutes, write
from tests.readers.print import Print

ROOT = Path(__file__).parents[2]
NOTHING = Beforehand(gazetteer=Gazetteer())


def readings(folder: Path, settings: Settings) -> list[Reading]:
    with Engine(settings, NOTHING) as engine:
        return list(engine.read(engine.find([folder])))


def files(found: list[Reading]) -> list[str]:
    return [one.source.file if one.source else one.losses[0].place for one in found]


def reasons(found: list[Reading]) -> dict[str, str]:
    return {loss.place: loss.reason for one in found if one.source is None for loss in one.losses}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(6):
        write(tmp_path / "in", f"{number:02}.txt", minutes(number))
    archive(tmp_path / "in" / "pakke.zip", {"maj.txt": minutes(20), "juni.txt": minutes(21)})
    (tmp_path / "in" / "tom.txt").write_bytes(b"")
    (tmp_path / "in" / "side.pdf").write_bytes(Print().text("Referat af møde i Forum Syd", "Godkendt.").data())
    return tmp_path / "in"


def test_readings_are_the_same_in_order_whoever_makes_them(folder: Path, tmp_path: Path) -> None:
    one = readings(folder, Settings(jobs=1))
    assert files(one) == [
        *(f"{number:02}.txt" for number in range(6)),
        "pakke.zip/juni.txt",
        "pakke.zip/maj.txt",
        "side.pdf",
        "tom.txt",
    ]
    assert sum(len(reading.statements) for reading in one) > 20
    kept = Settings(jobs=3, cache=tmp_path / "kept")
    assert readings(folder, kept) == one
    assert readings(folder, kept) == one


def test_a_document_over_a_limit_is_a_loss_and_the_rest_is_read(folder: Path) -> None:
    sheet = Print()
    for _ in range(150):
        sheet.text(*("Udvalget drøftede budgettet for de kommende fire år." for _ in range(50))).page()
    (folder / "mur.pdf").write_bytes(sheet.data())
    found = readings(folder, Settings(jobs=1, limits=Limits(seconds=1.5)))
    assert set(reasons(found)) == {"mur.pdf", "tom.txt"}
    assert "1.5 sekunders regnetid" in reasons(found)["mur.pdf"]


def test_a_defect_of_ours_is_told_as_the_loss_of_one_document(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "pakke.zip").unlink()
    (folder / "side.pdf").unlink()
    right = readings(folder, Settings())

    def parse(document: object, gazetteer: object) -> object:
        raise IndexError("list index out of range")

    monkeypatch.setattr("graph.engine.documents.parse", parse)
    wrong = readings(folder, Settings())
    assert files(wrong) == files(right)
    assert reasons(wrong)["03.txt"].startswith("Fejl i programmet under læsningen (IndexError: list index")


def test_a_few_small_texts_need_no_process_and_everything_else_has_one(tmp_path: Path) -> None:
    def chosen(settings: Settings, *names: str) -> bool:
        running: list[Executor] = []
        executor = suited([Place(address=str(tmp_path / n), name=n) for n in names], settings, NOTHING, running)
        executor.shutdown()
        return isinstance(executor, GuardedProcesses)

    write(tmp_path, "a.txt", minutes(1))
    write(tmp_path, "stor.txt", minutes(1) * 1500)
    archive(tmp_path / "p.zip", {"b.txt": minutes(2)})
    assert not chosen(Settings(), "a.txt")
    assert not chosen(Settings(jobs=1), "a.txt", "mangler.txt")
    assert chosen(Settings(jobs=2), "a.txt")
    assert chosen(Settings(), "a.txt", "stor.txt")
    assert chosen(Settings(), "a.txt", "b.pdf")
    assert chosen(Settings(jobs=1), "a.docx")
    assert chosen(Settings(), "p.zip/b.txt")


def test_a_script_without_a_main_guard_may_build(folder: Path) -> None:
    script = write(
        folder.parent,
        "mit.py",
        f"import graph\nprint(len(graph.build({str(folder)!r}, from_minutes_only=True).sources))\n",
    )
    done = subprocess.run(
        [sys.executable, str(script)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert (done.stdout.strip(), done.returncode) == ("9", 0), done.stderr


def test_addresses_are_read_like_files(folder: Path) -> None:
    (folder / "pakke.zip").unlink()
    address = folder.as_uri()
    places = find_places([address], look_inside)
    assert [place.name for place in places][:2] == ["00.txt", "01.txt"]
    with Engine(Settings(jobs=1), NOTHING) as engine:
        assert list(engine.read(engine.find([address]))) == list(engine.read(engine.find([folder])))
