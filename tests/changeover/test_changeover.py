"""Files take the place of others: killed before each single step, what stands there is the old or the new."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph.changeover import settle, take_over, whole
from graph.changeover.journal import Journal
from graph.cli import main
from graph.errors import ContractError
from graph.export import export
from graph.knowledge import load
from tests.changeover.stopping import NEW, OLD, OWN, WAYS, begin, make
from tests.knowledge_example import example
from tests.resolve.saying import resolved

BEFORE, AFTER = OLD | OWN, OLD | OWN | NEW
ROOT = Path(__file__).parents[2]
forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="a child that is killed is a fork")
exchanges = pytest.mark.skipif(sys.platform not in ("linux", "darwin"), reason="folders cannot change places here")


def seen(home: Path) -> dict[str, str]:
    """What a reader finds who knows of nothing but files."""
    made_aside = home / ".new"
    files = [path for path in home.rglob("*") if path.is_file() and made_aside not in path.parents]
    return {path.relative_to(home).as_posix(): path.read_text(encoding="utf-8") for path in files}


def expected(texts: dict[str, str]) -> dict[str, str]:
    return texts | {"shortcut": OWN["notes.txt"]}


@pytest.fixture(scope="module", params=WAYS)
def stopped(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, list[Path]]:
    """The way of changing, and all folders that were left by a kill."""
    base, way = tmp_path_factory.mktemp("stopped"), request.param
    script, every = Path(__file__).parent / "stopping.py", "17" if way == "exchange" else "6"
    subprocess.run(
        [sys.executable, str(script), str(base), way, every], env=os.environ | {"PYTHONPATH": str(ROOT)}, check=True
    )
    return way, sorted(base.iterdir())


@forks
@exchanges
def test_whoever_reads_after_a_kill_finds_all_old_or_all_new_files(stopped: tuple[str, list[Path]]) -> None:
    way, left = stopped
    found = [seen(place / "exports") for place in left]
    assert len(found) > 40
    assert all(texts.items() >= OWN.items() for texts in found)
    assert expected(BEFORE) in found
    assert expected(AFTER) in found
    mixed = [texts for texts in found if texts not in (expected(BEFORE), expected(AFTER))]
    assert bool(mixed) == (way != "exchange")


@forks
def test_the_next_reader_brings_the_change_to_its_end_or_finds_the_old_files(stopped: tuple[str, list[Path]]) -> None:
    _, left = stopped
    for place in left:
        home = place / "exports"
        decided = any((spot / "journal.json").is_file() for spot in (place / ".exports.new", home / ".new"))
        before = seen(home)
        settle(home)
        assert seen(home) == expected(AFTER) if decided else before in (expected(BEFORE), expected(AFTER)), place.name
        assert (home / "shortcut").is_symlink()
        take_over(home, make)
        assert seen(home) == expected(AFTER), place.name
        assert [path.name for path in place.iterdir()] == ["exports"], place.name
        assert not (home / ".new").exists()


def test_the_folder_stays_the_one_it_was(tmp_path: Path) -> None:
    home = tmp_path / "exports"
    begin(home)
    home.chmod(0o750)
    was = home.stat()
    paths = take_over(home, make)
    assert [path.relative_to(home).as_posix() for path in paths] == list(NEW)
    assert (home.stat().st_ino, home.stat().st_mode) == (was.st_ino, was.st_mode)
    assert (home / "notes.txt").stat().st_nlink == 1


def test_what_fails_while_it_is_made_changes_nothing(tmp_path: Path) -> None:
    home = tmp_path / "exports"
    begin(home)

    def fails(folder: Path) -> Iterator[Path]:
        yield from make(folder)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        take_over(home, fails)
    assert seen(home) == expected(BEFORE)
    assert [path.name for path in tmp_path.iterdir()] == ["exports"]


def test_a_file_that_is_open_elsewhere_is_told_before_anything_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "exports"
    begin(home)
    monkeypatch.setattr(whole, "in_use", lambda path: path.name == "facts.csv" and path.exists())
    with pytest.raises(ContractError, match=r"facts\.csv er åben i et andet program"):
        take_over(home, make)
    assert seen(home) == expected(BEFORE)


def test_what_cannot_be_moved_is_told_and_mended_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "exports"
    begin(home)
    monkeypatch.setattr(whole, "CAN_EXCHANGE", False)
    replace = Path.replace

    def stuck(self: Path, target: Path) -> Path:
        if target == home / "tables" / "facts.csv":
            raise PermissionError(13, "in use")
        return replace(self, target)

    with monkeypatch.context() as here:
        here.setattr(Path, "replace", stuck)
        for _ in range(2):
            with pytest.raises(ContractError, match="halvt skiftet ud"):
                take_over(home, make)
        assert seen(home)["tables/facts.csv"] == OLD["tables/facts.csv"]
    settle(home)
    assert seen(home) == expected(AFTER)
    assert [path.name for path in tmp_path.iterdir()] == ["exports"]


def test_a_folder_that_is_mounted_gets_copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "exports"
    begin(home)
    replace = Path.replace

    def other_disk(self: Path, target: Path) -> Path:
        if (home in self.parents) != (home in target.parents):
            raise OSError(18, "Invalid cross-device link")
        return replace(self, target)

    monkeypatch.setattr(whole, "CAN_EXCHANGE", False)
    monkeypatch.setattr(Path, "replace", other_disk)
    take_over(home, make)
    assert seen(home) == expected(AFTER)


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "exports").write_text("mine", encoding="utf-8")
    with pytest.raises(ContractError, match="er en fil"):
        take_over(tmp_path / "exports", make)
    assert (tmp_path / "exports").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("path", ["../evil.txt", "/tmp/evil.txt", "a/../../evil.txt", "c:evil.txt", "..\\evil.txt"])
def test_a_journal_that_came_by_mail_writes_nowhere_else(tmp_path: Path, path: str) -> None:
    home = tmp_path / "exports"
    place = home / ".new"
    (place / "files").mkdir(parents=True)
    Journal(files={path: "0" * 64}, home=0).store(place)
    assert Journal.load(place) is None
    settle(home)
    assert [one.name for one in tmp_path.rglob("*") if one.is_file()] == ["journal.json"]


@exchanges
def test_two_changes_at_once_follow_one_another(tmp_path: Path) -> None:
    home, inside = tmp_path / "exports", []

    def slowly(folder: Path) -> list[Path]:
        inside.append(len(list(tmp_path.glob(".exports.new"))))
        threading.Event().wait(0.2)
        return make(folder)

    runs = [threading.Thread(target=take_over, args=(home, slowly)) for _ in range(3)]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert inside == [1, 1, 1]
    assert seen(home) == NEW
    assert [path.name for path in tmp_path.iterdir()] == ["exports"]


# Readers of a build.


@pytest.mark.parametrize(
    "command",
    [
        ["query", "who-chairs", "--from"],
        ["page", "--from"],
        ["overview", "--out", "overblik.csv", "--from"],
        ["diff", "older"],
        ["export", "--format", "nquads", "--from"],
    ],
    ids=lambda command: str(command[0]),
)
def test_each_command_reads_after_a_stopped_build(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    half_done(tmp_path / "exports", monkeypatch)
    export(example(), tmp_path / "older")
    done = CliRunner().invoke(main, [*command, "exports"])
    assert done.exit_code == 0, done.output
    assert not list(tmp_path.glob(".exports.new"))
    assert "Fyrgruppen" not in (tmp_path / "exports" / "report.md").read_text(encoding="utf-8")
    assert {path.name for path in (tmp_path / "exports").iterdir()} >= {"graph.ttl", "index.html", "tables"}


def test_python_reads_after_a_stopped_build_from_either_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    facts = {fact.id for fact in example().facts}
    for folder in ("exports", "exports/tables"):
        half_done(tmp_path / "exports", monkeypatch)
        assert {fact.id for fact in load(tmp_path / folder).facts} == facts
        assert not list(tmp_path.glob(".exports.new"))


def half_done(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build of other facts, and after it one that was stopped when two files had been moved."""
    export(resolved(), home)
    moved = []
    replace = Path.replace

    def stops(self: Path, target: Path) -> Path:
        if home in target.parents:
            moved.append(target)
            if len(moved) > 2:
                raise KeyboardInterrupt
        return replace(self, target)

    with monkeypatch.context() as here:
        here.setattr(whole, "CAN_EXCHANGE", False)
        here.setattr(Path, "replace", stops)
        with pytest.raises(KeyboardInterrupt):
            export(example(), home)
    assert len(moved) == 3
    assert list(home.parent.glob(".exports.new/journal.json"))


def test_a_folder_that_may_not_be_written_is_read_if_it_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "exports"
    begin(home)
    take_over(home, make)
    place = tmp_path / ".exports.new"
    (place / "files").mkdir(parents=True)
    Journal.of(home, [Path(name) for name in NEW], home=home).store(place)

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "read-only")

    monkeypatch.setattr(Path, "unlink", refused)
    monkeypatch.setattr(os, "link", refused)
    settle(home)
    (home / "index.html").write_text("edited", encoding="utf-8")
    (place / "files" / "index.html").write_text(NEW["index.html"], encoding="utf-8")
    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(ContractError, match="halvt skiftet ud"):
        settle(home)


def test_files_are_hashed_once_and_what_somebody_writes_into_them_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed: list[str] = []
    real = hashlib.file_digest

    def counted(file: BufferedReader, name: str) -> object:
        hashed.append(file.name)
        return real(file, name)

    monkeypatch.setattr(hashlib, "file_digest", counted)
    begin(tmp_path / "exports")
    take_over(tmp_path / "exports", make)
    assert sum(".exports.new" in name for name in hashed) == len(NEW)

    home = tmp_path / "exports"
    name = next(iter(NEW))
    journal = Journal.of(home, [Path(name)], home=home)
    assert journal.held_by(home)
    told = (home / name).stat()
    (home / name).write_text(NEW[name][::-1] + "x", encoding="utf-8")
    assert not journal.held_by(home)
    (home / name).write_text(NEW[name], encoding="utf-8")
    os.utime(home / name, ns=(told.st_atime_ns, told.st_mtime_ns + 1))
    assert journal.held_by(home)
    (home / name).unlink()
    assert not journal.held_by(home)
