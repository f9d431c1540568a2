"""Pictures of pages: what the OCR gives, and what is told where there is none."""

from __future__ import annotations

import io

import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from graph.errors import ReadError
from graph.readers import pdf as pdf_reader
from graph.readers import picture, scan
from graph.readers.ocr_page import read_hocr
from graph.readers.pdf import read_pdf
from graph.readers.picture import read_picture_file
from tests.readers.print import Print
from tests.readers.shapes import read_shapes, shapes

needs_ocr = pytest.mark.skipif(bool(scan.missing_engine()), reason=scan.missing_engine())

MINUTES = [
    "# Referat af møde i Forum Syd",
    "¶ Til stede: Asta Bruun, direktør, Skjern Kommune",
    "¶ Afbud: Tom Krag, ældrechef, Lemvig Kommune",
    "# 1. Økonomi og budget",
    "¶ Formanden orienterede om årets regnskab og takkede forvaltningerne for den store indsats, som medarbejderne har "
    "ydet i de fire kommuner gennem hele året.",
]


def sheet() -> Print:
    paper = Print(size=11).text(MINUTES[0][2:], size=18, bold=True).gap(8)
    paper.text(*(line[2:] for line in MINUTES[1:3]), step=1.6).gap(8).text(MINUTES[3][2:], size=14, bold=True).gap(6)
    return paper.paragraph(MINUTES[4][2:])


def drawn(paper: Print, dots: int = 200) -> Image.Image:
    image: Image.Image = pdfium.PdfDocument(paper.data())[0].render(scale=dots / 72, grayscale=True).to_pil()
    return image


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, dpi=(200, 200), **options)
    return buffer.getvalue()


def in_pdf(*images: Image.Image, text: str = "") -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842))
    for image in images:
        canvas.drawImage(ImageReader(image), 0, 0, 595, 842)
        canvas.showPage()
    if text:
        canvas.drawString(60, 700, text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


@needs_ocr
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_pictures_are_read(kind: str) -> None:
    assert read_shapes(read_picture_file, saved(drawn(sheet()), kind), f"side.{kind.lower()}") == MINUTES


@needs_ocr
def test_a_page_that_lies_askew_is_straightened() -> None:
    askew = drawn(sheet()).rotate(2.4, expand=True, fillcolor=255)
    assert read_shapes(read_picture_file, saved(askew, "PNG"), "side.png") == MINUTES


@needs_ocr
def test_pages_with_and_without_text_in_one_file() -> None:
    content = read_pdf(in_pdf(drawn(sheet()), text="Næste møde holdes i Skjern."), "r.pdf")
    assert shapes(content) == [*MINUTES, "¶ Næste møde holdes i Skjern."]
    assert [block.page for block in content.blocks] == [1] * 5 + [2]
    assert content.notes[0] == "Sider læst af OCR, fordi de er billeder: 1."


@needs_ocr
def test_a_picture_of_many_pages_keeps_them_apart() -> None:
    second = drawn(Print(size=12).text("Eventuelt", size=16).gap().text("Intet under dette punkt."))
    content = read_picture_file(saved(drawn(sheet()), "TIFF", save_all=True, append_images=[second]), "r.tif")
    assert content.pages == 2
    assert [block.page for block in content.blocks if "Intet" in block.text] == [2]


def test_without_ocr_the_file_is_a_loss_that_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture, "missing_engine", lambda: scan.ADVICE)
    monkeypatch.setattr(pdf_reader, "missing_engine", lambda: scan.ADVICE)
    blank = Image.new("L", (600, 800), 255)
    with pytest.raises(ReadError, match="tesseract-ocr-dan"):
        read_picture_file(saved(blank, "PNG"), "side.png")
    with pytest.raises(ReadError, match="tesseract-ocr-dan"):
        read_pdf(in_pdf(blank), "r.pdf")


def test_without_ocr_the_other_pages_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reader, "missing_engine", lambda: scan.ADVICE)
    content = read_pdf(in_pdf(Image.new("L", (600, 800), 255), text="Godkendt."), "r.pdf")
    assert shapes(content) == ["¶ Godkendt."]
    assert content.notes[0].startswith("Sider, der ikke er læst, fordi de er billeder: 1.")


def test_the_program_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    assert scan.missing_engine() == scan.ADVICE


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, b"slet ikke et billede"])
def test_broken_pictures_are_told(data: bytes) -> None:
    with pytest.raises(ReadError, match="i stykker"):
        list(scan.frames(data))


def test_a_picture_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "MOST_PIXELS", 1000)
    with pytest.raises(ReadError, match="større end"):
        list(scan.frames(saved(Image.new("L", (100, 100)), "PNG")))


def hocr(*lines: str) -> bytes:
    return (
        "<html xmlns='http://www.w3.org/1999/xhtml'><body><div class='ocr_page' title='bbox 0 0 1000 1400'>"
        f"{''.join(lines)}</div></body></html>"
    ).encode()


def line(y: int, words: list[tuple[str, int]], fall: float = 0.0) -> str:
    """A line of words with how sure the OCR is of each; it falls to the right by `fall` pixels a pixel."""
    spans = "".join(
        f"<span class='ocrx_word' title='bbox {100 + 120 * i} {y + round(120 * i * fall)} {200 + 120 * i} "
        f"{y + 40 + round(120 * i * fall)}; x_wconf {sure}'>{text}</span>"
        for i, (text, sure) in enumerate(words)
    )
    high = y + 40 + round(120 * (len(words) - 1) * fall)
    base = f"baseline {fall} {-round(120 * (len(words) - 1) * fall) - 9}; x_size 40; x_descenders 9"
    return f"<span class='ocr_line' title='bbox 100 {y} {80 + 120 * len(words)} {high}; {base}'>{spans}</span>"


def test_words_of_a_falling_line_are_brought_level() -> None:
    words = [(text, 95) for text in ("Mødet", "blev", "åbnet", "af", "formanden", "klokken", "ni")]
    found = read_hocr(hocr(line(100, words, 0.05), line(200, words, 0.05)), 1, 0.24).page.words
    heights = sorted({round(word.middle, 1) for word in found})
    assert max(heights[:7]) - min(heights[:7]) < 1.5 or len(heights) <= 4
    assert len({round(word.middle) for word in found}) == 2


def test_specks_are_left_out_and_doubts_are_marked() -> None:
    found = read_hocr(
        hocr(line(100, [("'", 30), ("Asta", 96), ("Bruvn", 41), ("|", 90), ("•", 60)])), 1, 0.24
    ).page.words
    assert [(word.text, word.suspect) for word in found] == [("Asta", False), ("Bruvn", True), ("•", False)]


def test_a_short_line_that_is_measured_smaller_has_the_size_of_the_text() -> None:
    words = [(text, 95) for text in ("Mødet", "blev", "åbnet", "klokken", "ni")]
    small = line(200, [("gamma", 95)]).replace("x_size 40", "x_size 46")  # no letter tells how high the line is
    found = read_hocr(hocr(line(100, words), small), 1, 0.24).page.words
    assert len({word.size for word in found}) == 1
