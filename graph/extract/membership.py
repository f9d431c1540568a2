"""Who sits in a group and who chairs it, from appositions and from the prose of an item.

"Ida Holm, kommunal medformand i arbejdsgruppen" chairs; "rådet består af Ida Holm og Bo Ravn" seats two. Lists are read
elsewhere. Whoever merely attended a meeting is no member by that; the inference is made later, and marked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.danish.roles import CHAIRS, find_roles, role_kind
from graph.extract.apply import apply, evidence_at, fits
from graph.extract.discourse import Discourse
from graph.extract.family import Family
from graph.extract.leaving import LEAVING
from graph.extract.qualifiers import status
from graph.extract.rule import CHAIR, SEAT, TOPIC, Link, Rule
from graph.extract.tokens import Sentence, Token
from graph.model.entity import EntityKind
from graph.model.statement import Qualifiers, Statement, Status

_SEATED = Link(relation="member-of", subject="who", object="what", fallback=SEAT, role="role", behalf="for")
_CHAIRS = Link(
    relation="chairs", subject="who", object="what", fallback=CHAIR, role="role", role_kinds=CHAIRS, behalf="for"
)

_SITS = Link(
    relation="member-of",
    subject="who",
    object="what",
    fallback=SEAT,
    role="role",
    behalf="for",
    role_kinds=("", "member", "observer", "lead", "secretary", "contact", "substitute", "guest"),
)

RULES: tuple[Rule, ...] = (
    Rule(
        id="is-chair-of",
        frames=(
            "{PS:who},? (der |som )?({~} )?(er|var|bliver|fungerer som|virker som|har været|sidder som|har siddet som) ({~} )?{R:role} (for|i|af) {X:what}",
            "{PS:who},? {R:role} (for|i|af) {X:what}",
            "{R:role} (for|i|af) {X:what}( \\({X}\\))?,? (er )?{PS:who}",
            "{PS:who},? (der |som )?(er|var) ({~} )?{R:role} ved {G:what}",
            "{PS:who},? (der |som )?({~} )?(er|var) (fortsat |nu |også )?{G:what}['’]?s {R:role}",
            "{G:what}['’]?s {R:role},? (er )?{PS:who}",
            "{G:what} {R:role},? {PS:who}",
            "{G:what},? (hvor|hvori) {PS:who} (er|var|bliver) {R:role}",
            "{G:what},? med {PS:who} som ({~} )?{R:role}",
            "{R:role} (er|bliver|var) {PS:who}",
            "{PS:who},? (der |som )?({~} )?(fortsætter|forbliver) som ({~} )?{R:role}( (for|i|af) {G:what})?",
            "{R:role} {PS:who}",
            "^\\W*(den |det )?{R:role}, {PS:who}",
            "{PS:who},? (der|som) ({~} )?(er|var|bliver|har været|har siddet som|fungerer som) ({~} )?{R:role}(?! (for|i|af)\\b)",
            "(var|er|bliver|fungerer|sidder) {PS:who} (som )?({~} )?{R:role}( (for|i|af) {G:what})?",
            "{G:what} har som {R:role} {PS:who}",
            "har som {R} {P} og som {R:role} {PS:who}",
            "{G:what},? som {PS:who} ({~} )?(er|var|været|bliver|blev) ({~} )?{R:role} (for|i|af)(?= \\w+|[,.]|$)(?! ({X}|\\w+ {X}))",
            "{PS:who},? (der |som )?({~} )?(er|bliver|var) {R:role} for (den |det )?(kommunale |regionale |lægelige |kommune|regions|region|sygehus|hospitals|læge|praksis)(side|siden|delen|niveau)(?!\\w)",
            "{PS:who},? (der |som )?({~} )?(fortsætter|forbliver) som {G:what}['’]?s ({~} )?{R:role}",
            "{R:role} er (fortsat|stadig|nu|fremover) {PS:who}",
            "{PS:who},? (er|bliver) (fortsat |nu )?{R:role}(?! (for|i|af)\\b)",
            "som ({~} )?{R:role} (for {G:what} )?(fungerer|virker|sidder|valgtes|udpegedes)( {~})? {PS:who}",
            "{P:who} {~~}(hverv|post) som {R:role} (for|i) {X:what}",
        ),
        links=(_CHAIRS,),
        example="Ida Holm er formand for Rådet for Sund Alder.",
        near_miss="Ida Holm hilste på formanden for Rådet for Sund Alder.",
        confidence=0.9,
    ),
    Rule(
        id="takes-the-chair",
        frames=(
            "{ZS:who},? (der |som )?({~} )?({D} )?<takes the chair>( ({~} )?(for|i|af) {G:what})?( {D})?( (efter|fra) {P:old})?",
            "formandskabet (for {G:what} )?({~} )?(varetages|bestrides|overtages|overtoges|deles|blev overtaget|blev varetaget) ({D} )?(af|mellem) {ZS:who}",
            "formandskabet (for|i) {G:what} \\({PS:who}\\)",
            "(formandskabet|formandsposten|posten som {R}) ((for|i|af) {G:what} )?({D} )?(overgår|overgik|går|gik|skifter|skiftede|er gået|er overgået)( {D})?( fra {P:old})? til {PS:who}",
            "formandskabet (for {G:what} )?(ligger hos|er gået til|gik til|går til|tilfalder|overgår til) {ZS:who}( ved {PS})?",
            "formandskabet (for {G:what} )?(ligger hos|er gået til|gik til|går til|tilfalder|overgår til) {O} ved {PS:who}",
            "{PS:who},? (der |som )?({~} )?(deler|har delt|delte) formandskabet( (for|i) {G:what})?",
            "formandskabet \\({PS:who}\\)",
            "{ZS:who},? (der |som )?udgør (nu |tilsammen |sammen |i fællesskab |fortsat |fremover |således |begge |det delte |det fælles )*formandskab(et)?( (for|i|af) {G:what})?",
            "{ZS:who},? (der |som )?udgør (nu |tilsammen |sammen |i fællesskab |fortsat |fremover |således |begge )*{G:what}['’]?s? (delte |fælles )?formandskab",
            "formandskabet( (for|i) {G:what})?,? (der |som )?({~} )?(består|bestod|udgøres) ({~} )?af ({~} )?{ZS:who}",
            "{G:what}['’]?s ({~} )?formandskab,? (der |som )?({~} )?(består|bestod|udgøres|varetages|deles) ({~} )?af ({~} )?{ZS:who}",
            "formandspost(en)? ((for|i) {G:what} )?({~} )?({D} )?(er|var|været|blev|bliver) ({~} )?(besat|overtaget|bestridt|varetaget) (af|med) {PS:who}",
            "(i {G:what} )?(er|var|står|bliver) formandspost(en)? ((for|i) {G} )?({~} )?(ledig|vakant|ubesat),? {~}(efter|siden|idet|da|fordi)( at)? {P:old}",
            "{G:what} {~}(manglet|mangler|uden) (en )?(leder|formand|forperson)[^‹.;]{0,20},? siden {P:old} {~}(forlod|stoppede|fratrådte|gik|trak|skiftede|rejste)",
            "{PS:who},? (der |som )?(er|står|stod) i spidsen for {G:what}",
            "{G:what} har konstitueret sig med {PS:who} i (delt|fælles) formandskab",
            "{ZS:who},? (der |som )?({~} )?(indtræder|indtrådte|er indtrådt|træder ind|trådte ind|går ind) ({D} )?i formandskabet( (for|i) {G:what})?",
            "{G:what}[^‹›.;]{0,60} med {PS:who} (som|i|i et) (delt |fælles )?formandskab",
        ),
        links=(
            Link(relation="chairs", subject="who", object="what", fallback=CHAIR, fixed="formand"),
            Link(
                relation="chairs",
                subject="old",
                object="what",
                fallback=CHAIR,
                when="old",
                fixed="formand",
                status=Status.FORMER,
                timed=False,
            ),
        ),
        example="Ida Holm overtager formandskabet for Rådet for Sund Alder efter Bo Ravn.",
        near_miss="Ida Holm takkede formandskabet for Rådet for Sund Alder.",
        confidence=0.85,
    ),
    Rule(
        id="takes-the-vice-chair",
        frames=(
            "{ZS:who},? (der |som )?({~} )?(har|varetager|overtager) ({D} )?næstformandskabet( (for|i) {G:what})?",
            "næstformandskabet (for {G:what} )?(varetages|bestrides|overtages) ({D} )?af {ZS:who}",
        ),
        links=(Link(relation="chairs", subject="who", object="what", fallback=CHAIR, fixed="næstformand"),),
        example="Struer Kommune har næstformandskabet for Rådet for Sund Alder.",
        near_miss="Struer Kommune takkede næstformandskabet for Rådet for Sund Alder.",
        confidence=0.85,
    ),
    Rule(
        id="chairs-the-work",
        frames=("formandskabet for {~}\\({PS:who}\\)",),
        links=(Link(relation="chairs", subject="who", object="what", fallback=TOPIC, fixed="formandskab"),),
        example="Formandskabet for det daglige arbejde (Ida Holm og Bo Ravn) skriver et oplæg til Rådet for Sund Alder.",
        near_miss="Formandskabet for det daglige arbejde takkede Ida Holm.",
        confidence=0.7,
    ),
    Rule(
        id="takes-the-post",
        frames=(
            "{PS:who},? (der |som )?({D} )?(overtager|overtog|har overtaget) ({D} )?(posten|hvervet|rollen) som {R:role}( (for|i|af) {G:what})?( {D})?( (efter|fra) {P:old})?",
        ),
        links=(
            _CHAIRS,
            Link(
                relation="chairs",
                subject="old",
                object="what",
                fallback=CHAIR,
                when="old",
                role="role",
                status=Status.FORMER,
                timed=False,
            ),
        ),
        example="Ida Holm overtager posten som formand for Rådet for Sund Alder efter Bo Ravn.",
        near_miss="Ida Holm overtager pakken til formanden for Rådet for Sund Alder.",
        confidence=0.85,
    ),
    Rule(
        id="consists-of",
        frames=(
            "{G:what}['’]?s? (øvrige )?(medlemmer|deltagere|kommunale medlemmer|regionale medlemmer) (er|bliver)(:| følgende:)? {ZS:who}",
            "(medlemmer|deltagere|medlemmerne) (i|af) {G:what} (er|bliver)(:| følgende:)? {ZS:who}",
            "{G:what} <consists of>:? {ZS:who}",
            "{G:what} (bliver|er|kommer til at bestå af|får som medlemmer|får følgende medlemmer):? (?=‹P\\d+›(?: \\([^()]*\\))?(?:, | og | samt )‹P){PS:who}",
            "{G:what} <consists of> {PS} \\({R}\\)[,;]? (samt|og)? ?{PS:who}",
            "{G:what} <consists of> ({~} )?{R:role} (fra|for) ({G}['’]?s? )?[^‹.]{0,60}{XS:who}",
            "i {G:what} (sidder|sad|indgår|deltager) ({~} )?{PS:who}",
            "{PS:who},? (der |som )?udgør (nu |tilsammen |sammen |i fællesskab |herefter |fremover )*{G:what}(?!['’]?s)(?! (formandskab|formand))",
            "med i {G:what} (er|var|sidder) ({~} )?{PS:who}",
            "fra (?P<for>kommunal|regional) side (i {G:what} )?(sidder|sad|indgår|deltager) ({~} )?{PS:who}",
            "fra (?P<for>kommunal|regional) side (udgøres|består) {G:what} af {PS:who}",
            "fra (?P<for>kommunal|regional) side (indgår|deltager|sidder) {PS:who} i {G:what}",
        ),
        links=(_SEATED,),
        example="Rådet for Sund Alder består af Ida Holm og Bo Ravn.",
        near_miss="Rådet for Sund Alder hørte et oplæg af Ida Holm og Bo Ravn.",
        confidence=0.85,
    ),
    Rule(
        id="is-member-of",
        frames=(
            "{PS:who},? (der |som )?({~} )?(er|var|har været|har siddet|deltager|indgår|sidder|fortsætter)( som| fortsat| også)* ({~} )?{R:role} (i|af|for|fra {X} i) {G:what}",
            "{PS:who},? {R:role} (i|af) {G:what}",
            "{R:role} (i|af|til) {G:what} (er|bliver)( nu| fortsat| desuden| herefter| fremover)?( følgende)?:? {PS:who}",
            "^\\W*{G:what}: {PS:who} (er|deltager som|sidder som|indgår som|var) ({~} )?{R:role}",
            "{PS:who},? (der |som )?({~} )?(er|var) (fortsat |nu |også )?{G:what}['’]?s {R:role}",
            "{PS:who},? (der |som )?({~} )?(sidder|sad|indgår|deltager|fortsætter) (fortsat |også |fremover )?i {G:what}( som ({~} )?{R:role})?",
            "{PS:who},? (der |som )?(er|var) (en del af|med i|tilknyttet) {G:what}",
            "{G:what},? (hvor|hvori) {X:for} <represents> {PS:who}",
            "{G:what},? (hvor|hvori) {PS:who} <represents> {X:for}",
            "{PS:who},? (der |som )?({~} )?(fortsætter|er|sidder|deltager|indgår)( som)? {X:for}['’]?s {R:role}( (i|på) {G:what})?",
            "{PS:who},? (der |som )?<represents> {X:for} i {G:what}",
            "{X:for},? <represents> {PS:who} i {G:what}",
            "{X:for} ({~} )?(repræsenteres|er repræsenteret|været repræsenteret) i {G:what} (af|ved) {PS:who}",
            "{X:for} (i {G:what} )?({~} )?(repræsenteres|er repræsenteret|været repræsenteret|er( {~})? repræsenteret) (i {G:what2} )?(af|ved) {PS:who}",
            "i {G:what} <represents> {X:for} (af|ved) {PS:who}",
            "{PS:who},? (der |som )?møder ({~} )?(for|på vegne af) {X:for} i {G:what}",
        ),
        links=(_SITS,),
        example="Ida Holm sidder i Rådet for Sund Alder.",
        near_miss="Ida Holm orienterede i Rådet for Sund Alder.",
        confidence=0.85,
    ),
    Rule(
        id="seat-in-the-group-spoken-of",
        frames=(
            "{R:role},? {PS:who},? fortsætter",
            "{R:role} er (desuden |endvidere |herudover |fortsat )?{PS:who}",
            "som {R:role} (deltager|indgår|medvirker) (desuden |endvidere |herudover |fortsat )?{PS:who}",
        ),
        links=(replace(_SITS, role_kinds=("member", "observer", "substitute")),),
        example="Medlemmer er desuden Ida Holm og Bo Ravn.",
        near_miss="Projektleder er Ida Holm.",
        confidence=0.75,
    ),
    Rule(
        id="meet-in",
        frames=(
            "{G:what},? hvor ({R:role} (i|fra|for) )?{XS:who}[^‹.;]{0,20}( samt {X:who3}['’]?s?( {R:role3})?)? mødes( med {XS:who2})?",
        ),
        links=tuple(
            Link(relation="member-of", subject=slot, object="what", role=role)
            for slot, role in (("who", "role"), ("who2", ""), ("who3", "role3"))
        ),
        example="Vi etablerer Rådet for Sund Alder, hvor repræsentanter for Struer Kommune og KL mødes med Region Midtjylland.",
        near_miss="Vi besøgte Rådet for Sund Alder, hvor Struer Kommune holdt et oplæg om Region Midtjylland.",
        confidence=0.7,
    ),
    Rule(
        id="circle-of-members",
        frames=("(deltagerkredsen|medlemskredsen|deltagerne) (er|bliver|består af|omfatter) (?P<who>{R} .*)",),
        links=(Link(relation="member-of", subject="who", object="what", fallback=SEAT, timed=False),),
        example="Deltagerkredsen er repræsentanter fra Struer Kommune og Region Midtjylland.",
        near_miss="Deltagerkredsen er større i Struer Kommune end i Region Midtjylland.",
        confidence=0.7,
    ),
    *LEAVING,
)

_FAMILY = Family(RULES)


def find_membership(sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """member-of and chairs, told in the text of an item."""
    yield from apply(_FAMILY, sentence, discourse)
    for token in sentence.tokens:
        if token.kind == "P" and token.roles and not token.pronoun:
            yield from _bracketed(token, sentence, discourse)


def _bracketed(token: Token, sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """ "Ida Holm (kommunal medformand i arbejdsgruppen)" within a sentence about a group."""
    for text in token.roles:
        if role_kind(text) not in CHAIRS:
            continue
        person = discourse.resolve(token, sentence)
        bodies = [t for t in sentence.tokens if t.kind == "G" and t.group and t.group.kind is EntityKind.BODY]
        before = [t for t in bodies if t.end <= token.start] or bodies
        what = discourse.resolve(before[-1], sentence) if before else discourse.spoken_of()
        verdict = status(sentence, 0, len(sentence.tagged))
        if person is None or what is None or verdict is None or not fits("chairs", person, what):
            continue
        yield Statement(
            relation="chairs",
            subject=person,
            object=what,
            source=discourse.minutes.source,
            qualifiers=Qualifiers(role=find_roles(text)[-1].text, status=verdict),
            evidence=evidence_at("chair-in-brackets", 0.85, token.start, token.end, sentence, discourse),
        )
