"""What the title of an agenda item names, without "Status på", "v/ Ida Holm" and the like.

A title such as "Orientering om Trygt Hjem v/ Ida Holm" names an undertaking; "Eventuelt" and "Valg af formand" name none.
"""

from __future__ import annotations

import re
from functools import lru_cache

_TITLE_LEAD = re.compile(
    r"^(?:til (?:orientering|beslutning|drøftelse|godkendelse|efterretning)\s?[:–-]|status(?:opdatering)?(?: (?:på|for|vedr\.?|vedrørende|fra))?|orientering(?: (?:om|fra|vedr\.?))?|nyt (?:fra|om)|opfølgning på"
    r"|udpegning(?:er)? (?:til|af)|valg (?:til|af)|genstart af|drøftelse (?:af|om)|godkendelse af|sidste nyt (?:fra|om)|forslag til"
    r"|udkast til|kommissorium for|evaluering af|fremtidig model for|høring af|udvidelse af|økonomi (?:i|for)|forlængelse af"
    r"|etablering(?:en)? af|(?:ny )?sammensætning(?:en)? af|nedsættelse af|afslutning af|bevilling til|ansøgning (?:om|fra)|tema(?:drøftelse)?:|nyt|ny|nye) ",
    re.IGNORECASE,
)
_NO_SUBJECT = re.compile(
    r"(?:eventuelt|evt|orientering|meddelelser|nyt|siden sidst|gensidig|udpegning|valg|velkomst|godkendelse|dagsorden|mødeplan"
    r"|økonomi|drift(?:en)?$|punkter|skriftlig|bordet rundt|næste møde|opfølgning|konstituering|personale|sekretariat|organisering"
    r"|møder|mødefrekvens|mødeform|sammensætning|medlemmer|opgaver|mandat|ophør|baggrund|formål|stk\.|§)",
    re.IGNORECASE,
)
_TITLE_TAIL = re.compile(
    r"\s+(?:(?:/|v/|–|-)\s|ved\s(?-i:[A-ZÆØÅ])).*$|\s*\((?:orientering|drøftelse|beslutning|o|d|b)\)\s*$", re.IGNORECASE
)


@lru_cache(maxsize=256)  # of an item each reader asks
def clean_title(title: str) -> str:
    """A title without "Status på", "v/ Ida Holm" and the like."""
    name = _TITLE_TAIL.sub("", title).strip(" .:")
    shorter = _TITLE_LEAD.sub("", name)
    name = shorter if len(shorter) > 3 else name
    return name[:1].upper() + name[1:]


def names_nothing(title: str) -> bool:
    """Whether a cleaned title names no undertaking: "Eventuelt", "Næste møde"."""
    return _NO_SUBJECT.match(title) is not None
