"""Names that carry no telling head: "Madhuset Vesterbo", "Frisk Luft Vest", "Staben".

Nothing in such a name says project; its capitals and its place in the sentence do. What has capitals is found for all
rules; what is only a noun in front of its verb ("Staben ophører", "leverer skærmene") for those of structure alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from graph.danish.anchors import Guarded, Sieve, either
from graph.extract.discourse import Discourse
from graph.extract.name_lengths import parts, registered
from graph.extract.proper_names import CAPITAL, capitalised_names, opening_nouns
from graph.extract.tokens import Sentence, Token, tag
from graph.extract.towns import announced, towns
from graph.extract.unnamed import UNNAMED, meant, thing
from graph.model.entity import EntityKind

_K = EntityKind
_SUPPLIED = Guarded(
    r"\b(?:leverer|leverede|har leveret|leverandør(?:en)? (?:af|til)) (?:(?:både|hele|den|det|de|nye|ny|nyt|en|et) )*"
    r"(?P<thing>(?!fortsat|også|ikke|hver|\d)[a-zæøå][\wæøå-]{3,})"
)
_TASK_FORCE = Guarded(r"\b(?:en |nye |ny )?(?P<name>[Tt]ask ?force(?:(?: om| for| vedr\.?) [\wæøå -]{3,80})?)")
_TASK = re.compile(
    r",? (?:der|som) [^.;‹›]{0,80}?\b(?:at|skal) (?:drøfte|udarbejde|se på|komme med|belyse|undersøge|sikre|afdække|udvikle|beskrive)"
    r" (?:en |et |den |det )?(?P<task>[a-zæøå][^.,;:]{5,90})"
)


def with_names(sentence: Sentence, discourse: Discourse) -> Sentence:
    """The sentence with names cut to their length and with the proper names that no head announces."""
    tokens: list[Token] = []
    for token in sentence.tokens:
        if token.group is None and token.organisation is None:
            tokens.append(token)
        else:
            tokens.extend(parts(token, sentence, discourse))
    for name in _titled(sentence, discourse):
        start = min((token.start for token in tokens if _within(token, name)), default=name.start)
        name = replace(name, start=min(start, name.start))
        kept = [token for token in tokens if not _within(token, name)]
        if not any(token.start < name.end and name.start < token.end for token in kept):
            tokens = [*kept, name]
    return _joined(announced(_with(sentence, discourse, tokens, (towns, capitalised_names))))


def with_things(sentence: Sentence, discourse: Discourse) -> Sentence:
    """The same with what has no name at all and is meant by this sentence alone: "Staben ophører", "leverer skærmene".

    The families ask for it one after the other, so the discourse keeps the last answer.
    """
    if discourse.with_things is None or discourse.with_things[0] is not sentence:
        discourse.with_things = sentence, _with_things(sentence, discourse)
    return discourse.with_things[1]


def _with_things(sentence: Sentence, discourse: Discourse) -> Sentence:
    tokens: list[Token] = []
    for token in sentence.tokens:
        known = (
            token if token.group is None else meant(_own_secretariat(token, sentence, discourse), sentence, discourse)
        )
        if known is not None:
            tokens.append(known)
    return _with(sentence, discourse, tokens, _NAMELESS.pass_through(sentence.text))


def _own_secretariat(token: Token, sentence: Sentence, discourse: Discourse) -> Token:
    """A bare "sekretariatet" that nothing else is meant by serves the body that meets."""
    group = token.group
    bare = group is not None and group.bare and group.kind is _K.SECRETARIAT and not group.indefinite
    if not bare or group is None or discourse.body is None or discourse.resolve(token, sentence) is not None:
        return token
    name = f"Sekretariatet for {discourse.body.name}"
    return replace(token, group=replace(group, name=name, generic=False, bare=False))


_FOR_A = re.compile(r" (?:for|om) (?:et|en|den|det) ")
_YEAR = re.compile(r"(?:19|20)\d\d")


def _of_year(last: Token | None, token: Token, sentence: Sentence) -> bool:
    """Whether the token is the year in the name of an agreement: "Aftale om regionernes økonomi 2023"."""
    group = last.group if last is not None else None
    named = group is not None and group.kind is _K.AGREEMENT and not group.generic and not registered(group)
    year = token.kind == "D" and _YEAR.fullmatch(token.name) is not None
    return last is not None and named and year and sentence.text[last.end : token.start] == " "


def _joined(sentence: Sentence) -> Sentence:
    """ "Partnerskabet for et Aktivt Vesterhav": the head and the name behind the article are one name."""
    if len(sentence.tokens) < 2:
        return sentence
    tokens: list[Token] = []
    for token in sentence.tokens:
        last = tokens[-1] if tokens else None
        if last is not None and last.group is not None and _of_year(last, token, sentence):
            group = replace(last.group, end=token.end, name=f"{last.group.name} {token.name}")
            tokens[-1] = replace(last, end=token.end, name=group.name, group=group)
            continue
        named = token.group is not None and not token.group.generic and token.group.entity is None
        if (
            named
            and last is not None
            and last.group is not None
            and last.group.bare
            and last.group.kind is _K.PROJECT
            and _FOR_A.fullmatch(sentence.text, last.end, token.start)
        ):
            name = sentence.text[last.start : token.end]
            group = replace(last.group, end=token.end, name=name[:1].upper() + name[1:], generic=False, bare=False)
            tokens[-1] = replace(last, end=token.end, name=group.name, group=group)
        else:
            tokens.append(token)
    return sentence if len(tokens) == len(sentence.tokens) else tag(sentence.unit, tokens)


Finding = Callable[[Sentence, Discourse], Iterable[Token]]


def _with(sentence: Sentence, discourse: Discourse, tokens: list[Token], finders: Sequence[Finding]) -> Sentence:
    for find in finders:
        for found in find(sentence, discourse):
            if not any(found.start < other.end and other.start < found.end for other in tokens):
                tokens.append(found)
    found_too = tuple(sorted(tokens, key=attrgetter("start")))
    return sentence if found_too == sentence.tokens else tag(sentence.unit, found_too)


def _within(token: Token, name: Token) -> bool:
    """Whether the token only reads a part of the name, or the noun that announces it."""
    group = token.group
    inside = name.start <= token.start and token.end <= name.end
    announces = group is not None and group.kind is _K.PROJECT and not registered(group)
    return inside or (announces and token.start < name.start < token.end <= name.end)


def _titled(sentence: Sentence, discourse: Discourse) -> Iterator[Token]:
    """What the item's title names, where the sentence uses it: "VideoNær" under "4. Status på VideoNær"."""
    title = discourse.titled
    if title is not None and title.kind is _K.PROJECT and title.name in sentence.text:
        for match in re.finditer(rf"(?<![\w-]){re.escape(title.name)}(?![\w-])", sentence.text):
            longer = _LONGER.match(sentence.text, match.end())
            if longer is not None and discourse.minutes.document.text.count(title.name + longer.group()) > 1:
                continue  # "SAMBA Fyn" is not SAMBA
            crossed = [t for t in sentence.tokens if t.start < match.end() and match.start() < t.end]
            if all(token.kind == "G" for token in crossed):
                yield thing(match.start(), match.end(), title.name, title.kind)


_LONGER = re.compile(rf" {CAPITAL}")


def _supplied(sentence: Sentence, discourse: Discourse) -> Iterator[Token]:
    for match in _SUPPLIED.finditer(sentence.text):
        start, end = match.span("thing")
        yield thing(start, end, match["thing"].capitalize(), _K.OTHER)


def _task_forces(sentence: Sentence, discourse: Discourse) -> Iterator[Token]:
    for match in _TASK_FORCE.finditer(sentence.text):
        named = " " in match["name"].strip().replace("ask force", "askforce")
        name = match["name"][:1].upper() + match["name"][1:]
        task = _TASK.match(sentence.text, match.end())
        if task and not named:
            named, name = True, f"{name} om {task['task'].strip()}"
        token = thing(match.start(), match.end(), name, _K.BODY)
        assert token.group is not None
        unnamed = replace(token.group, generic=not named, bare=not named, indefinite=True, head="task force")
        yield replace(token, group=unnamed)


_NAMELESS: Sieve[Finding] = Sieve(
    (*UNNAMED, (_task_forces, either(_TASK_FORCE)), (opening_nouns, either()), (_supplied, either(_SUPPLIED)))
)
