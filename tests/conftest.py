"""What all tests share: a cache of their own, no waiting for disks, one Chromium, as a process can drive only one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A cache folder for this run of the tests, also for the programs that they start."""
    folder = tmp_path_factory.mktemp("cache")
    before = os.environ.get("BORDKORT_CACHE")
    os.environ["BORDKORT_CACHE"] = str(folder)
    yield folder
    if before is None:
        del os.environ["BORDKORT_CACHE"]
    else:
        os.environ["BORDKORT_CACHE"] = before


@pytest.fixture(autouse=True, scope="session")
def no_waiting_for_disks() -> Iterator[None]:
    """A build waits until its files are on the disk; hundreds of builds in tests need not."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _descriptor: None)
        yield


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A Chromium without a window; tests that need one skip with the reason where it or its driver is missing."""
    playwright = pytest.importorskip("playwright.sync_api", reason="the browser tests need the package playwright")
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        pytest.skip("no Chromium on this machine (looked for chromium, chromium-browser, google-chrome)")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()
