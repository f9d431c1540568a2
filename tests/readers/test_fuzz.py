"""Damaged files: whatever happens to their bytes, they are read or told as a loss, in time.

Some dozens of each format are tried in every run; BORDKORT_FUZZ=2000 tries as many as the figures in the documentation.
"""

from __future__ import annotations

import io
import os
import random
import re
import time
import zipfile
from collections.abc import Callable

import pytest

from graph.errors import ReadError
from graph.readers import READERS
from graph.readers import pdf as pdf_reader
from tests.readers.outlook import outlook_mail
from tests.readers.test_containers import mail, word
from tests.readers.test_html import page
from tests.readers.test_odt import odt
from tests.readers.test_pdf import three_pages
from tests.readers.test_rtf import rtf

COUNT = int(os.environ.get("BORDKORT_FUZZ", "40"))
SECONDS = 10.0

TEXT = """Referat af møde i Forum Syd (FS)
Dato: 3. maj 2022

Deltagere:
Asta Bruun, direktør, Skjern Kommune (formand)
Tom Krag, ældrechef, Lemvig Kommune

1. Budget
Forum Syd bevilger 250.000 kr. til projektet Trygt Hjem.
2. Udpegning
Tom Krag udpeges til styregruppen for Trygt Hjem.
"""

SEEDS: dict[str, Callable[[], bytes]] = {
    ".pdf": lambda: three_pages().data(),
    ".docx": word,
    ".html": lambda: page(
        "<main><h1>Referat</h1><table><tr><td>Asta</td><td>Skjern</td></tr></table><ol><li>x</ol></main>"
    ),
    ".odt": lambda: odt(
        "<text:h>Referat</text:h><text:list><text:list-item><text:p>A</text:p></text:list-item></text:list>"
    ),
    ".rtf": lambda: rtf(r"\pard\s1 Referat\par\trowd\pard\intbl A\cell B\cell\row{\footnote x}\u229 ?\'e6{\b F}\par"),
    ".eml": lambda: mail("<p>Godkendt</p>", "Godkendt", {"a.txt": b"x"}),
    ".txt": lambda: TEXT.encode(),
    ".md": lambda: b"# Referat\n\n| Navn | Sted |\n|---|---|\n| Asta | Skjern |\n\n- **Afbud**: Tom Krag\n  1. x\n",
    ".msg": lambda: outlook_mail("VS: Referat", "Godkendt."),
    ".zip": lambda: archived({"2022/maj.txt": "Referat", "juni.html": "<p>Referat</p>"}),
}


def archived(files: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in files.items():
            packed.writestr(name, text)
    return buffer.getvalue()


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes with some of them changed, left out, repeated or cut off."""
    found = bytearray(data)
    for _ in range(chance.choice((1, 2, 5, 20, 100))):
        place, other = chance.randrange(len(found)), chance.randrange(len(found))
        match chance.randrange(5):
            case 0:
                found[place] = chance.randrange(256)
            case 1:
                del found[place : place + min(chance.randrange(1, 50), len(found) - 10)]
            case 2:
                found[place:place] = found[other : other + chance.randrange(1, 300)]
            case 3:
                found[place : place + 4] = chance.choice((b"\xff\xff\xff\xff", b"9999", b"<<<<", b"{{{{"))
            case _:
                found = found[: max(10, place)] if chance.random() < 0.2 else found
    return bytes(found)


def damaged_inside(data: bytes, chance: random.Random) -> bytes:
    """An office file with the elements of one of its parts mixed up."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        names = old.namelist()
        hit = chance.choice([name for name in names if name.endswith(".xml")])
        for name in names:
            content = old.read(name)
            new.writestr(name, mixed(content.decode(), chance) if name == hit else content)
    return buffer.getvalue()


def mixed(text: str, chance: random.Random) -> str:
    tags = re.findall(r"</?[\w:]+[^<>]*>", text)
    for _ in range(chance.choice((1, 3, 10))):
        tag = chance.choice(tags)
        place = text.find(tag, chance.randrange(len(text) or 1))
        if place < 0:
            text = re.sub(r'"\d+"', f'"{chance.choice(("-1", "0", "99999999999", "x"))}"', text, count=3)
            continue
        instead = chance.choice(("", tag + tag, chance.choice(tags)))
        text = text[:place] + instead + text[place + len(tag) :]
    return text


@pytest.mark.parametrize("suffix", SEEDS)
def test_damaged_files_are_read_or_told(suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reader, "missing_engine", lambda: "no OCR here")
    chance = random.Random(2022)
    seed = SEEDS[suffix]()
    outcomes = []
    for _ in range(COUNT):
        inside = suffix in (".docx", ".odt") and chance.random() < 0.7
        data = damaged_inside(seed, chance) if inside else damaged(seed, chance)
        begun = time.monotonic()
        try:
            content = READERS[suffix](data, f"referat{suffix}")
            outcomes.append(all(0 <= block.passage.span().end <= len(content.text) for block in content.blocks))
        except ReadError as error:
            outcomes.append(str(error).endswith("."))
        assert time.monotonic() - begun < SECONDS
    assert outcomes == [True] * COUNT
