"""What others agree on, decide or propose elsewhere: a fund between parties, a forum laid before a network for decision.

Minutes mostly tell what another body has decided ("på rådets møde den 3. maj blev det besluttet at nedsætte ...") or is
asked to decide, and what an agreement entails ("med aftalen skal der etableres ..."). Whoever decides is the founder; what
is only laid before them is planned. "Gruppen opløses derfor" follows from the decision that the sentence before tells.
"""

from __future__ import annotations

import re
from dataclasses import replace

from graph.extract.apply import apply
from graph.extract.discourse import Discourse
from graph.extract.family import Family
from graph.extract.open_frames import framed
from graph.extract.rule import TOPIC, Link, Rule
from graph.extract.tokens import Sentence, Token, find_tokens
from graph.model.entity import EntityKind
from graph.model.statement import Mention, Statement, Status

_K = EntityKind
_FOUNDED = (Link(relation="established-by", subject="what", object="by"),)
_LAID_BEFORE = "(forelægges|fremlægges|forelagt) ([^‹›.;]{0,20} )?til (beslutning|godkendelse) (i|for) {X:by}"

AGREED: tuple[Rule, ...] = (
    Rule(
        id="founded-between",
        frames=framed("(etableres|oprettes|nedsættes|stiftes) (der )?[adv]({~} )?{G:what} mellem {XS:by}"),
        links=_FOUNDED,
        status=Status.PLANNED,
        example="Der etableres en måltidspulje mellem KL, Region Midtjylland og Struer Kommune.",
        near_miss="Der fordeles en måltidspulje mellem KL, Region Midtjylland og Struer Kommune.",
        confidence=0.8,
    ),
    Rule(
        id="works-towards",
        frames=framed(
            "{XS:by} (vil|skal) [adv](igangsætte|iværksætte|påbegynde) et (nyt )?arbejde med henblik på (at (udarbejde|lave|etablere) )?(en |et )?{G:what}"
        ),
        links=_FOUNDED,
        status=Status.PLANNED,
        example="Region Midtjylland vil igangsætte et arbejde med henblik på at udarbejde Handleplanen for Bedre Måltider.",
        near_miss="Region Midtjylland vil afslutte et arbejde med henblik på at udarbejde Handleplanen for Bedre Måltider.",
        confidence=0.75,
    ),
    Rule(
        id="work-decided-at",
        frames=framed(
            "[Pp]å ({X:by}['’]?s?|mødet i {X:body}) (\\([A-ZÆØÅ]{2,6}\\) )?(møde )?{D} (blev det|er det) [adv](besluttet|aftalt|vedtaget) at"
            " (igangsætte|iværksætte|påbegynde) et (nyt )?arbejde med (henblik på )?(en |et )?{G:what}",
        ),
        links=(
            Link(relation="established-by", subject="what", object="by", when="by"),
            Link(relation="established-by", subject="what", object="body", when="body"),
        ),
        status=Status.PLANNED,
        example="På Rådet for Sund Alders møde den 3. maj 2022 blev det besluttet at igangsætte et arbejde med henblik på en samarbejdsaftale om måltider.",
        near_miss="På Rådet for Sund Alders møde den 3. maj 2022 blev det oplyst at igangsætte et arbejde med henblik på en samarbejdsaftale om måltider.",
        confidence=0.7,
    ),
    Rule(
        id="decided-elsewhere",
        frames=framed(
            "(blev|er) (det )?[when](besluttet|aftalt|vedtaget) [when](i|på mødet i|på møde i|af) {X:by} [when]at [to set up] [when]({~} )?{GS:what}",
            "[Pp]å (et )?(møde|mødet) i {X:by} [when](blev|er) det [when](besluttet|aftalt|vedtaget) at [to set up] [when]({~} )?{GS:what}",
            "[Pp]å {X:by}['’]?s? møde [when](blev|er) det [adv](besluttet|aftalt|vedtaget) at [to set up] [when]({~} )?{GS:what}",
        ),
        links=_FOUNDED,
        example="På mødet i Rådet for Sund Alder den 3. maj 2022 blev det besluttet at nedsætte Arbejdsgruppen om Måltider.",
        near_miss="På mødet i Rådet for Sund Alder den 3. maj 2022 blev det besluttet at takke Arbejdsgruppen om Måltider.",
        confidence=0.85,
    ),
    Rule(
        id="founding-laid-before",
        frames=framed(_LAID_BEFORE + "[^.;]{0,600}?\\bat [to set up] ({~} )?{GS:what}"),
        links=_FOUNDED,
        status=Status.PLANNED,
        example="Forslaget forelægges til beslutning i Rådet for Sund Alder og indeholder: at etablere Arbejdsgruppen om Måltider.",
        near_miss="Forslaget forelægges til beslutning i Rådet for Sund Alder og indeholder: at kontakte Arbejdsgruppen om Måltider.",
        confidence=0.75,
    ),
    Rule(
        id="ending-proposed-to",
        frames=framed(
            '(anbefale|anbefaler|anbefalede|foreslå|foreslår|foreslog|indstille til|indstiller til|indstillede til)( over for)? {X:by},? [”"“»]?at'
            " {G:what} [adv](ikke videreføres|nedlægges|opløses|lukkes)",
        ),
        links=(Link(relation="dissolved", subject="what", object="by", timed=False),),
        status=Status.PLANNED,
        example="Forummet besluttede at anbefale Rådet for Sund Alder, at Arbejdsgruppen om Måltider ikke videreføres.",
        near_miss="Forummet besluttede at anbefale Rådet for Sund Alder, at Arbejdsgruppen om Måltider videreføres.",
        confidence=0.75,
    ),
    Rule(
        id="entailed-by-agreement",
        frames=framed(
            '[Mm]ed ["”»]?{G:by}( \\([\\w -]{1,40}\\))?["”«]? (skal|er|bliver|vil) (der )?[adv](blive )?(etableret|etableres|nedsat|nedsættes|oprettet|oprettes)'
            " [adv][when]({~} )?{GS:what}",
        ),
        links=_FOUNDED,
        example="Med Samarbejdsaftalen om Måltider skal der etableres Arbejdsgruppen om Kost.",
        near_miss="Med Samarbejdsaftalen om Måltider skal der diskuteres Arbejdsgruppen om Kost.",
        confidence=0.75,
    ),
)

#: Under an item on an agreement, what has to stand by a given day stands by that agreement.
DUE: tuple[Rule, ...] = (
    Rule(
        id="due-under-agreement",
        frames=framed(
            "{XS:what} skal [adv](være )?(etableret|etableres|nedsat|nedsættes|oprettet|oprettes) (senest |pr\\. )?{D:when}"
        ),
        links=(Link(relation="established-by", subject="what", object=TOPIC),),
        status=Status.PLANNED,
        example="Sundhedsklynger og Måltidsudvalget skal være etableret 1. juli 2022.",
        near_miss="Sundhedsklynger og Måltidsudvalget skal være evalueret 1. juli 2022.",
        confidence=0.7,
    ),
)

_THEREFORE = re.compile(r"\b(?:derfor|dermed|herefter|således|som følge heraf)\b")
_DECIDED_IN = re.compile(r"\b(?:besluttet|vedtaget|aftalt) (?:(?:i|af|på møde(?:t)? i) )")
_BEFORE = 600  # characters in which the sentence before stands


def decided_before(statement: Statement, sentence: Sentence, discourse: Discourse) -> Statement:
    """The dissolution with the body whose decision, told in the sentence before, it follows from."""
    if not _THEREFORE.search(sentence.text):
        return statement
    by = _decider(sentence, discourse)
    if by is None or by.name == statement.subject.name:
        return statement
    return replace(statement, object=by, qualifiers=replace(statement.qualifiers, status=Status.PLANNED))


def _decider(sentence: Sentence, discourse: Discourse) -> Mention | None:
    start = sentence.unit.passage.span().start
    text = discourse.minutes.document.text[max(0, start - _BEFORE) : start].rpartition("\n\n")[2]
    found = list(_DECIDED_IN.finditer(text))
    if not found:
        return None
    for token in find_tokens(text[found[-1].end() :], discourse.surroundings):
        if token.start == 0:
            return _mention(token)
    return None


def _mention(token: Token) -> Mention | None:
    if token.group is not None and not token.group.generic:
        return Mention(name=token.group.name, kind=token.group.kind, written=token.group.name)
    if token.organisation is not None:
        return Mention(name=token.organisation.name, kind=token.organisation.kind, written=token.organisation.name)
    return None


def holds(statement: Statement) -> bool:
    """Whether the founder is of a kind that such a rule may name."""
    rule, what = statement.evidence.rule, statement.object
    if rule in ("entailed-by-agreement", "due-under-agreement"):
        return what is not None and what.kind is _K.AGREEMENT
    if rule == "founded-between":
        return statement.subject.kind in (_K.FUND, _K.BODY, _K.PROJECT, _K.SECRETARIAT)
    return True


_FAMILY = Family(DUE)


def find_due(sentence: Sentence, discourse: Discourse) -> list[Statement]:
    """What has to stand by a given day, under an item on an agreement."""
    under_agreement = discourse.topic is not None and discourse.topic.kind is _K.AGREEMENT
    return apply(_FAMILY, sentence, discourse) if under_agreement else []
