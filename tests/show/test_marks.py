from zufolge.show.account import account
from zufolge.show.marks import HUES, hue, marks
from zufolge.show.voices import Voice


def voice(number):
    return Voice("k", number, "n", "", "", (), 1, ())


def test_voices_after_the_last_colour_repeat_it_hatched():
    assert hue(voice(1)) == "c1"
    assert hue(voice(HUES)) == f"c{HUES}"
    assert hue(voice(HUES + 1)) == "c1 again"
    assert hue(voice(None)) == "c0"


def test_everything_read_is_marked_with_its_exact_words(record):
    found = marks(account(record))
    words = {
        name: [record.document.text[m.start : m.end] for m in found if name in m.css.split()]
        for name in (
            "st",
            "cue",
            "frame",
            "who",
            "figure",
            "event",
            "time",
            "place",
            "label",
            "caveat",
        )
    }
    assert len(words["st"]) == 14  # 13 statements, one of them broken in two
    assert words["cue"][:3] == ["laut", "sagte", "erklärte"]
    assert "Es hieß" in words["frame"]
    assert "er" in words["who"]
    assert words["figure"][0] == "Mindestens 14"
    assert words["event"] == ["geschrieben", "Einsturz", "Anschlag", "verlegt"]
    assert words["time"] == ["am Dienstagmorgen", "2019"]
    assert words["place"] == ["Larsund", "Hafen"]
    assert words["label"] == ["feigen Anschlag", "Terroristen"]
    assert words["caveat"] == ["ließen sich zunächst nicht unabhängig überprüfen"]


def test_a_broken_statement_has_one_anchor_and_both_parts_lead_to_its_line(record):
    parts = [m for m in marks(account(record)) if m.number == "2.1"]
    assert [(m.anchor, m.to) for m in parts] == [("s2", "l2"), ("", "l2")]


def test_a_status_is_told_beside_the_mark(record):
    titles = [m.title for m in marks(account(record))]
    assert "killed: = 4, superseded" in titles
    assert "event: ASSAULT[explosives], claimed" in titles
    assert "Ida Sorel: IndirectFreeIndirect, carried on" in titles
