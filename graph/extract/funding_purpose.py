"""What money is for: the project of the sentence, else of the item, else what its title or the words behind "til" say.

What is paid for is seldom said where the sum is. "Region Sjælland yder 1 mio. kr. til indkøb af udstyr" pays for the
project of the item, for equipment is a cost inside it; "til en natlig telefonvagt" may be the thing itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.danish.groups import GroupMention
from graph.danish.heads import head_of
from graph.extract.discourse import Discourse
from graph.extract.funding_about import WEAK, referent, undertaking
from graph.extract.funding_capitals import by_capitals
from graph.extract.funding_headings import NO_NAME
from graph.extract.funding_nouns import in_head, proper, stem_of
from graph.extract.funding_payers import is_collective
from graph.extract.tokens import Sentence, Token
from graph.extract.unnamed import title_work
from graph.model.entity import EntityKind
from graph.model.statement import Mention

_K = EntityKind

_GENERIC = re.compile(
    r"^(?:(?:dette|det|denne|formålet|opgaven|arbejdet|projektet|indsatsen|tilbuddet|ordningen|forsøget|forløbet|initiativet|samarbejdet"
    r"|partnerskabet|teamet|aktiviteten|driften|dem|os|kommunerne|regionen|hver|i alt|at|stede|rådighed)$"
    r"|(?:to|tre|fire|fem|seks|syv|otte|ni|ti|flere|følgende|en række|forskellige|nedenstående|de|at|den|det) |\d)",
    re.IGNORECASE,
)
#: What money is spent on inside an undertaking; no undertaking of its own.
_COST = re.compile(
    r"^(?:\w+ )?(?:indkøb|udstyr|løn|lønninger|projektleder\w*|projektledelse|drift|evaluering|markedsføring|kørsel|transport|vikar\w*"
    r"|undervisning|\w*aktiviteter?|materialer|kompetence\w*|formidling|administration|møder|lokaler|medarbejder\w*|opstart|etablering"
    r"|implementering\w*|videreførelse|uddannelse|kurser|projekter|projekt|initiativer|udvikling\w*|fælles|nye|konsulent\w*|sekretariat\w*"
    r"|frikøb|licens\w*|it\b|software|apparater|hjælpemidler|fysioterapeut\w*|sygeplejerske\w*|et|yderligere|finansiering|medfinansiering"
    r"|dækning|køb|anskaffelse|gennemførelse|en (?:projektleder|koordinator|konsulent|medarbejder|stilling|evaluering)\w*)\b",
    re.IGNORECASE,
)
_AIM = re.compile(
    r"\btil\s(?!sammen|gengæld|og med|efterretning|hver|rådighed|sammenligning)(?P<aim>(?:(?:et|en) \w+ (?:med|i|om) (?=\w))?[^‹›.;:,()]{3,90}?)"
    r"(?=\s*(?:$|[‹›.;:,()]|\s(?:i|fra|over|er|som|der|med|og at|gennem|via(?! (?:skærm|video|telefon|nettet)\b)|pr|hvor|blev|bliver|har)\s))"
)
_THING = re.compile(
    r"^\W*(?P<thing>(?:Evaluering|Analys|Undersøgels|Kampagn|Konferenc|Uddannels|Rapport|Pjec|Kortlægning|Følgeforskning)(?:en|n))\b"
)


def purpose_of(
    sentence: Sentence,
    discourse: Discourse,
    taken: Sequence[Token],
    bounds: tuple[int, int, int],
    slots: Sequence[Token] = (),
) -> Mention | None:
    """What is paid for: named in the stretch (left, start of the match, right) of the tagged text or in the sentence."""
    left, start, right = bounds
    aside = _ASIDE.search(sentence.tagged, start, right)
    if aside is not None and _AIMED.search(sentence.tagged, start, aside.start()):
        right = aside.start()  # "til udflugten, som gik til Voergaard"
    ranked = [(0, token) for token in slots]
    ranked += _candidates(sentence, taken, start, right)
    ranked += _candidates(sentence, taken, left, start)
    receivers = []
    for rank, token in ranked:
        if rank == _RECEIVER:
            receivers.append(token)
            continue
        mention = _meant(token, sentence, discourse)
        if mention is not None and (mention.kind is not _K.FUND or _is_fed(token, taken)):
            return _in_full(mention, discourse)
    for find in (by_capitals, _by_noun):
        named = find(sentence, discourse, start, right) or find(sentence, discourse, left, start)
        if named is not None:
            return named
    known = undertaking(discourse)
    if receivers and (known is None or known is not discourse.topic):
        return discourse.resolve(receivers[0], sentence)
    before = sentence.place(start, start)[0] if sentence.unit.lead else len(sentence.text)
    told = (t for t in sentence.tokens if t.start < before)
    earlier = [t for t in told if t.group and t.group.kind is _K.PROJECT and t not in taken]
    return next((m for m in (_meant(t, sentence, discourse) for t in earlier) if m is not None), None)


_ASIDE = re.compile(r",\s(?:som|der|hvor)\s")
_AIMED = re.compile(r"\btil\s[a-zæøå]")
_ANNOUNCED = re.compile(r"^(?:Projektet|Programmet|Forsøget|Indsatsen|Initiativet|Samarbejdet) (?=[A-ZÆØÅ])")


def _in_full(mention: Mention, discourse: Discourse) -> Mention:
    """ "Projekt Hjem" of a name that goes on in small letters, as the title has it: "Ude igen"."""
    if mention.kind is _K.PROJECT and _ANNOUNCED.match(mention.name):
        mention = replace(mention, name=_ANNOUNCED.sub("", mention.name))
    title = discourse.titled if mention.kind is _K.PROJECT else None
    short = re.sub(r"^projekt(?:et)? ", "", mention.name.casefold())
    return title if title is not None and title.name.casefold().startswith(short + " ") else mention


def _is_fed(token: Token, taken: Sequence[Token]) -> bool:
    """Whether a pool may be paid into: its payers are no pools themselves."""
    return token not in taken and bool(taken) and not any(t.group and t.group.kind is _K.FUND for t in taken)


def _meant(token: Token, sentence: Sentence, discourse: Discourse) -> Mention | None:
    """What the token means; "projektet" and "tilbuddet" rather a proper name of the item than a description."""
    mention = discourse.resolve(token, sentence)
    if token.group is not None and token.group.bare:
        mention = title_work(discourse, token.group.name) or mention
    if token.group is None or token.group.kind is not _K.PROJECT or not _refers(token.group):
        return mention
    if mention is not None and (mention.name == token.group.name or not _told_here(mention, discourse)):
        mention = None  # "forsøget" that nothing before it names, or only something outside the item
    known = undertaking(discourse)
    stem = stem_of(token.group.name)
    if (
        mention is None
        and " " not in token.group.name
        and stem not in WEAK
        and (known is None or not in_head(stem, known))
    ):
        known = referent(token.group.name, discourse) or known
    if known is not None and token.group.kind is _K.PROJECT and known.kind is not _K.PROJECT and mention is not None:
        return mention
    return known if known is not None and (mention is None or not proper(mention.name)) else mention


def _told_here(mention: Mention, discourse: Discourse) -> bool:
    """Whether the text of the item, and not only the document, has named it."""
    return any(other.name == mention.name for _, other in discourse.groups)


def _refers(group: GroupMention) -> bool:
    """Whether the words name nothing by themselves: "projektet", "tilbuddet"."""
    form = head_of(group.name) if " " not in group.name else None
    return group.generic or (form is not None and form.head.weak)


_RECEIVER = 5
_TO = re.compile(r"\b(?:til|til fordel for)\s[^‹›.;:,]{0,60}$", re.IGNORECASE)
_OF = re.compile(r"\b(?:i|for|på|om|af|vedr\.?|vedrørende|bag)\s[^‹›.;:,]{0,30}$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:fra|ved|hos|mellem|under|blandt|med)\s[^‹›.;:,]{0,20}$", re.IGNORECASE)


def _candidates(sentence: Sentence, taken: Sequence[Token], start: int, end: int) -> list[tuple[int, Token]]:
    """Groups and organisations in the stretch that are not themselves payers, each with its rank; the lowest is likest."""
    found: list[tuple[int, Token]] = []
    for match in re.finditer(r"‹([GO])(\d+)›", sentence.tagged[:end]):
        token = sentence.tokens[int(match[2])]
        if match.start() < start or token in taken or is_collective(token):
            continue
        rank = _rank(token, sentence.tagged[max(0, match.start() - 70) : match.start()])
        if rank:
            found.append((rank, token))
    return sorted(found, key=lambda pair: pair[0])


def _rank(token: Token, before: str) -> int:
    """1 a project "til" which money goes; 2 a project named otherwise; 3 another group "til"; 5 who receives it."""
    kind = token.group.kind if token.group else None
    aimed = bool(_TO.search(before))
    if kind is _K.PROJECT:
        return 1 if aimed else (0 if _FROM.search(before) else 2)
    if kind is _K.FUND:
        return 3 if re.search(r"\b(?:til|i)\s(?:(?:de[nt]|en|et|ny)\s)*$", before) else 0
    if token.kind == "G":
        return 3 if aimed else (4 if _OF.search(before) and kind is _K.AGREEMENT else 0)
    return _RECEIVER if aimed and re.search(r"\btil\s(?:\w+\s)?$", before) else 0


_NOUN = re.compile(
    r"\b(?P<to>[Tt]il|for|i|på|i forbindelse med)\s(?:de[nt]?\s)?(?P<noun>[a-zæøå-]{3,}(?:en|et|erne))\b"
    r"(?=\s*(?:$|[.,;:()]|‹[DM]\d+›|(?:i|på|fra|for|til|over|med|og|som|der|er|af|blev|bliver|har|om|hos|ved|under|hvor|hvoraf|samt|gennem|via|mod)\s))"
)
_OPENS = re.compile(
    r"(?:^|[.:;]\s|,\s(?:og|men)\s|\bat\s)(?P<noun>[A-ZÆØÅa-zæøå][a-zæøå-]{2,}(?:en|et|erne))s?\s(?:har|havde|får|fik|koster|kostede|er|blev|modtager|modtog"
    r"|finansieres|støttes|betales|drives|dækkes|råder|budget\w*|samlede|årlige|økonomi\w*|ramme\w*)\b"
)
_NO_NOUN = re.compile(
    r"^(?:\w*(?:arbejdet|formålet|perioden|året|måneden|kvartalet|halvåret|foråret|efteråret|sommeren|budgettet|rammen|regnskabet|mødet|kassen"
    r"|udgangen|begyndelsen|starten|rådighed\w*|beløbet|pengene|midlerne|udgiften|udgifterne|resten|puljen|bevillingen|finansieringen|tilskuddet|kommunen"
    r"|kommunerne|regionen|regionerne|hospitalet|sygehuset|staten|parterne|ordningerne|formandskabet|årene|samlet|stillingen|størrelsesordenen|omegnen|satsen))$"
)


def _by_noun(sentence: Sentence, discourse: Discourse, start: int, end: int) -> Mention | None:
    """ "Til depotet", "Teamet har fået": a definite noun that means a thing named before."""
    for pattern in (_NOUN, _OPENS):
        for match in pattern.finditer(sentence.tagged, start):
            if match.end("noun") > end:
                break
            noun = match["noun"]
            if _NO_NOUN.match(noun.casefold()) or is_cost(noun) or _is_inner(noun):
                continue
            meant = referent(noun, discourse)
            if meant is not None and meant.kind not in (_K.FUND, _K.PERSON):
                return meant
            if pattern is _NOUN and match["to"].casefold() in ("til", "for") and stem_of(noun):
                return activity(noun, sentence)
    return None


def _is_inner(noun: str) -> bool:
    """Whether the definite noun is a cost inside an undertaking: "driften", "udstyret"; an evaluation may cost by itself."""
    stem = stem_of(noun)
    return not stem.startswith("evaluer") and (is_cost(stem) or is_cost(stem + "e"))


_BORNE = re.compile(
    r"^\W*(?P<name>[A-ZÆØÅ][\w-]*(?: [\wæøå-]+){1,5}?)\s(?:finansieres|støttes|er støttet|er finansieret|har fået|har modtaget)\b"
)


def borne(sentence: Sentence) -> Mention | None:
    """ "Rask hjem finansieres af ...": what the sentence opens with, where nothing else is meant."""
    match = _BORNE.match(sentence.tagged)
    if match is None or NO_NAME.match(match["name"]) or is_cost(match["name"].casefold()):
        return None
    name = match["name"]
    return Mention(name=name, kind=_K.PROJECT, span=sentence.unit.passage.span(), written=name)


def thing(sentence: Sentence, known: Mention | None) -> Mention | None:
    """ "Evalueringen har en ramme på ...": a part of the undertaking that costs by itself."""
    match = _THING.match(sentence.text)
    if match is None:
        return None
    return Mention(
        name=f"{match['thing']} af {known.name}" if known else match["thing"],
        kind=_K.OTHER,
        span=sentence.unit.passage.span(),
        written=match["thing"].casefold(),
        place=known.name if known else "",
    )


def aim(sentence: Sentence, start: int, end: int) -> str:
    """The purpose as written behind "til" in the stretch [start:end] of the tagged text; "" if none stands there."""
    match = _AIM.search(sentence.tagged, start, end)
    text = re.sub(r"\s(?:om|på|med|i|for|af)$", "", " ".join(match["aim"].split())) if match else ""
    return "" if _GENERIC.match(text) else text


def is_new(purpose: str) -> bool:
    """Whether the purpose introduces something by itself: "en natlig telefonvagt"."""
    return bool(re.match(r"(?:en|et) ", purpose)) and not is_cost(purpose)


def is_cost(purpose: str) -> bool:
    """Whether the purpose is a cost inside something larger ("indkøb af udstyr") and no undertaking by itself."""
    return not purpose or bool(_COST.match(purpose))


def by_name(name: str, sentence: Sentence) -> Mention:
    """What only its capitals tell to be a name: "Madmod" of "Madmod tildeles 60.000 kr."."""
    return Mention(name=name, kind=_K.PROJECT, span=sentence.unit.passage.span(), written=name)


def activity(purpose: str, sentence: Sentence) -> Mention:
    """A purpose taken for the thing that is paid for."""
    name = re.sub(r"^(?:en|et|den|det) ", "", purpose).strip(' "“”„»«')
    span = sentence.unit.passage.span()
    return Mention(name=name[:1].upper() + name[1:], kind=_K.OTHER, span=span, written=purpose)
