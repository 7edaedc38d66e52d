from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.steps import LINEAR, steps

from zufolge.language import Page
from zufolge.language.place_words import place_words
from zufolge.reading.passes.places import PlacesPass
from zufolge.reading.reader import PassReader
from zufolge.record import Document, Entity, Findings, Place, fingerprint, span_at


def places(text: str, language: str = "de", *people: str) -> tuple[Place, ...]:
    """The places of a text in which the named people are known."""
    entities = tuple(
        Entity(f"e{n}", "person", name, mentions=(span_at(text, at, at + len(name)),))
        for n, name in enumerate(people)
        if (at := text.index(name)) >= 0
    )
    document = Document(fingerprint(text), text, language=language)
    return PlacesPass()(Page(document), Findings(entities=entities)).places


def found(text: str, language: str = "de") -> list[tuple[str, str, str | None]]:
    return [(p.span.text, p.name, p.country) for p in places(text, language)]


@pytest.mark.parametrize(
    ("text", "span", "name", "country", "precision"),
    [
        ("Die Polizei in Almaty schoss.", "Almaty", "Almaty", "KZ", 1),
        ("Almatys Bürgermeister schwieg.", "Almatys", "Almaty", "KZ", 1),
        ("In der Millionenstadt Almaty war es ruhig.", "Almaty", "Almaty", "KZ", 1),
        ("Die Regierung Kasachstans trat zurück.", "Kasachstans", "Kazakhstan", "KZ", 6),
        ("Im Süden Kasachstans wurde protestiert.", "Kasachstans", "Kazakhstan", "KZ", 5),
        ("Im Gebiet Mangystau wurde gestreikt.", "Mangystau", "Mangghystaū oblysy", "KZ", 4),
        ("Gekämpft wurde in Nord-Kivu.", "Nord-Kivu", "Nord-Kivu", "CD", 4),
        ("Gekämpft wurde im Nordirak.", "Nordirak", "Iraq", "IQ", 5),
        ("Nördlich von Bagdad fiel eine Rakete.", "Bagdad", "Baghdad", "IQ", 2),
        ("Er wohnt in Berlin-Neukölln.", "Berlin-Neukölln", "Neukölln", "DE", 1),
        ("Das Lager in Bremen-Nord brannte.", "Bremen-Nord", "Bremen", "DE", 1),
        ("Er reiste in die Vereinigten Staaten.", "Vereinigten Staaten", "United States", "US", 6),
        ("Er kommt aus den Niederlanden.", "Niederlanden", "The Netherlands", "NL", 6),
        ("Er sprach in Frankfurt (Oder).", "Frankfurt (Oder)", "Frankfurt (Oder)", "DE", 1),
        ("Das Schiff sank im Schwarzen Meer.", "Schwarzen Meer", "Black Sea", None, 7),
        ("Die Brücke über die Oder ist gesperrt.", "Oder", "Oder", None, 5),
    ],
)
def test_german_places(
    text: str, span: str, name: str, country: str | None, precision: int
) -> None:
    (one,) = places(text)
    assert (one.span.text, one.name, one.country) == (span, name, country)
    assert one.precision == precision
    assert one.reason


@pytest.mark.parametrize(
    ("text", "span", "country", "precision"),
    [
        ("Police in Almaty opened fire.", "Almaty", "KZ", 1),
        ("Kazakhstan's president resigned.", "Kazakhstan's", "KZ", 6),
        ("Fighting broke out in northern Iraq.", "Iraq", "IQ", 5),
        ("A blast near Baghdad killed two.", "Baghdad", "IQ", 2),
        ("Sughd Province was quiet.", "Sughd", "TJ", 4),
        ("He moved to the U.S. last year.", "U.S.", "US", 6),
        ("He lives in Paris.", "Paris", "FR", 1),
    ],
)
def test_english_places(text: str, span: str, country: str, precision: int) -> None:
    (one,) = places(text, "en")
    assert (one.span.text, one.country, one.precision) == (span, country, precision)


@pytest.mark.parametrize(
    "text",
    [
        "Das ist der Fall, weil die Mitte fehlt und das Essen in der Halle kalt war.",
        "Herr Essen und Frau Halle kamen.",
        "Paris Hilton kam auch.",
        "Das Gericht gab ihm recht, und er trat vor die Bar. Auch Weil kam.",
        "Bayern München spielte gegen Werder Bremen und den FC Augsburg.",
        "Die New York Times und die Washington Post berichten.",
        "Die Neutrino Deutschland GmbH schweigt.",
        "Der US-Präsident schwieg.",
        "Die kasachische Regierung und die Kasachen schweigen.",
        "Tee oder Kaffee? Oder beides? Main sagte nichts.",
    ],
)
def test_german_words_that_are_no_places(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Nancy was reading. Mobile phones of us were in the bar. Of course.",
        "He told us that the island was nice and split.",
        "Florence Nightingale met Mr. Lincoln.",
        "The Chicago Tribune said so.",
    ],
)
def test_english_words_that_are_no_places(text: str) -> None:
    assert found(text, "en") == []


def test_a_town_with_a_common_name_needs_its_preposition() -> None:
    assert found("In Essen und in Halle wurde gewählt.") == [
        ("Essen", "Essen", "DE"),
        ("Halle", "Halle (Saale)", "DE"),
    ]


def test_a_person_of_the_record_is_no_place() -> None:
    text = "Lemberg sprach in Bonn. Später ging Lemberg."
    assert [p.span.text for p in places(text, "de", "Lemberg")] == ["Bonn", "Lemberg"]
    entity = Entity("e1", "person", "Ina Lemberg", mentions=(span_at(text, 0, 7),))
    document = Document(fingerprint(text), text, language="de")
    read = PlacesPass()(Page(document), Findings(entities=(entity,))).places
    assert "Lemberg" not in [p.span.text for p in read if p.span.start == 0]


@pytest.mark.parametrize(
    ("text", "country", "why"),
    [
        ("Er lebt in Paris, Texas.", "US", "Texas is named right behind it"),
        ("Er lebt in Hagåtña (Guam).", "GU", "Guam is named right behind it"),
        ("Polizisten kamen nach Halle.", "DE", "best known"),
        ("Belgien wählt. Auch in Halle wurde gewählt.", "BE", "BE is told of in the text"),
        ("Die belgische Polizei kam nach Halle.", "BE", "BE is told of in the text"),
    ],
)
def test_what_decides_between_places_of_one_name(text: str, country: str, why: str) -> None:
    one = next(p for p in places(text) if p.span.text in {"Paris", "Hagåtña", "Halle"})
    assert one.country == country
    assert why in one.reason


def test_neighbours_decide_between_towns() -> None:
    """Borken of Hesse is the smaller one; Baunatal lies in Hesse only."""
    (_, borken) = places("Er kam aus Baunatal. Sie kam aus Borken.")
    alone = places("Sie kam aus Borken.")[0]
    assert borken.geonames != alone.geonames


def test_the_noun_tells_the_kind() -> None:
    text = "In der Präfektur Hiroshima, nicht in der Stadt Hiroshima."
    assert [p.kind for p in places(text)] == ["region", "city"]


@pytest.mark.parametrize(
    ("text", "language", "span", "kind"),
    [
        ("Im Dorf Kischlak brannte es.", "de", "Kischlak", "city"),
        ("In the village of Kishlak a house burned.", "en", "Kishlak", "city"),
        ("In der Provinz Xandrien wurde gekämpft.", "de", "Xandrien", "region"),
    ],
)
def test_an_unknown_place_is_kept_unresolved(
    text: str, language: str, span: str, kind: str
) -> None:
    (one,) = places(text, language)
    assert (one.span.text, one.name, one.kind) == (span, span, kind)
    assert one.reason.startswith("not in the gazetteer")
    assert (one.country, one.geonames, one.latitude, one.precision) == (None, None, None, None)


def test_a_twin_elsewhere_is_not_taken() -> None:
    one = places("Ein Feld bei Bütow in Mecklenburg-Vorpommern.")[0]
    assert (one.span.text, one.country, one.geonames, one.latitude) == ("Bütow", "DE", None, None)
    assert "none of this name in Mecklenburg-Vorpommern" in one.reason


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("In der kasachischen Hauptstadt war es ruhig.", "de", "Astana"),
        ("Kasachstan trauert. In der Hauptstadt wehen Fahnen.", "de", "Astana"),
        ("Officials in the Kazakh capital said so.", "en", "Astana"),
    ],
)
def test_a_capital_without_its_name(text: str, language: str, name: str) -> None:
    one = places(text, language)[-1]
    assert one.span.text in {"Hauptstadt", "capital"}
    assert one.name == name


@pytest.mark.parametrize(
    "text",
    [
        "In der Hauptstadt wehen Fahnen.",
        "Polen und Ungarn streiten. In der Hauptstadt wehen Fahnen.",
        "In der Hauptstadt Astana wehen Fahnen.",
        "In Astana, der Hauptstadt Kasachstans, wehen Fahnen.",
    ],
)
def test_no_capital_is_guessed_or_told_twice(text: str) -> None:
    assert "Hauptstadt" not in [p.span.text for p in places(text)]


def test_places_stand_in_text_order_and_have_ids() -> None:
    text = "Im Dorf Kischlak. In der kasachischen Hauptstadt. In Almaty."
    read = places(text)
    assert [p.id for p in read] == ["p1", "p2", "p3"]
    assert [p.span.start for p in read] == sorted(p.span.start for p in read)


def test_the_reader_takes_the_pass() -> None:
    text = "In Almaty wurde geschossen."
    none: tuple[str, ...] = ()
    people = type("P", (), {"name": "none", "version": "1", "needs": none, "gives": ("entities",)})
    people.__call__ = lambda self, page, found: found  # type: ignore[attr-defined]
    record = PassReader([people(), PlacesPass()], strict=True).read(
        Document(fingerprint(text), text, language="de")
    )
    assert [p.name for p in record.places] == ["Almaty"]
    assert record.problems == ()


_WORDS = [
    *("Almaty", "Kasachstans", "Berlin-Neukölln", "Nord-Kivu", "Hauptstadt", "Dorf", "Provinz"),
    *("in", "aus", "von", "nördlich", "kasachischen", "Paris", "Texas", "Georgia", "Washington"),
    *(",", "(", ")", ".", "-", "’s", "U.S.", "St.", "Frankfurt", "Oder", "Herr", "capital", "of"),
    *("\u00ad", "\ud800", "İ", "ß", "ﬁ", "\n", "A" * 300),
]


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(_WORDS)).map(" ".join)))
@settings(deadline=None)
def test_any_text_is_read_with_exact_spans(text: str) -> None:
    for language in ("de", "en"):
        for one in places(text, language):
            assert text[one.span.start : one.span.end] == one.span.text
            assert one.reason


def _work(text: str) -> int:
    page = Page(Document(fingerprint(text), text, language="de"))
    assert page.sentences is not None
    return steps(lambda: PlacesPass()(page, Findings()))


@pytest.mark.parametrize(
    "piece",
    ["In Almaty, Paris, Texas und der Hauptstadt. ", "Dorf ", "Nord-", "St. ", "San ", ",", "von "],
)
def test_work_grows_with_the_text_only(piece: str) -> None:
    _work(piece)  # loads the lists
    assert _work(piece * 1600) < LINEAR * max(_work(piece * 200), 100)


def test_word_lists_have_no_unknown_class() -> None:
    for kind in ("into", "near", "compass", "article", "joint", "city", "region", "area", "never"):
        assert place_words(kind, "de"), kind
        assert place_words(kind, "en"), kind
    assert place_words("nothing", "de") == frozenset()


def test_a_day_behind_a_town_is_no_place() -> None:
    from zufolge.language import Page
    from zufolge.reading.places.unknown import unknown
    from zufolge.sources import document_from_text

    found = []
    for words in ("the town of Tuesday's blast", "the town of Velmora"):
        page = Page(document_from_text(f"They came from {words}.", language="en"))
        found.append([page.text[u.start : u.end] for u in unknown(page, "en", set())])
    assert found == [[], ["Velmora"]]
