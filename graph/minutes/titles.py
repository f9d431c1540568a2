"""Finds the name of the body in the title lines of a document, and its acronym.

"Referat fra ordinært møde i Det Lokale Sundhedsforum (DLS) den 3. maj 2022, kl. 9" names the body "Det Lokale
Sundhedsforum" and the acronym "DLS": what kind of document it is, what kind of meeting, date, time and place fall away.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.danish.dates import find_dates
from graph.danish.gazetteer import Gazetteer
from graph.danish.heads import head_of
from graph.minutes.columns import column_of
from graph.minutes.labels import Field, find_label
from graph.minutes.list_lines import VERBS
from graph.minutes.people import count_names
from graph.minutes.title_lines import strip_title
from graph.minutes.title_names import BRACKET, acronym_like, name_and_acronym, name_of_line
from graph.model.entity import GROUPS, EntityKind
from graph.model.minutes import Name
from graph.model.text import Passage

_OF_GROUP = re.compile(
    r"\b(\w*(?:gruppe|udvalgs|råds|bestyrelses|netværks|forums|kreds|komité))-?møde(?:t)?\b"
    r"(?! (?:i|for|med|om) [A-ZÆØÅ])",
    re.IGNORECASE,
)
#: Whose group met: "Referat fra PLO-Sjællands bestyrelsesmøde".
_OWNER = re.compile(r"(?:^(?!Referat|Dagsorden|Mødereferat)|\b(?:fra|af|til) )([A-ZÆØÅ][^,:;.]{1,40}?)s $")
_DEFINITE = (
    ("gruppe", "gruppen"),
    ("udvalgs", "udvalget"),
    ("råds", "rådet"),
    ("bestyrelses", "bestyrelsen"),
    ("netværks", "netværket"),
    ("forums", "forummet"),
    ("kreds", "kredsen"),
    ("komité", "komitéen"),
)
_PROJECT = re.compile(
    r"\s*(?:[Pp]rojekt(?:et)?|[Pp]rogram(?:met)?)(?::\s*|\s*(?=[\"“”»]))[\"“”»]?(?P<name>[^\"“”»«\n]{3,80})"
)
_HEAD = re.compile(
    r"(?:udvalg|gruppe|forum|netværk|netværket|råd|rådet|nævn|bestyrelse|klynge|komit[eé]|kreds|alliance|partnerskab|kommission|samarbejde|chefforum|sekretariat"
    r"|niveau|stab|panel|team|(?:hoved|fælles|lokal|område)med|task ?force"
    r"|board|organisation|ledelse|projekt|program|nettet|-net|sundhedsforum|forening)(?:t|et|n|en|s)?\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:Sundhedsklynge(?:n)?(?: i)? [A-ZÆØÅ]|[A-ZÆØÅ][\w-]+(?:klyngen| Kommune| Klynge)$|Region [A-ZÆØÅ]"
    r"|Klynge [A-ZÆØÅ])"
)
#: A title that says whose paper it is; a group that a label names below it has another part in the matter.
_ABOUT = re.compile(
    r"\W*(?:kommissorium|forretningsorden|vedtægt(?:er)?|mandat|opdrag) (?:for|til|vedr\.) ", re.IGNORECASE
)
_SUM = re.compile(r"\d ?(?:mio\.? )?kr\b")
#: A line that says whom a group consists of, where no title names it.
_CONSISTS = re.compile(
    r"(?P<who>[A-ZÆØÅ][^:.,]{4,80}?) "
    r"(?:består|(?:er|blev) (?:\w+ ){0,3}?(?:sammensat|bemandet)|sammensættes|udgøres)\b[^:]*:\s*$"
)
_BOARD_HAS = re.compile(
    r"(?:^|\. )(?P<who>Bestyrelsen|Styregruppen|Forretningsudvalget) (?:har (?:\w+|\d+) medlemmer|består af|mødes)\b"
)
#: A sentence that lost its full stop: "Oversigten er ajourført i".
_TELLS = re.compile(r"[A-ZÆØÅ]\w+(?:en|et|erne) (?:er|bliver|blev|har|var|drives|består) ")
#: Headings that stand on the page of anybody.
_GENERAL = re.compile(
    r"(?:om os|om \w+|organisation(?:en)?|organisering|(?:ledelse|struktur) og organisation"
    r"|ledelse|samarbejde|hvem er vi)",
    re.IGNORECASE,
)
#: Where a web page leads those who cannot see it.
_CHROME = re.compile(r"(?:hop|spring|gå|skip|videre|tilbage) (?:over |direkte )?til \w+|søg$|menu$", re.IGNORECASE)
_CRUMBS = re.compile(r" [/>›»·|] ")
_BOARD = re.compile(r"(?:udvalg|gruppe|forum|råd|bestyrelse|kreds|niveau|netværk|stab\b)", re.IGNORECASE)
_MEMBERS_OF = re.compile(r"(?:\w+ )?medlemmer(?:ne)? (?:af|i) ", re.IGNORECASE)
_KINDS = frozenset({"referat", "dagsorden", "beslutningsreferat", "kommissorium", "medlemmer", "mødereferat"})
_MUNICIPAL = re.compile(r"(?:K?K?[KLPS]{1,2}U|SOF|LSF|KOF|KKF) [A-ZÆØÅ][\w-]+")  # "KLU Holbæk", a committee of its own
_OFFICE = re.compile(
    r"(?:det )?(?:fælles |fælleskommunale )?\w*(?:sekretariat(?:et)?|afdelingen?|forvaltningen?)\b", re.IGNORECASE
)
_LEAST = 2  # points below which a line names no body


def find_body(
    lines: Sequence[Passage],
    labelled: Sequence[Passage],
    text: str,
    gazetteer: Gazetteer,
    running: Sequence[Passage] = (),
) -> tuple[Name | None, str]:
    """(body, acronym) from title lines and labelled values; (None, "") if none of them names a body.

    `running` are the parts of the running heads, which may name the project whose group it is.
    """
    ranked: list[tuple[int, int, Passage]] = []
    lines = _above_people(lines)
    bonus = (
        0
        if any(
            _ABOUT.match(line.text) and _points(strip_title(line)[0].text, gazetteer) >= _LEAST for line in lines[:3]
        )
        else 4
    )
    for order, line in enumerate((*labelled, *lines)):
        if order >= len(labelled) and _is_no_title(line.text):
            continue
        rest, met = strip_title(line)
        points = _points(rest.text, gazetteer) + 3 * met + bonus * (order < len(labelled))
        if rest.text and points > 0:
            ranked.append((-points, order, rest))
    group = next((found for line in lines if (found := _group_that_met(line)) is not None), None)
    if not ranked or -min(ranked, key=lambda row: row[:2])[0] < _LEAST:
        group = group or next((found for line in lines if (found := _told_group(line)) is not None), None)
        group = group or next((found for line in lines if (found := _told_board(line)) is not None), None)
        at = next((index for index, line in enumerate(lines) if _group_alone(line) is not None), None)
        if group is None and at is not None:
            group, lines = _group_alone(lines[at]), (*reversed(lines[:at]), *lines[at + 1 :])
        return (None, "") if group is None else (_specified(group, _subjects((*running, *lines), gazetteer), text), "")
    _, chosen, best = min(ranked, key=lambda row: row[:2])
    if group is not None and (
        not _BOARD.search(best.text) or group.text.casefold().startswith(best.text.casefold()[:-1])
    ):
        return _specified(group, _subjects((*running, *lines), gazetteer), text), ""
    name, acronym = name_and_acronym(best, text)
    if not acronym and _is_generic(name.text):
        others = [rest for _, order, rest in ranked if order != chosen]
        name = _specified(name, [*others, *_subjects((*running, *lines), gazetteer)], text)
    return name, acronym


def _above_people(lines: Sequence[Passage]) -> Sequence[Passage]:
    """The lines before the first list of people, where any stand there."""
    for index, line in enumerate(lines):
        found = find_label(line.text)
        if index and found is not None and found.label.field is Field.PEOPLE and not found.label.staff:
            if _MEMBERS_OF.match(found.written) or (_names_group(line.text) and not count_names(_at(lines, index + 1))):
                continue  # the title of a page of members; the group that met
            return lines[:index]
    return lines


def _names_group(text: str) -> bool:
    """Whether a line is nothing but the name of a group: "Styregruppen" heads people, or says who met."""
    form = head_of(text.strip())
    return form is not None and form.definite


def _is_board(text: str) -> bool:
    """ "Patientinddragelsesudvalget": one word that says which body, where the department above it says nothing."""
    form = head_of(text) if " " not in text and not _ANYBODYS.fullmatch(text) else None
    return form is not None and form.definite and _BOARD.search(text) is not None


def _at(lines: Sequence[Passage], index: int) -> str:
    return lines[index].text if index < len(lines) else ""


def _group_that_met(line: Passage) -> Name | None:
    """ "Styregruppemøde nr. 7" is one of "Styregruppen", whatever the document calls it else."""
    match = _OF_GROUP.search(line.text)
    if match is None or len(line) > 120:
        return None
    stem = match.group(1).casefold()
    name = next(f"{stem.removesuffix(end)}{definite}" for end, definite in _DEFINITE if stem.endswith(end))
    owner = _OWNER.search(line.text, 0, match.start())
    whose = f" for {owner.group(1)}" if owner is not None else ""
    return Name(text=name[:1].upper() + name[1:] + whose, span=line.span(*match.span(1)))


def _told_group(line: Passage) -> Name | None:
    """ "Bestyrelsen for Kosthuset er sammensat af:"."""
    match = _CONSISTS.fullmatch(line.text.strip())
    form = head_of(match["who"].split()[0]) if match is not None else None
    if match is None or form is None or " " not in match["who"]:
        return None
    return Name(text=match["who"], span=line.strip().span(*match.span("who")))


def _told_board(line: Passage) -> Name | None:
    """ "Bestyrelsen har ni medlemmer" on the page of a house that has no group in its title."""
    match = _BOARD_HAS.search(line.text)
    return None if match is None else Name(text=match["who"], span=line.span(*match.span("who")))


def _group_alone(line: Passage) -> Name | None:
    """ "Styregruppe" or "Bestyrelsen" as a line of its own is the group of the house or project named beside it."""
    word = line.text.strip(" :")
    form = head_of(word) if word.isalpha() and word.istitle() else None
    if form is None or form.genitive or form.head.kind is not EntityKind.BODY:
        return None
    stem = word.casefold().removesuffix(form.head.definite if form.definite else form.head.indefinite)
    name = f"{stem}{form.head.definite}"
    return Name(text=name[:1].upper() + name[1:], span=line.strip().span())


def _subjects(lines: Sequence[Passage], gazetteer: Gazetteer) -> list[Passage]:
    """What the title lines name besides the group: the project or the house whose group it is."""
    found = []
    for line in lines[:6]:
        label = find_label(line.text)
        if label is not None and label.label.field is Field.PEOPLE:
            break
        if label is not None and _PROJECT.match(line.text) is None:
            continue
        told = _PROJECT.match(line.text)
        rest = line.slice(told.start("name"), told.end("name")) if told is not None else strip_title(line)[0]
        cut = re.search(r"\s[–—-]\s|\s{2,}|[(:,]", rest.text)
        rest = rest.slice(0, cut.start()).strip() if cut is not None else rest
        known = gazetteer.lookup(rest.text)
        letterhead = known is not None and known.kind not in GROUPS
        titled = not _is_no_title(line.text if told is None else rest.text) and not find_dates(line.text)
        plain = rest.text[:1].isupper() and not re.search(r"\d|møde", rest.text, re.IGNORECASE)
        if _GENERAL.fullmatch(rest.text):
            continue
        if titled and plain and not letterhead and not _BOARD.search(rest.text):
            found.append(rest)
    return sorted(found, key=lambda rest: 0 if rest.text.startswith("Netværk") else 1)


_ANYBODYS = re.compile(
    r"(?:\w+ )?(?:\w*styregruppen?|projektgruppen?|programgruppen?|arbejdsgruppen?|bestyrelsen|koordin\w+gruppen?"
    r"|følgegruppen?|forretningsudvalget|referencegruppen?|implementeringsgruppen?|planlægningsgruppen?)",
    re.IGNORECASE,
)


def _is_generic(name: str) -> bool:
    """Whether a name could be that of many bodies: "Styregruppen", "Den faglige klyngestyregruppe"."""
    words = name.split()
    return len(words) <= 3 and not any(word[0].isupper() or word in ("for", "om", "i") for word in words[1:])


def _specified(name: Name, others: Sequence[Passage], text: str) -> Name:
    """A generic name with the cluster, municipality or project that another title line names."""
    for other in others:
        place = name_of_line(other, text)
        if _PLACE.match(place.text) and not BRACKET.search(place.text):
            if name.text.casefold() == "politisk niveau":
                return place  # the cluster itself
            return Name(text=f"{name.text} i {place.text}", span=name.span)
    for other in others if _ANYBODYS.fullmatch(name.text) else ():
        subject = name_of_line(other, text).text
        if subject.casefold() != name.text.casefold() and not _PLACE.match(subject):
            return Name(text=f"{name.text} for {subject}", span=name.span)
    return name


def _is_no_title(text: str) -> bool:
    return (
        len(text) > 200
        or _CHROME.match(text) is not None
        or _SUM.search(text) is not None
        or _TELLS.match(text) is not None
        or (": " in text and count_names(text.partition(": ")[2]) > 0)
        or _is_field(text)
        or column_of(text) is not None
        or (text.rstrip().endswith((".", ":")) and (len(text.split()) > 8 or VERBS.search(text) is not None))
        or "@" in text
        or len(_CRUMBS.findall(text)) >= 2
    )


def _is_field(text: str) -> bool:
    """A labelled line is no title, but for "Referat: Sundhedsforum Vest"."""
    found = find_label(text)
    if found is not None and _MEMBERS_OF.match(found.written):
        return False
    return found is not None and (found.written.casefold() not in _KINDS or not text[found.value :].strip())


def _points(rest: str, gazetteer: Gazetteer) -> int:
    if not rest or len(rest.split()) > 16 or not (rest[0].isupper() or _HEAD.search(rest)):
        return -9
    form = head_of(rest) if " " not in rest else None
    if form is not None and form.genitive:
        return -9  # "Netværkets medlemmer" is about the one named before
    if _GENERAL.fullmatch(rest):
        return -9
    if _OFFICE.match(rest):
        return 1  # who wrote the minutes, as a rule
    known = gazetteer.lookup(re.sub(BRACKET, "", rest).strip())
    points = 3 if known is not None and known.kind in GROUPS else 0
    points += 2 if _HEAD.search(rest) else 0
    points += 2 if BRACKET.search(rest) else 0
    points += 1 if _is_board(rest) else 0
    points -= 1 if re.search(r" og (?:udvalg|råd|nævn|grupper|fora|netværk)$", rest) else 0
    points += 2 if _MUNICIPAL.fullmatch(rest) else 0
    if _PLACE.match(rest) and not _BOARD.search(rest):
        return 1
    return points + (1 if acronym_like(rest) else 0)
