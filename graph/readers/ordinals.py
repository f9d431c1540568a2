"""Writes the number of a list item as its list counts: "3", "c", "iii".

Word and web pages keep only "third item of this list"; the minutes are quoted by what a reader sees ("punkt b").
"""

from __future__ import annotations

_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def ordinal(number: int, style: str) -> str:
    """The number in a style by the names that Word gives them: decimal, lowerLetter, upperRoman ..."""
    if number < 1 or number > 9999:
        return str(number)
    if style in ("lowerLetter", "upperLetter"):
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters if style == "lowerLetter" else letters.upper()
    if style in ("lowerRoman", "upperRoman") and number < 400:
        return _roman(number) if style == "lowerRoman" else _roman(number).upper()
    return f"{number:02d}" if style == "decimalZero" else str(number)


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        while number >= value:
            written += letters
            number -= value
    return written
