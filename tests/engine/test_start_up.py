"""Whoever asks does not wait for what only building needs: seconds of a machine vary, what is imported does not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("program", "unneeded"),
    [
        ("import graph", ("graph.pipeline", "pandas", "rdflib", "lxml")),
        ("import graph.knowledge", ("graph.pipeline", "graph.extract", "graph.export", "pandas", "networkx")),
        ("import graph.cli.build", ("graph.pipeline", "graph.engine", "pandas", "lxml", "distributed")),
        ("import graph.engine.worker", ("graph.extract", "graph.export", "lxml", "psutil")),
        ("import graph.pipeline", ("networkx", "rdflib", "pandas", "distributed", "fsspec", "wordfreq", "PIL")),
        ("import graph.pipeline", ("graph.extract", "graph.minutes", "lxml", "pypdfium2", "numpy")),
        ("import graph.engine.documents", ("lxml", "pypdfium2", "numpy")),
    ],
)
def test_imports_stay_small(program: str, unneeded: tuple[str, ...]) -> None:
    told = f"{program}\nimport sys\nprint(*sorted(set({unneeded!r}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == ""
