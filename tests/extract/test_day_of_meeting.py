"""What the meeting itself sets up or closes happens on its day; what it had done before does not."""

from __future__ import annotations

import pytest

from graph.model.minutes import PartKind
from tests.extract.conftest import States


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Forummet nedsatte Arbejdsgruppen om Måltider.", "2022-05-10"),
        ("Forummet besluttede at nedsætte Arbejdsgruppen om Måltider.", "2022-05-10"),
        ("Forummet har nedsat Arbejdsgruppen om Måltider.", ""),
        ("Forummet nedsatte i 2019 Arbejdsgruppen om Måltider.", "2019"),
        ("Forummet nedsatte dengang Arbejdsgruppen om Måltider.", ""),
        ("Rådet for Sund Alder nedsatte Arbejdsgruppen om Måltider.", ""),
    ],
)
def test_a_group_is_set_up(text: str, start: str, states: States) -> None:
    told = [s.qualifiers for s in states(text, part=PartKind.BODY) if s.relation == "established-by"]
    assert [(held.start, held.end) for held in told] == [(start, "")]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Forummet besluttede at nedlægge Arbejdsgruppen om Måltider.", "2022-05-10"),
        ("Forummet nedlagde Arbejdsgruppen om Måltider den 1. maj 2021.", "2021-05-01"),
        ("Rådet for Sund Alder nedlagde Arbejdsgruppen om Måltider.", ""),
    ],
)
def test_a_group_is_closed(text: str, end: str, states: States) -> None:
    told = [s.qualifiers for s in states(text, part=PartKind.BODY) if s.relation == "dissolved"]
    assert [(held.start, held.end) for held in told] == [("", end)]
