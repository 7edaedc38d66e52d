from __future__ import annotations

from zufolge.compare.people.utterances import utterances
from zufolge.compare.reports import Report


def told(make_report, text: str, day: str, outlet: str) -> Report:
    people = [("person", "Danilo Reskow", None, ("Danilo Reskow",))]
    words = text.removeprefix("Danilo Reskow sagte, ").rstrip(".!")
    return make_report(text, people, said={words: "Danilo Reskow"}, published=day, outlet=outlet)


def test_in_time_and_only_the_speakers_own(make_report) -> None:
    late = told(make_report, "Danilo Reskow sagte, es brenne.", "2025-03-02", "Kurier")
    early = told(make_report, "Danilo Reskow sagte, es regne.", "2025-03-01", "Bote")
    found = utterances([late, early], {late.id: ["e1"], early.id: ["e1"]})
    assert [(u.published, u.outlet, u.words) for u in found] == [
        ("2025-03-01", "Bote", "es regne"),
        ("2025-03-02", "Kurier", "es brenne"),
    ]
    assert found[0].spans[0].text == "es regne"
    assert utterances([late, early], {late.id: ["e9"]}) == ()


def test_the_same_words_of_a_copy_are_told_once(make_report) -> None:
    first = told(make_report, "Danilo Reskow sagte, es brenne.", "2025-03-01", "Bote")
    copy = told(make_report, "Danilo Reskow sagte, es brenne!", "2025-03-02", "Kurier")
    entities = {first.id: ["e1"], copy.id: ["e1"]}
    (one,) = utterances([copy, first], entities, {copy.id: first.id})
    assert one.outlet == "Bote"
    assert [also.outlet for also in one.also] == ["Kurier"]
    assert len(utterances([copy, first], entities)) == 2


def test_copies_that_name_each_other_end(make_report) -> None:
    first = told(make_report, "Danilo Reskow sagte, es brenne.", "2025-03-01", "Bote")
    assert len(utterances([first], {first.id: ["e1"]}, {first.id: "x", "x": first.id})) == 1
