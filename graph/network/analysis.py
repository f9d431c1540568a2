"""The measures as people use them: `kg.analysis.brokerage(as_of="2021-11-02")`, each a tidy DataFrame.

A row an observation, ids beside labels. `attrs["method"]` tells whether an answer is exact or sampled. Every measure
counts seats by the one as-of rule, current and last attested alike unless `known="current"` is asked for; plans never
count. `of="municipalities"` asks the same of municipalities in place of people. What a measure means, where it comes
from and when not to use it is told where its docstring points to.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import pandas as pd

from graph.model.edtf import last_day
from graph.model.entity import Entity
from graph.model.fact import Knowledge
from graph.model.seats import Seating
from graph.network import attendance, brokerage, centrality, interlocks, sides, turnover
from graph.network.incidence import Incidence, Known, organisations_in_bodies, people_in_bodies, seats_on
from graph.network.layout import layout
from graph.network.timeline import timeline

Of = Literal["people", "municipalities"]


@dataclass(frozen=True)
class Analysis:
    """Measures over one Knowledge; days are ISO days, months or years, "" for the newest document's."""

    knowledge: Knowledge

    @cached_property
    def seating(self) -> Seating:
        return Seating(self.knowledge)

    def ties(self, as_of: str = "", known: Known = "attested", of: Of = "people") -> Incidence:
        """The two-mode network itself; `.graph()` gives it to networkx, `.projected("groups")` its projection."""
        made = people_in_bodies if of == "people" else organisations_in_bodies
        return made(self.seating, _day(as_of), known)

    def seats(self, as_of: str = "", known: Known = "attested") -> pd.DataFrame:
        """Who sits where: a row for each seat and organisation that it represents, one if it represents none."""
        return sides.seat_rows(seats_on(self.seating, _day(as_of), known), self.seating)

    def timeline(self) -> pd.DataFrame:
        """Seats over time, see graph.network.timeline."""
        return timeline(self.seating)

    def people_in_bodies(self, as_of: str = "", known: Known = "attested") -> pd.DataFrame:
        """The two-mode network of people and bodies: a row a tie; see graph.network.incidence."""
        return self.ties(as_of, known).frame()

    def municipalities_in_bodies(self, as_of: str = "", known: Known = "attested") -> pd.DataFrame:
        """The two-mode network of municipalities and bodies: a row a tie; see graph.network.incidence."""
        return self.ties(as_of, known, "municipalities").frame()

    def bodies_together(self, as_of: str = "", known: Known = "attested", of: Of = "people") -> pd.DataFrame:
        """Pairs of bodies that share people (or municipalities), and how many; see graph.network.incidence."""
        return self.ties(as_of, known, of).shared("groups")

    def people_together(self, as_of: str = "", known: Known = "attested") -> pd.DataFrame:
        """Pairs of people who share bodies, and how many; see graph.network.incidence."""
        return self.ties(as_of, known).shared("members")

    def positions(self, as_of: str = "", known: Known = "attested") -> pd.DataFrame:
        """Where people and bodies stand on a map of the two-mode network, the same every time.

        `short` is the acronym of a body that has one, else the label.
        """
        ties = self.ties(as_of, known)
        places = layout([*ties.members, *ties.groups], dict.fromkeys(ties.pairs, 1.0))
        rows = [
            (name, ties.labels[name], short(self.seating.entities[name]), mode, *places[name])
            for names, mode in ((ties.members, "member"), (ties.groups, "group"))
            for name in names
        ]
        return pd.DataFrame(rows, columns=["id", "label", "short", "mode", "x", "y"])

    def degree(self, as_of: str = "", known: Known = "attested", of: Of = "people") -> pd.DataFrame:
        """See graph.network.centrality.degree."""
        return centrality.degree(self.ties(as_of, known, of))

    def betweenness(self, as_of: str = "", known: Known = "attested", of: Of = "people") -> pd.DataFrame:
        """See graph.network.centrality.betweenness."""
        return centrality.betweenness(self.ties(as_of, known, of))

    def cores(self, as_of: str = "", known: Known = "attested", of: Of = "people") -> pd.DataFrame:
        """See graph.network.centrality.cores."""
        return centrality.cores(self.ties(as_of, known, of))

    def communities(self, as_of: str = "", known: Known = "attested", of: Of = "people") -> pd.DataFrame:
        """See graph.network.centrality.communities."""
        return centrality.communities(self.ties(as_of, known, of))

    def brokerage(
        self, as_of: str = "", known: Known = "attested", by: Literal["sector", "employer"] = "sector"
    ) -> pd.DataFrame:
        """Brokers among people who share bodies, between sectors or places of work; see graph.network.brokerage."""
        ties = self.ties(as_of, known)
        groups = self.sectors(as_of, known) if by == "sector" else sides.workplaces(self.seating)
        return brokerage.brokerage(ties.projected("members"), groups, ties.labels)

    def interlocks(
        self, as_of: str = "", known: Known = "attested", of: Of = "people", *, draws: int = interlocks.DRAWS
    ) -> pd.DataFrame:
        """See graph.network.interlocks."""
        return interlocks.interlocks(self.ties(as_of, known, of), draws=draws)

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
        return sides.sectors(seats_on(self.seating, _day(as_of), known), self.seating)


def short(entity: Entity) -> str:
    """The acronym among an entity's names, the label if there is none."""
    found = [name for name in entity.aliases if name.isupper() and name.isalpha() and len(name) <= 6]
    return min(found, key=lambda name: (len(name), name), default=entity.label)


def _day(value: str) -> str:
    """A month or a year stands for its last day; raises ValueError for what is no date."""
    if value and not last_day(value):
        raise ValueError(f"{value} is not a date; write it as 2021-11-02, 2021-11 or 2021")
    return last_day(value) if value else ""
