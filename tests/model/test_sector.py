import pytest

from graph.model.entity import Entity, EntityKind
from graph.model.sector import Sector, of_seat, sector


def _entity(kind: EntityKind, label: str) -> Entity:
    return Entity(id=f"x/{label}", kind=kind, label=label)


TOWN = _entity(EntityKind.MUNICIPALITY, "Ringsted Kommune")
WARD = _entity(EntityKind.HOSPITAL, "Holbæk Sygehus")
IDA = _entity(EntityKind.PERSON, "Ida Holm")


@pytest.mark.parametrize(
    ("role", "behalf", "employers", "expected"),
    [
        ("kommunal medformand", (), (WARD,), Sector.MUNICIPAL),
        ("medformand", ("kommunerne i Region Sjælland",), (WARD,), Sector.MUNICIPAL),
        ("praktiserende læge", (), (), Sector.PRACTICE),
        ("medlem", ("PLO-Sjælland",), (), Sector.PRACTICE),
        ("kommunikationschef", (), (WARD,), Sector.REGIONAL),
        ("praksischef", (), (WARD,), Sector.REGIONAL),
        ("formand", (), (TOWN,), Sector.MUNICIPAL),
        ("formand", (), (TOWN, WARD), None),
        ("formand", (), (), None),
    ],
)
def test_role_then_behalf_then_employer(
    role: str, behalf: tuple[str, ...], employers: tuple[Entity, ...], expected: Sector | None
) -> None:
    assert of_seat(role, behalf, IDA, employers) is expected


def test_an_organisation_sits_for_itself() -> None:
    assert of_seat("", (), TOWN, ()) is Sector.MUNICIPAL
    assert sector(_entity(EntityKind.ASSOCIATION, "Praktiserende Fysioterapeuter")) is Sector.PRACTICE
    assert sector(_entity(EntityKind.ASSOCIATION, "Ældrevennerne")) is Sector.OTHER
    assert sector(_entity(EntityKind.OTHER, "almen praksis")) is Sector.PRACTICE
    assert sector(_entity(EntityKind.BODY, "Styregruppen for kommunerne")) is None
