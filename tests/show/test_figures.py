import pytest

from zufolge.record import Figure, Span
from zufolge.show.account import account
from zufolge.show.figures import amount


def figure(words="x", low=None, high=None, bound="exact", **more):
    return Figure("f", Span(0, len(words), words), low, high, bound, "killed", **more)


@pytest.mark.parametrize(
    ("low", "high", "bound", "shown"),
    [
        (26, 26, "exact", ("=", "26")),
        (26, None, "at_least", ("≥", "26")),
        (3000, None, "more_than", (">", "3,000")),
        (None, 3000, "at_most", ("≤", "3,000")),
        (None, 10, "less_than", ("<", "10")),
        (200, 200, "about", ("~", "200")),
        (30, 50, "range", ("", "30–50")),
        (2000, None, "vague_plural", ("≥", "2,000")),
        (0, 0, "exact", ("=", "0")),
    ],
)
def test_amount_shows_the_bound(low, high, bound, shown):
    assert amount(figure(low=low, high=high, bound=bound)) == shown


@pytest.mark.parametrize(
    ("low", "high", "sign"), [(None, 5, "≤"), (5, None, "≥")], ids=["no low", "no high"]
)
def test_an_open_side_is_never_shown_as_exact(low, high, sign):
    assert amount(figure(low=low, high=high, bound="about"))[0] == sign


def test_a_figure_without_bounds_is_shown_in_its_own_words():
    assert amount(figure("unzählige")) == ("", "„unzählige“")


def test_the_account_orders_by_harm_and_keeps_parts_below_their_whole(record):
    rows = account(record).figures
    assert [(r.category, r.amount, r.counted, r.depth) for r in rows] == [
        ("killed", "≥ 14", "Tote", 0),
        ("killed", "≥ 14", "Menschen", 0),
        ("killed", "= 3", "Kinder", 1),
        ("killed", "= 4", "Toten", 0),
        ("missing", "≤ 30", "Personen", 0),
        ("detained", "> 200", "Verdächtige", 0),
    ]


def test_every_figure_has_its_source_and_status(record):
    rows = account(record).figures
    assert [(r.source, r.label, r.status) for r in rows] == [
        ("the report", "", ""),
        ("Polizei", "1.1", ""),
        ("Polizei", "1.1", ""),
        ("nobody named", "?.1", "superseded"),
        ("nobody named", "?.2", "feared"),
        ("Jonas Brandt", "3.3", ""),
    ]


@pytest.mark.parametrize(
    ("number", "unit", "counted"),
    [(1, "person", "person"), (2, "person", "people"), (2, "ship", "ships"), (1, "ship", "ship")],
)
def test_without_a_counted_noun_the_unit_stands(record_of, number, unit, counted):
    found = figure("2", number, number, unit=unit)
    (row,) = account(record_of("2", figures=(found,))).figures
    assert row.counted == counted


def test_parts_of_each_other_are_neither_lost_nor_followed_forever(record_of):
    ring = [
        Figure(a, Span(n, n + 1, a), 1, 1, "exact", "killed", part_of=b)
        for n, (a, b) in enumerate((("a", "b"), ("b", "a")))
    ]
    rows = account(record_of("ab", figures=tuple(ring))).figures
    assert sorted(r.figure.id for r in rows) == ["a", "b"]
