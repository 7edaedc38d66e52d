from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zufolge.ledger.judged import judged
from zufolge.ledger.views import Judgement


def row(number: int, author: str, verdict: str | None, retracts: int | None = None) -> Judgement:
    return Judgement(
        number, author, 1, "figures", "f1", "said", verdict, None, None, retracts, "2026"
    )


ROWS = [row(1, "a", "yes"), row(2, "b", "no"), row(3, "a", "no"), row(4, "b", None, 3)]


@given(st.permutations(ROWS))
def test_the_order_of_the_rows_does_not_matter(rows: list[Judgement]) -> None:
    (found,) = judged(rows)
    assert [one.id for one in found.history] == [1, 2, 3, 4]
    assert [one.id for one in found.standing] == [1, 2]
    assert found.effective == ROWS[1]
    assert found.disputed


def test_agreement_is_no_dispute() -> None:
    (found,) = judged([row(1, "a", "yes"), row(2, "b", "yes")])
    assert not found.disputed
    assert judged([]) == []
