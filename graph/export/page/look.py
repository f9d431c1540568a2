"""How actors and relations are drawn: a silhouette and a colour for each type, a line for each relation.

Nobody has to tell colours apart: each type has a form of its own, and what a line means is written on it when it is
chosen. A colour is a pair, for the light page and for the dark one; a region is a large octagon, a person a dot.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.model.asof import Standing
from graph.model.entity import EntityKind
from graph.model.relation import RELATIONS, Family

_K = EntityKind

#: The page's own ground in both themes; marks must stand out from it at least 3:1.
GROUND = ("#ffffff", "#12191f")

#: What is written and drawn beside marks and lines; `pale` is what does not matter now.
INKS: dict[str, tuple[str, str]] = {
    "ink": ("#15212c", "#eef3f7"),
    "ground": GROUND,
    "pale": ("#e1e7ec", "#27323b"),
    "pale-line": ("#eceff2", "#212b33"),
    "tie": ("#66737f", "#93a0ac"),
    "chosen": ("#b4005a", "#ff7eb6"),
}

_DOT = "M-1 0A1 1 0 1 0 1 0A1 1 0 1 0 -1 0Z"
_RING = "M-1 0A1 1 0 1 0 1 0A1 1 0 1 0 -1 0ZM-.5 0A.5 .5 0 1 1 .5 0A.5 .5 0 1 1 -.5 0Z"
_SQUARE = "M-.9 -.9H.9V.9H-.9Z"
_OCTAGON = "M-.42 -1H.42L1 -.42V.42L.42 1H-.42L-1 .42V-.42Z"
_SHIELD = "M-.9 -.95H.9V.2L0 1.1L-.9 .2Z"
_CROSS = "M-.36 -1H.36V-.36H1V.36H.36V1H-.36V.36H-1V-.36H-.36Z"
_PENTAGON = "M0 -1.1L1.05 -.3L.65 .95H-.65L-1.05 -.3Z"
_DOWNWARD = "M-1.1 -.8H1.1L0 1.15Z"
_BAR = "M-1.25 -.62H1.25V.62H-1.25Z"
_PILL = "M-.6 -.6H.6A.6 .6 0 0 1 .6 .6H-.6A.6 .6 0 0 1 -.6 -.6Z"
_HEXAGON = "M-1.1 0L-.55 -.95H.55L1.1 0L.55 .95H-.55Z"
_DIAMOND = "M0 -1.15L1.15 0L0 1.15L-1.15 0Z"
_UPWARD = "M0 -1.15L1.1 .8H-1.1Z"
_SHEET = "M-.8 -1.1H.35L.8 -.65V1.1H-.8Z"
_STAR = "M0 -1.2L.32 -.4L1.14 -.37L.5 .15L.72 .98L0 .5L-.72 .98L-.5 .15L-1.14 -.37L-.32 -.4Z"
_SALTIRE = "M-.9 -.5L-.5 -.9L0 -.4L.5 -.9L.9 -.5L.4 0L.9 .5L.5 .9L0 .4L-.5 .9L-.9 .5L-.4 0Z"


@dataclass(frozen=True, slots=True, kw_only=True)
class KindLook:
    """`path` is an SVG outline of radius 1, `size` the radius of an actor without relations, in page units."""

    path: str
    colours: tuple[str, str]
    size: int
    rank: int  # whose name is written first where names compete for room: 1 before 9


@dataclass(frozen=True, slots=True, kw_only=True)
class LineLook:
    colours: tuple[str, str]
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DashLook:
    """`dashes` and gaps in units of the page, none for a whole line; `strength` is 1 for a line in full colour."""

    dashes: tuple[int, ...] = ()
    strength: float = 1


def _kind(path: str, light: str, dark: str, size: int, rank: int) -> KindLook:
    return KindLook(path=path, colours=(light, dark), size=size, rank=rank)


KINDS: dict[EntityKind, KindLook] = {
    _K.PERSON: _kind(_DOT, "#2b5f93", "#7fb6ea", 7, 6),
    _K.MUNICIPALITY: _kind(_SQUARE, "#a04a00", "#f2a65a", 11, 3),
    _K.REGION: _kind(_OCTAGON, "#7a2a12", "#ff9873", 14, 1),
    _K.STATE: _kind(_SHIELD, "#46525e", "#b6c1cc", 11, 3),
    _K.HOSPITAL: _kind(_CROSS, "#086670", "#5cc6d2", 11, 4),
    _K.UNIVERSITY: _kind(_PENTAGON, "#574a94", "#b5a6f0", 11, 4),
    _K.ASSOCIATION: _kind(_DOWNWARD, "#6b5a00", "#dcc34e", 10, 4),
    _K.COMPANY: _kind(_BAR, "#5d5148", "#c9b9aa", 9, 5),
    _K.SECRETARIAT: _kind(_PILL, "#2a6a58", "#78d2b2", 11, 4),
    _K.CLUSTER: _kind(_HEXAGON, "#6b3fa0", "#c39ff2", 14, 1),
    _K.BODY: _kind(_DIAMOND, "#1d6e48", "#62d199", 11, 2),
    _K.PROJECT: _kind(_UPWARD, "#a3263a", "#ff8b9a", 10, 4),
    _K.AGREEMENT: _kind(_SHEET, "#87397a", "#e79ad6", 10, 5),
    _K.FUND: _kind(_STAR, "#7d5200", "#e3b455", 10, 5),
    _K.MEETING: _kind(_RING, "#55626e", "#b0bbc6", 8, 7),
    _K.OTHER: _kind(_SALTIRE, "#626c76", "#b0b8c0", 8, 6),
}

_FAMILIES: dict[Family, LineLook] = {
    Family.ATTENDANCE: LineLook(colours=("#6b7783", "#93a0ac"), width=1.4),
    Family.EMPLOYMENT: LineLook(colours=("#86714f", "#b8a27e"), width=1.6),
    Family.MEMBERSHIP: LineLook(colours=("#3c6fa3", "#6fa5d8"), width=1.9),
    Family.APPOINTMENT: LineLook(colours=("#6b3fa0", "#c39ff2"), width=2.1),
    Family.FUNDING: LineLook(colours=("#a04a00", "#f2a65a"), width=2.4),
    Family.LIFECYCLE: LineLook(colours=("#a3263a", "#ff8b9a"), width=1.9),
    Family.STRUCTURE: LineLook(colours=("#66737f", "#93a0ac"), width=1.8),
    Family.COOPERATION: LineLook(colours=("#0b6d78", "#5cc6d2"), width=1.9),
}

_PLAIN = LineLook(colours=INKS["ink"], width=1.5)
_OWN: dict[str, LineLook] = {"chairs": LineLook(colours=("#15212c", "#f1f5f8"), width=3.2)}

#: How each standing changes a line.
STANDINGS: dict[Standing, DashLook] = {
    Standing.CURRENT: DashLook(),
    Standing.LAST_ATTESTED: DashLook(dashes=(18, 5), strength=0.85),
    Standing.UNKNOWN: DashLook(dashes=(2, 5), strength=0.8),
    Standing.PLANNED: DashLook(dashes=(8, 5)),
    Standing.ENDED: DashLook(dashes=(12, 4, 2, 4), strength=0.6),
    Standing.DENIED: DashLook(dashes=(1, 4), strength=0.6),
    Standing.NOT_YET: DashLook(dashes=(4, 8), strength=0.6),
}

#: How strongly a relation draws its two ends together on the map.
PULL: dict[Family, float] = {
    Family.ATTENDANCE: 0.15,
    Family.EMPLOYMENT: 0.45,
    Family.MEMBERSHIP: 1.0,
    Family.APPOINTMENT: 0.7,
    Family.FUNDING: 0.6,
    Family.LIFECYCLE: 0.5,
    Family.STRUCTURE: 0.6,
    Family.COOPERATION: 0.5,
}


def line(relation: str, family: Family) -> LineLook:
    """The line of a relation: its own, or that of its family."""
    return _OWN.get(relation, _FAMILIES[family])


def colours() -> dict[str, tuple[str, str]]:
    """Every colour of the map by its name, `kind-Person`, `line-chairs`, `ink`."""
    kinds = {f"kind-{kind}": appearance.colours for kind, appearance in KINDS.items()}
    return {**kinds, **{f"line-{one.name}": line(one.name, one.family).colours for one in RELATIONS}, **INKS}


def palette() -> str:
    """Colours of marks and lines as variables of the page's style, `--kind-Person`; paper is always light."""
    pairs = {f"--{name}": pair for name, pair in colours().items() if name not in INKS}
    light, dark = ("".join(f"{name}:{pair[theme]};" for name, pair in pairs.items()) for theme in (0, 1))
    return f":root{{{light}}}\n@media screen and (prefers-color-scheme: dark){{:root{{{dark}}}}}\n"


def samples() -> dict[str, dict[str, str | float]]:
    """What the legend of a picture explains, by the key of its words: SVG paths in colours of paper."""
    return {
        **{f"kinds:{kind}": _stamp(kind, "translate(13 0) scale(6)") for kind in KINDS},
        **{f"forward:{one.name}": _stroke(line(one.name, one.family)) for one in RELATIONS},
        **{standing.value: _stroke(_PLAIN, appearance) for standing, appearance in STANDINGS.items()},
    }


def _stamp(kind: EntityKind, transform: str) -> dict[str, str | float]:
    appearance = KINDS[kind]
    return {"d": appearance.path, "fill": appearance.colours[0], "fill-rule": "evenodd", "transform": transform}


def _stroke(one: LineLook, drawn: DashLook | None = None) -> dict[str, str | float]:
    dashes = {"stroke-dasharray": " ".join(map(str, drawn.dashes))} if drawn and drawn.dashes else {}
    return {"d": "M0 0H26", "stroke": one.colours[0], "stroke-width": one.width, **dashes}
