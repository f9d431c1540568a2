import base64
import hashlib
import re

from graph.export.page import assets
from graph.model.asof import Standing
from graph.model.statement import Basis

#: Words that stand in the data as they are, and are looked up by them.
STATUSES = {*Standing, *Basis, "accepted", "corrected", "added", "municipal", "regional", "state", "other"}
PUBLISHER = {"subtitle", "purposeText", "contactText"}
_IMPORTS = re.compile(r'from "\./(\w+\.js)"')
_ANY_IMPORT = re.compile(r"^import\b", re.MULTILINE)


def _text(name: str) -> str:
    return (assets.FOLDER / name).read_text(encoding="utf-8")


def test_every_file_of_the_folder_is_used_once() -> None:
    used = [*assets.SCRIPTS, *assets.STYLES, assets.TEMPLATE, assets.TEXTS]
    assert sorted(used) == sorted(path.name for path in assets.FOLDER.iterdir() if path.is_file())


def test_scripts_use_only_those_above_them() -> None:
    for place, name in enumerate(assets.SCRIPTS):
        assert set(_IMPORTS.findall(_text(name))) <= set(assets.SCRIPTS[:place]), name


def test_what_is_imported_is_exported() -> None:
    for name in assets.SCRIPTS:
        for names, source in re.findall(r'^import \{([^}]*)\} from "\./(\w+)\.js";$', _text(name), re.MULTILINE):
            exported = assets.module(f"{source}.js").rpartition("return {")[2]
            for one in names.split(","):
                assert re.search(rf"\b{re.escape(one.strip())}\b", exported), (name, one)


def test_no_import_or_export_is_left_in_the_joined_script() -> None:
    script = assets.script()
    assert not _ANY_IMPORT.search(script)
    assert not re.search(r"^export\b", script, re.MULTILINE)


def test_nothing_turns_text_into_markup_or_calls_out() -> None:
    forbidden = ("innerHTML", "outerHTML =", "insertAdjacentHTML", "document.write", "eval(", "new Function", "fetch(",
                 "XMLHttpRequest", "import(", "localStorage", "sendBeacon", "http://", "https://")  # fmt: skip
    text = "".join(_text(name) for name in (*assets.SCRIPTS, *assets.STYLES)).replace("http://www.w3.org/2000/svg", "")
    assert [word for word in forbidden if word in text] == []


def test_the_fingerprint_is_what_a_browser_computes() -> None:
    digest = base64.b64encode(hashlib.sha256("æ".encode()).digest()).decode()
    assert assets.fingerprint("æ") == f"'sha256-{digest}'"


def test_every_text_stands_in_both_languages_with_the_same_gaps() -> None:
    gap = re.compile(r"\{\w+\}")
    for key, (danish, english) in assets.texts().items():
        assert danish, key
        assert english, key
        assert set(gap.findall(danish)) == set(gap.findall(english)), key


def test_every_text_that_is_asked_for_is_there() -> None:
    scripts = "".join(_text(name) for name in assets.SCRIPTS)
    asked = set(re.findall(r'\b(?:text|section|button)\("(\w+)"', scripts))
    asked |= set(re.findall(r'^ +\["(\w+)", ', scripts, re.MULTILINE))  # heads of columns
    asked |= set(re.findall(r'data-(?:text|label|hint|tip)="(\w+)"', _text(assets.TEMPLATE)))
    assert len(asked) > 90
    assert asked <= {*assets.texts(), *PUBLISHER}


def test_no_text_is_left_that_nobody_asks_for() -> None:
    python = [path.read_text(encoding="utf-8") for path in assets.FOLDER.parent.glob("*.py")]
    asking = "".join([*python, *map(_text, (*assets.SCRIPTS, assets.TEMPLATE))])
    words = {*re.findall(r"\w[\w-]*", asking), *STATUSES}
    composed = ("all:", "via_", "ring", "why_")  # followed by what the data or the choices are called
    assert [key for key in assets.texts() if key not in words and not key.startswith(composed)] == []
