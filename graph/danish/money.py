"""Sums of money in Danish kroner, exact.

"4,180 mio. kr." is 4180000, "25.000,-" with "kr." before it 25000, "en halv million kroner" 500000. What changes the
meaning of a sum stands beside it and is kept: about ("ca."), each ("hver") and per what ("pr. år"). Hard is that a dot
parts thousands and a comma decimals, and that "2,5 mio." may be people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from graph.danish.anchors import Guarded
from graph.danish.vocabulary import Sort


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """text[start:end] is a sum in DKK.

    `approximate`: the text says about, at least, up to. `each`: several pay or receive this much each. `per`: what it
    is counted by ("år", "borger"), "" for a single sum.
    """

    start: int
    end: int
    amount: Decimal
    approximate: bool = False
    each: bool = False
    per: str = ""


_NUMBER = (
    r"(?:\d{1,3}(?:[ \u00a0]\d{3}){1,3}(?=\s?(?:kr|DKK))|\d{1,3}(?:\.\d{3}){1,4}(?![\d.]*\d)|\d{1,12}(?!\d))"
    r"(?:,\d{1,4})?"
)
_SCALE = r"(?:mio\.?|mill\.?|millioner|million|mia\.?|milliarder|milliard|t\.|t(?=kr)|tusinde?|1\.000|1000)"
_FIGURE = re.compile(r"\d")
#: "25.000kr", "1,5 mio.": without such a word no number is a sum.
_KRONE = Sort("krone", re.compile(r"kr(?![^\W\d_])|kroner|dkk|mi[oa]|mill").search)
_KRONER = r"(?:kr\.?(?:,-)?|kroner|DKK|danske kroner)(?!\w)"
_AMOUNT = re.compile(
    rf"(?<![\w.,])(?:(?P<before>kr\.?|DKK) ?)?(?P<number>{_NUMBER})(?:,-|,00\b)? ?(?P<scale>{_SCALE})?"
    rf"(?: ?(?P<after>{_KRONER}))?",
    re.IGNORECASE,
)
_WORDS = Guarded(
    r"\b(?P<number>en|et|én|halvanden|halvandet|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|femten|tyve"
    r"|tredive|fyrre|halvtreds|hundrede?)"
    r" (?P<part>halv |kvart |hundrede? )?(?P<scale>millioner|million|mio\.|milliarder|milliard|tusinde?)"
    r" (?:kroner\b|kr\.)",
    re.IGNORECASE,
)
_VALUES = {
    word: Decimal(value)
    for word, value in (
        ("en", "1"), ("et", "1"), ("én", "1"), ("halvanden", "1.5"), ("halvandet", "1.5"), ("to", "2"), ("tre", "3"),
        ("fire", "4"), ("fem", "5"), ("seks", "6"), ("syv", "7"), ("otte", "8"), ("ni", "9"), ("ti", "10"),
        ("elleve", "11"), ("tolv", "12"), ("femten", "15"), ("tyve", "20"), ("tredive", "30"), ("fyrre", "40"),
        ("halvtreds", "50"), ("hundred", "100"), ("hundrede", "100"),
    )
}  # fmt: skip
_LEAD = 40  # letters before a sum that may tell how it is meant
_ROUGHLY = (
    "ca", "ca.", "cirka", "omkring", "omtrent", "knap", "godt", "op til", "op mod", "maks", "maks.", "maksimalt",
    "højst", "mindst", "over", "under", "næsten", "minimum", "anslået", "anslået til", "anslås til", "skønnet",
    "skønnet til", "skønsmæssigt", "i størrelsesordenen", "i omegnen af", "henved", "mere end", "mindre end",
    "op imod", "i gennemsnit",
)  # fmt: skip
_ABOUT = re.compile(
    rf"(?:\b(?:{'|'.join(map(re.escape, _ROUGHLY))}|mellem [\d.,]{{1,12}} og)|[-–]) ?$",
    re.IGNORECASE,
)
_ENDS_ABOUT = (*_ROUGHLY, " og", "-", "–")
_EACH_BEFORE = Guarded(
    r"\bhvert?(?: især| kommune| part| region| klynge)?(?: med| på| bidrager med| betaler| modtager| får)? $",
    re.IGNORECASE,
)
_EACH = re.compile(
    r" (?:til |i |fra )?hvert?\b(?! (?:år|måned|uge))|,? (?:pr\.?|per) (?:kommune|part|klynge|region)\b",
    re.IGNORECASE,
)
_PER = re.compile(
    r"(?: til hver| i alt| hver)?(?:\s(?:pr\.|per|om|hvert?|/)\s?|/)"
    r"(?P<per>(?!(?:i|fra|til|med|om|og|på|over|pr|samt|for|af|ved|som|der|mens|men)\b)(?-i:[a-zæøå])[^\W\d_]*)"
    r"|(?P<yearly> årligt?\b)|(?P<monthly> månedligt\b)",
    re.IGNORECASE,
)
_YEARLY_BEFORE = Guarded(r"\b(?:årligt|årlige?)(?: \w+)? $", re.IGNORECASE)
#: "Økonomi (1.000 kr.)", "beløb i 1.000 kr." tells what the figures below are in, and is no sum.
_IS_UNIT = re.compile(r"(?:\(|\b[Ii] |\bhele )$")
_UNCOUNTED = re.compile(r"\s(?:til|i|fra|pr|om|over|hver|årligt|og|samt|som|der|på|er|blev|ved|for|af)\b|[.,;:)]|\s*$")


def find_money(text: str) -> tuple[Money, ...]:
    """All sums in order; a number counts only with kroner beside it, "mio." also without."""
    if not _KRONE.stands_in(text):
        return ()
    found = sorted((*_in_figures(text), *_in_words(text), *_respectively(text)), key=lambda money: money.start)
    return tuple(found)


def parse_amount(text: str, *, unit: Decimal = Decimal(1)) -> Decimal | None:
    """The sum that a whole text or cell is ("200.000", "1,5 mio. kr.", "25.000,-"), in `unit`s; None if it is none."""
    inside = text.strip().strip("*").strip()
    match = _AMOUNT.fullmatch(inside)
    if match is None:
        words = _WORDS.pattern.fullmatch(inside)
        return None if words is None else _in_word(words)
    scaled = bool(match["scale"] or match["before"] or match["after"])
    return _whole(_value(match) * (Decimal(1) if scaled else unit))


def unit_of(heading: str) -> Decimal:
    """What the heading of a table says its figures are in: 1000 for "1.000 kr.", 1000000 for "mio. kr.", else 1.

    "3,6 mio. kr." is a sum, and no unit.
    """
    match = re.search(rf"(?<![\w.,])(?<!\d )({_SCALE}) ?{_KRONER}|(?<!\d )\b(tkr|mio|mia)\b", heading, re.IGNORECASE)
    return _scale(match[1] or match[2]) if match else Decimal(1)


def _in_figures(text: str) -> Iterator[Money]:
    for match in _AMOUNT.finditer(text) if _FIGURE.search(text) else ():
        scale = (match["scale"] or "").lower()
        if _IS_UNIT.search(text, max(0, match.start() - 8), match.start()) and match["number"] == "1.000":
            continue
        bare = scale.startswith(("mi",)) and _UNCOUNTED.match(text, match.end())
        if match["before"] or match["after"] or bare:
            yield _money(text, match, _whole(_value(match)))


#: "Henholdsvis 200.000 og 110.000 kr.": the sums before the last share its kroner.
_RESPECTIVELY = Guarded(
    rf"\b(?:henholdsvis|hhv\.?) (?P<list>{_NUMBER}(?:(?:, | og | samt |, og ){_NUMBER})+)(?P<unit> ?{_SCALE})?"
    rf" ?{_KRONER}",
    re.IGNORECASE,
)


def _respectively(text: str) -> Iterator[Money]:
    for match in _RESPECTIVELY.finditer(text):
        numbers = list(re.finditer(_NUMBER, match["list"]))
        for number in numbers[:-1]:
            start = match.start("list") + number.start()
            value = Decimal(number.group().replace(".", "").replace(",", ".")) * _scale((match["unit"] or "").strip())
            yield Money(start=start, end=start + len(number.group()), amount=_whole(value))


def _in_words(text: str) -> Iterator[Money]:
    for match in _WORDS.finditer(text):
        yield _money(text, match, _in_word(match))


def _money(text: str, match: re.Match[str], amount: Decimal) -> Money:
    start, end = match.start(), len(match.group().rstrip()) + match.start()
    per = _PER.match(text, end)
    return Money(
        start=start,
        end=end,
        amount=amount,
        approximate=_is_about(text, start),
        each=_EACH.match(text, end) is not None or _stands_before(_EACH_BEFORE, text, start),
        per=_counted_by(per) or ("år" if _stands_before(_YEARLY_BEFORE, text, start) else ""),
    )


def _is_about(text: str, start: int) -> bool:
    window = max(0, start - _LEAD)
    told = text[window:start].rstrip().lower().endswith(_ENDS_ABOUT)
    return told and _ABOUT.search(text, window, start) is not None


def _stands_before(lead: Guarded, text: str, start: int) -> bool:
    return lead.may_match(text) and lead.pattern.search(text, max(0, start - _LEAD), start) is not None


def _counted_by(match: re.Match[str] | None) -> str:
    if match is None:
        return ""
    if match["yearly"]:
        return "år"
    return "måned" if match["monthly"] else match["per"].lower().replace("året", "år")


def _value(match: re.Match[str]) -> Decimal:
    return Decimal(re.sub(r"[.\s]", "", match["number"]).replace(",", ".")) * _scale(match["scale"])


def _scale(word: str | None) -> Decimal:
    plain = (word or "").lower()
    if plain.startswith(("mio", "mill")):
        return Decimal(1_000_000 if not plain.startswith("milliard") else 1_000_000_000)
    if plain.startswith("mia"):
        return Decimal(1_000_000_000)
    return Decimal(1000 if plain else 1)


def _in_word(match: re.Match[str]) -> Decimal:
    part = {"h": "0.5", "k": "0.25"}.get((match["part"] or " ")[0].lower(), "1")
    if (match["part"] or "").lower().startswith("hundred"):
        part = "100"
    return _whole(_VALUES[match["number"].lower()] * Decimal(part) * _scale(match["scale"]))


def _whole(amount: Decimal) -> Decimal:
    """Without decimals where there are none: 4180000, not 4180000.000."""
    return amount.quantize(Decimal(1)) if amount == amount.to_integral_value() else amount.normalize()
