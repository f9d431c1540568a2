"""Measure extraction against gold and write docs/quality.md: `make score`, or `python benchmarks/score.py`.

Documents are built without the reviewed facts, so that what the machine finds by itself is measured. The real minutes
and the samples, their gold and `score.py` lie in the folder beside the checkout (`--shared`); the golden documents in
tests/golden are the project's own. The table of rules says how often each rule was right on all of them.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import graph

if __package__ in (None, ""):  # started as a file: the package of benchmarks lies one folder up
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.identity import BCubed
from benchmarks.identity import measure as measure_people

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"
CLOSED = ("attended", "absent", "employed-by", "chairs", "member-of", "appointed-to", "funds", "has-budget")
_EXTRA = re.compile(r"EXTRA  (\S+) \[(.*?)\] (.*?) --(.*?)--> (.*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """Documents with their gold: a folder to read and a folder of CSV files under the same stems."""

    name: str
    documents: Path
    gold: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What score.py says of a collection: its JSON, and how many statements each rule made and how many were wrong."""

    name: str
    figures: dict[str, object]
    made: Counter[str]
    wrong: Counter[str]


def stage(letter: str, directory: Path) -> Collection:
    """The golden documents of one set, laid out as score.py wants them: NAME.txt and NAME.csv."""
    documents, gold = directory / f"{letter}-documents", directory / f"{letter}-gold"
    documents.mkdir()
    gold.mkdir()
    for folder in sorted(GOLDEN.glob(f"{letter}[0-9]*")):
        for document in folder.glob("document.*"):
            shutil.copy(document, documents / f"{folder.name}{document.suffix}")
        shutil.copy(folder / "gold.csv", gold / f"{folder.name}.csv")
    return Collection(name=f"tests/golden, set {letter}", documents=documents, gold=gold)


def measure(collection: Collection, scorer: Path, directory: Path) -> Outcome:
    """Build the collection and score its tables."""
    out = directory / collection.gold.name
    graph.build(collection.documents, from_minutes_only=True).export(out)
    result = out / "score.json"
    command = [sys.executable, str(scorer), "--gold", str(collection.gold), "--tables", str(out / "tables"), "--errors"]
    run = subprocess.run(
        [*command, "--json", str(result)], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    made, wrong = count_rules(out / "tables", run.stdout.splitlines())
    figures = json.loads(result.read_text(encoding="utf-8"))
    return Outcome(name=collection.name, figures=figures, made=made, wrong=wrong)


def count_rules(tables: Path, lines: Iterable[str]) -> tuple[Counter[str], Counter[str]]:
    """How many statements each rule made, and how many of them score.py calls extra."""
    statements = {row["id"]: row for row in _rows(tables / "statements.csv")}
    rules: dict[tuple[str, str, str], str] = {}
    made: Counter[str] = Counter()
    for row in _rows(tables / "evidence.csv"):
        statement = statements[row["statement"]]
        if statement["basis"] != "derived":
            made[row["rule"]] += 1
            rules[statement["subject_label"], statement["relation"], statement["object_label"]] = row["rule"]
    wrong: Counter[str] = Counter()
    for line in lines:
        match = _EXTRA.match(line)
        if match:
            wrong[_rule_of(rules, match[3], match[4], match[5])] += 1
    return made, wrong


def _rule_of(rules: dict[tuple[str, str, str], str], subject: str, relation: str, rest: str) -> str:
    """The rule behind an extra; score.py prints role and amount behind the object."""
    found = [
        (len(what), rule)
        for (who, name, what), rule in rules.items()
        if (who, name) == (subject, relation) and rest.startswith(what)
    ]
    return max(found)[1] if found else "?"


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def identities(shared: Path) -> list[tuple[str, BCubed, BCubed]]:
    """(collection, figures with the place of work beside every mention, with it beside employments only)."""
    folders = [(f"gold/{name}", [shared / "gold" / name]) for name in ("real", "samples")]
    folders.append(("gold/real and gold/samples", [shared / "gold" / name for name in ("real", "samples")]))
    folders.append(("all of them and tests/golden", [shared / "gold", GOLDEN]))
    return [(name, measure_people(f, placed=True), measure_people(f, placed=False)) for name, f in folders]


def _who_is_who(figures: Iterable[tuple[str, BCubed, BCubed]]) -> Iterator[str]:
    yield "Mentions of people given to people, B-cubed over all mentions: with the place of work beside every mention,"
    yield "and with it beside employments only. A precision of 1 tells that no two people were merged."
    yield ""
    yield "| collection | mentions | P | R | F1 | P, fewer places | R | F1 |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|"
    for name, placed, bare in figures:
        cells = (placed.precision, placed.recall, placed.f1, bare.precision, bare.recall, bare.f1)
        yield f"| {name} | {placed.mentions} | " + " | ".join(f"{cell:.4f}" for cell in cells) + " |"


def reviewed(shared: Path, scorer: Path, directory: Path) -> dict[str, float]:
    """How the shipped facts alone do on the two real minutes that gold exists for."""
    out = directory / "reviewed"
    graph.build().export(out)
    result = out / "score.json"
    command = [sys.executable, str(scorer), "--gold", str(shared / "gold" / "real"), "--tables", str(out / "tables")]
    subprocess.run([*command, "--json", str(result)], capture_output=True, check=True)
    closed: dict[str, float] = json.loads(result.read_text(encoding="utf-8"))["closed"]
    return closed


def report(outcomes: Iterable[Outcome], people: Iterable[tuple[str, BCubed, BCubed]], shipped: dict[str, float]) -> str:
    """docs/quality.md."""
    measured = list(outcomes)
    lines = [
        "# How well the machine reads",
        "",
        "Built without the reviewed facts; written by `make score`. Closed relations are counted exhaustively, open",
        "ones only as far as the gold plainly states them.",
        "",
        "| collection | documents | closed P | closed R | closed F1 | mean F1 | lowest | open P | open R |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    lines.extend(_overview(outcome) for outcome in measured)
    for outcome in measured:
        lines.extend(["", f"## {outcome.name}", "", *_relations(outcome)])
    lines.extend(["", "## Who is who", "", *_who_is_who(people)])
    lines.extend(["", "## The shipped facts", "", _shipped(shipped)])
    lines.extend(["", "## Rules", "", *_rules(measured), ""])
    return "\n".join(lines)


def _shipped(closed: dict[str, float]) -> str:
    return (
        "`data/facts` alone, without any document, on gold/real, closed relations: "
        f"precision {closed['p']:.3f}, recall {closed['r']:.3f}."
    )


def _overview(outcome: Outcome) -> str:
    closed, opened = _of(outcome, "closed"), _of(outcome, "open")
    documents = outcome.figures["documents"]
    assert isinstance(documents, dict)
    mean = outcome.figures["mean_f1"]
    lowest = min(documents.values(), default=0.0)
    return (
        f"| {outcome.name} | {len(documents)} | {closed['p']:.3f} | {closed['r']:.3f} | {closed['f1']:.3f} "
        f"| {mean:.3f} | {lowest:.2f} | {opened['p']:.3f} | {opened['r']:.3f} |"
    )


def _of(outcome: Outcome, name: str) -> dict[str, float]:
    figures = outcome.figures.get(name, {"p": 0.0, "r": 0.0, "f1": 0.0})
    assert isinstance(figures, dict)
    return figures


def _relations(outcome: Outcome) -> Iterator[str]:
    yield "| relation | gold | found | extra | P | R | F1 |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    named = [
        name for name in outcome.figures if name not in ("closed", "hard", "open", "documents", "mean_f1", "attributes")
    ]
    for name in [*(n for n in CLOSED if n in named), *sorted(n for n in named if n not in CLOSED)]:
        row = _of(outcome, name)
        found, missed, extra = (int(row.get(key, 0)) for key in ("tp", "fn", "fp"))
        yield f"| {name} | {found + missed} | {found} | {extra} | {row['p']:.3f} | {row['r']:.3f} | {row['f1']:.3f} |"
    attributes = outcome.figures["attributes"]
    assert isinstance(attributes, dict)
    yield ""
    yield (
        "On matched rows: "
        + ", ".join(f"{name} {count['ok']}/{count['n']}" for name, count in sorted(attributes.items()))
        + "."
    )


def _rules(outcomes: list[Outcome]) -> Iterator[str]:
    made: Counter[str] = sum((outcome.made for outcome in outcomes), Counter())
    wrong: Counter[str] = sum((outcome.wrong for outcome in outcomes), Counter())
    yield (
        "Precision of each rule over all collections: statements made, those that score.py calls extra, and the share "
        "that is right."
    )
    yield ""
    yield "| rule | statements | extra | precision |"
    yield "|---|---:|---:|---:|"
    for rule in sorted(made, key=lambda rule: (-made[rule], rule)):
        yield f"| {rule} | {made[rule]} | {wrong[rule]} | {1 - wrong[rule] / made[rule]:.2f} |"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--shared", type=Path, default=ROOT.parent / "shared", help="folder with minutes/, gold/, score/"
    )
    parser.add_argument("--write", type=Path, default=ROOT / "docs" / "quality.md")
    args = parser.parse_args()
    scorer = args.shared / "score" / "score.py"
    if not scorer.is_file():
        print(f"No {scorer}: the real minutes and their gold are not here, so nothing was measured.", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        directory = Path(folder)
        collections = [
            Collection(name=f"gold/{name}", documents=args.shared / "minutes" / name, gold=args.shared / "gold" / name)
            for name in ("real", "samples")
        ]
        letters = sorted({path.parent.name[0] for path in GOLDEN.glob("*/gold.csv")})
        collections.extend(stage(letter, directory) for letter in letters)
        outcomes = [measure(collection, scorer, directory) for collection in collections]
        text = report(outcomes, identities(args.shared), reviewed(args.shared, scorer, directory))
    args.write.write_text(text, encoding="utf-8")
    print(text)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
