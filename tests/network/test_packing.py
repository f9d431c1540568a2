import numpy as np

from graph.network.packing import pack


def _square(side: float) -> np.ndarray:
    return np.array([(0.0, 0.0), (side, 0.0), (0.0, side), (side, side)])


def test_pieces_do_not_meet() -> None:
    packed = pack([_square(300), _square(100), _square(90), _square(10), _square(10)], gap=20)
    boxes = [(piece.min(axis=0), piece.max(axis=0)) for piece in packed]
    for place, (low, high) in enumerate(boxes):
        for other_low, other_high in boxes[place + 1 :]:
            assert (low >= other_high + 19.9).any() or (other_low >= high + 19.9).any()


def test_a_piece_keeps_its_form() -> None:
    first, second = pack([_square(50), _square(20)], gap=5)
    assert np.allclose(first - first[0], _square(50))
    assert np.allclose(second - second[0], _square(20))


def test_together_they_are_about_as_wide_as_high() -> None:
    together = np.concatenate(pack([_square(40) for _ in range(30)], gap=10))
    width, height = np.ptp(together, axis=0)
    assert 0.6 < width / height < 1.8


def test_nothing() -> None:
    assert pack([], gap=5) == []
