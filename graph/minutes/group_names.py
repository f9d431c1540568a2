"""The name of the group that a heading gives, completed by the subject of the page where it is one of its groups.

"Arbejdsgruppe 2 – indkøb" and "Rådet for Kost" are names; "Styregruppen" on a page of a project is the project's. Hard
are headings that hold the word of a group and name none: "Rådet i andre sammenhænge", "Tidligere medlemmer af rådet".
"""

from __future__ import annotations

import re

from graph.danish.capitals import in_small
from graph.danish.fold import fold
from graph.danish.heads import Form, head_of
from graph.minutes.counted import without_count
from graph.minutes.labels import Field, find_label
from graph.minutes.list_lines import VERBS, adds_role
from graph.model.entity import EntityKind
from graph.model.minutes import Name
from graph.model.text import Passage

_NUMBER = re.compile(r"^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[A-ZÆØÅ][.)])\s+")
_ACRONYM = re.compile(r"\s*\([A-ZÆØÅ][\w-]{1,9}\)$")
#: What a bracket behind a group tells of it: "Styregruppe (4 møder årligt)".
_ASIDE = re.compile(r"\s*\((?:\d|nedlagt|nedsat|ophørt|afsluttet|tidligere|mødes|møder|under)[^()]*\)$", re.IGNORECASE)
_NUMBERED = re.compile(r"[A-ZÆØÅ]\w+ (?:\d{1,2}|[A-Z]|[IVX]{1,4})\b")
_QUALIFIED = re.compile(
    r"(?:[A-ZÆØÅ][a-zæøå]*(?:ligt|skt|endt|givende|lig|isk|ende|elt|alt|ale|elle|lige|iske|t)|Lille|Ny|Nyt) [a-zæøå]+"
)
_LEVEL = re.compile(
    r"(?:det )?(?P<which>politisk|fagligt strategisk|fagligt|administrativt|strategisk)e? niveau", re.IGNORECASE
)
_SENDERS = re.compile(
    r"\w*(?:regionsråd|byråd|kommunalbestyrelse|ældreråd|handicapråd|udsatteråd|danske patienter|fællesråd)\w*",
    re.IGNORECASE,
)
_ACTS = re.compile(r" (?:indstiller|foreslår|peger|vælger|udpegede|valgte)$")
#: Headings that tell of members, of their coming and going, and name no other body.
_OF_MEMBERS = re.compile(r"(?:udtråd|indtråd|fratråd|afgå|tidligere|nye? |hvem |hvad |hvornår )", re.IGNORECASE)
_GROUP = re.compile(r"[A-ZÆØÅ][a-zæøå]+(?:gruppen|udvalget|panelet|kredsen|netværket)")
_OWNED = re.compile(r"(?P<owner>[A-ZÆØÅ]\w+s) (?P<group>[a-zæøå]+)(?: \(?\d{4}\W{1,3}\d{2,4}\)?)?")
_COMPLEMENT = re.compile(r"\b(?:for|om|vedr\.?|vedrørende|i|under|på) \w|[A-ZÆØÅ][a-zæøå]+ [A-ZÆØÅ]")
_BEHIND_HEAD = re.compile(r" (?:for|om|under|i|på|ved|til|af|vedr\.?|vedrørende|mellem|bag) ", re.IGNORECASE)
_SEVERAL = re.compile(
    r"(?:\b|\w)(?:grupper|udvalgene|netværkene)\b| (?:og|/) (?:grupper|netværk|udvalg|råd)\b", re.IGNORECASE
)
_BODIES = frozenset({EntityKind.BODY, EntityKind.CLUSTER})


def group_of(heading: Passage, subject: Name | None) -> Name | None:
    """The body that a heading names, completed by the subject where it is one of its levels or groups."""
    text = without_count(_ASIDE.sub("", _ACRONYM.sub("", _NUMBER.sub("", heading.text.strip(" :"))))).strip(" :")
    level = _LEVEL.fullmatch(text)
    if level is not None:
        return _of_level(level["which"].casefold(), heading, subject)
    part = _part_of_subject(text, subject)
    if part:
        return Name(text=part, span=heading.span())
    inner = _group_of_subject(text, subject)
    if inner:
        return Name(text=inner, span=heading.span())
    front = _BEHIND_HEAD.split(text, maxsplit=1)[0]
    forms = [form for word in front.split() if (form := head_of(word.strip(",.:()"))) is not None]
    if not forms or forms[0].head.kind not in _BODIES or not text[:1].isupper() or _is_no_body(text):
        return None
    if subject is not None and fold(text).startswith(f"{fold(subject.text)} "):
        return None  # "Rådet i andre sammenhænge" heads what else there is to tell of the same
    if _is_named(text, forms[0], subject) and not forms[0].genitive:
        return Name(text=in_small(text), span=heading.span())
    if len(text.split()) == 1 and subject is not None:
        return Name(text=f"{forms[0].head.definite.capitalize()} for {subject.text}", span=heading.span())
    return None


def _part_of_subject(text: str, subject: Name | None) -> str:
    """ "Styregruppen" on the page of a project is the project's own; on a steering group's page it is that group."""
    form = head_of(text) if text.isalpha() and text.istitle() else None
    if form is None and subject is not None and _GROUP.fullmatch(text):
        return f"{text} for {subject.text}"  # a word that elsewhere means many: "Faggruppen"
    if form is None or subject is None or not form.head.plain or form.compound or form.genitive:
        return ""
    own = fold(form.head.indefinite) in fold(subject.text)
    group = form.head.kind is EntityKind.BODY and not own
    return f"{form.head.definite.capitalize()} for {subject.text}" if group else ""


def _group_of_subject(text: str, subject: Name | None) -> str:
    """ "Netværkets koordinationsgruppe 2023" on the page of a network is the coordination group of that one."""
    match = _OWNED.fullmatch(text)
    owner, group = (head_of(match["owner"]), head_of(match["group"])) if match is not None else (None, None)
    if match is None or owner is None or group is None or subject is None or group.definite:
        return ""
    if not owner.genitive or fold(owner.head.indefinite) not in fold(subject.text) or group.head.kind not in _BODIES:
        return ""
    name = match["group"].removesuffix(group.head.indefinite) + group.head.definite
    return f"{name[:1].upper()}{name[1:]} for {subject.text}"


def _is_no_body(text: str) -> bool:
    """Whether a line that holds the word of a group tells of it or of its members, and does not name it."""
    label = find_label(text)
    told = (
        re.search(r":|(?<!\d)\. ", text)
        or adds_role(text)
        or VERBS.search(text)
        or _OF_MEMBERS.match(text)
        or _ACTS.search(text)
    )
    return (
        bool(told)
        or _SENDERS.fullmatch(text.split()[-1]) is not None
        or (label is not None and label.label.field is not Field.BODY)
    )


def _is_named(text: str, form: Form, subject: Name | None) -> bool:
    """Whether a heading names its group in full: "Rådet for Kost"; on a page also "Gruppe 2" and "Fagligt råd"."""
    told = _COMPLEMENT.search(text) is not None and _SEVERAL.search(text) is None
    told = told or (subject is not None and bool(_NUMBERED.match(text) or _QUALIFIED.fullmatch(text)))
    return form.definite or text.startswith(("Det ", "Den ", "DET ", "DEN ")) or told


def _of_level(which: str, heading: Passage, subject: Name | None) -> Name | None:
    if subject is None or which == "politisk":
        return subject or Name(text=heading.text.strip(" :"), span=heading.span())
    return Name(text=f"{subject.text}, {which} niveau", span=heading.span())
