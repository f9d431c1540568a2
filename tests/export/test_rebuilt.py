"""A rebuild into the same folder writes what a build from nothing writes, whatever has changed, also in the folder."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.export import export
from graph.kept import Kept
from graph.rdf import earlier
from tests.knowledge_example import example
from tests.rdf.test_pieces import EDITS


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _left_alone(_: Path, __: random.Random) -> None:
    """Nobody touches what the last build wrote."""


def _edited(home: Path, chance: random.Random) -> None:
    told = bytearray((home / "graph.ttl").read_bytes())
    told[chance.randrange(len(told))] ^= 1
    (home / "graph.ttl").write_bytes(told)


def _shortened(home: Path, chance: random.Random) -> None:
    told = (home / "graph.ttl").read_bytes()
    (home / "graph.ttl").write_bytes(told[: chance.randrange(len(told))])


def _removed(home: Path, _: random.Random) -> None:
    (home / "graph.ttl").unlink()


@pytest.mark.parametrize("seed", range(2))
def test_after_any_edits_a_rebuild_writes_what_a_build_from_nothing_writes(seed: int, tmp_path: Path) -> None:
    chance, knowledge, kept = random.Random(seed), example(), Kept(tmp_path / "kept")
    harms: tuple[Callable[[Path, random.Random], None], ...] = (_left_alone, _left_alone, _edited, _shortened, _removed)
    for number in range(5):
        export(knowledge, tmp_path / "exports", kept=kept)
        export(knowledge, tmp_path / f"fresh-{number}")
        assert _files(tmp_path / "exports") == _files(tmp_path / f"fresh-{number}")
        chance.choice(harms)(tmp_path / "exports", chance)
        knowledge = chance.choice(EDITS)(knowledge, chance)


def test_what_has_not_changed_is_copied_and_what_a_killed_build_noted_is_not_trusted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, kept = tmp_path / "exports", Kept(tmp_path / "kept")
    export(example(), home, kept=kept)
    fresh = _files(home)
    found: list[bool] = []
    real = earlier.Earlier.take

    def counted(self: earlier.Earlier, key: str, place: int) -> bytes | None:
        content = real(self, key, place)
        found.append(content is not None)
        return content

    monkeypatch.setattr(earlier.Earlier, "take", counted)
    export(example(), home, kept=kept)
    assert _files(home) == fresh
    assert found
    assert all(found)
    (home / "graph.ttl").write_bytes(b"# " + fresh["graph.ttl"])  # the note is of a file that never came here
    found.clear()
    export(example(), home, kept=kept)
    assert _files(home) == fresh
    assert not any(found)
