from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zufolge.ledger import AmbiguousError, Ledger, NotFoundError, open_ledger
from zufolge.record import fingerprint


def titles(ledger: Ledger, **asked: object) -> list[str | None]:
    return [summary.title for summary in ledger.reader.documents(**asked)]


@pytest.fixture
def filled(ledger: Ledger, record) -> Ledger:
    came = [
        ("Alt", "2021-12-31", "Kurier"),
        ("Neu", "2022-01-07", "Abendblatt"),
        ("Mitte", "2022-01-05", "Kurier"),
        ("Ohne", None, None),
    ]
    for title, day, outlet in came:
        text = f"{title}: die Lage in der Stadt."
        ledger.writer.add(record(text, title=title, published=day, outlet=outlet))
    return ledger


def test_newest_first_and_undated_last(filled: Ledger) -> None:
    assert titles(filled) == ["Neu", "Mitte", "Alt", "Ohne"]


def test_pages(filled: Ledger) -> None:
    assert titles(filled, limit=2) == ["Neu", "Mitte"]
    assert titles(filled, limit=2, offset=2) == ["Alt", "Ohne"]
    assert titles(filled, offset=4) == []


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"outlet": "Kurier"}, ["Mitte", "Alt"]),
        ({"since": "2022-01"}, ["Neu", "Mitte"]),
        ({"since": "2022-01-05", "until": "2022-01-07"}, ["Mitte"]),
        ({"until": "2022"}, ["Alt"]),
        ({"outlet": "Kurier", "since": "2022"}, ["Mitte"]),
        ({"outlet": "kurier"}, []),
        ({"query": "mitte stadt"}, ["Mitte"]),
        ({"query": "LAGE", "outlet": "Abendblatt"}, ["Neu"]),
        ({"query": "Berlin"}, []),
    ],
)
def test_filters(filled: Ledger, asked: dict[str, object], expected: list[str]) -> None:
    assert titles(filled, **asked) == expected


def test_a_copied_text_is_one_document_of_its_first_outlet(ledger: Ledger, record) -> None:
    ledger.writer.add(record(title="Später", outlet="Kurier", published="2022-01-06"))
    ledger.writer.add(record(title="Zuerst", outlet="Abendblatt", published="2022-01-05"))
    ledger.writer.add(record(title="Undatiert", outlet="Bote"))
    (summary,) = ledger.reader.documents()
    assert (summary.title, summary.outlet, summary.published) == (
        "Zuerst",
        "Abendblatt",
        "2022-01-05",
    )
    assert summary.outlets == ("Abendblatt", "Bote", "Kurier")
    assert (summary.receipts, summary.readings) == (3, 3)
    assert (summary.statements, summary.speakers, summary.figures, summary.events) == (1, 1, 1, 1)
    assert titles(ledger, outlet="Kurier") == ["Zuerst"]
    assert titles(ledger, outlet="Kurier", until="2022-01-06") == []


CAME = st.tuples(
    st.sampled_from(["a", "b", "c"]),
    st.sampled_from([None, "2022-01-05", "2022-01-06"]),
    st.sampled_from([None, "Kurier", "Bote"]),
)


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(CAME, unique=True, max_size=6).flatmap(
        lambda c: st.tuples(st.just(c), st.permutations(c))
    )
)
def test_the_order_of_arrival_does_not_matter(
    tmp_path_factory: pytest.TempPathFactory, record, orders
) -> None:
    def listed(order: list[tuple[str, str | None, str | None]]) -> list[object]:
        path: Path = tmp_path_factory.mktemp("order") / "zufolge.db"
        with open_ledger(path) as ledger:
            for text, day, outlet in order:
                ledger.writer.add(record(text, published=day, outlet=outlet))
            # Readings are numbered as they come.
            return [
                {name: getattr(s, name) for name in s.__struct_fields__ if name != "reading"}
                for s in ledger.reader.documents()
            ]

    assert listed(orders[0]) == listed(orders[1])


def test_finding_by_the_beginning_of_an_id(filled: Ledger) -> None:
    full = fingerprint("Neu: die Lage in der Stadt.")
    digits = full.removeprefix("sha256:")
    for name in (full, digits, digits[:8], digits[:8].upper(), f" sha256:{digits[:10]}"):
        assert filled.reader.find(name) == full


def test_an_ambiguous_beginning_lists_the_candidates(ledger: Ledger, record) -> None:
    ids = [ledger.writer.add(record(str(n))).document for n in range(17)]
    shared = next(d for d in "0123456789abcdef" if sum(i[7] == d for i in ids) > 1)
    with pytest.raises(AmbiguousError) as caught:
        ledger.reader.find(shared)
    assert caught.value.candidates == tuple(sorted(i for i in ids if i[7] == shared))
    assert caught.value.candidates[0][7:23] in caught.value.message


@pytest.mark.parametrize("name", ["", "sha256:", "xyz", "%", "ffffffffffff", "sha256:_"])
def test_what_no_document_is_called(filled: Ledger, name: str) -> None:
    with pytest.raises(NotFoundError):
        filled.reader.find(name)
