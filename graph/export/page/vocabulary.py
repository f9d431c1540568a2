"""Every word of the page by its key, in Danish and in English, and how types and relations look.

"Formand for" is `forward:chairs`, "Personer" is `kinds:Person`, the name of the third document `doc:2`: the script and
the template ask for all words alike, and no sentence stands in either.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.export.page import assets, look, words
from graph.export.page.phrases import Pair, document, text, when
from graph.model.asof import newest
from graph.model.entity import GROUPS, ORGANISATIONS, EntityKind
from graph.model.fact import Knowledge
from graph.model.relation import RELATIONS, Family

Record = dict[str, Any]

#: In which order the panel shows what is said of somebody: seats first.
_ORDER = (
    Family.MEMBERSHIP,
    Family.APPOINTMENT,
    Family.COOPERATION,
    Family.FUNDING,
    Family.EMPLOYMENT,
    Family.STRUCTURE,
    Family.LIFECYCLE,
    Family.ATTENDANCE,
)
#: What a path along seats, or along money, may use.
_SEATS = frozenset({"member-of", "chairs", "appointed-to", "leads", "secretariat-for"})
_MONEY = frozenset({"funds", "has-budget"})


def kinds() -> Record:
    """The look of each type, and whether people gather in it or work for it."""
    return {
        kind.value: {
            "path": appearance.path,
            "rank": appearance.rank,
            "gathers": kind in GROUPS,
            "employs": kind in ORGANISATIONS - GROUPS,
        }
        for kind, appearance in look.KINDS.items()
    }


def relations() -> Record:
    """The look of each relation in the order of the legend, its place in the panel, and what flows along it."""
    return {
        relation.name: {
            "family": relation.family.value,
            "order": 2 * _ORDER.index(relation.family) - (relation.name == "chairs"),
            "width": look.line(relation.name, relation.family).width,
            "seats": relation.name in _SEATS,
            "money": relation.name in _MONEY,
        }
        for relation in RELATIONS
    }


def standings() -> Record:
    """How a line is drawn that stands so, in the order of the legend."""
    return {
        standing.value: {"dashes": appearance.dashes or False, "strength": appearance.strength}
        for standing, appearance in look.STANDINGS.items()
    }


def texts(knowledge: Knowledge, publisher: Mapping[str, Pair]) -> Mapping[str, Pair | list[str]]:
    """All words: the fixed ones, those of types, relations and documents, and what the publisher says."""
    today = newest(knowledge)
    return {
        **assets.texts(),
        **_of_kinds(),
        **_of_relations(),
        **{f"doc:{number}": document(source) for number, source in enumerate(knowledge.sources)},
        **publisher,
        "dataDate": text("dataDate", date=when(today)) if today else text("undatedData"),
    }


def _of_kinds() -> dict[str, Pair]:
    return {
        key: pair
        for kind in EntityKind
        for key, pair in ((f"kind:{kind}", words.KINDS[kind].one), (f"kinds:{kind}", words.KINDS[kind].many))
    }


def _of_relations() -> dict[str, Pair]:
    found: dict[str, Pair] = {}
    for relation in RELATIONS:
        said = words.RELATIONS[relation.name]
        found |= {
            f"forward:{relation.name}": said.forward,
            f"backward:{relation.name}": said.backward,
            f"says:{relation.name}": (relation.danish, said.sentence),
        }
    return found
