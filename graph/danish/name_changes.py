"""Two names that a text gives for one person: "Ida Lundsgaard (tidligere Ida Holmskov)", "Ida Holmskov hedder nu ...".

A bracket tells much else ("tidligere Region Sjælland", "tidligere formand"), so both names must share the given name;
where only an old surname is told it must be one that the lexicon knows, unless the text says "født".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.danish.fold import fold
from graph.danish.lexicon import folded

_WORD = r"[A-ZÆØÅ][\w'’.-]+"
_NAME = rf"{_WORD}(?: (?:(?:van|von|de|den|af) )?{_WORD}){{1,4}}"
_ONCE = r"(?P<once>tidligere|tidl\.?|forhen|før|født|f\.|nu)"
_BRACKET = re.compile(rf"(?P<one>{_NAME}),? ?\({_ONCE}:? (?P<other>{_WORD}(?: {_WORD}){{0,4}})\)")
_ASIDE = re.compile(rf"(?P<one>{_NAME}),? (?:{_ONCE}|der (?:nu|i dag|fremover) hedder) (?P<other>{_NAME})")
_TOLD = re.compile(
    rf"(?P<one>{_NAME}) (?:har skiftet (?:efter)?navn til|skifte[rd]e? (?:efter)?navn til|har taget navnet"
    rf"|(?:hedder|har heddet) (?:nu|fremover|i dag|fra)|er blevet gift og hedder(?: nu)?) (?P<other>{_NAME})"
)
#: Each with a sign that it needs, for most texts have none.
_SIGNED = (
    (re.compile(rf"\({_ONCE}"), _BRACKET),
    (re.compile(rf"(?:{_ONCE}|hedder) [A-ZÆØÅ]"), _ASIDE),
    (re.compile(r"hedder|heddet|navn(?:et)? "), _TOLD),
)
_BORN = frozenset(("født", "f."))


def name_changes(text: str) -> frozenset[tuple[str, str]]:
    """Pairs of full names that the text says are of one person."""
    plain = " ".join(text.split())
    told = [pattern for sign, pattern in _SIGNED if sign.search(plain)]
    return frozenset(pair for pattern in told for match in pattern.finditer(plain) for pair in _pair(match))


def _pair(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    one, other = match["one"].strip(" .,"), match["other"].strip(" .,")
    given = one.split()[0]
    if " " not in other:
        once = match.groupdict().get("once") or ""
        if once not in _BORN and fold(other) not in folded("surnames"):
            return
        other = f"{given} {other}"
    if fold(other.split()[0]) == fold(given) and fold(one) != fold(other):
        yield one, other
