"""Everything without a mouse, and without eyes: keys, names for screen readers, contrast, narrow and dark screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import go_to

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Open

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core comes with axe-playwright-python")


def _focus(page: Page) -> str:
    return str(
        page.evaluate(
            "document.activeElement.id || document.activeElement.dataset.key || document.activeElement.tagName"
        )
    )


def test_walk_the_map_with_arrows(open_page: Open) -> None:
    page = open_page()
    page.locator("#canvas").focus()
    names = []
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        page.keyboard.press(key)
        names.append(page.locator("#details h2").inner_text())
    assert len(set(names)) > 1
    page.locator("#live", has_text=names[-1]).wait_for(state="attached")
    page.keyboard.press("n")
    assert "1 led" in page.locator("#chips").inner_text()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('#details') !== null")
    page.locator("#canvas").focus()
    for key in ("+", "-", "0", "Escape"):
        page.keyboard.press(key)
    assert page.locator("#details h2").inner_text() == "Overblik"


def test_a_filter_keeps_the_focus(open_page: Open) -> None:
    page = open_page()
    box = page.locator("#relationsOff input").nth(2)
    box.focus()
    key = _focus(page)
    page.keyboard.press("Space")
    assert _focus(page) == key
    assert not page.locator("#relationsOff input").nth(2).is_checked()


def test_the_skip_link_leads_to_the_table(open_page: Open) -> None:
    page = open_page()
    page.keyboard.press("Tab")
    assert _focus(page) == "skip"
    page.keyboard.press("Enter")
    assert _focus(page) == "table"
    assert page.locator("#table tbody tr").count() == 100


def test_targets_are_large_enough(open_page: Open) -> None:
    page = open_page(state="n=body/ssu")
    small = page.evaluate(
        """() => [...document.querySelectorAll('button, summary, select, label.check, input:not([type=checkbox])')]
             .filter((node) => node.offsetParent && !node.closest('.sentence'))
             .map((node) => [node.textContent || node.id, node.getBoundingClientRect()])
             .filter(([, box]) => box.width < 24 || box.height < 24).map(([name]) => name)"""
    )
    assert small == []


STATES = {
    "overview": "",
    "actor": "n=body/ssu",
    "circle": "n=project/1&e=2&k=&r=&s=",
    "path": "p=person/03&p=project/2",
    "compared": "c=body/ssu&c=body/das",
    "relations": "v=table&doc=ssu-2022-06-08",  # not all rows: axe looks at each sign of each
    "actors": "v=table&t=actors&doc=ssu-2022-06-08",
}


def _violations(page: Page) -> list[tuple[str, object]]:
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    assert len(found["passes"]) >= 30
    return [(fault["id"], fault["nodes"][0]["target"]) for fault in found["violations"]]


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(open_page: Open, theme: str, language: str) -> None:
    page = open_page(theme=theme)
    page.evaluate(axe.Axe().axe_script)
    for name, state in STATES.items():
        go_to(page, f"{state}&l={language}")
        assert page.locator("html").get_attribute("lang") == language
        assert (name, _violations(page)) == (name, [])


def test_axe_finds_nothing_while_lists_and_menus_are_open(open_page: Open) -> None:
    page = open_page(state="n=person/kirsa-heeboell")
    page.evaluate(axe.Axe().axe_script)
    page.fill("#search", "a")
    assert _violations(page) == []
    page.click("#share > button")
    page.locator("#details summary").last.click()
    assert _violations(page) == []


def test_axe_finds_nothing_on_a_phone(open_page: Open) -> None:
    page = open_page(state="n=body/ssu", size=(390, 844))
    page.evaluate(axe.Axe().axe_script)
    for tab in ("map", "filters", "details", "table"):
        page.locator(f"#tabs [data-go^='tab={tab}']").click()
        assert (tab, _violations(page)) == (tab, [])


def test_nothing_sticks_out_at_the_side(open_page: Open) -> None:
    page = open_page(state="n=body/ssu")
    for width in (320, 390, 768, 1024):
        page.set_viewport_size({"width": width, "height": 844})
        for tab in ("map", "filters", "details", "table") if width < 760 else ("",):
            if tab:
                page.locator(f"#tabs [data-go^='tab={tab}']").click()
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (width, tab)
            if width < 760:  # rows are cards there: nothing to move to and fro
                wide = page.locator("#table .scroll").evaluate_all("(places) => places.map((one) => one.scrollWidth)")
                assert all(pixels <= width for pixels in wide), (width, tab, wide)


def test_purpose_date_and_contact_stand_on_the_page(open_page: Open) -> None:
    page = open_page()
    for place in ("#about", "#details"):
        text = page.locator(place).inner_text()
        assert "21. sep. 2023" in text
        assert "Rettelser: skriv til den, du har siden fra" in text
        assert "offentlige referater" in text
