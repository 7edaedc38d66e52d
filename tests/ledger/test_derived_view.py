from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from zufolge.ledger import DerivedView, IncidentRow, Ledger


def row(id: str, start: str | None, end: str | None = None, **known: Any) -> IncidentRow:
    usual: dict[str, Any] = {
        "latest": "2025-04-01",
        "place": None,
        "types": (),
        "reports": 1,
        "body": id.encode(),
        "members": (),
    }
    return IncidentRow(id=id, start=start, end=end, **usual | known)


@pytest.fixture
def view(ledger: Ledger) -> Iterator[DerivedView]:
    rows = [
        row("fire", "2025-03-04", "2025-03-05", latest="2025-03-09", place="Hafen von Velmora"),
        row("flood", "2025-03", "2025-04", latest="2025-03-20", place="Romania; Iași"),
        row("raid", "2025-03-10T05:00", None, latest="2025-03-10", types=("COERCE", "ASSAULT")),
        row("talks", None, None, latest="2025-05-02", words="Gespräche in Straßburg", place="Rom"),
        row("undated", None, None, latest=None),
    ]
    with ledger.derived.session() as session:
        for one in rows:
            session.put_incident(one)
    with ledger.derived.look() as opened:
        yield opened


def ids(view: DerivedView, **asked: Any) -> list[str]:
    return [body.decode() for body in view.incidents(**{"limit": 50} | asked)]


def test_those_last_reported_on_come_first(view: DerivedView) -> None:
    assert ids(view) == ["talks", "flood", "raid", "fire", "undated"]
    assert ids(view, limit=2, offset=1) == ["flood", "raid"]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"since": "2025-03-05"}, ["talks", "flood", "raid"]),
        ({"since": "2025-03-04"}, ["talks", "flood", "raid", "fire"]),
        ({"until": "2025-03-04"}, ["flood"]),
        ({"until": "2025-03-05"}, ["flood", "fire"]),
        ({"since": "2025-03-10", "until": "2025-03-11"}, ["flood", "raid"]),
        ({"since": "2026"}, []),
    ],
)
def test_they_are_asked_for_by_time(
    view: DerivedView, asked: dict[str, str], expected: list[str]
) -> None:
    assert ids(view, **asked) == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"places": ["velmora"]}, ["fire"]),
        ({"places": ["Hafen von VELMORA"]}, ["fire"]),
        ({"places": ["velm"]}, []),
        ({"places": ["Rom"]}, ["talks"]),
        ({"places": ["Rom", "Velmora"]}, ["talks", "fire"]),
        ({"places": ["iasi"]}, ["flood"]),
        ({"type": "assault"}, ["raid"]),
        ({"type": "ASS"}, []),
        ({"type": "%"}, []),
        ({"query": "sprache strassburg"}, ["talks"]),
        ({"query": "gespräche velmora"}, []),
        ({"query": "gespräche", "places": ["rom"], "since": "2025-05"}, ["talks"]),
    ],
)
def test_they_are_asked_for_by_place_type_and_words(
    view: DerivedView, asked: dict[str, str], expected: list[str]
) -> None:
    assert ids(view, **asked) == expected


def test_what_is_not_there(view: DerivedView) -> None:
    assert view.incident("nowhere") is None
    assert view.incident("nul\x00") is None
    assert view.members("nowhere") == []
    assert view.member_of([]) == view.member_of(["d"]) == {}
