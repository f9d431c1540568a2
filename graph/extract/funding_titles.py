"""What the title of an item names, where the text uses it as a name, and which titles name nothing.

"Sikker Hjem – økonomi i 2024" is about Sikker Hjem; under "Økonomi" and "Nyt fra kommunerne" all sorts of things are told.
"""

from __future__ import annotations

import re
from functools import lru_cache

from graph.danish.heads import head_of
from graph.danish.names import find_names
from graph.danish.roles import find_roles
from graph.extract.discourse import Discourse
from graph.extract.funding_nouns import item_text, proper, stem_of
from graph.extract.titled import clean_title, names_nothing
from graph.model.entity import EntityKind
from graph.model.statement import Mention

_WORD = r"[A-ZÆØÅ][\w&'’-]*"
NAME = rf"{_WORD}(?:\s(?:i|og|for|på|til|mod|om|med|af|uden|ved|som|under)\s{_WORD}|\s(?:{_WORD}|\d[\w+]*))*"
NUMBER = re.compile(
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
GENERAL = re.compile(
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


#: What a title may speak of though it is no undertaking.
OTHERS = frozenset({EntityKind.AGREEMENT, EntityKind.BODY, EntityKind.SECRETARIAT, EntityKind.CLUSTER})


@lru_cache(maxsize=256)  # of an item each reader asks
def title_name(heading: str) -> str:
    """The title without number, time, "Økonomi i" and "– status": "III. Vestlig Søvnskole" is Vestlig Søvnskole."""
    name = NUMBER.sub("", heading.strip())
    name = clean_title(_LEAD.sub("", _TAIL.sub("", name))) if name else heading.strip()
    name = _LEAD.sub("", name).strip(' .:–-"“”„»«’')
    return name[:1].upper() + name[1:]


def titled_name(discourse: Discourse) -> Mention | None:
    """The title where the text of the item uses it as a name."""
    if discourse.item is None or discourse.item.title is None or is_general(discourse):
        return None
    name = title_name(discourse.item.heading)
    known = discourse.surroundings.gazetteer.lookup(name)
    if known is not None and known.kind not in (
        EntityKind.PROJECT,
        EntityKind.FUND,
        EntityKind.AGREEMENT,
        EntityKind.OTHER,
        *OTHERS,
    ):
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
    if not used or kind_of(name) is EntityKind.FUND:
        return None
    written = text[start : start + len(name)] if start >= 0 else name
    return Mention(name=written, kind=kind_of(name), span=discourse.item.title.span(), written=written)


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
        re.search(rf"(?<=[a-zæøå,] ){re.escape(word)}\b", item_text(discourse))
    )


def kind_of(name: str) -> EntityKind:
    for word in name.split():
        form = head_of(word)
        if form is not None:
            return form.head.kind
    return EntityKind.PROJECT


def is_general(discourse: Discourse) -> bool:
    """Whether the item is about money or news in general."""
    if discourse.item is None or not discourse.item.heading:
        return True
    bare = NUMBER.sub("", discourse.item.heading.strip()) or discourse.item.heading
    if _NEWS.match(bare):
        return True
    if _OF_A_NAME.match(bare) and _names_undertaking(title_name(bare), discourse):
        return False
    return any(GENERAL.fullmatch(name) is not None for name in (clean_title(bare), title_name(bare)))


def _names_undertaking(name: str, discourse: Discourse) -> bool:
    """Whether the rest of "Budget for Den Rolige Overgang" can be the name of a project, and of nobody who pays or meets."""
    words = name.split()
    heads = [form.head.kind for form in map(head_of, words) if form is not None]
    known = any(discourse.surroundings.gazetteer.town(word) for word in words) or _PUBLIC.search(name)
    return (
        proper(name) and not known and all(kind is EntityKind.PROJECT for kind in heads) and not GENERAL.fullmatch(name)
    )
