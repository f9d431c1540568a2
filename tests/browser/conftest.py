"""A headless Chromium for the page, without any network; tests are skipped with the reason where there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from graph.export.page import write_page
from graph.model.fact import Knowledge
from tests.export.page.example import besieged, crowd, example, hostile

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Dialog, Page

KNOWLEDGE: dict[str, Callable[[], Knowledge]] = {
    "example": example,
    "hostile": hostile,
    "besieged": besieged,
    "many": lambda: crowd(3200),
}

Open = Callable[..., "Page"]

PATIENCE = 120_000  # milliseconds for an answer: only a fault takes so long, however many others want the processors


def go_to(page: Page, state: str) -> None:
    """Change the address' hash and wait until the page has answered, however slow the machine is."""
    page.evaluate(
        """(state) => new Promise((done) => {
             const answered = () => requestAnimationFrame(() => requestAnimationFrame(done));
             const before = location.href;
             addEventListener('hashchange', answered, { once: true });
             location.hash = state;
             if (location.href === before) answered();
           })""",
        state,
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "browser" in Path(item.fspath).parts:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The page of an example by name, written once."""
    folder = tmp_path_factory.mktemp("pages")

    def page(name: str) -> Path:
        path = folder / name / "index.html"
        return path if path.exists() else write_page(KNOWLEDGE[name](), folder / name)

    return page


@pytest.fixture
def faults() -> list[str]:
    """Requests, script errors, warnings and dialogs of all pages of a test."""
    return []


@pytest.fixture
def open_page(chromium: Browser, pages: Callable[[str], Path], faults: list[str]) -> Iterator[Open]:
    """Open a page in a state; whatever the test does, no fault may come of it."""
    contexts: list[BrowserContext] = []

    def opened(
        name: str = "example",
        state: str = "",
        *,
        size: tuple[int, int] = (1440, 900),
        theme: Literal["light", "dark"] = "light",
        file: Path | None = None,
    ) -> Page:
        context = chromium.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme=theme,
            accept_downloads=True,
            reduced_motion="reduce",
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        address = (file or pages(name)).as_uri()
        page.on("pageerror", lambda error: faults.append(f"error {error}"))
        page.on("console", lambda said: faults.extend(_complaint(said.type, said.text)))
        page.on("dialog", lambda dialog: _dismiss(dialog, faults))
        page.on("request", lambda asked: faults.extend([] if _own(asked.url, address) else [f"request {asked.url}"]))
        page.goto(f"{address}#{state}" if state else address)
        page.wait_for_selector("html[data-ready]", state="attached")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []


def _own(url: str, address: str) -> bool:
    """The file itself, and pictures and downloads that the page makes in its own memory."""
    return url.split("#")[0] == address or url.startswith(("data:image/svg+xml", "blob:"))


def _complaint(kind: str, text: str) -> list[str]:
    return [f"console {text}"] if kind in ("error", "warning") else []


def _dismiss(dialog: Dialog, faults: list[str]) -> None:
    faults.append(f"dialog {dialog.message}")
    dialog.dismiss()
