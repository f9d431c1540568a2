"""A set of files takes the place of an older one, whole: a program stopped at any moment leaves the old or the new."""

from graph.changeover.folders import exchange
from graph.changeover.whole import settle, take_over

__all__ = ["exchange", "settle", "take_over"]
