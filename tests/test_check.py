"""`bordkort check` on what a build wrote."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from graph.cli import main
from graph.errors import ContractError
from graph.export import export
from graph.facts.places import place_of, places
from graph.model.finding import Severity
from graph.rdf import validate
from tests.knowledge_example import example


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from graph.knowledge import build

    folder = tmp_path_factory.mktemp("built")
    build().export(folder)
    return folder


def test_the_shipped_graph_conforms(built: Path) -> None:
    result = CliRunner().invoke(main, ["check", "--from", str(built)])
    assert result.exit_code == 0, result.output
    titles = [line for line in result.output.splitlines() if " fejl, " in line]
    assert titles[:2] == ["tabeller: 0 fejl, 0 advarsler", "domme uden virkning: 0 fejl, 0 advarsler"]
    assert titles[2].startswith("former (SHACL): 0 fejl, ")
    assert "advarsel: Organet hører ingen steder til" in result.output
    quiet = CliRunner().invoke(main, ["check", "--quiet", "--from", str(built)])
    assert quiet.output.splitlines() == titles


def test_a_violation_is_told_with_name_row_and_document(tmp_path: Path) -> None:
    export(example(), tmp_path)
    written = (tmp_path / "graph.ttl").read_text(encoding="utf-8")
    broken = written.replace(
        'bk:holdsFrom "2021-01-01"^^xsd:date',
        'bk:holdsFrom "2021-01-01"^^xsd:date ; bk:holdsUntil "2020-01-01"^^xsd:date',
    )
    (tmp_path / "graph.ttl").write_text(broken, encoding="utf-8")
    result = CliRunner().invoke(main, ["check", "--from", str(tmp_path)])
    assert result.exit_code == 1
    rows = (tmp_path / "tables" / "statements.csv").read_text(encoding="utf-8").splitlines()
    row = next(place for place, line in enumerate(rows, start=1) if line.startswith("f008,"))
    heading = f"Ida Holmskov member-of Styregruppen for Nære Tilbud  (tables/statements.csv:{row}, referat marts.pdf)"
    lines = result.output.splitlines()
    assert lines[lines.index(heading) + 1].startswith("  fejl: Slutter, før det begynder")


def test_places_know_facts_by_all_their_nodes(built: Path) -> None:
    known = places(built)
    fact = next(key for key in known if "/" not in key)
    assert place_of(f"interval/{fact}", known) == place_of(fact, known) == known[fact]
    assert place_of("role/formand", known) is None
    with pytest.raises(ContractError, match="kør bordkort build først"):
        places(built / "nothing")


def test_warnings_alone_are_no_violations() -> None:
    turtle = b"""@prefix s: <https://schema.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    <https://w3id.org/bordkort/id/project/x> a s:Project ; rdfs:label "X" ."""
    assert [(f.check, f.severity) for f in validate(turtle)] == [("projectCarried", Severity.WARNING)]
