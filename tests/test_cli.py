"""The commands: help that helps, answers in every form, and faults told in a sentence with the right exit code."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph.cli import main
from graph.cli.query import PARAMETERS
from graph.rdf import saved_queries

ROOT = Path(__file__).parents[1]
REFERAT = """Referat

Møde i Forum for Sund Alder (FSA)
Dato: 4. maj 2023
Sted: Sorø

Deltagere:
Ida Holmskov, direktør, Sorø Kommune (formand)
Bo Lindegren, sundhedschef, Ringsted Kommune
Tove Brinkdal, chefkonsulent, Region Sjælland

1. Godkendelse af dagsorden
Dagsordenen blev godkendt.
"""


def program(*arguments: str, cwd: Path, module: bool = True) -> subprocess.CompletedProcess[str]:
    """Run the program as people do, in a folder of their own."""
    start = ["-m", "graph"] if module else [str(ROOT / "build_graph.py")]
    return subprocess.run(
        [sys.executable, *start, *arguments],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli")
    (folder / "referat.txt").write_text(REFERAT, encoding="utf-8")
    made = program("build", "referat.txt", "--from-minutes-only", cwd=folder)
    assert made.returncode == 0, made.stderr
    return folder


def ask(built: Path, *arguments: str) -> str:
    result = CliRunner().invoke(main, ["query", *arguments, "--from", str(built / "exports")])
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize("command", [(), ("build",), ("query",), ("page",)])
def test_help_shows_examples(command: tuple[str, ...]) -> None:
    shown = CliRunner().invoke(main, [*command, "--help"])
    assert shown.exit_code == 0
    assert shown.output.count("bordkort " + " ".join(command)) >= 3


def test_help_does_not_wait_for_the_libraries() -> None:
    asked = (
        "import sys; from graph.cli import main; "
        "main(['build', '--help'], standalone_mode=False); print(sorted(sys.modules))"
    )
    shown = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    loaded = shown.stdout.splitlines()[-1]
    assert "'graph.cli'" in loaded
    assert not any(f"'{library}'" in loaded for library in ("pandas", "rdflib", "networkx", "pyoxigraph", "lxml"))


def test_help_comes_at_once(tmp_path: Path) -> None:
    seconds = []
    for _ in range(3):
        before = os.times()
        assert program("build", "--help", cwd=tmp_path).returncode == 0
        after = os.times()
        computed = after.children_user + after.children_system - before.children_user - before.children_system
        seconds.append(computed or after.elapsed - before.elapsed)  # Windows does not tell what children compute
    assert min(seconds) < 1


def test_a_build_ends_with_what_was_built_and_the_page_to_open(built: Path) -> None:
    told = program("build", "referat.txt", "--from-minutes-only", "--out", "andet", cwd=built).stdout
    lines = told.splitlines()
    assert [line.split() for line in lines if line.split()[:1] == ["Person"]] == [["Person", "3"]]
    assert [line.split() for line in lines if line.split()[:1] == ["attended"]] == [["attended", "3"]]
    assert lines[-1] == f"Åbn siden: {(built / 'andet' / 'index.html').resolve()}"
    assert (built / "andet" / "index.html").is_file()


def test_a_quiet_build_says_nothing(built: Path) -> None:
    done = program("build", "referat.txt", "--quiet", "--out", "stille", cwd=built)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (built / "stille" / "graph.ttl").is_file()


def test_the_door_is_the_same_program(built: Path) -> None:
    done = program("referat.txt", "--from-minutes-only", "--out", "doer", cwd=built, module=False)
    assert done.returncode == 0, done.stderr
    names = sorted(p.relative_to(built / "exports") for p in (built / "exports").rglob("*") if p.is_file())
    assert len(names) == 9
    for name in names:
        assert (built / "doer" / name).read_bytes() == (built / "exports" / name).read_bytes(), name


def test_a_question_by_name(built: Path) -> None:
    found = list(csv.DictReader(io.StringIO(ask(built, "who-sits-where", "--body", "FSA", "--format", "csv"))))
    assert {row["person_name"] for row in found} == {"Ida Holmskov", "Bo Lindegren", "Tove Brinkdal"}
    assert {row["file"] for row in found} == {"referat.txt"}
    (row,) = json.loads(ask(built, "who-chairs", "--as-of", "2023-05-04", "--format", "json"))
    assert (row["person_name"], row["role"], row["employer"]) == ("Ida Holmskov", "formand", "Sorø Kommune")


def test_a_question_shown_to_people(built: Path) -> None:
    shown = ask(built, "who-chairs").splitlines()
    assert shown[0].split()[:3] == ["organ", "person", "rolle"]
    assert "Ida Holmskov" in shown[2]
    assert shown[-1] == "1 række"
    assert ask(built, "who-chairs", "--format", "md").startswith("| organ | person | rolle |")


def test_nobody_on_the_newest_day_points_at_the_days_before(built: Path) -> None:
    hint = "med --as-of"
    assert hint in ask(built, "co-chairs")
    assert hint not in ask(built, "co-chairs", "--as-of", "2023-05-04")
    assert hint not in ask(built, "who-chairs")
    assert hint not in ask(built, "funding")  # is asked of no day


def test_a_question_from_a_file(built: Path) -> None:
    question = built / "mit spørgsmål.rq"
    question.write_text(
        "\ufeff# hvem var med\nPREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
        "SELECT ?name WHERE { ?meeting schema:attendee/rdfs:label ?name } ORDER BY ?name",
        encoding="utf-8",
    )
    assert ask(built, str(question), "--format", "csv").split() == [
        "name",
        *"Bo Lindegren Ida Holmskov Tove Brinkdal".split(),
    ]


def test_the_list_of_questions_names_all_with_their_parameters() -> None:
    lines = CliRunner().invoke(main, ["query", "--list"]).output.splitlines()
    assert [line.split()[0] for line in lines] == [saved.name for saved in saved_queries()]
    assert "  --body [--as-of]" in next(line for line in lines if line.startswith("represented"))


def test_every_parameter_of_a_saved_query_is_an_option() -> None:
    used = {parameter.name.replace("_", "-") for saved in saved_queries() for parameter in saved.parameters}
    assert used == {name for name, _, _ in PARAMETERS}


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("query", "who-chars"), 1, "mente du who-chairs?"),
        (("query", "who-sits-where", "--body", "FSX"), 1, "intet hedder FSX"),
        (("query", "who-sits-where", "--person", "Ida"), 1, "kender ikke person"),
        (("query", "mangler.rq"), 1, "der er ingen fil mangler.rq"),
        (("query", "who-chairs", "--from", "tom"), 1, "kør bordkort build først"),
        (("query", "who-chairs", "--format", "xml"), 2, "--format"),
        (("query", "--kommune", "Sorø"), 2, "--kommune"),
        (("serve", "--from", "tom"), 1, "kør bordkort build først"),
        (("serve", "--host", "ingen.invalid", "--port", "0"), 2, "--host"),
        (("review", "--date", "i-går"), 2, "i-går er ikke en dag"),
        (("page", "--out", "kort.pdf"), 2, "kort.pdf er hverken en mappe"),
        (("byg",), 2, "byg"),
        (("build", "mangler.txt"), 2, "mangler.txt"),
        (("build", "--out", "referat.txt", "referat.txt"), 2, "referat.txt"),
        (("build", "referat.txt", "--data", "tom"), 1, "hverken register/"),
    ],
)
def test_a_fault_is_told_in_a_sentence(built: Path, arguments: tuple[str, ...], code: int, told: str) -> None:
    (built / "tom").mkdir(exist_ok=True)
    done = program(*arguments, cwd=built)
    assert (done.returncode, done.stdout) == (code, "")
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert code == 2 or done.stderr.startswith("Fejl: ")
