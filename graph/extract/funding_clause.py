"""The clause around a match: as far as "ikke", "sparer" and a year speak of it.

In "Vejle Kommune bidrager med 50.000 kr., mens Horsens Kommune sparer 20.000 kr." the saving is no matter of Vejle's.
"""

from __future__ import annotations

import re

from graph.extract.tokens import Sentence

_CUT = re.compile(
    r"[;!?]|\.\s|,\s(?:men|mens|idet|da|fordi|hvorfor|så)\s|\s(?:men|mens)\s"
    r"|,?\sog\s(?=(?:resten|restbeløbet|overskuddet|underskuddet|besparelsen)\b|(?:har|er|der er) (?:\w+ ){0,3}(?:for)?brugt\b)"
)


def clause(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """(start, end) of the clause of the tagged text that holds [start:end]."""
    left = max((match.end() for match in _CUT.finditer(sentence.tagged, 0, start)), default=0)
    cut = _CUT.search(sentence.tagged, end)
    return left, cut.start() if cut else len(sentence.tagged)
