"""A set of files takes the place of an older one, whole: a program stopped at any moment leaves the old or the new."""

from graph.changeover.whole import settle, take_over

__all__ = ["settle", "take_over"]
