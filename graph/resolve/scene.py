"""What a document as a whole tells about its names: its date, region, municipality, cluster and the body that met.

Minutes that name Ringsted, Køge and Faxe again and again and Region Midtjylland once are from Region Sjælland, and
"Patientinddragelsesudvalget" in them is that of Region Sjælland.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.model.entity import EntityKind
from graph.model.fact import Source
from graph.resolve.by_naming import Naming
from graph.resolve.known import KnownNames, Where
from graph.resolve.naming import Namings, Seen

_K = EntityKind
_WEIGHT = {_K.REGION: 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A document as the background of its names; all but `source` are entity ids or "" if not known."""

    document: str
    date: str = ""
    body: str = ""
    meeting: str = ""
    region: str = ""
    municipality: str = ""
    cluster: str = ""

    @property
    def where(self) -> Where:
        return Where(region=self.region, date=self.date)


def scenes(namings: Namings, sources: Sequence[Source], known: KnownNames) -> dict[str, Scene]:
    """Document id -> its scene. `body` and `meeting` are names as the source gives them."""
    by_source = {source.id: source for source in sources}
    return {
        document: _scene(document, by_source.get(document), namings.seen.of(document), known)
        for document in sorted({*namings.seen.documents, *by_source})
    }


def _scene(document: str, source: Source | None, here: Mapping[Naming, Seen], known: KnownNames) -> Scene:
    date = source.date if source else ""
    counts: dict[EntityKind, Counter[str]] = defaultdict(Counter)
    regions: Counter[str] = Counter()
    for name, times, kind in _names(source, here):
        entity = known.find(name, Where(date=date), kind=kind, town=kind is _K.PERSON)
        if entity is None:
            continue
        counts[entity.kind][entity.id] += times
        region = known.region_of(entity.id)
        if region:
            regions[region] += times * _WEIGHT.get(entity.kind, 1)
    return Scene(
        document=document,
        date=date,
        body=source.body if source else "",
        meeting=source.meeting if source else "",
        region=_most(regions),
        municipality=_most(counts[_K.MUNICIPALITY]),
        cluster=_most(counts[_K.CLUSTER]),
    )


def _names(source: Source | None, here: Mapping[Naming, Seen]) -> list[tuple[str, int, EntityKind | None]]:
    """Names of organisations in the document, how often, and their kind; the place of a person counts as one."""
    found: list[tuple[str, int, EntityKind | None]] = []
    if source is not None:
        found += [(text, 3, None) for text in (source.body, source.title) if text]
    for naming, seen in here.items():
        times = seen.times
        if naming.kind is _K.PERSON:
            found.append((naming.place, times, _K.PERSON))
        elif naming.kind is not _K.MEETING:
            found.append((naming.name, times, naming.kind))
            if naming.place:
                found.append((naming.place, times, _K.PERSON))
    return [(name, times, kind) for name, times, kind in found if name]


def _most(counts: Mapping[str, int]) -> str:
    return min(counts, key=lambda identifier: (-counts[identifier], identifier), default="")
