"""A sentence made ready for talk of money: pools under their full names, and payers that go by a common noun.

"Sundhedsministeriets pulje til mental sundhed" is one payer and not a ministry beside a pool, "satspuljemidler" are the
Satspulje, "projektet Lys Nat" is one project and not two. Families that read people need none of this.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from graph.danish.anchors import Guarded
from graph.danish.groups import GroupMention
from graph.danish.heads import head_of
from graph.danish.organisations import OrganisationMention
from graph.extract.discourse import Discourse
from graph.extract.funding_pools import named_after_head, owned_funds, with_pools
from graph.extract.tokens import Sentence, Token, tag
from graph.model.entity import EntityKind

_K = EntityKind
_EACH = Guarded(r"\b[Hh]ver (?:enkelt |af (?:de \w+ )?)?kommune(?:r(?:ne)?)?\b")
_PARTIES = Guarded(r"\b(?:[Dd]e (?:to|tre|fire|fem|seks) |[Bb]egge )?[Pp]arter(?:ne)?(?=s?\b)")
_PSYCHIATRY = Guarded(r"\bPsykiatrien i Region [A-ZÆØÅ][a-zæøå]+(?=s?\b)")
_STATE = Guarded(r"\b[Ss]taten(?=s?\b)")
_SATS = Guarded(r"\b[Ss]atspulje(?:n|midler(?:ne)?)?(?=s?\b)")
_MEANS = Guarded(
    r"\b(?:[Dd]e (?:nationale |statslige |fælles |regionale |kommunale ))?(?!(?:[Pp]ulje|[Pp]rojekt|[Ff]onds?|[Dd]rifts|[Ss]ats)midler)[A-ZÆØÅa-zæøå]{4,}s?midler(?:ne)?\b"
)


def with_money_words(sentence: Sentence, discourse: Discourse) -> Sentence:
    """The sentence with the tokens that talk of money needs."""
    tokens = list(sentence.tokens)
    for token in (*_unknown_givers(sentence), *_common_payers(sentence.text), *_meant_payers(sentence, discourse)):
        clash = [other for other in tokens if token.start < other.end and other.start < token.end]
        if all(token.start <= other.start and other.end <= token.end for other in clash):
            tokens = [*(other for other in tokens if other not in clash), token]
    tokens.sort(key=lambda token: token.start)
    tokens = [_cut(token, sentence) for token in tokens]
    tokens = owned_funds(with_pools(tokens, sentence), sentence, discourse)
    tokens = named_after_head(tokens, sentence)
    return sentence if tuple(tokens) == sentence.tokens else tag(sentence.unit, tokens)


def _cut(token: Token, sentence: Sentence) -> Token:
    """A payer under its whole name, and without what belongs to the sum."""
    if token.group is None and token.organisation is None:
        return token
    return _without_tail(_without_aim(_coordinated(token, sentence), sentence), sentence)


#: A firm that no register knows, by its capitals and what it does: "Novo Nordisk har givet 20.000 kr.".
_FIRM = r"[A-ZÆØÅ][\w&-]*(?: (?:& )?[A-ZÆØÅ][\w&/-]*){1,3}"
_GIVING = (
    r"(?:har (?:også |desuden |ligeledes )?(?:givet|bevilget|doneret|støttet|sponsoreret|skænket|lovet)|giver|støtter"
    r"|donerer|sponsorerer|bidrager|yder|skænker|bevilger|betaler)"
)
_FIRM_GIVES = re.compile(
    rf"(?:^|[.,] |\b(?:og|samt|mens|fordi|at) )(?P<firm>(?!(?:De[tnr]?|Dette|Et|En|Vi|Hver|Begge|I|På|Til|Fra|For|Projekt)\b){_FIRM})"
    rf" (?:{_GIVING}\b[^.;:\d]{{0,60}}?|(?P<too>med ))(?:ca\. |knap )?\d[\d.,]* ?(?:kr|mio|t\.)"
)
_FROM_FIRM = re.compile(
    rf"\b(?:kr\.|kroner|mio\. kr\.) (?:fra|af) (?P<firm>(?!(?:De[tnr]?|Et|En)\b){_FIRM})(?=[.,;)]| (?:og|samt|til)\b|$)"
)
_GIVE_WITH = re.compile(r"\b(?:bidrager|bidrog|deltager|går ind|gik ind|støtter projektet) (?:\w+ )?med \d")


#: "X har givet 8.000 kr. til maden, og Sparekassen Øst 5.000 kr."
_FIRM_TOO = re.compile(
    rf"(?<=kr\.)[^.;:]{{0,50}}\b(?:og|samt) (?P<firm>(?!(?:De[tnr]?|Et|En)\b){_FIRM}) (?:ca\. )?\d[\d.,]* ?(?:kr|mio|t\.)"
)
_GAVE = re.compile(
    r"\b(?:givet|giver|bidrager med|bidraget med|doneret|donerer|skænket|betaler|yder) (?:ca\. )?\d[\d.,]* ?(?:kr|mio|t\.)"
)


def _firms(text: str) -> Iterator[re.Match[str]]:
    """Where firms stand that give a sum, or that a sum comes from."""
    yield from chain(_FIRM_GIVES.finditer(text), _FROM_FIRM.finditer(text))
    yield from (match for match in _FIRM_TOO.finditer(text) if _GAVE.search(text, 0, match.start("firm")))


def _unknown_givers(sentence: Sentence) -> Iterator[Token]:
    if "‹M" not in sentence.tagged:
        return
    for match in _firms(sentence.text):
        start, end = match.span("firm")
        if match.groupdict().get("too") and _GIVE_WITH.search(sentence.text, 0, start) is None:
            continue
        clash = [token for token in sentence.tokens if token.start < end and start < token.end]
        if not all(_shown_by_capitals(token) and (token.start, token.end) == (start, end) for token in clash):
            continue
        mention = OrganisationMention(start=start, end=end, name=match["firm"], kind=_K.COMPANY)
        yield Token(kind="O", start=start, end=end, name=match["firm"], organisation=mention)


def _shown_by_capitals(token: Token) -> bool:
    """Whether nothing but its capitals made a name of the token."""
    return token.group is not None and token.group.entity is None and not token.group.generic


_HALF = re.compile(r"(?:[A-ZÆØÅ][\wæøå]+- og |(?<![\w.])(?:[A-ZÆØÅ]\.){1,3} )$")


def _coordinated(token: Token, sentence: Sentence) -> Token:
    """ "Lokale- og Anlægsfonden" is one fund."""
    fund = token.group is not None and token.group.kind is _K.FUND and token.group.entity is None
    donor = token.organisation is not None and token.organisation.entity is None and not token.organisation.collective
    half = _HALF.search(sentence.text, max(0, token.start - 30), token.start) if fund or donor else None
    if half is None:
        return token
    name = half.group() + sentence.text[token.start : token.end]
    whole = replace(token, start=half.start(), name=name)
    if token.group is not None:
        return replace(whole, group=replace(token.group, start=half.start(), name=name))
    assert token.organisation is not None
    return replace(whole, organisation=replace(token.organisation, start=half.start(), name=name))


#: "Teamet med hver 250.000 kr.": what belongs to the sum behind a group and not to its name.
_TAIL = re.compile(r"\s(?:med|på|for|i|af)(?:\s(?:hver|i alt|henholdsvis|yderligere|op til|ca\.?))+$", re.IGNORECASE)


def _without_tail(token: Token, sentence: Sentence) -> Token:
    tail = _TAIL.search(sentence.text, token.start, token.end) if token.group is not None else None
    if tail is None or token.group is None:
        return token
    name = sentence.text[token.start : tail.start()]
    bare = head_of(name) is not None and " " not in name
    group = replace(token.group, end=tail.start(), name=name, entity=None, generic=token.group.generic or bare)
    return replace(token, end=tail.start(), name=name, group=group)


_AIMED = re.compile(r"(?<=\w) (?:til|i|om) (?=(?:en|et|at|den|det|de) |(?!\S+ Kommune|Region )[A-ZÆØÅ])")
_FOND = re.compile(r"fond(?:en)?(?= til)", re.IGNORECASE)


def _without_aim(token: Token, sentence: Sentence) -> Token:
    """ "Trygfonden til en evaluering", "vores pulje til et forløb": what the money is for belongs to no fund's name."""
    group = token.group
    written = sentence.text[token.start : token.end]
    cut = _FOND.search(written)
    known = group is not None and group.entity is not None and group.entity.known
    if group is None or known or (group.kind is not _K.FUND and cut is None):
        return token
    end = cut.end() if cut else -1
    if end < 0:
        aimed = _AIMED.search(written)
        owned = re.match(r"[Pp]uljen?\b", written) is None
        end = aimed.start() if aimed and owned else -1
    if end <= 3:
        return token
    name = written[:end]
    name = name[:1].upper() + name[1:]
    return replace(
        token, end=token.start + end, name=name, group=replace(group, end=group.start + end, name=name, entity=None)
    )


#: A payer called by its sort alone, and the kinds of those that it may mean.
_SORTS = {
    "hospital": (_K.HOSPITAL,),
    "sygehus": (_K.HOSPITAL,),
    "psykiatri": (_K.HOSPITAL,),
    "kommun": (_K.MUNICIPALITY,),
    "styrels": (_K.STATE,),
    "ministeri": (_K.STATE,),
    "universitet": (_K.UNIVERSITY,),
    "fond": (_K.FUND, _K.ASSOCIATION, _K.COMPANY, _K.OTHER),
    "forening": (_K.ASSOCIATION,),
}
_SORT = Guarded(
    r"\b(?P<sort>hospital|sygehus|psykiatri|kommun|styrels|ministeri|universitet|fond|forening)(?:et|en|s?ledelsen)(?=s?\b)",
    re.IGNORECASE,
)
_OF_MONEY = Guarded(r"timer\b|beløb|finansier|halvdelen|resten")
_FOR_TOWN = Guarded(r"(?:kr\.?|kroner|mio\.)\s(?:for|fra)\s(?P<town>[A-ZÆØÅ][\wæøå-]+)(?! Kommune)(?=\s|[.,;]|$)")

#: "Fordelingen er: Greve 120.000 kr., Solrød 80.000 kr. og Holbæk 160.000 kr."
_SUM_BEFORE = re.compile(r"\d\s?(?:kr|mio|t)\b[^:;]{0,25}$")
_LISTED_TOWN = Guarded(
    r"(?:^|[:;,(]\s?|\bog\s)(?P<town>[A-ZÆØÅ][\wæøå-]+)(?:\s?:|\smed)?\s(?=\d[\d.,]*\s?(?:t\.|mio\.?)?\s?(?:kr\b|mio\b))"
)


def _meant_payers(sentence: Sentence, discourse: Discourse) -> Iterator[Token]:
    """ "Hospitalet" that bears 800.000 kr., and the town in "420.000 kr. for Thisted"."""
    gazetteer = discourse.surroundings.gazetteer
    for match in chain(_FOR_TOWN.finditer(sentence.text), _LISTED_TOWN.finditer(sentence.text)):
        town = gazetteer.town(match["town"])
        alone = match.group().startswith("og") and not _SUM_BEFORE.search(sentence.text, 0, match.start())
        if town is not None and not alone:
            start, end = match.span("town")
            mention = OrganisationMention(start=start, end=end, name=town.label, kind=town.kind, entity=town)
            yield Token(kind="O", start=start, end=end, name=town.label, organisation=mention)
    for match in _sorts(sentence):
        kinds = _SORTS[match["sort"].casefold()]
        found = _named_before(kinds, match["sort"].casefold(), sentence, discourse)
        if found is not None:
            start, end = match.span()
            yield Token(
                kind="O", start=start, end=end, name=found.name, organisation=replace(found, start=start, end=end)
            )


def _sorts(sentence: Sentence) -> Iterable[re.Match[str]]:
    """Where payers may stand under their sort alone, in a sentence that speaks of what they pay."""
    paid = "M" in sentence.kinds or _OF_MONEY.search(sentence.tagged, sentence.text) is not None
    return _SORT.finditer(sentence.text) if paid else ()


def _named_before(
    kinds: tuple[EntityKind, ...], sort: str, sentence: Sentence, discourse: Discourse
) -> OrganisationMention | None:
    """The organisation of these kinds that the item has named last; where it names none, the document's only one."""
    here = sentence.unit.passage.span().start
    item = discourse.item
    if sort in ("forening", "fond") and discourse.body is not None and sort in discourse.body.name.casefold():
        return None  # the body itself
    for text in chain((block.text for block in discourse.item_blocks.upto(here)), [item.heading if item else ""]):
        named = [m for m in discourse.organisations(text) if m.kind in kinds and not m.collective]
        named = [m for m in named if sort not in ("psykiatri", "fond") or sort in m.name.casefold()]
        if named and (sort != "kommun" or len({m.name for m in named}) == 1):
            return named[-1]
    everywhere = (m for block in discourse.minutes.document.blocks for m in discourse.organisations(block.text))
    names = {m.name: m for m in everywhere if m.kind in kinds and not m.collective and sort in m.name.casefold()}
    return next(iter(names.values())) if len(names) == 1 else None


#: What a body has of its own: "dækkes af forummets egne midler", "klyngens midler: 200.000 kr.".
_OWN_MEANS = Guarded(
    r"(?:(?<=\baf )|(?<=\bfra )|(?<=\bvia )|(?<=\bi )|(?<=\bover )|^)(?:[Dd]en |[Dd]et )?(?:[\wæøå-]{4,}(?:en|et|ne)s|[A-ZÆØÅ]{2,}'s|PIU's|[A-ZÆØÅ][\w-]+ens)"
    r" (?:egne |eget |fælles |samlede )?(?:midler|overskud|anlægsbudget|driftsbudget|kasse|opsparing|egenkapital)(?: fra \d{4})?\b",
    re.MULTILINE,
)
_REGIONS = Guarded(r"\b(?:[Dd]e (?:fem|øvrige) )?[Rr]egionerne(?=s?\b)")


def _common_payers(text: str) -> Iterator[Token]:
    for match in _EACH.finditer(text):
        yield _organisation(match, match.group(), _K.MUNICIPALITY, collective=True)
    for match in _PARTIES.finditer(text):
        yield _organisation(match, match.group(), _K.OTHER, collective=True)
    for match in _REGIONS.finditer(text):
        yield _organisation(match, match.group(), _K.REGION, collective=True)
    for match in _PSYCHIATRY.finditer(text):
        yield _organisation(match, match.group(), _K.HOSPITAL)
    for match in _STATE.finditer(text):
        yield _organisation(match, "Staten", _K.STATE)
    for match in _OWN_MEANS.finditer(text):
        if match.start() == 0 and text[match.end() : match.end() + 1] not in (":", ""):
            continue
        yield _fund(match, match.group()[:1].upper() + match.group()[1:])
    for match in _SATS.finditer(text):
        yield _fund(match, "Satspuljen")
    for match in _MEANS.finditer(text):
        word = match.group()
        yield _fund(match, word[:1].upper() + word[1:])


def _organisation(match: re.Match[str], name: str, kind: EntityKind, *, collective: bool = False) -> Token:
    mention = OrganisationMention(start=match.start(), end=match.end(), name=name, kind=kind, collective=collective)
    return Token(kind="O", start=match.start(), end=match.end(), name=name, organisation=mention)


def _fund(match: re.Match[str], name: str) -> Token:
    group = GroupMention(start=match.start(), end=match.end(), name=name, kind=_K.FUND, head="pulje")
    return Token(kind="G", start=match.start(), end=match.end(), name=name, group=group)
