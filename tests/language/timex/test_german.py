"""Friday, 7 January 2022 is the report's day, where a case says nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zufolge.language.timex.german import grammar, shape
from zufolge.language.timex.grammar import Word

DATES = [
    ("Der Damm brach am 18. Mai 2011.", "18. Mai 2011", "2011-05-18"),
    ("Der Vertrag vom 3.10.1990 gilt.", "3.10.1990", "1990-10-03"),
    ("Stand: 2021-12-24, geprüft.", "2021-12-24", "2021-12-24"),
    ("Am Samstag, 5. Februar, wird gefeiert.", "Samstag, 5. Februar", "2022-02-05"),
    (
        "Das Werk schließt am 31. Dezember dieses Jahres.",
        "31. Dezember dieses Jahres",
        "2022-12-31",
    ),
    ("Er starb am 2. Mai vergangenen Jahres.", "2. Mai vergangenen Jahres", "2021-05-02"),
    ("Am Mittwoch, den 5.1., wurde gestreikt.", "Mittwoch, den 5.1.", "2022-01-05"),
    ("Am 6.1. wurde gestreikt.", "6.1.", "2022-01-06"),
    ("Im Juni 2022 wird gewählt.", "Juni 2022", "2022-06"),
    ("Sie wurde im März gewählt.", "März", "2021-03"),
    ("Im Oktober wird neu gewählt.", "Oktober", "2022-10"),
    ("Seit Anfang Januar ist die Brücke gesperrt.", "Anfang Januar", "2022-01"),
    ("Ende 2005 wurde die Firma verkauft.", "Ende 2005", "2005"),
    ("Im Herbst 2015 kamen viele.", "Herbst 2015", "2015-FA"),
    ("Im Sommer des Jahres 2005 zog er weg.", "Sommer des Jahres 2005", "2005-SU"),
    ("Im ersten Quartal 2021 sank der Umsatz.", "ersten Quartal 2021", "2021-Q1"),
    ("Im Jahr 2012 kam die Wende.", "Jahr 2012", "2012"),
    ("Aus dem Jahre 1910 stammt das Haus.", "dem Jahre 1910", "1910"),
    ("In der Saison 2015/16 stieg der Verein auf.", "der Saison 2015/16", "2015/2016"),
    ("Mitte der 90er Jahre war das anders.", "Mitte der 90er Jahre", "199"),
    ("In den 1980er-Jahren wurde gebaut.", "den 1980er-Jahren", "198"),
    ("In den sechziger Jahren wurde gebaut.", "den sechziger Jahren", "196"),
    ("Das Schloss ist aus dem 19. Jahrhundert.", "dem 19. Jahrhundert", "18"),
    ("Zu Beginn des 20. Jahrhunderts lebten hier wenige.", "Beginn des 20. Jahrhunderts", "19"),
    ("Im vergangenen Jahr sanken die Preise.", "vergangenen Jahr", "2021"),
    ("Im Vorjahr sanken die Preise.", "Vorjahr", "2021"),
    ("Heuer sinken die Preise.", "Heuer", "2022"),
    ("In der vergangenen Woche tagte der Rat.", "der vergangenen Woche", "2021-W52"),
    ("Bis Ende nächsten Jahres ist Zeit.", "Ende nächsten Jahres", "2023"),
    ("Anfang der Woche hieß es noch nein.", "Anfang der Woche", "2022-W01"),
    ("Am Wochenende brannte ein Stall.", "Wochenende", "2021-W52-WE"),
    ("Am Wochenende wird gefeiert werden.", "Wochenende", "2022-W01-WE"),
    ("Am Dienstag wurde er verhaftet.", "Dienstag", "2022-01-04"),
    ("Am kommenden Dienstag tagt der Rat.", "kommenden Dienstag", "2022-01-11"),
    ("Am Mittwoch soll das Urteil fallen.", "Mittwoch", "2022-01-12"),
    ("Am Freitag wurde er verhaftet.", "Freitag", "2022-01-07"),
    ("Gestern kam er an.", "Gestern", "2022-01-06"),
    ("Am gestrigen Donnerstag kam er an.", "gestrigen Donnerstag", "2022-01-06"),
    ("Das Konzert beginnt heute in Bozen.", "heute", "2022-01-07"),
    ("Die Grenze ist bis heute geschlossen.", "heute", "2022-01-07"),
    ("Heute lebt kaum jemand vom Fischfang.", "Heute", "PRESENT_REF"),
    ("Nach Weihnachten 2021 war Ruhe.", "Weihnachten 2021", "2021-12-24"),
    ("An Ostern 2024 schneite es.", "Ostern 2024", "2024-03-31"),
    ("Derzeit wird verhandelt.", "Derzeit", "PRESENT_REF"),
    ("Bald wird gewählt.", "Bald", "FUTURE_REF"),
    ("In Zukunft soll das anders sein.", "Zukunft", "FUTURE_REF"),
    ("Damals war Krieg.", "Damals", "PAST_REF"),
    ("Sie war in letzter Zeit krank.", "letzter Zeit", "PAST_REF"),
]
TIMES = [
    ("Am Donnerstagabend telefonierten sie.", "Donnerstagabend", "2022-01-06TEV"),
    ("Am Morgen fielen Schüsse.", "Morgen", "2022-01-07TMO"),
    ("Am späten Abend fielen Schüsse.", "späten Abend", "2022-01-07TEV"),
    ("Heute Abend wird getanzt.", "Heute Abend", "2022-01-07TEV"),
    ("Das Beben kam gegen 11.20 Uhr Ortszeit.", "11.20 Uhr Ortszeit", "2022-01-07T11:20"),
    ("Um 14 Uhr 30 war Schluss.", "14 Uhr 30", "2022-01-07T14:30"),
    (
        "In der Nacht von Dienstag auf Mittwoch brannte es.",
        "der Nacht von Dienstag auf Mittwoch",
        "2022-01-04TNI",
    ),
    ("Um halb neun war Schluss.", "halb neun", "2022-01-07T08:30"),
    ("Um 18:05 Uhr war Schluss.", "18:05 Uhr", "2022-01-07T18:05"),
    ("In der Nacht auf Freitag brannte es.", "der Nacht auf Freitag", "2022-01-06TNI"),
    ("In der Nacht zum 1. März 2021 brannte es.", "der Nacht zum 1. März 2021", "2021-02-28TNI"),
]
DURATIONS = [
    ("Vor drei Wochen begann der Streik.", "drei Wochen", "P3W"),
    ("Seit zwei Jahren wird gebaut.", "zwei Jahren", "P2Y"),
    ("Seit mehr als zehn Jahren wird gebaut.", "mehr als zehn Jahren", "P10Y"),
    ("Rund zwei Stunden dauerte der Einsatz.", "Rund zwei Stunden", "PT2H"),
    ("Eine halbe Stunde dauerte der Einsatz.", "Eine halbe Stunde", "PT0.5H"),
    ("Nach eineinhalb Jahren war es fertig.", "eineinhalb Jahren", "P1.5Y"),
    ("Es dauerte zwei Stunden und fünf Minuten.", "zwei Stunden und fünf Minuten", "PT2H5M"),
    ("Er saß drei Jahre und vier Monate.", "drei Jahre und vier Monate", "P3Y4M"),
    ("In den vergangenen Tagen gab es Streit.", "den vergangenen Tagen", "PXD"),
    ("In den letzten zwanzig Jahren ging es gut.", "den letzten zwanzig Jahren", "P20Y"),
    ("Seit Wochen wird gestreikt.", "Wochen", "PXW"),
    ("Er wurde zu 15 Jahren Haft verurteilt.", "15 Jahren", "P15Y"),
    ("Das dreitägige Treffen ist vorbei.", "dreitägige", "P3D"),
    ("Die 35-Stunden-Woche kommt.", "35-Stunden-Woche", "PT35H"),
    ("Tagelang suchten sie.", "Tagelang", "PXD"),
]
SETS = [
    ("Der Zug fährt täglich.", "täglich", "P1D"),
    ("Das Amt zählt zweimal wöchentlich.", "zweimal wöchentlich", "P1W"),
    ("Jedes Jahr kommen mehr.", "Jedes Jahr", "P1Y"),
    ("Alle vier Jahre wird gewählt.", "alle vier Jahre", "P4Y"),
    ("Jeden Montag ziehen sie los.", "Jeden Montag", "XXXX-WXX-1"),
    ("Der Markt ist samstags.", "samstags", "XXXX-WXX-6"),
    ("Es sterben 500 pro Tag.", "pro Tag", "P1D"),
]
CASES = [
    (kind, *case)
    for kind, cases in (("DATE", DATES), ("TIME", TIMES), ("DURATION", DURATIONS), ("SET", SETS))
    for case in cases
]


@pytest.mark.parametrize(("kind", "text", "words", "value"), CASES)
def test_one_expression(
    read: Callable[..., list[tuple[str, str, str]]], kind: str, text: str, words: str, value: str
) -> None:
    found = read(text)
    assert [(w.lower(), k, v) for w, k, v in found] == [(words.lower(), kind, value)]


NONE = [
    "Die Agenda 2010 war umstritten, der Airbus A320 landete.",
    "Der 42-Jährige ist 17 Jahre alt.",
    "Im Alter von 19 Jahren zog er um, eine 20 Jahre junge Frau blieb.",
    "Jugendliche unter 20 Jahren zahlen nichts.",
    "Mit 18 Jahren verließ er das Dorf.",
    "Nach Artikel 1906 und § 2005 ist das verboten.",
    "Es kamen 1500 Demonstranten, es kostet 2000 Euro.",
    "Das Spiel endete 3:1 vor 2004 Zuschauern.",
    "Zwischen 20 und 30 Menschen wurden verletzt.",
    "Telefon: 0471 978055 oder Postfach 2142.",
    "Sabine Mai und Karl August kamen zur Probe auf Montage.",
    "Früher oder später merkt er es.",
    "Er nahm den Zug zur Zeit der Besatzung nicht.",
    "Das Tor fiel 5 : 4.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_time_is_read_in(read: Callable[..., list[object]], text: str) -> None:
    assert read(text) == []


def test_ranges_are_two_times(read: Callable[..., list[tuple[str, str, str]]]) -> None:
    assert read("Vom 21. bis 27. Februar ist geschlossen.") == [
        ("21.", "DATE", "2022-02-21"),
        ("27. Februar", "DATE", "2022-02-27"),
    ]
    assert [v for _, _, v in read("Er war von 1998 bis 2005 Kanzler.")] == ["1998", "2005"]
    hours = read("Das Amt ist am Montag von 8 bis 12 Uhr offen.")
    assert [w for w, _, _ in hours] == ["Montag", "8", "12 Uhr"]


def test_a_clock_hangs_on_the_day_before_it(read: Callable[..., list[object]]) -> None:
    found = read("Am Samstag, 5. Februar, um 20 Uhr beginnt das Fest.")
    assert found[1] == ("20 Uhr", "TIME", "2022-02-05T20:00")


def test_the_story_carries_days_on(read: Callable[..., list[object]]) -> None:
    found = read("Am 2. März 2009 kam sie an. Am nächsten Tag ging sie.")
    assert found[1] == ("nächsten Tag", "DATE", "2009-03-03")
    far = read("Im März 1992 trat er ein. Am 5. März starb sein Vater.")
    assert far[1] == ("5. März", "DATE", "1992-03-05")


def test_a_day_that_the_story_has_not_reached_stays_open(read: Callable[..., list[object]]) -> None:
    assert read("Am nächsten Tag ging sie.") == [("nächsten Tag", "DATE", "XXXX-XX-XX")]


def test_the_tense_of_each_clause_decides(read: Callable[..., list[tuple[str, str, str]]]) -> None:
    found = read("Er will am Mittwoch reisen, wie er am Mittwoch sagte.")
    assert [v for _, _, v in found] == ["2022-01-12", "2022-01-05"]


def test_no_word_has_two_readings() -> None:
    """Every class of the lists is used by a rule, and every class of a rule exists."""
    one = grammar()
    listed = {w.kind for w in one._words.values()}
    shaped = {"Year", "Num", "Big", "NumDate", "Pair", "Dec", "LastingTail", "LastingAdj"}
    shaped |= {"Weekday", "WeekdayS", "UnitX"}
    assert set(one._codes) == listed | shaped


@pytest.mark.parametrize(
    ("token", "word"),
    [
        ("2012", Word("Year", "2012")),
        ("11.20", Word("Pair", "11.20")),
        ("31.2.2020", None),
        ("9" * 30, None),
        ("MONTAG", Word("Weekday", "1")),
        ("Sonntagnachmittag", Word("Weekday", "7AF")),
        ("Montage", None),
        ("Arbeitstage", Word("UnitX", "D")),
        ("Feiertage", None),
        ("Vierzigstundenwoche", None),
    ],
)
def test_shapes(token: str, word: Word | None) -> None:
    found = shape(token)
    assert found == word or (word is None and found is not None and found.kind == "Big")
