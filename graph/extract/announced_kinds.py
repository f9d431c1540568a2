"""As what people are named whom a lead-in announces by their kind: "der er udpeget to kommunale direktører: Ida Holm og Bo Ravn".

The kind stands once and in the plural; each of them is one of it, "kommunal direktør", and sits for that side. So does a
bracket of examples: "relevante videnspersoner (fx Aarhus Universitet)". A side alone ("kommunerne") is no kind of people.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.danish.roles import role_kind
from graph.danish.titles import is_title
from graph.extract.tokens import Sentence
from graph.model.statement import Qualifiers, Statement

_SEATS = ("appointed-to", "member-of")
_ANNOUNCED = re.compile(
    r"\b(?:to|tre|fire|fem|seks|\d{1,2}|følgende|disse)\s+(?:nye\s+)?(?P<side>kommunale|regionale)\s+(?P<noun>[a-zæøå]{4,}er)\b(?=[^.;]{0,160}:\s)",
    re.IGNORECASE,
)
_EXAMPLES = re.compile(
    r"(?P<kind>[a-zæøå]+(?:personer|repræsentanter|eksperter))\s*\((?:fx|f\.eks\.|for eksempel|bl\.a\.|herunder|såsom)\s+(?P<whom>[^()]+)\)"
)
_SIDES = {"kommunale": "kommunerne", "regionale": "regionen"}


def with_announced_kinds(statements: Iterable[Statement], sentence: Sentence) -> Iterator[Statement]:
    """The seats of one sentence, those without a role with the kind under which they are announced."""
    told = list(statements)
    if not any(statement.relation in _SEATS and not statement.qualifiers.role for statement in told):
        yield from told
        return
    announced = _ANNOUNCED.search(sentence.text)
    examples = list(_EXAMPLES.finditer(sentence.text))
    for statement in told:
        held = statement.qualifiers
        if statement.relation in _SEATS and not held.role:
            held = _announced(held, announced) if announced is not None else held
            held = replace(held, role=held.role or _example(statement, examples, sentence))
        yield statement if held is statement.qualifiers else replace(statement, qualifiers=held)


def _announced(held: Qualifiers, match: re.Match[str]) -> Qualifiers:
    noun = _singular(match["noun"].casefold())
    side = match["side"].casefold()
    if not noun:
        return held
    return replace(held, role=f"{side.removesuffix('e')} {noun}", on_behalf_of=held.on_behalf_of or (_SIDES[side],))


def _singular(plural: str) -> str:
    """ "direktører" as one of them, "" where it is no word for a person that is known."""
    forms = (plural.removesuffix("er"), plural.removesuffix("e"), plural.removesuffix("r"))
    return next((form for form in forms if is_title(form) or role_kind(form)), "")


def _example(statement: Statement, examples: Iterable[re.Match[str]], sentence: Sentence) -> str:
    """The kind of which the bracket names the subject as an example."""
    places = [token.start for token in sentence.tokens if token.name == statement.subject.name]
    return next((m["kind"] for m in examples if any(m.start("whom") <= place < m.end() for place in places)), "")
