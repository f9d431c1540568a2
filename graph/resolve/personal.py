"""A person's name taken apart, how two of them differ, and how much a name tells.

"Karen M. Bæklund", "Karen Bæklund" and "Karen Margrethe Beeklund" may be one person, "Anne Holm" and "Arne Holm" are
two. A common name ("Lone Jensen") tells little, a rare double name much; Danish surnames are so few that this weighs
most.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from graph.danish.fold import fold
from graph.danish.lexicon import folded
from graph.resolve.spelling import letters, ocr_alike, slips

#: The twenty surnames that a good third of the country bears (Danmarks Statistik, names in the population).
COMMON_SURNAMES = frozenset(
    "nielsen jensen hansen andersen pedersen christensen larsen soerensen rasmussen joergensen petersen madsen "
    "kristensen olsen thomsen christiansen poulsen johansen moeller mortensen".split()
)
#: Other surnames borne by ten thousand and more.
FREQUENT_SURNAMES = frozenset(
    "knudsen jakobsen jacobsen mikkelsen olesen frederiksen laursen henriksen lund schmidt eriksen holm kristiansen "
    "simonsen clausen svendsen andreasen iversen jeppesen vestergaard nissen lauridsen oestergaard jespersen mogensen "
    "jepsen frandsen kjaer soendergaard bertelsen bach friis dahl lauritsen berg bech skov bruun johnsen "
    "carlsen".split()
)
#: Given names borne by thirty thousand and more.
COMMON_GIVEN = frozenset(
    "anne peter kirsten hanne lars michael mette jens anna thomas henrik soeren helle susanne lene maria christian "
    "martin inge marianne inger karen jan morten bente lone pia jesper jette anders camilla ole hans charlotte niels "
    "mads per rasmus joergen louise annette birgitte gitte tina birthe ida emma henriette karin kim torben bent erik "
    "sofie poul klaus claus finn bo john ulla lisbeth dorthe dorte marie ditte line signe trine rikke sanne kasper "
    "simon jonas mikkel".split()
)
_PARTICLES = frozenset("van von der den de af la le du".split())
_DOCTOR = frozenset("dr prof hr fru".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """Given name, names between, surname; surname is "" where only one name is known. All as written, no particles."""

    given: str
    middle: tuple[str, ...] = ()
    surname: str = ""

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(part for part in (self.given, *self.middle, self.surname) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How two names agree: what it costs as evidence (0: the same), and in which words."""

    cost: float
    reason: str


@lru_cache(maxsize=32768)
def parse(name: str) -> PersonName:
    """The name taken apart."""
    words = [word.strip(".,;") for word in name.split() if fold(word)]
    words = [word for word in words if fold(word) not in _DOCTOR | _PARTICLES] or words
    if not words:
        return PersonName(given=name)
    surname = words[-1] if len(words) > 1 else ""
    return PersonName(given=words[0], middle=tuple(words[1:-1]), surname=surname)


@lru_cache(maxsize=65536)
def likeness(one: str, other: str) -> Likeness | None:
    """How the two names agree; None if they are names of two people."""
    if fold(one) == fold(other):
        return Likeness(cost=0.0, reason="samme navn")
    if letters(one) == letters(other):
        return Likeness(cost=0.2, reason="samme navn på nær et dobbelt bogstav")
    a, b = parse(one), parse(other)
    if not a.surname or not b.surname:
        return None
    if len(a.parts) == len(b.parts):
        found = _part_by_part(a, b)
        if found is not None:
            return found
    return _shortened(*((a, b) if len(a.parts) <= len(b.parts) else (b, a)))


def _part_by_part(a: PersonName, b: PersonName) -> Likeness | None:
    """Every part the same, damaged, slipped or an initial of the other."""
    costs = [_part_cost(x, y) for x, y in zip(a.parts, b.parts, strict=True)]
    if any(cost is None for cost in costs) or _is_initial(a.surname) or _is_initial(b.surname):
        return None
    total = sum(cost for cost in costs if cost)
    slipped = [
        f"{x} for {y}" for x, y, cost in zip(a.parts, b.parts, costs, strict=True) if cost is not None and cost >= 1
    ]
    if len(slipped) > 1:
        return None
    if slipped and any(letters(x) == letters(y) for x, y in zip(a.middle, b.middle, strict=True)):
        total -= 1.0  # a third name that agrees makes a slip in a common one likely
    reason = f"én slåfejl: {slipped[0]}" if slipped else "bogstaver tabt ved læsning"
    return Likeness(cost=total, reason=reason)


@lru_cache(maxsize=65536)
def _part_cost(x: str, y: str) -> float | None:
    """0 for the same part, None for another one."""
    if letters(x) == letters(y):
        return 0.0
    if ocr_alike(x, y):
        return 0.4
    if _is_initial(x) or _is_initial(y):
        return 1.5 if fold(x)[:1] == fold(y)[:1] else None
    if min(len(x), len(y)) >= 5 and slips(x, y) == 1:
        return 2.5 if _is_name(x) and _is_name(y) else 1.0
    return None


def _shortened(short: PersonName, long: PersonName) -> Likeness | None:
    """A middle name left out, an initial for it, or the last of two surnames left out."""
    if _part_cost(short.given, long.given) not in (0.0, 0.4):
        return None
    last = _part_cost(short.surname, long.surname)
    rest = list(long.middle)
    if last is not None and _all_among(short.middle, rest):
        return Likeness(cost=1.5 + last, reason="et mellemnavn udeladt")
    if last is None and _all_among((*short.middle, short.surname), rest):
        return Likeness(cost=2.5, reason="det sidste efternavn udeladt")
    return None


def _all_among(parts: tuple[str, ...], rest: list[str]) -> bool:
    for part in parts:
        hit = next((other for other in rest if _part_cost(part, other) is not None), None)
        if hit is None:
            return False
        rest.remove(hit)
    return True


def _is_initial(word: str) -> bool:
    return len(fold(word)) == 1 and word[:1].isupper()


def _is_name(word: str) -> bool:
    """Whether the lexicons know it: "Karen" and "Karin" are two names, "Karne" is a slip."""
    return fold(word) in folded("given_names") or fold(word) in folded("surnames")


def _is_common(word: str) -> bool:
    return fold(word) in COMMON_SURNAMES | FREQUENT_SURNAMES | COMMON_GIVEN


@lru_cache(maxsize=32768)
def rarity(name: str) -> float:
    """How much a common name tells: 1.7 for "Lone Jensen", 5 and more for a rare name of three parts."""
    return sum(_weights(parse(name)))


def _weights(name: PersonName) -> Iterator[float]:
    yield 0.7 if fold(name.given) in COMMON_GIVEN else 1.3
    for part in name.middle:
        yield 0.4 if _is_initial(part) else (1.5 if _is_common(part) else 2.0)
    plain = fold(name.surname)
    if not plain:
        return
    if plain in COMMON_SURNAMES:
        yield 1.0
    elif plain in FREQUENT_SURNAMES or plain.endswith("sen"):
        yield 1.5
    else:
        yield 3.0 + (1.0 if " " in plain else 0.0)
