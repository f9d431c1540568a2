"""What is private is found in its usual spellings; sums, years, dates and case numbers stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.danish.private import find_private, mask
from tests.danish.danish_cases import label, read_cases


@pytest.mark.parametrize("row", read_cases("private", floor=20), ids=label)
def test_private(row: dict[str, str]) -> None:
    assert mask(row["text"]) == row["masked"]


@given(st.text(alphabet="Ida @.-+kr01239æ:", max_size=60))
def test_pieces_stand_in_order_and_apart(text: str) -> None:
    found = find_private(text)
    flat = [place for piece in found for place in piece]
    assert flat == sorted(flat)
    assert all(start < end for start, end in found)
