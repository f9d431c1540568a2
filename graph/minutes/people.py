"""Cuts a text that names several people into one phrase for each of them.

"Koncerndirektør Ida Holm, Region Nord (formand), direktør Bo Ravn, Struer Kommune, og Lis Toft" holds three; commas
stand between people and inside them alike, so a phrase begins at a name, or at the title right before it. Whoever is
named in brackets or behind "i stedet for" belongs to the phrase of the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.danish.name_parts import Part, part
from graph.danish.names import LISTED, NameMention, find_names
from graph.danish.person_words import STRONG
from graph.danish.roles import find_roles
from graph.danish.runs import split_run
from graph.danish.titles import find_titles, is_title
from graph.model.text import Passage

Span = tuple[int, int]

_HARD = re.compile(r"\s*;\s*|\s*\n\s*|(?<=\s)[•●▪·|](?=\s)")
_MAIL_END = re.compile(r"[\w.+-]+@[\w.-]+\.\w{2,}>?\)?[,;]?\s+")
_FOR = re.compile(
    r"(?:\b(?:i ?stedet for|stedfortræder for|suppleant for|vikar for|afløser for|på vegne af|for|ved|v/|stedet:?"
    r"|repræsenteret (?:ved|af)"
    r"|afløste|afløser|efterfulgte|efterfølger|erstatter|erstattede|efter|overtog fra"
    r"|suppleant:?|afløst af|erstattet af|udpeget af|efterfølger)\s*(?:formand |direktør )?|[(/]\s*)$",
    re.IGNORECASE,
)
_LONGEST_FOR = 60  # letters, wide gaps before a name included
_INSTEAD = re.compile(
    r"\b(?:i ?stedet for|på vegne af|(?:stedfortræder|suppleant|vikar|afløser) for"
    r"|(?:der|som) (?:mødte|deltog|kom|sad) for)\s*$",
    re.IGNORECASE,
)
_FOLLOWED = re.compile(
    r"\b(?:afløses|afløst|erstattes|erstattet|efterfølges|efterfulgt) (?:\w+ )?af\s*$", re.IGNORECASE
)
_FIELD = re.compile(r"(?:^|[,;:] |\b(?:og|samt) )(?!(?:og|samt) )([^,;:()]+)(?=, ([^,;(]+)| (\(|$))")
_SHAPE = re.compile(r"[A-ZÆØÅÉÖÄÜ][\w'’-]+(?: (?:[A-ZÆØÅÉÖÄÜ][\w'’.-]*|von|van|de|el)){1,3}")
_SURNAMES = (Part.SURNAME, Part.BOTH, Part.SHAPED)
_SEPARATOR = re.compile(r"^(?:[\s,.;/&·|–-]|og\b|samt\b|og$)+|(?:[\s,;/&–-]|\bog|\bsamt)+$")


def cut_people(passage: Passage) -> tuple[Passage, ...]:
    """One passage for each person named; a piece without any name is kept as it is, for the caller to judge."""
    found: list[Passage] = []
    for start, end in _pieces(passage.text):
        piece = passage.slice(start, end)
        found.extend(piece.slice(first, last) for first, last in _people(piece.text))
    return tuple(part for part in (_bare(phrase) for phrase in found) if part.text)


def count_names(text: str) -> int:
    """How many people a text names, those in brackets or behind "for" left out."""
    return len(_leading(text, find_names(text, least=LISTED)))


def leading_names(text: str) -> frozenset[str]:
    """The people whom a text names, those in brackets or behind "for" left out."""
    return frozenset(text[name.start : name.end] for name in _leading(text, find_names(text, least=LISTED)))


def _pieces(text: str) -> list[Span]:
    """The text cut where something stands that never stands inside a person: semicolon, line end, e-mail address."""
    cuts = [match.span() for match in _HARD.finditer(text)]
    cuts += [(match.end(), match.end()) for match in _MAIL_END.finditer(text)]
    pieces: list[Span] = []
    here = 0
    for start, end in sorted(cuts):
        if start >= here and not _outside(text, start) and not (start == end and _nobody_behind(text, end)):
            pieces.append((here, start))
            here = end
    return [*pieces, (here, len(text))]


def _nobody_behind(text: str, start: int) -> bool:
    """Whether what stands behind an e-mail address still belongs to its owner: "ih@struer.dk, Struer Kommune"."""
    end = _HARD.search(text, start)
    piece = text[start : end.start() if end is not None else len(text)]
    return not find_names(piece, least=LISTED)


def _people(text: str) -> list[Span]:
    names = _leading(text, find_names(text, least=LISTED))
    if len(names) < 2:
        run = split_run(text) if len(names) == 1 and _unbroken(text) else None
        return _between(text, [start for start, _ in run]) if run and len(run) > 1 else [(0, len(text))]
    starts = {begin_of(text, name.start) for name in names}
    return _between(text, sorted(starts | set(_unknown(text, names))))


def _unknown(text: str, names: Sequence[NameMention]) -> list[int]:
    """Where a name begins that no list knows: a field of its own, shaped like a name, with a title right behind it."""
    found = []
    for match in _FIELD.finditer(text):
        taken = any(name.start < match.end(1) and match.start(1) < name.end for name in names)
        if taken or _outside(text, match.start(1)) or not _SHAPE.fullmatch(match.group(1)):
            continue
        parts = [part(word) for word in re.split(r"[ -]", match.group(1))]
        if any(kind in (Part.OTHER, Part.PLACE) for kind in parts):
            continue
        following = (match.group(2) or "").strip()
        if is_title(following) or (parts[-1] in _SURNAMES and STRONG.search(match.group(1)) is None):
            found.append(match.start(1))
    return found


def _outside(text: str, place: int) -> bool:
    """Whether a place stands inside brackets."""
    return text.count("(", 0, place) > text.count(")", 0, place)


def _unbroken(text: str) -> bool:
    """Five words or more without a sign between them: more than one name can hold."""
    return len(text.split()) >= 5 and not re.search(r"[,;:/\t]|\b(?:for|i|og|af|ved)\b", text)


def _leading(text: str, names: Sequence[NameMention]) -> list[NameMention]:
    depth = 0
    place = 0
    kept: list[NameMention] = []
    for name in names:
        depth += text.count("(", place, name.start) - text.count(")", place, name.start)
        place = name.start
        if depth <= 0 and not (kept and _is_replaced(text, name.start)):
            kept.append(name)
    return kept


#: "Ida Holm og suppleant Bo Ravn", "Ida Holm, 1. suppleant Bo Ravn": one more person, nobody's substitute.
_ONE_MORE = re.compile(
    r"(?:\b(?:og|samt)\s+(?:\d\. ?)?|[,;]\s*(?:og |samt )?\d\. ?)(?:suppleant|stedfortræder)\s*$", re.IGNORECASE
)


def _is_replaced(text: str, name: int) -> bool:
    """Whether somebody else stands for who is named here, also by title: "i stedet for ældrechef Ida Holm"."""
    if _ONE_MORE.search(text, 0, name):
        return False
    if _FOR.search(text, max(0, name - _LONGEST_FOR), name):
        return True
    if " af " in text[:name] and _FOLLOWED.search(text, 0, begin_of(text, name)):
        return True
    return " for " in text[:name] and _INSTEAD.search(text, 0, begin_of(text, name)) is not None


def begin_of(text: str, name: int) -> int:
    """Where the phrase of the name at `name` begins: at the title or role right before it, else at the name."""
    window = max(0, name - 90)
    before = text[window:name]
    ends = [(title.start, title.end) for title in find_titles(before)] + [
        (role.start, role.end) for role in find_roles(before)
    ]
    begin = name
    for start, end in sorted(ends, reverse=True):
        if not text[window + end : begin].strip(" :."):
            begin = window + start
    return begin


def _between(text: str, starts: Sequence[int]) -> list[Span]:
    first = [0, *starts[1:]]
    return list(zip(first, [*first[1:], len(text)], strict=True))


def _bare(phrase: Passage) -> Passage:
    """A phrase without the separators around it; a closing bracket stays."""
    text = phrase.text
    lead = _SEPARATOR.match(text)
    start = lead.end() if lead else 0
    trail = re.search(r"(?:[\s,;/&–-]|\s(?:og|samt))+$", text[start:])
    end = start + trail.start() if trail else len(text)
    return phrase.slice(start, max(start, end))
