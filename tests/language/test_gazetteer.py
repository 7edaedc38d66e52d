from __future__ import annotations

from pathlib import Path

import pytest

from zufolge.language.gazetteer import (
    ADJECTIVE,
    HEADER,
    MAGIC,
    MAIN,
    Gazetteer,
    fold,
    gazetteer,
    known,
)

FILE = Path(__file__).parents[2] / "src/zufolge/language/data/places.bin"

# Every Central Asian country: German and English name, adjective, inhabitants, capital.
COUNTRIES = [
    ("KZ", "Kasachstan", "Kazakhstan", "kasachischen", "Kazakh", "Kasachen", "Astana"),
    ("KG", "Kirgisistan", "Kyrgyzstan", "kirgisische", "Kyrgyz", "Kirgisen", "Bishkek"),
    ("UZ", "Usbekistan", "Uzbekistan", "usbekischer", "Uzbek", "Usbeken", "Tashkent"),
    ("TJ", "Tadschikistan", "Tajikistan", "tadschikisches", "Tajik", "Tadschiken", "Dushanbe"),
    ("TM", "Turkmenistan", "Turkmenistan", "turkmenische", "Turkmen", "Turkmenen", "Ashgabat"),
]
# First-order regions, by GeoNames id: German and English spelling.
REGIONS = [
    (608879, "Mangystau", "Mangystau"),
    (607847, "Westkasachstan", "West Kazakhstan"),
    (1517381, "Ostkasachstan", "East Kazakhstan"),
    (1519367, "Nordkasachstan", "North Kazakhstan"),
    (609862, "Atyrau", "Atyrau"),
    (610688, "Aktöbe", "Aktobe"),
    (1518003, "Akmola", "Aqmola"),
    (1520239, "Pawlodar", "Pavlodar"),
    (1521406, "Kysylorda", "Kyzylorda"),
    (1521671, "Kostanai", "Kostanay"),
    (1523401, "Karaganda", "Karaganda"),
    (1524444, "Schambyl", "Zhambyl"),
    (1524787, "Türkistan", "Turkistan"),
    (1526395, "Almaty", "Almaty"),
    (1537162, "Gebiet Almaty", "Almaty Region"),
    (1537272, "Shymkent", "Shymkent"),
    (1538316, "Baikonur", "Baikonur"),
    (1538317, "Astana", "Astana"),
    (12510143, "Abai", "Abay"),
    (12510144, "Schetissu", "Zhetysu"),
    (12510145, "Ulytau", "Ulytau"),
    (1346798, "Osch", "Osh"),
    (1463580, "Batken", "Batken"),
    (1527297, "Talas", "Talas"),
    (1527590, "Naryn", "Naryn"),
    (1528260, "Yssykköl", "Issyk-Kul"),
    (1528334, "Bishkek", "Bishkek"),
    (1529778, "Dschalalabat", "Jalal-Abad"),
    (1538652, "Tschüi", "Chuy"),
    (10300944, "Osh Shaary", "Osh City"),
    (1221092, "Sughd", "Sughd"),
    (1221692, "Berg-Badachschan", "Gorno-Badakhshan"),
    (1347488, "Chatlon", "Khatlon"),
    (6452615, "Region of Republican Subordination", "Districts of Republican Subordination"),
    (7280679, "Dushanbe", "Dushanbe"),
    (162152, "Balkan", "Balkan"),
    (162181, "Ahal", "Ahal"),
    (162182, "Aşgabat", "Ashgabat"),
    (601465, "Daschogus", "Dashoguz"),
    (1218666, "Mary", "Mary"),
    (1219651, "Lebap", "Lebap"),
    (453752, "Karakalpakstan", "Karakalpakstan"),
    (1114926, "Surchandarja", "Surxondaryo"),
    (1114927, "Samarkand", "Samarqand"),
    (1114928, "Kaschkadarja", "Kashkadarya"),
    (1114929, "Buchara", "Bukhara"),
    (1484838, "Toshkent", "Tashkent Region"),
    (1484839, "Toshkent", "Tashkent"),
    (1484840, "Syrdarja", "Sirdaryo"),
    (1484841, "Nawoi", "Navoiy"),
    (1484842, "Namangan", "Namangan"),
    (1484843, "Choresm", "Khorezm"),
    (1484844, "Dschisach", "Jizzakh"),
    (1484845, "Fergana", "Fergana"),
    (1484846, "Andischan", "Andijan"),
]
# Every city over 100,000 people (three of them districts of Tashkent), by GeoNames id.
CITIES = [
    (1512569, "Taschkent", "Tashkent"),
    (1526384, "Almaty", "Almaty"),
    (1526384, "Alma-Ata", "Alma Ata"),
    (1526273, "Astana", "Astana"),
    (1526273, "Nur-Sultan", "Nursultan"),
    (1518980, "Schymkent", "Shymkent"),
    (162183, "Aschgabat", "Ashgabat"),
    (1528675, "Bischkek", "Bishkek"),
    (1514588, "Andischan", "Andijan"),
    (1513157, "Namangan", "Namangan"),
    (1221874, "Duschanbe", "Dushanbe"),
    (1216265, "Samarkand", "Samarkand"),
    (610611, "Aktöbe", "Aktobe"),
    (609655, "Karaganda", "Karagandy"),
    (1516905, "Taras", "Taraz"),
    (1519922, "Kysylorda", "Kyzylorda"),
    (1512296, "Yunusobod", "Yunusobod"),
    (601294, "Nukus", "Nukus"),
    (608668, "Uralsk", "Oral"),
    (1520240, "Pawlodar", "Pavlodar"),
    (1527534, "Osch", "Osh"),
    (1520316, "Öskemen", "Ust-Kamenogorsk"),
    (1514019, "Fergana", "Fergana"),
    (1519422, "Semei", "Semey"),
    (610529, "Atyrau", "Atyrau"),
    (1217662, "Buchara", "Bukhara"),
    (1216311, "Karschi", "Qarshi"),
    (1514896, "Isfara", "Isfara"),
    (1220253, "Istarawschan", "Istaravshan"),
    (1514230, "Chilanzar", "Chilanzar"),
    (1512979, "Kokand", "Qo‘qon"),
    (1513243, "Margilan", "Marg‘ilon"),
    (1219649, "Türkmenabat", "Turkmenabat"),
    (1517945, "Türkistan", "Turkistan"),
    (1221194, "Kulob", "Kŭlob"),
    (1514891, "Konibodom", "Konibodom"),
    (1519928, "Kostanai", "Kostanay"),
    (601734, "Daschogus", "Dashoguz"),
    (1520172, "Petropawl", "Petropavl"),
    (1514581, "Angren", "Angren"),
    (1514879, "Chudschand", "Khujand"),
    (1215957, "Termiz", "Termez"),
    (1513886, "Dschisach", "Jizzakh"),
    (1518262, "Temirtau", "Temirtau"),
    (1218667, "Mary", "Mary"),
    (1514210, "Tschirtschik", "Chirchiq"),
    (1522203, "Kökschetau", "Kokshetau"),
    (610612, "Aktau", "Aqtau"),
    (1512473, "Urgentsch", "Urganch"),
    (1513131, "Nawoi", "Navoiy"),
    (1216187, "Schahrisabs", "Shahrisabz"),
    (1513064, "Olmaliq", "Almalyk"),
    (1519843, "Rudny", "Rudnyy"),
    (1528249, "Dschalalabat", "Jalal-Abad"),
    (1524325, "Ekibastus", "Ekibastuz"),
    (1518542, "Taldykorgan", "Taldykorgan"),
    (1513604, "Chiwa", "Khiva"),
    (1220747, "Bochtar", "Bokhtar"),
    (1514257, "Sergeli", "Sergeli"),
    (1516589, "Scheskasgan", "Zhezkazgan"),
    (607610, "Schangaösen", "Zhanaozen"),
    (1514192, "Tschust", "Chust"),
]


@pytest.mark.parametrize("row", COUNTRIES, ids=lambda row: str(row[0]))
def test_central_asian_countries(row: tuple[str, ...]) -> None:
    code, german, english, *people, capital = row
    for name in (german, english):
        assert [(n.entry.kind, n.entry.country) for n in known(name)][:1] == [("country", code)]
    for word in people:
        assert any(n.strength == ADJECTIVE and n.entry.country == code for n in known(word)), word
    assert gazetteer().entry(gazetteer().capitals[code]).name == capital


@pytest.mark.parametrize(("kind", "rows"), [("region", REGIONS), ("city", CITIES)])
def test_central_asian_places_in_german_and_english(
    kind: str, rows: list[tuple[int, str, str]]
) -> None:
    lost = [
        (geonames, name)
        for geonames, *names in rows
        for name in names
        if not any(n.entry.geonames == geonames and n.entry.kind == kind for n in known(name))
    ]
    assert lost == []


def test_no_central_asian_city_or_region_is_left_out_of_the_tables() -> None:
    listed = {row[0] for row in REGIONS + CITIES}
    places = (gazetteer().entry(row) for row in range(len(gazetteer())))
    missing = [
        one.name
        for one in places
        if one.country in {"KZ", "KG", "UZ", "TJ", "TM"}
        and one.geonames not in listed
        and (one.kind == "region" or (one.kind == "city" and one.people > 100_000))
    ]
    assert missing == []


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [
        ("München", "DE", "city"),
        ("Kiew", "UA", "city"),
        ("Lemberg", "UA", "city"),
        ("Königsberg", "RU", "city"),
        ("Saigon", "VN", "city"),
        ("Weißrussland", "BY", "country"),
        ("Birma", "MM", "country"),
        ("Tschetschenien", "RU", "region"),
        ("Nord-Kivu", "CD", "region"),
        ("Bavaria", "DE", "region"),
        ("Gazastreifen", "PS", "area"),
        ("Schwarzes Meer", "", "sea"),
        ("St. Gallen", "CH", "city"),
        ("Frankfurt (Oder)", "DE", "city"),
    ],
)
def test_german_english_and_historic_names(name: str, country: str, kind: str) -> None:
    assert any((n.entry.country, n.entry.kind) == (country, kind) for n in known(name))


def test_both_languages_lead_to_one_place() -> None:
    for german, english in (("Deutschland", "Germany"), ("Elfenbeinküste", "Ivory Coast")):
        assert known(german)[0].entry == known(english)[0].entry


def test_nearly_every_country_has_its_capital() -> None:
    capitals = gazetteer().capitals
    assert len(capitals) > 220
    assert gazetteer().entry(capitals["DE"]).name == "Berlin"
    for code, row in capitals.items():
        assert gazetteer().entry(row).country == code


def test_case_accents_and_hyphens_do_not_matter() -> None:
    assert fold("Şanlıurfa") == "sanliurfa"
    assert fold("Nord‑Kivu") == fold("NORD KIVU")
    assert fold("Qoʻqon") == fold("Qo'qon")
    assert fold("Groß-Gerau") == "gross gerau"


def test_main_names_come_first_and_then_the_larger_place() -> None:
    found = known("Paris")
    assert (found[0].entry.country, found[0].strength) == ("FR", MAIN)
    strengths = [n.strength for n in found]
    assert strengths == sorted(strengths, reverse=True)


@pytest.mark.parametrize("name", ["", " ", "-", "Xqzwv", "x" * 10_000, "\ud800", "\0", "ﷺ" * 60])
def test_what_is_no_name_is_not_found(name: str) -> None:
    assert known(name) == ()
    assert gazetteer().find(name) == ()


def test_another_file_is_refused() -> None:
    assert HEADER.unpack_from(FILE.read_bytes()[: HEADER.size])[0] == MAGIC
    with pytest.raises(ValueError, match="no compiled gazetteer"):
        Gazetteer(b"SQLite format 3\0" + bytes(40))


def test_it_is_small_and_opens_anew() -> None:
    assert FILE.stat().st_size < 10_000_000
    gazetteer.cache_clear()
    assert gazetteer().find("Almaty")
