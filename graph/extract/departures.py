"""Who leaves a job or an office on which day, told of a person whose place of work or chair another part tells.

"Ida Holm går på pension den 30. juni" names no employer, but the list of participants does; "Bo Ravn har bedt om at stoppe som
formand til nytår" names the chair that the head of the minutes tells. A new job ends the old one the day before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.danish.anchors import Guarded
from graph.danish.fold import fold
from graph.danish.roles import CHAIRS, role_kind
from graph.extract.discourse import Discourse
from graph.extract.seat_filling import day_before
from graph.extract.tokens import Sentence, Token
from graph.model.statement import Statement, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """`who` leaves a job, or, with `role`, an office of this kind, and has it until `end`."""

    who: str
    end: str
    job: bool
    role: str = ""


_LEAVES = r"fratræder|fratræde|fratrådte|er fratrådt|stopper|stoppe|stoppede|holder op|siger op|har opsagt sin stilling|har sagt (?:sin stilling )?op|forlader|rejser"
_RETIRES = r"(?:går|gik|gå|er gået) (?:‹D\d+› )?(?:på (?:pension|efterløn|barsel)|af med pension|fra)"
_TURNS = r"skifter|skiftede|har fået (?:nyt|andet) (?:arbejde|job)|får (?:nyt|andet) (?:arbejde|job)|har fået (?:en )?ny stilling|har søgt nye udfordringer"
_GAP = r"[^‹›.;]{0,70}?"
#: A person with title and place of work, then the verb, then the day, or the day before the verb.
_WHO = r"(?P<who>‹P\d+›)(?:,? \(?‹[TOL]\d+›(?: (?:i|på|ved|fra) ‹O\d+›)?\)?,?)*"
_THAT = r"(?:,? (?:der|som|at|og|idet)\b)?(?: (?P<inner>‹P\d+›)(?:,? \(?‹[TOL]\d+›\)?,?)*)?"
_GOES = Guarded(
    rf"{_WHO}{_GAP}{_THAT}{_GAP}\b(?P<verb>{_LEAVES}|{_RETIRES}|{_TURNS})\b(?P<what>[^.;]{{0,70}}?)(?:\b(?:til|ved|med|pr\.|fra|den)\s)*(?P<when>‹D\d+›)",
    re.IGNORECASE,
)
_GOES_THEN = Guarded(
    rf"{_WHO}{_THAT}{_GAP}(?P<when>‹D\d+›) (?P<verb>{_LEAVES}|{_RETIRES}|{_TURNS})\b(?P<what>[^.;]{{0,40}})",
    re.IGNORECASE,
)
_IS_REPLACED = Guarded(
    rf"{_WHO}{_GAP}\b(?P<verb>(?:har bedt om|ønsker|ønskede) at (?:blive afløst|blive fritaget|stoppe|fratræde|udtræde)|afløses|træder tilbage|trækker sig|går af)"
    rf"(?P<what>[^.;]{{0,60}}?)(?:\b(?:til|ved|med|pr\.|fra|den)\s)*(?P<when>‹D\d+›)",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:posten|hvervet|formandsposten|formandskabet|funktionen)\b|\bsom (?P<role>‹R\d+›)", re.IGNORECASE
)
_TOO = re.compile(
    r"\b(?:samtidig|samtidigt|dermed) (?:\w+ )?som (?P<role>‹R\d+›)|\bsamtidig\w* (?:hvervet|posten)", re.IGNORECASE
)
#: What somebody leaves that is no job: a group, a project.
_GROUP = re.compile(
    r"\b(?:i|af|fra|ud af)? ?‹G\d+›|\b(?:klyngen|udvalget|rådet|gruppen|forummet|netværket|bestyrelsen)\b",
    re.IGNORECASE,
)
_TURNING = re.compile(_TURNS, re.IGNORECASE)
_NOT = re.compile(r"\b(?:ikke|hvis|såfremt|eventuelt|måske|orlov)\b", re.IGNORECASE)
_LEAVE = re.compile(r"\bbarsel\b", re.IGNORECASE)


def departures(sentence: Sentence, discourse: Discourse) -> Iterator[Departure]:
    """What a sentence tells of who leaves when."""
    if "P" not in sentence.kinds or "D" not in sentence.kinds or _NOT.search(sentence.tagged):
        return
    match = _GOES.search(sentence.tagged) or _GOES_THEN.search(sentence.tagged) or _IS_REPLACED.search(sentence.tagged)
    if match is None or "‹P" in match["what"]:
        return
    period = sentence.token(match["when"]).period
    person = discourse.resolve(_leaver(match, sentence), sentence)
    if period is None or person is None:
        return
    if _LEAVE.search(match["verb"]):
        yield Departure(who=person.name, end=day_before(period.begin or period.until), job=False, role=_PROJECT)
        return
    end = _coming(period.until or period.begin, match, sentence, discourse.minutes.meeting.date)
    if _TURNING.search(match["verb"]):
        end = day_before(period.begin or period.until)
    office = _OFFICE.search(match["what"])
    if office is not None or match.re is _IS_REPLACED.pattern:
        yield Departure(who=person.name, end=end, job=False, role=_role(office, sentence))
        return
    if not _GROUP.search(match["what"]):
        yield Departure(who=person.name, end=end, job=True)
    too = _TOO.search(sentence.tagged, match.end())
    if too is not None:
        yield Departure(who=person.name, end=end, job=False, role=_role(too, sentence))


_PROJECT = "projektleder"  # who goes on leave keeps the job, and hands over the project


def _leaver(match: re.Match[str], sentence: Sentence) -> Token:
    """Who leaves: in "Ida Holm oplyste, at Bo Ravn stopper" it is Bo Ravn, in "..., at hun stopper" Ida Holm."""
    inner = match.groupdict().get("inner")
    told = sentence.token(inner) if inner else None
    return told if told is not None and not told.pronoun else sentence.token(match["who"])


_PRESENT = re.compile(r"(?:fratræder|stopper|holder|siger|forlader|går|trækker|træder|ønsker)\b", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")


def _coming(day: str, match: re.Match[str], sentence: Sentence, meeting: str) -> str:
    """The day on which somebody "stopper": without a year the next such day, not the last."""
    token = sentence.token(match["when"])
    told = _YEAR.search(sentence.text, token.start, token.end) is not None
    if told or not _PRESENT.match(match["verb"]) or not meeting or len(day) != 10 or day >= meeting:
        return day
    return f"{int(day[:4]) + 1}{day[4:]}" if day[5:] != "02-29" else day


def _role(match: re.Match[str] | None, sentence: Sentence) -> str:
    tag = match.groupdict().get("role") if match is not None else None
    return sentence.token(tag).name if tag else ""


def with_departures(statements: Sequence[Statement], told: Sequence[Departure]) -> list[Statement]:
    """The statements, with the end of the job or the chair of who leaves it, where it is the only one."""
    result = list(statements)
    leaving = {fold(departure.who) for departure in told}
    places: dict[str, list[int]] = {name: [] for name in leaving}
    for place, statement in enumerate(result if leaving else ()):
        if statement.relation in _LEFT and (name := fold(statement.subject.name)) in leaving:
            places[name].append(place)
    for departure in told:
        left = [place for place in places[fold(departure.who)] if _is_left(result[place], departure)]
        held = {fold(what.name) for place in left if (what := result[place].object) is not None}
        for place in left if len(held) == 1 else ():
            qualifiers = result[place].qualifiers
            result[place] = replace(result[place], qualifiers=replace(qualifiers, end=qualifiers.end or departure.end))
    return result


_LEFT = frozenset({"employed-by", "chairs", "leads"})


def _is_left(statement: Statement, departure: Departure) -> bool:
    held = statement.qualifiers
    if held.status in (Status.PLANNED, Status.NEGATED):
        return False
    if held.start and held.start >= departure.end[: len(held.start)]:
        return False  # what begins then
    if departure.job:
        return statement.relation == "employed-by"
    if departure.role == _PROJECT:
        return statement.relation == "leads"
    kind = role_kind(departure.role)
    return statement.relation == "chairs" and (kind not in CHAIRS or kind == role_kind(held.role))
