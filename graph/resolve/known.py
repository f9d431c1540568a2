"""Names -> the register's organisations, as a document of a region and a date means them.

"KL" is an association and "kl" a time of day, so short names hold only as they are written. "Kontaktudvalget" is
another body in each region, and "Sundhedsaftalen" another agreement in each period: region and date of the document
decide.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from graph.danish.fold import fold
from graph.model.edtf import first_day, last_day
from graph.model.entity import Entity, EntityKind, names
from graph.model.register import Register
from graph.resolve.spelling import ocr_alike, skeleton

_ARTICLE = re.compile(r"^(?:den|det|de) ")
_BRACKETED = re.compile(r"\s*\([^()]*\)\s*$")
_MOST = 65536  # names that are remembered
_SHORT = 4  # letters; such a name holds only as it is written


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """What a document tells about how its names are meant: a region id and an ISO date, "" if unknown."""

    region: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class KnownNames:
    """All names of the register. Build it with `of`."""

    register: Register
    entities: Mapping[str, Entity]
    _names: Mapping[str, list[tuple[str, str]]] = field(repr=False)
    _local: Mapping[tuple[str, str], list[tuple[str, str]]] = field(repr=False)
    _skeletons: Mapping[str, list[tuple[str, str]]] = field(repr=False)
    _regions: tuple[tuple[str, str], ...] = field(repr=False)
    _memory: dict[tuple[str, str, bool], tuple[Entity, ...]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, register: Register) -> KnownNames:
        entities = {entity.id: entity for entity in register.entities}
        by_name: dict[str, list[tuple[str, str]]] = defaultdict(list)
        skeletons: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for entity in register.entities:
            for name in names(entity):
                by_name[_key(name)].append((name, entity.id))
                if len(name) >= 8:
                    skeletons[skeleton(name)].append((name, entity.id))
        local: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
        for (name, region), ids in register.local.items():
            local[_key(name), region].extend((name, identifier) for identifier in ids)
        regions = tuple(
            (fold(e.label).removeprefix("region "), e.id) for e in register.entities if e.kind is EntityKind.REGION
        )
        return cls(register, entities, dict(by_name), dict(local), dict(skeletons), regions)

    def find(self, name: str, where: Where, *, kind: EntityKind | None = None, town: bool = False) -> Entity | None:
        """What the name means in such a document; with `town`, a bare "Herning" is the municipality."""
        key = name, where.region, town
        found = self._memory.get(key)
        if found is None:
            if len(self._memory) >= _MOST:
                self._memory.clear()
            found = self._memory[key] = self._meant(name, where.region, town=town)
        return self._choose(found, where, kind)

    def _meant(self, name: str, region: str, *, town: bool) -> tuple[Entity, ...]:
        """All that the name may mean in that region, whatever the day."""
        for form in _forms(name):
            if town and form in self.register.towns:
                municipality = self.entities.get(self.register.towns[form])
                return (municipality,) if municipality else ()
            key = _key(form)
            hits = [*self._names.get(key, ()), *self._local.get((key, region), ())]
            ids = {identifier for written, identifier in hits if _written_alike(written, form)}
            if found := tuple(self.entities[one] for one in sorted(ids) if one in self.entities):
                return found
        return ()

    def resembling(self, name: str) -> tuple[Entity, str] | None:
        """The one organisation that the name means if an OCR has damaged it, and the name it bears in the register."""
        if len(name) < 8:
            return None
        hits = sorted(
            {(i, written) for written, i in self._skeletons.get(skeleton(name), ()) if ocr_alike(written, name)}
        )
        ids = sorted({identifier for identifier, _ in hits})
        return (self.entities[ids[0]], hits[0][1]) if len(ids) == 1 else None

    def region_of(self, identifier: str) -> str:
        """The region in which an organisation of the register lies; "" if it lies in none or in several."""
        seen: set[str] = set()
        while identifier and identifier not in seen:
            seen.add(identifier)
            entity = self.entities.get(identifier)
            if entity is None:
                return ""
            if entity.kind is EntityKind.REGION:
                return entity.id
            if identifier in self.register.regions:
                return self.register.regions[identifier]
            named = self._region_in(entity.label)
            if named:
                return named
            identifier = entity.parent
        return ""

    def _region_in(self, label: str) -> str:
        words = frozenset(fold(label).split())
        hits = [i for short, i in self._regions if short in words]
        return hits[0] if len(hits) == 1 else ""

    def related(self, one: str, other: str) -> bool:
        """Whether one of the two is part of the other, comes after it, or both belong to one body."""
        a, b = self.entities.get(one), self.entities.get(other)
        if a is None or b is None:
            return False
        if a.parent == b.id or b.parent == a.id or a.successor == b.id or b.successor == a.id:
            return True
        return bool(a.parent) and a.parent == b.parent and a.kind is b.kind is EntityKind.SECRETARIAT

    def _choose(self, found: Sequence[Entity], where: Where, kind: EntityKind | None) -> Entity | None:
        if len(found) < 2:
            return found[0] if found else None
        return min(
            found, key=lambda e: (not _lived(e, where.date), kind is not None and e.kind is not kind, -_begun(e), e.id)
        )


def _begun(entity: Entity) -> int:
    return int((first_day(entity.start) or "0001")[:4])


def _lived(entity: Entity, date: str) -> bool:
    """Whether it existed on that day, as far as anybody knows."""
    if not date:
        return not entity.end
    begin, end = first_day(entity.start), last_day(entity.end)
    return (not begin or begin <= date) and (not end or date <= end)


@lru_cache(maxsize=32768)
def _forms(name: str) -> tuple[str, ...]:
    """The name as it stands, without what follows in brackets, and without a genitive's s."""
    bare = _BRACKETED.sub("", name)
    forms = [name, bare]
    forms += [form[: -len(end)] for form in (name, bare) for end in ("'s", "’s", "s") if form.endswith(end)]
    return tuple(dict.fromkeys(form.strip() for form in forms if len(form.strip()) > 1))


def _key(name: str) -> str:
    return _ARTICLE.sub("", fold(name))


def _written_alike(name: str, written: str) -> bool:
    """Names of up to four letters hold only as they are written, or in capitals."""
    bare = _bare(name)
    return _is_long(bare) or _bare(written) in (bare, bare.upper())


@lru_cache(maxsize=32768)
def _bare(name: str) -> str:
    return "".join(c for c in name if c.isalnum())


@lru_cache(maxsize=32768)
def _is_long(bare: str) -> bool:
    return sum(c.isalpha() for c in bare) > _SHORT
