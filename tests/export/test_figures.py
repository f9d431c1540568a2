"""Figures are drawn from tidy frames, live and as pictures, without a network, for the colour-blind too."""

from __future__ import annotations

import base64
import sys
from typing import Any

import pandas as pd
import pytest

import graph
from graph.export import figures
from graph.network.analysis import Analysis, short
from tests.knowledge_example import example

ANALYSIS = Analysis(example())


@pytest.fixture(autouse=True)
def _drawn() -> None:
    graph.figures.ready()


def shown(chart: Any) -> dict[str, Any]:
    bundle = chart._repr_mimebundle_()
    return dict(bundle[0] if isinstance(bundle, tuple) else bundle)


def test_a_chart_shows_itself_live_as_a_picture_and_in_words() -> None:
    told = shown(figures.timeline(ANALYSIS.timeline(), "Pladser over tid"))
    assert told["text/plain"] == "<Figur: Pladser over tid>"
    assert base64.b64decode(told["image/png"]).startswith(b"\x89PNG")
    live = told["application/vnd.vegalite.v5+json"]
    assert live["$schema"].endswith("/v5.20.json")
    assert live["config"]["locale"]["number"]["thousands"] == "."
    assert "http" not in str({key: value for key, value in live.items() if key != "$schema"})


def test_marks_and_lines_differ_in_more_than_colour() -> None:
    seats = ANALYSIS.seats("2021-12-24").query("how != ''")
    spec = figures.matrix(seats, "Hvem", row="body_label", column="represents_label").to_dict()
    assert spec["encoding"]["color"]["scale"]["domain"] == spec["encoding"]["shape"]["scale"]["domain"]
    assert len(set(spec["encoding"]["shape"]["scale"]["range"])) == len(spec["encoding"]["shape"]["scale"]["range"])
    ties = ANALYSIS.people_in_bodies("2021-12-24")
    points = figures.network(ANALYSIS.positions("2021-12-24"), ties, "Kort").to_dict()["layer"][1]
    assert points["encoding"]["shape"]["scale"]["range"] == ["circle", "square"]
    lines = figures.timeline(ANALYSIS.timeline(), "Tid").to_dict()["layer"][0]
    assert lines["encoding"]["size"]["condition"]["value"] != lines["encoding"]["size"]["value"]


def test_names_of_neighbours_stand_apart() -> None:
    people = pd.DataFrame(
        [
            {"id": "a", "x": 0.0, "y": 0.0, "mode": "member", "short": "Ida Holm", "label": "Ida Holm"},
            {"id": "b", "x": 0.05, "y": 0.0, "mode": "member", "short": "Bo Lindegren", "label": "Bo Lindegren"},
            {"id": "c", "x": 1.0, "y": 1.0, "mode": "member", "short": "Tove Ravn", "label": "Tove Ravn"},
        ]
    )
    ties = pd.DataFrame({"id": ["a"], "body": ["c"]})
    spec = figures.network(people, ties, "Kort", named=["a", "b", "c"]).to_dict()
    beside = {
        row["id"]: layer["mark"]["dy"] > 0
        for layer in spec["layer"]
        if layer["mark"]["type"] == "text"
        for row in spec["datasets"][layer["data"]["name"]]
    }
    assert beside == {"a": True, "b": False, "c": True}


def test_sums_stand_at_the_end_of_their_bars_in_danish() -> None:
    frame = pd.DataFrame({"projekt": ["A", "A", "B"], "kr": [1_200_000, 300_000, 50], "status": ["x", "y", "x"]})
    spec = figures.bars(frame, "Penge", row="projekt", value="kr", parts="status").to_dict()
    words = [row["tekst"] for data in spec["datasets"].values() for row in data if "tekst" in row]
    assert words == ["1.500.000", "50"]
    assert shown(figures.intervals(ANALYSIS.attendance(), "Fremmøde"))["image/png"]


def test_time_is_cut_where_documents_stop_telling() -> None:
    told = ANALYSIS.timeline()
    ida = told[told["id"].eq("person/ida-holmskov") & told["relation"].eq("chairs")]
    assert list(zip(ida["known"], ida["begin"].astype(str), ida["end"].astype(str), strict=True)) == [
        ("covered", "2021-03-02", "2022-09-14"),
        ("seen", "2021-03-02", "2021-03-02"),
        ("seen", "2022-09-14", "2022-09-14"),
    ]
    bo = told[told["id"].eq("person/bo-lindegren") & told["body"].eq("body/arbejdsgruppen-for-genoptraening")]
    assert set(bo["known"]) == {"seen", "last-attested"}


def test_bodies_bear_their_acronyms_on_the_map() -> None:
    positions = ANALYSIS.positions("2021-12-24").set_index("id")
    assert positions.loc["body/styregruppen-for-naere-tilbud", "short"] == "SNT"
    assert short(next(entity for entity in example().entities if entity.id == "person/tove-brink")) == "Tove Brink"
    assert ANALYSIS.positions("2021-12-24").equals(ANALYSIS.positions("2021-12-24"))


def test_without_the_library_that_draws_one_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "graph.export.figures", None)
    monkeypatch.delattr("graph.export.figures")
    with pytest.raises(ModuleNotFoundError, match=r"pip install \"bordkort\[notebook\]\""):
        graph.figures.ready()
