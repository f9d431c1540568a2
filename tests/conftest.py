"""No test reads from the user's cache or writes into it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest


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
