"""Lines, their groups and the width of a wrapped file."""

from __future__ import annotations

import pytest

from zufolge.sources.lines import line_groups, wrap_width

WRAPPED = "\n".join(
    [
        "Die Behörden in der Hauptstadt haben nach den schweren Unruhen",
        "der vergangenen Tage eine Ausgangssperre verhängt, die bis zum",
        "Montag gelten soll. Das Internet ist abgeschaltet.",
    ]
)


def test_blank_lines_part_groups() -> None:
    groups = line_groups("eins\nzwei\n \t\n\n  drei\n")
    assert [[line.text for line in g] for g in groups] == [["eins", "zwei"], ["drei"]]
    assert groups[1][0].indent == 2
    assert line_groups(" \n\n") == []


def test_lines_count_from_the_start_given() -> None:
    assert [(a.start, a.text) for g in line_groups("ab cd\nef", 2) for a in g] == [
        (3, "cd"),
        (6, "ef"),
    ]


def test_the_width_is_that_of_the_longest_line() -> None:
    assert wrap_width(line_groups(WRAPPED)) == max(map(len, WRAPPED.split("\n")))


@pytest.mark.parametrize(
    "text",
    [
        "Ein Absatz.\nNoch ein Absatz.\nUnd ein dritter Absatz, etwas länger als die beiden anderen.",
        "Rosen\nsind rot\nund Veilchen\nsind blau",
        "- Brot\n- Butter\n- und eine lange Zeile, die von allem handelt, was fehlt",
        "Ein einziger Absatz ohne Umbruch, der bis hierher reicht und dann noch weitergeht",
        f"{'Wort ' * 60}\n{'wort ' * 60}",
    ],
)
def test_other_files_have_none(text: str) -> None:
    assert wrap_width(line_groups(text)) == 0
