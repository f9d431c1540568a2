"""The two ends of a payment: who is meant by the payers named, and what is paid for.

"De tre kommuner betaler hver 50.000 kr." has three payers if the item has named three municipalities, else one
collective. What is paid for is seldom said where the sum is: it is the project of the sentence, else of the item, else
what the item's title speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.danish.organisations import find_organisations
from graph.extract.discourse import Discourse
from graph.extract.tokens import Sentence, Token
from graph.model.entity import EntityKind
from graph.model.statement import Mention

_K = EntityKind
_COUNTS = {
    word: number
    for number, words in enumerate(
        ("to begge 2", "tre 3", "fire 4", "fem 5", "seks 6", "syv 7", "otte 8", "ni 9", "ti 10"), 2
    )
    for word in words.split()
}
_NO_PAYERS = frozenset({_K.PERSON, _K.PROJECT, _K.AGREEMENT, _K.MEETING})


def payers(tags: str, sentence: Sentence, discourse: Discourse, *, whole: bool = False) -> list[Mention]:
    """The payers behind the tags, collectives that the item spells out replaced by their members.

    `whole`: they pay one sum together, which is the collective's as such.
    """
    found: list[Mention] = []
    for token in sentence.tagged_tokens(tags):
        if token.organisation is not None and token.organisation.collective and not whole:
            found.extend(members(token, sentence, discourse))
            continue
        mention = discourse.resolve(token, sentence) or _pool(token, sentence)
        if mention is not None and _collective(token):
            mention = replace(mention, name=_plain(mention.name))
        if mention is not None and mention.kind is _K.FUND and token.group is not None and token.group.entity is None:
            mention = replace(mention, written=sentence.text[token.start : token.end])
        if mention is not None and mention.kind not in _NO_PAYERS:
            found.append(mention)
    return found


def _plain(collective: str) -> str:
    """ "Kommunernes" (egenfinansiering) without its genitive."""
    return collective.removesuffix("s")


def _pool(token: Token, sentence: Sentence) -> Mention | None:
    """ "Udviklingspuljen" that nothing before it names is a name by itself; "puljen" is none."""
    group = token.group
    if group is None or group.kind is not _K.FUND or len(group.name) < 8:
        return None
    span = sentence.unit.passage.span(token.start, token.end)
    return Mention(name=group.name, kind=_K.FUND, span=span, written=sentence.text[token.start : token.end])


def members(token: Token, sentence: Sentence, discourse: Discourse) -> list[Mention]:
    """The municipalities that the collective counts, if the sentence or the item names just as many; else itself."""
    mention = discourse.resolve(token, sentence)
    words = token.name.casefold().split()
    count = next((_COUNTS[word] for word in words if word in _COUNTS), 0)
    if count:
        for text in (sentence.text, _so_far(sentence, discourse), _whole(discourse)):
            named = _municipalities(text, discourse)
            if len(named) == count:
                span = sentence.unit.passage.span(token.start, token.end)
                return [Mention(name=name, kind=_K.MUNICIPALITY, span=span, written=name) for name in named]
    return [replace(mention, name=_plain(mention.name))] if mention else []


def _municipalities(text: str, discourse: Discourse) -> list[str]:
    found = find_organisations(text, discourse.surroundings.gazetteer)
    names = [m.name for m in found if m.kind is _K.MUNICIPALITY and not m.collective]
    return list(dict.fromkeys(names))


def _so_far(sentence: Sentence, discourse: Discourse) -> str:
    """The text of the item up to the sentence."""
    here = sentence.unit.passage.span().start
    pieces = [discourse.item.heading] if discourse.item else []
    for _, block in discourse.item.blocks() if discourse.item else ():
        if len(block.passage) and block.passage.span().start < here:
            stop = next((i for i, start in enumerate(block.passage.starts) if start >= here), len(block.passage))
            pieces.append(block.text[:stop])
    return "\n".join(pieces)


def _whole(discourse: Discourse) -> str:
    if discourse.item is None:
        return ""
    return "\n".join([discourse.item.heading, *(block.text for _, block in discourse.item.blocks())])


# what is paid for

_GENERAL_TITLE = re.compile(
    r"^\W*(?:økonomi\w*|budget\w*|regnskab\w*|meddelelser|eventuelt|evt\.?|orientering(?:er|spunkter)?|gensidig orientering|nyt|status|siden sidst"
    r"|bordet rundt|godkendelse|referat\w*|dagsorden\w*|puljer?|velkomst|næste møde\w*|opfølgning|drøftelse|temadrøftelse|mødeplan|"
    r"fra [\w ]+|nyt fra [\w ]+|aktuelle? \w+|information|årshjul|projektmidler|midler|\w*økonomi(?:aftale\w*)?)(?:\W*|\W+\d{4}.*|\W+(?:for|fra|i|om|til) .*)$",
    re.IGNORECASE,
)
_NATIONAL_TITLE = re.compile(r"økonomiaftale|finanslov|aftale om (?:kommunernes|regionernes) økonomi", re.IGNORECASE)
_GENERIC_AIM = re.compile(
    r"^(?:dette|det|denne|formålet|opgaven|arbejdet|projektet|indsatsen|tilbuddet|ordningen|forsøget|forløbet|initiativet|samarbejdet"
    r"|partnerskabet|teamet|aktiviteten|driften|dem|os|kommunerne|regionen|hver|i alt|at|to|tre|fire|fem|\d.*)$",
    re.IGNORECASE,
)
#: What money is spent on inside an undertaking; no undertaking of its own.
_COST = re.compile(
    r"^(?:\w+ )?(?:indkøb|udstyr|løn|lønninger|projektleder|projektledelse|drift|evaluering|markedsføring|kørsel|transport|vikar\w*|undervisning"
    r"|aktiviteter?|materialer|kompetence\w*|formidling|administration|møder|lokaler|medarbejder\w*|sommeraktiviteter|opstart|etablering"
    r"|implementering|videreførelse|uddannelse|kurser|projekter|projekt|initiativer|udvikling|fælles|nye|konsulent\w*|bestyrelse|sekretariat\w*"
    r"|frikøb|honorar|licens\w*|it\b|software|apparater|hjælpemidler|fysioterapeut\w*|sygeplejerske\w*|en|et|flere|yderligere|den|det|de)\b",
    re.IGNORECASE,
)
_AIM = re.compile(
    r"\btil\s(?!sammen|gengæld|og med|stede|rådighed|efterretning|hver)(?P<aim>[^‹›.;:,()]{3,90}?)(?=\s*(?:$|[‹›.;:,()]|\s(?:i|fra|over|er|som|der|med|og at|gennem|via|pr)\s))"
)


def aim(sentence: Sentence, start: int, end: int) -> str:
    """The purpose as written behind "til" in the stretch [start:end] of the tagged text; "" if none stands there."""
    match = _AIM.search(sentence.tagged, start, end)
    if match is None:
        return ""
    text = " ".join(match["aim"].split())
    return "" if _GENERIC_AIM.match(text) else text


def candidates(sentence: Sentence, taken: Sequence[Token], start: int, end: int) -> list[tuple[int, Token]]:
    """Groups and organisations in the stretch that are not themselves payers, each with its rank; the lowest is likest."""
    found: list[tuple[int, Token]] = []
    for match in re.finditer(r"‹([GO])(\d+)›", sentence.tagged[:end]):
        token = sentence.tokens[int(match[2])]
        if match.start() < start or token in taken or _collective(token):
            continue
        rank = _rank(token, sentence.tagged[max(0, match.start() - 70) : match.start()])
        if rank:
            found.append((rank, token))
    return sorted(found, key=lambda pair: pair[0])


def _collective(token: Token) -> bool:
    return token.organisation is not None and token.organisation.collective


_TO = re.compile(r"\b(?:til|til fordel for)\s[^‹›.;:,]{0,60}$", re.IGNORECASE)
_OF = re.compile(r"\b(?:i|for|på|om|af|vedr\.?|vedrørende|bag)\s[^‹›.;:,]{0,30}$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:fra|ved|hos|mellem|under|blandt|med)\s[^‹›.;:,]{0,20}$", re.IGNORECASE)


def _rank(token: Token, before: str) -> int:
    """1 a project "til" which money goes; 2 a project named otherwise; 3 another group "til"; 4 an organisation "til"."""
    kind = token.group.kind if token.group else (token.organisation.kind if token.organisation else None)
    aimed = bool(_TO.search(before))
    if kind is _K.PROJECT:
        return 1 if aimed else (0 if _FROM.search(before) else 2)
    if kind is _K.FUND:
        return 0
    if token.kind == "G":
        return 3 if aimed else (4 if _OF.search(before) and kind is _K.AGREEMENT else 0)
    return 5 if aimed and not re.search(r"\bi\s$", before) else 0


def undertaking(discourse: Discourse) -> Mention | None:
    """The project that the item is about: named in its title, else the last one named in its text."""
    topic = discourse.topic
    if topic is not None and topic.kind is _K.PROJECT:
        return topic
    return discourse.undertaking() or (topic if topic is not None and topic.kind in (_K.AGREEMENT, _K.BODY) else None)


def titled(discourse: Discourse) -> Mention | None:
    """What the title speaks of, where it is no heading for all sorts of things."""
    if discourse.item is None or discourse.item.title is None or is_general(discourse):
        return None
    return discourse.subject_of_title()


def is_general(discourse: Discourse) -> bool:
    """Whether the item is about money or news in general."""
    return discourse.item is None or not discourse.item.heading or bool(_GENERAL_TITLE.match(discourse.item.heading))


def is_national(discourse: Discourse) -> bool:
    """Whether the item is about an agreement on the economy of the public sector: its sums fund nobody here."""
    return discourse.item is not None and bool(_NATIONAL_TITLE.search(discourse.item.heading))


def is_cost(purpose: str) -> bool:
    """Whether the purpose is a cost inside something larger ("indkøb af udstyr") and no undertaking by itself."""
    return not purpose or bool(_COST.match(purpose))


def activity(purpose: str, sentence: Sentence) -> Mention:
    """A purpose taken for the thing that is paid for."""
    return Mention(
        name=purpose[:1].upper() + purpose[1:], kind=_K.OTHER, span=sentence.unit.passage.span(), written=purpose
    )
