"""Files as documents, and files that cannot be read."""

import hashlib
from pathlib import Path

import pytest

from graph import readers
from graph.errors import ReadError
from graph.readers import READERS, read


def test_a_document_knows_its_content_by_hash(tmp_path: Path) -> None:
    data = "Referat\r\n\r\nMødet blev åbnet.\r\n".encode("utf-8-sig")
    file = tmp_path / "referat.txt"
    file.write_bytes(data)
    document = read(file, "2022/referat.txt")
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    assert document.id == document.sha256[:16]
    assert document.file == "2022/referat.txt"
    assert document.text == file.read_text(encoding="utf-8-sig")
    assert document.encoding == "utf-8"


def test_every_block_stands_where_it_says(tmp_path: Path) -> None:
    file = tmp_path / "referat.md"
    file.write_text("# Referat\n\nIda Holm, *direktør*,\nåbnede mødet.\n\n- Godkendt\n", encoding="utf-8")
    document = read(file)
    assert [document.quote(block.passage.span()) for block in document.blocks] == [
        "Referat",
        "Ida Holm, *direktør*,\nåbnede mødet.",
        "Godkendt",
    ]


@pytest.mark.parametrize(
    ("name", "data", "reason"), [("a.txt", b"", "tom"), ("b.txt", b"\x00\x01\x02\x03" * 99, "ikke tekst")]
)
def test_losses_have_a_reason(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(ReadError, match=reason):
        read(tmp_path / name)


def test_an_unknown_format_is_named(tmp_path: Path) -> None:
    (tmp_path / "tal.xyz").write_bytes(b"1")
    with pytest.raises(ReadError, match=r"'\.xyz' læses ikke"):
        read(tmp_path / "tal.xyz")


def test_a_missing_file_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="kan ikke åbnes"):
        read(tmp_path / "mangler.txt")


def test_a_huge_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "LARGEST", 1_000_000)
    (tmp_path / "stor.txt").write_bytes(b"a" * 1_000_001)
    with pytest.raises(ReadError, match="større end 1 MB"):
        read(tmp_path / "stor.txt")


def test_every_suffix_has_a_reader() -> None:
    assert {".txt", ".md"} <= set(READERS)
    assert all(suffix == suffix.casefold() and callable(reader) for suffix, reader in READERS.items())
