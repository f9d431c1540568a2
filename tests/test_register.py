"""The shipped register of organisations: what every row must hold, so that one wrong cell fails by name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

import pytest

from graph import shipped, tabular
from graph.danish.fold import fold, slug
from graph.model.edtf import first_day, last_day
from graph.model.entity import EntityKind
from graph.model.relation import RELATIONS

REGISTER = shipped.data() / "register"
CONTEXT = REGISTER / "context"
COLUMNS = ("id", "type", "label", "aliases", "identifiers", "parent", "start", "end", "successor", "source")
FILES = (
    *("agreements", "associations", "bodies", "clusters", "companies", "funds", "hospitals", "municipalities"),
    *("others", "projects", "regions", "secretariats", "state", "universities"),
)
TABLES = (
    (REGISTER / "towns.csv", ("town", "municipality")),
    (REGISTER / "structure.csv", ("subject", "relation", "object", "start", "end", "source")),
    (CONTEXT / "geography.csv", ("municipality", "region")),
    (CONTEXT / "local_names.csv", ("name", "region", "organisation")),
    (CONTEXT / "ambiguous.csv", ("name", "reason")),
)
TYPES = frozenset(EntityKind) - {EntityKind.PERSON, EntityKind.MEETING}
IDENTIFIERS = {
    "cvr": re.compile(r"\d{8}"),
    "iso3166-2": re.compile(r"DK-8[1-5]"),
    "kommunekode": re.compile(r"\d{3,4}"),
    "regionskode": re.compile(r"108[1-5]"),
}
EDTF = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?[~?%]?")
MUNICIPALITIES_OF = {
    "region/region-hovedstaden": 29,
    "region/region-midtjylland": 19,
    "region/region-nordjylland": 11,
    "region/region-sjaelland": 17,
    "region/region-syddanmark": 22,
}


def entries() -> list[tabular.Row]:
    return [row for name in FILES for row in tabular.read(REGISTER / f"{name}.csv", COLUMNS)]


def table(name: str) -> list[tabular.Row]:
    return next(tabular.read(path, columns) for path, columns in TABLES if path.stem == name)


ENTRIES = entries()
BY_ID = {row["id"]: row for row in ENTRIES}


def split(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def names(row: tabular.Row) -> list[str]:
    return [row["label"], *split(row["aliases"])]


def apart(one: tabular.Row, other: tabular.Row) -> bool:
    """Whether no day belongs to both: the last day of one comes before the first of the other."""
    ends = ((last_day(one["end"]), first_day(other["start"])), (last_day(other["end"]), first_day(one["start"])))
    return any(end and start and end < start for end, start in ends)


def identified(scheme: str) -> dict[str, str]:
    pairs = ((row["id"], cell.partition(":")) for row in ENTRIES for cell in split(row["identifiers"]))
    return {identifier: value for identifier, (found, _, value) in pairs if found == scheme}


def on(day: str, row: tabular.Row) -> bool:
    starts, ends = first_day(row["start"]), last_day(row["end"])
    return (not starts or starts <= day) and (not ends or day <= ends)


def test_the_register_is_all_there() -> None:
    assert {path.stem for path in REGISTER.glob("*.csv")} == {*FILES, "towns", "structure"}
    assert len(ENTRIES) >= 580
    assert {row["type"] for row in ENTRIES} == {kind.value for kind in TYPES}


@pytest.mark.parametrize(
    ("path", "columns"), [*((REGISTER / f"{name}.csv", COLUMNS) for name in FILES), *TABLES], ids=lambda p: str(p)[-24:]
)
def test_files_are_canonical_and_sorted(path: Path, columns: tuple[str, ...]) -> None:
    rows = tabular.read(path, columns)
    ordered = sorted(rows, key=lambda row: tuple(row[column] for column in columns))
    assert path.read_bytes() == tabular.dump(columns, (row.cells for row in ordered))


def test_ids_are_unique_and_say_type_and_name() -> None:
    assert [key for key, count in Counter(row["id"] for row in ENTRIES).items() if count > 1] == []
    for row in ENTRIES:
        kind, _, rest = row["id"].partition("/")
        slugs = [slug(name) for name in names(row)]
        assert kind == row["type"].lower(), row["id"]
        assert any(rest == s or re.fullmatch(rf"{re.escape(s)}-\d{{4}}", rest) for s in slugs), row["id"]


def test_types_are_known_and_sources_told() -> None:
    assert [row["id"] for row in ENTRIES if row["type"] not in {kind.value for kind in TYPES}] == []
    assert [row["id"] for row in ENTRIES if not row["source"]] == []
    assert [row.place() for row in table("structure") if not row["source"]] == []


@pytest.mark.parametrize("column", ["parent", "successor"])
def test_parents_and_successors_exist_and_lead_in_no_circle(column: str) -> None:
    for row in ENTRIES:
        seen, at = [row["id"]], row[column]
        while at:
            assert at in BY_ID, f"{row['id']}: no such {column}: {at}"
            assert at not in seen, f"{row['id']}: {column} leads in a circle"
            seen.append(at)
            at = BY_ID[at][column]


def test_a_successor_begins_no_earlier_than_the_one_it_follows() -> None:
    followed = [(row, BY_ID[row["successor"]]) for row in ENTRIES if row["successor"]]
    assert len(followed) >= 15
    for row, successor in followed:
        assert not first_day(row["start"]) or not successor["start"] or row["start"] < successor["start"], row["id"]


def test_dates_are_edtf_and_start_before_they_end() -> None:
    for row in (*ENTRIES, *table("structure")):
        for column in ("start", "end"):
            assert not row[column] or EDTF.fullmatch(row[column]), row.place(column)
            assert bool(row[column]) == bool(first_day(row[column])), row.place(column)
        assert not row["start"] or not row["end"] or first_day(row["start"]) <= last_day(row["end"]), row.place("end")


def test_no_name_means_two_organisations_at_one_time() -> None:
    meant: dict[str, dict[str, tabular.Row]] = defaultdict(dict)
    for row in ENTRIES:
        for name in names(row):
            meant[fold(name)][row["id"]] = row
    shared = {name: rows for name, rows in meant.items() if len(rows) > 1}
    assert "sundhedsministeriet" in shared
    clashes = [
        (n, a["id"], b["id"])
        for n, rows in shared.items()
        for a, b in combinations(rows.values(), 2)
        if not apart(a, b)
    ]
    assert clashes == []


def test_no_entry_repeats_a_name() -> None:
    for row in ENTRIES:
        plain = [re.sub(r"[\W_]+", " ", name.casefold()).strip() for name in names(row)]
        assert "" not in plain, row.place("aliases")
        assert len(plain) == len(set(plain)), row.place("aliases")


def test_identifiers_are_of_known_schemes() -> None:
    for row in ENTRIES:
        for cell in split(row["identifiers"]):
            scheme, _, value = cell.partition(":")
            assert scheme in IDENTIFIERS, row.place("identifiers")
            assert IDENTIFIERS[scheme].fullmatch(value), row.place("identifiers")
        assert split(row["identifiers"]) == sorted(split(row["identifiers"])), row.place("identifiers")


def test_cvr_numbers_pass_their_check_digit() -> None:
    numbers = identified("cvr")
    assert len(numbers) >= 15
    for owner, number in numbers.items():
        weighed = sum(int(digit) * weight for digit, weight in zip(number, (2, 7, 6, 5, 4, 3, 2, 1), strict=True))
        assert weighed % 11 == 0, owner


def test_98_municipalities_have_a_code_each() -> None:
    codes = identified("kommunekode")
    assert len(codes) == len(set(codes.values())) == 98
    assert set(codes) == {row["id"] for row in ENTRIES if row["type"] == "Municipality"}
    assert codes["municipality/herning-kommune"] == "657"


def test_five_regions_have_a_code_each() -> None:
    codes = identified("regionskode")
    assert sorted(codes.values()) == ["1081", "1082", "1083", "1084", "1085"]
    assert set(codes) == {row["id"] for row in ENTRIES if row["type"] == "Region"}
    assert codes["region/region-midtjylland"] == "1082"


def test_each_municipality_lies_in_one_region() -> None:
    places = table("geography")
    assert sorted(row["municipality"] for row in places) == sorted(identified("kommunekode"))
    assert Counter(row["region"] for row in places) == MUNICIPALITIES_OF


def test_each_municipality_has_a_short_name_that_is_no_alias() -> None:
    towns = table("towns")
    taken = {name for row in ENTRIES for name in names(row)}
    assert {row["municipality"] for row in towns} == set(identified("kommunekode"))
    assert len({row["town"] for row in towns}) == len(towns)
    assert [row["town"] for row in towns if row["town"] in taken] == []
    assert {row["town"] for row in towns if row["municipality"] == "municipality/aarhus-kommune"} == {"Aarhus", "Århus"}


def test_a_local_name_means_one_organisation_of_its_region_and_none_elsewhere() -> None:
    everywhere = {fold(name) for row in ENTRIES for name in names(row)}
    meant: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in table("local_names"):
        assert row["region"] in MUNICIPALITIES_OF, row.place("region")
        assert row["organisation"] in BY_ID, row.place("organisation")
        assert fold(row["name"]) not in everywhere, row.place("name")
        meant[fold(row["name"]), row["region"]].append(row["organisation"])
    assert len({meant["sundhedskoordinationsudvalget", region][0] for region in MUNICIPALITIES_OF}) == 5
    for key, owners in meant.items():
        for one, other in combinations(sorted(set(owners)), 2):
            assert apart(BY_ID[one], BY_ID[other]), key


def test_a_local_name_stays_in_its_region() -> None:
    for row in table("local_names"):
        at = row["organisation"]
        while BY_ID[at]["parent"]:
            at = BY_ID[at]["parent"]
        assert not at.startswith("region/") or at == row["region"], row.place("organisation")


def test_ambiguous_names_stand_nowhere() -> None:
    left_out = table("ambiguous")
    taken = {fold(name) for row in ENTRIES for name in names(row)} | {fold(row["name"]) for row in table("local_names")}
    assert len(left_out) >= 25
    assert [row["name"] for row in left_out if fold(row["name"]) in taken] == []


def test_structure_joins_known_things_by_known_relations() -> None:
    relations = {relation.name: relation for relation in RELATIONS}
    for row in table("structure"):
        subject, relation, target = BY_ID.get(row["subject"]), relations.get(row["relation"]), BY_ID.get(row["object"])
        assert subject is not None, row.place("subject")
        assert relation is not None, row.place("relation")
        assert target is not None, row.place("object")
        assert EntityKind(subject["type"]) in relation.subjects, row.place("subject")
        assert EntityKind(target["type"]) in relation.objects, row.place("object")


@pytest.mark.parametrize(("day", "west"), [("2021-11-02", "vestklyngen"), ("2023-03-01", "goedstrupklyngen")])
def test_the_clusters_of_midtjylland_share_out_its_municipalities(day: str, west: str) -> None:
    central = {row["municipality"] for row in table("geography") if row["region"] == "region/region-midtjylland"}
    seats = [(r["subject"], r["object"]) for r in table("structure") if r["relation"] == "part-of" and on(day, r)]
    seats = [(municipality, cluster) for municipality, cluster in seats if municipality in central]
    assert sorted(municipality for municipality, _ in seats) == sorted(central)
    expected = {"aarhusklyngen": 2, "horsensklyngen": 4, "midtklyngen": 3, "randersklyngen": 4, west: 6}
    assert Counter(cluster.removeprefix("cluster/") for _, cluster in seats) == expected


def test_no_municipality_is_put_into_a_cluster_of_another_region() -> None:
    region = {row["municipality"]: row["region"] for row in table("geography")}
    seats = [r for r in table("structure") if r["object"].startswith("cluster/")]
    assert len(seats) >= 45
    for row in seats:
        assert BY_ID[row["object"]]["parent"] == region[row["subject"]], row.place("object")
