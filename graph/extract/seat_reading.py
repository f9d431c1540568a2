"""From a clause to seats: who gets, has or leaves which seat, as what and for whom.

"Til rådet udpegede kommunerne Ida Holm som formand og Bo Ravn" becomes two seats, one with a role, both in "rådet" and on
behalf of "kommunerne". What stands behind a person belongs to that person; what stands before the first belongs to all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.danish.roles import CHAIRS, role_kind
from graph.extract.clause import Clause, Phrase
from graph.extract.qualifiers import before_a_nameless, of_the_nameless
from graph.extract.seat_cases import SETS_UP, behalf_of, group_of, subject_before
from graph.extract.seat_words import Sense
from graph.extract.tokens import Token
from graph.model.entity import EntityKind

COPULA = re.compile(
    r"\b(?:er|var|bliver|blev|fortsætter|fungerer|fungeret|virker|fortsætte|fungere|forbliver|være|blive|været|sidder|siddende|indgår|deltager|tiltræder|rykker op)\b",
    re.IGNORECASE,
)
_ELECTS = re.compile(r"\b\w*valg\w*|\bvælg\w+|\bkonstitu\w+", re.IGNORECASE)
_PLACE = re.compile(r"\b(?:plads|sæde|repræsenteret|medlem|optag\w+)\b", re.IGNORECASE)
_BY = ("af", "ved", "hos", "mellem", "til", "med")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """One seat that tagged[start:end] tells. `old` had it before; `group` None: the discourse knows which is spoken of."""

    who: tuple[Token, ...]
    start: int
    end: int
    role: str = ""
    group: Token | None = None
    behalf: tuple[Token | str, ...] = ()
    old: tuple[Token, ...] = ()
    appointed: bool = False
    leaving: bool = False
    agent: Token | None = None  # who elects a chair without saying of what elects its own


def seats(clause: Clause, sense: Sense, match: re.Match[str]) -> Iterator[Seat]:
    """The seats of a clause that is read in one sense."""
    who = [p for p in _who(clause, sense, match) if not _ASIDE.search(clause.text, 0, p.start)]
    agents = _agents(clause, sense, who)
    if sense.act == "replace" and not who:  # "de erstatter Bo Ravn": at least he is gone
        yield from (_gone(clause, phrase) for phrase in clause.bare("P")[:1])
    for index, phrase in enumerate(who):
        role = next((p for p in clause.phrases if p.kind == "R" and p.start >= phrase.end), None)
        if role is not None and of_the_nameless(clause.text, role.end) and role_kind(role.tokens[0].name) in CHAIRS:
            continue
        end = who[index + 1].start if index + 1 < len(who) else len(clause.text)
        end = before_a_nameless(clause.text, phrase.end, end)
        yield _seat(clause, sense, phrase, (who[0].start, phrase.end, end), [*who, *agents], agents)


#: "Ida Holm til Kostrådet (suppleant: Bo Ravn)".
_ASIDE = re.compile(r"\(‹[RL]\d+›:? ?$")


def _next(clause: Clause, phrase: Phrase) -> tuple[int, int]:
    """Where the one stands whose role a phrase is, right behind it or behind a colon."""
    return phrase.end + 1, phrase.end + (2 if clause.text[phrase.end : phrase.end + 1] == ":" else 1)


def _gone(clause: Clause, phrase: Phrase) -> Seat:
    group = group_of([p for p in clause.phrases if p.start >= phrase.end], None)
    return Seat(who=(), start=clause.start, end=clause.end, group=group, old=phrase.tokens, appointed=True)


def _who(clause: Clause, sense: Sense, match: re.Match[str]) -> list[Phrase]:
    """The phrases of those whom the clause seats, by what its verb does."""
    people = [p for p in clause.phrases if p.people and not p.genitive and not p.heads]
    later = [p for p in people if p.start >= match.start()]
    bare = [p for p in people if p.case == ""]
    if sense.id == "clause-with":
        return [p for p in people if p.case == "med"] if _founds(clause, match) else []
    if sense.act in _AFTER_VERB and not sense.passive:
        cases = _AFTER_VERB[sense.act]
        if sense.act == "appoint" and _POINTS.search(clause.text):
            cases = ("", "på")
        return [p for p in later if p.case in cases] if sense.act != "has" or _has_subject(clause, match) else []
    if sense.act == "consist" and ":" in clause.text[match.start() :]:
        return later
    if sense.act in ("consist", "lead", "speak"):
        return [p for p in people if p.case in _BY] or (bare if sense.act != "consist" else []) or inherited(clause)
    if sense.act == "replace":
        return _successor(clause, sense, match, people)
    return _holders(clause, sense, bare)


_POINTS = re.compile(r"\bpeg(?:et|ede|er|e) på\b", re.IGNORECASE)

#: Acts whose people follow the verb, and in which cases they stand there.
_AFTER_VERB = {
    "appoint": ("",),
    "has": ("", "med"),
    "send": ("", "med", "af", "ved"),
    "fill": ("med", "af"),
    "constitute": ("med",),
}


def _has_subject(clause: Clause, match: re.Match[str]) -> bool:
    return any(p.end <= match.start() for p in clause.bare("G")) or bool(clause.relative or clause.subject)


def _successor(clause: Clause, sense: Sense, match: re.Match[str], people: Sequence[Phrase]) -> list[Phrase]:
    if sense.passive:
        return [p for p in people if p.case == "af"]
    bare = [p for p in people if p.case == ""]
    return ([p for p in bare if p.end <= match.start()] or inherited(clause) or (bare if len(bare) > 1 else []))[:1]


def _holders(clause: Clause, sense: Sense, bare: list[Phrase]) -> list[Phrase]:
    """Who gets, has or leaves a seat by being the subject; a post and a place may be an organisation's."""
    things = [p for p in clause.phrases if p.people or p.kind == "O"]
    things = [p for p in things if not p.genitive and not p.heads]
    if sense.act == "post":
        by = [p for p in things if p.case in ("af", "hos", "mellem", "til")]
        return by or bare or [p for p in things if not p.case] or inherited(clause)
    if not bare and _PLACE.search(clause.text):
        bare = [p for p in things if not p.case and not _collective(p)]
    return bare or inherited(clause)


def _collective(phrase: Phrase) -> bool:
    found = phrase.tokens[0].organisation
    return found is not None and found.collective


def _founds(clause: Clause, match: re.Match[str]) -> bool:
    """Whether "med" tells who is in the group just before it: a new one, or several people in one."""
    before = [p for p in clause.phrases if p.kind == "G" and p.end <= match.start() + 1]
    group = before[-1].tokens[0].group if before and match.start() - before[-1].end < 2 else None
    if group is None or group.kind is not EntityKind.BODY:
        return False
    return group.indefinite or SETS_UP.search(clause.text) is not None


def inherited(clause: Clause) -> list[Phrase]:
    """The subject that a clause takes from the one before it, placed before its own words."""
    pointed = clause.antecedent if clause.relative in ("der", "som") else None
    subjects = [pointed] if pointed is not None else list(clause.subject)
    return [replace(p, start=0, end=0, case="") for p in subjects if p is not None and p.people]


def _agents(clause: Clause, sense: Sense, who: Sequence[Phrase]) -> list[Phrase]:
    """Who appoints: the subject of the active, "af" in the passive."""
    if sense.act not in ("appoint", "send"):
        return []
    things = [p for p in clause.phrases if p.kind in "OG" and not p.genitive and not p.heads]
    if sense.passive:
        return [p for p in things if p.case == "af" and not _after_role(clause, p)]
    bare = [p for p in things if p.case == "" and p not in who]
    return bare or [replace(p, start=0, end=0) for p in clause.subject if p.kind in "OG"]


def _after_role(clause: Clause, phrase: Phrase) -> bool:
    before = [p for p in clause.phrases if p.end <= phrase.start]
    return bool(before) and before[-1].kind in "RL" and phrase.start - before[-1].end < 12


def _nearest(agents: Sequence[Phrase], who: Phrase, taken: Sequence[Phrase]) -> Sequence[Phrase]:
    """Of those who appoint the ones just before whom they appoint: "Skive pegede på Ida Holm og Struer på Bo Ravn"."""
    earlier = max((p.end for p in taken if p.people and p.end <= who.start), default=0)
    near = [agent for agent in agents if earlier <= agent.start < who.start]
    return near if near and earlier else agents


def _seat(
    clause: Clause,
    sense: Sense,
    who: Phrase,
    bounds: tuple[int, int, int],
    taken: Sequence[Phrase],
    agents: Sequence[Phrase],
) -> Seat:
    front, begin, end = bounds
    behind = [p for p in clause.phrases if begin <= p.start < end and p not in taken]
    before = [p for p in clause.phrases if p.end <= front and p not in taken]
    after_all = [p for p in clause.phrases if p.start >= end and p not in taken]
    first = who.start in (front, 0)
    begins = {p.start for p in clause.phrases if p.people}
    behind = [
        p for p in behind if p.kind not in "RL" or begins.isdisjoint(_next(clause, p))
    ]  # "næstformand Bo Ravn": his
    own = next((p for p in before if p.kind in "RL" and p.end + 1 == who.start), None) if sense.act == "lead" else None
    role = _role(behind) or own or (_role(before, bare=sense.act != "appoint" or sense.passive) if first else None)
    name = role.tokens[0].name if role is not None else ""
    around = [*behind, *reversed(before), *after_all]
    subject = _own_subject(clause, sense, who)
    group = (
        (subject if sense.act in ("consist", "has", "constitute") else None)
        or group_of(around, role, sense.act)
        or subject
    )
    by = [token for agent in _nearest(agents, who, taken) for token in agent.tokens if token is not group]
    behalf = dict.fromkeys([*behalf_of(clause, [*behind, *before], role, bounds, group), *by])
    return Seat(
        who=who.tokens,
        start=clause.start,
        end=clause.end,
        role=name,
        group=group,
        behalf=tuple(behalf),
        old=_old(clause, sense, who, behind),
        appointed=sense.act in ("appoint", "send", "enter", "replace", "fill", "constitute"),
        leaving=sense.act == "leave",
        agent=by[0] if by and sense.act == "appoint" and _ELECTS.search(clause.text) else None,
    )


def _role(phrases: Sequence[Phrase], *, bare: bool = True) -> Phrase | None:
    """The first role; one in no case before an active verb is who acts: "formanden foreslår Ida Holm"."""
    cases = ("som", "til", "") if bare else ("som", "til")
    return next((p for p in phrases if p.kind in "RL" and p.case in cases), None)


_OWN_SUBJECT = ("consist", "lead", "leave", "sit", "has", "constitute")


def _own_subject(clause: Clause, sense: Sense, who: Phrase) -> Token | None:
    """The group that is the subject itself: it consists of, is led by or has somebody; or the object that one leaves."""
    return subject_before(clause, who) if sense.act in _OWN_SUBJECT else None


def _old(clause: Clause, sense: Sense, who: Phrase, behind: Sequence[Phrase]) -> tuple[Token, ...]:
    if sense.act == "replace":
        others = [p for p in clause.bare("P") if p.tokens != who.tokens] or (inherited(clause) if sense.passive else [])
        return others[0].tokens[:1] if others else ()
    if sense.act not in ("appoint", "send", "enter", "post", "fill"):
        return ()
    found = next((p for p in behind if p.people and (p.case in ("old", "efter", "fra") or p.genitive)), None)
    return found.tokens[:1] if found else ()
