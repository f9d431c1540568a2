"""RTF files: paragraphs, tables and lists; what is switched off is not read."""

from __future__ import annotations

import pytest

from graph.errors import ReadError
from graph.model.text import BlockKind
from graph.readers.rtf import read_rtf
from tests.readers.shapes import read_shapes, shapes

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}{\stylesheet{\s0 Normal;}{\s1\b heading 1;}}{\info{\title X}}"
)


def rtf(body: str) -> bytes:
    return f"{HEAD}{body}}}".encode("latin-1")


def found(body: str) -> list[str]:
    return read_shapes(read_rtf, rtf(body), "referat.rtf")


def test_letters_in_all_spellings() -> None:
    assert found(r"\pard M\'f8de p\u229 ?\~\'c6r\'f8 \endash  \uc0\u8220 godt\u8221 \par") == ["¶ Møde på Ærø – “godt”"]


def test_headings_by_style_outline_and_weight() -> None:
    content = read_rtf(
        rtf(r"\pard\s1 Referat\par\pard\outlinelevel1 Budget\par\pard{\b Beslutning}\par\pard Godkendt.\par"), "r.rtf"
    )
    assert shapes(content) == ["# Referat", "# Budget", "# Beslutning", "¶ Godkendt."]
    assert [block.level for block in content.blocks] == [1, 2, 0, 0]
    assert content.title == "Referat"


def test_tables_lists_tabs_and_lines() -> None:
    row = r"\trowd\cellx2000\cellx4000\pard\intbl {}\cell {}\cell\row"
    assert found(
        r"\pard Dato:\tab 3. maj 2022\par\pard Til stede:\line Asta Bruun\par"
        + row.replace("{}", "Navn", 1).replace("{}", "Kommune", 1)
        + row.replace("{}", r"Tom Krag\par chef", 1).replace("{}", "Skjern", 1)
        + r"\pard{\listtext\'b7\tab}Punkt\par{\listtext 2.\tab}N\'e6ste\par"
    ) == [
        "| Dato: | 3. maj 2022",
        "¶ Til stede:",
        "¶ Asta Bruun",
        "| Navn | Kommune",
        "| Tom Krag\nchef | Skjern",
        "* Punkt",
        "* 2. Næste",
    ]


def test_deleted_hidden_and_commented_words_are_not_read() -> None:
    assert found(
        r"\pard Afbud: {\deleted Asta Bruun}{\revised Tom Krag}{\v skjult}{\*\annotation nej}{\*\ukendt nej}"
        r"{\field{\*\fldinst PAGE}{\fldrslt 7}}\par"
    ) == ["¶ Afbud: Tom Krag7"]


def test_headers_are_furniture_and_notes_follow() -> None:
    content = read_rtf(
        rtf(r"{\header Forum Syd\par}{\footer Side 1\par}\pard Godkendt{\footnote Se bilag.}.\par"), "r.rtf"
    )
    assert shapes(content) == ["¶ Godkendt.", "¶ Se bilag."]
    assert [b.text for b in content.blocks if b.kind is BlockKind.FURNITURE] == ["Forum Syd", "Side 1"]


def test_pictures_and_binary_data_are_passed_over() -> None:
    assert found(r"\pard Godkendt{\pict\wmetafile8 0102ff}{\*\shppict{\pict 99}}\bin4 {{{{.\par") == ["¶ Godkendt."]


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"Referat", "ingen RTF"), (rtf(""), "ingen tekst"), (b"{\\rtf1" + b"{" * 2000, "for dybt ind")],
)
def test_what_cannot_be_read_is_told(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read_rtf(data, "r.rtf")
