"""Tells why a line of a list names nobody: a vacant seat, "ingen", a number of people, a telephone number.

A line without a name must not be lost in silence, so what may be left out is listed here with its reason. "Vakant,
Skive Kommune" is a seat without a person,
and "to repræsentanter fra regionen" are seats without names.
"""

from __future__ import annotations

import re

from graph.minutes.wordings import Wordings

_VACANT = (
    "vakant|vacant|ubesatte?|ubesat|p\\.? ?t\\.? ingen|ingen p\\.? ?t\\.?|n\\.? ?n\\.?|afventer(?: \\w+)?|afventes",
    "udpeges(?: senere| snarest)?|mangler(?: \\w+)* udpegning|ikke (?:endnu )?udpeget",
    "endnu ikke udpeget|under udpegning",
    "udgår|udgået|nedlagt|ophørt|ikke afklaret",
    "ledig(?: plads)?|ikke (?:gen)?besat|ikke udpeget",
)
#: First letters of these words: where none stands, no word need be tried.
_VACANT_OPENINGS = "".join(sorted({words[0] for row in _VACANT for words in row.split("|")}))
_NONE = (
    "ingen(?: (?:afbud|fraværende|gæster|bemærkninger|havde meldt afbud))?|intet|der var ingen(?: afbud)?",
    "ingen meldte afbud|der var ikke afbud|alle var mødt|-|–|—|\\.|/",
)
_ALL = "(?: (?:medlemmer|deltagere|var|er|mødt|til|stede|fremmødt|fremmødte|i|udvalget|gruppen|styregruppen)){0,8}"
_NUMBER = r"(?:\d+|en|et|én|ét|to|tre|fire|fem|seks|syv|otte|ni|ti)"
_WHO = (
    r"(?:[a-zæøå-]*(?:repræsentant(?:er)?|medlem(?:mer)?|deltagere?|chef(?:er)?|ledere?|direktør(?:er)?|læger?"
    r"|konsulent(?:er)?))"
)
_CONTACT = r"(?:[\w.+-]+@[\w.-]+|https?://\S+|www\.\S+|\+?[\d ]{8,})"

#: Reason -> what a line of a list says that names nobody; the whole line must say it.
REASONS: tuple[tuple[str, str], ...] = (
    (
        "vacant",
        rf"(?=.*\b(?=[{_VACANT_OPENINGS}])(?:{'|'.join(_VACANT)})\b)(?!.*\b(?:indstillet|foreslået)\b).*",
    ),
    ("nobody", rf"\W*(?:{'|'.join(_NONE)})?\W*"),
    ("everybody", rf"\W*(?:alle|samtlige){_ALL}\W*"),
    ("seats", rf"\W*(?:op til |mindst )?{_NUMBER}(?: [a-zæøå-]+){{0,3}} {_WHO}\b.*"),
    ("count", r"\W*(?:i alt|antal)?\W*\d+(?: (?:personer|tilhørere))?\W*"),
    ("introduction", r"(?:\w+ ){1,6}(?:består af|sammensættes|udgøres af|er|var)(?: \w+){0,5}\s*:"),
    ("sentence", r"[A-ZÆØÅ][^,;]{0,80}\b(?:er|har|varetages|varetager|betjenes|består|indgår|mødes|udpeger)\b.*[.:]"),
    (
        "request",
        r"(?:evt\.? |eventuelle )?(?:afbud|tilmelding|spørgsmål|ændringer|henvendelser?|rettelser)(?: \w+){0,3}"
        r" (?:bedes )?(?:meddel(?:es|t)|meldes?|gives|sendes?|rettes?|til)\b.*",
    ),
    ("navigation", r".*\b(?:cookies|tilgængelighedserklæring|databeskyttelse|læs mere|del denne|udskriv|nyttig)\b.*"),
    ("contact", rf"\W*(?:(?:e-?mail|mail|tlf\.?|telefon|mobil|web|www)\W*)?{_CONTACT}\W*"),
    ("time", r"\W*(?:kl\.?\s*)?\d{1,2}[.:]\d{2}\s*(?:[-–]\s*\d{1,2}[.:]\d{2})?\W*"),
)
_REASONS = Wordings(((words, reason) for reason, words in REASONS), re.IGNORECASE)


def nobody(text: str) -> str:
    """Why a line names nobody ("vacant", "nobody", "count", ...), "" if it may name somebody."""
    return _REASONS.meaning_of(text.strip()) or ""
