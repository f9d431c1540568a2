"""The measures: known values on the Southern women of Davis, and small graphs that can be counted by hand."""

from __future__ import annotations

import random
from collections import Counter
from itertools import combinations, product
from typing import Any

import networkx as nx
import pandas as pd
import pytest

from graph.model.seats import Seating
from graph.network import sampling
from graph.network.analysis import Analysis
from graph.network.attendance import attendance, wilson
from graph.network.brokerage import ROLES, brokerage
from graph.network.centrality import betweenness, communities, cores, degree
from graph.network.incidence import Incidence, incidence
from graph.network.interlocks import adjusted, curveball, interlocks
from graph.network.sampling import SampledWarning
from tests.knowledge_example import example

#: Degree and betweenness of women and events, meant to be those of Borgatti and Halgin (2011); not held against the
#: paper yet.
PUBLISHED = {
    "Evelyn Jefferson": (0.57, 0.10),
    "Theresa Anderson": (0.57, 0.09),
    "Nora Fayette": (0.57, 0.11),
    "Sylvia Avondale": (0.50, 0.07),
    "Brenda Rogers": (0.50, 0.05),
    "Laura Mandeville": (0.50, 0.05),
    "Frances Anderson": (0.29, 0.01),
    "Dorothy Murchison": (0.14, 0.00),
    "E8": (0.78, 0.24),
    "E9": (0.67, 0.23),
    "E7": (0.56, 0.13),
    "E6": (0.44, 0.07),
    "E12": (0.33, 0.02),
    "E14": (0.17, 0.00),
}


@pytest.fixture(scope="module")
def davis() -> Incidence:
    made = nx.davis_southern_women_graph()
    women = {node for node, data in made.nodes(data=True) if data["bipartite"] == 0}
    pairs = [(one, other) if one in women else (other, one) for one, other in made.edges]
    return incidence(pairs, {node: node for node in made})


def by(frame: pd.DataFrame, *key: str) -> Any:
    """The frame, to be asked by these columns."""
    return frame.set_index(list(key) if len(key) > 1 else key[0])


def test_degree_and_betweenness_are_the_published_ones(davis: Incidence) -> None:
    many = by(degree(davis), "id")
    between = by(betweenness(davis), "id")
    assert len(many) == 18 + 14
    for name, (share, path) in PUBLISHED.items():
        assert round(many.loc[name, "share"], 2) == share, name
        assert round(between.loc[name, "betweenness"], 2) == path, name


def test_betweenness_is_that_of_networkx(davis: Incidence) -> None:
    told = by(betweenness(davis), "id")["betweenness"]
    expected = nx.bipartite.betweenness_centrality(davis.graph(), davis.members)
    assert told.to_dict() == pytest.approx(expected)


def test_the_projection_is_that_of_networkx(davis: Incidence) -> None:
    mine = davis.projected("members")
    theirs = nx.bipartite.weighted_projected_graph(davis.graph(), davis.members)
    assert nx.utils.edges_equal(mine.edges(data=True), theirs.edges(data=True))
    assert mine["Evelyn Jefferson"]["Theresa Anderson"]["weight"] == 7  # the table that Breiger (1974) printed
    assert mine["Evelyn Jefferson"]["Nora Fayette"]["weight"] == 2


def test_the_women_fall_into_two_circles(davis: Incidence) -> None:
    """Most of what was published since 1941 puts these eight together, and these five elsewhere (Freeman 2003)."""
    found = by(communities(davis), "id")["community"]
    first = {"Evelyn Jefferson", "Laura Mandeville", "Theresa Anderson", "Brenda Rogers"}
    second = {"Katherina Rogers", "Sylvia Avondale", "Nora Fayette", "Helen Lloyd", "Myra Liddel"}
    assert len({found[name] for name in first}) == 1
    assert len({found[name] for name in second}) == 1
    assert found["Evelyn Jefferson"] != found["Nora Fayette"]
    assert communities(davis).attrs["modularity"] > 0.3


def test_cores_by_hand() -> None:
    pairs = [*((who, "board") for who in "abcd"), ("d", "team"), ("e", "team")]
    told = cores(incidence(pairs, {name: name for name in ("a", "b", "c", "d", "e", "board", "team")}))
    assert by(told, "id")["core"].to_dict() == {"a": 3, "b": 3, "c": 3, "d": 3, "e": 1}
    assert list(told["id"])[-1] == "e"


@pytest.mark.parametrize(
    ("groups", "role"),
    [
        ("mmm", "coordinator"),
        ("mrm", "consultant"),
        ("rmm", "gatekeeper"),
        ("mmr", "representative"),
        ("mrp", "liaison"),
    ],
)
def test_each_role_of_a_broker_by_hand(groups: str, role: str) -> None:
    names = {"a": "a", "b": "b", "c": "c"}
    path = nx.DiGraph([("a", "b"), ("b", "c")])
    told = by(brokerage(path, dict(zip("abc", groups, strict=True)), names), "id")
    assert told.loc["b", list(ROLES)].to_dict() == {name: int(name == role) for name in ROLES}
    assert list(told.loc[["a", "c"], "total"]) == [0, 0]
    mutual = by(brokerage(path.to_undirected(), dict(zip("abc", groups, strict=True)), names), "id")
    assert mutual.loc["b", "gatekeeper" if role == "representative" else role] == 1
    closed = brokerage(nx.DiGraph([*path.edges, ("a", "c")]), dict(zip("abc", groups, strict=True)), names)
    assert closed["total"].sum() == 0


@pytest.mark.parametrize("seed", range(5))
def test_brokerage_is_what_one_counts_pair_by_pair(seed: int) -> None:
    made = nx.gnp_random_graph(14, 0.3, seed=seed)
    ties = nx.relabel_nodes(made, {node: f"p{node:02}" for node in made})
    groups = {node: random.Random(seed).choice("mrp") if node != "p03" else "" for node in ties}
    told = by(brokerage(ties, groups, {node: node for node in ties}), "id")
    assert "p03" not in told.index
    for node in told.index:
        near = [other for other in ties[node] if groups[other]]
        open_pairs = [(one, other) for one, other in combinations(near, 2) if not ties.has_edge(one, other)]
        kinds = Counter(_kind(groups[one], groups[node], groups[other]) for one, other in open_pairs)
        assert {role: told.loc[node, role] for role in ROLES if role != "representative"} == {
            role: kinds[role] for role in ROLES if role != "representative"
        }


def _kind(one: str, broker: str, other: str) -> str:
    if one == other:
        return "coordinator" if one == broker else "consultant"
    return "gatekeeper" if broker in (one, other) else "liaison"


def _possible() -> list[dict[str, frozenset[str]]]:
    """All ways to fill three bodies of 2, 2 and 1 by people who sit in 2, 1, 1 and 1."""
    found = []
    for sets in product(combinations("abcd", 2), combinations("abcd", 2), combinations("abcd", 1)):
        if Counter(name for one in sets for name in one) == Counter({"a": 2, "b": 1, "c": 1, "d": 1}):
            found.append({body: frozenset(members) for body, members in zip("XYZ", sets, strict=True)})
    return found


def test_shuffles_keep_the_margins_and_visit_all_that_is_possible_alike() -> None:
    choose, made = random.Random(1), {"X": {"a", "b"}, "Y": {"a", "c"}, "Z": {"d"}}
    seen: Counter[tuple[frozenset[str], ...]] = Counter()
    for _ in range(6000):
        made = curveball(made, choose, 5)
        seen[tuple(frozenset(made[body]) for body in "XYZ")] += 1
    possible = {tuple(one.values()) for one in _possible()}
    assert set(seen) == possible
    assert max(seen.values()) / min(seen.values()) < 1.4


def test_expected_interlocks_are_those_of_all_possible_seatings() -> None:
    pairs = [("a", "X"), ("b", "X"), ("a", "Y"), ("c", "Y"), ("d", "Z")]
    told = interlocks(incidence(pairs, {name: name for name in "abcdXYZ"}), draws=4000)
    (row,) = told.to_dict("records")
    shared = [len(one["X"] & one["Y"]) for one in _possible()]
    assert (row["id_a"], row["id_b"], row["shared"], row["people"]) == ("X", "Y", 1, "a")
    assert row["expected"] == pytest.approx(sum(shared) / len(shared), abs=0.03)
    assert row["p"] == pytest.approx(sum(count >= 1 for count in shared) / len(shared), abs=0.03)
    assert row["jaccard"] == pytest.approx(1 / 3)


def test_the_two_circles_of_davis_are_more_than_chance(davis: Incidence) -> None:
    told = by(interlocks(davis, draws=400), "id_a", "id_b")
    assert told.loc[("E1", "E2"), "p"] > told.loc[("E3", "E5"), "p"]
    assert told.loc[("E3", "E5"), "shared"] == 6
    assert (told["q"] >= told["p"]).all()
    assert interlocks(davis, draws=50).equals(interlocks(davis, draws=50))


def test_discovery_rates_by_hand() -> None:
    assert adjusted([0.01, 0.04, 0.03, 0.5]) == pytest.approx([0.04, 0.16 / 3, 0.16 / 3, 0.5])
    assert adjusted([]) == []


@pytest.mark.parametrize(
    ("came", "of", "low", "high"),
    [(0, 0, 0, 1), (2, 2, 0.3424, 1), (8, 10, 0.4902, 0.9433), (0, 10, 0, 0.2775), (81, 263, 0.2553, 0.3662)],
)
def test_intervals_of_wilson(came: int, of: int, low: float, high: float) -> None:
    """The last row is the example of Newcombe (1998, Statistics in Medicine 17, method 3)."""
    assert wilson(came, of) == pytest.approx((low, high), abs=5e-5)


def test_attendance_of_people_and_of_those_they_work_for() -> None:
    told = by(attendance(Seating(example())), "id", "body")
    tove = told.loc[("person/tove-brink", "body/styregruppen-for-naere-tilbud")]
    assert (tove["attended"], tove["absent"], tove["meetings"], tove["rate"]) == (2, 0, 2, 1.0)
    by_place = by(attendance(Seating(example()), "organisation"), "id")
    assert by_place.loc["municipality/ringsted-kommune", "attended"] == 1
    assert "person/ida-holmskov" not in by_place.index


def test_turnover_counts_each_kind_of_change_apart() -> None:
    analysis = Analysis(example())
    told = by(analysis.turnover_by_body("2021-03-02", "2022-09-14"), "body")
    board = told.loc["body/styregruppen-for-naere-tilbud"]
    assert (board["before"], board["after"], board["not_seen_since"], board["kept"]) == (3, 3, 2, 1.0)
    group = told.loc["body/arbejdsgruppen-for-genoptraening"]
    assert (group["before"], group["after"], group["ended"], group["kept"]) == (1, 0, 1, 0.0)
    rows = analysis.turnover("2021-03-02", "2022-09")
    assert set(rows["turn"]) >= {"ended", "first-seen", "not-seen-since"}


def test_seats_are_tidy_and_know_their_sector() -> None:
    seats = Analysis(example()).seats("2021-12-24")
    ida = seats[seats["holder"].eq("person/ida-holmskov") & seats["body"].eq("body/styregruppen-for-naere-tilbud")]
    assert list(ida["represents_label"]) == ["Region Sjælland", "Ringsted Kommune", "Ringsted Kommune"]
    sectors = Analysis(example()).sectors("2021-12-24")
    assert sectors["municipality/ringsted-kommune"] == "municipal"
    assert sectors["other/almen-praksis"] == "practice"
    with pytest.raises(ValueError, match="write it as"):
        Analysis(example()).seats("i går")


def test_the_projections_are_tidy_too() -> None:
    analysis = Analysis(example())
    ties = analysis.people_in_bodies("2022-09-14")
    assert list(ties.columns) == ["id", "label", "body", "body_label"]
    assert ("person/bo-lindegren", "body/det-nye-forum") in set(zip(ties["id"], ties["body"], strict=True))
    towns = analysis.municipalities_in_bodies("2022-09-14")
    assert ("municipality/ringsted-kommune", "body/styregruppen-for-naere-tilbud") in set(
        zip(towns["id"], towns["body"], strict=True)
    )
    together = analysis.bodies_together("2022-09-14").to_dict("records")
    assert {
        "label_a": "Det Nye Forum",
        "label_b": "Styregruppen for Nære Tilbud",
        "shared": 1,
        "names": "Bo Lindegren",
    }.items() <= together[0].items()
    pairs = analysis.people_together("2022-09-14")
    assert {frozenset(pair) for pair in zip(pairs["label_a"], pairs["label_b"], strict=True)} >= {
        frozenset(("Bo Lindegren", "Ida Holmskov"))
    }
    assert set(analysis.degree("2022-09-14", of="municipalities")["mode"]) == {"member", "group"}


def test_nothing_known_gives_empty_frames_with_their_columns() -> None:
    nothing = Analysis(example()).ties("1990")
    assert nothing.pairs == ()
    for measure in (degree, betweenness, cores, communities, interlocks):
        frame = measure(nothing)
        assert isinstance(frame, pd.DataFrame)
        assert len(frame) == 0
        assert len(frame.columns) >= 3
    assert len(brokerage(nothing.projected("members"), {}, {})) == 0


def test_what_is_too_much_is_sampled_and_says_so_first(davis: Incidence, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sampling, "BUDGET", 3000)
    with pytest.warns(SampledWarning, match="betweenness is sampled: 30 of 32 starting points, drawn with seed"):
        told = betweenness(davis)
    assert told.attrs["method"].startswith("sampled: 30 of 32")
    exact = nx.bipartite.betweenness_centrality(davis.graph(), davis.members)
    assert by(told, "id")["betweenness"].to_dict() == pytest.approx(exact, abs=0.05)
    with pytest.warns(SampledWarning, match="interlocks is sampled: 19 of 1000 shuffles"):
        assert interlocks(davis)["p"].min() >= 1 / 20
