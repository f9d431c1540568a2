"""PDF files in the layouts that offices print: their blocks, pages and boxes."""

from __future__ import annotations

import io

import pypdfium2 as pdfium
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from graph.errors import ReadError
from graph.model.text import BlockKind, Document
from graph.readers.pdf import read_pdf
from tests.readers.print import Print
from tests.readers.shapes import read_shapes, shapes

PROSE = (
    "Udvalget drøftede, hvordan kommunerne kan dele erfaringer om bemanding på tværs af de tre klynger, og ønskede en "
    "samlet status fra sekretariatet inden sommerferien, så budgettet kan behandles i rette tid."
)


def found(sheet: Print) -> list[str]:
    return read_shapes(read_pdf, sheet.data(), "referat.pdf")


def test_lines_of_a_paragraph_are_joined_and_headings_told() -> None:
    sheet = Print().text("Referat af møde i Forum Syd", size=16, bold=True).gap().text("1. Budget", size=12, bold=True)
    sheet.gap(4).paragraph(PROSE).text("Beslutning", bold=True).text("Godkendt.")
    assert found(sheet) == ["# Referat af møde i Forum Syd", "# 1. Budget", f"¶ {PROSE}", "# Beslutning", "¶ Godkendt."]


def test_a_title_over_two_lines_is_one_though_their_type_is_measured_unevenly() -> None:
    sheet = Print().text("Referat fra Styregruppen for Sundhed i", size=26).text("Vestjylland", size=30).gap()
    sheet.paragraph(PROSE)
    assert found(sheet)[0] == "# Referat fra Styregruppen for Sundhed i Vestjylland"


def test_a_word_broken_over_lines_is_whole_again() -> None:
    sheet = Print().text(
        "Sekretariatet indkalder til et fælles møde om den nye aftale, og alle repræ-",
        "sentanter for social- og sundhedsområdet i de fire kommuner får brev i denne og den næ-",
        "ste uge.",
    )
    assert found(sheet) == [
        "¶ Sekretariatet indkalder til et fælles møde om den nye aftale, og alle repræsentanter for social- og "
        "sundhedsområdet i de fire kommuner får brev i denne og den næste uge."
    ]


def test_a_list_of_people_stays_a_line_each() -> None:
    sheet = (
        Print()
        .text("Deltagere:", bold=True)
        .text("Asta Bruun, direktør, Skjern Kommune", "Tom Krag, ældrechef, Lemvig Kommune", "Ea Lind, læge, PLO-Syd")
    )
    assert found(sheet) == [
        "# Deltagere:",
        "¶ Asta Bruun, direktør, Skjern Kommune",
        "¶ Tom Krag, ældrechef, Lemvig Kommune",
        "¶ Ea Lind, læge, PLO-Syd",
    ]


def test_bullets_and_numbers_make_items_with_depth() -> None:
    sheet = Print().text("Mødet besluttede:")
    sheet.put(66, "•").text("Asta Bruun udpeges til styregruppen for det nære sundhedsvæsen i de næste fire", x=78)
    sheet.text("år fra den 1. januar", x=78)
    sheet.put(84, "–").text("med Tom Krag som suppleant", x=96).put(66, "•").text(
        "Regnskabet tages til efterretning", x=78
    )
    content = read_pdf(sheet.data(), "r.pdf")
    assert shapes(content) == [
        "¶ Mødet besluttede:",
        "* Asta Bruun udpeges til styregruppen for det nære sundhedsvæsen i de næste fire år fra den 1. januar",
        "* med Tom Krag som suppleant",
        "* Regnskabet tages til efterretning",
    ]
    assert [block.level for block in content.blocks] == [0, 0, 1, 0]


def test_a_table_with_rules() -> None:
    sheet = (
        Print()
        .paragraph(PROSE)
        .text("Mødedeltagere")
        .table(
            [
                ["Navn", "Titel", "Organisation"],
                ["Asta Bruun", "Direktør for Børn, Unge og Sundhed i den samlede forvaltning", "Skjern Kommune"],
                ["Tom Krag", "", "Lemvig Kommune"],
            ],
            [120, 150, 160],
        )
    )
    assert found(sheet)[1:] == [
        "¶ Mødedeltagere",
        "| Navn | Titel | Organisation",
        "| Asta Bruun | Direktør for Børn, Unge og Sundhed i den samlede forvaltning | Skjern Kommune",
        "| Tom Krag |  | Lemvig Kommune",
    ]


def test_a_word_that_is_wider_than_its_cell_is_whole_again() -> None:
    sheet = Print().table([["Sundhedssamarbejdsud valget i Skjern", "Asta Bruun"]], [112, 150])
    assert found(sheet) == ["| Sundhedssamarbejdsudvalget i Skjern | Asta Bruun"]
    sheet = Print().table([["Sundhedssamarbejdsud valget i Skjern", "Asta Bruun"]], [140, 150])
    assert found(sheet) == ["| Sundhedssamarbejdsud valget i Skjern | Asta Bruun"]


def test_a_table_without_rules() -> None:
    sheet = Print().text("Til stede").gap(6)
    sheet.row((60, "Navn"), (200, "Stilling"), (330, "Kommune"), bold=True)
    sheet.row((60, "Asta Bruun"), (200, "Direktør"), (330, "Skjern Kommune"))
    sheet.row((60, "Tom Krag"), (330, "Lemvig Kommune"))
    sheet.row((60, "Ea Lind"), (200, "Centerleder"), (330, "Fælleskommunalt Sundhedssekretariat"))
    sheet.row((330, "og hjemmesygeplejen"))
    sheet.gap(10).text("Mødet blev åbnet af formanden.")
    assert found(sheet) == [
        "¶ Til stede",
        "| Navn | Stilling | Kommune",
        "| Asta Bruun | Direktør | Skjern Kommune",
        "| Tom Krag |  | Lemvig Kommune",
        "| Ea Lind | Centerleder | Fælleskommunalt Sundhedssekretariat og hjemmesygeplejen",
        "¶ Mødet blev åbnet af formanden.",
    ]


def test_a_table_without_rules_whose_cells_wrap_and_nearly_touch() -> None:
    rows = [
        ["Navn", "Titel", "Organisation", "Mødt"],
        ["Anne-Marie Skov Bruun", "Hospitalsdirektør", "Regionshospitalet i Skjern", "x"],
        ["Tom Krag", "Sundhedschef", "Lemvig Kommune", "x"],
        ["Ea Lind Hansen", "Praktiserende læge i Ulfborg", "PLO-Syd", "Afbud"],
        ["Ib Bo Sørensen Lund", "Centerleder", "Fælleskommunalt Sekretariat", "x"],
    ]
    sheet = Print(size=11).paragraph(PROSE).table(rows, [88, 88, 92, 50], rules=False)
    assert found(sheet)[1:] == [f"| {' | '.join(row)}" for row in rows]


def test_bullets_that_are_drawn_make_items() -> None:
    sheet = Print().text("Mødet besluttede:")
    for line in ("Asta Bruun udpeges.", "Tom Krag fortsætter."):
        sheet.canvas.circle(70, 842 - sheet.y + 3, 1.6, stroke=0, fill=1)
        sheet.text(line, x=82)
    assert found(sheet) == ["¶ Mødet besluttede:", "* Asta Bruun udpeges.", "* Tom Krag fortsætter."]


def test_what_is_set_in_below_an_announcement_is_a_list_even_without_bullets() -> None:
    sheet = Print().text("Mødet besluttede at udpege:")
    sheet.text("Asta Bruun, direktør", "Tom Krag, ældrechef", x=84, step=1.6).text("Valget gælder i to år.")
    assert found(sheet) == [
        "¶ Mødet besluttede at udpege:",
        "* Asta Bruun, direktør",
        "* Tom Krag, ældrechef",
        "¶ Valget gælder i to år.",
    ]


def test_a_title_that_the_running_heads_repeat_is_read() -> None:
    sheet = Print()
    for word in ("Regnskabet", "Budgettet"):
        sheet.put(60, "Referat af Forum Syd", y=30, size=8)
        if word == "Regnskabet":
            sheet.text("Referat af Forum Syd", size=18, bold=True).gap(12)
        sheet.paragraph(PROSE.replace("Udvalget", word)).page()
    assert found(sheet)[0] == "# Referat af Forum Syd"


def test_a_label_with_its_list_beside_it() -> None:
    sheet = Print().row((60, "Dato:"), (150, "3. maj 2022")).row((60, "Deltagere:"), (150, "Asta Bruun, direktør"))
    sheet.row((150, "Tom Krag, ældrechef")).row((60, "Afbud:"), (150, "Ea Lind, læge"))
    assert found(sheet) == [
        "| Dato: | 3. maj 2022",
        "| Deltagere: | Asta Bruun, direktør\nTom Krag, ældrechef",
        "| Afbud: | Ea Lind, læge",
    ]


def test_lists_beside_each_other_are_read_one_after_the_other() -> None:
    sheet = Print().row((60, "Til stede:"), (320, "Afbud:"), bold=True)
    sheet.row((60, "Asta Bruun, Skjern Kommune"), (320, "Ea Lind, PLO-Syd")).row((60, "Tom Krag, Lemvig Kommune"))
    assert found(sheet) == [
        "# Til stede:",
        "¶ Asta Bruun, Skjern Kommune",
        "¶ Tom Krag, Lemvig Kommune",
        "# Afbud:",
        "¶ Ea Lind, PLO-Syd",
    ]


def test_two_lists_whose_lines_break_each_for_itself() -> None:
    sheet = Print().row((60, "Hospitalet"), (280, "Kommunerne"), bold=True)
    sheet.row((60, "Vicedirektør Asta Bruun (formand)"), (280, "Sundhedschef Ea Lind Sørensen,"))
    sheet.row((60, "Klinikchef Tom Krag"), (280, "Skjern Kommune (næstformand)"))
    sheet.row((60, "Overlæge Bo Egelund, Psykiatrisk Center"), (280, "Ældrechef Ib Vang, Struer Kommune"))
    sheet.row((60, "Amager"), (280, "Centerchef Per Lehn, Lemvig Kommune"))
    assert found(sheet) == [
        "# Hospitalet",
        "¶ Vicedirektør Asta Bruun (formand)",
        "¶ Klinikchef Tom Krag",
        "¶ Overlæge Bo Egelund, Psykiatrisk Center Amager",
        "# Kommunerne",
        "¶ Sundhedschef Ea Lind Sørensen, Skjern Kommune (næstformand)",
        "¶ Ældrechef Ib Vang, Struer Kommune",
        "¶ Centerchef Per Lehn, Lemvig Kommune",
    ]


def test_cards_beside_each_other_are_a_row() -> None:
    sheet = Print().text("Deltagere", size=13, bold=True).gap(6)
    for names, jobs, places in (
        (("Asta Bruun", "Tom Krag"), ("Borgmester", "Overlæge"), ("Skjern Kommune", "Regionshospitalet Gødstrup")),
        (("Ea Lind", "Ib Vang"), ("Regionsrådsmedlem", "Sundhedschef"), ("Næstformand", "Struer Kommune")),
    ):
        for line in (names, jobs, places):
            sheet.row((60, line[0]), (250, line[1]))
        sheet.gap(12)
    assert found(sheet)[1:] == [
        "| Asta Bruun\nBorgmester\nSkjern Kommune | Tom Krag\nOverlæge\nRegionshospitalet Gødstrup",
        "| Ea Lind\nRegionsrådsmedlem\nNæstformand | Ib Vang\nSundhedschef\nStruer Kommune",
    ]


def test_rows_that_stand_in_groups_are_no_cards() -> None:
    sheet = Print()
    for name, job in (("Asta Bruun", "Borgmester"), ("Tom Krag", "Overlæge"), ("", ""), ("Ea Lind", "Sundhedschef")):
        sheet.row((60, name), (250, job)) if name else sheet.gap(12)
    sheet.row((60, "Ib Vang"), (250, "Direktør"))
    assert found(sheet) == [
        "| Asta Bruun | Borgmester",
        "| Tom Krag | Overlæge",
        "| Ea Lind | Sundhedschef",
        "| Ib Vang | Direktør",
    ]


def test_two_columns_of_text_are_read_one_after_the_other() -> None:
    sheet = Print().text("Nyt fra klyngen", size=16, bold=True).gap()
    top = sheet.y
    sheet.paragraph(PROSE, width=225)
    sheet.y = top
    sheet.paragraph(PROSE.replace("Udvalget", "Bestyrelsen"), x=310, width=225)
    assert found(sheet) == ["# Nyt fra klyngen", f"¶ {PROSE}", f"¶ {PROSE.replace('Udvalget', 'Bestyrelsen')}"]


def test_a_note_in_the_margin_does_not_break_the_text() -> None:
    sheet = Print()
    sheet.put(450, "Sagsnr. 22/1234", y=73).put(450, "Dato 3. maj 2022", y=86)
    sheet.paragraph(PROSE + " " + PROSE, width=360)
    blocks = found(sheet)
    assert blocks[0] == f"¶ {PROSE} {PROSE}"
    assert any("Sagsnr. 22/1234" in block for block in blocks[1:])


def three_pages() -> Print:
    sheet = Print()
    for number in (1, 2, 3):
        sheet.put(60, "Forum Syd – referat", y=30, size=8).put(480, f"Side {number} af 3", y=815, size=8)
        if number == 1:
            sheet.text("1. Samarbejde", size=13, bold=True).gap(4)
            sheet.text(
                "Formanden orienterede om samarbejdet og takkede for den store indsats hos de enkelte",
                "forvaltninger og",
            )
        elif number == 2:
            sheet.text("sekretariater i kommunerne.").gap().text("2. Økonomi", size=13, bold=True).text(
                "Taget til efterretning."
            )
        else:
            sheet.text("3. Eventuelt", size=13, bold=True).text("Intet.")
        if number < 3:
            sheet.page()
    return sheet


def test_furniture_is_named_and_paragraphs_run_over_pages() -> None:
    data = three_pages().data()
    content = read_pdf(data, "r.pdf")
    assert shapes(content) == [
        "# 1. Samarbejde",
        "¶ Formanden orienterede om samarbejdet og takkede for den store indsats hos de enkelte forvaltninger og "
        "sekretariater i kommunerne.",
        "# 2. Økonomi",
        "¶ Taget til efterretning.",
        "# 3. Eventuelt",
        "¶ Intet.",
    ]
    furniture = [block.text for block in content.blocks if block.kind is BlockKind.FURNITURE]
    assert furniture == [f"{text}" for n in (1, 2, 3) for text in ("Forum Syd – referat", f"Side {n} af 3")]
    assert content.pages == 3
    assert content.notes == ("6 sidehoveder, sidefødder og sidetal udeladt.",)


def test_a_quote_is_found_on_the_page_that_it_names() -> None:
    data = three_pages().data()
    content = read_pdf(data, "r.pdf")
    document = Document(
        id="",
        file="",
        sha256="",
        text=content.text,
        blocks=content.blocks,
        format="pdf",
        page_starts=content.page_starts,
    )
    printed = [page.get_textpage().get_text_range() for page in pdfium.PdfDocument(data)]
    for words in ("samarbejdet og takkede", "sekretariater i kommunerne", "Taget til efterretning", "Intet."):
        start = content.text.index(words)
        page = document.page_of(next(b for b in content.blocks if words in b.text).passage.span(0, 1))
        assert page is not None
        exact = document.page_of(type(content.blocks[0].passage.span())(start=start, end=start + len(words)))
        assert exact is not None
        assert words in printed[exact - 1]


def test_boxes_lie_on_the_page() -> None:
    for block in read_pdf(three_pages().data(), "r.pdf").blocks:
        assert block.box is not None
        x0, y0, x1, y1 = block.box
        assert 0 <= x0 < x1 <= 596
        assert 0 <= y0 < y1 <= 842


def test_a_heading_that_begins_two_pages_is_no_furniture() -> None:
    sheet = Print()
    for word in ("Regnskabet", "Kommissoriet", "Evalueringen"):
        sheet.text("Drøftelse", bold=True).paragraph(PROSE.replace("Udvalget", word)).paragraph(
            f"{word} blev godkendt."
        )
        sheet.page()
    assert [block for block in found(sheet) if block.startswith("#")] == ["# Drøftelse"] * 3


def test_a_table_goes_on_over_a_page_with_its_head_again() -> None:
    sheet = Print().table([["Navn", "Kommune"], ["Asta Bruun", "Skjern Kommune"]], [150, 200]).page()
    sheet.table([["Navn", "Kommune"], ["Tom Krag", "Lemvig Kommune"]], [150, 200])
    content = read_pdf(sheet.data(), "r.pdf")
    assert shapes(content) == [
        "| Navn | Kommune",
        "| Asta Bruun | Skjern Kommune",
        "| Navn | Kommune",
        "| Tom Krag | Lemvig Kommune",
    ]
    assert [block.page for block in content.blocks] == [1, 1, 2, 2]


def test_minutes_in_a_table_are_read_as_text() -> None:
    sheet = Print().table([["Punkt", "Referat"], ["1. Budget", f"{PROSE} Formanden takkede for arbejdet."]], [100, 350])
    assert found(sheet) == ["| Punkt | Referat", "# 1. Budget", f"¶ {PROSE} Formanden takkede for arbejdet."]


def test_a_page_that_is_turned_is_read_upright() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842))
    canvas.setPageRotation(90)
    canvas.translate(595, 0)
    canvas.rotate(90)
    canvas.drawString(60, 500, "Referat af møde i Forum Syd")
    canvas.drawString(60, 480, "Asta Bruun åbnede mødet.")
    canvas.save()
    assert read_shapes(read_pdf, buffer.getvalue(), "r.pdf") == [
        "¶ Referat af møde i Forum Syd",
        "¶ Asta Bruun åbnede mødet.",
    ]


def test_an_encrypted_file_is_told_in_clear_words() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, encrypt=StandardEncryption("hemmelig"))
    canvas.drawString(60, 700, "Referat")
    canvas.save()
    with pytest.raises(ReadError, match="krypteret"):
        read_pdf(buffer.getvalue(), "r.pdf")


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"Referat af et helt andet slags dokument", "ingen PDF"), (b"%PDF-1.7\n" + b"\x00" * 400, "i stykker")],
)
def test_broken_files_are_told(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read_pdf(data, "r.pdf")


def test_a_file_without_text_is_a_loss() -> None:
    with pytest.raises(ReadError, match="ingen tekst"):
        read_pdf(Print().page().data(), "r.pdf")


def test_too_many_pages_are_refused() -> None:
    document = pdfium.PdfDocument.new()
    for _ in range(2001):
        document.new_page(200, 200)
    buffer = io.BytesIO()
    document.save(buffer)
    with pytest.raises(ReadError, match="2001 sider"):
        read_pdf(buffer.getvalue(), "r.pdf")


def test_a_page_that_is_broken_is_told_and_the_others_read() -> None:
    data = three_pages().data()
    data = data.replace(b"/Kids [ 4 0 R 5 0 R 6 0 R ]", b"/Kids [ 4 0 R 99 0 R 6 0 R]")  # there is no 99
    content = read_pdf(data, "r.pdf")
    assert content.notes[0] == "Sider, der er i stykker og ikke er læst: 2."
    assert content.pages == 3
    assert {block.page for block in content.blocks} == {1, 3}
