"""Where people work and as what, from the lists and from the appositions in the text.

"Ida Holm, sundhedschef i Struer Kommune, orienterede" states a job in passing; most jobs are told so. Collectives and
bodies employ nobody: "Ida Holm, Sundhedsstyregruppen" is no job.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract.discourse import Discourse
from graph.extract.listed import listed_evidence, organisation_mention, person_mention
from graph.extract.qualifiers import status
from graph.extract.tokens import Sentence, Token
from graph.model.entity import EntityKind
from graph.model.statement import Basis, Evidence, Mention, Qualifiers, Statement, Status

#: Bodies employ only where they keep a secretariat of their own (the municipal contact councils).
_NO_EMPLOYERS = frozenset(
    {EntityKind.BODY, EntityKind.CLUSTER, EntityKind.PROJECT, EntityKind.AGREEMENT, EntityKind.FUND}
)


def find_listed(discourse: Discourse) -> Iterator[Statement]:
    """employed-by, from the lists of the document."""
    for entry in discourse.minutes.attendance:
        if entry.organisation is None:
            continue
        employer = organisation_mention(entry.organisation, discourse.surroundings.gazetteer)
        if employer is None or not _employs(employer):
            continue
        yield Statement(
            relation="employed-by",
            subject=person_mention(entry.person, entry.organisation),
            object=employer,
            source=discourse.minutes.source,
            qualifiers=Qualifiers(role=entry.title.casefold()),
            basis=Basis.LAYOUT,
            evidence=listed_evidence(discourse, entry, "list-with-employer", 0.97),
        )


def find_employment(sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """employed-by, from appositions in the text of an item."""
    for token in sentence.tokens:
        if token.kind != "P" or token.employer is None or token.pronoun:
            continue
        person = discourse.resolve(token, sentence)
        employer = discourse.resolve(token.employer, sentence)
        if person is None or employer is None or not _employs(employer) or _collective(token.employer):
            continue
        yield Statement(
            relation="employed-by",
            subject=person,
            object=employer,
            source=discourse.minutes.source,
            qualifiers=Qualifiers(role=token.title.casefold(), status=_status(sentence, token)),
            evidence=Evidence(
                document=discourse.minutes.document.id,
                item=sentence.unit.item,
                span=sentence.unit.passage.span(token.start, token.end),
                rule="apposition",
                confidence=0.93,
                page=sentence.unit.page,
            ),
        )


def _employs(mention: Mention) -> bool:
    return mention.kind not in _NO_EMPLOYERS or mention.name.startswith("KKR")


def _collective(token: Token) -> bool:
    return token.organisation is not None and token.organisation.collective


def _status(sentence: Sentence, token: Token) -> Status:
    """A job in an apposition is current unless the apposition itself says otherwise."""
    words = sentence.text[max(0, token.start - 12) : token.end].casefold()
    return Status.FORMER if "tidligere" in words and status(sentence, 0, 0) is Status.FORMER else Status.CURRENT
