"""What one document may cost, and what is said of a document that cost more.

Documents come from anywhere: a picture of a few kilobytes unpacks to gigabytes, a parser runs in circles. A document
that is over a limit is a loss like any other: "Læsningen brugte mere end 1000 MB hukommelse og blev afbrudt."
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.errors import ReadError

#: A document may take this many times its computing time by the clock: pages of a scan wait for the OCR beside it.
PATIENCE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds for reading one document.

    `seconds` is computing time of the process that reads, so that a busy machine loses no document that a quiet one
    reads; by the clock it may take PATIENCE times as long. `megabytes` is memory of that process and of the programs
    that it starts.
    """

    seconds: float = 120.0
    megabytes: int = 1000


class LimitError(ReadError):
    """A document that was given up because it cost too much."""


def too_slow(limits: Limits) -> LimitError:
    return LimitError(
        f"Læsningen tog mere end {limits.seconds:g} sekunders regnetid og blev afbrudt (hæv grænsen med --max-seconds)."
    )


def stuck(limits: Limits) -> LimitError:
    return LimitError(f"Læsningen blev ikke færdig på {limits.seconds * PATIENCE:g} sekunder og blev afbrudt.")


def too_large(limits: Limits) -> LimitError:
    return LimitError(
        f"Læsningen brugte mere end {limits.megabytes} MB hukommelse og blev afbrudt (hæv grænsen med --max-memory)."
    )


def died(code: int | None) -> LimitError:
    return LimitError(f"Læseprocessen gik ned to gange på filen (kode {code}), så den er sprunget over.")
