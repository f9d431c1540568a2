"""Odd input: nothing at all, no register, names without letters, texts of another alphabet, very long names."""

from __future__ import annotations

import pytest

from graph.model.register import Register
from graph.resolve import resolve
from graph.resolve.ids import readable
from tests.resolve.saying import K, body, mention, person, resolved, says, state


def test_nothing_gives_nothing() -> None:
    knowledge = resolve([], [], Register())
    assert (knowledge.entities, knowledge.facts, knowledge.contradictions) == ((), (), ())


def test_a_source_without_statements_keeps_its_body_and_meeting() -> None:
    knowledge = resolved(says("a", "2021-03-02", met="Forum for Omsorg i Vest", meeting="FOV 2021-03-02"))
    assert (knowledge.sources[0].body, knowledge.sources[0].meeting) == ("body/fov", "meeting/fov-2021-03-02")
    assert {"body/fov", "meeting/fov-2021-03-02"} <= {entity.id for entity in knowledge.entities}


def test_statements_without_a_source_are_resolved_too() -> None:
    said = says("a", "2021-03-02", state("chairs", person("Bo Tallund"), body("FOV"), role="formand"))
    knowledge = resolve(said.statements, [], Register())
    assert len(knowledge.facts) == 1


@pytest.mark.parametrize(
    "name", ["", " ", "—", "(…)", "李雷", "Ω", "x" * 400, "1", "§ 17, stk. 4", "A/S", "'; DROP TABLE"]
)
def test_any_name_gets_an_id_of_its_own(name: str) -> None:
    knowledge = resolved(says("a", "2021-03-02", state("chairs", person(name), mention(name, K.OTHER), role="formand")))
    assert len(knowledge.facts) == 1
    assert all(not entity.id.endswith("/") and len(entity.id) < 160 for entity in knowledge.entities)


def test_ids_are_the_same_each_time_and_differ() -> None:
    assert readable("Ældrerådet i Vejle") == "aeldreraadet-i-vejle"
    assert readable("李雷") == readable("李雷") != readable("韓梅")
    assert readable("x" * 300) != readable("x" * 301)
