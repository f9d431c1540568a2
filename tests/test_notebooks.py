"""The notebooks run from the first cell to the last on the shipped data, and use nothing but what everybody may use."""

from __future__ import annotations

import ast
import base64
import re
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

import graph

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
ALLOWED = {"graph", "networkx", "pandas", "pathlib", "tempfile"}
QUESTIONS = (
    "01_who_sits_where",
    "02_who_represents_the_municipalities",
    "03_who_chairs_and_who_appoints",
    "04_money",
    "05_how_the_structure_changes",
    "06_bridges",
    "07_your_own_minutes",
)


def read(path: Path) -> Any:
    return nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]


def code(path: Path) -> str:
    return "\n".join(cell.source for cell in read(path).cells if cell.cell_type == "code")


def outputs(notebook: Any) -> list[str]:
    """The plain text of what each cell of code shows."""
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    return ["".join(out.get("data", {}).get("text/plain", "") for out in cell.outputs) for cell in cells]


def figures(notebook: Any) -> list[tuple[int, dict[str, Any]]]:
    """Number of the cell and what it shows, for each figure."""
    cells = enumerate(notebook.cells)
    return [
        (n, out.data)
        for n, cell in cells
        if cell.cell_type == "code"
        for out in cell.outputs
        if "image/png" in out.get("data", {})
    ]


def test_there_are_notebooks() -> None:
    assert tuple(path.stem for path in NOTEBOOKS) == QUESTIONS


@pytest.mark.slow
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_runs_and_answers(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    notebook = read(path)
    NotebookClient(notebook, timeout=120, kernel_name="python3", record_timing=False).execute()
    answers = outputs(notebook)
    assert all(answers), "a cell of code answers nothing"
    assert not any("Empty DataFrame" in answer for answer in answers)
    shipped = [data["text/plain"] for _, data in figures(read(path))]
    assert [data["text/plain"] for _, data in figures(notebook)] == shipped


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_is_shipped_with_its_answers(path: Path) -> None:
    assert all(outputs(read(path)))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_each_figure_is_live_and_a_picture_and_has_its_table(path: Path) -> None:
    notebook = read(path)
    drawn = figures(notebook)
    assert drawn
    for number, data in drawn:
        assert base64.b64decode(data["image/png"]).startswith(b"\x89PNG")
        spec = data["application/vnd.vegalite.v5+json"]
        assert "/v5" in spec["$schema"]
        assert not re.search(r"https?://(?!vega\.github\.io/schema)", str(spec)), "a figure asks nothing of the net"
        twin = notebook.cells[number + 1]
        assert twin.cell_type == "code"
        assert any("text/html" in out.get("data", {}) for out in twin.outputs), "the table that it is drawn from"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_uses_public_names_only(path: Path) -> None:
    for node in ast.walk(ast.parse(code(path))):
        if isinstance(node, ast.ImportFrom):
            assert (node.module or "").partition(".")[0] in ALLOWED - {"graph"}
        elif isinstance(node, ast.Import):
            assert {name.name for name in node.names} <= ALLOWED
        elif isinstance(node, ast.Attribute):
            assert not node.attr.startswith("_")
            if isinstance(node.value, ast.Name) and node.value.id == "graph":
                assert node.attr in graph.__all__


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_its_titles_are_danish_and_english(path: Path) -> None:
    told = [cell.source for cell in read(path).cells if cell.cell_type == "markdown"]
    assert told[0].startswith("# ")
    assert all(text.startswith("#") and "*" in text for text in told)
