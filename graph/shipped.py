"""Where register, reviewed facts and ontology stand: beside the code in a checkout, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _root() -> Path:
    inside = _PACKAGE / "shipped"
    return inside if inside.is_dir() else _PACKAGE.parent


def in_checkout() -> bool:
    """Whether the folders are those of a checkout, which people may edit; those in a wheel are gone with its update."""
    return not (_PACKAGE / "shipped").is_dir()


def data() -> Path:
    """The folder with `register/`, `facts/` and what else people edit."""
    return _root() / "data"


def ontology() -> Path:
    """The folder with `collaboration.ttl` and `queries/`."""
    return _root() / "ontology"
