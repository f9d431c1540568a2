"""An item's title and text give a name to what is only "en arbejdsgruppe" or "et partnerskab" elsewhere in it."""

from __future__ import annotations

from graph.danish.gazetteer import Gazetteer
from graph.danish.groups import find_groups
from graph.extract.item_names import ItemNames
from graph.model.minutes import AgendaItem, Part, PartKind
from graph.model.text import Block, BlockKind, Passage

GAZETTEER = Gazetteer.of((), {})


def _item(title: str, *paragraphs: str) -> ItemNames:
    blocks = tuple(
        Block(kind=BlockKind.PARAGRAPH, passage=Passage.of(text, 1000 * order), order=order)
        for order, text in enumerate(paragraphs)
    )
    parts = (Part(kind=PartKind.CASE, heading="", blocks=blocks),)
    return ItemNames(AgendaItem(number="3", title=Passage.of(title), parts=parts), GAZETTEER)


def test_the_topic_is_the_group_of_the_title() -> None:
    topic = _item("Status fra Følgegruppen for tandpleje").topic
    assert topic is not None
    assert topic.name == "Følgegruppen for tandpleje"
    assert _item("Næste møde").topic is None


def test_the_text_gives_the_topic_its_proper_name() -> None:
    topic = _item("Et nyt partnerskab om kost", "Rådet drøftede partnerskabet Hånd om Maden.").topic
    assert topic is not None
    assert topic.name == "Hånd om Maden"
    without = _item("Et nyt partnerskab om kost", "Rådet drøftede partnerskabet.").topic
    assert without is not None
    assert without.name == "Partnerskab om kost"


def test_a_later_sentence_names_the_new_group_in_full() -> None:
    names = _item("Kost", "Der nedsættes en arbejdsgruppe.", "Arbejdsgruppen om kost på plejehjem mødes i maj.")
    (new,) = find_groups("Der nedsættes en arbejdsgruppe.", GAZETTEER)
    assert names.in_full(new) == "Arbejdsgruppen om kost på plejehjem"
    (other,) = find_groups("Der nedsættes et udvalg.", GAZETTEER)
    assert names.in_full(other) == ""
