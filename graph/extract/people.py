"""Person phrases: a name with the title and the place of work around it, as one token.

"sundhedschef Ida Holm, Struer Kommune", "Struer Kommunes sundhedschef, Ida Holm", "Ida Holm (Struer)" and "Ida Holm, der
er sundhedschef i Struer Kommune" all become one person with title and employer. Rules then see one tag for each, and
"A, chef i X, og B, leder i Y" is a plain list of two.
"""

from __future__ import annotations

import re
from dataclasses import replace

from graph.danish.gazetteer import Gazetteer
from graph.danish.organisations import OrganisationMention
from graph.extract.tokens import Sentence, Token, tag

_P, _O, _T, _G = r"‹P\d+›", r"‹O\d+›", r"‹[TL]\d+›", r"‹[OG]\d+›"
_IN = r"(?:i|ved|fra|hos|på|for|af)"
_BRACKETS = r"(?:\s\((?P<{name}>[^()]{{1,120}})\))?"
_PHRASE = re.compile(
    rf"(?=‹[OTLP])(?:(?:(?P<owner>{_O})(?:['’]?s)?,?\s)?(?P<before>{_T})(?:\s{_IN}\s(?P<before_org>{_O}))?,?\s)?"
    rf"(?P<person>{_P})"
    + _BRACKETS.format(name="first")
    + rf"(?:(?:,\s|,?\s(?:der|som)\s(?:(?:i\sdag|til\sdaglig|nu|tidligere)\s)?(?:er|var)\s|\s[–-]\s)(?P<after>{_T})(?!\s‹P)(?=\W|$))?"
    rf"(?:(?:,\s(?:{_IN}\s)?|\s(?:i|fra|ved|hos|på)\s|\s[–-]\s|(?<=›)\s(?=‹O))(?P<org>{_O}))?"
    + _BRACKETS.format(name="second")
)


_SENT = re.compile(r"\s*(?:udpeget|valgt|indstillet|repræsenterer|for|på vegne)\b", re.IGNORECASE)


def join_people(sentence: Sentence, gazetteer: Gazetteer) -> Sentence:
    """The sentence with each person phrase as one P token that knows title, employer and what stands in brackets."""
    if "‹P" not in sentence.tagged:
        return sentence
    merged: list[Token] = []
    position = 0
    used: set[int] = set()
    for match in _PHRASE.finditer(sentence.tagged):
        token = _person(sentence, match, gazetteer)
        if token.start < position:
            continue
        merged.append(token)
        position = token.end
        used.update(
            index
            for index, other in enumerate(sentence.tokens)
            if token.start <= other.start and other.end <= token.end
        )
    kept = [other for index, other in enumerate(sentence.tokens) if index not in used]
    return tag(sentence.unit, sorted([*merged, *kept], key=lambda token: token.start))


def _person(sentence: Sentence, match: re.Match[str], gazetteer: Gazetteer) -> Token:
    person = sentence.token(match["person"])
    title = _title(sentence, match)
    employer = _employer(sentence, match)
    roles: list[str] = []
    for name in ("first", "second"):
        inside = match[name]
        if inside is None:
            continue
        start, end = sentence.place(*match.span(name))
        plain = sentence.text[start:end]
        sent = _SENT.match(plain) is not None  # by whom, not where the person works
        place = None if sent else _in_brackets(sentence, inside, plain, start, end, gazetteer)
        if place is not None and employer is None:
            employer = place
        bracketed = [t for t in sentence.tagged_tokens(inside) if t.kind == "T"]
        title = title or (bracketed[0].name if bracketed else "")
        roles.append(plain)
    first, last = match.span()
    if title == "" and match["before"] and not match["owner"]:
        first = match.start("person")
    start, end = sentence.place(first, last)
    return replace(person, start=start, end=end, title=title, employer=employer, roles=tuple(roles))


def _title(sentence: Sentence, match: re.Match[str]) -> str:
    for name in ("before", "after"):
        if match[name]:
            return sentence.token(match[name]).name
    return ""


def _employer(sentence: Sentence, match: re.Match[str]) -> Token | None:
    for name in ("org", "before_org", "owner"):
        if match[name]:
            return sentence.token(match[name])
    return None


def _in_brackets(
    sentence: Sentence, inside: str, plain: str, start: int, end: int, gazetteer: Gazetteer
) -> Token | None:
    for token in sentence.tagged_tokens(inside):
        if token.kind == "O":
            return token
    town = gazetteer.town(plain.strip())
    if town is None:
        return None
    mention = OrganisationMention(start=start, end=end, name=town.label, kind=town.kind, entity=town)
    return Token(kind="O", start=start, end=end, name=town.label, organisation=mention)
