"""Which group a seat is in and for whom it is held, by the cases in which a clause names them.

"Til rådet udpegede kommunerne Ida Holm" has the group behind "til" and whom she speaks for as the subject; "udvalgets
næstformand" has it in the genitive, "rådet, som ledes af Ida Holm" before its relative clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.danish.roles import CHAIRS, role_kind
from graph.extract.clause import Clause, Phrase
from graph.extract.tokens import Token
from graph.model.entity import EntityKind

_K = EntityKind
_GROUP_CASES = ("i", "til", "ved", "på")
_RUNNING = ("lead", "secretary")
_SEATING = frozenset({_K.BODY, _K.CLUSTER, _K.PROJECT})
_BEHALF_CASES = ("for", "fra", "behalf")
COLLECTIVE = (
    r"(?:de )?(?:regionerne|kommunerne|regionen|kommunen|sygehusene|sygehuset|hospitalerne|hospitalet|klyngerne|klyngen|almen praksis"
    r"|praksislægerne|lægerne|(?:alment )?praktiserende læger|patienterne|patientforeningerne|pårørende|brugerne"
    r"|universitetet|foreningerne|(?:kommunal|regional) side)"
)
_FOR = re.compile(rf"\b(?:for|fra|på vegne af) (?P<who>{COLLECTIVE})(?!\w)", re.IGNORECASE)
_VEGNE = re.compile(rf"\bpå (?P<who>‹[OG]\d+›|{COLLECTIVE})['’]?s? vegne", re.IGNORECASE)
SETS_UP = re.compile(r"\b(?:neds[aæ]t|dann|etabler|opret|stift|genopliv|genetabler)\w*", re.IGNORECASE)
#: What in brackets behind a name tells whom the person speaks for.
SPEAKS_FOR = re.compile(
    rf"(?:for |fra )?(?:{COLLECTIVE}|[Kk]lynge [A-ZÆØÅ][\w-]+|PLO[\w-]*|KL|Danske Regioner|Region [A-ZÆØÅ]\w+)"
)


def subject_before(clause: Clause, who: Phrase, only: re.Pattern[str] | None = None) -> Token | None:
    """The group in no case nearest before a person, else what the clause tells about; `only` with such a verb."""
    if only is not None and not only.search(clause.text):
        return None
    pointed = [clause.antecedent] if clause.antecedent is not None else []
    bare = clause.bare("G")
    beside = [p for p in clause.phrases if p.kind == "G" and 0 < who.start - p.end <= 30]
    founder = beside and beside[-1].case == "af" and SETS_UP.search(clause.text, 0, beside[-1].start)
    if who.case == "med" and beside and not founder and clause.text[beside[-1].end : who.start].split()[:1] == ["med"]:
        return beside[-1].tokens[0]
    before = [p for p in reversed(bare) if p.end <= who.start]
    for phrase in (*before, *bare, *pointed, *clause.subject):
        if phrase.kind == "G":
            return phrase.tokens[0]
    return None


def group_of(phrases: Sequence[Phrase], role: Phrase | None, act: str = "") -> Token | None:
    """The group that the phrases put the seat in: by preposition, by genitive, or announced before a colon."""
    name = role.tokens[0].name if role is not None else ""
    kind = role_kind(name)
    owner = _owner(phrases, role) if role is not None else None
    if owner is not None and kind in CHAIRS:
        return owner
    for phrase in phrases:
        token = phrase.tokens[0]
        near = role is not None and 0 <= phrase.start - role.end <= 8
        if phrase.genitive or phrase.kind not in "OG" or (phrase.kind == "O" and not (kind in CHAIRS and near)):
            continue
        if near and phrase.case in ("for", "i", "af") and (kind in CHAIRS or (kind in _RUNNING and phrase.kind == "G")):
            return token
        if token.group is None or token.group.kind not in _SEATING:
            continue
        if (
            phrase.case in _GROUP_CASES
            or phrase.heads
            or (phrase.case == "af" and (near or act in ("leave", "head")))
            or (phrase.case == "for" and act in ("lead", "post"))
        ):
            return token
    return owner


def _owner(phrases: Sequence[Phrase], role: Phrase) -> Token | None:
    """The group whose role it is: "udvalgets næstformand"; its "repræsentant" speaks for it elsewhere."""
    if role.tokens[0].name.endswith("repræsentant"):
        return None
    owners = (p for p in phrases if p.genitive and p.kind == "G" and 0 <= role.start - p.end <= 24)
    return next((p.tokens[0] for p in owners), None)


def behalf_of(
    clause: Clause,
    phrases: Sequence[Phrase],
    role: Phrase | None,
    bounds: tuple[int, int, int],
    group: Token | None,
) -> Iterator[Token | str]:
    """Whom the seat speaks for: "for kommunerne", "fra klynge Vest", "kommunens repræsentant"."""
    front, begin, end = bounds
    for phrase in phrases:
        if phrase.kind in "OG" and phrase.tokens[0] is not group:
            owner = phrase.genitive and role is not None and 0 <= role.start - phrase.end <= 24
            if (phrase.case in _BEHALF_CASES and not phrase.genitive) or owner:
                yield from phrase.tokens
    for pattern in (_FOR, _VEGNE):
        for match in pattern.finditer(clause.text):
            if "‹" in match["who"]:
                yield from (p.tokens[0] for p in clause.phrases if p.start == match.start("who"))
            elif begin <= match.start() < end or match.end() <= front:
                yield match["who"]
