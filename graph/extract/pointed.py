"""What a word such as "gruppen" points at: a name beside it in its own sentence, or one among those named before.

"Et nyt udvalg, Styregruppen for kost, får seks medlemmer" names the new committee behind it. "Gruppen" two sentences later
is one that the item set up, else its topic, else the last one named that the word agrees with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.danish.groups import GroupMention
from graph.extract.head_words import agree, first_head
from graph.extract.tokens import Sentence, Token
from graph.model.entity import EntityKind
from graph.model.statement import Mention

#: A group as a sentence named it, and whom that meant.
Named = tuple[GroupMention, Mention]

_OWNED = re.compile(r"\S+(?:['’]s|s) \w")  # "KL's netværk" is nobody's new group


def name_behind(group: GroupMention, sentence: Sentence, token: Token) -> Token | None:
    """The name just behind "et nyt udvalg": "et nyt udvalg, Styregruppen for kost, får seks medlemmer"."""
    following = next((t for t in sentence.tokens if t.start >= token.end), None)
    named = following.group if following is not None else None
    if following is None or named is None or named.generic or named.indefinite or named.kind is not group.kind:
        return None
    beside = sentence.text[token.end : following.start] in (", ", ": ", " – ", " - ")
    alone = not re.match(r",? og |, \w+ og ", sentence.text[following.end :])
    return following if beside and alone else None


def name_at_the_head(group: GroupMention, sentence: Sentence, token: Token) -> Token | None:
    """The group before the colon that the line opens with: "Følgegruppen for kost: Ida Holm forlader gruppen"."""
    first = next((t for t in sentence.tokens if t.kind == "G"), None)
    if first is None or first.group is None or first.group.generic or first.end > token.start:
        return None
    opens = sentence.text[: first.start].count(" ") < 2 and sentence.text[first.end : first.end + 1] == ":"
    return first if opens and agree(group, first.group.head, first.group.kind) else None


def named_before(
    group: GroupMention, named: Sequence[Named], topic: Mention | None, others: Sequence[Mention | None]
) -> Mention | None:
    """Whom the word agrees with among those set up in the item, its topic, those that it named, and the `others`."""
    for earlier, mention in reversed(named):
        if earlier.indefinite and agree(group, earlier.head, mention.kind):
            return mention
    if topic is not None and agree(group, first_head(topic.name), topic.kind):
        return topic
    heads = [(earlier.head, mention) for earlier, mention in reversed(named)]
    told = [candidate for candidate in others if candidate is not None]
    for head, mention in (*heads, *((first_head(candidate.name), candidate) for candidate in told)):
        if head == group.head and agree(group, head, mention.kind):
            return mention  # "styregruppen" is Styregruppen rather than Klyngestyregruppen
    for head, mention in heads:
        if agree(group, head, mention.kind):
            return mention
    for candidate in others:
        if candidate is not None and agree(group, first_head(candidate.name), candidate.kind):
            return candidate
    return None


def in_full_before(group: GroupMention, topic: Mention | None, body: Mention | None) -> Mention | None:
    """ "Sundhedsrådet" is short for "Sundhedsrådet for Vendsyssel", where that is the body or the topic."""
    if body is not None and body.name.startswith(f"{group.name},"):
        return body
    if group.entity is not None or " " in group.name:
        return None
    return next((one for one in (topic, body) if one is not None and short_for(group.name, one.name)), None)


_THE = re.compile(r"(?<=m)met$|en$|et$|n$", re.IGNORECASE)


def short_for(word: str, name: str) -> bool:
    """Whether a definite word is short for a name: "Brugerrådet" for "Regionalt Sundhedsbrugerråd Nord"."""
    if name.startswith(f"{word} "):
        return True
    bare = _THE.sub("", word.casefold())
    words = re.split(r"\s(?:for|om|i|vedr\.?)\s", name.casefold())[0].split()
    return bare != word.casefold() and len(bare) > 7 and any(other.endswith(bare) for other in words)


def just_set_up(named: Sequence[Named]) -> Mention | None:
    """The last body that the item sets up: "en styregruppe"."""
    for earlier, mention in reversed(named):
        if earlier.indefinite and mention.kind is EntityKind.BODY and not _OWNED.match(mention.written):
            return mention
    return None
