"""Danish for what answers hold: headings, and the words of the data where a column holds words of a fixed list.

A terminal and a note are read by people: "known: last-attested, kind_of_chair: bk:roleCoChair" becomes "kendt som:
senest bekræftet, slags formand: medformand". CSV and JSON are read by programs and keep the terms.
"""

from __future__ import annotations

from collections.abc import Mapping

from graph.model.relation import BY_NAME
from graph.rdf import own_labels

HEADINGS: Mapping[str, str] = {
    "absent": "fraværende",
    "across": "på tværs",
    "actor": "hvem",
    "amount": "beløb",
    "as_of": "pr.",
    "basis": "grundlag",
    "begin": "fra",
    "body": "organ",
    "budget": "budget",
    "chaired_by": "formandskab",
    "change": "ændring",
    "confidence": "sikkerhed",
    "contradiction": "modsigelse",
    "currency": "valuta",
    "date": "dato",
    "day": "dag",
    "decided_by": "besluttet af",
    "decided_on": "besluttet",
    "document": "dokument",
    "employer": "arbejdssted",
    "end": "til",
    "entity": "aktør",
    "fact": "udsagn",
    "file": "fil",
    "finish": "til",
    "funded": "finansieret",
    "funder": "betaler",
    "granted": "bevilget",
    "holder": "på pladsen",
    "how": "hvordan",
    "item": "punkt",
    "item_title": "punktets titel",
    "kind": "slags",
    "kind_of_chair": "slags formand",
    "known": "kendt som",
    "last_attested": "senest bekræftet",
    "meeting": "møde",
    "message": "besked",
    "names": "navne",
    "not_covered": "ikke dækket",
    "object": "hvad",
    "on_behalf_of": "på vegne af",
    "organisation": "organisation",
    "organizer": "arrangør",
    "original": "før",
    "other": "den anden",
    "other_seats": "andre pladser",
    "other_sector": "anden sektor",
    "page": "side",
    "party": "part",
    "people": "personer",
    "person": "person",
    "pool_of": "puljens ejer",
    "presence": "fremmøde",
    "present": "til stede",
    "project": "projekt",
    "purpose": "formål",
    "quote": "ordene",
    "relation": "relation",
    "result": "efter",
    "role": "rolle",
    "rule": "regel",
    "seats": "pladser",
    "sector": "sektor",
    "share": "andel",
    "standing": "står som",
    "start": "fra",
    "status": "status",
    "subject": "hvem",
    "takes_the_seat": "tager pladsen",
    "why": "hvorfor",
}
_YES_NO = {"True": "ja", "False": "nej"}
_STANDING = {
    "current": "gældende",
    "last-attested": "senest bekræftet",
    "ended": "ophørt",
    "not-yet": "endnu ikke",
    "planned": "planlagt",
    "denied": "benægtet",
    "unknown": "ukendt",
}
_WORDS: Mapping[str, Mapping[str, str]] = {
    "across": _YES_NO,
    "how": {"behalf": "på vegne af", "employee": "gennem ansat", "own": "egen plads"},
    "kind": {
        "present-and-absent": "til stede og fraværende",
        "sums": "summer",
        "two-chairs": "to formænd",
        "end-before-start": "slut før start",
        "two-meetings": "to møder på én gang",
        "two-places": "to arbejdssteder på én gang",
    },
    "known": _STANDING,
    "not_covered": _YES_NO,
    "relation": {name: relation.danish for name, relation in BY_NAME.items()},
    "standing": _STANDING,
    "takes_the_seat": _YES_NO,
    "why": {"planned": "planlagt", "unnamed": "uden navn", "vacated": "forladt"},
}


def heading(column: str) -> str:
    """What a column is called; a column of a question of one's own keeps its name."""
    name = column.removesuffix("_name")
    return HEADINGS.get(name, name)


def word(column: str, text: str) -> str:
    """The cell in Danish: a term by its label, also where it stands as a bare word ("planned"), else as it is."""
    told = _WORDS.get(column, {}).get(text)
    return told or own_labels().get(text) or own_labels().get(f"bk:{column}{text[:1].upper()}{text[1:]}") or text
