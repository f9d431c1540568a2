"""Web pages: the content among what stands around it, in the layouts that sites use."""

from __future__ import annotations

import pytest

from graph.errors import ReadError
from graph.model.text import BlockKind
from graph.readers.html import read_html
from tests.readers.shapes import read_shapes, shapes


def page(body: str, head: str = "") -> bytes:
    return (
        f"<!DOCTYPE html><html lang='da'><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>".encode()
    )


def found(body: str, head: str = "") -> list[str]:
    return read_shapes(read_html, page(body, head), "side.html")


FILLER = "<p>" + "Udvalget drøftede sagen og ønskede en status på næste møde. " * 6 + "</p>"


def test_main_is_read_and_the_rest_is_named() -> None:
    content = read_html(
        page(
            "<div id='cookie-consent'><p>Vi bruger cookies</p></div><nav><ul><li>Forside</li></ul></nav>"
            f"<main><h1>Referat af møde i Forum Syd</h1>{FILLER}</main><footer><p>Torvet 1, 6900 Skjern</p></footer>",
            "<title>Referat | Skjern</title>",
        ),
        "side.html",
    )
    assert shapes(content)[0] == "# Referat af møde i Forum Syd"
    assert len(shapes(content)) == 2
    around = {block.text for block in content.blocks if block.kind is BlockKind.FURNITURE}
    assert around == {"Referat | Skjern", "Vi bruger cookies", "Forside", "Torvet 1, 6900 Skjern"}
    assert content.title == "Referat af møde i Forum Syd"
    assert content.notes == ("4 dele om navigation og sidens ramme udeladt.",)


def test_without_main_names_of_elements_tell() -> None:
    assert found(
        "<div class='top-menu'><a href='/a'>Politik</a></div><div class='breadcrumb'>Forside › Udvalg</div>"
        "<div class='artikel'><h2>Deltagere</h2><p>Asta Bruun, direktør</p></div><div class='site-footer'>Skjern</div>"
    ) == ["# Deltagere", "¶ Asta Bruun, direktør"]


def test_a_header_that_holds_the_title_is_content() -> None:
    assert found("<header class='page-header'><h1>Referat</h1></header><p>Godkendt.</p>") == [
        "# Referat",
        "¶ Godkendt.",
    ]


def test_lists_keep_numbers_and_depth() -> None:
    content = read_html(
        page("<ol start='3'><li>Budget<ul><li>Status</li></ul></li><li>Evt.</li></ol><ol type='a'><li>En</li></ol>"),
        "s.html",
    )
    assert shapes(content) == ["* 3. Budget", "* Status", "* 4. Evt.", "* a. En"]
    assert [block.level for block in content.blocks] == [0, 1, 0, 0]


def test_members_that_link_to_their_pages_are_read() -> None:
    assert found(
        "<h3>Medlemmer</h3><ul><li><a href='/a'>Asta Bruun</a></li><li><a href='/b'>Tom Krag</a></li></ul>"
    ) == [
        "# Medlemmer",
        "* Asta Bruun",
        "* Tom Krag",
    ]


def test_a_bar_of_links_is_furniture() -> None:
    assert found("<h1>Referat</h1><p><a href='#'>Udskriv</a> | <a href='#'>Del</a></p><p>Godkendt.</p>") == [
        "# Referat",
        "¶ Godkendt.",
    ]


def test_lines_with_breaks_are_blocks_of_their_own() -> None:
    assert found("<p><b>Deltagere:</b><br>Asta Bruun, direktør<br/>Tom Krag, ældrechef</p>") == [
        "# Deltagere:",
        "¶ Asta Bruun, direktør",
        "¶ Tom Krag, ældrechef",
    ]


def test_a_bold_label_before_its_value_is_no_heading() -> None:
    assert found("<p><strong>Afbud:</strong> Asta Bruun</p><p><strong>2. Budget</strong></p>") == [
        "¶ Afbud: Asta Bruun",
        "# 2. Budget",
    ]


def test_a_table_gives_rows_and_what_spans_reaches() -> None:
    assert found(
        "<table><tr><th>Navn</th><th>Titel</th><th>Kommune</th></tr>"
        "<tr><td>Asta Bruun</td><td>Direktør</td><td rowspan='2'>Skjern Kommune</td></tr>"
        "<tr><td>Tom Krag<br>(suppleant)</td><td></td></tr><tr><td colspan='3'>Gæster</td></tr></table>"
    ) == [
        "| Navn | Titel | Kommune",
        "| Asta Bruun | Direktør | Skjern Kommune",
        "| Tom Krag\n(suppleant) |  | Skjern Kommune",
        "| Gæster |  | ",
    ]


def test_a_table_that_lays_out_the_page_is_walked_through() -> None:
    assert found(
        "<table><tr><td><a href='/'>Menu</a></td><td><h2>Punkt 1</h2>"
        "<table><tr><td>Navn</td><td>Rolle</td></tr></table><p>Godkendt.</p></td></tr></table>"
    ) == ["¶ Menu", "# Punkt 1", "| Navn | Rolle", "¶ Godkendt."]


def test_definitions_are_rows() -> None:
    assert found(
        "<dl><dt>Dato</dt><dd>3. maj 2022</dd><dt>Til stede</dt><dd>Asta Bruun</dd><dd>Tom Krag</dd></dl>"
    ) == [
        "| Dato | 3. maj 2022",
        "| Til stede | Asta Bruun",
        "¶ Tom Krag",
    ]


def test_collapsed_sections_are_read() -> None:
    assert found(
        "<details><summary>1. Budget</summary><p>Godkendt.</p></details>"
        "<div class='collapse' style='display:none'><p>Skjult tekst.</p></div><p hidden>Også læst.</p>"
    ) == ["# 1. Budget", "¶ Godkendt.", "¶ Skjult tekst.", "¶ Også læst."]


def test_scripts_and_comments_say_nothing() -> None:
    assert found("<script>var a='Ida';</script><style>p{}</style><!-- Tom Krag --><p>Godkendt<sup>1</sup>.</p>") == [
        "¶ Godkendt1."
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_the_encoding_is_what_the_bytes_say(encoding: str) -> None:
    named = "" if encoding == "utf-16" else f"<meta charset='{encoding.replace('cp1252', 'iso-8859-1')}'>"
    data = f"<html><head>{named}</head><body><p>Møde på Ærø – åbent</p></body></html>".encode(encoding)
    assert read_shapes(read_html, data, "side.htm") == ["¶ Møde på Ærø – åbent"]


def test_entities_of_a_file_are_not_opened() -> None:
    data = b"<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html><body><p>Referat &x; slut</p></body></html>"
    assert "root:" not in read_html(data, "side.html").text


def test_deep_nesting_ends() -> None:
    assert found("<div>" * 1500 + "<p>Inderst</p>") == ["¶ Inderst"]
    with pytest.raises(ReadError, match="inde i hinanden"):
        read_html(page("<div>" * 5000 + "<p>Inderst</p>"), "dyb.html")


def test_an_empty_page_is_a_loss() -> None:
    with pytest.raises(ReadError, match="ingen tekst"):
        read_html(page("<nav><a href='/'>Forside</a></nav>"), "tom.html")


def test_a_button_in_a_heading_is_its_words() -> None:
    assert found(
        "<h2><button aria-expanded='true'><span>12</span><span>Godkendelse af budget</span></button></h2>"
        "<p>Godkendt.</p><button>Fold alle ud</button>"
    ) == ["# 12 Godkendelse af budget", "¶ Godkendt."]


def test_a_button_that_folds_a_section_heads_it() -> None:
    assert found(
        "<div><button aria-expanded='false'>Udpeget af regionen</button><div><p>Asta Bruun</p></div></div>"
        "<button aria-expanded='false'>Vis alle</button><button aria-expanded='false'>Menu</button>"
    ) == ["# Udpeget af regionen", "¶ Asta Bruun"]


def test_labels_beside_their_values_are_rows() -> None:
    assert found(
        "<div class='meta'><div><span class='label'>Mødested</span><span class='value'>Rådhuset</span></div>"
        "<div><span class='label'>Mødedato</span><span class='value'>3. maj 2021</span></div></div>"
    ) == ["| Mødested | Rådhuset", "| Mødedato | 3. maj 2021"]


def test_words_that_only_style_parts_are_parted_and_pieces_of_one_are_not() -> None:
    assert found("<p><span>Dato:</span><span>Torsdag</span></p><p><span>Asta Bru</span><span>un</span></p>") == [
        "¶ Dato: Torsdag",
        "¶ Asta Bruun",
    ]


def test_an_underlined_line_heads() -> None:
    assert found("<p><u>Deltagere</u></p><p>Asta Bruun, <u>direktør</u></p>") == [
        "# Deltagere",
        "¶ Asta Bruun, direktør",
    ]


def test_spaces_that_do_not_collapse_set_columns() -> None:
    assert found("<p>Skjern&nbsp;&nbsp; &nbsp;Asta Bruun</p><p>Tom&nbsp;Krag,\n\t\tældrechef</p>") == [
        "| Skjern | Asta Bruun",
        "¶ Tom Krag, ældrechef",
    ]
