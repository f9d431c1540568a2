"""Whole builds, as people start them: what is written, that it holds together, and that losses never stop it."""

from __future__ import annotations

import csv
import hashlib
import io
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import networkx as nx
import pyoxigraph
import pytest
import rdflib

from graph.model.edtf import first_day, last_day
from graph.model.relation import BY_NAME

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden"
FILES = (
    "graph.graphml",
    "graph.ttl",
    "index.html",
    "report.md",
    "tables/documents.csv",
    "tables/entities.csv",
    "tables/evidence.csv",
    "tables/lifetimes.csv",
    "tables/statements.csv",
)
COLUMNS = {
    "entities": "id,type,label,aliases,identifiers",
    "documents": "id,file,title,kind,body,date,sha256,pages",
    "statements": "id,subject,subject_label,relation,object,object_label,role,on_behalf_of,amount,currency,start,end,"
    "status,basis,confidence,reviewed",
    "evidence": "statement,document,item,page,start,end,quote,rule,confidence",
}
TYPES = {
    *("Person", "Municipality", "Region", "State", "Hospital", "University", "Association", "Company", "Secretariat"),
    *("Cluster", "Body", "Project", "Agreement", "Fund", "Meeting", "Other"),
}
RELATIONS = {
    *("attended", "absent", "employed-by", "chairs", "member-of", "appointed-to", "funds", "has-budget"),
    *("part-of", "established-by", "dissolved", "replaced-by", "anchored-in", "reports-to", "secretariat-for"),
    *("leads", "party-to", "partner-in", "supplies"),
}
ISO = re.compile(r"\d{4}-\d\d-\d\d")

TABS = """Referat af møde i Udvalget for Gode Overgange (UGO)
den 14. marts 2023 kl. 9-11 i Ringsted

Til stede:
Ida Holmskov\tSorø Kommune
Bo Lindegren\tRingsted Kommune
Afbud:
Tove Brinkdal\tRegion Sjælland

1. Velkomst
Ida Holmskov er formand for Arbejdsgruppen for Genoptræning.

2. Økonomi
Region Sjælland har bevilget 1.250.000 kr. til projektet Trygt Hjem.
"""
MARKED = """# Referat: Udvalget for Gode Overgange

**Dato:** 6. juni 2023

**Deltagere:**

- Ida Holmskov, direktør, Sorø Kommune (formand)
- Jens Åbrink, sundheds-
  chef, Næstved Kommune

## 1. Udpegninger

Udvalget udpegede Bo Lindegren som medlem af Arbejdsgruppen for Genoptræning.
"""
PRIVATE = """Referat af møde i Rådet for Gode Naboer (RGN)

Dato: 3. maj 2023, spørgsmål til referat@naboer.example.dk eller tlf. 20 30 40 51
Sted: Mødelokale 2, ring +45 20 30 40 52 ved ankomst

Deltagere:
Ida Holmskov, direktør, Sorø Kommune, ida.holmskov@soroe.example.dk, tlf. 20 30 40 53
Bo Lindegren, mobil 20304054, sundhedschef, Ringsted Kommune
Tove Brinkdal (030471-1234), chefkonsulent, Region Sjælland
Afbud: Jens Åbrink jens@naestved.example.dk, Kaj Rosenlund kaj@koege.example.dk

1. Udpegning (kontakt: sekretariat@naboer.example.dk)
Rådet udpegede Bo Lindegren (bo@ringsted.example.dk, 2030 4055) som formand for Arbejdsgruppen for Genoptræning.

2. Økonomi
Region Sjælland har bevilget 1.250.000 kr. til projektet Trygt Hjem. Kontakt: tlf. 20 30 40 56.
12345678 90123456 ??? @@ 030471-4321 ukendt linje uden mening 20 30 40 57
"""
SECRET = re.compile(rb"[\w.]@\w|example\.dk|20[ .]?30[ .]?40[ .]?5\d|030471")
Rows = list[dict[str, str]]


def build(folder: Path, *arguments: str, seed: str = "0") -> subprocess.CompletedProcess[str]:
    """Run the program in the folder, as a process of its own."""
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "graph", "build", *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def table(exports: Path, name: str) -> Rows:
    text = (exports / "tables" / f"{name}.csv").read_bytes().decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def written(exports: Path) -> dict[str, bytes]:
    files = sorted(path for path in exports.rglob("*") if path.is_file())
    return {path.relative_to(exports).as_posix(): path.read_bytes() for path in files}


def place(folder: Path) -> Path:
    """Documents of our own: Windows-1252 with Windows line ends, UTF-8 with a mark, Markdown, and the golden set b."""
    (folder / "møder" / "2023").mkdir(parents=True)
    (folder / "møder" / "marts.txt").write_bytes(TABS.replace("\n", "\r\n").encode("cp1252"))
    (folder / "møder" / "2023" / "juni.md").write_bytes(MARKED.encode("utf-8"))
    other = TABS.replace("14. marts", "9. maj").replace("Gode Overgange (UGO)", "Fælles Veje (UFV)")
    (folder / "møder" / "maj.txt").write_bytes(b"\xef\xbb\xbf" + other.encode("utf-8"))
    for golden in sorted(GOLDEN.glob("b*/document.*")):
        (folder / "møder" / f"{golden.parent.name}{golden.suffix}").write_bytes(golden.read_bytes())
    return folder / "møder"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("build")
    place(folder)
    done = build(folder, "møder", "--from-minutes-only", seed="1")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def exports(home: Path) -> Path:
    return home / "exports"


def test_a_build_writes_these_files_and_no_other(exports: Path) -> None:
    assert tuple(written(exports)) == FILES
    assert all(written(exports).values())


@pytest.mark.parametrize("name", COLUMNS)
def test_tables_are_in_the_one_dialect(exports: Path, name: str) -> None:
    content = written(exports)[f"tables/{name}.csv"]
    header, _, rest = content.partition(b"\n")
    assert header.decode() == COLUMNS[name]
    assert content.endswith(b"\n")
    assert b"\r" not in content
    assert rest
    assert not content.startswith(b"\xef\xbb\xbf")


def test_tables_are_sorted_and_no_id_stands_twice(exports: Path) -> None:
    for name in ("entities", "documents", "statements"):
        ids = [row["id"] for row in table(exports, name)]
        assert ids == sorted(set(ids)), name
    supported = [row["statement"] for row in table(exports, "evidence")]
    assert supported == sorted(supported)


def test_tables_hold_together(exports: Path) -> None:
    entities = {row["id"]: row for row in table(exports, "entities")}
    statements = table(exports, "statements")
    documents = {row["id"] for row in table(exports, "documents")}
    assert len(entities) > 100
    assert len(statements) > 300
    for row in statements:
        assert entities[row["subject"]]["label"] == row["subject_label"]
        if BY_NAME[row["relation"]].literal:
            assert row["object"] == row["object_label"] != ""
        elif row["object"]:
            assert entities[row["object"]]["label"] == row["object_label"]
    evidence = table(exports, "evidence")
    assert {row["statement"] for row in evidence} == {row["id"] for row in statements}
    assert {row["document"] for row in evidence} <= documents


def test_cells_hold_what_the_contract_says(exports: Path) -> None:
    assert {row["type"] for row in table(exports, "entities")} <= TYPES
    for row in table(exports, "statements"):
        assert row["relation"] in RELATIONS
        assert row["status"] in ("current", "former", "planned", "negated")
        assert row["basis"] in ("stated", "layout", "derived")
        assert 0 < float(row["confidence"]) <= 1
        assert row["reviewed"] == ""
        assert re.fullmatch(r"(\d+(\.\d+)?)?", row["amount"])
        assert row["currency"] == ("DKK" if row["amount"] else "")
        assert not row["start"] or first_day(row["start"])
        assert not row["end"] or last_day(row["end"])


def test_a_meeting_is_named_by_body_and_day(exports: Path) -> None:
    meetings = {row["label"] for row in table(exports, "entities") if row["type"] == "Meeting"}
    assert {"UGO 2023-03-14", "UFV 2023-05-09"} <= meetings
    assert all(ISO.fullmatch(label.rpartition(" ")[2]) for label in meetings)


def test_documents_are_named_as_read(exports: Path, home: Path) -> None:
    rows = {row["file"]: row for row in table(exports, "documents")}
    assert set(rows) == {p.relative_to(home / "møder").as_posix() for p in (home / "møder").rglob("*.*")}
    assert (rows["marts.txt"]["date"], rows["marts.txt"]["kind"]) == ("2023-03-14", "referat")
    assert "Udvalget for Gode Overgange" in rows["2023/juni.md"]["body"]
    for file, row in rows.items():
        assert row["sha256"] == hashlib.sha256((home / "møder" / file).read_bytes()).hexdigest()


def test_every_quote_is_the_text_at_its_offsets(exports: Path, home: Path) -> None:
    files = {row["id"]: home / "møder" / row["file"] for row in table(exports, "documents")}
    quotes = Counter[str]()
    for row in table(exports, "evidence"):
        data = files[row["document"]].read_bytes()
        text = data.decode("cp1252" if files[row["document"]].name == "marts.txt" else "utf-8-sig")
        text = text.replace("\r\n", "\n")
        assert text[int(row["start"]) : int(row["end"])] == row["quote"]
        assert row["quote"].strip() == row["quote"] != ""
        quotes[row["document"]] += 1
    assert set(quotes) == set(files)
    assert any("sundheds-\n  chef" in row["quote"] for row in table(exports, "evidence"))


def test_what_the_documents_say_is_there(exports: Path) -> None:
    said = {
        (row["subject_label"], row["relation"], row["object_label"], row["amount"], row["role"])
        for row in table(exports, "statements")
    }
    assert {
        ("Ida Holmskov", "attended", "UGO 2023-03-14", "", ""),
        ("Tove Brinkdal", "absent", "UGO 2023-03-14", "", ""),
        ("Bo Lindegren", "employed-by", "Ringsted Kommune", "", ""),
        ("Ida Holmskov", "chairs", "Arbejdsgruppen for Genoptræning", "", "formand"),
        ("Region Sjælland", "funds", "Trygt Hjem", "1250000", ""),
        ("Jens Åbrink", "employed-by", "Næstved Kommune", "", "sundhedschef"),
    } <= said


def test_a_membership_from_attendance_is_derived(exports: Path) -> None:
    rows = [row for row in table(exports, "statements") if row["relation"] == "member-of"]
    (seat,) = [r for r in rows if r["subject_label"] == "Bo Lindegren" and r["object_label"].endswith("Fælles Veje")]
    assert seat["basis"] == "derived"


def test_turtle_reads_the_same_in_two_libraries(exports: Path) -> None:
    path = exports / "graph.ttl"
    by_oxigraph = {quad.triple for quad in pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.TURTLE)}
    by_rdflib = rdflib.Graph().parse(path, format="turtle")
    assert len(by_rdflib) == len(by_oxigraph) > 5000
    assert not any(isinstance(triple.subject, pyoxigraph.BlankNode) for triple in by_oxigraph)
    assert not any(isinstance(triple.object, pyoxigraph.BlankNode) for triple in by_oxigraph)


def test_graphml_has_an_edge_for_each_fact(exports: Path) -> None:
    read: Any = nx.read_graphml(exports / "graph.graphml", force_multigraph=True)
    assert {key for _, _, key in read.edges(keys=True)} == {row["id"] for row in table(exports, "statements")}


def test_the_report_names_every_source_and_counts(exports: Path) -> None:
    report = (exports / "report.md").read_text(encoding="utf-8")
    assert all(f"| {row['file']} |" in report for row in table(exports, "documents"))
    assert f"{len(table(exports, 'statements'))} udsagn" in report
    assert "Ikke UTF-8: læst som cp1252." in report


def test_two_builds_are_the_same_byte_for_byte(exports: Path, tmp_path: Path) -> None:
    place(tmp_path / "et andet sted")
    done = build(tmp_path / "et andet sted", "møder", "--from-minutes-only", "--out", str(tmp_path / "ud"), seed="4711")
    assert done.returncode == 0, done.stderr
    first, second = written(exports), written(tmp_path / "ud")
    assert list(first) == list(second)
    assert [name for name in first if first[name] != second[name]] == []


def test_a_bad_file_is_named_and_the_good_one_built(tmp_path: Path) -> None:
    folder = tmp_path / "blandet"
    folder.mkdir()
    (folder / "tom.txt").write_bytes(b"")
    (folder / "billede.txt").write_bytes(bytes(range(256)) * 40)
    with (folder / "kæmpe.txt").open("wb") as file:
        for _ in range(50):
            file.write("Referat af et meget langt møde i Ørådet.\n".encode() * 24_000)
    (folder / "god.txt").write_text(TABS, encoding="utf-8")
    (folder / "kopi.txt").write_text(TABS, encoding="utf-8")
    assert (folder / "kæmpe.txt").stat().st_size > 50_000_000
    done = build(tmp_path, "blandet", "--from-minutes-only")
    assert done.returncode == 0, done.stderr
    assert [row["file"] for row in table(tmp_path / "exports", "documents")] == ["god.txt"]
    report = (tmp_path / "exports" / "report.md").read_text(encoding="utf-8")
    reasons = {"tom": "tom", "billede": "ikke tekst", "kæmpe": "større end", "kopi": "læst én gang"}
    for name, reason in reasons.items():
        assert re.search(rf"\*\*{name}\.txt\*\*: .*{reason}", report), name
        assert f"{name}.txt: " in done.stdout


def test_with_nothing_readable_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "tomt").mkdir()
    done = build(tmp_path, "tomt", "--from-minutes-only")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.strip().splitlines()[-1] == "Fejl: Intet læsbart dokument fundet i tomt."
    (tmp_path / "tomt" / "tom.txt").write_bytes(b"")
    done = build(tmp_path, "tomt", "--from-minutes-only")
    assert (done.returncode, done.stdout) == (1, "")
    assert "tom.txt: Filen er tom." in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "exports").exists()


def test_no_address_or_number_of_a_person_is_published(tmp_path: Path) -> None:
    assert len(SECRET.findall(PRIVATE.encode())) > 15
    (tmp_path / "referat.txt").write_text(PRIVATE, encoding="utf-8")
    done = build(tmp_path, "referat.txt", "--from-minutes-only")
    assert done.returncode == 0, done.stderr
    for name, content in written(tmp_path / "exports").items():
        assert SECRET.findall(content) == [], name
    assert SECRET.findall(done.stdout.encode()) == []
    said = {(row["subject_label"], row["relation"]) for row in table(tmp_path / "exports", "statements")}
    assert {("Ida Holmskov", "attended"), ("Bo Lindegren", "appointed-to"), ("Region Sjælland", "funds")} <= said
    for row in table(tmp_path / "exports", "evidence"):
        assert PRIVATE[int(row["start"]) : int(row["end"])] == row["quote"] != ""


def test_a_faulty_table_stops_the_build_with_its_place(tmp_path: Path) -> None:
    facts = tmp_path / "data" / "facts"
    facts.mkdir(parents=True)
    for path in (ROOT / "data" / "facts").glob("*.csv"):
        (facts / path.name).write_bytes(path.read_bytes())
    content = (facts / "statements.csv").read_text(encoding="utf-8")
    (facts / "statements.csv").write_text(content.replace(",attended,", ",atended,", 1), encoding="utf-8")
    done = build(tmp_path, "--data", "data")
    assert done.returncode == 1
    assert re.search(r"statements\.csv:\d+:relation: ", done.stderr)
    assert "Traceback" not in done.stderr


def test_the_shipped_facts_build_without_any_document(tmp_path: Path) -> None:
    done = build(tmp_path)
    assert done.returncode == 0, done.stderr
    rows = table(tmp_path / "exports", "statements")
    assert len(rows) > 300
    assert {row["reviewed"] for row in rows} != {""}
    assert len(table(tmp_path / "exports", "documents")) == 4
