"""What an item about money is about, and what "depotet", "teamet", "kurset" in it mean.

Who pays is said where the sum is; what for is not: it stands in the title ("Sikker Hjem – økonomi i 2024"), in the first
sentence of the item ("I projekt Rene Linjer har to farmaceuter ...") or only in the head of the document. A title is
believed to be a name where the text uses it as one, "Medicingennemgang" is not where the text tells of Rene Linjer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from graph.danish.heads import head_of
from graph.danish.names import find_names
from graph.danish.roles import find_roles
from graph.extract.discourse import Discourse
from graph.extract.titled import clean_title, names_nothing
from graph.model.entity import EntityKind
from graph.model.statement import Mention

_K = EntityKind
_WORD = r"[A-ZÆØÅ][\w&'’-]*"
_NAME = rf"{_WORD}(?:\s(?:i|og|for|på|til|mod|om|med|af|uden|ved|som|under)\s{_WORD}|\s(?:{_WORD}|\d[\w+]*))*"
_NUMBER = re.compile(
    r"^\W*(?:(?:punkt|pkt\.?|sag(?: nr\.?)?|ad|emne)\s)?\s*(?:(?:\d+(?:[./]\d+)*|[IVX]+|[A-Z]\d?)[.):]?\s+(?=\S)|\(kl\.?[^)]*\)\s*)+",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:(?:frigivelse|udmøntning|fordeling|anvendelse|tildeling) af (?:\w+ )?midler (?:til|i|fra)|drift(?:en)? af|medfinansiering (?:af|til)|finansiering(?:en)? af"
    r"|midler til|bevilling til|tilskud til|støtte til|ansøgning (?:til|om)|penge til|økonomien? (?:i|for|på)|(?:fælles )?budget(?:tet)? (?:for|til)|regnskab(?:et)? (?:for|fra)"
    r"|status (?:på|for|fra|om)|opfølgning(?: på|:)|orientering(?: om|:)|videreførelse af|forlængelse af|delprojektet|projektet|fremtiden for|afslutning af"
    r"|(?:midtvejs|slut)?evaluering(?:en)? af|(?:kørepl|pl)an for|model for|oplæg (?:om|til)|notat om|udkast til|justering af|ændring(?:er)? (?:af|i)|udvidelse af|lukning af|afprøvning af|fordeling af|nyt projekt:|projekt:|nyt (?:fra|om)|tema:|sag:|drøftelse:|forslag om|opstart af|igangsættelse af)\s+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s*(?:[–-]|:|,)\s*(?:økonomi|status|budget|regnskab|bevilling|finansiering|ansøgning|medfinansiering|midler|penge|orientering|drøftelse"
    r"|beslutning|evaluering|forlængelse|fortsættelse|videreførelse|opfølgning|proces|fordeling|tilbagemelding|nyt|økonomisk)\b.*$",
    re.IGNORECASE,
)
#: Titles under which all sorts of things are told.
_GENERAL = re.compile(
    r"\W*(?:(?:økonomi\w*|budget\w*|(?:års)?regnskab\w*|meddelelser|eventuelt|evt|orientering(?:er|spunkter)?|gensidig|nyt|siden sidst|bordet rundt"
    r"|referat|dagsorden|\w*puljer?|\w*midler|velkomst|næste møde|mødeplan|fra|aktuelt?|information|årshjul|udmøntning|fordeling|tildeling"
    r"|bevillinger?|finansiering|ansøgninger?|projekter|øvrige projekter|punkter|indstillinger|beslutninger|kontingent\w*|status og penge|kort nyt|opfølgning|bevillingsstatus)\b.*"
    r"|(?:medlemmer(?:ne)?|medlemsliste|sammensætning|medlemskab)\b.*|(?:status|opfølgning|drøftelse|temadrøftelse|orientering|godkendelse|baggrund|organisering|formål)\W*)",
    re.IGNORECASE,
)
_OF_A_NAME = re.compile(
    r"(?:fælles |samlet )?(?:økonomien?|budget(?:tet)?|regnskab(?:et)?|finansiering(?:en)?|fordeling(?:en)?|bevilling|tildeling|udmøntning|ansøgning)"
    r" (?:i|for|til|af|fra|om)\s",
    re.IGNORECASE,
)
_PUBLIC = re.compile(r"\b(?:Region|Kommune|KL|PLO|KKR|\w*midler\w*|\w*puljen?)\b|\b(?:19|20)\d\d\b", re.IGNORECASE)
_NEWS = re.compile(r"(?:nyt|meddelelser|orienteringer|siden sidst) (?:fra|om|i)\b|orientering fra\b", re.IGNORECASE)
#: "Projekt i Vordingborg Kommune" says what it is and where, and names nothing.
_DESCRIBED = re.compile(
    r"(?:\w*(?:projekt|samarbejde|tilbud|forsøg|initiativ|indsats|partnerskab|ordning|forløb|team|kursus|aftale|arbejde|evaluering|klinik)\w*)\s"
    r"(?:i|mellem|med|hos|ved|under|blandt|fra)\b",
    re.IGNORECASE,
)
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
_OTHERS = frozenset({_K.AGREEMENT, _K.BODY, _K.SECRETARIAT, _K.CLUSTER})
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
    heading = _NUMBER.sub("", discourse.item.heading.strip())
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


def in_head(stem: str, mention: Mention | None) -> bool:
    """Whether the head noun of the mention ends in the stem."""
    if mention is None or not stem:
        return False
    pattern = re.compile(rf"{re.escape(stem)}(?:e|er|en|et|t|n|us|ne|erne|s)?$", re.IGNORECASE)
    head = re.split(r"\s(?:i|om|for|med|til|mod|på|af|ved|under|mellem|fra)\s", mention.name)[0]
    return any(pattern.search(word.strip(".,:")) for word in head.split())


def _other_topic(discourse: Discourse) -> Mention | None:
    """An agreement, a body or an office that the title begins with: "Evaluering af sundhedsaftalen" is about no agreement."""
    topic = discourse.topic
    if topic is None or topic.kind not in _OTHERS or discourse.item is None:
        return None
    first = title_name(discourse.item.heading).casefold().split()[:1]
    begins = not first or any(name.casefold().startswith(first[0]) for name in (topic.name, topic.written))
    return topic if begins else None


def proper(name: str) -> bool:
    """Whether the name has a capital beside that of its first word, and does not only describe."""
    if _DESCRIBED.match(name):
        return False
    return any(word[:1].isupper() for word in name.split()[1:]) or sum(c.isupper() for c in name.split()[0]) > 1


def describes(name: str) -> bool:
    """Whether the name says what a thing is and where, and is none: "Projekt i Vordingborg Kommune"."""
    return _DESCRIBED.match(name) is not None


def title_name(heading: str) -> str:
    """The title without number, time, "Økonomi i" and "– status": "III. Fynsk Søvnskole" is Fynsk Søvnskole."""
    name = _NUMBER.sub("", heading.strip())
    name = clean_title(_LEAD.sub("", _TAIL.sub("", name))) if name else heading.strip()
    name = _LEAD.sub("", name).strip(' .:–-"“”„»«’')
    return name[:1].upper() + name[1:]


def titled_name(discourse: Discourse) -> Mention | None:
    """The title where the text of the item uses it as a name."""
    if discourse.item is None or discourse.item.title is None or is_general(discourse):
        return None
    name = title_name(discourse.item.heading)
    known = discourse.surroundings.gazetteer.lookup(name)
    if known is not None and known.kind not in (_K.PROJECT, _K.FUND, _K.AGREEMENT, _K.OTHER, *_OTHERS):
        return None  # whose application it is, and no project
    if len(name) < 4 or len(name) > 70 or find_names(name) or find_roles(name):
        return None
    text = "\n".join(block.text for _, block in discourse.item.blocks())
    start = text.find(name)
    if start < 0 and name.isupper():
        start = text.upper().find(name)
    used = start >= 0 and (" " in name or _is_name(name, discourse))
    head = re.split(r"\s(?:i|om|for|med|til|mod|på|af|ved|under|mellem|fra)\s", name)[0]
    used = used or _does(name, text) or (" " not in head and _called(head, text))
    used = used or (not names_nothing(name) and _begins_with_project(text))
    if not used or _kind(name) is _K.FUND:
        return None
    written = text[start : start + len(name)] if start >= 0 else name
    return Mention(name=written, kind=_kind(name), span=discourse.item.title.span(), written=written)


_DOES = (
    r"(?:drives|ledes|finansieres|koster|kostede|gennemføres|afprøves|støttes|udføres|løber|ejes|modtager|evalueres|forankres|forlænges"
    r"|er (?:et|en) (?:\w+ )?(?:samarbejde|projekt|tilbud|forsøg|initiativ|indsats|partnerskab|\w+projekt|\w+tilbud)|er forankret|har base|har et budget|har fået|(?:blev|er) (?:oprettet|etableret|startet|åbnet|sat i gang|sat i værk)|startede|begyndte|åbnede)\b"
)


def _does(name: str, text: str) -> bool:
    """Whether a sentence opens with the title and tells what only an undertaking does: "Madglæde drives af Sorø Kommune"."""
    return (
        name in text
        and re.search(
            rf"(?:^|[.!?]\s|\n)\W*{re.escape(name)}(?:\s(?:for|til|mod|i|på|om)\s[^.,;\n]{{3,40}}?)?\s{_DOES}", text
        )
        is not None
    )


def _begins_with_project(text: str) -> bool:
    """Whether the text speaks at once of "projektet", which the title alone can have named."""
    return re.match(r"\W*Projektet\s(?=[a-zæøå])", text) is not None


def _called(name: str, text: str) -> bool:
    """Whether the text calls the thing of the title by its last part: "Kurset" under "Pårørendekursus"."""
    nouns = {match.group() for match in re.finditer(r"\b[\wæøå]{3,}(?:en|et)\b", text[:600])}
    stems = {stem_of(noun) for noun in nouns} - {""}
    return any(
        len(stem) < len(name) - 3 and name.casefold().endswith((stem, f"{stem}us", f"{stem}e")) for stem in stems
    )


def _is_name(word: str, discourse: Discourse) -> bool:
    """Whether a single word is a name: it has inner capitals, a hyphen, or is a definite noun with a capital inside the text."""
    if discourse.surroundings.gazetteer.town(word) is not None:
        return False
    return sum(c.isupper() for c in word) > 1 or bool(
        re.search(rf"(?<=[a-zæøå,] ){re.escape(word)}\b", _text(discourse))
    )


def _kind(name: str) -> EntityKind:
    for word in name.split():
        form = head_of(word)
        if form is not None:
            return form.head.kind
    return _K.PROJECT


def is_general(discourse: Discourse) -> bool:
    """Whether the item is about money or news in general."""
    if discourse.item is None or not discourse.item.heading:
        return True
    bare = _NUMBER.sub("", discourse.item.heading.strip()) or discourse.item.heading
    if _NEWS.match(bare):
        return True
    if _OF_A_NAME.match(bare) and _names_undertaking(title_name(bare), discourse):
        return False
    return any(_GENERAL.fullmatch(name) is not None for name in (clean_title(bare), title_name(bare)))


def _names_undertaking(name: str, discourse: Discourse) -> bool:
    """Whether the rest of "Budget for Den Gode Overgang" can be the name of a project, and of nobody who pays or meets."""
    words = name.split()
    heads = [form.head.kind for form in map(head_of, words) if form is not None]
    known = any(discourse.surroundings.gazetteer.town(word) for word in words) or _PUBLIC.search(name)
    return proper(name) and not known and all(kind is _K.PROJECT for kind in heads) and not _GENERAL.fullmatch(name)


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


def stem_of(noun: str) -> str:
    """ "klinikken" -> "klinik"; "" where the word is no definite noun."""
    word = noun.casefold().removesuffix("’s").removesuffix("'s")
    match = re.fullmatch(r"([\wæøå-]{3,}?)(?:erne|ene|ne|en|et|n|t)s?", word)
    if match is None:
        return ""
    stem = match[1]
    doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] in "bdfgklmnprst"
    return stem[:-1] if doubled else stem


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
        yield Mention(name=name, kind=_kind(name), span=discourse.item.title.span(), written=name)


def _in_document(stem: str, discourse: Discourse) -> Mention | None:
    """ "depotet" where the document speaks of one "Hjælpemiddeldepotet Syd" only."""
    if stem not in _PLACES:
        return None
    found = _capitalised(stem, discourse.minutes.document.text)
    return Mention(name=found, kind=_kind(found), written=found) if found else None


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
    rf"\b(?:[Pp]rojekt|PROJEKT|[Pp]rogram|PROGRAM|[Ii]nitiativ)(?:et)?\b(?::\s+|[ ])[\"“”„»]?(?P<name>{_NAME}(?: (?!{_VERBS}\b)[a-zæøå]{{2,}}){{0,5}})"
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
        for found in re.finditer(_NAME, line):
            name = found.group()
            at = head.find(name)
            if (
                any(start < at + len(name) and at < end for start, end in people)
                or not proper(name)
                or name.isupper()
                or _GENERAL.fullmatch(name)
            ):
                continue
            if len(re.findall(rf"\b{re.escape(name.split()[0])}\b", rest)) >= _FEW:
                return name
    return ""


def _text(discourse: Discourse) -> str:
    return discourse.minutes.document.text
