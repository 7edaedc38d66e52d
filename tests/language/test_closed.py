from zufolge.language.closed import words_that


def test_classes_are_read_and_unknown_ones_are_empty() -> None:
    assert "weitere" in words_that("more")
    assert words_that("no such class") == frozenset()
