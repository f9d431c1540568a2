"""The rules of who pays, and of what goes on from a payer named before, as data.

"Projektet finansieres af Vejle Kommune", "..., og Ældre Sagen giver samme beløb", "ansøgningen til Ældre Sagen blev afslået".
"""

from __future__ import annotations

from graph.extract.money_rule import FUNDS, SUMS, MoneyRule
from graph.model.entity import EntityKind
from graph.model.statement import Status

PAYMENTS: tuple[MoneyRule, ...] = (
    MoneyRule(
        id="gives-each-its-own",
        first=True,
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
        id="tells-of-its-gift",
        first=True,
        frames=(
            "{XS:who} (har |kunne )?(meddelt|meddeler|meddelte|meddele|bekræftet|bekræfter|bekræftede|skrevet|svaret|givet besked om|givet grønt lys til|besluttet),?"
            " at ({X:what}{-}|der{_})(får|tildeles|bevilges|modtager|kan få|har fået|er bevilget|gives|ydes|afsættes|støttes med){_}{M:sum}",
        ),
        links=FUNDS,
        example="Ældre Sagen har meddelt, at Projekt Lys Nat får 200.000 kr.",
        near_miss="Ældre Sagen har meddelt, at Projekt Lys Nat mangler 200.000 kr.",
        confidence=0.85,
    ),
    MoneyRule(
        id="recommended-to",
        first=True,
        frames=(
            "(indstiller|indstillede|indstilles|foreslår|foreslog|anbefaler|anbefalede|anbefales|indstillet|anbefalet) {_}(til|over for) {XS:who},?"
            " at {X:what}{-}(får|tildeles|bevilges|støttes med|ydes|gives){_}{M:sum}",
        ),
        links=FUNDS,
        status=Status.PLANNED,
        example="Rådet indstiller til Ældre Sagen, at Projekt Lys Nat får 200.000 kr.",
        near_miss="Rådet indstiller til Ældre Sagen, at Projekt Lys Nat får 200 medlemmer.",
        confidence=0.8,
    ),
    MoneyRule(
        id="recommended-too",
        first=True,
        frames=("(\\bog|,)( at)? {X:what}{-}(får|tildeles|bevilges|støttes med|ydes|gives|med) {M:sum}",),
        links=FUNDS,
        status=Status.PLANNED,
        follows=("recommended-to", "recommended-too"),
        example="Rådet indstiller til Ældre Sagen, at Projekt Lys Nat får 200.000 kr., og at Projekt Grøn Dag får 10.000 kr.",
        near_miss="Rådet indstiller til Ældre Sagen, at Projekt Lys Nat får 200.000 kr., og at Projekt Grøn Dag får 10 senge.",
        confidence=0.8,
    ),
    MoneyRule(
        id="comes-from",
        frames=(
            "{M:sum}\\.? (Pengene|Midlerne|Beløbet|Bevillingen|Støtten|Tilskuddet|Det|Hele beløbet){_}(kommer|stammer|gives|ydes|hentes|tages|er givet|er ydet|afholdes|dækkes|betales|bevilges|bevilget){_}\\b(fra|af|over|via) {.}{XS:who}",
            "(^|\\. )(Pengene|Midlerne|Beløbet|Bevillingen|Støtten|Tilskuddet|Det|Hele beløbet){_}(kommer|stammer|gives|ydes|hentes|tages|er givet|er ydet|afholdes|dækkes|betales|bevilges|bevilget){_}\\b(fra|af|over|via) {.}{XS:who}",
        ),
        links=FUNDS,
        example="Projekt Lys Nat råder over 300.000 kr. Pengene stammer fra Ældre Sagen.",
        near_miss="Projekt Lys Nat råder over 300.000 kr. Pengene bruges hos Ældre Sagen.",
        confidence=0.85,
    ),
    MoneyRule(
        id="is-paid-by",
        frames=(
            "<is paid>{_}\\b(af|gennem|via|fra|over|inden for) {.}{XS:who}(( hver| tilsammen)?( især)? med{_}{M:sum})?",
            "<is paid>{_}<part of>{_}\\b(af|fra) {.}{XS:who}",
            "<is paid>{_}med {_}<money>{_}\\b(fra|af) {.}{XS:who}",
            "(egen|med|sam)?finansiering(en)?( (i|af|til|for){_}{X:what})?{_}\\b(ligger|påhviler|bæres|leveres|dækkes|kommer)( \\w+){0,2} (hos|af|fra)? ?{.}{XS:who}",
            "fordelt{_}<part of>{_}\\b(af|fra) {.}{XS:who}",
            "(opkræves|indhentes|hentes){_}\\b(hos|fra|ved|i) {.}{XS:who}( hver)?( med{_}{M:sum})?",
            "<is shared>{_}\\b(mellem|af|imellem) {.}{XS:who}",
        ),
        links=FUNDS,
        example="Projekt Lys Nat finansieres af Region Sjælland og Ældre Sagen.",
        near_miss="Projekt Lys Nat følges af Region Sjælland og Ældre Sagen.",
        confidence=0.9,
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
            "{XG:who}<share>{_}(er|består af|leveres|ydes|lægges|gives|betales){_}(timer|arbejdstid|arbejdskraft|medarbejder|ressourcer|sygeplejerske|terapeut|konsulent|koordinator|lokaler|årsværk|halv tid|fuld tid|stilling)",
            "{XS:who}{-}\\bstille(?:r|de)\\b{_}\\b(medarbejder|årsværk|personale|sygeplejerske|terapeut|konsulent|timer)\\w*{_}til rådighed",
            "{XS:who}{-}<gives time>{_}(arbejdstimer|medarbejdertimer|timers?|personaletimer|årsværk|arbejdstid|medarbejderressourcer|arbejdskraft|egenfinansiering|medfinansiering)",
        ),
        links=FUNDS,
        subject=True,
        example="Region Sjælland medfinansierer Projekt Lys Nat.",
        near_miss="Region Sjælland roser Projekt Lys Nat.",
        confidence=0.85,
    ),
    MoneyRule(
        id="pays-the-rest",
        frames=(
            "(\\bog|,|\\bsamt|\\bmens) {XS:who}{+}<part of>",
            "(\\bog|,|\\bsamt|\\bmens){_}<part of>{_}\\b(af|fra) {XS:who}",
        ),
        links=FUNDS,
        follows=(*SUMS, "is-paid-by", "money-from", "pays", "pays-the-rest"),
        example="Region Sjælland betaler halvdelen af udgiften til Projekt Lys Nat, og Ældre Sagen resten.",
        near_miss="Region Sjælland betaler halvdelen af udgiften til Projekt Lys Nat, og Ældre Sagen roser det.",
        confidence=0.85,
    ),
    MoneyRule(
        id="gives-the-same",
        frames=(
            "{XS:who}{-}(<gives money>|\\bmatche(r|de)){_}((tilsvarende|samme) (beløb|sum)|det samme|tilsvarende|lige så meget|et tilsvarende beløb|beløbet)",
            "(\\bog|,|\\bsamt|\\bmens) {XS:who} (det samme|tilsvarende|lige så meget)",
            "(\\bog|,|\\bsamt|\\bmens) {XS:who}{_}(tilsvarende|samme) (beløb|sum)",
            "(\\bog|,|samt){_}(tilsvarende|samme) (beløb|sum){_}(?=‹D)",
        ),
        links=FUNDS,
        follows=(*SUMS, "is-paid-by"),
        same=True,
        subject=True,
        example="Struer Kommune giver 40.000 kr. til Projekt Lys Nat, og Skive Kommune giver samme beløb.",
        near_miss="Struer Kommune giver 40.000 kr. til Projekt Lys Nat, og Skive Kommune giver samme svar.",
        confidence=0.85,
    ),
    MoneyRule(
        id="goes-to-listed",
        frames=("{G:what} \\({.}{M:sum}{.}\\)", "{G:what}(:|,| med| på| får| fik)? {M:sum}"),
        links=FUNDS,
        follows=(*SUMS, "money-from", "pays", "goes-to-listed"),
        kind=EntityKind.PROJECT,
        example="Følgende har fået midler fra Ældre Sagen: Projekt Lys Nat (20.000 kr.) og Projekt Grøn Dag (15.000 kr.).",
        near_miss="Følgende har fået brev fra Ældre Sagen: Projekt Lys Nat (20.000 kr.) og Projekt Grøn Dag (15.000 kr.).",
        confidence=0.85,
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
        id="refused",
        first=True,
        frames=(
            "<applies>{_}(hos |til )?{XS:who}{_}(om{_}{M:sum})?[^.;]{0,40}\\b(men|og){_}(fik|har fået|fået|modtog){_}afslag",
            "<applies>{_}{M:sum}{_}(hos|fra|til) {XS:who}[^.;]{0,40}\\b(men|og){_}(fik|har fået|fået|modtog){_}afslag",
            "{XS:who} (er|blev|har været){_}(an)?søgt om{_}{M:sum}[^.;]{0,60}\\b(men|og) (har |havde )?(meddelt|givet|gav|svaret med) afslag",
            "ansøgning(en|er|erne)?{_}(til|hos) {XS:who}{_}({X:what}{_})?(ikke imødekommet|afslået|afvist|ikke bevilget|afslag)",
            "{XS:who}{-}(har |havde )?(ikke imødekommet|imødekom ikke|afslog|afslået|afvist|afviste|meddelt afslag|givet afslag|gav afslag){_}(ansøgning|støtte|medfinansier|bidrag|finansier)\\w*({_}\\b(om|på){_}{M:sum})?",
            "(afslag|afslået){_}ansøgning\\w*{_}(til|hos|fra) {XS:who}",
            "(fået|fik|modtaget|modtog) afslag{_}\\b(fra|hos|af) {XS:who}({_}\\bpå{_}{M:sum})?",
            "(fået|fik|modtaget|modtog) afslag{_}{M:sum}[^‹›.;:]{0,40}\\b(hos|fra|til|i) {XS:who}",
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
