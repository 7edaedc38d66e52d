from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zufolge.language import Page
from zufolge.reading.passes.speakers import SpeakersPass
from zufolge.record import Block, Document, Findings, Span, Statement, fingerprint

SHARED = Path(__file__).parents[4] / "shared" / "data"
READ = SpeakersPass()


def page(text: str, language: str = "de") -> Page:
    blocks, start = [], 0
    for line in text.split("\n"):
        if line:
            kind = "heading" if start == 0 and not line.endswith((".", "“")) else "paragraph"
            blocks.append(Block(start, start + len(line), kind))
        start += len(line) + 1
    return Page(Document(fingerprint(text), text, language=language, blocks=tuple(blocks)))


def statements(text: str, said: list[tuple[str, str, str]]) -> tuple[Statement, ...]:
    """Statements from (kind, content, speaker words); each is looked for behind the one before."""
    out, at = [], 0
    for n, (kind, content, speaker) in enumerate(said):
        start = text.index(content, at)
        spans: tuple[Span, ...] = ()
        if speaker:
            places = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(speaker)}(?!\w)", text)]
            there = min(places, key=lambda p: (p < start, abs(p - start)))
            spans = (Span(there, there + len(speaker), speaker),)
        out.append(
            Statement(f"s{n}", kind, (Span(start, start + len(content), content),), speaker=spans)  # type: ignore[arg-type]
        )
        at = start
    return tuple(out)


def speakers(text: str, said: list[tuple[str, str, str]], language: str = "de") -> list[str | None]:
    found = READ(page(text, language), Findings(statements=statements(text, said)))
    names = {e.id: e.name for e in found.entities}
    return [names.get(s.speaker_entity or "") for s in found.statements]


PRESIDENT = (
    "Der Präsident der Republik Torland, Milan-Josef Berkow, kündigte Wahlen an. "
    "Wer störe, werde bestraft, drohte er. „Ich bleibe“, sagte Berkow. "
    "Das Staatsoberhaupt erklärte, es gebe keinen Anlass zur Sorge. "
    "Im Süden sei es ruhig."
)


def test_a_full_name_a_pronoun_a_surname_and_a_description_are_one() -> None:
    said = [
        (
            "Reported",
            "Der Präsident der Republik Torland",
            "Der Präsident der Republik Torland, Milan-Josef Berkow",
        ),
        ("Indirect", "Wer störe, werde bestraft", "er"),
        ("Direct", "„Ich bleibe“", "Berkow"),
        ("Indirect", "es gebe keinen Anlass zur Sorge", "Das Staatsoberhaupt"),
        ("IndirectFreeIndirect", "Im Süden sei es ruhig.", ""),
    ]
    assert speakers(PRESIDENT, said) == ["Milan-Josef Berkow"] * 5


def test_mentions_are_exact_and_hold_every_form() -> None:
    said = [("Direct", "„Ich bleibe“", "Berkow")]
    found = READ(page(PRESIDENT), Findings(statements=statements(PRESIDENT, said)))
    (berkow,) = [e for e in found.entities if e.name == "Milan-Josef Berkow"]
    assert [m.text for m in berkow.mentions] == [
        "Milan-Josef Berkow",
        "Berkow",
        "Das Staatsoberhaupt",
    ]
    assert berkow.kind == "person"
    assert berkow.role == "Der Präsident der Republik Torland"


def test_the_speaker_span_stays_as_it_was() -> None:
    said = [("IndirectFreeIndirect", "Im Süden sei es ruhig.", "")]
    given_ = statements(PRESIDENT, said)
    assert READ(page(PRESIDENT), Findings(statements=given_)).statements[0].speaker == ()


@pytest.mark.parametrize(
    ("text", "said", "names"),
    [
        (
            "Ministerin Ute Rohr und Minister Jens Rohr stritten. „Nein“, sagte Frau Rohr. „Doch“, sagte Herr Rohr.",
            [("Direct", "„Nein“", "Frau Rohr"), ("Direct", "„Doch“", "Herr Rohr")],
            ["Ute Rohr", "Jens Rohr"],
        ),
        (
            "Anna Weber leitet das Amt. Die Lage sei ernst, sagte die Polizeisprecherin Karla Sommer. "
            "Im Sommer werde es besser, so Sommer.",
            [
                ("Indirect", "Die Lage sei ernst", "die Polizeisprecherin Karla Sommer"),
                ("Indirect", "Im Sommer werde es besser", "Sommer"),
            ],
            ["Karla Sommer", "Karla Sommer"],
        ),
        (
            "Das Innenministerium in Torau schwieg. Am Abend sprach das Umweltministerium. Das Wasser sei rein, teilte das Ministerium mit.",
            [("Indirect", "Das Wasser sei rein", "das Ministerium")],
            ["Umweltministerium"],
        ),
        (
            "Die Vereinigung Torauer Imker (VTI) warnt. Es fehle an Blüten, so die VTI.",
            [("Indirect", "Es fehle an Blüten", "die VTI")],
            ["Vereinigung Torauer Imker"],
        ),
        (
            "Angaben zufolge brannte es. Nach Angaben der Feuerwehr brannte es lange. Nach Polizeiangaben war es Brandstiftung.",
            [
                ("Indirect", "brannte es", "Angaben"),
                ("Indirect", "brannte es lange", "Angaben der Feuerwehr"),
                ("Indirect", "war es Brandstiftung", "Polizeiangaben"),
            ],
            [None, "Feuerwehr", "Polizei"],
        ),
        (
            "Der Sender Torau TV meldete Tote. Das sei falsch, hieß es in der „Torauer Post“.",
            [
                ("Reported", "Der Sender Torau TV", "Der Sender Torau TV"),
                ("Indirect", "Das sei falsch", "der „Torauer Post“"),
            ],
            ["Torau TV", "Torauer Post"],
        ),
        (
            "Dem Vernehmen nach kommt Jens Rohr. Jemand rief „Hilfe“.",
            [("Indirect", "kommt Jens Rohr", "Dem Vernehmen"), ("Direct", "„Hilfe“", "Jemand")],
            [None, None],
        ),
        (
            "AFP und Reuters melden Tote.",
            [("Reported", "AFP und Reuters melden Tote.", "AFP und Reuters")],
            ["AFP und Reuters"],
        ),
        (
            "Die Anwältin Ute Rohr sprach. Sie hoffe auf Gnade. Ihr Mandant schweige, fügte die 51-Jährige hinzu.",
            [
                ("IndirectFreeIndirect", "Sie hoffe auf Gnade.", ""),
                ("Indirect", "Ihr Mandant schweige", "die 51-Jährige"),
            ],
            [None, "Ute Rohr"],
        ),
    ],
)
def test_german_speakers(
    text: str, said: list[tuple[str, str, str]], names: list[str | None]
) -> None:
    assert speakers(text, said) == names


@pytest.mark.parametrize(
    ("text", "said", "names"),
    [
        (
            "Interior Minister Asif Rahman spoke on Monday. He denied it. Rahman's deputy left. "
            "The minister said the army was ready, and Mr. Rahman smiled.",
            [
                ("Reported", "He denied it.", "He"),
                ("Indirect", "the army was ready", "The minister"),
            ],
            ["Asif Rahman", "Asif Rahman"],
        ),
        (
            "The Bureau of Rivers warned of floods. It said the dam would hold.",
            [
                ("Reported", "The Bureau of Rivers warned", "The Bureau of Rivers"),
                ("Indirect", "the dam would hold", "It"),
            ],
            ["Bureau of Rivers", "Bureau of Rivers"],
        ),
        (
            "Lena Ortiz, the mayor, said the bridge was safe. “It is sound,” she said.",
            [
                ("Indirect", "the bridge was safe", "Lena Ortiz, the mayor,"),
                ("Direct", "“It is sound,”", "she"),
            ],
            ["Lena Ortiz", "Lena Ortiz"],
        ),
    ],
)
def test_english_speakers(
    text: str, said: list[tuple[str, str, str]], names: list[str | None]
) -> None:
    assert speakers(text, said, "en") == names


def test_whose_director_somebody_is_may_stand_in_what_he_says() -> None:
    text = (
        "The ombudswoman of Torland, Ana Ruiz, said the list was long.\n"
        "Karvel Hospital took in 23 of them, its director told reporters."
    )
    said = [
        ("Indirect", "the list was long", "The ombudswoman of Torland, Ana Ruiz"),
        ("Indirect", "Karvel Hospital took in 23 of them", "its director"),
    ]
    assert speakers(text, said, "en") == ["Ana Ruiz", "Karvel Hospital's director"]


def test_a_nested_quotation_takes_its_outer_speaker() -> None:
    text = "Ute Rohr nannte den Plan „einen großen Unsinn“."
    outer = Statement(
        "a", "Reported", (Span(0, len(text), text),), speaker=(Span(0, 8, "Ute Rohr"),)
    )
    start = text.index("„")
    inner = Statement("b", "Direct", (Span(start, len(text) - 1, text[start:-1]),), inside="a")
    found = READ(page(text), Findings(statements=(outer, inner)))
    assert found.statements[1].speaker_entity == found.statements[0].speaker_entity is not None


def test_without_words_nothing_happens() -> None:
    assert READ(page(""), Findings()) == Findings()


@given(
    st.text(max_size=200),
    st.lists(st.tuples(st.integers(0, 200), st.integers(1, 40)), max_size=4),
    st.sampled_from(["de", "en"]),
)
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_and_mentions_are_exact(
    text: str, places: list[tuple[int, int]], language: str
) -> None:
    _holds(text, places, language)


WORDS = st.sampled_from(
    [
        "Anna", "Müller", "Minister", "der", "die", "sie", "er", "sagte", "Polizei", "Angaben", ",",
        ".", "„", "“", "(", ")", "und", "42", "-", "Jährige", "Präsidentin", "seine", "von", "UN",
        "eigenen", "Bericht", "the", "of", "he", "Bureau", "said", "\n", "al-Hadi", "C", "s",
    ]
)  # fmt: skip


@given(
    st.lists(WORDS, max_size=60),
    st.lists(st.tuples(st.integers(0, 200), st.integers(1, 40)), max_size=5),
    st.sampled_from(["de", "en"]),
)
@settings(max_examples=250, deadline=None)
def test_any_order_of_news_words_is_read(
    words: list[str], places: list[tuple[int, int]], language: str
) -> None:
    _holds(" ".join(words), places, language)


def _holds(text: str, places: list[tuple[int, int]], language: str) -> None:
    kinds = ("Direct", "Indirect", "Reported", "IndirectFreeIndirect")
    made = []
    for n, (start, length) in enumerate(places):
        end = min(len(text), start + length)
        if start < end:
            span = Span(start, end, text[start:end])
            speaker = (span,) if n % 3 else ()
            made.append(Statement(str(n), kinds[n % 4], (span,), speaker=speaker))  # type: ignore[arg-type]
    found = READ(page(text, language), Findings(statements=tuple(made)))
    ids = {e.id for e in found.entities}
    for entity in found.entities:
        assert entity.name
        assert list(entity.mentions) == sorted(entity.mentions)
        assert all(text[m.start : m.end] == m.text for m in entity.mentions)
    assert all(s.speaker_entity is None or s.speaker_entity in ids for s in found.statements)


@pytest.mark.gold
def test_the_seed_names_its_speakers() -> None:
    folder = SHARED / "seed"
    if not folder.exists():
        pytest.skip("../shared/data/seed is not here")
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    text = next(folder.glob("*.txt")).read_text("utf-8")

    def spans(value: object) -> tuple[Span, ...]:
        several = value if isinstance(value, list) else [value] if value else []
        return tuple(Span(v["start"], v["end"], v["text"]) for v in several)

    rows = expected["statements"]
    made = tuple(
        Statement(
            r["id"],
            r["kind"],
            spans(r["quote"]),
            speaker=spans(r["speaker"]),
            inside=r.get("inside"),
        )
        for r in rows
    )
    found = READ(page(text), Findings(statements=made))
    names = {e.id: e.name for e in found.entities}
    tokajew = [r["id"] for r in rows if r["speaker_is"] == "Kassym-Jomart Tokajew"]
    got = {s.id: names.get(s.speaker_entity or "") for s in found.statements}
    assert {got[i] for i in tokajew} == {"Kassym-Jomart Tokajew"}
    assert [got[r["id"]] for r in rows if r["speaker_is"] is None] == [None]
