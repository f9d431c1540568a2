"""The rules of who gives what to whom, as data: a giver before a verb, a share, what somebody tells, recommends or gets.

"Vejle Kommune bidrager med 50.000 kr.", "Vejle Kommunes andel er 50.000 kr.", "projektet får 50.000 kr. af Vejle Kommune".
"""

from __future__ import annotations

from graph.extract.money_rule import FUNDS, MoneyRule
from graph.model.entity import EntityKind
from graph.model.statement import Status

GIFTS: tuple[MoneyRule, ...] = (
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
            "{XS:who}{-}\\b(imødekom|imødekommer|godkendte|godkender|tiltrådte) (de |en bevilling på |et tilskud på |støtte på )?{M:sum}{_}\\btil\\s",
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
            "<share> fra {.}{XS:who}: {M:sum}",
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
        id="tells-of-its-gift",
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
        frames=("(\\bog|,)( at)? {X:what}{-}(får|tildeles|bevilges|støttes med|ydes|gives|med) {M:sum}",),
        links=FUNDS,
        status=Status.PLANNED,
        follows=("recommended-to", "recommended-too"),
        example="Rådet indstiller til Ældre Sagen, at Projekt Lys Nat får 200.000 kr., og at Projekt Grøn Dag får 10.000 kr.",
        near_miss="Rådet indstiller til Ældre Sagen, at Projekt Lys Nat får 200.000 kr., og at Projekt Grøn Dag får 10 senge.",
        confidence=0.8,
    ),
    MoneyRule(
        id="expense-split",
        frames=(
            "(udgift|omkostning|finansiering|regning|betaling|beløb)\\w*{_}((til|ved|for|i|af) {.}{X}{_})?({M}{_})?(fordeles|fordelt|deles|delt|fordeler sig){_}\\bmed{_}{M:sum} (til|på|for|hos|fra) {XS:who}",
        ),
        links=FUNDS,
        example="Udgiften til Projekt Lys Nat fordeles med 40.000 kr. til Struer Kommune og 60.000 kr. til Skive Kommune.",
        near_miss="Overskuddet fra Projekt Lys Nat fordeles med 40.000 kr. til Struer Kommune og 60.000 kr. til Skive Kommune.",
        confidence=0.85,
    ),
    MoneyRule(
        id="expense-split-too",
        frames=("(\\bog|,|\\bsamt) {M:sum} (til|på|for|hos|fra) {XS:who}",),
        links=FUNDS,
        follows=("expense-split", "expense-split-too"),
        example="Udgiften til Projekt Lys Nat fordeles med 40.000 kr. til Struer Kommune og 60.000 kr. til Skive Kommune.",
        near_miss="Overskuddet fra Projekt Lys Nat fordeles med 40.000 kr. til Struer Kommune og 60.000 kr. til Skive Kommune.",
        confidence=0.85,
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
        id="project-gets-money-from",
        frames=(
            "{G:what}{-}(<gets money>|<given money>){_}{M:sum}{_}\\b(af|fra|gennem|via|over) {.}{XS:who}",
            "\\b(er|bliver|blev|var) {G:what}{_}<given money>( \\w+)? (af|fra) {.}{XS:who}( med{_}{M:sum})?",
        ),
        links=FUNDS,
        kind=EntityKind.PROJECT,
        example="Projekt Lys Nat får 400.000 kr. af Ældre Sagen, og Projekt Grøn Dag modtager 50.000 kr. fra KL.",
        near_miss="Projekt Lys Nat får 400 besøg af Ældre Sagen, og Projekt Grøn Dag modtager 50 stole fra KL.",
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
        example="Der er modtaget 400.000 kr. fra Ældre Sagen til Projekt Lys Nat.",
        near_miss="Projekt Lys Nat har modtaget 400 henvendelser fra Ældre Sagen.",
        confidence=0.9,
    ),
)
