"""The best one-to-one assignment of rows to columns."""

from __future__ import annotations

from collections.abc import Sequence


def assign(scores: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """(row, column) pairs with the greatest sum of scores; the shorter side is assigned in full.

    Shortest augmenting paths (Crouse, "On implementing 2D rectangular assignment algorithms", 2016).
    Ties go the way that the usual scientific library decides them, because the corpus's scorer
    leaves them to it and some of its figures depend on them. Cubic in the number of statements.
    """
    if not scores or not scores[0]:
        return []
    if len(scores) > len(scores[0]):
        turned = [list(column) for column in zip(*scores, strict=True)]
        return sorted((row, column) for column, row in assign(turned))
    return _Solver([[-value for value in row] for row in scores]).solve()


class _Solver:
    """Minimises; there are at least as many columns as rows."""

    def __init__(self, cost: list[list[float]]) -> None:
        self._cost = cost
        self._u = [0.0] * len(cost)
        self._v = [0.0] * len(cost[0])
        self._row_of: list[int | None] = [None] * len(cost[0])
        self._column_of = [-1] * len(cost)

    def solve(self) -> list[tuple[int, int]]:
        for row in range(len(self._cost)):
            self._augment(row)
        return list(enumerate(self._column_of))

    def _augment(self, start: int) -> None:
        sink, path, shortest, rows, columns, least = self._search(start)
        self._u[start] += least
        for i in rows - {start}:
            self._u[i] += least - shortest[self._column_of[i]]
        for j in columns:
            self._v[j] -= least - shortest[j]
        column = sink
        while True:
            row = path[column]
            self._row_of[column] = row
            column, self._column_of[row] = self._column_of[row], column
            if row == start:
                return

    def _search(self, row: int) -> tuple[int, list[int], list[float], set[int], set[int], float]:
        """The shortest path from a row to a free column."""
        width = len(self._v)
        path, shortest = [-1] * width, [float("inf")] * width
        rows: set[int] = set()
        columns: set[int] = set()
        remaining = list(range(width - 1, -1, -1))
        least = 0.0
        while True:
            rows.add(row)
            at, lowest = -1, float("inf")
            for index, j in enumerate(remaining):
                through = least + self._cost[row][j] - self._u[row] - self._v[j]
                if through < shortest[j]:
                    path[j], shortest[j] = row, through
                if shortest[j] < lowest or (shortest[j] == lowest and self._row_of[j] is None):
                    lowest, at = shortest[j], index
            least = lowest
            column = remaining[at]
            columns.add(column)
            remaining[at] = remaining[-1]
            remaining.pop()
            owner = self._row_of[column]
            if owner is None:
                return column, path, shortest, rows, columns, least
            row = owner
