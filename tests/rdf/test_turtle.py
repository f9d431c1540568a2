import os
import random
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pyoxigraph
import pytest
import rdflib

from graph.rdf import dataset, nquads, trig, triples, turtle
from graph.rdf.runs import Runs
from graph.rdf.terms import BASE, Triple
from graph.rdf.turtle_writer import write
from tests.knowledge_example import HOSTILE, OLD, example

TURTLE = turtle(example())


def test_rdflib_and_oxigraph_read_back_every_triple() -> None:
    expected = triples(example())
    assert len(expected) > 1500
    read = [quad.triple for quad in pyoxigraph.parse(TURTLE, format=pyoxigraph.RdfFormat.TURTLE)]
    assert set(read) == set(expected)
    assert len(read) == len(expected)
    assert len(rdflib.Graph().parse(data=TURTLE, format="turtle")) == len(expected)
    store = pyoxigraph.Store()
    store.load(TURTLE, format=pyoxigraph.RdfFormat.TURTLE)
    assert len(store) == len(expected)
    assert {quad.triple for quad in store} == set(expected)  # literals are canonical: storing changes none


def test_no_blank_nodes_and_every_node_of_ours_has_a_type() -> None:
    found = triples(example())
    assert not any(isinstance(end, pyoxigraph.BlankNode) for t in found for end in (t.subject, t.object))
    typed = {t.subject for t in found if t.predicate.value.endswith("#type")}
    used = {end for t in found for end in (t.subject, t.object) if str(getattr(end, "value", "")).startswith(BASE)}
    assert used - typed == set()


def test_a_retired_id_leads_to_the_thing_unless_another_bears_it_now() -> None:
    graph = rdflib.Graph().parse(data=TURTLE, format="turtle")
    ida = rdflib.URIRef(BASE + "person/ida-holmskov")
    assert set(graph.subjects(rdflib.DCTERMS.isReplacedBy, ida)) == {rdflib.URIRef(BASE + "person/ida-h-skov")}


def test_hostile_label_comes_back_as_it_was() -> None:
    graph = rdflib.Graph().parse(data=TURTLE, format="turtle")
    labels = set(graph.objects(rdflib.URIRef(BASE + "person/script"), rdflib.RDFS.label))
    assert labels == {rdflib.Literal(HOSTILE)}


def test_readable_sorted_and_grouped() -> None:
    text = TURTLE.decode("utf-8")
    assert '\nid-person:bo-lindegren a person:Person , foaf:Person ;\n    rdfs:label "Bo Lindegren" ;\n' in text
    subjects = [block.split(" ", 1)[0] for block in text.split("\n\n")[1:]]
    assert len(subjects) == len(set(subjects))
    prefixes = [line.split()[1] for line in text.splitlines() if line.startswith("@prefix")]
    assert prefixes == sorted(prefixes)
    body = text[text.index("\n\n") :]
    assert [prefix for prefix in prefixes if not re.search(rf"(?<![\w-]){prefix}", body)] == []


def test_same_bytes_whatever_the_hash_seed() -> None:
    code = (
        "import hashlib; from tests.knowledge_example import example; from graph.rdf import turtle, nquads, trig;"
        "k = example(); print(hashlib.sha256(turtle(k) + nquads(k) + trig(k)).hexdigest())"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("0", "7")
    }
    assert len(runs) == 1


def test_a_half_surrogate_does_not_stop_the_build() -> None:
    knowledge = example()
    broken = replace(
        knowledge, entities=(replace(knowledge.entities[0], label="Aftale \ud83d"), *knowledge.entities[1:])
    )
    assert b'rdfs:label "Aftale ?"' in turtle(broken)


def test_runs_on_disk_make_the_same_blocks(tmp_path: Path) -> None:
    items = [("b", "x"), ("a", "y"), ("b", "z"), ("b", "x"), ("c", "y"), ("a", "w")]
    for most in (1, 2, 100):
        with Runs(tmp_path, most=most) as runs:
            for block, item in items:
                runs.add(block, [item])
            assert list(runs) == [("a", {"w", "y"}), ("b", {"x", "z"}), ("c", {"y"})]
    assert list(tmp_path.iterdir()) == []


def test_order_and_repetition_of_triples_do_not_matter() -> None:
    found = [Triple(t.subject, t.predicate, t.object) for t in triples(example())]  # type: ignore[arg-type]
    random.Random(7).shuffle(found)
    assert b"".join(write([*found, *found[:300]])) == TURTLE


def test_another_base() -> None:
    moved = turtle(example(), base="https://data.example.org/bord/")
    assert b"w3id.org/bordkort/id" not in moved
    assert b"@prefix id-person: <https://data.example.org/bord/person/> ." in moved


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_the_dataset_is_the_union_of_a_graph_for_each_document() -> None:
    made = dataset(example())
    assert len(made) == len(triples(example()))
    one = made.graph(rdflib.URIRef(BASE + f"document/{OLD}"))
    assert 0 < len(one) < len(made)
    everywhere = "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a <http://www.w3.org/ns/org#Membership> }"
    by_graph = everywhere.replace("{ ?s", "{ GRAPH ?g { ?s") + "}"
    counts = [str(row[0]) for query in (everywhere, by_graph) for row in made.query(query)]  # type: ignore[index]
    assert counts[0] == counts[1] != "0"


def test_trig_and_nquads_hold_the_same() -> None:
    read = [
        set(pyoxigraph.parse(data, format=form))
        for data, form in (
            (nquads(example()), pyoxigraph.RdfFormat.N_QUADS),
            (trig(example()), pyoxigraph.RdfFormat.TRIG),
        )
    ]
    assert read[0] == read[1]
    assert {quad.triple for quad in read[0]} == set(triples(example()))
