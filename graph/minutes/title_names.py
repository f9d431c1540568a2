"""What is left of a title line as the name of a body, and its acronym.

"SUNDHEDSFORUM VEST (SFV) – politisk niveau" is "Sundhedsforum Vest", in brackets SFV: an aside falls away, and words in
capitals are written as the text writes them elsewhere.
"""

from __future__ import annotations

import re

from graph.danish.name_parts import Part, part
from graph.model.minutes import Name
from graph.model.text import Passage

BRACKET = re.compile(r"\s*\(([A-ZÆØÅ][\wÆØÅæøå&/-]{1,11})\)")
_ACRONYM = re.compile(r"[A-ZÆØÅ][\wæøåÆØÅ&/-]{0,11}")
_ASIDE = re.compile(r"(?:,? [–—·-]|,) politisk niveau$|,? [–—·-] (?:[\w-]+ niveau|[a-zæøå]).*$")
_REMARK = re.compile(r"\s*\([^()]*\)\s*$")
_CLUSTER = re.compile(r"\w{4,}klyngen")
_AREA = re.compile(r"\w{4,}(?:området|egnen|klyngen)|vendsyssel-?|himmerland|thy|djursland|salling")
_QUARTERS = frozenset({"nord", "syd", "øst", "vest", "midt"})


def acronym_like(text: str) -> bool:
    return _ACRONYM.fullmatch(text) is not None and sum(c.isupper() for c in text) >= 2


def name_and_acronym(rest: Passage, text: str) -> tuple[Name, str]:
    """Name and acronym; an acronym that only the text introduces counts as well."""
    bracket = BRACKET.search(rest.text)
    if bracket is not None and sum(c.isupper() for c in bracket.group(1)) >= 2:
        return name_of_line(rest.slice(0, bracket.start()).strip(), text), bracket.group(1)
    name = name_of_line(rest, text)
    if acronym_like(name.text):
        return name, name.text
    later = _bracket_behind(name.text, text)
    return name, later if sum(c.isupper() for c in later) >= 2 else ""


def _bracket_behind(name: str, text: str) -> str:
    """What stands in brackets where the text first names a body with brackets behind; "" if it never does."""
    place = text.find(name)
    while place >= 0:
        bracket = BRACKET.match(text, place + len(name))
        if bracket is not None:
            return bracket.group(1)
        place = text.find(name, place + 1)
    return ""


def _in_case(shouted: str, text: str) -> str:
    """A name in capitals, each word as the text writes it elsewhere; small where the text does not tell."""
    words = []
    for word in re.split(r"[ ]+|(?<=-)", shouted):
        base = re.escape(word.rstrip("-"))
        seen = [found for found in re.findall(rf"(?<=[a-zæøå,] )(?i:{base})\b", text) if found not in word]
        shared = re.search(rf"(?<=[a-zæøå,] ){base}(?=[ ,.:;\n])", text)
        named = _CLUSTER.fullmatch(word.casefold()) or part(word.capitalize()) is Part.PLACE
        named = named or _AREA.fullmatch(word.casefold()) is not None
        plain = word.capitalize() if named or word.casefold() in _QUARTERS else word.casefold()
        words.append(word if shared and not seen else (seen[0] if seen else plain))
    return " ".join(words).replace("- ", "-")


def name_of_line(passage: Passage, whole: str = "") -> Name:
    aside = _ASIDE.search(passage.text) or _REMARK.search(passage.text)
    passage = passage.slice(0, aside.start()) if aside else passage
    text = " ".join(passage.text.split())
    if text.isupper() and (" " in text or len(text) > 10):
        text = _in_case(text, whole)
    return Name(text=text[:1].upper() + text[1:], span=passage.span())
