"""German main clauses that name a speech act."""

from __future__ import annotations

import pytest

from zufolge.reading.attribution.acts import acts

from .conftest import Stage


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Die Opposition verurteilte den Einsatz der Armee.", "Die Opposition"),
        ("Mehrere Länder fordern eine Untersuchung.", "Mehrere Länder"),
        ("Am Montag wies die Ministerin die Vorwürfe zurück.", "die Ministerin"),
        ("Die Ministerin kündigte Konsequenzen an.", "Die Ministerin"),
        ("Moskau sprach von einem Erfolg.", "Moskau"),
        ("Der Präsident zeigte sich besorgt über die Lage.", "Der Präsident"),
        ("Anwohner hatten scharfe Kritik an dem Plan geäußert.", "Anwohner"),
        ("Die Vorwürfe wies der Bürgermeister zurück.", "der Bürgermeister"),
        ("Jetzt verlangen sie höhere Löhne.", "sie"),
        ("Beides bestritt der 42-Jährige.", "der 42-Jährige"),
        ("Auf ihre Teilhabe pochte auch der 29-jährige Anführer.", "der 29-jährige Anführer"),
        ("Die vom Rat eingesetzte Kommission rügte den Vorstand.", "Die vom Rat eingesetzte Kommission"),
        ("Petra Weiß, die Chefin des Werks, begrüßte den Beschluss.", "Petra Weiß, die Chefin des Werks"),
        ("Zuvor hatte Petra Weiß, die Chefin der Grünen, den Plan kritisiert.", "Petra Weiß, die Chefin der Grünen"),
        ("Die Reederei bestreitet das.", "Die Reederei"),
        ("Auch die SPD warnte vor dem Gesetz.", "die SPD"),
    ],
)  # fmt: skip
def test_an_act_is_the_whole_clause_with_its_speaker(text: str, speaker: str) -> None:
    stage = Stage(text)
    (found,) = stage.found(acts)
    assert (found.rule, found.kind) == ("act", "Reported")
    assert stage.words(found.content) == text
    assert stage.words(found.speaker) == speaker
    assert (found.cue, found.frame) == ((), ())


@pytest.mark.parametrize(
    "text",
    [
        "Der Unfall forderte drei Tote.",
        "Er wollte schweigen.",
        "Namen nannte er nicht.",
        "Die Partei lehnte einen Kommentar ab.",
        "Der Präfekt dementierte.",
        "Fordert die Opposition einen Rücktritt?",
        "Weil die Opposition den Plan kritisierte, fiel er durch.",
        "Die Schiedsrichter sprachen gegen zwanzig Spieler Strafen aus.",
        "Er wies den Gästen den Weg.",
        "Das Wasser stieg, und die Straße wurde gesperrt.",
        "Die Vorwürfe kritisierten der Bürgermeister.",
    ],
)
def test_what_is_no_act_or_has_no_content(text: str) -> None:
    assert Stage(text).found(acts) == []


@pytest.mark.parametrize(
    ("text", "frame", "content"),
    [
        (
            "Die Ministerin kündigte an, das Gesetz zu ändern.",
            "Die Ministerin kündigte an,",
            "das Gesetz zu ändern",
        ),
        ("Der Rat bestritt, dass Geld fehle.", "Der Rat bestritt,", "dass Geld fehle"),
        ("Der Sprecher sagte, die Lage sei ernst.", "Der Sprecher sagte,", "die Lage sei ernst"),
        (
            "Die Vereine riefen dazu auf, das Ergebnis abzuwarten.",
            "Die Vereine riefen dazu auf,",
            "das Ergebnis abzuwarten",
        ),
    ],
)
def test_a_clause_of_what_was_said_has_its_frame(text: str, frame: str, content: str) -> None:
    stage = Stage(text)
    (found,) = stage.found(acts)
    assert (found.rule, found.kind) == ("clause", "Indirect")
    assert (stage.words(found.frame), stage.words(found.content)) == (frame, content)
    assert found.cue


def test_separable_verbs_give_both_their_words() -> None:
    stage = Stage("Die Ministerin kündigte an, das Gesetz zu ändern.")
    (found,) = stage.found(acts)
    assert stage.words(found.cue) == "kündigte / an"


def test_an_act_beside_the_point_is_no_complement() -> None:
    stage = Stage("Der Sprecher drohte mit Folgen, ohne konkret zu werden.")
    (found,) = stage.found(acts)
    assert found.kind == "Reported"


def test_each_main_clause_is_its_own() -> None:
    stage = Stage("Die SPD begrüßte den Plan; die CDU lehnte den Entwurf ab.")
    assert [stage.words(one.speaker) for one in stage.found(acts)] == ["Die SPD", "die CDU"]


def test_nothing_is_added_where_a_statement_stands() -> None:
    text = "Die Opposition verurteilte den Einsatz."
    assert Stage(text).say("Reported", text, "Die Opposition").found(acts) == []


def test_a_few_quoted_words_do_not_cover_the_clause() -> None:
    text = "Der Minister nannte den Beschluss am späten Abend „eine echte Schande“."
    stage = Stage(text).say("Direct", "„eine echte Schande“", "Der Minister")
    (found,) = stage.found(acts)
    assert stage.words(found.content) == text
