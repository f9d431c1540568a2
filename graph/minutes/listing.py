"""Reads the lines of one open list of people: entries, sub-headings, what belongs to the entry above.

A list may say under each name, line by line, what other lists say behind it: "Ida Holm" / "Ældrechef" / "Struer
Kommune". A line that names nobody is a sub-heading, belongs to the entry above, is left out for a named reason, or
remains for the report.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from graph.danish.fold import fold
from graph.danish.gazetteer import Gazetteer
from graph.danish.organisation_runs import split_organisations_run
from graph.danish.person import split_person
from graph.danish.sentences import split_sentences
from graph.minutes.columns import Column, column_of, is_mark
from graph.minutes.labels import label_of
from graph.minutes.list_lines import (
    COMES_ALONG,
    INITIALS,
    STAYED,
    VERBS,
    adds_role,
    adjoins,
    headed,
    heads_part,
    is_organisation,
    is_placed,
    is_prose,
    phrases_of,
    tells_of_person,
    turned,
)
from graph.minutes.nobody import nobody
from graph.minutes.people import count_names, leading_names
from graph.minutes.roll import Setting, in_full, name_of, rows_by_layout, rows_of
from graph.minutes.senders import split_senders
from graph.minutes.sentences import read_sentences
from graph.minutes.shared import Stretch, shared_by_and, stretches, with_place
from graph.model.minutes import Attendance, Name, Presence, Remainder
from graph.model.text import Passage, joined

_CAPITALS = re.compile(r"[A-ZÆØÅ]{2}")
_FOR_WHOM = re.compile(r"(?:i ?stedet )?for\b|suppleant|stedfortræder", re.IGNORECASE)
_MARKING = frozenset({Column.PRESENT, Column.ABSENT, Column.REMARK, Column.ROLE})


@dataclass(slots=True)
class Listing:
    """The list that is open (`setting`, None if none is), and all rows and remainders so far."""

    gazetteer: Gazetteer
    setting: Setting | None = None
    outer: Setting | None = None  # the list that goes on behind a line such as "Referent: Ida Holm"
    rows: list[Attendance] = field(default_factory=list)
    remainders: list[Remainder] = field(default_factory=list)
    initials: dict[str, str] = field(default_factory=dict)
    legend: Mapping[str, Passage] = field(default_factory=dict)
    above: Passage | None = None  # the last entry, while it says no more than a name
    size: int = 0  # rows that it made
    card: bool = False  # whether it is a name alone, with what else there is to tell in lines of their own
    begun: bool = False
    run: int = 0  # people of the line above, if it held several
    place: Name | None = None  # the employer of the row above, in a table that names it once
    heads: list[Column] = field(default_factory=list)  # of a table whose cells stand one below the other
    standing: bool = False  # whether the document is a list of members and reports no meeting
    announced: bool = False  # whether a label stands before what is read
    ahead: bool = False  # whether the next line is an entry
    parted: bool = False  # whether a blank line follows

    def open(self, setting: Setting) -> None:
        """Begins another list."""
        self.setting, self.above, self.begun, self.heads = setting, None, False, []

    def resume(self) -> None:
        """Goes on with the list around a line such as "Referent: Ida Holm", if there is one."""
        self.setting, self.outer, self.above = self.outer, None, None

    def close(self) -> None:
        self.setting, self.outer, self.above, self.heads = None, None, None, []

    def read_cell_below(self, passage: Passage) -> bool:
        """Reads a cell of a table whose cells stand one below the other; False if the line is none.

        The heads come first ("Navn" / "Kommune" / "Bemærkning"), then the cells of each person.
        """
        text = passage.text.strip()
        column = column_of(text) if self.setting is not None and not self.begun else None
        if column is not None and (self.heads or (column is Column.NAME and label_of(text) is None)):
            self.heads.append(column)
            return True
        if len(self.heads) < 2 or self.above is None or self.setting is None or len(text.split()) > 12:
            return False
        if count_names(text) and not _FOR_WHOM.match(text):
            return False
        marking = not text.endswith(":") and not _MARKING.isdisjoint(self.heads)
        if is_mark(text):
            return marking
        return (marking or label_of(text) is None) and self._read_with_above(passage)

    def read(self, passage: Passage) -> None:
        """One line, paragraph or cell of the open list."""
        if self.setting is None or nobody(passage.text) in ("nobody", "request"):
            return
        told = self._tells_more(passage)
        said = () if self.standing and told else self._sentences(passage)
        if said or told:
            self.rows.extend(said)
            self.above = None if said else self.above
            return
        behind = 0 if self.standing else self._story(passage)
        if behind:
            self.read(passage.slice(0, behind).strip())
            last = self.rows[-1] if self.rows else None
            self.rows.extend(
                read_sentences(passage.slice(behind, len(passage)), self.setting.item, self.gazetteer, last)
            )
            self.above = None
            return
        if self.employs_above(passage) or self._belongs_above(passage):
            return
        sent = split_senders(passage, self.gazetteer)
        for organisation, people in sent:
            inside = replace(self.setting, heading=organisation)
            for phrase in phrases_of(people):
                self.begun = self._entry(phrase, inside) or self.begun
        if sent:
            self.above = None
            return
        setting, rest = headed(passage, self.setting)
        before = len(self.rows)
        found = [entered for stretch in stretches(rest, self.gazetteer) for entered in self._stretch(stretch, setting)]
        self.run = sum(found) if len(self.rows) - before == sum(found) else 0
        if any(found):
            self.begun = True
        elif self.is_heading(rest.text) and not nobody(rest.text):
            role = setting.role if setting.rule == "label" else ""  # the role of a group ends with the next heading
            self.setting = replace(setting, heading=rest.strip(), role=role)
            self.above = None

    def _story(self, passage: Passage) -> int:
        """Where a sentence behind the entries tells who else came: "I hans sted deltog Lis Toft."; 0 if none."""
        spans = split_sentences(passage.text)
        for start, end in spans[1:]:
            before, sentence = passage.slice(0, start), passage.slice(start, end)
            if count_names(before.text) and VERBS.search(sentence.text) and not VERBS.search(before.text):
                stands = self.rows[-1] if self.rows else next(iter(rows_of(before, Setting(), self.gazetteer)), None)
                return start if read_sentences(sentence, "", self.gazetteer, stands) else 0
        return 0

    def _tells_more(self, passage: Passage) -> bool:
        """Whether prose behind members, servants or the absent tells of more than the list: "Den flytter i maj." """
        assert self.setting is not None
        if self.announced or not is_prose(passage.text):
            return self.standing and is_prose(passage.text)
        told = len(split_sentences(passage.text)) > 1 or COMES_ALONG.search(passage.text) is not None
        listed = self.setting.presence is Presence.LISTED and told
        elsewhere = self.setting.presence is Presence.ABSENT and not STAYED.search(passage.text)
        return self.standing or listed or elsewhere or self.setting.rule == "staff"

    def _sentences(self, passage: Passage) -> tuple[Attendance, ...]:
        assert self.setting is not None
        if not VERBS.search(passage.text):
            return ()
        said = read_sentences(passage, self.setting.item, self.gazetteer, self.rows[-1] if self.rows else None)
        named = {row.person.text for row in said} | {row.substitutes.text for row in said if row.substitutes}
        if not leading_names(passage.text) <= named and (self.announced or not passage.text.rstrip().endswith(".")):
            return ()  # a list with a clause in it
        listed = (self.announced and len(said) > 1) or not passage.text.rstrip().endswith(".")
        told = all(row.presence is Presence.PRESENT for row in said) and "repræsenteret" not in passage.text
        if listed and told:
            return ()  # "Ida Holm, Struer Kommune - gik efter punkt 3"
        seated = self.setting.seat and not passage.text.rstrip().endswith(".")
        return tuple(replace(row, seat=seated) if row.substitutes is None else row for row in said)

    def _entry(self, phrase: Passage, setting: Setting) -> bool:
        """Reads the phrase of one person; False if it is none."""
        if nobody(phrase.text):
            return False
        phrase = turned(self.legend.get(phrase.text.strip(" .()"), phrase))
        rows = rows_of(phrase, setting, self.gazetteer) or rows_by_layout(phrase, setting, self.gazetteer)
        if rows:
            self._remember(phrase)
            placed = is_placed(rows[0], setting)
            self.card = rows[0].title == "" and not placed
            self.above = phrase if not placed or self.heads else None
            self.rows.extend(rows)
            self.size = len(rows)
            return True
        if not self._known_initials(phrase.text, setting) and not self.is_heading(phrase.text):
            self.remain(phrase, "intet navn fundet i en linje i en liste over personer")
        return False

    def _stretch(self, stretch: Stretch, setting: Setting) -> list[bool]:
        """Reads people who may share an employer; for each phrase whether it was an entry."""
        before = len(self.rows)
        phrases = phrases_of(stretch.people)
        other = replace(setting, role="" if setting.rule == "label" else setting.role)
        joined_on = (False, *map(adjoins, phrases, phrases[1:]))
        found = [self._entry(one, other if on else setting) for on, one in zip(joined_on, phrases, strict=False)]
        rows = with_place(self.rows[before:], stretch, self.gazetteer)
        if len(rows) == len(phrases):
            rows = shared_by_and(stretch.people.text, [phrase.text for phrase in phrases], rows)
        self.rows[before:] = rows
        return found

    def _remember(self, phrase: Passage) -> None:
        if _CAPITALS.search(phrase.text) is None:
            return
        parts = split_person(phrase.text)
        if parts.initials is not None and parts.name is not None:
            self.initials[parts.read(parts.initials)] = parts.name_text

    def _known_initials(self, text: str, setting: Setting) -> bool:
        """Gives the role of "Referent: IH" to the one person of the list with these initials."""
        short = text.strip(" .,()")
        if not INITIALS.fullmatch(short):
            return False
        name = self.initials.get(short, "")
        same = [
            index
            for index, row in enumerate(self.rows)
            if fold(row.person.text) == fold(name)
            or (not name and "".join(word[0] for word in re.split(r"[ -]", row.person.text)) == short)
        ]
        if len(same) != 1:
            return False
        if setting.role and setting.role not in self.rows[same[0]].roles:
            self.rows[same[0]] = replace(self.rows[same[0]], roles=(*self.rows[same[0]].roles, setting.role))
        return True

    def _belongs_above(self, passage: Passage) -> bool:
        """Whether a line without a name tells title, role or employer of the name above it; then it is read with it."""
        text = passage.text.strip(" :")
        if self.above is None or self.setting is None or count_names(text) or len(text.split()) > 12:
            return False
        if self.card and adds_role(text):
            return self._read_with_above(passage)
        if self.card and is_placed(self.rows[-self.size], self.setting):
            return False
        employs = is_organisation(text, self.gazetteer)
        if employs and (self.rows[-self.size].organisation is not None or passage.text.rstrip().endswith(":")):
            return False  # it heads the next
        if employs and (self._grouped() or not self.card) and not self._stands_below(passage):
            return False
        if not self.card and not employs and not self.heads:
            return False
        return tells_of_person(text, self.gazetteer) and self._read_with_above(passage)

    def _stands_below(self, passage: Passage) -> bool:
        """Whether a line stands right below the entry above, and no entry right below the line."""
        assert self.above is not None
        gap = passage.span().start - self.above.span().end
        return 0 <= gap <= 1 and (self.parted or not self.ahead)

    def _grouped(self) -> bool:
        """Whether the heading of the list names a group of its people, as an organisation may that stands below it."""
        heading = self.setting.heading if self.setting is not None else None
        return heading is not None and not (self.card and label_of(heading.text) and " " not in heading.text.strip())

    def employs_above(self, passage: Passage) -> bool:
        """Whether a line holds the employers, in the same number and order, of the people of the line above."""
        text = passage.text.strip()
        if self.run < 2 or count_names(text) or re.search(r"[:(]|afbud", text):
            return False
        rows = self.rows[-self.run :]
        places = split_organisations_run(text, len(rows), lambda name: self.gazetteer.lookup(name) is not None)
        if places is None or any(row.organisation is not None for row in rows):
            return False
        line = passage.strip()
        for index, place in enumerate(places):
            employer = in_full(name_of(line, place), self.gazetteer)
            self.rows[len(self.rows) - len(rows) + index] = replace(rows[index], organisation=employer, rule="flat")
        self.run = 0
        return True

    def _read_with_above(self, passage: Passage) -> bool:
        """Reads the last entry again with what stands below it."""
        assert self.above is not None
        assert self.setting is not None
        whole = joined((self.above, passage.strip()), ", ")
        self.card = True
        rows = rows_of(whole, self.setting, self.gazetteer)
        if not rows or fold(rows[0].person.text) != fold(self.rows[-self.size].person.text):
            return False
        self.rows[-self.size :] = rows
        self.size = len(rows)
        self.above = whole  # which goes on: it is a card now
        return True

    def is_heading(self, text: str) -> bool:
        """Whether a line without a name heads a part of the list."""
        return heads_part(text, self.gazetteer, ahead=self.ahead)

    def remain(self, passage: Passage, reason: str) -> None:
        """Keeps a line that was not understood for the report."""
        rest = passage.strip()
        self.remainders.append(Remainder(text=rest.text, span=rest.span(), reason=reason))
