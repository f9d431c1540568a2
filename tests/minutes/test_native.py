"""Who came, read from minutes as Word, print and the web hold them: from the bytes of a file to the attendance."""

from __future__ import annotations

import io

import docx
import pytest

from graph.danish.gazetteer import Gazetteer
from graph.minutes import parse
from graph.model.minutes import Minutes
from graph.readers import document_of
from tests.readers.print import Print

People = dict[str, tuple[str, str, str]]


def people(data: bytes, name: str, gazetteer: Gazetteer) -> People:
    """Presence, title and employer of each person."""
    minutes: Minutes = parse(document_of(data, name), gazetteer)
    return {
        row.person.text: (row.presence.value, row.title, row.organisation.text if row.organisation else "")
        for row in minutes.attendance
    }


def word() -> bytes:
    """A table of people with cells that reach down and a row across it, and a heading that is underlined."""
    file = docx.Document()
    file.add_paragraph("Referat af møde i Styregruppen for Sund Søvn den 3. maj 2022")
    table = file.add_table(6, 3)
    rows = (
        ("Organisation", "Navn", "Titel"),
        ("Struer Kommune", "Ida Holm", "Direktør (formand)"),
        ("", "Bo Ravn", "Projektleder"),
        ("Lemvig Kommune", "Lis Toft", "Ældrechef"),
        ("Afbud", "", ""),
        ("Skive Kommune", "Kaj Rye", "Sundhedschef"),
    )
    for cells, row in zip(table.rows, rows, strict=True):
        for cell, text in zip(cells.cells, row, strict=True):
            cell.text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(4, 0).merge(table.cell(4, 2))
    file.add_paragraph().add_run("1. Velkomst").underline = True
    file.add_paragraph("Ida Holm bød velkommen.")
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def printed() -> bytes:
    """Two lists beside each other whose lines break each for itself."""
    sheet = Print().text("Referat af møde i Styregruppen for Sund Søvn den 3. maj 2022", size=14, bold=True).gap()
    sheet.text("Til stede", size=12, bold=True).row((60, "Hospitalet"), (255, "Kommunerne"), bold=True)
    sheet.row((60, "Overlæge Bo Ravn, Regionshospitalet"), (255, "Direktør Ida Holm Sørensen,"))
    sheet.row((60, "Gødstrup"), (255, "Struer Kommune (formand)"))
    sheet.row((255, "Ældrechef Lis Toft, Lemvig Kommune")).gap()
    sheet.text("Afbud", size=12, bold=True).text("Sundhedschef Kaj Rye, Skive Kommune").gap()
    return sheet.text("1. Velkomst", size=12, bold=True).text("Direktøren bød velkommen til mødet.").data()


PAGE = """<html lang="da"><body><div class="topbar"><a href="/">Dagsordener</a></div><div class="content">
<h1>Referat: Styregruppen for Sund Søvn 03-05-2022</h1>
<div><button aria-expanded="true">Deltagere</button><table><tr>
<td><b>Ida Holm</b><br>Borgmester<br>Struer Kommune</td>
<td><b>Bo Ravn</b><br>Overlæge<br>Regionshospitalet Gødstrup</td>
</tr></table></div><div><button aria-expanded="true">Fraværende</button><ul><li>Ældrechef Lis Toft, Lemvig Kommune</li>
</ul></div><section><h2><button aria-expanded="true"><span>12</span><span>Velkomst</span></button></h2>
<p>Ida Holm bød velkommen.</p></section></div></body></html>"""


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (
            word(),
            "referat.docx",
            {
                "Ida Holm": ("present", "direktør", "Struer Kommune"),
                "Bo Ravn": ("present", "projektleder", "Struer Kommune"),
                "Lis Toft": ("present", "ældrechef", "Lemvig Kommune"),
                "Kaj Rye": ("absent", "sundhedschef", "Skive Kommune"),
            },
        ),
        (
            printed(),
            "referat.pdf",
            {
                "Bo Ravn": ("present", "overlæge", "Regionshospitalet Gødstrup"),
                "Ida Holm Sørensen": ("present", "direktør", "Struer Kommune"),
                "Lis Toft": ("present", "ældrechef", "Lemvig Kommune"),
                "Kaj Rye": ("absent", "sundhedschef", "Skive Kommune"),
            },
        ),
        (
            PAGE.encode(),
            "referat.html",
            {
                "Ida Holm": ("present", "borgmester", "Struer Kommune"),
                "Bo Ravn": ("present", "overlæge", "Regionshospitalet Gødstrup"),
                "Lis Toft": ("absent", "ældrechef", "Lemvig Kommune"),
            },
        ),
    ],
    ids=["word", "print", "web"],
)
def test_who_came(data: bytes, name: str, expected: People, gazetteer: Gazetteer) -> None:
    assert people(data, name, gazetteer) == expected
