"""What a measure will cost, and what is done if that is too much: said before it begins, and kept with the answer.

Betweenness of 300 people takes a blink, of 30,000 an hour. So each measure states its work in steps of the innermost
loop; up to BUDGET, about half a minute of one core, it is exact, beyond that it samples with a fixed seed and says how.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass

#: Steps of an innermost loop in Python that take about half a minute.
BUDGET = 20_000_000
SEED = 20220505


class SampledWarning(UserWarning):
    """A measure says, before it begins, that it will sample, and how."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """`count` of `of` are worked on; `method` says it in words, and stands in the answer's `attrs["method"]`."""

    count: int
    of: int
    method: str

    @property
    def exact(self) -> bool:
        return self.count >= self.of


def plan(measure: str, *, of: int, each: float, unit: str, least: int = 1, budget: int | None = None) -> Plan:
    """How many of `of` units, `each` that many steps, can be done; warns if it is not all of them."""
    allowed = int((BUDGET if budget is None else budget) / max(each, 1))
    count = min(of, max(least, allowed))
    if count >= of:
        return Plan(count=of, of=of, method="exact")
    method = f"sampled: {count} of {of} {unit}, drawn with seed {SEED}"
    warnings.warn(f"{measure} is {method}", SampledWarning, stacklevel=3)
    return Plan(count=count, of=of, method=method)
