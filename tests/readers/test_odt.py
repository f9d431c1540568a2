"""ODT files: what a reader sees in LibreOffice."""

from __future__ import annotations

import io
import zipfile

import pytest

from graph.errors import ReadError
from graph.model.text import BlockKind
from graph.readers.odt import read_odt
from tests.readers.shapes import read_shapes, shapes

SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "fo": "xsl-fo-compatible",
        "draw": "drawing",
        "m": "manifest",
    }.items()
)
STYLES = (
    '<style:style style:name="P1"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="U1"><style:text-properties style:text-underline-style="solid"/></style:style>'
    '<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/>'
    '<text:list-level-style-bullet text:level="2"/></text:list-style>'
    '<text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1" '
    'style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/>'
    "</text:list-style>"
)


def odt(body: str, styles: str = "", manifest: str = "") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("META-INF/manifest.xml", f"<m:manifest {SPACES}>{manifest}</m:manifest>")
        archive.writestr("styles.xml", f"<office:document-styles {SPACES}>{styles}</office:document-styles>")
        archive.writestr(
            "content.xml",
            f"<office:document-content {SPACES}><office:automatic-styles>{STYLES}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
    return buffer.getvalue()


def found(body: str) -> list[str]:
    return read_shapes(read_odt, odt(body), "referat.odt")


def test_headings_paragraphs_spaces_and_breaks() -> None:
    content = read_odt(
        odt(
            '<text:h text:outline-level="1">Referat</text:h><text:p text:style-name="P1">Beslutning</text:p>'
            '<text:p><text:span text:style-name="T1">Afbud:</text:span><text:s text:c="2"/>Asta<text:s/>Bruun</text:p>'
            "<text:p>Dato:<text:tab/>3. maj 2022</text:p><text:p>Til stede:<text:line-break/>Tom Krag</text:p>"
        ),
        "r.odt",
    )
    assert shapes(content) == [
        "# Referat",
        "# Beslutning",
        "¶ Afbud: Asta Bruun",
        "| Dato: | 3. maj 2022",
        "¶ Til stede:",
        "¶ Tom Krag",
    ]
    assert content.title == "Referat"


def test_an_underlined_line_heads() -> None:
    assert found('<text:p text:style-name="U1">Deltagere</text:p><text:p>Asta Bruun</text:p>') == [
        "# Deltagere",
        "¶ Asta Bruun",
    ]


def test_lists_are_counted() -> None:
    def item(text: str, inner: str = "") -> str:
        return f"<text:list-item><text:p>{text}</text:p>{inner}</text:list-item>"

    body = (
        f'<text:list text:style-name="L2">{item("Velkomst")}'
        f"{item('Budget', '<text:list>' + item('Status') + item('Drift') + '</text:list>')}</text:list>"
        f'<text:list text:style-name="L2" text:continue-numbering="true">{item("Eventuelt")}</text:list>'
        f'<text:list text:style-name="L1">{item("Et punkt")}</text:list>'
    )
    assert found(body) == [
        "* 1. Velkomst",
        "* 2. Budget",
        "* 2.1 Status",
        "* 2.2 Drift",
        "* 3. Eventuelt",
        "* Et punkt",
    ]


def test_tables_with_cells_that_reach() -> None:
    def cell(text: str, more: str = "") -> str:
        return f"<table:table-cell {more}><text:p>{text}</text:p></table:table-cell>"

    body = (
        "<table:table><table:table-header-rows><table:table-row>"
        + cell("Navn")
        + cell("Kommune")
        + "</table:table-row></table:table-header-rows><table:table-row>"
        + cell("Asta Bruun")
        + cell("Skjern", 'table:number-rows-spanned="2"')
        + "</table:table-row><table:table-row>"
        + cell("Tom Krag")
        + "<table:covered-table-cell/></table:table-row></table:table>"
    )
    assert found(body) == ["| Navn | Kommune", "| Asta Bruun | Skjern", "| Tom Krag | Skjern"]


def test_deleted_text_and_comments_are_not_read_boxes_and_notes_are() -> None:
    assert found(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Slettet</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:p>Godkendt<office:annotation><text:p>nej</text:p>"
        "</office:annotation><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Se bilag."
        "</text:p></text:note-body></text:note>.<draw:frame><draw:text-box><text:p>Sagsnr. 7</text:p></draw:text-box>"
        "</draw:frame></text:p>"
    ) == ["¶ Godkendt.", "¶ Sagsnr. 7", "¶ Se bilag."]


def test_headers_are_furniture() -> None:
    styles = (
        "<office:master-styles><style:master-page><style:header><text:p>Forum Syd</text:p></style:header>"
        "</style:master-page></office:master-styles>"
    )
    content = read_odt(odt("<text:p>Godkendt.</text:p>", styles), "r.odt")
    assert [b.text for b in content.blocks if b.kind is BlockKind.FURNITURE] == ["Forum Syd"]
    assert shapes(content) == ["¶ Godkendt."]


def test_a_cell_that_is_repeated_without_end_is_bounded() -> None:
    body = (
        '<table:table><table:table-row><table:table-cell table:number-columns-repeated="99999999"><text:p>Tom Krag'
        "</text:p></table:table-cell></table:table-row></table:table>"
    )
    assert len(read_odt(odt(body), "r.odt").blocks[0].cells) <= 60


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (odt("", manifest="<m:file-entry><m:encryption-data/></m:file-entry>"), "krypteret"),
        (odt(""), "ingen tekst"),
        (odt("<text:p>"), "kan ikke læses"),
        (b"PK\x03\x04", "i stykker"),
    ],
)
def test_what_cannot_be_read_is_told(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read_odt(data, "r.odt")
