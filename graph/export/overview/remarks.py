"""What the sources do not tell about a seat, in words: "Ingen person nævnt. Udpegningsdag ikke nævnt."

Minutes say "kommunerne udpeger to repræsentanter, navnene fremgår af bilaget", and the annex is not there. A secretary
who sends the overview on must see that a name is missing because nobody told it, not because nobody sits there.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.export.overview.words import between, in_words
from graph.model.asof import Standing
from graph.model.entity import EntityKind
from graph.model.seats import Manner, Seat, Seating
from graph.model.statement import Basis


def remarks(seat: Seat, seating: Seating) -> str:
    """Sentences, one after the other; "" if nothing is left open."""
    return " ".join(_remarks(seat, seating))


def _remarks(seat: Seat, seating: Seating) -> Iterator[str]:
    yield from _holder(seat, seating)
    yield from _appointment(seat)
    yield from _time(seat)
    if all(held.fact.basis is Basis.DERIVED for held in seat.held):
        yield "Udledt, ikke sagt med ord."


def _holder(seat: Seat, seating: Seating) -> Iterator[str]:
    if seating.entities[seat.holder].kind is not EntityKind.PERSON:
        yield "Ingen person nævnt."
    elif not any(manner is Manner.EMPLOYEE for _, manner in seat.represents):
        yield "Arbejdssted ikke nævnt."


def _appointment(seat: Seat) -> Iterator[str]:
    appointments = [held for held in seat.held if held.fact.relation == "appointed-to"]
    if not appointments:
        yield "Ingen udpegning nævnt."
        return
    if not any(held.fact.qualifiers.on_behalf_of for held in appointments):
        yield "Hvem der har udpeget, er ikke nævnt."
    starts = [held.fact.qualifiers.start for held in appointments if held.fact.qualifiers.start]
    first = min((held.window.first for held in appointments if held.window.first), default="")
    if starts and between(min(starts)):
        yield f"Udpeget {between(min(starts))}; dagen er ikke nævnt."
    elif not starts:
        yield f"Udpegningsdag ikke nævnt{f'; omtalt {in_words(first)}' if first else ''}."


def _time(seat: Seat) -> Iterator[str]:
    if seat.standing is Standing.LAST_ATTESTED:
        last = max(held.window.last for held in seat.held)
        yield f"Ikke nævnt{f' siden {in_words(last)}' if last else ''}."
    elif seat.standing is Standing.UNKNOWN:
        yield "Ingen kilde er dateret."
    elif seat.standing is Standing.PLANNED:
        yield "Om planen blev til noget, er ikke nævnt."
    for held in seat.held:
        start = held.fact.qualifiers.start
        if held.fact.relation != "appointed-to" and between(start):
            yield f"Begyndt {between(start)}."
            return
