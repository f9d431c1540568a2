"""Proper names that only their capitals show: "Madhuset Vesterbo", "Frisk Luft Vest", "Staben".

From the text that no token holds yet to tokens: several words of which the first and another have capitals, or a definite
noun with one. A capital at the beginning of a sentence shows nothing, so a single noun there counts where the document
writes it with a capital inside a sentence as well, or where only what it opens can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from graph.danish.name_parts import Part, part
from graph.extract.discourse import Discourse
from graph.extract.tokens import Sentence, Token
from graph.extract.unnamed import thing
from graph.model.entity import EntityKind

_K = EntityKind
CAPITAL = r"[A-ZÆØÅ][\w+-]*"
#: Looks behind its first letter: a search for a letter is fast, and most letters are none to look behind.
_NAME = re.compile(
    rf"[A-ZÆØÅ](?<![\w-].)[\w+-]*(?: (?:(?:i|på|for|af|og|med|til|mod|ved|uden|om|som|under) )?{CAPITAL}| \d[\w+]*)*"
)
_OPENING = re.compile(r"(?:^|[.:;!?–-]\s+|\bat\s)$")
_NO_NAME = frozenset(
    "alle af at begge da de deltagere deltagerne den der derfor derimod derudover desuden det dette disse efter eller en endelig"
    " endvidere er et flere for formandskabet formanden fra følgende grundet han har heraf herefter hertil herudover hun hver hvis"
    " hvor hvordan i ifølge ikke inden ingen jf man med medlemmerne men mens mødet nogle når og om også opgaven opgaverne parterne"
    " partnerne på referatet sagen samtidig siden som sådan til under ud udgiften udgifterne ved vi"
    " borgeren borgerne kommunen kommunerne lægen lægerne regionen regionerne hospitalet sygehuset ministeriet staten"
    " leverandøren leverandørerne administrationen forvaltningen bevillingen budgettet midlerne pengene beløbet punktet emnet"
    " spørgsmålet drøftelsen indstillingen beslutningen sekretariatsbetjeningen sekretariatsfunktionen projektlederen ledelsen"
    " analysen evalueringen punkt pkt undersøgelsen kortlægningen initiativerne indsatserne projekterne aktiviteterne posten"
    " resten deltagelsen udgangen patienten patienterne materialet oplægget notatet bilaget dagsordenen planen"
    " sekretariatsopgaven sekretariatsopgaverne sekretariatsarbejdet betjeningen driften lederen koordinatoren tovholderen projektejeren projektledelsen"
    " ansøgningen ansøgningerne tilskuddet støtten finansieringen medfinansieringen regnskabet rapporten forslaget økonomien".split()
)
_DEFINITE = re.compile(r"[A-ZÆØÅ][\wæøå-]{4,}(?:en|et|ne)")
#: A participle that looks like a noun: "Udpeget blev Ida Holm".
_DONE = re.compile(
    r"(?:gen|ny|ud|ind|op|be|ved|del|fore|fri|af|over)*(?:udpeget|peget|slået|stillet|vilget|taget|nomineret|konstitueret|orienteret"
    r"|inviteret|givet|draget)",
    re.IGNORECASE,
)
#: People by their post: "Sundhedscheferne i Lolland" are no undertaking.
_PEOPLE = re.compile(
    r"[\w-]*(?:chef|direktør|leder|læge|konsulent|sygeplejerske|repræsentant|borgmest|formænd|koordinator|visitator|terapeut)(?:r|er)?(?:ne|ene)",
    re.IGNORECASE,
)
#: What a sentence has and an entry of a list has not.
_TELLS = re.compile(
    r"\b(?:er|var|blev|bliver|har|havde|skal|kan|vil|får|fik|delta(?:ger|get)|deltog|\w{3,}(?:ede|erer|eres))\b"
)
_INSTITUTION = re.compile(
    r"(?:enhed|center|centre|hus|skole|klinik|afdeling|apotek|bibliotek)(?:en|et|ne|erne|rne|s)?\b", re.IGNORECASE
)
_ASSOCIATION = re.compile(r"(?:forening|forbund|fond|klub|selskab)(?:en|et)?\b", re.IGNORECASE)
_STAFF = re.compile(r"(?:stab|grupp|gruppe|udvalg|råd|panel|kreds)(?:en|et|ene|erne)\b", re.IGNORECASE)
_HEADS_PART = re.compile(
    r"BESLUTNING(?:ER)?|INDSTILLING|SAGSFREMSTILLING|REFERAT|KONKLUSION|DRØFTELSE|DAGSORDEN|BAGGRUND|BILAG"
)
_EVENT = re.compile(r"(?:mødet|loven|dagen|salen|gården|sættet|avisen|skabet)$")
_GROUP_BEFORE = re.compile(r"(?:grupp\w*|tariat\w*|styrelsen?) for (?:projektet )?$")


def capitalised_names(sentence: Sentence, discourse: Discourse) -> Iterator[Token]:
    """Proper names: several words of which the first and another have capitals, or a definite noun with one."""
    for start, name in _capitalised(sentence):
        opening = bool(_OPENING.search(sentence.text, max(0, start - 4), start))
        while opening and name.split(" ")[0].casefold() in _NO_NAME and " " in name:
            start += name.index(" ") + 1
            name = name[name.index(" ") + 1 :]
            opening = name[:1].islower()
        known = not opening or " " in name or name in proper_names(discourse.minutes.document.text)
        if known and name[:1].isupper() and _is_name(name, discourse):
            name = _without_place(name)
            yield thing(start, start + len(name), name, _K.OTHER if _employs(sentence, start) else _kind(name))


def _employs(sentence: Sentence, start: int) -> bool:
    """Whether a name stands where an entry of a list has the employer: "Indkøber Ida Holm, Fællesindkøb Sjælland"."""
    before = sentence.text[:start].rstrip()
    person = any(token.kind == "P" and token.end <= start for token in sentence.tokens)
    return person and before.endswith((",", "(")) and _TELLS.search(sentence.text) is None


def _capitalised(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Names in the text that no token holds; two long names with "og" between them are two."""
    position = 0
    for start, end in (*((token.start, token.end) for token in sentence.tokens), (len(sentence.text),) * 2):
        for match in _NAME.finditer(sentence.text, position, max(start, position)):
            left, both, right = match.group().partition(" og ")
            if both and " " in left and " " in right and right[:1].isupper():
                yield match.start(), left
                yield match.end() - len(right), right
            else:
                yield match.start(), match.group()
        position = end


def opening_nouns(sentence: Sentence, discourse: Discourse) -> Iterator[Token]:
    """A definite noun that opens the sentence: what it means is told before, in words that only a reader follows."""
    match = _DEFINITE.match(sentence.text)
    if match is None or _stands_for_itself(sentence, match.end()):
        return
    noun = match.group()
    plain = noun.casefold() not in _NO_NAME and not _DONE.fullmatch(noun) and not _PEOPLE.fullmatch(noun)
    if plain and sentence.text[match.end() : match.end() + 1] == " ":
        name = _named_so(match.group(), discourse)
        yield thing(0, match.end(), name, _kind(name))


def _stands_for_itself(sentence: Sentence, end: int) -> bool:
    """Whether the sentence opens with a mention of another kind, which no noun takes the place of."""
    first = sentence.tokens[0] if sentence.tokens else None
    return first is not None and first.group is None and first.start < end


def _named_so(noun: str, discourse: Discourse) -> str:
    """ "Staben" is "Den Nordlige Influenzastab" where the document names only that one."""
    stem = re.sub(r"(?:en|et)$", "", noun.casefold())
    if len(stem) < 4:
        return noun
    return _only_one(stem, discourse.minutes.document.text) or noun


@lru_cache(maxsize=64)  # a document opens its sentences with few nouns
def _only_one(stem: str, text: str) -> str:
    """The proper name of the text that ends so, if there is one only."""
    full = [name for folded, name in _folded(text) if folded.endswith(stem)]
    return full[0] if len(full) == 1 else ""


@lru_cache(maxsize=4)
def _folded(text: str) -> tuple[tuple[str, str], ...]:
    """The proper names of the text, in small letters and as they are written."""
    return tuple((name.casefold(), name) for name in sorted(proper_names(text)))


@lru_cache(maxsize=4)
def proper_names(text: str) -> frozenset[str]:
    """Names with capitals that stand inside sentences of the text, the names of groups for them left out."""
    found: set[str] = set()
    for match in _NAME.finditer(text):
        before = text[max(0, match.start() - 14) : match.start()]
        name = match.group()
        inside = " " in name or before[-2:-1].islower() or before[-2:-1] == ","
        if inside and not _GROUP_BEFORE.search(before):
            found.update((name, _without_place(name)))
    return frozenset(found)


def _is_name(name: str, discourse: Discourse) -> bool:
    words = name.split(" ")
    if len(words) == 2 and part(words[0]) in (Part.GIVEN, Part.BOTH) and words[1][:1].isupper():
        return False  # a person whose surname no lexicon knows
    if (
        words[0].casefold() in _NO_NAME
        or _PEOPLE.fullmatch(words[0])
        or discourse.surroundings.gazetteer.town(words[0])
    ):
        return False
    if len(words) == 1:
        capitals = sum(letter.isupper() for letter in name)
        if _DONE.fullmatch(name):
            return False
        shouted = capitals > 4 and name.isalpha() and not _HEADS_PART.fullmatch(name)
        return (bool(_DEFINITE.fullmatch(name)) and not _EVENT.search(name)) or shouted
    return any(word[:1].isupper() or word[:1].isdigit() for word in words[1:])


def _without_place(name: str) -> str:
    """ "Brugerhuset Lindely i Odense" is "Brugerhuset Lindely"; of "Gangruten i Nibe" the place is a part."""
    head, place, _ = name.rpartition(" i ")
    return head if place and " " in head else name


def _kind(name: str) -> EntityKind:
    if _ASSOCIATION.search(name):
        return _K.ASSOCIATION
    if _INSTITUTION.search(name):
        return _K.OTHER
    return _K.BODY if _STAFF.search(name) else _K.PROJECT
