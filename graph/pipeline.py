"""The story on one page: read the documents, understand them as minutes, state what they say, and resolve who is who.

One bad document never stops a build: it becomes a loss with a reason. The reviewed facts on disk join the statements
that the machine read, unless a user wants to see what the machine finds by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from graph import shipped
from graph.calm import calm
from graph.danish.gazetteer import Gazetteer
from graph.engine.engine import Engine
from graph.engine.reading import Beforehand, Reading
from graph.engine.settings import Settings
from graph.engine.shelf import Shelf
from graph.errors import ContractError, Issue, NothingBuiltError
from graph.facts.originals import originals
from graph.facts.register import load_register
from graph.facts.reviewed import Reviewed, load_reviewed
from graph.facts.suppress import load_suppressed
from graph.facts.verdicts import Verdicts, load_verdicts
from graph.kept import Kept
from graph.model.fact import Knowledge, Loss, Source
from graph.model.register import Register
from graph.model.stated import Changed, Stated, stated
from graph.model.statement import Statement
from graph.model.text import Span
from graph.model.verdict import Ruling
from graph.resolve import judge, resolve, strangers, without

#: Told of the readings as they come, and how many there will be.
Progress = Callable[[Iterable[Reading], int], Iterable[Reading]]
#: (document id, span) -> what of the span may be published, and its words.
Quotes = Mapping[tuple[str, Span], tuple[Span, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What the documents and the reviewed facts say, before anybody asked who is who.

    `quotes` are the words that reviewed facts borrow from the documents that were read.
    """

    statements: Iterable[Statement]
    sources: tuple[Source, ...]
    losses: tuple[Loss, ...]
    quotes: Quotes = field(default_factory=dict)


def build(
    paths: Sequence[Path | str] = (),
    *,
    data: Path | None = None,
    from_minutes_only: bool = False,
    sources: Path | None = None,
    settings: Settings | None = None,
    progress: Progress = lambda readings, count: readings,
) -> Knowledge:
    """Build the knowledge from documents and reviewed facts.

    `paths` are files, folders and addresses to read, `data` the folder with `register/` and `facts/` (the shipped one
    if None), `sources` a folder in which only the documents of reviewed facts are looked for, to quote them,
    `settings` how to read. Raises NothingBuiltError if no document and no fact could be used, TableError if
    a hand-edited table is wrong, ContractError if `data` is no such folder.
    """
    folder = data or shipped.data()
    suppressed = load_suppressed(folder / "suppress.csv")
    everybody = _everybody(paths, folder, settings, progress, sources=sources, from_minutes_only=from_minutes_only)
    return without(everybody, suppressed.keys())


def idle(
    paths: Sequence[Path | str] = (),
    *,
    data: Path | None = None,
    settings: Settings | None = None,
    progress: Progress = lambda readings, count: readings,
) -> list[Issue]:
    """Verdicts and suppressions that speak of nothing in what is read; raises as `build` does."""
    folder = data or shipped.data()
    suppressed = load_suppressed(folder / "suppress.csv")
    knowledge = _everybody(paths, folder, settings, progress)
    found = [
        Issue(place=f"verdicts/{orphan.signature.place}", message=f"{orphan.about}: {orphan.reason}")
        for orphan in without(knowledge, suppressed.keys()).orphans
        if not orphan.waits
    ]
    unknown = "nøglen passer på ingen i det, der er læst"
    return found + [Issue(place=suppressed[key], message=unknown) for key in strangers(knowledge, suppressed.keys())]


def _everybody(
    paths: Sequence[Path | str],
    folder: Path,
    settings: Settings | None,
    progress: Progress,
    *,
    sources: Path | None = None,
    from_minutes_only: bool = False,
) -> Knowledge:
    """The knowledge before anybody is left out."""
    if not any((folder / part).is_dir() for part in ("register", "facts")):
        raise ContractError(f"{folder}: her er hverken register/ eller facts/")
    register = load_register(folder / "register")
    reviewed = Reviewed() if from_minutes_only else load_reviewed(folder / "facts")
    verdicts = Verdicts() if from_minutes_only else load_verdicts(folder / "verdicts")
    known = beforehand(register, reviewed, verdicts)
    quoted = originals(sources, reviewed.sources) if sources else []
    findings = _with_reviewed(read_documents([*paths, *quoted], known, settings, progress), reviewed)
    if not findings.sources:
        raise NothingBuiltError(_why_nothing(paths, findings.losses))
    return assemble(findings, register, verdicts, kept_in(settings))


def beforehand(register: Register, reviewed: Reviewed, verdicts: Verdicts) -> Beforehand:
    """What readers are told: the names of the register, and which words statements of people would like to borrow."""
    asked: dict[str, set[Span]] = {}
    added = [verdict.statement for verdict in verdicts.statements if verdict.ruling is Ruling.ADD]
    for statement in filter(None, (*reviewed.statements, *added)):
        asked.setdefault(statement.evidence.document, set()).add(statement.evidence.span)
    return Beforehand(
        gazetteer=Gazetteer.of(register.entities, register.towns),
        asked={document: frozenset(spans) for document, spans in asked.items()},
    )


def read_documents(
    paths: Sequence[Path | str],
    known: Beforehand,
    settings: Settings | None = None,
    progress: Progress = lambda readings, count: readings,
) -> Findings:
    """Read and extract every document; what cannot be read is a loss."""
    statements = Shelf()
    sources: dict[str, Source] = {}
    losses: list[Loss] = []
    quotes: dict[tuple[str, Span], tuple[Span, str]] = {}
    with calm(), Engine(settings or Settings(), known) as engine:
        places = engine.find(paths)
        for reading in progress(engine.read(places), len(places)):
            source = reading.source
            if source is not None and source.id in sources:
                same = sources[source.id].file
                losses.append(Loss(place=source.file, reason=f"Samme indhold som {same}, læst én gang."))
                continue
            losses.extend(reading.losses)
            if source is not None:
                sources[source.id] = source
                statements.put(reading)
                quotes.update({(source.id, quote.asked): (quote.span, quote.words) for quote in reading.quotes})
    return Findings(
        statements=statements,
        sources=tuple(sorted(sources.values(), key=lambda source: source.id)),
        losses=tuple(sorted(losses, key=lambda loss: (loss.place, loss.reason))),
        quotes=quotes,
    )


def _with_reviewed(findings: Findings, reviewed: Reviewed) -> Findings:
    """Reviewed facts speak for the documents that they cover: what the machine read there itself steps back."""
    covered = {source.id for source in reviewed.sources}
    read_too = {source.id: source for source in findings.sources}
    told: dict[str, list[Statement]] = defaultdict(list)
    for statement in _with_quotes(reviewed.statements, findings.quotes):
        told[statement.evidence.document].append(statement)

    def instead(document: str, here: Sequence[Statement]) -> Sequence[Statement]:
        return (*(() if document in covered else here), *told.get(document, ()))

    return replace(
        findings,
        statements=Changed(stated(findings.statements), covered | told.keys(), instead),
        sources=(
            *(source for source in findings.sources if source.id not in covered),
            *(_as_read(source, read_too.get(source.id)) for source in reviewed.sources),
        ),
    )


def _as_read(reviewed: Source, read_too: Source | None) -> Source:
    """The reviewed source, under the name and with what was noted of the file that was read."""
    if read_too is None:
        return reviewed
    return replace(
        reviewed,
        file=read_too.file,
        pages=read_too.pages,
        notes=read_too.notes,
        language=read_too.language,
        doubtful=read_too.doubtful,
    )


def _with_quotes(told: Sequence[Statement], quotes: Quotes) -> Iterator[Statement]:
    """A statement of a person borrows its words from the document, if the very same document was read beside it."""
    for statement in told:
        evidence = statement.evidence
        if evidence.quote:
            yield statement
            continue
        span, words = quotes.get((evidence.document, evidence.span), (evidence.span, ""))
        yield replace(statement, evidence=replace(evidence, span=span, quote=words))


def _quoting(statements: Stated, quotes: Quotes) -> Stated:
    """The statements, with the words that those of people borrow."""
    asked = {document for document, _ in quotes}
    return Changed(statements, asked, lambda _, told: tuple(_with_quotes(told, quotes))) if asked else statements


def kept_in(settings: Settings | None) -> Kept | None:
    """The folder of what earlier builds have worked out, if there is one."""
    return Kept(settings.cache, settings.megabytes) if settings is not None and settings.cache is not None else None


def assemble(findings: Findings, register: Register, verdicts: Verdicts, kept: Kept | None = None) -> Knowledge:
    """Put the findings under the verdicts of people, resolve what stands, and add what could not be used."""
    with calm():
        judged = judge(findings.statements, verdicts.statements, findings.sources)
        standing = _quoting(judged.statements, findings.quotes)
        knowledge = resolve(standing, findings.sources, register, verdicts.identities, kept=kept)
    return replace(
        knowledge,
        losses=findings.losses,
        orphans=(*judged.orphans, *knowledge.orphans),
        carried=judged.carried,
    )


def _why_nothing(paths: Sequence[Path | str], losses: Sequence[Loss]) -> str:
    if not paths:
        return "Der er ingen gennemsete fakta at bygge af; nævn de filer eller mapper, der skal læses."
    if not losses:
        return f"Intet læsbart dokument fundet i {', '.join(str(path) for path in paths)}."
    told = "; ".join(f"{loss.place}: {loss.reason}" for loss in losses[:5])
    return f"Ingen af de {len(losses)} dokumenter kunne læses ({told})."
