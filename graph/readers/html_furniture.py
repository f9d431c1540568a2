"""Finds the content of a web page among what stands around it: navigation, cookie banner, breadcrumbs, footer.

`<main>` says it where a site has one; else the names of elements do ("cookie-banner", "brodkrumme"). What stands around
is named as furniture, not lost. Hard is the list of links: "Forside | Politik | Udvalg" is none of the minutes, a list
of members that link to their own pages is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.etree import _Element

#: Elements that hold no words of the page.
SILENT = frozenset(
    "script style template noscript head svg math canvas audio video iframe object embed map button input select"
    " textarea option datalist link meta base img picture source track applet frame frameset noframes".split()
)
_AROUND_TAGS = frozenset({"nav", "aside", "footer", "form", "menu", "dialog"})
_AROUND_ROLES = frozenset(
    "navigation banner contentinfo search dialog alertdialog complementary menu menubar toolbar".split()
)
#: Words in class or id that mark what stands around the content, inside `main` too.
_AROUND_WORDS = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|breadcrumbs?|brodkrumme|broedkrumme|brødkrumme|krummesti|navbar|navigation|nav|menu"
    r"|submenu|sidebar|sidemenu|venstremenu|hoejremenu|skip|skiplinks?|share|sharing|social|search|soeg|login"
    r"|newsletter|nyhedsbrev|toolbar|tools|vaerktoejer|pagination|pager|related|relateret|print|topbar|sitemap|feedback)"
    r"(?=$|[\s_-])",
    re.IGNORECASE,
)
#: The same outside of `main`, where a header or footer is the site's.
_SITE_WORDS = re.compile(
    r"(?:^|[\s_-])(?:site|page|global|top|main)?-?(?:header|footer|banner|logo)(?=$|[\s_-])", re.IGNORECASE
)
_MAIN_PATHS = (
    "//main",
    "//*[@role='main']",
    "//*[@id='main' or @id='content' or @id='main-content' or @id='maincontent' or @id='indhold' or @id='primary']",
    "//article[not(ancestor::article)]",
)
#: What a button says that is no title: "Menu", "Vis alle punkter", "Læs mere".
_COMMAND = re.compile(
    r"\W*(?:$|(?:menu|søg|luk|åbn|vis|skjul|del|fold|læs (?:mere|op)|se (?:mere|alle)|udvid|print|udskriv|hent|næste"
    r"|forrige|sprog|log (?:ind|ud))\b)",
    re.IGNORECASE,
)
_LEAST_MAIN = 200  # letters below which a main element is an empty shell
_MAIN_SHARE = 0.2  # of the page's letters that a main element holds at least
_SEPARATORS = re.compile(r"[\s|·•/›»>,–-]*")


def find_main(root: _Element) -> _Element | None:
    """The element that holds the content, None if the page marks none."""
    whole = _letters(root)
    for path in _MAIN_PATHS:
        result = root.xpath(path)
        found = [element for element in result if isinstance(element, _Element)] if isinstance(result, list) else []
        if not found:
            continue
        best = max(found, key=_letters)
        if _letters(best) >= max(_LEAST_MAIN, whole * _MAIN_SHARE) and (len(found) == 1 or _letters(best) > whole / 2):
            return best
    return None


def is_around(element: _Element, inside_main: bool) -> bool:
    """Whether an element holds furniture of the site."""
    tag = element.tag
    if tag in ("html", "body", "main"):
        return False
    if tag in _AROUND_TAGS and not (tag == "aside" and inside_main) and not (tag == "form" and _letters(element) > 400):
        return True
    if str(element.get("role", "")).lower() in _AROUND_ROLES:
        return True
    named = f"{element.get('class', '')} {element.get('id', '')}"
    if _AROUND_WORDS.search(named) and not _has_content(element):
        return True
    site = tag == "header" or (bool(_SITE_WORDS.search(named)) and tag not in ("h1", "h2", "table", "tr", "td", "th"))
    return site and not inside_main and not _has_content(element)


def unfolds(element: _Element) -> bool:
    """Whether a button heads the section that it folds in and out, and is no menu's or "Fold alle ud"."""
    folds = element.get("aria-expanded") is not None or "collapse" in str(
        element.get("data-bs-toggle", element.get("data-toggle", ""))
    )
    return folds and _COMMAND.match(_text(element)) is None


def is_link_bar(element: _Element) -> bool:
    """Whether a paragraph holds nothing but short links in a row: "Udskriv | Abonnér | Del"."""
    links = element.findall(".//a")
    if len(links) < 2 or any(len(_text(link)) > 30 or "@" in _text(link) for link in links):
        return False
    rest = "".join(_outside_links(element))
    return _SEPARATORS.fullmatch(rest) is not None and ("|" in rest or "·" in rest or "›" in rest or "»" in rest)


def _has_content(element: _Element) -> bool:
    """Whether an element holds a title or a table of its own: then its name misleads ("page-header", "print-area")."""
    return (
        element.find(".//h1") is not None
        or element.find(".//main") is not None
        or (len(element.findall(".//p")) > 3 and _letters(element) > 600)
    )


def _outside_links(element: _Element) -> Iterator[str]:
    if element.tag == "a":
        return
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            yield from _outside_links(child)
        yield child.tail or ""


def _text(element: _Element) -> str:
    return "".join(str(part) for part in element.itertext()).strip()


def _letters(element: _Element) -> int:
    return sum(
        len(child.text or "") + len(child.tail or "")
        for child in element.iter()
        if isinstance(child.tag, str) and child.tag not in SILENT
    )
