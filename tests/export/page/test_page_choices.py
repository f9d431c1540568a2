"""What a reader may choose, and what buttons of the template choose before any script has run."""

from dataclasses import replace
from urllib.parse import parse_qs

from graph.export.page import PageSettings
from graph.export.page.choices import choices, latest, questions, reset
from graph.export.page.write import _content
from graph.model.asof import Standing
from graph.model.fact import Knowledge
from graph.model.relation import RELATIONS
from graph.model.statement import Basis
from tests.export.page.example import HOSTILE, example

EMPTY = Knowledge(entities=(), facts=(), sources=())


def test_every_choice_has_a_sign_of_its_own_and_starts_as_what_it_may_be() -> None:
    found = choices(example())
    assert len({choice.sign for choice in found.values()}) == len(found)
    for field, choice in found.items():
        if choice.kind == "one" and not isinstance(choice.words, str) and choice.start != "":
            assert choice.start in choice.words, field
        if choice.kind == "off":
            assert set(choice.start or ()) <= set(choice.words), field  # type: ignore[arg-type]


def test_filters_are_of_everything_there_may_be() -> None:
    found = choices(example())
    assert found["relationsOff"].words == [relation.name for relation in RELATIONS]
    assert set(found["standingsOff"].words) == {standing.value for standing in Standing}


def test_attendance_is_off_only_where_seats_were_derived_from_it() -> None:
    knowledge = example()
    stated = replace(knowledge, facts=tuple(replace(fact, basis=Basis.STATED) for fact in knowledge.facts))
    assert choices(knowledge)["relationsOff"].start == ["attended", "absent"]
    assert choices(stated)["relationsOff"].start == ["absent"]


def test_what_is_not_so_is_off_at_first() -> None:
    assert choices(EMPTY)["standingsOff"].start == ["planned", "ended", "denied", "not-yet"]


def test_a_quick_answer_sets_every_filter() -> None:
    found = choices(example())
    for key, answer in questions(found).items():
        asked = parse_qs(answer, keep_blank_values=True)
        assert asked["k"] == [""], key
        assert {"r", "s", "v"} <= set(asked), key
        assert all(word.startswith("!") for word in asked["r"]) or asked["r"] == found["relationsOff"].start, key
    assert parse_qs(questions(found)["whatPlanned"])["s"] == ["!planned"]


def test_reset_is_the_filters_as_they_are_at_first() -> None:
    asked = parse_qs(reset(choices(example())), keep_blank_values=True)
    assert asked["r"] == ["attended", "absent"]
    assert asked["d"] == ["2023-09-21"]
    assert asked["doc"] == asked["z"] == asked["k"] == [""]


def test_the_newest_documents_first_with_how_much_they_say() -> None:
    sources = _content(example(), PageSettings())["sources"]
    found = latest(sources)
    days = [sources[number]["date"] for number, _, _ in found]
    assert days == ["2023-09-21", "2023-05-10", "2022-10-26", "2022-06-08"]
    assert all(facts > 0 for _, _, facts in found)
    assert latest([]) == []


def test_a_name_that_is_markup_is_written_as_an_address_has_it() -> None:
    name = f"a&b=c {HOSTILE}"
    ((_, asked, _),) = latest([{"id": name, "date": "2022-03-01"}])
    assert parse_qs(asked) == {"doc": [name]}
