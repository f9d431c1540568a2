"""Read a folder of mixed files, one in twenty bad: `python benchmarks/mixed.py [COUNT ...]`, 100 and 1,000 by default.

Text, Markdown, web pages, Word, OpenDocument, RTF, mail and PDF, each another document; among them empty, broken,
encrypted, lying, deeply nested and bomb-like ones. Every bad one must be named, and memory must not grow with the
number of files. Then what each format costs: milliseconds of computing for a document, and for 25 kB of its text.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from benchmarks.generate import Paper, papers
from benchmarks.watching import Peak, watched
from graph.danish.gazetteer import Gazetteer
from graph.engine.documents import read_bytes
from graph.engine.reading import Beforehand
from tests.readers.writers import WRITERS, Piece, as_docx

ROOT = Path(__file__).resolve().parent.parent
COUNTS = (100, 1000)
LENGTH = 2_500  # characters of a document: a short referat
_EACH = 12  # documents of each format whose reading is timed
_WEIGHTS = (".pdf", ".docx", ".html", ".txt", ".pdf", ".docx", ".md", ".odt", ".rtf", ".eml")


def pieces(paper: Paper) -> list[Piece]:
    """The lines of invented minutes as headings, paragraphs and list items."""
    found: list[Piece] = []
    for block in paper.text.split("\n\n"):
        lines = block.split("\n")
        if any(line.startswith("Side ") for line in lines):
            continue
        if not found:
            found.append(f"# {' '.join(lines)}")
        elif lines[0].endswith(":"):
            found.append(f"# {lines[0]}")
            found.extend(f"* {line.removeprefix('- ')}" for line in lines[1:])
        elif len(lines) == 1 and lines[0][:1].isdigit():
            found.append(f"# {lines[0]}")
        else:
            found.append(f"\u00b6 {' '.join(lines)}")
    return found


_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # how files of old office programs begin


def encrypted() -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, encrypt=StandardEncryption("hemmelig"))
    canvas.drawString(60, 700, "Referat")
    canvas.save()
    return buffer.getvalue()


def bomb() -> bytes:
    """A Word file of some kilobytes that unpacks to 80 MB."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(as_docx(["# Referat"]))) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data + b" " * 80_000_000 if name == "word/document.xml" else data)
    return buffer.getvalue()


BAD: Mapping[str, Callable[[int], bytes]] = {
    "tom.txt": lambda number: b"",
    "binaer.txt": lambda number: bytes(range(256)) * 40 + bytes([number % 256]),
    "brudt.pdf": lambda number: b"%PDF-1.7\n" + b"\x00" * (400 + number),
    "krypteret.pdf": lambda number: encrypted() + b"%" * number,
    "brudt.docx": lambda number: as_docx(["# Referat"])[: 900 + number],
    "bombe.docx": lambda number: bomb(),
    "dyb.rtf": lambda number: b"{\\rtf1" + b"{" * (3000 + number),
    "dyb.html": lambda number: b"<html><body>" + b"<div>" * (5000 + number) + b"x",
    "gammel.doc": lambda number: _OLD + "WordDocument".encode("utf-16-le") + b"x" * number,
    "loegn.pdf": lambda number: b"Referat nummer %d uden PDF" % number,
}


def fill(folder: Path, count: int) -> int:
    """Write the files; returns how many are bad."""
    folder.mkdir(parents=True)
    bad = 0
    for number, paper in enumerate(papers(count, seed=5, length=LENGTH)):
        if number % 20 == 7:
            name, make = list(BAD.items())[bad % len(BAD)]
            (folder / f"{number:05}-{name}").write_bytes(make(number))
            bad += 1
            continue
        suffix = _WEIGHTS[number % len(_WEIGHTS)]
        (folder / f"{number:05}{suffix}").write_bytes(WRITERS[suffix](pieces(paper)))
    return bad


def build(folder: Path, out: Path) -> tuple[float, Peak]:
    """Seconds by the clock and peak memory of the whole command, from its start to the last file written."""
    begun = time.perf_counter()
    command = [sys.executable, "-m", "graph", "build", str(folder), "--from-minutes-only", "--no-cache", "--jobs", "2"]
    started = subprocess.Popen([*command, "--quiet", "--out", str(out)], env={**os.environ, "PYTHONPATH": str(ROOT)})
    peak = watched(started)
    return time.perf_counter() - begun, peak


def formats() -> None:
    """Print what each format costs in this process, after a first document that loads what is needed."""
    print("| format | ms a document | ms a 25 kB | of it reading the file |\n|---|--:|--:|--:|")
    from graph.readers import document_of

    known = Beforehand(gazetteer=Gazetteer())
    for suffix, writer in WRITERS.items():
        files = [writer(pieces(paper)) for paper in papers(_EACH + 1, seed=6, length=10 * LENGTH)]
        read_bytes(files[0], f"a{suffix}", known)
        begun = time.process_time()
        size = sum(len(document_of(data, f"a{suffix}").text) for data in files[1:])
        middle = time.process_time()
        for data in files[1:]:
            read_bytes(data, f"a{suffix}", known)
        spent, opening = time.process_time() - middle, middle - begun
        print(
            f"| {suffix[1:]} | {spent / _EACH * 1000:.0f} | {spent / size * 25e6:.0f} | {opening / size * 25e6:.0f} |",
            flush=True,
        )


def main() -> None:
    """Print the tables."""
    heads = "files | bad | named as lost | read | clock s | peak MB, all processes | its own | its workers"
    print(f"| {heads} |\n|--:|--:|--:|--:|--:|--:|--:|--:|")
    for count in map(int, sys.argv[1:] or COUNTS):
        with tempfile.TemporaryDirectory() as home:
            bad = fill(Path(home) / "in", count)
            clock, peak = build(Path(home) / "in", Path(home) / "out")
            report = (Path(home) / "out" / "report.md").read_text(encoding="utf-8")
            lost = sum(f"**{path.name}**" in report for path in (Path(home) / "in").iterdir())
            read = len((Path(home) / "out" / "tables" / "documents.csv").read_text(encoding="utf-8").splitlines()) - 1
            sizes = f"{peak.together:.0f} | {peak.own:.0f} | {peak.workers:.0f}"
            print(f"| {count:,} | {bad} | {lost} | {read} | {clock:.0f} | {sizes} |", flush=True)
    formats()


if __name__ == "__main__":
    main()
