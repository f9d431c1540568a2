"""How Oxigraph would go about each saved question: nothing is read whole that a look-up for each row gives.

What a question costs on a million triples shows in its plan, and the plan does not depend on the data. So the plans
of an empty store tell in a second what a large graph would tell in minutes: a join that builds on all of a pattern.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions, Store

from graph.rdf import Query, saved_queries

_NODE = re.compile(r'^( *)name: "(.*)",$')
#: What reads its right side whole, with something to match it by.
_WHOLE = re.compile(r"(LeftJoin|Join)\(Hash\w+, keys = \?")


#: The command comes with the tests' requirements and lies beside their Python.
_OXIGRAPH = shutil.which("oxigraph", path=os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an empty store on disk, as the command wants one."""
    if _OXIGRAPH is None:
        pytest.skip("there is no oxigraph here")
    folder = tmp_path_factory.mktemp("plans")
    Store(str(folder / "store")).flush()
    return folder


def _plan(text: str, folder: Path) -> list[tuple[int, str]]:
    """Depth and name of each node of the plan, in the order in which they are printed: a node before its children."""
    (folder / "asked.rq").write_text(text, encoding="utf-8")
    command = [str(_OXIGRAPH), "query", "--location", str(folder / "store"), "--query-file", str(folder / "asked.rq")]
    command += ["--results-file", str(folder / "answer.csv"), "--explain"]
    told = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    nodes = [(len(match[1]), match[2]) for line in told.stderr.splitlines() if (match := _NODE.match(line))]
    assert nodes, told.stderr
    return nodes


def _read_whole(plan: list[tuple[int, str]]) -> list[str]:
    """The plain patterns that a join builds on; sub-selects, which must be worked out as a whole, are none."""
    found = []
    for place, (depth, name) in enumerate(plan):
        if _WHOLE.match(name):
            below = plan[place + 1 :]
            inside = below[: next((i for i, (d, _) in enumerate(below) if d <= depth), len(below))]
            nearest = min(d for d, _ in inside)
            found += [
                child for d, child in inside[1:] if d == nearest and child.startswith(("Lateral", "Quad", "ForLoop"))
            ]
    return found


@pytest.mark.parametrize("query", saved_queries(), ids=lambda query: query.name)
def test_no_pattern_is_read_whole(query: Query, store: Path) -> None:
    assert _read_whole(_plan(query.text, store)) == []


def test_a_pattern_that_is_read_whole_is_seen(store: Path) -> None:
    text = "SELECT * { ?fact a bk:Chairing OPTIONAL { ?fact bk:firstAttested ?first ; bk:lastAttested ?last } }"
    assert _read_whole(_plan(f"PREFIX bk: <https://w3id.org/bordkort/ontology#> {text}", store)) == ["Lateral"]


@pytest.mark.parametrize("query", saved_queries(), ids=lambda query: query.name)
def test_every_question_declares_its_prefixes(query: Query) -> None:
    """So that the file can be put to any store as it is."""
    found = Store().query(query.text)
    assert isinstance(found, QuerySolutions)
    declared = set(re.findall(r"(?m)^PREFIX (\w+):", query.text))
    code = re.sub(r"(?m)^(PREFIX|\s*#).*", "", query.text)
    assert declared == {prefix for prefix in declared if re.search(rf"(?<!\w){prefix}:", code)}
