"""For whom those hold their seats whom a sentence seats, wherever the sentence says it.

"Ida Holm, der siden 2011 har repræsenteret Ældre Sagen i rådet", "Ældre Sagen indstiller, at Ida Holm indtræder i rådet",
"som repræsentant for de nordlige kommuner", "rådet består af Ida Holm fra Ældre Sagen": the seat is read by frames and clauses
that need not know all of these. What is represented is a name or a side in common nouns. Who merely tells of others ("Struer
Kommune oplyste, at Ida Holm indtræder") sends nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.danish.anchors import Guarded
from graph.danish.roles import CHAIRS, role_kind
from graph.extract.clause import Clause, clauses
from graph.extract.discourse import Discourse
from graph.extract.qualifiers import before_a_nameless
from graph.extract.seat_cases import COLLECTIVE
from graph.extract.tokens import Sentence, Token
from graph.model.entity import EntityKind
from graph.model.statement import Mention, Statement

_K = EntityKind
_SENT = ("appointed-to", "member-of")
_NOBODY = frozenset({_K.PROJECT, _K.AGREEMENT, _K.FUND, _K.MEETING, _K.PERSON})
_NOUN = (
    r"[\wæøå-]*(?:kommuner(?:ne)?|hospital(?:et|er|erne)|sygehus(?:et|e|ene)|regioner(?:ne)?|læger(?:ne)?|praksis|praksissektoren"
    r"|koordinatorer(?:ne)?|terapeuter(?:ne)?|sygeplejersker(?:ne)?|jordemødre(?:ne)?|tandlæger(?:ne)?|ledere(?:ne)?|konsulenter(?:ne)?"
    r"|studerende|patienter(?:ne)?|pårørende|brugere(?:ne)?|borgere(?:ne)?|medarbejdere(?:ne)?|personalet|beboere(?:ne)?"
    r"|foreninger(?:ne)?|organisationer(?:ne)?|(?:ældre|handicap|udsatte)råd(?:ene|et)|klynger(?:ne)?|afdelinger(?:ne)?|apotek(?:erne|ere)"
    r"|psykiatrien|området|sektoren)"
)
_ADJECTIVE = r"(?:[\wæøå]+(?:ske|re|le|ede|nde|ge) )?"
_WHERE = r"(?: i (?:‹O\d+›(?!s)|(?-i:[A-ZÆØÅ])[\wæøå-]+))?"  # "kommunerne i Nordjylland"
_SIDE = rf"(?:(?:{COLLECTIVE}|(?:de |den |det )?{_ADJECTIVE}{_NOUN})(?!\w){_WHERE})"
_SOME = rf"de {_ADJECTIVE}‹[OT]\d+›{_WHERE}"  # "de mindre kommuner", "de studerende"
_WHO = rf"(?P<whom>‹[OG]\d+›(?!s)|(?<![\w])(?:{_SIDE}|{_SOME}))"
_ADVERBS = r"(?:(?:fortsat|stadig|også|nu|fremover|fremadrettet|desuden|endvidere|hidtil|indtil nu|i dag|her|samtidig|tillige|derudover|siden ‹D\d+›|‹D\d+›) )*"

#: Words that say outright who is represented; they outrank who appointed.
_REPRESENTS = tuple(
    Guarded(pattern, re.IGNORECASE)
    for pattern in (
        rf"\brepræsenter(?:er|ede|et|e) {_ADVERBS}{_WHO}",
        rf"(?<!\bi )(?<!\btil ){_WHO} (?:[\wæøå]+ ){{0,4}}?(?:‹D\d+› )?repræsenter(?:es|et)\b",
        rf"(?<!\bi )(?<!\btil ){_WHO} (?:er|var|har) [^.;]{{0,60}}\brepræsenteret\b",
        rf"‹R\d+› (?:for|fra) {_WHO}(?= i ‹G|[^‹]*$| i stedet|[,.;])",
        rf"‹R\d+› (?:for|fra) {_WHO}",
    )
)
_SENDS = tuple(
    Guarded(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:udpeget|valgt|indstillet|udpeges|vælges|indstilles) af {_WHO}",
        rf"^\W*(?:og )?som {_WHO} {_ADVERBS}(?:har |havde )?{_ADVERBS}(?:udpeget|valgt|indstillet|udpegede|valgte|indstillede|udpeger|indstiller)\b",
        rf"^\W*(?:(?:og|mens) )?(?:for|fra) {_WHO} {_ADVERBS}(?:bliver|deltager|indgår|sidder|udpeges|kommer|er|indtræder) ",
        rf"\bbliver det for {_WHO}",
    )
)
#: What somebody does in the clause before who sends the people of the next: "indstiller, at", not "oplyste, at".
_OWN_PEOPLE = Guarded(
    rf"^\W*{_WHO} (?:har |havde )?{_ADVERBS}(?:[\wæøå]+ )?(?:indstil\w+|foreslå\w*|foreslog|peger|pegede|meddel\w+|ønsker|besluttede|besluttet|godkendte|godkendt|vedtog)\W*$",
    re.IGNORECASE,
)
_APPOINTING = Guarded(
    rf"^\W*(?:(?:og|samt) )?{_ADVERBS}(?:har |havde )?{_ADVERBS}(?:udpeget|udpegede|udpeger|valgt|valgte|vælger|indstillet|indstillede|indstiller|peget på|peger på|pegede på)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(rf"^\W*{_WHO} (?=er|har|blev|bliver|var|indtr|tiltr)", re.IGNORECASE)
_MAY_TELL = re.compile(
    r"repræsent|‹R\d+› (?:for|fra) |\bat\b| af |\bsom\b|[Ff]ra |[Ff]or |\bhar |udpege|indstil|peger", re.IGNORECASE
)
#: "i gruppen sidder Ida Holm for kommunerne og Bo Ravn for PLO": each for whom stands behind the name.
_BEHIND = re.compile(rf"‹P(?P<person>\d+)› for {_WHO}", re.IGNORECASE)
_BESIDE = re.compile(r"(?:\bfra|\bfor|\()\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """Whom a pattern found; `outright`: by words of representing."""

    whom: str
    outright: bool = False


def represented(statements: Sequence[Statement], sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """The statements of one sentence, its seats with whom they are held for as far as the sentence says it."""
    seats = [s for s in statements if s.relation in _SENT and s.subject.kind is _K.PERSON]
    if not seats:
        yield from statements
        return
    told = _of_each(sentence, discourse)
    for statement in statements:
        found = told.get(statement.subject.name) if statement in seats else None
        yield statement if found is None else _filled(statement, found, discourse)


def _filled(statement: Statement, found: _Told, discourse: Discourse) -> Statement:
    held, group = statement.qualifiers, statement.object
    own = {discourse.body.name} if discourse.body is not None else set()
    open_ = set(held.on_behalf_of) <= own or (
        found.outright and found.whom.casefold() in map(str.casefold, held.on_behalf_of)
    )
    cut = any(found.whom.casefold().endswith(f" {name.casefold()}") for name in held.on_behalf_of)
    if group is None or found.whom == group.name or role_kind(held.role) in CHAIRS or not (open_ or cut):
        return statement
    return replace(statement, qualifiers=replace(held, on_behalf_of=(found.whom,)))


def _of_each(sentence: Sentence, discourse: Discourse) -> dict[str, _Told]:
    """Person -> whom the sentence says that this person represents; the first word counts."""
    found: dict[str, _Told] = {}
    cut = clauses(sentence)
    for index, clause in enumerate(cut):
        people = list(_people(clause, sentence, discourse))
        told = None
        for name, token in people:
            beside = _beside(token, sentence, discourse)
            if beside and name not in found:
                found[name] = _Told(whom=beside)
        behind = _behind(clause, sentence, discourse) if " for " in clause.text else {}
        found.update({name: behind[token.start] for name, token in people if token.start in behind})
        if people and not behind and _MAY_TELL.search(sentence.tagged):
            told = _in_clause(clause, sentence, discourse) or _before(cut, index, sentence, discourse)
        if told is not None:
            for name, _ in people:
                if told.outright or name not in found:
                    found[name] = told
    return found


def _people(clause: Clause, sentence: Sentence, discourse: Discourse) -> Iterator[tuple[str, Token]]:
    """Who is spoken of in a clause: its people, and whom it points back at."""
    pointed = [clause.antecedent] if clause.antecedent is not None and clause.relative in ("der", "som") else []
    for phrase in (*clause.phrases, *pointed, *clause.subject):
        for token in phrase.tokens if phrase.people and phrase.case != "old" else ():
            mention = discourse.resolve(token, sentence)
            if mention is not None:
                yield mention.name, token


def _beside(token: Token, sentence: Sentence, discourse: Discourse) -> str:
    """The organisation behind the name: "Ida Holm fra Ældre Sagen", "Ida Holm (Ældre Sagen)"."""
    if token.employer is None or not _BESIDE.search(
        sentence.text[max(0, token.employer.start - 6) : token.employer.start]
    ):
        return ""
    mention = discourse.resolve(token.employer, sentence)
    return mention.name if mention is not None and mention.kind not in _NOBODY else ""


def _behind(clause: Clause, sentence: Sentence, discourse: Discourse) -> dict[int, _Told]:
    """Where a person stands -> for whom, of those who are each followed by it."""
    matches = [(int(match["person"]), match) for match in _BEHIND.finditer(clause.text)]
    named = [(sentence.tokens[index].start, _name(match, clause, sentence, discourse)) for index, match in matches]
    return {start: _Told(whom=whom, outright=True) for start, whom in named if whom}


def _in_clause(clause: Clause, sentence: Sentence, discourse: Discourse) -> _Told | None:
    person = next((phrase for phrase in clause.phrases if phrase.people), None)
    end = before_a_nameless(clause.text, person.end if person is not None else 0, len(clause.text))
    for patterns, outright in ((_REPRESENTS, True), (_SENDS, False)):
        for pattern in patterns:
            match = pattern.search(clause.text[:end])
            whom = _name(match, clause, sentence, discourse) if match is not None else ""
            if whom:
                return _Told(whom=whom, outright=outright)
    return None


def _before(cut: Sequence[Clause], index: int, sentence: Sentence, discourse: Discourse) -> _Told | None:
    """Who proposes in the clause before, or appoints as the subject that the two clauses share."""
    if index == 0:
        return None
    clause, last = cut[index], cut[index - 1]
    match = None
    if re.match(r"\W*at ", clause.text):
        match = _OWN_PEOPLE.search(last.text)
    elif _APPOINTING.search(clause.text):
        match = _SUBJECT.search(last.text)
    whom = _name(match, last, sentence, discourse) if match is not None else ""
    return _Told(whom=whom) if whom else None


def _name(match: re.Match[str], clause: Clause, sentence: Sentence, discourse: Discourse) -> str:
    """The name of whom a pattern found; a side in the words of the text."""
    if match["whom"].startswith("‹"):
        mention: Mention | None = discourse.resolve(sentence.token(match["whom"]), sentence)
        return mention.name if mention is not None and mention.kind not in _NOBODY else ""
    first, last = sentence.place(clause.start + match.start("whom"), clause.start + match.end("whom"))
    return " ".join(sentence.text[first:last].split())
