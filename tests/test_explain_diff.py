"""`bordkort explain` and `bordkort diff`: why somebody is somebody, and what changed between two builds."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph.cli import main
from graph.errors import QuestionError
from graph.export import export
from graph.facts.exported import load_exported
from graph.model.statement import Status
from graph.review import changes, explain
from graph.review.changes import same_things
from tests.knowledge_example import example
from tests.resolve.saying import K, Said, body, listed, mention, municipality, person, resolved, says, state

MET = "Forum for Omsorg i Vest"


PANEL = body("Omsorgspanelet i Midtjylland")


def meeting(document: str, date: str, *said: object) -> Said:
    statements = [one for part in said for one in (part if isinstance(part, tuple) else (part,))]
    return says(document, date, *statements, met=MET, meeting=f"FOV {date}")


# Why somebody is somebody.


def test_spellings_documents_merges_and_refusals_are_told() -> None:
    knowledge = resolved(
        meeting("d1", "2021-03-02", listed("Karen Bækkelund", "Struer", meeting="FOV 2021-03-02")),
        meeting("d2", "2021-05-02", listed("Karen Beekkelund", "Struer", meeting="FOV 2021-05-02")),
        meeting("d3", "2021-05-02", listed("Karen Bækkelund", "Skive", meeting="FOV 2021-05-02")),
        meeting("d4", "2021-09-02", listed("Karen Bækkelund", "Struer", meeting="FOV 2021-09-02")),
    )
    told = explain(knowledge, "Karen Bækkelund (Struer Kommune)")
    assert told.startswith("Karen Bækkelund (Struer Kommune)  (person/karen-baekkelund-struer, Person)")
    assert "Karen Beekkelund" in told.partition("Dokumenter")[0]
    assert "2021-05-02  d2.txt: 3 udsagn" in told
    merged, _, refused = told.partition("Ikke den samme:")
    assert "Karen Beekkelund: " in merged
    assert "samme navn, samme arbejdssted (Struer Kommune)" in merged
    assert "d1.txt, d4.txt" in merged
    assert (
        "to arbejdssteder på samme tid: Skive Kommune og Struer Kommune" in refused
        or "Struer Kommune og Skive" in refused
    )
    both = explain(knowledge, "karen bækkelund")
    assert "person/karen-baekkelund-skive" in both
    assert "person/karen-baekkelund-struer" in both


def test_a_former_id_and_part_of_a_name_are_understood_and_a_stranger_is_not() -> None:
    knowledge = resolved(meeting("d1", "2021-03-02", listed("Karen Bækkelund", "Struer", meeting="FOV 2021-03-02")))
    changed = replace(knowledge, entities=tuple(replace(e, former=(f"old/{e.id}",)) for e in knowledge.entities))
    assert explain(changed, "old/person/karen-baekkelund") == explain(changed, "Bækkelund")
    with pytest.raises(QuestionError, match="Mente du Karen Bækkelund"):
        explain(knowledge, "Karin Bækelunt")
    with pytest.raises(QuestionError, match="Ingen hedder"):
        explain(knowledge, "")


def test_the_command_tells_the_keys_that_leave_a_person_out(tmp_path: Path) -> None:
    text = "Referat af møde i Havnerådet\nDato: 4. juni 2020\nDeltagere:\nTroels Ravnsmose, havnechef, Struer Kommune\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "data" / "register").mkdir(parents=True)
    start = ["explain", "Troels Ravnsmose", str(tmp_path / "a.txt"), "--data", str(tmp_path / "data")]
    told = CliRunner().invoke(main, start).output
    key = next(line.split()[0] for line in told.splitlines() if line.endswith("  Troels Ravnsmose"))
    (tmp_path / "data" / "suppress.csv").write_text(f"key,by,date,reason\n{key},x,2024-05-06,\n", encoding="utf-8")
    gone = CliRunner().invoke(main, start)
    assert isinstance(gone.exception, QuestionError)
    assert "Mente du" not in str(gone.exception)


# What changed.


def told(old: tuple[Said, ...], new: tuple[Said, ...]) -> dict[str, list[str]]:
    return dict(changes(resolved(*old), resolved(*new)))


FIRST = meeting(
    "d1",
    "2021-03-02",
    state("member-of", person("Ida Holmskov", "Struer"), PANEL, item="2"),
    state("chairs", person("Bo Tallund", "Skive"), PANEL, role="formand"),
)


def test_nothing_changed() -> None:
    assert told((FIRST,), (FIRST,)) == {}


def test_who_came_left_and_took_the_chair() -> None:
    second = meeting(
        "d2",
        "2022-03-02",
        state("member-of", person("Tove Brinkdal", "Skive"), PANEL, item="4"),
        state("chairs", person("Tove Brinkdal", "Skive"), PANEL, role="formand"),
        state("member-of", person("Ida Holmskov", "Struer"), PANEL, status=Status.FORMER),
    )
    found = told((FIRST,), (FIRST, second))
    panel = "Omsorgspanelet i Midtjylland"
    assert found["Kommet til"] == [
        f"Tove Brinkdal er blevet formand for {panel} (kilde: d2.txt)",
        f"Tove Brinkdal er kommet med i {panel} (kilde: d2.txt, pkt. 4)",
    ]
    assert f"Ida Holmskov er ikke længere med i {panel} (kilde: d1.txt, pkt. 2)" in found["Gået ud"]
    assert found["Dokumenter"] == ["Nyt: d2.txt – 2022-03-02"]


def test_what_an_older_document_adds_is_no_news() -> None:
    older = meeting("d0", "2019-03-02", state("member-of", person("Tove Brinkdal"), PANEL))
    (line,) = told((FIRST,), (older, FIRST))["Kommet til"]
    assert line == "Tove Brinkdal er nu kendt som medlem af Omsorgspanelet i Midtjylland (kilde: d0.txt)"


def test_bodies_come_and_go_and_money_is_told() -> None:
    group = body("Arbejdsgruppen om kost i Skive")
    funds = state("funds", municipality("Struer Kommune"), mention("Trygge Skridt", K.PROJECT), amount="250000")
    second = meeting(
        "d2",
        "2022-03-02",
        state("established-by", group, PANEL, start="2022"),
        replace(funds, qualifiers=replace(funds.qualifiers, currency="DKK")),
    )
    found = told((FIRST,), (FIRST, second))
    assert "Nyt i kortet: Arbejdsgruppen om kost i Skive (kilde: d2.txt)" in found["Organer, projekter og aftaler"]
    assert any("er nedsat af Omsorgspanelet" in line for line in found["Organer, projekter og aftaler"])
    assert found["Andet nyt"] == ["Struer Kommune finansierer Trygge Skridt (250.000 DKK) (kilde: d2.txt)"]
    back = told((FIRST, second), (FIRST,))
    assert (
        "Ikke længere i kortet: Arbejdsgruppen om kost i Skive (kilde: d2.txt)" in back["Organer, projekter og aftaler"]
    )
    assert any(line.startswith("Struer Kommune finansierer") for line in back["Står der ikke længere"])


def test_corrections_and_verdicts_are_told_with_before_and_after() -> None:
    (seat,) = [s for s in FIRST.statements if s.relation == "member-of"]
    right = replace(seat, qualifiers=replace(seat.qualifiers, role="suppleant"), reviewed="corrected")
    mended = Said(FIRST.source, tuple(right if s is seat else s for s in FIRST.statements))
    found = told((FIRST,), (mended,))
    ends = "Ida Holmskov er medlem af Omsorgspanelet i Midtjylland"
    assert f"{ends}: intet nærmere → suppleant (kilde: d1.txt, pkt. 2)" in found["Rettet"]
    assert f"Rettet: {ends} (suppleant) (kilde: d1.txt, pkt. 2)" in found["Rettet"]
    assert set(found) == {"Rettet"}


def test_a_person_whose_id_changed_is_the_same() -> None:
    old, new = resolved(FIRST), resolved(FIRST)
    other = {"person/ida-holmskov": "person/ida-holmskov-struer"}
    renamed = replace(
        new,
        entities=tuple(replace(e, id=other.get(e.id, e.id)) for e in new.entities),
        facts=tuple(replace(f, subject=other.get(f.subject, f.subject)) for f in new.facts),
    )
    assert changes(old, renamed) == []


def test_a_person_whose_id_and_name_changed_is_found_by_the_retired_id(tmp_path: Path) -> None:
    old, new = resolved(FIRST), resolved(FIRST)
    one, other = "person/ida-holmskov", "person/ida-krag"
    renamed = replace(
        new,
        entities=tuple(
            replace(e, id=other, label="Ida Krag", former=(one,)) if e.id == one else e for e in new.entities
        ),
        facts=tuple(replace(f, subject=other if f.subject == one else f.subject) for f in new.facts),
    )
    for folder, knowledge in (("old", old), ("new", renamed)):
        export(knowledge, tmp_path / folder)
    before, after = load_exported(tmp_path / "old"), load_exported(tmp_path / "new")
    assert changes(before, after) == []
    assert changes(after, before) == []
    forgotten = replace(after, entities=tuple(replace(e, former=()) for e in after.entities))
    assert changes(before, forgotten) != []


def test_of_two_who_share_a_retired_id_neither_is_taken_for_the_other() -> None:
    old, new = resolved(FIRST), resolved(FIRST)
    one = "person/ida-holmskov"
    (ida,) = (entity for entity in old.entities if entity.id == one)
    heirs = [replace(ida, id=f"{one}-{place}", label=f"Ida Holmskov ({place})", former=(one,)) for place in ("a", "b")]
    parted = replace(new, entities=(*(e for e in new.entities if e.id != one), *heirs))
    assert one not in same_things(old, parted)
    named = replace(
        parted, entities=tuple(replace(e, label=ida.label) if e is heirs[1] else e for e in parted.entities)
    )
    assert same_things(old, named)[one] == f"{one}-b"


def test_the_command_compares_two_folders(tmp_path: Path) -> None:
    export(resolved(FIRST), tmp_path / "old")
    export(
        resolved(FIRST, meeting("d2", "2022-03-02", listed("Tove Ågård", "Skive", meeting="FOV 2022-03-02"))),
        tmp_path / "new",
    )
    run = CliRunner().invoke(main, ["diff", str(tmp_path / "old"), str(tmp_path / "new")])
    assert run.exit_code == 0, run.output
    assert "## Andet nyt" in run.output
    assert "- Tove Ågård er ansat i Skive Kommune (kilde: d2.txt)" in run.output
    same = CliRunner().invoke(main, ["diff", str(tmp_path / "old"), str(tmp_path / "old")])
    assert same.output == "Intet er ændret.\n"


# A build that is stopped.


def test_a_killed_build_leaves_the_old_exports_whole(tmp_path: Path) -> None:
    export(example(), tmp_path / "exports")
    before = {path.name: path.read_bytes() for path in (tmp_path / "exports").rglob("*") if path.is_file()}
    script = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "import graph.export as e\n"
        "from tests.resolve.saying import resolved\n"
        "write = e.EXPORTERS\n"
        "def slow(knowledge, folder):\n"
        "    print('half', flush=True)\n"
        "    time.sleep(60)\n"
        "e.EXPORTERS = (*write[1:3], slow, *write[3:])\n"
        "e.export(resolved(), Path('exports'))\n"
    )
    root = Path(__file__).parents[1]
    with subprocess.Popen(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(root)!r})\n{script}"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline().strip() == b"half"
        time.sleep(0.1)
        running.kill()
    after = {path.name: path.read_bytes() for path in (tmp_path / "exports").rglob("*") if path.is_file()}
    assert after == before
    assert load_exported(tmp_path / "exports").facts
    export(example(), tmp_path / "exports")
    assert not (tmp_path / "exports" / ".new").exists()
