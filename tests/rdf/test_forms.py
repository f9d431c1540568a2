"""What a fact becomes in RDF: the right form, and a plain triple only for what stands."""

from dataclasses import replace

import pytest

from graph.model.fact import Fact
from graph.model.statement import Status
from graph.rdf import TripleStore, ask, saved_query, triples
from tests.knowledge_example import (
    BO,
    EAST,
    EVIL,
    FORUM,
    GROUP,
    HOME,
    IDA,
    PACT,
    POOL,
    REGION,
    RINGSTED,
    SNT,
    SOROE,
    TOVE,
    TRACK,
    WEST,
    example,
    fact,
)

STORE = TripleStore(example())


def _pairs(predicate: str, store: TripleStore = STORE) -> set[tuple[object, object]]:
    return {(row["s"], row["o"]) for row in ask(store, f"SELECT ?s ?o {{ ?s {predicate} ?o }}")}


def _types(node: str, store: TripleStore = STORE) -> set[object]:
    prefix, _, local = node.partition("/")
    return {row["t"] for row in ask(store, f"SELECT ?t {{ <{store.base}{prefix}/{local}> a ?t }}")}


def _with(*facts: Fact) -> TripleStore:
    return TripleStore(replace(example(), facts=facts))


def test_one_line_questions_give_only_what_holds() -> None:
    members = _pairs("org:memberOf")
    assert members >= {(IDA, SNT), (BO, SNT), (RINGSTED, WEST), (RINGSTED, TRACK)}
    assert (TOVE, SNT) not in members  # former
    assert (EVIL, SNT) not in members  # denied
    assert (TOVE, GROUP) not in members  # planned
    assert (BO, GROUP) not in members  # said to have left in the newer document
    assert (TOVE, FORUM) not in members  # the forum was replaced
    assert (EVIL, EAST) not in members  # the cluster was dissolved
    assert _pairs("bk:chairs") == {(IDA, SNT), (BO, SNT)}  # Tove's chair begins after the newest document
    assert _pairs("bk:appointedTo") == {(IDA, SNT)}
    assert _pairs("bk:funds") >= {(REGION, HOME)}
    assert (POOL, TRACK) not in _pairs("bk:funds")
    assert _pairs("schema:attendee") >= {("meeting/snt-2021-03-02", IDA)}
    assert _pairs("bk:absentFrom") == {(TOVE, "meeting/snt-2021-03-02")}


@pytest.mark.parametrize("status", [Status.PLANNED, Status.NEGATED])
@pytest.mark.parametrize(
    ("relation", "subject", "target", "forbidden"),
    [
        ("member-of", IDA, SNT, "org:Membership"),
        ("chairs", IDA, SNT, "org:Membership"),
        ("employed-by", IDA, REGION, "org:Membership"),
        ("funds", REGION, HOME, "schema:Grant"),
        ("attended", IDA, "meeting/snt-2021-03-02", "m8g:Participation"),
        ("dissolved", GROUP, SNT, "org:ChangeEvent"),
    ],
)
def test_planned_and_denied_facts_claim_nothing(
    status: Status, relation: str, subject: str, target: str, forbidden: str
) -> None:
    store = _with(fact(1, relation, subject, target, status=status))
    assert _pairs(f"a {forbidden} ; bk:relation", store) == set()
    assert _types("statement/f001", store) == {"rdf:Statement", "bk:Fact"}
    spoken = {row["o"] for row in ask(store, "SELECT ?o { ?x rdf:object ?o }")}
    assert spoken == ({subject} if relation == "attended" else {target})  # schema:attendee goes the other way


def test_a_planned_appointment_is_an_act_that_made_nothing() -> None:
    seat = fact(2, "member-of", IDA, GROUP)
    made = _with(fact(1, "appointed-to", IDA, GROUP), seat)
    planned = _with(fact(1, "appointed-to", IDA, GROUP, status=Status.PLANNED), seat)
    denied = _with(fact(1, "appointed-to", IDA, GROUP, status=Status.NEGATED), seat)
    assert _pairs("prov:generated", made) == {("appointment/f001", "membership/f002")}
    assert _types("appointment/f001", planned) == {"bk:Appointment", "bk:Fact"}
    assert _pairs("prov:generated", planned) == set()
    assert _types("statement/f001", denied) == {"rdf:Statement", "bk:Fact"}


def test_head_of_is_the_one_chair_and_nobody_else() -> None:
    assert _pairs("org:headOf") == {(IDA, SNT)}  # Bo is co-chair
    two = _with(fact(1, "chairs", IDA, SNT, role="formand"), fact(2, "chairs", BO, SNT))
    assert _pairs("org:headOf", two) == set()
    vice = _with(fact(1, "chairs", IDA, SNT, role="næstformand"))
    assert (_pairs("org:headOf", vice), _pairs("bk:chairs", vice)) == (set(), {(IDA, SNT)})


@pytest.mark.parametrize(
    ("role", "kind"),
    [
        ("kommunal medformand", "roleCoChair"),
        ("medformænd", "roleCoChair"),
        ("medforperson", "roleCoChair"),
        ("2. næstformand", "roleViceChair"),
        ("næstforperson", "roleViceChair"),
        ("forperson", "roleChair"),
        ("formænd", "roleChair"),
    ],
)
def test_whatever_a_chair_is_called_it_is_a_case_of_one_kind(role: str, kind: str) -> None:
    store = _with(fact(1, "chairs", IDA, SNT, role=role))
    assert {kind_of for _, kind_of in _pairs("skos:broader", store)} == {f"bk:{kind}"}


def test_a_cluster_with_a_person_is_no_collaboration_of_organisations() -> None:
    assert "org:OrganizationalCollaboration" in _types(WEST)
    assert "org:OrganizationalCollaboration" not in _types(EAST)
    assert "org:OrganizationalCollaboration" in _types(TRACK)
    assert "org:OrganizationalCollaboration" not in _types(HOME)


def test_parts_take_the_term_that_fits_their_ends() -> None:
    assert _pairs("org:hasMember") == {(WEST, SOROE)}
    assert ("secretariat/regionssekretariatet", REGION) in _pairs("org:unitOf")
    assert ("secretariat/klyngesekretariatet", WEST) in _pairs("org:subOrganizationOf")
    assert (POOL, REGION) in _pairs("dct:isPartOf")
    assert _pairs("bk:partOf") >= {(SOROE, WEST), (POOL, REGION), (GROUP, SNT)}


def test_only_agents_report_and_only_organisations_are_linked() -> None:
    assert _pairs("org:reportsTo") == {(GROUP, SNT)}
    linked = _pairs("org:linkedTo")
    assert linked >= {(HOME, REGION), ("secretariat/regionssekretariatet", SNT)}
    assert all(not str(end).startswith(("person/", "agreement/", "fund/")) for pair in linked for end in pair)


def test_membership_of_an_agreement_is_being_party_to_it() -> None:
    assert _types("statement/f040") == {"rdf:Statement", "bk:Fact"}
    assert (RINGSTED, PACT) in _pairs("bk:partyTo")


def test_grants_hours_and_budgets() -> None:
    assert _types("grant/f019") == {"schema:Grant", "schema:MonetaryGrant", "bk:Fact"}
    assert _types("grant/f020") == {"schema:Grant", "bk:Fact"}
    assert ("grant/f020", REGION) in _pairs("schema:sponsor")
    assert ("grant/f019", POOL) in _pairs("schema:funder")
    assert _types("grant/f022") >= {"bk:Budget", "schema:MonetaryGrant"}
    assert _pairs("bk:hasBudget") == {(HOME, "grant/f022")}


def test_a_person_who_leads_is_a_member_with_that_role() -> None:
    assert _types("membership/f035") == {"org:Membership", "bk:GroupMembership", "bk:Fact"}
    assert ("membership/f035", "role/projektleder") in _pairs("org:role")
    assert ("role/projektleder", "bk:roleProjectLeader") in _pairs("skos:broader")
    assert (TOVE, HOME) in _pairs("bk:leads")


def test_two_documents_support_one_fact() -> None:
    assert len([pair for pair in _pairs("bk:evidence") if pair[0] == "membership/f008"]) == 2
    newest = {o for s, o in _pairs("bk:newestEvidence/oa:hasSource") if s == "membership/f008"}
    assert newest == {"document/styregruppen-2022-09-14"}
    assert {str(s) for s, _ in _pairs("prov:wasDerivedFrom")} & {"appointment/f016", "change/f027"} == set()


def test_evidence_can_be_found_again() -> None:
    text = """SELECT ?start ?end ?quote ?page ?item WHERE {
        id-document:styregruppen-2021-03-02 ^oa:hasSource ?place . ?fact bk:evidence ?place ; dct:identifier "f035" .
        ?place oa:hasSelector ?position, ?words ; bk:page ?page ; bk:agendaItem/schema:name ?item .
        ?position oa:start ?start ; oa:end ?end . ?words oa:exact ?quote }"""
    assert ask(STORE, text).rows == [
        {"start": 3500, "end": 3512, "quote": "ordene nr. 35", "page": 1, "item": "Udpegninger"}
    ]


def test_behalf_is_a_thing_where_the_name_fits_one() -> None:
    assert ("membership/f008", RINGSTED) in _pairs("bk:onBehalfOf")
    assert ("membership/f007", "KL-kredsen") in _pairs("bk:onBehalfOfText")
    assert not any(s == "membership/f007" for s, _ in _pairs("bk:onBehalfOf"))


def test_dates_keep_the_precision_of_the_text() -> None:
    assert ("instant/2020-12", "2020-12") in _pairs("time:inXSDgYearMonth")
    assert ("instant/2021-04~", "2021-04~") in _pairs("bk:edtf")
    assert not any(str(s) == "instant/2021-04~" for s, _ in _pairs("time:inXSDgYearMonth"))
    assert ("statement/f038", "2021-10-01") in _pairs("bk:holdsFrom")


def test_items_of_the_same_number_stay_apart() -> None:
    titles = {(s, o) for s, o in _pairs("schema:name") if str(s).startswith("item/styregruppen-2021-03-02-1")}
    assert {s for s, _ in titles} == {"item/styregruppen-2021-03-02-1", "item/styregruppen-2021-03-02-1~2"}


def test_every_fact_has_one_node_that_names_it() -> None:
    rows = ask(STORE, "SELECT ?node ?id { ?node a bk:Fact ; dct:identifier ?id }").rows
    assert sorted(str(row["id"]) for row in rows) == sorted(fact.id for fact in example().facts)
    assert all(str(row["node"]).endswith(f"/{row['id']}") for row in rows)


def test_nothing_depends_on_the_order_of_the_knowledge() -> None:
    knowledge = example()
    turned = replace(
        knowledge,
        entities=knowledge.entities[::-1],
        facts=tuple(replace(f, evidence=f.evidence[::-1]) for f in knowledge.facts[::-1]),
        sources=knowledge.sources[::-1],
    )
    assert triples(turned) == triples(knowledge)


def test_saved_query_is_found_by_name() -> None:
    assert saved_query("who-sits-where").title_da == "Hvem sidder hvor"
