import pytest

from graph.errors import BordkortError
from graph.export.page.focus import focus, named
from graph.model.entity import EntityKind
from tests.export.page.example import example


def _ids(knowledge) -> set[str]:  # type: ignore[no-untyped-def]
    return {entity.id for entity in knowledge.entities}


def test_one_step_is_the_group_and_who_is_joined_to_it() -> None:
    small = focus(example(), "Fagligt forum Midtsund")
    assert _ids(small) >= {"body/midtsund", "cluster/1"}
    assert len(small.entities) == 8
    assert all(fact.subject in _ids(small) and fact.object in _ids(small) for fact in small.facts)


def test_two_steps_are_more_than_one() -> None:
    one, two = (focus(example(), "SSU", hops=hops) for hops in (1, 2))
    assert _ids(one) < _ids(two) < _ids(example())


def test_the_day_decides_what_counts() -> None:
    whole = focus(example(), "TKU")
    later = focus(example(), "TKU", as_of="2023-01-01")
    assert "person/02" in _ids(whole)
    assert "person/02" not in _ids(later)


def test_types_are_kept_out_but_never_the_centre() -> None:
    small = focus(example(), "SSU", hops=2, kinds={EntityKind.PERSON})
    assert {entity.kind for entity in small.entities} == {EntityKind.PERSON, EntityKind.BODY}
    assert sum(entity.kind is EntityKind.BODY for entity in small.entities) == 1


def test_only_its_documents_and_contradictions_travel_along() -> None:
    small = focus(example(), "Fagligt forum Østkyst")
    assert {source.id for source in small.sources} < {source.id for source in example().sources}
    assert small.contradictions == ()
    assert len(focus(example(), "Arbejdsgruppen om demens").contradictions) == 1


def test_a_meeting_brings_its_group() -> None:
    assert "body/das" in _ids(focus(example(), "DAS 2022-02-17"))


@pytest.mark.parametrize("name", ["person/kirsa-heeboell", "kirsa heeboell", "Kirsa Heebøl"])
def test_id_label_and_alias_name_the_same(name: str) -> None:
    assert named(example(), name).id == "person/kirsa-heeboell"


def test_an_unknown_name_gets_a_suggestion() -> None:
    with pytest.raises(BordkortError, match=r"Mente du .*Sundhedsklynge Midtsund"):
        focus(example(), "Sundhedsklyngen Midtsundet")
    with pytest.raises(BordkortError, match=r"Ingen hedder »qqq«.$"):
        focus(example(), "qqq")
