"""Documents in any order and in any part: the same ids, and the same tables for the same documents."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph import pipeline, shipped
from graph.export.tables import table_bytes
from graph.facts.register import load_register
from graph.facts.reviewed import Reviewed
from graph.facts.verdicts import Verdicts
from graph.model.fact import Knowledge
from graph.model.register import Register
from graph.pipeline import Findings

GOLDEN = Path(__file__).parent / "golden"
LARGE = 6000  # bytes; short ones are enough here
SOME = 8
ROUNDS = 20


@pytest.fixture(scope="module")
def register() -> Register:
    return load_register(shipped.data() / "register")


@pytest.fixture(scope="module")
def findings(register: Register) -> Findings:
    """Some of the shorter golden documents, spread over all sets."""
    short = [path for path in sorted(GOLDEN.glob("*/document.*")) if path.stat().st_size < LARGE]
    short = short[:: len(short) // SOME][:SOME]
    return pipeline.read_documents(short, pipeline.beforehand(register, Reviewed(), Verdicts()))


def known(findings: Findings, register: Register) -> Knowledge:
    return pipeline.assemble(findings, register, Verdicts())


def shuffled(findings: Findings, rng: random.Random, size: int) -> Findings:
    """That many of the documents, everything in an order of chance."""
    sources = rng.sample(findings.sources, size)
    kept = {source.id for source in sources}
    statements = [s for s in findings.statements if s.evidence.document in kept]
    return replace(findings, sources=tuple(sources), statements=tuple(rng.sample(statements, len(statements))))


def parts(findings: Findings) -> Iterator[Findings]:
    for seed in range(ROUNDS):
        rng = random.Random(seed)
        yield shuffled(findings, rng, rng.randint(1, len(findings.sources) - 1))


def test_any_order_of_the_documents_gives_the_same_tables(findings: Findings, register: Register) -> None:
    tables = table_bytes(known(findings, register))
    assert len(findings.sources) == SOME
    for seed in range(ROUNDS):
        again = shuffled(findings, random.Random(seed), len(findings.sources))
        assert again.sources != findings.sources
        assert table_bytes(known(again, register)) == tables


def test_any_part_of_the_documents_gives_ids_that_the_whole_knows(findings: Findings, register: Register) -> None:
    whole = known(findings, register)
    remembered = {old for entity in whole.entities for old in (entity.id, *entity.former)}
    for part in parts(findings):
        assert {entity.id for entity in known(part, register).entities} <= remembered


def test_the_same_part_in_two_orders_gives_the_same_tables(findings: Findings, register: Register) -> None:
    for part in list(parts(findings))[::4]:
        other = shuffled(part, random.Random(99), len(part.sources))
        assert table_bytes(known(part, register)) == table_bytes(known(other, register))
