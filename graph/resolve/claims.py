"""Statements -> claims: the same statements with entity ids for names, ready to be merged.

"Ida Holm deltog på vegne af Struer" becomes person/ida-holm, attended, meeting/..., on behalf of "Struer Kommune".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from graph.danish.fold import fold
from graph.model.entity import Entity
from graph.model.keys import Keys
from graph.model.sector import in_words
from graph.model.statement import Basis, Evidence, Qualifiers, Statement
from graph.resolve.by_naming import ByNaming, Naming
from graph.resolve.known import KnownNames
from graph.resolve.naming import Read
from graph.resolve.scene import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Statements between entities; `object` is "" where the relation takes text or names no second end.

    Of the statements only what a fact tells of them is held.
    """

    relation: str
    subject: str
    object: str
    literal: str
    qualifiers: Qualifiers
    basis: Basis
    reviewed: str
    evidence: tuple[Evidence, ...]
    keys: Keys


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Who is who: an entity's id for every naming, the entities by id, the scenes of the documents, the register."""

    ids: ByNaming[str]
    entities: Mapping[str, Entity]
    scenes: Mapping[str, Scene]
    names: KnownNames


def claims(reads: Iterable[Read], keys: Iterable[str], document: str, who: Known) -> Iterator[tuple[Statement, Claim]]:
    """One claim for each statement of a document; `keys` are those of the statements."""
    ids = who.ids.of(document)
    by_name = _by_name(ids)
    for (statement, subject, target), key in zip(reads, keys, strict=True):
        said = statement.qualifiers
        behalf = tuple(dict.fromkeys(_behalf(name, document, by_name, who) for name in said.on_behalf_of))
        yield (
            statement,
            Claim(
                relation=statement.relation,
                subject=ids[subject],
                object=ids[target] if target else "",
                literal=" ".join(statement.literal.split()),
                qualifiers=said if behalf == said.on_behalf_of else replace(said, on_behalf_of=behalf),
                basis=statement.basis,
                reviewed=statement.reviewed,
                evidence=(statement.evidence,),
                keys=Keys((key,)),
            ),
        )


_PLACE = re.compile(r" i (?:Region )?[A-ZÆØÅ].*| \(.+\)")


def _is_side(name: str) -> bool:
    """Whether a name is no name but a common noun for one of the sides that sit at the table."""
    plain = name[:1].islower() or (" " not in name and "-" not in name and name[1:].islower())
    return plain and in_words(name) is not None


def _by_name(ids: Mapping[Naming, str]) -> dict[str, str]:
    """Folded name -> the one entity of that name in the document."""
    found: dict[str, set[str]] = defaultdict(set)
    for naming, identifier in ids.items():
        found[fold(naming.name)].add(identifier)
    return {key: min(identifiers) for key, identifiers in found.items() if len(identifiers) == 1}


def _behalf(name: str, document: str, by_name: Mapping[str, str], who: Known) -> str:
    """Whom somebody stands for: by the label of the entity, but a side ("kommunerne", "regionsrådet") in its words.

    "de midtjyske kommuner" is a side and the name of an entity, so it is written as the entity is. Of what is no entity
    here nothing else tells: it keeps the name that the document gives it, without the place that a label would add.
    """
    identifier = by_name.get(fold(name))
    label = who.entities[identifier].label if identifier is not None else ""
    if _is_side(name) and not (" " in name and fold(label) == fold(name)):
        return " ".join(name.split())
    if label:
        return label
    written = " ".join(name.split())
    entity = who.names.find(name, who.scenes[document].where, town=True)
    if entity is None or (entity.id not in who.entities and _only_placed(entity.label, written)):
        return written
    return entity.label


def _only_placed(label: str, written: str) -> bool:
    """Whether a label is the written name and the place that tells it from its namesakes: "Klynge Syd i Region X"."""
    return _PLACE.fullmatch(label.removeprefix(written)) is not None
