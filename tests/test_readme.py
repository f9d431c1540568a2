"""Each command that the README shows is run; the lines for make by CI, those for Windows in test_wheel.py."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import graph
from graph.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
IN_CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
REFERAT = """Referat af møde i Rådet for Gode Naboer (DKS)
Dato: 2. november 2021
Deltagere:
Ida Holmskov, direktør, Sorø Kommune (formand)
Bo Lindegren, direktør, Herning Kommune
"""


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def lines(language: str) -> list[str]:
    return [line for block in blocks(language) for line in block.splitlines() if line.strip()]


COMMANDS = lines("sh")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as the README supposes it: with minutes, a question in a file, and a build."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "referater").mkdir()
    (folder / "referater" / "november.txt").write_text(REFERAT, encoding="utf-8")
    (folder / "my-question.rq").write_text("SELECT ?s WHERE { ?s dct:type bk:kindBody }", encoding="utf-8")
    old = Path.cwd()
    os.chdir(folder)
    try:
        built = CliRunner().invoke(main, ["build"])
    finally:
        os.chdir(old)
    assert built.exit_code == 0, built.output
    shutil.copytree(folder / "exports", folder / "exports-2021")
    return folder


def test_every_kind_of_block_is_known() -> None:
    assert set(re.findall(r"^```(\w+)$", README, re.MULTILINE)) == {"sh", "bat", "python"}
    assert len(COMMANDS) > 9


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.startswith("make ")])
def test_what_make_is_asked_for_it_can_and_ci_asks_too(command: str) -> None:
    assert set(command.split()[1:]) <= TARGETS
    assert re.search(rf"^{command}$", IN_CI, re.MULTILINE)


@pytest.mark.parametrize("command", [c for c in COMMANDS if not c.startswith("make ")])
def test_a_line_of_the_shell_runs(command: str, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk)
    program, *arguments = shlex.split(command)
    if program == "python":
        assert arguments.pop(0) == "build_graph.py"
        arguments.insert(0, "build")
    else:
        assert program == "bordkort"
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 0, done.output
    assert done.output.strip()


@pytest.mark.parametrize("block", blocks("python"))
def test_the_python_runs(block: str, desk: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", block],
        cwd=desk,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "person_name" in done.stdout


def test_the_sparql_of_the_examples_finds_something(desk: Path) -> None:
    """A class that is none gives an empty answer and no fault."""
    asked = re.findall(r'kg\.query\("(SELECT [^"]+)"\)', README)
    assert asked
    assert [question for question in asked if graph.load(desk / "exports").query(question).empty] == []


def test_every_link_leads_somewhere() -> None:
    links = [link for link in re.findall(r"\]\(([^)]+)\)", README) if not link.startswith("http")]
    assert len(links) > 5
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_file_that_is_promised_is_written(desk: Path) -> None:
    promised = re.findall(
        r"`([\w/]+\.(?:html|md|csv|ttl|graphml))`", README.partition("## What appears")[2].partition("## Ask")[0]
    )
    written = {path.name for path in (desk / "exports").rglob("*") if path.is_file()}
    assert {Path(name).name for name in promised} == written
