"""Whom somebody in a list speaks for, where the organisation behind the name says it better than the heading.

Under "Almen praksis" stands "Ida Holm, praktiserende læge, PLO-Nordjylland": she is sent by the association, not by all
doctors. A patient, a relative or a student is there for the association or the council behind the name, job or not.
"""

from __future__ import annotations

import re

from graph.danish.gazetteer import Gazetteer
from graph.extract.listed import organisation_mention
from graph.model.entity import EntityKind
from graph.model.minutes import Attendance

#: Headings of a side that only associations can speak for.
_SIDE = re.compile(
    r"(?:\w+ )?(?:(?:fra|for) )?(?:(?:de |den )?(?:almene? (?:praksis|lægepraksis)|praktiserende læger|praksissektoren|lægerne)"
    r"|(?:de )?(?:patient|handicap|bruger|pårørende)?(?:-? og (?:patient|handicap|bruger|pårørende))?(?:foreninger|organisationer)(?:ne)?"
    r"|patienter(?:ne)?(?: og pårørende)?|(?:patient|bruger|pårørende)(?:repræsentant(?:er)?|side(?:n)?)|brugere(?:ne)?)",
    re.IGNORECASE,
)
#: Councils that send one of their own into the bodies of others.
_COUNCIL = re.compile(
    r"\w*(?:ældreråd|handicapråd|patientinddragelsesudvalg|pårørenderåd|brugerråd|udsatteråd)\w*", re.IGNORECASE
)
#: A council that no register knows is of no kind in a list.
_COUNCILS = (EntityKind.BODY, EntityKind.OTHER)
_BY = re.compile(r"\b(?:udpeget|valgt|indstillet) (?:af|for)(?: og blandt)? (\S.*)", re.IGNORECASE)
#: "KKR udpegede følgende fem medlemmer", "Som stedfortrædere udpegedes".
_APPOINTING = re.compile(
    r"(?:(?:Som \w+ |(?!Som |Følgende |Medlemmer |Suppleanter |Repræsentanter |Kandidater )(?P<who>[A-ZÆØÅ][\w-]*(?: [A-ZÆØÅ][\w-]*)*) )(?:har )?)?"
    r"(?:[Gg]en)?(?:[Uu]dpegedes?|[Uu]dpeget|[Vv]algte?s?)\b"
)
_LAY = re.compile(r"\b\w*(?:patient|pårørende|bruger|borger)\w*|studerende", re.IGNORECASE)


def sent_by(entry: Attendance, gazetteer: Gazetteer) -> str:
    """The association or council behind the name, "" where there is none."""
    if entry.organisation is None:
        return ""
    sender = organisation_mention(entry.organisation, gazetteer)
    if sender is None:
        return ""
    council = sender.kind in _COUNCILS and _COUNCIL.match(sender.name) is not None
    return sender.name if council or sender.kind is EntityKind.ASSOCIATION else ""


def of_a_side(entry: Attendance, gazetteer: Gazetteer) -> bool:
    """Whether the heading names a side rather than who sent them: "Patientforeninger", but not "Danske Patienter"."""
    heading = entry.heading.strip(" :")
    known = gazetteer.lookup(heading)
    named = known is not None and known.kind is EntityKind.ASSOCIATION
    return _SIDE.fullmatch(heading) is not None and not named


def sits_as_lay(entry: Attendance) -> bool:
    """Whether what stands behind the name is no job: a doctor's practice, a patient's, relative's or student's place."""
    told = (entry.title, *entry.roles)
    return not entry.title or "praktiserende" in entry.title or any(_LAY.search(text) for text in told)


def appointer(entry: Attendance) -> str:
    """Who appointed: "Udpeget af KKR Nord" as heading or behind the name, "KKR udpegede følgende" above the names."""
    for text in (entry.heading, entry.note):
        found = _BY.search(text)
        if found is not None:
            return found.group(1).strip(" :.;,")
    told = _APPOINTING.match(entry.heading)
    return told["who"] or "" if told is not None else ""


def appoints(entry: Attendance) -> bool:
    """Whether heading or note say that the person was appointed."""
    return bool(appointer(entry)) or _APPOINTING.match(entry.heading) is not None
