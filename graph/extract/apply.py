"""Rules applied to a sentence: matches become statements with their evidence.

A rule says which slots make which statement; here slots become mentions, the sentence gives status and time, and the
whole sentence stands as evidence, so that a reader sees the claim in its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.danish.roles import CHAIRS, role_kind
from graph.extract.discourse import Discourse
from graph.extract.family import Family, Framed
from graph.extract.frame import frame
from graph.extract.qualifiers import from_then_on, of_the_nameless, period, status
from graph.extract.rule import CHAIR, Link, Rule
from graph.extract.slots import amount_of, behalf_of, mentions_of, role_of, text_of
from graph.extract.tokens import Sentence
from graph.model.entity import EntityKind
from graph.model.relation import BY_NAME
from graph.model.statement import Evidence, Mention, Qualifiers, Statement, Status

_LONGEST_QUOTE = 600  # characters; of a longer unit only the match is quoted


def apply(family: Family, sentence: Sentence, discourse: Discourse) -> list[Statement]:
    """Statements that the rules of the family read in the sentence, in the order of the rules."""
    framed = family.fitting(sentence)
    if not framed:
        return []
    found: list[Statement] = []
    for rule, match in _matches(framed, sentence, discourse):
        found.extend(state(rule, match, sentence, discourse))
    return found


def matches(family: Family, sentence: Sentence, discourse: Discourse) -> list[tuple[Rule, re.Match[str]]]:
    """Where the rules of the family match the sentence, in the order of the rules."""
    framed = family.fitting(sentence)
    return _matches(framed, sentence, discourse) if framed else []


def _matches(framed: Sequence[Framed], sentence: Sentence, discourse: Discourse) -> list[tuple[Rule, re.Match[str]]]:
    found: list[tuple[Rule, re.Match[str]]] = []
    for rule, pattern, _ in framed:
        if rule.title and not _titled(rule, discourse):
            continue
        for match in pattern.finditer(sentence.tagged):
            if not rule.context or frame(rule.context).search(sentence.tagged, 0, match.start()):
                found.append((rule, match))
    return found


def _titled(rule: Rule, discourse: Discourse) -> bool:
    heading = discourse.item.heading if discourse.item is not None else ""
    return re.search(rule.title, heading, re.IGNORECASE) is not None


def state(rule: Rule, match: re.Match[str], sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """What the rule states by the match, if its sentence states anything at all."""
    act = "act" if match.groupdict().get("act") else 0
    begin = match.start()
    if rule.context:
        earlier = frame(rule.context).search(sentence.tagged, 0, begin)
        begin = earlier.start() if earlier else begin
    verdict = rule.status or status(sentence, begin, match.end(act))
    if verdict is None:
        return
    for link in rule.links:
        if link.when and not match.groupdict().get(link.when):
            continue
        role = link.fixed or role_of(match, link, sentence)
        if link.role_kinds and role_kind(role) not in link.role_kinds:
            continue
        if link.fallback == CHAIR and link.role and _nameless(match, link.role, sentence):
            continue
        yield from _linked(rule, link, replace_status(link, verdict), role, match, sentence, discourse)


def _nameless(match: re.Match[str], slot: str, sentence: Sentence) -> bool:
    """Whether the match ends in a role of which the words after it say that it is one in something without a name."""
    ends = match.end() == match.end(slot) if match.groupdict().get(slot) else False
    return ends and of_the_nameless(sentence.tagged, match.end())


def replace_status(link: Link, verdict: Status) -> Status:
    """A link's own status holds unless the sentence denies or only plans the whole."""
    if link.status is not None and verdict is Status.CURRENT:
        return link.status
    return verdict


def _linked(
    rule: Rule,
    link: Link,
    verdict: Status,
    role: str,
    match: re.Match[str],
    sentence: Sentence,
    discourse: Discourse,
) -> Iterator[Statement]:
    begin, until = _time(link, match, sentence)
    amount = amount_of(match, link, sentence)
    qualifiers = Qualifiers(
        role=role,
        on_behalf_of=behalf_of(match, link, sentence, discourse),
        amount=amount.money.amount if amount and amount.money else None,
        currency="DKK" if amount else "",
        start=begin,
        end=until,
        status=verdict,
    )
    literal = text_of(match, link.literal, sentence) if link.literal else ""
    objects: list[Mention | None] = list(mentions_of(match, link.object, sentence, discourse))
    if not objects and match.groupdict().get(link.object):
        return  # the text names something, but it cannot be said what
    if not objects and link.fallback:
        objects = list(mentions_of(match, link.fallback, sentence, discourse))
    if not objects and (BY_NAME[link.relation].literal or not link.object):
        objects = [None]
    titles = _titles(match, link, sentence, discourse)
    relation = link.relation
    if link.follows:
        relation, qualifiers, objects = _inherited(match, link, sentence, discourse, (qualifiers, objects))
    for subject in _holders(match, link, sentence, discourse):
        if link.people and subject.kind is not EntityKind.PERSON:
            continue
        if link.titled and subject.name not in titles:
            continue
        for what in objects:
            if fits(relation, subject, what):
                sent = tuple(name for name in qualifiers.on_behalf_of if what is None or name != what.name)
                said = qualifiers if sent == qualifiers.on_behalf_of else replace(qualifiers, on_behalf_of=sent)
                yield Statement(
                    relation=relation,
                    subject=subject,
                    object=what,
                    literal=literal,
                    source=discourse.minutes.source,
                    qualifiers=replace(said, role=titles[subject.name]) if link.titled else said,
                    basis=rule.basis,
                    evidence=evidence(rule.id, rule.confidence, match, sentence, discourse),
                )


#: "Ida Holm og Bo Ravn, der er formand": one office is the last one's; "formand Ida Holm og Bo Ravn": the first one's.
_WHO_IS = re.compile(r",? (?:der|som) \w")


def _holders(match: re.Match[str], link: Link, sentence: Sentence, discourse: Discourse) -> Iterator[Mention]:
    """The people of the subject; of several beside a chair in the singular only the one who stands next to it."""
    told = match.groupdict().get(link.subject) or ""
    if link.relation != "chairs" or told.count("‹P") < 2 or not _one_office(match, link, sentence):
        yield from mentions_of(match, link.subject, sentence, discourse)
        return
    people = sentence.tagged_tokens(told)
    behind = _WHO_IS.match(sentence.tagged, match.end(link.subject))
    before = match.end(link.role) + 1 == match.start(link.subject)
    chosen = people[-1:] if behind is not None else people[:1] if before else people
    found = (discourse.resolve(token, sentence) for token in chosen)
    yield from (mention for mention in found if mention is not None)


def _one_office(match: re.Match[str], link: Link, sentence: Sentence) -> bool:
    """Whether the role is written as that of one person."""
    tags = match.groupdict().get(link.role) or "" if link.role else ""
    roles = sentence.tagged_tokens(tags)
    return len(roles) == 1 and not _SEVERAL.search(sentence.text[roles[0].start : roles[0].end])


_SEVERAL = re.compile(r"mænd|personer|skab|begge", re.IGNORECASE)


def _inherited(
    match: re.Match[str],
    link: Link,
    sentence: Sentence,
    discourse: Discourse,
    given: tuple[Qualifiers, list[Mention | None]],
) -> tuple[str, Qualifiers, list[Mention | None]]:
    """What the one before held: the seat or chair of the successor, as the text told it just before."""
    qualifiers, objects = given
    for person in mentions_of(match, link.follows, sentence, discourse):
        held = discourse.seats.get(person.name)
        if held is None or (match.groupdict().get(link.object) and objects != [held.object]):
            continue
        chairs = role_kind(held.qualifiers.role) in CHAIRS
        role = held.qualifiers.role if chairs else qualifiers.role
        return ("chairs" if chairs else link.relation), replace(qualifiers, role=role), [held.object]
    return link.relation, qualifiers, objects


def _titles(match: re.Match[str], link: Link, sentence: Sentence, discourse: Discourse) -> dict[str, str]:
    """Job titles by the name of the person, of those in the subject slot that have one and no employer of their own."""
    if not link.titled:
        return {}
    found = {}
    for token in sentence.tagged_tokens(match.groupdict().get(link.subject) or ""):
        mention = discourse.resolve(token, sentence)
        if mention is not None and token.title and token.employer is None:
            found[mention.name] = token.title.casefold()
    return found


def _time(link: Link, match: re.Match[str], sentence: Sentence) -> tuple[str, str]:
    """(start, end): a turn of the year ends what stops and begins what starts."""
    if not link.timed:
        return "", ""
    begin, until = period(sentence, match.start(), match.end())
    if link.ends:
        return "", until or begin
    return from_then_on(begin, until)


def fits(relation: str, subject: Mention, what: Mention | None) -> bool:
    """Whether the relation can join things of these kinds, and two different ones."""
    row = BY_NAME[relation]
    if subject.kind not in row.subjects:
        return False
    if what is None:
        return row.literal or relation in ("dissolved", "established-by")
    return what.kind in row.objects and what.name != subject.name


def evidence(rule: str, confidence: float, match: re.Match[str], sentence: Sentence, discourse: Discourse) -> Evidence:
    """The sentence as evidence; of a very long unit only what matched."""
    return evidence_at(rule, confidence, *sentence.place(match.start(), match.end()), sentence, discourse)


def evidence_at(
    rule: str, confidence: float, start: int, end: int, sentence: Sentence, discourse: Discourse
) -> Evidence:
    """The same for [start:end] of the sentence's passage."""
    passage = sentence.unit.passage
    span = passage.span()
    if len(passage) > _LONGEST_QUOTE or span.end - span.start > 2 * _LONGEST_QUOTE:
        span = passage.span(start, end)
    return Evidence(
        document=discourse.minutes.document.id,
        item=sentence.unit.item,
        span=span,
        rule=rule,
        confidence=confidence,
        page=sentence.unit.page,
        quote=discourse.minutes.document.quote(span),
    )


def with_status(statement: Statement, verdict: Status) -> Statement:
    """The statement under another status."""
    return replace(statement, qualifiers=replace(statement.qualifiers, status=verdict))
