"""What stands in the overview: the seats with what the sources leave open, open seats, changes, and the files."""

from __future__ import annotations

import io
import warnings
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from click.testing import CliRunner

import graph
from graph.cli import main
from graph.errors import ContractError, QuestionError
from graph.export.overview import Asked, asked_for, overview_bytes, sections, select, write_overview
from graph.export.overview.openings import Reason, openings
from graph.export.overview.rows import Row, rows
from graph.model.fact import Knowledge
from graph.model.seats import Seating
from graph.model.turnover import Turn, changes
from tests.knowledge_example import HOSTILE, RINGSTED, SNT, example, fact

SEATING = Seating(example())
MARCH, SEPTEMBER = "2021-03-02", "2022-09-14"


def named(day: str, holder: str, body: str) -> Row:
    (found,) = [row for row in rows(SEATING, day) if row.holder == holder and row.body.startswith(body)]
    return found


def test_facts_about_one_place_become_one_row() -> None:
    ida = named(SEPTEMBER, "Ida Holmskov", "Styregruppen")
    assert ida.facts == ("f006", "f008", "f016")
    assert (ida.roles, ida.job) == ("formand", "direktør, Ringsted Kommune")
    assert ida.represents == (
        ("Region Sjælland", "på vegne af"),
        ("Ringsted Kommune", "på vegne af"),
        ("Ringsted Kommune", "gennem ansat"),
    )
    assert (ida.behalf, ida.appointed_by) == ("Ringsted Kommune", "Region Sjælland")
    assert (ida.appointed, ida.start, ida.end) == ("2020-12", "2021-01-01", "")
    assert (ida.first, ida.last, ida.standing) == (MARCH, SEPTEMBER, "Gældende")
    assert ida.source is not None
    assert ida.source.file == "referat-september.docx"
    assert ida.remark == "Udpeget i december 2020; dagen er ikke nævnt."


def test_a_row_says_what_is_not_told() -> None:
    assert (
        named(SEPTEMBER, "Bo Lindegren", "Styregruppen").remark
        == "Ingen udpegning nævnt. Ikke nævnt siden 2. marts 2021."
    )
    assert named(MARCH, "almen praksis", "Styregruppen").remark == "Ingen person nævnt. Ingen udpegning nævnt."
    planned = named(SEPTEMBER, "Tove Brink", "Arbejdsgruppen")
    assert planned.standing == "Planlagt"
    assert "Om planen blev til noget, er ikke nævnt." in planned.remark
    assert "Begyndt omkring april 2021." in planned.remark


def test_what_is_denied_or_over_has_no_row() -> None:
    shown = {(row.holder, row.body) for row in rows(SEATING, SEPTEMBER)}
    assert (HOSTILE, "Styregruppen for Nære Tilbud") not in shown
    assert ("Tove Brink", "Styregruppen for Nære Tilbud") not in shown
    assert ("Bo Lindegren", "Arbejdsgruppen for Genoptræning") not in shown


def test_open_seats_have_reasons() -> None:
    found = {(one.reason, one.row.holder, one.row.body) for one in openings(SEATING, SEPTEMBER)}
    assert (Reason.VACATED, "Bo Lindegren", "Arbejdsgruppen for Genoptræning") in found
    assert (Reason.PLANNED, "Tove Brink", "Arbejdsgruppen for Genoptræning") in found
    assert (Reason.UNNAMED, "Ringsted Kommune", "Fælles Spor") in found
    assert not any(body == "Det Gamle Forum" for _, _, body in found), "nobody sits in what was replaced"
    assert (Reason.UNNAMED, "almen praksis", "Styregruppen for Nære Tilbud") in found


def test_a_seat_is_filled_by_somebody_of_the_same_organisation() -> None:
    known = example()
    more = Seating(replace(known, facts=(*known.facts, fact(60, "member-of", RINGSTED, SNT))))
    assert ("Ringsted Kommune", "Styregruppen for Nære Tilbud") in {(row.holder, row.body) for row in rows(more)}
    assert not any(one.row.holder == "Ringsted Kommune" and one.row.body.startswith("Styre") for one in openings(more))


def test_changes_are_no_bolder_than_the_sources() -> None:
    told = {(one.seat.holder, one.seat.body): one for one in changes(SEATING, MARCH, SEPTEMBER)}
    left = told["person/bo-lindegren", "body/arbejdsgruppen-for-genoptraening"]
    assert (left.turn, left.day) == (Turn.ENDED, SEPTEMBER)
    assert told["person/bo-lindegren", "body/styregruppen-for-naere-tilbud"].turn is Turn.NOT_SEEN_SINCE
    assert told["person/bo-lindegren", "body/det-nye-forum"].turn is Turn.FIRST_SEEN
    assert ("person/ida-holmskov", "body/styregruppen-for-naere-tilbud") not in told
    began = {one.seat.holder: one for one in changes(SEATING, "2020-06-30", MARCH)}["person/ida-holmskov"]
    assert (began.turn, began.day) == (Turn.BEGAN, "2020-12-01")


@pytest.fixture(scope="module")
def shipped() -> Knowledge:
    return graph.build().knowledge


def test_the_appointments_told_in_may_2022_are_there_with_what_is_not_told(shipped: Knowledge) -> None:
    told = [row for row in rows(Seating(shipped), "2022-05-05") if row.appointed == "2022-02/2022-05"]
    assert len(told) == 6
    assert {row.holder for row in told} == {"De midtjyske kommuner"}
    assert {row.roles for row in told} == {"kommunale repræsentanter"}
    assert {row.appointed_by for row in told} == {"Den Kommunale Styregruppe på sundhedsområdet"}
    for row in told:
        assert row.remark.startswith("Ingen person nævnt. Udpeget en gang mellem 1. februar 2022 og 31. maj 2022;")
        assert row.place is not None
        assert (row.place.item, row.source and row.source.date) == ("8", "2022-05-05")


def test_a_selection_is_asked_for_by_name(shipped: Knowledge) -> None:
    assert select(shipped).title == "alle"
    assert select(shipped, body="KOSU").title == "Den Kommunale Styregruppe på sundhedsområdet"
    with pytest.raises(QuestionError, match="Herning Kommune"):
        select(shipped, municipality="Hernning Kommune")
    with pytest.raises(QuestionError, match="--person, --body"):
        select(shipped, person="x", body="y")


def test_a_municipality_sees_the_seats_of_several_apart(shipped: Knowledge) -> None:
    made = {
        one.name: one for one in sections(Seating(shipped), Asked(selection=select(shipped, municipality="Herning")))
    }
    assert list(made) == ["Pladser", "Åbne pladser", "Flere kommuner", "Kilder", "Om"]
    assert all("Herning Kommune" in str(row[2]) for row in made["Pladser"].rows)
    assert len(made["Flere kommuner"].rows) > 5
    assert not any("Herning Kommune" in str(row[2]) for row in made["Flere kommuner"].rows)


def test_a_day_to_compare_with_lies_before_the_day_that_is_shown(shipped: Knowledge) -> None:
    assert asked_for(shipped, since="2021", as_of="2022-05").since == "2021-12-31"
    with pytest.raises(QuestionError, match=r"--since: 2022 ligger ikke før 5\. maj 2022"):
        asked_for(shipped, since="2022")


def asked(knowledge: Knowledge) -> Asked:
    return Asked(selection=select(knowledge), since=MARCH, address="https://example.org/referater/")


def test_the_workbook_opens_without_a_warning() -> None:
    content = overview_bytes(example(), asked(example()), ".xlsx")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        book: Any = openpyxl.load_workbook(io.BytesIO(content))
        frame = pd.read_excel(io.BytesIO(content), sheet_name="Pladser")
    assert book.sheetnames == ["Pladser", "Åbne pladser", "Ændringer", "Kilder", "Om"]
    assert {page.freeze_panes for page in book.worksheets} == {"B2", "A2"}
    assert all(page.auto_filter.ref for page in book.worksheets)
    assert str(frame["Seneste kilde"].dtype).startswith("datetime64")
    assert len(frame) == len(rows(SEATING))
    link = book["Pladser"]["O2"].hyperlink
    assert link.location.startswith("'Kilder'!A")
    file = book["Kilder"].cell(row=int(link.location.rpartition("A")[2]), column=5)
    assert file.hyperlink.target == f"https://example.org/referater/{file.value.replace(' ', '%20')}"
    assert {cell.data_type for page in book.worksheets for row in page.iter_rows() for cell in row} <= {"s", "n", "d"}


def test_the_page_escapes_what_minutes_say_and_asks_nothing_of_the_net() -> None:
    page = overview_bytes(example(), asked(example()), ".html").decode("utf-8")
    assert "<script" not in page.casefold()
    assert "&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;" in page
    assert "src=" not in page.replace("img src=x onerror", "")
    assert 'href="https://example.org/referater/referat%20marts.pdf"' in page
    assert '<tr id="Kilder-2">' in page
    assert 'href="#Kilder-' in page


def test_the_table_holds_the_seats_alone() -> None:
    lines = overview_bytes(example(), asked(example()), ".csv").decode("utf-8-sig").splitlines()
    assert lines[0].startswith('"Organ";"Hvem";"Repræsenterer"')
    assert len(lines) == 1 + len(rows(SEATING))
    assert '"12-2020"' in "".join(lines)


@pytest.mark.parametrize("suffix", [".xlsx", ".html", ".csv"])
def test_the_same_input_gives_the_same_bytes(suffix: str) -> None:
    assert overview_bytes(example(), asked(example()), suffix) == overview_bytes(example(), asked(example()), suffix)


def test_another_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContractError, match=r"navnet skal ende på \.xlsx, \.html, \.csv"):
        write_overview(example(), tmp_path / "overblik.doc", asked(example()))


def test_the_command_writes_what_a_build_holds(shipped: Knowledge, tmp_path: Path) -> None:
    graph.KnowledgeGraph(shipped).export(tmp_path / "ud")
    out = tmp_path / "herning.csv"
    arguments = ["overview", "--municipality", "Herning Kommune", "--as-of", "2022-05", "--from", str(tmp_path / "ud")]
    told = CliRunner().invoke(main, [*arguments, "--out", str(out)], catch_exceptions=False)
    assert told.output.strip() == f"Skrevet: {out.resolve()}"
    whole = Asked(selection=select(shipped, municipality="Herning Kommune"), day="2022-05-31")
    assert out.read_bytes() == overview_bytes(shipped, whole, ".csv")
    both = CliRunner().invoke(main, [*arguments, "--all"])
    assert both.exit_code == 2
    assert "--all kan ikke bruges" in both.output
    with pytest.raises(QuestionError, match="skriv 2021-11-02"):
        CliRunner().invoke(
            main, ["overview", "--since", "i går", "--from", str(tmp_path / "ud")], catch_exceptions=False
        )
