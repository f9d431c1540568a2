"""What the build works out once for the page: steps of the as-of rule, words, quotes in parts, the months."""

import random
import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from graph.export.page import content, phrases, quoting
from graph.export.page.legend import legend
from graph.export.page.steps import STANDINGS, steps
from graph.export.page.timeline import timeline
from graph.export.page.write import PageSettings, _content
from graph.model.asof import Standing, holds
from graph.model.closing import windows
from graph.model.fact import Knowledge
from tests.export.page.example import example

EMPTY = Knowledge(entities=(), facts=(), sources=())


def _standing(told: list[int | str], day: str) -> Standing:
    places = [told[0], *(place for turn, place in zip(told[1::2], told[2::2], strict=True) if str(turn) <= day)]
    return STANDINGS[int(places[-1])]


def test_steps_answer_as_the_rule_does_on_every_day_around_a_turn() -> None:
    knowledge = example()
    bounds = windows(knowledge)
    asked = 0
    for fact in knowledge.facts:
        told = steps(fact, bounds[fact.id])
        for turn in told[1::2]:
            for shift in (-1, 0, 1):
                day = (date.fromisoformat(str(turn)) + timedelta(days=shift)).isoformat()
                assert _standing(told, day) is holds(fact, day, bounds[fact.id]), (fact.id, day)
                asked += 1
    assert asked > 100


@pytest.mark.parametrize(
    ("edtf", "danish", "english"),
    [
        ("2021-11-02", "2. nov. 2021", "2 Nov 2021"),
        ("2019-09", "sep. 2019", "Sept 2019"),
        ("2021", "2021", "2021"),
        ("2021~", "ca. 2021", "ca. 2021"),
        ("2021-05?", "maj 2021?", "May 2021?"),
        ("2021-10/2021-12", "okt. 2021 – dec. 2021", "Oct 2021 – Dec 2021"),
        ("2021-10/..", "okt. 2021 – …", "Oct 2021 – …"),
        ("2021-13-45", "2021-13-45", "2021-13-45"),
        ("", "", ""),
    ],
)
def test_days_in_words(edtf: str, danish: str, english: str) -> None:
    assert phrases.when(edtf) == (danish, english)


def test_periods_in_words() -> None:
    assert phrases.period("2021-01-01", "") == ("siden 1. jan. 2021", "since 1 Jan 2021")
    assert phrases.period("", "2022") == ("til 2022", "until 2022")
    assert phrases.period("2022-04", "2022-05") == ("apr. 2022 – maj 2022", "Apr 2022 – May 2022")
    assert phrases.period("2022-04", "2022-04") == ("apr. 2022", "Apr 2022")
    assert phrases.period("", "") == ("", "")


def test_money_to_the_oere() -> None:
    fact = next(fact for fact in example().facts if fact.qualifiers.amount is not None)
    for amount, danish, english in (
        ("1687500", "1.687.500 kr.", "DKK 1,687,500"),
        ("0.5", "0,50 kr.", "DKK 0.50"),
        ("999999999999.99", "999.999.999.999,99 kr.", "DKK 999,999,999,999.99"),
    ):
        said = replace(fact, qualifiers=replace(fact.qualifiers, amount=Decimal(amount), currency="DKK"))
        assert phrases.money(said) == (danish, english)
    euros = replace(fact, qualifiers=replace(fact.qualifiers, amount=Decimal(20), currency="EUR"))
    assert phrases.money(euros) == ("EUR 20", "EUR 20")


def test_a_document_tells_its_day_once() -> None:
    source = replace(example().sources[0], title="Referat", date="2022-05-05")
    assert phrases.document(source) == ("Referat, 5. maj 2022", "Referat, 5 May 2022")
    for title in ("Møde den 5. maj 2022", "Referat 2022-05-05"):
        assert phrases.document(replace(source, title=title)) == (title, title)
    assert phrases.document(replace(source, date=""))[1] == "Referat, undated"


def test_a_quote_is_cut_at_whole_words_the_longest_first() -> None:
    words = ("Ida Holm", "formand", "Ida")
    assert quoting.parts("Ida  Holm (formand)\nbød velkommen", words) == [
        "",
        "Ida Holm",
        " (",
        "formand",
        ") bød velkommen",
    ]
    assert quoting.parts("Ida Holms formandskab", words) == ["", "Ida Holm", "s formandskab"]
    assert quoting.parts("Ingen her", words) == ["Ingen her"]
    assert quoting.parts("  ", words) == []
    assert quoting.parts("Hun er formand", words) == ["Hun er ", "formand"]
    assert quoting.parts("a (b) [c", ("(b)", "[c")) == ["a ", "(b)", " ", "[c"]


def test_quotes_are_cut_where_a_pattern_of_all_words_would_cut_them() -> None:
    chance = random.Random(1)
    for _ in range(3000):
        quote = "".join(chance.choices("ab sA_-. ås", k=chance.randint(0, 25)))
        made = {"".join(chance.choices("ab sA_-. ås", k=chance.randint(2, 5))).strip() for _ in range(4)}
        words = tuple(sorted((word for word in made if len(word) > 1), key=lambda word: (-len(word), word)))
        spelt = "|".join(r"\s+".join(map(re.escape, word.split())) for word in words) or "(?!)"
        cut = re.split(rf"(?<!\w)({spelt})(?=s?(?!\w))", " ".join(quote.split()), flags=re.IGNORECASE)
        assert quoting.parts(quote, words) == (cut if cut[-1] else cut[:-1])


def test_the_legend_has_what_there_is() -> None:
    told = _content(example(), PageSettings())
    relations = {fact.relation for fact in example().facts}
    groups = {group.field: [row.name for row in group.rows] for group in legend(told, relations).groups}
    assert set(groups["kindsOff"]) == {entity.kind.value for entity in example().entities}
    assert set(groups["relationsOff"]) == relations
    assert groups["standingsOff"] == list(STANDINGS)
    assert "municipal" in legend(told, relations).sectors
    assert [
        group.rows for group in legend(_content(EMPTY, PageSettings()), ()).groups if group.field != "standingsOff"
    ] == [(), ()]


def test_the_months_end_with_the_newest_document_and_bars_follow_the_documents() -> None:
    found = timeline(example())
    months = {int(day[:4]) * 12 + int(day[5:7]) - 1 for day in _days()}
    assert found.last == max(months) == 2023 * 12 + 8  # September 2023
    assert found.first == min(months) - 1  # room to slide to before anything was known
    assert {month for month, height in found.bars if height} == months
    assert max(height for _, height in found.bars) == 100
    assert timeline(EMPTY).first < 0  # no document, no slider


def _days() -> set[str]:
    told = content.facts(example())
    return {example().sources[said["doc"]].date for fact in told for said in fact["evidence"]}
