"""What fills the slots of a frame that matched: mentions, a role, a sum, words, and whom a seat is held for.

"Rådet udpegede Ida Holm som formand" fills `who` with a person and `role` with a word; the group that she chairs stands
in no slot, and is the one that the sentence or its item speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract.agents import only_acts
from graph.extract.discourse import Discourse
from graph.extract.listed import meeting_mention
from graph.extract.rule import BODY, CHAIR, MEETING, SEAT, TOPIC, Link
from graph.extract.tokens import Sentence, Token
from graph.model.entity import GROUPS, EntityKind
from graph.model.statement import Mention


def mentions_of(match: re.Match[str], slot: str, sentence: Sentence, discourse: Discourse) -> Iterator[Mention]:
    """What fills the slot, or stands for it by one of the words of rules."""
    if slot == BODY:
        found: list[Mention | None] = [discourse.body]
    elif slot == MEETING:
        found = [meeting_mention(discourse)]
    elif slot == TOPIC:
        found = [_labelled(sentence, discourse) or discourse.undertaking() or discourse.topic]
    elif slot == SEAT:
        found = [_seat(match, sentence, discourse, chair=False)]
    elif slot == CHAIR:
        found = [_seat(match, sentence, discourse, chair=True)]
    else:
        tags = match.groupdict().get(slot) or ""
        found = [discourse.resolve(token, sentence) for token in sentence.tagged_tokens(tags)]
    for mention in found:
        if mention is not None:
            yield mention


_LABEL = re.compile(r"\W{0,3}(‹G\d+›): ")


def _labelled(sentence: Sentence, discourse: Discourse) -> Mention | None:
    """The undertaking that a sentence of a list tells about: "Trygt Hjem: Projektleder er Ida Holm"."""
    match = _LABEL.match(sentence.tagged)
    mention = discourse.resolve(sentence.token(match[1]), sentence) if match is not None else None
    return mention if mention is not None and mention.kind is EntityKind.PROJECT else None


def _seat(match: re.Match[str], sentence: Sentence, discourse: Discourse, *, chair: bool) -> Mention | None:
    """The nearest group named before the match in its sentence, else what the item speaks of; a chair is of a body."""
    for person in mentions_of(match, "who", sentence, discourse):
        if person.name in discourse.seats and "old" in match.groupdict():
            return discourse.seats[person.name].object
    _, until = sentence.place(match.start(), match.end())
    actors = {t.start for t in sentence.tagged_tokens(match.groupdict().get("by") or "")}
    for token in reversed(sentence.tokens):
        group = token.group if token.end <= until and token.start not in actors else None
        if token.kind == "G" and group is not None and group.kind in GROUPS and not only_acts(token, sentence):
            mention = discourse.resolve(token, sentence)
            if mention is not None and (mention.kind is EntityKind.BODY or not chair):
                return mention
    return discourse.spoken_of()


def role_of(match: re.Match[str], link: Link, sentence: Sentence) -> str:
    """The role in its slot, several joined by "og"."""
    told = match.groupdict().get(link.role) or "" if link.role else ""
    if told and "‹" not in told:
        return text_of(match, link.role, sentence).casefold()  # a role in words that no lexicon holds: "testansvarlig"
    return " og ".join(token.name for token in sentence.tagged_tokens(told))


def text_of(match: re.Match[str], slot: str, sentence: Sentence) -> str:
    """The words in the slot."""
    if not match.groupdict().get(slot):
        return ""
    start, end = sentence.place(*match.span(slot))
    return sentence.text[start:end].strip(" ,.:;")


def amount_of(match: re.Match[str], link: Link, sentence: Sentence) -> Token | None:
    """The first sum in its slot."""
    tags = match.groupdict().get(link.amount) or "" if link.amount else ""
    tokens = sentence.tagged_tokens(tags)
    return tokens[0] if tokens else None


def behalf_of(match: re.Match[str], link: Link, sentence: Sentence, discourse: Discourse) -> tuple[str, ...]:
    """Whom the seat is held for: the names in the slot, else its words."""
    if not link.behalf or not match.groupdict().get(link.behalf):
        return ()
    mentions = list(mentions_of(match, link.behalf, sentence, discourse))
    if not mentions:
        text = text_of(match, link.behalf, sentence)
        return (text,) if text and "‹" not in text else ()
    return tuple(mention.name for mention in mentions if mention.kind is not EntityKind.PERSON)
