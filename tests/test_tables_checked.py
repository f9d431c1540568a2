"""`bordkort check` on the tables that people edit: every fault by folder, file, row and column."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph import shipped, tabular
from graph.cli import main
from graph.facts.checking import TABLES, faults
from graph.facts.suppress import SUPPRESSED
from graph.facts.verdicts import IDENTITIES, VERDICTS

SIGNED = {"by": "sekretariat", "date": "2024-05-06"}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the shipped tables."""
    return Path(shutil.copytree(shipped.data(), tmp_path / "data"))


def check(data: Path, *arguments: str) -> Result:
    nothing = str(data.parent / "exports")
    return CliRunner().invoke(main, ["check", "--data", str(data), "--from", nothing, *arguments])


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_shipped_tables_are_in_order(data: Path) -> None:
    result = check(data)
    assert result.exit_code == 0, result.output
    assert "tabeller: 0 fejl" in result.output
    assert "intet er bygget her" in result.output


def test_every_table_is_looked_at_and_each_fault_has_its_cell(data: Path) -> None:
    edit(data / "register" / "clusters.csv", ",region/region-", ",region/regionen-")
    edit(data / "register" / "towns.csv", "\n", "\nAabenraa,municipality/aabenraa-kommune\nAabenraa,municipality/nu\n")
    edit(data / "facts" / "statements.csv", ",current,", ",now,")
    edit(data / "facts" / "documents.csv", "referat,", "refrat,")
    rows = [{"verdict": "accept", "key": "k1", **SIGNED}, {"verdict": "maybe", "key": "k1", **SIGNED}]
    tabular.write(data / "verdicts" / "verdicts.csv", tabular.dump(VERDICTS, rows))
    tabular.write(data / "verdicts" / "identities.csv", tabular.dump(IDENTITIES, [{"verdict": "same", **SIGNED}]))
    tabular.write(data / "suppress.csv", tabular.dump(SUPPRESSED, [{"key": "Ida Holm", "date": "2024-05-06"}]))
    found = [str(issue) for issue in faults(data)]
    for told in (
        "register/towns.csv:3:municipality: findes ikke: municipality/nu",
        "facts/statements.csv:2:status: ukendt: 'now'",
        "facts/documents.csv:2:kind: ukendt: 'refrat'",
        "verdicts/verdicts.csv:3:verdict: ukendt: 'maybe'",
        "verdicts/verdicts.csv:3:key: k1 har allerede en dom, i række 2",
        "verdicts/identities.csv:2:one: må ikke være tom",
        "suppress.csv:2:key: skal være 16 hexadecimale cifre",
    ):
        assert any(issue.startswith(told) for issue in found), (told, found)
    result = check(data)
    assert result.exit_code == 1
    assert f"tabeller: {len(found)} fejl, 0 advarsler" in result.output
    assert "  fejl: facts/statements.csv:2:status: ukendt: 'now'" in result.output


def test_references_of_the_register_are_followed(data: Path) -> None:
    edit(data / "register" / "clusters.csv", ",region/region-", ",region/regionen-")
    edit(data / "register" / "towns.csv", "\n", "\nAabenraa,municipality/aabenraa-kommune\n")
    edit(data / "register" / "structure.csv", ",part-of,", ",belongs-to,")
    edit(data / "register" / "context" / "geography.csv", "region/region-", "region/regionen-")
    places = {issue.place.rpartition(":")[2]: issue.place for issue in faults(data)}
    assert set(places) == {"parent", "town", "relation", "region"}
    assert places["parent"].startswith("register/clusters.csv:")


def test_a_missing_column_is_told_with_its_file(data: Path) -> None:
    edit(data / "facts" / "items.csv", "document,number", "document,nr")
    assert "facts/items.csv:1: mangler kolonne(r) number" in map(str, faults(data))


def test_columns_that_a_person_adds_are_no_fault(data: Path) -> None:
    for path in (data / "facts" / "statements.csv", data / "facts" / "documents.csv"):
        lines = path.read_text(encoding="utf-8").splitlines()
        path.write_text("\n".join(f"{line},husk" for line in lines) + "\n", encoding="utf-8")
    assert faults(data) == []


def test_verdicts_and_suppressions_of_nothing_are_warnings(data: Path) -> None:
    row = {"verdict": "reject", "key": "0" * 16, **SIGNED}
    tabular.write(data / "verdicts" / "verdicts.csv", tabular.dump(VERDICTS, [row]))
    tabular.write(data / "suppress.csv", tabular.dump(SUPPRESSED, [{"key": "0" * 16, "date": "2024-05-06"}]))
    result = check(data)
    assert result.exit_code == 0
    assert "domme uden virkning: 0 fejl, 2 advarsler" in result.output
    assert "  advarsel: verdicts/verdicts.csv:2: reject: 0000000000000000: udsagnet findes ikke" in result.output
    assert "  advarsel: suppress.csv:2: nøglen passer på ingen" in result.output
    assert "advarsel:" not in check(data, "--quiet").output


def test_all_tables_that_people_edit_are_named() -> None:
    assert [name for name, _ in TABLES] == ["register", "facts", "verdicts", ""]
