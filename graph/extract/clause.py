"""A sentence cut into clauses, and in each who stands in which case: the shallow syntax that readers of prose share.

"Lars Tang, der sidder i rådet, afløses af Ida Holm, og Bo Ravn bliver formand" has three clauses. In Danish a preposition
tells nearly all about a phrase ("af", "til", "for", "som"); what stands without one is subject or object, and a list
shares the case of its first member. A clause without a subject of its own has that of the clause before it; "der" and
"som" point at the phrase they follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from graph.extract.tokens import Sentence, Token

#: Verbs that open a new clause after "og" or a comma; any finite form will do, for they only cut.
FINITE = (
    r"(?:er|var|blev|bliver|har|havde|skal|skulle|vil|ville|kan|kunne|får|fik|sidder|sad|indgår|deltager|fortsætter|overtager"
    r"|overtog|udpeges|udpegedes|vælges|valgtes|udpegede|udpeger|valgte|vælger|indtræder|indtrådte|udtræder|udtrådte|tiltræder"
    r"|fratræder|afløser|afløste|afløses|erstatter|erstattes|efterfølger|repræsenterer|repræsenteres|leder|ledes|består|ønsker"
    r"|trækker|trak|træder|trådte|stopper|stoppede|forlader|forlod|indstiller|indstillede|foreslog|foreslår|fungerer|rykker"
    r"|varetager|varetages|påtog|påtager|begynder|begyndte|blevet|oplyste|takkede|orienterede|fortalte|nævnte|bemærkede"
    r"|mente|spurgte|bød|bad|meddelte|gjorde|kommer|kom|går|gik|arbejder|møder|mødes|genvalgte|melder|meldte|peger|pegede|gav|tog|lod|sagde|holdt|stod|skrev|sendte|viste|lagde|fortsatte|\w{3,}er(?=\sikke\b)|frabad|afslog|tilbød|mener|finder|fandt|udtaler|takker|forklarede|tilføjede|\w{3,}ede)"
)
_ADVERB = (
    r"(?:(?:nu|også|fortsat|stadig|desuden|endvidere|samtidig|herefter|derfor|dog|så|fremover|midlertidigt|tillige|hermed|dermed"
    r"|ligeledes|derudover|herudover|efterfølgende|igen|allerede|altså|i øvrigt|i dag|for nylig|‹D\d+›|pr\. ‹D\d+›|fra ‹D\d+›) )*"
)
#: A list that is one subject: a comma before "og" opens another clause.
_SUBJECTS = r"(?:‹[POG]\d+›(?:, | og | samt )?)+"
_CUT = re.compile(
    r"[;:](?=\s|$)|(?<=\.),(?=\s)|(?<=[›\w]{3})\.(?=\s‹[PG])"
    rf"|,(?=\s(?:men|mens|idet|da|fordi|hvorfor|så|således|indtil|før|inden|siden|efter at|hvor|hvori|hvortil|hvoraf|når|hvis|såfremt|at|om|der|hvilket)\b)"
    rf"|,(?=\ssom\s(?:{_ADVERB}{FINITE}\b|begge\b|alle\b|(?:den|det|de|vi|man)\s(?:også\s)?{FINITE}\b|‹[POG]))"
    rf"|(?:,?\s(?:og|men|samt))(?=\s{_ADVERB}(?:{FINITE}|at|hvor|der|som {FINITE})\b)"
    rf"|,?\s(?:og|mens|men)(?=\s{_SUBJECTS}\s?(?:,\s[^‹,]{{0,40}},\s)?{FINITE}\b)"
    rf"|,(?=\s{_ADVERB}{FINITE}\b)|\s(?=at\s‹P)"
)
_VERBS = re.compile(rf"\b{FINITE}\b|\b\w+(?:ede|edes|tes|tte|eres)\b", re.IGNORECASE)
#: A clause that opens with its verb has the subject of the one before it.
_ELLIPTIC = re.compile(rf"\W*(?:(?:og|men|samt)\s)?{_ADVERB}{FINITE}\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\W*(?:og )?(?P<word>der|som|hvor|hvori|hvortil|hvoraf|hvis(?= ‹R))\b")

#: Prepositions, longest first; each with the case that it gives.
_CASES = {
    "i stedet for": "old",
    "som afløser for": "old",
    "som afløsning for": "old",
    "som efterfølger for": "old",
    "til afløsning af": "old",
    "til erstatning for": "old",
    "som erstatning for": "old",
    "som vikar for": "old",
    "på vegne af": "behalf",
    "i regi af": "under",
    "ind i": "i",
    "ind som": "som",
    "ud af": "af",
    "sammen med": "with",
    "samt": "",
    **{word: word for word in "efter af fra til for som i med ved på under hos mellem over om blandt".split()},
    "v/": "ved",
}
_PREPOSITION = re.compile(
    r"(?<![\w/])(?:" + "|".join(re.escape(p) for p in sorted(_CASES, key=lambda p: -len(p))) + r")(?![\w])",
    re.IGNORECASE,
)
#: Words that look like a preposition and its noun, and are an adverb.
_IDIOMS = re.compile(
    r"\b(?:i øvrigt|i dag|i år|for nylig|i fællesskab|i forvejen|for tiden|for øjeblikket|til daglig|indtil videre|ind til videre"
    r"|med virkning|i alt|til gengæld|i enighed|i enstemmighed|på mødet|til mødet|i mødet|i stedet(?! for)|i spidsen|for bordenden"
    r"|med det samme|i givet fald|efter (?:eget ønske|lodtrækning|aftale|indstilling|afstemning|ferien|sommerferien)|i praksis)\b",
    re.IGNORECASE,
)
_JOINS = re.compile(
    r"\s*(?:,|&|/|,?\s*\bog\b|,?\s*\bsamt\b|\bsåvel som\b|,?\s*\beller\b)?\s*(?:\bdesuden\b\s*)?", re.IGNORECASE
)
_CLEFT = re.compile(r"\W*det (?:er|var|bliver|blev)\b", re.IGNORECASE)
_AND = re.compile(r",?\s(?:og|samt)\s|,\s")
_GENITIVE = re.compile(r"(?:s|['’]s?)(?=\s)")
_COLON = re.compile(r"\s?:")
_DEPENDENT = re.compile(r"\W*(?:og )?(?:at|om)\b")
_POINTS = re.compile(r"\W*der\b")
_RESUMED = re.compile(r"\s(?:der|som|hvor\w*|men|mens|idet|at)\b")
_BREAKS = re.compile(r"[,.;:]|\b(?:at|og)\b")
_TAGS = re.compile(r"‹([A-Z])(\d+)›")
_FILLERS = 5  # words that may stand between a preposition and its noun: "til posten som regionens nye"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Tokens in one case: a person, a list of people, a group, a role. `case` is "" for subjects and objects.

    `genitive`: it owns what follows; `heads`: it stands before the colon that it announces.
    """

    tokens: tuple[Token, ...]
    case: str
    start: int
    end: int
    genitive: bool = False
    heads: bool = False

    @property
    def kind(self) -> str:
        return self.tokens[0].kind

    @property
    def people(self) -> bool:
        return all(token.kind == "P" for token in self.tokens)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """tagged[start:end] with its phrases. `relative` is the word that ties it to `antecedent`, the phrase before it;
    `subject` the phrases in no case of the clause before, where it has none of its own."""

    start: int
    end: int
    text: str
    phrases: tuple[Phrase, ...]
    governed: int = 0  # where the clause begins that it is part of: "det foreslås, at ..."
    relative: str = ""
    antecedent: Phrase | None = None
    subject: tuple[Phrase, ...] = ()

    def bare(self, kinds: str = "P") -> tuple[Phrase, ...]:
        """Phrases in no case, of these kinds."""
        return _bare(self.phrases, kinds)


@lru_cache(maxsize=4)  # the families ask for those of one sentence after each other
def clauses(sentence: Sentence) -> tuple[Clause, ...]:
    """The clauses of a sentence in order; their phrases never cross a cut."""
    found: list[Clause] = []
    earlier: tuple[Phrase, ...] = ()
    main: tuple[Phrase, ...] = ()
    for start, end, joined in _cuts(sentence.tagged):
        text = sentence.tagged[start:end]
        phrases = _phrases(sentence, text)
        bare = _bare(phrases, "POG")
        pointer = _RELATIVE.match(text)
        places: Sequence[Phrase] = ()
        subject: tuple[Phrase, ...] = ()
        if pointer and earlier:
            places = [p for p in earlier if p.kind == "G"] if pointer["word"].startswith("hv") else earlier
        elif _ELLIPTIC.match(text) and not any(p.people or not joined for p in bare):
            subject = _shared(found[-1] if found and joined else None, main)
        clause = Clause(
            start=start,
            end=end,
            text=text,
            phrases=phrases,
            governed=_governor(text, found[-1] if found else None, start),
            relative=pointer["word"] if pointer and earlier else "",
            antecedent=places[-1] if places else None,
            subject=subject,
        )
        if not pointer and bare and not subject:
            main = bare[:1]
        earlier = (*earlier, *(p for p in phrases if p.kind in "POG"))
        found.append(clause)
    return tuple(found)


def _bare(phrases: Iterable[Phrase], kinds: str) -> tuple[Phrase, ...]:
    return tuple([p for p in phrases if not p.case and p.kind in kinds and not p.genitive and not p.heads])


def _governor(text: str, before: Clause | None, start: int) -> int:
    """Where the clause begins that this one is part of: "det foreslås, at ...", "det er Ida Holm, der ..."."""
    if before is None:
        return start
    cleft = _POINTS.match(text) and _CLEFT.match(before.text)
    return before.governed if cleft or _DEPENDENT.match(text) else start


def _shared(before: Clause | None, main: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The subject of a clause that opens with its verb: what the clause before points at, else that of the main clause."""
    pointed = before.antecedent if before is not None and before.relative in ("der", "som") else None
    return main if pointed is None else (pointed,)


def _cuts(tagged: str) -> Iterator[tuple[int, int, bool]]:
    """Ranges of the clauses, and whether "og" opens each; what has no verb yet goes on, a colon announces what follows."""
    start = 0
    opened = False
    for cut in _CUT.finditer(tagged):
        if cut.start() < start:
            continue
        piece = tagged[start : cut.start()]
        joins = cut.group() == "," or cut.group().strip(" ,") in ("og", "samt")
        if (
            cut.group() == ":"
            or not piece.strip()
            or (joins and not _VERBS.search(piece) and _resumes(tagged, cut.end()))
        ):
            continue
        yield start, cut.start(), opened
        start, opened = cut.end(), cut.group().strip(" ,") == "og"
    yield start, len(tagged), opened


def _resumes(tagged: str, position: int) -> bool:
    return not _RESUMED.match(tagged, position)


def _phrases(sentence: Sentence, text: str) -> tuple[Phrase, ...]:
    """The phrases of a clause of the sentence, with their places in it."""
    phrases: list[Phrase] = []
    position = 0
    for match in _TAGS.finditer(text):
        token = sentence.tokens[int(match.group(2))]
        gap = text[position : match.start()]
        position = match.end()
        last = phrases[-1] if phrases and _joins(phrases[-1], token.kind, gap) else None
        phrase = Phrase(
            tokens=(token,) if last is None else (*last.tokens, token),
            case=_case_behind(phrases, token.kind, gap) if last is None else last.case,
            start=match.start() if last is None else last.start,
            end=position,
            genitive=_GENITIVE.match(text, position) is not None,
            heads=_COLON.match(text, position) is not None,
        )
        phrases[len(phrases) - (last is not None) :] = [phrase]
    return tuple(phrases)


def _joins(last: Phrase, kind: str, gap: str) -> bool:
    """Whether a phrase and what follows it are one list: of people, or of organisations and groups."""
    if last.heads or last.genitive or last.kind not in "POG" or kind not in "POG":
        return False
    return (last.kind == "P") == (kind == "P") and gap != "" and not gap.isspace() and _JOINS.fullmatch(gap) is not None


def _case_behind(phrases: Sequence[Phrase], kind: str, gap: str) -> str:
    """The case of what follows the phrases behind the gap: their own where it goes on with their list."""
    last = phrases[-1] if phrases else None
    if last is None:
        return _case(gap)
    if last.kind in "RL" and kind in "RLP" and _in_list(last, gap):
        return last.case
    if len(phrases) > 1 and last.kind in "RL" and phrases[-2].people and kind == "P" and _AND.fullmatch(gap):
        return phrases[-2].case
    goes_on = last.kind in "TRL" and gap == " "
    return last.case if goes_on or _shares(last, kind, gap) else _case(gap)


def _in_list(last: Phrase, gap: str) -> bool:
    """Whether a list of roles and people goes on: "bestående af formanden, næstformanden og Ida Holm"."""
    return last.case in ("af", "med") and _AND.fullmatch(gap) is not None


def _shares(last: Phrase, kind: str, gap: str) -> bool:
    """Whether an organisation and a person after each other stand in one list, and so in one case."""
    alike = last.kind in "POG" and kind in "POG" and last.case in ("", "af", "med", "mellem", "fra")
    return alike and gap != "" and not gap.isspace() and _JOINS.fullmatch(gap) is not None


@lru_cache(maxsize=4096)  # " i ", " fra ", " er udpeget til "
def _case(gap: str) -> str:
    """The case of what follows the gap: that of its last preposition, unless a verb stands between the two."""
    gap = _IDIOMS.sub("", gap)
    match = next(reversed(list(_PREPOSITION.finditer(gap))), None)
    if match is None:
        return ""
    rest = gap[match.end() :]
    if _VERBS.search(rest) or _BREAKS.search(rest) or len(rest.split()) > _FILLERS:
        return ""
    return _CASES[" ".join(match.group().casefold().split())]
