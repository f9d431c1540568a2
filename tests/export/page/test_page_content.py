from dataclasses import replace

from graph.export.page import content, drawing, vocabulary
from graph.export.page.sector import sectors
from graph.model.asof import Standing
from graph.model.entity import EntityKind
from graph.model.fact import Knowledge
from graph.model.relation import RELATIONS
from tests.export.page.example import example, hostile

EMPTY = Knowledge(entities=(), facts=(), sources=())


def test_every_fact_and_every_piece_of_evidence_is_told() -> None:
    knowledge = example()
    told = content.facts(knowledge)
    assert [one["id"] for one in told] == [fact.id for fact in knowledge.facts]
    assert [len(one["evidence"]) for one in told] == [len(fact.evidence) for fact in knowledge.facts]
    for one, fact in zip(told, knowledge.facts, strict=True):
        assert sorted("".join(said["quote"]) for said in one["evidence"]) == sorted(
            " ".join(said.quote.split()) for said in fact.evidence
        )


def test_the_first_document_is_number_nought_and_not_left_out() -> None:
    knowledge = example()
    first = knowledge.sources[0].id
    numbers = [[evidence["doc"] for evidence in one["evidence"]] for one in content.facts(knowledge)]
    expected = [[evidence.document for evidence in fact.evidence].count(first) for fact in knowledge.facts]
    assert [found.count(0) for found in numbers] == expected
    assert any(expected)


def test_the_newest_document_speaks_first() -> None:
    knowledge = example()
    told = [[knowledge.sources[said["doc"]].date for said in one["evidence"]] for one in content.facts(knowledge)]
    assert told == [sorted(days, reverse=True) for days in told]
    assert any(len(set(days)) > 1 for days in told)


def test_evidence_of_an_unknown_document_keeps_its_name() -> None:
    knowledge = replace(example(), sources=())
    assert content.facts(knowledge)[0]["evidence"][0]["file"] == knowledge.facts[0].evidence[0].document


def test_money_stays_exact() -> None:
    budget = next(one for one in content.facts(example()) if one["relation"] == "has-budget")
    assert budget["money"] == ("4.180.000 kr.", "DKK 4,180,000")
    assert (budget["subject"], budget["literal"]) == ("project/1", "frikøb af medarbejdere")


def test_three_relations_between_two_are_three_lines_bent_apart() -> None:
    knowledge = hostile()
    between = [edge for edge in drawing.edges(knowledge) if edge["from"].startswith("person/") and edge["to"] == "0101"]
    assert len(between) == 3
    assert len({edge.get("bend", 0) for edge in between}) == 3


def test_leading_noughts_stay() -> None:
    assert "0101" in {node["id"] for node in drawing.nodes(hostile())}
    assert "0101" in content.entities(hostile())


def test_a_fact_whose_end_is_not_known_is_told_but_not_drawn() -> None:
    knowledge = example()
    first = knowledge.facts[0]
    without = replace(knowledge, entities=tuple(one for one in knowledge.entities if one.id != first.object))
    assert content.facts(without)[0]["literal"] == first.object
    assert 0 not in {edge["id"] for edge in drawing.edges(without)}


def test_contradictions_point_at_numbers_of_facts() -> None:
    knowledge = example()
    (told,) = content.contradictions(knowledge)
    assert [knowledge.facts[number].id for number in told["facts"]] == list(knowledge.contradictions[0].facts)


def test_the_date_is_that_of_the_newest_document() -> None:
    assert content.date(example()) == "2023-09-21"
    assert content.date(EMPTY) == ""


def test_people_belong_to_the_sector_of_their_only_employer() -> None:
    found = sectors(example())
    assert found["municipality/0"] == "municipal"
    assert found["hospital/fjord"] == "regional"
    assert found["person/00"] == "regional"
    assert found["person/01"] == "municipal"
    assert found["body/ssu"] == "other"


def test_who_works_on_both_sides_belongs_to_neither() -> None:
    knowledge = example()
    second = replace(knowledge.facts[0], id="other", object="municipality/1")
    assert sectors(replace(knowledge, facts=(*knowledge.facts, second)))["person/00"] == "other"


def test_the_vocabulary_covers_everything() -> None:
    assert list(vocabulary.relations()) == [relation.name for relation in RELATIONS]
    assert set(vocabulary.kinds()) == {kind.value for kind in EntityKind}
    assert set(vocabulary.standings()) == set(Standing)
    told = vocabulary.texts(example(), {"contactText": ("skriv", "write")})
    named = [f"forward:{relation.name}" for relation in RELATIONS] + [f"kinds:{kind}" for kind in EntityKind]
    assert all(all(told[key]) for key in (*named, *Standing, "doc:0", "contactText", "dataDate"))


def test_nothing_at_all_is_a_page_too() -> None:
    assert content.facts(EMPTY) == []
    assert drawing.nodes(EMPTY) == drawing.edges(EMPTY) == []
