"""Filters, the near circle, a path, two bodies, the tables: each answers, and each shows its sources."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from graph.export.page import write_page
from graph.model.fact import Knowledge
from tests.export.page.example import example

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Open


def _shown(page: Page) -> str:
    return page.locator("#chips").inner_text()


def test_filters_count_and_switch(open_page: Open) -> None:
    page = open_page()
    row = page.locator("#relationsOff .row", has_text="Medlem af")
    members = int(row.locator(".count").inner_text())
    before = int(page.locator("#details .figures dd").nth(1).inner_text())
    row.locator("input").uncheck()
    assert int(page.locator("#details .figures dd").nth(1).inner_text()) == before - members
    assert row.locator(".count").inner_text() == str(members)  # what a click would bring back
    row.locator(".only").click(force=True)
    assert int(page.locator("#details .figures dd").nth(1).inner_text()) == members
    page.get_by_role("button", name="Nulstil filtre").click()
    assert int(page.locator("#details .figures dd").nth(1).inner_text()) == before


def test_a_document_and_a_sector_filter(open_page: Open) -> None:
    page = open_page()
    page.select_option("#document", label="Referat, Koordinationsgruppen, 26. okt. 2022")
    page.click("#show-table")
    sources = page.locator("#table tbody tr td:last-child").all_inner_texts()
    assert sources
    assert all("26. okt. 2022" in source for source in sources)
    page.select_option("#document", "")
    page.select_option("#sector", "state")
    assert page.locator("#table tbody tr").count() == 1


def test_three_relations_between_two_are_three_rows_and_three_cards(open_page: Open) -> None:
    page = open_page(state="n=person/kirsa-heeboell")
    seat = page.get_by_role("button", name="Sundhedssamarbejdsudvalget", exact=True)
    cards = page.locator("#details .group", has=seat).locator("h3").all_inner_texts()
    assert [card.split()[0] for card in cards] == ["Formand", "Medlem", "Udpeget"]


def test_the_near_circle(open_page: Open) -> None:
    page = open_page(state="n=body/oestkyst")
    page.get_by_role("button", name="Nærmeste").click()
    assert "Nær Fagligt forum Østkyst, 1 led" in _shown(page)
    assert "Viser 8 af" in _shown(page)
    page.get_by_role("button", name="2 led").click()
    assert "2 led" in _shown(page)
    page.locator("#chips button", has_text="Nær").click()
    assert "Nær" not in _shown(page)


def test_a_path_shows_every_step_with_its_source(open_page: Open) -> None:
    page = open_page()
    for end, question in (("from", "anne fjeld"), ("to", "telefjord")):
        page.fill(f"#path-{end}", question)
        page.keyboard.press("Enter")
    page.click("#path-go")
    steps = page.locator("#details .chain > li")
    assert steps.first.inner_text().startswith("Anne Fjeldsø")
    assert "Telefjord A/S" in steps.last.inner_text()
    assert page.locator("#details .chain blockquote").count() >= steps.count() - 1
    page.select_option("#route", "money")
    assert "Ingen vej" in page.locator("#details").inner_text()
    page.get_by_role("button", name="Ryd").first.click()
    assert page.input_value("#path-from") == ""


def test_a_path_needs_two(open_page: Open) -> None:
    page = open_page()
    page.click("#path-go")
    assert "Vælg to aktører" in page.locator("#path-note").inner_text()


def test_two_bodies_compared(open_page: Open) -> None:
    page = open_page(state="n=body/ssu")
    page.get_by_role("button", name="Sammenlign med en anden").click()
    assert page.input_value("#path-from") == "Sundhedssamarbejdsudvalget"
    page.fill("#path-to", "DAS")
    page.keyboard.press("Enter")
    page.click("#compare-go")
    assert page.locator("#details h2").inner_text() == "Hvem sidder begge steder?"
    both, only_first, only_second = (
        int(group.locator("h3 .count").inner_text()) for group in page.locator("#details .group").all()
    )
    assert both >= 3
    assert only_first > 0
    assert only_second > 0


def test_all_seats_of_a_municipality(open_page: Open) -> None:
    page = open_page(state="n=municipality/1")
    seats = page.locator("#details .group", has_text="Pladser via ansatte").inner_text()
    assert "Sundhedssamarbejdsudvalget" in seats
    assert "Referat" in seats


def test_the_money_of_a_project(open_page: Open) -> None:
    page = open_page(state="n=project/1")
    text = page.locator("#details").inner_text()
    assert "1.687.500 kr." in text
    assert "I alt" not in text  # one grant may be part of another: a sum would be nobody's statement
    assert "4.180.000 kr." in text


def test_why_two_spellings_are_one_person(open_page: Open) -> None:
    page = open_page(state="n=person/kirsa-heeboell")
    page.locator("#details summary", has_text="Hvorfor er det én").click()
    assert "samme efternavn" in page.locator("#details .why").inner_text()


def test_contradictions_stand_side_by_side(open_page: Open) -> None:
    page = open_page()
    page.locator("#details .dispute summary").first.click()
    cards = page.locator("#details .dispute .fact")
    assert cards.count() == 2
    assert all("Arbejdsgruppen om demens" in card for card in cards.all_inner_texts())


def test_what_filters_hide_of_the_chosen_one_is_said_and_folded(open_page: Open) -> None:
    page = open_page(state="n=body/gammel")
    folded = page.locator("#details details.folded")
    assert "ikke på kortet" in folded.inner_text()
    assert "Ophørt" not in folded.inner_text()
    folded.locator("summary").first.click()
    assert "Ophørt" in folded.inner_text()


def test_the_meetings_of_a_group_and_who_came(open_page: Open) -> None:
    page = open_page(state="n=body/das")
    meetings = page.locator("#details .group", has_text="DAS 2023-09-21").last
    assert "DAS 2022-02-17" in meetings.inner_text()
    page.fill("#as-of-day", "1. marts 2022")
    page.keyboard.press("Enter")
    assert "DAS 2023-09-21" not in page.locator("#details").inner_text()
    page.get_by_role("button", name="DAS 2022-02-17").click()
    assert "Møde i" in page.locator("#details").inner_text()
    page.locator("#details summary", has_text="Deltagere").click()
    assert "Anne Kærsgård" in page.locator("#details").inner_text()


def test_quick_answers(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("button", name="Hvem er formand for hvad?").click()
    relations = page.locator("#table tbody tr td:nth-child(2)").all_inner_texts()
    assert set(relations) == {"Formand for"}
    assert len(relations) == 8


def test_the_table_sorts_and_every_row_can_be_reached(open_page: Open) -> None:
    page = open_page(state="v=table")
    rows = page.locator("#table tbody tr")
    total = int(page.locator("#show-relations .count").inner_text())
    assert rows.count() == 100
    assert page.locator("#row-count").inner_text() == f"100 af {total} rækker"
    page.get_by_role("button", name="Vis flere rækker").click()
    assert rows.count() == total
    assert page.get_by_role("button", name="Vis flere rækker").is_hidden()
    page.locator("#table thead button", has_text="Til").click()
    names = page.locator("#table tbody tr td:nth-child(3)").all_inner_texts()
    page.locator("#table thead button", has_text="Til").click()
    assert page.locator("#table tbody tr td:nth-child(3)").all_inner_texts()[0] == names[-1]
    assert page.locator("#table th[aria-sort=descending]").count() == 1


def test_the_actors_as_a_table(open_page: Open) -> None:
    page = open_page(state="v=table&t=actors")
    assert page.locator("#table tbody tr").count() == int(page.locator("#show-actors .count").inner_text())
    row = page.locator("#table tbody tr", has_text="Åfjord Kommune").inner_text()
    assert "kommunekode 0101" in row


def test_english(open_page: Open) -> None:
    page = open_page(state="n=body/ssu")
    page.click("#to-en")
    assert page.locator("html").get_attribute("lang") == "en"
    text = page.locator("#details").inner_text()
    assert "Chaired by" in text
    assert "last attested 10 May 2023" in text
    assert page.locator("#filters h2").first.inner_text() == "Actors"


def test_too_many_for_a_map_start_as_table_and_search(open_page: Open) -> None:
    page = open_page("many")
    assert page.locator("#table tbody tr").count() == 100
    assert "for mange" in page.locator("#too-many-rows").inner_text()
    page.click("#show-map")
    assert "for mange" in page.locator("#too-many").inner_text()
    page.fill("#search", "Frida Ægidius 5")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Nærmeste").click()
    assert page.locator("#too-many").is_hidden()
    assert "led" in page.locator("#chips").inner_text()


def test_a_graph_of_nothing_and_one_without_dates_open_too(open_page: Open, tmp_path: Path) -> None:
    nothing = Knowledge(entities=(), facts=(), sources=())
    page = open_page(file=write_page(nothing, tmp_path / "nothing"))
    assert "Viser 0 af 0 aktører" in _shown(page)
    page.click("#show-table")
    assert "Ingen rækker" in page.locator("#table").inner_text()
    whole = example()
    undated = replace(whole, sources=tuple(replace(source, date="") for source in whole.sources))
    page = open_page(file=write_page(undated, tmp_path / "undated"), state="n=body/ssu")
    assert page.locator("#time").is_hidden()
    assert "Data uden dato" in page.locator("#about").inner_text()
    assert page.locator("#details .fact").count() > 5
