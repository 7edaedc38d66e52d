import pytest

from zufolge.compare.incidents.lands import lands_of
from zufolge.language import Page
from zufolge.record import Document, Place, Reader, Record, fingerprint, span_at


def lands(text: str, *places: tuple[str, str], language: str = "en") -> tuple[str, ...]:
    found = tuple(
        Place(
            f"p{n}",
            span_at(text, text.index(word), text.index(word) + len(word)),
            word,
            "city",
            country=code,
        )
        for n, (word, code) in enumerate(places)
    )
    document = Document(fingerprint(text), text, language=language)
    record = Record(document=document, reader=Reader("test"), places=found)
    return lands_of(record, Page(document))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Georgian police detained 63 people overnight.", "en"),
        ("Die georgische Polizei nahm 63 Menschen fest.", "de"),
    ],
)
def test_an_adjective_tells_the_country(text: str, language: str) -> None:
    assert lands(text, language=language) == ("GE",)


def test_the_country_told_of_most_comes_first() -> None:
    text = "BERLIN - Police in Kano and Kaduna made arrests."
    found = lands(text, ("BERLIN", "DE"), ("Kano", "NG"), ("Kaduna", "NG"))
    assert found == ("NG", "DE")


def test_no_place_no_country() -> None:
    assert lands("Nobody was hurt.") == ()
