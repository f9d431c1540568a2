"""The rules that read who pays for what, and what a thing costs, as data.

A payer stands before an active verb ("Vejle Kommune bidrager med 50.000 kr."), behind "af" or "fra" of a passive one
("finansieres af Vejle Kommune"), or owns a share ("Vejle Kommunes andel er 50.000 kr."). The sum may stand anywhere
between. The order is that of trust: a sum that one rule has read is closed to the rules after it.
"""

from __future__ import annotations

from graph.extract.funding_totals import TOTALS
from graph.extract.money_rule import BUDGET, FUNDS, MoneyRule
from graph.model.entity import EntityKind
from graph.model.statement import Status

SHARES: tuple[MoneyRule, ...] = (
    MoneyRule(
        id="share-in-brackets",
        frames=("{X:who}['’]?s?( \\w+)? \\({.}{M:sum}{.}\\)",),
        links=FUNDS,
        lead=r"finansier|bidrag|bidrog|støtte|betal|bevil|tilskud|deles|fordel",
        example="Projekt Lys Nat finansieres af Ældre Sagen (200.000 kr.) og Struer Kommune (50.000 kr.).",
        near_miss="Projekt Lys Nat besøgte Ældre Sagen (200.000 medlemmer) og Struer Kommune (50.000 kr. sparet).",
        confidence=0.85,
    ),
    MoneyRule(
        id="gives-each",
        frames=(
            "<is paid>{_}\\b(af|over) {.}{XS:who}{_}med {_}{M:sum}(?= hver| til hver)",
            "{XS:who}{-}<gives money>{_}{M}{_}med {_}{M:sum}(?= hver| til hver)",
        ),
        links=FUNDS,
        example="De sidste 80.000 kr. til Projekt Lys Nat betales af Struer Kommune og Skive Kommune med 40.000 kr. hver.",
        near_miss="De sidste 80.000 kr. til Projekt Lys Nat betales af Struer Kommune og Skive Kommune med hver sin bil.",
        confidence=0.9,
    ),
    MoneyRule(
        id="gives-each-its-own",
        frames=(
            "{XS:who}{-}<gives money>{_}({X:what}{_})?henholdsvis {MS:sum}",
            "{aux} {XS:who}{_}<given money>{_}({X:what}{_})?henholdsvis {MS:sum}",
        ),
        links=FUNDS,
        subject=True,
        several=True,
        example="Struer Kommune og Skive Kommune bidrager til Projekt Lys Nat med henholdsvis 40.000 kr. og 60.000 kr.",
        near_miss="Struer Kommune og Skive Kommune har henholdsvis 40.000 og 60.000 borgere i Projekt Lys Nat.",
        confidence=0.9,
    ),
    MoneyRule(
        id="gives-money",
        frames=(
            "{XS:who}{-}<gives money>{_}({X:what}{_})?{M:sum}",
            "{aux} {XS:who}{_}<given money>{_}({X:what}{_})?{M:sum}",
            "<gives money> {XS:who}{_}{M:sum}",
            "{aux} {XS:who}{_}<give money>{_}{M:sum}",
            "{XS:who}{-}\\b(sat|sætter|satte) {M:sum} af\\b",
            "{XS:who}{-}\\b(leverer|leverede|yder) {M:sum}{_}timer",
            "{XS:who}{-}\\b(imødekom|imødekommet|godkendt|godkendte){_}ansøgning\\w*{_}{M:sum}",
            "{XS:who}{-}\\b(at|vil|skal|kan){_}<give money>{_}({X:what}{_})?{M:sum}",
        ),
        links=FUNDS,
        subject=True,
        example="Region Sjælland har bevilget 400.000 kr. til Projekt Lys Nat.",
        near_miss="Region Sjælland har sparet 400.000 kr. på Projekt Lys Nat.",
        confidence=0.9,
    ),
    MoneyRule(
        id="share-for",
        frames=(
            "<share>{_}((til|i|for) {_}{X:what}{_})?\\b(er|udgør|på|med){_}{M:sum} (for|fra) {O:who}",
            "(\\bog|,|samt) {M:sum} (for|fra) {O:who}",
        ),
        links=FUNDS,
        lead=r"medfinansiering|egenfinansiering|bidrag|andel",
        example="Egenfinansieringen af Projekt Lys Nat udgør 40.000 kr. for Struer Kommune og 60.000 kr. for Skive Kommune.",
        near_miss="Gælden i Projekt Lys Nat udgør 40.000 kr. for Struer Kommune og 60.000 kr. for Skive Kommune.",
        confidence=0.85,
    ),
    MoneyRule(
        id="share-of",
        frames=(
            "{XG:who}<share>{_}((til|i|for) {_}{X:what}{_})?\\b(er|udgør|på|med|lyder på|beløber sig til|er fastsat til|bliver|falder til|stiger til|sættes til){_}{M:sum}",
            "<share> fra {.}{XS:who}{_}((til|i|for) {_}{X:what}{_})?\\b(er|udgør|på|lyder på|beløber sig til|bliver){_}{M:sum}",
        ),
        links=FUNDS,
        example="Struer Kommunes bidrag til Projekt Lys Nat udgør 50.000 kr.",
        near_miss="Struer Kommunes besparelse på Projekt Lys Nat udgør 50.000 kr.",
        confidence=0.85,
    ),
    MoneyRule(
        id="share-of-sector",
        frames=(
            "(?<!og\\s)(?P<sector>kommunale?|regionale?) <share>{_}({X:what}{_})?\\b(er|udgør|på|i alt|beløber sig til|svarende til|med|bliver){_}{M:sum}",
        ),
        links=FUNDS,
        example="Den samlede kommunale medfinansiering af Projekt Lys Nat udgør 150.000 kr.",
        near_miss="Den samlede kommunale gevinst ved Projekt Lys Nat udgør 150.000 kr.",
        confidence=0.8,
    ),
    MoneyRule(
        id="which-somebody-gives",
        frames=(
            "{M:sum}{_},? (som|hvilket) {XS:who}{-}<gives money>",
            "{M:sum}{_}(gives|ydes|bevilges|bevilliges|leveres){_}\\b(af|fra) {.}{XS:who}",
            "{M:sum}{_}(som|der|,)? <is paid>{_}\\b(af|fra|over|gennem|via) {.}{XS:who}",
            "{M:sum}{_}<given money>{_}\\b(af|fra|over|gennem|via) {.}{XS:who}",
        ),
        links=FUNDS,
        example="Projekt Lys Nat har en ramme på 300.000 kr., som betales af Region Sjælland.",
        near_miss="Projekt Lys Nat har en ramme på 300.000 kr., som kritiseres af Region Sjælland.",
        confidence=0.9,
    ),
    MoneyRule(
        id="gets-money-from",
        frames=(
            "(<gets money>|<given money>){_}({X:what}{_})?{M:sum}{_}((til|i) {_}{X:goal}{_})?(af|fra|gennem|via|over) {.}{XS:who}",
            "(af|fra|gennem|via|over) {XS:who} (er|blev|bliver|har|fik|modtager|modtog){_}(<given money>|<gets money>){_}{M:sum}",
            "\\b(er|blev|bliver|har){_}\\b(af|fra|gennem|via|over) {XS:who}{_}<given money>{_}{M:sum}",
            "\\b(er|blev|bliver) <given money> (af|fra) {XS:who}{_}{M:sum}",
            "\\b(i|på) {XG:who}\\w*budget\\w*{_}\\b(er|blev|bliver){_}<given money>{_}{M:sum}",
            "{X:what}{-}(har|havde|får|fik|råder over|disponerer over){_}{M:sum}{_}til rådighed{_}\\b(af|fra|via) {.}{XS:who}",
            "(<gets money>|<given money>){_}{M:sum}{_}\\b(i|på|over) {XG:who}\\w*budget",
            "<is paid>{_}med {_}{M:sum}{_}\\b(fra|af|over|via) {.}{XS:who}",
            "(betales|dækkes|afholdes|finansieres|gives|ydes|bevilges|bidrages|afsættes){_}{M:sum}{_}\\b(af|fra) {.}{XS:who}",
        ),
        links=FUNDS,
        example="Projekt Lys Nat har modtaget 400.000 kr. fra Ældre Sagen.",
        near_miss="Projekt Lys Nat har modtaget 400 henvendelser fra Ældre Sagen.",
        confidence=0.9,
    ),
    MoneyRule(
        id="is-paid-by",
        frames=(
            "<is paid>{_}\\b(af|gennem|via|fra|over|inden for) {.}{XS:who}(( hver| tilsammen)?( især)? med{_}{M:sum})?",
            "<is paid>{_}<part of>{_}\\b(af|fra) {.}{XS:who}",
            "<is paid>{_}med {_}<money>{_}\\b(fra|af) {.}{XS:who}",
            "fordelt{_}<part of>{_}\\b(af|fra) {.}{XS:who}",
            "<is shared>{_}\\b(mellem|af|imellem) {.}{XS:who}",
        ),
        links=FUNDS,
        example="Projekt Lys Nat finansieres af Region Sjælland og Ældre Sagen.",
        near_miss="Projekt Lys Nat følges af Region Sjælland og Ældre Sagen.",
        confidence=0.9,
    ),
    MoneyRule(
        id="of-which-from",
        frames=(
            "(heraf|hvoraf|deraf|fordelt på|fordelt med|hertil kommer|dertil kommer|desuden|med){_}{M:sum}{_}\\b(fra|af|via|gennem) {.}{XS:who}",
            "{M:sum}{_}(kommer|stammer|hentes|tages){_}\\b(fra|af) {.}{XS:who}",
        ),
        links=FUNDS,
        example="Projekt Lys Nat koster 900.000 kr., hvoraf 500.000 kr. kommer fra Ældre Sagen.",
        near_miss="Projekt Lys Nat koster 900.000 kr., hvoraf 500.000 kr. gik til Ældre Sagens lokaler.",
        confidence=0.85,
    ),
    MoneyRule(
        id="money-from",
        frames=(
            "<money>{_}({G:what}{_})?\\b(er|blev|bliver){_}<given money>{_}\\b(af|fra) {.}{XS:who}",
            "<money>{_}\\btil {_}{X:goal}{_}på {M:sum}{_}\\b(fra|af) {.}{XS:who}",
            "<money>{_}({M:sum}{_})?((til|i) {_}{X:goal}{_})?(fra|gennem|via) {.}{XS:who}",
        ),
        links=FUNDS,
        lead=r"\b(?:har|fik|får|fået|modtag\w*|modtog|giv\w*|opnå\w*|bevil\w+|tildel\w+|hjemtag\w*|rejst|med|via|ved hjælp af|gennem"
        r"|finansier\w*|sikre[dt]\w*|foreligger|kommer|der er)\b",
        example="Projekt Lys Nat har fået tildelt midler fra Sundhedsstyrelsen.",
        near_miss="Projekt Lys Nat har fået tildelt et kontor fra Sundhedsstyrelsen.",
        confidence=0.85,
    ),
    MoneyRule(
        id="pays",
        frames=(
            "{XS:who}{-}<finances>({.}{G:what})?",
            "{aux} {XS:who}{_}<financed>",
            "{XS:who}{-}<pays for>{_}<part of>",
            "<pays for> {XS:who}{_}<part of>",
            "overtager {XS:who}{_}finansieringen",
            "{XS:who}{-}\\b(deler|delte|deles om|er fælles om){_}(udgift|økonomi|finansiering|regning)",
            "{XS:who} har (via|gennem|med) {X}( \\([^()]*\\))?{_}(medfinansierende|<financed>)",
            "{XG:who}<share>{_}(består af|leveres|ydes|lægges|gives|betales){_}(timer|arbejdstid|arbejdskraft|medarbejder|ressourcer)",
            "{XS:who}{-}<gives time>{_}(arbejdstimer|medarbejdertimer|timers?|personaletimer|årsværk|arbejdstid|medarbejderressourcer|arbejdskraft|egenfinansiering|medfinansiering)",
        ),
        links=FUNDS,
        subject=True,
        example="Region Sjælland medfinansierer Projekt Lys Nat.",
        near_miss="Region Sjælland roser Projekt Lys Nat.",
        confidence=0.85,
    ),
    MoneyRule(
        id="gives-too",
        frames=(
            "(\\bog|,|\\bsamt|\\bmens|mod) {XS:who}{+}{M:sum}",
            "(\\bog|,|\\bsamt|\\bmens|mod){_}{M:sum}{_}\\b(fra|af|via|gennem) {.}{XS:who}",
            "(\\bog|,|\\bsamt|\\bmens){_}\\b(af|fra) {XS:who} med{_}{M:sum}",
            "(\\bog|,|\\bsamt|\\bmens) {XS:who}{+}<part of>",
            "(\\bog|,|\\bsamt|\\bmens){_}<part of>{_}\\b(af|fra) {XS:who}",
        ),
        links=FUNDS,
        follows=(
            "gives-money",
            "gets-money-from",
            "is-paid-by",
            "share-of",
            "of-which-from",
            "money-from",
            "listed-share",
            "pays",
            "gives-too",
        ),
        example="Region Sjælland bidrager til Projekt Lys Nat med 100.000 kr., og Ældre Sagen med 50.000 kr.",
        near_miss="Region Sjælland bidrager til Projekt Lys Nat med 100.000 kr., og Ældre Sagen bifaldt det.",
        confidence=0.85,
    ),
    MoneyRule(
        id="gives-the-same",
        frames=(
            "{XS:who}{-}<gives money>{_}(tilsvarende|samme) (beløb|sum)",
            "(\\bog|,|\\bsamt|\\bmens) {XS:who}{_}(tilsvarende|samme) (beløb|sum)",
            "(\\bog|,|samt){_}(tilsvarende|samme) (beløb|sum){_}(?=‹D)",
        ),
        links=FUNDS,
        follows=("gives-money", "gets-money-from", "is-paid-by", "gives-too"),
        same=True,
        subject=True,
        example="Struer Kommune giver 40.000 kr. til Projekt Lys Nat, og Skive Kommune giver samme beløb.",
        near_miss="Struer Kommune giver 40.000 kr. til Projekt Lys Nat, og Skive Kommune giver samme svar.",
        confidence=0.85,
    ),
    MoneyRule(
        id="gives-to-another",
        frames=("(\\bog|,|\\bsamt|\\bmens){_}{M:sum}{_}\\btil\\s({_}{G:what})?",),
        links=FUNDS,
        follows=("gives-money", "gets-money-from", "gives-to-another"),
        example="Region Sjælland giver 100.000 kr. til Projekt Lys Nat og 50.000 kr. til Projekt Grøn Dag.",
        near_miss="Region Sjælland giver 100.000 kr. til Projekt Lys Nat og 50 senge til Projekt Grøn Dag.",
        confidence=0.85,
    ),
    MoneyRule(
        id="goes-to-listed",
        frames=("{G:what} \\({.}{M:sum}{.}\\)", "{G:what}(:|,| med| på| får| fik)? {M:sum}"),
        links=FUNDS,
        follows=("money-from", "gives-money", "gets-money-from", "pays", "goes-to-listed"),
        kind=EntityKind.PROJECT,
        example="Følgende har fået midler fra Ældre Sagen: Projekt Lys Nat (20.000 kr.) og Projekt Grøn Dag (15.000 kr.).",
        near_miss="Følgende har fået brev fra Ældre Sagen: Projekt Lys Nat (20.000 kr.) og Projekt Grøn Dag (15.000 kr.).",
        confidence=0.85,
    ),
    MoneyRule(
        id="gives-again",
        frames=(
            "(\\bog|,|samt){_}{M:sum}(?= årligt)?{_}(?=‹D)",
            "(\\bog|,|samt) {D} (med |på )?{M:sum}",
        ),
        links=FUNDS,
        follows=("gives-money", "gets-money-from", "is-paid-by", "gives-again"),
        example="Region Sjælland støtter Projekt Lys Nat med 100.000 kr. i 2021 og 50.000 kr. i 2022.",
        near_miss="Region Sjælland støtter Projekt Lys Nat med 100.000 kr. i 2021 og 50 frivillige i 2022.",
        confidence=0.8,
    ),
    MoneyRule(
        id="labelled-payer",
        frames=("^[^‹›]{0,60}{XS:who}( \\([^()]*\\))?\\W*$",),
        links=FUNDS,
        before=r"\b(?:(?:ekstern )?finansiering|finansieres af|finansieret af|finansieringskilder?|bevillingsgivere?|bevilget af|støttet af|støttes af|betales af)\W*$",
        example="Projekt Lys Nat. Finansiering: Region Sjælland og Ældre Sagen.",
        near_miss="Projekt Lys Nat. Deltagere: Region Sjælland og Ældre Sagen.",
        confidence=0.85,
    ),
    MoneyRule(
        id="listed-share",
        frames=(
            "{XS:who}( \\([^()]*\\))?\\s?(:|,|–|-|=|med|på|bidrager|betaler|giver|bidrager med|kr\\.)? ?{M:sum}",
            "{M:sum}{_}\\b(fra|af|via) {.}{XS:who}",
        ),
        links=FUNDS,
        before=r"\b\w*(?:finansier|bidrag|bevil|tilskud|fordel|støtte|midler|betal|budget)\w*[^;\n]{0,90}:",
        example="Projekt Lys Nat finansieres sådan: Region Sjælland 100.000 kr., Ældre Sagen 50.000 kr.",
        near_miss="Projekt Lys Nat har tre lokaler: Region Sjælland har sparet 100.000 kr. i leje.",
        confidence=0.8,
    ),
    MoneyRule(
        id="refused",
        frames=(
            "<applies>{_}(hos |til )?{XS:who}{_}(om{_}{M:sum})?[^.;]{0,40}\\b(men|og){_}(fik|har fået|fået|modtog){_}afslag",
            "<applies>{_}{M:sum}{_}(hos|fra|til) {XS:who}[^.;]{0,40}\\b(men|og){_}(fik|har fået|fået|modtog){_}afslag",
            "{XS:who} (er|blev|har været){_}(an)?søgt om{_}{M:sum}[^.;]{0,60}\\b(men|og) (har |havde )?(meddelt|givet|gav|svaret med) afslag",
            "ansøgning(en|er|erne)?{_}(til|hos) {XS:who}{_}({X:what}{_})?(ikke imødekommet|afslået|afvist|ikke bevilget|afslag)",
            "{XS:who}{-}(har |havde )?(ikke imødekommet|imødekom ikke|afslog|afslået|afvist|afviste|meddelt afslag|givet afslag|gav afslag){_}(ansøgning|støtte|medfinansier|bidrag|finansier)",
            "(afslag|afslået){_}ansøgning\\w*{_}(til|hos|fra) {XS:who}",
            "(fået|fik|modtaget|modtog) afslag{_}\\b(fra|hos|af) {XS:who}",
        ),
        links=FUNDS,
        subject=True,
        status=Status.NEGATED,
        example="Ansøgningen til Ældre Sagen om støtte til Projekt Lys Nat blev ikke imødekommet.",
        near_miss="Ansøgningen til uddannelsen i Projekt Lys Nat blev imødekommet.",
        confidence=0.85,
    ),
    MoneyRule(
        id="applied-for",
        frames=(
            "ansøgning(en|er|erne)?{_}(til|hos) {XS:who}{_}(om|på){_}{M:sum}",
            "(ansøgning(en|er|erne)?|<applies>){_}(om|på) {_}{M:sum}{_}(hos|ved|i|fra|til) {.}{XS:who}",
            "<applies>{_}{XS:who}( om| til){_}{M:sum}",
            "<applies>{_}{XS:who}{_}om{_}{M:sum}",
            "{XS:who} (er|bliver|blev|var){_}(an)?søgt om{_}{M:sum}",
            "<applies>{_}({M:sum}{_})?(hos|ved|i|fra|til) {.}{XS:who}({_}om{_}{M:asked})?",
            "<applies>{_}{XS:who} om{_}({M:sum})?",
        ),
        links=FUNDS,
        status=Status.PLANNED,
        example="Projekt Lys Nat har søgt Sundhedsstyrelsen om 2 mio. kr.",
        near_miss="Projekt Lys Nat har søgt Sundhedsstyrelsen om aktindsigt.",
        confidence=0.75,
    ),
)

#: What `funding_general` reads where no frame does.
GIVEN = MoneyRule(
    id="given-by-the-nearest",
    frames=(),
    links=FUNDS,
    example="Struer Kommune er med i Projekt Lys Nat, men lægger denne gang kun 40.000 kr.",
    near_miss="Struer Kommune er med i Projekt Lys Nat, men har endnu brugt 40.000 kr. for lidt.",
    confidence=0.75,
)
WHOLE = MoneyRule(
    id="whole-of-it",
    frames=(),
    links=BUDGET,
    example="Projekt Lys Nat råder herefter over 900.000 kr.",
    near_miss="Projekt Lys Nat mangler herefter 900.000 kr.",
    confidence=0.75,
)

#: In the order of trust.
RULES: tuple[MoneyRule, ...] = (*SHARES, *TOTALS, GIVEN, WHOLE)
