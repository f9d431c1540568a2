"""Bordkort: a sourced graph of who sits where, for whom, and says who, read from Danish minutes.

import graph
kg = graph.build("referater/")          # or graph.load("exports")
kg.query("who-sits-where", body="DKS", as_of="2021-11-02")
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.export import figures
    from graph.knowledge import KnowledgeGraph, build, load

__all__ = ["KnowledgeGraph", "build", "figures", "load"]


def _figures() -> Any:
    """Charts, for those who installed what draws them."""
    try:
        from graph.export import figures
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            f'{error.name} is missing: pip install "bordkort[notebook]"', name=error.name
        ) from error
    return figures


def __getattr__(name: str) -> Any:
    """The public names, loaded when first used: `import graph` alone must not wait for rdflib and pandas."""
    if name == "figures":
        return _figures()
    if name in __all__:
        from graph import knowledge

        return getattr(knowledge, name)
    raise AttributeError(f"module 'graph' has no attribute {name!r}")
