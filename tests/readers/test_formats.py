"""The same documents in every format: the blocks that were written are the blocks that are read, and say the same.

Seven documents of the genre in eight formats; each is read back to the pieces that it was written from.
"""

from __future__ import annotations

import io

import pypdf
import pytest

from graph import shipped
from graph.engine.documents import read_bytes
from graph.engine.reading import Reading
from graph.facts.register import load_register
from graph.facts.reviewed import Reviewed
from graph.facts.verdicts import Verdicts
from graph.model.text import reading
from graph.pipeline import beforehand
from graph.readers import document_of
from tests.readers.shapes import shape
from tests.readers.writers import WRITERS, Piece, split

STATUS = (
    "¶ Sekretariatet orienterede om, at arbejdet skrider frem som planlagt, og at de fire kommuner hver har meldt en "
    "kontaktperson ind, som sørger for, at de nye arbejdsgange bliver kendt i hjemmeplejen."
)
DOCUMENTS: dict[str, tuple[Piece, ...]] = {
    "list": (
        "# Referat af møde i Forum for Gode Naboer (FGN)",
        "¶ Dato: 3. maj 2022",
        "¶ Sted: Rådhuset i Skjern",
        "# Deltagere",
        "* Asta Bruun, direktør, Skjern Kommune (formand)",
        "* Tom Krag, ældrechef, Lemvig Kommune",
        "* Ea Lind, sundhedschef, Struer Kommune",
        "# Afbud",
        "* Mona Friis, centerleder, Holstebro Kommune",
        "# 1. Status",
        STATUS,
        "# 2. Udpegning",
        "¶ Tom Krag udpeges til arbejdsgruppen for Genoptræning i Vest.",
    ),
    "table": (
        "# Referat af møde i Styregruppen for Trygt Hjem",
        "¶ Dato: 14. september 2021",
        "# Mødedeltagere",
        "| Navn | Titel | Organisation",
        "| Ida Holmskov | Direktør | Sorø Kommune",
        "| Bo Lindegren | Kontorchef | Region Sjælland",
        "| Eva Toft | Ældrechef | Faxe Kommune",
        "# 1. Økonomi",
        "¶ Region Sjælland bevilger 450.000 kr. til projektet Trygt Hjem.",
        STATUS,
    ),
    "members": (
        "# Medlemmer af Det faglige råd for Sårpleje",
        "# Kommunale medlemmer",
        "* Karl Mose, sygeplejefaglig leder, Odder Kommune (formand)",
        "* Rita Skov, centerleder, Randers Kommune",
        "# Regionale medlemmer",
        "* Niels Borg, ledende overlæge, Region Midtjylland",
    ),
    "terms": (
        "# Kommissorium for Temagruppen for Overgange",
        "# Baggrund",
        STATUS,
        "# Organisering",
        "¶ Temagruppen for Overgange refererer til Sundhedssamarbejdsudvalget.",
        "# Medlemmer",
        "* Asta Bruun, direktør, Skjern Kommune",
        "* Niels Borg, ledende overlæge, Region Midtjylland",
    ),
    "agenda": (
        "# Dagsorden til møde i Forum Syd",
        "¶ Dato: 7. februar 2023",
        "# 1. Godkendelse af dagsorden",
        "¶ Indstilling: Det indstilles, at dagsordenen godkendes.",
        "# 2. Ny samarbejdsaftale",
        "¶ Indstilling: Det indstilles, at Forum Syd drøfter udkastet til en ny samarbejdsaftale om rehabilitering.",
    ),
    "money": (
        "# Referat af bestyrelsesmøde i Foreningen Nær Ved",
        "¶ Dato: 21. november 2019",
        "¶ Til stede: Ida Holmskov, Sorø Kommune, og Bo Lindegren, Region Sjælland",
        "# 1. Uddelinger",
        "¶ Bestyrelsen besluttede to bevillinger.",
        "* Projektet Stærke Skridt får 200.000 kr. fra Region Sjælland.",
        "* Sorø Kommune bevilger 75.000 kr. til projektet Fælles Vej.",
        "# 2. Næste møde",
        "¶ Næste møde holdes i Ringsted den 4. februar 2020.",
    ),
    "decisions": (
        "# Beslutningsreferat fra møde i Klyngestyregruppen Fjordbyen (KSF)",
        "¶ Mødedato: 9. juni 2022",
        "# Til stede",
        "| Kommune | Navn | Titel",
        "| Skive Kommune | Rita Skov | Direktør",
        "| Viborg Kommune | Karl Mose | Sundhedschef",
        "# Punkt 1: Formandskab",
        "¶ Rita Skov er valgt som formand for Klyngestyregruppen Fjordbyen.",
        "# Punkt 2: Eventuelt",
        "¶ Der var intet.",
    ),
}
KNOWN = beforehand(load_register(shipped.data() / "register"), Reviewed(), Verdicts())
CASES = [(name, suffix) for name in DOCUMENTS for suffix in WRITERS]


@pytest.mark.parametrize(("name", "suffix"), CASES)
def test_what_was_written_is_read(name: str, suffix: str) -> None:
    document = document_of(WRITERS[suffix](DOCUMENTS[name]), f"{name}{suffix}")
    found = [shape(block) for block in reading(document.blocks)]
    if suffix == ".txt":  # in plain text headings and paragraphs look alike; which is which, is found out later
        assert [split(piece)[1] for piece in found] == [split(piece)[1] for piece in DOCUMENTS[name]]
        assert [piece for piece in found if piece[0] == "|"] == [piece for piece in DOCUMENTS[name] if piece[0] == "|"]
    else:
        assert found == list(DOCUMENTS[name])


def said(found: Reading) -> set[tuple[str, str, str]]:
    return {(s.relation, s.subject.name, s.object.name if s.object else s.literal) for s in found.statements}


@pytest.mark.parametrize(("name", "suffix"), [case for case in CASES if case[1] != ".txt"])
def test_every_format_says_what_the_plain_text_says(name: str, suffix: str) -> None:
    plain = said(read_bytes(WRITERS[".txt"](DOCUMENTS[name]), f"{name}.txt", KNOWN))
    other = said(read_bytes(WRITERS[suffix](DOCUMENTS[name]), f"{name}{suffix}", KNOWN))
    assert other == plain


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name != "agenda"])  # which only proposes
def test_an_independent_reader_finds_each_quote_of_a_pdf_on_its_page(name: str) -> None:
    filler = tuple(f"¶ {STATUS[2:]}" for _ in range(40))  # more than a page before the end
    head, tail = DOCUMENTS[name][:-2], DOCUMENTS[name][-2:]
    data = WRITERS[".pdf"]((*head, *filler, *tail))
    pages = [_letters(page.extract_text()) for page in pypdf.PdfReader(io.BytesIO(data)).pages]
    found = read_bytes(data, "referat.pdf", KNOWN)
    assert len(pages) > 2
    assert found.statements
    for statement in found.statements:
        evidence = statement.evidence
        assert evidence.page is not None
        assert _letters(evidence.quote) in pages[evidence.page - 1]


def _letters(text: str) -> str:
    """The words without spaces and line ends, which every reader sets in its own way."""
    return "".join(text.split())
