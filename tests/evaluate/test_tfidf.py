import numpy as np
import pytest

from zufolge.evaluate.tfidf import cut, likeness, merges

TEXTS = [
    "Feuer im Hafen von Velmora", "Im Hafen von Velmora brach Feuer aus",
    "Wahl in Lestrow", "Lestrow hat die Wahl",
]  # fmt: skip


def test_texts_that_share_rare_words_are_alike() -> None:
    alike = likeness(TEXTS)
    assert np.allclose(np.diag(alike), 1.0)
    assert np.allclose(alike, alike.T)
    assert alike[0, 1] > 0.4 > alike[0, 2]


def test_the_best_pairs_are_joined_first_and_a_threshold_undoes_the_rest() -> None:
    joins = list(merges(likeness(TEXTS)))
    assert [mean for mean, _, _ in joins] == sorted((m for m, _, _ in joins), reverse=True)
    assert cut(joins, 4, 0.3) == [0, 0, 2, 2]
    assert cut(joins, 4, 2.0) == [0, 1, 2, 3]
    assert len(set(cut(joins, 4, -1.0))) == 1


def test_groups_are_joined_by_the_mean_of_their_pairs() -> None:
    alike = np.array([[1, 0.9, 0.6], [0.9, 1, 0.2], [0.6, 0.2, 1]])
    assert [mean for mean, _, _ in merges(alike)] == pytest.approx([0.9, 0.4])
