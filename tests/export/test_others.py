"""Each other form is read back by a program that we did not write."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import duckdb
import networkx as nx
import openpyxl
import pandas as pd
import pytest
import rdflib
from click.testing import CliRunner
from pyld import jsonld as pyld
from pyoxigraph import RdfFormat, parse

from graph.cli import main
from graph.errors import BordkortError
from graph.export import export
from graph.export.others import FORMATS, write_format
from graph.rdf import graphs, triples
from tests.knowledge_example import HOSTILE, IDA, SNT, example

KNOWLEDGE = example()


def written(form: str) -> bytes:
    (fill,) = FORMATS[form](KNOWLEDGE).values()
    out = io.BytesIO()
    fill(out)
    return out.getvalue()


@pytest.mark.parametrize("form", [name for name in FORMATS if name != "parquet"])
def test_the_same_knowledge_gives_the_same_bytes(form: str) -> None:
    assert written(form) == written(form)


@pytest.mark.parametrize(("form", "name"), [("trig", "trig"), ("nquads", "nquads")])
def test_a_graph_for_each_document_in_rdflib(form: str, name: str) -> None:
    dataset = rdflib.Dataset()
    dataset.parse(data=written(form), format=name)
    found = {str(graph.identifier): len(graph) for graph in dataset.graphs() if len(graph)}
    assert found == {graph.value: len(held) for graph, held in graphs(KNOWLEDGE)}


def test_json_ld_needs_no_network() -> None:
    def closed(url: str, options: object) -> Any:
        raise AssertionError(f"{url} was asked for")

    content = json.loads(written("jsonld"))
    lines = pyld.to_rdf(content, {"format": "application/n-quads", "documentLoader": closed})
    found = {str(quad.triple) for quad in parse(lines.encode(), format=RdfFormat.N_QUADS)}
    assert found == {str(triple) for triple in triples(KNOWLEDGE)}


def test_parquet_without_its_library_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(BordkortError, match=r"bordkort\[parquet\]"):
        written("parquet")


def test_parquet_in_duckdb_and_pandas(tmp_path: Path) -> None:
    paths = {path.stem: path for path in write_format(KNOWLEDGE, "parquet", tmp_path)}
    query = f"SELECT count(*), sum(amount) FROM '{paths['statements'].as_posix()}'"
    ((count, total),) = duckdb.connect().sql(query).fetchall()
    assert count == len(KNOWLEDGE.facts)
    assert total == pytest.approx(1200000.5 + 500000 + 400000 + 90000 + 1)
    labels = pd.read_parquet(paths["entities"])["label"]
    assert HOSTILE.split()[0] in " ".join(labels)


def test_csv_in_duckdb_and_pandas(tmp_path: Path) -> None:
    export(KNOWLEDGE, tmp_path)
    tables = tmp_path / "tables"
    for name, count in (("entities", len(KNOWLEDGE.entities)), ("statements", len(KNOWLEDGE.facts))):
        ((rows,),) = (
            duckdb.connect().sql(f"SELECT count(*) FROM read_csv('{(tables / name).as_posix()}.csv')").fetchall()
        )
        assert rows == len(pd.read_csv(tables / f"{name}.csv")) == count
    ((total,),) = duckdb.connect().sql(f"SELECT sum(amount) FROM '{(tables / 'statements').as_posix()}.csv'").fetchall()
    assert total == pytest.approx(1200000.5 + 500000 + 400000 + 90000 + 1)


def test_gexf_in_networkx() -> None:
    found = nx.read_gexf(io.BytesIO(written("gexf")), version="1.3")
    assert set(found.nodes) == {entity.id for entity in KNOWLEDGE.entities}
    assert found.number_of_edges() == sum(1 for fact in KNOWLEDGE.facts if fact.object)
    assert found.nodes[IDA]["kind"] == "Person"
    seat = next(data for _, _, data in found.edges(data=True) if data["id"] == "f008")
    assert (seat["relation"], seat["start"], seat["on_behalf_of"]) == ("member-of", "2021-01-01", "Ringsted Kommune")


def test_popolo_names_people_and_their_seats() -> None:
    found = json.loads(written("popolo"))
    people = {person["id"]: person["name"] for person in found["persons"]}
    organisations = {one["id"] for one in found["organizations"]}
    seats = found["memberships"]
    assert people[IDA] == "Ida Holmskov"
    assert all(seat.get("person_id", IDA) in people and seat["organization_id"] in organisations for seat in seats)
    assert {seat["id"] for seat in seats} & {"f011", "f012"} == set()  # denied and planned
    assert next(seat for seat in seats if seat["id"] == "f010")["end_date"] == "2020-06"


def test_a_workbook_holds_no_formula() -> None:
    book = openpyxl.load_workbook(io.BytesIO(written("xlsx")))
    assert book.sheetnames == ["Personer", "Organer", "Pladser", "Udpegninger", "Finansiering", "Kilder"]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    assert "Ida Holmskov" in {cell.value for cell in cells}


def test_the_command_writes_what_is_asked_for(tmp_path: Path) -> None:
    export(KNOWLEDGE, tmp_path)
    result = CliRunner().invoke(main, ["export", "--from", str(tmp_path), "--format", "gexf", "--format", "ftm"])
    assert result.exit_code == 0, result.output
    assert [Path(line).name for line in result.output.split()] == ["graph.gexf", "entities.ftm.json"]
    assert SNT in (tmp_path / "graph.gexf").read_text(encoding="utf-8")
    assert CliRunner().invoke(main, ["export", "--format", "doc", "--from", str(tmp_path)]).exit_code == 2
