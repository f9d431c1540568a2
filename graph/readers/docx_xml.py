"""Looks into the XML of a Word file by the local names of elements and attributes.

Word writes the same names in two namespaces (transitional and strict), so only the last part of a name is compared.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element


def local(element: _Element) -> str:
    """Name of an element without its namespace; empty for comments."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: _Element | None, name: str) -> Iterator[_Element]:
    if element is not None:
        yield from (child for child in element if local(child) == name)


def child(element: _Element | None, *path: str) -> _Element | None:
    """The first element along a path of names."""
    for name in path:
        element = next(children(element, name), None)
    return element


def value(element: _Element | None, name: str = "val") -> str:
    """An attribute by its local name; empty if there is none."""
    if element is None:
        return ""
    return next((str(text) for key, text in element.attrib.items() if str(key).rpartition("}")[2] == name), "")


def number(element: _Element | None, name: str = "val") -> int | None:
    """An attribute that is a number; None if it is none."""
    text = value(element, name)
    return int(text) if text.lstrip("-").isdigit() and len(text) < 10 else None


def is_on(element: _Element | None) -> bool:
    """Whether a switch such as `w:b` is there and not turned off."""
    return element is not None and value(element).lower() not in ("0", "false", "off", "none")
