"""The lists of names, titles, heads and roles keep their form, their size and their distance from ordinary words."""

import re
import unicodedata
from importlib.resources import files

import pytest

from graph.danish.lexicon import load
from graph.model.entity import EntityKind

#: How many entries a list must at least hold, so that a broken edit or merge is noticed.
FLOORS = {
    "given_names": 1500,
    "given_names_ambiguous": 20,
    "surnames": 1200,
    "name_particles": 20,
    "job_titles": 350,
    "job_title_suffixes": 40,
    "body_heads": 120,
    "role_words": 60,
}
LOWER_CASE = ("job_titles", "job_title_suffixes", "body_heads", "role_words")
NAMES = ("given_names", "given_names_ambiguous", "surnames")

#: What begins sentences, headings and labels in minutes and must not be taken for somebody's given name.
OPENERS = frozenset(
    """
    ad af afbud aftale alle altså anden andet andre arbejdet at baggrund begge bemærkninger beslutning
    bestyrelsen bilag blandt borgere budget da dagsorden dato de deltagere dem den denne der deres derfor
    derudover desuden det dette disse dog drøftelse du efter eller en endelig enheden er et eventuelt fast fem
    fire flere foråret forslag for forud fra fremadrettet fælles formanden første gruppen gæst gæster ham han
    har hende hendes her herefter heri herom hertil herunder hvad hver hvert hvem hvilke hvis hvor hun hvordan i
    igen ifølge ikke imod ingen indhold indstilling individuel inden intet ja januar februar marts april juni
    juli september oktober november december jeg jf kan kl kommunen kommunerne kommissorium kun link lige lokale
    lukket man mange med medlemmer mellem men mens mere min mine mødet møder mødedeltagere mødested ned nej
    nogle notat nu ny nye næste når også og om on op orientering orienteringer os over ovenfor pkt på procent
    proces projekt punkt punktet referat referent regionen resume resumé resten råd rådet sag sagen
    sagsfremstilling samlet samt se sekretariatet selv sidste siden sine skal som spørgsmål status sted stedet
    styregruppen så tak tid tidsplan til tilbage tilstede to tre tung uanset ud udvalg udvalget uden under unge
    var ved vedrørende velkomst vi vil ville vores være årligt økonomi ønske øvrige mandag tirsdag onsdag
    torsdag fredag lørdag søndag
    """.split()
)
#: Words of administrative Danish that are somebody's surname too, but hardly ever in minutes.
OFFICE_WORDS = frozenset("bank basic dag list nord regel skole syd vest øst punkt sag bilag afsnit aften".split())
MUNICIPALITIES = frozenset(
    """
    Albertslund Allerød Assens Ballerup Billund Bornholm Brøndby Brønderslev Dragør Egedal Esbjerg Fanø Favrskov
    Faxe Fredensborg Fredericia Frederiksberg Frederikshavn Frederikssund Furesø Gentofte Gladsaxe Glostrup
    Greve Gribskov Guldborgsund Haderslev Halsnæs Hedensted Helsingør Herlev Herning Hillerød Hjørring Holbæk
    Holstebro Horsens Hvidovre Hørsholm Ishøj Jammerbugt Kalundborg Kerteminde Kolding København Køge Langeland
    Lejre Lemvig Lolland Læsø Mariagerfjord Middelfart Morsø Norddjurs Nordfyn Nyborg Næstved Odder Odense
    Odsherred Randers Rebild Ringsted Roskilde Rudersdal Rødovre Samsø Silkeborg Skanderborg Skive Slagelse
    Solrød Sorø Stevns Struer Svendborg Syddjurs Sønderborg Thisted Tønder Tårnby Vallensbæk Varde Vejen Vejle
    Vesthimmerland Viborg Vordingborg Ærø Aabenraa Aalborg Aarhus
    """.split()
)
#: As the header of the list says.
ROLE_KINDS = frozenset("chair vice member observer lead secretary substitute guest contact moderator".split())


def words(name: str) -> list[str]:
    """The first field of each entry."""
    return [entry.split(";")[0] for entry in load(name)]


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_a_list_is_large_enough(name: str, floor: int) -> None:
    assert len(load(name)) >= floor


@pytest.mark.parametrize("name", FLOORS)
def test_entries_are_sorted_and_stand_once(name: str) -> None:
    assert words(name) == sorted(set(words(name)))


@pytest.mark.parametrize("name", FLOORS)
def test_a_list_says_first_what_it_is_and_holds_clean_lines(name: str) -> None:
    text = (files("graph.danish") / "lexicon" / f"{name}.txt").read_text(encoding="utf-8")
    lines = text.splitlines()
    body = [line for line in lines if not line.startswith("#")]
    assert lines[0].startswith("# ")
    assert re.search("own compilation", text, re.IGNORECASE)
    assert re.search("left out", text, re.IGNORECASE)
    assert lines[-len(body) :] == body, "comments stand above the entries"
    assert [line for line in body if not line or line != unicodedata.normalize("NFC", line.strip())] == []
    assert text.endswith("\n")


@pytest.mark.parametrize("name", LOWER_CASE)
def test_titles_heads_and_roles_are_in_lower_case(name: str) -> None:
    assert [word for word in words(name) if word != word.lower()] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_one_word_with_a_capital(name: str) -> None:
    odd = [word for word in load(name) if not word[0].isupper() or not word.isalpha() or word.isupper()]
    assert odd == []


def test_no_given_name_is_a_word_that_opens_sentences_or_headings() -> None:
    assert sorted(word for word in load("given_names") if word.casefold() in OPENERS) == []


def test_words_that_are_names_only_now_and_then_stand_apart() -> None:
    assert set(load("given_names")) & set(load("given_names_ambiguous")) == set()
    assert {"Sine", "Ville", "Juni", "Min"} <= set(load("given_names_ambiguous"))


def test_no_surname_is_a_municipality_or_a_word_of_the_office() -> None:
    assert set(load("surnames")) & MUNICIPALITIES == set()
    assert sorted(word for word in load("surnames") if word.casefold() in OFFICE_WORDS) == []


@pytest.mark.parametrize(
    "given", ["Aage", "Søren", "Inge", "Liam", "Aviaja", "Jógvan", "Fatima", "Mehmet", "Agnieszka"]
)
def test_given_names_of_all_generations_and_origins_are_there(given: str) -> None:
    assert given in load("given_names")


@pytest.mark.parametrize(
    "surname", ["Hansen", "Kristensen", "Dalgaard", "Bjerregaard", "Lund", "Nguyen", "Yilmaz", "Olsvig"]
)
def test_surnames_of_all_kinds_are_there(surname: str) -> None:
    assert surname in load("surnames")


@pytest.mark.parametrize(
    "title", ["havnedirektør", "legepladschef", "sommerfugleleder", "søvnterapeut", "klimakoordinator"]
)
def test_an_unlisted_compound_is_known_by_its_last_part(title: str) -> None:
    assert title not in load("job_titles")
    assert title.endswith(load("job_title_suffixes"))


@pytest.mark.parametrize("word", ["semester", "teammedlem", "medansvarlig", "plejer", "medformand", "udvikler"])
def test_words_that_only_look_like_titles_have_no_suffix(word: str) -> None:
    assert not word.endswith(load("job_title_suffixes"))


def test_each_suffix_ends_a_listed_title() -> None:
    titles = load("job_titles")
    idle = [suffix for suffix in load("job_title_suffixes") if not any(title.endswith(suffix) for title in titles)]
    assert idle == []


def test_a_head_has_two_forms_and_a_kind_of_entity() -> None:
    kinds = {kind.value for kind in EntityKind}
    rows = [entry.split(";") for entry in load("body_heads")]
    assert [row for row in rows if len(row) != 3 or row[2] not in kinds] == []
    assert [row for row in rows if row[0] == row[1] or not re.search(r"^de[nt] |[nt]$", row[1])] == []


def test_heads_of_every_kind_are_there() -> None:
    kind = {entry.split(";")[0]: entry.split(";")[2] for entry in load("body_heads")}
    named = ("styregruppe", "klynge", "partnerskab", "rammeaftale", "pulje", "sekretariat")
    assert [kind[head] for head in named] == ["Body", "Cluster", "Project", "Agreement", "Fund", "Secretariat"]
    assert not {"team", "møde", "indsats"} & set(kind)


def test_a_role_has_one_known_kind() -> None:
    assert [
        entry for entry in load("role_words") if entry.count(";") != 1 or entry.split(";")[1] not in ROLE_KINDS
    ] == []


@pytest.mark.parametrize(
    ("role", "kind"),
    [
        ("formand", "chair"),
        ("forkvinde", "chair"),
        ("kommunal medformand", "chair"),
        ("2. næstformand", "vice"),
        ("tilforordnet", "observer"),
        ("tovholder", "lead"),
        ("referent", "secretary"),
        ("stedfortræder", "substitute"),
        ("oplægsholder", "guest"),
        ("kontaktperson", "contact"),
        ("mødeleder", "moderator"),
    ],
)
def test_roles_have_the_kind_that_people_mean(role: str, kind: str) -> None:
    assert f"{role};{kind}" in load("role_words")
