"""When and where, by hand-made sentences; the passes before it read them, no model is loaded."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zufolge.language import Page
from zufolge.reading.passes.events import EventsPass
from zufolge.reading.passes.figures import FiguresPass
from zufolge.reading.passes.places import PlacesPass
from zufolge.reading.passes.times import TimesPass
from zufolge.reading.passes.whereabouts import WhereaboutsPass
from zufolge.reading.verifier import faults
from zufolge.record import Block, Document, Findings, Published, Statement, fingerprint, span_at

BEFORE = (FiguresPass(), TimesPass(), PlacesPass(), EventsPass())
READ = WhereaboutsPass()


def read(text: str, language: str, found: Findings | None = None) -> Findings:
    blocks = (Block(0, len(text), "paragraph"),) if text else ()
    day = Published("2025-06-10", "2025-06-11", "day")
    page = Page(Document(fingerprint(text), text, language=language, published=day, blocks=blocks))
    found = found or Findings()
    for one in (*BEFORE, READ):
        found = one(page, found)
    assert faults(text, found, ("figures", "events")) == []
    return found


def told(found: Findings, number: str) -> tuple[str | None, str | None]:
    """The words for when and where of the figure with some words."""
    [figure] = [f for f in found.figures if f.span.text == number]
    words = {t.id: t.span.text for t in found.times} | {p.id: p.span.text for p in found.places}
    return words.get(figure.time or ""), words.get(figure.place or "")


# language, text, the number's words, those for when, those for where
SENTENCES = [
    (
        "de",
        "Erst im März waren bei einem Angriff auf denselben Markt 26 Menschen getötet worden.",
        "26",
        "März",
        None,
    ),
    ("en", "In 2021, a similar blast killed 13.", "13", "2021", None),
    ("en", "The fire brigade on Monday cut the death toll to 17 from 19.", "17", None, None),
    ("en", "On Friday it had spoken of 23 dead.", "23", None, None),
    ("de", "Am Mittag war noch von elf Toten die Rede gewesen.", "elf", None, None),
    ("de", "Vor vier Wochen waren es noch 80 Vermisste.", "80", None, None),
    (
        "en",
        "On May 3 a raid killed 14 people, and two guards died in a crash last week.",
        "14",
        "May 3",
        None,
    ),
    ("de", "Bei einem Anschlag im Januar starben zwölf Menschen.", "zwölf", "Januar", None),
    ("de", "Am Vortag waren drei Menschen gestorben.", "drei", "Vortag", None),
    ("de", "Vor zwei Wochen kamen in Olmin fünf Menschen ums Leben.", "fünf", "zwei Wochen", None),
    ("en", "Last year's attack that killed 30 people is still unsolved.", "30", "Last year", None),
    (
        "de",
        "Bei einem Brand in Leipzig sind am Samstag vier Menschen gestorben, sagte ein Sprecher am Sonntag.",
        "vier",
        "Samstag",
        "Leipzig",
    ),
    (
        "de",
        "Die Polizei teilte am Dienstag mit, dass in Köln sechs Menschen verletzt wurden.",
        "sechs",
        None,
        "Köln",
    ),
    ("de", "Wie die Behörden am Montag mitteilten, starben zwölf Menschen.", "zwölf", None, None),
    (
        "de",
        "Nach Angaben der Polizei vom Montag sind 14 Menschen verletzt worden.",
        "14",
        None,
        None,
    ),
    ("en", "Police said Saturday that four people were killed in Leeds.", "four", None, "Leeds"),
    ("en", "Police said four people were killed on Friday.", "four", "Friday", None),
    (
        "en",
        "Officials confirmed on Sunday that 12 people had died in Friday's blast.",
        "12",
        "Friday",
        None,
    ),
    (
        "en",
        "Twelve people were killed in the blast, the ministry said in a statement late Saturday.",
        "Twelve",
        None,
        None,
    ),
    ("en", "On Monday, police said nine people were missing.", "nine", None, None),
    ("de", "Die Zahl der Toten ist am Mittwoch auf 18 gestiegen.", "18", None, None),
    (
        "de",
        "Nach dem Brand vom Samstag ist die Zahl der Toten auf 18 gestiegen.",
        "18",
        "Samstag",
        None,
    ),
    ("en", "The death toll from Sunday's earthquake rose to 41 on Tuesday.", "41", "Sunday", None),
    ("de", "Im März starben 26 Menschen, im Juni 13 Menschen.", "26", "März", None),
    ("de", "Im März starben 26 Menschen, im Juni 13 Menschen.", "13", "Juni", None),
    (
        "de",
        "Am Samstag explodierte vor dem Markt, auf dem im März 26 Menschen starben, eine Bombe und tötete zwölf Menschen.",
        "zwölf",
        "Samstag",
        None,
    ),
    (
        "de",
        "Am Samstag explodierte vor dem Markt, auf dem im März 26 Menschen starben, eine Bombe und tötete zwölf Menschen.",
        "26",
        "März",
        None,
    ),
    (
        "de",
        "Am Samstag kam es zu einer Explosion, bei der zwölf Menschen starben.",
        "zwölf",
        "Samstag",
        None,
    ),
    (
        "de",
        "Ein Jahr zuvor waren dort vier Menschen getötet worden.",
        "vier",
        "Ein Jahr zuvor",
        None,
    ),
    ("de", "Bis Mittwochabend zählten die Behörden 18 Tote.", "18", None, None),
    ("en", "As of Monday, 300 people had been detained.", "300", None, None),
    (
        "en",
        "Two people were killed in a similar attack in the same city last month.",
        "Two",
        "last month",
        None,
    ),
    ("en", "The 2019 crash killed 14 people.", "14", "2019", None),
    ("en", "Three years ago a fire in Leeds killed 12 people.", "12", "Three years ago", "Leeds"),
    (
        "de",
        "Im Januar wurden bei einem Angriff auf Kabul 40 Menschen getötet. Damals waren auch 90 Menschen verletzt worden.",
        "90",
        "Januar",
        "Kabul",
    ),
    (
        "de",
        "Am Freitag brannte in Essen ein Heim. Dabei starben drei Menschen.",
        "drei",
        None,
        None,
    ),
    (
        "de",
        "Im Mai waren bei einem Anschlag elf Menschen getötet worden. Rund 40 Menschen waren verletzt worden.",
        "Rund 40",
        "Mai",
        None,
    ),
    (
        "de",
        "Im Mai waren bei einem Anschlag elf Menschen getötet worden. Am Samstag starben vier Menschen.",
        "vier",
        "Samstag",
        None,
    ),
    (
        "de",
        "Im Mai waren bei einem Anschlag elf Menschen getötet worden. Diesmal wurden vier Menschen verletzt.",
        "vier",
        None,
        None,
    ),
    (
        "en",
        "A bomb killed 16 people in Kandahar in 2019. At the time, 40 people were wounded.",
        "40",
        "2019",
        "Kandahar",
    ),
    (
        "de",
        "Allein in Almaty starben zwölf Menschen, in Astana starben drei Menschen.",
        "zwölf",
        None,
        "Almaty",
    ),
    (
        "de",
        "Allein in Almaty starben zwölf Menschen, in Astana starben drei Menschen.",
        "drei",
        None,
        "Astana",
    ),
    (
        "de",
        "Kasachstan kommt nicht zur Ruhe. Landesweit starben 225 Menschen, allein in Almaty wurden 149 Menschen getötet.",
        "225",
        None,
        "Kasachstan",
    ),
    (
        "de",
        "Kasachstan kommt nicht zur Ruhe. Landesweit starben 225 Menschen, allein in Almaty wurden 149 Menschen getötet.",
        "149",
        None,
        "Almaty",
    ),
    (
        "en",
        "In Kandahar in southern Afghanistan, a bomb killed nine people.",
        "nine",
        None,
        "Kandahar",
    ),
    ("de", "Zwei Touristen aus Polen kamen in Tirol ums Leben.", "Zwei", None, "Tirol"),
    ("de", "Drei Männer aus Köln wurden festgenommen.", "Drei", None, None),
    ("en", "Thirty people fled to Turkey after a raid in Aleppo.", "Thirty", None, "Aleppo"),
    (
        "de",
        "Der Anschlag vom 11. September 2001 kostete 2977 Menschen das Leben.",
        "2977",
        "11. September 2001",
        None,
    ),
    (
        "de",
        "Zuletzt waren Anfang Mai bei einem Drohnenangriff in Belgorod sieben Menschen getötet worden.",
        "sieben",
        "Anfang Mai",
        "Belgorod",
    ),
    (
        "de",
        "Beim schwersten Unglück dieser Art starben 1999 in Eschede 101 Menschen.",
        "101",
        "1999",
        "Eschede",
    ),
    (
        "en",
        "In January, a fire at the same plant injured six workers, and in 2018 another killed two.",
        "two",
        "2018",
        None,
    ),
    (
        "en",
        "In January, a fire at the same plant injured six workers, and in 2018 another killed two.",
        "six",
        "January",
        None,
    ),
    (
        "de",
        "Bei dem Überfall am Donnerstag waren nach Angaben vom Freitag neun Dorfbewohner getötet worden.",
        "neun",
        "Donnerstag",
        None,
    ),
    ("en", "Police on Sunday arrested 40 people.", "40", "Sunday", None),
    ("de", "Die Polizei nahm am Sonntag in Minsk 40 Menschen fest.", "40", "Sonntag", "Minsk"),
    ("en", "The ministry on Friday raised the toll to 21.", "21", None, None),
    ("en", "The inquiry, presented on Tuesday, puts the number of dead at 43.", "43", None, None),
    ("en", "He said 139 people remained in custody, down from 164 a week ago.", "139", None, None),
    ("en", "A fire forced 187 passengers off a ferry bound for Ormoc.", "187", None, None),
    ("de", "Das Ministerium sprach von etwa 1500 Teilnehmern.", "etwa 1500", None, None),
    (
        "en",
        "The agency lowered the toll to 10, saying that a man was safe in Sukkur.",
        "10",
        None,
        None,
    ),
]


@pytest.mark.parametrize(("language", "text", "number", "when", "where"), SENTENCES)
def test_a_figure_knows_when_and_where(
    language: str, text: str, number: str, when: str | None, where: str | None
) -> None:
    assert told(read(text, language), number) == (when, where)


def test_where_and_when_somebody_speaks_is_not_where_and_when_it_happened() -> None:
    text = "„Es gibt zwölf Tote“, sagte der Bürgermeister am Sonntag in Hamburg."
    frame = span_at(text, text.index("sagte"), len(text) - 1)
    said = Statement("s1", "Direct", (span_at(text, 0, 20),), frame=(frame,))
    found = read(text, "de", Findings(statements=(said,)))
    assert told(found, "zwölf") == (None, None)


def test_the_time_of_an_event_is_not_that_of_saying_it() -> None:
    found = read("Wie die Polizei am Montag mitteilte, kam es zu einer Explosion.", "de")
    assert [(e.trigger.text, e.time) for e in found.events] == [("Explosion", None)]


WORDS = st.sampled_from(
    [
        "Am",
        "Samstag",
        "starben",
        "12",
        "Menschen",
        "in",
        "Köln",
        ",",
        "sagte",
        "damals",
        "zuvor",
        "die",
        "Polizei",
        ".",
        "In",
        "2021",
        "killed",
        "where",
        "last",
        "month",
        "said",
        "on",
        "Monday",
        "nationwide",
        "30",
        "people",
        "hurt",
        "after",
        "the",
        "attack",
    ]
)


@given(st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=40).map(" ".join)))
@settings(max_examples=80, deadline=None)
def test_any_text_is_read(text: str) -> None:
    for language in ("de", "en"):
        found = read(text, language)
        assert [f.id for f in found.figures] == [f"f{n + 1}" for n in range(len(found.figures))]
