"""What a line is by its look alone."""

import pytest

from graph.readers.lines import LineKind, find_lines


def only(text: str) -> tuple[LineKind, str]:
    line = find_lines(text)[0]
    return line.kind, text[line.start : line.end]


@pytest.mark.parametrize(
    ("text", "kind", "content"),
    [
        ("## Referat", LineKind.HEADING, "Referat"),
        ("**Beslutning**", LineKind.HEADING, "**Beslutning**"),
        ("- Ida Holm", LineKind.ITEM, "Ida Holm"),
        ("• Ida Holm", LineKind.ITEM, "Ida Holm"),
        ("•Ida Holm", LineKind.ITEM, "Ida Holm"),
        ("e Fokus på rekruttering", LineKind.ITEM, "Fokus på rekruttering"),
        ("¢ Fokus på rekruttering", LineKind.ITEM, "Fokus på rekruttering"),
        ("o  tager status til efterretning", LineKind.ITEM, "tager status til efterretning"),
        ("1. Budget for 2022", LineKind.ITEM, "1. Budget for 2022"),
        ("3.1 Økonomi", LineKind.ITEM, "3.1 Økonomi"),
        ("a) hurtigere udskrivning", LineKind.ITEM, "a) hurtigere udskrivning"),
        ("1) Første spor", LineKind.ITEM, "1) Første spor"),
        ("| Navn | Kommune |", LineKind.ROW, "| Navn | Kommune |"),
        ("Ida Holm\tStruer Kommune", LineKind.ROW, "Ida Holm\tStruer Kommune"),
        ("Ida Holm     Struer Kommune", LineKind.ROW, "Ida Holm     Struer Kommune"),
        ("Side 2 af 5", LineKind.FURNITURE, "Side 2 af 5"),
        ("- 3 -", LineKind.FURNITURE, "- 3 -"),
        ("17", LineKind.FURNITURE, "17"),
        ("Referat af møde i Kostrådet side 3", LineKind.FURNITURE, "Referat af møde i Kostrådet side 3"),
        (
            "   Tallene er dem fra sidste års rapport side 3",
            LineKind.TEXT,
            "Tallene er dem fra sidste års rapport side 3",
        ),
        ("Kost........ 40.000", LineKind.ROW, "Kost........ 40.000"),
        ("https://eksempel.dk/bilag-1.pdf", LineKind.FURNITURE, "https://eksempel.dk/bilag-1.pdf"),
        ("![](side1.png)", LineKind.FURNITURE, "![](side1.png)"),
        ("---", LineKind.RULE, "---"),
    ],
)
def test_kinds(text: str, kind: LineKind, content: str) -> None:
    assert only(text) == (kind, content)


@pytest.mark.parametrize(
    "text",
    [
        "1. oktober 2021 overtog regionen opgaven",
        "1. kvartal 2022 blev brugt på afklaring",
        "2. og 3. møde blev aflyst",
        "10.30 Kaffe og velkomst",
        "2.875.000 kr. til projektet",
        "Ida Holm, direktør, Struer Kommune",
        "i alt 19 kommuner",
        "E. coli blev nævnt som eksempel",
    ],
)
def test_near_misses_are_plain_text(text: str) -> None:
    assert only(text)[0] is LineKind.TEXT


def test_a_rule_below_a_short_line_makes_it_a_heading() -> None:
    lines = find_lines("Referat\n=======\nMødet blev åbnet.\n")
    assert (lines[0].kind, lines[0].level) == (LineKind.HEADING, 1)


def test_a_form_feed_begins_a_page() -> None:
    lines = find_lines("a\n\fb\n\fc")
    assert [line.page for line in lines if line.kind is not LineKind.BLANK] == [1, 2, 3]
