"""Meetings: "DKS 2021-11-02" and "Den Kommunale Sundhedsstrategiske gruppe 2021-11-02" are one, by body and date.

Committees of one name meet in every municipality; so the id is made of the body's id, which knows its place.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from graph.danish.fold import fold
from graph.model.entity import Entity, EntityKind
from graph.resolve.by_naming import ByNaming, Naming
from graph.resolve.ids import readable
from graph.resolve.known import KnownNames
from graph.resolve.labels import aliases
from graph.resolve.naming import Namings
from graph.resolve.outcome import Outcome
from graph.resolve.scene import Scene

_DATED = re.compile(r"^(?P<body>.*?)\s*(?P<date>\d{4}(?:-\d\d(?:-\d\d)?)?)$")


def resolve_meetings(
    namings: Namings, scenes: Mapping[str, Scene], known: KnownNames, organisations: Outcome
) -> Outcome:
    """An entity for every meeting."""
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    ids: ByNaming[str] = ByNaming()
    dates: dict[str, str] = {}
    for document in namings.seen.documents:
        met = namings.of(document, EntityKind.MEETING)
        bodies = _bodies(document, organisations) if met else {}
        for naming in met:
            body, date = _parts(naming, scenes[document], known, bodies)
            label = naming.name
            identifier = f"meeting/{body.partition('/')[2]}-{date}" if body and date else f"meeting/{readable(label)}"
            ids[naming] = identifier
            dates[identifier] = date
            spelled[identifier].update(Counter(dict(namings.seen[naming].spellings)) | Counter({label: 1}))
    entities = {}
    for identifier in sorted(spelled):
        label = min(spelled[identifier], key=lambda name: (_DATED.match(name) is None, len(name), name))
        entities[identifier] = Entity(
            id=identifier,
            kind=EntityKind.MEETING,
            label=label,
            aliases=aliases(label, spelled[identifier]),
            start=dates[identifier],
        )
    return Outcome(ids=ids, entities=entities)


def _bodies(document: str, organisations: Outcome) -> dict[str, str]:
    """Folded name -> id of what bears that name in the document."""
    found: dict[str, str] = {}
    for naming, identifier in organisations.ids.sorted(document).items():
        entity = organisations.entities[identifier]
        for name in (naming.name, *entity.aliases):
            found.setdefault(fold(name), identifier)
    return found


def _parts(naming: Naming, scene: Scene, known: KnownNames, bodies: Mapping[str, str]) -> tuple[str, str]:
    """(id of the body that met, date), each "" if not known."""
    match = _DATED.match(naming.name)
    name, date = (match["body"], match["date"]) if match else (naming.name, "")
    if scene.body and naming.name == " ".join(scene.meeting.split()):
        return bodies.get(fold(scene.body), ""), date
    entity = known.find(name, scene.where) if name else None
    return bodies.get(fold(name), entity.id if entity else ""), date
