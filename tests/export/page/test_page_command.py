"""`bordkort page` and `bordkort build --focus`: smaller pages from what is built, faults told in Danish."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from graph.cli import main
from graph.errors import BordkortError
from graph.export import export
from graph.export.page import read_back
from graph.facts.exported import load_exported
from tests.export.page.example import example


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    export(example(), folder)
    return folder


def _content(page: Path) -> Any:
    found = re.search(r'id="data">(.*?)</script>', page.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return json.loads(found[1])["content"]


def _page(built: Path, *arguments: str) -> str:
    result = CliRunner().invoke(main, ["page", "--from", str(built), *arguments])
    assert result.exit_code == 0, result.output
    return result.output


def test_the_whole_page_comes_back_byte_for_byte(built: Path, tmp_path: Path) -> None:
    _page(built, "--out", str(tmp_path))
    assert (tmp_path / "index.html").read_bytes() == (built / "index.html").read_bytes()


def test_a_smaller_page_stands_beside_the_whole_one(built: Path) -> None:
    whole = (built / "index.html").read_bytes()
    said = _page(built, "--focus", "ssu", "--hops", "1", "--as-of", "2022-06")
    page = built / "ssu-2022-06-30.html"
    assert str(page.resolve()) in said
    assert (built / "index.html").read_bytes() == whole
    assert 'data-view="n=body%2Fssu&amp;d=2022-06-30"' in page.read_text(encoding="utf-8")
    assert 0 < len(_content(page)["facts"]) < len(_content(built / "index.html")["facts"])


def test_only_some_types(built: Path, tmp_path: Path) -> None:
    _page(built, "--types", "person,Kommune", "--types", "udvalg eller gruppe", "--out", str(tmp_path / "x.html"))
    kinds = {entity["kind"] for entity in _content(tmp_path / "x.html")["entities"].values()}
    assert kinds == {"Person", "Municipality", "Body"}


def test_who_publishes_says_title_purpose_and_contact(built: Path, tmp_path: Path) -> None:
    said = ("--title", "Klyngen", "--purpose", "Til mødet", "--contact", "sekretariatet")
    _page(built, *said, "--out", str(tmp_path))
    content = _content(tmp_path / "index.html")
    assert (content["title"], content["purpose"][0], content["contact"][1]) == ("Klyngen", "Til mødet", "sekretariatet")


FAULTS: dict[tuple[str, ...], str] = {
    ("--types", "kommune,bil"): "bil; der er person, kommune",
    ("--as-of", "i morgen"): "i morgen er ikke en dag",
    ("--hops", "2"): "--hops kræver --focus",
}


@pytest.mark.parametrize("arguments", FAULTS)
def test_a_wrong_option_is_explained(built: Path, arguments: tuple[str, ...]) -> None:
    result = CliRunner().invoke(main, ["page", "--from", str(built), *arguments])
    assert result.exit_code == 2
    assert FAULTS[arguments] in result.output


def test_an_unknown_name_is_a_fault_with_a_suggestion(built: Path) -> None:
    result = CliRunner().invoke(main, ["page", "--from", str(built), "--focus", "Sundhedsklyngen Midtsundet"])
    assert isinstance(result.exception, BordkortError)
    assert "Mente du" in str(result.exception)


def test_without_a_page_the_tables_are_enough(built: Path, tmp_path: Path) -> None:
    known = load_exported(built)
    assert read_back(known, tmp_path / "index.html") == known
    (tmp_path / "index.html").write_text("<p>noget andet</p>", encoding="utf-8")
    with pytest.raises(BordkortError, match="ikke en side fra Bordkort"):
        read_back(known, tmp_path / "index.html")


def test_a_build_with_a_focus_has_a_smaller_page_and_whole_tables(tmp_path: Path) -> None:
    minutes = tmp_path / "referat.txt"
    minutes.write_text(
        "Referat\n\nMøde i Forum for Sund Alder (FSA)\nDato: 4. maj 2023\n\nDeltagere:\n"
        "Ida Holmskov, direktør, Sorø Kommune (formand)\nBo Lindegren, sundhedschef, Ringsted Kommune\n",
        encoding="utf-8",
    )
    common = ["build", str(minutes), "--from-minutes-only", "--quiet", "--out", str(tmp_path / "ud")]
    made = CliRunner().invoke(main, [*common, "--focus", "Sorø Kommune"], catch_exceptions=False)
    assert made.exit_code == 0
    names = set(_content(tmp_path / "ud" / "index.html")["entities"])
    assert "municipality/soroe-kommune" in names
    assert "municipality/ringsted-kommune" not in names
    assert "Ringsted" in (tmp_path / "ud" / "tables" / "entities.csv").read_text(encoding="utf-8")
