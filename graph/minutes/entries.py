"""Tells by its look alone which line is an entry of a list of people: a name first, then short fields.

"Ida Holm, ældrechef, Struer Kommune" and "Ældrechef Ida Holm (formand)" are entries, "Ida Holm bød velkommen" is none.
Several of them side by side are a list, whether a label announces it or not; but not below "Kopi til".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.danish.names import LISTED, find_names
from graph.danish.titles import find_titles
from graph.minutes.labels import Field, find_label
from graph.minutes.list_lines import VERBS
from graph.model.text import Block, BlockKind

_LONGEST = 220
_FIELDS = re.compile(r"[,\t;/]|\s?\(|\s[–—-]\s|:\s")
_NUMBERED = re.compile(r"\s*(?:\d+|[A-ZÆØÅ]\d+)[.):]")
_LEADS = re.compile(r"[\s•*–-]*(?:læge|dr\.|prof\.|borgmester|formand|næstformand|medformand)?\s*", re.IGNORECASE)


def is_entry(block: Block) -> bool:
    """Whether a block is one person's line: it begins with a name or with a title before one, and is no sentence."""
    text = block.text.strip()
    if len(text) > _LONGEST or _NUMBERED.match(text) or VERBS.search(text) or text.endswith(":"):
        return False
    names = find_names(text, least=LISTED)
    return bool(names) and _leads(text[: names[0].start]) and _has_more(block, text, names[0].end, names[0].start)


_OFFICE = re.compile(
    r"[\s•*–-]*(?:(?:næst|med|vice)?(?:formanden|forpersonen)|tovholder(?:en)?|sekretær(?:en)?)\s*[,:]?\s*",
    re.IGNORECASE,
)


def _leads(before: str) -> bool:
    """Whether nothing but an office, a title or a role stands before the name."""
    plain = _OFFICE.sub("", before, count=1).strip() if _OFFICE.match(before) else before.strip()
    if not plain and before.strip():
        return True
    titles = find_titles(plain)
    return _LEADS.fullmatch(before) is not None or (
        bool(titles) and titles[0].start == 0 and titles[-1].end == len(plain)
    )


def _has_more(block: Block, text: str, end: int, start: int) -> bool:
    """An entry tells more than a name, unless it is the name alone."""
    return start > 0 or end == len(text) or len(block.cells) > 1 or _FIELDS.match(text[end:]) is not None


def find_runs(blocks: Sequence[Block]) -> frozenset[int]:
    """Indexes of the blocks that stand in a row of at least two entries with fields, and no label of others above."""
    found: set[int] = set()
    run: list[int] = []
    closed = False
    for index, block in enumerate(blocks):
        if is_entry(block) and (len(block.cells) > 1 or _FIELDS.search(block.text)):
            run.append(index)
            continue
        if len(run) >= 2 and not closed:
            found.update(run)
        run = []
        label = find_label(block.cells[0].text if block.cells else block.text)
        closed = (
            label is not None
            and label.label.field in (Field.OTHER, Field.AGENDA)
            and block.kind is not BlockKind.TABLE_ROW
        )
    return frozenset(found if len(run) < 2 or closed else found | set(run))
