"""Status and time of a statement, from the words around it.

"Ida Holm er udpeget", "foreslås udpeget", "var tidligere formand" and "er ikke længere medlem" differ in a word or two,
and a graph that mixes them up is worthless. What is only asked, wished or supposed ("hvis Ida Holm udpeges") states
nothing at all.
"""

from __future__ import annotations

import re

from graph.danish.anchors import Guarded
from graph.extract.tokens import Sentence, Token
from graph.model.minutes import PartKind
from graph.model.statement import Status

_NOTHING = Guarded(
    r"\b(?:hvis(?! (?:‹R|formand|næstformand|medlem|periode|plads|post|hverv|mandat|funktion|stilling))|såfremt|medmindre|hvorvidt|drøft(?:er|ede|es|e),? om|tog (?:ikke )?stilling til, om|stilling til, (?:om|hvem|hvilke)"
    r"|overvej(?:er|ede|es|else|elser)|kan (?:det )?overvejes|tilbød|kunne (?:godt )?(?:tænke|forestille|være)|kunne eventuelt"
    r"|ønske(?:r|de|s)? (?:om|at|sig)|et ønske|håbe(?:r|de)|efterlyste|spurgte|spurgt|rygte|gerne (?:vil|ville|så)|vil gerne"
    r"|mulighed(?:en)? for|kan eksempelvis|kunne(?! (?:\w+ )?(?:fortælle|oplyse|meddele|berette|konstatere|nævne|supplere|tilføje|bekræfte|orientere))|burde|hypotetisk|i givet fald|alternativt|stille op)\b",
    re.IGNORECASE,
)
_PLANNED = Guarded(
    r"\b(?:skal|skulle|vil|ville|forvent(?:es|er|et|ede)|planlæg(?:ges|ger|t)|påtænk(?:es|er|t)|indstil(?:les|ler|let(?! og (?:\w+ )?(?:gen|ny)?valgt)|lede)|foreslå(?:s|r|et(?! og (?:\w+ )?(?:gen|ny)?valgt))"
    r"|foreslog|anbefal(?:es|er|et|ede|inger(?=[^.;]*: at\b))|forslag om|forslag til|lægges op til|lægger op til|bedes|søg(?:es|t|er)|ansøg(?:t|er|es|ning)"
    r"|kommende|på vej|(?<!ikke )opbakning til(?:,)? at|pege(?:r|s|de)? på|bringes i forslag|kandidat(?:er)?|til udpegning|frem mod|ventes)\b",
    re.IGNORECASE,
)
#: A line of a list that only says what to do: "at etablere et råd, hvor ...".
_TO_DO = re.compile(r"\W*at (?:etablere|nedsætte|oprette|udpege|danne|indgå|udvide|samle)\b", re.IGNORECASE)
_NO_LONGER = Guarded(r"\b(?:ikke længere|ikke mere|ophørt|ophørte)\b", re.IGNORECASE)
_FORMER = Guarded(
    r"\b(?:tidligere|forhenværende|daværende|hidtil|indtil nu|hidtidige|afgående|udtræd(?:er|t|te)|udtrådt|udtrådte|udgår|fratræd(?:er|t|te)"
    r"|fratrådt|fratrådte|stopper|stoppede|afgik|forlod|forlader|trak sig|trækker sig|gået på pension|er stoppet|i sin tid|havde (?:\w+ )?(?:været|siddet))\b",
    re.IGNORECASE,
)
_NEGATED = Guarded(
    r"\b(?:ikke|aldrig|hverken|ingen|intet|mangler(?: fortsat| stadig)?|afslag|afslået|afvist|afviste|imødekommes? ikke)\b",
    re.IGNORECASE,
)
_HARMLESS_NOT = re.compile(r"\bikke (?:kun|blot|bare|alene|mindst|desto mindre)\b|\bom ikke andet\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[.;!?]|,\s(?:men|mens|idet|da|fordi|hvorfor|så)\s|\smen\s")


#: Another subject with its verb: what is denied of the one before it is not denied of this one.
_NEXT_SUBJECT = re.compile(
    r",\sog\s(?=[A-ZÆØÅ][\wæøå]+(?:en|et|ne)\s(?:har|udpeger|udpegede|valgte|vælger)\b)|,\sog\s(?=(?:‹T\d+›\s)?‹[POG]\d+›,?\s(?:er|var|blev|bliver|har|sidder|overtager|indtræder|fortsætter|vælges|udpeges)\b)"
)
_NAMELESS = re.compile(
    r"\s(?:for|i|af)\s(?!(?:de|den|det)?\s?‹)(?!(?:de næste|det næste|en|et|to|tre|fire|resten|hele|næste|perioden|kommunerne|regionerne|forbindelse|stedet|sammenhæng|år|dag|øvrigt|praksis|fællesskab|\d)\b)\w"
)


def of_the_nameless(tagged: str, position: int) -> bool:
    """Whether a role is one in something that has no name here: "formand for sin lokalafdeling"."""
    return _NAMELESS.match(tagged, position) is not None


_FELLOW = re.compile(
    r",? (?:og|samt|plus) (?:yderligere )?(?:en|et|én|ét|to|tre|fire|fem|seks|\d{1,2}) (?:[a-zæøå]+ ){0,2}‹[RLT]\d+›"
)


def before_a_nameless(tagged: str, start: int, end: int) -> int:
    """Where in [start:end] one without a name joins those named before, else `end`: what is said of the one in "Ida
    Holm og en repræsentant fra Struer Kommune" is said of no other."""
    fellow = _FELLOW.search(tagged, start, end)
    return fellow.start() if fellow is not None else end


#: "Tidligere medlem Ida Holm er blevet formand": what she was is over, and not what she has become.
_BECOMES = re.compile(r"\b(?:er|var) (?:nu )?blevet\b|\bbliver\b|\bblev\b")
_CONDITION = Guarded(
    r"\b(?:hvis(?! (?:‹R|formand|næstformand|medlem|periode|plads|post|hverv|mandat|funktion|stilling))|såfremt|medmindre|under forudsætning af)\b",
    re.IGNORECASE,
)
_AFTER = 25  # characters behind a match in which "ikke" and "endnu" still belong to it


def status(sentence: Sentence, start: int, end: int, left: int | None = None) -> Status | None:
    """What the words before and in the match make of it, from `left` on if it is known; None if they state nothing."""
    if left is None:
        left = max((m.end() for m in _CLAUSE.finditer(sentence.tagged, 0, start)), default=0)
    cut = _CLAUSE.search(sentence.tagged, end)
    right = sentence.tagged[end : cut.start() if cut else len(sentence.tagged)]
    around = _with_roles(sentence, sentence.tagged[left:end]) + right.partition(",")[0][:_AFTER]
    if (
        sentence.tagged.rstrip().endswith("?")
        or _NOTHING.search(around, sentence.text)
        or _CONDITION.search(right, sentence.text)
    ):
        return None
    own = max((m.end() for m in _NEXT_SUBJECT.finditer(around)), default=0)  # "A er ikke længere med, og B er valgt"
    if _NO_LONGER.search(around[own:], sentence.text):
        return Status.FORMER
    if _NEGATED.search(_HARMLESS_NOT.sub("", around[own:]), sentence.text):
        return Status.NEGATED
    if _PLANNED.search(around, sentence.text) or _TO_DO.match(sentence.text) or sentence.unit.part is PartKind.PROPOSAL:
        return Status.PLANNED
    match = _with_roles(sentence, sentence.tagged[start:end])
    if _FORMER.search(around[own:], sentence.text) and (
        _BECOMES.search(match) is None or _FORMER.search(match, sentence.text)
    ):
        return Status.FORMER
    return Status.CURRENT


_PROPOSES = re.compile(
    r"\b(?:foreslå(?:s|r|et)?|foreslog|indstille[rs]?|indstilles|anbefale[rs]|påtænkes|overvejes|fremover|fremadrettet|herefter)\b",
    re.IGNORECASE,
)


_DUTY = re.compile(r"\bskal\b", re.IGNORECASE)


def standing(verdict: Status, words: str) -> Status:
    """What a group "skal" do as long as it exists holds now: "gruppen skal rapportere til rådet" plans nothing."""
    stands = verdict is Status.PLANNED and _DUTY.search(words) is not None and not _PROPOSES.search(words)
    return Status.CURRENT if stands else verdict


_ROLE = re.compile(r"‹[RL]\d+›")


def _with_roles(sentence: Sentence, tagged: str) -> str:
    """The tagged text with roles in their words: "den afgående formand" says that the chair is over."""

    def words(match: re.Match[str]) -> str:
        token = sentence.token(match.group())
        return sentence.text[token.start : token.end]

    return _ROLE.sub(words, tagged)


def period(sentence: Sentence, start: int, end: int) -> tuple[str, str]:
    """(begin, until) as EDTF of the time that belongs to the match: in it, else soon after it, else just before it."""
    first, last = sentence.place(start, end)
    times = [token for token in sentence.tokens if token.kind == "D"]
    inside = [token for token in times if first <= token.start and token.end <= last]
    after = [token for token in times if last <= token.start and _NEAR.fullmatch(sentence.text[last : token.start])]
    before = [token for token in times if first - 60 <= token.end <= first]
    for group in (inside, after, before[-1:]):
        bounds = _bounds(group)
        if any(bounds):
            return bounds
    return "", ""


_NEAR = re.compile(r"[^,.;:]{0,30}")


def _bounds(tokens: list[Token]) -> tuple[str, str]:
    begin = next((t.period.begin for t in tokens if t.period and t.period.begin), "")
    until = next((t.period.until for t in tokens if t.period and t.period.until), "")
    return begin, until


def from_then_on(begin: str, until: str) -> tuple[str, str]:
    """(start, end) of what begins: at the turn of a year, of which both days are told, on the later one."""
    return (begin, "") if begin and until and begin > until else (begin, until)
