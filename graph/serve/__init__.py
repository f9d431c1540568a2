"""A built graph on http://127.0.0.1: SPARQL for programs, an editor and pages for people, nothing that changes it.

A request becomes a job, a job runs in a process of its own that can be ended, and what comes back is bytes with a media
type. A question that takes too long, wants too much or speaks to other machines is refused with the reason.
"""

from graph.serve.app import Application
from graph.serve.limits import Limits, RefusedError
from graph.serve.pool import Pool

__all__ = ["Application", "Limits", "Pool", "RefusedError"]
