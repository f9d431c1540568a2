"""Names of a document that were worked out by an earlier build mean what they mean when worked out from nothing."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from graph.kept import Kept
from graph.model.entity import EntityKind
from graph.model.fact import Knowledge
from graph.model.register import Register
from graph.resolve import organisations, resolve
from graph.resolve.joining import joined
from graph.resolve.nodes import Node
from tests.resolve.saying import REGISTER, Said, body, listed, mention, person, says, state

NAMES = (
    "Følgegruppen for høreapparater",
    "Fglgegruppen for hgreapparater",
    "følgegruppen",
    "Det Tværgående Omsorgsnetværk Vest",
    "DTOV",
    "ordningen Faste Aftaler",
    "Faste Aftaler",
    "Omsorgspanelet",
    "kommunerne",
    "styregruppen",
)


def _document(number: int, chance: random.Random) -> Said:
    seats = [
        state("member-of", person(f"Ida {chance.choice(('Brinkhede', 'Tallund'))}", "Struer"), body(name, also=also))
        for name in chance.sample(NAMES, 6)
        for also in (("DTOV",) if name.startswith("Det") and chance.random() < 0.5 else (),)
    ]
    met = chance.choice(NAMES[:4])
    lines = listed("Bo Ravnsgaard", "Struer", meeting=f"{met} 2021-03-02")
    return says(f"{number:x}{chance.randrange(99)}", "2021-03-02", *lines, *seats, met=met, meeting=f"{met} 2021-03-02")


def _knowledge(documents: list[Said], register: Register, kept: Kept | None) -> Knowledge:
    told = [statement for said in documents for statement in said.statements]
    return resolve(told, [said.source for said in documents], register, kept=kept)


def _edited(documents: list[Said], chance: random.Random) -> list[Said]:
    place = chance.randrange(len(documents))
    said = documents[place]
    match chance.randrange(4):
        case 0:
            said = replace(said, statements=said.statements[:-1])
        case 1:
            said = replace(said, source=replace(said.source, date=chance.choice(("", "2016-01-01", "2020-05-06"))))
        case 2:
            said = _document(place, chance)
        case _:
            more = state("leads", person("Bo Ravnsgaard"), mention(chance.choice(NAMES), EntityKind.BODY))
            told = replace(more, source=said.source.id, evidence=replace(more.evidence, document=said.source.id))
            said = replace(said, statements=(*said.statements, told))
    return [*documents[:place], said, *documents[place + 1 :]]


@pytest.mark.parametrize("seed", range(6))
def test_after_any_edits_who_is_who_is_that_of_a_build_from_nothing(seed: int, tmp_path: Path) -> None:
    chance, kept, register = random.Random(seed), Kept(tmp_path), REGISTER
    documents = [_document(number, chance) for number in range(5)]
    for step in range(6):
        assert _knowledge(documents, register, kept) == _knowledge(documents, register, None)
        documents = _edited(documents, chance)
        if step == 4:
            register = replace(register, entities=register.entities[:-2])


def test_only_documents_that_say_something_else_are_looked_at_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []

    def counted(found: list[Node], *rest: object) -> list[Node]:
        looked.extend({node.namings[0].document for node in found})
        return joined(found, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(organisations, "joined", counted)
    documents = [_document(number, random.Random(number)) for number in range(8)]
    _knowledge(documents, REGISTER, Kept(tmp_path))
    assert len(looked) == 8
    looked.clear()
    changed = replace(documents[3], statements=documents[3].statements[:-1])
    _knowledge([*documents[:3], changed, *documents[4:]], REGISTER, Kept(tmp_path))
    assert looked == [changed.source.id]
