"""The options that make a page smaller: `--focus KOSU --hops 2 --as-of 2021-02-11 --types person,kommune`.

They belong to `build` and to `page` alike, so they are declared once and arrive as one record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from graph.danish.fold import fold, slug
from graph.model.edtf import last_day
from graph.model.entity import EntityKind

if TYPE_CHECKING:  # the page is loaded when it is written
    from graph.export.page import PageSettings
    from graph.model.fact import Knowledge

Command = Callable[..., None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What the page shows; empty for everything. `contact` is who corrects errors."""

    focus: str = ""
    hops: int | None = None
    as_of: str = ""
    kinds: frozenset[EntityKind] = frozenset()
    contact: str = ""

    def __bool__(self) -> bool:
        return bool(self.focus or self.as_of or self.kinds)

    @property
    def file(self) -> str:
        """A name for the smaller page, beside the whole one: `kosu-2021-02-11.html`."""
        return f"{slug(' '.join((self.focus or 'udsnit', self.as_of)))}.html" if self else "index.html"

    def shown(self, knowledge: Knowledge) -> Knowledge:
        """The part of the knowledge that the page shows; raises BordkortError if nobody has the name."""
        from graph.export.page import focus  # slow to import

        if not self:
            return knowledge
        return focus(knowledge, self.focus, hops=self.hops or 1, as_of=self.as_of, kinds=self.kinds)

    def settings(self, knowledge: Knowledge, **said: Any) -> PageSettings:
        """The page opens with the focus chosen, on the day that was asked for."""
        from graph.export.page import PageSettings, opening  # slow to import

        if self.contact:
            said["contact"] = (self.contact, self.contact)
        return PageSettings(view=opening(knowledge, self.focus, self.as_of), **said)


def selectable(command: Command) -> Command:
    """Give a command the options; it gets them as `selection`."""

    def collected(
        focus: str, hops: int | None, as_of: str, types: frozenset[EntityKind], contact: str, **rest: Any
    ) -> None:
        if hops is not None and not focus:
            raise click.UsageError("--hops kræver --focus: led fra hvem?")
        command(selection=Selection(focus=focus, hops=hops, as_of=as_of, kinds=types, contact=contact), **rest)

    collected.__doc__ = command.__doc__
    options = (
        click.option("--focus", default="", metavar="NAVN", help="Kun siden om denne aktør: navn, kort navn eller id."),
        click.option("--hops", type=click.IntRange(1, 6), help="Så mange led fra --focus.  [1]"),
        click.option(
            "--as-of", default="", metavar="DAG", callback=_day, help="Kun hvad der gjaldt den dag, fx 2021-02-11."
        ),
        click.option(
            "--types", multiple=True, metavar="TYPER", callback=_kinds, help="Kun disse typer, fx person,kommune."
        ),
        click.option("--contact", default="", metavar="TEKST", help="Hvem der retter fejl; står på siden."),
    )
    for option in reversed(options):
        collected = option(collected)
    return collected


def _day(context: click.Context, parameter: click.Parameter, value: str) -> str:
    day = last_day(value)
    if value and not day:
        raise click.BadParameter(f"{value} er ikke en dag; skriv 2021-02-11, 2021-02 eller 2021")
    return day


def _kinds(context: click.Context, parameter: click.Parameter, values: Iterable[str]) -> frozenset[EntityKind]:
    from graph.export.page.words import KINDS  # loads nothing heavy, but --help needs it not

    known = {fold(name): kind for kind, said in KINDS.items() for name in (kind.value, *said.one, *said.many)}
    asked = [word.strip() for value in values for word in value.split(",") if word.strip()]
    unknown = [word for word in asked if fold(word) not in known]
    if unknown:
        listed = ", ".join(said.one[0].lower() for said in KINDS.values())
        raise click.BadParameter(f"{', '.join(unknown)}; der er {listed}")
    return frozenset(known[fold(word)] for word in asked)
