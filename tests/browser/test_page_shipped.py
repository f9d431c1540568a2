"""The shipped page: what a director asks of it, by mouse and by keyboard alone, answered as the graph answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import psutil
import pytest

from graph import KnowledgeGraph, build
from graph.danish.fold import fold
from graph.export.page import write_page
from tests.browser.hands import HANDS, Hand

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator, Page

    from tests.browser.conftest import Open

DAY = "2021-02-11"


@pytest.fixture(scope="module")
def known() -> KnowledgeGraph:
    return build()


@pytest.fixture(scope="module")
def file(known: KnowledgeGraph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_page(known.knowledge, tmp_path_factory.mktemp("shipped"))


@pytest.fixture
def page(open_page: Open, file: Path) -> Page:
    return open_page(file=file)


@pytest.fixture(params=HANDS)
def hand(request: pytest.FixtureRequest, page: Page) -> Hand:
    return HANDS[request.param](page)


def _cards(page: Page, heading: str) -> Iterator[Locator]:
    """The cards of a group in the panel, without those whose time is not known."""
    for card in (
        page.locator("#details section.group", has=page.get_by_role("heading", name=heading)).locator(".fact").all()
    ):
        if not card.locator(".badge").count():
            yield card


def test_small_and_soon_ready(open_page: Open, file: Path) -> None:
    assert file.stat().st_size < 1_200_000
    ready = "performance.getEntriesByName('ready')[0].startTime"
    times, computed = [], []
    for _ in range(5):  # other work on the machine may disturb one opening, hardly all of them
        page = open_page(file=file)
        times.append(page.evaluate(ready))
        computed.append(_computed(page))
        if times[-1] < 1000:
            break
    assert min(computed) < 1000, computed
    assert min(times) < 1000 or _crowded(), times


def _computed(page: Page) -> float:
    """Milliseconds that the page's scripts, layout and painting have taken, however long they had to wait for them."""
    clock = page.context.new_cdp_session(page)
    clock.send("Performance.enable", {"timeDomain": "threadTicks"})
    metrics = {metric["name"]: metric["value"] for metric in clock.send("Performance.getMetrics")["metrics"]}
    return 1000 * float(metrics["TaskDuration"])


def _crowded() -> bool:
    """Whether others want the processors too: then the clock says nothing about the page."""
    return psutil.getloadavg()[0] > 1.5 * (psutil.cpu_count() or 1)


def test_somebody_is_found_and_the_seats_are_read(page: Page, hand: Hand, known: KnowledgeGraph) -> None:
    people = [
        entity for entity in known.entities if entity.id.startswith("person/") and "ø" in entity.label.split()[-1]
    ]
    seats = {
        person.id: [f for f in known.facts if f.subject == person.id and f.relation == "member-of"] for person in people
    }
    person = max(people, key=lambda person: len(seats[person.id]))
    hand.write(page.locator("#search"), fold(person.label.split()[-1]))  # "heeboell" for "Heebøll"
    heading = page.locator("#details h2")
    assert heading.inner_text() == person.label
    assert heading.evaluate("(node) => node === document.activeElement")  # a screen reader goes on there
    groups = page.locator("#details .folded > summary")
    for summary in groups.all():
        hand.press(summary)
    told = page.locator("#details").inner_text()
    for seat in seats[person.id]:
        assert known.knowledge.entity(seat.object).label in told
    sources = page.locator("#details details.sources:not([open]) > summary")
    if sources.count():
        hand.press(sources.first)
    assert page.locator("#details .source .place").first.is_visible()


def _opened(page: Page, hand: Hand, selector: str) -> None:
    """Open whatever of that kind is folded in the panel."""
    folded = page.locator(f"#details {selector}:not([open]) > summary")
    while folded.count():
        hand.press(folded.first)


def test_karen_heeboell_as_she_is_spelled_without_danish_letters(page: Page, hand: Hand, known: KnowledgeGraph) -> None:
    hand.write(page.locator("#search"), "heeboell")
    assert page.locator("#details h2").inner_text() == "Karen Heebøll"
    _opened(page, hand, "details.folded")
    _opened(page, hand, "details.sources")
    cards = {
        (card.locator(".link").first.inner_text(), place)
        for card in page.locator("#details section.group .fact, #details .folded .fact").all()
        for place in card.locator(".place").all_inner_texts()
    }
    karen = next(entity for entity in known.entities if entity.label == "Karen Heebøll")
    titles = {source.id: {item.number: item.title for item in source.items} for source in known.sources}
    expected = set()
    for fact in known.facts:
        for said in fact.evidence if fact.subject == karen.id else ():
            title = titles[said.document].get(said.item)
            place = f"pkt. {said.item}" + (f": {title}" if title else "") if said.item else "i indledningen"
            expected.add(
                (known.knowledge.entity(fact.object).label, f"{place}, s. {said.page}" if said.page else place)
            )
    assert cards == expected
    assert ("Arbejdet med ny praksisplan for almen praksis", "pkt. 6: Ny praksisplan for almen praksis") in cards
    seat = page.locator("#details .fact", has_text="Modernisering af Lægevagten").first.inner_text()
    assert "kommunal repræsentant · for kommunerne" in seat
    assert "Møde i KOSU den 5. maj 2022" in seat


def test_who_sat_in_a_group_on_a_day(page: Page, hand: Hand, known: KnowledgeGraph) -> None:
    hand.write(page.locator("#search"), "DKS")
    hand.write(page.locator("#as-of-day"), "11. februar 2021")
    shown = {
        card.locator(".link").first.inner_text() for name in ("Medlemmer", "Formandskab") for card in _cards(page, name)
    }
    asked = known.query("who-sits-where", body="DKS", as_of=DAY)
    assert len(shown) > 10
    assert shown == set(asked["person_name"])


def test_a_group_that_is_no_more_leads_to_its_last_day(page: Page, hand: Hand) -> None:
    hand.write(page.locator("#search"), "DKS")
    assert not page.locator("#details section.group", has_text="Medlemmer").count()
    hand.press(page.get_by_role("button", name="da der sidst var noget"))
    assert len(list(_cards(page, "Medlemmer"))) > 10


def test_who_chairs_what(page: Page, hand: Hand, known: KnowledgeGraph) -> None:
    hand.press(page.get_by_role("button", name="Hvem er formand for hvad?"))
    rows = page.locator("#table tbody tr")
    shown = {
        (row.locator("th").inner_text().strip(), row.locator("td").nth(1).inner_text().strip()) for row in rows.all()
    }
    day = max(source.date for source in known.sources)
    asked = known.query("who-chairs", as_of=day)
    assert len(shown) > 3
    assert shown == set(zip(asked["person_name"], asked["body_name"], strict=True))


def test_a_path_with_a_source_at_every_step(page: Page, hand: Hand) -> None:
    hand.write(page.locator("#path-from"), "DKS")
    hand.write(page.locator("#path-to"), "Samblik")
    hand.choose(page.locator("#route"), "alle relationer, også skjulte")
    hand.press(page.locator("#path-go"))
    chain = page.locator("#details .chain")
    ends = chain.locator("> li > .link").all_inner_texts()
    assert ends[0] == "Den Kommunale Sundhedsstrategiske gruppe"
    assert ends[-1] == "Samblik KOL"
    assert chain.locator(".fact").count() == len(ends) - 1
    assert chain.locator(".fact:has(.source .place)").count() == len(ends) - 1


def test_the_money_of_a_project(page: Page, hand: Hand, known: KnowledgeGraph) -> None:
    hand.write(page.locator("#search"), "samblik kol")
    hand.press(page.get_by_role("button", name="Nærmeste"))
    shown = " ".join(page.locator("#details .group .said").all_inner_texts())
    amounts = re.findall(r"([\d.]+) kr\.", shown)
    facts = [fact for fact in known.facts if "project/samblik-kol" in (fact.subject, fact.object)]
    money = [fact.qualifiers.amount for fact in facts if fact.qualifiers.amount and fact.qualifiers.status == "current"]
    assert len(money) >= 3
    assert sorted(int(amount.replace(".", "")) for amount in amounts) == sorted(money)
