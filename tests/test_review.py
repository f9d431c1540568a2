"""`bordkort review`: the worklist, and answers that are kept the moment they are given."""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph import pipeline, shipped
from graph.cli import main
from graph.export import export
from graph.facts.tasks import TASKS
from graph.model.relation import RELATIONS
from graph.review import Why, worklist

ROOT = Path(__file__).parents[1]
TEXT = """Referat af møde i Havnerådet (HR)

Dato: 4. juni 2020

Deltagere:

Birgit Falkenø, direktør, Læsø Kommune (formand)
Troels Ravnsmose, havnechef, Struer Kommune (formand)

Afbud:

Kaj Rosenlund, Skive Kommune

1. Fyret

Rådet udpegede Birgit Falkenø til Fyrgruppen for Nordhavnen.
"""
Rows = list[dict[str, str]]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "møder").mkdir()
    (tmp_path / "møder" / "juni.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "data" / "register").mkdir(parents=True)
    return tmp_path


def review(home: Path, *arguments: str, typed: str = "") -> Result:
    start = ["review", str(home / "møder"), "--data", str(home / "data"), "--quiet", "--date", "2024-05-06"]
    done = CliRunner().invoke(main, [*start, *arguments], input=typed)
    assert done.exit_code == 0, done.output
    return done


def kept(home: Path, name: str = "verdicts.csv") -> Rows:
    path = home / "data" / "verdicts" / name
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline=""))) if path.exists() else []


def test_what_is_most_in_doubt_comes_first_with_its_words_and_place(home: Path) -> None:
    tasks = worklist(pipeline.build([home / "møder"], data=home / "data"))
    whys = [task.why for task in tasks]
    assert whys == sorted(whys, key=list(Why).index)
    assert [t.statement.relation for t in tasks if t.statement and t.why is Why.CONTRADICTED] == ["chairs"] * 2
    assert all(TEXT.count(task.quote) >= 1 and task.file == "juni.txt" for task in tasks)
    new = [task.confidence for task in tasks if task.why is Why.NEW]
    assert len(new) >= 4
    assert new == sorted(new)
    assert "hver for sig markeret som formand" in tasks[0].note


def test_answers_stand_in_the_table_and_the_list_gets_shorter(home: Path) -> None:
    done = review(home, "--by", "sekretariat", typed="g\na\nstod i kopi\nr\nrole\nnæstformand\n\nq\n")
    assert "[1/" in done.output
    assert "»" in done.output
    assert "3 svar er gemt" in done.output
    rows = kept(home)
    assert [row["verdict"] for row in rows] == ["accept", "reject", "correct"]
    assert {row["by"] for row in rows} == {"sekretariat"}
    assert {row["date"] for row in rows} == {"2024-05-06"}
    assert (rows[1]["reason"], rows[2]["field"], rows[2]["value"]) == ("stod i kopi", "role", "næstformand")
    assert rows[0]["file"] == "juni.txt"
    left = worklist(pipeline.build([home / "møder"], data=home / "data"))
    assert {row["key"] for row in rows}.isdisjoint({task.key for task in left})
    assert not any(task.why is Why.VANISHED for task in left)


def test_an_answer_is_taken_back_and_asked_again(home: Path) -> None:
    (home / "data" / "verdicts").mkdir()
    before = "verdict;key;field;value;by;date;reason;min note\r\n"
    (home / "data" / "verdicts" / "verdicts.csv").write_bytes(before.encode("utf-8"))
    done = review(home, "--by", "sekretariat", typed="g\nf\nf\nq\n")
    assert done.output.count("[1/") == 3
    assert "intet svar at fortryde" in done.output
    assert "0 svar er gemt" in done.output
    assert (home / "data" / "verdicts" / "verdicts.csv").read_bytes() == before.encode("utf-8")


def test_answers_of_earlier_sittings_are_taken_back_one_by_one(home: Path) -> None:
    assert "intet svar at fortryde" in review(home, "--undo").output
    review(home, "--by", "sekretariat", typed="g\nq\n")
    first = (home / "data" / "verdicts" / "verdicts.csv").read_bytes()
    review(home, "--by", "sekretariat", typed="a\nforkert\nq\n")
    review(home, "--by", "formand", "--only", "vanished", typed="q\n")
    told = review(home, "--undo").output
    assert told.startswith("Taget tilbage: reject: ")
    assert "(sekretariat 2024-05-06)" in told
    assert any(f" – {relation.danish} – " in told for relation in RELATIONS)
    assert (home / "data" / "verdicts" / "verdicts.csv").read_bytes() == first
    review(home, "--undo")
    assert kept(home) == []
    assert "intet svar at fortryde" in review(home, "--undo").output


def test_a_verdict_taken_out_earlier_holds_again(home: Path) -> None:
    review(home, "--by", "sekretariat", "--only", "new", typed="g\nq\n")
    before = (home / "data" / "verdicts" / "verdicts.csv").read_bytes()
    text = TEXT.replace("Birgit Falkenø", "Ulla Vesterhav").replace("Troels Ravnsmose", "Bo Hede")
    (home / "møder" / "juni.txt").write_text(text.replace("Kaj Rosenlund", "Ib Hede"), encoding="utf-8")
    review(home, "--by", "formand", "--only", "vanished", typed="t\n")
    assert kept(home) == []
    assert review(home, "--undo").output.startswith("Gælder igen: accept: ")
    assert (home / "data" / "verdicts" / "verdicts.csv").read_bytes() == before


def test_an_earlier_answer_is_not_taken_out_of_a_table_that_somebody_changed(home: Path) -> None:
    review(home, "--by", "sekretariat", typed="g\nq\n")
    table = home / "data" / "verdicts" / "verdicts.csv"
    table.write_bytes(table.read_bytes().replace(b"sekretariat", b"formand"))
    done = CliRunner().invoke(main, ["review", "--data", str(home / "data"), "--undo"])
    assert "er ændret siden svaret" in str(done.exception)
    assert [row["by"] for row in kept(home)] == ["formand"]


def test_an_accepted_fact_that_vanished_is_named_wherever_one_looks(home: Path) -> None:
    review(home, "--by", "sekretariat", "--only", "new", typed="g\n" * 9 + "q\n")
    accepted = [row for row in kept(home) if row["subject"] == "Kaj Rosenlund"]
    assert accepted
    (home / "møder" / "juni.txt").write_text(TEXT.replace("Kaj Rosenlund, Skive Kommune", "Ingen"), encoding="utf-8")
    export(pipeline.build([home / "møder"], data=home / "data"), home / "ud")
    report = (home / "ud" / "report.md").read_text(encoding="utf-8")
    told = [line for line in report.splitlines() if line.startswith("- **Uden virkning**: accept: Kaj Rosenlund")]
    assert len(told) == len(accepted)
    assert all("udsagnet findes ikke længere" in line for line in told)
    start = ["check", str(home / "møder"), "--data", str(home / "data"), "--from", str(home / "intet")]
    checked = CliRunner().invoke(main, start).output
    assert checked.count("accept: Kaj Rosenlund") == len(accepted)
    assert review(home, "--only", "vanished", "--by", "formand").output.count("forsvundet") >= 1


def test_a_table_that_somebody_changed_meanwhile_is_not_set_back(home: Path) -> None:
    from graph.errors import ContractError
    from graph.facts.desk import Desk

    desk = Desk(home)
    signed = {"by": "sekretariat", "date": "2024-05-06"}
    assert desk.answer({"verdict": "accept", "key": "k", **signed}) == []
    with (home / "verdicts.csv").open("ab") as file:
        file.write(b"reject,x\n")
    with pytest.raises(ContractError, match="ændret"):
        desk.undo()
    assert (home / "verdicts.csv").read_bytes().endswith(b"reject,x\n")


def test_a_wrong_answer_is_told_and_asked_again(home: Path) -> None:
    done = review(home, "--by", "sekretariat", typed="x\nr\nstart\nmaj\n\nq\n")
    assert "Ukendt svar" in done.output
    assert "ikke en EDTF-dato: 'maj'" in done.output
    assert kept(home) == []


def test_who_answers_is_asked_if_it_is_not_told(home: Path) -> None:
    review(home, typed="formand\ng\nq\n")
    assert kept(home)[0]["by"] == "formand"


def test_an_end_of_input_keeps_what_was_answered(home: Path) -> None:
    assert "1 svar er gemt" in review(home, "--by", "sekretariat", typed="g\n").output
    assert len(kept(home)) == 1


def test_a_killed_review_has_kept_every_answer(home: Path) -> None:
    command = [sys.executable, "-X", "utf8", "-u", "-m", "graph", "review", "møder", "--data", "data", "--quiet"]
    with subprocess.Popen(
        [*command, "--by", "sekretariat"],
        cwd=home,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
    ) as running:
        assert running.stdin is not None
        running.stdin.write(b"g\ng\na\nhalvt skrev")
        running.stdin.flush()
        limit = time.monotonic() + 60
        while len(kept(home)) < 2 and time.monotonic() < limit and running.poll() is None:
            time.sleep(0.05)
        running.kill()
    assert [row["verdict"] for row in kept(home)] == ["accept", "accept"]
    assert [path.name for path in (home / "data" / "verdicts").iterdir()] == ["verdicts.csv"]


# As a table.


def test_the_worklist_goes_out_as_a_table_and_comes_back_answered(home: Path) -> None:
    table = home / "liste.csv"
    review(home, "--csv", str(table), "--only", "new")
    assert table.read_bytes().startswith(b"\xef\xbb\xbf")  # without it Excel takes æ for two signs
    rows = list(csv.DictReader(io.StringIO(table.read_text(encoding="utf-8-sig"), newline=""), delimiter=";"))
    assert tuple(rows[0]) == TASKS
    assert {row["why"] for row in rows} == {"new"}
    assert "Birgit Falkenø – er ansat i – Læsø Kommune (som direktør)" in {row["said"] for row in rows}
    assert all(row["quote"] and row["said"] for row in rows)
    rows[0]["verdict"], rows[1]["verdict"], rows[1]["reason"] = "accept", "reject", "nej"
    columns = [*TASKS, "min egen kolonne"]
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, delimiter=";", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    table.write_bytes(b"\xef\xbb\xbf" + text.getvalue().encode("utf-8"))
    done = review(home, "--answers", str(table), "--by", "sekretariat")
    assert "2 svar skrevet" in done.output
    assert [(row["verdict"], row["key"]) for row in kept(home)] == [
        ("accept", rows[0]["key"]),
        ("reject", rows[1]["key"]),
    ]


@pytest.mark.parametrize("content", [b"PK\x03\x04\x14\x00", "verdict;key\r\n".encode("utf-16")])
def test_a_workbook_is_no_table_of_answers(home: Path, content: bytes) -> None:
    table = home / "liste.csv"
    table.write_bytes(content)
    done = CliRunner().invoke(main, ["review", "--data", str(home / "data"), "--answers", str(table)])
    assert (done.exit_code, str(done.exception)) == (1, "liste.csv: er ingen CSV-tabel; gem regnearket som CSV")


def test_answers_are_not_written_into_an_installed_program(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipped, "in_checkout", lambda: False)
    done = CliRunner().invoke(main, ["review", str(home / "møder"), "--by", "sekretariat"])
    assert done.exit_code == 2
    assert "--data" in done.output


def test_one_faulty_answer_keeps_all_out(home: Path) -> None:
    table = home / "liste.csv"
    table.write_text("verdict,key\naccept,k1\nmaybe,k2\n", encoding="utf-8")
    start = ["review", "--data", str(home / "data"), "--answers", str(table), "--by", "sekretariat"]
    done = CliRunner().invoke(main, start)
    assert done.exit_code == 1
    assert "liste.csv:3:verdict: ukendt: 'maybe'" in str(done.exception)
    assert kept(home) == []


# What is asked again, and names.


def test_a_verdict_that_is_gone_is_kept_as_added_or_taken_out(home: Path) -> None:
    review(home, "--by", "sekretariat", "--only", "new", typed="g\ng\nq\n")
    gone = kept(home)
    text = TEXT.replace("Birgit Falkenø", "Ulla Vesterhav").replace("Troels Ravnsmose", "Bo Hede")
    (home / "møder" / "juni.txt").write_text(text, encoding="utf-8")
    done = review(home, "--by", "formand", "--only", "vanished", typed="b\nstod der\nt\n")
    assert "forsvundet" in done.output
    (row,) = kept(home)
    assert (row["verdict"], row["key"], row["by"]) == ("add", "", "formand")
    assert row["subject"] in {old["subject"] for old in gone}
    undone = review(home, "--by", "formand", "--only", "vanished")
    assert "intet at se efter" in undone.output


def test_a_statement_is_asked_again_if_document_and_reading_changed(home: Path) -> None:
    review(home, "--by", "sekretariat", "--only", "new", typed="g\n" * 9 + "q\n")
    before = {row["key"] for row in kept(home)}
    text = TEXT.replace("Birgit Falkenø", "Birgit Falkeng")
    (home / "møder" / "juni.txt").write_text(text, encoding="utf-8")
    done = review(home, "--by", "formand", "--only", "changed", typed="g\nf\nq\n")
    assert "ændret siden sidst" in done.output
    assert "Før: accept (verdicts.csv:" in done.output
    assert {row["key"] for row in kept(home)} == before
    review(home, "--by", "formand", "--only", "changed", typed="g\nq\n")
    after = kept(home)
    assert len(after) == len(before)
    assert [row["by"] for row in after].count("formand") == 1
    assert len({row["key"] for row in after} & before) == len(before) - 1


def test_two_names_are_judged(home: Path) -> None:
    shutil.copytree(shipped.data() / "register", home / "data" / "register", dirs_exist_ok=True)
    other = TEXT.replace("Havnerådet (HR)", "Tangrådet (TR)").replace("2020", "2015").replace("Læsø", "Skive")
    (home / "møder" / "gammelt.txt").write_text(other.replace("direktør", "lærer"), encoding="utf-8")
    done = review(home, "--by", "sekretariat", "--only", "identity", typed="t\nspurgt\nq\n")
    assert "Birgit Falkenø (Læsø Kommune" in done.output
    (row,) = [row for row in kept(home, "identities.csv") if row["one"] == "Birgit Falkenø"]
    assert (row["verdict"], row["reason"], row["other"]) == ("different", "spurgt", "Birgit Falkenø")
    knowledge = pipeline.build([home / "møder"], data=home / "data")
    assert not [t for t in worklist(knowledge) if t.one and t.one.name == "Birgit Falkenø"]
    assert [orphan for orphan in knowledge.orphans if "Birgit" in orphan.about] == []
