"""What Danish minutes call paying, being paid, a share and a budget; and the money talk that funds nothing.

"Yder", "skyder ind", "går ind med" and "har givet tilsagn om" are one act; "har sparet", "mangler" and "pr. borger" are
none. Names stand for the expressions in the frames of `funding_rules`.
"""

from __future__ import annotations

import re

_FINANCE = r"(?:med|sam|del|hel|egen)?finansier"
_PARTICIPLE = (
    rf"bevill?i?get|afsat|udmøntet|tildelt|støttet|{_FINANCE}et|bidraget|ydet|doneret|skænket|betalt|dækket|afholdt|indskudt|skudt"
    r"|lagt|givet|indskudt|bidraget|skudt|sponsoreret|tilført|reserveret|prioriteret|stillet|allokeret|øremærket|overført|indarbejdet|indregnet"
)
_BETWEEN = r"(?:[^‹›.;:,]|‹D\d+›){0,40}?"

PHRASES: dict[str, str] = {
    "gives money": rf"bevill?i?g(?:er|ede)|afsætter|afsatte|udmønt(?:er|ede)|tildel(?:er|te)|støtt(?:er|ede)|{_FINANCE}(?:er|ede)"
    r"|bidrager|bidrog|yder|ydede|doner(?:er|ede)|skænk(?:er|ede)|betal(?:er|te)|dækk(?:er|ede)|afholder|afholdt|indskyder|indskød|skyder|skød"
    r"|lægger|lagde|giver|gav|spons(?:or)?er(?:er|ede)|tilfør(?:er|te)|reserver(?:er|ede)|prioriter(?:er|ede)|stiller|stillede"
    r"|alloker(?:er|ede)|øremærk(?:er|ede)|(?:går|gik) (?:\w+ )?ind(?= (?:i \w+ )?med)|(?:deltager|kommer|indgår)(?= (?:\w+ )?med)|står for|stod for|overfør(?:er|te)"
    rf"|refunder(?:er|ede)|bærer|bar|supplerer|supplerede|lover|lovede|(?:har|havde){_BETWEEN} (?:{_PARTICIPLE})",
    "pays for": rf"{_FINANCE}(?:er|ede)|betal(?:er|te)|dækk(?:er|ede)|afholder|afholdt|bidrager|bidrog|refunder(?:er|ede)|står for|stod for|giver|yder"
    rf"|(?:har|havde){_BETWEEN} (?:{_FINANCE}et|betalt|dækket|afholdt|bidraget)",
    "gives time": r"bidrager|bidrog|yder|leverer|leverede|stiller|stillede|afsætter|afsatte|betaler|betalte|lægger|har(?: \w+){0,6} (?:afsat|bidraget|stillet|leveret)",
    "given money": _PARTICIPLE,
    "give money": rf"bevill?i?ge|afsætte|udmønte|tildele|støtte|{_FINANCE}e|bidrage|yde|donere|skænke|betale|dække|afholde|indskyde"
    r"|skyde|lægge|give|sponsere|sponsorere|tilføre|reservere|prioritere|stille|allokere|øremærke|gå ind|deltage|stå for",
    "gets money": r"fået|fik|får|modtaget|modtager|modtog|opnået|opnåede|hjemtaget|hjemtog|hentet|hentede|henter|rejst|rejste",
    "is paid": rf"{_FINANCE}es|støttes|betales|dækkes|afholdes|spons(?:or)?eres|lønnes|frikøbes"
    rf"|(?:er|bliver|blev|var|blevet|været){_BETWEEN} (?:{_FINANCE}et|støttet|betalt|dækket|afholdt|spons(?:or)?eret)"
    rf"|{_FINANCE}et|betalt|spons(?:or)?eret",
    "is refused": r"ikke (?:blevet )?(?:imødekommet|bevilget|bevilliget|gået igennem|godkendt)|afslået|afvist|fået afslag|fik afslag",
    "is shared": rf"(?:deles|fordeles|betales|afholdes|dækkes|{_FINANCE}es){_BETWEEN} (?:ligeligt|lige|i fællesskab)",
    "money": r"(?:projekt|pulje|satspulje|fonds?|statslige |økonomiske )?midler(?:ne)?|(?:økonomisk )?støtte(?:n)?|tilskud(?:det)?"
    r"|(?:projekt|pulje)?bevilling(?:en)?|(?:med)?finansiering(?:en)?|tilsagn|donation(?:en)?|legat(?:et)?|penge(?:ne)?"
    r"|bidrag(?:et)?|projektstøtte(?:n)?",
    "share": r"egenfinansiering(?:en)?|medfinansiering(?:en)?|egenbetaling(?:en)?|(?:med)?finansieringsandel(?:en)?|finansiering(?:en)?"
    r"|(?:eget|års|egen)?bidrag(?:et)?|andel(?:en)?|tilskud(?:det)?|bevilling(?:en)?|støtte(?:n)?|indskud(?:det)?|part(?:en)?",
    "finances": rf"{_FINANCE}(?:er|ede)|(?:overtager|står for|stod for) (?:finansieringen|udgift\w*)|har{_BETWEEN} {_FINANCE}et"
    r"|(?:yder|ydede|giver|gav|har(?: \w+){0,2} (?:ydet|givet)) (?:økonomisk støtte|(?:et )?(?:økonomisk )?tilskud|(?:et )?økonomisk bidrag|medfinansiering)"
    r"|(?:støtter|bidrager|støttede|bidrog)[^.;,:]{0,40}? økonomisk\b"
    r"|(?:betal(?:er|te)|har betalt) (?:for |lønnen|løn\b|udgift|driften|regningen|resten|halvdelen|restbeløbet|den resterende|den øvrige)"
    r"|(?:dækker|dækkede|har dækket|afholder|afholdt) (?:alle )?(?:udgift|lønnen|løn\b|resten|halvdelen|driften|restbeløbet|omkostning|den resterende|de resterende)\w*"
    r"|(?:af)?lønner|(?:af)?lønnede|frikøber|frikøbte"
    r"|(?:bevill?i?g(?:er|ede)|har(?: \w+){0,3} (?:bevill?i?get|afsat)|afsætter|afsatte)(?: \w+)? (?:midler|penge|støtte|medfinansiering)"
    r"|(?:er|var|har(?: \w+){0,4} været|vil være)(?: \w+)? (?:medfinansierende|medfinansiør)",
    "part of": r"\d+(?:,\d+)? ?(?:pct\.?|procent|%\s(?=til|af|på|fra|hos))|[12]/[234]|halvdelen|en tredjedel|to tredjedele|en fjerdedel|(?:den )?(?:anden|resterende|øvrige|sidste)"
    r" (?:halvdel|del|tredjedel)|resten|restbeløbet",
    "financed": rf"{_FINANCE}et",
    "applies": r"(?:an)?søgt|(?:an)?søger|(?:an)?søge|(?:an)?søgte|(?:an)?søges|(?:sendt|indsendt|sender) (?:en )?ansøgning|ansøgningen|ansøgning",
    "budget": r"(?:drifts|projekt|års|anlægs|total|etablerings)?budget(?:tet|ramme|rammen)?|(?:drifts|projekt|bevillings|beløbs)?rammen?"
    r"|økonomiske ramme|(?:projekt)?økonomi(?:en)?|projektsum(?:men)?|driftsudgift(?:en|er)?|egenfinansiering(?:en)?|medfinansiering(?:en)?"
    r"|(?<=samlede\s)(?:finansiering|bevilling|udgift|udgifter|pris|omkostninger)|(?<=samlet\s)(?:finansiering|bevilling|udgift|pris)",
}

#: Money talk that funds nothing, wherever it stands in the clause.
NEVER = re.compile(
    r"\b(?:besparelse\w*|sparer|sparet|spare|underskud\w*|overskud\w*|mindreforbrug\w*|merforbrug\w*|mindreudgift\w*|merudgift\w*"
    r"|overskridelse\w*|overskrid\w*|tab|gæld|bøde\w*|takst\w*|(?<!\btil )honorar\w*|gebyr\w*|deltagergebyr\w*|bloktilskud\w*|serviceramme\w*"
    r"|anlægsramme\w*|udligning\w*|udgiftsniveau\w*|anslå\w*|skønne[rst]\w*|overslag\w*|vurderes at koste|estimere[rst]\w*"
    r"|brugt|forbrugt|forbrug\w*|købt|indkøbt|sælge[rst]?|solgt|(?<!betaler )(?<!dækker )(?<!finansierer )husleje\w*|lejer|tjene[rt]?|omsætning\w*|prisstigning\w*"
    r"|på landsplan|nationalt|finanslov\w*|kommunal medfinansiering af sundhedsvæsenet|KMF|DRG|værdi(?:en)? af)\b",
    re.IGNORECASE,
)
#: Asking whether one might apply is no application.
IDLE = re.compile(
    r"\b(?:bad|bedt|beder) (?:\w+ )?om, at\b|\bkan (?:\w+ ){0,3}(?:an)?søge[s]?\b|\bansøgningsfrist\w*|\bopslået\b|\bopslag\w*",
    re.IGNORECASE,
)
