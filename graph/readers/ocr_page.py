"""What the OCR found on a picture of a page -> the words of that page, straightened.

Pages lie askew on the glass, so that the end of a line stands a finger's breadth below its beginning; the OCR tells the
slope of each line, and words are moved back by it. Specks that were read as "'" or "." are left out, and words that the
OCR doubts are marked: "séptember" is as likely to be "september".
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from statistics import median

from lxml import etree
from lxml.etree import _Element

from graph.errors import ReadError
from graph.readers.page import Page, Word

#: Confidence in percent below which a word is marked suspect.
SURE = 60.0

_SPECK = 70.0  # confidence below which a sign without letters is taken for dirt
_STEP = 1.15  # sizes of type that differ less are one size, measured unevenly
_SHORT = 1.6  # steps: a line of few letters is measured so much smaller than it is
_BOX = re.compile(r"bbox (-?\d+) (-?\d+) (-?\d+) (-?\d+)")
_BASELINE = re.compile(r"baseline (-?[\d.]+) (-?[\d.]+)")
_SIZE = re.compile(r"x_size ([\d.]+)")
_BELOW = re.compile(r"x_descenders ([\d.]+)")
_SURE = re.compile(r"x_wconf (\d+)")
_UPRIGHT = re.compile(r"(?=.*[A-ZÆØbdfhkl0-9])[A-IK-PR-ZÆØa-fhi-ik-or-zæø0-9.]{2,}")
_RISE = 0.72  # of the size of type: how high capitals and ascenders rise
_WORDLESS = re.compile(r"[\W_]+")
_BULLETS = frozenset("•-–—*«»°©®▪■□·¢§&/(")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """A page as the OCR sees it: its words in points, how far its lines slope, and how sure the OCR is of them."""

    page: Page
    slope: float
    confidence: float


def read_hocr(data: bytes, number: int, scale: float) -> Scan:
    """The page that hOCR describes; `scale` turns its pixels into points."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    root = etree.fromstring(data, parser)
    if root is None:
        raise ReadError("OCR'en gav intet, der kan læses.")
    sheet = next(_of_class(root, "ocr_page"), None)
    box = _box(sheet) if sheet is not None else None
    lines = [line for line in root.iter() if str(line.get("class", "")) in _LINES]
    slope = _slope(lines)
    words = [word for line in lines for word in _words(line, slope, scale)]
    sure = [float(match.group(1)) for word in _of_class(root, "ocrx_word") if (match := _SURE.search(_title(word)))]
    width, height = (box[2] * scale, box[3] * scale) if box is not None else (595.0, 842.0)
    page = Page(number=number, width=width, height=height, words=tuple(_evened(words)))
    return Scan(page=page, slope=slope, confidence=sum(sure) / len(sure) if sure else 0.0)


_LINES = frozenset({"ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"})


def _of_class(root: _Element, name: str) -> Iterator[_Element]:
    return (element for element in root.iter() if element.get("class") == name)


def _title(element: _Element) -> str:
    return str(element.get("title", ""))


def _box(element: _Element) -> tuple[int, int, int, int] | None:
    match = _BOX.search(_title(element))
    if match is None:
        return None
    x0, y0, x1, y1 = (int(part) for part in match.groups())
    return (x0, y0, x1, y1)


def _number(pattern: re.Pattern[str], text: str, default: float) -> float:
    match = pattern.search(text)
    return float(match.group(1)) if match else default


def _slope(lines: list[_Element]) -> float:
    """How much the lines of the page fall to the right; long lines tell."""
    slopes = []
    for line in lines:
        match, box = _BASELINE.search(_title(line)), _box(line)
        if match and box and len(line) >= 4 and abs(float(match.group(1))) < math.tan(math.radians(20)):
            slopes.append(float(match.group(1)))
    return median(slopes) if slopes else 0.0


def _words(line: _Element, slope: float, scale: float) -> Iterator[Word]:
    """The words of a line, each as high as the line."""
    title, box = _title(line), _box(line)
    if box is None:
        return
    size = _measured(line) or _number(_SIZE, title, float(box[3] - box[1]))
    below = _number(_BELOW, title, size * 0.2)
    match = _BASELINE.search(title)
    own, offset = (float(match.group(1)), float(match.group(2))) if match else (0.0, 0.0)
    middle = (box[0] + box[2]) / 2
    baseline = box[3] + offset + own * (middle - box[0]) - slope * middle
    for element in _of_class(line, "ocrx_word"):
        place = _box(element)
        text = "".join(str(part) for part in element.itertext()).strip().strip("|")
        sure = _number(_SURE, _title(element), 0.0)
        if place is None or not text or _is_speck(text, sure, place, size):
            continue
        turned = slope * (place[1] + place[3]) / 2
        yield Word(
            text=text,
            x0=(place[0] + turned) * scale,
            y0=(baseline + below - size) * scale,
            x1=(place[2] + turned) * scale,
            y1=(baseline + below) * scale,
            size=size * scale,
            suspect=sure < SURE,
        )


def _measured(line: _Element) -> float | None:
    """The size of type by words that rise to full height and do not sink below the line; None if there are none."""
    heights = [
        place[3] - place[1]
        for word in _of_class(line, "ocrx_word")
        if (place := _box(word)) is not None
        and _UPRIGHT.fullmatch("".join(str(part) for part in word.itertext()).strip())
    ]
    return median(heights) / _RISE if heights else None


def _is_speck(text: str, sure: float, place: tuple[int, int, int, int], size: float) -> bool:
    """Whether a sign is dirt, the edge of the paper, or a piece of a rule."""
    if _WORDLESS.fullmatch(text) is None:
        return False
    if text in _BULLETS and sure > 30:
        return False
    small = place[3] - place[1] < size * 0.35 and place[2] - place[0] < size * 0.35
    return sure < _SPECK or text in ("|", "_", "__", "||", "~") or (small and len(text) == 1 and sure < 85)


def _evened(words: list[Word]) -> list[Word]:
    """The words with sizes that are measured unevenly made one: most of them, and steps up and down from it."""
    if not words:
        return []
    sizes = sorted((word.size, len(word.text)) for word in words)
    half = sum(letters for _, letters in sizes) / 2
    body = sizes[-1][0]
    for size, letters in sizes:
        half -= letters
        if half <= 0:
            body = size
            break
    return [replace(word, size=round(_even(word.size, body), 1)) for word in words]


def _even(size: float, body: float) -> float:
    steps = math.log(size / body, _STEP)
    return body if -_SHORT < steps < 0.8 else body * _STEP ** round(steps)
