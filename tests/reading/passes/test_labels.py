from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.steps import LINEAR, steps

from zufolge.language import Page
from zufolge.reading.passes.labels import LabelsPass
from zufolge.reading.verifier import faults
from zufolge.record import (
    Document,
    Entity,
    Findings,
    Label,
    Span,
    Statement,
    fingerprint,
    span_at,
)
from zufolge.record.entries import EntityKind, Kind

READ = LabelsPass()


def page(text: str, language: str = "de") -> Page:
    return Page(Document(fingerprint(text), text, language=language))


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return span_at(text, start, start + len(words))


def said(text: str, content: str, speaker: str, kind: Kind = "Indirect") -> Findings:
    """Findings with one statement and its speaker."""
    who = at(text, speaker)
    entity = Entity("e1", "person", speaker, mentions=(who,))
    one = Statement("s1", kind, content=(at(text, content),), speaker=(who,), speaker_entity="e1")
    return Findings(statements=(one,), entities=(entity,))


def labels(text: str, found: Findings | None = None, language: str = "de") -> list[Label]:
    after = READ(page(text, language), found or Findings())
    assert faults(text, after, ["labels"]) == []
    return list(after.labels)


def short(text: str, language: str = "de") -> list[tuple[str, str | None]]:
    """Label and whom it names."""
    return [(x.label, x.of.text if x.of else None) for x in labels(text, language=language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Er bezeichnete Streikende auch als "Terroristen" und als vom Ausland bezahlt.',
            [("Terroristen", "Streikende"), ("vom Ausland bezahlt", "Streikende")],
        ),
        (
            "Am Montag nannte der Präsident die Hafenarbeiter „Banditen“.",
            [("Banditen", "die Hafenarbeiter")],
        ),
        (
            "Die Opposition wurde von Minister Kaltenbach als fünfte Kolonne beschimpft.",
            [("fünfte Kolonne", "Die Opposition")],
        ),
        (
            "Die Fischer, die er als „Ratten“ beschimpfte, flohen.",
            [("Ratten", "Die Fischer")],
        ),
        (
            "Ein Redner, der die Abstimmung in Tarnau als »Farce« bezeichnete, ging.",
            [("Farce", "die Abstimmung in Tarnau")],
        ),
        ("Sie tat den Einwand gestern als „Märchen“ ab.", [("Märchen", "den Einwand")]),
        ("Er nannte sie „fahrlässig“.", [("fahrlässig", "sie")]),
        ("Die Streikenden seien Terroristen.", [("Terroristen", "Die Streikenden")]),
    ],
)
def test_german_callings(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert short(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He called the dockers "thugs".', [("thugs", "the dockers")]),
        ("She described the vote as “rigged” and left.", [("rigged", "the vote")]),
        ("Mayor calls strikers 'terrorists'", [("terrorists", "strikers")]),
        ("They labelled him a dictator on Monday.", [("dictator", "him")]),
        ("He referred to the protesters as vermin.", [("vermin", "the protesters")]),
        ("He dismissed the report as “a fairy tale.”", [("fairy tale", "the report")]),
    ],
)
def test_english_callings(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert short(text, "en") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Die Zeitung „Die Küste“ berichtete über den Film „Das Ruderboot“.",
        "Das Schiff „Abendstern“ sank vor der Küste.",
        "Von der Summe will er erst aus der »Küstenzeitung« erfahren haben.",
        "Als Beispiel nennt der Hersteller die Modelle „Tarpanox“ und „Pharo“.",
        "Laut „Spiegel“ trat er gestern zurück.",
        "Der Hurrikan „Wanda“ zog nach Norden weiter.",
        "Die „Costa Tarnovia“ liegt noch im Hafen.",
        "Die „Bild“-Zeitung hatte davon zuerst berichtet.",
        "Er äußerte in dem Brief „tiefes Bedauern“ über den Vorfall.",
        "Das Lokal hieß damals noch „Zur Schweizer Hütte“.",
        "„Unsinn“, sagte der Bürgermeister dazu am Abend.",
        "Er arbeitete als Lehrer und wurde als Zeuge befragt.",
        "Das Gericht verurteilte ihn als Kriegsverbrecher zu zehn Jahren.",
        "Die Rebellen und die Aufständischen zogen ab.",
        "Die Polizei suchte die Mörder zwei Wochen lang.",
        "Das neue Sanktionsregime gilt ab Montag.",
        "Das sogenannte Pflugverfahren spart Wasser.",
        "Der Teilchenstrom wird von Forschern als „Sonnenwind“ bezeichnet.",
        "Die „Wellen“ sind die Grundlage der Technik.",
        "Die Geiseln feierten ihre Befreiung in der Botschaft.",
        "Sie spielte in dem Stück „Der Diktator und seine Frau“ mit.",
    ],
)
def test_no_labels_german(text: str) -> None:
    assert labels(text) == []


@pytest.mark.parametrize(
    "text",
    [
        'The film "Victory" opened on Friday.',
        'A print called "Cowboys and Horses" was sold.',
        "The new sanctions regime works.",
        "The plans were called off on Monday by the council.",
        'He won a medal for "courageous achievement" on Tuesday.',
        "The rebels' and soldiers' families met.",
        "Nobody called for an invasion of the market.",
    ],
)
def test_no_labels_english(text: str) -> None:
    assert labels(text, language="en") == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Die Truppen setzten ihre „Befreiung“ der Stadt fort.", "Befreiung"),
        ("Gegen »Terroristen« will die Armee hart vorgehen.", "Terroristen"),
        ("Das „demokratische“ Parlament tagte nur eine Stunde.", "demokratische"),
        ("In der sogenannten Volksrepublik Tarnau herrscht Ruhe.", "Volksrepublik"),
        ("Die so genannten Friedenstruppen zogen weiter.", "Friedenstruppen"),
        ("Der selbsternannte Präsident floh gestern.", "Präsident"),
        ("Die ›Ordnungskräfte‹ räumten den ganzen Platz.", "Ordnungskräfte"),
    ],
)
def test_the_report_holds_words_at_a_distance(text: str, label: str) -> None:
    (one,) = labels(text)
    assert (one.label, one.by, one.scare_quoted) == (label, "report", True)
    assert one.according_to is None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The so-called republic has no roads.", "republic"),
        ("Troops continued their “liberation” of the town.", "liberation"),
    ],
)
def test_the_english_report_too(text: str, label: str) -> None:
    (one,) = labels(text, language="en")
    assert (one.label, one.by, one.scare_quoted) == (label, "report", True)


def test_loaded_words_are_the_reports_own_outside_of_statements() -> None:
    (one,) = labels("Das Regime ließ den Hafen sperren.")
    assert (one.label, one.by, one.scare_quoted) == ("Regime", "report", False)


def test_a_quoted_word_in_a_statement_is_its_speakers() -> None:
    text = "Weber sagte, dass „Banditen“ die Stadt angegriffen hätten."
    content = "dass „Banditen“ die Stadt angegriffen hätten"
    (one,) = labels(text, said(text, content, "Weber"))
    assert (one.by, one.scare_quoted, one.according_to) == ("e1", True, "s1")
    assert one.span.text == one.label == "Banditen"


def test_a_disputed_word_counts_in_a_statement_only() -> None:
    text = "Weber sagte, die Separatisten seien fort. Separatisten zogen ab."
    found = labels(text, said(text, "die Separatisten seien fort", "Weber"))
    assert [(x.span.start, x.by) for x in found] == [(text.index("Separatisten"), "e1")]


def test_hot_words_count_in_direct_speech_two_together_as_one() -> None:
    text = "„Mit Verbrechern und Mördern rede ich nicht“, sagte Weber."
    content = "„Mit Verbrechern und Mördern rede ich nicht“"
    (one,) = labels(text, said(text, content, "Weber", "Direct"))
    assert (one.label, one.by, one.scare_quoted) == ("Verbrechern und Mördern", "e1", False)
    assert labels(text.replace("„", "").replace("“", "")) == []


def test_a_statement_without_a_known_speaker_leaves_the_user_open() -> None:
    text = "Es hieß, „Banditen“ hätten die Stadt angegriffen."
    one = Statement(
        "s1", "Indirect", content=(at(text, "„Banditen“ hätten die Stadt angegriffen"),)
    )
    (label,) = labels(text, Findings(statements=(one,)))
    assert (label.by, label.according_to) == (None, "s1")


def test_a_partial_quotation_is_no_label() -> None:
    text = "Der Bericht zeige „keine Vorentscheidung“, sagte Weber."
    one = Statement("s1", "Direct", content=(at(text, "„keine Vorentscheidung“"),))
    assert labels(text, Findings(statements=(one,))) == []


def test_a_speaker_is_named_by_the_report_not_by_himself() -> None:
    text = "Das Regime in Tarnau dankte den Helfern."
    found = said(text, text, "Das Regime in Tarnau", "Reported")
    assert [(x.label, x.by) for x in labels(text, found)] == [("Regime", "report")]


@pytest.mark.parametrize(("kind", "count"), [("media", 0), ("person", 0), ("group", 1)])
def test_quoted_names_of_entities_are_no_labels(kind: EntityKind, count: int) -> None:
    text = "Davon schrieb die „Bürgerwehr“ in ihrer neuen Ausgabe."
    entity = Entity("e1", kind, "Bürgerwehr", mentions=(at(text, "Bürgerwehr"),))
    assert len(labels(text, Findings(entities=(entity,)))) == count


def test_the_person_behind_a_label_is_whom_it_names() -> None:
    text = "Machthaber Igor Tarnow ließ wählen."
    for words in ("Igor Tarnow", "Machthaber Igor Tarnow"):
        entity = Entity("e1", "person", "Igor Tarnow", mentions=(at(text, words),))
        (one,) = labels(text, Findings(entities=(entity,)))
        assert one.of is not None
        assert one.of.text == "Igor Tarnow"


def test_who_calls_is_found_without_a_statement() -> None:
    text = "Weber nannte die Fischer „Banditen“."
    entity = Entity("e1", "person", "Weber", mentions=(at(text, "Weber"),))
    (one,) = labels(text, Findings(entities=(entity,)))
    assert (one.by, one.according_to) == ("e1", None)


def test_a_name_known_from_elsewhere_in_the_report_is_no_label() -> None:
    text = "Das Ausflugsschiff „Seeblick“ sank gestern. Die „Seeblick“ war neu im Hafen."
    assert labels(text) == []


def test_a_subject_behind_the_verb_is_not_who_is_called_so() -> None:
    assert short("Das nannte ein Sprecher „Unsinn“.") == [("Unsinn", None)]


@pytest.mark.parametrize(("caller", "by"), [("Sie", None), ("Wir", "e1")])
def test_who_tells_of_a_calling_does_not_call(caller: str, by: str | None) -> None:
    text = f"„{caller} nannten ihn einen Terroristen“, sagte Weber."
    content = f"„{caller} nannten ihn einen Terroristen“"
    (one,) = labels(text, said(text, content, "Weber", "Direct"))
    assert (one.by, one.according_to) == (by, "s1")
    assert one.of is not None
    assert one.of.text == "ihn"


def test_an_ending_with_an_apostrophe_is_not_in_the_span() -> None:
    (one,) = labels("The regime's ships left.", language="en")
    assert one.span.text == "regime"


PIECES = st.sampled_from(
    [
        "als",
        "bezeichnete",
        "nannte",
        "„",
        "“",
        '"',
        "‚",
        "‘",
        "'",
        "Terroristen",
        "die",
        "der",
        "called",
        "as",
        "described",
        "thugs",
        "sind",
        "Regime",
        ",",
        ".",
        "sogenannte",
        "von",
        "am",
    ]
) | st.text(max_size=4)


@settings(deadline=None, max_examples=200)
@given(st.lists(PIECES, max_size=40), st.sampled_from(["de", "en"]), st.data())
def test_any_text_yields_exact_spans(parts: list[str], language: str, data: st.DataObject) -> None:
    text = " ".join(parts)
    found = Findings()
    if text:
        start = data.draw(st.integers(0, len(text) - 1))
        content = span_at(text, start, data.draw(st.integers(start + 1, len(text))))
        found = Findings(statements=(Statement("s1", "Direct", content=(content,)),))
    labels(text, found, language)


@pytest.mark.parametrize(
    "piece",
    [
        ",",
        "„",
        "“",
        '"',
        "'",
        "als ",
        "als Terroristen ",
        "nannte ",
        "der ",
        "Regime ",
        "am Tag ",
        "stellte als ",
    ],
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_work_grows_with_the_text_only(piece: str, language: str) -> None:
    assert _work(piece * 1600, language) < LINEAR * _work(piece * 200, language)


def _work(text: str, language: str) -> int:
    one = page(text, language)
    assert one.sentences is not None
    return steps(lambda: READ(one, Findings()))
