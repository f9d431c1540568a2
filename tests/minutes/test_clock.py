"""Items that stand behind the clock: "Kl. 10.15   2. Budget"."""

from collections.abc import Callable

from graph.model.minutes import Minutes

TEXT = """DAGSORDEN for Rådet for Sund Alder, 3. maj 2022

Kl. 10.00   1. Velkomst

Kort runde.

Kl. 10.15   2. Budget

Budgettet gennemgås.

10.45-11.00   3. Eventuelt
"""


def test_the_clock_before_the_number_is_no_part_of_it(minutes_of: Callable[[str], Minutes]) -> None:
    items = [(item.number, item.heading) for item in minutes_of(TEXT).items if item.number]
    assert items == [("1", "Velkomst"), ("2", "Budget"), ("3", "Eventuelt")]


BEHIND = """DAGSORDEN for Rådet for Sund Alder, 3. maj 2022

1) Velkomst                                10.00
2) Lukning af Temagruppen for kost   kl. 10.15-10.45
3) Evaluering af budget 2022

Budgettet gennemgås.
"""


def test_the_clock_behind_the_title_is_no_part_of_it(minutes_of: Callable[[str], Minutes]) -> None:
    titles = [item.heading for item in minutes_of(BEHIND).items if item.number]
    assert titles == ["Velkomst", "Lukning af Temagruppen for kost", "Evaluering af budget 2022"]
