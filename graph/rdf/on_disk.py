"""The graph in an Oxigraph store on disk, for those who ask often or hold more than memory should.

`bordkort build arkiv/ --store lager` loads graph.ttl in bulk into a new store beside the old one, which it then
replaces in one step: whoever opens `lager` finds the old graph or the new one, whole. A folder that holds anything else
is refused.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from pyoxigraph import RdfFormat, Store

from graph.changeover import exchange
from graph.errors import ContractError


def keep_on_disk(turtle: Path, directory: Path) -> Path:
    """Make or replace the store in the directory by the triples of the file; returns the directory."""
    if directory.exists() and not _may_go(directory):
        raise ContractError(f"{directory} er ingen Oxigraph-database og bliver ikke overskrevet; vælg en tom mappe")
    aside = directory.with_name(f".{directory.name}.new")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    _fill(aside, turtle)
    _put_in_place(aside, directory)
    return directory


def open_on_disk(directory: Path) -> Store:
    """The store in the directory, for questions only."""
    if not _is_store(directory):
        raise ContractError(f"{directory}: ingen Oxigraph-database her; bordkort build --store {directory} laver en")
    return Store.read_only(str(directory))


def _fill(directory: Path, turtle: Path) -> None:
    store = Store(directory)
    store.bulk_load(path=turtle, format=RdfFormat.TURTLE)
    store.optimize()
    store.flush()  # the files are closed when the store goes, at the end of this function


def _put_in_place(aside: Path, directory: Path) -> None:
    if not directory.exists():
        aside.rename(directory)
    elif exchange(aside, directory):
        shutil.rmtree(aside, ignore_errors=True)
    else:  # Windows knows no such exchange: for a blink there is none
        old = directory.with_name(f".{directory.name}.old")
        shutil.rmtree(old, ignore_errors=True)
        directory.rename(old)
        aside.rename(directory)
        shutil.rmtree(old, ignore_errors=True)


def _is_store(directory: Path) -> bool:
    return (directory / "CURRENT").is_file() and (directory / "IDENTITY").is_file()


def _may_go(directory: Path) -> bool:
    return directory.is_dir() and (_is_store(directory) or not any(directory.iterdir()))
