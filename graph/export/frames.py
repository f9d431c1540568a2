"""The tables as pandas DataFrames, in the columns of the contract: the same bytes, read by pandas."""

from __future__ import annotations

import io

import pandas as pd

from graph.export.tables import table_bytes
from graph.model.fact import Knowledge


def frames(knowledge: Knowledge) -> dict[str, pd.DataFrame]:
    """Frames by name of the table; all cells are text but offsets, amounts and confidence."""
    found = {}
    for name, content in table_bytes(knowledge).items():
        frame = pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False)
        numbers = ("amount", "confidence", "start", "end") if name == "evidence" else ("amount", "confidence")
        for column in numbers:
            if column in frame.columns:
                frame[column] = pd.to_numeric(frame[column], errors="coerce")
        found[name] = frame
    return found
