"""Seats -> who is in what: the two-mode network of people (or organisations) and bodies on a day, and its projections.

A two-mode network has ties only between the modes: Ida Holm and the board, the board and Bo Lind. That the two know
each other is a conclusion, drawn by the projection: an edge between all who share a body, as heavy as what they share.
A projection turns a board of fifty into 1,225 edges; ask the two-mode network where you can (Borgatti and Halgin 2011,
"Analyzing affiliation networks").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

import networkx as nx
import pandas as pd

from graph.model.asof import Standing
from graph.model.entity import EntityKind
from graph.model.seats import Seat, Seating

#: Which seats count: only those that documents cover on the day, or also those that were last attested before it.
Known = Literal["current", "attested"]

_COUNTED = {
    "current": frozenset({Standing.CURRENT}),
    "attested": frozenset({Standing.CURRENT, Standing.LAST_ATTESTED, Standing.UNKNOWN}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Incidence:
    """`pairs` are (member, group) ids, sorted, each once; `labels` names both."""

    pairs: tuple[tuple[str, str], ...]
    labels: dict[str, str]

    @property
    def members(self) -> list[str]:
        return sorted({member for member, _ in self.pairs})

    @property
    def groups(self) -> list[str]:
        return sorted({group for _, group in self.pairs})

    def graph(self) -> nx.Graph[str]:
        """Members and groups as nodes; `bipartite` is 0 for members and 1 for groups."""
        made: nx.Graph[str] = nx.Graph()
        made.add_nodes_from(self.members, bipartite=0)
        made.add_nodes_from(self.groups, bipartite=1)
        made.add_edges_from(self.pairs)
        return made

    def sets(self, *, of: Literal["members", "groups"]) -> dict[str, set[str]]:
        """Each member with its groups, or each group with its members."""
        found: dict[str, set[str]] = defaultdict(set)
        for member, group in self.pairs:
            key, value = (member, group) if of == "members" else (group, member)
            found[key].add(value)
        return {key: found[key] for key in sorted(found)}

    def projected(self, on: Literal["members", "groups"]) -> nx.Graph[str]:
        """One mode: an edge between two that share something of the other mode, its `weight` how many."""
        made: nx.Graph[str] = nx.Graph()
        made.add_nodes_from(self.members if on == "members" else self.groups)
        weights: dict[tuple[str, str], int] = defaultdict(int)
        for shared in self.sets(of="groups" if on == "members" else "members").values():
            for pair in combinations(sorted(shared), 2):
                weights[pair] += 1
        made.add_weighted_edges_from((one, other, weights[one, other]) for one, other in sorted(weights))
        return made

    def frame(self) -> pd.DataFrame:
        """A row a tie: id and label of the member, id and label of the body."""
        rows = [(member, self.labels[member], group, self.labels[group]) for member, group in self.pairs]
        frame = pd.DataFrame(rows, columns=["id", "label", "body", "body_label"])
        return frame.sort_values(["body_label", "label", "body", "id"], ignore_index=True)

    def shared(self, on: Literal["members", "groups"]) -> pd.DataFrame:
        """A row a pair of members, or of groups, that share something of the other mode: how many, and their labels."""
        sets = self.sets(of=on)
        rows = [
            {
                "id_a": one,
                "label_a": self.labels[one],
                "id_b": other,
                "label_b": self.labels[other],
                "shared": data["weight"],
                "names": ", ".join(sorted(self.labels[name] for name in sets[one] & sets[other])),
            }
            for one, other, data in self.projected(on).edges(data=True)
        ]
        frame = pd.DataFrame(rows, columns=["id_a", "label_a", "id_b", "label_b", "shared", "names"])
        order = ["shared", "label_a", "label_b", "id_a", "id_b"]
        return frame.sort_values(order, ascending=[False, True, True, True, True], ignore_index=True)


def incidence(pairs: Iterable[tuple[str, str]], labels: dict[str, str]) -> Incidence:
    """Sorted, each pair once."""
    return Incidence(pairs=tuple(sorted(set(pairs))), labels=labels)


def seats_on(seating: Seating, day: str = "", known: Known = "attested") -> list[Seat]:
    """The seats that count on the ISO day; plans never do."""
    return [seat for seat in seating.on(day) if seat.standing in _COUNTED[known]]


def people_in_bodies(seating: Seating, day: str = "", known: Known = "attested") -> Incidence:
    """Person and body, a pair for each seat that counts."""
    seats = [s for s in seats_on(seating, day, known) if seating.entities[s.holder].kind is EntityKind.PERSON]
    return incidence(((seat.holder, seat.body) for seat in seats), _labels(seating))


def organisations_in_bodies(
    seating: Seating,
    day: str = "",
    known: Known = "attested",
    kinds: frozenset[EntityKind] = frozenset({EntityKind.MUNICIPALITY}),
) -> Incidence:
    """Organisation of one of the kinds and body: its own seats, those held for it, and those of its people."""
    pairs = (
        (organisation, seat.body)
        for seat in seats_on(seating, day, known)
        for organisation, _ in seat.represents
        if seating.entities[organisation].kind in kinds
    )
    return incidence(pairs, _labels(seating))


def _labels(seating: Seating) -> dict[str, str]:
    return {entity.id: entity.label for entity in seating.knowledge.entities}
