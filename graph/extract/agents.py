"""Whether a group only acts in its sentence: "rådet udpegede Ida Holm", "nedsat af rådet", "en gruppe under rådet".

Who decides comes last to mind when the next sentence says "gruppen", and nobody sits in it by being named there.
"""

from __future__ import annotations

import re

from graph.extract.tokens import Sentence, Token
from graph.model.entity import EntityKind

_ACTS = re.compile(
    r"\s(?:har|udpegede|udpeger|valgte|besluttede|nedsatte|bevilgede|indstiller|anbefaler|anbefalede|godkendte|drøftede|tog"
    r"|tilkendegav|foreslår|foreslog|ønsker|behandler)\b"
)
_AGENT = re.compile(
    r"\b(?:(?:af|under|regi af|for)|(?:godkendt|behandlet|drøftet|forelagt|vedtaget|besluttet|tiltrådt|fremlagt|møder?|mødet) (?:i|for))"
    r"\s(?:de[nt]\s)?$"
)
#: "medlem af rådet" is no deed of the council's.
_OF_IT = re.compile(r"\b(?:medlem\w*|formand\w*|repræsentant\w*|del|ud|udtr\w+) af (?:de[nt] )?$")
#: Who is "formand for rådet" has an office in it.
_OFFICE_IN = re.compile(
    r"\b\w*(?:formand|forperson|formænd|formandskabet|sekretær|tovholder) (?:for|i|af) (?:de[nt] )?$"
)
_OPENING = 6  # characters before a group that still opens the sentence: "Til rådet ..."


def acts(token: Token, sentence: Sentence) -> bool:
    """Whether the group is the one who acts, by whom or under whom something is."""
    by = _AGENT.search(sentence.text, max(0, token.start - 24), token.start)
    if by and _OFFICE_IN.search(sentence.text, 0, token.start):
        return False
    return bool(by or (token.start == 0 and _ACTS.match(sentence.text, token.end)))


def only_acts(token: Token, sentence: Sentence) -> bool:
    """The same, but for those that somebody is a member of, is part of or leaves."""
    return acts(token, sentence) and _OF_IT.search(sentence.text, 0, token.start) is None


def told_about(sentence: Sentence) -> Token | None:
    """The body that the sentence tells about: of those that it names and that do not only act, the first or the last.

    The first if it opens the sentence; "KKR's konsulent" is of no body, where another one is named.
    """
    bodies = [t for t in sentence.tokens if t.kind == "G" and t.group and t.group.kind is EntityKind.BODY]
    bodies = [
        t for t in bodies if not acts(t, sentence) and "tidligere" not in sentence.text[max(0, t.start - 12) : t.start]
    ]
    bodies = [t for t in bodies if t.group and not t.group.genitive] or bodies
    if not bodies:
        return None
    return bodies[0] if bodies[0].start < _OPENING else bodies[-1]
