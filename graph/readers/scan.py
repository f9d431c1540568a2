"""Reads pictures of pages by OCR: scanned PDF pages, and PNG, JPEG and TIFF files.

Tesseract with Danish does the reading; it is a program of its own, and where it is missing the file is a loss with a
line that says how to get it. A page that lies on its side is turned and read again.
"""

from __future__ import annotations

import importlib.util
import io
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import ReadError

if TYPE_CHECKING:
    from PIL.Image import Image

    from graph.readers.ocr_page import Scan
    from graph.readers.page import Page

#: What to do where the OCR is missing.
ADVICE = (
    "Billeder af sider læses af Tesseract: installer `bordkort[scan]` og programmet med dets danske data"
    " (Debian og Ubuntu: apt install tesseract-ocr tesseract-ocr-dan; macOS: brew install tesseract tesseract-lang;"
    " Windows: installationen fra UB Mannheim med dansk valgt til)."
)
MOST_FRAMES = 200
MOST_PIXELS = 80_000_000
SECONDS = 90  # for one page

_DOTS = 300.0  # per inch, where a picture does not say
_DOUBTFUL = 60.0  # mean confidence below which a page may lie on its side
_WINDOWS = Path(os.environ.get("PROGRAMFILES", "C:/Program Files")) / "Tesseract-OCR" / "tesseract.exe"


def missing_engine() -> str:
    """Why pictures cannot be read on this machine; empty if they can."""
    found = program()
    if found is None or importlib.util.find_spec("PIL") is None:
        return ADVICE
    listed = subprocess.run([found, "--list-langs"], capture_output=True, timeout=SECONDS, check=False)
    return "" if b"dan" in listed.stdout.split() else f"Tesseract mangler sine danske data. {ADVICE}"


def program() -> str | None:
    """Where Tesseract is; its installer for Windows does not tell the system."""
    return shutil.which("tesseract") or (str(_WINDOWS) if _WINDOWS.is_file() else None)


def read_picture(image: Image, number: int, dots: float = _DOTS) -> Page:
    """The words of one picture of a page, in grey; `dots` is how many of its pixels make an inch."""
    from graph.readers.picture_cleaning import cleaned, straightened  # numpy is slow to load

    image = straightened(cleaned(image))
    scan = _recognise(image, number, dots)
    if scan.confidence < _DOUBTFUL:
        turned = [_recognise(image.rotate(angle, expand=True), number, dots) for angle in (90, 180, 270)]
        scan = max((scan, *turned), key=_worth)
    return scan.page


def _worth(scan: Scan) -> float:
    return scan.confidence * min(len(scan.page.words), 50)


def _recognise(image: Image, number: int, dots: float) -> Scan:
    from graph.readers.ocr_page import read_hocr  # as above: whoever asks for the program's version needs none of it

    found = program()
    if found is None:
        raise ReadError(ADVICE)
    buffer = io.BytesIO()
    image.save(buffer, "PPM")
    try:
        done = subprocess.run(
            [found, "stdin", "stdout", "-l", "dan", "--dpi", f"{dots:.0f}", "hocr"],
            input=buffer.getvalue(),
            capture_output=True,
            timeout=SECONDS,
            check=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},  # its threads wait for each other more than they read
        )
    except subprocess.TimeoutExpired as error:
        raise ReadError(f"OCR af side {number} tog mere end {SECONDS} sekunder.") from error
    except (subprocess.CalledProcessError, OSError) as error:
        raise ReadError(f"OCR af side {number} gik galt.") from error
    return read_hocr(done.stdout, number, 72.0 / dots)


def frames(data: bytes) -> Iterator[tuple[Image, float]]:
    """The pictures in an image file, upright and in grey, with their dots per inch; ReadError if it is none."""
    from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError  # an optional extra

    from graph.readers.picture_cleaning import dots_of, grey

    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "TIFF", "BMP", "GIF", "WEBP")) as file:
            for index, frame in enumerate(ImageSequence.Iterator(file)):
                if index >= MOST_FRAMES:
                    raise ReadError(f"Billedet har mere end {MOST_FRAMES} sider.")
                if frame.width * frame.height > MOST_PIXELS:
                    raise ReadError(f"Billedet er større end {MOST_PIXELS // 1_000_000} millioner billedpunkter.")
                dots = dots_of(frame)
                yield grey(ImageOps.exif_transpose(frame)), dots
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise ReadError("Billedet er i stykker eller af en slags, der ikke læses.") from error
