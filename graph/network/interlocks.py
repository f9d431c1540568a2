"""Bodies that share members, and whether they share more than their sizes make likely.

Two boards of twenty share three people: is that an alliance, or what must happen if everybody sits in four boards? The
null model shuffles who sits where, so that each person keeps the number of bodies and each body its size, by curveball
trades (Strona and others 2014, "A fast and unbiased procedure to randomize ecological binary matrices"). `p` is the
share of shuffles with at least as many shared members, the observed one counted in (North and others 2002); `q` is p
after Benjamini and Hochberg, since of a hundred pairs five look special by chance.

Not for a handful of minutes: whoever was not read is not shared, and a body of which one list is known looks closed.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from math import sqrt

import pandas as pd

from graph.network.incidence import Incidence
from graph.network.sampling import SEED, Plan, plan

#: Shuffles where there is room for all; p cannot be smaller than one in this many.
DRAWS = 1000
_TRADES = 5  # trades per body and shuffle after which Strona and others find matrices well mixed

COLUMNS = ("id_a", "label_a", "id_b", "label_b", "shared", "people", "jaccard", "expected", "sd", "z", "p", "q")


def interlocks(ties: Incidence, *, draws: int = DRAWS, seed: int = SEED) -> pd.DataFrame:
    """One row a pair of bodies that share a member, the least likely first."""
    sets = ties.sets(of="groups")
    observed = _shared(ties.sets(of="members"))
    steps = len(ties.pairs) * _TRADES + sum(len(groups) ** 2 for groups in ties.sets(of="members").values())
    todo = plan("interlocks", of=draws, each=steps, unit="shuffles", least=19)
    null = _null(sets, observed, todo, seed)
    rows = [_row(pair, observed[pair], sets, null[pair], todo.count, ties.labels) for pair in sorted(observed)]
    frame = pd.DataFrame(rows, columns=[column for column in COLUMNS if column != "q"])
    frame["q"] = adjusted(list(frame["p"]))
    frame = frame.sort_values(
        ["p", "shared", "label_a", "label_b"], ascending=[True, False, True, True], ignore_index=True
    )
    frame.attrs["method"] = f"{todo.count} shuffles" if todo.exact else todo.method
    return frame


def curveball(sets: Mapping[str, set[str]], choose: random.Random, trades: int) -> dict[str, set[str]]:
    """The same sizes and the same number of memberships for each member, shuffled by so many trades."""
    made = {group: set(members) for group, members in sets.items()}
    names = sorted(made)
    for _ in range(trades if len(names) > 1 else 0):
        one, other = choose.sample(names, 2)
        first, second = made[one], made[other]
        only = sorted(first ^ second)
        give = len(first - second)
        if 0 < give < len(only):
            choose.shuffle(only)
            common = first & second
            made[one], made[other] = common.union(only[:give]), common.union(only[give:])
    return made


def adjusted(p_values: Sequence[float]) -> list[float]:
    """Benjamini and Hochberg (1995): the smallest false discovery rate at which each would be called special."""
    order = sorted(range(len(p_values)), key=lambda place: p_values[place], reverse=True)
    found, least = [1.0] * len(p_values), 1.0
    for rank, place in zip(range(len(p_values), 0, -1), order, strict=True):
        least = min(least, p_values[place] * len(p_values) / rank)
        found[place] = least
    return found


def _shared(members: Mapping[str, set[str]]) -> Counter[tuple[str, str]]:
    return Counter(pair for groups in members.values() for pair in combinations(sorted(groups), 2))


class _Tally:
    """Sum, sum of squares and how often at least as many, of one pair over all shuffles."""

    __slots__ = ("reached", "squares", "total")

    def __init__(self) -> None:
        self.total = self.squares = self.reached = 0


def _null(
    sets: Mapping[str, set[str]], observed: Counter[tuple[str, str]], todo: Plan, seed: int
) -> dict[tuple[str, str], _Tally]:
    choose = random.Random(seed)
    tallies = {pair: _Tally() for pair in observed}
    shuffled = curveball(sets, choose, 10 * _TRADES * len(sets))
    for _ in range(todo.count):
        shuffled = curveball(shuffled, choose, _TRADES * len(sets))
        for (one, other), tally in tallies.items():
            count = len(shuffled[one] & shuffled[other])
            tally.total += count
            tally.squares += count * count
            tally.reached += count >= observed[one, other]
    return tallies


def _row(
    pair: tuple[str, str],
    shared: int,
    sets: Mapping[str, set[str]],
    null: _Tally,
    draws: int,
    labels: Mapping[str, str],
) -> dict[str, object]:
    one, other = pair
    expected = null.total / draws
    deviation = sqrt(max(null.squares / draws - expected**2, 0.0))
    return {
        "id_a": one,
        "label_a": labels[one],
        "id_b": other,
        "label_b": labels[other],
        "shared": shared,
        "people": ", ".join(sorted(labels[person] for person in sets[one] & sets[other])),
        "jaccard": shared / len(sets[one] | sets[other]),
        "expected": expected,
        "sd": deviation,
        "z": (shared - expected) / deviation if deviation else float("nan"),
        "p": (null.reached + 1) / (draws + 1),
    }
