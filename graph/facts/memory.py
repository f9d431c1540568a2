"""The last answers of a reviewer, remembered from one sitting to the next so that they can be taken back.

A small file outside the tables, for nobody but who answered: it says which table an answer changed, what the table was
before and the hash of what it became. Whoever loses the file loses the way back, and no answer.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph import tabular

_LONGEST = 20  # answers; each holds a whole table


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A change of one table: its bytes before (None: there was no file), and the hash of those after."""

    table: str
    before: bytes | None
    after: str


class Memory:
    """Answers in the order in which they were given, in the file if there is one."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._answers = _load(file) if file is not None and file.is_file() else []

    def last(self) -> Answer | None:
        return self._answers[-1] if self._answers else None

    def keep(self, answer: Answer) -> None:
        self._store([*self._answers, answer])

    def forget_last(self) -> None:
        self._store(self._answers[:-1])

    def _store(self, answers: list[Answer]) -> None:
        self._answers = answers
        if self._file is not None:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            told = [_record(answer) for answer in answers[-_LONGEST:]]
            tabular.write(self._file, json.dumps(told).encode("utf-8"))


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _record(answer: Answer) -> Mapping[str, str | None]:
    before = None if answer.before is None else base64.b64encode(answer.before).decode("ascii")
    return {"table": answer.table, "before": before, "after": answer.after}


def _load(file: Path) -> list[Answer]:
    told: list[Mapping[str, Any]] = json.loads(file.read_bytes())
    return [
        Answer(
            table=Path(one["table"]).name,
            before=None if one["before"] is None else base64.b64decode(one["before"]),
            after=one["after"],
        )
        for one in told
    ]
