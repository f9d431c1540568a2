"""The page of one thing: what it is called, what the documents say of it, and where they say it.

The page of Ida Holm lists her seats, jobs and meetings, each with the sentence and the file; that of a document lists
what it says; that of a membership says everything that stands on its node.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from graph.model.relation import BY_NAME
from graph.rdf import BASE, Answer
from graph.serve.jobs import Saved

Ask = Callable[[Saved], Answer]

_PROPERTIES = """
SELECT ?predicate ?value ?is_thing ?name ?thing
WHERE {
  ?thing ?predicate ?value .
  BIND(isIRI(?value) AS ?is_thing)
  OPTIONAL { ?value rdfs:label|skos:prefLabel ?name }
}
ORDER BY ?predicate ?name ?value
"""
_FACTS = """
SELECT DISTINCT ?relation ?subject ?subject_name ?object ?object_name ?role ?on_behalf_of ?start ?end ?status
  ?confidence ?document ?file ?item ?quote ?fact ?thing
WHERE {
  { ?fact bk:subject ?thing } UNION { ?fact bk:object ?thing } UNION { ?fact bk:evidence/oa:hasSource ?thing }
  ?fact bk:relation ?relation ; bk:subject ?subject ; bk:status ?status_concept ; bk:confidence ?confidence .
  ?subject rdfs:label ?subject_name .
  OPTIONAL { ?fact bk:object ?object . ?object rdfs:label ?label }
  OPTIONAL { ?fact bk:objectText ?text }
  BIND(COALESCE(?label, ?text) AS ?object_name)
  OPTIONAL { ?fact (org:role|bk:asRole)/skos:prefLabel ?role }
  OPTIONAL { ?fact bk:onBehalfOfText ?on_behalf_of }
  OPTIONAL { ?fact (org:memberDuring|bk:during) ?period . ?period time:hasBeginning/bk:edtf ?start }
  OPTIONAL { ?fact (org:memberDuring|bk:during) ?period . ?period time:hasEnd/bk:edtf ?end }
  OPTIONAL {
    ?fact bk:newestEvidence ?place .
    ?place oa:hasSource ?document .
    ?document bk:file ?file .
    OPTIONAL { ?place bk:agendaItem/bk:itemNumber ?item }
    OPTIONAL { ?place oa:hasSelector/oa:exact ?quote }
  }
  BIND(LCASE(STRAFTER(STR(?status_concept), "#status")) AS ?status)
}
ORDER BY ?relation ?subject_name ?object_name ?fact
LIMIT 2000
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityPage:
    """What the template shows: a name, the properties, and the facts by relation with its Danish words."""

    identifier: str
    iri: str
    name: str
    properties: tuple[Mapping[str, object], ...]
    facts: tuple[tuple[str, tuple[Mapping[str, object], ...]], ...]


def entity_page(identifier: str, ask: Ask) -> EntityPage | None:
    """The page of the thing of that id; None if nothing is known of it."""
    iri = BASE + identifier
    properties = ask(Saved(question=_PROPERTIES, parameters={"thing": iri}))
    if not properties.rows:
        return None
    facts = ask(Saved(question=_FACTS, parameters={"thing": iri}))
    names = (row["value"] for row in properties if row["predicate"] in ("rdfs:label", "skos:prefLabel"))
    return EntityPage(
        identifier=identifier,
        iri=iri,
        name=str(next(names, identifier)),
        properties=tuple(properties.rows),
        facts=tuple(_by_relation(facts.rows)),
    )


def _by_relation(rows: Iterable[Mapping[str, object]]) -> list[tuple[str, tuple[Mapping[str, object], ...]]]:
    found: dict[str, list[Mapping[str, object]]] = {}
    for row in rows:
        found.setdefault(str(row["relation"]), []).append(row)
    return [(BY_NAME[name].danish if name in BY_NAME else name, tuple(listed)) for name, listed in found.items()]
