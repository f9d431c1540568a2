"""A person of data/suppress.csv is in no file that a build writes, and nothing else is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph import pipeline, tabular
from graph.export import export
from graph.facts.suppress import SUPPRESSED
from graph.facts.verdicts import IDENTITIES, VERDICTS
from graph.model.fact import Knowledge
from graph.resolve.hidden import suppression_key, without

TEXT = """Referat af møde i Havnerådet (HR)
Dato: 4. juni 2020
Sted: hos Troels Ravnsmose

Deltagere:
Birgit Falkenø, direktør, Læsø Kommune (formand)
Troels Ravnsmose, havnechef, Struer Kommune
Kaj Ravnsmose, havnefoged, Skive Kommune
Tove Brinkdal, direktør, Faxe Kommune (for Troels Ravnsmose)

1. Fyret v. Troels Ravnsmose

Rådet udpegede Troels Ravnsmose, Kaj Ravnsmose og Birgit Falkenø til Fyrgruppen for Nordhavnen.
Troels Ravnsmoses Gruppe for Tang hører under Havnerådet.
Tove Brinkdal er formand for Tanggruppen for Nordhavnen. Troels takkede.
"""
NAME = "Troels Ravnsmose"


def folder(base: Path, text: str, *keys: str) -> Path:
    (base / "møder").mkdir(parents=True, exist_ok=True)
    (base / "møder" / "Referat Troels Ravnsmose.txt").write_text(text, encoding="utf-8")
    rows = [{"key": key, "by": "dataansvarlig", "date": "2024-05-06", "reason": "indsigelse"} for key in keys]
    (base / "data" / "register").mkdir(parents=True, exist_ok=True)
    tabular.write(base / "data" / "suppress.csv", tabular.dump(SUPPRESSED, rows))
    return base


def built(base: Path, *keys: str, text: str = TEXT) -> Knowledge:
    place = folder(base, text, *keys)
    return pipeline.build([place / "møder"], data=place / "data")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    return built(tmp_path_factory.mktemp("whole"))


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    return built(tmp_path_factory.mktemp("left"), suppression_key(NAME))


def test_without_the_key_the_person_is_there(whole: Knowledge) -> None:
    assert NAME in {entity.label for entity in whole.entities}
    assert sum(NAME in evidence.quote for fact in whole.facts for evidence in fact.evidence) > 3


def test_no_file_names_the_person(left: Knowledge, tmp_path: Path) -> None:
    for path in export(left, tmp_path):
        content = path.read_text(encoding="utf-8").casefold()
        assert "troels" not in content, path
        assert NAME.casefold() not in content, path


def test_nothing_else_is_missing(whole: Knowledge, left: Knowledge) -> None:
    gone = {entity.id for entity in whole.entities if entity.label == NAME}
    kept = {fact.id for fact in whole.facts if gone.isdisjoint({fact.subject, fact.object})}
    assert {fact.id for fact in left.facts} == kept
    assert {"Birgit Falkenø", "Kaj Ravnsmose", "Tove Brinkdal"} <= {entity.label for entity in left.entities}
    assert {source.sha256 for source in left.sources} == {source.sha256 for source in whole.sources}


def test_quotes_shrink_and_still_equal_the_text(left: Knowledge) -> None:
    quotes = {evidence.quote for fact in left.facts for evidence in fact.evidence}
    assert all(TEXT[e.span.start : e.span.end] == e.quote for fact in left.facts for e in fact.evidence)
    assert "Kaj Ravnsmose og Birgit Falkenø til Fyrgruppen for Nordhavnen" in " ".join(quotes)
    (chair,) = [f for f in left.facts if f.relation == "chairs" and "Tove" in f.evidence[0].quote]
    assert "Tanggruppen" in chair.evidence[0].quote


def test_every_end_of_a_fact_is_still_an_entity(left: Knowledge) -> None:
    known = {entity.id for entity in left.entities}
    assert {end for fact in left.facts for end in (fact.subject, fact.object) if end} <= known
    assert {s.key for s in left.statements} <= {key for fact in left.facts for key in fact.keys}
    assert len(left.statements) > 5


def test_the_key_of_a_name_at_one_place_leaves_the_namesake(tmp_path: Path) -> None:
    text = TEXT.replace("Kaj Ravnsmose, havnefoged", "Troels Ravnsmose, havnefoged")
    labels = {e.label for e in built(tmp_path, suppression_key(NAME, "Struer Kommune"), text=text).entities}
    assert not any("Struer" in label for label in labels if "Troels" in label)


def test_a_key_that_fits_nobody_changes_nothing(whole: Knowledge) -> None:
    assert without(whole, {"0" * 16}) is whole


def test_a_key_shows_no_name_and_knows_spellings() -> None:
    assert suppression_key("Søren  Bækkelund") == suppression_key("soeren bækelund")
    assert suppression_key(NAME, "Struer Kommune") == suppression_key(NAME, "Struer") != suppression_key(NAME)
    assert "troels" not in suppression_key(NAME)


def test_a_verdict_that_waits_does_not_name_the_person(tmp_path: Path) -> None:
    signed = {"by": "sekretariat", "date": "2024-05-06"}
    row = {"verdict": "accept", "key": "0" * 16, "source": "andet-2019-01-01", "relation": "member-of", **signed}
    ends = {"subject": NAME, "subject_type": "Person", "subject_place": "Struer", "object": "X", "object_type": "Body"}
    pair = {"verdict": "same", "one": "Ukendt Person", "other": NAME} | signed
    tabular.write(tmp_path / "data" / "verdicts" / "verdicts.csv", tabular.dump(VERDICTS, [row | ends]))
    tabular.write(tmp_path / "data" / "verdicts" / "identities.csv", tabular.dump(IDENTITIES, [pair]))
    text = TEXT.replace(NAME, "Bo Tallund").replace("Troels", "Bo")
    assert len(built(tmp_path, text=text).orphans) == 2
    for key in (suppression_key(NAME), suppression_key(NAME, "Struer Kommune")):
        left = built(tmp_path, key, text=text)
        assert [o.about for o in left.orphans if NAME in o.about and o.people[-1].at] == []
    assert built(tmp_path, suppression_key(NAME), text=text).orphans == ()
