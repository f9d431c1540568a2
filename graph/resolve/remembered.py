"""What the names of organisations mean within one document, as an earlier build worked it out.

Which names of one document are one ("Fglgegruppen for høreapparater", "følgegruppen") depends on nothing outside it but
the register: a verdict on another document leaves it as it is. It is kept beside the readings, some documents together,
under a hash of the program, the register, the scenes and all that is written there.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any

from graph.kept import Kept, digest, program
from graph.resolve.by_naming import Naming
from graph.resolve.known import KnownNames
from graph.resolve.naming import Seen
from graph.resolve.nodes import Node
from graph.resolve.scene import Scene

_ROOMS, _LIBRARIES = ("danish", "model", "resolve"), ("rapidfuzz",)
_THEN = "\x1e"  # parts how a name is written from other names of the same
_MOST = 64  # documents that are kept together, about

Here = Mapping[str, Sequence[Naming]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """The nodes of documents; whatever is not kept is asked for, and kept."""

    kept: Kept
    known: KnownNames
    seen: Mapping[Naming, Seen]
    scenes: Mapping[str, Scene]

    def nodes(
        self,
        documents: Sequence[str],
        named: Callable[[str], Sequence[Naming]],
        make: Callable[[str, Sequence[Naming]], list[Node]],
    ) -> Iterator[tuple[str, list[Node]]]:
        """(document, its nodes) in order; `named` tells what one document names, `make` works out its nodes."""
        register = digest([_program(), repr(self.known.register)])
        letters = 1
        while len(documents) > _MOST * 16**letters:
            letters += 1
        for _, some in groupby(sorted(documents), key=lambda document: document[:letters]):
            here = {document: named(document) for document in some}
            part = list(here)
            key = digest([register, *self._told(part, here)])
            packed = self.kept.find(key)
            if packed is not None:
                yield from zip(part, self._heard(part, here, json.loads(zlib.decompress(packed))), strict=True)
                continue
            made = [(document, make(document, here[document])) for document in part]
            told = json.dumps([_record(nodes, here[document]) for document, nodes in made])
            self.kept.keep(key, zlib.compress(told.encode(), 1))
            yield from made

    def _told(self, part: Iterable[str], here: Here) -> Iterator[str]:
        """All that the nodes of the documents depend on."""
        for document in part:
            yield repr(self.scenes[document])
            for naming in here[document]:
                seen = self.seen[naming]
                told = (naming.kind, naming.name, naming.place, *sorted(seen.written), _THEN, *sorted(seen.also))
                yield "\x1f".join(told)

    def _heard(self, part: Iterable[str], here: Here, told: list[Any]) -> Iterator[list[Node]]:
        for document, records in zip(part, told, strict=True):
            namings = here[document]
            yield [
                Node(
                    [namings[place] for place in places],
                    known=self.known.entities[known] if known else None,
                    meant=meant,
                    also=set(also),
                    reasons={namings[place]: reason for place, reason in reasons},
                )
                for places, known, meant, also, reasons in records
            ]


def _record(nodes: Iterable[Node], here: Sequence[Naming]) -> list[Any]:
    places = {naming: place for place, naming in enumerate(here)}
    return [
        [
            [places[naming] for naming in node.namings],
            node.known.id if node.known else "",
            node.meant,
            sorted(node.also),
            [[places[naming], reason] for naming, reason in node.reasons.items()],
        ]
        for node in nodes
    ]


@cache
def _program() -> str:
    return digest(program(_ROOMS, _LIBRARIES))
