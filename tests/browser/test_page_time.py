"""The slider asks the same as-of rule as the rest of the product."""

from __future__ import annotations

import json
import random
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from graph.export.page import assets, content, vocabulary
from graph.model.asof import holds
from graph.model.closing import windows
from graph.model.fact import Knowledge
from tests import knowledge_example
from tests.export.page.example import example

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Open


def _days(count: int = 60) -> list[str]:
    chance = random.Random(11)
    return [(date(2018, 1, 1) + timedelta(days=chance.randrange(2600))).isoformat() for _ in range(count)]


def _asked(knowledge: Knowledge) -> list[dict[str, object]]:
    """The facts as the script has them after reading the page."""
    return [{"status": "current", **fact} for fact in content.facts(knowledge)]


def test_page_and_build_agree_on_every_fact_and_day(open_page: Open) -> None:
    ask = "return days.map((day) => facts.map((fact) => $asof.holds(fact, day)));"
    data = f"const $data = {{ standings: new Map({json.dumps([[name, 0] for name in vocabulary.standings()])}) }};"
    script = f"([facts, days]) => {{ {data} {assets.module('asof.js')} {ask} }}"
    page, days = open_page(), _days()
    for knowledge in (example(), knowledge_example.example()):
        bounds = windows(knowledge)
        expected = [[holds(fact, day, bounds[fact.id]).value for fact in knowledge.facts] for day in days]
        assert page.evaluate(script, [_asked(knowledge), days]) == expected
        assert len({standing for row in expected for standing in row}) >= 4


def _slide(page: Page, month: str) -> None:
    year, number = map(int, month.split("-"))
    page.locator("#month").evaluate(
        "(slider, value) => { slider.value = value; slider.dispatchEvent(new Event('input')); }",
        str(year * 12 + number - 1),
    )


def _figures(page: Page) -> list[int]:
    return [int(text) for text in page.locator("#details .figures dd").all_inner_texts()]


def test_going_back_in_time_brings_back_what_has_ended(open_page: Open) -> None:
    page = open_page(state="n=body/gammel&v=map")
    seats = page.locator("#details section.group", has_text="Medlemmer")
    assert seats.count() == 0
    _slide(page, "2021-10")
    assert "Tidspunkt ukendt" in seats.inner_text()
    page.locator("#as-of").uncheck()
    assert page.locator("#as-of-day").input_value() == "alle datoer"
    assert page.locator("#as-of-day").is_disabled()


DAYS = {
    "11. feb. 2022": "2022-02-11",
    "11 februar 2022": "2022-02-11",
    "11-2-2022": "2022-02-11",
    "11/2/2022": "2022-02-11",
    "2022-02-11": "2022-02-11",
    "maj 2022": "2022-05-31",
    "2022-02": "2022-02-28",
    "2022": "2022-12-31",
    "1. October 2022": "2022-10-01",
}


def test_a_day_as_people_write_it(open_page: Open) -> None:
    page = open_page()
    for words, day in DAYS.items():
        page.fill("#as-of-day", words)
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(f"#d={day}$"))
        assert page.locator("#as-of-day").get_attribute("aria-invalid") is None, words


def test_what_is_no_day_is_said(open_page: Open) -> None:
    page = open_page()
    before = _figures(page)
    for words in ("31. feb. 2022", "i morgen", "2022-13-01", "1. xyz 2022", ""):
        page.fill("#as-of-day", words)
        page.keyboard.press("Enter")
        assert page.locator("#as-of-day").get_attribute("aria-invalid") == "true", words
        assert "ikke en dag" in page.locator("#live").inner_text(), words
        assert _figures(page) == before, words


def test_before_the_first_document_nothing_is_known(open_page: Open) -> None:
    page = open_page()
    actors, relations, _ = _figures(page)
    _slide(page, "2021-10")
    standings = page.locator("#standingsOff").inner_text()
    assert "Tidspunkt ukendt" in standings
    page.locator("#standingsOff .row", has_text="Tidspunkt ukendt").locator("input").uncheck()
    fewer_actors, fewer_relations, _ = _figures(page)
    assert fewer_relations < relations / 4
    assert fewer_actors < actors


def test_planned_is_off_at_first_and_one_click_away(open_page: Open) -> None:
    page = open_page()
    before = _figures(page)[1]
    row = page.locator("#standingsOff .row", has_text="Planlagt")
    assert row.locator(".count").inner_text() == "2"
    row.locator("input").check()
    assert _figures(page)[1] == before + 2
