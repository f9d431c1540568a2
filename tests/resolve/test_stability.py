"""The same entities, ids and facts whatever the order of the documents, and nearly all of them in any part of these."""

from __future__ import annotations

import random
from time import process_time

from graph.model.statement import Statement
from tests.resolve.saying import K, Said, body, listed, mention, municipality, person, resolved, says, state

NAMES = (
    "Ida Holmskov",
    "Bo Tallund",
    "Tove Ågård",
    "Lone Jensen",
    "Mette Kragelund",
    "Vibeke Rask Pedersen",
    "Søren Bæk Ravn",
)
TOWNS = ("Struer", "Skive", "Herning", "Køge", "Faxe", "Greve")
SPELLINGS = {"Tove Ågård": "Tove Agdrd", "Mette Kragelund": "Mette Kragelunn", "Bo Tallund": "Bo Talund"}


def documents(number: int, lines: int = 7) -> list[Said]:
    rng = random.Random(7)
    made = []
    for index in range(number):
        date = f"20{10 + index % 14:02}-0{1 + index % 9}-11"
        met = "Forum for Omsorg i Vest" if index % 2 else "Udvalget for Nære Tilbud"
        said: list[Statement] = []
        for line in range(lines):
            name = (
                NAMES[line % len(NAMES)]
                if lines <= len(NAMES)
                else f"{NAMES[line % 7]} {'ABCDEFGH'[line % 8]}oldby{line}"
            )
            if rng.random() < 0.2:
                name = SPELLINGS.get(name, name)
            town = TOWNS[(line + index // 20) % len(TOWNS)]
            said += listed(name, town, meeting=f"FOV {date}")
            said.append(state("member-of", person(name, town), body(f"Arbejdsgruppen om emne {line} i {town}")))
        said.append(
            state("funds", municipality("kommunerne"), mention("Trygge Skridt", K.PROJECT), amount="1000", item="2")
        )
        made.append(says(f"d{index:03}", date, *said, met=met, meeting=f"FOV {date}"))
    return made


def test_the_order_of_documents_and_statements_does_not_matter() -> None:
    made = documents(12)
    whole = resolved(*made)
    for seed in range(20):
        rng = random.Random(seed)
        shuffled = [Said(said.source, tuple(rng.sample(said.statements, len(said.statements)))) for said in made]
        rng.shuffle(shuffled)
        assert resolved(*shuffled) == whole


def test_a_part_of_the_documents_gives_the_same_ids_or_ids_that_the_whole_remembers() -> None:
    made = documents(12)
    whole = resolved(*made)
    remembered = {old: entity.id for entity in whole.entities for old in (entity.id, *entity.former)}
    for seed in range(20):
        rng = random.Random(seed)
        part = resolved(*rng.sample(made, rng.randint(1, len(made) - 1)))
        assert {entity.id for entity in part.entities} <= remembered.keys()


def test_everything_is_sorted() -> None:
    whole = resolved(*documents(4))
    for rows in (whole.entities, whole.facts, whole.sources):
        assert [row.id for row in rows] == sorted(row.id for row in rows)
    assert list(whole.contradictions) == sorted(whole.contradictions, key=lambda c: (c.kind, c.facts, c.message))


def test_every_end_of_a_fact_is_an_entity() -> None:
    whole = resolved(*documents(4))
    known = {entity.id for entity in whole.entities}
    assert {end for fact in whole.facts for end in (fact.subject, fact.object) if end} <= known
    assert {entity.parent for entity in whole.entities if entity.parent} <= known


def test_a_hundred_documents_of_a_hundred_statements_take_seconds() -> None:
    made = documents(100, lines=33)
    assert sum(len(said.statements) for said in made) >= 10_000
    before = process_time()
    resolved(*made)
    assert process_time() - before < 12  # two on an idle machine of 2024; this catches comparing all with all
