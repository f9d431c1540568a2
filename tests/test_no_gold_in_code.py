"""Examples in the code are invented for it: no person, project or sentence of the golden documents stands there."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"
CODE = sorted((*(ROOT / "graph").rglob("*.py"), *(ROOT / "graph" / "danish" / "lexicon").glob("*.txt")))
_QUOTED = re.compile(r'"([^"\\{(]{24,})"')
_WORDS = 7  # a shorter run of words is anybody's: "som repræsentant for de mindre kommuner"
_STANDING = "Trygt Hjem"  # the project of all our examples, which one of the annotators invented too


def names() -> Iterator[str]:
    """The people and projects of the golden rows, under names of several words."""
    for path in sorted(GOLDEN.glob("*/gold.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                for side in ("subject", "object"):
                    if row[f"{side}_type"] in ("Person", "Project") and " " in row[side] and len(row[side]) > 7:
                        yield row[side]


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return [" ".join(path.read_text("utf-8-sig").split()) for path in sorted(GOLDEN.glob("*/document.*"))]


@pytest.fixture(scope="module")
def code() -> dict[str, str]:
    return {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in CODE}


def test_no_name_of_the_golden_rows_is_in_the_code(code: dict[str, str]) -> None:
    sought = sorted({name for name in names() if _STANDING not in name})
    assert len(sought) > 1500
    assert [(place, name) for place, text in code.items() for name in sought if name in text] == []


def test_no_example_in_the_code_is_a_sentence_of_the_golden_documents(code: dict[str, str], texts: list[str]) -> None:
    quoted = [
        (place, " ".join(match[1].split()).strip(" ."))
        for place, text in code.items()
        for match in _QUOTED.finditer(text)
    ]
    examples = [(place, words) for place, words in quoted if len(words.split()) >= _WORDS]
    assert len(examples) > 300
    assert [(place, words) for place, words in examples if any(words in text for text in texts)] == []
