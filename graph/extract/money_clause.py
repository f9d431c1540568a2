"""Every sum of a sentence with who gives it, who gets it, or what it is the whole of: the reader of clauses about money.

"Horsens Kommune bidrager med 100.000 kr. i 2021 og 150.000 kr. i 2022, mens Skive Kommune lægger 50.000 kr." has three sums.
For each the words since the sum before it and up to the next are asked, in this order: whose share it is, who gives it,
from whom it comes, who stands beside it in a list, whether it only goes on from the sum before, to whom it is granted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from graph.extract import money_words as words
from graph.extract.money_gift import gift, nearest, share
from graph.extract.money_grant import granted
from graph.extract.money_list import again, listed, told_beside
from graph.extract.money_place import Place
from graph.extract.money_reading import Reading
from graph.extract.money_source import source
from graph.extract.tokens import Sentence

#: In this order a sum is asked.
READERS: tuple[Callable[[Place], Reading | None], ...] = (
    share,
    gift,
    told_beside,
    source,
    listed,
    again,
    granted,
    nearest,
)

#: "Finansieringen er på plads: 300.000 kr. fra A, 100.000 kr. fra B".
_LABEL = re.compile(
    r"\b\w*(?:finansier|bidrag|bevil|tilskud|fordel|støtte|midler|betal|budget|økonomi|pris|udgift|dækk|meldt|tilsagn)\w*[^;\n]{0,90}:",
    re.IGNORECASE,
)


def read_sums(sentence: Sentence, above: str, acceptable: Callable[[Reading], bool]) -> Iterator[Reading]:
    """What each sum is read as, in the order of the text; sums that nobody gives or gets are left out.

    `above` is the text that stands before the sentence, in which a label may lead it; only what is
    `acceptable` is given, and gone on from.
    """
    tagged = sentence.tagged
    places = [(m.start(), m.end(), sentence.token(m.group())) for m in re.finditer(r"‹M\d+›", tagged)]
    breaks = [m.end() for m in words.HARD_BREAK.finditer(tagged)]
    last: Reading | None = None
    for number, (start, end, token) in enumerate(places):
        left = max((b for b in breaks if b <= start), default=0)
        after = min((b for b in breaks if b > end), default=len(tagged))
        following = places[number + 1][0] if number + 1 < len(places) else len(tagged)
        behind = places[number - 1][1] if number else 0
        place = Place(
            sentence=sentence,
            token=token,
            left=left,
            near=max(left, behind),
            start=start,
            end=end,
            right=min(after, following),
            last=last if behind >= left and number else None,
            label=_LABEL.search(above + tagged[:start]) is not None,
        )
        found = next((r for read in READERS if (r := read(place)) is not None and acceptable(r)), None)
        last = found or place.last
        if found is not None:
            yield found
