"""Reviewed facts beside the document that they are about: they show its words, and the rules step back."""

from __future__ import annotations

import hashlib
from pathlib import Path

from graph import tabular
from graph.facts.documents import DOCUMENTS, ITEMS
from graph.facts.reviewed import STATEMENTS
from graph.model.fact import Knowledge
from graph.pipeline import build

TEXT = """Referat af møde i Havnerådet den 4. juni 2020

Deltagere:
Birgit Falkenø, Læsø Kommune
Troels Ravnsmose, Anholt Havn

1. Fyret

Birgit Falkenø indtræder i Fyrgruppen.
"""
SENTENCE = "Birgit Falkenø indtræder i Fyrgruppen."


def folder(base: Path, text: str) -> Path:
    """Reviewed facts about a document of that text: a single appointment."""
    sha256 = hashlib.sha256(text.encode("utf-8")).hexdigest()
    start = text.index(SENTENCE)
    tables = {
        "documents.csv": (
            DOCUMENTS,
            {
                "file": "gammelt navn.txt",
                "sha256": sha256,
                "kind": "referat",
                "body": "Havnerådet",
                "date": "2020-06-04",
            }
            | {"id": sha256[:16]},
        ),
        "items.csv": (ITEMS, {"document": sha256[:16], "number": "1", "title": "Fyret"}),
        "statements.csv": (
            STATEMENTS,
            {"document": sha256[:16], "item": "1", "relation": "appointed-to", "status": "current", "basis": "stated"}
            | {"subject": "Birgit Falkenø", "subject_type": "Person", "object": "Fyrgruppen", "object_type": "Body"}
            | {"span_start": str(start), "span_end": str(start + len(SENTENCE))},
        ),
    }
    for name, (columns, row) in tables.items():
        tabular.write(base / "data" / "facts" / name, tabular.dump(columns, [row]))
    return base / "data"


def document(base: Path, text: str) -> Path:
    path = base / "nyt navn.txt"
    path.write_bytes(text.encode("utf-8"))
    return path


def quotes(knowledge: Knowledge) -> list[tuple[str, str]]:
    return [(fact.relation, evidence.quote) for fact in knowledge.facts for evidence in fact.evidence]


def test_alone_they_have_no_words(tmp_path: Path) -> None:
    knowledge = build((), data=folder(tmp_path, TEXT))
    assert quotes(knowledge) == [("appointed-to", "")]
    assert [source.file for source in knowledge.sources] == ["gammelt navn.txt"]


def test_beside_the_document_they_show_its_words_and_the_rules_step_back(tmp_path: Path) -> None:
    knowledge = build((document(tmp_path, TEXT),), data=folder(tmp_path, TEXT))
    assert quotes(knowledge) == [("appointed-to", SENTENCE)]
    assert [(source.file, source.items[0].title) for source in knowledge.sources] == [("nyt navn.txt", "Fyret")]


def test_another_document_lends_no_words(tmp_path: Path) -> None:
    knowledge = build((document(tmp_path, TEXT + "\n"),), data=folder(tmp_path, TEXT))
    assert len(knowledge.sources) == 2
    assert ("appointed-to", "") in quotes(knowledge)
    assert {"attended", "employed-by"} <= {relation for relation, _ in quotes(knowledge)}


def test_from_minutes_only_leaves_them_out(tmp_path: Path) -> None:
    knowledge = build((document(tmp_path, TEXT),), data=folder(tmp_path, TEXT), from_minutes_only=True)
    assert all(evidence.rule != "reviewed" for fact in knowledge.facts for evidence in fact.evidence)
    assert "attended" in {fact.relation for fact in knowledge.facts}


def test_a_folder_of_sources_lends_words_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "gemt" / "2020").mkdir(parents=True)
    (tmp_path / "gemt" / "2020" / "HR endelig.txt").write_bytes(TEXT.encode("utf-8"))
    (tmp_path / "gemt" / "andet.txt").write_bytes(TEXT.replace("juni", "juli").encode("utf-8"))
    knowledge = build((), data=folder(tmp_path, TEXT), sources=tmp_path / "gemt")
    assert quotes(knowledge) == [("appointed-to", SENTENCE)]
    assert [source.file for source in knowledge.sources] == ["HR endelig.txt"]
    without = build((), data=folder(tmp_path, TEXT + "mere"), sources=tmp_path / "gemt")
    assert quotes(without) == [("appointed-to", "")]
