"""The page's records of facts, those of unchanged parts as they were kept.

A record cuts quotes at the words that carry its fact ("Ida Holm", "formand") and works out on which days it stands how:
most of what a page takes. Beside what the part's hash covers it holds the numbers of documents, which change when one
is added.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from functools import cache, partial

from graph.export.page import content
from graph.export.page.embedding import Told, listed
from graph.kept import digest, program
from graph.model.fact import Knowledge
from graph.rdf import Part, Parts

_ROOMS = ("danish", "model", "rdf", "export/page")


def told_facts(knowledge: Knowledge, parts: Parts | None = None) -> Told:
    """All records; `parts` are those of this knowledge, if anything is kept."""
    if parts is None:
        return Told(content.each_fact(knowledge.facts, content.around(knowledge)))
    told = Told()
    numbers = {source.id: number for number, source in enumerate(knowledge.sources)}
    maker = digest([_program(), *numbers])
    for part in parts.facts:
        packed = parts.made(maker, part.fingerprint, partial(_packed, part, parts, numbers))
        told.add(zlib.decompress(packed), len(part.facts))
    return told


def _packed(part: Part, parts: Parts, numbers: Mapping[str, int]) -> bytes:
    small = parts.around(part)
    around = content.Around(
        entities=small.entities,
        days=small.windows,
        numbers={document: numbers[document] for document in small.sources},
        dates={numbers[source.id]: source.date for source in small.sources.values()},
    )
    return zlib.compress(listed(list(content.each_fact(part.facts, around))), 1)


@cache
def _program() -> str:
    return digest(program(_ROOMS, ()))
