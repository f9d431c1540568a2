"""The page's own scripts, style and template, joined as they stand: no build step, no other people's code.

The scripts are modules of one idea each, so that a linter and an editor understand them. A page that opens from disk
may not load modules, so the files follow one another in one script, and `import { fold } from "./fold.js"` looks there.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "assets"
TEMPLATE = "page.html.j2"
TEXTS = "texts.json"

#: Each script uses only those above it.
SCRIPTS = (
    "dom.js",
    "fold.js",
    "data.js",
    "texts.js",
    "asof.js",
    "days.js",
    "state.js",
    "paths.js",
    "view.js",
    "scene.js",
    "glyphs.js",
    "lettering.js",
    "map.js",
    "picture.js",
    "search.js",
    "pairs.js",
    "controls.js",
    "chips.js",
    "timeline.js",
    "cards.js",
    "overview.js",
    "seats.js",
    "chains.js",
    "panel.js",
    "table.js",
    "csv.js",
    "share.js",
    "keys.js",
    "main.js",
)

STYLES = ("page.css", "panels.css", "small.css", "print.css")

_IMPORT = re.compile(r'^import (\{[^}]*\}) from "\./([\w]+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class) (\w+))", re.MULTILINE)


def script() -> str:
    """All scripts as one: each file in a scope of its own, its exports in a constant of its name."""
    return '"use strict";\n(() => {\n' + "\n".join(module(name) for name in SCRIPTS) + "})();\n"


def style() -> str:
    return "\n".join(_read(name) for name in STYLES)


@cache
def texts() -> dict[str, list[str]]:
    """Every fixed text of the page by its key, in Danish and in English."""
    found: dict[str, list[str]] = json.loads(_read(TEXTS))
    return found


def fingerprint(text: str) -> str:
    """How a content security policy names an inline script or style that may stand in the page."""
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii") + "'"


def module(name: str) -> str:
    """A file as a constant: `import { fold } from "./fold.js"` becomes `const { fold } = $fold`, exports go on."""
    source = _read(name)
    exported = _EXPORT.findall(source)
    source = _EXPORT.sub("", _IMPORT.sub(r"const \1 = $\2;", source))
    result = f"return {{ {', '.join(exported)} }};\n" if exported else ""
    return f"const ${name.removesuffix('.js')} = (() => {{\n{source}{result}}})();\n"


def _read(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")
