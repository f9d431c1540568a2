"""Statements -> claims: the same statements with entity ids for names, ready to be merged.

"Ida Holm deltog på vegne af Struer" becomes person/ida-holm, attended, meeting/..., on behalf of "Struer Kommune".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from graph.danish.fold import fold
from graph.model.entity import Entity
from graph.model.sector import in_words
from graph.model.statement import Qualifiers, Statement
from graph.resolve.known import KnownNames
from graph.resolve.naming import Naming, Namings
from graph.resolve.scene import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A statement between entities; `object` is "" where the relation takes text or names no second end."""

    relation: str
    subject: str
    object: str
    literal: str
    qualifiers: Qualifiers
    statements: tuple[Statement, ...]
    keys: tuple[str, ...]


def claims(
    namings: Namings,
    ids: Mapping[Naming, str],
    entities: Mapping[str, Entity],
    scenes: Mapping[str, Scene],
    known: KnownNames,
) -> list[Claim]:
    """One claim for each statement."""
    by_name = _by_name(ids)
    found = []
    for read in namings.reads:
        statement = read.statement
        scene = scenes[statement.evidence.document]
        said = statement.qualifiers
        behalf = tuple(dict.fromkeys(_behalf(name, scene, by_name, entities, known) for name in said.on_behalf_of))
        found.append(
            Claim(
                relation=statement.relation,
                subject=ids[read.subject],
                object=ids[read.object] if read.object else "",
                literal=" ".join(statement.literal.split()),
                qualifiers=said if behalf == said.on_behalf_of else replace(said, on_behalf_of=behalf),
                statements=(statement,),
                keys=(statement.key,),
            )
        )
    return found


_PLACE = re.compile(r" i (?:Region )?[A-ZÆØÅ].*| \(.+\)")


def _is_side(name: str) -> bool:
    """Whether a name is no name but a common noun for one of the sides that sit at the table."""
    plain = name[:1].islower() or (" " not in name and "-" not in name and name[1:].islower())
    return plain and in_words(name) is not None


def _by_name(ids: Mapping[Naming, str]) -> dict[tuple[str, str], str]:
    """(document, folded name) -> the one entity of that name there."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for naming, identifier in ids.items():
        found[naming.document, fold(naming.name)].add(identifier)
    return {key: min(identifiers) for key, identifiers in found.items() if len(identifiers) == 1}


def _behalf(
    name: str,
    scene: Scene,
    by_name: Mapping[tuple[str, str], str],
    entities: Mapping[str, Entity],
    known: KnownNames,
) -> str:
    """Whom somebody stands for: by the label of the entity, but a side ("kommunerne", "regionsrådet") in its words.

    "de midtjyske kommuner" is a side and the name of an entity, so it is written as the entity is. Of what is no entity
    here nothing else tells: it keeps the name that the document gives it, without the place that a label would add.
    """
    identifier = by_name.get((scene.document, fold(name)))
    label = entities[identifier].label if identifier is not None else ""
    if _is_side(name) and not (" " in name and fold(label) == fold(name)):
        return " ".join(name.split())
    if label:
        return label
    written = " ".join(name.split())
    entity = known.find(name, scene.where, town=True)
    if entity is None or (entity.id not in entities and _only_placed(entity.label, written)):
        return written
    return entity.label


def _only_placed(label: str, written: str) -> bool:
    """Whether a label is the written name and the place that tells it from its namesakes: "Klynge Syd i Region X"."""
    return _PLACE.fullmatch(label.removeprefix(written)) is not None
