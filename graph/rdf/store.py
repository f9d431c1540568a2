"""The same triples in an embedded Oxigraph, to be asked: `ask(knowledge, "who-sits-where", body="SNT")`.

A question is the name of a saved query or SPARQL text. Values never become part of the text: "O'Hara" or
`"} DELETE` stay names, because parameters are bound as terms.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pyoxigraph import NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples, RdfFormat, Store, Variable

from graph.errors import QuestionError
from graph.model.entity import EntityKind
from graph.model.fact import Knowledge
from graph.rdf.answer import Answer, answer, cell
from graph.rdf.assemble import described
from graph.rdf.names import Names
from graph.rdf.on_disk import open_on_disk
from graph.rdf.parameters import Value, bind, guess
from graph.rdf.queries import Query, saved_query
from graph.rdf.terms import BASE, PREFIXES

_NAME = re.compile(r"\s*[\w.-]+\s*")


@dataclass(frozen=True)
class TripleStore:
    """Knowledge loaded for questions; keep it to ask more than once.

    `turtle` is the file that a build wrote, for knowledge that comes from the tables beside it: they do not hold
    contradictions, agenda titles and what the register alone tells. `on_disk` is a store that a build has filled: then
    nothing is loaded.
    """

    knowledge: Knowledge
    base: str = BASE
    turtle: Path | None = None
    on_disk: Path | None = None

    @cached_property
    def names(self) -> Names:
        return Names(base=self.base)

    @cached_property
    def store(self) -> Store:
        if self.on_disk is not None:
            return open_on_disk(self.on_disk)
        made = Store()
        if self.turtle is not None:
            made.bulk_load(path=self.turtle, format=RdfFormat.TURTLE)
            return made
        made.bulk_extend(Quad(*triple) for triple in described(self.knowledge, base=self.base))
        return made

    @cached_property
    def prefixes(self) -> dict[str, str]:
        """Prefixes that a question may use without declaring them: the vocabularies and `id-person:` and its like."""
        sorts = [kind.value.lower() for kind in EntityKind]
        return PREFIXES | {f"id-{sort}": f"{self.base}{sort}/" for sort in (*sorts, "document")}


def ask(source: Knowledge | TripleStore, question: str, /, **parameters: Value | None) -> Answer:
    """Ask a saved query by name, or SPARQL text; parameters that are None or "" count as not given.

    Raises QuestionError for an unknown name or parameter, a value that fits nothing or too much, and faulty SPARQL.
    """
    opened = source if isinstance(source, TripleStore) else TripleStore(source)
    given = {name: value for name, value in parameters.items() if value is not None and value != ""}
    if not _NAME.fullmatch(question):
        bound = {name: guess(value, opened.knowledge, opened.names) for name, value in given.items()}
        return _run(opened, question, bound)
    query = saved_query(question.strip())
    _check(query, given)
    bound = {
        p.name: bind(p, given[p.name], opened.knowledge, opened.names) for p in query.parameters if p.name in given
    }
    unset = {parameter.name for parameter in query.parameters} - set(given)
    return _run(opened, query.text, bound).without_empty(unset)


def _check(query: Query, given: Iterable[str]) -> None:
    known = {parameter.name: parameter for parameter in query.parameters}
    for name in given:
        if name not in known:
            takes = ", ".join(known) or "ingen parametre"
            raise QuestionError(f"{query.name} kender ikke {name}, men {takes}")
    missing = [p.name for p in query.parameters if not p.optional and p.name not in given]
    if missing:
        raise QuestionError(f"{query.name} mangler {', '.join(missing)}")


def _run(opened: TripleStore, text: str, bound: Mapping[str, object]) -> Answer:
    substitutions = {Variable(name): value for name, value in bound.items()}
    try:
        found = opened.store.query(text, prefixes=opened.prefixes, substitutions=substitutions)  # type: ignore[arg-type]
        return _read(found, opened.names)
    except SyntaxError as error:
        raise QuestionError(f"ikke gyldig SPARQL: {error}") from error
    except RuntimeError as error:
        raise QuestionError(str(error)) from error


def _read(found: QuerySolutions | QueryBoolean | QueryTriples, names: Names) -> Answer:
    if isinstance(found, QueryBoolean):
        return answer(("answer",), [(bool(found),)])
    if isinstance(found, QueryTriples):
        return answer(("subject", "predicate", "object"), _triples(found, names))
    columns = tuple(variable.value for variable in found.variables)
    return answer(columns, ([cell(value, names) for value in solution] for solution in found))


def _triples(found: QueryTriples, names: Names) -> Iterator[tuple[object, ...]]:
    for triple in found:
        predicate: NamedNode = triple.predicate
        yield cell(triple.subject, names), cell(predicate, names), cell(triple.object, names)
