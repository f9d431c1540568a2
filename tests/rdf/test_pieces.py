"""Turtle of facts that were kept is the Turtle that is made from nothing, whatever has changed in between."""

import random
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from graph.kept import Kept
from graph.model.entity import EntityKind
from graph.model.fact import Fact, Knowledge
from graph.model.statement import Basis, Evidence, Qualifiers, Status
from graph.model.text import Span
from graph.rdf import Parts, pieces, turtle_blocks
from graph.rdf.assemble import told_by
from graph.rdf.names import Names
from graph.rdf.near import fingerprint
from graph.rdf.scope import Scope
from tests.knowledge_example import example

Edit = Callable[[Knowledge, random.Random], Knowledge]


def turtle(knowledge: Knowledge, kept: Kept | None = None) -> str:
    parts = Parts(knowledge, kept) if kept else None
    return b"".join(turtle_blocks(knowledge, parts=parts)).decode()


def _one_fact(change: Callable[[Fact, random.Random], Fact]) -> Edit:
    def edit(knowledge: Knowledge, chance: random.Random) -> Knowledge:
        chosen = chance.randrange(len(knowledge.facts))
        facts = [change(fact, chance) if n == chosen else fact for n, fact in enumerate(knowledge.facts)]
        return replace(knowledge, facts=tuple(facts))

    return edit


def _qualified(fact: Fact, chance: random.Random) -> Fact:
    said = replace(
        fact.qualifiers,
        role=chance.choice(("", "formand", "Suppleant")),
        status=chance.choice(list(Status)),
        end=chance.choice(("", "2021-05", "2023-01-01")),
    )
    return replace(fact, qualifiers=said)


def _sourced(fact: Fact, chance: random.Random) -> Fact:
    return replace(fact, evidence=fact.evidence[: chance.randint(1, 2)])


def _named(knowledge: Knowledge, chance: random.Random) -> Knowledge:
    chosen = chance.choice(knowledge.entities)
    other = replace(chosen, label=chosen.label + "x", kind=chance.choice((chosen.kind, EntityKind.OTHER)))
    return replace(knowledge, entities=tuple(other if one is chosen else one for one in knowledge.entities))


def _retold(knowledge: Knowledge, chance: random.Random) -> Knowledge:
    chosen = chance.choice(knowledge.sources)
    other = replace(chosen, title=chosen.title + "x", items=chosen.items[:1], notes=("set igen",))
    return replace(knowledge, sources=tuple(other if one is chosen else one for one in knowledge.sources))


def _dated(knowledge: Knowledge, chance: random.Random) -> Knowledge:
    chosen = chance.choice(knowledge.sources)
    other = replace(chosen, date=chance.choice(("", "2020-01-01", "2024-02-02")))
    return replace(knowledge, sources=tuple(other if one is chosen else one for one in knowledge.sources))


def _unread(knowledge: Knowledge, chance: random.Random) -> Knowledge:
    """A document that facts still quote is not there any more."""
    chosen = chance.choice(knowledge.sources)
    return replace(knowledge, sources=tuple(one for one in knowledge.sources if one is not chosen))


def _shorter(knowledge: Knowledge, chance: random.Random) -> Knowledge:
    chosen = chance.choice(knowledge.facts)
    return replace(knowledge, facts=tuple(fact for fact in knowledge.facts if fact is not chosen))


EDITS: tuple[Edit, ...] = (
    _one_fact(lambda fact, _: replace(fact, reviewed="accepted", confidence=0.99)),
    _one_fact(_qualified),
    _one_fact(_sourced),
    _named,
    _dated,
    _retold,
    _shorter,
    _unread,
)


@pytest.mark.parametrize("seed", range(4))
def test_after_any_edits_kept_pieces_give_what_is_made_from_nothing(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    knowledge, kept = example(), Kept(tmp_path)
    assert turtle(knowledge, kept) == turtle(knowledge)
    for _ in range(8):
        knowledge = chance.choice(EDITS)(knowledge, chance)
        assert turtle(knowledge, kept) == turtle(knowledge)


def test_only_the_piece_of_a_fact_with_a_verdict_is_described_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    described: list[str] = []

    def counted(facts: list[Fact], scope: Scope) -> Iterator[object]:
        described.extend(fact.id for fact in facts)
        yield from told_by(facts, scope)

    monkeypatch.setattr(pieces, "told_by", counted)
    base = example()
    some = [
        replace(fact, id=f"s{number:03x}{fact.id}")
        for fact in base.facts
        for number in range(0, 4096, 64)
        if fact.relation == "attended"
    ]
    knowledge = replace(base, facts=tuple(sorted((*base.facts, *some), key=lambda fact: fact.id)))
    kept = Kept(tmp_path)
    assert turtle(knowledge, kept) == turtle(knowledge)
    assert len(described) == len(knowledge.facts)
    described.clear()
    edited = EDITS[0](knowledge, random.Random(3))
    assert turtle(edited, kept) == turtle(edited) != turtle(knowledge)
    assert 0 < len(described) <= len(knowledge.facts) / 8


def test_a_damaged_piece_is_made_again(tmp_path: Path) -> None:
    turtle(example(), Kept(tmp_path))
    for file in tmp_path.glob("??/*"):
        file.write_bytes(file.read_bytes()[:-1])
    assert turtle(example(), Kept(tmp_path)) == turtle(example())


FACT = Fact(
    id="s1",
    relation="chairs",
    subject="person/a",
    object="body/b",
    literal="",
    qualifiers=Qualifiers(),
    basis=Basis.STATED,
    confidence=0.5,
    evidence=(Evidence(document="d", item="1", span=Span(start=0, end=2), rule="r", confidence=0.5),),
)
OTHERS: dict[type, dict[str, Any]] = {
    Fact: {
        **dict.fromkeys(("id", "subject", "object", "literal", "reviewed"), "x"),
        "relation": "leads",
        "basis": Basis.LAYOUT,
        "confidence": 0.6,
    },
    Qualifiers: {
        **dict.fromkeys(("role", "currency", "start", "end"), "x"),
        "on_behalf_of": ("x",),
        "amount": Decimal(5),
        "status": Status.FORMER,
    },
    Evidence: {
        **dict.fromkeys(("document", "item", "rule", "quote"), "x"),
        "span": Span(start=0, end=3),
        "confidence": 0.6,
        "page": 2,
    },
}


def test_every_field_of_a_fact_tells_in_its_fingerprint() -> None:
    told = [FACT]
    for kind, others in OTHERS.items():
        assert {field.name for field in fields(kind)} - {"qualifiers", "evidence", "keys"} == set(others)
        for name, value in others.items():
            if kind is Fact:
                told.append(replace(FACT, **{name: value}))
            elif kind is Qualifiers:
                told.append(replace(FACT, qualifiers=replace(FACT.qualifiers, **{name: value})))
            else:
                told.append(replace(FACT, evidence=(replace(FACT.evidence[0], **{name: value}),)))
    prints = set()
    for fact in told:
        scope = Scope(Knowledge(entities=(), facts=(fact,), sources=()), Names())
        prints.add(fingerprint([fact], scope))
    assert len(prints) == len(told) == 23


def test_short_and_odd_names_keep_their_places(tmp_path: Path) -> None:
    base = example()
    names = [entity.id for entity in base.entities]
    odd = ("a", "ab", "abc", "ab c", "abæ", "ab-", "b", "0101", "s", "s3", "s3f", "ab/c")
    new = {name: f"{name.partition('/')[0]}/{odd[n]}" for n, name in enumerate(names[: len(odd)])}
    new[names[-1]] = "uden-sort"
    knowledge = replace(
        base,
        entities=tuple(
            sorted((replace(one, id=new.get(one.id, one.id)) for one in base.entities), key=lambda one: one.id)
        ),
        facts=tuple(
            replace(one, subject=new.get(one.subject, one.subject), object=new.get(one.object, one.object))
            for one in base.facts
        ),
    )
    assert len(names) > len(odd) + 1
    for _ in range(2):
        assert turtle(knowledge, Kept(tmp_path)) == turtle(knowledge)
