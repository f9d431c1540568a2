"""Figures for notebooks: tidy frames in, Altair charts out, with Danish words, for the colour-blind too.

After `graph.figures.ready()` a chart shows itself three ways: live in JupyterLab and VS Code without a network, as a
picture on a code host, and as its title where neither is understood. Colours are those of Okabe and Ito, and marks and
lines differ in shape or width too. Beside every figure belongs the table it is drawn from.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import altair as alt
import pandas as pd

BLUE, ORANGE, GREEN, PURPLE, SKY, YELLOW, RED, GREY = (
    "#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#F0E442", "#D55E00", "#999999",
)  # fmt: skip
_LIVE = "application/vnd.vegalite.v5+json"  # what JupyterLab and VS Code draw by themselves
_SCALE = 1.25  # pixels of the picture for one of the chart
_TIME = {"covered": "dækket af dokumenter", "last-attested": "ikke nævnt siden"}
_HOW = {"own": "egen plads", "behalf": "på vegne af", "employee": "gennem ansat"}
_MAP = (760, 560)  # width and height of the map of a network, in pixels
_PADDING = 70  # of these, free around the outermost points
_LETTER, _LINE = 5.6, 13  # width of a letter and height of a line of its names
_MODES = {"member": "person", "group": "organ eller projekt"}


def ready() -> None:
    """Draw charts so that they can be read everywhere, and show cells of tables whole; call it once in a notebook."""
    pd.set_option("display.max_colwidth", None)
    alt.renderers.register("bordkort", _rendered)
    alt.renderers.enable("bordkort")
    alt.theme.register("bordkort", enable=True)(_theme)


def _theme() -> Any:
    axis = {"labelFontSize": 12, "titleFontSize": 12, "labelLimit": 560, "titleFontWeight": "normal", "grid": False}
    colours = [BLUE, ORANGE, GREEN, PURPLE, SKY, RED, YELLOW, GREY]
    return {
        "config": {
            "axis": axis,
            "legend": {"labelFontSize": 12, "titleFontSize": 12, "orient": "top", "labelLimit": 420},
            "title": {"fontSize": 14, "anchor": "start"},
            "range": {"category": colours},
            "view": {"stroke": None},
            "background": "white",
            "locale": {"number": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", " kr."]}},
        }
    }


def _rendered(spec: dict[str, Any], **_: Any) -> dict[str, Any]:
    """The chart for each that may show it: live, as a picture, as words."""
    import vl_convert  # 90 MB; only when something is drawn

    picture = vl_convert.vegalite_to_png(json.dumps(spec), scale=_SCALE)
    live = {**spec, "$schema": "https://vega.github.io/schema/vega-lite/v5.20.json"}
    title = spec.get("title", "")
    words = title.get("text", "") if isinstance(title, Mapping) else title
    return {_LIVE: live, "image/png": base64.b64encode(picture).decode("ascii"), "text/plain": f"<Figur: {words}>"}


def timeline(frame: pd.DataFrame, title: str, row: str = "label") -> Any:
    """Seats over time, from `kg.analysis.timeline()`: a bar where documents cover them, a thin line after."""
    drawn = frame[frame["known"].isin(_TIME)].assign(viden=lambda rows: rows["known"].map(_TIME))
    seen = frame[frame["known"].eq("seen")]
    names = alt.Y(row, title=None, sort=list(dict.fromkeys(frame.sort_values("begin")[row])))
    tips = [
        alt.Tooltip("label", title="Hvem"),
        alt.Tooltip("body_label", title="Organ"),
        alt.Tooltip("role", title="Rolle"),
    ]
    thick = alt.condition(alt.datum["known"] == "covered", alt.value(9), alt.value(3))
    lines = (
        alt.Chart(drawn)
        .mark_rule()
        .encode(
            x=alt.X("begin:T", title=None, axis=alt.Axis(format="%m-%Y")),
            x2="end:T",
            y=names,
            size=thick,
            color=alt.Color("viden:N", title=None, scale=alt.Scale(domain=list(_TIME.values()), range=[BLUE, ORANGE])),
            tooltip=[*tips, alt.Tooltip("begin:T", title="Fra"), alt.Tooltip("end:T", title="Til")],
        )
    )
    points = (
        alt.Chart(seen)
        .mark_point(filled=True, size=55, color="black", opacity=1)
        .encode(x="begin:T", y=names, tooltip=[*tips, alt.Tooltip("begin:T", title="Dokument")])
    )
    return (lines + points).properties(title=title, width=520)


def matrix(frame: pd.DataFrame, title: str, *, row: str, column: str) -> Any:
    """Who is in what, from `kg.analysis.seats()`: a mark where a seat is, its shape and colour how it represents."""
    drawn = frame.assign(hvordan=frame["how"].map(_HOW)).drop_duplicates([row, column, "hvordan"])
    domain = [way for way in _HOW.values() if way in set(drawn["hvordan"])]
    looks = [("square", BLUE), ("circle", ORANGE), ("triangle-up", GREEN)][: len(domain)]
    shape = alt.Scale(domain=domain, range=[one for one, _ in looks])
    colour = alt.Scale(domain=domain, range=[one for _, one in looks])
    return (
        alt.Chart(drawn)
        .mark_point(filled=True, size=90, opacity=1)
        .encode(
            x=alt.X(column, title=None, axis=alt.Axis(labelAngle=-55, orient="bottom", grid=True)),
            y=alt.Y(row, title=None, axis=alt.Axis(grid=True)),
            xOffset=alt.XOffset("hvordan:N", sort=domain),
            color=alt.Color("hvordan:N", title=None, scale=colour),
            shape=alt.Shape("hvordan:N", title=None, scale=shape),
            tooltip=[
                alt.Tooltip("represents_label", title="Repræsenterer"),
                alt.Tooltip("body_label", title="Organ"),
                alt.Tooltip("holder_label", title="Hvem"),
                alt.Tooltip("roles", title="Rolle"),
            ],
        )
        .properties(title=title, width=alt.Step(13), height=alt.Step(22))
    )


def intervals(frame: pd.DataFrame, title: str, *, row: str = "label") -> Any:
    """Shares with their intervals, from `kg.analysis.attendance()`: a point on a line from low to high."""
    names = alt.Y(row, title=None, sort=list(frame[row]))
    share = alt.X("rate:Q", title="andel af de møder, hvor de er nævnt", scale=alt.Scale(domain=[0, 1]))
    shown = [
        alt.Tooltip(row, title="Hvem"),
        alt.Tooltip("attended", title="Til stede"),
        alt.Tooltip("absent", title="Afbud"),
    ]
    lines = alt.Chart(frame).mark_rule(color=GREY, size=2).encode(y=names, x=alt.X("low:Q"), x2="high:Q")
    points = (
        alt.Chart(frame).mark_point(filled=True, size=70, color=BLUE, opacity=1).encode(y=names, x=share, tooltip=shown)
    )
    return (lines + points).properties(title=title, width=420)


def bars(frame: pd.DataFrame, title: str, *, row: str, value: str, parts: str | None = None, unit: str = "") -> Any:
    """Sums by row, in parts if there are some; the number stands at the end of each bar."""
    order = list(frame.groupby(row)[value].sum().sort_values(ascending=False).index)
    names = alt.Y(row, title=None, sort=order)
    amount = alt.X(f"sum({value}):Q", title=unit or None, axis=alt.Axis(format=",.0f", tickCount=5))
    chart = (
        alt.Chart(frame)
        .mark_bar(stroke="white")
        .encode(x=amount, y=names, tooltip=[row, value, *([parts] if parts else [])])
    )
    chart = chart.encode(color=alt.Color(f"{parts}:N", title=None)) if parts else chart.encode(color=alt.value(BLUE))
    totals = frame.groupby(row, as_index=False)[value].sum()
    totals["tekst"] = [f"{number:,.0f}".replace(",", ".") for number in totals[value]]
    words = alt.Chart(totals).mark_text(align="left", dx=4).encode(x=alt.X(f"{value}:Q"), y=names, text="tekst")
    return (chart + words).properties(title=title, width=420)


def network(positions: pd.DataFrame, ties: pd.DataFrame, title: str, *, named: Sequence[str] = ()) -> Any:
    """The two-mode network, from `positions()` and `people_in_bodies()` of `kg.analysis`; `named` are shown by name."""
    places = positions.set_index("id")[["x", "y"]]
    ends = ties[["id", "body"]].join(places, on="id").join(places.add_suffix("2"), on="body")
    nodes = positions.assign(slags=positions["mode"].map(_MODES))
    domain = list(_MODES.values())
    plain: Any = {"axis": None, "scale": alt.Scale(zero=False, nice=False, padding=_PADDING)}
    over = alt.selection_point(on="pointerover", fields=["id"], empty=False)
    lines = alt.Chart(ends).mark_rule(color=GREY, opacity=0.6).encode(
        x=alt.X("x:Q", **plain), y=alt.Y("y:Q", **plain), x2="x2:Q", y2="y2:Q"
    )  # fmt: skip
    points = (
        alt.Chart(nodes)
        .mark_point(filled=True, opacity=1, stroke="white")
        .encode(
            x="x:Q",
            y="y:Q",
            size=alt.condition(over, alt.value(260), alt.value(110)),
            color=alt.Color("slags:N", title=None, sort=domain, scale=alt.Scale(domain=domain, range=[ORANGE, BLUE])),
            shape=alt.Shape(
                "slags:N", title=None, sort=domain, scale=alt.Scale(domain=domain, range=["circle", "square"])
            ),
            tooltip=[alt.Tooltip("label", title="Hvem eller hvad")],
        )
        .add_params(over)
    )
    below = _below(nodes, named)
    words = [
        alt.Chart(nodes[nodes["id"].isin(list(named)) & below.eq(side)])
        .mark_text(dy=14 if side else -13, fontSize=11, stroke=stroke, strokeWidth=width, strokeJoin="round")
        .encode(x="x:Q", y="y:Q", text="short")
        for stroke, width in (("white", 4), (None, 0))  # a halo, and the words upon it
        for side in (False, True)
    ]
    across, up = _MAP
    return alt.layer(lines, points, *words).properties(title=title, width=across, height=up).interactive()


def _below(nodes: pd.DataFrame, named: Sequence[str]) -> pd.Series[bool]:
    """Whether a name stands below its point, as people do, or above it, as bodies do; else where it crosses fewer."""
    spots = pd.DataFrame(
        {
            axis: (nodes[axis] - nodes[axis].min()) / (nodes[axis].max() - nodes[axis].min() or 1) * length
            for axis, length in (("x", _MAP[0] - 2 * _PADDING), ("y", _MAP[1] - 2 * _PADDING))
        }
    )
    points = [(x, y, 0.0) for x, y in zip(spots["x"], spots["y"], strict=True)]
    words: list[tuple[float, float, float]] = []
    below = pd.Series(nodes["mode"].eq("member"), index=nodes.index)
    for (x, y, _), index, shown in zip(points, nodes.index, nodes["id"].isin(list(named)), strict=True):
        if not shown:
            continue
        half = len(str(nodes.at[index, "short"])) * _LETTER / 2
        usual = bool(below[index])
        ways = [(side, (x, y + (-_LINE if side else _LINE), half)) for side in (usual, not usual)]
        below[index], word = min(ways, key=lambda way: 3 * _crossed(way[1], words) + _crossed(way[1], points))
        words.append(word)
    return below


def _crossed(word: tuple[float, float, float], others: Iterable[tuple[float, float, float]]) -> int:
    """How many of the others (middle, height, half their width) a word would lie on."""
    x, y, half = word
    return sum(abs(x - there) < half + wide and abs(y - level) < _LINE - 1 for there, level, wide in others)
