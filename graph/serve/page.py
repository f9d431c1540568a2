"""The pages that the server makes: the editor, a thing, a refusal; and the files that they use.

Everything comes from this server and nothing is written into a page unescaped: a person called `<script>` stays a name.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import jinja2

from graph.rdf import BASE, OWN, PREFIXES, own_labels, saved_queries
from graph.serve.entity import EntityPage

_FOLDER = Path(__file__).parent / "pages"
_STATUSES = {"current": "gældende", "former": "tidligere", "planned": "planlagt", "negated": "benægtet"}
#: File of a page -> its media type.
ASSETS = {
    "editor.js": "text/javascript",
    "complete.js": "text/javascript",
    "table.js": "text/javascript",
    "style.css": "text/css",
    "words.json": "application/json",
}


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(_FOLDER), autoescape=True, undefined=jinja2.StrictUndefined
    )


@cache
def editor() -> bytes:
    """The page that asks: saved questions at hand, completion, results as a table."""
    return _environment().get_template("editor.html.j2").render(queries=saved_queries()).encode()


def thing(page: EntityPage) -> bytes:
    """The page of one thing."""
    return _environment().get_template("thing.html.j2").render(page=page, statuses=_STATUSES).encode()


def message(status: int, danish: str, english: str) -> bytes:
    """A refusal in words."""
    return _environment().get_template("message.html.j2").render(status=status, danish=danish, english=english).encode()


@cache
def asset(name: str) -> bytes:
    """A file that a page loads."""
    return _words() if name == "words.json" else (_FOLDER / name).read_bytes()


def _words() -> bytes:
    """What the editor completes: prefixes, our terms with their Danish names, and the saved questions."""
    questions = [
        {
            "name": query.name,
            "title": query.title_da,
            "description": query.description_da,
            "text": query.text,
            "parameters": [
                {"name": p.name, "optional": p.optional, "type": p.type, "description": p.description}
                for p in query.parameters
            ],
        }
        for query in saved_queries()
    ]
    found = {"base": BASE, "own": OWN, "prefixes": PREFIXES, "terms": _terms(), "questions": questions}
    return json.dumps(found, ensure_ascii=False).encode()


def _terms() -> list[dict[str, str]]:
    """Our terms by their short names, with what they are called in Danish."""
    return [{"term": name, "label": label} for name, label in own_labels().items()]
