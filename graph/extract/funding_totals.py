"""The rules that read what a thing costs or has been granted where no payer is named, as data.

"Projektet har et samlet budget på 2 mio. kr." is a total. So is "der er afsat 2 mio. kr. til projektet", but only where
no rule before has found who pays them.
"""

from __future__ import annotations

from graph.extract.money_rule import BUDGET, PAID, SUMS, MoneyRule
from graph.model.entity import EntityKind

TOTALS: tuple[MoneyRule, ...] = (
    MoneyRule(
        id="labelled-budget",
        frames=("^[^‹›]{0,60}{M:sum}",),
        links=BUDGET,
        before=r"\b(?P<purpose>(?:samlet |årligt |årlig |samlede |årlige )?(?:projekt|drifts|total)?(?:budget|ramme|økonomi|bevilling|beløb|(?<=samlet )(?:pris|udgift)|(?<=samlede )(?:pris|udgift)(?:er)?)(?:tet|n|en)?)(?: i alt)?(?: (?:i )?\d{4}(?:-\d{4})?)?\W*$",
        example="Projekt Lys Nat. Samlet budget: 900.000 kr.",
        near_miss="Projekt Lys Nat. Samlet underskud: 900.000 kr.",
        confidence=0.85,
    ),
    MoneyRule(
        id="has-budget",
        frames=(
            "{X:what} (er|var|bliver) (et|en) {_}({G} )?{_}\\bmed{_}(?P<purpose>{_q}<budget>){_}\\b(på|af){_}{M:sum}",
            "{G:what} \\((?P<purpose>(samlet |årligt )?(budget\\w*|ramme\\w*|økonomi)){_}{M:sum}\\)",
            "({X:what}|(?P<thing>\\b[A-ZÆØÅ][\\wæøå-]+(en|et|erne)\\b)){-}(har|havde|får|fik|med|råder over|disponerer over){_}(?P<purpose>{_q}<budget>){_}\\b(på|af){_}{M:sum}",
            "(med|inden for) (et|en) (?P<purpose>{_q}<budget>){_}\\b(på|af){_}{M:sum}",
            "\\b(har|havde|får|fik|råder|rådede|disponerer) {X:what}{_}(?P<purpose>{_q}<budget>){_}\\b(på|af){_}{M:sum}",
        ),
        links=BUDGET,
        shares=PAID,
        example="Projekt Lys Nat har et samlet budget på 900.000 kr.",
        near_miss="Projekt Lys Nat har en samlet gæld på 900.000 kr.",
        confidence=0.9,
    ),
    MoneyRule(
        id="budget-of",
        frames=(
            "(?<!\\b[Aa]f\\s)(?P<purpose>{_q}<budget>)({_}(for|til|i|af) {_}{X:what})?{_}\\b(er(?! der\\b)|udgør|lyder på|lød på|på|bliver|fastsat til|beløber sig til|andrager|løber op i|udgjorde){_}{M:sum}",
            "{X:what}['’]?s? (?P<purpose>{_q}<budget>){_}\\b(er(?! der\\b)|udgør|lyder på|lød på|på|bliver|fastsat til|beløber sig til|andrager|løber op i|udgjorde){_}{M:sum}",
        ),
        links=BUDGET,
        shares=PAID,
        example="Det samlede budget for Projekt Lys Nat er på 900.000 kr.",
        near_miss="Den samlede besparelse ved Projekt Lys Nat er på 900.000 kr.",
        confidence=0.9,
    ),
    MoneyRule(
        id="together",
        frames=("(–|-|,|\\(|dvs\\.|altså) ?(i alt|samlet|tilsammen){_}{M:sum}",),
        links=BUDGET,
        follows=(*SUMS, "is-paid-by"),
        example="Struer Kommune og Skive Kommune giver hver 40.000 kr. til Projekt Lys Nat, i alt 80.000 kr.",
        near_miss="Struer Kommune giver 40.000 kr. til Projekt Lys Nat, i alt 80 borgere får glæde af det.",
        confidence=0.85,
    ),
    MoneyRule(
        id="pool-of",
        kind=EntityKind.FUND,
        frames=(
            "{G:what}( {D})?( (mellem|fra|i) {XS})?( {D})?( er| var)?( {D})? på {M:sum}",
            "{G:what} (udgør|rummer|indeholder|består af|er budgetteret til)( \\w+){0,2}( ‹D\\d+›)?( i alt| samlet)? {M:sum}",
        ),
        links=BUDGET,
        shares=PAID,
        example="Der etableres en demenspulje på 20 mio. kr.",
        near_miss="Demenspuljen mødes på Hotel Lys til 20 mio. kr. i kontanter.",
        confidence=0.75,
    ),
    MoneyRule(
        id="has-at-hand",
        frames=(
            "{X:what}{-}(råder|rådede|disponerer|disponerede)( \\w+| {D}){0,2} over( i alt| samlet| ca\\.| knap| godt| et beløb på| \\w+ midler på)?( {D})? {M:sum}",
            "{X:what}{-}(har|havde|får|fik){_}{M:sum}( {_})? til rådighed",
        ),
        links=BUDGET,
        shares=("comes-from",),
        example="Projekt Lys Nat har i år 900.000 kr. til rådighed.",
        near_miss="Projekt Lys Nat har i år 900 kvadratmeter til rådighed.",
        confidence=0.85,
    ),
    MoneyRule(
        id="costs",
        frames=(
            "{X:what}{-}(koster|kostede|har kostet){_}{M:sum}",
            "\\b(udgifterne|udgiften|omkostningerne) (til|ved|for) {_}{X:what}{_}\\b(er|udgør|bliver|beløber sig til){_}{M:sum}",
            "{X:what}{-}(beløber sig|løber op|løb op|er budgetteret|budgetteres){_}(til|i|med){_}{M:sum}",
        ),
        links=BUDGET,
        shares=PAID,
        example="Projekt Lys Nat koster i alt 900.000 kr.",
        near_miss="En ny telefon koster 3.000 kr.",
        confidence=0.8,
    ),
    MoneyRule(
        id="is-shared-out",
        frames=(
            "(fordeles|fordelt|udmøntes|udmøntet|uddeles|uddelt|gives|bevilges|bevilget|givet|tildelt|ydes|afsættes){_}{M:sum}( allerede)?{_}\\btil\\s({.}{X:what})?",
            "(er|blev|bliver){_}{M:sum}{_}(givet|gået|tildelt|uddelt|udmøntet|øremærket|afsat|bevilget|reserveret){_}(til\\s)?({.}{X:what})?",
            "{M:sum} (går|gik|gives|tildeles|afsættes|øremærkes|reserveres|bevilges|ydes|tilfalder|udmøntes){_}\\b(til|i) {.}{X:what}",
            "{M:sum}{_}(er|blev|bliver){_}(givet|gået|bevilget|tildelt|uddelt|udmøntet|afsat|øremærket){_}(til\\s)?({.}{X:what})?",
        ),
        links=BUDGET,
        lead=r"\b(?:går|gik)\b|fordel|udmønt|uddel|\bgives|\bgivet|bevilg|tildel|reserver|\bydes|\bgået|øremærk|afsat",
        example="Midlerne fordeles med 400.000 kr. til Projekt Lys Nat.",
        near_miss="Midlerne fordeles med 400 kroner i timen på Projekt Lys Nat.",
        confidence=0.8,
    ),
    MoneyRule(
        id="is-granted",
        frames=(
            "\\b(i|på) {X:what}s?[- ]?budget\\w*{_}\\b(er|blev|bliver){_}<given money>{_}{M:sum}",
            "\\b(er|blev|bliver|blevet|var){_}<given money>{_}({X:what}{_})?{M:sum}",
            "{M:sum}{_}\\b(er|blev|bliver|blevet|var){_}<given money>",
            "ansøgning\\w*[^.;‹›]{0,30}(?:‹O\\d+› )?(om|på) {M:sum}(?:[^‹›.;]|‹[GDTR]\\d+›){0,80}?\\b(er|blev|bliver) (blevet )?(imødekommet|godkendt|tiltrådt)",
            "imødekom(mer|mes)?\\b[^.;‹›]{0,20}ansøgning\\w*[^.;‹›]{0,30}(?:‹O\\d+› )?(om|på) {M:sum}",
            "har {XS}{_}(modtaget|fået){_}{M:sum}",
            "\\b(er|blev){_}\\bsat {M:sum} af\\b",
            "\\bder er {M:sum} i (budgettet|puljen|rammen)",
            "\\bbevillingen (er|udgør|lyder)( på)?{_}{M:sum}",
            "(heraf|hvoraf|deraf){_}(går|gik|bruges|anvendes|reserveres|øremærkes){_}{M:sum}{_}til",
            "(bevilges|afsættes|bevilliges|udmøntes|tildeles|reserveres|øremærkes){_}({X:what}{_})?{M:sum}",
            "{X:what}{-}(har fået|fik|får|modtager) (tilsagn om|tildelt|bevilget) {_}{M:sum}",
            "{X:what}{-}(har fået|fik|får|modtager|har modtaget|modtog|er tildelt|har fået bevilget|blev tildelt|er bevilget){_}{M:sum}",
        ),
        links=BUDGET,
        example="Der er afsat 400.000 kr. til Projekt Lys Nat.",
        near_miss="Der er indsamlet 400.000 kroner til sultne i Afrika.",
        confidence=0.8,
    ),
    MoneyRule(
        id="shared-out-too",
        frames=(
            "(\\bog|,|samt){_}{M:sum}{_}\\btil\\s({.}{X:what})?",
            "(\\bog|,|samt){_}{X:what}( i {X})?{_}(om|får|fik|med|på|modtager)?{_}{M:sum}",
            "(\\bog|,|samt) [A-ZÆØÅ][^‹›.;:,]{2,60}?( i {X})? (om|får|fik|med|på|modtager) {_}{M:sum}",
        ),
        links=BUDGET,
        follows=("is-shared-out", "is-granted", "shared-out-too"),
        example="Der er udmøntet 400.000 kr. til Projekt Lys Nat og 200.000 kr. til Projekt Grøn Dag.",
        near_miss="Der er udmøntet 400.000 kr. til Projekt Lys Nat og 200 senge til Projekt Grøn Dag.",
        confidence=0.8,
    ),
)
