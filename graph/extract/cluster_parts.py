"""Who makes up a cluster: "Klyngen består af Skive Kommune, Viborg Kommune og Hospitalsenhed Midt".

"Klyngen" is the cluster itself even where one of its levels meets, and its municipalities may stand as bare towns ("de tre
kommuner Skive, Viborg og Silkeborg"). Whoever only works with the cluster is no part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.danish.anchors import Guarded, either
from graph.danish.organisations import find_organisations, is_collective_name
from graph.extract.apply import evidence_at
from graph.extract.discourse import Discourse
from graph.extract.tokens import Sentence
from graph.model.entity import EntityKind
from graph.model.statement import Mention, Statement

_K = EntityKind
_NAME = r"(?:[Ss]undhedsklyngen?(?: (?:omkring |i |for )?[A-ZÆØÅ][\w-]*(?: (?:og |-)?[A-ZÆØÅ][\w-]*){0,2})?|[Kk]lyngen|[A-ZÆØÅ][\wæøå-]*klyngen)"
_MADE_OF = Guarded(
    rf"^\W*(?:Den (?:politiske |faglige )?)?(?P<what>{_NAME}) (?:består af|omfatter|dækker|udgøres af|tæller|udgør"
    r"|er (?:et |en |det )?(?:\w+ )?(?:samarbejde|samarbejdet|(?:ramme|rammen) om samarbejdet) mellem) (?P<who>[^.;]+)"
)
_SOMEWHERE = Guarded(rf"(?P<what>{_NAME}),? som (?P<who>[^.;]+?) (?:alle )?(?:er (?:en )?del af|er med i|udgør)\b")
_OWN = re.compile(r"Sundhedsklyngen? (?:i |omkring |for )?[A-ZÆØÅ].*|[A-ZÆØÅ][\wæøå-]*klyngen\b")
_TOWNS = re.compile(
    r"\bkommuner(?:ne)?,?:? (?P<towns>[A-ZÆØÅ][\w-]+(?:, [A-ZÆØÅ][\w-]+)*(?:,? (?:og|samt) [A-ZÆØÅ][\w-]+)?)"
)
_PARTS = frozenset({_K.MUNICIPALITY, _K.HOSPITAL})


def members_of_cluster(sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """part-of, of the municipalities and hospitals that a sentence counts up as those of a cluster."""
    match = _MADE_OF.search(sentence.text) or _SOMEWHERE.search(sentence.text)
    whole = _cluster(match["what"], discourse) if match is not None else None
    if match is None or whole is None:
        return
    for name, kind, written in _counted(match["who"], discourse):
        yield Statement(
            relation="part-of",
            subject=Mention(name=name, kind=kind, written=written),
            object=whole,
            source=discourse.minutes.source,
            evidence=evidence_at("counted-in-cluster", 0.85, match.start(), match.end(), sentence, discourse),
        )


#: With what it waits for.
MEMBERS_OF_CLUSTER = members_of_cluster, either(_MADE_OF, _SOMEWHERE)


def _counted(text: str, discourse: Discourse) -> Iterator[tuple[str, EntityKind, str]]:
    """(name, kind, as written) of the parts, those too that stand as towns behind "de tre kommuner"."""
    gazetteer = discourse.surroundings.gazetteer
    for house in find_organisations(text, gazetteer):
        if house.kind in _PARTS and not house.collective and not is_collective_name(house.name):
            yield house.name, house.kind, text[house.start : house.end]
    for match in _TOWNS.finditer(text):
        for word in re.split(r",? (?:og|samt) |, ", match["towns"]):
            town = gazetteer.town(word)
            if town is not None:
                yield town.label, town.kind, word


def _cluster(words: str, discourse: Discourse) -> Mention | None:
    """The cluster that the words name; "klyngen" alone is the document's own."""
    if words.casefold() in ("klyngen", "sundhedsklyngen"):
        return own_cluster(discourse)
    known = discourse.surroundings.gazetteer.lookup(words)
    return Mention(name=known.label if known else words, kind=_K.CLUSTER, written=words)


def own_cluster(discourse: Discourse) -> Mention | None:
    """The cluster whose minutes or page the document is: the body that meets, or the one that its name tells."""
    body = discourse.body
    if body is None:
        return None
    named = _OWN.search(body.name)
    if named is None:
        return body if body.kind is _K.CLUSTER else None
    if named.start() == 0 and "niveau" not in body.name:
        return body
    known = discourse.surroundings.gazetteer.lookup(named.group())
    return Mention(name=known.label if known else named.group(), kind=_K.CLUSTER, written=named.group())
