"""Words of the invented minutes: names that nobody bears together, towns that exist, and sentences that say little."""

from __future__ import annotations

GIVEN = (
    "Agnete Aksel Alma Anker Arne Astrid Bent Birgit Bodil Carla Dagmar Ebbe Edith Einar Ellen Elna Erling Ester "
    "Evald Frede Gerda Gudrun Gunnar Hanne Harald Hedvig Helge Henning Herdis Holger Inger Ingrid Ivar Jens Johanne "
    "Jytte Karen Karl Kirsten Knud Lauge Lilli Ludvig Magda Margit Marius Mogens Nanna Niels Oda Olga Oluf Palle "
    "Ragnhild Rasmus Rigmor Sigrid Sofus Svend Thora Troels Ulla Vagn Vera Viggo Vilhelm Yrsa"
).split()
FAMILY = (
    "Aagesholm Askelund Bakkedal Birkemose Bjergtoft Brinkholt Bækvad Dalsgård Egebæk Elmelund Engtoft Fjordvang "
    "Gadegaard Granlund Hasselbo Hedelund Højmark Kildevad Klittgård Kornum Krogstrup Lindetoft Lundager Lyngdal "
    "Mosegaard Møllevang Nørretoft Odderskov Poppelvad Ravnkilde Rosendal Rugager Skovager Skræm Stenbæk Strandtoft "
    "Søndervang Tornbjerg Tranekær Vadgård Vesterdal Vintergaard Ærenlund Østermark"
).split()
TOWNS = (
    "Aalborg Assens Ballerup Billund Bornholm Esbjerg Favrskov Faxe Fredericia Frederikshavn Gladsaxe Greve Haderslev "
    "Hedensted Herning Hillerød Hjørring Holbæk Holstebro Horsens Ikast-Brande Kalundborg Kolding Lejre Lemvig Lolland "
    "Mariagerfjord Middelfart Morsø Norddjurs Nyborg Næstved Odder Odense Randers Rebild Ringsted Roskilde Silkeborg "
    "Skanderborg Skive Slagelse Solrød Sorø Struer Svendborg Syddjurs Sønderborg Thisted Tønder Varde Vejen Vejle "
    "Viborg Vordingborg"
).split()
REGIONS = (
    "Region Hovedstaden",
    "Region Midtjylland",
    "Region Nordjylland",
    "Region Sjælland",
    "Region Syddanmark",
)
TITLES = (
    "direktør",
    "sundhedschef",
    "ældrechef",
    "social- og sundhedsdirektør",
    "afdelingschef",
    "kontorchef",
    "centerleder",
    "udviklingskonsulent",
    "chefkonsulent",
    "vicedirektør",
    "ledende overlæge",
    "sygeplejefaglig direktør",
)
THEMES = (
    "Genoptræning Hjemmesygepleje Demens Overgange Forebyggelse Akutområdet Psykiatri Telemedicin Hjerneskade Rygning "
    "Svækkede Ældre Medicinering Palliation Fødsler Trivsel Kronikere"
).split()
FORMS = (
    "Styregruppen for {}",
    "Forum for {}",
    "Det faglige udvalg for {}",
    "Temagruppen for {}",
    "Følgegruppen for {}",
)
PROJECTS = ("Trygt Hjem", "Sammen om Livet", "Fælles Vej", "Stærke Skridt", "Nær Ved", "God Overgang", "Rask Igen")
#: Beginnings, middles and ends of sentences: each with each, and figures between them, so that few are said twice.
OPENINGS = (
    "Sekretariatet orienterede om, at",
    "Flere af medlemmerne pegede på, at",
    "Det blev bemærket, at",
    "Erfaringerne fra {month} viser, at",
    "I {town} har man erfaret, at",
    "Der var enighed om, at",
    "Tallene for {month} tyder på, at",
    "Under drøftelsen kom det frem, at",
    "Formanden gjorde opmærksom på, at",
    "Af det vedlagte notat fremgår det, at",
    "Evalueringen fra {year} peger på, at",
    "Kommunerne har meldt tilbage, at",
)
MIDDLES = (
    "omkring {number} borgere har taget imod tilbuddet om {theme}",
    "overgangen mellem sygehus og kommune fortsat volder vanskeligheder inden for {theme}",
    "der mangler {number} medarbejdere til opgaverne med {theme}",
    "udgifterne til {theme} er steget med {number} procent",
    "arbejdet med {theme} er kommet længere end ventet i {town}",
    "de lokale aftaler om {theme} først kan træde i kraft i {month}",
    "borgerne oplever bedre sammenhæng, når {theme} er aftalt skriftligt",
    "{number} ud af {more} praktiserende læger deltager i forløbet om {theme}",
    "den fælles skabelon for {theme} kan bruges på tværs af sektorerne",
    "kurserne i {theme} har haft {number} deltagere siden {month}",
    "ventetiden til {theme} er faldet til {number} dage i {town}",
    "data om {theme} endnu ikke kan deles mellem systemerne",
)
ENDINGS = (
    "og at det bør følges tæt i {year}",
    "selv om tallene skal læses med forbehold",
    "hvilket drøftes igen på mødet i {month}",
    "og der ønskes en samlet oversigt inden {month}",
    "når de sidste indberetninger fra {town} er modtaget",
    "mens fordelingen mellem parterne stadig er usikker",
    "uden at det har ført til flere genindlæggelser",
    "og materialet er sendt ud sammen med dagsordenen",
    "som det også blev nævnt i {month} {year}",
    "og arbejdsgruppen vender tilbage med sine anbefalinger",
)
SUBJECTS = (
    "Status på {}",
    "Budgetopfølgning for {}",
    "Ny samarbejdsaftale om {}",
    "Drøftelse af {}",
    "Orientering om {}",
    "Evaluering af {}",
)
PLACES = ("Rådhuset, mødelokale 3", "Regionshuset, lokale B12", "Sundhedshuset, 1. sal", "Virtuelt på Teams")
