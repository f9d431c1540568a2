"""`bordkort`: thin commands over the package; the same program as `python build_graph.py` and `python -m graph`.

A module a command. `COMMANDS` names them all; a command's module is loaded when it is asked for, and what is slow to
import behind it only when it runs, so that `--help` comes at once.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from graph.cli.danish import in_danish, speak_danish
from graph.errors import BordkortError
from graph.refusals import refused

speak_danish()

#: Each command with the module that holds it: `graph.cli.MODULE`, in which the command has the name of the module.
COMMANDS = (
    ("build", "build"),
    ("query", "query"),
    ("page", "page"),
    ("overview", "overview"),
    ("check", "check"),
    ("review", "review"),
    ("explain", "explain"),
    ("diff", "diff"),
    ("serve", "serve"),
    ("publish", "publish"),
    ("export", "export"),
)

_EXAMPLES = """
\b
Eksempler:
  bordkort build                          byg exports/ af de medfølgende, gennemsete fakta
  bordkort build referater/               læs også alle dokumenter i mappen
  bordkort build a.txt b.md --out ud      til en anden mappe
  bordkort query who-sits-where --body DKS
  bordkort overview --body DKS            hvem sidder i DKS, til Excel
  bordkort page --focus KOSU --hops 2     en mindre side om KOSU
  bordkort check                          se efter, om noget ikke kan være rigtigt
  bordkort serve                          kortet og SPARQL på http://127.0.0.1:7878
"""


class _Commands(click.Group):
    """The commands of `COMMANDS`, in that order."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for name, _ in COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module = dict(COMMANDS).get(cmd_name)
        if module is None:
            return None
        command = getattr(import_module(f"graph.cli.{module}"), module)
        assert isinstance(command, click.Command)
        return in_danish(command)


@click.group(cls=_Commands, epilog=_EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="bordkort", prog_name="bordkort")
def main() -> None:
    """Hvem sidder hvor, for hvem, og hvem siger det? Læser referater og bygger en graf med kilder."""


in_danish(main)


def run(arguments: Sequence[str] | None = None) -> None:
    """The program: faults that are meant for the user end in a sentence and exit code 1."""
    for stream in (sys.stdout, sys.stderr):
        _speak(stream)
    try:
        main(args=arguments)
    except (BordkortError, OSError) as error:
        click.echo(f"Fejl: {refused(error) if isinstance(error, OSError) else error}", err=True)
        sys.exit(1)


def _speak(stream: Any) -> None:
    """UTF-8 into files and pipes on every system; on a terminal, signs that it does not know become question marks."""
    if not hasattr(stream, "reconfigure"):
        return
    if stream.isatty():
        stream.reconfigure(errors="replace")
    else:
        stream.reconfigure(encoding="utf-8")
