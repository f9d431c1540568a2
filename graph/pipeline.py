"""The story on one page: read the documents, understand them as minutes, state what they say, and resolve who is who.

One bad document never stops a build: it becomes a loss with a reason. The reviewed facts on disk join the statements
that the machine read, unless a user wants to see what the machine finds by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from graph import shipped
from graph.danish.gazetteer import Gazetteer
from graph.danish.private import mask
from graph.errors import ContractError, NothingBuiltError, ReadError
from graph.extract import extract
from graph.extract.public import public, public_span
from graph.facts.register import load_register
from graph.facts.reviewed import load_reviewed
from graph.facts.suppress import load_suppressed
from graph.facts.verdicts import Verdicts, load_verdicts
from graph.minutes import parse
from graph.model.fact import AgendaTitle, Knowledge, Loss, Source
from graph.model.minutes import Minutes
from graph.model.register import Register
from graph.model.statement import Statement
from graph.readers import discover, read
from graph.resolve import judge, resolve, without

Progress = Callable[[Sequence[tuple[Path, str]]], Iterable[tuple[Path, str]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What the documents and the reviewed facts say, before anybody asked who is who.

    `texts` are the texts of the documents that were read, by document id.
    """

    statements: tuple[Statement, ...]
    sources: tuple[Source, ...]
    losses: tuple[Loss, ...]
    texts: Mapping[str, str] = field(default_factory=dict)


def build(
    paths: Sequence[Path] = (),
    *,
    data: Path | None = None,
    from_minutes_only: bool = False,
    progress: Progress = lambda files: files,
) -> Knowledge:
    """Build the knowledge from documents and reviewed facts.

    `paths` are files and folders to read, `data` the folder with `register/` and `facts/` (the shipped one if None).
    Raises NothingBuiltError if no document and no fact could be used, TableError if a hand-edited table is wrong,
    ContractError if `data` is no such folder.
    """
    folder = data or shipped.data()
    if not any((folder / part).is_dir() for part in ("register", "facts")):
        raise ContractError(f"{folder}: there is no folder register/ or facts/ in it")
    register = load_register(folder / "register")
    gazetteer = Gazetteer.of(register.entities, register.towns)
    findings = read_documents(paths, gazetteer, progress)
    if not from_minutes_only:
        findings = _with_reviewed(findings, folder / "facts")
    if not findings.sources:
        raise NothingBuiltError(_why_nothing(paths, findings.losses))
    verdicts = Verdicts() if from_minutes_only else load_verdicts(folder / "verdicts")
    return without(assemble(findings, register, verdicts), load_suppressed(folder / "suppress.csv"))


def read_documents(paths: Sequence[Path], gazetteer: Gazetteer, progress: Progress) -> Findings:
    """Read and extract every document; what cannot be read is a loss."""
    statements: list[Statement] = []
    sources: dict[str, Source] = {}
    losses: list[Loss] = []
    texts: dict[str, str] = {}
    for path, name in progress(discover(paths)):
        try:
            document = read(path, name)
        except ReadError as error:
            losses.append(Loss(place=name, reason=str(error)))
            continue
        if document.id in sources:
            losses.append(Loss(place=name, reason=f"same content as {sources[document.id].file}, read once"))
            continue
        minutes = parse(document, gazetteer)
        statements.extend(public(extract(minutes, gazetteer), document))
        sources[document.id] = source_of(minutes)
        texts[document.id] = document.text
        losses.extend(Loss(place=f"{name}: {mask(rest.text)[:80]}", reason=rest.reason) for rest in minutes.remainders)
    return Findings(
        statements=tuple(statements),
        sources=tuple(sorted(sources.values(), key=lambda source: source.id)),
        losses=tuple(sorted(losses, key=lambda loss: (loss.place, loss.reason))),
        texts=texts,
    )


def source_of(minutes: Minutes) -> Source:
    """What the tables say about a document; ids of body and meeting are filled when they are resolved."""
    document, meeting = minutes.document, minutes.meeting
    return Source(
        id=document.id,
        file=document.file,
        title=mask(document.title) or meeting.label,
        kind=minutes.kind.value,
        body=meeting.body.text if meeting.body else "",
        meeting=meeting.label if meeting.date else "",
        date=meeting.date,
        sha256=document.sha256,
        pages=document.pages,
        place=mask(meeting.place),
        items=tuple(
            AgendaTitle(number=item.number, title=mask(item.heading)) for item in minutes.items if item.heading
        ),
        notes=document.notes,
    )


def _with_reviewed(findings: Findings, folder: Path) -> Findings:
    """Reviewed facts speak for the documents that they cover: what the machine read there itself steps back."""
    reviewed = load_reviewed(folder)
    covered = {source.id for source in reviewed.sources}
    read_too = {source.id: source for source in findings.sources}
    return replace(
        findings,
        statements=(
            *(s for s in findings.statements if s.evidence.document not in covered),
            *_with_quotes(reviewed.statements, findings.texts),
        ),
        sources=(
            *(source for source in findings.sources if source.id not in covered),
            *(_as_read(source, read_too.get(source.id)) for source in reviewed.sources),
        ),
    )


def _as_read(reviewed: Source, read_too: Source | None) -> Source:
    """The reviewed source, under the name and with the notes of the file that was read."""
    if read_too is None:
        return reviewed
    return replace(reviewed, file=read_too.file, pages=read_too.pages, notes=read_too.notes)


def _with_quotes(reviewed: Sequence[Statement], texts: Mapping[str, str]) -> Iterator[Statement]:
    """A statement of a person borrows its words from the document, if the very same document was read beside it."""
    for statement in reviewed:
        if statement.evidence.quote:
            yield statement
            continue
        text = texts.get(statement.evidence.document, "")
        span = public_span(text, statement.evidence.span)
        words = text[span.start : span.end]
        yield replace(statement, evidence=replace(statement.evidence, span=span, quote=words))


def assemble(findings: Findings, register: Register, verdicts: Verdicts) -> Knowledge:
    """Put the findings under the verdicts of people, resolve what stands, and add what could not be used."""
    judged = judge(findings.statements, verdicts.statements, findings.sources)
    standing = tuple(_with_quotes(judged.statements, findings.texts))
    knowledge = resolve(standing, findings.sources, register, verdicts.identities)
    return replace(
        knowledge,
        losses=findings.losses,
        orphans=(*judged.orphans, *knowledge.orphans),
        carried=judged.carried,
    )


def _why_nothing(paths: Sequence[Path], losses: Sequence[Loss]) -> str:
    if not paths:
        return "There are no reviewed facts to build from; name the files or folders to read."
    if not losses:
        return f"No readable document found in {', '.join(str(path) for path in paths)}."
    told = "; ".join(f"{loss.place}: {loss.reason}" for loss in losses[:5])
    return f"None of the {len(losses)} document(s) could be read ({told})."
