"""Tells what stands side by side in a line of a web page without a space between, which the site's style would part.

"<span>38</span><span>Godkendelse af dagsorden</span>" is shown with white between the two, and read without it would be
one word. Hard is the word that an editor cut into pieces: "<span>Ida Ho</span><span>lm</span>" stays one.
"""

from __future__ import annotations

import re

from lxml.etree import _Element

from graph.readers.composing import tidy

_INLINE = frozenset("span strong b em i a label time small".split())
_LABEL = re.compile(r"(?:^|[\s_-])(?:label|term|key|caption|ledetekst|felt(?:navn)?)(?=$|[\s_-])", re.IGNORECASE)
_LONGEST_LABEL = 40  # letters
_LINE_END = re.compile(r"[ \t\r]*\n\s*")
_WIDE = re.compile(r"(?<=\S)(?:[ \u00a0]*\t[\t \u00a0]*|(?= *\u00a0)[ \u00a0]{3,})(?=\S)")
_ENDS = re.compile(r"[a-zæøå0-9):]$")
_BEGINS = re.compile(r"[A-ZÆØÅ]")
_BEGINS_NUMBER = re.compile(r"\d")


def abuts(element: _Element) -> bool:
    """Whether an element begins a word of its own right behind the end of the one before it."""
    before = element.getprevious()
    if before is None or before.tail or element.tag not in _INLINE or before.tag not in _INLINE:
        return False
    end, begin = _words(before)[-1:], _words(element)[:1]
    if _ENDS.search(end) is None:
        return False
    return _BEGINS.match(begin) is not None or (not end.isdigit() and _BEGINS_NUMBER.match(begin) is not None)


def in_columns(text: str) -> str:
    """The text of a paragraph with a tab where spaces that do not collapse, or a tab, set columns."""
    return _WIDE.sub("\t", _LINE_END.sub(" ", text))


def label_and_value(element: _Element) -> tuple[str, str] | None:
    """The two texts of an element that holds nothing but a label and what it labels, by its own names for them."""
    if len(element) != 2 or (element.text or "").strip():
        return None
    label, value = element
    if any((child.tail or "").strip() or child.tag not in (*_INLINE, "div") for child in (label, value)):
        return None
    if _LABEL.search(str(label.get("class", ""))) is None and label.tag != "label":
        return None
    texts = tidy(_words(label)), tidy(_words(value))
    if not all(texts) or len(texts[0]) > _LONGEST_LABEL or len(value.findall(".//*")) > 0:
        return None
    return texts


def _words(element: _Element) -> str:
    return "".join(str(part) for part in element.itertext())
