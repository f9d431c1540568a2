"""The parts of an item."""

from collections.abc import Callable

import pytest

from graph.minutes.parts import find_parts, part_of
from graph.model.minutes import PartKind
from graph.model.text import Block

BlocksOf = Callable[[str], tuple[Block, ...]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Referat", PartKind.MINUTES),
        ("**Beslutning:**", PartKind.DECISION),
        ("Beslutning i Sundhedsudvalget den 18-11-2022", PartKind.DECISION),
        ("Formandskabets indstilling", PartKind.PROPOSAL),
        ("Sagsfremstilling:", PartKind.CASE),
        ("Resumé", PartKind.SUMMARY),
        ("Vedlagte bilag", PartKind.ATTACHMENTS),
    ],
)
def test_headings(blocks_of: BlocksOf, text: str, kind: PartKind) -> None:
    opening = part_of(blocks_of(text)[0])
    assert opening is not None
    assert opening.kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "Referatet blev godkendt.",
        "Status på arbejdet",
        "Beslutningen blev udsat til næste møde.",
        "Nyt: Ida Holm er ansat",
    ],
)
def test_near_misses(blocks_of: BlocksOf, text: str) -> None:
    assert part_of(blocks_of(text)[0]) is None


def test_parts_in_order_with_their_blocks(blocks_of: BlocksOf) -> None:
    text = (
        "Indledning af formanden om sagen.\n\nIndstilling:\n\n- at udvalget drøfter sagen\n\n"
        "Beslutning: Godkendt.\n\nBilag:\n\n- Notat\n"
    )
    parts = find_parts(blocks_of(text))
    assert [(part.kind, part.heading, [block.text for block in part.blocks]) for part in parts] == [
        (PartKind.BODY, "", ["Indledning af formanden om sagen."]),
        (PartKind.PROPOSAL, "Indstilling", ["at udvalget drøfter sagen"]),
        (PartKind.DECISION, "Beslutning", ["Godkendt."]),
        (PartKind.ATTACHMENTS, "Bilag", ["Notat"]),
    ]


def test_a_proposal_may_lack_its_heading(blocks_of: BlocksOf) -> None:
    parts = find_parts(blocks_of("Det indstilles, at udvalget vælger en formand.\n\nReferat\n\nIda Holm blev valgt.\n"))
    assert [part.kind for part in parts] == [PartKind.PROPOSAL, PartKind.MINUTES]


def test_attachments_end_at_the_next_heading(blocks_of: BlocksOf) -> None:
    parts = find_parts(blocks_of("## Bilag\n\n- Notat\n\n## Nyt fra klyngen\n\nDer er ansat en konsulent.\n"))
    assert [part.kind for part in parts] == [PartKind.ATTACHMENTS, PartKind.BODY]
