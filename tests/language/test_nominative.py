import pytest

from zufolge.language.nominative import nominative


@pytest.mark.parametrize(
    ("written", "called"),
    [
        ("Anwälten", "Anwälte"),
        ("Veranstaltern", "Veranstalter"),
        ("Medienberichten", "Medienberichte"),
        ("Überlebenden", "Überlebende"),
        ("Geretteter", "Gerettete"),
        ("Gouverneurs", "Gouverneur"),
        ("Krankenhauses", "Krankenhaus"),
        ("Innenministeriums in Kiew", "Innenministerium in Kiew"),
        ("armenischer Zählung", "armenische Zählung"),
        ("örtlichen Behörden", "örtliche Behörden"),
    ],
)
def test_a_case_is_taken_off(written: str, called: str) -> None:
    assert nominative(written) == called


@pytest.mark.parametrize(
    "name",
    [
        "Experten",
        "Soldaten",
        "Organisatoren",
        "Behörden",
        "Augenzeugen",
        "Bericht der Kommission",
        "ein Sprecher",
        "einen Hafenarbeiter",
        "Peter Stark",
        "Roten Kreuz",
        "Wladimir Putin",
        "",
        "im Dorf",
    ],
)
def test_what_is_plain_or_unknown_stays(name: str) -> None:
    assert nominative(name) == name
