"""Bytes of text files of many years and systems."""

import pytest

from graph.errors import ReadError
from graph.readers.decoding import decode

DANISH = "Møde i udvalget: på dagsordenen stod æbler, øl og åer. Formanden bød velkommen til mødet.\n" * 5


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "cp850", "mac_roman"])
def test_danish_letters_survive(encoding: str) -> None:
    decoded = decode(DANISH.encode(encoding))
    assert decoded.text == DANISH


def test_what_is_not_utf8_is_said() -> None:
    decoded = decode(DANISH.encode("cp1252"))
    assert decoded.encoding == "cp1252"
    assert decoded.notes == ("Ikke UTF-8: læst som cp1252.",)


def test_signs_of_trade_make_no_mac_of_a_windows_file() -> None:
    data = "Møde om Bedøv® og Søvn® i Århus\n".encode("cp1252")
    assert decode(data).encoding == "cp1252"


def test_utf8_needs_no_note() -> None:
    assert decode(DANISH.encode()).notes == ()


def test_the_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode("﻿Referat".encode()).text == "Referat"


def test_all_line_ends_become_one() -> None:
    assert decode(b"a\r\nb\rc\n").text == "a\nb\nc\n"


@pytest.mark.parametrize("data", [b"", b"  \n\t\n", "﻿".encode()])
def test_empty_files_are_refused(data: bytes) -> None:
    with pytest.raises(ReadError, match="tom"):
        decode(data)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)),
        b"Referat\x00\x00\x00 slut",
        b"PK\x03\x04" + b"\x00\x01\x02\xff" * 50,
    ],
)
def test_binary_data_is_refused_in_clear_words(data: bytes) -> None:
    with pytest.raises(ReadError, match="ikke tekst"):
        decode(data)
