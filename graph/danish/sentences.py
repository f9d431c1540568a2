"""Text cut into sentences and clauses, without falling for abbreviations.

"Ca. 2,5 mio. kr. pr. år, jf. pkt. 3. Ida Holm orienterede." is two sentences. A dot ends one only where no
abbreviation, ordinal ("den 2. november"), initial or number goes on behind it; colons, semicolons and line ends always
do, for lists and headings in minutes seldom have dots.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]

#: Abbreviations behind which a sentence goes on, even with a capital: "jf. Bilag 1", "v. Ida Holm".
_GOES_ON = frozenset(
    ("bl.a bla f.eks feks fx ca jf jvf nr kl dr d evt inkl ekskl hhv v vedr adm mht pga iht ift vha pt p.t dvs prof cand stud chr st sct"
    " ang afd alm art bl bilag cirk dir fhv fg fung gns hr fr int jr kap kst konst konsl kgl lb lign maks max min mdr ml mvh"
    " note obl opr overl pag par pkt pkt pr prakst ref red s sek side skr sml spec stk tlf tel tidl tilsv u udg vedl vol vs"
    " t.o.m f.o.m m.h.t p.g.a i.h.t i.f.t v.h.a d.v.s d.d f.s.v.a fsva medfl th joh vicedir sekr repr formd næstf forhv jan feb mar"
    " apr jun jul aug sep sept okt nov dec man tirs ons tors fre lør søn bestyr kom reg").split()
)  # fmt: skip
#: Abbreviations that may end a sentence: it does where a capital follows.
_MAY_END = frozenset("mv m.v m.m mm m.fl mfl osv o.l ol o.lign kr mio mia mill pct etc m.a a.m.b.a d.å s.å t.d p.a jr".split())
_END = re.compile(r"[.!?…]+[)\]”\"»’'*_]*(?=\s|$)|[;:](?=\s|$)|\n")
_BEFORE = re.compile(r"[^\s(\[\"”»/]+$")
_CAPITAL = re.compile(r"\s+[\"”»«(\[*_•–-]*\s?([A-ZÆØÅÉ])")
_NUMBER = re.compile(r"(?:\d{1,3}|[IVX]{1,4})")


def split_sentences(text: str) -> tuple[Span, ...]:
    """Spans of the sentences in order, without the white space around them."""
    found: list[Span] = []
    start = 0
    for end in _ends(text):
        found.extend(_trimmed(text, start, end))
        start = end
    return (*found, *_trimmed(text, start, len(text)))


def _ends(text: str) -> Iterator[int]:
    opened = 0
    for match in _END.finditer(text):
        if match.group() == "\n" or match.group()[0] in "!?;:…" or _dot_ends(text, match, opened):
            yield match.end()
            opened = match.end()


def _dot_ends(text: str, match: re.Match[str], opened: int) -> bool:
    """True if the dot closes a sentence that began at `opened`."""
    if match.end() == len(text) or text[match.end()] == "\n":
        return True
    if match.group()[0] == "." and match.group().startswith("..."):
        return _CAPITAL.match(text, match.end()) is not None
    before = _BEFORE.search(text, max(opened, match.start() - 30), match.start())
    word = before.group() if before else ""
    capital = _CAPITAL.match(text, match.end()) is not None
    if word.lower() in _GOES_ON or _is_initial(word):
        return False
    if _NUMBER.fullmatch(word):
        return capital and bool(text[opened : match.start() - len(word)].strip(" -•*–#\t")) and not _ordinal(text, match)
    return capital or (word.lower() not in _MAY_END and not _small_letter(text, match.end()))


def _is_initial(word: str) -> bool:
    """ "J" and "N.C" before a dot; "PLO-M" and "Q" in a name of its own are none."""
    return re.fullmatch(r"(?:[A-ZÆØÅ]\.-?)*[A-ZÆØÅ]", word) is not None


def _ordinal(text: str, match: re.Match[str]) -> bool:
    """ "den 3. Danske Konference": an article before the number makes an ordinal of it."""
    return re.search(r"\b(?:den|det|de|d\.) \d{1,3}$", text[max(0, match.start() - 8) : match.start()], re.IGNORECASE) is not None


def _small_letter(text: str, position: int) -> bool:
    """What goes on with a small letter or a figure is the same sentence, unless a full word ended it."""
    rest = text[position : position + 3].strip()
    return bool(rest) and (rest[0].islower() or rest[0].isdigit())


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return [(start, end)] if start < end else []
