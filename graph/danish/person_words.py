"""What the words of a person's line can be: an apology, a label, a role, initials, a sign of an organisation.

Hard are capitals in brackets: "(A)" is a party, "(LHI)" the initials of Lis Hiller, "(KL)" an organisation.
"""

from __future__ import annotations

import re

from graph.danish.fold import fold
from graph.danish.lexicon import folded, kinds
from graph.danish.roles import find_roles
from graph.danish.words import words

ABSENT = re.compile(
    r"(?:fraværende )?(?:med |meldt |havde meldt |har meldt |sendt )?afbud|fraværende|forhindret|ikke til ?stede"
    r"|deltog ikke|deltager ikke"
    r"|udeblevet|syg|ikke mødt|udeblev",
    re.IGNORECASE,
)
LABELS = re.compile(
    r"(?:møde)?deltagere?|deltog|til ?stede|mødte?(?: var)?|mødt|medlemmer|øvrige(?: deltagere)?|gæster?|navn"
    r"|beslutning"
    r"|sekretariat(?:et)?|referat|indstilling|bemærkning(?:er)?|kopi(?: til orientering)?|fra [a-zæøå]+",
    re.IGNORECASE,
)
FOR = re.compile(
    r"(?:der |som )?(?:(?:var|er|blev) (?:ind|til|hid)?(?:kaldt|mødt|med|til ?stede|trådt)(?: op| frem| ind| til)? )?"
    r"(?:(?:mødte|deltog|deltager|kom|møder|mødt|indkaldt|tilkaldt|stedfortræder|suppleant|vikar"
    r"|afløser|substitut) ){0,2}"
    r"(?:som (?:stedfortræder|suppleant|vikar|afløser) )?"
    r"(?:i ?stedet )?(?:for|af) |på vegne af ",
    re.IGNORECASE,
)
INSTEAD = re.compile(
    r"i ?stedet\b"
    r"|\b(?:suppleant|stedfortræder)(?:en)?(?: ?:| er| var|\s*$)|\bafløser(?:en)?(?: ?:| er| var)"
    r"|\bv(?:/|ed) (?:suppleant|stedfortræder)",
    re.IGNORECASE,
)
AT = re.compile(r"\s*,?\s*(?:(?:i|ved|hos|fra|på|for|v/|repræsentant for|repræsenterer)\s)?\s*")
STRONG = re.compile(
    r"\b(?:\w*[Kk]ommuner?|Region(?:en)?|\w*hospital(?:et)?|\w*[Ss]ygehus(?:et)?|\w*[Uu]niversitet|\w*styrelsen|KL|KKR|PLO"
    r"|\w*ministeriet|FOA|DSR|Danske Regioner|A/S|ApS|University College|\w*højskolen|\w*(?<!om)råd(?:et)?"
    r"|\w*[Hh]ospice|\w*forening(?:en)?|\w*fonden|\w*forbund(?:et)?|Patienter|\w*Handicaporganisationer|Ældre Sagen)\b"
)


def is_role(text: str) -> bool:
    if fold(text) in kinds("short_roles"):
        return True
    found = find_roles(text)
    return (
        bool(found) and found[0].start == 0 and text[found[-1].end :].strip() in ("", ".") and _only_joined(text, found)
    )


def _only_joined(text: str, found: tuple[object, ...]) -> bool:
    """Several roles in one field are joined by nothing but "og"."""
    return len(found) == 1 or re.fullmatch(r"[\w.]+(?: og [\w.]+)+", text) is not None


def initials_of(letters: str, name: str) -> bool:
    """True if the letters open the name's words, or follow in it one after the other ("LHI" for Lis Hiller)."""
    heads = [word.text[0].upper() for word in words(name)]
    if not heads or heads[0] != letters[0]:
        return False
    position = 0
    plain = name.upper()
    for letter in letters:
        position = plain.find(letter, position) + 1
        if position == 0:
            return False
    return True


def is_post_too(text: str) -> bool:
    """Roles that are job titles as well: "projektleder", "udvalgsformand"."""
    return fold(text) in folded("job_titles")
