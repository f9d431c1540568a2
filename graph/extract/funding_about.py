"""What an item about money is about, and what "depotet", "teamet", "kurset" in it mean.

Who pays is said where the sum is; what for is not: it stands in the title ("Sikker Hjem – økonomi i 2024"), in the first
sentence of the item ("I projekt Klare Linjer har to farmaceuter ...") or only in the head of the document. A title is
believed to be a name where the text uses it as one, "Medicingennemgang" is not where the text tells of Klare Linjer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from graph.danish.heads import head_of
from graph.danish.names import find_names
from graph.extract.discourse import Discourse
from graph.extract.funding_nouns import in_head, proper, stem_of
from graph.extract.funding_titles import GENERAL, NAME, NUMBER, OTHERS, is_general, kind_of, title_name
from graph.model.entity import EntityKind
from graph.model.statement import Mention

_K = EntityKind
WEAK = frozenset(
    "projekt indsats tilbud ordning forsøg initiativ arbejde samarbejde formål program aktivitet sag opgave pilot koncept partnerskab"
    " forløb del delprojekt kampagne".split()
)
#: What may be called by its last noun alone wherever it was named: "depotet" for "Hjælpemiddeldepotet Syd".
_PLACES = frozenset(
    "depot hus center klinik skole bus team linj telefon konferenc kurs korps akademi enhed afdeling bank bibliotek værksted netværk forum råd"
    " sekretariat café bil vogn portal app database hold hal servic central vagt station kor klub festival museum hospic park sti stald"
    " laboratori ambulatori univers univers bureau institut kollegi pulj fond forening panel udvalg bestyrels".split()
)
_UNDERTAKINGS = frozenset({_K.PROJECT})
#: What is a part of an organisation and no undertaking, though nothing in its name says what it is.
_HOUSE = re.compile(r"(?:psykiatrien|akutafdeling|afdeling|hospital|sygehus|akutmodtagels)\w*\b", re.IGNORECASE)
_HEAD = 700  # characters of the document in which its own project may be named ...
_TOP = 3  # ... or its first lines, ...
_FEW = 2  # ... if the text goes on to use the name so often


def undertaking(discourse: Discourse) -> Mention | None:
    """The project that the item is about: what its title names, what its text names, what the document is of."""
    owner = owner_in_title(discourse)
    if owner is not None:
        return owner
    topic = discourse.topic if discourse.topic and discourse.topic.kind in _UNDERTAKINGS else None
    if topic is not None and proper(topic.name):
        return topic
    title = discourse.titled
    if title is not None:
        return title
    told = [m for _, m in reversed(discourse.groups) if m.kind in _UNDERTAKINGS and not _HOUSE.match(m.name)]
    named = next((mention for mention in told if proper(mention.name)), None)
    if named is not None or topic is not None:
        return named or topic
    if is_general(discourse):
        own = discourse.steered or own_project(discourse)
        untitled = discourse.item is None or not discourse.item.heading
        told = [] if untitled and discourse.body is not None else told
        return own or (told[0] if told else None)
    other = _other_topic(discourse)
    return told[0] if told else (other or discourse.steered)


_OWNED = re.compile(
    r"(?:fælles |samlet |årligt )?(?:budget(?:tet)?|økonomi(?:en)?|regnskab(?:et)?)(?:\s(?:19|20)\d\d)?\s(?:for|i|til)\s(?P<of>[\w-]+)(?P<part>\s[\w-]+)?"
    r"|(?P<owner>[\w-]+(?:en|et|ne)s|[\w-]+s)\s(?:egen |egne |samlede |fælles |årlige )?(?:økonomi|budget|regnskab|midler|driftsudgifter)\b.*",
    re.IGNORECASE,
)


def owner_in_title(discourse: Discourse) -> Mention | None:
    """Whose economy the title speaks of: "Udvalgets egen økonomi", "Budget for styregruppens sekretariat"."""
    if discourse.item is None or discourse.item.title is None:
        return None
    heading = NUMBER.sub("", discourse.item.heading.strip())
    match = _OWNED.fullmatch(heading.strip(" ."))
    if match is None:
        return None
    if match["part"] and match["of"].endswith("s"):
        form = head_of(match["part"].strip())
        name = f"{match['of']}{match['part']}"
        return None if form is None else Mention(name=name[:1].upper() + name[1:], kind=form.head.kind, written=name)
    noun = (match["owner"] or match["of"]).removesuffix("s").removesuffix("'")
    if of_body(noun, discourse):
        return discourse.body
    stem = stem_of(noun)
    if stem in (*WEAK, "program") and any(m.kind is _K.PROJECT and proper(m.name) for _, m in discourse.groups):
        return None
    for mention in (discourse.steered, discourse.body):
        named = mention is not None and any(word.casefold() == noun.casefold() for word in mention.name.split())
        if named or in_head(stem, mention):
            return mention
    return None if stem in WEAK else _in_document(stem, discourse)


def _other_topic(discourse: Discourse) -> Mention | None:
    """An agreement, a body or an office that the title begins with: "Evaluering af sundhedsaftalen" is about no agreement."""
    topic = discourse.topic
    if topic is None or topic.kind not in OTHERS or discourse.item is None:
        return None
    first = title_name(discourse.item.heading).casefold().split()[:1]
    begins = not first or any(name.casefold().startswith(first[0]) for name in (topic.name, topic.written))
    return topic if begins else None


def referent(noun: str, discourse: Discourse) -> Mention | None:
    """What a definite noun means: the thing named before that ends in it, else the document's own of that kind."""
    stem = stem_of(noun)
    if not stem:
        return None
    if stem in WEAK:
        return undertaking(discourse)
    found = next((mention for mention in _known(discourse) if in_head(stem, mention)), None)
    if found is not None:
        return found
    return _in_document(stem, discourse)


def of_body(noun: str, discourse: Discourse) -> bool:
    """Whether the noun is what the body that meets is called for short: "Komitéen" for "Programkomitéen for ..."."""
    stem = stem_of(noun)
    first = discourse.body.name.split()[0].casefold() if discourse.body else ""
    return len(stem) > 2 and re.search(rf"{re.escape(stem)}(?:e|en|et|n|t|s)?$", first) is not None


def _known(discourse: Discourse) -> Iterator[Mention]:
    title = discourse.titled
    yield from ([title] if title else [])
    if discourse.topic is not None:
        yield discourse.topic
    for _, mention in reversed(discourse.groups):
        if mention.kind is not _K.FUND:
            yield mention
    yield from (known for known in (discourse.steered, discourse.body) if known is not None)
    if discourse.item is not None and discourse.item.title is not None and not is_general(discourse):
        name = title_name(discourse.item.heading)
        yield Mention(name=name, kind=kind_of(name), span=discourse.item.title.span(), written=name)


def _in_document(stem: str, discourse: Discourse) -> Mention | None:
    """ "depotet" where the document speaks of one "Hjælpemiddeldepotet Syd" only."""
    if stem not in _PLACES:
        return None
    found = _capitalised(stem, discourse.minutes.document.text)
    return Mention(name=found, kind=kind_of(found), written=found) if found else None


@lru_cache(maxsize=64)
def _capitalised(stem: str, text: str) -> str:
    places = r"(?: (?:i )?[A-ZÆØÅ][\wæøå-]+)*"
    pattern = rf"\b[A-ZÆØÅ]+[\wÆØÅæøå-]*(?i:{re.escape(stem)})(?i:e|en|et|us)?\b{places}"
    names = [" ".join(match.group().split()) for match in re.finditer(pattern, text)]
    longer = [name for name in names if len(name) > len(stem) + 4]
    heads = {name.casefold().split()[0] for name in longer}
    if len(heads) != 1:
        return ""
    best = max(longer, key=len)
    return next((n for n in longer if n.casefold() == best.casefold() and not n.isupper()), best)


def own_project(discourse: Discourse) -> Mention | None:
    """The project whose minutes these are, as the head of the document names it."""
    name = _own_name(discourse.minutes.document.text)
    gazetteer = discourse.surroundings.gazetteer
    if not name or any(gazetteer.town(word) is not None for word in name.split()):
        return None
    known = gazetteer.lookup(name)
    if known is not None and known.kind is not _K.PROJECT:
        return None
    return Mention(name=name, kind=_K.PROJECT, written=name)


#: Words at which a name in the head of the document ends and a sentence about it begins.
_VERBS = (
    r"(?:er|var|har|havde|blev|bliver|skal|vil|kan|får|fik|løber|går|begynd\w+|start\w+|slut\w+|ledes|drives|finansieres|støttes"
    r"|koster|modtager|modtog|som|der)"
)
_ANNOUNCED = re.compile(
    rf"\b(?:[Pp]rojekt|PROJEKT|[Pp]rogram|PROGRAM|[Ii]nitiativ)(?:et)?\b(?::\s+|[ ])[\"“”„»]?(?P<name>{NAME}(?: (?!{_VERBS}\b)[a-zæøå]{{2,}}){{0,5}})"
)


@lru_cache(maxsize=4)
def _own_name(text: str) -> str:
    """A name of the head that the rest of the document goes on to use."""
    head, rest = text[:_HEAD], text[_HEAD // 4 :]
    match = _ANNOUNCED.search(head)
    if match is not None:
        name = re.split(r"\s[–-]\s|[\"”“«]", match["name"])[0].strip()
        quoted = re.search(rf"[\"“”„»]({re.escape(name)}[^\"“”„»«\n]{{0,60}})[\"“”«]", head)
        return quoted[1] if quoted else name
    people = [(n.start, n.end) for n in find_names(head)]
    lines = [line for line in head.splitlines() if line.strip()][:_TOP]
    for line in lines:
        for found in re.finditer(NAME, line):
            name = found.group()
            at = head.find(name)
            if (
                any(start < at + len(name) and at < end for start, end in people)
                or not proper(name)
                or name.isupper()
                or GENERAL.fullmatch(name)
            ):
                continue
            if len(re.findall(rf"\b{re.escape(name.split()[0])}\b", rest)) >= _FEW:
                return name
    return ""
