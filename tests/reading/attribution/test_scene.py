"""What a scene knows of the page and its statements."""

from __future__ import annotations

from zufolge.reading.attribution.scene import Added

from .conftest import Stage

TEXT = "Nora Beck nannte den Plan des Rats „eine echte Schande“. Beck ging."


def test_only_more_than_quoted_words_cover_a_clause() -> None:
    scene = Stage(TEXT).say("Direct", "„eine echte Schande“").scene()
    assert not scene.free(0, 13)
    assert scene.free_clause(0, 13)
    assert not scene.free_clause(7, 12)
    assert not Stage(TEXT).say("Reported", "Nora Beck nannte").scene().free_clause(0, 13)


def test_a_quoted_sentence_covers_its_clause() -> None:
    text = "Am Montag rief der alte Mann vor dem Haus laut „Das ist wahr“, sagte er."
    scene = Stage(text).say("Direct", "„Das ist wahr“").scene()
    assert not scene.free_clause(0, len(scene.words))


def test_what_is_added_covers_its_place() -> None:
    scene = Stage(TEXT).scene()
    scene.add(Added("act", "Reported", ((0, 13),)))
    assert not scene.free(2, 4)
    assert not scene.free_clause(2, 4)
    assert scene.added[0].id == "+0"
    assert scene.free(13, 16)


def test_surnames_stand_behind_another_capital() -> None:
    assert Stage(TEXT).scene().surnames == {"Beck"}
    assert Stage("Gestern kam Emsig Kabarin.").scene().surnames == {"Kabarin"}
    assert Stage("Alte Häuser fielen ein.").scene().surnames == set()


def test_sentences_have_numbers() -> None:
    scene = Stage(TEXT).scene()
    assert (scene.number(0), scene.number(13)) == (0, 1)
    assert scene.word(-1) == scene.word(99) == ""


def test_owners_are_the_smallest_around() -> None:
    stage = Stage(TEXT).say("Reported", TEXT[:56]).say("Indirect", "den Plan des Rats")
    owners = stage.scene().owners()
    assert (owners[0].id, owners[4].id) == ("s1", "s2")
