import pytest

from zufolge.compare.incidents.cues import after, again, earlier


@pytest.mark.parametrize(
    "text", ["Erneut Anschlag in Velmora", "A second blast hit the port", "abermals brannte es"]
)
def test_words_that_such_a_thing_had_happened_before(text: str) -> None:
    assert again(text)


@pytest.mark.parametrize("text", ["Erneuter Streit", "Against the clock", "Anschlag in Velmora"])
def test_words_that_only_look_alike_do_not(text: str) -> None:
    assert not again(text)


def test_words_that_set_something_apart_as_earlier() -> None:
    assert earlier("Bereits im Januar hatte es gebrannt.")
    assert earlier("A similar blast killed nine.")
    assert not earlier("Am Dienstag brannte es.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Zwei Festnahmen nach Anschlag in Velmora", True),
        ("Zahl der Toten in Velmora steigt auf neun", True),
        ("Trial opens over Velmora market killings", True),
        ("Thousands mourn dockers of Velmora", True),
        ("Neun Tote bei Anschlag in Velmora", False),
        ("Gunmen opened fire at Velmora market", False),
    ],
)
def test_words_that_tell_what_came_of_a_happening(text: str, told: bool) -> None:
    assert after(text) is told
