import pytest

from zufolge.evaluate.bcubed import bcubed

GOLD = {"a": 1, "b": 1, "c": 1, "d": 2}


def values(found: dict[str, object]) -> list[float]:
    return [round(m.value or 0.0, 3) for m in bcubed(GOLD, found)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ({"a": 7, "b": 7, "c": 7, "d": 8}, [1.0, 1.0, 1.0]),
        ({"a": 7, "b": 7, "c": 7, "d": 7}, [0.625, 1.0, 0.769]),
        ({"a": 1, "b": 2, "c": 3, "d": 4}, [1.0, 0.5, 0.667]),
        ({"a": 1, "b": 1, "c": 2, "d": 2}, [0.75, 0.667, 0.706]),
    ],
)
def test_precision_and_recall_item_by_item(found: dict[str, object], expected: list[float]) -> None:
    assert values(found) == expected


def test_an_item_that_was_not_found_stands_alone() -> None:
    assert values({"a": 1, "b": 1}) == values({"a": 1, "b": 1, "c": 2, "d": 3})


def test_what_the_gold_lacks_is_not_counted() -> None:
    assert values({"a": 7, "b": 7, "c": 7, "d": 8, "z": 7}) == [1.0, 1.0, 1.0]


def test_of_nothing_there_is_nothing_to_measure() -> None:
    assert [m.value for m in bcubed({}, {})] == [None, None, None]
