"""What a reader takes away: tables, pictures, a link, a copy, paper. Each is read back by a parser."""

from __future__ import annotations

import csv
import io
import re
import struct
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
import pytest

from tests.browser.hands import HANDS

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Open

SVG = "{http://www.w3.org/2000/svg}"


def _download(page: Page, tmp_path: Path, choice: str) -> Path:
    page.click("#share > button")
    with page.expect_download() as got:
        page.click(f"#{choice}")
    path = tmp_path / got.value.suggested_filename
    got.value.save_as(path)
    return path


READERS: dict[str, Callable[[bytes], bool]] = {
    "copySave": lambda raw: b'data-view="n=project%2F1"' in raw,
    "pictureSave": lambda raw: raw.startswith(b"\x89PNG") and raw.endswith(b"IEND\xaeB`\x82"),
    "drawingSave": lambda raw: len(ET.fromstring(raw).findall(f"{SVG}g/{SVG}path")) > 100,
    "relationsSave": lambda raw: "Samlet KOL-forløb" in {row["Til"] for row in _read(raw)},
    "actorsSave": lambda raw: "Samlet KOL-forløb" in {row["Navn"] for row in _read(raw)},
}


@pytest.mark.parametrize("way", HANDS)
def test_every_format_is_carried_away_by_either_hand(open_page: Open, way: str) -> None:
    page = open_page(state="n=project/1")
    hand = HANDS[way](page)
    for choice, is_read in READERS.items():
        hand.press(page.locator("#share > button"))
        with page.expect_download() as got:
            hand.press(page.locator(f"#{choice}"))
        assert is_read(Path(got.value.path()).read_bytes()), choice
        assert page.evaluate("document.activeElement.parentElement.id") == "share", choice  # the focus is not lost


def _rows(path: Path) -> list[dict[str, str]]:
    return _read(path.read_bytes())


def _read(raw: bytes) -> list[dict[str, str]]:
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\n") == raw.count(b"\r\n")
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_relations_for_excel(open_page: Open, tmp_path: Path) -> None:
    page = open_page(state="v=table")
    rows = _rows(_download(page, tmp_path, "relationsSave"))
    shown = int(page.locator("#show-relations .count").inner_text())
    assert len({row["Nøgle"] for row in rows}) == shown
    chair = next(row for row in rows if row["Fra"] == "Kirsa Heebøll" and row["Relation"] == "Formand for")
    assert chair["Til"] == "Sundhedssamarbejdsudvalget"
    assert chair["Rolle"] == "formand"
    assert chair["Citat"].startswith("Kirsa Heebøll (formand)")
    assert chair["Dokument"].endswith("10. maj 2023")


def test_no_cell_becomes_a_formula(open_page: Open, tmp_path: Path) -> None:
    page = open_page("hostile")
    rows = [*_rows(_download(page, tmp_path, "relationsSave")), *_rows(_download(page, tmp_path, "actorsSave"))]
    cells = [cell for row in rows for cell in row.values()]
    assert '\'=HYPERLINK("x")' in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_actors_for_excel(open_page: Open, tmp_path: Path) -> None:
    rows = _rows(_download(open_page(), tmp_path, "actorsSave"))
    town = next(row for row in rows if row["Navn"] == "Åfjord Kommune")
    assert town["Koder"] == "kommunekode:0101"


def test_the_drawing_is_well_formed_and_tells_what_it_shows(open_page: Open, tmp_path: Path) -> None:
    root = ET.parse(_download(open_page(), tmp_path, "drawingSave")).getroot()
    texts = ["".join(node.itertext()) for node in root.iter(f"{SVG}text")]
    assert "Region Fjordland" in texts
    assert "Formand for" in texts
    assert "Senest bekræftet" in texts
    assert any("Data pr. 21. sep. 2023" in text for text in texts)
    assert any("Rettelser" in text for text in texts)
    assert len(root.findall(f"{SVG}g/{SVG}path")) > 100


def test_a_drawing_of_hostile_names_is_well_formed(open_page: Open, tmp_path: Path) -> None:
    root = ET.parse(_download(open_page("hostile"), tmp_path, "drawingSave")).getroot()
    assert not list(root.iter(f"{SVG}script")) + list(root.iter(f"{SVG}img")) + list(root.iter("img"))


def test_a_drawing_from_a_dark_screen_is_light_too(open_page: Open, tmp_path: Path) -> None:
    light, dark = (
        _download(open_page(theme=theme), tmp_path / theme, "drawingSave").read_text(encoding="utf-8")
        for theme in ("light", "dark")
    )
    assert light == dark


def test_the_picture_is_a_png(open_page: Open, tmp_path: Path) -> None:
    raw = _download(open_page(), tmp_path, "pictureSave").read_bytes()
    assert raw[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", raw[16:24])
    assert width > 1500
    assert height > 1000


def test_a_copy_opens_in_the_same_view_and_can_be_copied_again(open_page: Open, tmp_path: Path) -> None:
    state = "n=body%2Fssu&d=2022-06-15&v=table&l=en&z=municipal"
    page = open_page(state=state)
    first = _download(page, tmp_path, "copySave")
    copy = open_page(file=first)
    assert copy.locator("#details h2").text_content() == "Sundhedssamarbejdsudvalget"
    assert copy.locator("html").get_attribute("lang") == "en"
    assert copy.locator("#as-of-day").input_value() == "15 Jun 2022"
    assert copy.locator("#table tbody tr").count() == page.locator("#table tbody tr").count()
    second = _download(copy, tmp_path / "again", "copySave")
    assert second.read_bytes() == first.read_bytes()


STATES = (
    "n=person%2Fkirsa-heeboell&e=2",
    "p=person%2F03&p=project%2F2&via=seats",
    "c=body%2Fssu&c=body%2Fdas",
    "n=body%2Fssu&k=Person&k=Region&r=chairs&s=current&s=ended&d=2022-02-28&doc=ssu-2022-06-08&z=regional&i=1&v=table&t=actors&l=en",
    "k=&r=&s=&d=all",
)


def _in(page: Page, state: str) -> str:
    """The address that the page gives itself once it is in a state; what it does not know, it drops."""
    page.evaluate("(state) => { location.hash = state; }", f"{state}&unknown=1")
    page.wait_for_url(lambda url: "unknown" not in url)
    return page.url.partition("#")[2]


def test_the_address_survives_a_round_trip(open_page: Open) -> None:
    page, again = open_page(), open_page()
    for state in STATES:
        once = _in(page, state)
        assert _in(again, once) == once
        assert sorted(once.split("&")) == sorted(part for part in state.split("&") if part != "k=")
        assert again.locator("#details").inner_html() == page.locator("#details").inner_html()


def test_an_address_may_say_what_alone_is_asked_for(open_page: Open) -> None:
    page = open_page(state="r=!chairs&k=!Person&k=!Body&v=table")
    assert set(page.locator("#table tbody tr td:nth-child(2)").all_inner_texts()) == {"Formand for"}
    assert page.locator("#kindsOff input:checked").count() == 2
    assert "r=chairs" not in page.url


def test_the_page_answers_at_once_and_says_when_it_is_busy(open_page: Open) -> None:
    page = open_page(state="n=project/1")
    press = "document.getElementById({!r}).click(); return 'busy' in document.documentElement.dataset"
    busy = page.evaluate(f"() => {{ {press.format('show-table')} }}")
    assert not busy
    assert page.url.endswith("#n=project%2F1&v=table")
    with page.expect_download():
        assert page.evaluate(f"() => {{ {press.format('pictureSave')} }}")
    page.wait_for_selector("html:not([data-busy])", state="attached")
    assert page.locator("#live").text_content() == "Filen er gemt"


def test_an_address_typed_while_the_page_is_open(open_page: Open) -> None:
    page = open_page()
    page.evaluate("location.hash = 'n=project/1'")
    page.wait_for_function("document.querySelector('#details h2').textContent === 'Samlet KOL-forløb'")


def test_an_address_given_while_the_page_writes_its_own(open_page: Open) -> None:
    """The browser tells of a new address a moment after it is set: what the page says in between must not undo it."""
    page = open_page()
    page.evaluate(
        """() => new Promise((told) => {
             addEventListener('hashchange', told, { once: true });
             location.hash = 'n=project/1';
             const day = document.getElementById('as-of-day');
             day.value = 'no day';
             day.dispatchEvent(new Event('change')); // the page complains, and writes its address with it
           })"""
    )
    assert page.locator("#details h2").inner_text() == "Samlet KOL-forløb"
    page.wait_for_url(re.compile("n=project"))


def test_paper_shows_picture_table_sources_purpose_and_contact(open_page: Open) -> None:
    page = open_page(state="n=body/ssu")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    paper = page.locator("#paper")
    text = paper.inner_text()
    assert paper.locator("svg[role=img]").count() == 1
    assert paper.locator("tbody tr").count() == 144
    assert "Rettelser: skriv til den, du har siden fra" in text
    assert "offentlige referater" in text
    assert "Data pr. 21. sep. 2023" in text
    assert "bød velkommen på vegne af" in text
    assert page.locator("main").is_hidden()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert paper.locator("tr").count() == 0


def test_paper_has_every_row_and_source_on_it(open_page: Open) -> None:
    page = open_page(state="n=body/ssu")
    page.emulate_media(media="print")
    document = pdfium.PdfDocument(page.pdf(prefer_css_page_size=True))
    sheets = [sheet.get_textpage().get_text_bounded() for sheet in document]
    width, height = document[0].get_size()
    assert width > height
    assert "Data pr. 21. sep. 2023" in sheets[0]
    assert "Rettelser" in sheets[0]
    words = " ".join(" ".join(sheets).split())
    assert words.count("pkt. ") >= 144
    assert "bød velkommen på vegne af" in words


def test_the_link_is_copied(open_page: Open) -> None:
    page = open_page(state="n=project/1")
    page.locator("#live", has_text="Viser").wait_for(state="attached")  # what the opening has to say
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    page.click("#share > button")
    page.click("#linkCopy")
    page.locator("#live", has_text="Link kopieret").wait_for(state="attached")
    assert page.evaluate("window.copied").endswith("#n=project%2F1")
