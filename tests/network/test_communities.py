"""Communities are those that a person would see, and do not depend on how the edges are told."""

import random

import networkx as nx
import pytest

from graph.network.communities import communities


def clique(first: int, size: int, weight: int = 2) -> list[tuple[int, int, int]]:
    return [(a, b, weight) for a in range(first, first + size) for b in range(a + 1, first + size)]


def test_cliques_that_a_thread_joins_are_told_apart() -> None:
    edges = [*clique(0, 5), *clique(5, 4), *clique(9, 3), (4, 5, 1), (8, 9, 1)]
    assert communities(12, edges) == [0] * 5 + [1] * 4 + [2] * 3


def test_weights_decide() -> None:
    square = [(0, 1, 1), (1, 2, 9), (2, 3, 1), (3, 0, 9)]
    assert communities(4, square) == [0, 1, 1, 0]


def test_without_edges_everybody_is_alone() -> None:
    assert communities(3, []) == [0, 1, 2]
    assert communities(0, []) == []


def test_the_order_of_edges_does_not_matter() -> None:
    edges = [*clique(0, 6), *clique(6, 6), (0, 6, 3), (2, 9, 3)]
    turned = [(b, a, weight) for a, b, weight in reversed(edges)]
    assert communities(12, turned) == communities(12, edges)


@pytest.mark.parametrize("seed", range(6))
def test_they_are_nearly_as_good_as_those_of_networkx(seed: int) -> None:
    made = nx.planted_partition_graph(6, 20, 0.4, 0.02, seed=seed)
    chance = random.Random(seed)
    edges = [(min(a, b), max(a, b), chance.randint(1, 4)) for a, b in made.edges]
    network: nx.Graph[int] = nx.Graph()
    network.add_nodes_from(range(120))
    network.add_weighted_edges_from(edges)
    found = communities(120, edges)
    ours = [{node for node in range(120) if found[node] == number} for number in set(found)]
    theirs = nx.community.louvain_communities(network, seed=1)
    assert nx.community.modularity(network, ours) > 0.95 * nx.community.modularity(network, theirs)
    assert found[0] == 0
    assert sorted(set(found)) == list(range(len(ours)))
