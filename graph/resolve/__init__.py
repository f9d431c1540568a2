"""Statements and the verdicts of people on them -> entities and facts: who is who, what stands, who is left out."""

from graph.resolve.hidden import strangers, without
from graph.resolve.judged import Judged, judge
from graph.resolve.resolver import resolve

__all__ = ["Judged", "judge", "resolve", "strangers", "without"]
