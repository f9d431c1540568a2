"""Small invented minutes for the tests of the engine."""

from __future__ import annotations

import zipfile
from pathlib import Path

PEOPLE = ("Ida Holmskov", "Bo Lindegren", "Asta Bruun", "Tom Kragelund", "Ea Lindved", "Mona Ebeltoft")
TOWNS = ("Sorø", "Ringsted", "Skjern", "Lemvig", "Struer", "Faxe")


def minutes(number: int, day: int = 3) -> str:
    """Minutes of a forum; another number or day gives others."""
    chair, member = PEOPLE[number % 6], PEOPLE[(number + 1 + day) % 6]
    return (
        f"Referat af møde i Forum for Gode Naboer {number} (FGN{number})\nDato: {day}. maj 2022\n\nDeltagere:\n"
        f"{chair}, direktør, {TOWNS[number % 6]} Kommune (formand)\n{member}, chef, {TOWNS[day % 6]} Kommune\n\n"
        f"1. Budget\nBeslutning: {member} udpeges til styregruppen for Gode Naboer.\n"
    )


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def archive(path: Path, files: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as packed:
        for name, text in files.items():
            packed.writestr(name, text)
    return path
