"""Headings in capitals, as a sentence would write them."""

import pytest

from graph.danish.capitals import in_small

WRITTEN = {
    "DEN ADMINISTRATIVE STYREGRUPPE (DAS)": "Den administrative styregruppe (DAS)",
    "RÅDET FOR KOST": "Rådet for kost",
    "PLO MIDT": "PLO midt",
    "Rådet for KOST": "Rådet for KOST",
    "": "",
}


@pytest.mark.parametrize(("heading", "written"), WRITTEN.items())
def test_capitals(heading: str, written: str) -> None:
    assert in_small(heading) == written
