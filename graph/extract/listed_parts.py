"""Parts that stand in lists and brackets: the municipalities of a cluster, initiatives behind the group that has them.

"Enkelte indsatser forankres i styregruppen (Søvn, Tidlig hjælp samt Mad og måltider)" names three initiatives that no word
announces: they are anchored there and, under an item on an alliance, part of that alliance. "Forummet (den tidligere
styregruppe)" is what now steers the project that the item is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.danish.anchors import Guarded, either
from graph.extract.apply import evidence
from graph.extract.discourse import Discourse
from graph.extract.qualifiers import status
from graph.extract.tokens import Sentence
from graph.model.entity import EntityKind
from graph.model.statement import Mention, Qualifiers, Statement

_K = EntityKind
_OWN_MUNICIPALITIES = re.compile(
    r"(?:‹O\d+›|kommuner(?:ne)?(?: i klyngen)?)(?:\ser)?,?:?\s*[–(-]?\s*(?P<what>‹O\d+›(?:(?:, | og )‹O\d+›)+)"
)
_SAID = Guarded(r"klyngekommuner|^\W*(?:klyngens |de deltagende )?kommuner(?:ne)? (?:i klyngen )?er\b", re.IGNORECASE)
_CLUSTER = re.compile(r"Sundhedsklyngen? (?:i )?[A-ZÆØÅ][\w-]*|[A-ZÆØÅ][\wæøå-]*klyngen\b")


def in_own_cluster(sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """ "klyngekommunerne Skive og Viborg" in minutes whose body names its cluster: "Styregruppen i Sundhedsklynge Vest"."""
    if not _SAID.search(sentence.text):
        return
    cluster = _CLUSTER.search(discourse.body.name) if discourse.body else None
    if cluster is None:
        return
    known = discourse.surroundings.gazetteer.lookup(cluster.group())
    whole = Mention(name=known.label if known else cluster.group(), kind=_K.CLUSTER, written=cluster.group())
    for match in _OWN_MUNICIPALITIES.finditer(sentence.tagged):
        for token in sentence.tagged_tokens(match["what"]):
            what = discourse.resolve(token, sentence)
            if what is not None and what.kind is _K.MUNICIPALITY:
                yield Statement(
                    relation="part-of",
                    subject=what,
                    object=whole,
                    source=discourse.minutes.source,
                    evidence=evidence("municipalities-of-own-cluster", 0.8, match, sentence, discourse),
                )


_LISTED = Guarded(
    r"(?:(?P<some>initiativer|indsatser|projekter|aktiviteter) )?(?:forankres|er forankret|forankret) (?:i|hos|under)"
    r" (?P<where>‹[OG]\d+›) \((?P<what>[A-ZÆØÅ][^()‹›]{4,300})\)"
)


def in_brackets(sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """ "forankres i styregruppen (Tidlig indsats, Søvn samt Mad og måltider)": each name in the brackets."""
    for match in _LISTED.pattern.finditer(sentence.tagged) if _LISTED.may_match(sentence.text) else ():
        where = discourse.resolve(sentence.token(match["where"]), sentence)
        verdict = status(sentence, match.start(), match.end("where"))
        if where is None or verdict is None:
            continue
        for name in re.split(r", (?:samt )?| samt | og (?=[A-ZÆØÅ])", match["what"]):
            if not name[:1].isupper():
                continue
            what = Mention(name=name.strip(), kind=_K.PROJECT, written=name.strip())
            yield Statement(
                relation="anchored-in",
                subject=what,
                object=where,
                source=discourse.minutes.source,
                qualifiers=Qualifiers(status=verdict),
                evidence=evidence("anchored-listed", 0.75, match, sentence, discourse),
            )
            if match["some"]:
                yield from _part_of_topic("listed-initiative", what, match, sentence, discourse)


def _part_of_topic(
    rule: str, what: Mention, match: re.Match[str], sentence: Sentence, discourse: Discourse
) -> Iterator[Statement]:
    topic = discourse.topic
    if topic is not None and topic.kind is _K.PROJECT and topic.name != what.name:
        yield Statement(
            relation="part-of",
            subject=what,
            object=topic,
            source=discourse.minutes.source,
            evidence=evidence(rule, 0.7, match, sentence, discourse),
        )


_SUCCESSOR = Guarded(r"(?P<new>‹G\d+›) \((?:den |det )?(?:tidligere|hidtidige) (?P<old>‹G\d+›)\)")
_STEERING = frozenset({"styregruppe", "programstyregruppe", "bestyrelse", "projektgruppe"})


def successor(sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """What the steering group of the item's project is called now is part of that project."""
    for match in _SUCCESSOR.pattern.finditer(sentence.tagged) if _SUCCESSOR.may_match(sentence.text) else ():
        old = sentence.token(match["old"])
        new = discourse.resolve(sentence.token(match["new"]), sentence)
        bare = old.group is not None and old.group.bare and old.group.head in _STEERING
        if bare and new is not None and new.kind is _K.BODY:
            yield from _part_of_topic("successor-of-steering-group", new, match, sentence, discourse)


#: The readers of this module, each with what it waits for.
LISTED_PARTS = (
    (in_own_cluster, either(_SAID)),
    (in_brackets, either(_LISTED)),
    (successor, either(_SUCCESSOR)),
)
