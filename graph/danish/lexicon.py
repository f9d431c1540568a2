"""The word lists beside this module, read once and only when first asked for.

A list is a text file of UTF-8, one entry a line; `#` opens a comment line that says where the words come from and what
was left out as ambiguous ("Bo" is a name and a verb). `load("given_names")` gives the entries as written,
`folded("given_names")` as they are compared: "Søren" and "SØREN" alike.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from graph.danish.fold import fold


@cache
def load(name: str) -> tuple[str, ...]:
    """Entries of `lexicon/NAME.txt` in the order of the file; FileNotFoundError if there is no such list."""
    text = (files("graph.danish") / "lexicon" / f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def folded(name: str) -> frozenset[str]:
    """The entries of a list, folded; of "word;kind" lines the word only."""
    return frozenset(fold(entry.split(";")[0]) for entry in load(name))


@cache
def kinds(name: str) -> dict[str, str]:
    """A list of "word;kind" lines as folded word -> kind ("" where a line gives none)."""
    pairs = (entry.partition(";") for entry in load(name))
    return {fold(word): kind.strip() for word, _, kind in pairs}
