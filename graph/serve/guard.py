"""Does a query speak to another machine? Oxigraph would carry out `SERVICE <http://...>`, so it is not let in.

The word counts only where it is a keyword: not in "a string about SERVICE", an IRI, a comment, a variable or a prefix.
In doubt it counts: a refused query can be reworded, a request that has left cannot be called back.
"""

from __future__ import annotations

import re

_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
#: What the keyword may stand in without being one, longest kinds first; each match is replaced by a blank.
_QUIET = re.compile(
    r'''"""(?:[^"\\]|\\.|"(?!""))*"""|\'\'\'(?:[^'\\]|\\.|'(?!\'\'))*\'\'\'|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*\'
    |<[^<>"{}|^`\\\x00-\x20]*>|\#[^\n\r]*|[?$]\w+''',
    re.VERBOSE | re.DOTALL,
)
_SERVICE = re.compile(r"(?<![A-Za-z_:@-])service(?![\w:-])", re.IGNORECASE)


def calls_out(query: str) -> bool:
    """Whether the query holds a SERVICE, as written or with its letters escaped."""
    decoded = _ESCAPE.sub(_letter, query)
    return any(_SERVICE.search(_QUIET.sub(" ", text)) for text in {query, decoded})


def _letter(escape: re.Match[str]) -> str:
    code = int(escape[1] or escape[2], 16)
    return chr(code) if code < 0x110000 else ""
