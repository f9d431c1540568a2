"""Minutes -> Statements, each with its span and the rule that read it."""

from graph.extract.reader import extract

__all__ = ["extract"]
