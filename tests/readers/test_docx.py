"""Word files: what a reader sees in Word, in the layouts of minutes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Inches

from graph.errors import ReadError
from graph.model.text import BlockKind
from graph.readers.docx import read_docx
from tests.readers.shapes import read_shapes, shapes


def saved(word: Word) -> bytes:
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def found(word: Word) -> list[str]:
    return read_shapes(read_docx, saved(word), "referat.docx")


def changed(data: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """The file with one of its parts rewritten."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content.decode()).encode() if name == part else content)
    return buffer.getvalue()


def with_body(xml: str) -> bytes:
    """A file whose body is this XML."""
    word = docx.Document()
    for element in parse_xml(f"<w:body {nsdecls('w')}>{xml}</w:body>"):
        word.element.body.insert(len(word.element.body) - 1, element)
    return saved(word)


def test_headings_paragraphs_and_lists() -> None:
    word = docx.Document()
    word.add_heading("Referat af møde i Forum Syd", 0)
    word.add_heading("Deltagere", 2)
    word.add_paragraph("Asta Bruun, direktør", style="List Bullet")
    word.add_paragraph("Suppleant: Tom Krag", style="List Bullet 2")
    word.add_paragraph("Mødet blev åbnet.")
    content = read_docx(saved(word), "r.docx")
    assert shapes(content) == [
        "# Referat af møde i Forum Syd",
        "# Deltagere",
        "* Asta Bruun, direktør",
        "* Suppleant: Tom Krag",
        "¶ Mødet blev åbnet.",
    ]
    assert [block.level for block in content.blocks][:2] == [1, 2]
    assert content.title == "Referat af møde i Forum Syd"


def test_a_bold_line_heads_and_a_bold_label_does_not() -> None:
    word = docx.Document()
    word.add_paragraph().add_run("Beslutning").bold = True
    label = word.add_paragraph()
    label.add_run("Afbud: ").bold = True
    label.add_run("Ea Lind")
    assert found(word) == ["# Beslutning", "¶ Afbud: Ea Lind"]


def test_a_bold_lead_in_opens_a_list_and_heads_nothing() -> None:
    word = docx.Document()
    for text in ("Rådet udpegede følgende:", "Følgende deltog:"):
        word.add_paragraph().add_run(text).bold = True
    assert found(word) == ["¶ Rådet udpegede følgende:", "# Følgende deltog:"]


def test_an_underlined_line_heads_too() -> None:
    word = docx.Document()
    word.add_paragraph().add_run("Deltagere").underline = True
    word.add_paragraph("Asta Bruun, ").add_run("direktør").underline = True
    assert found(word) == ["# Deltagere", "¶ Asta Bruun, direktør"]


def test_columns_that_are_set_by_the_space_bar() -> None:
    word = docx.Document()
    word.add_paragraph("Skjern     Asta Bruun, direktør")
    word.add_paragraph("Skjern Kommune     250")
    word.add_paragraph("D A G S O R D E N   F O R   M Ø D E T")
    assert found(word) == [
        "| Skjern | Asta Bruun, direktør",
        "| Skjern Kommune | 250",
        "¶ D A G S O R D E N F O R M Ø D E T",
    ]


def test_tabs_part_cells_but_not_behind_a_number() -> None:
    word = docx.Document()
    word.add_paragraph("Dato:\t3. maj 2022")
    word.add_paragraph("1.\tVelkomst")
    word.add_paragraph("Asta Bruun\tdirektør\tSkjern Kommune")
    assert found(word) == ["| Dato: | 3. maj 2022", "* 1. Velkomst", "| Asta Bruun | direktør | Skjern Kommune"]


def test_lines_with_breaks_are_blocks_of_their_own() -> None:
    word = docx.Document()
    word.add_paragraph("Deltagere:\nAsta Bruun, direktør\nTom Krag, ældrechef")
    assert found(word) == ["¶ Deltagere:", "¶ Asta Bruun, direktør", "¶ Tom Krag, ældrechef"]


def test_merged_cells_reach_into_their_rows() -> None:
    word = docx.Document()
    table = word.add_table(rows=4, cols=3)
    for row, texts in enumerate(
        [
            ("Navn", "Titel", "Kommune"),
            ("Asta Bruun", "direktør", "Skjern"),
            ("Tom Krag", "chef", ""),
            ("Gæster", "", ""),
        ]
    ):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    table.cell(1, 2).merge(table.cell(2, 2))
    table.cell(3, 0).merge(table.cell(3, 2))
    assert found(word) == [
        "| Navn | Titel | Kommune",
        "| Asta Bruun | direktør | Skjern",
        "| Tom Krag | chef | Skjern",
        "| Gæster |  | ",
    ]


def test_a_list_in_a_cell_keeps_its_lines() -> None:
    word = docx.Document()
    table = word.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Til stede"
    table.cell(0, 1).text = "Asta Bruun, direktør"
    table.cell(0, 1).add_paragraph("Tom Krag, ældrechef")
    assert found(word) == ["| Til stede | Asta Bruun, direktør\nTom Krag, ældrechef"]


def test_lists_beside_each_other_are_read_one_after_the_other() -> None:
    word = docx.Document()
    table = word.add_table(rows=2, cols=2)
    for column, (label, names) in enumerate([("Deltagere", "Asta Bruun\nTom Krag"), ("Afbud", "Ea Lind, læge")]):
        table.cell(0, column).text = label
        table.cell(1, column).text = names
    assert found(word) == ["# Deltagere", "¶ Asta Bruun", "¶ Tom Krag", "# Afbud", "¶ Ea Lind, læge"]


def test_marks_below_afbud_make_a_table_of_people() -> None:
    word = docx.Document()
    table = word.add_table(rows=2, cols=3)
    for column, (head, cell) in enumerate([("Deltagere", "Asta Bruun"), ("Til stede", ""), ("Afbud", "x")]):
        table.cell(0, column).text = head
        table.cell(1, column).text = cell
    assert found(word) == ["| Deltagere | Til stede | Afbud", "| Asta Bruun |  | x"]


def test_minutes_inside_a_table_are_read_as_text() -> None:
    word = docx.Document()
    long = "Udvalget drøftede regnskabet for de seneste to år og ønskede en samlet status. Formanden takkede alle. " * 2
    table = word.add_table(rows=2, cols=3)
    rows = [("1", "Velkomst", "Godkendt."), ("2", "Regnskab", long.strip())]
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    assert found(word) == ["# 1 Velkomst", "¶ Godkendt.", "# 2 Regnskab", f"¶ {long.strip()}"]


def test_a_table_that_places_headings_is_walked_through() -> None:
    word = docx.Document()
    cell = word.add_table(rows=1, cols=2).cell(0, 1)
    cell.paragraphs[0].text = "Forum Syd"
    cell.add_paragraph("1. Budget", style="Heading 1")
    inner = cell.add_table(rows=1, cols=2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "Navn", "Rolle"
    assert found(word) == ["¶ Forum Syd", "# 1. Budget", "| Navn | Rolle"]


NUMBERED = """
<w:abstractNum w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl></w:abstractNum>
"""
NUMS = (
    '<w:num w:numId="91"><w:abstractNumId w:val="90"/></w:num><w:num w:numId="92"><w:abstractNumId w:val="90"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def item(text: str, depth: int, numbering: int = 91, extra: str = "") -> str:
    return (
        f'<w:p><w:pPr>{extra}<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{numbering}"/></w:numPr></w:pPr>'
        f"<w:r><w:t>{text}</w:t></w:r></w:p>"
    )


def test_numbers_are_counted_as_word_counts_them() -> None:
    body = (
        item("Velkomst", 0, extra='<w:pStyle w:val="Heading1"/>')
        + item("Status", 1)
        + item("Økonomi", 1)
        + item("Drift", 2)
        + item("Budget", 0)
        + item("Nyt", 1)
        + item("Ny liste", 0, 92)
    )
    data = changed(
        with_body(body),
        "word/numbering.xml",
        lambda xml: xml.replace("<w:num ", f"{NUMBERED}<w:num ", 1).replace("</w:numbering>", f"{NUMS}</w:numbering>"),
    )
    assert read_shapes(read_docx, data, "r.docx") == [
        "# 1. Velkomst",
        "* 1.1 Status",
        "* 1.2 Økonomi",
        "* a) Drift",
        "* 2. Budget",
        "* 2.1 Nyt",
        "* 1. Ny liste",
    ]


def test_tracked_changes_are_read_as_if_accepted() -> None:
    data = with_body(
        "<w:p><w:r><w:t>Afbud: </w:t></w:r><w:del><w:r><w:delText>Asta Bruun</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>Tom Krag</w:t></w:r></w:ins></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Mødet blev </w:t></w:r></w:p>"
        "<w:p><w:r><w:t>udsat.</w:t></w:r></w:p>"
    )
    content = read_docx(data, "r.docx")
    assert shapes(content) == ["¶ Afbud: Tom Krag", "¶ Mødet blev udsat."]
    assert content.notes == ("Sporede ændringer: læst, som var de godtaget.",)


def test_text_boxes_are_read_once_and_hidden_text_not_at_all() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Sagsnr. 22/17</w:t></w:r></w:p></w:txbxContent>"
    data = with_body(
        "<w:p><w:r><w:t>Referat</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="
        '"http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing>'
        f"{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r></w:p>"
    )
    assert read_shapes(read_docx, data, "r.docx") == ["¶ Referat", "¶ Sagsnr. 22/17"]


def test_fields_links_and_controls_give_what_they_show() -> None:
    data = with_body(
        "<w:p><w:hyperlink><w:r><w:t>Asta Bruun</w:t></w:r></w:hyperlink><w:r><w:noBreakHyphen/></w:r>"
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r></w:p>'
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>Skjern Kommune</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    assert read_shapes(read_docx, data, "r.docx") == ["¶ Asta Bruun-7", "¶ Skjern Kommune"]


def test_notes_follow_at_the_end() -> None:
    word = docx.Document()
    word.add_paragraph("Godkendt")
    data = changed(
        saved(word),
        "word/document.xml",
        lambda xml: xml.replace(
            "Godkendt</w:t></w:r>", 'Godkendt</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
        ),
    )
    notes = (
        f"<w:footnotes {nsdecls('w')}><w:footnote w:id='1'><w:p><w:r><w:t>ukendt</w:t></w:r></w:p></w:footnote>"
        "<w:footnote w:id='2'><w:p><w:r><w:t>Se bilag 1.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    buffer = io.BytesIO(data)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("word/footnotes.xml", notes)
    assert read_shapes(read_docx, buffer.getvalue(), "r.docx") == ["¶ Godkendt", "¶ Se bilag 1."]


def test_headers_and_footers_are_furniture() -> None:
    word = docx.Document()
    word.sections[0].header.paragraphs[0].text = "Forum Syd – referat"
    word.sections[0].footer.paragraphs[0].text = "Side 1"
    word.add_paragraph("Godkendt.")
    content = read_docx(saved(word), "r.docx")
    assert shapes(content) == ["¶ Godkendt."]
    assert [block.text for block in content.blocks if block.kind is BlockKind.FURNITURE] == [
        "Forum Syd – referat",
        "Side 1",
    ]


def test_a_picture_says_nothing() -> None:
    word = docx.Document()
    word.add_paragraph("Godkendt.")
    word.add_table(rows=1, cols=1).cell(0, 0).width = Inches(1)
    assert found(word) == ["¶ Godkendt."]


def bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a>" + b" " * 70_000_000 + b"</a>")
    return buffer.getvalue()


def nested() -> bytes:
    deep = "<w:sdt><w:sdtContent>" * 300 + "</w:sdtContent></w:sdt>" * 300
    return changed(saved(docx.Document()), "word/document.xml", lambda xml: xml.replace("<w:body>", f"<w:body>{deep}"))


ENTITY = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'


def test_entities_are_not_opened() -> None:
    word = docx.Document()
    word.add_paragraph("Godkendt")
    data = changed(
        saved(word),
        "word/document.xml",
        lambda xml: ENTITY + xml.split("?>", 1)[-1].replace("Godkendt", "Godkendt &x; &b;"),
    )
    assert "root:" not in read_docx(data, "r.docx").text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04 ikke et arkiv", "i stykker"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "krypteret"),
        (bomb(), "mere end 60 MB"),
        (changed(saved(docx.Document()), "word/document.xml", lambda xml: xml[:-40]), "kan ikke læses"),
        (saved(docx.Document()), "ingen tekst"),
        (nested(), "kan ikke læses"),
    ],
)
def test_what_cannot_be_read_is_told(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read_docx(data, "r.docx")
