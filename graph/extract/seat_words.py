"""How Danish says that somebody gets, has or leaves a seat: verbs by what they do, in active and passive voice.

`udpeger` names whom it appoints as its object and the appointing body as its subject, `udpeges` the other way round;
`afløser` has the new one as subject and the old one as object. Which nouns stand where follows from the class.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_APPOINTED = r"(?:gen|ny|ind)?(?:udpeget|valgt|udpegede|valgte)|udnævnt|konstitueret|indsuppleret|beskikket|tilforordnet|indstillet|foreslået"
_AUX = r"(?:er|blev|bliver|var|blevet|bliver|være|blive)"
_HAS = r"(?:har|havde|få|får|fik)"
_GAP = r"(?:\s[^;]{0,120}?)?\s"


_POST = r"(?:(?:med|næst|vice)?(?:formand|forperson)s(?:kabet|posten|hvervet)|(?:posten|hvervet|rollen) som ‹R\d+›)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """A class of wordings: `act` appoint, enter, replace, sit, consist, lead, leave, post, hold or speak for;
    `passive` where whom it seats is the object turned subject, and "af" names who did it."""

    id: str
    act: str
    pattern: re.Pattern[str]
    example: str
    near_miss: str
    passive: bool = False
    confidence: float = 0.8


def _sense(name: str, act: str, pattern: str, example: str, near_miss: str, *, passive: bool = False) -> Sense:
    compiled = re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)
    return Sense(id=name, act=act, pattern=compiled, example=example, near_miss=near_miss, passive=passive)


#: In the order in which they are tried on a clause; the first that fits reads it.
SENSES: tuple[Sense, ...] = (
    _sense(
        "clause-replaces",
        "replace",
        r"(?<!en )(?<!som )(?<!ny )(?<!til )(?<!hans )(?<!hendes )(?<!deres )(?<!sin )(?<!s )(?:afløser|afløste|har afløst|afløse|erstatter|erstattede|har erstattet|erstatte|efterfølger|efterfulgte|har efterfulgt"
        rf"|efterfølge)(?! (?:for|er|bliver|blev)\b)|har(?!{_GAP}blive\b)(?={_GAP}(?:afløst|erstattet|efterfulgt)\b)",
        "Nu, hvor foråret er her, erstatter Ida Holm i Rådet for Sund Alder kollegaen Bo Ravn.",
        "Nu, hvor foråret er her, savner Ida Holm i Rådet for Sund Alder kollegaen Bo Ravn.",
    ),
    _sense(
        "clause-is-replaced",
        "replace",
        rf"afløses|afløstes|erstattes|erstattedes|efterfølges|(?<!ønsket at )(?<!om at )(?<!ønsker at ){_AUX}{_GAP}(?:afløst|erstattet|efterfulgt)",
        "Bo Ravn er med udgangen af maj afløst af Ida Holm i Rådet for Sund Alder.",
        "Bo Ravn er med udgangen af maj kontaktet af Ida Holm i Rådet for Sund Alder.",
        passive=True,
    ),
    _sense(
        "clause-was-appointed",
        "appoint",
        rf"(?:gen)?(?:udpeges|udpegedes|vælges|valgtes)|udnævnes|udnævntes|konstitueres|indsuppleres|indstilles|foreslås|beskikkes"
        rf"|tilforordnes|bringes i forslag|optages|optaget|{_AUX}{_GAP}(?:{_APPOINTED})|(?:{_APPOINTED}) (?:blev|bliver|er)(?=:? ‹P)"
        rf"|(?<=›, )(?:{_APPOINTED}) af(?= ‹[OG])",
        "Til Rådet for Sund Alder blev for de to kommuner Ida Holm udpeget.",
        "Til Rådet for Sund Alder blev for de to kommuner Ida Holm ringet op.",
        passive=True,
    ),
    _sense(
        "clause-to-group",
        "appoint",
        r"^\W*(?:\w{1,3}[.)] ?)?til ‹G\d+› ?:",
        "Til Rådet for Sund Alder: Ida Holm i stedet for Bo Ravn, desuden Mia Lund.",
        "Om Rådet for Sund Alder: Ida Holm i stedet for Bo Ravn, desuden Mia Lund.",
        passive=True,
    ),
    _sense(
        "clause-line",
        "appoint",
        r"^\W*(?:\w{1,2}[.)] ?)?(?:‹P\d+›(?:, | og | samt )?)+ til ‹G\d+›(?: \([^()]{3,30}\))?(?: som ‹R\d+›)?\W*$",
        "Ida Holm og Bo Ravn til Rådet for Sund Alder",
        "Ida Holm og Bo Ravn om Rådet for Sund Alder",
        passive=True,
    ),
    _sense(
        "clause-appoints",
        "appoint",
        rf"(?:gen)?(?:udpegede|udpeger|udpege|valgte|vælger|vælge)|udnævnte|udnævner|konstituerede|indsupplerede|beskikkede"
        rf"|tilforordnede|indstillede|indstiller|indstille|foreslog|foreslår|foreslå|pegede på|peger på|pege på"
        rf"|{_HAS}{_GAP}(?:{_APPOINTED}|peget på)|godkendte(?=,? ‹P)",
        "Kommunerne har i fællesskab valgt Ida Holm til næstformand for Rådet for Sund Alder.",
        "Kommunerne har i fællesskab takket Ida Holm og næstformanden for Rådet for Sund Alder.",
    ),
    _sense(
        "clause-filled-with",
        "fill",
        rf"(?:besat|besættes|besatte|udfyldt|udfyldes|suppleret|suppleres|udvidet|udvides)(?={_GAP}(?:med|af)\s)|plads(?:en|erne)?(?={_GAP}(?:overtages|overtaget|besættes|besat))",
        "De to pladser i Rådet for Sund Alder blev besat med Ida Holm og Bo Ravn.",
        "De to lokaler i Rådet for Sund Alder blev udstyret med Ida Holm og Bo Ravn i tankerne.",
    ),
    _sense(
        "clause-constitutes",
        "constitute",
        r"konstituer\w* (?:\w+ )?sig(?= (?:[^;,.‹]{1,30} )?med )",
        "Rådet for Sund Alder har på ny konstitueret sig med Ida Holm som formand og Bo Ravn som næstformand.",
        "Rådet for Sund Alder har på ny beskæftiget sig med Ida Holm som formand.",
    ),
    _sense(
        "clause-sends",
        "send",
        r"(?:melder|meldte|har{0}meldt)(?={0}ind)|stiller med|stillede med|sender|sendte ind|deltager med|lader".replace(
            "{0}", _GAP
        ),
        "Klyngerne har meldt Ida Holm og Bo Ravn ind i Rådet for Sund Alder.",
        "Klyngerne har meldt om Ida Holm og Bo Ravn i Rådet for Sund Alder.",
    ),
    _sense(
        "clause-takes-seat",
        "enter",
        r"(?:overtager|overtog|overtaget|overtage|får|fik|fået)(?=[^;,]{0,40} (?:plads|pladsen|sæde|sædet)\b(?! til))|træder ind|trådte ind|trådt ind|indtræder|indtrådte|indtrådt|indtræde"
        r"|tiltræder|tiltrådte|tiltrådt|(?:kommer|kom|kommet) (?:med|ind)(?= (?:i|som|for)\b|[.,;]|$)|(?:går|gik|gået) med(?= i ‹G)|rykker ind|rykker op|rykkede op|går ind i|gik ind i|gået ind i|tager plads|har taget plads|(?:er|var|bliver)(?= (?:også |desuden )?nye? i )",
        "I Rådet for Sund Alder er Ida Holm kommet ind for Struer Kommune.",
        "I Rådet for Sund Alder er Ida Holm kommet til Struer Kommune.",
    ),
    _sense(
        "clause-leaves",
        "leave",
        r"udtræder|udtrådte|udtrådt|udtræde|ude af|træder?(?: ‹D\d+›)? (?:ud|tilbage)|trådte(?: ‹D\d+›)? (?:ud|tilbage)|trådt(?: ‹D\d+›)? (?:ud|tilbage)|fratræder|fratrådte|fratrådt|stopper|stoppede|stoppet|(?:forlader|forlod|forladt)(?! (?:lokalet|mødet|rummet|salen|bordet|landet)\b)"
        r"|trækker sig|trak sig|trukket sig|går ud|gik ud|gået ud|afgår|afgik|afgået|gået af|går af|gik af|udgår|udgik|ikke længere|ønsker at blive fri",
        "Ida Holm er efter fire år gået ud af Rådet for Sund Alder.",
        "Ida Holm er efter fire år gået i gang i Rådet for Sund Alder.",
    ),
    _sense(
        "clause-post",
        "post",
        rf"(?:overtag\w*|overtog|varetag\w*|varetog|bestrid\w*|påtag\w* sig|påtog sig|deler|delte|tiltræd\w*|får|fik|har)(?=[^;,.]{{0,40}}\s{_POST}\b)"
        rf"|{_POST}(?=[^;]*\b(?:varetages|bestrides|overtages|overtoges|deles|overtaget|varetaget|går til|gik til|gået til|ligger hos|tilfalder|overgår til|besættes|beklædes))"
        rf"|(?:overtage|varetage|bestride)(?= (?:posten|hvervet|rollen)\b)",
        "Formandskabet for Rådet for Sund Alder varetages i fællesskab af Ida Holm og Bo Ravn.",
        "Formandskabet for Rådet for Sund Alder mødtes med Ida Holm og Bo Ravn.",
    ),
    _sense(
        "clause-led",
        "lead",
        r"ledes|lededes|ledet|under ledelse(?= af ‹P)|styres|står i spidsen|i spidsen|for bordenden|leder(?=,? (?:arbejdet i )?‹G)",
        "Rådet for Sund Alder blev oprettet med Ida Holm i spidsen.",
        "Rådet for Sund Alder blev oprettet efter pres fra Ida Holm.",
    ),
    _sense(
        "clause-heads",
        "head",
        r"(?:er|var|bliver|blev|fungerer)(?=[^;,.]{0,60} leder(?: af ‹G|[.,]|$))",
        "Ida Holm er for tiden leder af Rådet for Sund Alder.",
        "Ida Holm er for tiden gæst hos lederen af Rådet for Sund Alder.",
    ),
    _sense(
        "clause-consists",
        "consist",
        r"består|bestod|bestået|bestående af|udgøres|sammensættes|sammensat|tæller|omfatter|(?<!med )deltagelse af|har følgende (?:sammensætning|medlemmer)",
        "Rådet for Sund Alder, der blev nedsat i maj, består i øvrigt af Ida Holm og Bo Ravn.",
        "Rådet for Sund Alder, der blev nedsat i maj, støttes i øvrigt af Ida Holm og Bo Ravn.",
    ),
    _sense(
        "clause-represents",
        "speak",
        r"(?:repræsenterer|repræsenterede|repræsenteres|repræsenteret)"
        r"(?!.{0,40} (?:ved|på|til) (?:det |den |et |en )?(?:\w+ ){0,2}\w*(?:møde|konference|seminar)(?:t|n|r)?\b)",
        "I Rådet for Sund Alder bliver kommunerne fremover repræsenteret ved Ida Holm.",
        "I Rådet for Sund Alder bliver kommunerne fremover orienteret ved Ida Holm.",
    ),
    _sense(
        "clause-has",
        "has",
        r"(?:har|havde|får|fik)(?= [^;]*som ‹[RL]| (?:[\w ]*‹P\d+›(?:, | og | samt |, og )?)+ med\W*$)",
        "Rådet for Sund Alder har efter sommeren Ida Holm og Bo Ravn som medlemmer.",
        "Rådet for Sund Alder har efter sommeren Ida Holm og Bo Ravn i tankerne.",
    ),
    _sense(
        "clause-with",
        "consist",
        r"(?<=›) med(?= ‹P)",
        "Forummet danner en lille arbejdsgruppe om kost med Ida Holm og Bo Ravn.",
        "Forummet holder et lille møde om kost med Ida Holm og Bo Ravn.",
    ),
    _sense(
        "clause-sits",
        "sit",
        r"^\W*(?:\w[.)] ?)?i ‹G\d+› (?:fortsætter|forbliver)|sidder|sad|siddet|indgår|indgik|indgået|indgå|medvirker|(?:er|var)(?={0}(?:med i|en del af|tilknyttet))|har(?={0}(?:plads|sæde)\b(?! til))|deltager(?! (?:\w+ )?(?:i|ved|på) (?:\w+ )?\w*møde(?:r|rne|t)?\b)".replace(
            "{0}", _GAP
        ),
        "I Rådet for Sund Alder har Ida Holm og Bo Ravn siddet siden 2019.",
        "I Rådet for Sund Alder har Ida Holm og Bo Ravn talt siden 2019.",
    ),
)

#: A role that somebody is said to hold, whatever the verb; read by `seat_roles`, not by a pattern of verbs.
ROLE = _sense(
    "clause-role",
    "hold",
    r"(?!)",
    "Det nye partnerskab følges af Rådet for Sund Alder med Ida Holm som observatør.",
    "Det nye partnerskab følges af Rådet for Sund Alder med Ida Holm som vært.",
)
