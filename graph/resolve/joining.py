"""Nodes of one document joined where its names can only mean one thing, each time with the reason.

Names that are one by their letters join whatever they agree with. Names that are short for another ("Styregruppen for
alliancen" for "Styregruppen for alliancen om den nære omsorg") join only if the document knows a single one that they
can mean, or one of them is the body that met.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from graph.danish.fold import fold
from graph.resolve.alike import ALIKE, Rule
from graph.resolve.forms import Form, form
from graph.resolve.nodes import Node
from graph.resolve.reach import NOUNS

Apart = frozenset[frozenset[str]]


def joined(found: list[Node], body: str, apart: Apart = frozenset()) -> list[Node]:
    """The nodes after all rules; `body` is the name of the body that met, `apart` folded names that are not one."""
    for rule in ALIKE:
        bearers = _bearers(rule, found)
        for node in _open(found, rule):
            hits = _hits(rule, node, _near(rule, node, bearers, found), apart)
            if hits:
                target, reason = min(hits, key=lambda hit: (hit[0].known is None, min(hit[0].namings)))
                found = _take(found, target, node, reason)
                _joins(rule, target, node, bearers)
    found = _body_in_short(found, body)
    for rule in MEANT:
        for node in _open(found, rule):
            hits = _hits(rule, node, found, apart)
            if len(hits) > 1:
                hits = [hit for hit in hits if _is(hit[0], body)]
            if len(hits) == 1:
                found = _take(found, hits[0][0], node, hits[0][1])
    return found


def _hits(rule: Rule, node: Node, found: Iterable[Node], apart: Apart) -> list[tuple[Node, str]]:
    place = fold(node.place)
    hits = []
    for other in found:
        if other is node or other.meant or (place and other.place and fold(other.place) != place):
            continue
        reason = rule.says(node, other)
        if reason and not _kept_apart(node, other, apart):
            hits.append((other, reason))
    return hits


_Bearers = dict[Hashable, list[Node]]


def _bearers(rule: Rule, found: Iterable[Node]) -> _Bearers:
    """The nodes by what the rule asks them to share with another; none if it asks for nothing."""
    bearers: _Bearers = {}
    for node in found if rule.sought is not None else ():
        for shared in rule.borne(node):
            bearers.setdefault(shared, []).append(node)
    return bearers


def _near(rule: Rule, node: Node, bearers: _Bearers, found: Sequence[Node]) -> Sequence[Node]:
    """The nodes that the rule may say of a node that it is; all if it asks for nothing."""
    if rule.sought is None:
        return found
    lists = [bearers[shared] for shared in rule.sought(node) if shared in bearers]
    return lists[0] if len(lists) == 1 else list({id(other): other for some in lists for other in some}.values())


def _joins(rule: Rule, target: Node, node: Node, bearers: _Bearers) -> None:
    """The node is another one from now on, which bears all that it bore."""
    for shared in rule.borne(node) if rule.sought is not None else ():
        bearers[shared] = [other for other in bearers[shared] if other is not node and other is not target] + [target]


def _kept_apart(node: Node, other: Node, apart: Apart) -> bool:
    if not apart:
        return False
    mine, theirs = frozenset(map(fold, node.written())), frozenset(map(fold, other.written()))
    return any(pair & mine and pair & theirs for pair in apart)


def _open(found: Iterable[Node], rule: Rule | None = None) -> list[Node]:
    """The nodes that may still turn out to be another one by the rule, those of few words first."""
    loose = (node for node in found if node.known is None and not node.meant)
    return sorted((node for node in loose if rule is None or rule.may(node)), key=Node.breadth)


def _take(found: list[Node], target: Node, node: Node, reason: str) -> list[Node]:
    target.take(node, reason)
    return [other for other in found if other is not node]


def _is(node: Node, body: str) -> bool:
    return bool(body) and fold(body) in node.folded()


def _body_in_short(found: list[Node], body: str) -> list[Node]:
    """A bare "udvalget" is the body that met, if that is an udvalg."""
    here = next((node for node in found if _is(node, body)), None)
    if here is None:
        return found
    heads = {taken.head for taken in here.forms()} - {""}
    for node in _open(found):
        taken = form(node.namings[0].name)
        if node is not here and taken.bare and not taken.words and taken.head in heads and not node.place:
            found = _take(found, here, node, f"det organ, der mødtes: {body}")
    return found


def part_of_name(node: Node, other: Node) -> str:
    """A shorter name with the same head, every word of which stands in the longer one too."""
    for short in node.forms():
        for long in other.forms():
            if short.head and short.head == long.head and _within(short, long):
                return f"kort for {max(other.spelled(), key=lambda name: (len(name), name))}"
    return ""


def _within(short: Form, long: Form) -> bool:
    return short.prefix == long.prefix and not long.bare and set(short.words) < set(long.words)


def only_of_kind(node: Node, other: Node) -> str:
    """ "hospitalet" is the one hospital of the document."""
    kind = NOUNS.get(fold(node.namings[0].name))
    return "det eneste af den slags i dokumentet" if kind is not None and kind in other.kinds else ""


def _is_headed(node: Node) -> bool:
    return any(form(name).head for name in node.written())


def _is_noun(node: Node) -> bool:
    return any(fold(name) in NOUNS for name in node.written())


#: Rules by which a name can only mean another one.
MEANT: tuple[Rule, ...] = (
    Rule(says=part_of_name, may=_is_headed),
    Rule(says=only_of_kind, may=_is_noun),
)
