import pytest

from zufolge.compare.incidents.name_keys import name_key


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("Tokajew", "Tokayev"),
        ("Tarvonien", "Tarvonia"),
        ("Velmoras", "Velmora"),
        ("Schumabekowa", "Zhumabekova"),
        ("Łódź", "Lodz"),
        ("Dschalalabad", "Jalalabad"),
        ("Токаев", "Tokaev"),
    ],
)
def test_one_name_has_one_key_in_both_spellings(german: str, english: str) -> None:
    assert name_key(german) == name_key(english)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Tokajew", "Tokarew"), ("Vance", "Vane"), ("Osch", "Oslo"), ("Iran", "Irak")],
)
def test_names_of_different_people_and_places_stay_apart(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_what_has_no_letter_has_no_key() -> None:
    assert name_key("–") == ""
