"""The knowledge as people use it: `kg = graph.build([...])` or `graph.load("exports")`, then ask.

One object gives the same facts as RDF (`kg.dataset`), as a network (`kg.network`), as tables, and as answers to
questions (`kg.query("who-sits-where", body="DKS")`). Each view is made when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import ContractError
from graph.facts.exported import load_exported
from graph.model.entity import Entity
from graph.model.fact import Fact, Knowledge, Source

if TYPE_CHECKING:  # heavy libraries are loaded by the view that needs them
    import networkx as nx
    import pandas as pd
    import rdflib

    from graph.engine.settings import Settings
    from graph.network.analysis import Analysis
    from graph.rdf import Answer, TripleStore


class KnowledgeGraph:
    """Facts about who sits where, each with its sources."""

    def __init__(self, knowledge: Knowledge, *, turtle: Path | None = None, store: Path | None = None) -> None:
        self.knowledge = knowledge
        self._on_disk = store
        self._turtle = turtle  # what a build wrote; it holds more than the tables beside it

    def __repr__(self) -> str:
        known = self.knowledge
        return (
            f"<KnowledgeGraph: {len(known.entities)} entities, {len(known.facts)} facts, {len(known.sources)} sources>"
        )

    @property
    def entities(self) -> tuple[Entity, ...]:
        return self.knowledge.entities

    @property
    def facts(self) -> tuple[Fact, ...]:
        return self.knowledge.facts

    @property
    def sources(self) -> tuple[Source, ...]:
        return self.knowledge.sources

    @cached_property
    def dataset(self) -> rdflib.Dataset:
        """The facts as an rdflib Dataset."""
        from graph.rdf import dataset  # rdflib is slow to import

        return dataset(self.knowledge)

    @cached_property
    def network(self) -> nx.MultiDiGraph[str]:
        """The facts as a networkx MultiDiGraph: a node an entity, an edge a fact, the edge's key the fact's id."""
        from graph.network import network  # networkx is slow to import

        return network(self.knowledge)

    @cached_property
    def analysis(self) -> Analysis:
        """Measures of the network, each a tidy DataFrame: `kg.analysis.brokerage(as_of="2021-11-02")`."""
        from graph.network.analysis import Analysis  # pandas and networkx are slow to import

        return Analysis(self.knowledge)

    @cached_property
    def tables(self) -> dict[str, pd.DataFrame]:
        """`entities`, `documents`, `statements` and `evidence` in the columns of the exported tables."""
        from graph.export.frames import frames  # pandas is slow to import

        return frames(self.knowledge)

    @cached_property
    def _store(self) -> TripleStore:
        from graph.rdf import TripleStore  # filled once, asked often

        return TripleStore(self.knowledge, turtle=self._turtle, on_disk=self._on_disk)

    def ask(self, question: str, /, **parameters: str | None) -> Answer:
        """The same as `query`, in plain Python: columns and rows."""
        from graph.rdf import ask  # pyoxigraph, only for those who ask

        return ask(self._store, question, **parameters)

    def query(self, question: str, /, **parameters: str | None) -> pd.DataFrame:
        """Answer a named question (see `ontology/queries`) or SPARQL text.

        `kg.query("who-sits-where", body="DKS", as_of="2021-11-02")` gives one row a seat. Raises BordkortError for an
        unknown question, parameter or name, with a suggestion.
        """
        import pandas as pd  # slow to import

        answer = self.ask(question, **parameters)
        return pd.DataFrame(answer.rows, columns=list(answer.columns))

    def overview(
        self, path: str | Path = "overblik.xlsx", *, as_of: str = "", since: str = "", links: str = "", **names: str
    ) -> Path:
        """Write who represents whom where on a day, with open seats and changes since another; returns the path.

        `kg.overview("herning.xlsx", municipality="Herning Kommune")`, or organisation, person or body; .xlsx, .html
        or .csv. `links` is an http address under which the documents lie.
        """
        from graph.export.overview import asked_for, write_overview  # only for those who ask for an overview

        asked = asked_for(self.knowledge, as_of=as_of, since=since, links=links, **names)
        return write_overview(self.knowledge, Path(path), asked)

    def export(self, directory: str | Path = "exports", *, forms: Sequence[str] = ()) -> tuple[Path, ...]:
        """Write page, report, Turtle, GraphML and tables, or these forms only; returns the paths.

        `kg.export("ud", forms=["trig", "gexf"])`: the forms are those of `bordkort export` (docs/exports.md).
        """
        from graph.export import export  # the page's libraries, only for those who write it
        from graph.export.others import FORMATS, write_format

        unknown = set(forms) - set(FORMATS)
        if unknown:
            raise ContractError(f"ukendt form: {', '.join(sorted(unknown))}; vælg mellem {', '.join(FORMATS)}")
        if forms:
            return tuple(path for form in forms for path in write_format(self.knowledge, form, Path(directory)))
        return export(self.knowledge, Path(directory))


def build(
    paths: str | Path | Sequence[str | Path] = (),
    *,
    data: str | Path | None = None,
    from_minutes_only: bool = False,
    sources: str | Path | None = None,
    settings: Settings | None = None,
) -> KnowledgeGraph:
    """Build from files, folders and addresses, together with the reviewed facts that are shipped.

    `from_minutes_only` leaves the reviewed facts out; `sources` is a folder with the documents behind them, to quote;
    `settings` tell how to read (readings are kept in the user's
    cache folder unless they say otherwise). Raises NothingBuiltError if nothing could be used.
    """
    from graph import pipeline  # all that reads, only for those who read
    from graph.engine.cache import default_folder
    from graph.engine.places import is_remote
    from graph.engine.settings import Settings

    given = [paths] if isinstance(paths, (str, Path)) else list(paths)
    return KnowledgeGraph(
        pipeline.build(
            [path if is_remote(path) else Path(path) for path in given],
            data=Path(data) if data else None,
            from_minutes_only=from_minutes_only,
            sources=Path(sources) if sources else None,
            settings=settings or Settings(cache=default_folder()),
        )
    )


def load(directory: str | Path = "exports", *, store: str | Path | None = None) -> KnowledgeGraph:
    """Read what a build wrote; raises ContractError if the folder holds no tables.

    `store` is the folder that the build filled with `--store`: questions go there instead of loading the graph.
    """
    knowledge = load_exported(Path(directory))  # first: it also brings a stopped build to its end
    turtle = Path(directory) / "graph.ttl"
    return KnowledgeGraph(knowledge, turtle=turtle if turtle.is_file() else None, store=Path(store) if store else None)
