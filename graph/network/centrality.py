"""Who is where many are, and who stands between: degree, betweenness, k-cores and communities of two modes."""

from __future__ import annotations

from collections.abc import Mapping

import networkx as nx
import pandas as pd

from graph.network.communities import communities as grouped
from graph.network.incidence import Incidence
from graph.network.sampling import SEED, plan


def degree(ties: Incidence) -> pd.DataFrame:
    """How many bodies a member sits in, how many members a body has.

    `share` divides by what would be possible: the size of the other mode (Borgatti and Everett 1997, "Network analysis
    of 2-mode data"). Not for comparing bodies of unlike kinds: a council has members by law, a working group by need.
    """
    made = ties.graph()
    members, groups = len(ties.members), len(ties.groups)
    rows = [
        {"degree": made.degree[node], "share": made.degree[node] / (groups if mode == "member" else members)}
        for node, mode in _modes(ties).items()
    ]
    return _frame(ties, rows, ["degree", "share"])


def betweenness(ties: Incidence) -> pd.DataFrame:
    """On how many shortest paths between others somebody lies, of all that could be there: 0 to 1.

    Normalised for two modes as in Borgatti and Everett 1997. It means influence only where things travel along shortest
    paths, and it is unsteady: one unread list of members moves it. Beyond the budget it is estimated from pivots
    (Brandes and Pich 2007).
    """
    made = ties.graph()
    todo = plan("betweenness", of=len(made), each=len(ties.pairs) * 2, unit="starting points", least=30)
    pivots = None if todo.exact else todo.count
    raw = nx.betweenness_centrality(made, k=pivots, normalized=False, seed=SEED)
    values = _two_mode_share(ties, raw)
    rows = [{"betweenness": values[node]} for node in _modes(ties)]
    return _frame(ties, rows, ["betweenness"], todo.method)


def cores(ties: Incidence) -> pd.DataFrame:
    """The largest k for which somebody belongs to a set where all share a body with at least k others (Seidman 1983).

    On the projection of the members. A board of twelve alone makes a core of 11: read it as "sits in a large or dense
    circle", not as rank.
    """
    numbers = nx.core_number(ties.projected("members"))
    rows = [{"id": node, "label": ties.labels[node], "core": number} for node, number in numbers.items()]
    return _sorted(pd.DataFrame(rows, columns=["id", "label", "core"]), ["core"], "exact")


def communities(ties: Incidence) -> pd.DataFrame:
    """Which members and bodies belong together more than by chance: Louvain's method (Blondel and others 2008).

    Communities are numbered by their first member in the order of ids; nothing is drawn, so there is no seed to choose.
    `attrs["modularity"]` tells how far the division is from none (0). Many divisions are nearly as good as the best
    (Good and others 2010): use it to find questions, not to name factions.
    """
    nodes = list(_modes(ties))
    number = {node: place for place, node in enumerate(nodes)}
    found = grouped(len(nodes), [(number[member], number[group], 1) for member, group in ties.pairs])
    frame = _frame(ties, [{"community": group} for group in found], [], "exact", columns=["community"])
    sets: dict[int, set[str]] = {}
    for node, group in zip(nodes, found, strict=True):
        sets.setdefault(group, set()).add(node)
    frame = frame.sort_values(["community", "mode", "label", "id"], ignore_index=True)
    frame.attrs["modularity"] = nx.community.modularity(ties.graph(), sets.values()) if ties.pairs else 0.0
    return frame


def _modes(ties: Incidence) -> dict[str, str]:
    return dict.fromkeys(ties.members, "member") | dict.fromkeys(ties.groups, "group")


def _two_mode_share(ties: Incidence, raw: Mapping[str, float]) -> dict[str, float]:
    """Counts of paths as shares of the most that a node of its mode can have (Borgatti and Everett 1997)."""
    sizes = {"member": (len(ties.members), len(ties.groups)), "group": (len(ties.groups), len(ties.members))}
    return {node: raw[node] / _most(*sizes[mode]) for node, mode in _modes(ties).items()}


def _most(own: int, other: int) -> float:
    whole, rest = divmod(own - 1, other)
    return (
        other**2 * (whole + 1) ** 2 + other * (whole + 1) * (2 * rest - whole - 1) - rest * (2 * whole - rest + 3)
    ) / 2 or 1


def _frame(
    ties: Incidence,
    rows: list[dict[str, float]],
    order: list[str],
    method: str = "exact",
    columns: list[str] | None = None,
) -> pd.DataFrame:
    nodes = [{"id": node, "label": ties.labels[node], "mode": mode} for node, mode in _modes(ties).items()]
    told = [{**node, **row} for node, row in zip(nodes, rows, strict=True)]
    frame = pd.DataFrame(told, columns=["id", "label", "mode", *(columns or order)])
    return _sorted(frame, order, method)


def _sorted(frame: pd.DataFrame, order: list[str], method: str) -> pd.DataFrame:
    """The greatest first, the rest by label and id."""
    made = frame.sort_values([*order, "label", "id"], ascending=[False] * len(order) + [True, True], ignore_index=True)
    made.attrs["method"] = method
    return made
