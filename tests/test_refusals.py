"""What an operating system refuses is told in Danish, about the file that the user named."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from graph.cli import run
from graph.refusals import refusal, refused


def test_a_refusal_is_danish_where_it_is_known_and_the_systems_own_words_else() -> None:
    assert refusal(OSError(errno.ENOSPC, "No space left on device")) == "der er ikke plads på drevet"
    assert refusal(OSError(errno.EXDEV, "Invalid cross-device link")) == "Invalid cross-device link"
    assert refusal(OSError("noget andet")) == "noget andet"


def test_a_file_that_is_being_written_is_told_by_its_own_name() -> None:
    told = refused(PermissionError(errno.EACCES, "Permission denied", str(Path("ud") / ".kosu.html.new")))
    assert told == f"{Path('ud') / 'kosu.html'}: der er ikke adgang, eller filen er åben i et andet program"


def test_a_folder_that_is_a_file_ends_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "ud").write_text("en fil", encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        run(["build", "--quiet", "--out", str(tmp_path / "ud" / "exports")])
    assert ended.value.code == 1
    told = capsys.readouterr().err
    assert told.startswith(f"Fejl: {tmp_path / 'ud'}")
    assert "Errno" not in told
