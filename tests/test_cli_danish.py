"""What the commands say is Danish, click's own words too."""

from __future__ import annotations

import inspect
import re

import pytest
from click.testing import CliRunner

from graph.cli import COMMANDS, main
from graph.cli.danish import MODULES, WORDS

ENGLISH = re.compile(
    r"\b(usage|options|commands|show|exit|default|error|try|invalid|missing|such|does|integer|path)\b", re.IGNORECASE
)


def said(*arguments: str) -> str:
    return re.sub(r"--[\w-]+|<<\S+", "", CliRunner().invoke(main, list(arguments)).output)


@pytest.mark.parametrize("command", [[], *([name] for name, _ in COMMANDS)], ids=str)
def test_help_has_no_english_word(command: list[str]) -> None:
    text = said(*command, "--help")
    assert text.startswith("Brug: ")
    assert not ENGLISH.findall(text)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["qury"], "Fejl: Der er ingen kommando 'qury'."),
        (["build", "--jobs", "x"], "'x' er ikke et heltal."),
        (["build", "--jobs", "0"], "0 ligger ikke i 1<=x<=512."),
        (["build", "--hops"], "skal have en værdi."),
        (["build", "intet-sted"], "findes ikke"),
        (["build", "--frum"], "Der er intet valg"),
        (["diff", "intet-sted"], "'intet-sted' findes ikke."),
        (["query", "en", "to"], "Et argument for meget: to"),
        (["query", "--format", "x"], "'x' er ikke en af"),
        (["explain"], "Der mangler et argument 'NAVN'."),
        (["publish", "--graph"], "skal have en værdi."),
    ],
)
def test_a_wrong_call_is_told_in_danish(arguments: list[str], told: str) -> None:
    text = said(*arguments)
    assert told in text
    assert "Fejl: " in text
    assert not ENGLISH.findall(text)


def test_the_table_holds_what_click_says_and_nothing_else() -> None:
    sources = "".join(inspect.getsource(module) for module in MODULES)
    flat = re.sub(r'"\s*"', "", sources)
    unknown = [text for text in WORDS if text.replace("\n", "\\n").replace("\t", "\\t") not in flat]
    assert unknown == []
    assert all(set(re.findall(r"{\w+", text)) == set(re.findall(r"{\w+", danish)) for text, danish in WORDS.items())
