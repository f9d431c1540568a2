"""What buttons of the template choose before any script has run."""

from dataclasses import replace
from urllib.parse import parse_qs

from graph.export.page import PageSettings, choices
from graph.export.page.write import _content
from graph.model.fact import Knowledge
from graph.model.statement import Basis
from tests.export.page.example import HOSTILE, example, hostile


def test_attendance_is_off_only_where_seats_were_derived_from_it() -> None:
    knowledge = example()
    stated = replace(knowledge, facts=tuple(replace(fact, basis=Basis.STATED) for fact in knowledge.facts))
    assert choices.off(knowledge)["relations"] == ["attended", "absent"]
    assert choices.off(stated)["relations"] == ["absent"]
    assert "planned" in choices.off(stated)["standings"]
    assert "current" not in choices.off(stated)["standings"]


def test_a_quick_answer_sets_every_filter() -> None:
    told = _content(example(), PageSettings())
    for key, answer in choices.questions(told).items():
        asked = parse_qs(answer, keep_blank_values=True)
        assert asked["k"] == [""], key
        assert {"r", "s", "v"} <= set(asked), key
        assert all(word.startswith("!") for word in asked["r"]) or asked["r"] == told["off"]["relations"], key
    assert parse_qs(choices.questions(told)["whatPlanned"])["s"] == ["!planned"]


def test_reset_is_the_filters_as_they_are_at_first() -> None:
    asked = parse_qs(choices.reset(_content(example(), PageSettings())), keep_blank_values=True)
    assert asked["r"] == ["attended", "absent"]
    assert asked["d"] == ["2023-09-21"]
    assert asked["doc"] == asked["z"] == [""]


def test_the_newest_documents_first_with_how_much_they_say() -> None:
    told = _content(example(), PageSettings())
    found = choices.newest(told)
    assert [told["sources"][number]["date"] for number, _, _ in found] == [
        "2023-09-21",
        "2023-05-10",
        "2022-10-26",
        "2022-06-08",
    ]
    assert all(facts > 0 for _, _, facts in found)
    assert choices.newest(_content(Knowledge(entities=(), facts=(), sources=()), PageSettings())) == []


def test_a_name_that_is_markup_is_written_as_an_address_has_it() -> None:
    knowledge = hostile()
    name = f"a&b=c {HOSTILE}"
    told = {**_content(knowledge, PageSettings()), "sources": [{"id": name, "date": "2022-03-01"}]}
    ((_, asked, _),) = choices.newest(told)
    assert parse_qs(asked) == {"doc": [name]}
