"""The ontology, the table of relations and the output name the same things, and a reasoner draws nothing false."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import owlrl
import pyoxigraph
import pytest
import rdflib
import reasonable
from pyoxigraph import Literal, NamedNode, RdfFormat

import graph
from graph import shipped
from graph.model.entity import EntityKind
from graph.model.fact import Knowledge
from graph.model.minutes import DocumentKind
from graph.model.relation import RELATIONS
from graph.model.sector import Sector
from graph.model.statement import Basis, Status
from graph.rdf import BASE, OWN, PREFIXES, saved_queries, triples, turtle
from graph.rdf.kinds import BODY_KINDS
from graph.rdf.roles import concept
from tests.knowledge_example import IDA, SNT, example, fact

STANDARDS = Path(__file__).parent / "rdf" / "standards.ttl"
RDFS, SKOS = PREFIXES["rdfs"], PREFIXES["skos"]


@cache
def ontology() -> frozenset[pyoxigraph.Triple]:
    path = shipped.ontology() / "collaboration.ttl"
    return frozenset(quad.triple for quad in pyoxigraph.parse(path=path, format=RdfFormat.TURTLE))


@cache
def defined() -> frozenset[str]:
    return frozenset(subject for t in ontology() if (subject := _iri(t.subject)).startswith(OWN))


def _objects(subject: str, predicate: str) -> list[NamedNode | Literal]:
    return [
        t.object
        for t in ontology()
        if _iri(t.subject) == subject and t.predicate.value == predicate and isinstance(t.object, NamedNode | Literal)
    ]


def _iri(term: object) -> str:
    """The IRI of a named node; the ontology has no other subjects."""
    assert isinstance(term, NamedNode), term
    return term.value


@cache
def used() -> frozenset[str]:
    ends = (end for t in triples(example()) for end in (t.subject, t.predicate, t.object))
    return frozenset(end.value for end in ends if isinstance(end, NamedNode) and end.value.startswith(OWN))


def test_every_term_of_ours_in_the_output_is_defined() -> None:
    assert len(used()) > 100
    assert used() - defined() == set()


def test_every_defined_term_is_used() -> None:
    schemes = {_iri(t.subject) for t in ontology() if t.object == NamedNode(SKOS + "ConceptScheme")}
    possible = {name for _, name in BODY_KINDS}
    possible |= {f"bk:kind{kind.value}" for kind in EntityKind}
    possible |= {f"bk:status{status.value.capitalize()}" for status in Status}
    possible |= {f"bk:basis{basis.value.capitalize()}" for basis in Basis}
    possible |= {f"bk:sector{side.value.capitalize()}" for side in Sector}
    possible |= {
        concept(fact(1, "member-of", IDA, SNT, role=role)) for role in ("næstformand", "observatør", "referent")
    }
    documents = ("Minutes", "Agenda", "Members", "Terms", "Appointments", "Other")
    assert len(documents) == len(DocumentKind)
    possible |= {f"bk:document{name}" for name in documents}
    reachable = used() | schemes | {name.replace("bk:", OWN) for name in possible}
    assert defined() - reachable == set()


@pytest.mark.parametrize("iri", sorted(defined()))
def test_every_term_is_named_and_explained_in_danish_and_english(iri: str) -> None:
    labels = _objects(iri, RDFS + "label") + _objects(iri, SKOS + "prefLabel")
    definitions = _objects(iri, SKOS + "definition")
    assert sorted(str(getattr(label, "language", "")) for label in labels) == ["da", "en"]
    assert sorted(str(getattr(text, "language", "")) for text in definitions) == ["da", "en"]
    assert all(text.value.endswith(".") for text in definitions)
    assert NamedNode("https://w3id.org/bordkort/ontology") in _objects(iri, RDFS + "isDefinedBy")


@pytest.mark.parametrize("relation", RELATIONS, ids=lambda relation: relation.name)
def test_the_table_of_relations_and_the_ontology_agree(relation: object) -> None:
    from graph.model.relation import Relation

    assert isinstance(relation, Relation)
    for name in (relation.term, relation.shortcut):
        prefix, _, local = name.partition(":")
        assert prefix in PREFIXES
        if prefix == "bk":
            assert OWN + local in defined()
    if relation.shortcut.startswith("bk:"):
        labels = _objects(relation.shortcut.replace("bk:", OWN), RDFS + "label")
        assert Literal(relation.danish, language="da") in labels
    written = turtle(example()).decode("utf-8")
    blocks = [block for block in written.split("\n\n") if f'bk:relation "{relation.name}"' in block]
    assert any(re.search(rf"\ba [^;]*{relation.term}\b", block) for block in blocks)
    properties = set(re.findall(rf"(?m)^    {relation.shortcut} ", written))
    assert properties, f"the plain triple of {relation.name} stands nowhere"


def test_every_term_in_queries_is_defined() -> None:
    for query in saved_queries():
        terms = set(re.findall(r"\bbk:([A-Za-z0-9]+)", query.text))
        assert {OWN + name for name in terms} - defined() == set(), query.name


def test_alignments_speak_of_our_terms_only() -> None:
    path = shipped.ontology() / "alignments.ttl"
    aligned = {quad.subject.value for quad in pyoxigraph.parse(path=path, format=RdfFormat.TURTLE)}
    assert {iri for iri in aligned if iri.startswith(OWN)} - defined() == set()
    assert all(iri.startswith("https://w3id.org/bordkort/") for iri in aligned)


def test_every_vocabulary_that_we_build_on_is_aligned_with() -> None:
    quads = list(pyoxigraph.parse(path=shipped.ontology() / "alignments.ttl", format=RdfFormat.TURTLE))
    ends = {q.object.value for q in quads if isinstance(q.object, NamedNode) and q.subject.value.startswith(OWN)}
    seen = {iri[: max(iri.rfind("#"), iri.rfind("/")) + 1] for iri in ends}
    names = ("dct", "foaf", "m8g", "oa", "org", "prov", "schema", "time")
    others = {"http://www.w3.org/ns/opengov#", "https://w3id.org/ftm#"}  # Popolo, FollowTheMoney
    assert {PREFIXES[name] for name in names} | others <= seen


Closure = frozenset[tuple[str, str, str]]


def _stated(knowledge: Knowledge, planted: str = "") -> rdflib.Graph:
    """The knowledge with the ontology, the alignments, the standards and what is planted."""
    made = rdflib.Graph().parse(data=turtle(knowledge), format="turtle")
    for path in (shipped.ontology() / "collaboration.ttl", shipped.ontology() / "alignments.ttl", STANDARDS):
        made.parse(path)
    header = "".join(f"@prefix {prefix}: <{iri}> . " for prefix, iri in PREFIXES.items())
    return made.parse(data=header + f"@prefix : <{BASE}> . {planted}", format="turtle")


def _entailed(stated: rdflib.Graph) -> Closure:
    """What OWL RL draws from it; it has the rules of RDFS for classes, domains and ranges among its own."""
    reasoner = reasonable.PyReasoner()
    reasoner.from_graph(stated)
    return frozenset((str(s), str(p), str(o)) for s, p, o in (*stated, *reasoner.reason()))


def _types(entailed: Closure) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for s, p, o in entailed:
        if p == PREFIXES["rdf"] + "type":
            found.setdefault(o, set()).add(s)
    return found


def _clashes(entailed: Closure) -> set[str]:
    """What belongs to two classes that are disjoint, or was made the same as another thing of ours."""
    types = _types(entailed)
    disjoint = {(s, o) for s, p, o in entailed if p == PREFIXES["owl"] + "disjointWith"}
    both = {iri for one, other in disjoint for iri in types.get(one, set()) & types.get(other, set())}
    return both | {s for s, p, o in entailed if p == PREFIXES["owl"] + "sameAs" and s != o and s.startswith(BASE)}


@pytest.mark.parametrize("knowledge", [example, lambda: graph.build().knowledge], ids=["example", "shipped"])
def test_reasoning_draws_nothing_false(knowledge: Callable[[], Knowledge]) -> None:
    entailed = _entailed(_stated(knowledge()))
    types = _types(entailed)
    people, organisations = types[PREFIXES["foaf"] + "Person"], types[PREFIXES["org"] + "Organization"]
    assert {iri.removeprefix(BASE).partition("/")[0] for iri in people} == {"person"}
    assert len(organisations) > 15  # the closure did work: bodies, formal organisations and units are all in it
    for name in ("Meeting", "Agreement", "Fund", "Document", "Evidence"):
        assert types.get(OWN + name, set()) & (people | organisations) == set()
    assert types[OWN + "Meeting"]
    assert _clashes(entailed) == set()


@pytest.mark.parametrize(
    "planted",
    [
        ":person/tove-brink org:memberOf :cluster/klynge-vest .",  # all members of a collaboration are organisations
        ":appointment/f016 prov:wasDerivedFrom :document/liste .",  # an activity is no entity
        ":person/tove-brink org:linkedTo :project/trygt-hjem .",
        ":membership/f008 org:member :person/tove-brink .",  # a membership has one member: two would be the same
    ],
)
def test_the_traps_are_real(planted: str) -> None:
    written = re.sub(r"(?<=\s):([\w/-]+)|^:([\w/-]+)", lambda m: f"<{BASE}{m[1] or m[2]}>", planted)
    assert _clashes(_entailed(_stated(example(), written))) != set()


def test_two_reasoners_draw_the_same_of_our_things() -> None:
    """The one that is asked above is fast; the other follows the tables of the standard line by line."""
    stated = _stated(example())
    drawn = _entailed(stated)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(stated)
    other = frozenset((str(s), str(p), str(o)) for s, p, o in stated)
    trivial = {PREFIXES["owl"] + "Thing", PREFIXES["rdfs"] + "Resource"}
    known = [
        {(s, p, o) for s, p, o in closure if s.startswith(BASE) and s != o and o not in trivial}
        for closure in (drawn, other)
    ]
    assert known[0] == known[1]
