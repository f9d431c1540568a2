"""What the report tells of the sources: language, kind, and the words that an OCR was not sure of."""

from __future__ import annotations

from pathlib import Path

from graph.export.report import write_report
from graph.model.fact import Knowledge, Source


def source(name: str, **told: object) -> Source:
    known = {"title": "", "kind": "referat", "body": "", "meeting": "", "date": "", "sha256": "", "pages": None}
    return Source(id=name, file=name, **{**known, **told})  # type: ignore[arg-type]


def test_language_kind_and_doubtful_words_are_told(tmp_path: Path) -> None:
    words = tuple(f"ord{number}" for number in range(45))
    sources = (
        source("a.txt", language="da", notes=("Ikke UTF-8: læst som cp1252.",)),
        source("b.txt", language="nb", kind="dagsorden"),
        source("c.pdf", doubtful=words),
    )
    text = write_report(Knowledge(entities=(), facts=(), sources=sources), tmp_path).read_text(encoding="utf-8")
    assert "| a.txt | referat | dansk |  |  | 0 | Ikke UTF-8: læst som cp1252. |" in text
    assert "| b.txt | dagsorden | norsk |  |  | 0 | Ikke dansk: meget kan være overset. |" in text
    assert "- **c.pdf**: »ord0«, »ord1«, " in text
    assert text.count("»ord") == 40
    assert "»ord39« … og 5 til" in text


def test_where_nothing_was_scanned_there_is_no_section_for_it(tmp_path: Path) -> None:
    known = Knowledge(entities=(), facts=(), sources=(source("a.txt"),))
    assert "OCR" not in write_report(known, tmp_path).read_text(encoding="utf-8")
