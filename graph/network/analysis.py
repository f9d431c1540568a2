"""The measures as people use them: `kg.analysis.brokerage(as_of="2021-11-02")`, each a tidy DataFrame.

A row an observation, ids beside labels. `attrs["method"]` tells whether an answer is exact or sampled. Every measure
counts seats by the one as-of rule, current and last attested alike unless `known="current"` is asked for; plans never
count. Each docstring tells, or points to, what a measure means and when not to use it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import networkx as nx
import pandas as pd

from graph.model.edtf import last_day
from graph.model.entity import Entity
from graph.model.fact import Knowledge
from graph.model.seats import Seat, Seating
from graph.model.sector import of_seat
from graph.network import attendance, brokerage, centrality, interlocks, turnover
from graph.network.incidence import Incidence, Known, organisations_in_bodies, people_in_bodies, seats_on
from graph.network.layout import layout
from graph.network.timeline import timeline

SEATS = (
    "body",
    "body_label",
    "holder",
    "holder_label",
    "roles",
    "sector",
    "represents",
    "represents_label",
    "how",
    "standing",
)


@dataclass(frozen=True)
class Analysis:
    """Measures over one Knowledge; days are ISO days, months or years, "" for the newest document's."""

    knowledge: Knowledge

    @cached_property
    def seating(self) -> Seating:
        return Seating(self.knowledge)

    def seats(self, as_of: str = "", known: Known = "attested") -> pd.DataFrame:
        """Who sits where: a row for each seat and organisation that it represents, one if it represents none."""
        rows = [row for seat in seats_on(self.seating, _day(as_of), known) for row in self._seat_rows(seat)]
        return pd.DataFrame(rows, columns=list(SEATS)).sort_values(
            ["body_label", "holder_label", "represents_label", "how"], ignore_index=True
        )

    def timeline(self) -> pd.DataFrame:
        """Seats over time, see graph.network.timeline."""
        return timeline(self.seating)

    def people_in_bodies(self, as_of: str = "", known: Known = "attested") -> Incidence:
        """The two-mode network of people and bodies; `.graph()` gives it to networkx."""
        return people_in_bodies(self.seating, _day(as_of), known)

    def municipalities_in_bodies(self, as_of: str = "", known: Known = "attested") -> Incidence:
        """The two-mode network of municipalities and bodies."""
        return organisations_in_bodies(self.seating, _day(as_of), known)

    def people_together(self, as_of: str = "", known: Known = "attested") -> nx.Graph[str]:
        """People, an edge between all who share a body; `weight` is how many they share."""
        return self.people_in_bodies(as_of, known).projected("members")

    def bodies_together(self, as_of: str = "", known: Known = "attested") -> nx.Graph[str]:
        """Bodies, an edge between all that share a person; `weight` is how many people."""
        return self.people_in_bodies(as_of, known).projected("groups")

    def positions(self, as_of: str = "", known: Known = "attested") -> pd.DataFrame:
        """Where people and bodies stand on a map of the two-mode network, the same every time.

        `short` is the acronym of a body that has one, else the label.
        """
        ties = self.people_in_bodies(as_of, known)
        places = layout([*ties.members, *ties.groups], dict.fromkeys(ties.pairs, 1.0))
        rows = [
            {
                "id": name,
                "label": ties.labels[name],
                "short": short(self.seating.entities[name]),
                "mode": mode,
                "x": places[name][0],
                "y": places[name][1],
            }
            for names, mode in ((ties.members, "member"), (ties.groups, "group"))
            for name in names
        ]
        return pd.DataFrame(rows, columns=["id", "label", "short", "mode", "x", "y"])

    def degree(self, as_of: str = "", known: Known = "attested") -> pd.DataFrame:
        """See graph.network.centrality.degree."""
        return centrality.degree(self.people_in_bodies(as_of, known))

    def betweenness(self, as_of: str = "", known: Known = "attested") -> pd.DataFrame:
        """See graph.network.centrality.betweenness."""
        return centrality.betweenness(self.people_in_bodies(as_of, known))

    def cores(self, as_of: str = "", known: Known = "attested") -> pd.DataFrame:
        """See graph.network.centrality.cores."""
        return centrality.cores(self.people_in_bodies(as_of, known))

    def communities(self, as_of: str = "", known: Known = "attested") -> pd.DataFrame:
        """See graph.network.centrality.communities."""
        return centrality.communities(self.people_in_bodies(as_of, known))

    def brokerage(
        self, as_of: str = "", known: Known = "attested", by: Literal["sector", "employer"] = "sector"
    ) -> pd.DataFrame:
        """Brokers among people who share bodies, between sectors or places of work; see graph.network.brokerage."""
        ties = self.people_in_bodies(as_of, known)
        groups = self.sectors(as_of, known) if by == "sector" else self._workplaces()
        return brokerage.brokerage(ties.projected("members"), groups, ties.labels)

    def interlocks(self, as_of: str = "", known: Known = "attested", *, draws: int = interlocks.DRAWS) -> pd.DataFrame:
        """See graph.network.interlocks."""
        return interlocks.interlocks(self.people_in_bodies(as_of, known), draws=draws)

    def attendance(self, by: Literal["person", "organisation"] = "person") -> pd.DataFrame:
        """See graph.network.attendance."""
        return attendance.attendance(self.seating, by)

    def turnover(self, earlier: str, later: str = "") -> pd.DataFrame:
        """See graph.network.turnover: a row a change."""
        return turnover.turnover(self.seating, _day(earlier), _day(later))

    def turnover_by_body(self, earlier: str, later: str = "") -> pd.DataFrame:
        """See graph.network.turnover: a row a body."""
        return turnover.turnover_by_body(self.seating, _day(earlier), _day(later))

    def sectors(self, as_of: str = "", known: Known = "attested") -> dict[str, str]:
        """Holder -> the sector that all of its seats say, "" where they say several or none."""
        found: dict[str, set[str]] = {}
        for seat in seats_on(self.seating, _day(as_of), known):
            found.setdefault(seat.holder, set()).add(self._sector(seat))
        said = {holder: sides - {""} for holder, sides in found.items()}
        return {holder: next(iter(sides)) if len(sides) == 1 else "" for holder, sides in said.items()}

    def _workplaces(self) -> dict[str, str]:
        """Person -> the one place of work that is known; who has several has none."""
        found = {person: {job.object for job in jobs} for person, jobs in self.seating.employers.items()}
        return {person: next(iter(places)) for person, places in found.items() if len(places) == 1}

    def _sector(self, seat: Seat) -> str:
        entities = self.seating.entities
        behalf = [name for held in seat.held for name in held.fact.qualifiers.on_behalf_of]
        employers = [entities[job.object] for job in self.seating.employers.get(seat.holder, ())]
        labels = (entities[name].label if name in entities else name for name in behalf)
        side = of_seat(" ".join(seat.roles), labels, entities[seat.holder], employers)
        return side.value if side else ""

    def _seat_rows(self, seat: Seat) -> list[dict[str, str]]:
        entities = self.seating.entities
        told = {
            "body": seat.body,
            "body_label": entities[seat.body].label,
            "holder": seat.holder,
            "holder_label": entities[seat.holder].label,
            "roles": ", ".join(seat.roles),
            "sector": self._sector(seat),
            "standing": seat.standing.value,
        }
        represented = [(name, how) for name, how in seat.represents if not name.startswith("person/")]
        if not represented:
            return [{**told, "represents": "", "represents_label": "", "how": ""}]
        return [
            {**told, "represents": name, "represents_label": entities[name].label, "how": how.value}
            for name, how in represented
        ]


def short(entity: Entity) -> str:
    """The acronym among an entity's names, the label if there is none."""
    found = [name for name in entity.aliases if name.isupper() and name.isalpha() and len(name) <= 6]
    return min(found, key=lambda name: (len(name), name), default=entity.label)


def _day(value: str) -> str:
    """A month or a year stands for its last day; raises ValueError for what is no date."""
    if value and not last_day(value):
        raise ValueError(f"{value} is not a date; write it as 2021-11-02, 2021-11 or 2021")
    return last_day(value) if value else ""
