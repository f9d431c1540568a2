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
