"""The measures on the Southern women of Davis, against values that others published or compute, and by hand.

No value stands here from memory: where it comes from is said in each test.
"""

from __future__ import annotations

import ast
import inspect
import random
import textwrap
from collections import Counter
from collections.abc import Callable
from itertools import combinations, product
from statistics import NormalDist
from typing import Any

import networkx as nx
import pandas as pd
import pytest
from networkx.algorithms.bipartite.tests.test_centrality import (  # type: ignore[import-not-found]
    TestBipartiteCentrality as Theirs,
)

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

#: The women in the order of Davis, Gardner and Gardner (1941), by their names in NetworkX.
WOMEN = (
    *("Evelyn Jefferson", "Laura Mandeville", "Theresa Anderson", "Brenda Rogers", "Charlotte McDowd"),
    *("Frances Anderson", "Eleanor Nye", "Pearl Oglethorpe", "Ruth DeSand", "Verne Sanderson", "Myra Liddel"),
    *("Katherina Rogers", "Sylvia Avondale", "Nora Fayette", "Helen Lloyd", "Dorothy Murchison", "Olivia Carleton"),
    "Flora Price",
)


def shipped(test: str) -> dict[str, float]:
    """The values that NetworkX's own test of that name holds for these data: shipped with the package, not by us."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(getattr(Theirs, test))))
    (answer,) = (node.value for node in ast.walk(tree) if isinstance(node, ast.Assign) and "answer" in ast.dump(node))
    found: dict[str, float] = ast.literal_eval(answer)
    return found


@pytest.fixture(scope="module")
def davis() -> Incidence:
    made = nx.davis_southern_women_graph()
    women = {node for node, data in made.nodes(data=True) if data["bipartite"] == 0}
    pairs = [(one, other) if one in women else (other, one) for one, other in made.edges]
    return incidence(pairs, {node: node for node in made})


def by(frame: pd.DataFrame, *key: str) -> Any:
    """The frame, to be asked by these columns."""
    return frame.set_index(list(key) if len(key) > 1 else key[0])


@pytest.mark.parametrize(
    ("measure", "column", "test"),
    [
        (degree, "share", "test_davis_degree_centrality"),
        (betweenness, "betweenness", "test_davis_betweenness_centrality"),
    ],
)
def test_degree_and_betweenness_are_those_that_a_package_ships(
    davis: Incidence, measure: Callable[[Incidence], pd.DataFrame], column: str, test: str
) -> None:
    """All 32 women and events, to the two digits of `networkx/algorithms/bipartite/tests/test_centrality.py`.

    NetworkX holds the digits as constants, and names Borgatti and Halgin (2011) as the source of the measures.
    """
    expected = shipped(test)
    assert len(expected) == 18 + 14
    assert by(measure(davis), "id")[column].to_dict() == pytest.approx(expected, abs=0.0051)


def test_betweenness_is_that_of_networkx(davis: Incidence) -> None:
    told = by(betweenness(davis), "id")["betweenness"]
    expected = nx.bipartite.betweenness_centrality(davis.graph(), davis.members)
    assert told.to_dict() == pytest.approx(expected)


def test_the_projection_is_that_of_networkx(davis: Incidence) -> None:
    mine = davis.projected("members")
    theirs = nx.bipartite.weighted_projected_graph(davis.graph(), davis.members)
    assert nx.utils.edges_equal(mine.edges(data=True), theirs.edges(data=True))


@pytest.mark.parametrize(
    ("woman", "printed"),
    [
        ("Evelyn Jefferson", (8, 6, 7, 6, 3, 4, 3, 3, 3, 2, 2, 2, 2, 2, 1, 2, 1, 1)),
        ("Theresa Anderson", (7, 6, 8, 6, 4, 4, 4, 3, 4, 3, 2, 2, 3, 3, 2, 2, 1, 1)),
    ],
)
def test_the_projection_is_the_one_that_is_printed(davis: Incidence, woman: str, printed: tuple[int, ...]) -> None:
    """Rows of the women's matrix of Breiger (1974), as R prints it for the data of another package (`networkdata`).

    From O. Lizardo, "The Duality of Persons and Groups", https://olizardo.github.io/SOCIOL208/tm-duality.html; the
    number in a woman's own column is in how many events she was.
    """
    mine = davis.projected("members")
    own = by(degree(davis), "id").loc[woman, "degree"]
    assert tuple(own if other == woman else mine[woman][other]["weight"] for other in WOMEN) == printed


def test_the_core_of_the_two_groups_that_were_seen_in_1941_is_kept_together_and_apart(davis: Incidence) -> None:
    """Women 1 to 4 are the core of one group, 13 to 15 of the other, and 11 and 12 stand next to these.

    What Davis, Gardner and Gardner saw, by L. C. Freeman, "Finding Social Groups: A Meta-Analysis of the Southern Women
    Data" (2003), as told in the slides to it (https://slideplayer.com/amp/4750969). Methods differ on the others.
    """
    found = by(communities(davis), "id")["community"]
    assert len({found[name] for name in WOMEN[:4]}) == 1
    assert len({found[name] for name in WOMEN[10:15]}) == 1
    assert found[WOMEN[0]] != found[WOMEN[10]]


def test_the_division_is_as_good_as_that_of_another_method(davis: Incidence) -> None:
    """Modularity as NetworkX computes it, against the division by its greedy method (Clauset, Newman and Moore)."""
    told = communities(davis)
    mine = [set(group["id"]) for _, group in told.groupby("community")]
    other = [set(group) for group in nx.community.greedy_modularity_communities(davis.graph())]
    assert told.attrs["modularity"] == pytest.approx(nx.community.modularity(davis.graph(), mine))
    assert told.attrs["modularity"] >= nx.community.modularity(davis.graph(), other) - 1e-9


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
    theirs = nx.bipartite.weighted_projected_graph(davis.graph(), davis.groups)
    assert told.loc[("E3", "E5"), "shared"] == theirs["E3"]["E5"]["weight"]
    assert (told["q"] >= told["p"]).all()
    assert interlocks(davis, draws=50).equals(interlocks(davis, draws=50))


def test_discovery_rates_by_hand() -> None:
    assert adjusted([0.01, 0.04, 0.03, 0.5]) == pytest.approx([0.04, 0.16 / 3, 0.16 / 3, 0.5])
    assert adjusted([]) == []


def test_discovery_rates_are_those_of_another_program() -> None:
    """The example in the manual of the R package c212, `c212.BH.adjust.pvals`, which prints the smallest eight of 17.

    https://www.rdocumentation.org/packages/c212/versions/0.98/topics/c212.BH.adjust.pvals; the data are those of
    Mehrotra and Heyse (2004).
    """
    raw = [0.135005, 0.01, 0.001, 0.005, 0.153501, 0.02, 0.0013, 0.0023, 0.011, 0.023, 0.016, 0.0109]
    raw += [0.559111, 0.751986, 0.308339, 0.837154, 0.325882]
    printed = [0.01105, 0.01105, 0.01303333, 0.02125, 0.02671429, 0.02671429, 0.02671429, 0.034]
    assert sorted(adjusted(raw))[:8] == pytest.approx(printed, abs=5e-9)


@pytest.mark.parametrize(
    ("came", "of", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_intervals_of_wilson(came: int, of: int, low: float, high: float) -> None:
    """The four examples of Newcombe (1998, Statistics in Medicine 17, Table I, method 3).

    Quoted after the tests of another program that hold them from that table; the paper itself was not at hand.
    """
    assert wilson(came, of) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize("of", [1, 2, 7, 40])
def test_the_ends_of_an_interval_are_just_not_rejected(of: int) -> None:
    """What defines the interval (Wilson 1927): the observed share lies 1.96 standard errors of each end from it."""
    z = NormalDist().inv_cdf(0.975)
    for came in range(of + 1):
        share = came / of
        for end in wilson(came, of):
            assert (share - end) ** 2 == pytest.approx(z**2 * end * (1 - end) / of, abs=1e-12)
    assert wilson(0, 0) == (0, 1)


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
