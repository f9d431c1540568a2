"""Python's collector of circles kept quiet while many records are made.

Every time the number of records has grown by a quarter, Python looks through all of them for circles of objects that
hold one another. Records hold none, and for "30,000 udsagn i 1,000 referater" the looking takes a third of the time; of
reading one document a tenth.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def calm() -> Iterator[None]:
    """No looking for circles within; afterwards as before."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.freeze()
            gc.unfreeze()  # all that was made counts as old from here on, without being looked through
            gc.enable()


@contextmanager
def calm_to_the_end() -> Iterator[None]:
    """The same for a program that ends afterwards: what was made is not even looked through when it ends."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was:
            gc.enable()
