"""The labelled lines of a section of an overview: who set the group up, whom it reports to, who serves it."""

from __future__ import annotations

import pytest

from graph.danish.gazetteer import Gazetteer
from graph.extract import extract
from graph.minutes import parse
from tests.extract.conftest import document_of

OVERVIEW = """# Oversigt over kommunale udpegninger

## 1. Kostrådet

{line}

| Navn | Stilling | Kommune |
|---|---|---|
| Ida Holm | ældrechef | Struer Kommune |
| Bo Ravn | it-chef | Lemvig Kommune |

## 2. Vejledning

{line}
"""


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Nedsat af: Region Midtjylland", {("Kostrådet", "established-by", "Region Midtjylland", "")}),
        ("Nedsat af Rådet for Sund Alder i 2015", {("Kostrådet", "established-by", "Rådet for Sund Alder", "2015")}),
        ("Refererer til: Rådet for Sund Alder", {("Kostrådet", "reports-to", "Rådet for Sund Alder", "")}),
        ("Sekretariat: Skive Kommune", {("Skive Kommune", "secretariat-for", "Kostrådet", "")}),
        ("Inviteret af: Region Midtjylland", set()),
        ("Sekretariatet kontakter Skive Kommune", set()),
    ],
)
def test_a_label_tells_of_the_group_of_its_section(
    line: str, told: set[tuple[str, str, str, str]], gazetteer: Gazetteer
) -> None:
    statements = extract(parse(document_of(OVERVIEW.format(line=line)), gazetteer), gazetteer)
    found = {
        (s.subject.name, s.relation, s.object.name, s.qualifiers.start)
        for s in statements
        if s.object is not None and s.relation in ("established-by", "reports-to", "secretariat-for")
    }
    assert found == told
