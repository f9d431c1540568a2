"""Which files a folder gives, in which order, under which names."""

from pathlib import Path

import pytest

from graph.readers import discover


def write(path: Path, text: str = "Referat") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def names(*paths: Path) -> list[str]:
    return [name for _, name in discover(paths)]


def test_a_folder_gives_all_its_files_sorted_by_their_path_below_it(tmp_path: Path) -> None:
    for name in ("b.txt", "2022/marts.md", "2022/april.md", "a.txt"):
        write(tmp_path / name)
    assert names(tmp_path) == ["2022/april.md", "2022/marts.md", "a.txt", "b.txt"]


def test_hidden_files_and_lock_files_are_skipped(tmp_path: Path) -> None:
    for name in (".DS_Store", "~$Referat.docx", ".git/config", "Thumbs.db", "referat.txt"):
        write(tmp_path / name)
    assert names(tmp_path) == ["referat.txt"]


def test_a_given_file_bears_its_own_name_even_if_it_is_missing(tmp_path: Path) -> None:
    assert names(tmp_path / "mangler.txt") == ["mangler.txt"]


def test_the_same_name_in_two_folders_is_told_apart_by_the_folder(tmp_path: Path) -> None:
    one, two = write(tmp_path / "nord" / "referat.txt"), write(tmp_path / "syd" / "referat.txt")
    assert names(one.parent, two.parent) == ["nord/referat.txt", "syd/referat.txt"]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    file = write(tmp_path / "referat.txt")
    assert names(file, tmp_path) == ["referat.txt"]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    outside = write(tmp_path / "andre" / "fortroligt.txt")
    inside = write(tmp_path / "referater" / "referat.txt")
    try:
        (inside.parent / "genvej.txt").symlink_to(outside)
    except OSError:
        pytest.skip("links are not allowed here")
    assert names(inside.parent) == ["referat.txt"]
