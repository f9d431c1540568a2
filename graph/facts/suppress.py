"""Who must not appear: data/suppress.csv to the keys of people who are left out of every output.

A row holds no name, only a hash of one: the list of those who asked to be left out must not become a list of names
itself. `bordkort explain "Ida Holm"` tells the key of a person.
"""

from __future__ import annotations

import re
from pathlib import Path

from graph.errors import Issue, TableError
from graph.facts.cells import cells

SUPPRESSED = ("key", "by", "date", "reason")
_KEY = re.compile(r"[0-9a-f]{16}")


def load_suppressed(path: Path) -> dict[str, str]:
    """The keys in the table with their places; none of a missing one. Raises TableError with every fault found."""
    issues: list[Issue] = []
    found = read_suppressed(path, issues)
    if issues:
        raise TableError(issues)
    return found


def read_suppressed(path: Path, issues: list[Issue]) -> dict[str, str]:
    """The keys of all rows with their places; faults are added to the issues."""
    found: dict[str, str] = {}
    for row in cells(path, SUPPRESSED, issues):
        key = row["key"].casefold()
        if not _KEY.fullmatch(key):
            row.fault("key", f"skal være 16 hexadecimale cifre, som bordkort explain viser dem: {row['key']!r}")
        elif key in found:
            row.fault("key", f"står to gange, først i {found[key]}")
        row.needed("date")
        row.day("date")
        found.setdefault(key, row.row.place())
    return found
