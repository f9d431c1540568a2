"""What a check found in a finished graph: how bad, what it concerns, where that stands, and what is wrong in words.

"advarsel: Styregruppen for Nære Tilbud (tables/entities.csv:12): Organet hører ingen steder til" is a finding.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """The value is what a reader of the report sees."""

    VIOLATION = "fejl"
    WARNING = "advarsel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is wrong, or should be looked at.

    `check` names the rule, `subject` the id of what it concerns (`body/styregruppen`, `membership/s04de`), `detail`
    the value that is at fault, "" where it is a value that is missing.
    """

    check: str
    severity: Severity
    subject: str
    message: str
    message_en: str = ""
    detail: str = ""
