"""Turns the bytes of a text file into text, and says which encoding was taken.

UTF-8 is tried first, strictly. What fails it is nearly always Windows-1252 or an old DOS code page ("Mødet åbnes" from
an export of 2007), seldom of an old Mac; a library chooses among the few encodings that Danish offices have used.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from graph.errors import ReadError

#: Encodings that Danish offices have written text files in, beside UTF-8.
CANDIDATES = ("cp1252", "latin_1", "cp850", "utf_16", "utf_16_le", "utf_16_be")
#: What a file begins with -> how to decode it. UTF-32 first, for its mark begins as that of UTF-16.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_CODE_PAGES = ("cp1252", "cp850", "mac_roman")  # Windows, DOS, an old Mac: each has æ, ø and å elsewhere
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_DANISH = re.compile(r"[æøåÆØÅéÉ]")
_LINE_ENDS = re.compile(r"\r\n?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Text without byte order mark, line ends as `\\n`, and how it was decoded."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """The text of a file's bytes. Raises ReadError if it is empty or no text at all."""
    if not data.strip():
        raise ReadError("Filen er tom.")
    encoding, notes = _encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(f"Filen er ikke gyldig {encoding}, selv om dens første tegn siger det.") from error
    text = _LINE_ENDS.sub("\n", text) if "\r" in text else text
    if not text.strip():
        raise ReadError("Filen er tom.")
    control = len(_CONTROL.findall(text))
    if "\x00" in text or control * 200 > len(text):
        raise ReadError("Filen er ikke tekst (den indeholder binære data).")
    return Decoded(text=text, encoding=encoding.removesuffix("-sig"), notes=notes)


def _encoding(data: bytes) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return encoding, ()
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data)
    return "utf-8", ()


def _guessed(data: bytes) -> tuple[str, tuple[str, ...]]:
    if b"\x00" in data and not _looks_like_utf16(data):
        raise ReadError("Filen er ikke tekst (den indeholder binære data).")
    best = from_bytes(data[:200_000], cp_isolation=list(CANDIDATES), preemptive_behaviour=False).best()
    encoding = best.encoding if best is not None else "cp1252"
    if encoding not in CANDIDATES:
        encoding = "cp1252"
    encoding = _with_danish_letters(data, encoding)
    return encoding, (f"Ikke UTF-8: læst som {encoding}.",)


def _with_danish_letters(data: bytes, encoding: str) -> str:
    """Few letters tell the code pages apart; in a Danish text they are æ, ø and å.

    Latin-1 differs from Windows-1252 only where it has control characters that nobody writes.
    """
    if encoding.startswith("utf"):
        return encoding
    counts = {name: len(_DANISH.findall(data.decode(name, errors="replace"))) for name in _CODE_PAGES}
    best = max(_CODE_PAGES, key=lambda name: counts[name])
    if counts["cp1252"] == counts["cp850"] == counts[best] and encoding == "cp850":
        return encoding
    return best if _decodes(data, best) else "latin_1"


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _looks_like_utf16(data: bytes) -> bool:
    """In UTF-16 of a western text every other byte is zero, and no two in a row."""
    sample = data[:4096]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    return len(sample) > 3 and max(even, odd) > half * 0.7 and min(even, odd) < half * 0.1
