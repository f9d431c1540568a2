"""Two profiles compared: each comparison gives a score, a reason and the two values, and the sum decides.

"Mette Tornelund, Viborg Kommune" and "Mette Tornelunn, Viborg Kommune" (a slip, the same place of work) are one;
"Lone Jensen, Køge Kommune" and "Lone Jensen, Faxe Kommune" (a common name, two places at one time) are two.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from graph.model.entity import EntityKind
from graph.resolve.known import KnownNames
from graph.resolve.personal import Likeness, likeness, rarity
from graph.resolve.profiles import Profile, clashing

#: What each agreement and disagreement weighs, by the words in which users read it. A name alone reaches the
#: threshold only if it is rare.
WEIGHTS: dict[str, float] = {
    "samme arbejdssted": 4.0,
    "samme store arbejdssted": 3.0,
    "samme slags praksis": 1.0,
    "beslægtede arbejdssteder": 2.5,
    "andet arbejdssted på et andet tidspunkt": -1.0,
    "andet arbejdssted på samme tid": -4.0,
    "samme organ": 2.0,
    "samme store organ": 0.8,
    "samme region": 0.8,
    "anden region": -2.0,
    "samme dokument": 1.0,
    "det eneste sådanne navn i dokumentet": 2.0,
    "samme stilling": 0.5,
}
THRESHOLD = 4.2
#: From here on a refusal is worth a second look.
UNSURE = 3.2

_LARGE = frozenset({EntityKind.REGION, EntityKind.HOSPITAL, EntityKind.UNIVERSITY, EntityKind.STATE})
_VAGUE = frozenset({EntityKind.OTHER, EntityKind.ASSOCIATION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one comparison says: how much it weighs, why, and the two values it compared."""

    score: float
    reason: str
    values: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two profiles with all findings about them."""

    findings: tuple[Finding, ...]

    @property
    def score(self) -> float:
        return round(sum(finding.score for finding in self.findings), 2)

    @property
    def reason(self) -> str:
        return "; ".join(f"{finding.reason} {finding.score:+.1f}" for finding in self.findings)


Compare = Callable[[Profile, Profile, KnownNames], Finding | None]


def compare_names(one: Profile, other: Profile, known: KnownNames) -> Finding | None:
    found = best_likeness(one, other)
    if found is None:
        return None
    like, a, b = found
    told = min(rarity(a), rarity(b)) - like.cost
    return Finding(score=round(told, 2), reason=like.reason, values=(a, b))


def compare_employers(one: Profile, other: Profile, known: KnownNames) -> Finding | None:
    shared = sorted(one.employers & other.employers)
    if shared:
        reason = max((shared_employer(place, known) for place in shared), key=lambda name: WEIGHTS[name])
        return Finding(score=WEIGHTS[reason], reason=reason, values=(shared[0], shared[0]))
    if not one.employers or not other.employers:
        return None
    for a in sorted(one.employers):
        for b in sorted(other.employers):
            if known.related(a, b):
                return Finding(
                    score=WEIGHTS["beslægtede arbejdssteder"], reason="beslægtede arbejdssteder", values=(a, b)
                )
    grade, a, b = clashing(one, other, known)
    reason = "andet arbejdssted på samme tid" if grade else "andet arbejdssted på et andet tidspunkt"
    return Finding(score=WEIGHTS[reason], reason=reason, values=(a or min(one.employers), b or min(other.employers)))


def shared_employer(place: str, known: KnownNames) -> str:
    """Which weight a common place of work has: thousands work for a region, many more in general practice."""
    entity = known.entities.get(place)
    if entity is not None and entity.kind in _LARGE:
        return "samme store arbejdssted"
    return "samme slags praksis" if entity is not None and entity.kind in _VAGUE else "samme arbejdssted"


def same_body(one: Profile, other: Profile, known: KnownNames) -> Finding | None:
    """Whom a body of ten joins are hardly two people; a name under which hundreds are appointed tells little."""
    shared = sorted(one.bodies & other.bodies)
    if not shared or one.documents == other.documents:
        return None
    telling = [body for body in shared if body not in one.crowds]
    reason, body = ("samme organ", telling[0]) if telling else ("samme store organ", shared[0])
    return Finding(score=WEIGHTS[reason], reason=reason, values=(body, body))


def compare_regions(one: Profile, other: Profile, known: KnownNames) -> Finding | None:
    if not one.regions or not other.regions or one.documents == other.documents:
        return None
    reason = "samme region" if one.regions & other.regions else "anden region"
    return Finding(score=WEIGHTS[reason], reason=reason, values=(min(one.regions), min(other.regions)))


def same_document(one: Profile, other: Profile, known: KnownNames) -> Finding | None:
    shared = sorted(one.documents & other.documents)
    if not shared:
        return None
    return Finding(score=WEIGHTS["samme dokument"], reason="samme dokument", values=(shared[0], shared[0]))


def same_title(one: Profile, other: Profile, known: KnownNames) -> Finding | None:
    shared = sorted(one.titles & other.titles)
    if not shared:
        return None
    return Finding(score=WEIGHTS["samme stilling"], reason="samme stilling", values=(shared[0], shared[0]))


#: All comparisons, in the order in which their reasons are told.
COMPARISONS: tuple[Compare, ...] = (
    compare_names,
    compare_employers,
    same_body,
    compare_regions,
    same_document,
    same_title,
)


def compare(one: Profile, other: Profile, known: KnownNames) -> Comparison | None:
    """Everything that speaks for and against; None if the names are those of two people."""
    if best_likeness(one, other) is None:
        return None
    found = [finding for comparison in COMPARISONS if (finding := comparison(one, other, known))]
    return Comparison(findings=tuple(found))


def best_likeness(one: Profile, other: Profile) -> tuple[Likeness, str, str] | None:
    """The nearest two spellings of the profiles, None if no two agree."""
    found = [(like, a, b) for a, _ in one.names for b, _ in other.names if (like := likeness(a, b)) is not None]
    return min(found, key=lambda hit: (hit[0].cost, hit[1], hit[2]), default=None)


def apart(one: Profile, other: Profile, known: KnownNames) -> str:
    """Why the two cannot be one person whatever else agrees; "" if nothing forbids it."""
    if not one.lists.isdisjoint(other.lists):
        return "begge står på samme liste i ét dokument"
    grade, a, b = clashing(one, other, known)
    if grade == "hard":
        return f"to arbejdssteder på samme tid: {_label(a, known)} og {_label(b, known)}"
    return "" if _share_a_name(one, other) or best_likeness(one, other) else "navne på to personer"


def _share_a_name(one: Profile, other: Profile) -> bool:
    if one.names[0][0] == other.names[0][0]:
        return True
    theirs = [name for name, _ in other.names]
    return any(name in theirs for name, _ in one.names)


def _label(identifier: str, known: KnownNames) -> str:
    entity = known.entities.get(identifier)
    return entity.label if entity else identifier
