"""Who stands between two that have no tie, and on whose side: the roles of Gould and Fernandez.

Ida of the municipalities sits with Bo of the region, and with Tove of general practice; Bo and Tove sit nowhere
together. Ida is a liaison between the two. With groups (sectors, employers) the brokered pair and the broker fall into
five roles (Gould and Fernandez 1989, "Structures of mediation", Sociological Methodology 19):

- coordinator: all three in one group
- consultant (itinerant): the two in one group, the broker in another
- gatekeeper: the broker brings in what comes from outside to the own group
- representative: the broker carries out what comes from the own group
- liaison: three groups

Without directions gatekeeper and representative are the same, and counted as gatekeeper. A broker in this sense is one
who could carry something; whether anything was carried no list of members tells.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping
from typing import Any

import networkx as nx
import pandas as pd

from graph.network.sampling import SEED, plan

ROLES = ("coordinator", "consultant", "gatekeeper", "representative", "liaison")


def brokerage(ties: nx.Graph[str], groups: Mapping[str, str], labels: Mapping[str, str]) -> pd.DataFrame:
    """Pairs that each node brokers, by role; nodes without a group broker nothing and are not brokered.

    Undirected: each unordered pair counts once. Directed (a DiGraph): each path from one through the node to the other.
    """
    made = ties.subgraph(sorted(node for node in ties if groups.get(node)))
    nodes = sorted(made)
    steps = sum(made.degree[node] ** 2 for node in nodes)
    todo = plan("brokerage", of=len(nodes), each=steps / max(len(nodes), 1), unit="brokers", least=30)
    chosen = nodes if todo.exact else sorted(random.Random(SEED).sample(nodes, todo.count))
    roles = [ROLES[i] for i in range(5) if made.is_directed() or ROLES[i] != "representative"]
    rows = []
    for node in chosen:
        counts = _directed(made, node, groups) if made.is_directed() else _undirected(made, node, groups)
        told = {role: counts[role] for role in roles}
        rows.append({"id": node, "label": labels[node], "group": groups[node], **told, "total": sum(told.values())})
    frame = pd.DataFrame(rows, columns=["id", "label", "group", *roles, "total"])
    frame = frame.sort_values(["total", "label", "id"], ascending=[False, True, True], ignore_index=True)
    frame.attrs["method"] = todo.method
    return frame


def _undirected(made: Any, node: str, groups: Mapping[str, str]) -> Counter[str]:
    """All pairs of neighbours by group, less those that have a tie of their own."""
    near = set(made[node])
    sizes = Counter(groups[other] for other in near)
    pairs: Counter[tuple[str, str]] = Counter()
    for one in sizes:
        pairs[one, one] = sizes[one] * (sizes[one] - 1) // 2
        for other in sizes:
            if one < other:
                pairs[one, other] = sizes[one] * sizes[other]
    for one in near:
        for other in near.intersection(made[one]):
            if one < other:
                first, second = sorted((groups[one], groups[other]))
                pairs[first, second] -= 1
    found: Counter[str] = Counter()
    for (first, second), count in pairs.items():
        role = _role(first, groups[node], second)
        found["gatekeeper" if role == "representative" else role] += count
    return found


def _directed(made: Any, node: str, groups: Mapping[str, str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for one in made.predecessors(node):
        reached = made[one]
        for other in made.successors(node):
            if other not in (one, node) and one != node and other not in reached:
                found[_role(groups[one], groups[node], groups[other])] += 1
    return found


def _role(source: str, broker: str, target: str) -> str:
    if source == target:
        return "coordinator" if broker == source else "consultant"
    if broker == target:
        return "gatekeeper"
    return "representative" if broker == source else "liaison"
