"""Verb phrases that mean one thing in these documents, by name: frames write `<appoints>` for all of them.

Danish bureaucratic prose says "udpegede", "har udpeget" and "valgte" for one act; the frames say how people, groups and
roles stand around the act. A phrase is a regular expression of alternatives.
"""

from __future__ import annotations

PHRASES: dict[str, str] = {
    "appoints": "(?:besluttede|beslutter|har besluttet|valgte|vedtog) at (?:udpege|vælge|genvælge)|udpegede|udpeger|har (?:nu |også )?udpeget|har valgt|valgte|vælger|genvalgte|har genvalgt|konstituerede"
    "|har konstitueret|indsupplerede|nyvalgte|genudpegede|udnævnte|udnævner|har udnævnt",
    "appointed": "udpeget|udpegede|valgt|valgte|genvalgt|genvalgte|nyvalgt|indvalgt|indsuppleret|konstitueret|nyudpeget"
    "|genudpeget|udnævnt",
    "are appointed": "udpeges|udpegedes|vælges|valgtes|genvalgtes|genvælges|genudpeges|indvælges|indstilles|foreslås"
    "|foreslås udpeget|indstilles udpeget|foreslås valgt|bringes i forslag",
    "was": "er|blev|bliver|er blevet|var|er nu|er igen|er fortsat|er også|er således|blev også|blev igen|blev samtidig",
    "enters": "indtræder|indtrådte|er indtrådt|træder ind|trådte ind|tiltræder|tiltrådte|er tiltrådt|indgår fremover"
    "|deltager fremover",
    "instead of": "i stedet for|som afløser for|som afløsning for|som efterfølger for|efter|til erstatning for"
    "|som erstatning for|til afløsning af",
    "replaces": "afløser|afløste|efterfølger|efterfulgte|erstatter|erstattede|har afløst|har erstattet|overtager efter",
    "leaves": "udtræder|udtrådte|er udtrådt|fratræder|fratrådte|er fratrådt|træder ud|trådte ud|forlader|forlod|stopper"
    "|stoppede|er stoppet|udgår|udgik|trækker sig|trak sig|har trukket sig|(?:træder|trådte|er trådt)(?: ‹D\\d+›)? (?:tilbage|ud)|er afgået|afgik|afgår|gik af|går af|er gået af",
    "approves": "godkendte|godkendt|godkender|tilsluttede sig|bakkede op om|tiltrådte|besluttede|vedtog|gav opbakning til"
    "|var enige om|accepterede",
    "takes the chair": "(?:overtager|overtog|har overtaget|påtager sig|påtog sig|varetager|varetog|har|fik|får|bestrider|tiltræder)"
    " (?:nu |fremover )?(?:formandskabet|formandsposten|posten som formand)",
    "consists of": "(?:består|bestod|har bestået|udgøres|sammensættes|er sammensat)(?: i dag| pt\\.| p\\.t\\.| nu| fortsat| således| herefter| fremover)? af"
    "|tæller|omfatter",
    "represents": "repræsenterer|repræsenterede|repræsenteres af|repræsenteres ved|er repræsenteret ved|er repræsenteret af",
    "grants": "bevilgede|bevilger|har bevilget|bevilliger|har bevilliget|afsatte|afsætter|har afsat|udmøntede|har udmøntet"
    "|tildelte|har tildelt|støtter|støttede|har støttet|finansierer|medfinansierer|har givet|giver|gav|bidrager|bidrog"
    "|har bidraget|yder|ydede|skyder|donerede|har doneret|betaler|betalte",
    "granted": "bevilget|bevilliget|afsat|udmøntet|tildelt|støttet|doneret|reserveret|givet|finansieret|medfinansieret",
    "sets up": "nedsatte|nedsætter|har nedsat|etablerede|etablerer|har etableret|oprettede|opretter|har oprettet"
    "|har igangsat|igangsatte|stiftede|har stiftet|dannede|har dannet",
    "set up": "nedsat|etableret|oprettet|stiftet|dannet|igangsat",
    "dissolves": "nedlagde|nedlægger|har nedlagt|opløste|opløser|har opløst|lukkede|lukker|afviklede",
    "dissolved": "nedlagt|nedlægges|opløst|opløses|lukket|lukkes|ophørt|ophører|afviklet|afvikles|afsluttes",
}
