"""Archives, mails, and files whose names lie."""

from __future__ import annotations

import io
import sys
import zipfile
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest

from graph.errors import ReadError
from graph.model.text import BlockKind, reading
from graph.readers import archive, discover, read
from graph.readers.mail import read_msg
from tests.readers.outlook import outlook_mail
from tests.readers.print import Print
from tests.readers.shapes import shape

TEXT = "Referat af møde i Forum Syd\n\nGodkendt."


def zipped(path: Path, files: dict[str, bytes | str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return path


def word() -> bytes:
    buffer = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("Godkendt.")
    document.save(buffer)
    return buffer.getvalue()


def mail(html: str = "", plain: str = "", attached: dict[str, bytes] | None = None) -> bytes:
    message = EmailMessage()
    message["Subject"] = "VS: Referat af møde i Forum Syd"
    message["From"] = "Asta Bruun <asta@example.org>"
    message["To"] = "Tom Krag <tom@example.org>"
    message.set_content(plain or "Se vedhæftede.")
    if html:
        message.add_alternative(html, subtype="html")
    for name, content in (attached or {}).items():
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def shapes_of(path: Path) -> list[str]:
    return [shape(block) for block in reading(read(path).blocks)]


def test_an_archive_is_read_like_a_folder(tmp_path: Path) -> None:
    pack = zipped(
        tmp_path / "Referater.zip",
        {"2022/maj.txt": TEXT, "2022/.DS_Store": "x", "__MACOSX/a.txt": "x", "juni.docx": word()},
    )
    found = discover([tmp_path])
    assert [name for _, name in found] == ["Referater.zip/2022/maj.txt", "Referater.zip/juni.docx"]
    assert [read(path, name).file for path, name in found] == [name for _, name in found]
    assert shapes_of(found[1][0]) == ["¶ Godkendt."]
    assert [name for _, name in discover([pack])] == [name for _, name in found]


def test_names_stay_inside_the_archive_and_keep_their_letters(tmp_path: Path) -> None:
    pack = zipped(tmp_path / "a.zip", {"../../etc/mxde.txt": TEXT})
    pack.write_bytes(pack.read_bytes().replace(b"mxde", b"m\x9bde"))  # as older programs of Windows write it
    assert [name for _, name in discover([pack])] == ["a.zip/etc/møde.txt"]
    assert read(*discover([pack])[0]).text == TEXT


def test_an_encrypted_file_in_an_archive_is_told(tmp_path: Path) -> None:
    pack = zipped(tmp_path / "a.zip", {"maj.txt": TEXT})
    data = bytearray(pack.read_bytes())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    pack.write_bytes(bytes(data))
    with pytest.raises(ReadError, match="krypteret"):
        read(*discover([pack])[0])


def test_a_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = zipped(tmp_path / "a.zip", {"maj.txt": b"a" * 15_000_000, "stor.txt": b"a" * 25_000_000})
    for path, reason in zip([path for path, _ in discover([pack])], ("langt mere", "større end 20 MB"), strict=True):
        with pytest.raises(ReadError, match=reason):
            read(path)
    monkeypatch.setattr(archive, "MOST_FILES", 1)
    assert discover([pack]) == [(pack, "a.zip")]


@pytest.mark.parametrize(
    ("files", "reason"), [({}, "tom"), ({"indre.zip": b"PK\x05\x06" + b"\x00" * 18}, "tom"), (None, "i stykker")]
)
def test_archives_that_give_nothing_say_why(tmp_path: Path, files: dict[str, bytes | str] | None, reason: str) -> None:
    path = tmp_path / "a.zip"
    if files is None:
        path.write_bytes(b"PK\x03\x04 intet")
    else:
        zipped(path, files)
    with pytest.raises(ReadError, match=reason):
        read(*discover([path])[0])


def test_an_archive_inside_an_archive_is_not_opened(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "indre.zip", {"maj.txt": TEXT}).read_bytes()
    outer = zipped(tmp_path / "ydre.zip", {"indre.zip": inner})
    with pytest.raises(ReadError, match="åbnes ikke"):
        read(*discover([outer])[0])


def test_a_mail_gives_its_text_and_what_is_attached(tmp_path: Path) -> None:
    path = tmp_path / "mail.eml"
    path.write_bytes(
        mail(
            "<p><b>Afbud</b></p><ul><li>Tom Krag</li></ul>", attached={"juni.docx": word(), "../maj.txt": TEXT.encode()}
        )
    )
    found = discover([path])
    assert [name for _, name in found] == ["mail.eml", "mail.eml/_maj.txt", "mail.eml/juni.docx"]
    document = read(*found[0])
    assert [shape(block) for block in reading(document.blocks)] == [
        "# Referat af møde i Forum Syd",
        "# Afbud",
        "* Tom Krag",
    ]
    assert any("asta@example.org" in block.text for block in document.blocks if block.kind is BlockKind.FURNITURE)
    assert shapes_of(found[2][0]) == ["¶ Godkendt."]


def test_a_plain_mail_is_read_like_a_text(tmp_path: Path) -> None:
    path = tmp_path / "mail.eml"
    path.write_bytes(mail(plain="Deltagere:\n- Asta Bruun\n- Tom Krag\n"))
    assert shapes_of(path) == ["# Referat af møde i Forum Syd", "# Deltagere:", "* Asta Bruun", "* Tom Krag"]


def test_what_is_no_mail_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mail.eml").write_bytes(b"Referat uden afsender")
    with pytest.raises(ReadError, match="ingen mail"):
        read(tmp_path / "mail.eml")
    with pytest.raises(ReadError, match=r"ingen mail fra Outlook|bordkort\[mail\]"):
        read_msg(b"\xd0\xcf\x11\xe0 i stykker", "mail.msg")
    monkeypatch.setitem(sys.modules, "oxmsg", None)
    with pytest.raises(ReadError, match=r"bordkort\[mail\]"):
        read_msg(b"\xd0\xcf\x11\xe0", "mail.msg")


def test_a_mail_of_outlook_is_read(tmp_path: Path) -> None:
    pytest.importorskip("oxmsg")
    path = tmp_path / "mail.msg"
    path.write_bytes(outlook_mail("SV: Referat fra Forum Syd", "Deltagere:\n- Asta Bruun\n- Tom Krag"))
    document = read(*discover([path])[0])
    assert document.format == "msg"
    assert [shape(block) for block in document.blocks] == [
        "# Referat fra Forum Syd",
        "# Deltagere:",
        "* Asta Bruun",
        "* Tom Krag",
    ]


RTF = b"{\\rtf1\\ansi\\pard Godkendt.\\par}"


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.doc", RTF, "rtf"),
        ("a.doc", b"<html><body><p>Godkendt.</p></body></html>", "html"),
        ("a.doc", word(), "docx"),
        ("a.docx", Print().text("Godkendt.").data(), "pdf"),
        ("a.txt", Print().text("Godkendt.").data(), "pdf"),
        ("a", Print().text("Godkendt.").data(), "pdf"),
    ],
)
def test_a_name_that_lies_is_noted(tmp_path: Path, name: str, data: bytes, kind: str) -> None:
    (tmp_path / name).write_bytes(data)
    document = read(tmp_path / name)
    assert document.format == kind
    assert [block.text for block in document.blocks] == ["Godkendt."]
    assert "men filen er" in document.notes[0]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "LibreOffice"),
        ("a.pdf", TEXT.encode(), "ingen PDF"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "krypteret"),
        ("a.txt", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), r"'\.xls' læses ikke"),
    ],
)
def test_what_is_not_read_says_what_to_do(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(ReadError, match=reason):
        read(tmp_path / name)


def test_a_table_of_contents_of_millions_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = zipped(tmp_path / "a.zip", {f"{number}.txt": "x" for number in range(50)})
    monkeypatch.setattr(archive, "MOST_FILES", 2)
    monkeypatch.setattr("graph.readers.archive.zipfile.ZipFile", None)
    with pytest.raises(ReadError, match="mere end"):
        archive.file_names(pack)
    with pytest.raises(ReadError, match="mere end"):
        archive.file_names(io.BytesIO(pack.read_bytes()))


def test_a_file_without_a_name_in_an_archive_is_passed_over(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        packed.writestr("x", "navnløs")
        packed.writestr("maj.txt", TEXT)
        packed.filelist[0].filename = ""
    assert archive.file_names(tmp_path / "a.zip") == ["maj.txt"]
