"""How Danish says who works on what: runs it, takes part in it, serves it, holds a municipality within it.

Each wording is data: what it states, where in its clause the doer stands and where the thing done. "Projektet udføres af
Struer Kommune i samarbejde med KL" has its doer behind "af"; "Struer Kommune er med i projektet" has it as subject.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_ADV = r"(?:\s(?:nu|også|fortsat|stadig|desuden|til daglig|dagligt|organisatorisk|fremover|fremadrettet|i dag|i fællesskab|tillige|ligeledes|sammen|alene))*"
_COPULA = rf"(?:er|var|bliver|blev|har været|bliver|skal være){_ADV}"
_OBJECT = ("", "i", "for", "på", "om", "af")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What a verb states: `who` and `what` are the cases in which doer and thing stand ("" subject or object).

    `side` -1: the doer stands before the verb, 1: behind it, 0: on either side. `kinds` are the tokens that may do it. `here`:
    where the clause names no thing, it is the one that the text speaks of.
    """

    id: str
    relation: str
    pattern: re.Pattern[str]
    example: str
    near_miss: str
    who: tuple[str, ...] = ("",)
    side: int = -1
    what: tuple[str, ...] = _OBJECT
    kinds: str = "O"
    here: bool = False
    confidence: float = 0.75


def _says(
    name: str,
    relation: str,
    pattern: str,
    example: str,
    near_miss: str,
    *,
    who: tuple[str, ...] = ("",),
    side: int = -1,
    what: tuple[str, ...] = _OBJECT,
    kinds: str = "O",
    here: bool = False,
) -> Wording:
    compiled = re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)
    return Wording(
        id=name,
        relation=relation,
        pattern=compiled,
        example=example,
        near_miss=near_miss,
        who=who,
        side=side,
        what=what,
        kinds=kinds,
        here=here,
    )


WORDINGS: tuple[Wording, ...] = (
    _says(
        "work-run-by",
        "leads",
        r"ledes|ledet|drives|drevet|styres|projektledes|ejes|koordineres|udføres(?= [^;]*\bi samarbejde)",
        "Projektet Trygt Hjem har siden maj været ledet af Ida Holm.",
        "Projektet Trygt Hjem har siden maj været omtalt af Ida Holm.",
        who=("af",),
        side=0,
        what=("",),
        kinds="PO",
    ),
    _says(
        "work-leader-is",
        "leads",
        r"(?:den )?(?:daglige |faglige |ny |nye )?(?:leder|lederen|koordinator|koordinatoren|projektledelsen|ledelsen|ledelse|projektledelse|ansvarlig)(?: (?:af|for|i) (?:\w+et|\w+en|‹G\d+›))?,?"
        r" (?:er|bliver|hedder|varetages|ligger|forestås|deles|er delt)(?: nu| fortsat| indtil videre| ‹D\d+›| hos| af| mellem)*(?= ‹[PT]\d+›)",
        "Den daglige leder er Ida Holm.",
        "Den daglige gæst er Ida Holm.",
        who=("", "af", "hos", "mellem"),
        side=1,
        what=("af", "for", "i"),
        kinds="P",
        here=True,
    ),
    _says(
        "work-runs",
        "leads",
        rf"leder|driver|styrer|ejer|{_COPULA} (?:\w+ )?(?:leder af|ansvarlig for)|står{_ADV} i spidsen for|har{_ADV} projektledelsen(?: (?:af|i|for))?"
        rf"|står{_ADV} for (?:driften|ledelsen|projektledelsen) af",
        "Struer Kommune driver i en prøveperiode projektet Trygt Hjem.",
        "Struer Kommune følger i en prøveperiode projektet Trygt Hjem.",
        kinds="PO",
    ),
    _says(
        "work-partners",
        "partner-in",
        rf"{_COPULA}(?: med)?(?: som)? (?:den ene |den anden )?(?:samarbejds|projekt)?(?:partnere?|parter)|deltager{_ADV} som (?:samarbejds|projekt)?partnere?",
        "Struer Kommune og Lemvig Kommune er parter i projektet Trygt Hjem.",
        "Struer Kommune og Lemvig Kommune er gæster i projektet Trygt Hjem.",
        what=("i", "om", "bag"),
        here=True,
    ),
    _says(
        "work-partners-are",
        "partner-in",
        rf"(?:samarbejds|projekt)?(?:partnere?|parter|partnerne|parterne)(?: i ‹G\d+›)?(?::| {_COPULA})",
        "Partnere er Struer Kommune og KL.",
        "Gæster er Struer Kommune og KL.",
        side=1,
        what=("i", "om", "bag"),
        here=True,
    ),
    _says(
        "work-takes-part",
        "partner-in",
        rf"{_COPULA} (?:kommet )?(?:med|en del af)|deltager{_ADV}|medvirker|(?:går|gik|gået|kommer|kom|kommet) (?:ind|med)|tilslutte\w* sig|tilsluttet sig|tilslutter"
        r"|deltog|bidrager(?= med)",
        "I projektet Trygt Hjem er Struer Kommune nu kommet med.",
        "I projektet Trygt Hjem er Struer Kommune nu omtalt.",
        side=0,
        what=("i",),
    ),
    _says(
        "work-together",
        "partner-in",
        r"i (?:et )?(?:tæt |nært |fælles )?(?:samarbejde|partnerskab|fællesskab) med|sammen med|med deltagelse (?:af|fra)",
        "Projektet Trygt Hjem blev sat i gang af Region Midtjylland i samarbejde med Struer Kommune.",
        "Projektet Trygt Hjem blev sat i gang af Region Midtjylland i modstrid med Struer Kommune.",
        who=("med", "with", "af", "fra"),
        side=1,
        what=("",),
    ),
    _says(
        "work-between",
        "partner-in",
        r"(?:samarbejde|partnerskab|samarbejdsprojekt|fællesprojekt|projekt|tilbud|indsats|forsøg)\w{0,2} (?:i fællesskab )?mellem",
        "Projektet Trygt Hjem åbnede i 2021 som et samarbejde mellem Struer Kommune og KL.",
        "Projektet Trygt Hjem åbnede i 2021 efter en strid mellem Struer Kommune og KL.",
        who=("mellem",),
        side=1,
        what=("",),
    ),
    _says(
        "work-it-is-between",
        "partner-in",
        r"(?<=^)\W*(?:det|den|projektet|indsatsen|tilbuddet) (?:er|bliver|var) (?:et|en) (?:\w+ )?(?:samarbejde|partnerskab|samarbejdsprojekt|fællesprojekt|projekt|tilbud|indsats|forsøg) mellem",
        "Det er et nyt samarbejde mellem Struer Kommune og KL.",
        "Det er en gammel strid mellem Struer Kommune og KL.",
        who=("mellem",),
        side=1,
        what=(),
        here=True,
    ),
    _says(
        "work-share",
        "partner-in",
        rf"(?:står|er|går|gik|gået){_ADV} sammen om|samarbejder{_ADV} om|er{_ADV} fælles om|(?:driver|gennemfører|står){_ADV} i fællesskab(?: bag)?|står{_ADV} bag",
        "Struer Kommune og KL står sammen om projektet Trygt Hjem.",
        "Struer Kommune og KL står uenige om projektet Trygt Hjem.",
    ),
    _says(
        "work-serves",
        "secretariat-for",
        rf"(?:sekretariats)?betjener|(?:skal|vil){_ADV} (?:sekretariats)?betjene|(?:er|fungerer som|forbliver){_ADV} sekretariat|varetager{_ADV} (?:sekretariat\w*|‹[GO]\d+›)"
        rf"|(?:står|stod){_ADV} for (?:sekretariat\w*|‹[GO]\d+›)|stiller{_ADV} (?:med )?(?:et )?sekretariat|yder sekretariatsbistand|leverer sekretariat\w*",
        "Struer Kommune varetager desuden sekretariatet for Rådet for Sund Alder.",
        "Struer Kommune roser desuden sekretariatet for Rådet for Sund Alder.",
        what=("", "for", "til", "af"),
        kinds="OG",
        here=True,
    ),
    _says(
        "work-gets-as-office",
        "secretariat-for",
        r"(?:får|fik|har|havde|vælger|valgte) ‹O\d+› som ‹G\d+›",
        "Rådet for Sund Alder er nedsat af KL og får Struer Kommune som sekretariat.",
        "Rådet for Sund Alder er nedsat af KL og får Struer Kommune som gæst.",
        side=1,
        what=("",),
        kinds="O",
        here=True,
    ),
    _says(
        "work-is-served",
        "secretariat-for",
        r"(?:sekretariats)?betjenes|(?:sekretariats\w*|sekretariatet|(?<!\w)‹[GO]\d+›)(?= [^;]*\b(?:varetages|deles|løses|udgøres|forestås|drives))",
        "Rådets sekretariat deles mellem Struer Kommune og KL.",
        "Rådets sekretariat roses af Struer Kommune og KL.",
        who=("af", "mellem", "hos"),
        side=1,
        what=("", "for", "af"),
        kinds="OG",
        here=True,
    ),
)
