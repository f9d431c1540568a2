"""What a name says of structure: "Styregruppen for Trygt Hjem", "KL's sundhedsnetværk", "regionens udviklingspulje".

The first part of such a name is what the thing is, the rest whose it is. It is stated only where that rest is known
otherwise: a register's organisation, or a project that the document names; a steering group "for bedre kost" is nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from graph.danish.anchors import Guarded
from graph.danish.fold import fold
from graph.extract.apply import evidence_at, fits
from graph.extract.discourse import Discourse
from graph.extract.funding_words import with_money_words
from graph.extract.name_lengths import project_in
from graph.extract.proper_names import proper_names
from graph.extract.tokens import Sentence, Token
from graph.model.entity import GROUPS, Entity, EntityKind
from graph.model.statement import Basis, Mention, Qualifiers, Statement

_K = EntityKind
_CONFIDENCE = 0.8
_OWNED = re.compile(r"(?P<owner>[A-ZÆØÅ].{0,60}?)(?:['’]s|s|['’]) (?P<rest>\S.*)")
_GROUP_OF = re.compile(
    r"(?:Den |Det )?(?:[\w-]+ )?(?:(?:styre|projekt|projektstyre|programstyre|følge|reference|arbejds|bygge|koordinations)gruppen?"
    r"|bestyrelsen?|programkomit[eé](?:en)?) (?:for|bag|i|under) (?P<owner>.+)",
    re.IGNORECASE,
)
_SECRETARIAT_OF = re.compile(
    r"(?:Fælles)?[Ss]ekretariat(?:et)? (?:for|bag) (?P<owner>.+)|(?P<short>[A-ZÆØÅ]{2,}[\w]*)-sekretariatet"
)
_IN_CLUSTER = re.compile(r".{4,80}? (?:i|for) (?P<owner>Sundhedsklyngen? .+|[A-ZÆØÅ][\wæøå-]*klyngen)")
_AT = re.compile(r".{4,80}? ved (?P<owner>[A-ZÆØÅ].+)")
_POOL_IN = re.compile(r"[\w-]*puljen?(?: til [\w\s-]{3,60}?)? (?:i|under|hos) (?P<owner>[A-ZÆØÅ].+)", re.IGNORECASE)
_POOL = Guarded(r"pulje")
_ANNOUNCED = re.compile(r"^(?i:projektet|projekt|(?:forsknings)?programmet|alliancen|partnerskabet) (?=[A-ZÆØÅ])")
#: A single word that is the name of a thing rather than what all such things are called: "Rygraden", "SAMBA".
_DEFINITE = re.compile(r"(?:en|et|ne)$|[A-ZÆØÅ].*[A-ZÆØÅ]|\d")
_OWNERS = frozenset({_K.REGION, _K.STATE, _K.ASSOCIATION, _K.UNIVERSITY, _K.HOSPITAL, _K.MUNICIPALITY, _K.CLUSTER})
_PARTS = frozenset({_K.BODY, _K.FUND, _K.PROJECT, _K.SECRETARIAT})


class _Form(NamedTuple):
    """A form of names that says whose the thing is, with the kinds of what it names and of its owner."""

    rule: str
    pattern: re.Pattern[str]
    relation: str
    kinds: frozenset[EntityKind]
    owners: frozenset[EntityKind]


_FORMS = (
    _Form("named-for-project", _GROUP_OF, "part-of", frozenset({_K.BODY}), frozenset({_K.PROJECT})),
    _Form(
        "named-secretariat",
        _SECRETARIAT_OF,
        "secretariat-for",
        frozenset({_K.SECRETARIAT}),
        frozenset({_K.BODY, _K.PROJECT, _K.CLUSTER}),
    ),
    _Form("named-in-genitive", _OWNED, "part-of", _PARTS, _OWNERS),
    _Form("named-in-cluster", _IN_CLUSTER, "part-of", frozenset({_K.BODY}), frozenset({_K.CLUSTER})),
    _Form("named-at", _AT, "part-of", frozenset({_K.BODY}), _OWNERS),
    _Form("named-pool", _POOL_IN, "part-of", frozenset({_K.FUND}), _OWNERS),
)


def find_named(sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """part-of and secretariat-for by name, of every group and secretariat that the sentence names in full."""
    yield from _pools(sentence, discourse)
    for token in sentence.tokens:
        if token.kind not in "GO" or token.pronoun:
            continue
        if token.owner is not None:
            yield from _owned(token, sentence, discourse)
            continue
        if token.group is not None and token.group.generic:
            continue
        if token.organisation is not None and token.organisation.kind not in _PARTS:
            continue
        mention = discourse.resolve(token, sentence)
        if mention is not None and mention.kind in _PARTS and not _is_unknown_pool(token):
            yield from _by_name(mention, token, sentence, discourse)


def _is_unknown_pool(token: Token) -> bool:
    """Whether the token is a pool that only talk of money gives its full name."""
    group = token.group
    return group is not None and group.kind is _K.FUND and group.entity is None and "pulje" in group.name.lower()


def _pools(sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """ "Region Sjællands forebyggelsespulje": under the name that talk of money gives it."""
    if not _POOL.may_match(sentence.text):
        return
    for token in with_money_words(sentence, discourse).tokens:
        if _is_unknown_pool(token) and token.group is not None and not token.group.generic:
            mention = discourse.resolve(token, sentence)
            if mention is not None and mention.kind is _K.FUND:
                yield from _by_name(mention, token, sentence, discourse)


def _by_name(mention: Mention, token: Token, sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    for form, text in _owners(mention.name):
        owner = _known(text, discourse) if mention.kind in form.kinds else None
        if owner is not None and owner.kind in form.owners:
            yield from _statement(form.rule, form.relation, mention, owner, token, sentence, discourse)
            return


@lru_cache(maxsize=1024)  # a document names the same groups again and again
def _owners(name: str) -> tuple[tuple[_Form, str], ...]:
    """The forms that the name has, with the words for the owner in it."""
    matches = ((form, form.pattern.fullmatch(name)) for form in _FORMS)
    return tuple((form, match["owner"] or match["short"]) for form, match in matches if match is not None)


def owned_pools(found: Iterable[Statement], discourse: Discourse) -> Iterator[Statement]:
    """part-of, of the pools that pay in tables: "Region Sjællands kompetencepulje | 210.000 kr."."""
    seen: set[str] = set()
    for statement in found:
        pool = statement.subject
        if statement.relation != "funds" or pool.kind is not _K.FUND or pool.name in seen:
            continue
        seen.add(pool.name)
        match = _OWNED.fullmatch(pool.name)
        owner = _known(match["owner"], discourse) if match is not None else None
        if owner is not None and owner.kind in _OWNERS and fits("part-of", pool, owner):
            yield replace(
                statement,
                relation="part-of",
                object=owner,
                qualifiers=Qualifiers(),
                evidence=replace(statement.evidence, rule="named-in-genitive", confidence=_CONFIDENCE),
            )


def _owned(token: Token, sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """ "netværkets sekretariat", "projektets styregruppe": what it belongs to is resolved like any mention."""
    owner = discourse.resolve(token.owner, sentence) if token.owner else None
    mention = discourse.resolve(token, sentence)
    if owner is None or mention is None:
        return
    if mention.kind is _K.SECRETARIAT:
        if owner.kind not in GROUPS:
            return  # an association's office is the association at work
        yield from _statement("owned-secretariat", "secretariat-for", mention, owner, token, sentence, discourse)
    elif mention.kind is _K.FUND or (mention.kind is _K.BODY and owner.kind is _K.PROJECT):
        yield from _statement("owned-group", "part-of", mention, owner, token, sentence, discourse)


def _known(text: str, discourse: Discourse) -> Mention | None:
    """The owner by its name: known to the register or the document, or what the item is about."""
    text = _ANNOUNCED.sub("", text.strip())
    if discourse.topic is not None and fold(discourse.topic.name).removeprefix("projekt ") == fold(text):
        return discourse.topic
    if text.casefold() in ("projektet", "programmet", "partnerskabet", "alliancen", "initiativet"):
        return discourse.undertaking()
    if text.casefold() in ("region", "regionen") and discourse.surroundings.region is not None:
        region = discourse.surroundings.region
        return Mention(name=region.label, kind=region.kind, written=text)
    text = project_in(text, discourse)
    entity: Entity | None = discourse.surroundings.gazetteer.lookup(text)
    if entity is None:
        named = text in proper_names(discourse.minutes.document.text) and (" " in text or _DEFINITE.search(text))
        return Mention(name=text, kind=_K.PROJECT, written=text) if named else None
    return Mention(name=entity.label, kind=entity.kind, written=text)


def _statement(
    rule: str,
    relation: str,
    subject: Mention,
    whole: Mention,
    token: Token,
    sentence: Sentence,
    discourse: Discourse,
) -> Iterator[Statement]:
    if fits(relation, subject, whole):
        yield Statement(
            relation=relation,
            subject=subject,
            object=whole,
            source=discourse.minutes.source,
            basis=Basis.STATED,
            evidence=evidence_at(rule, _CONFIDENCE, token.start, token.end, sentence, discourse),
        )
