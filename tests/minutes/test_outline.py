"""Head, table of contents and agenda items."""

from collections.abc import Callable

import pytest

from graph.minutes.agenda import Outline, outline
from graph.minutes.numbering import find_candidates
from graph.model.text import Block

BlocksOf = Callable[[str], tuple[Block, ...]]

SAID = "Udvalget tog orienteringen til efterretning."


def titles(plan: Outline) -> list[tuple[str, str]]:
    return [(section.number, section.title.text if section.title else "") for section in plan.sections]


def said(plan: Outline) -> list[list[str]]:
    return [[block.text for block in section.blocks] for section in plan.sections]


def test_numbered_lines_are_items(blocks_of: BlocksOf) -> None:
    plan = outline(
        blocks_of(f"Referat\n\n1. Velkomst\n\n{SAID}\n\n2. Budget for 2022\n\n{SAID}\n\n3. Eventuelt\n\nIntet.\n")
    )
    assert titles(plan) == [("1", "Velkomst"), ("2", "Budget for 2022"), ("3", "Eventuelt")]
    assert [block.text for block in plan.head] == ["Referat"]
    assert said(plan) == [[SAID], [SAID], ["Intet."]]


def test_a_table_of_contents_is_no_agenda(blocks_of: BlocksOf) -> None:
    contents = "Dagsorden\n\n1.\tVelkomst\t2\n2.\tBudget for 2022.....\t3\n\tOrienteringer\t4\n3.\tEventuelt\t5\n"
    plan = outline(
        blocks_of(
            f"Referat\n\n{contents}\n1. Velkomst\n\n{SAID}\n\n2. Budget for 2022\n\n{SAID}\n\n"
            f"Orienteringer\n\n3. Eventuelt\n\nIntet.\n"
        )
    )
    assert titles(plan) == [("1", "Velkomst"), ("2", "Budget for 2022"), ("3", "Eventuelt")]
    assert len(plan.contents) == 5
    assert [block.text for block in plan.head] == ["Referat"]


def test_titles_that_come_again_make_a_table_of_contents_without_page_numbers(blocks_of: BlocksOf) -> None:
    plan = outline(
        blocks_of(
            f"1. Velkomst\n2. Budget\n3. Eventuelt\n\n1. Velkomst\n{SAID}\n\n2. Budgettet\n{SAID}\n\n"
            f"3. Eventuelt\nIntet.\n"
        )
    )
    assert titles(plan) == [("1", "Velkomst"), ("2", "Budgettet"), ("3", "Eventuelt")]
    assert len(plan.contents) == 3


def test_an_agenda_alone_has_items_without_text(blocks_of: BlocksOf) -> None:
    plan = outline(blocks_of("Dagsorden\n\n1. Velkomst\n2. Budget\n3. Eventuelt\n"))
    assert titles(plan) == [("1", "Velkomst"), ("2", "Budget"), ("3", "Eventuelt")]
    assert said(plan) == [[], [], []]


def test_points_of_a_list_are_no_items(blocks_of: BlocksOf) -> None:
    text = (
        f"1. Velkomst\n\n{SAID}\n\n2. Nye opgaver\n\nDet blev foreslået:\n\n1. En fast kontakt\n"
        f"2. Korte film\n3. Tal hver måned\n\n3. Eventuelt\n\nIntet.\n"
    )
    plan = outline(blocks_of(text))
    assert titles(plan) == [("1", "Velkomst"), ("2", "Nye opgaver"), ("3", "Eventuelt")]
    assert said(plan)[1][1:] == ["1. En fast kontakt", "2. Korte film", "3. Tal hver måned"]


def test_headings_are_items_where_lines_are_points(blocks_of: BlocksOf) -> None:
    text = f"## 1. Velkomst\n\n{SAID}\n\n1. En fast kontakt\n\n2. Korte film\n\n## 2. Budget\n\n{SAID}\n"
    assert titles(outline(blocks_of(text))) == [("1", "Velkomst"), ("2", "Budget")]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Punkt 1: Velkomst", "Punkt 2: Budget"),
        ("Pkt. 1 Velkomst", "Pkt. 2 Budget"),
        ("Sag nr. 1: Velkomst", "Sag nr. 2: Budget"),
        ("1) Velkomst", "2) Budget"),
        ("Punkt 1\nVelkomst", "Punkt 2\nBudget"),
        ("# 1 Velkomst", "# 2 Budget"),
        ("**1. Velkomst**", "**2. Budget**"),
    ],
)
def test_ways_to_number(blocks_of: BlocksOf, one: str, two: str) -> None:
    plan = outline(blocks_of(f"Referat\n\n{one}\n\n{SAID}\n\n{two}\n\n{SAID}\n"))
    assert titles(plan) == [("1", "Velkomst"), ("2", "Budget")]
    assert said(plan) == [[SAID], [SAID]]


def test_what_was_said_ad_a_point_has_its_title_in_the_agenda(blocks_of: BlocksOf) -> None:
    text = (
        "Dagsorden\n1. Velkomst\n2. Budget\n\nAd 1)\n"
        "Formanden bød velkommen til det nye udvalg.\n\n"
        "Ad 2) Budgettet blev godkendt uden bemærkninger.\n"
    )
    plan = outline(blocks_of(text))
    assert titles(plan) == [("1", "Velkomst"), ("2", "Budget")]
    assert said(plan) == [
        ["Formanden bød velkommen til det nye udvalg."],
        ["Budgettet blev godkendt uden bemærkninger."],
    ]


def test_numbers_may_go_on_from_earlier_meetings_and_skip_closed_items(blocks_of: BlocksOf) -> None:
    text = f"45. Velkomst\n\n{SAID}\n\n46. Budget\n\n{SAID}\n\n48. Eventuelt\n\nIntet.\n"
    assert titles(outline(blocks_of(text))) == [("45", "Velkomst"), ("46", "Budget"), ("48", "Eventuelt")]


def test_items_below_items(blocks_of: BlocksOf) -> None:
    text = (
        f"1. Orienteringer\n\n1.1 Nyt fra regionen\n\n{SAID}\n\n1.2 Nyt fra kommunerne\n\n"
        f"{SAID}\n\n2. Eventuelt\n\nIntet.\n"
    )
    assert [number for number, _ in titles(outline(blocks_of(text)))] == ["1", "1.1", "1.2", "2"]


def test_an_eventuelt_without_a_number(blocks_of: BlocksOf) -> None:
    plan = outline(blocks_of(f"1. Velkomst\n\n{SAID}\n\n2. Budget\n\n{SAID}\n\nEventuelt\n\nIntet til dette punkt.\n"))
    assert titles(plan)[-1] == ("", "Eventuelt")


def test_headings_without_numbers_are_items(blocks_of: BlocksOf) -> None:
    text = f"# Referat\n\n## Velkomst\n\n{SAID}\n\n## Budget\n\n### Beslutning\n\nGodkendt.\n"
    assert titles(outline(blocks_of(text))) == [("", "Velkomst"), ("", "Budget")]


@pytest.mark.parametrize(
    "text",
    [
        "2. Det anbefales, at der arbejdes videre med en fælles løsning for hele området.",
        "10.30 Kaffe",
        "1. oktober 2021 overtog regionen opgaven",
        "19 kommuner deltager i samarbejdet",
    ],
)
def test_sentences_and_times_are_no_candidates(blocks_of: BlocksOf, text: str) -> None:
    assert find_candidates(blocks_of(text)) == ()


def test_the_entries_of_a_log(blocks_of: BlocksOf) -> None:
    text = (
        "Beslutningslog\n\nB-01 | 2020-09-15 | Etablering\n  Beslutning: Godkendt.\n\n"
        "B-02 | 2020-11-03 | Formandskab\n  Beslutning: Valgt.\n"
    )
    assert titles(outline(blocks_of(text))) == [("B-01", "Etablering"), ("B-02", "Formandskab")]
