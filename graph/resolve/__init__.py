"""Statements -> entities and facts: who is who."""

from graph.resolve.resolver import resolve

__all__ = ["resolve"]
