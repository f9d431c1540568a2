"""Who was at the meeting and who sent apologies, from the lists and from the text under an item.

"Bo Ravn (for Ida Holm)" says two things: Bo was there on behalf of Ida, and Ida was not. "Overlæge Bo Ravn deltog under
punktet" stands far from the list and counts as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.danish.fold import fold
from graph.danish.roles import role_kind
from graph.extract.apply import apply
from graph.extract.discourse import Discourse
from graph.extract.family import Family
from graph.extract.listed import listed_evidence, meeting_mention, person_mention
from graph.extract.listed_seats import told_for
from graph.extract.rule import MEETING, Link, Rule
from graph.extract.senders import of_a_side, sent_by, sits_as_lay
from graph.extract.tokens import Sentence
from graph.model.entity import EntityKind
from graph.model.minutes import Attendance, Presence
from graph.model.statement import Basis, Mention, Qualifiers, Statement, Status

_PRACTICE = re.compile(r"(?:(?:fra|for|repræsentanter (?:fra|for)) )?(?:den )?almene? praksis", re.IGNORECASE)

_FOR = re.compile(
    r"(?:(?:deltagere|repræsentanter|medlemmer) )?(?:for|fra|på vegne af) (?P<whom>[A-ZÆØÅ].*?)(?: (?:deltog|deltager|mødte))?",
    re.IGNORECASE,
)
#: Who serves the meeting comes for nobody: "Fra administrationen deltog Ida Holm".
_STAFF = re.compile(
    r"(?:den |det |\w+ )?(?:\w*administration(?:en)?|\w*sekretariat(?:et)?|\w*forvaltning(?:en|erne)?|embedsværket)",
    re.IGNORECASE,
)

RULES: tuple[Rule, ...] = (
    Rule(
        id="attended-under-item",
        frames=(
            r"{PS:who},? (?:deltog|medvirkede|var til stede|var inviteret|var gæst)(?: {~})?(?: under| i| ved| på| til) (?:dette |behandlingen af )?(?:punktet|punkt\b|drøftelsen|denne del)",
            r"(?:under|til) (?:dette )?punkt(?:et)? (?:deltog|medvirkede) {~}{PS:who}",
        ),
        links=(Link(relation="attended", subject="who", object=MEETING, timed=False),),
        example="Overlæge Ida Holm, Aarhus Universitetshospital, deltog under punktet.",
        near_miss="Ida Holm deltog i konferencen om demens.",
        status=Status.CURRENT,
        confidence=0.9,
    ),
)


def find_listed(discourse: Discourse) -> Iterator[Statement]:
    """attended and absent, from the lists of the document."""
    meeting = meeting_mention(discourse)
    if meeting is None:
        return
    for entry in discourse.minutes.attendance:
        if entry.presence is Presence.LISTED:
            continue
        yield _listed(discourse, entry, meeting)
        if entry.substitutes is not None:
            yield _replaced(discourse, entry, meeting)


def _listed(discourse: Discourse, entry: Attendance, meeting: Mention) -> Statement:
    absent = entry.presence is Presence.ABSENT
    behalf = entry.substitutes.text if entry.substitutes else entry.behalf or _represented(discourse, entry)
    return Statement(
        relation="absent" if absent else "attended",
        subject=person_mention(entry.person, entry.organisation),
        object=meeting,
        source=discourse.minutes.source,
        qualifiers=Qualifiers(on_behalf_of=(behalf,) if behalf else ()),
        basis=Basis.LAYOUT,
        evidence=listed_evidence(discourse, entry, _rule(entry), 0.97),
    )


def _represented(discourse: Discourse, entry: Attendance) -> str:
    """An association sends whoever stands beside its name without a job in it; a doctor comes for the practitioners."""
    own = sent_by(entry, discourse.surroundings.gazetteer) if sits_as_lay(entry) else ""
    if own and (of_a_side(entry, discourse.surroundings.gazetteer) or not entry.heading):
        return own
    sent = sent_by(entry, discourse.surroundings.gazetteer)
    if sent and fold(sent) == fold(entry.heading.strip(" :")):
        return sent  # the heading of the list names the association
    if entry.seat and (sits_for := told_for(entry)):
        return sits_for
    if _PRACTICE.fullmatch(entry.heading):
        return "almen praksis"
    for_whom = _FOR.fullmatch(entry.heading)
    whom = for_whom["whom"].strip(" :") if for_whom is not None else ""
    return own if not whom or _STAFF.fullmatch(whom) else whom


def _rule(entry: Attendance) -> str:
    """Guests, stand-ins and scribes stand in the list, but say nothing about who sits in the body."""
    if entry.presence is Presence.ABSENT:
        return "list-of-absent"
    passing = entry.presence in (Presence.GUEST, Presence.SUBSTITUTE) or bool(entry.note)
    staff = any(role_kind(role) in ("secretary", "guest") for role in entry.roles)
    return "list-of-guests" if passing or staff else "list-of-present"


def _replaced(discourse: Discourse, entry: Attendance, meeting: Mention) -> Statement:
    assert entry.substitutes is not None
    return Statement(
        relation="absent",
        subject=person_mention(entry.substitutes, None),
        object=meeting,
        source=discourse.minutes.source,
        basis=Basis.LAYOUT,
        evidence=listed_evidence(discourse, entry, "replaced-by-substitute", 0.95),
    )


_FAMILY = Family(RULES)


def find_attendance(sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """Guests of a single item, told in its text."""
    for statement in apply(_FAMILY, sentence, discourse):
        if statement.subject.kind is EntityKind.PERSON:
            yield statement
