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
    ],
)
def test_status(text: str, following: str, expected: str) -> None:
    at = text.index("12")
    assert status(text, at, at + 2, following) == expected
