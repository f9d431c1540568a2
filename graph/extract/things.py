"""Names that carry no telling head: "Madhuset Vesterbo", "Frisk Luft Vest", "Staben".

Nothing in such a name says project; its capitals and its place in the sentence do. What has capitals is found for all
rules; what is only a noun in front of its verb ("Staben ophører", "leverer skærmene") for those of structure alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from graph.danish.name_parts import Part, part
from graph.danish.organisations import OrganisationMention
from graph.extract.discourse import Discourse
from graph.extract.name_lengths import parts, registered
from graph.extract.tokens import Sentence, Token, tag
from graph.extract.unnamed import UNNAMED, meant, thing
from graph.model.entity import EntityKind

_K = EntityKind
_CAP = r"[A-ZÆØÅ][\w+-]*"
_NAME = re.compile(rf"(?<![\w-]){_CAP}(?: (?:(?:i|på|for|af|og|med|til|mod|ved|uden|om|som|under) )?{_CAP}| \d[\w+]*)*")
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
_INSTITUTION = re.compile(
    r"(?:enhed|center|centre|hus|skole|klinik|afdeling|apotek|bibliotek)(?:en|et|ne|erne|rne|s)?\b", re.IGNORECASE
)
_ASSOCIATION = re.compile(r"(?:forening|forbund|fond|klub|selskab)(?:en|et)?\b", re.IGNORECASE)
_STAFF = re.compile(r"(?:stab|gruppe|udvalg|råd|panel|kreds)(?:en|et)\b", re.IGNORECASE)
_EVENT = re.compile(r"(?:mødet|loven|dagen|salen|gården|sættet|avisen|skabet)$")
_GROUP_BEFORE = re.compile(r"(?:grupp\w*|tariat\w*|styrelsen?) for (?:projektet )?$")
_SUPPLIED = re.compile(
    r"\b(?:leverer|leverede|har leveret|leverandør(?:en)? (?:af|til)) (?:(?:både|hele|den|det|de|nye|ny|nyt|en|et) )*"
    r"(?P<thing>(?!fortsat|også|ikke|hver|\d)[a-zæøå][\wæøå-]{3,})"
)
_TASK_FORCE = re.compile(r"\b(?:en |nye |ny )?(?P<name>[Tt]ask ?force(?:(?: om| for| vedr\.?) [\wæøå -]{3,80})?)")
_TASK = re.compile(
    r",? (?:der|som) [^.;‹›]{0,80}?\b(?:at|skal) (?:drøfte|udarbejde|se på|komme med|belyse|undersøge|sikre|afdække|udvikle|beskrive)"
    r" (?:en |et |den |det )?(?P<task>[a-zæøå][^.,;:]{5,90})"
)
_TOWNS = re.compile(
    rf"[Kk]ommuner(?:ne)?(?:[,:]| [–(-]| er)? ?(?P<towns>{_CAP}(?: {_CAP})?(?:, {_CAP}(?: {_CAP})?)*,? og {_CAP}(?: {_CAP})?)"
)
_TOWN = re.compile(rf"{_CAP}(?: (?!og\b){_CAP})?")


def with_names(sentence: Sentence, discourse: Discourse) -> Sentence:
    """The sentence with names cut to their length and with the proper names that no head announces."""
    tokens = [part for token in sentence.tokens for part in parts(token, sentence, discourse)]
    for name in _titled(sentence, discourse):
        start = min((token.start for token in tokens if _within(token, name)), default=name.start)
        name = replace(name, start=min(start, name.start))
        kept = [token for token in tokens if not _within(token, name)]
        if not any(token.start < name.end and name.start < token.end for token in kept):
            tokens = [*kept, name]
    return _joined(_announced(_with(sentence, discourse, tokens, (_towns, _names))))


def _announced(sentence: Sentence) -> Sentence:
    """ "kommunerne Skive, Viborg og Silkeborg": where they are named, the collective is only their announcement."""
    kept: list[Token] = []
    for token in sentence.tokens:
        if kept and _announces(kept[-1], token):
            kept[-1] = replace(token, start=kept[-1].start)
        else:
            kept.append(token)
    return sentence if len(kept) == len(sentence.tokens) else tag(sentence.unit, kept)


def _announces(token: Token, following: Token) -> bool:
    first, second = token.organisation, following.organisation
    if first is None or second is None or first.entity is second.entity:
        return False
    named = second.kind is _K.MUNICIPALITY and second.entity is not None and following.start == token.end + 1
    return named and first.name.casefold() in ("kommunerne", "kommuner")


def with_things(sentence: Sentence, discourse: Discourse) -> Sentence:
    """The same with what has no name at all and is meant by this sentence alone: "Staben ophører", "leverer skærmene".

    The families ask for it one after the other, so the discourse keeps the last answer.
    """
    if discourse.with_things is None or discourse.with_things[0] is not sentence:
        discourse.with_things = sentence, _with_things(sentence, discourse)
    return discourse.with_things[1]


def _with_things(sentence: Sentence, discourse: Discourse) -> Sentence:
    own = (_own_secretariat(token, sentence, discourse) for token in sentence.tokens)
    tokens = [token for token in (meant(token, sentence, discourse) for token in own) if token is not None]
    return _with(sentence, discourse, tokens, (*UNNAMED, _task_forces, _openings, _supplied))


def _own_secretariat(token: Token, sentence: Sentence, discourse: Discourse) -> Token:
    """A bare "sekretariatet" that nothing else is meant by serves the body that meets."""
    group = token.group
    bare = group is not None and group.bare and group.kind is _K.SECRETARIAT and not group.indefinite
    if not bare or group is None or discourse.body is None or discourse.resolve(token, sentence) is not None:
        return token
    name = f"Sekretariatet for {discourse.body.name}"
    return replace(token, group=replace(group, name=name, generic=False, bare=False))


_FOR_A = re.compile(r" (?:for|om) (?:et|en|den|det) ")


_YEAR = re.compile(r"(?:19|20)\d\d")


def _of_year(last: Token | None, token: Token, sentence: Sentence) -> bool:
    """Whether the token is the year in the name of an agreement: "Aftale om regionernes økonomi 2023"."""
    group = last.group if last is not None else None
    named = group is not None and group.kind is _K.AGREEMENT and not group.generic and not registered(group)
    year = token.kind == "D" and _YEAR.fullmatch(token.name) is not None
    return last is not None and named and year and sentence.text[last.end : token.start] == " "


def _joined(sentence: Sentence) -> Sentence:
    """ "Partnerskabet for et Aktivt Vesterhav": the head and the name behind the article are one name."""
    tokens: list[Token] = []
    for token in sentence.tokens:
        last = tokens[-1] if tokens else None
        if last is not None and last.group is not None and _of_year(last, token, sentence):
            group = replace(last.group, end=token.end, name=f"{last.group.name} {token.name}")
            tokens[-1] = replace(last, end=token.end, name=group.name, group=group)
            continue
        named = token.group is not None and not token.group.generic and token.group.entity is None
        if (
            named
            and last is not None
            and last.group is not None
            and last.group.bare
            and last.group.kind is _K.PROJECT
            and _FOR_A.fullmatch(sentence.text, last.end, token.start)
        ):
            name = sentence.text[last.start : token.end]
            group = replace(last.group, end=token.end, name=name[:1].upper() + name[1:], generic=False, bare=False)
            tokens[-1] = replace(last, end=token.end, name=group.name, group=group)
        else:
            tokens.append(token)
    return sentence if len(tokens) == len(sentence.tokens) else tag(sentence.unit, tokens)


Finding = Callable[[Sentence, Discourse], Iterable[Token]]


def _with(sentence: Sentence, discourse: Discourse, tokens: list[Token], finders: Sequence[Finding]) -> Sentence:
    for find in finders:
        for found in find(sentence, discourse):
            if not any(found.start < other.end and other.start < found.end for other in tokens):
                tokens.append(found)
    return tag(sentence.unit, sorted(tokens, key=lambda token: token.start))


def _within(token: Token, name: Token) -> bool:
    """Whether the token only reads a part of the name, or the noun that announces it."""
    group = token.group
    inside = name.start <= token.start and token.end <= name.end
    announces = group is not None and group.kind is _K.PROJECT and not registered(group)
    return inside or (announces and token.start < name.start < token.end <= name.end)


def _titled(sentence: Sentence, discourse: Discourse) -> Iterator[Token]:
    """What the item's title names, where the sentence uses it: "VideoNær" under "4. Status på VideoNær"."""
    title = discourse.titled
    if title is not None and title.kind is _K.PROJECT:
        for match in re.finditer(rf"(?<![\w-]){re.escape(title.name)}(?![\w-])", sentence.text):
            longer = _LONGER.match(sentence.text, match.end())
            if longer is not None and discourse.minutes.document.text.count(title.name + longer.group()) > 1:
                continue  # "SAMBA Fyn" is not SAMBA
            crossed = [t for t in sentence.tokens if t.start < match.end() and match.start() < t.end]
            if all(token.kind == "G" for token in crossed):
                yield thing(match.start(), match.end(), title.name, title.kind)


_LONGER = re.compile(rf" {_CAP}")


def _names(sentence: Sentence, discourse: Discourse) -> Iterator[Token]:
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
            yield thing(start, start + len(name), name, _kind(name))


def _capitalised(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Names in the text that no token holds; two long names with "og" between them are two."""
    position = 0
    for end in (*(token.start for token in sentence.tokens), len(sentence.text)):
        for match in _NAME.finditer(sentence.text, position, max(end, position)):
            left, both, right = match.group().partition(" og ")
            if both and " " in left and " " in right and right[:1].isupper():
                yield match.start(), left
                yield match.end() - len(right), right
            else:
                yield match.start(), match.group()
        position = next((token.end for token in sentence.tokens if token.start == end), end)


def _openings(sentence: Sentence, discourse: Discourse) -> Iterator[Token]:
    """A definite noun that opens the sentence: what it means is told before, in words that only a reader follows."""
    match = _DEFINITE.match(sentence.text)
    if match and match.group().casefold() not in _NO_NAME and sentence.text[match.end() : match.end() + 1] == " ":
        name = _named_so(match.group(), discourse)
        yield thing(0, match.end(), name, _kind(name))


def _named_so(noun: str, discourse: Discourse) -> str:
    """ "Staben" is "Den Nordlige Influenzastab" where the document names only that one."""
    stem = re.sub(r"(?:en|et)$", "", noun.casefold())
    full = sorted(name for name in proper_names(discourse.minutes.document.text) if name.casefold().endswith(stem))
    return full[0] if len(full) == 1 and len(stem) >= 4 else noun


@lru_cache(maxsize=4)
def proper_names(text: str) -> frozenset[str]:
    """Names with capitals that stand inside sentences of the text, the names of groups for them left out."""
    found: set[str] = set()
    for match in _NAME.finditer(text):
        before = text[max(0, match.start() - 14) : match.start()]
        if _GROUP_BEFORE.search(before):
            continue
        name = match.group()
        if " " in name or before[-2:-1].islower() or before[-2:-1] == ",":
            found.update((name, _without_place(name)))
    return frozenset(found)


def _is_name(name: str, discourse: Discourse) -> bool:
    words = name.split(" ")
    if len(words) == 2 and part(words[0]) in (Part.GIVEN, Part.BOTH) and words[1][:1].isupper():
        return False  # a person whose surname no lexicon knows
    if words[0].casefold() in _NO_NAME or discourse.surroundings.gazetteer.town(words[0]):
        return False
    if len(words) == 1:
        capitals = sum(letter.isupper() for letter in name)
        return (bool(_DEFINITE.fullmatch(name)) and not _EVENT.search(name)) or (capitals > 4 and name.isalpha())
    return any(word[:1].isupper() or word[:1].isdigit() for word in words[1:])


def _without_place(name: str) -> str:
    """ "Brugerhuset Lindely i Odense" is "Brugerhuset Lindely"; of "Hjertestien i Farsø" the place is a part."""
    head, place, _ = name.rpartition(" i ")
    return head if place and " " in head else name


def _kind(name: str) -> EntityKind:
    if _ASSOCIATION.search(name):
        return _K.ASSOCIATION
    if _INSTITUTION.search(name):
        return _K.OTHER
    return _K.BODY if _STAFF.search(name) else _K.PROJECT


def _supplied(sentence: Sentence, discourse: Discourse) -> Iterator[Token]:
    for match in _SUPPLIED.finditer(sentence.text):
        start, end = match.span("thing")
        yield thing(start, end, match["thing"].capitalize(), _K.OTHER)


def _task_forces(sentence: Sentence, discourse: Discourse) -> Iterator[Token]:
    for match in _TASK_FORCE.finditer(sentence.text):
        named = " " in match["name"].strip().replace("ask force", "askforce")
        name = match["name"][:1].upper() + match["name"][1:]
        task = _TASK.match(sentence.text, match.end())
        if task and not named:
            named, name = True, f"{name} om {task['task'].strip()}"
        token = thing(match.start(), match.end(), name, _K.BODY)
        assert token.group is not None
        unnamed = replace(token.group, generic=not named, bare=not named, indefinite=True, head="task force")
        yield replace(token, group=unnamed)


def _towns(sentence: Sentence, discourse: Discourse) -> Iterable[Token]:
    """Municipalities by their bare towns: "klyngekommunerne Skive, Viborg og Silkeborg"."""
    for match in _TOWNS.finditer(sentence.text):
        hits = [(town, discourse.surroundings.gazetteer.town(town.group())) for town in _TOWN.finditer(match["towns"])]
        if not all(entity for _, entity in hits):
            continue
        for town, entity in hits:
            assert entity is not None
            start, end = match.start("towns") + town.start(), match.start("towns") + town.end()
            found = OrganisationMention(start=start, end=end, name=entity.label, kind=entity.kind, entity=entity)
            yield Token(kind="O", start=start, end=end, name=entity.label, organisation=found)
