"""Frames: patterns over tagged text, written so that a person can read them.

`{G:by} <appoints> {PS:who} til {G:body}` matches "‹G0› udpegede ‹P1› og ‹P2› til ‹G3›". `{P:who}` is a slot for one
person, `{PS:who}` for a list of them; O is an organisation, G a group, T a job title, R a role ("projektleder" is both), M money, D time, X an
organisation or a group, A a person or an organisation, Z any of the three. `<appoints>` stands for the verb phrases of
that name. `{~}` is a short gap without mentions, `{~~}` a longer one that may hold some; neither crosses a full stop or
semicolon. For the rest a frame is an ordinary regular expression in which a space matches any white space.
"""

from __future__ import annotations

import re
from functools import lru_cache

from graph.danish.anchors import Anchors, anchors
from graph.extract.phrases import PHRASES

_ONE = {
    "P": r"‹P\d+›",
    "O": r"‹O\d+›",
    "G": r"‹G\d+›",
    "T": r"‹[TL]\d+›",
    "R": r"‹[RL]\d+›",
    "M": r"‹M\d+›",
    "D": r"‹D\d+›",
    "A": r"‹[PO]\d+›",
    "X": r"‹[OG]\d+›",
    "Z": r"‹[POG]\d+›",
}
_AND = r"(?:\s*[,;]\s*(?:og\s+|samt\s+)?|\s+og\s+|\s+samt\s+|\s+såvel\s+som\s+|\s+eller\s+|\s*&\s*)"
_GAPS = {"~": r"[^‹›.;,:]{0,60}?", "~~": r"[^.;]{0,200}?"}
#: A list that ends a frame holds nobody who has a verb of his own: "Formand bliver A, og B bliver næstformand".
_LIST_LAST = re.compile(r"\{[PZA]S(?::\w+)?\}$")
_NO_VERB = r"(?!\s+(?:bliver|blev|er|var|fortsætter|vælges|valgtes|udpeges)\b)"
_SLOT = re.compile(r"\{(?P<kind>[A-Z])(?P<many>S?)(?::(?P<name>\w+))?\}|\{(?P<gap>~~?)\}|(?<!\?P)<(?P<phrase>[a-z ]+)>")


@lru_cache(maxsize=1024)
def frame(source: str) -> re.Pattern[str]:
    """The compiled frame; raises ValueError for a slot of no known kind, KeyError for an unknown phrase."""
    parts: list[str] = []
    position = 0
    for slot in _SLOT.finditer(source):
        parts.append(_spaced(source[position : slot.start()]))
        parts.append(_slot(slot))
        position = slot.end()
    parts.append(_spaced(source[position:]))
    if _LIST_LAST.search(source):
        parts.append(_NO_VERB)
    return re.compile("".join(parts), re.IGNORECASE)


@lru_cache(maxsize=1024)
def anchored(source: str) -> Anchors:
    """The words of which one must stand in a sentence for the frame to match."""
    return anchors(frame(source))


def _spaced(text: str) -> str:
    return re.sub(r" +", r"\\s+", text)


def _slot(slot: re.Match[str]) -> str:
    if slot["gap"]:
        return _GAPS[slot["gap"]]
    if slot["phrase"]:
        return rf"\b(?:{_spaced(PHRASES[slot['phrase']])})\b"
    if slot["kind"] not in _ONE:
        raise ValueError(f"no such slot: {slot.group()}")
    one = _ONE[slot["kind"]]
    many = rf"(?:{one}(?:{_AND}{one})*)" if slot["many"] else one
    return f"(?P<{slot['name']}>{many})" if slot["name"] else f"(?:{many})"


#: What each kind of slot takes, as letters of tags.
_TAKES = {kind: re.sub(r"[^A-Z]", "", pattern) for kind, pattern in _ONE.items()}
_TAG = re.compile(r"‹([A-Z])\\d\+›")  # a slot written out
_LOOKS = re.compile(r"\(\?<?[=!][^()]*\)")  # what is only looked at fills nothing


@lru_cache(maxsize=1024)
def tags(source: str) -> re.Pattern[str]:
    """A pattern of the letters of tags, in their order, that a frame cannot do without: a quick test before matching."""
    return re.compile(".*".join(f"[{taken}]" for taken in _needed(source)))


def _needed(source: str) -> list[str]:
    """For each slot that cannot be left out, the letters of tags that may fill it."""
    text, before = _TAG.sub(r"{\1}", source).replace("\\(", "").replace("\\)", ""), ""
    while text != before:
        before, text = text, re.sub(r"\([^()]*\)[?*]|\([^()]*\|[^()]*\)", "", text)
        text = _LOOKS.sub("", text)
        text = re.sub(r"\(((?:\?P<\w+>)?)([^()|]*)\)(?![?*])", r"\2", text)
    if "(" in text or "|" in text:
        return []
    return [_TAKES[slot["kind"]] for slot in _SLOT.finditer(text) if slot["kind"]]
