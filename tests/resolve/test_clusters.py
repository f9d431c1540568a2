"""Clusters: the same in every order, and never against what must stay apart."""

from __future__ import annotations

from itertools import permutations

from graph.resolve.clusters import Clusters, cluster


def _sets(pairs: dict[tuple[str, str], float], forbidden: set[frozenset[str]]) -> set[frozenset[str]]:
    found = cluster("abcd", pairs, lambda one, other: frozenset({one, other}) in forbidden, str)
    return {frozenset(members) for members in found.sets()}


def test_the_strongest_pair_comes_first() -> None:
    pairs = {("a", "b"): 5.0, ("b", "c"): 6.0}
    assert _sets(pairs, {frozenset("ac")}) == {frozenset("bc"), frozenset("a"), frozenset("d")}


def test_a_chain_does_not_join_what_must_stay_apart() -> None:
    pairs = {("a", "b"): 9.0, ("b", "c"): 8.0, ("c", "d"): 7.0}
    assert _sets(pairs, {frozenset("ad")}) == {frozenset("abc"), frozenset("d")}


def test_order_does_not_matter() -> None:
    entries = [(("a", "b"), 5.0), (("b", "c"), 5.0), (("c", "d"), 4.0)]
    results = {frozenset(_sets(dict(order), {frozenset("ad")})) for order in permutations(entries)}
    assert len(results) == 1


def test_joining_is_mutual() -> None:
    clusters = Clusters("abc")
    clusters.join("a", "b")
    clusters.join("b", "a")
    assert sorted(clusters.members("b")) == ["a", "b"]
    assert clusters.leader("c") == "c"
