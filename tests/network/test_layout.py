import math
import subprocess
import sys

from graph.network.layout import STEP, layout

#: Two groups of six, each joined to its own chair, the chairs joined to one another; two that are alone together.
ISLANDS = {(f"a{n}", "a"): 1.0 for n in range(6)} | {(f"b{n}", "b"): 1.0 for n in range(6)} | {("a", "b"): 0.4}
PAIR = {("c", "d"): 1.0}
NODES = sorted({end for edge in ISLANDS | PAIR for end in edge} | {"alone", "lonely"})


def _distance(places: dict[str, tuple[int, int]], one: str, other: str) -> float:
    return math.dist(places[one], places[other])


def test_the_order_of_nodes_and_edges_does_not_matter() -> None:
    edges = ISLANDS | PAIR
    turned = {(b, a): weight for (a, b), weight in reversed(edges.items())}
    assert layout(NODES, edges) == layout(list(reversed(NODES)), turned)


def test_another_hash_seed_gives_the_same_picture() -> None:
    code = (
        "from graph.network.layout import layout; import random;"
        "r = random.Random(1); names = [f'n{i}' for i in range(120)];"
        "edges = {(r.choice(names), r.choice(names)): 1.0 for _ in range(260)};"
        "print(sorted(layout(names, edges).items()))"
    )
    pictures = set()
    for seed in ("0", "77"):
        made = subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        )
        pictures.add(made.stdout)
    assert len(pictures) == 1
    assert len(next(iter(pictures))) > 1000


def test_who_belongs_together_stands_together() -> None:
    places = layout(NODES, ISLANDS | PAIR)
    within = [_distance(places, f"{side}{n}", side) for side in "ab" for n in range(6)]
    across = [_distance(places, f"a{n}", f"b{m}") for n in range(6) for m in range(6)]
    assert max(within) < sum(across) / len(across)


def test_nobody_stands_on_somebody_else() -> None:
    places = layout(NODES, ISLANDS | PAIR)
    distances = [_distance(places, one, other) for one in NODES for other in NODES if one < other]
    assert min(distances) > STEP * 0.4


def test_what_hangs_loose_stays_near() -> None:
    places = layout(NODES, ISLANDS | PAIR)
    middle = [places[name] for name in NODES if name[0] in "ab" and name != "alone"]
    reach = max(math.dist(one, other) for one in middle for other in middle)
    assert all(_distance(places, name, "a") < 2 * reach for name in ("c", "d", "alone", "lonely"))


def test_numbers_are_whole() -> None:
    places = layout(NODES, ISLANDS)
    assert {type(value) for place in places.values() for value in place} == {int}


def test_an_edge_from_a_node_to_itself_moves_nothing() -> None:
    assert layout(["x", "y"], {("x", "x"): 1.0, ("x", "y"): 1.0}) == layout(["x", "y"], {("x", "y"): 1.0})


def test_nothing_and_one() -> None:
    assert layout([], {}) == {}
    assert layout(["one"], {}) == {"one": (0, 0)}
