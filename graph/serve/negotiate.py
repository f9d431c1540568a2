"""Which form an answer takes: the best that the client accepts of those that we have.

`Accept: text/turtle;q=0.8, application/ld+json` gets JSON-LD; `*/*` gets the first of ours. Clients that cannot set a
header may write `?format=csv`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

#: Media types of tables and of triples, the usual one first, each with the short names that `?format=` takes.
TABLES: dict[str, tuple[str, ...]] = {
    "application/sparql-results+json": ("json", "application/json"),
    "application/sparql-results+xml": ("xml", "application/xml", "text/xml"),
    "text/csv": ("csv",),
    "text/tab-separated-values": ("tsv",),
}
TRIPLES: dict[str, tuple[str, ...]] = {
    "text/turtle": ("turtle", "ttl", "application/x-turtle"),
    "application/n-triples": ("nt", "n-triples", "text/plain"),
    "application/ld+json": ("json-ld", "jsonld", "json", "application/json"),
    "application/rdf+xml": ("rdf", "rdf+xml", "xml", "application/xml", "text/xml"),
}
HTML = "text/html"


def accepted(header: str) -> list[tuple[str, float]]:
    """Media ranges of an Accept header with their weights, the best first, as written among equals."""
    found = []
    for entry in header.split(","):
        name, *parameters = (part.strip().lower() for part in entry.split(";"))
        if name:
            found.append((name, _weight(parameters)))
    return sorted(found, key=lambda entry: -entry[1])


def choose(header: str, offered: Sequence[str], aliases: dict[str, tuple[str, ...]] | None = None) -> str | None:
    """The offered media type that fits the header best; None if none does. No header fits the first."""
    ranges = accepted(header) or [("*/*", 1.0)]
    refused = {name for name, weight in ranges if weight == 0}
    for wanted, weight in ranges:
        if weight > 0:
            for media in offered:
                if media not in refused and _fits(wanted, (media, *(aliases or {}).get(media, ()))):
                    return media
    return None


def by_name(name: str, known: dict[str, tuple[str, ...]]) -> str | None:
    """The media type that `?format=name` means."""
    plain = name.strip().lower()
    return next((media for media, names in known.items() if plain == media or plain in names), None)


def prefers_page(header: str) -> bool:
    """Whether a browser asks: HTML is named, and nothing that a program would rather have stands before it."""
    ranges = accepted(header)
    machine = {*TABLES, *TRIPLES, "application/json", "application/xml"}
    page = next((weight for name, weight in ranges if name == HTML), 0.0)
    return page > 0 and all(weight < page or name not in machine for name, weight in ranges)


def _fits(wanted: str, names: Iterable[str]) -> bool:
    return any(wanted in ("*/*", name) or (wanted.endswith("/*") and name.startswith(wanted[:-1])) for name in names)


def _weight(parameters: Iterable[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return max(0.0, min(1.0, float(value)))
            except ValueError:
                return 0.0
    return 1.0
