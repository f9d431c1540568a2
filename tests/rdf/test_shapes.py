"""Each shape has a planted violation that it alone catches; what is sound passes all of them.

One graph holds the example, a sound thing of each class, and for each shape a copy of such a thing with one flaw. It is
validated once.
"""

import re
from functools import cache

import pyoxigraph
import pytest
from pyoxigraph import NamedNode, RdfFormat

from graph import shipped
from graph.model.finding import Finding, Severity
from graph.model.relation import RELATIONS
from graph.rdf import BASE, PREFIXES, triples, turtle, validate
from graph.rdf.shapes import SHAPES
from tests.knowledge_example import example

_SH = "http://www.w3.org/ns/shacl#"
_FACT = """dct:identifier "x" ; bk:subject :person/ida-holmskov ; bk:status bk:statusCurrent ; bk:basis bk:basisStated ;
    bk:confidence 0.9 ; bk:evidence :evidence/sound"""
_SEAT = f"""bk:Fact ; a org:Membership ; {_FACT} ; bk:relation "member-of" ; org:member :person/ida-holmskov ;
    org:organization :body/det-nye-forum"""

#: A sound thing of each kind: a class, then what else it says. `^p` is a triple that points at it.
SOUND = {
    "fact": f'bk:Fact ; {_FACT} ; bk:relation "part-of"',
    "membership": _SEAT,
    "seat": f"{_SEAT} ; a bk:GroupMembership",
    "chairing": f"{_SEAT} ; a bk:Chairing ; org:role bk:roleChair",
    "job": f"{_SEAT} ; a bk:Employment",
    "role": 'org:Role ; skos:prefLabel "tovholder"@da',
    "appointment": "bk:Appointment ; bk:appointee :person/bo-lindegren ; bk:appointmentTo :body/det-nye-forum",
    "participation": "m8g:Participation ; m8g:role bk:presenceGuest ; ^m8g:playsRole :person/tove-brink ; "
    "^m8g:hasParticipation :meeting/snt-2021-03-02",
    "grant": "schema:Grant ; schema:fundedItem :project/trygt-hjem",
    "money": "schema:Grant ; a schema:MonetaryGrant ; schema:fundedItem :project/trygt-hjem ; "
    "schema:amount :amount/sound",
    "budget": 'schema:Grant ; a bk:Budget ; schema:fundedItem :project/trygt-hjem ; schema:description "drift"',
    "amount": 'schema:MonetaryAmount ; schema:value 5.0 ; schema:currency "DKK"',
    "change": "org:ChangeEvent ; dct:type bk:changeReplaced ; org:originalOrganization :body/det-gamle-forum ; "
    'dct:date "2022"^^xsd:gYear',
    "statement": "rdf:Statement ; rdf:subject :body/det-nye-forum ; rdf:predicate org:reportsTo",
    "document": f'bk:Document ; bk:file "a.txt" ; bk:sha256 "{"a" * 64}" ; dct:type bk:documentOther ; '
    'dct:date "2021"^^xsd:gYear',
    "item": "bk:AgendaItem ; schema:subjectOf :document/liste",
    "evidence": "bk:Evidence ; oa:hasSource :document/liste ; oa:hasSelector :position/sound ; bk:confidence 0.5",
    "position": "oa:TextPositionSelector ; oa:start 3 ; oa:end 9",
    "quote": 'oa:TextQuoteSelector ; oa:exact "ord"',
    "rule": 'bk:Rule ; rdfs:label "regel"',
    "reading": "prov:Activity ; prov:used :document/liste",
    "agent": 'prov:SoftwareAgent ; rdfs:label "program"',
    "person": 'foaf:Person ; rdfs:label "Eva Lund" ; foaf:name "Eva Lund"',
    "organisation": 'org:FormalOrganization ; rdfs:label "Foreningen" ; org:classification bk:kindAssociation',
    "authority": "m8g:PublicOrganisation ; adms:identifier :identifier/sound",
    "body": 'org:Organization ; rdfs:label "Rådet" ; org:classification bk:kindBody ; dct:type bk:kindBody ; '
    "bk:partOf :body/det-nye-forum",
    "unit": 'org:OrganizationalUnit ; rdfs:label "Sekretariatet" ; org:classification bk:kindSecretariat ; '
    "org:unitOf :region/region-sjaelland",
    "collaboration": 'org:OrganizationalCollaboration ; rdfs:label "Klyngen" ; org:classification bk:kindCluster',
    "project": 'schema:Project ; rdfs:label "Projektet" ; bk:anchoredIn :region/region-sjaelland',
    "agreement": 'bk:Agreement ; rdfs:label "Aftalen"',
    "fund": 'bk:Fund ; rdfs:label "Puljen"',
    "other": 'schema:Thing ; rdfs:label "andet"',
    "meeting": 'bk:Meeting ; rdfs:label "Mødet" ; schema:startDate "2021-01-02"^^xsd:date ; '
    "schema:organizer :body/det-nye-forum",
    "identifier": 'adms:Identifier ; skos:notation "5"',
    "interval": "time:ProperInterval ; time:hasBeginning :instant/sound",
    "instant": 'time:Instant ; bk:edtf "2021"^^edtf:EDTF',
    "snapshot": "bk:Snapshot",
    "contradiction": 'bk:Contradiction ; bk:contradictionKind "sum" ; rdfs:comment "Tallene går ikke op"',
    "retired": "bk:RetiredIdentifier ; dct:isReplacedBy :person/ida-holmskov",
    "nothing": "owl:Thing",
}

#: Shape -> a sound thing, and its flaw: `- property` takes away, `property value` adds.
PLANTED = {
    "factSource": ("fact", "- bk:evidence"),
    "factIdentifier": ("fact", 'dct:identifier "y"'),
    "factRelation": ("fact", '- bk:relation ; bk:relation "knows"'),
    "factSubject": ("fact", "- bk:subject"),
    "factObject": ("fact", 'bk:object "Rådet"'),
    "factObjectText": ("fact", 'bk:objectText ""'),
    "factStatus": ("fact", "- bk:status ; bk:status bk:basisStated"),
    "factBasis": ("fact", "- bk:basis"),
    "factConfidence": ("fact", "- bk:confidence ; bk:confidence 1.5"),
    "factPeriod": ("fact", 'bk:holdsFrom "2022-01-01"^^xsd:date ; bk:holdsUntil "2021-12-31"^^xsd:date'),
    "factAttested": ("fact", 'bk:firstAttested "2022-01-01"^^xsd:date ; bk:lastAttested "2021-12-31"^^xsd:date'),
    "factDays": ("fact", 'bk:overBy "2022"^^xsd:gYear'),
    "factNewest": ("fact", "bk:newestEvidence :document/liste"),
    "factBehalf": ("fact", "bk:onBehalfOf :plant/nameless"),
    "factBehalfText": ("fact", 'bk:onBehalfOfText "KL" , "KKR"'),
    "factSector": ("fact", "bk:sector bk:sectorMunicipal , bk:sectorState"),
    "factSecondEnd": ("fact", 'bk:object :body/det-nye-forum ; bk:objectText "drift"'),
    "membershipMember": ("membership", "- org:member ; org:member :document/liste"),
    "membershipOrganisation": ("membership", "org:organization :body/det-gamle-forum"),
    "membershipRole": ("membership", "org:role bk:roleChair , bk:roleMember"),
    "membershipPeriod": ("membership", "org:memberDuring :instant/sound"),
    "membershipStanding": ("membership", "- bk:status ; bk:status bk:statusNegated"),
    "seatRelation": ("seat", '- bk:relation ; bk:relation "employed-by"'),
    "chairingRole": ("chairing", "- org:role"),
    "employmentPerson": ("job", "- org:member ; org:member :body/det-nye-forum"),
    "roleName": ("role", 'skos:prefLabel "leder"@da'),
    "appointmentAppointee": ("appointment", "- bk:appointee"),
    "appointmentTo": ("appointment", "- bk:appointmentTo"),
    "appointmentMade": ("appointment", "prov:generated :body/det-nye-forum"),
    "appointmentDecided": ("appointment", "prov:used :document/liste"),
    "participationPerson": ("participation", "^m8g:playsRole :person/bo-lindegren"),
    "participationMeeting": ("participation", "- ^m8g:hasParticipation"),
    "participationManner": ("participation", "- m8g:role ; m8g:role bk:roleGuest"),
    "grantItem": ("grant", "- schema:fundedItem ; schema:fundedItem :person/bo-lindegren"),
    "grantGiver": ("grant", "schema:funder :region/region-sjaelland ; schema:sponsor :fund/innovationspuljen"),
    "grantAmount": ("money", "- schema:amount"),
    "budgetPurpose": ("budget", "- schema:description"),
    "amountValue": ("amount", "- schema:value ; schema:value -5.0"),
    "amountCurrency": ("amount", '- schema:currency ; schema:currency "kr."'),
    "amountCurrencyKnown": ("amount", "- schema:currency"),
    "changeKind": ("change", "- dct:type"),
    "changeEnds": ("change", "- org:originalOrganization"),
    "changeDated": ("change", "- dct:date"),
    "statementSubject": ("statement", "- rdf:subject"),
    "statementPredicate": ("statement", "- rdf:predicate"),
    "statementObject": ("statement", "rdf:object :fund/innovationspuljen , :body/det-gamle-forum"),
    "documentFile": ("document", "- bk:file"),
    "documentContent": ("document", '- bk:sha256 ; bk:sha256 "abc"'),
    "documentKind": ("document", "dct:type bk:documentMinutes"),
    "documentDated": ("document", "- dct:date"),
    "documentBody": ("document", "bk:aboutBody :person/bo-lindegren"),
    "itemDocument": ("item", "- schema:subjectOf"),
    "itemNumber": ("item", 'bk:itemNumber "1" , "2"'),
    "itemMeeting": ("item", "schema:superEvent :body/det-nye-forum"),
    "evidenceDocument": ("evidence", "- oa:hasSource"),
    "evidencePlace": ("evidence", "- oa:hasSelector"),
    "evidenceConfidence": ("evidence", "- bk:confidence ; bk:confidence -0.1"),
    "evidenceRule": ("evidence", "bk:rule :rule/unknown"),
    "evidencePage": ("evidence", "bk:page 0"),
    "evidenceItem": ("evidence", "bk:agendaItem :document/liste"),
    "positionStart": ("position", "- oa:start ; oa:start -1"),
    "positionEnd": ("position", "- oa:start ; - oa:end ; oa:start 0"),
    "positionOrder": ("position", "- oa:end ; oa:end 2"),
    "quoteWords": ("quote", '- oa:exact ; oa:exact ""'),
    "ruleName": ("rule", "- rdfs:label"),
    "readingDocument": ("reading", "- prov:used"),
    "agentName": ("agent", "- rdfs:label"),
    "personName": ("person", 'foaf:name "Eva Lind"'),
    "personPrivate": ("person", 'skos:altLabel "Eva Lund 010203-1234"'),
    "personKind": ("person", "a bk:Meeting ; schema:startDate 1 ; schema:organizer :body/det-nye-forum"),
    "organisationName": ("organisation", "- rdfs:label"),
    "organisationKind": ("organisation", "- org:classification"),
    "organisationFounded": ("organisation", 'schema:foundingDate "2020"^^xsd:gYear , "2021"^^xsd:gYear'),
    "organisationDissolved": ("organisation", 'schema:dissolutionDate "2020"^^xsd:gYear , "2021"^^xsd:gYear'),
    "organisationHead": ("organisation", "^org:headOf :person/bo-lindegren , :person/tove-brink"),
    "publicIdentifier": ("authority", "- adms:identifier"),
    "Body": ("body", "- bk:partOf"),
    "unitPlace": ("unit", "- org:unitOf"),
    "collaborationMembers": ("collaboration", "org:hasMember :person/bo-lindegren"),
    "projectName": ("project", "- rdfs:label"),
    "projectCarried": ("project", "- bk:anchoredIn"),
    "agreementName": ("agreement", "- rdfs:label"),
    "fundName": ("fund", "- rdfs:label"),
    "otherName": ("other", "- rdfs:label"),
    "meetingName": ("meeting", "- rdfs:label"),
    "meetingDay": ("meeting", 'schema:startDate "2021-01-03"^^xsd:date'),
    "meetingDated": ("meeting", "- schema:startDate"),
    "meetingBody": ("meeting", "- schema:organizer"),
    "identifierValue": ("identifier", '- skos:notation ; skos:notation ""'),
    "intervalEnds": ("interval", "- time:hasBeginning"),
    "instantText": ("instant", "- bk:edtf"),
    "snapshotDay": ("snapshot", "bk:asOf 2021"),
    "contradictionKind": ("contradiction", "- bk:contradictionKind"),
    "contradictionText": ("contradiction", "- rdfs:comment"),
    "contradictionFacts": ("contradiction", "bk:concerns :body/det-nye-forum"),
    "retiredHeir": ("retired", "- dct:isReplacedBy"),
    # Plain triples: one whose subject cannot be, and one whose object cannot be.
    "attended": ("fund", "schema:attendee :person/bo-lindegren"),
    "attendedEnd": ("fund", "^schema:attendee :meeting/snt-2021-03-02"),
    "absent": ("fund", "bk:absentFrom :meeting/snt-2021-03-02"),
    "absentEnd": ("fund", "^bk:absentFrom :person/bo-lindegren"),
    "employedBy": ("fund", "schema:worksFor :region/region-sjaelland"),
    "employedByEnd": ("fund", "^schema:worksFor :person/bo-lindegren"),
    "chairs": ("fund", "bk:chairs :body/det-nye-forum"),
    "chairsEnd": ("person", "^bk:chairs :person/bo-lindegren"),
    "memberOf": ("fund", "org:memberOf :body/det-nye-forum"),
    "memberOfEnd": ("fund", "^org:memberOf :person/bo-lindegren"),
    "headOf": ("fund", "org:headOf :plant/headless"),
    "headOfEnd": ("fund", "^org:headOf :person/bo-lindegren"),
    "appointedTo": ("fund", "bk:appointedTo :body/det-nye-forum"),
    "appointedToEnd": ("person", "^bk:appointedTo :person/bo-lindegren"),
    "fundsEnd": ("person", "^bk:funds :fund/innovationspuljen"),
    "hasBudget": ("person", "bk:hasBudget :grant/f022"),
    "hasBudgetEnd": ("fund", "^bk:hasBudget :project/trygt-hjem"),
    "partOf": ("person", "bk:partOf :region/region-sjaelland"),
    "partOfEnd": ("person", "^bk:partOf :fund/innovationspuljen"),
    "establishedBy": ("person", "bk:establishedBy :region/region-sjaelland"),
    "dissolvedBy": ("person", "bk:dissolvedBy :region/region-sjaelland"),
    "replacedBy": ("person", "dct:isReplacedBy :region/region-sjaelland"),
    "replacedByEnd": ("person", "^dct:isReplacedBy :fund/innovationspuljen"),
    "anchoredIn": ("person", "bk:anchoredIn :region/region-sjaelland"),
    "anchoredInEnd": ("person", "^bk:anchoredIn :fund/innovationspuljen"),
    "reportsTo": ("fund", "org:reportsTo :region/region-sjaelland"),
    "reportsToEnd": ("fund", "^org:reportsTo :region/region-sjaelland"),
    "secretariatFor": ("fund", "bk:secretariatFor :region/region-sjaelland"),
    "secretariatForEnd": ("person", "^bk:secretariatFor :region/region-sjaelland"),
    "leads": ("fund", "bk:leads :project/trygt-hjem"),
    "leadsEnd": ("person", "^bk:leads :region/region-sjaelland"),
    "partyTo": ("fund", "bk:partyTo :agreement/omsorgsaftalen"),
    "partyToEnd": ("fund", "^bk:partyTo :region/region-sjaelland"),
    "partnerIn": ("fund", "bk:partnerIn :project/trygt-hjem"),
    "partnerInEnd": ("person", "^bk:partnerIn :region/region-sjaelland"),
    "supplies": ("fund", "bk:supplies :project/trygt-hjem"),
    "suppliesEnd": ("person", "^bk:supplies :region/region-sjaelland"),
}


@cache
def shapes() -> frozenset[pyoxigraph.Triple]:
    path = shipped.ontology() / "shapes.ttl"
    return frozenset(quad.triple for quad in pyoxigraph.parse(path=path, format=RdfFormat.TURTLE))


def _said(predicate: str) -> dict[str, list[object]]:
    found: dict[str, list[object]] = {}
    for triple in shapes():
        if triple.predicate.value == _SH + predicate and isinstance(triple.subject, NamedNode):
            found.setdefault(triple.subject.value.removeprefix(SHAPES), []).append(triple.object)
    return found


def _thing(name: str, sound: str, flaw: str = "") -> str:
    """Turtle of one thing with its flaw."""
    parts = [part.strip() for part in f"a {SOUND[sound]} ; {flaw}".split(" ;") if part.strip()]
    gone = {part[2:] for part in parts if part.startswith("- ")}
    lines = []
    for place, part in enumerate(part for part in parts if not part.startswith("- ")):
        predicate, _, value = part.partition(" ")
        if predicate in gone and place < SOUND[sound].count(" ;") + 1:
            continue
        lines += (
            [f"{v.strip()} {predicate[1:]} :{name} ." for v in value.split(" , ")]
            if predicate[0] == "^"
            else [f":{name} {predicate} {value} ."]
        )
    return "\n".join(lines)


@cache
def findings() -> tuple[Finding, ...]:
    planted = [_thing(f"plant/{shape}", sound, flaw) for shape, (sound, flaw) in PLANTED.items()]
    sound = [_thing(f"{kind}/sound", kind) for kind in SOUND]
    nameless = [':plant/nameless rdfs:label "" .']
    header = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
    body = re.sub(r"(?<![\w<\"]):([a-z]+/[\w-]+)", rf"<{BASE}\1>", "\n".join([*sound, *planted, *nameless]))
    return validate(turtle(example()) + (header + body).encode("utf-8"))


def test_every_shape_that_speaks_has_a_planted_violation() -> None:
    assert set(_said("message")) == set(PLANTED)


@pytest.mark.parametrize("shape", PLANTED)
def test_the_planted_violation_is_caught_by_its_shape_alone(shape: str) -> None:
    caught = {finding.check for finding in findings() if finding.subject == f"plant/{shape}"}
    assert caught == {shape}
    severity = {finding.severity for finding in findings() if finding.subject == f"plant/{shape}"}
    warns = shape in _said("severity")
    assert severity == {Severity.WARNING if warns else Severity.VIOLATION}


def test_what_is_sound_passes() -> None:
    assert [finding for finding in findings() if finding.subject.endswith("/sound")] == []
    rest = {
        (finding.check, finding.subject)
        for finding in findings()
        if not finding.subject.startswith("plant/") and finding.severity is Severity.VIOLATION
    }
    assert rest == {("factSource", "membership/f051")}  # the one fact of the example that stands on a verdict alone


def test_messages_are_in_danish_and_english() -> None:
    for name, texts in _said("message").items():
        assert sorted(str(getattr(text, "language", "")) for text in texts) == ["da", "en"], name
        assert all(str(getattr(text, "value", "")).endswith(".") for text in texts), name
    assert all(finding.message and finding.message_en for finding in findings())


def test_every_class_and_every_relation_has_a_shape() -> None:
    targets = {getattr(t, "value", "") for targets in _said("targetClass").values() for t in targets}
    types: dict[str, set[str]] = {}
    for triple in triples(example()):
        if triple.predicate.value == PREFIXES["rdf"] + "type":
            types.setdefault(str(triple.subject), set()).add(str(getattr(triple.object, "value", "")))
    assert [subject for subject, classes in types.items() if not classes & targets] == []
    subjects = {
        getattr(t, "value", "")
        for where in ("targetSubjectsOf", "targetObjectsOf")
        for ts in _said(where).values()
        for t in ts
    }
    shortcuts = {relation.shortcut for relation in RELATIONS}
    assert {PREFIXES[name.partition(":")[0]] + name.partition(":")[2] for name in shortcuts} <= subjects


def test_shapes_keep_to_shacl_core() -> None:
    spoken = {triple.predicate.value for triple in shapes() if triple.predicate.value.startswith(_SH)}
    assert not spoken & {_SH + name for name in ("sparql", "select", "js", "rule", "expression")}
