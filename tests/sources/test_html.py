"""Pages of many makes: what a reader would call the article, and nothing else."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from zufolge.record import Document, Published
from zufolge.record.errors import DocumentError
from zufolge.sources.html import Html, html_received
from zufolge.sources.received import Metadata, Raw, Received

PAGES = Path(__file__).parent / "pages"
PARAGRAPH = "<p>Der Sprecher sagte am Montag, es seien mindestens 20 Menschen verletzt worden.</p>"

# For every page: title, outlet, published (start, precision), and each block's kind and beginning.
EXPECTED: dict[str, tuple[str, str | None, tuple[str, str], list[str]]] = {
    "regional": (
        "Drei Tote nach Hochwasser in Eschfeld",
        "Werrataler Anzeiger",
        ("2024-06-03T18:42+02:00", "minute"),
        [
            "h Drei Tote nach Hochwasser in Eschfeld",
            "p Nach tagelangem Regen ist die Werla",
            "d Eschfeld -",
            "p Bei dem Hochwasser im Werratal",
            "p Landrat Holger Brinkmann (parteilos) rief",
            "h Damm bei Niederau gebrochen",
            "p Gegen 11.20 Uhr brach der Damm",
            "p Der Bürgermeister von Niederau",
            "h Warnung vor weiterem Regen",
            "p Der Deutsche Wetterdienst erwartet",
            "p (mit dpa)",
        ],
    ),
    "portal": (
        "Ministerin weist Vorwürfe zurück",
        "Tagblick",
        ("2025-02-11T06:30+00:00", "minute"),
        [
            "h Streit über Grenzkontrollen",
            "h Ministerin weist Vorwürfe zurück",
            "p Die Innenministerin verteidigt",
            "p Bundesinnenministerin Petra Hallstein",
            "h Opposition: „Reine Symbolpolitik“",
            "p Der Fraktionschef der Liberalen",
            "p eine Reform des Dublin-Verfahrens,",
            "p mehr Personal für die Bundespolizei,",
            "p ein Ende der Kontrollen bis Mai.",
            "p Wir sperren die Pendler aus",
            "p Die Gewerkschaft der Polizei sieht ihre Mitglieder überlastet. Rund 3.000",
            "h Nachbarländer verärgert",
            "p Aus Warschau hieß es",
        ],
    ),
    "ticker": (
        "Brand im Hafen von Sundhaven – die Ereignisse im Liveticker",
        "Küstenkurier",
        ("2023-09-14T05:50+02:00", "minute"),
        [
            "h Brand im Hafen von Sundhaven",
            "p Im Hafen von Sundhaven brennt",
            "d 11.05 Uhr",
            "h Feuer unter Kontrolle",
            "p Das Feuer ist nach Angaben der Feuerwehr",
            "d 9.40 Uhr",
            "h Zahl der Verletzten steigt auf elf",
            "p Elf Menschen sind verletzt",
            "d 7.15 Uhr",
            "p Die Polizei hat die Hafenstraße gesperrt.",
            "d 5.50 Uhr",
            "h Großalarm am Hafen",
            "p Gegen 5.30 Uhr ist in einem Lagerhaus",
        ],
    ),
    "swiss": (
        "«Wir haben nur noch gerannt»",
        "Bündner Bote",
        ("2024-08-19", "day"),
        [
            "h «Wir haben nur noch gerannt»",
            "p Ein Bergsturz hat am Sonntag",
            "p Um 16.10 Uhr lösten sich",
            "p Zwei Personen werden laut der Kantonspolizei",
            "h Strasse bleibt gesperrt",
            "p Die Kantonsstrasse bleibe",
            "p Bereits 2017 habe es",
        ],
    ),
    "agency": (
        "Explosion in Chemiewerk: Zahl der Toten steigt auf fünf",
        "Nachrichtendienst Nordwest",
        ("2022-11-24T14:05+01:00", "minute"),
        [
            "h Explosion in Chemiewerk",
            "d LUDWIGSTETTEN (ndn) -",
            "p Nach der Explosion in einem Chemiewerk",
            "p Die Ursache ist weiter unklar.",
            "p Der Konzern kündigte",
            "p Die Gewerkschaft verlangt Aufklärung.",
        ],
    ),
    "english": (
        "Ferry sinks off Portmahan, at least 14 dead",
        "The Harbour Post",
        ("2023-11-02T21:15+00:00", "minute"),
        [
            "h Ferry sinks off Portmahan",
            "p Rescuers search through the night",
            "d PORTMAHAN, Nov 2 (Northwire) -",
            "p At least 14 people have died",
            "p “We are still hoping for a miracle,”",
            "h ‘It was overloaded’",
            "p Survivors told the Post",
            "p The transport minister promised",
        ],
    ),
    "english_jsonld_date": (
        "Governor signs flood relief bill",
        "Prairie Ledger",
        ("2024-07-09T15:20-05:00", "minute"),
        [
            "h Governor signs flood relief bill",
            "d MILLBROOK (NW) —",
            "p Gov. Dana Whitlock on Tuesday",
            'p "This is not charity',
            "p Critics say the money",
            "h What comes next",
            "p Sen. Carl Otto said",
        ],
    ),
    "jsonld": (
        "Warnstreik legt Nahverkehr lahm",
        "Stadtzeitung Rheinau",
        ("2025-03-07T04:12+01:00", "minute"),
        [
            "p In Rheinau stehen am Freitag",
            "p „Das Angebot ist eine Provokation“",
            "p Ein Notfahrplan sei nicht möglich",
        ],
    ),
    "windows1252": (
        "Gericht verurteilt früheren Bürgermeister",
        "Oberpfälzer Rundschau",
        ("2011-05-17", "day"),
        [
            "h Gericht verurteilt früheren Bürgermeister",
            "d Veröffentlicht am 17.05.2011",
            "p Das Landgericht hat den früheren",
            "p Die Verteidigung kündigte Revision an. „Das Urteil",
            "p Die Gemeinde will nun",
        ],
    ),
    "amp": (
        "Messerangriff in Bahnhof: Verdächtiger gefasst",
        "Mittagspost",
        ("2024-01-15T22:10+01:00", "minute"),
        [
            "h Messerangriff in Bahnhof",
            "p Nach dem Messerangriff am Bahnhof",
            "p „Wir gehen derzeit nicht",
            "h Zeugin spricht von Panik",
            "p Eine Zeugin berichtete",
        ],
    ),
    "divsoup": (
        "Rettungskräfte dringen zu Verschütteten vor",
        "Revierblatt",
        ("2023-10-12", "day"),
        [
            "h Rettungskräfte dringen zu Verschütteten vor",
            "d 12. Oktober 2023",
            "p Zwei Tage nach dem Grubenunglück",
            "p Für drei weitere kam",
            "p Ministerpräsident Olaf Wendt reiste an den Unglücksort. Er versprach den Familien schnelle",
            "p Die Staatsanwaltschaft ermittelt",
        ],
    ),
    "table": (
        "Regionalwahl in Norland: Das vorläufige Ergebnis",
        "Norländer Zeitung",
        ("2023-05-21T23:58+02:00", "minute"),
        [
            "h Regionalwahl in Norland",
            "p Bei der Regionalwahl in Norland",
            "p Partei",
            "p Stimmen",
            "p Volksunion",
            "p 412.300",
            "p Liste Küste",
            "p 398.150",
            "p Spitzenkandidat Henrik Mols",
            "p Internationale Beobachter berichteten",
            "p Danke an alle 4000",
            "p — Silke Arndt",
        ],
    ),
}


def taken(data: bytes, **rest: str) -> Received:
    raw = Raw("a.html", io.BufferedReader(io.BytesIO(data)), ".html", **rest)
    (outcome,) = Html().read(raw, Metadata())
    if isinstance(outcome, DocumentError):
        raise outcome
    return outcome


def shape(document: Document) -> list[str]:
    return [f"{b.kind[0]} {document.text[b.start : b.end]}" for b in document.blocks]


@pytest.mark.parametrize("page", sorted(EXPECTED))
def test_a_page_gives_its_article(page: str) -> None:
    title, outlet, published, blocks = EXPECTED[page]
    found = taken((PAGES / f"{page}.html").read_bytes())
    document = found.document
    assert (document.title, document.outlet) == (title, outlet)
    assert isinstance(document.published, Published)
    assert (document.published.start, document.published.precision) == published
    ours = shape(document)
    cut = [o[: len(e)] for o, e in zip(ours, blocks, strict=False)]
    assert cut == blocks
    assert ours[len(blocks) :] == []
    assert document.language == ("en" if page.startswith("english") else "de")
    assert found.problems == ()


def test_every_page_is_expected() -> None:
    assert {p.stem for p in PAGES.glob("*.html")} == {*EXPECTED, "notext"}


@pytest.mark.parametrize("page", sorted(EXPECTED))
def test_blocks_are_joined_by_a_blank_line(page: str) -> None:
    document = taken((PAGES / f"{page}.html").read_bytes()).document
    at = 0
    for block in document.blocks:
        assert document.text[at : block.start] in ("", " ", "\n\n")
        at = block.end
    assert at == len(document.text)


def test_nested_quotation_marks_and_soft_hyphens_stay() -> None:
    text = taken((PAGES / "swiss.html").read_bytes()).document.text
    assert "«Wir geben die Hoffnung nicht auf, aber ‹die Zeit läuft›.»" in text
    found = taken(f"<html><article>{PARAGRAPH}<p>Bun&shy;desrat, 20&#8239;000 &euro;.</p>".encode())
    assert "Bun\u00addesrat, 20 000 €." in found.document.text


def test_windows_1252_is_read_as_declared() -> None:
    text = taken((PAGES / "windows1252.html").read_bytes()).document.text
    assert "„in erheblichem Umfang“" in text
    assert "120.000 €." in text


def test_a_page_without_an_article_is_an_error() -> None:
    with pytest.raises(DocumentError) as caught:
        taken((PAGES / "notext.html").read_bytes())
    assert caught.value.code == "no_article"
    assert ".txt" in caught.value.remedy


@pytest.mark.parametrize("data", [b"", b" \n", b"\xef\xbb\xbf"])
def test_nothing_is_empty(data: bytes) -> None:
    with pytest.raises(DocumentError) as caught:
        taken(data)
    assert caught.value.code == "empty"


def test_references_to_half_surrogates_and_nul_do_no_harm() -> None:
    markup = f"<html><article>{PARAGRAPH}<p>Ein &#xD800; und &#0; und \0 Zeichen.</p>"
    found = html_received(markup, Metadata(), name="a")
    assert found.document.text.endswith("Zeichen.")
    found.document.text.encode("utf-8")
    assert "\0" not in found.document.text


def test_too_large_a_page_is_refused() -> None:
    with pytest.raises(DocumentError) as caught:
        taken(b"<html>" + b" " * 20_000_001)
    assert caught.value.code == "too_large"


def test_what_is_given_goes_before_what_the_page_says() -> None:
    given = Metadata(outlet="Mein Blatt", published=Published("2020-01-01", "2021-01-01", "year"))
    markup = (PAGES / "regional.html").read_text("utf-8")
    document = html_received(markup, given, name="x").document
    assert (document.outlet, document.published) == (given.outlet, given.published)
    assert document.title == "Drei Tote nach Hochwasser in Eschfeld"


def test_a_library_that_trips_ends_one_document_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def trip(*args: object, **rest: object) -> None:
        raise AttributeError("x")

    monkeypatch.setattr("trafilatura.bare_extraction", trip)
    with pytest.raises(DocumentError, match="AttributeError") as caught:
        taken((PAGES / "regional.html").read_bytes())
    assert caught.value.code == "no_article"


@pytest.mark.parametrize(
    ("head", "is_page"),
    [
        (b"<!DOCTYPE html><html>", True),
        (b"\xef\xbb\xbf\n <html lang=de>", True),
        ("\ufeff<html>".encode("utf-16-le"), True),
        (b"<?xml version='1.0'?>\n<!DOCTYPE x><html>", True),
        (b"<?xml version='1.0'?><rss>", False),
        (b"Der Sprecher <b>sagte</b>", False),
        (b"", False),
    ],
)
def test_pages_are_known_by_their_beginning(head: bytes, is_page: bool) -> None:
    assert Html().sniffs(head) is is_page
