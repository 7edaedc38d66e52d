from __future__ import annotations

import pytest

from zufolge.compare.people import Claimant, claimants
from zufolge.compare.reports import Report


def by_name(reports: list[Report]) -> dict[str, str]:
    """Claimants' ids by the entity's name, with the report's number."""
    found = claimants(reports)
    return {
        f"{n}:{e.name}": found[r.id, e.id].id
        for n, r in enumerate(reports)
        for e in r.record.entities
        if (r.id, e.id) in found
    }


def test_spokespeople_minister_and_ministry_are_one_in_both_languages(make_report) -> None:
    german = make_report(
        "Das tarvonische Innenministerium sprach von vier Toten. Innenminister Danilo Reskow schwieg. "
        "Eine Sprecherin des Ministeriums nannte fünf.",
        [
            (
                "government",
                "tarvonisches Innenministerium",
                None,
                ("tarvonische Innenministerium",),
            ),
            ("person", "Danilo Reskow", "Innenminister", ("Danilo Reskow",)),
            (
                "person",
                "eine Sprecherin des Ministeriums",
                None,
                ("Eine Sprecherin des Ministeriums",),
            ),
        ],
    )
    english = make_report(
        "Tarvonia's interior ministry counted nine dead. Reskow said no more.",
        [
            ("government", "Tarvonia's interior ministry", None, ("Tarvonia's interior ministry",)),
            ("organization", "Reskow", None, ("Reskow",)),
        ],
        "en",
    )
    assert set(by_name([german, english]).values()) == {"interior-ministry@tarvon"}
    found = claimants([english, german])
    reskow = found[german.id, "e2"]
    assert (reskow.kind, reskow.person) == ("person", "person:danilo-reskov")
    assert reskow.name("de") == "Danilo Reskow"
    assert found[german.id, "e3"].name("en") == "Tarvonia's interior ministry"


def test_the_order_of_reports_does_not_matter(make_report) -> None:
    reports = [
        make_report("Die Polizei zählte.", [("government", "Polizei", None, ("Polizei",))]),
        make_report(
            "Polizei Hamburg zählte.",
            [("government", "Polizei Hamburg", None, ("Polizei Hamburg",))],
        ),
        make_report("Police counted.", [("organization", "Police", None, ("Police",))], "en"),
    ]
    assert claimants(reports) == claimants(reports[::-1])
    assert set(by_name(reports).values()) == {"police@DE/hamburg"}


def test_police_of_two_towns_are_two_and_the_police_are_neither(make_report) -> None:
    text = "Polizei Hamburg und Polizei Bremen zählten."
    two = [("government", f"Polizei {t}", None, (f"Polizei {t}",)) for t in ("Hamburg", "Bremen")]
    other = make_report("Die Polizei zählte.", [("government", "Polizei", None, ("Polizei",))])
    assert by_name([make_report(text, two), other]) == {
        "0:Polizei Hamburg": "police@DE/hamburg",
        "0:Polizei Bremen": "police@DE/bremen",
        "1:Polizei": "police",
    }


@pytest.mark.parametrize(
    ("text", "role", "language"),
    [
        ("Polizeisprecherin Elena Karmut sagte nichts.", None, "de"),
        ("Elena Karmut, Sprecherin der Polizei, sagte nichts.", None, "de"),
        ("Die Polizei kam. Ihre Sprecherin Elena Karmut sagte nichts.", "Ihre Sprecherin", "de"),
        ("Police spokeswoman Elena Karmut said nothing.", None, "en"),
        ("Police came. Their spokeswoman, Elena Karmut, said nothing.", None, "en"),
    ],
)
def test_where_a_role_may_stand(make_report, text: str, role: str | None, language: str) -> None:
    people = [("person", "Elena Karmut", role, ("Elena Karmut",))]
    if text.startswith(("Die Polizei", "Police came")):
        word = "Polizei" if language == "de" else "Police"
        people.append(("government", word, None, (word,)))
    assert by_name([make_report(text, people, language)])["0:Elena Karmut"] == "police"


def test_who_was_minister_does_not_speak_for_the_ministry(make_report) -> None:
    report = make_report(
        "Der frühere Innenminister Danilo Reskow zählte neun.",
        [("person", "Danilo Reskow", "frühere Innenminister", ("Danilo Reskow",))],
    )
    assert by_name([report]) == {"0:Danilo Reskow": "person:danilo-reskov"}


def test_a_lawyer_speaks_for_himself(make_report) -> None:
    report = make_report(
        "Der Anwalt Pavel Orsin zählte neun.",
        [("person", "Pavel Orsin", "Anwalt", ("Pavel Orsin",))],
    )
    (one,) = claimants([report]).values()
    assert (one.id, one.institution) == ("person:pavel-orsin", "lawyers")


def test_nameless_people_are_claimants_by_their_kind(make_report) -> None:
    german = make_report("Ärzte zählten.", [("group", "Ärzte", None, ("Ärzte",))])
    english = make_report(
        "Two medics counted.", [("group", "Two medics", None, ("Two medics",))], "en"
    )
    assert set(by_name([german, english]).values()) == {"doctors"}
    assert {c.kind for c in claimants([german, english]).values()} == {"class"}


def test_who_is_unknown_is_no_claimant(make_report) -> None:
    report = make_report(
        "Unbekannt in Velmora.",
        [("person", "unbekannt", None, ("Unbekannt",)), ("place", "Velmora", None, ("Velmora",))],
    )
    assert claimants([report]) == {}


def test_a_bodys_own_name_finds_it(make_report) -> None:
    first = make_report(
        "The rights group Qorgan counted.",
        [("organization", "rights group Qorgan", None, ("rights group Qorgan",))],
        "en",
    )
    second = make_report("Qorgan zählte.", [("organization", "Qorgan", None, ("Qorgan",))])
    assert set(by_name([first, second]).values()) == {"rights-group:korgan"}


def test_a_translated_name_meets_by_who_speaks_for_it(make_report) -> None:
    german = make_report(
        "Bakyt Orunow, Vorsitzender der Bewegung „Freier Süden“, zählte.",
        [("person", "Bakyt Orunow", None, ("Bakyt Orunow",))],
    )
    english = make_report(
        "Bakyt Orunov, chairman of the opposition movement Free South, counted.",
        [("person", "Bakyt Orunov", None, ("Bakyt Orunov",))],
        "en",
    )
    assert len(set(by_name([german, english]).values())) == 1


def test_a_name_in_another_language_stands_in() -> None:
    assert Claimant("police", "body", {"de": "Polizei"}).name("en") == "Polizei"


def test_the_country_of_a_role_is_the_bodys(make_report) -> None:
    report = make_report(
        "Die georgische Präsidentin Salome Orin zählte.",
        [("person", "Salome Orin", "Die georgische Präsidentin", ("Salome Orin",))],
    )
    assert by_name([report]) == {"0:Salome Orin": "president@GE"}


def test_a_spokesperson_of_an_unknown_body_is_not_the_nearest_ones(make_report) -> None:
    report = make_report(
        "Police came. Mira Toran, a CAAN spokesperson, counted two.",
        [
            ("organization", "Police", None, ("Police",)),
            ("person", "Mira Toran", None, ("Mira Toran",)),
        ],
        "en",
    )
    assert by_name([report])["0:Mira Toran"] == "name:kan"


def test_an_authority_with_a_name_is_not_the_authorities(make_report) -> None:
    name = "Civil Aviation Authority of Nepal"
    report = make_report(f"The {name} counted.", [("organization", name, None, (name,))], "en")
    (one,) = claimants([report]).values()
    assert one.id.startswith("name:")


def test_a_medium_is_not_its_country(make_report) -> None:
    report = make_report("BBC counted.", [("media", "BBC", None, ("BBC",))], "en")
    (one,) = claimants([report]).values()
    assert one.id.startswith("name:")
