"""Project leaders by their title: in the list of a project's steering group, and in an item that is about a project.

Under "Status på Trygt Hjem" the words "Projektleder Ida Holm orienterede" say whose leader she is, and in the minutes of the
Styregruppe for Trygt Hjem "Ida Holm, projektleder, Struer Kommune" among the participants says the same. The title of a
project leader of another project stands with that project's name, and is read by the clauses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.danish.anchors import Guarded
from graph.extract.apply import evidence_at, fits
from graph.extract.discourse import Discourse
from graph.extract.funding_about import undertaking
from graph.extract.funding_nouns import proper
from graph.extract.listed import listed_evidence, person_mention
from graph.extract.qualifiers import status
from graph.extract.tokens import Sentence
from graph.model.entity import EntityKind
from graph.model.statement import Basis, Mention, Qualifiers, Statement, Status

_LEADER = re.compile(
    r"(?:projekt|program|delprojekt)(?:leder|chef|ejer|koordinator|ansvarlig)|(?:lokal|daglig) projektleder|projekttovholder",
    re.IGNORECASE,
)
_CUES = Guarded(r"projekt|program")
_RULE, _CONFIDENCE = "leader-by-title", 0.75
_BEFORE = re.compile(r"\b(?:tidligere|forhenværende|afgående|hidtidige|daværende) $", re.IGNORECASE)


def find_listed(discourse: Discourse) -> Iterator[Statement]:
    """leads, from the titles in the lists of a steering group's minutes."""
    project = discourse.steered
    if project is None:
        return
    for entry in discourse.minutes.attendance:
        titles = (entry.title, *entry.roles)
        title = next((found for found in titles if _LEADER.fullmatch(found.strip())), "")
        if title:
            yield Statement(
                relation="leads",
                subject=person_mention(entry.person, entry.organisation),
                object=project,
                source=discourse.minutes.source,
                basis=Basis.LAYOUT,
                qualifiers=Qualifiers(role=title.casefold()),
                evidence=listed_evidence(discourse, entry, _RULE, _CONFIDENCE),
            )


def find_titled(sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """leads, from the title before or behind a name in an item about a project."""
    if not _CUES.may_match(sentence.text):
        return
    for token in sentence.tokens:
        if token.kind != "P" or not _LEADER.fullmatch(token.title):
            continue
        who, project = discourse.resolve(token, sentence), _project(discourse)
        before = sentence.text[max(0, token.start - 20) : token.start]
        verdict = status(sentence, 0, 0)
        if who is None or project is None or verdict is None or not fits("leads", who, project):
            continue
        yield Statement(
            relation="leads",
            subject=who,
            object=project,
            source=discourse.minutes.source,
            qualifiers=Qualifiers(role=token.title, status=Status.FORMER if _BEFORE.search(before) else Status.CURRENT),
            evidence=evidence_at(_RULE, _CONFIDENCE, token.start, token.end, sentence, discourse),
        )


def _project(discourse: Discourse) -> Mention | None:
    """The project of the item, where it has a name and the item is not about several."""
    found = undertaking(discourse)
    if found is None or found.kind is not EntityKind.PROJECT:
        return None
    named = {m.name for _, m in discourse.groups if m.kind is EntityKind.PROJECT and proper(m.name)}
    sure = found in (discourse.topic, discourse.titled, discourse.steered)
    return found if sure or named == {found.name} else None
