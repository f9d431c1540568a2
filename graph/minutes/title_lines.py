"""Strips a title line of all that names no body: kind of document, kind of meeting, date, time, what a web page adds.

"Referat fra ordinært møde i Det Lokale Sundhedsforum (DLS) den 3. maj 2022, kl. 9" leaves "Det Lokale Sundhedsforum
(DLS)".
"""

from __future__ import annotations

import re

from graph.danish.dates import find_dates
from graph.danish.heads import head_of
from graph.model.text import Passage, joined

_KIND = (
    r"(?:(?:udkast til|foreløbigt?|godkendt|endeligt?|åbent?|lukket) )*(?:beslutnings|møde|mødebeslutnings)?"
    r"(?:referat|dagsorden|protokol|mødeindkaldelse|indkaldelse|mødenotat|notat|beslutningslog|kommissorium|medlemsliste|medlemsoversigt|medlemmer"
    r"|deltagerliste|forretningsorden|sammensætning|opsamling|udpegningsoversigt|udpegninger|vedtægter)(?:et|en)?"
    r"(?:(?: og| /|/) ?(?:referat|dagsorden|beslutninger|medlemmer))?"
)
_OCCASION = (
    r"dialog|tema|års|opstarts|status|opfølgnings|kontakt|samarbejds|arbejds|midtvejs|kvartals|halvårs|forårs|efterårs"
    r"|kick-?off|evaluerings|konstituerings|informations|orienterings|koordinerings|koordinerende "
    r"|planlægnings|sparrings|video|teams"
)
_MEETING = (
    r"(?:(?:det|et|den|\d{1,2}\.|ordinært?|ekstraordinært?|konstituerende|virtuelt?|online|fysiske?|fælles|første"
    r"|andet|tredje|afsluttende|årlige?|kvartals) ?)*"
    rf"(?:(?:{_OCCASION})-?møde(?:t)?|møde|mødet|seminar|temadag(?:en)?|temaseminar)"
    r"(?:\s+(?:nr\.?|nummer)\s*\d+(?:[./]\d+)?|\s+\d{1,2}(?=\s|$))?"
)
_LEAD = re.compile(
    rf"^\s*(?:{_KIND})?(?:\s*[,:–—/-]\s*|\s+(?:af|fra|til|for|vedr\.?|over|i|på|om)\s+|\s*$)?(?:\s*(?:{_MEETING})(?:\s*[,:–—-]\s*|\s+(?:i|for|med|af|mellem|vedr\.?)\s+|\s+(?=d\.|den)|\s*$))?",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\s*(?:fra|af|til|for)\s+(?=(?:[\wæøå.]+ ){0,3}(?:møde|mødet) i )", re.IGNORECASE)
_COMPOUND = re.compile(r"^(?:(?P<kind>.*?)\s)??(?P<body>[\wæøåÆØÅ-]+?)[-–]?møde(?:t)?$", re.IGNORECASE)
_GROUP_MEETING = re.compile(
    r"^(?:(?:\d{1,2}\.|ordinært|ekstraordinært|konstituerende|fælles) )?"
    r"(\w*(?P<kind>gruppe|udvalg|råd|bestyrelse|netværk|forum|kreds|klynge))s?møde(?:t)?(?: nr\.? \d+)?"
    r"(?: (?:i|for|vedr\.?|om)|\s?[,:–-]) (?:(?:projekt(?:et)?|foreningen|selskabet) )?(?=\S)",
    re.IGNORECASE,
)
#: What makes the group definite whose meeting it was: "netværksmøde for" -> "Netværket for".
_THE = {
    "gruppe": "n",
    "udvalg": "et",
    "råd": "et",
    "bestyrelse": "n",
    "netværk": "et",
    "forum": "met",
    "kreds": "en",
    "klynge": "n",
}
_GENITIVE = re.compile(
    r"^([A-ZÆØÅ].{0,80}?(?:udvalget|gruppen|forummet|forum|rådet|netværket|bestyrelsen|nævnet|kredsen))s"
    r"(?: \w+)?(?: møde(?:t)?)?$"
)
_CHROME = re.compile(
    r"\s*[-–|·:]*\s*(?:www\.|https?://)\S*.*$"
    r"|\s*[-–|·:]*\s*(?:PDF\s+)?(?:[Gg]ratis\s+)?(?:[Dd]ownload|[Ff]ree [Dd]ownload)\b.*$"
)
_TRAIL = re.compile(
    rf"(?:\s*[,:–—|/(-]\s*|\s+)"
    rf"(?:{_KIND}(?: (?:af|fra)|\s+(?:nr\.?|nummer)\s*\d+)?|{_MEETING}|den|d\.?|fra|pr\.?|afholdt"
    r"|(?:man|tirs|ons|tors|fre|lør|søn)dag|valgperioden|i perioden|\()\s*[,:.–—|/-]*\s*$|\s*[,:;.?–—|/-]+\s*$",
    re.IGNORECASE,
)
_ONLY_MEETING = re.compile(rf"\s*{_MEETING}\s*", re.IGNORECASE)
_TIME = re.compile(r"[,;]?\s*\b(?:kl\.?|klokken)\s*\d.*$", re.IGNORECASE)


#: How a title goes on below its first line: "KOMMISSORIUM" / "for Arbejdsgruppen om Kost".
_OF = re.compile(
    r"(?:for|om|vedr\.|vedrørende|af|Velkommen til|Om|Fordeling af (?:[a-zæøå]+ ){1,3}i"
    r"|Hvem er(?: hvem i| med i)?|Her er) (?=[A-ZÆØÅ])"
)
_MONEY = re.compile(
    r"(?:[Dd]rifts|[Pp]rojekt)?(?:[Bb]udget|[Rr]egnskab)(?:tet)?"
    r"(?: \d{4}(?:-\d{2,4})?)? (?:for|til) (?:\d{4} for )?(?=[A-ZÆØÅ])"
)


_CHOICE = re.compile(
    r"(?:Indstilling|Udpegning|Valg) af (?:\w+ ){0,2}?(?:medlem(?:mer)?|repræsentant(?:er)?) (?:til|i) (?=[A-ZÆØÅ])"
    r"|[A-ZÆØÅ][\wæøå]+(?: og [\wæøå]+| OG [\wÆØÅ]+)? (?:i|for|bag|I|FOR|BAG) "
    r"(?=(?:[Pp]rojekt|PROJEKT)(?:et|ET)? [\"“”»A-ZÆØÅ])"
)
#: What a bracket or a dot behind a name adds to it: "(valgt på årsmødet ...)", "· Region Syddanmark".
_ADDED = re.compile(
    r"\s*\((?:valgt|udpeget|opdateret|ajourført|pr\.|gældende)\b[^)]*\)?\s*$|(?<=[a-zæøå]{6})\s+·\s+.*$"
    r"|:\s+(?:mandat|bemanding|opgaver|medlemmer|sammensætning|organisering)(?: og \w+)?\s*$"
    r"|\s+efter (?:ny|kommunal|regions|kommune|års)\w*(?:valg|møde)\w*\s*$"
)


def strip_title(line: Passage) -> tuple[Passage, bool]:
    """A title line without kind of document, kind of meeting, date and time; and whether it said "møde i"."""
    money = _MONEY.match(line.text) or _CHOICE.match(line.text)
    line = line.slice(money.end(), len(line)) if money is not None else line
    added = _ADDED.search(line.text)
    line = line.slice(0, added.start()) if added is not None else line
    dates = find_dates(line.text)
    end = min((mention.start for mention in dates), default=len(line.text))
    rest = line.slice(0, end)
    if not _LEAD.sub("", _TRAIL.sub("", rest.text)).strip() and dates:
        rest = line.slice(dates[-1].end, len(line))
    chrome = _CHROME.search(rest.text)
    rest = rest.slice(0, chrome.start()) if chrome else rest
    time = _TIME.search(rest.text)
    rest = rest.slice(0, time.start()).strip() if time else rest.strip()
    rest = _without_trail(rest)
    opened = _GOES_ON.match(rest.text)
    rest = rest.slice(opened.end() if opened else 0, len(rest))
    lead = _LEAD.match(rest.text)
    met = bool(lead and re.search(r"møde|(?:medlemmer|liste|kommissorium) (?:af|for|i) $", lead.group(), re.IGNORECASE))
    rest = rest.slice(lead.end() if lead else 0, len(rest)).strip()
    met = met or money is not None
    before = _OF.match(rest.text)
    rest = rest.slice(before.end(), len(rest)) if before is not None else rest
    group = _GROUP_MEETING.match(rest.text)
    if group is not None:
        behind = rest.slice(group.end(), len(rest))
        if any(form is not None and form.definite for form in map(head_of, behind.text.split()[:3])):
            return _without_trail(behind), True  # "udvalgsmøde i Praksisudvalget"
        return joined((rest.slice(*group.span(1)), behind), f"{_THE[group['kind'].casefold()]} for "), True
    of = _GENITIVE.match(rest.text)
    if of is not None:
        return rest.slice(0, of.end(1)), True
    compound = _COMPOUND.match(rest.text)
    if compound and compound["body"] and not compound["kind"] and any(c.isupper() for c in compound["body"][1:]):
        rest, met = rest.slice(*compound.span("body")), True
    return _without_trail(rest), met


def _without_trail(rest: Passage) -> Passage:
    while True:
        trail = _TRAIL.search(rest.text)
        if trail is None or trail.start() == 0 or _ONLY_MEETING.fullmatch(rest.text):
            return rest
        rest = rest.slice(0, trail.start()).strip()
