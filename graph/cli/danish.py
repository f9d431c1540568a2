"""Click's own words in Danish: "Usage", "Options", "Try ... for help", and what it says of a wrong call.

Click marks its texts for gettext, but takes the language from the environment, and ships no Danish. Everything else
that these commands say is Danish on every machine, so its texts are looked up in this table instead. What is not in the
table stays as click says it.
"""

from __future__ import annotations

from collections.abc import Mapping

import click
from click import core, decorators, exceptions, formatting, parser, termui, types

WORDS: Mapping[str, str] = {
    "Usage:": "Brug:",
    "Options": "Valg",
    "Commands": "Kommandoer",
    "Show this message and exit.": "Vis denne hjælp.",
    "Show the version and exit.": "Vis versionen.",
    "%(prog)s, version %(version)s": "%(prog)s, version %(version)s",
    "default: {default}": "standard: {default}",
    "required": "skal gives",
    "Aborted!": "Afbrudt.",
    "Error: {message}": "Fejl: {message}",
    "Error: invalid input": "Fejl: det kan ikke bruges her",
    "Try '{command} {option}' for help.": "Hjælp: {command} {option}",
    "Missing command.": "Der mangler en kommando.",
    "Missing argument": "Der mangler et argument",
    "Missing option": "Der mangler et valg",
    "Missing parameter": "Der mangler noget",
    "Missing {param_type}": "Der mangler {param_type}",
    "No such option {name!r}.": "Der er intet valg {name!r}.",
    "No such command {name!r}.": "Der er ingen kommando {name!r}.",
    "Did you mean {possibility}?": "Mente du {possibility}?",
    "(Did you mean one of: {possibilities}?)": "(Mente du en af disse: {possibilities}?)",
    "Invalid value: {message}": "Ugyldig værdi: {message}",
    "Invalid value for {param_hint}: {message}": "Ugyldig værdi for {param_hint}: {message}",
    "Could not open file {filename!r}: {message}": "Filen {filename!r} kan ikke åbnes: {message}",
    "unknown error": "ukendt fejl",
    "Got unexpected extra argument ({args})": "Et argument for meget: {args}",
    "Got unexpected extra arguments ({args})": "Argumenter for mange: {args}",
    "Option {name!r} does not take a value.": "Valget {name!r} tager ingen værdi.",
    "Option {name!r} requires an argument.": "Valget {name!r} skal have en værdi.",
    "Option {name!r} requires {nargs} arguments.": "Valget {name!r} skal have {nargs} værdier.",
    "file": "fil",
    "directory": "mappe",
    "path": "sti",
    "Choose from:\n\t{choices}": "Vælg mellem:\n\t{choices}",
    "{value!r} is not {choice}.": "{value!r} er ikke {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} er ikke en af {choices}.",
    "{value} is not in the range {range}.": "{value} ligger ikke i {range}.",
    "{value!r} is not a valid {number_type}.": "{value!r} er ikke et {number_type}.",
    "{name} {filename!r} is a file.": "{name} {filename!r} er en fil.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} er en mappe.",
    "{name} {filename!r} is not readable.": "{name} {filename!r} kan ikke læses.",
    "{name} {filename!r} is not writable.": "{name} {filename!r} kan ikke skrives.",
    "{name} {filename!r} does not exist.": "{name} {filename!r} findes ikke.",
}
MODULES = (core, decorators, exceptions, formatting, parser, termui, types)
_KINDS = (
    (type(click.STRING), "tekst"),
    (type(click.INT), "heltal"),
    (click.IntRange, "heltal"),
    (type(click.FLOAT), "tal"),
    (click.FloatRange, "tal"),
)


def speak_danish() -> None:
    """Let click say its words by the table; to be called before the commands are declared."""
    for module in MODULES:
        for name, translation in (("_", _one), ("ngettext", _one_or_many)):
            if hasattr(module, name):
                setattr(module, name, translation)
    for kind, name in _KINDS:
        kind.name = name


def in_danish(command: click.Command) -> click.Command:
    """The command with Danish placeholders in its usage."""
    command.options_metavar = "[VALG]"
    if isinstance(command, click.Group):
        command.subcommand_metavar = "KOMMANDO [ARGUMENT]..."
    return command


def _one(message: str) -> str:
    return WORDS.get(message, message)


def _one_or_many(one: str, many: str, number: int) -> str:
    return _one(one if number == 1 else many)
