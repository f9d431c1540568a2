"""How groups and projects come and go: set up, dissolved, renamed, merged.

"Rådet har nedsat en arbejdsgruppe om kost" gives the group its founder and often its only name. "Netværket videreføres
som Forum for Kost" is a successor; "netværket nedlægges" has no second end unless somebody is named who decided it.
What is set up "under" another group is part of it (see structure), and not for that founded by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.extract.agreed import AGREED, decided_before, find_due, holds
from graph.extract.apply import apply
from graph.extract.discourse import Discourse
from graph.extract.family import Family
from graph.extract.open_frames import framed
from graph.extract.rule import BODY, SEAT, Link, Rule
from graph.extract.things import with_things
from graph.extract.tokens import Sentence
from graph.model.entity import EntityKind
from graph.model.minutes import DocumentKind, PartKind
from graph.model.statement import Statement, Status

_K = EntityKind
_FOUNDED = (Link(relation="established-by", subject="what", object="by"),)
_ENDED = Link(relation="dissolved", subject="what", ends=True)
_RENAMED = Link(relation="replaced-by", subject="old", object="new")
_OVER = "(nedlagt|nedlægges|opløst|opløses|lukket|lukkes|ophørt|ophører|afviklet|afvikles)"

RULES: tuple[Rule, ...] = (
    Rule(
        id="founds",
        frames=framed(
            "{XS:by}[that] (<sets up>|har [adv]<set up>|iværksatte|startede) [when]({~} )?{GS:what}",
            "<sets up> {X:by} ({~} )?{GS:what}",
            "{X:by}[that] [adv][decides] [when](at )?[to set up] [when]({~} )?{GS:what}",
            "{X:by}[that] [adv][decides],? at (der )?[when](nedsættes|etableres|oprettes) ({~} )?{GS:what}",
            "{X:by}[that] (har )?(på|ved) (sit|sit seneste|sidste|seneste|et) møde [when](har )?(besluttet|besluttede|vedtaget|vedtog|aftalt)"
            " at [to set up] [when]({~} )?{GS:what}",
            "[decides] {X:by} [adv](at )?[to set up] [when]({~} )?{GS:what}",
            "{X:by} satte [when]{GS:what} [when]i (gang|søen|værk)",
            "{G:what}, som {X:by} (<sets up>|har [adv]<set up>)",
        ),
        links=_FOUNDED,
        example="Rådet for Sund Alder nedsatte Arbejdsgruppen om Måltider.",
        near_miss="Rådet for Sund Alder roste Arbejdsgruppen om Måltider.",
        confidence=0.85,
    ),
    Rule(
        id="founded-by",
        frames=framed(
            "{G:what}[that] [adv]<was> [adv][was set up] ({~} )?[when]({~} )?af {XS:by}",
            "{G:what}[that] [adv]<was> [adv][was set up] [when]på initiativ af {XS:by}",
            "{G:what},? \\(?[was set up] [when]af {XS:by}",
        ),
        links=_FOUNDED,
        example="Arbejdsgruppen om Måltider er nedsat af Rådet for Sund Alder.",
        near_miss="Arbejdsgruppen om Måltider er omtalt af Rådet for Sund Alder.",
        confidence=0.85,
    ),
    Rule(
        id="fund-agreed",
        frames=framed("{G:what}[that] [adv]<was> [adv]aftalt [when]mellem {XS:by}"),
        links=_FOUNDED,
        example="Puljen til bedre måltider er aftalt mellem KL og Region Midtjylland.",
        near_miss="Puljen til bedre måltider er delt mellem KL og Region Midtjylland.",
        confidence=0.8,
    ),
    Rule(
        id="dissolved",
        frames=framed(
            f"{{XS:what}}[that] ([adv]<was> )?[adv]{_OVER}(?![^‹›.;]{{0,20}} af ‹[OG])( {{~}})?( {{D}})?",
            "(nedlægges|opløses) {G:what}( {D})?",
            "[decides] [when]at (nedlægge|opløse|lukke|afvikle) {G:what}( ned)?( {D})?",
            "{G:what}[that] [^‹›.;]{0,40}({G} )?(og )?er (dermed|hermed|nu) (ophørt|nedlagt|opløst|lukket)",
        ),
        links=(_ENDED,),
        example="Arbejdsgruppen om Måltider nedlægges ved udgangen af 2021.",
        near_miss="Arbejdsgruppen om Måltider drøftede et oplæg om 2021.",
        confidence=0.8,
    ),
    Rule(
        id="dissolved-by",
        frames=framed(
            f"{{G:what}}[that] ([adv]<was> )?[adv]{_OVER} [when]af {{X:by}}( {{D}})?",
            "{X:by} <dissolves> [when]{G:what}( {~})?( {D})?",
            "{X:by}[that] [adv][decides] [when]at (nedlægge|opløse|lukke|afvikle) {G:what}( {~})?( {D})?",
        ),
        links=(Link(relation="dissolved", subject="what", object="by", ends=True),),
        example="Rådet for Sund Alder besluttede at nedlægge Arbejdsgruppen om Måltider.",
        near_miss="Rådet for Sund Alder besluttede at takke Arbejdsgruppen om Måltider.",
        confidence=0.85,
    ),
    Rule(
        id="runs-out",
        frames=framed("{G:what}[that] (ophører [^‹›.;]{0,30})?{D:when},? medmindre"),
        links=(_ENDED,),
        status=Status.PLANNED,
        example="Styregruppen for Trygt Hjem ophører den 31. december 2024, medmindre andet aftales.",
        near_miss="Styregruppen for Trygt Hjem mødes den 31. december 2024, medmindre andet aftales.",
        confidence=0.8,
    ),
    Rule(
        id="noted-dissolved",
        frames=framed("^\\W*(er )?nedlagt ({~} )?{D:when}\\W*$"),
        links=(Link(relation="dissolved", subject=SEAT, ends=True),),
        status=Status.CURRENT,
        example="Netværket for Kost:\n\nnedlagt 31. december 2021.",
        near_miss="Netværket for Kost:\n\nbesøgt 31. december 2021.",
        confidence=0.7,
    ),
    Rule(
        id="replaced",
        frames=framed(
            "{X:old}[that] [adv](skifter navn til|skiftede navn til|har skiftet navn til|hedder fremover|omdøbes til|er omdøbt til"
            "|blev omdøbt til|ændrer navn til|ændrede navn til|omdannes til|er omdannet til) {X:new}",
            "{XS:old}[that] [adv]((er|blev|bliver) )?[adv](erstattes|afløses|erstattet|afløst|videreføres|videreført|lægges sammen"
            "|lagt sammen|fusioneret|fusioneres|fusionerer) [when](af|som|til|i) {X:new}",
            "{X:old}[that] [^‹›;]{0,40}({D} )?(og|hvorefter den) (erstattes|afløses|videreføres) ({~} )?(af|i|som) {X:new}",
            "{X:new}[that] (erstatter|afløser|afløste|erstattede|har erstattet|har afløst) {X:old}",
            "{X:new} \\((den|det)? ?(tidligere|hidtidige) {X:old}\\)",
            "{X:old} \\((den|det) (nye|kommende) {X:new}\\)",
            "{X:new},? (tidligere|tidligere kaldet|førhen) {X:old}(?=[,.)])",
            "{X:old}['’]?s opgaver (er )?[adv](overgår til|overgået til|overtages af|overtaget af|varetages af|videreføres af|fordelt på) {XS:new}",
            "{X:old}[that] (har )?[adv](skifter|skiftede|skiftet|ændrer|ændrede|ændret|får|fik) [adv][when]navn( {~})?( {D})? til {X:new}",
            "(skifter|skiftede|ændrer|ændrede|får|fik) {X:old} [adv][when](nyt )?navn( {D})? til {X:new}",
            "{X:new}[that] (hed|kaldtes) (tidligere|før|oprindelig|oprindeligt|indtil {D}|indtil da|førhen) {X:old}",
            "{X:new} [adv]er [adv](det |et )?(nye )?navn(et)? (på|for) {X:old}",
            "{X:old}[that] hedder (nu|herefter|i dag|fra nu af|fra {D}) [when]{X:new}",
            "{XS:old}[that] (er |blev |bliver )?[adv](lægges|lagt|slås|slået|smeltes|smeltet) [when]sammen [when]({~} )?(til|i|under navnet) {X:new}",
            "{G:old}[that] [^‹›.;]{0,40}(indgår|går|gik|indgik|fortsætter|fortsatte|videreføres|overgår|overgik|flyttes)( fremover)? [when](over )?(i|som) (det nye |den nye )?{G:new}(?= ?[.,;]|$)",
            "{X:new}[that] (overtager|overtog|har overtaget|viderefører) [adv](opgaverne|arbejdet|opgaven) (fra|efter) {X:old}",
            "{G:old}[that] (er |bliver |blev )?[adv](nedlægges|nedlagt|opløses|opløst|lukkes|lukket|ophørt|ophører)( {D})?,? (og|hvorefter|idet) ((dets|dens|deres|gruppens|udvalgets) )?opgaver(ne)?"
            " [adv](er |bliver )?(overtaget af|overført til|overgået til|overgår til|overtages af|varetages af|videreføres (i|af)|overføres til|flyttes til) {XS:new}",
            "[Tt]idligere hed {X:new} {X:old}",
        ),
        links=(_RENAMED,),
        example="Netværket for Kost erstattes af Rådet for Sund Alder.",
        near_miss="Netværket for Kost inviteres af Rådet for Sund Alder.",
        confidence=0.85,
    ),
    Rule(
        id="merged",
        frames=framed(
            "{X:old}[that] (fusionerede|fusionerer|er fusioneret|sammenlægges|slås sammen|lægges sammen|(?:blev|bliver|er) lagt sammen) ({~} )?[when]med {X:other}"
            " (under navnet|til) {X:new}"
        ),
        links=(_RENAMED, Link(relation="replaced-by", subject="other", object="new")),
        example="Netværket for Kost fusionerede med Netværket for Søvn under navnet Rådet for Sund Alder.",
        near_miss="Netværket for Kost mødtes med Netværket for Søvn under navnet Rådet for Sund Alder.",
        confidence=0.85,
    ),
    *AGREED,
)

#: What the meeting itself sets up, without a word on who does it; read only where the minutes tell what was done.
HERE: tuple[Rule, ...] = (
    Rule(
        id="founded-here",
        frames=framed(
            "(?:^|(?<!\\bat) )der (nedsættes|etableres|oprettes|blev (på mødet )?nedsat) [when]({~} )?{GS:what}(?! mellem ‹[OG])",
            "^(det blev )?(besluttet|aftalt|enighed om) at nedsætte ({~} )?{GS:what}",
        ),
        links=(Link(relation="established-by", subject="what", object=BODY),),
        example="Der nedsættes en arbejdsgruppe om måltider.",
        near_miss="Det blev foreslået at nedsætte en arbejdsgruppe om måltider.",
        confidence=0.75,
    ),
)

#: Parts that tell what was done; a case or a proposal only tells what led to it.
_TELLING = frozenset({PartKind.MINUTES, PartKind.DECISION, PartKind.BODY})
_FAMILY = Family((*RULES, *HERE))


def find_lifecycle(sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """established-by, dissolved and replaced-by."""
    sentence = with_things(sentence, discourse)
    told = [*apply(_FAMILY, sentence, discourse), *find_due(sentence, discourse)]
    if not told:
        return
    found = [_decided(s, sentence, discourse) for s in told if _holds(s, sentence, discourse)]
    decided = {s.subject.name for s in found if s.relation == "dissolved" and s.object is not None}
    for statement in found:
        if statement.relation != "dissolved" or statement.object is not None or statement.subject.name not in decided:
            yield _dated(statement, sentence, discourse)


def _holds(statement: Statement, sentence: Sentence, discourse: Discourse) -> bool:
    rule, what = statement.evidence.rule, statement.subject.kind
    if rule == "founded-here":
        told = sentence.unit.part in _TELLING and discourse.minutes.kind is DocumentKind.MINUTES
        return told and statement.qualifiers.status is Status.CURRENT
    if rule == "fund-agreed":
        return what is _K.FUND
    if rule == "runs-out":
        return "ophører" in statement.evidence.quote
    if statement.relation == "dissolved":
        return (
            what in (_K.BODY, _K.CLUSTER, _K.SECRETARIAT, _K.PROJECT)
            and statement.qualifiers.status is not Status.NEGATED
        )
    return holds(statement)


def _decided(statement: Statement, sentence: Sentence, discourse: Discourse) -> Statement:
    """What ends with nobody named may end by what was decided before it."""
    if statement.relation != "dissolved" or statement.object is not None:
        return statement
    return decided_before(statement, sentence, discourse)


#: What the meeting does: sets up, dissolves, decides it. The perfect ("har nedsat") tells of an earlier one.
_DONE = re.compile(
    r"\b(?:nedsatte|nedsætter|nedsættes|oprettede|opretter|etablerede|etablerer|dannede|danner|nedlagde|nedlægger|nedlægges|opløste|opløser"
    r"|opløses|blev (?:dermed )?(?:nedsat|nedlagt|opløst)|besluttede|beslutter|vedtog|enig(?:e|hed) om)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:tidligere|oprindeligt?|dengang|i sin tid|for (?:\w+ )?(?:år|måneder) siden|sidste møde|seneste møde|havde|har (?:\w+ )?(?:nedsat|nedlagt|oprettet))\b",
    re.IGNORECASE,
)


def _dated(statement: Statement, sentence: Sentence, discourse: Discourse) -> Statement:
    """A founding has a day and no end, a dissolution an end; what the meeting itself decides happens on that day."""
    held = statement.qualifiers
    if statement.relation == "established-by":
        day = held.start or _day_of_meeting(statement, sentence, discourse)
        return replace(statement, qualifiers=replace(held, start=day, end=""))
    if statement.relation == "dissolved":
        day = held.end or held.start or _day_of_meeting(statement, sentence, discourse)
        return replace(statement, qualifiers=replace(held, start="", end=day))
    if statement.relation == "replaced-by":
        return replace(statement, qualifiers=replace(held, end=""))
    return statement


def _day_of_meeting(statement: Statement, sentence: Sentence, discourse: Discourse) -> str:
    """The meeting's day where it is the one that decides, and has decided."""
    minutes, body, by = discourse.minutes, discourse.body, statement.object
    here = body is not None and by is not None and by.name == body.name
    if not here or statement.qualifiers.status is not Status.CURRENT or minutes.kind is not DocumentKind.MINUTES:
        return ""
    told = sentence.unit.part in _DECIDING or statement.evidence.rule == "founded-here"
    done = _DONE.search(sentence.text) is not None and "D" not in sentence.kinds
    return minutes.meeting.date if told or (done and not _EARLIER.search(sentence.text)) else ""


_DECIDING = frozenset({PartKind.DECISION, PartKind.MINUTES})
