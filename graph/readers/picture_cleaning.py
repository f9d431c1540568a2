"""Prepares pictures of pages for the OCR: in grey, without specks, straight.

A page that lies two degrees askew on the glass costs whole lines, and the grain of the paper is read as "'" and ".".
The right angle is the one at which the lines of print and the white between them stand out most.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from PIL.Image import Image

_WIDTH = 700  # pixels that are enough to see lines in
_FURTHEST = 5.0  # degrees; a page that lies more askew was meant to
_COARSE, _FINE = 0.5, 0.1
_SHEET = 8.27  # inches: width of A4
_LEAST_TURN = 0.15  # degrees


def cleaned(image: Image) -> Image:
    """The picture without specks of a pixel or two."""
    from PIL import ImageFilter  # an optional extra

    return image.filter(ImageFilter.MedianFilter(3))


def straightened(image: Image) -> Image:
    """The picture turned such that its lines lie level."""
    from PIL import Image as Pictures  # an optional extra

    small = image.resize((_WIDTH, max(1, round(image.height * _WIDTH / image.width))))
    dark = small.point(lambda light: 255 if light < 140 else 0)
    angle = 0.0
    for step, reach in ((_COARSE, _FURTHEST), (_FINE, _COARSE)):
        count = round(reach / step)
        angle = max(
            (angle + step * turn for turn in range(-count, count + 1)),
            key=lambda degrees: (_contrast(dark.rotate(degrees)), -abs(degrees)),
        )
    if abs(angle) < _LEAST_TURN:
        return image
    return image.rotate(angle, resample=Pictures.Resampling.BICUBIC, expand=True, fillcolor=255)


def _contrast(dark: Image) -> float:
    """How much the rows of pixels differ from those beside them."""
    rows = np.asarray(dark, dtype=np.float64).sum(axis=1)
    return float(np.square(np.diff(rows)).sum())


def grey(image: Image) -> Image:
    """The picture in grey, on white where it was transparent."""
    from PIL import Image as Pictures  # an optional extra

    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        whole = image.convert("RGBA")
        return Pictures.alpha_composite(Pictures.new("RGBA", whole.size, "white"), whole).convert("L")
    return image.convert("L")


def dots_of(image: Image) -> float:
    """Dots per inch as the file says, or such that the picture is as wide as a sheet of A4."""
    said = float(image.info.get("dpi", (0, 0))[0])
    sheet = min(image.size) / _SHEET
    return said if 100 <= said <= 1200 and 0.5 < said / max(sheet, 1.0) < 2 else max(70.0, min(sheet, 600.0))
