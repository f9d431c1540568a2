"""Two days -> what changed between them: who came, who left, who was not seen again, whose role is another.

Minutes of March name Ida Holm as a member, those of September do not. That she left is told by neither: she is not seen
since March. And who is first seen in September may have sat there in March, unless the text dates the start. So the
kinds of change are as careful as the as-of rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from graph.model.asof import Standing
from graph.model.seats import Held, Seat, Seating


class Turn(StrEnum):
    BEGAN = "began"  # with a start after the earlier day
    FIRST_SEEN = "first-seen"  # no document up to the earlier day tells of it
    ENDED = "ended"  # something says that it is over
    NOT_SEEN_SINCE = "not-seen-since"  # held on the earlier day, and no later document tells of it
    SEEN_AGAIN = "seen-again"
    ROLE = "role"  # the same seat in another role
    PLANNED = "planned"  # new, and still to come


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """`day` is the day of the change as far as one is told, else "". `seat` is the later one, or the one that ended."""

    turn: Turn
    seat: Seat
    before: Seat | None
    day: str = ""


def changes(seating: Seating, earlier: str, later: str) -> tuple[Change, ...]:
    """What is different on the later ISO day, by body and holder."""
    old = {(seat.body, seat.holder): seat for seat in seating.on(earlier)}
    new = {(seat.body, seat.holder): seat for seat in seating.on(later)}
    found: list[Change] = []
    for key in sorted(old.keys() | new.keys()):
        if key not in new:
            found.append(Change(turn=Turn.ENDED, seat=old[key], before=old[key], day=_end(old[key].held)))
        elif key not in old:
            found.append(_came(new[key], earlier))
        else:
            found.extend(_stayed(old[key], new[key]))
    return tuple(found)


def _came(seat: Seat, earlier: str) -> Change:
    if seat.standing is Standing.PLANNED:
        return Change(turn=Turn.PLANNED, seat=seat, before=None, day=_first(seat.held))
    begins = min((held.window.begins for held in seat.held if held.window.begins > earlier), default="")
    if begins:
        return Change(turn=Turn.BEGAN, seat=seat, before=None, day=begins)
    return Change(turn=Turn.FIRST_SEEN, seat=seat, before=None, day=_first(seat.held))


def _stayed(before: Seat, seat: Seat) -> Iterator[Change]:
    if before.standing is Standing.PLANNED and seat.standing is not Standing.PLANNED:
        yield Change(turn=Turn.BEGAN, seat=seat, before=before, day=_first(seat.held))
    elif before.standing is Standing.CURRENT and seat.standing is Standing.LAST_ATTESTED:
        last = max((held.window.last for held in seat.held), default="")
        yield Change(turn=Turn.NOT_SEEN_SINCE, seat=seat, before=before, day=last)
    elif before.standing is Standing.LAST_ATTESTED and seat.standing is Standing.CURRENT:
        yield Change(turn=Turn.SEEN_AGAIN, seat=seat, before=before)
    elif before.roles != seat.roles and seat.roles:
        yield Change(turn=Turn.ROLE, seat=seat, before=before)


def _first(held: tuple[Held, ...]) -> str:
    return min((one.window.first for one in held if one.window.first), default="")


def _end(held: tuple[Held, ...]) -> str:
    """The last stated day, or the day by which something else says that it is over."""
    return max((one.window.ends or one.window.over for one in held), default="")
