from __future__ import annotations

from zufolge.compare.people.join import Merge
from zufolge.compare.people.merged import Merged
from zufolge.ledger import Decision
from zufolge.show.people import render_people

ONE = Merged(
    "person:danilo reskow",
    "Danilo Reskow",
    2,
    (
        Merge(
            "person:danilo reskov",
            "person:danilo reskow",
            1.0,
            ("same family name", "same given names"),
        ),
        Merge("person:d r", "person:danilo reskow", 1.0, ("somebody decided so",), True),
    ),
)
DECISION = Decision(
    7,
    "eva",
    "person",
    "person:mira orsin",
    "person:mira orsina",
    "different",
    "Mutter",
    None,
    "2025-03-01T10:00",
)


def test_merges_with_score_and_reasons_then_decisions() -> None:
    assert render_people([ONE], [DECISION], width=80, colour=False).splitlines() == [
        "     Danilo Reskow  2 reports",
        "1.00 danilo reskov = danilo reskow",
        "     same family name; same given names",
        "yes  d r = danilo reskow",
        "     somebody decided so",
        "  decided",
        "7 mira orsin ≠ mira orsina  eva, 2025-03-01: Mutter",
    ]


def test_nothing_says_so() -> None:
    assert render_people([], [], width=80, colour=False) == "No two spellings of one name.\n"
