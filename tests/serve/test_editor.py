"""The editor in a browser that has no network but the server: ask, complete, follow a link, take the CSV away."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


@pytest.fixture
def page(chromium: "Browser", address: str) -> Iterator["Page"]:
    context = chromium.new_context(accept_downloads=True)
    tab = context.new_page()
    tab.route("**/*", lambda route: route.continue_() if route.request.url.startswith(address) else route.abort())
    faults: list[str] = []
    tab.on("pageerror", lambda error: faults.append(str(error)))
    yield tab
    context.close()
    assert faults == []


def test_a_saved_question_with_a_parameter(page: "Page", address: str) -> None:
    page.goto(f"{address}/sparql")
    page.wait_for_selector("html[data-ready]")
    page.select_option("#saved", "who-chairs")
    page.fill("[data-parameter=body]", "SNT")
    page.click("button[type=submit]")
    page.wait_for_selector("#answer table")
    assert page.inner_text("#status").startswith("2 rækker")
    with page.expect_download() as taken:
        page.click("#download")
    assert taken.value.suggested_filename == "who-chairs.csv"
    assert "Ida Holmskov" in taken.value.path().read_text(encoding="utf-8-sig")
    page.click("#answer a:has-text('person/ida-holmskov')")
    assert page.inner_text("h1") == "Ida Holmskov"


def test_completion_knows_our_terms_by_their_danish_names(page: "Page", address: str) -> None:
    page.goto(f"{address}/sparql")
    page.wait_for_selector("html[data-ready]")
    page.fill("#query", "")
    page.type("#query", "SELECT ?x { ?x formands")
    assert "bk:Chairing" in page.inner_text("#choices")
    page.keyboard.press("Enter")
    page.type("#query", " ?y }")
    assert page.input_value("#query") == "SELECT ?x { ?x bk:Chairing ?y }"


def test_a_fault_is_told_and_a_formula_stays_text(page: "Page", address: str) -> None:
    page.goto(f"{address}/sparql")
    page.wait_for_selector("html[data-ready]")
    page.fill("#query", "SELECT {")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#status.bad")
    assert "not valid SPARQL" in page.inner_text("#status")
    page.fill("#query", 'SELECT ("=1+1" AS ?x) ("-5" AS ?y) {}')
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#answer table")
    with page.expect_download() as taken:
        page.click("#download")
    assert taken.value.path().read_text(encoding="utf-8-sig").splitlines() == ['"x","y"', '"\'=1+1","-5"']
