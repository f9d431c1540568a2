"""A graph against the shapes of `ontology/shapes.ttl`: what cannot be right, and what should be looked at.

A membership whose end lies before its start is a violation; a working group that nobody is said to have set up is a
warning. The shapes keep to SHACL Core; pyshacl reads them, and any other engine would give the same verdicts.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import RdfFormat, parse, serialize

from graph import shipped
from graph.errors import BordkortError
from graph.model.finding import Finding, Severity
from graph.rdf.names import Names
from graph.rdf.terms import BASE

if TYPE_CHECKING:
    import rdflib

SHAPES = "https://w3id.org/bordkort/shapes#"
_SH = "http://www.w3.org/ns/shacl#"


class NoEngineError(BordkortError):
    """SHACL is asked for, and the library that does it is not installed."""


def validate(source: Path | bytes, *, base: str = BASE) -> tuple[Finding, ...]:
    """All that the shapes say of the Turtle in a file or in memory, violations first, then by what they concern."""
    try:
        from pyshacl import validate as run  # an extra, and slow to import
    except ImportError as error:
        raise NoEngineError('Formerne (SHACL) kræver pyshacl: pip install "bordkort[check]"') from error
    shapes = _loaded(shipped.ontology() / "shapes.ttl")
    _, report, _ = run(_loaded(source), shacl_graph=shapes, allow_warnings=True, inference="none")
    found = set(_findings(report, Names(base=base)))
    return tuple(sorted(found, key=lambda f: (f.severity is not Severity.VIOLATION, f.subject, f.check, f.detail)))


def _loaded(source: Path | bytes) -> rdflib.Graph:
    """Turtle as an rdflib graph, by way of pyoxigraph's parser, which is many times faster."""
    import rdflib  # late: it takes longer to import than the graph to build

    content = source if isinstance(source, bytes) else source.read_bytes()
    lines = serialize((quad.triple for quad in parse(content, format=RdfFormat.TURTLE)), format=RdfFormat.N_TRIPLES)
    return rdflib.Graph().parse(data=lines or b"", format="nt")


def _findings(report: rdflib.Graph, names: Names) -> Iterator[Finding]:
    """The results of a report; results that only explain another one hang on it and are left out."""
    from rdflib import Literal, URIRef

    for result in report.objects(None, URIRef(_SH + "result")):
        told = {
            text.language: str(text)
            for text in report.objects(result, URIRef(_SH + "resultMessage"))
            if isinstance(text, Literal)
        }
        focus, value = (str(report.value(result, URIRef(_SH + name)) or "") for name in ("focusNode", "value"))
        yield Finding(
            check=str(report.value(result, URIRef(_SH + "sourceShape"))).removeprefix(SHAPES),
            severity=_severity(str(report.value(result, URIRef(_SH + "resultSeverity")))),
            subject=names.identifier(focus) or focus,
            message=told.get("da", ""),
            message_en=told.get("en", ""),
            detail="" if value == focus else names.identifier(value) or value,
        )


def _severity(iri: str) -> Severity:
    return Severity.WARNING if iri == _SH + "Warning" else Severity.VIOLATION
