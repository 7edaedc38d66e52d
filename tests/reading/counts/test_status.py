import pytest

from zufolge.reading.counts.status import status


@pytest.mark.parametrize(
    ("text", "following", "expected"),
    [
        ("Es starben 12 Leute.", "", "asserted"),
        ("Nicht 12, sondern 15 Leute starben.", "", "superseded"),
        ("Es starben 12 Leute.", "Die Zahl wurde später korrigiert.", "superseded"),
        ("Zunächst hieß es, 12 Leute seien tot.", "", "superseded"),
        ("Befürchtet werden 12 Tote.", "", "feared"),
        ("Geplant ist ein Heim mit 12 Gästen.", "", "expected"),
        ("Wenn 12 Leute kommen, reicht es.", "", "hypothetical"),
        ("Earlier reports said 12 people had died.", "", "superseded"),
        ("Officials fear 12 people died.", "", "feared"),
        ("Noch werden 12 Leute vermisst.", "", "asserted"),
        ("Am Samstag werden 12 Musiker spielen.", "", "expected"),
        ("Behauptung: In Ulm starben 12 Leute.", "", "denied"),
        ("Nein, in Ulm sind keine 12 Leute gestorben.", "", "denied"),
        ("Der Sender bestritt, dass es 12 Tote gab.", "", "denied"),
        ("Am Abend gab es 12 Tote.", "Später korrigierte er sich: Es waren elf.", "superseded"),
        ("Sie kündigte Hilfe an, und 12 Leute kamen.", "", "asserted"),
    ],
)
def test_status(text: str, following: str, expected: str) -> None:
    at = text.index("12")
    assert status(text, at, at + 2, following) == expected


def test_not_so_many_is_denied_in_the_words_of_another() -> None:
    text = "Es seien nicht 12, sondern 15 gewesen."
    at = text.index("12")
    assert status(text, at, at + 2, "", reported=True) == "denied"
    assert status(text, at, at + 2, "") == "superseded"
