"""The vocabularies that Bordkort writes in, and literals that every store reads alike.

The standard terms come first and our own fill the gaps: `org:Membership` for "Ida Holm sidder i styregruppen", `bk:`
for whom she represents there. Numbers are written in the canonical form of XML Schema, because rdflib and Oxigraph
would otherwise count `4180000.0` and `4180000` as one or as two.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode

BASE = "https://w3id.org/bordkort/id/"
OWN = "https://w3id.org/bordkort/ontology#"

#: Prefixes of the vocabularies, as they stand in files and may be used in queries without declaring them.
PREFIXES: dict[str, str] = {
    "adms": "http://www.w3.org/ns/adms#",
    "bk": OWN,
    "dct": "http://purl.org/dc/terms/",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "m8g": "http://data.europa.eu/m8g/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "person": "http://www.w3.org/ns/person#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


class Triple(NamedTuple):
    """A triple on its way to a file. It shares its terms; pyoxigraph's own would hold a copy of each."""

    subject: NamedNode
    predicate: NamedNode
    object: NamedNode | Literal


@cache
def term(name: str) -> NamedNode:
    """`org:Membership` as an IRI; raises KeyError for a prefix that is not ours."""
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


A = term("rdf:type")
_DATE = term("xsd:date")
_DECIMAL = term("xsd:decimal")
_EDTF = term("edtf:EDTF")
_LENGTHS = {4: term("xsd:gYear"), 7: term("xsd:gYearMonth"), 10: _DATE}


def text(value: str, language: str = "") -> Literal:
    """A string that UTF-8 can hold: a half of a surrogate pair, as broken PDFs give, becomes `?`."""
    clean = value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")
    return Literal(clean, language=language) if language else Literal(clean)


@lru_cache(maxsize=4096)
def decimal(value: Decimal | float) -> Literal:
    """A number in canonical form, floats to four decimals."""
    number = value if isinstance(value, Decimal) else Decimal(str(round(value, 4)))
    plain = format(number.normalize(), "f")
    return Literal("0" if plain == "-0" else plain, datatype=_DECIMAL)


@lru_cache(maxsize=4096)
def day(iso: str) -> Literal:
    """An ISO date as xsd:date."""
    return Literal(iso, datatype=_DATE)


@lru_cache(maxsize=4096)
def edtf(value: str) -> Literal:
    """A date or interval as the text gives it, in the datatype of the Library of Congress."""
    return Literal(value, datatype=_EDTF)


def moment(value: str) -> Literal:
    """A day, month or year in its XML Schema type; whatever is vaguer stays EDTF."""
    plain = value.replace("-", "").isdigit() and value[4:5] in ("", "-") and value[7:8] in ("", "-")
    datatype = _LENGTHS.get(len(value)) if plain else None
    return Literal(value, datatype=datatype) if datatype and _valid(value) else edtf(value)


def _valid(value: str) -> bool:
    year, month, date = (value + "-01-01").split("-")[:3]
    return year != "0000" and 1 <= int(month) <= 12 and 1 <= int(date) <= 31
