"""What has no name of its own means the item's thing, and nothing where the item has none."""

from __future__ import annotations

import pytest

from graph.model.statement import Status
from tests.extract.conftest import States

_ALLIANCE = "Orientering fra alliancen om bedre måltider"


def told(states: States, text: str, title: str, relation: str) -> list[tuple[str, str]]:
    found = [s for s in states(text, item_title=title) if s.relation == relation]
    return [(s.subject.name, s.object.name if s.object else "") for s in found]


def test_initiatives_are_the_alliances(states: States) -> None:
    text = "Initiativerne, der er forankret i Rådet for Sund Alder, forankres fremover i den enkelte klynge."
    rows = told(states, text, _ALLIANCE, "anchored-in")
    subject = "Initiativerne i alliancen om bedre måltider"
    assert rows == [(subject, "Rådet for Sund Alder"), (subject, "Klyngerne")]


def test_initiatives_without_a_project_are_nobodys(states: States) -> None:
    assert told(states, "Initiativerne forankres i Rådet for Sund Alder.", "Eventuelt", "anchored-in") == []


def test_initiatives_in_brackets_are_part_of_the_alliance(states: States) -> None:
    text = (
        "Enkelte tværgående initiativer forankres i Rådet for Sund Alder (God søvn, Tidlig hjælp samt Mad og drikke)."
    )
    parts = [name for name, _ in told(states, text, _ALLIANCE, "part-of")]
    anchored = [name for name, _ in told(states, text, _ALLIANCE, "anchored-in")]
    assert parts == anchored == ["God søvn", "Tidlig hjælp", "Mad og drikke"]


def test_collectives_are_legs_of_the_alliance(states: States) -> None:
    text = "Gruppen har medlemmer fra alliancens fire ben – kommunerne, Region Midtjylland, KL og foreninger."
    partners = [name for name, _ in told(states, text, _ALLIANCE, "partner-in")]
    assert partners[0].casefold() == "kommunerne"
    assert "Region Midtjylland" in partners
    assert partners[-1] == "foreninger"


def test_region_in_an_enumeration(states: States) -> None:
    text = "Region Midtjylland er vært. Det gælder samarbejdet mellem kommuner, region og KL om Trygt Hjem."
    rows = told(states, text, "Status på Trygt Hjem", "partner-in")
    assert ("Region Midtjylland", "Trygt Hjem") in rows


def test_proposed_plan_is_the_items(states: States) -> None:
    text = "Det endelige forslag til praksisplan skal godkendes i Region Midtjylland og Struer Kommune."
    found = [s for s in states(text, item_title="Praksisplan for ergoterapi") if s.relation == "party-to"]
    assert {s.object.name for s in found if s.object} == {"Praksisplan for ergoterapi"}
    assert {s.subject.name for s in found} == {"Region Midtjylland", "Struer Kommune"}
    assert {s.qualifiers.status for s in found} == {Status.PLANNED}


def test_analysis_of_the_title(states: States) -> None:
    text = (
        "Region Midtjylland har igangsat en analyse af måltider. Analysen er gennemført af Aarhus Universitet og er ny."
    )
    title = "Analyse af måltider på plejehjem"
    assert [who for who, _ in told(states, text, title, "leads")] == ["Aarhus Universitet"]
    assert [by for _, by in told(states, text, title, "established-by")] == ["Region Midtjylland"]


def test_successor_of_the_steering_group(states: States) -> None:
    text = "Måltidsforum (den tidligere styregruppe) mødes halvårligt."
    assert told(states, text, "Status på Trygt Hjem", "part-of")[0][1] == "Trygt Hjem"


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Det blev i maj besluttet i Rådet for Sund Alder at lukke. Arbejdsgruppen om Kost opløses derfor i 2023.", 1),
        ("Rådet for Sund Alder fik besøg i maj. Arbejdsgruppen om Kost opløses derfor i 2023.", 0),
    ],
)
def test_dissolved_by_the_decision_before(states: States, text: str, by: int) -> None:
    rows = told(states, text, "Nyt om kost", "dissolved")
    assert rows == [("Arbejdsgruppen om Kost", "Rådet for Sund Alder" if by else "")]


def test_due_under_the_items_agreement(states: States) -> None:
    text = "Måltidsudvalget skal være etableret 1. juli 2022."
    rows = told(states, text, "Status på Aftale om bedre måltider", "established-by")
    assert rows == [("Måltidsudvalget", "Aftale om bedre måltider")]
    assert told(states, text, "Eventuelt", "established-by") == []


def test_work_towards_an_agreement_does_not_found_it(states: States) -> None:
    text = (
        "På Rådet for Sund Alders møde den 3. maj 2022 blev det besluttet at igangsætte et arbejde med henblik på"
        " en samarbejdsaftale om kost."
    )
    found = [s for s in states(text, item_title="Kost") if s.relation == "established-by"]
    assert [s.qualifiers.status for s in found] == [Status.PLANNED]


def test_task_force_is_named_by_its_task(states: States) -> None:
    text = "KL og Region Midtjylland nedsætter en task force, der skal udarbejde en plan for bedre måltider."
    rows = told(states, text, "Eventuelt", "established-by")
    assert ("Task force om plan for bedre måltider", "KL") in rows


def test_an_associations_own_office_serves_nobody_else(states: States) -> None:
    assert told(states, "KL's sekretariat er i dialog med parterne.", "Eventuelt", "secretariat-for") == []


def test_an_analysis_is_not_the_alliance(states: States) -> None:
    assert told(states, "Analysen gennemføres af Aarhus Universitet.", _ALLIANCE, "leads") == []


def test_year_in_the_name_of_an_agreement(states: States) -> None:
    text = "Aftale om kommunernes økonomi 2023 blev indgået ml. KL og Region Midtjylland den 10. juni 2022."
    found = [s for s in states(text, item_title="Eventuelt") if s.relation == "party-to"]
    assert {s.object.name for s in found if s.object} == {"Aftale om kommunernes økonomi 2023"}
    assert {s.qualifiers.start for s in found} == {"2022-06-10"}


@pytest.mark.parametrize(
    ("text", "relation", "subject", "what"),
    [
        (
            "Det blev aftalt i Rådet for Sund Alder den 4. maj 2022 at nedsætte en arbejdsgruppe om kost.",
            *("established-by", "Arbejdsgruppe om kost", "Rådet for Sund Alder"),
        ),
        (
            "Rådet for Sund Alder har på sit møde den 4. maj 2022 besluttet at nedsætte en arbejdsgruppe om kost.",
            *("established-by", "Arbejdsgruppe om kost", "Rådet for Sund Alder"),
        ),
        (
            "Projektet er forankret i Struer Kommune med reference til Rådet for Sund Alder.",
            *("reports-to", "Alliancen om bedre måltider", "Rådet for Sund Alder"),
        ),
        (
            "Arbejdsgruppen om Kost nedlægges, og opgaverne overgår til Rådet for Sund Alder.",
            *("replaced-by", "Arbejdsgruppen om Kost", "Rådet for Sund Alder"),
        ),
        (
            "Sekretariatsfunktionen for alliancen ligger hos Struer Kommune.",
            *("secretariat-for", "Struer Kommune", "Alliancen om bedre måltider"),
        ),
        (
            "Rådet for Sund Alder skifter pr. 1. januar 2023 navn til Rådet for Hele Livet.",
            *("replaced-by", "Rådet for Sund Alder", "Rådet for Hele Livet"),
        ),
    ],
)
def test_other_orders_of_words(states: States, text: str, relation: str, subject: str, what: str) -> None:
    assert told(states, text, _ALLIANCE, relation) == [(subject, what)]


def test_the_announced_municipalities_are_the_partners(states: States) -> None:
    text = "Trygt Hjem er et samarbejde mellem kommunerne Struer, Lemvig og Skive samt Region Midtjylland."
    partners = [name for name, _ in told(states, text, "Trygt Hjem", "partner-in")]
    assert partners == ["Struer Kommune", "Lemvig Kommune", "Skive Kommune", "Region Midtjylland"]


def test_a_partnership_consists_of_partners(states: States) -> None:
    text = "Partnerskabet består af Struer Kommune, KL og Region Midtjylland."
    rows = told(states, text, "Status på partnerskabet Sunde Skoler", "partner-in")
    assert rows == [(who, "Sunde Skoler") for who in ("Struer Kommune", "KL", "Region Midtjylland")]
