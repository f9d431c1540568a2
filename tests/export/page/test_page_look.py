import re

import pytest

from graph.export.page import drawing, look, words
from graph.model.entity import EntityKind
from graph.model.relation import RELATIONS, Family


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_black_on_white_is_21() -> None:
    assert round(_contrast("#000000", "#ffffff"), 1) == 21.0


@pytest.mark.parametrize("kind", EntityKind)
def test_marks_stand_out_in_both_themes(kind: EntityKind) -> None:
    for colour, ground in zip(look.KINDS[kind].colours, look.GROUND, strict=True):
        assert _contrast(colour, ground) >= 4.5, (kind, colour)


@pytest.mark.parametrize("relation", RELATIONS, ids=lambda relation: relation.name)
def test_lines_stand_out_in_both_themes(relation) -> None:  # type: ignore[no-untyped-def]
    for colour, ground in zip(look.line(relation.name, relation.family).colours, look.GROUND, strict=True):
        assert _contrast(colour, ground) >= 3.0, (relation.name, colour)


def test_each_type_has_a_form_of_its_own() -> None:
    assert len({appearance.path for appearance in look.KINDS.values()}) == len(EntityKind)
    assert all(re.fullmatch(r"[MLHVAZ0-9 .\-]+", appearance.path) for appearance in look.KINDS.values())


def test_all_types_families_and_relations_have_words_and_looks() -> None:
    assert set(look.KINDS) == set(words.KINDS) == set(EntityKind)
    assert set(look.PULL) == set(Family)
    assert list(words.RELATIONS) == [relation.name for relation in RELATIONS]


def test_no_two_relations_share_a_heading() -> None:
    for language in (0, 1):
        forward = [one.forward[language] for one in words.RELATIONS.values()]
        assert len(set(forward)) == len(forward)


def test_a_picture_can_explain_whatever_it_draws_in_colours_of_paper() -> None:
    samples = look.samples()
    assert {key.rpartition(":")[2] for key in samples} == {
        *EntityKind, *(relation.name for relation in RELATIONS), *look.STANDINGS,
    }  # fmt: skip
    assert samples["kinds:Person"]["fill"] == look.KINDS[EntityKind.PERSON].colours[0]
    assert samples["forward:chairs"]["stroke"] == look.colours()["line-chairs"][0]
    assert samples["planned"]["stroke-dasharray"] == "8 5"
    assert "stroke-dasharray" not in samples["current"]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Ida Holm", ["Ida Holm"]),
        ("Det tidligere koordinationsudvalg", ["Det tidligere", "koordinationsudvalg"]),
        ("Arbejdsgruppen for telemedicin i hjemmet og på bosteder", None),
        ("Den tværgående følgegruppe for " + "kommunerne og regionen " * 6, None),
        ("x" * 80, ["x" * 35 + "…"]),
        (" ", []),
    ],
)
def test_a_long_name_is_broken_into_even_lines(name: str, lines: list[str] | None) -> None:
    found = drawing.broken(name)
    assert lines in (None, found)
    assert len(found) <= 3
    assert all(len(line) <= 36 for line in found)
    whole = " ".join(found)
    assert name.startswith(whole.removesuffix("…").rstrip()) or whole == name.strip()
