"""What belongs where: part of, anchored in, reporting to, served by a secretariat.

"Arbejdsgruppen refererer til styregruppen", "projektet er forankret i Struer Kommune", "under rådet er der nedsat en
arbejdsgruppe": told in a verb. What a name says by itself ("Styregruppen for Trygt Hjem") is read in naming.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.danish.anchors import Sieve
from graph.danish.organisations import is_collective_name
from graph.extract.apply import apply
from graph.extract.cluster_parts import MEMBERS_OF_CLUSTER, members_of_cluster
from graph.extract.discourse import Discourse
from graph.extract.family import Family
from graph.extract.listed_parts import LISTED_PARTS, in_brackets, in_own_cluster, successor
from graph.extract.naming import find_named
from graph.extract.open_frames import framed
from graph.extract.qualifiers import standing
from graph.extract.rule import BODY, TOPIC, Link, Rule
from graph.extract.things import with_things
from graph.extract.tokens import Sentence
from graph.model.entity import EntityKind
from graph.model.minutes import DocumentKind
from graph.model.statement import Statement, Status

_K = EntityKind
_PART = Link(relation="part-of", subject="what", object="whole", timed=False)

RULES: tuple[Rule, ...] = (
    Rule(
        id="anchored-in",
        frames=framed(
            "{ZS:what}[that] [adv]((er|bliver|blev|har været|var|skal|vil blive) )?[adv](forankret|forankres|organisatorisk forankret)"
            " [adv][when](i|hos|ved|under) (den enkelte )?{X:where}",
            "{ZS:what}[that] (og )?[adv]((er|bliver|blev|var|skal|vil blive) )?[adv](placeret|placeres|henlagt|henlægges|hjemmehørende)"
            " [when](i|hos|ved|under) {X:where}",
            "(?<!funktionen.for.)(?<!betjeningen.af.)(?<!betjeningen.for.)(?<!formandskabet.for.){Z:what}[that] [adv](ligger|hører hjemme) [adv](i|hos|under) {X:where}",
            "{G:what}: [adv](forankret|placeret) [when](i|hos|ved|under) {X:where}",
            "{GS:what}, (der|som) [^.;,]{1,120}, [adv](forankres|placeres) [adv](i|hos|ved|under) (den enkelte )?{X:where}",
            "{GS:what}[that] (har )?[adv][when]((hører|hørte)( organisatorisk| administrativt| formelt)?[ ]?(til|hjemme)|(haft|har) hjemme) ({~} )?[adv](i|hos|under) {X:where}",
            "{GS:what}[that] [^‹›.;:]{3,60}({O} )?([^‹›.;:]{0,40}{O} )?(og|samt) (er|bliver|blev) [adv]forankret [when](i|hos|ved|under) {X:where}",
            "{ZS:what}[that] (skal|vil) [adv](være|blive) [adv]forankret [when](i|hos|ved|under) (den enkelte )?{X:where}",
            "{ZS:what} [when](er |bliver |blev )?[adv](forankres|forankret) (i|under) [^‹›.;,]{0,50}?(i regi af|under) {X:where}"
            "(, hvilket også (indbefatter|omfatter|gælder) {G:also})?",
        ),
        links=(
            Link(relation="anchored-in", subject="what", object="where"),
            Link(relation="anchored-in", subject="also", object="where", when="also"),
        ),
        example="Projektet Trygt Hjem er forankret i Struer Kommune.",
        near_miss="Projektet Trygt Hjem er omtalt i Struer Kommune.",
        confidence=0.85,
    ),
    Rule(
        id="anchored-listed",
        frames=framed(
            "(forankres|er forankret) [when](i|hos|under) {X:where} \\((?P<what>[^()]{0,20}‹G\\d+›[^()]{0,200})\\)"
        ),
        links=(Link(relation="anchored-in", subject="what", object="where"),),
        example="De øvrige indsatser er forankret i Struer Kommune (Projekt Trygt Hjem, Projekt God Søvn).",
        near_miss="De øvrige indsatser er omtalt i Struer Kommune (Projekt Trygt Hjem, Projekt God Søvn).",
        confidence=0.75,
    ),
    Rule(
        id="reports-to",
        frames=framed(
            "{X:what}[that] (og )?[adv](skal |vil )?[adv](refererer|referere|referer|rapporterer|rapportere|afrapporterer|afrapportere)"
            " [adv]([^‹›.;,]{0,25} )?til {XS:to}",
            "{X:what}[that] ([adv]<set up> |nedsættes )?(med reference til|har reference til) {XS:to}",
            "{G:what}[that] [adv](er |placeres |er )?[adv](forankret |forankres )?(i|hos) {X},? (og )?(med reference til|refererer til) {XS:to}",
            "{X:what}[that] melder tilbage til {X:to}",
            "{GS:what}[that] (skal |vil |forventes at |ventes at )?[adv](afleverer|aflevere|afgiver|afgive|fremlægger|fremlægge|forelægger|forelægge|præsenterer|præsentere|sender|sende)"
            " [adv](sin|sine|deres|en|et)( \\w+)? (afrapportering|rapport|slutrapport|anbefalinger|anbefaling|forslag|oplæg|indstilling|resultater|status)(er)? ({~} )?(til|for|i) {X:to}",
            "{GS:what}[that] [adv](har (sit )?mandat|får (sit )?mandat|har reference) (fra|til) {X:to}",
            "{GS:what}[that] [adv](er|står) [adv](ansvarlig|til ansvar) over for {X:to}",
        ),
        links=(Link(relation="reports-to", subject="what", object="to", timed=False),),
        example="Arbejdsgruppen om Måltider refererer til Rådet for Sund Alder.",
        near_miss="Arbejdsgruppen om Måltider henviser til erfaringer fra Rådet for Sund Alder.",
        confidence=0.85,
    ),
    Rule(
        id="reports-to-which",
        frames=framed("{X:to},? som {X:what} [adv](refererer|rapporterer|afrapporterer) til"),
        links=(Link(relation="reports-to", subject="what", object="to", timed=False),),
        status=Status.CURRENT,
        example="Tvivl forelægges Rådet for Sund Alder, som Arbejdsgruppen om Måltider refererer til.",
        near_miss="Tvivl forelægges Rådet for Sund Alder, som Arbejdsgruppen om Måltider henviser til.",
        confidence=0.85,
    ),
    Rule(
        id="secretariat-for",
        frames=framed(
            "{ZS:who},? (der |som )?[adv](skal |vil )?[adv](sekretariatsbetjener|sekretariatsbetjene|sekretariatsbetjente|betjener|er sekretariat for"
            "|fungerer som sekretariat for|fortsætter som sekretariat for|har været sekretariat for|varetager [adv]sekretariatet for|varetager sekretariatsfunktionen for|varetager sekretariatsbetjeningen (af|for)"
            "|stiller sekretariat til rådighed for|yder sekretariatsbistand til|er sekretariat for"
            "|forestår sekretariatsbetjeningen af) (både )?{XS:what}",
            "{O:who} [adv]er placeret (i|hos|på) {O} og (sekretariats)?betjener (både )?{XS:what}",
            "{X:what}[that] [adv](sekretariatsbetjenes|betjenes) [adv]af {Z:who}",
            "{X:what},? som {Z:who} [adv](sekretariatsbetjener|betjener|yder sekretariatsbistand til|er sekretariat for)",
            "{X:what}[that] har [^.;]{0,60}?(sekretariat|‹G\\d+›) (i|hos|ved) {O:who}",
            "(sekretariatsbetjeningen|sekretariatsfunktionen) (af|for) {X:what} [adv](varetages|forestås|ligger|er placeret|placeres) [adv](af|hos|i) {Z:who}",
        ),
        links=(Link(relation="secretariat-for", subject="who", object="what"),),
        example="Struer Kommune sekretariatsbetjener Rådet for Sund Alder.",
        near_miss="Struer Kommune inviterer Rådet for Sund Alder.",
        confidence=0.9,
    ),
    Rule(
        id="secretary",
        frames=framed(
            "{P:who},?[that] [adv](er|bliver|var|fortsætter som|fungerer som|tiltræder som|ansættes som|overtager (opgaven|rollen|posten) som) [adv]{R:role} for {X:what}",
            "{R:role} (for|i) {X:what} [adv](er|bliver) [adv]({T} )?{P:who}",
            "{P:who},?[that] [adv](er|bliver|fortsætter som|fungerer som) [adv]{G:what}['’]?s {R:role}",
        ),
        links=(Link(relation="secretariat-for", subject="who", object="what", role="role"),),
        example="Ida Holm er sekretær for Rådet for Sund Alder.",
        near_miss="Ida Holm er sygeplejerske for Rådet for Sund Alder.",
        confidence=0.8,
    ),
    Rule(
        id="secretariat-here",
        frames=framed(
            "(sekretariatsbetjeningen|sekretariatsfunktionen|sekretariatet|sekretariatsopgaven) [adv](varetages|forestås|udgøres|løses) [adv]af {Z:who}",
            "(overgår|overgik|flyttes|flyttede|flytter) [adv](sekretariatsbetjeningen|sekretariatsfunktionen|sekretariatsopgaven) (fra {O} )?til {O:who}",
            "(sekretariatsbetjeningen|sekretariatsfunktionen|sekretariatsopgaven) [adv](overgår|overgik|er overgået|flyttes|flytter|er flyttet|overdrages|ligger|er placeret|overtages)( fra {O})? [when](til|hos|i|af) {O:who}",
            "{O:who} [adv]varetager [adv](sekretariatsbetjeningen|sekretariatsfunktionen)(?! (af|for))",
        ),
        links=(Link(relation="secretariat-for", subject="who", object=BODY),),
        example="Sekretariatsbetjeningen varetages af Struer Kommune.",
        near_miss="Sekretariatsbetjeningen blev drøftet af Struer Kommune.",
        confidence=0.8,
    ),
    Rule(
        id="part-of",
        frames=framed(
            "{GS:what}[that] [adv](er|var|bliver|indgår som|udgør) [adv](en )?(del af|delprojekt (?:i|under)|spor i|underprojekt (?:i|under)) {X:whole}",
            "{XS:what}[that] [adv](hører|sorterer|ligger|er organiseret) [adv](under|ind under) {X:whole}",
            "{XS:what} [adv](udgør|danner) ({~} )?{G:whole}",
            "{XS:what}[that] [^‹›.;:]{3,80} og [adv](hører|sorterer|ligger) [adv](ind )?under {X:whole}",
            "{X:what}[that] (er|var) ((en|et) )?([^‹›.;,]{0,25} )?({G} |gruppe |pulje |udvalg )(under|i regi af|inden for) {X:whole}",
        ),
        links=(_PART,),
        example="Arbejdsgruppen om Måltider er en del af Rådet for Sund Alder.",
        near_miss="Arbejdsgruppen om Måltider er glad for Rådet for Sund Alder.",
        confidence=0.8,
    ),
    Rule(
        id="set-up-under",
        frames=framed(
            "(i regi af|under) {X:whole} (er|blev|bliver|har) [adv](der )?[adv][when](nedsat|etableret|oprettet) ({~} )?{GS:what}",
            "(nedsættes|etableres|oprettes) (der )?[when](i regi af|under) {X:whole} ({~} )?{GS:what}",
            "(i regi af|under) {X:whole} (nedsættes|etableres|oprettes|nedsat|etableret)( der)? [when]({~} )?{GS:what}",
            "(nedsat|etableret|oprettet|nedsættes|etableres|oprettes) ({~} )?{GS:what} (i regi af|under) {X:whole}",
            "{GS:what}[that] ((er|blev|bliver) )?[adv](nedsat|etableret|oprettet|nedsættes|etableres) [when](under|i regi af) {X:whole}",
            "(i regi af|under) {X:whole} (er|findes|ligger|hører|arbejder) (der )?([^‹›.;]{1,60} )?({G}[:,]? )?{GS:what}",
            "(i regi af) {X:whole} (er |blev )?[adv](udarbejdet|udviklet|igangsat) ({~} )?{G:what}",
        ),
        links=(_PART,),
        example="Under Rådet for Sund Alder er der nedsat Arbejdsgruppen om Måltider.",
        near_miss="Under Rådet for Sund Alders møde blev der talt om Arbejdsgruppen om Måltider.",
        confidence=0.8,
    ),
    Rule(
        id="municipalities-of-cluster",
        frames=framed(
            "{G:whole} [adv](omfatter|består af|dækker|udgøres af|tæller) ([^‹›.;]{0,30})?{OS:what}",
            "{O:whole} [adv](omfatter|består af|dækker|udgøres af|tæller) ([^‹›.;]{0,30})?{OS:what}",
            "{X:whole} [adv]er [adv](et )?(\\w+ )?(samarbejde|samarbejdet|samarbejdsforum|rammen om samarbejdet) mellem ({O}, )?{OS:what}",
            "{OS:what} udgør [adv]sammen med {OS:also} {X:whole}",
            "{OS:what} udgør [adv](i fællesskab |tilsammen )?{O:whole}",
            "kommuner(ne)?,? i {X:whole},? ?[\\(:,] ?{OS:what}",
            "{O} i {X:whole},? ?[\\(:,] ?{OS:what}",
            "{X:whole}['’]?s ({O}|[^‹›.;]{0,20}kommuner),? ?[\\(:]? ?{OS:what}",
        ),
        stems=("klynge",),
        links=(_PART, Link(relation="part-of", subject="also", object="whole", timed=False, when="also")),
        example="Kommunerne i Sundhedsklynge Vest, Struer Kommune og Lemvig Kommune, mødes.",
        near_miss="Kommunerne i Sundhedsklynge Vest inviterer Struer Kommune og Lemvig Kommune.",
        confidence=0.85,
    ),
    Rule(
        id="set-going-here",
        frames=framed("(er|blev|bliver) (der )?[when](sat|igangsat) {G:what}( i gang)?"),
        links=(Link(relation="part-of", subject="what", object=TOPIC),),
        example="Der er i foråret 2021 sat 4 delinitiativer i gang.",
        near_miss="Der er i foråret 2021 sat fire skibe i gang.",
        confidence=0.7,
    ),
    Rule(
        id="laid-before",
        frames=framed(
            "{G:what}[that] [adv](skal|vil|bliver) [adv](blive )?(forelagt|forelægges|fremlægges|fremlagt) [when](for )?{XS:to}",
        ),
        links=(Link(relation="reports-to", subject="what", object="to", timed=False),),
        status=Status.PLANNED,
        example="Evalueringen af samarbejdet om måltider vil herefter blive forelagt Rådet for Sund Alder.",
        near_miss="Fristen for samarbejdet om måltider vil herefter blive forelagt Rådet for Sund Alder.",
        confidence=0.7,
    ),
    Rule(
        id="pool-of-its-founder",
        frames=framed("{G:what}[that] [adv]<was> [adv][was set up] ({~} )?[when]af {X:whole}(?! og)"),
        links=(_PART,),
        example="Puljen til bedre måltider er oprettet af Region Midtjylland.",
        near_miss="Puljen til bedre måltider er søgt af Region Midtjylland.",
        confidence=0.7,
    ),
    Rule(
        id="pays-from-its-pool",
        frames=framed(
            "{O:whole}[that] (har )?[adv][when][grants] ({M} |{D} |[^‹›.;]{0,30} ){0,3}(fra|af) {G:what}",
            "{O:whole}[that] (har|udbetaler|bevilger) ([^‹›.;]{0,20} )?fra {G:what} ({D} )?([grants]|{M})",
            "{O:whole}[that] (udbetaler|uddeler|udmønter) ({M} |[^‹›.;]{0,20} )?(fra|af) {G:what}",
        ),
        links=(_PART,),
        example="Sundhedsstyrelsen har bevilget 2 mio. kr. fra Puljen til bedre måltider.",
        near_miss="Sundhedsstyrelsen har fået 2 mio. kr. fra Puljen til bedre måltider.",
        confidence=0.75,
    ),
)

_ANCHORED = frozenset({_K.PROJECT, _K.BODY, _K.SECRETARIAT, _K.AGREEMENT, _K.FUND, _K.CLUSTER, _K.OTHER})
_OWNERS_OF_POOLS = frozenset({_K.STATE, _K.REGION})
_MEETINGS = (DocumentKind.MINUTES, DocumentKind.AGENDA)
_SERVICE = re.compile(r"sekretariat|betjen", re.IGNORECASE)
_WORK = re.compile(r"(?:evaluering|analyse|undersøgelse|kortlægning)", re.IGNORECASE)
_PLURAL = re.compile(r"(?:initiativer|indsatser|projekter)$")

_FAMILY = Family(RULES)
_BY_WORDS = Sieve((*LISTED_PARTS, MEMBERS_OF_CLUSTER))


def find_structure(sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """part-of, anchored-in, reports-to and secretariat-for."""
    yield from find_named(sentence, discourse)
    by_words = _BY_WORDS.pass_through(sentence.text)
    if in_own_cluster in by_words:
        yield from in_own_cluster(sentence, discourse)
    counted = list(members_of_cluster(sentence, discourse)) if members_of_cluster in by_words else []
    yield from counted
    sentence = with_things(sentence, discourse)
    for statement in apply(_FAMILY, sentence, discourse):
        if _holds(statement) and not (counted and statement.evidence.rule == "municipalities-of-cluster"):
            yield _without_end(_standing(_of_group_told(statement, discourse)))
    for find in (in_brackets, successor) if by_words else ():
        if find in by_words:
            yield from find(sentence, discourse)


def _of_group_told(statement: Statement, discourse: Discourse) -> Statement:
    """In minutes "sekretariatsfunktionen" is that of the group that the item tells of, elsewhere the document's own."""
    group = discourse.spoken_of() if discourse.minutes.kind in _MEETINGS else None
    if statement.evidence.rule != "secretariat-here" or group is None or group.kind is not _K.BODY:
        return statement
    return replace(statement, object=group)


def _standing(statement: Statement) -> Statement:
    """Whom a group is to report to, it reports to."""
    if statement.relation != "reports-to" or statement.evidence.rule == "laid-before":
        return statement
    verdict = standing(statement.qualifiers.status, statement.evidence.quote)
    return replace(statement, qualifiers=replace(statement.qualifiers, status=verdict))


def _holds(statement: Statement) -> bool:
    rule, what, whole = statement.evidence.rule, statement.subject, statement.object
    if whole is None:
        return False
    if rule == "municipalities-of-cluster":
        member = what.kind in (_K.MUNICIPALITY, _K.HOSPITAL) and not is_collective_name(what.name)
        return member and whole.kind is _K.CLUSTER
    if rule == "secretary":
        return statement.qualifiers.role.endswith("sekretær")
    if statement.relation == "secretariat-for" and rule.startswith("secretariat"):
        return _SERVICE.search(statement.evidence.quote) is not None
    if rule in ("pays-from-its-pool", "pool-of-its-founder"):
        return what.kind is _K.FUND and whole.kind in _OWNERS_OF_POOLS
    if rule in ("anchored-in", "reports-to"):
        return what.kind in _ANCHORED
    if statement.relation == "part-of" and rule == "part-of":
        return what.kind not in (_K.MUNICIPALITY, _K.REGION) or whole.kind is _K.CLUSTER
    if rule == "laid-before":
        return _WORK.match(what.name) is not None
    if rule == "set-going-here":
        return what.kind is _K.PROJECT and whole.kind is _K.PROJECT and _PLURAL.search(what.name) is not None
    return True


def _without_end(statement: Statement) -> Statement:
    """A day on which it is so anchored is its start; only a later day is an end."""
    begin, end = statement.qualifiers.start, statement.qualifiers.end
    return replace(statement, qualifiers=replace(statement.qualifiers, end="")) if begin and begin == end else statement
