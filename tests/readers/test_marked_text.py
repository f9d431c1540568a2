"""Text and Markdown files as blocks."""

from graph.model.text import Block, BlockKind
from graph.readers.marked_text import read_marked_text

H, P, L, T, F = (
    BlockKind.HEADING,
    BlockKind.PARAGRAPH,
    BlockKind.LIST_ITEM,
    BlockKind.TABLE_ROW,
    BlockKind.FURNITURE,
)


def blocks(text: str, name: str = "referat.txt") -> tuple[Block, ...]:
    return read_marked_text(text.encode(), name).blocks


def seen(text: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in blocks(text)]


def test_markdown() -> None:
    text = "## Referat\n\nUdvalget mødtes.\n\n- Ida Holm\n- Bo Ravn\n\n**Beslutning**\n\nGodkendt.\n"
    assert seen(text) == [
        (H, "Referat"),
        (P, "Udvalget mødtes."),
        (L, "Ida Holm"),
        (L, "Bo Ravn"),
        (H, "Beslutning"),
        (P, "Godkendt."),
    ]


def test_lines_that_end_with_two_spaces_stay_apart() -> None:
    text = "Deltagere: Ida Holm, direktør  \nbørnechef Bo Ravn  \nLis Toft\n"
    assert [block.text for block in blocks(text)] == ["Deltagere: Ida Holm, direktør", "børnechef Bo Ravn", "Lis Toft"]


def test_a_plain_heading_stands_above_something_longer() -> None:
    text = "Sagsfremstilling\n\nDer er gennem flere år arbejdet med en fælles løsning.\n\nSted: Rådhuset\n\nIntet.\n"
    assert seen(text) == [
        (H, "Sagsfremstilling"),
        (P, "Der er gennem flere år arbejdet med en fælles løsning."),
        (P, "Sted: Rådhuset"),
        (P, "Intet."),
    ]


def test_names_below_each_other_are_no_headings() -> None:
    text = "Deltagere\nIda Holm\nBo Ravn\nLis Toft\n\nReferat\n\nUdvalget tog orienteringen til efterretning.\n"
    assert [block.text for block in blocks(text) if block.kind is P][:4] == [
        "Deltagere",
        "Ida Holm",
        "Bo Ravn",
        "Lis Toft",
    ]


def test_tables_of_pipes_tabs_and_columns() -> None:
    for row, head in (
        ("| Ida Holm | Struer |", "| Navn | Kommune |"),
        ("Ida Holm\tStruer", "Navn\tKommune"),
        ("Ida Holm    Struer", "Navn        Kommune"),
    ):
        rule = "|---|---|\n" if row.startswith("|") else ""
        found = blocks(f"{head}\n{rule}{row}\n\nSlut på tabellen.\n")
        assert [[cell.text for cell in block.cells] for block in found[:2]] == [
            ["Navn", "Kommune"],
            ["Ida Holm", "Struer"],
        ]
        assert [block.table for block in found] == [1, 1, 0]


def test_an_empty_cell_keeps_its_place() -> None:
    (row,) = blocks("| Ida Holm | | x |\n")
    assert [cell.text for cell in row.cells] == ["Ida Holm", "", "x"]


def test_flat_cells_of_html_keep_label_names_and_employers() -> None:
    (row,) = blocks("Deltagere:\t<p>Ida Holm Bo Ravn</p>\t<p>Struer Kommune Lemvig Kommune</p>\n")
    assert [cell.text for cell in row.cells] == ["Deltagere:", "Ida Holm Bo Ravn", "Struer Kommune Lemvig Kommune"]


def test_glued_bullets_are_items_of_their_own() -> None:
    assert seen("• Ida Holm • Bo Ravn • Lis Toft\n") == [(L, "Ida Holm"), (L, "Bo Ravn"), (L, "Lis Toft")]


def test_a_broken_paragraph_leads_back_to_both_lines() -> None:
    text = (
        "Udvalget besluttede at fortsætte arbejdet i den fælles sundheds-\n"
        "styregruppe og at mødes igen efter sommeren.\n"
    )
    (block,) = blocks(text)
    start = block.text.index("sundhedsstyregruppe")
    span = block.passage.span(start, start + len("sundhedsstyregruppe"))
    assert text[span.start : span.end] == "sundheds-\nstyregruppe"


def test_running_heads_are_furniture_and_paragraphs_go_on_behind_them() -> None:
    page = "Sundhedsforum Vest · Referat\n\n{}\n\nSide {} af 2\n"
    text = "\f".join(
        [
            page.format("Udvalget drøftede samarbejdet om de borgere, der udskrives med behov for at", 1),
            page.format("blive genoptrænet i kommunen.", 2),
        ]
    )
    content = read_marked_text(text.encode(), "referat.txt")
    assert content.pages == 2
    read = [block for block in content.blocks if block.kind is not F]
    assert [block.text for block in read] == [
        "Udvalget drøftede samarbejdet om de borgere, der udskrives med behov for at blive genoptrænet i kommunen."
    ]
    assert [block.page for block in content.blocks if block.kind is F] == [1, 1, 2, 2]


def test_orders_are_places_in_the_document() -> None:
    found = blocks("# Referat\n\nEt.\n\nSide 1\n\nTo.\n")
    assert [block.order for block in found] == list(range(len(found)))
    spans = [block.passage.span().start for block in found]
    assert spans == sorted(spans)


def test_a_cell_belongs_to_the_column_that_it_stands_below() -> None:
    text = (
        "Navn                 Organisation                 Bemærkning\n"
        "Ida Holm             Fælleskommunalt              Formand\n"
        "                     Sekretariat\n"
        "Bo Ravn                                           Referent\n"
    )
    assert [[cell.text for cell in block.cells] for block in blocks(text)] == [
        ["Navn", "Organisation", "Bemærkning"],
        ["Ida Holm", "Fælleskommunalt\nSekretariat", "Formand"],
        ["Bo Ravn", "", "Referent"],
    ]


def test_two_tabs_hold_an_empty_cell_where_the_head_says_so() -> None:
    text = "Navn\tTitel\tKommune\nIda Holm\t\tStruer\nBo Ravn\tÆldrechef\tLemvig\n"
    assert [len(block.cells) for block in blocks(text)] == [3, 3, 3]
    assert blocks("Sted:\t\tRådhuset\n")[0].cells[-1].text == "Rådhuset"


def test_an_indented_list_beside_its_label_is_one_row() -> None:
    text = (
        "Deltagere:      Ida Holm, Struer Kommune\n                Bo Ravn, Lemvig Kommune\nReferent:       Lis Toft\n"
    )
    assert [[cell.text for cell in block.cells] for block in blocks(text)] == [
        ["Deltagere:", "Ida Holm, Struer Kommune\nBo Ravn, Lemvig Kommune"],
        ["Referent:", "Lis Toft"],
    ]


def test_dots_lead_from_a_name_to_its_sum() -> None:
    text = (
        "Fonden for Sundhed . . . . . . . . 4.000.000 kr.\nStruer Kommune . . . . . . . . . .   150.000 kr.\n\n"
        "1. Velkomst . . . . . . . . . . 3\n"
    )
    read = blocks(text)
    assert [[cell.text for cell in block.cells] for block in read[:2]] == [
        ["Fonden for Sundhed", "4.000.000 kr."],
        ["Struer Kommune", "150.000 kr."],
    ]
    assert not read[2].cells  # a line of a table of contents


def test_a_head_that_leaves_the_first_column_empty_keeps_it() -> None:
    text = (
        "                  2019    2020    I alt\n"
        "Skive Kommune      100     200      300\n"
        "Struer Kommune      50      75      125\n"
    )
    rows = [tuple(cell.text for cell in block.cells) for block in blocks(text)]
    assert rows == [
        ("", "2019", "2020", "I alt"),
        ("Skive Kommune", "100", "200", "300"),
        ("Struer Kommune", "50", "75", "125"),
    ]


def test_two_spaces_set_off_a_head_below_which_most_rows_have_a_column() -> None:
    text = (
        "Nr.  Indsats                 Kommune             Sum i 2023\n"
        "1    Et bad om ugen          Morsø Kommune          800.000\n"
        "2    Et tilbud  i byen       Skive Kommune          650.000\n"
        "     I alt                                        1.450.000\n"
    )
    rows = [tuple(cell.text for cell in block.cells) for block in blocks(text)]
    assert rows[0] == ("Nr.", "Indsats", "Kommune", "Sum i 2023")
    assert rows[1] == ("1", "Et bad om ugen", "Morsø Kommune", "800.000")
    assert rows[2][1:] == ("Et tilbud i byen", "Skive Kommune", "650.000")
