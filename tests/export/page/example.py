"""An invented Knowledge for the page: eight municipalities, three clusters, committees, projects, money, six documents.

Everything and everybody is made up. `example()` is what the pictures are taken of, `hostile()` is full of markup that
must stay text, `crowd(n)` is as large as one likes.
"""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal

from graph.model.entity import Decision, Entity, EntityKind
from graph.model.fact import AgendaTitle, Contradiction, Fact, Knowledge, Loss, Source
from graph.model.statement import Basis, Evidence, Qualifiers, Status
from graph.model.text import Span

_K = EntityKind
_GIVEN = ("Anne", "Bent", "Carla", "Dorte", "Esben", "Frida", "Gert", "Helle", "Ingrid", "Jørn", "Kirsa", "Lauge")
_FAMILY = ("Bøgelund", "Åkjær", "Ægidius", "Fjeldsø", "Grønhede", "Hvidtjørn", "Kærsgård", "Lyngbæk", "Nørreris")
_TOWNS = ("Åfjord", "Mølleskov", "Engkær", "Rugmose", "Øresø", "Klitlund", "Bøgested", "Tværsund")
_TITLES = ("sundhedschef", "direktør", "konsulent", "ledende overlæge", "afdelingsleder")
_ITEMS = (
    ("1", "Velkomst og dagsorden"),
    ("2", "Sammensætning af grupper"),
    ("3", "Økonomi og puljer"),
    ("4", "Nye projekter"),
)

#: The table of what ran in other pages, and more: markup for each place of a page, and values that are more than text.
PAYLOADS = (
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "</style><style>*{display:none}</style>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover=alert(1) '",
    "<svg onload=alert(1)>",
    "<a href=javascript:alert(1)>href</a>",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    'https://example.org/"><script>alert(1)</script>',
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<!--<script>",
    "]]><x/>",
    "{{7*7}}${alert(1)}{% raw %}",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\u2028\u202ealert(1)\u0000",
    "__proto__",
    "constructor",
    '=HYPERLINK("https://example.org")',
    "@SUM(1;1)|cmd",
)


class Builder:
    """Collects entities and facts under readable ids."""

    def __init__(self, seed: int = 3) -> None:
        self.chance = random.Random(seed)
        self.entities: dict[str, Entity] = {}
        self.facts: list[Fact] = []
        self.sources: list[Source] = []

    def entity(self, identifier: str, kind: EntityKind, label: str, **more: object) -> str:
        self.entities[identifier] = Entity(id=identifier, kind=kind, label=label, **more)  # type: ignore[arg-type]
        return identifier

    def source(self, identifier: str, title: str, date: str, body: str, meeting: str = "") -> str:
        items = tuple(AgendaTitle(number=number, title=text) for number, text in _ITEMS)
        self.sources.append(
            Source(
                id=identifier,
                file=f"{identifier}.txt",
                title=title,
                kind="referat",
                body=body,
                meeting=meeting,
                date=date,
                sha256="0" * 64,
                pages=6,
                items=items,
            )
        )
        return identifier

    def fact(
        self,
        relation: str,
        subject: str,
        target: str,
        document: str | tuple[str, ...],
        quote: str = "",
        *,
        literal: str = "",
        item: str = "2",
        basis: Basis = Basis.STATED,
        reviewed: str = "",
        **said: object,
    ) -> str:
        documents = (document,) if isinstance(document, str) else document
        evidence = tuple(
            Evidence(
                document=name,
                item=item,
                span=Span(start=0, end=len(quote)),
                rule=f"{relation}.{basis.value}",
                confidence=0.9,
                page=1 + self.chance.randrange(5),
                quote=quote,
            )
            for name in documents
        )
        identifier = f"{len(self.facts):016x}"
        self.facts.append(
            Fact(
                id=identifier,
                relation=relation,
                subject=subject,
                object=target,
                literal=literal,
                qualifiers=Qualifiers(**said),  # type: ignore[arg-type]
                basis=basis,
                confidence=0.9,
                evidence=evidence,
                reviewed=reviewed,
            )
        )
        return identifier

    def label(self, identifier: str) -> str:
        return self.entities[identifier].label

    def knowledge(self, **more: object) -> Knowledge:
        return Knowledge(
            entities=tuple(self.entities[key] for key in sorted(self.entities)),
            facts=tuple(self.facts),
            sources=tuple(self.sources),
            **more,  # type: ignore[arg-type]
        )


def example() -> Knowledge:
    """About 80 actors and 200 facts, always the same."""
    world = Builder()
    _public(world)
    people = _people(world)
    _groups(world, people)
    disputed = _projects(world, people)
    return world.knowledge(
        decisions=(
            Decision(
                mention="Heeboell Kirsa",
                document="ssu-2023-05-10",
                entity="person/kirsa-heeboell",
                verdict="same",
                reason="samme efternavn og samme arbejdsplads",
                score=0.94,
            ),
        ),
        losses=(Loss(place="tom.txt", reason="filen er tom"),),
        contradictions=(
            Contradiction(kind="two-chairs", message="To formænd på samme dag: kilderne er uenige.", facts=disputed),
        ),
    )


def _public(world: Builder) -> None:
    world.entity("region/fjordland", _K.REGION, "Region Fjordland", identifiers=("regionskode:0099",), known=True)
    for number, town in enumerate(_TOWNS):
        world.entity(
            f"municipality/{number}",
            _K.MUNICIPALITY,
            f"{town} Kommune",
            identifiers=(f"kommunekode:0{101 + number * 10}",),
            known=True,
        )
    for number, name in enumerate(("Nordfjord", "Midtsund", "Østkyst")):
        world.entity(f"cluster/{number}", _K.CLUSTER, f"Sundhedsklynge {name}", aliases=(f"Klynge {name}",))
    world.entity("hospital/fjord", _K.HOSPITAL, "Fjordland Hospital", parent="region/fjordland")
    world.entity("state/board", _K.STATE, "Styrelsen for Nære Tilbud", aliases=("SNT",))
    world.entity("university/fjord", _K.UNIVERSITY, "Fjordland Universitet")
    world.entity("association/patients", _K.ASSOCIATION, "Foreningen af Pårørende")
    world.entity("company/tele", _K.COMPANY, "Telefjord A/S")
    world.entity("secretariat/joint", _K.SECRETARIAT, "Det fælles sekretariat")
    bodies = {
        "body/ssu": ("Sundhedssamarbejdsudvalget", ("SSU",)),
        "body/das": ("Den Administrative Styregruppe", ("DAS",)),
        "body/koordination": ("Koordinationsgruppen for Nordfjord og omegn", ("KNO",)),
        "body/midtsund": ("Fagligt forum Midtsund", ()),
        "body/oestkyst": ("Fagligt forum Østkyst", ()),
        "body/demens": ("Arbejdsgruppen om demens", ()),
        "body/data": ("Følgegruppen for data på tværs", ()),
        "body/gammel": ("Det tidligere koordinationsudvalg", ("TKU",)),
    }
    for identifier, (label, aliases) in bodies.items():
        world.entity(identifier, _K.BODY, label, aliases=aliases)
    for identifier, title, date, body in (
        ("ssu-2021-11-03", "Referat, Sundhedssamarbejdsudvalget", "2021-11-03", "body/ssu"),
        ("das-2022-02-17", "Referat, Den Administrative Styregruppe", "2022-02-17", "body/das"),
        ("ssu-2022-06-08", "Referat, Sundhedssamarbejdsudvalget", "2022-06-08", "body/ssu"),
        ("kno-2022-10-26", "Referat, Koordinationsgruppen", "2022-10-26", "body/koordination"),
        ("ssu-2023-05-10", "Referat, Sundhedssamarbejdsudvalget", "2023-05-10", "body/ssu"),
        ("das-2023-09-21", "Dagsorden, Den Administrative Styregruppe", "2023-09-21", "body/das"),
    ):
        meeting = world.entity(f"meeting/{identifier}", _K.MEETING, f"{identifier[:3].upper()} {date}", start=date)
        world.source(identifier, title, date, body, meeting)


def _people(world: Builder) -> list[str]:
    people = []
    for number in range(34):
        name = f"{_GIVEN[number % len(_GIVEN)]} {_FAMILY[(number * 5) % len(_FAMILY)]}"
        person = world.entity(f"person/{number:02d}", _K.PERSON, name)
        where = f"municipality/{number % 8}" if number % 4 else "region/fjordland"
        title = world.chance.choice(_TITLES)
        quote = f"{name}, {title}, {world.label(where)}"
        world.fact("employed-by", person, where, _document(world), quote, item="1", basis=Basis.LAYOUT, role=title)
        people.append(person)
    kirsa = world.entity("person/kirsa-heeboell", _K.PERSON, "Kirsa Heebøll", aliases=("Kirsa Heebøl",))
    world.fact("employed-by", kirsa, "municipality/2", "ssu-2022-06-08", "Kirsa Heebøll, Engkær Kommune", item="1")
    return [kirsa, *people]


def _groups(world: Builder, people: list[str]) -> None:
    plan = {
        "body/ssu": (0, 13, ("ssu-2021-11-03", "ssu-2023-05-10")),
        "body/das": (9, 19, ("das-2022-02-17", "das-2023-09-21")),
        "body/koordination": (17, 25, ("kno-2022-10-26",)),
        "body/midtsund": (23, 29, ("ssu-2022-06-08",)),
        "body/oestkyst": (27, 33, ("ssu-2023-05-10",)),
        "body/demens": (2, 8, ("das-2022-02-17",)),
        "body/data": (12, 18, ("das-2023-09-21",)),
    }
    for body, (first, last, documents) in plan.items():
        members = people[first:last]
        for place, person in enumerate(members):
            derived = place % 4 == 3
            quote = f"{world.label(person)} deltager som medlem af {world.label(body)}."
            world.fact(
                "member-of", person, body, documents, quote, basis=Basis.DERIVED if derived else Basis.STATED,
                on_behalf_of=("Kommunerne",) if place % 3 == 1 else (), start="2022-01-01" if place % 5 == 2 else "",
            )  # fmt: skip
            if body in ("body/ssu", "body/das"):
                relation = "absent" if place % 6 == 5 else "attended"
                world.fact(relation, person, f"meeting/{documents[0]}", documents[0], world.label(person), item="1")
        chair = members[0]
        quote = f"{world.label(chair)} (formand) bød velkommen på vegne af {world.label(body)}."
        world.fact("chairs", chair, body, documents[-1], quote, role="formand", reviewed="accepted")
    world.fact(
        "appointed-to", people[0], "body/ssu", "ssu-2021-11-03",
        "Udvalget godkendte, at Kirsa Heebøll indtræder som formand fra 1. januar 2022.", start="2022-01-01",
        role="formand",
    )  # fmt: skip
    world.fact(
        "member-of", people[3], "body/gammel", "ssu-2021-11-03", "Koordinationsudvalget er nedlagt.",
        status=Status.FORMER, end="2022-06-30",
    )  # fmt: skip
    world.fact("replaced-by", "body/gammel", "body/ssu", "ssu-2022-06-08", "Udvalget afløses af SSU.", start="2022-07")
    for number in range(8):
        world.fact("part-of", f"municipality/{number}", f"cluster/{number % 3}", "ssu-2022-06-08", "Klyngens kommuner")
    for body, cluster in (("koordination", 0), ("midtsund", 1), ("oestkyst", 2)):
        world.fact("part-of", f"body/{body}", f"cluster/{cluster}", "ssu-2022-06-08", "Klyngens faglige forum")
    world.fact("reports-to", "body/das", "body/ssu", "das-2022-02-17", "Styregruppen refererer til udvalget.")
    world.fact("secretariat-for", "secretariat/joint", "body/ssu", "ssu-2022-06-08", "Sekretariatet betjener udvalget.")
    world.fact("secretariat-for", "secretariat/joint", "body/das", "das-2022-02-17", "Sekretariatet betjener DAS.")


def _projects(world: Builder, people: list[str]) -> tuple[str, ...]:
    for number, (name, alias) in enumerate(
        (("Sårpleje i nærområdet", ""), ("Samlet KOL-forløb", "Samlet KOL"), ("Digital hjemmemonitorering", "DiHjem"),
         ("Trygt hjem igen", ""), ("Unge og trivsel", ""))
    ):  # fmt: skip
        project = world.entity(f"project/{number}", _K.PROJECT, name, aliases=(alias,) if alias else ())
        amount = Decimal(1_250_000 + number * 437_500)
        quote = f"Region Fjordland bevilger {amount:,} kr. til {name}.".replace(",", ".")
        world.fact("funds", "region/fjordland", project, "ssu-2022-06-08", quote, item="3", amount=amount,
                   currency="DKK", start="2022-07", end="2024-06")  # fmt: skip
        world.fact("funds", f"municipality/{number}", project, "ssu-2023-05-10", f"Kommunen bidrager til {name}.",
                   item="3", amount=Decimal(180_000), currency="DKK")  # fmt: skip
        world.fact("leads", people[number * 4], project, "das-2023-09-21", f"Projektleder for {name}", item="4",
                   role="projektleder")  # fmt: skip
        world.fact("anchored-in", project, f"cluster/{number % 3}", "ssu-2022-06-08", f"{name} forankres i klyngen.")
    world.fact("has-budget", "project/1", "", "das-2023-09-21", "Der er afsat 4.180.000 kr. til frikøb.",
               literal="frikøb af medarbejdere", item="3", amount=Decimal(4_180_000), currency="DKK")  # fmt: skip
    agreement = world.entity("agreement/health", _K.AGREEMENT, "Sundhedsaftalen for Fjordland")
    for party in ("region/fjordland", "municipality/0", "municipality/4", "association/patients"):
        world.fact("party-to", party, agreement, "ssu-2023-05-10", "Parterne tiltræder aftalen.", item="4")
    fund = world.entity("fund/joint", _K.FUND, "Den fælles udviklingspulje")
    world.fact("funds", fund, "project/3", "das-2023-09-21", "Puljen støtter projektet.", item="3",
               status=Status.PLANNED, amount=Decimal(300_000), currency="DKK")  # fmt: skip
    world.fact("part-of", fund, "region/fjordland", "das-2023-09-21", "Regionens pulje", item="3")
    world.fact("partner-in", "university/fjord", "project/2", "das-2023-09-21", "Universitetet er partner.", item="4")
    world.fact("supplies", "company/tele", "project/2", "das-2023-09-21", "Telefjord A/S leverer udstyret.", item="4")
    world.fact("funds", "state/board", "project/4", "ssu-2023-05-10", "Styrelsen støtter indsatsen.", item="3")
    world.fact("member-of", "hospital/fjord", "body/demens", "das-2022-02-17", "Hospitalet deltager.")
    world.fact("appointed-to", people[5], "body/data", "das-2023-09-21", "Det indstilles at udpege et medlem.",
               status=Status.PLANNED, on_behalf_of=("Åfjord Kommune",))  # fmt: skip
    first = world.fact("chairs", people[7], "body/demens", "das-2022-02-17", "Formand er valgt i foråret.",
                       role="formand")  # fmt: skip
    second = next(fact.id for fact in world.facts if fact.relation == "chairs" and fact.object == "body/demens")
    return tuple(sorted((first, second)))


def _document(world: Builder) -> str:
    return world.chance.choice([source.id for source in world.sources])


HOSTILE = "</script><img src=x onerror=alert(1)>"


def hostile() -> Knowledge:
    """Markup and traps wherever text can stand; "0101" is an id, three relations join the same two."""
    world = Builder()
    world.source(f"doc{HOSTILE}", f"Referat {HOSTILE}", "2022-03-01", "0101")
    document = world.sources[0].id
    person = world.entity(f"person/{HOSTILE}", _K.PERSON, f"Bo {HOSTILE}", aliases=(f"Alias {HOSTILE}", "=1+1"),
                          identifiers=(f"x:{HOSTILE}",), source=HOSTILE)  # fmt: skip
    body = world.entity("0101", _K.BODY, "href <b>Udvalg</b> <!--<script>", aliases=("__proto__",))
    world.entity("__proto__", _K.PERSON, '=HYPERLINK("x")')
    for relation in ("member-of", "chairs", "appointed-to"):
        world.fact(relation, person, body, document, f"Bo {HOSTILE} sidder her & \u2028 </style>", item=HOSTILE,
                   role=f"formand {HOSTILE}", on_behalf_of=(HOSTILE,), reviewed=HOSTILE)  # fmt: skip
    world.fact("has-budget", body, "", document, "<svg onload=alert(1)>", literal=f"formål {HOSTILE}")
    world.fact("member-of", "__proto__", body, document, "'';!--\"<XSS>=&{()}")
    return world.knowledge(
        decisions=(Decision(mention=HOSTILE, document=document, entity=person, verdict="same", reason=HOSTILE),),
        contradictions=(Contradiction(kind="x", message=HOSTILE, facts=(world.facts[0].id, world.facts[1].id)),),
    )


def besieged() -> Knowledge:
    """One person and one document for each payload, which stands in every place that takes text."""
    world = Builder()
    body = world.entity("body/x", _K.BODY, "Udvalget href")  # a title with these letters opened pyvis' own tooltips
    decisions, disputes = [], []
    for payload in PAYLOADS:
        document = world.source(f"doc {payload}", f"Referat {payload}", "2022-03-01", body)
        person = world.entity(f"person/{payload}", _K.PERSON, payload, aliases=(f"Alias {payload}",),
                              identifiers=(f"{payload}:{payload}",), source=payload)  # fmt: skip
        said = Qualifiers(role=payload, on_behalf_of=(payload,), start=payload, end=payload, currency=payload)
        world.fact("member-of", person, body, document, f"Her {payload}", item=payload, reviewed=payload)
        world.facts[-1] = replace(world.facts[-1], qualifiers=replace(said, amount=Decimal(1)))
        world.fact("has-budget", body, "", document, payload, literal=payload)
        decisions.append(Decision(mention=payload, document=document, entity=person, verdict=payload, reason=payload))
        disputes.append(Contradiction(kind=payload, message=payload, facts=(world.facts[-1].id, world.facts[-2].id)))
    return world.knowledge(decisions=tuple(decisions), contradictions=tuple(disputes))


def crowd(size: int, seed: int = 5) -> Knowledge:
    """So many actors in groups of about forty, with two and a half facts each; for measuring."""
    world = Builder(seed)
    document = world.source("stor-2024-01-01", "Stort referat", "2024-01-01", "body/00000")
    groups = max(2, size // 40)
    for number in range(size):
        kind, name = (_K.BODY, "body") if number < groups else (_K.PERSON, "person")
        world.entity(f"{name}/{number:05d}", kind, f"{_GIVEN[number % 12]} {_FAMILY[number % 9]} {number}")
    ids = list(world.entities)
    for number in range(size * 5 // 2):
        person = ids[groups + number % (size - groups)]
        home = (number % (size - groups)) * groups // (size - groups)
        body = home if world.chance.random() < 0.85 else world.chance.randrange(groups)
        relation = world.chance.choice(("member-of", "member-of", "member-of", "chairs", "appointed-to"))
        world.fact(relation, person, ids[body], document, "En sætning om et medlem af gruppen.")
    return world.knowledge()
