"""What is read as one sentence: a lead-in with its list, unless each entry says for itself what it is about."""

from __future__ import annotations

from graph.extract.unit import units
from graph.model.minutes import AgendaItem, Part, PartKind
from graph.model.text import Block, BlockKind, Passage


def read(lead: str, *entries: str) -> list[str]:
    kinds = [BlockKind.PARAGRAPH, *(BlockKind.LIST_ITEM for _ in entries)]
    blocks = tuple(
        Block(kind=kind, passage=Passage.of(text, 0), order=order)
        for order, (kind, text) in enumerate(zip(kinds, (lead, *entries), strict=True))
    )
    item = AgendaItem(number="1", title=None, parts=(Part(kind=PartKind.MINUTES, heading="", blocks=blocks),))
    return [unit.passage.text for unit in units(item)]


def test_a_lead_in_is_read_with_its_list() -> None:
    assert read("Rådet udpegede:", "Ida Holm", "Bo Ravn, overlæge")[0] == "Rådet udpegede: Ida Holm, Bo Ravn, overlæge"


def test_entries_that_name_their_own_group_are_read_alone() -> None:
    assert read("Rådet udpegede følgende:", "Styregruppen for Søvn: Ida Holm", "Rådet for Sund Alder: Bo Ravn") == [
        "Rådet udpegede følgende:",
        "Styregruppen for Søvn: Ida Holm",
        "Rådet for Sund Alder: Bo Ravn",
    ]


def test_roles_before_names_are_no_groups() -> None:
    assert read("Styregruppen består af:", "Formand: Ida Holm", "Region Midtjylland: Bo Ravn")[0] == (
        "Styregruppen består af: Formand: Ida Holm, Region Midtjylland: Bo Ravn"
    )
