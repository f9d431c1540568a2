"""Knowledge -> what people ask of it: a worklist of what to look at, why a name is whom, what changed since."""

from graph.review.changes import changes
from graph.review.explanation import explain
from graph.review.worklist import Task, Why, worklist

__all__ = ["Task", "Why", "changes", "explain", "worklist"]
