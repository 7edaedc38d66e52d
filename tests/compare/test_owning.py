"""Which figures of a report belong to an incident."""

from __future__ import annotations

from tests.compare.incidents.conftest import second

from zufolge.compare.owning import owned


def test_a_story_does_not_own_what_it_tells_of_another_incident() -> None:
    report = second().report
    story, mention = second().tellings
    assert owned([story], [mention], [report]) == {report.id: frozenset({"f1", "f2"})}
    assert owned([mention], [story], [report]) == {report.id: frozenset({"f3", "f4"})}


def test_a_story_owns_what_belongs_nowhere_else() -> None:
    report = second().report
    story, _ = second().tellings
    assert owned([story], [], [report]) == {report.id: frozenset({"f1", "f2", "f3", "f4"})}
