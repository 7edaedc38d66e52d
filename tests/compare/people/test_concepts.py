from __future__ import annotations

import pytest

from zufolge.compare.people.bodies import read_body, stem
from zufolge.compare.people.concepts import concepts, find_concept
from zufolge.compare.people.data import rows

SCOPES = {"place", "named", "one", "class"}


@pytest.mark.parametrize(
    ("german", "english", "concept"),
    [
        ("Innenministerium", "ministry of internal affairs", "interior-ministry"),
        ("Polizei", "police", "police"),
        ("Gesundheitsministerium", "health ministry", "health-ministry"),
        ("Katastrophenschutz", "disaster management agency", "emergency-ministry"),
        ("Rettungsdienst", "ambulance service", "rescue-service"),
        ("Feuerwehr", "fire brigade", "fire-service"),
        ("Staatsanwaltschaft", "prosecutors", "prosecutor"),
        ("Verteidigungsministerium", "defence ministry", "defence-ministry"),
        ("Streitkräfte", "armed forces", "military"),
        ("Präsidialamt", "presidential office", "president"),
        ("Bürgermeisterin", "mayor", "mayor"),
        ("Gouverneur", "governor", "governor"),
        ("Menschenrechtler", "rights group", "rights-group"),
        ("Augenzeugen", "eyewitnesses", "witnesses"),
        ("Behörden", "authorities", "authorities"),
        ("Veranstalter", "organizers", "organisers"),
        ("Gewerkschaft", "trade union", "union"),
        ("Staatsfernsehen", "state television", "state-media"),
        ("Ärzte ohne Grenzen", "Doctors Without Borders", "msf"),
        ("WHO", "World Health Organization", "who"),
        ("offizielle Angaben", "official figures", "official-figures"),
    ],
)
def test_german_and_english_meet(german: str, english: str, concept: str) -> None:
    for text, language in ((german, "de"), (english, "en")):
        found = find_concept(text.split(), language)
        assert found is not None
        assert found.concept.id == concept


def test_more_letters_say_more() -> None:
    found = find_concept(["Polizeigewerkschaft"], "de")
    assert found is not None
    assert found.concept.id == "union"


def test_a_weak_concept_gives_way() -> None:
    body = read_body("A surgeon at the Ala-Too clinic", "en")
    assert body is not None
    assert (body.concept, body.own) == ("hospital", ("Ala-Too",))


def test_a_quoted_name_is_a_name_though_its_words_are_common() -> None:
    body = read_body("Bewegung „Freier Süden“", "de")
    assert body is not None
    assert body.own == ("Freier", "Süden")


def test_towns_carry_their_country() -> None:
    body = read_body("Hamburger Polizei", "de")
    assert body is not None
    assert body.places == ("DE/hamburg",)


def test_one_stem_for_a_land_that_no_gazetteer_knows() -> None:
    assert len({stem(w) for w in ("tarvonisches", "Tarvonia", "Tarvonien", "Tarvonian")}) == 1


def test_the_list_is_whole() -> None:
    table = list(rows("concepts.tsv"))
    assert all(len(row) == 4 and all(row) for row in table)
    assert len({row[0] for row in table}) == len(table)
    assert {c.scope for c in concepts().values()} == SCOPES
