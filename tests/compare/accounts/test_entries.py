from typing import Any

import pytest

from zufolge.compare.accounts.entries import Entries

Make = Any

TICKER = (
    "Explosion im Hafen\n\n+++ 14.12 Uhr +++\nEs gibt 9 Tote.\n\n+++ 15.36 Uhr +++\nNun sind es 12 Tote.\n\n"
    "+++ 17.20 Uhr +++\nDie Klinik meldet 16 Tote."
)


def test_an_entry_speaks_at_its_own_time(tell: Make) -> None:
    entries = Entries(tell(TICKER, "2026-02-12T17:48+01:00"))
    at = [TICKER.index(n) for n in ("Explosion", "9 Tote", "12 Tote", "16 Tote")]
    times = [entries.time(a) for a in at]
    assert [entries.number(a) for a in at] == [0, 1, 2, 3]
    assert [t and t.isoformat(timespec="minutes") for t in times] == [
        None,
        "2026-02-12T14:12+01:00",
        "2026-02-12T15:36+01:00",
        "2026-02-12T17:20+01:00",
    ]


def test_what_is_later_than_the_report_was_the_day_before(tell: Make) -> None:
    text = "Ticker\n\n[01:10] Es gibt 9 Tote.\n\n[00:20] Kaum Strom.\n\n[23:40] Ein Beben."
    entries = Entries(tell(text, "2026-02-12T01:30+01:00"))
    last = entries.time(text.index("Beben"))
    assert last is not None
    assert last.isoformat(timespec="minutes") == "2026-02-11T23:40+01:00"


def test_a_ticker_that_appeared_before_its_first_entry_is_of_one_day(tell: Make) -> None:
    text = "Live\n\n9.05am: Nine dead.\n\n10:20am: Still nine.\n\n1.15pm: Twelve dead."
    entries = Entries(tell(text, "2026-02-12T08:55+00:00"))
    last = entries.time(text.index("Twelve"))
    assert last is not None
    assert last.isoformat(timespec="minutes") == "2026-02-12T13:15+00:00"


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (
            "Bericht\n\nUm 14.12 Uhr gab es 9 Tote.\n\n15 Menschen starben.",
            "2026-02-12T17:48+01:00",
        ),
        ("Zwei\n\n14.12 Uhr: 9 Tote.\n\n15.12 Uhr: 10 Tote.", "2026-02-12T17:48+01:00"),
        (TICKER, "2026-02-12"),
        (TICKER, None),
    ],
)
def test_no_ticker_or_no_hour_no_entries(tell: Make, text: str, published: str | None) -> None:
    entries = Entries(tell(text, published))
    assert entries.time(len(text) - 1) is None
