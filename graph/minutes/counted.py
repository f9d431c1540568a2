"""A heading without the number of seats or meetings that stands behind it: "Struer Kommune (2 pladser)"."""

from __future__ import annotations

import re

_NUMBER = r"(?<![\w-])(?:\d+|en|én|et|ét|to|tre|fire|fem|seks)"
_COUNT = re.compile(
    rf"\s*[:,–-]?\s*\(?{_NUMBER}(?: \w+){{0,2}}? (?:plads(?:er)?|medlem(?:mer)?|repræsentant(?:er)?|møder?|personer)"
    r"(?: (?:årligt|om året|i alt))?\)?(?=\s*:?\s*$)",
    re.IGNORECASE,
)


def without_count(heading: str) -> str:
    """A heading without the number of seats or meetings behind it: "Struer Kommune (2 pladser)"."""
    return _COUNT.sub("", heading)
