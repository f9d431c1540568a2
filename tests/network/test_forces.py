import numpy as np

from graph.network.forces import relax, separate

PAIRS = np.array([(0, 1), (1, 2)])
START = np.array([(0.0, 0.0), (400.0, 10.0), (20.0, 300.0), (-200.0, -150.0)])


def _relaxed(weights: tuple[float, float]) -> np.ndarray:
    return relax(START, PAIRS, np.array(weights), np.zeros(4, dtype=np.int64), step=60.0, rounds=150)


def test_joined_points_come_near_and_the_rest_keeps_away() -> None:
    points = _relaxed((1.0, 1.0))
    joined = np.linalg.norm(points[0] - points[1])
    assert 25 < joined < 120
    assert np.linalg.norm(points[0] - points[3]) > joined


def test_a_strong_edge_is_shorter_than_a_weak_one() -> None:
    points = _relaxed((1.0, 0.1))
    assert np.linalg.norm(points[0] - points[1]) < np.linalg.norm(points[1] - points[2])


def test_every_number_lies_on_the_grid() -> None:
    points = _relaxed((1.0, 0.3))
    assert (points * 256 == np.rint(points * 256)).all()


def test_cells_push_one_another_from_afar() -> None:
    points = np.array([(x * 5.0, y * 5.0) for x in range(4) for y in range(4)])
    cells = np.array([0] * 8 + [1] * 8)
    apart = relax(points, np.zeros((0, 2), dtype=np.int64), np.zeros(0), cells, step=60.0, rounds=60)
    assert np.linalg.norm(apart[:8].mean(axis=0) - apart[8:].mean(axis=0)) > 20


def test_it_does_not_matter_in_which_order_the_cells_come() -> None:
    points = np.array([(x * 5.0, y * 7.0) for x in range(4) for y in range(4)])
    cells, other = np.array([0] * 5 + [1] * 3 + [2] * 8), np.argsort([(n * 7) % 16 for n in range(16)])
    pairs = np.array([(0, 9), (3, 12), (7, 8), (1, 2)])
    one = relax(points, pairs, np.ones(4), cells, step=60.0, rounds=60)
    mixed = relax(points[other], np.argsort(other)[pairs], np.ones(4), cells[other], step=60.0, rounds=60)
    assert (one[other] == mixed).all()


def test_separate_leaves_nobody_on_top_of_another() -> None:
    crowd = np.array([(0.0, 0.0)] * 5 + [(3.0, 0.0), (500.0, 500.0)])
    apart = separate(crowd, gap=20.0, rounds=200)
    gaps = [np.linalg.norm(a - b) for i, a in enumerate(apart) for b in apart[i + 1 :]]
    assert min(gaps) > 12
    assert (apart[6] == crowd[6]).all()
