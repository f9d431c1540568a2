"""Nothing that stands in a document is ever more than text on the page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from graph.export.page import PageSettings, write_page
from tests.browser.conftest import go_to
from tests.export.page.example import HOSTILE, PAYLOADS, example

if TYPE_CHECKING:
    from tests.browser.conftest import Open

STATES = (
    "",
    "n=0101",
    "n=0101&e=2",
    "n=__proto__",
    f"n=person/{HOSTILE}",
    "v=table",
    "v=table&t=actors",
    "l=en&n=0101",
    f"p=__proto__&p=person/{HOSTILE}",
    f"n={HOSTILE}",
    f"doc={HOSTILE}&k={HOSTILE}&z={HOSTILE}&d={HOSTILE}",
    "c=0101&c=__proto__",
    "e=99999&n=0101",
    "constructor=1&v=constructor&l=__proto__&n=toString",
)


def test_markup_stays_text_in_every_state(open_page: Open) -> None:
    page = open_page("hostile")
    for state in STATES:
        go_to(page, state)
        assert page.locator("img, iframe, object, embed, [onerror], [onload]").count() == 0, state
        assert page.locator("b", has_text="Udvalg").count() == 0, state
        assert page.locator("script").count() == 3, state
        assert page.locator("#details h2").count() == 1, state


def test_a_hostile_address_at_the_start(open_page: Open) -> None:
    page = open_page(
        "hostile", f"doc={HOSTILE}&k={HOSTILE}&z={HOSTILE}&d={HOSTILE}&n={HOSTILE}&v=__proto__&t=constructor"
    )
    assert page.locator("#details h2").inner_text() == "Overblik"
    assert page.locator("img").count() == 0


def test_the_hostile_name_shows_everywhere_it_belongs(open_page: Open) -> None:
    page = open_page("hostile", f"n=person/{HOSTILE}")
    details = page.locator("#details").inner_text()
    assert details.count(HOSTILE) >= 8
    assert f"Bo {HOSTILE}" in details  # label
    assert f"Alias {HOSTILE}" in details
    assert f"formand {HOSTILE}" in details
    page.fill("#search", "alias script")
    assert HOSTILE in page.locator("#search-hits").inner_text()
    page.click("#show-table")
    assert HOSTILE in page.locator("#table").inner_text()


def test_a_name_under_the_pointer_is_text_too(open_page: Open) -> None:
    page = open_page("besieged")
    canvas = page.locator("#canvas").bounding_box()
    assert canvas
    for payload in PAYLOADS[:7]:  # markup, among it links, which other pages take for more than text
        page.mouse.move(0, 0)
        go_to(page, urlencode({"n": f"person/{payload}", "k": "!Person"}))  # alone in the middle of the map
        page.mouse.move(canvas["x"] + canvas["width"] / 2, canvas["y"] + canvas["height"] / 2)
        page.locator(".vis-tooltip", has_text=payload).wait_for()
        assert page.locator("img, iframe, object, embed, #canvas a").count() == 0, payload


def test_a_browser_would_block_what_slipped_through(open_page: Open, faults: list[str]) -> None:
    page = open_page("hostile", "n=0101")
    blocked = "Content Security Policy"
    with page.expect_console_message(lambda said: blocked in said.text):
        page.evaluate("document.getElementById('details').innerHTML = '<img src=data:, onerror=window.fired=1>'")
    with page.expect_console_message(lambda said: blocked in said.text):
        page.evaluate(
            "document.body.append(Object.assign(document.createElement('script'), {text: 'window.fired = 2'}))"
        )
    page.evaluate(  # another broken picture: once it has failed, the first has too, and its would-be code is over
        "new Promise((done) => { Object.assign(new Image(), { onerror: done }).src = 'data:,later'; })"
    )
    assert page.evaluate("window.fired") is None
    assert [fault for fault in faults if blocked in fault]
    faults.clear()


def test_no_payload_fires_wherever_it_stands(open_page: Open) -> None:
    page = open_page("besieged")
    for payload in PAYLOADS:
        for state in ({"n": f"person/{payload}"}, {"n": payload, "doc": f"doc {payload}", "d": payload, "k": payload}):
            go_to(page, urlencode(state))
        go_to(page, urlencode({"n": f"person/{payload}", "v": "table"}))
        assert page.locator("#details h2").text_content() == payload
        page.fill("#search", payload)
        assert page.locator("img, iframe, object, embed, a[href^=javascript], a[href^=data]").count() == 0, payload
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#paper tbody tr").count() == 2 * len(PAYLOADS)
    assert page.locator("script").count() == 3


def test_what_the_publisher_writes_is_text_too(open_page: Open, tmp_path: Path) -> None:
    words = " ".join(PAYLOADS).replace("\0", "")
    both = (words, words)
    settings = PageSettings(title=words, subtitle=both, contact=both, purpose=both, view=words)
    page = open_page(file=write_page(example(), tmp_path, settings))
    assert page.locator("h1").text_content() == words
    assert (page.locator("#details").text_content() or "").count(words) == 2  # purpose and contact
    assert page.locator("img, iframe, svg[onload]").count() == 0
