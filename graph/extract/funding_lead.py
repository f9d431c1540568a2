"""What stands above a table of money: who pays for its rows, and what it is about.

"Udvalget uddelte 4,5 mio. kr. fra Lægehuspuljen:" above a list of surgeries makes the pool their payer; "I KD-budgettet er
der afsat 200.000 kr." the budget; "Region Sjælland har afsat 4 mio. kr. til forberedelsen:" tells what the posts are of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from dataclasses import replace
from itertools import groupby

from graph.extract import funding_headings as headings
from graph.extract import funding_purpose as purposes
from graph.extract.discourse import Discourse
from graph.extract.frame import frame
from graph.extract.funding_about import of_body, undertaking
from graph.extract.funding_nouns import proper
from graph.extract.funding_payers import payers
from graph.extract.funding_rules import RULES
from graph.extract.money_clause import read_sums
from graph.extract.money_rule import spelled
from graph.extract.tokens import Sentence
from graph.model.entity import EntityKind
from graph.model.statement import Mention, Statement

_K = EntityKind
_GIVERS = ("pays", "money-from")
_AVAILABLE = re.compile(
    r"\b(?:råder|disponerer|har)\s(?P<turned>‹[OG]\d+›)[^.;]{0,60}‹M\d+›"
    r"|(?P<who>‹[OG]\d+›)[^.;‹›]{0,30}(?:‹D\d+›[^.;‹›]{0,20})?\b(?:haft|har|råder over|disponerer over|får|fik|modtager)\b[^.;]{0,60}‹M\d+›",
    re.IGNORECASE,
)
_HANDS_OUT = re.compile(
    r"(?P<who>‹[OG]\d+›)[^.;‹›]{0,40}\b(?:uddel|fordel|udmønt|bevilg|prioriter|imødekom|støtte)\w*", re.IGNORECASE
)
_RECOMMENDS = re.compile(r"\b(?:anbefal|indstil|foresl)\w*", re.IGNORECASE)
_BUDGET = re.compile(
    r"\b(?:i|på|fra)\s(?P<name>(?:‹G\d+›\s?-?)?[^‹›.,;:]{0,20}budget\w*(?:\s‹D\d+›)?)[^.;]{0,20}\ber der (?:\w+ )?(?:afsat|reserveret)",
    re.IGNORECASE,
)
_SETS_ASIDE = re.compile(r"\btil\s(?:[\wæøå]+en|[\wæøå]+et) af\s|\btil ‹G\d+›")


def payers_above(leads: Sequence[Sentence], discourse: Discourse) -> list[Mention]:
    """Who pays for the rows, the nearest paragraph first: a pool before who hands it out."""
    paragraphs = [list(group) for _, group in groupby(leads, key=lambda sentence: sentence.unit.order)]
    for paragraph in reversed(paragraphs):
        for find in (_pool, _of_topic, _budget_line, _holder, _giver, _hands_out):
            for sentence in reversed(paragraph):
                found = find(sentence, discourse)
                if found:
                    return _from_pool(found, leads, discourse) if find is _hands_out else found
    known = pool_in_mind(discourse) or own_pool(discourse)
    return [known] if known is not None else []


_THE_MONEY = re.compile(r"\b(?:midlerne|pengene|puljen)\b", re.IGNORECASE)
_POOL_BY_NAME = re.compile(r"pulje[nr]?\b", re.IGNORECASE)


def _from_pool(found: list[Mention], leads: Sequence[Sentence], discourse: Discourse) -> list[Mention]:
    """A group that only shares out the pool that the text has spoken of pays nothing: the pool does."""
    told = (mention for sentence in reversed(leads) for mention in _pool(sentence, discourse))
    known = next((mention for mention in told if _POOL_BY_NAME.search(mention.name)), None)
    if known is None and leads and _THE_MONEY.search(leads[-1].text):
        known = pool_in_mind(discourse)
    return [known] if known is not None and found[0].kind is _K.BODY else found


def _of_topic(sentence: Sentence, discourse: Discourse) -> list[Mention]:
    """The pool that the item is about."""
    return [discourse.topic] if discourse.topic is not None and discourse.topic.kind is _K.FUND else []


def pool_in_mind(discourse: Discourse) -> Mention | None:
    """The pool that the item is about, or that its text spoke of last."""
    topic = discourse.topic
    heading = discourse.item.heading if discourse.item is not None else ""
    if topic is not None and topic.kind is _K.FUND and _POOLED.search(f"{topic.name} {heading}"):
        announced = f"Puljen {topic.name}"
        return replace(topic, name=announced) if announced in heading else topic
    told = [mention for group, mention in reversed(discourse.groups) if is_pool(mention) and not group.bare]
    if told:
        return told[0]
    if discourse.body is not None and discourse.body.kind is _K.FUND:
        return discourse.body
    titled = _IN_TITLE.search(discourse.item.heading) if discourse.item is not None else None
    if titled is None:
        return None
    name = titled.group().lower() if titled.group().isupper() else titled.group()
    return Mention(name=name, kind=_K.FUND, written=name)


_IN_TITLE = re.compile(
    r"(?:§ ?|\b)(?!projektmidler|midler)(?:(?-i:[A-ZÆØÅ][a-zæøå]+) )*[\wæøå-]{3,}(?:midler(?:ne)?|puljen|pulje)\b|\b[\wæøå-]{4,}s midler\b",
    re.IGNORECASE,
)
_POOLED = re.compile(r"pulje(?!r)|fond|midler|legat|bevilling|bank", re.IGNORECASE)


def is_pool(mention: Mention) -> bool:
    """Whether the mention is one pool that gives: "de to puljer" are two, "den kommunale medfinansiering" is a rule."""
    return mention.kind is _K.FUND and _POOLED.search(mention.name) is not None


_OWN = re.compile(r"^\W*(?P<name>(?:[A-ZÆØÅ][\w-]*puljen?|[A-ZÆØÅ][\w-]*fonden)\b[^\n|–:(]{0,60})\s*$", re.MULTILINE)
_FRONT = 600  # characters of the document that may be its head


def own_pool(discourse: Discourse) -> Mention | None:
    """The pool that the whole document is about: a line of its head is its name."""
    match = _OWN.search(discourse.minutes.document.text, 0, _FRONT)
    if match is None:
        return None
    name = " ".join(match["name"].split()).strip(" .*#")
    return Mention(name=name, kind=_K.FUND, written=name)


def about_table(leads: Sequence[Sentence], discourse: Discourse) -> Mention | None:
    """What the table as a whole is about: what the sentence above it gives a budget, a project named there, the topic."""
    told = [budget for budget in discourse.budgets if any(_stands_in(budget, sentence) for sentence in leads)]
    if told and told[-1].subject.kind is not _K.BODY:
        return told[-1].subject
    for sentence in reversed(leads):
        for token in sentence.tokens:
            group = token.group
            if group is None or group.kind is not _K.PROJECT or group.generic:
                continue
            mention = discourse.resolve(token, sentence)
            if mention is not None and proper(mention.name):
                return mention
    return undertaking(discourse) or _set_aside_for(leads, discourse) or headings.titled(discourse) or discourse.body


def _stands_in(statement: Statement, sentence: Sentence) -> bool:
    whole, span = sentence.unit.passage.span(), statement.evidence.span
    return whole.start <= span.start < whole.end


_FOR = re.compile(r"\btil\s(?P<aim>(?:[a-zæøå]+(?:en|et) (?:af|for) )(?:‹[OG]\d+›|[a-zæøå]+))")


def _set_aside_for(leads: Sequence[Sentence], discourse: Discourse) -> Mention | None:
    """ "har afsat 4 mio. kr. til forberedelsen af sundhedsrådet": what the posts are of, where the title says the same."""
    for sentence in leads:
        match = _FOR.search(sentence.tagged) if "‹M" in sentence.tagged else None
        if match is None:
            continue
        start, end = sentence.place(*match.span("aim"))
        return purposes.activity(" ".join(sentence.text[start:end].split()), sentence)
    return None


def _pool(sentence: Sentence, discourse: Discourse) -> list[Mention]:
    for number, token in enumerate(sentence.tokens):
        if token.group is not None and token.group.kind is _K.FUND:
            found = payers(f"‹G{number}›", sentence, discourse)
            if found:
                return found[:1]
    return []


def _budget_line(sentence: Sentence, discourse: Discourse) -> list[Mention]:
    """ "I netværkets budget for 2019 er der afsat 200.000 kr. til projekter": the budget pays."""
    match = _BUDGET.search(sentence.tagged)
    if match is None:
        return []
    start, end = sentence.place(*match.span("name"))
    name = " ".join(sentence.text[start:end].split())
    span = sentence.unit.passage.span(start, end)
    return [Mention(name=name[:1].upper() + name[1:], kind=_K.FUND, span=span, written=name)]


def _giver(sentence: Sentence, discourse: Discourse) -> list[Mention]:
    if _SETS_ASIDE.search(sentence.tagged):
        return []
    told = next(read_sums(sentence, "", lambda reading: not reading.budget), None)
    named = payers(told.who, sentence, discourse) if told is not None else []
    if named:
        return named
    for rule in RULES:
        for source in rule.frames if rule.id in _GIVERS else ():
            match = frame(spelled(source)).search(sentence.tagged)
            found = payers(match["who"], sentence, discourse) if match else []
            if found:
                return found
    return []


def _holder(sentence: Sentence, discourse: Discourse) -> list[Mention]:
    match = _AVAILABLE.search(sentence.tagged)
    return _named(match, sentence, discourse)


def _hands_out(sentence: Sentence, discourse: Discourse) -> list[Mention]:
    match = _HANDS_OUT.search(sentence.tagged)
    if match is not None and _RECOMMENDS.search(match.group()):
        return []  # who only recommends how somebody's money is shared out
    return _named(match, sentence, discourse)


def _named(match: re.Match[str] | None, sentence: Sentence, discourse: Discourse) -> list[Mention]:
    token = sentence.token(match.groupdict().get("turned") or match["who"]) if match else None
    mention = discourse.resolve(token, sentence) if token is not None else None
    if (
        mention is not None
        and " " not in mention.name
        and discourse.body is not None
        and of_body(mention.name, discourse)
    ):
        mention = discourse.body
    return [mention] if mention is not None and mention.kind not in (_K.PROJECT, _K.AGREEMENT, _K.PERSON) else []


def before(discourse: Discourse, start: int) -> Discourse:
    """The discourse as it was where the table begins: what is named only after it is not meant by "projektet"."""
    earlier = copy(discourse)
    earlier.groups = [(group, m) for group, m in discourse.groups if m.span is None or m.span.start < start]
    return earlier
