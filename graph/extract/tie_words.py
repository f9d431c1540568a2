"""How Danish says what a group belongs to, whom it reports to, what replaces it, that it ends: verbs with their cases.

Each tie is data: the verb, in which case the other end stands ("hører under X", "afløses af X", "melder tilbage til X"), and
what either end may be. `turned` ties have their ends the other way round: in "rådet erstatter udvalget" the subject is what
came after.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.model.entity import EntityKind

_K = EntityKind
GROUP = frozenset({_K.BODY, _K.CLUSTER, _K.SECRETARIAT})
WORK = frozenset({_K.PROJECT, _K.FUND, _K.AGREEMENT})
_HOUSES = frozenset({_K.REGION, _K.MUNICIPALITY, _K.HOSPITAL, _K.ASSOCIATION, _K.STATE, _K.UNIVERSITY, _K.COMPANY})
_ADV = (
    r"(?: (?:nu|også|fortsat|stadig|herefter|fremover|fremadrettet|siden|formelt|organisatorisk|administrativt|politisk|fast|selv|derfor|dermed|hermed"
    r"|løbende|årligt|i dag|igen|direkte|foreløbig|midlertidigt|(?:(?:fra|pr\.|ved|i|siden) )?‹D\d+›))*"
)
_IS = rf"(?:er|var|bliver|blev|vil blive|skal|er blevet|har været){_ADV}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """What a verb ties together: `cases` of the other end; `what` and `whole` are the kinds that the two ends may be."""

    id: str
    relation: str
    pattern: re.Pattern[str]
    example: str
    near_miss: str
    cases: tuple[str, ...] = ()
    what: frozenset[EntityKind] = GROUP | WORK
    whole: frozenset[EntityKind] = GROUP | WORK
    turned: bool = False
    alike: bool = False  # both ends are groups, or both are works
    alone: bool = False  # there is no other end
    infinitive: bool = False  # what is done is done to the objects: "at lægge A og B sammen til C"
    confidence: float = 0.75


def _tie(
    name: str,
    relation: str,
    pattern: str,
    example: str,
    near_miss: str,
    *,
    cases: tuple[str, ...] = (),
    what: frozenset[EntityKind] = GROUP | WORK,
    whole: frozenset[EntityKind] = GROUP | WORK,
    turned: bool = False,
    alike: bool = False,
    alone: bool = False,
    infinitive: bool = False,
) -> Tie:
    compiled = re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)
    return Tie(
        id=name,
        relation=relation,
        pattern=compiled,
        example=example,
        near_miss=near_miss,
        cases=cases,
        what=what,
        whole=whole,
        turned=turned,
        alike=alike,
        alone=alone,
        infinitive=infinitive,
    )


_REPORT = r"(?:anbefaling|rapport|resultat|forslag|indstilling|oplæg|afrapportering|konklusion|status|beretning|udspil|plan)\w*"

TIES: tuple[Tie, ...] = (
    _tie(
        "tie-belongs-to",
        "part-of",
        r"hører|hørte|henhører",
        "Arbejdsgruppen om Måltider hører til Rådet for Sund Alder.",
        "Arbejdsgruppen om Måltider lytter til Rådet for Sund Alder.",
        cases=("til", "under"),
        whole=GROUP | WORK | _HOUSES,
    ),
    _tie(
        "tie-lies-under",
        "part-of",
        rf"sorterer|sorterede|ligger|{_IS} (?:organiseret|placeret|indplaceret|samlet|nedsat|oprettet|etableret)|organiseres|placeres|arbejder|virker",
        "Arbejdsgruppen om Måltider arbejder indtil sommer under Rådet for Sund Alder.",
        "Arbejdsgruppen om Måltider arbejder indtil sommer uden om Rådet for Sund Alder.",
        cases=("under",),
        whole=GROUP | WORK | _HOUSES,
    ),
    _tie(
        "tie-is-part",
        "part-of",
        r"(?:er|var|bliver|blev|udgør|indgår som|fungerer som) (?:nu |fortsat |også |herefter )?(?:en |et |den ene |det ene )?(?:\w+ )?(?:del|gren|ben|arbejdspakke|spor)",
        "Projektet Trygt Hjem er den ene gren af projektet God Søvn.",
        "Projektet Trygt Hjem er den ene vinder af projektet God Søvn.",
        cases=("af", "i", "under"),
    ),
    _tie(
        "tie-is-one-under",
        "part-of",
        r"(?:er|var|bliver|blev) (?:nu |fortsat |også |‹D\d+› )?(?:en |et )?(?:\w+ )?‹G\d+›",
        "Projektet Trygt Hjem blev i foråret 2021 et delprojekt under projektet God Søvn.",
        "Projektet Trygt Hjem blev i foråret 2021 et delprojekt uden for projektet God Søvn.",
        cases=("under",),
    ),
    _tie(
        "tie-holds",
        "part-of",
        rf"består{_ADV}|bestod|omfatter{_ADV}|omfattede|rummer|rummede|indeholder|dækker over",
        "Programmet God Søvn rummer i dag projektet Trygt Hjem og projektet Ro i Huset.",
        "Programmet God Søvn roser i dag projektet Trygt Hjem og projektet Ro i Huset.",
        cases=("", "af"),
        what=frozenset({_K.PROJECT, _K.BODY}),
        whole=frozenset({_K.PROJECT, _K.CLUSTER}),
        turned=True,
    ),
    _tie(
        "tie-reports",
        "reports-to",
        rf"(?:af)?rapporter\w+|referer\w*|melder{_ADV} tilbage|melde tilbage|aflægger (?:\w+ )?(?:rapport|beretning)|(?:har|få|får) (?:\w+ )?(?:reference|mandat|kommissorium|opdrag)"
        rf"|(?:afleverer?|afgiver?|fremlægger?|forelægger?|præsenterer?|sender?|giver?|kommer?) (?:\w+ ){{0,5}}{_REPORT}",
        "Arbejdsgruppen om Måltider giver hvert halve år status til Rådet for Sund Alder.",
        "Arbejdsgruppen om Måltider giver hvert halve år blomster til Rådet for Sund Alder.",
        cases=("til", "for"),
        what=GROUP | frozenset({_K.PROJECT}),
        whole=GROUP | frozenset({_K.REGION, _K.STATE, _K.PROJECT}),
    ),
    _tie(
        "tie-is-replaced",
        "replaced-by",
        rf"erstattes|afløses|efterfølges|{_IS} (?:erstattet|afløst|efterfulgt)",
        "Netværket for Kost blev ved årsskiftet afløst af Rådet for Sund Alder.",
        "Netværket for Kost blev ved årsskiftet besøgt af Rådet for Sund Alder.",
        cases=("af",),
        alike=True,
    ),
    _tie(
        "tie-becomes",
        "replaced-by",
        rf"omdannes|omdøbes|videreføres|fortsætter|fortsatte|overgår|overgik|udvides|udvikles|smeltes sammen|(?:går|gik){_ADV} (?:over|ind)|{_IS} (?:omdannet|omdøbt|videreført|overgået|lagt sammen|slået sammen|lagt ind)"
        rf"|lægges{_ADV} (?:sammen|ind)|slås{_ADV} sammen|bliver{_ADV} til|samles",
        "Netværket for Kost fortsætter efter sommerferien som Rådet for Sund Alder.",
        "Netværket for Kost fortsætter efter sommerferien hos Rådet for Sund Alder.",
        cases=("til", "i", "som"),
        alike=True,
    ),
    _tie(
        "tie-is-called",
        "replaced-by",
        rf"hedder{_ADV}|kaldes{_ADV}|(?:får|fik|har fået|skifter|skiftede|har skiftet|ændrer|ændrede){_ADV} (?:det nye |nyt )?navn(?:et)?|(?:kommer|skal|vil) [^‹›.;,]{{0,40}}?hedde",
        "Netværket for Kost kommer herefter til at hedde Rådet for Sund Alder.",
        "Netværket for Kost kommer herefter til at høre Rådet for Sund Alder.",
        cases=("", "til"),
        alike=True,
    ),
    _tie(
        "tie-replaces",
        "replaced-by",
        rf"erstatter|erstattede|afløser|afløste|har (?:erstattet|afløst|overtaget)|viderefører|(?:træder|trådte|er trådt){_ADV} i stedet|(?:er|var|bliver|blev){_ADV} (?:\w+ )?(?:afløser|efterfølger|arvtager)(?:en)?"
        r"|hed (?:tidligere|før|indtil ‹D\d+›|oprindelig\w*|førhen)|kaldtes",
        "Rådet for Sund Alder er trådt i stedet for Netværket for Kost.",
        "Rådet for Sund Alder er trådt ind hos Netværket for Kost.",
        cases=("", "for", "til", "old"),
        turned=True,
        alike=True,
    ),
    _tie(
        "tie-merges",
        "replaced-by",
        r"(?:at )?(?:lægge|slå|samle|smelte|omdøbe|omdanne|erstatte|afløse|videreføre)",
        "Rådet besluttede at lægge Netværket for Kost og Netværket for Søvn sammen til Rådet for Sund Alder.",
        "Rådet besluttede at tilbyde Netværket for Kost og Netværket for Søvn plads i Rådet for Sund Alder.",
        cases=("til", "i", "med", "som"),
        alike=True,
        infinitive=True,
    ),
    _tie(
        "tie-ends",
        "dissolved",
        rf"nedlægges|opløses|afvikles|ophører|ophørte|stopper|stoppede|{_IS} (?:nedlagt|opløst|afviklet|ophørt|stoppet|lukket ned)|er slut",
        "Arbejdsgruppen om Måltider har afsluttet sit arbejde og stopper.",
        "Arbejdsgruppen om Måltider har afsluttet sit arbejde og fejrer det.",
        what=GROUP | frozenset({_K.PROJECT}),
        alone=True,
    ),
    _tie(
        "tie-is-based",
        "anchored-in",
        rf"forankres|{_IS} (?:forankret|placeret|hjemmehørende|tilknyttet|knyttet)|placeres|har{_ADV} (?:base|til huse|hjemme|adresse|sæde|hjemsted)|huses|ligger|hører hjemme|drives fra|udgår",
        "Projektet Trygt Hjem har base i Struer Kommune.",
        "Projektet Trygt Hjem har gæster i Struer Kommune.",
        cases=("i", "hos", "på", "ved", "fra", "af"),
        what=frozenset({_K.PROJECT, _K.SECRETARIAT}),
        whole=_HOUSES | GROUP | frozenset({_K.OTHER}),
    ),
)
