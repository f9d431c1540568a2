"""The worklist as a table: tasks out, filled-in answers back in.

The first columns are for the reviewer (verdict, field, value, reason), the next tell why somebody should look, what is
said and in which words, and the last are those of the tables of verdicts, so that an answered row becomes one of them.
"""

from __future__ import annotations

from collections.abc import Mapping

from graph.facts.verdicts import IDENTITIES, VERDICTS

_ANSWER = ("verdict", "field", "value", "reason")
_SHOWN = ("why", "confidence", "said", "quote", "page", "note")
TASKS = (
    *_ANSWER,
    *_SHOWN,
    *(column for column in (*VERDICTS, *IDENTITIES) if column not in (*_ANSWER, "by", "date")),
)


def answered(row: Mapping[str, str], by: str, date: str) -> tuple[str, dict[str, str]]:
    """(`verdicts`, `identities` or "" for no answer, the row of that table)."""
    if not row.get("verdict"):
        return "", {}
    table, columns = ("identities", IDENTITIES) if row.get("one") else ("verdicts", VERDICTS)
    taken = {column: row.get(column, "") for column in columns} | {"by": by, "date": date}
    if taken["verdict"] == "add":
        taken["key"] = ""
    return table, taken
