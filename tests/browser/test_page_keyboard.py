"""Everything without a mouse, and without eyes: keys, names for screen readers, contrast, narrow and dark screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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


def test_find_somebody_and_read_the_sources_by_keyboard(open_page: Open) -> None:
    page = open_page()
    page.keyboard.press("/")
    assert _focus(page) == "search"
    page.keyboard.type("heeboell")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "Kirsa Heebøll"
    for _ in range(12):
        page.keyboard.press("Tab")
        if _focus(page).startswith("sources-"):
            break
    opened = page.locator("#details details.sources[open]").count()
    page.keyboard.press("Enter")
    assert page.locator("#details details.sources[open]").count() == opened - 1


def test_walk_the_map_with_arrows(open_page: Open) -> None:
    page = open_page()
    page.locator("#canvas").focus()
    names = []
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        page.keyboard.press(key)
        names.append(page.locator("#details h2").inner_text())
    assert len(set(names)) > 1
    page.wait_for_timeout(300)
    assert names[-1] in page.locator("#live").inner_text()
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


def test_a_path_by_keyboard_alone(open_page: Open) -> None:
    page = open_page()
    page.locator("#path-from").focus()
    page.keyboard.type("kirsa hee")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("telefjord")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("#details .chain > li").count() >= 3


def test_the_skip_link_leads_to_the_table(open_page: Open) -> None:
    page = open_page()
    page.keyboard.press("Tab")
    assert _focus(page) == "skip"
    page.keyboard.press("Enter")
    assert _focus(page) == "table"
    assert page.locator("#table tbody tr").count() == 100


def test_who_sat_where_on_a_day_by_keyboard(open_page: Open) -> None:
    page = open_page(state="n=body/ssu")
    page.locator("#month").focus()
    for _ in range(8):
        page.keyboard.press("ArrowLeft")
    assert page.locator("#month").get_attribute("aria-valuetext") == "31. jan. 2023"
    assert (
        "senest bekræftet" in page.locator("#details").inner_text()
        or "Medlemmer" in page.locator("#details").inner_text()
    )


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
    "circle": "n=body/ssu&e=2",
    "path": "p=person/03&p=project/2",
    "compared": "c=body/ssu&c=body/das",
    "relations": "v=table",
    "actors": "v=table&t=actors&l=en",
    "everything": "n=project/1&k=&r=&s=&l=en",
}


def _violations(page: Page) -> list[tuple[str, object]]:
    found = axe.Axe().run(page).response
    assert len(found["passes"]) >= 30
    return [(fault["id"], fault["nodes"][0]["target"]) for fault in found["violations"]]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(open_page: Open, theme: str) -> None:
    page = open_page(theme=theme)
    for name, state in STATES.items():
        page.evaluate("(state) => { location.hash = state; }", state)
        page.wait_for_timeout(100)
        assert (name, _violations(page)) == (name, [])


def test_axe_finds_nothing_on_a_phone(open_page: Open) -> None:
    page = open_page(state="n=body/ssu", size=(390, 844))
    for tab in ("map", "filters", "details", "table"):
        page.locator(f"#tabs [data-tab={tab}]").click()
        assert (tab, _violations(page)) == (tab, [])


def test_nothing_sticks_out_at_the_side(open_page: Open) -> None:
    page = open_page(state="n=body/ssu")
    for width in (320, 390, 768, 1024):
        page.set_viewport_size({"width": width, "height": 844})
        for tab in ("map", "filters", "details", "table") if width < 760 else ("",):
            if tab:
                page.locator(f"#tabs [data-tab={tab}]").click()
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (width, tab)


def test_purpose_date_and_contact_stand_on_the_page(open_page: Open) -> None:
    page = open_page()
    for place in ("#about", "#details"):
        text = page.locator(place).inner_text()
        assert "21. sep. 2023" in text
        assert "Rettelser: skriv til den, du har siden fra" in text
        assert "offentlige referater" in text
