"""How Danish says that a sum is given, got, set aside, shared out, or is what a thing costs: the words of the reader of sums.

"Yder", "går ind med" and "har givet tilsagn om" are one act, "får bevilget" is the same seen from the other end. The voice
of a participle is told by "har" or "er" before it, so only the words stand here.
"""

from __future__ import annotations

import re

from graph.extract.funding_phrases import PHRASES

_JOIN = r"(?:\s?/\s?|,\s(?:og\s|samt\s)?|\sog\s|\ssamt\s)"
ACTORS = rf"‹[OG]\d+›(?:{_JOIN}‹[OG]\d+›)*"

ACTOR_LIST = re.compile(ACTORS)


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)


#: Whose subject gives: finite forms ...
GIVES = _words(
    PHRASES["gives money"].split("|(?:har|havde)")[0]
    + r"|match(?:er|ede)|frigiver|frigav|udbetal(?:er|te)|(?:imødekom(?:mer)?|godkend(?:er|te)|tiltrådte)(?= (?:de |en bevilling på |et tilskud på |støtte på )?‹M| [^‹›.;,]{0,40}ansøgning)|satte? (?=‹M)|sætter (?=‹M)"
)
#: ... and those behind "vil", "at" ...
GIVE = _words(PHRASES["give money"] + r"|udbetale|frigive|bruge")
#: ... and behind "har"; behind "er" it is given to the subject, or by nobody named.
GIVEN = _words(
    PHRASES["given money"]
    + r"|lovet|udbetalt|frigivet|honoreret|imødekommet|godkendt|sat|gået|hentet|forlænget|besluttet|vedtaget"
)
IS_GIVEN = _words(
    r"(?:bevill?i?g|udmønt|støtt|(?:med|sam|del|hel|egen)?finansier|betal|afhold|yd|giv|doner|reserver|øremærk|prioriter|overfør|tilfør|lønn|frikøb"
    r"|sponsorer|opkræv|hent|indhent|bidrag|tag|uddel|tildel|udbetal|honorer|afsætt|dækk|bær|brug|anvend|fordel|frigiv|udlodd|levér|lever|indarbejd|sætt)es"
    r"|kommer|kom|stammer|går|gik|tilfalder|tilfaldt|deles"
)
GETS = _words(PHRASES["gets money"] + r"|støttes med")
#: Nouns that are money given by somebody.
GIFT = _words(
    r"(?:medfinansiering|egenfinansiering|finansiering|tilskud|bidrag|støtte|(?:projekt|drifts|anlægs|start)?bevilling|donation|indskud|legat|gave|tilsagn|sponsorat|midler|penge)(?:en|et|det|ne|er)?"
    r"|til rådighed|lever af|levet af|levede af|heraf|hvoraf|deraf|hertil kommer|dertil kommer"
)
#: A pool that is shared out pays; a council that shares it out does not.
SHARES_OUT = _words(r"(?:fordel|uddel|udmønt)(?:t|er|es|te|ede|et)|bruges|anvendes|går|gik")
#: Whose money it is stands before them in the genitive, or behind "fra".
SHARE = rf"(?:(?:{PHRASES['share']})|tilsagn|(?:års)?kontingent(?:et)?|del)"
AMOUNTS = r"(?:er|udgør|udgjorde|på|om|med|lyder på|lød på|beløber sig til|er fastsat til|sat til|bliver|blev|var|falder til|stiger til|sættes til|svarer til|svarende til|i alt|:)"
#: Told for a pool that pays, a body or an applicant: what it "får" comes from there.
FROM = r"(?:fra|af|via|hos|gennem|over)"
#: What is spent, priced, saved or only thought of is given by nobody.
SPENT = re.compile(
    r"\b(?:brugt|bruger|brugte|forbrug\w*|købt|købte|regning\w*|faktur\w*|tilbud|tilbuddet|overslag|(?<!\btil )honorar\w*|gebyr\w*|takst\w*|pris(?:en|er)?|husleje|løn på"
    r"|gennemsnit\w*|typisk|pr\.|per|mangler|mindre end|mere end sidste|højere|lavere|svarer til|svarende til en|værdi|omsætning|gevinst\w*|tilbagebetal\w*"
    r"|tilbage til|ført tilbage|afregnes|rest(?:en|erer|beløb)? på|regneeksempel|til sammenligning|skøn|kan løbe op|bedt om|kostet|deltager(?:e|en)?|borger|person|kursist|forhandl\w*|tænkt|drømte?|ønskede|hvis|såfremt|forgæves)\b",
    re.IGNORECASE,
)
#: Nobody gives who stands behind these.
GOVERNED = re.compile(
    r"\b(?:til|i|for|på|fra|ved|hos|under|om|af|mellem|med|mod|over|via|gennem|blandt|uden|efter|end|som|ifølge|inden for|overfor|over for)\s(?:(?:de|den|det|både|alle|hele)\s)?"
    rf"(?:‹[OGP]\d+›{_JOIN})*$",
    re.IGNORECASE,
)
HARD_BREAK = re.compile(
    r";(?!\s(?:det|de)\s)|[!?]|\.\s(?=[A-ZÆØÅ‹])|(?:(?<=‹M\d›)|(?<=‹M\d\d›))\s(?=[A-ZÆØÅ][a-zæøå]+\s)"
)
