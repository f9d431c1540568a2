"""A sitting with the worklist in a terminal: a task is shown, an answer typed, and written down before the next one.

`f` takes the last answer back and shows its task again; `q`, Ctrl-C and the end of the input leave, with all answers
kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import click

from graph.errors import Issue
from graph.facts.desk import Desk
from graph.facts.verdicts import FIELDS, statement_row
from graph.model.relation import BY_NAME
from graph.model.statement import Statement, Status
from graph.model.verdict import Ruling
from graph.review import Task, Why

_TITLES = {
    Why.CONTRADICTED: "modsagt",
    Why.CHANGED: "ændret siden sidst",
    Why.VANISHED: "forsvundet",
    Why.IDENTITY: "samme person?",
    Why.NEW: "nyt",
}
_CHOICES = {
    Why.IDENTITY: "(e)n person, (t)o personer, (u)afklaret",
    Why.VANISHED: "(b)ehold som tilføjet, (t)ag dommen ud",
}
_USUAL = "(g)odkend, (a)fvis, (r)et"
_ALWAYS = "(s)pring over, (f)ortryd, (q) slut"
_LIKENESS = {"e": "same", "t": "different", "u": "unsure"}
_DETAILS = {"role": "som", "on_behalf_of": "for", "amount": "beløb", "start": "fra", "end": "til"}
_STANDING = {Status.FORMER: "tidligere", Status.PLANNED: "planlagt", Status.NEGATED: "afkræftet"}
Row = dict[str, str]


class Sitting:
    """One reviewer with a list of tasks."""

    def __init__(self, tasks: Sequence[Task], desk: Desk, signed: tuple[str, str]) -> None:
        self._tasks = tasks
        self._desk = desk
        self._by, self._date = signed
        self._answered: list[int] = []

    def run(self) -> None:
        """Show one task after the other until the list or the patience ends."""
        if not self._tasks:
            click.echo("Der er intet at se efter.")
            return
        try:
            self._by = self._by or click.prompt("Hvem svarer (en rolle, f.eks. sekretariat)")
            place = 0
            while 0 <= place < len(self._tasks):
                place = self._ask(place)
        except (click.Abort, EOFError):
            click.echo()
        click.echo(f"{len(self._answered)} svar er gemt.")

    def _ask(self, place: int) -> int:
        """The place of the next task; beyond the list to leave."""
        task = self._tasks[place]
        click.echo(f"\n[{place + 1}/{len(self._tasks)}] {shown(task)}")
        choices = _CHOICES.get(task.why, _USUAL)
        answer = click.prompt(f"{choices}, {_ALWAYS}", prompt_suffix=": ", default="s", show_default=False).strip()
        letter = answer[:1].casefold()
        if letter == "q":
            return len(self._tasks)
        if letter == "f":
            return self._take_back(place)
        if letter == "s":
            return place + 1
        issues = self._judge(task, letter)
        for issue in issues:
            click.echo(f"  {issue.message}")
        if issues:
            return place
        self._answered.append(place)
        return place + 1

    def _take_back(self, place: int) -> int:
        if not self._answered:
            click.echo("  Der er intet svar at fortryde i dag; bordkort review --undo fortryder et tidligere.")
            return place
        self._desk.undo()
        return self._answered.pop()

    def _judge(self, task: Task, letter: str) -> list[Issue]:
        """Write the answer down; what is wrong with it, if anything is."""
        judges: Mapping[Why, Callable[[Task, str], list[Issue] | None]] = {
            Why.IDENTITY: self._identity,
            Why.VANISHED: self._vanished,
        }
        issues = judges.get(task.why, self._statement)(task, letter)
        return [Issue(place="", message=f"Ukendt svar: {letter!r}")] if issues is None else issues

    def _statement(self, task: Task, letter: str) -> list[Issue] | None:
        row = self._signed(task_row(task))
        if task.before is not None and letter in ("g", "a"):
            row["reason"] = task.before.signature.reason
        if letter == "g":
            before = task.before if task.before and task.before.ruling is not Ruling.REJECT else None
            again = {"field": before.field, "value": before.value} if before else {}
            return self._instead(task, row | {"verdict": before.ruling.value if before else "accept"} | again)
        if letter == "a":
            return self._instead(task, row | {"verdict": "reject", "reason": self._reason()})
        if letter == "r":
            field = click.prompt("  Felt", type=click.Choice(FIELDS))
            value = click.prompt("  Rigtig værdi (tom: intet)", default="", show_default=False)
            return self._instead(
                task, row | {"verdict": "correct", "field": field, "value": value, "reason": self._reason()}
            )
        return None

    def _instead(self, task: Task, row: Row) -> list[Issue]:
        """The answer in place of the verdict that was asked again."""
        old = task.before.key if task.before and task.before.key != row["key"] else ""
        return self._desk.answer(row, instead_of=old)

    def _vanished(self, task: Task, letter: str) -> list[Issue] | None:
        if letter == "b":
            row = self._signed(task_row(task)) | {"verdict": "add", "key": "", "reason": self._reason()}
            return self._desk.answer(row, instead_of=task.key)
        if letter == "t":
            self._desk.withdraw(task.key)
            return []
        return None

    def _identity(self, task: Task, letter: str) -> list[Issue] | None:
        if letter not in _LIKENESS:
            return None
        row = self._signed(task_row(task)) | {"verdict": _LIKENESS[letter], "reason": self._reason()}
        return self._desk.answer_identity(row)

    def _reason(self) -> str:
        reason: str = click.prompt("  Begrundelse (tom: ingen)", default="", show_default=False)
        return reason

    def _signed(self, row: Row) -> Row:
        return row | {"by": self._by, "date": self._date}


def shown(task: Task) -> str:
    """The task as a reviewer reads it: why, what, in which words and where."""
    page = f", s. {task.page}" if task.page else ""
    item = f", pkt. {task.item}" if task.item else ""
    sure = f" · sikkerhed {task.confidence:.2f}".replace(".", ",") if task.why is not Why.VANISHED else ""
    lines = [f"{_TITLES[task.why]}{sure} · {task.file}{item}{page}"]
    if task.statement is not None:
        lines.append(f"  {sentence(task.statement)}")
    if task.one is not None and task.other is not None:
        lines.append(f"  {task.one.shown} / {task.other.shown}")
    lines.extend(f"  {text}" for text in (f"»{task.quote}«" if task.quote else "", task.note) if text)
    if task.why is Why.CHANGED and task.before is not None:
        lines.append(f"  Før: {task.before.ruling} ({task.before.signature.place})")
    return "\n".join(lines)


def sentence(statement: Statement) -> str:
    """What the statement says, in a line."""
    told = {name: value for name, value in statement_row(statement).items() if value}
    details = [f"{danish} {told[name].replace('|', ', ')}" for name, danish in _DETAILS.items() if name in told]
    status = [_STANDING[statement.qualifiers.status]] if statement.qualifiers.status in _STANDING else []
    ends = " – ".join((told["subject"], BY_NAME[statement.relation].danish, told.get("object", "")))
    return ends + (f"  ({'; '.join((*details, *status))})" if details or status else "")


def task_row(task: Task) -> Row:
    """The task as a row of the worklist's table."""
    row = {"why": task.why.value, "file": task.file, "quote": task.quote, "note": task.note, "key": task.key}
    row["confidence"] = f"{task.confidence:.2f}"
    row["page"] = str(task.page or "")
    if task.statement is not None:
        row |= statement_row(task.statement) | {"said": sentence(task.statement)}
    for end, who in (("one", task.one), ("other", task.other)):
        if who is not None:
            row |= {end: who.name, f"{end}_place": who.at, f"{end}_source": who.source}
    return row
