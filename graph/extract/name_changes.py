"""A name that the text says somebody bore or bears, beside the one that the statement has.

"Ida Lundsgaard (tidligere Ida Holmskov)" gives every mention of either name in the document the other one, so that the
minutes of the years before speak of the same person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from graph.danish.fold import fold
from graph.danish.name_changes import name_changes
from graph.model.entity import EntityKind
from graph.model.statement import Mention, Statement


def with_name_changes(statements: Iterable[Statement], text: str) -> tuple[Statement, ...]:
    """The statements, with the other names that the text gives for their people."""
    others: dict[str, set[str]] = defaultdict(set)
    for one, other in name_changes(text):
        others[fold(one)].add(other)
        others[fold(other)].add(one)
    if not others:
        return tuple(statements)
    return tuple(
        replace(
            statement,
            subject=_called(statement.subject, others),
            object=_called(statement.object, others) if statement.object else None,
        )
        for statement in statements
    )


def _called(mention: Mention, others: Mapping[str, set[str]]) -> Mention:
    if mention.kind is not EntityKind.PERSON or fold(mention.name) not in others:
        return mention
    return replace(mention, also=tuple(sorted({*mention.also, *others[fold(mention.name)]})))
