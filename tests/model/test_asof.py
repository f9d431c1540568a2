from dataclasses import replace

import pytest

from graph.model.asof import Standing, Window, holds, newest, stands, window
from graph.model.closing import windows
from graph.model.fact import Knowledge
from graph.model.statement import Status
from tests.knowledge_example import BO, FORUM, GROUP, IDA, MARCH, NEW, OLD, SNT, TOVE, example, fact

C, F = Status.CURRENT, Status.FORMER
SEEN = {"first": "2021-03-02", "last": "2022-09-14"}


@pytest.mark.parametrize(
    ("status", "bounds", "date", "expected"),
    [
        (C, SEEN, "2021-03-01", Standing.UNKNOWN),
        (C, SEEN, "2021-03-02", Standing.CURRENT),
        (C, SEEN, "2022-09-14", Standing.CURRENT),
        (C, SEEN, "2022-09-15", Standing.LAST_ATTESTED),
        (C, {**SEEN, "begins": "2020-01-01"}, "2020-01-01", Standing.CURRENT),
        (C, {**SEEN, "begins": "2020-01-01"}, "2019-12-31", Standing.NOT_YET),
        (C, {**SEEN, "begins": "2023-01-01"}, "2022-12-31", Standing.NOT_YET),
        (C, {**SEEN, "begins": "2023-01-01"}, "2023-01-01", Standing.LAST_ATTESTED),
        (C, {**SEEN, "ends": "2025-12-31"}, "2025-12-31", Standing.CURRENT),
        (C, {**SEEN, "ends": "2025-12-31"}, "2026-01-01", Standing.ENDED),
        (C, {**SEEN, "over": "2023-07-01"}, "2023-06-30", Standing.LAST_ATTESTED),
        (C, {**SEEN, "over": "2023-07-01"}, "2023-07-01", Standing.ENDED),
        (C, {}, "2021-01-01", Standing.UNKNOWN),
        (F, SEEN, "2021-03-02", Standing.ENDED),
        (F, SEEN, "2021-03-01", Standing.UNKNOWN),
        (F, {**SEEN, "begins": "2018-01-01", "ends": "2020-06-30"}, "2020-06-30", Standing.CURRENT),
        (F, {**SEEN, "begins": "2018-01-01", "ends": "2020-06-30"}, "2020-07-01", Standing.ENDED),
        (F, {**SEEN, "begins": "2018-01-01", "ends": "2020-06-30"}, "2017-12-31", Standing.NOT_YET),
        (F, {**SEEN, "begins": "2018-01-01", "ends": "2021-12-31"}, "2021-03-02", Standing.ENDED),
        (F, {**SEEN, "begins": "2018-01-01"}, "2019-01-01", Standing.UNKNOWN),
        (F, {}, "2019-01-01", Standing.ENDED),
        (Status.PLANNED, {**SEEN, "begins": "2021-01-01"}, "2022-01-01", Standing.PLANNED),
        (Status.NEGATED, SEEN, "2022-01-01", Standing.DENIED),
    ],
)
def test_a_state_on_a_day(status: Status, bounds: dict[str, str], date: str, expected: Standing) -> None:
    assert holds(fact(900, "member-of", IDA, SNT, status=status), date, Window(**bounds)) is expected


def test_an_event_has_happened_from_its_day_on() -> None:
    met = fact(900, "attended", IDA, MARCH)
    seen = window(met, {OLD: "2021-03-02"})
    assert holds(met, "2021-03-01", seen) is Standing.NOT_YET
    assert holds(met, "2030-01-01", seen) is Standing.CURRENT


def test_undated_facts_stand_but_are_unknown_on_any_day() -> None:
    seat = fact(900, "member-of", IDA, SNT)
    assert holds(seat, "2022-01-01", Window()) is Standing.UNKNOWN
    assert stands(seat, "2022-01-01", Window())
    before = Window(first="2022-01-01", last="2022-01-01")
    assert not stands(seat, "2021-01-01", before)


def test_now_is_the_newest_document() -> None:
    assert newest(example()) == "2022-09-14"
    assert newest(Knowledge(entities=(), facts=(), sources=())) == ""


def _over(*facts_: object) -> dict[str, str]:
    knowledge = replace(example(), facts=tuple(facts_))  # type: ignore[arg-type]
    return {identifier: known.over for identifier, known in windows(knowledge).items()}


def test_a_later_farewell_closes_the_same_seat_only() -> None:
    stayed = fact(1, "member-of", BO, SNT)
    seat = fact(2, "member-of", BO, GROUP)
    left = fact(3, "member-of", BO, GROUP, status=F, documents=(NEW,))
    assert _over(stayed, seat, left) == {"f001": "", "f002": "2022-09-14", "f003": ""}


def test_a_farewell_to_one_role_leaves_the_other() -> None:
    chair = fact(1, "chairs", BO, GROUP, role="formand")
    vice = fact(2, "chairs", BO, GROUP, role="næstformand")
    left = fact(3, "chairs", BO, GROUP, role="formand", status=F, end="2022-01-31", documents=(NEW,))
    assert _over(chair, vice, left) == {"f001": "2022-02-01", "f002": "", "f003": ""}


def test_an_older_farewell_closes_nothing() -> None:
    left = fact(1, "member-of", BO, GROUP, status=F)
    seat = fact(2, "member-of", BO, GROUP, documents=(NEW,))
    assert _over(left, seat)["f002"] == ""


def test_a_dissolved_group_and_a_dated_successor_close_its_seats() -> None:
    gone = fact(1, "dissolved", GROUP, start="2021-07-01", documents=(NEW,))
    seat = fact(2, "member-of", TOVE, GROUP)
    old_seat = fact(3, "member-of", TOVE, FORUM)  # its successor in the register starts on 2022-01-01
    planned = fact(4, "dissolved", SNT, start="2021-07-01", status=Status.PLANNED)
    other = fact(5, "member-of", TOVE, SNT)
    over = _over(gone, seat, old_seat, planned, other)
    assert (over["f002"], over["f003"], over["f005"]) == ("2021-07-01", "2022-01-01", "")


def test_the_windows_of_one_build_are_worked_out_once_and_those_of_another_anew() -> None:
    first, second = example(), example()
    assert windows(first) is windows(first)
    assert windows(second) == windows(first)
    fewer = replace(first, facts=first.facts[:1])
    assert set(windows(fewer)) == {first.facts[0].id}
