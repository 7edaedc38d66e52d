from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.steps import LINEAR, steps

from zufolge.language import Page
from zufolge.reading.passes.caveats import CaveatsPass
from zufolge.reading.reader import PassReader
from zufolge.record import Block, Document, Findings, fingerprint

READ = CaveatsPass()


def page(text: str, language: str = "de") -> Page:
    return Page(Document(fingerprint(text), text, language=language))


def kinds(text: str, language: str = "de") -> list[str]:
    return [c.kind for c in READ(page(text, language), Findings()).caveats]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Die Berichte aus Tarnau waren unabhängig nicht zu überprüfen.", "unverified"),
        ("Die Aufnahmen ließen sich zunächst nicht verifizieren.", "unverified"),
        ("Es ist derzeit kaum möglich, die Zahlen zu überprüfen.", "unverified"),
        ("Das konnte von unabhängiger Seite nicht überprüft werden.", "unverified"),
        ("Ob das Video echt ist, ließ sich nicht prüfen.", "unverified"),
        ("Die Angaben wurden bislang nicht bestätigt.", "unconfirmed"),
        ("Eine Bestätigung der Armee gab es zunächst nicht.", "unconfirmed"),
        ("Nach unbestätigten Berichten fiel auch der Strom aus.", "unconfirmed"),
        ("Über die Zahl der Opfer gab es widersprüchliche Angaben.", "contradictory"),
        ("Die Schätzungen gehen weit auseinander.", "contradictory"),
        ("Das Internet ist seit Montag abgestellt.", "communications_cut"),
        ("Sämtliche Telefonleitungen in den Bezirk sind gekappt.", "communications_cut"),
        ("Anwohner klagten über Netzsperren.", "communications_cut"),
        ("Verlässliche Informationen gibt es kaum.", "incomplete"),
        ("Die genaue Zahl der Verletzten ist unbekannt.", "incomplete"),
        ("Die Lage in der Hafenstadt ist unübersichtlich.", "unclear"),
        ("Wer geschossen hat, war zunächst unklar.", "unclear"),
        ("Die Armee hat eine Nachrichtensperre verhängt.", "censorship"),
        ("Ausländische Journalisten haben keinen Zutritt zu dem Gebiet.", "censorship"),
        ("Ein Beamter, der anonym bleiben wollte, sprach von Panik.", "anonymous_source"),
        ("Nach ersten Erkenntnissen war ein Kabel schuld.", "preliminary"),
        ("Das Ministerium ließ eine Anfrage unbeantwortet.", "no_response"),
    ],
)
def test_german(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The claims could not be independently verified.", "unverified"),
        ("Reporters were unable to verify the footage.", "unverified"),
        ("The army has not confirmed the attack.", "unconfirmed"),
        ("There were unconfirmed reports of looting.", "unconfirmed"),
        ("There are conflicting accounts of how the fire began.", "contradictory"),
        ("Internet access has been cut since Monday.", "communications_cut"),
        ("Phone lines to the valley were down.", "communications_cut"),
        ("The exact number of victims is not yet known.", "incomplete"),
        ("No further details were given.", "incomplete"),
        ("It was unclear who had fired first.", "unclear"),
        ("Foreign journalists are barred from the province.", "censorship"),
        ("An official spoke on condition of anonymity.", "anonymous_source"),
        ("Preliminary figures put the damage at two bridges.", "preliminary"),
        ("The company did not immediately respond to questions.", "no_response"),
    ],
)
def test_english(text: str, kind: str) -> None:
    assert kind in kinds(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Ein Labor hat die Proben unabhängig überprüft.",
        "Das Ministerium bestätigte die Angaben am Abend.",
        "Die Richterin wurde nicht im Amt bestätigt.",
        "Die Sperrung des Internets wurde am Montag aufgehoben.",
        "Er bestellte die Schuhe im Internet und zahlte nicht.",
        "Die Bahn überprüft ihre Weichen nicht jeden Tag.",
        "„Das lässt sich nicht überprüfen“, sagte der Pfarrer.",
        "»Die Zahlen sind widersprüchliche Angaben einer Behörde«, hieß es.",
        "Der Weg ist nun klar.",
        "Sie kommentierte das Rennen live.",
    ],
)
def test_not_german(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Two laboratories verified the samples.",
        "The Senate has not confirmed the nominee.",
        "“It could not be verified,” the priest said.",
        "Internet access was cut and has been restored.",
        "The court confirmed the sentence.",
        "She responded immediately.",
    ],
)
def test_not_english(text: str) -> None:
    assert kinds(text, "en") == []


def test_the_span_is_the_sentence() -> None:
    text = "Es brannte. Die Ursache ist noch unklar. Niemand war dort."
    (caveat,) = READ(page(text), Findings()).caveats
    assert caveat.id == "c1"
    assert caveat.span.text == "Die Ursache ist noch unklar."


def test_of_a_very_long_sentence_only_the_clause_is_meant() -> None:
    text = "Es kamen " + "Anna und " * 90 + "Otto, doch die Ursache ist noch unklar, sagte niemand."
    (caveat,) = READ(page(text), Findings()).caveats
    assert caveat.span.text == "doch die Ursache ist noch unklar"


def test_one_sentence_may_hold_two() -> None:
    text = "Die Angaben lassen sich nicht überprüfen, weil das Internet abgestellt ist."
    assert kinds(text) == ["unverified", "communications_cut"]


def test_a_dateline_is_no_caveat() -> None:
    text = "Angaben unbestätigt\nEs regnet."
    blocks = (Block(0, 19, "dateline"), Block(20, len(text), "paragraph"))
    document = Document(fingerprint(text), text, language="de", blocks=blocks)
    assert PassReader([READ], strict=True).read(document).caveats == ()


@settings(deadline=None, max_examples=150)
@given(
    st.lists(
        st.sampled_from(
            [
                "nicht",
                "überprüfen",
                "unklar",
                "Internet",
                "gekappt",
                "„",
                "“",
                '"',
                ".",
                ",",
                "İ",
                "\n",
            ]
        )
        | st.text(max_size=5),
        max_size=40,
    ),
    st.sampled_from(["de", "en"]),
)
def test_any_text_yields_exact_spans(parts: list[str], language: str) -> None:
    text = " ".join(parts)
    record = PassReader([READ], strict=True).read(
        Document(fingerprint(text), text, language=language)
    )
    assert all(text[c.span.start : c.span.end] == c.span.text for c in record.caveats)


@pytest.mark.parametrize("piece", [",", "„", "nicht ", "internet ", "angaben nicht ", "unklar, "])
def test_work_grows_with_the_text_only(piece: str) -> None:
    assert _work(piece * 1600) < LINEAR * _work(piece * 200)


def _work(text: str) -> int:
    one = page(text)
    assert one.sentences is not None
    return steps(lambda: READ(one, Findings()))
