"""Short forms for the frames of structure, lifecycle and cooperation, and what a match of them may not join.

`[that]` stands for the clause that may part a subject from its verb ("sekretariatet, der betjener rådet, er placeret i"),
so that what is placed is the secretariat and not the council; `[adv]` for adverbs, `[when]` for a date.
"""

from __future__ import annotations

_MACROS = {
    "[that]": r"(?:[»«”\"]? i [A-ZÆØÅ][\w-]+|[»«”\"])?(?:,? (?:der|som)|, (?:der|som|hvor) [^.;,]{1,120},)?",
    "[adv]": "(?:(?:nu|fortsat|fremadrettet|fremover|indtil videre|organisatorisk|også|dog|allerede|således|formelt|stadig"
    "|administrativt|aktuelt|permanent|midlertidigt|i dag|herefter|politisk|blevet|derfor|derved|dermed|samtidig|løbende|til daglig"
    "|ligeledes|desuden|i fællesskab|på den baggrund|på den måde|i stedet|ikke|ikke længere|efter eget ønske|tidligere|oprindelig|først"
    "|én gang om året|hvert år|årligt|kvartalsvist|halvårligt|direkte|bl\\.a\\.|alene|sammen|hver|efterfølgende|siden|senere|netop|for nylig|på mødet) ){0,3}",
    "[when]": "(?:{D} )?",
    "[decides]": "(?:(?:har )?(?:besluttet|besluttede|vedtaget|vedtog|aftalt|aftalte)|beslutter|vedtager|(?:er|var|blev|bliver) (?:enige?|enigt) om|er enedes om|(?:traf|træffer|har truffet|tog) (?:\\w+ )?beslutning om)",
    "[to set up]": "(?:nedsætte|etablere|oprette|stifte|danne|igangsætte|iværksætte)(?! (?:et )?(?:\\w+ )?arbejde )",
    "[was set up]": "(?:nedsat|etableret|oprettet|stiftet|dannet|igangsat|iværksat|startet|skabt|lanceret|sat i søen|sat i gang|sat i værk)",
    "[grants]": "(?:givet(?: tilsagn om)?|bevilget|bevilliget|tildelt|udmøntet|ydet|afsat|udbetalt|støttet)",
}


def framed(*sources: str) -> tuple[str, ...]:
    """The frames with their short forms spelled out."""
    return tuple(_spelled(source) for source in sources)


def _spelled(source: str) -> str:
    for short, long in _MACROS.items():
        source = source.replace(short, long)
    return source.replace(" ?", "( )?")  # a space in a frame stands for white space, and takes no mark of its own
