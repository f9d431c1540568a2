"""Marks left out, places kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.readers.inline import inline


@pytest.mark.parametrize(
    ("marked", "read"),
    [
        ("**Ida Holm**, *direktør*", "Ida Holm, direktør"),
        ("***Budget 2022***", "Budget 2022"),
        ("__Referent:__ Bo Ravn", "Referent: Bo Ravn"),
        ("se [kommissoriet](https://eksempel.dk/a_b_(1).pdf) her", "se kommissoriet her"),
        ("([link](#)).", "(link)."),
        ("skriv til [ih@struer.dk](mailto:ih@struer.dk)", "skriv til ih@struer.dk"),
        ("hjemmesiden (<https://eksempel.dk/>) er ny", "hjemmesiden () er ny"),
        ("Ida Holm <ih@struer.dk>", "Ida Holm ih@struer.dk"),
        ("<p>Ida Holm</p>", "Ida Holm"),
        ("<p>Ida Holm</p><p>Bo Ravn</p>", "Ida Holm\nBo Ravn"),
        ("Ida Holm<br/>Bo Ravn", "Ida Holm\nBo Ravn"),
        ("![](billede_1.png) Bilag", " Bilag"),
        ("Drift &amp; udvikling&nbsp;2022", "Drift & udvikling 2022"),
        (r"praksisplan\_web", "praksisplan_web"),
        ("sund\u00adheds\u00adaftale", "sundhedsaftale"),
        ("Struer\u00a0Kommune", "Struer Kommune"),
        ("to   ord", "to ord"),
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("Ida Holm*", "Ida Holm*"),
        ("fil_navn_her", "fil_navn_her"),
        ("a < b og c > d", "a < b og c > d"),
    ],
)
def test_marks(marked: str, read: str) -> None:
    assert inline(marked).text == read


def test_a_match_leads_back_to_its_place() -> None:
    text = "Valgt: **Ida Holm**, [direktør](https://eksempel.dk)"
    passage = inline(text, 100)
    start = passage.text.index("direktør")
    span = passage.span(start, start + len("direktør"))
    assert text[span.start - 100 : span.end - 100] == "direktør"


@given(st.text(alphabet="ab æ*_[]()<>&;\\`p/.-|\u00a0\u00ad", max_size=60), st.integers(0, 500))
def test_characters_stand_in_order_and_inside(text: str, offset: int) -> None:
    passage = inline(text, offset)
    assert len(passage.text) == len(passage.starts) == len(passage.ends)
    assert list(passage.starts) == sorted(passage.starts)
    assert all(
        offset <= start <= end <= offset + len(text) for start, end in zip(passage.starts, passage.ends, strict=True)
    )
    unchanged = [
        (letter, text[start - offset])
        for letter, start, end in zip(passage.text, passage.starts, passage.ends, strict=True)
        if end - start == 1 and letter.isalnum()
    ]
    assert all(read == written for read, written in unchanged)
