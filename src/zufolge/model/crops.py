"""The words round a content that its role pass sees."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

BUCKETS: Final = (1, 2, 3, 4, 5, 7, 10, 15, 21, 31, 46)
DISTANCES: Final = 2 * len(BUCKETS) + 2  # content, before or gap, after
REACH: Final = 72  # words on each side: holds 98 % of the speakers of the training data
MOST: Final = 296


class Crop(NamedTuple):
    """Token indices in text order and the distance bucket of each (0: in the content)."""

    ids: list[int]
    distances: list[int]


def crop(content: list[int], length: int) -> Crop:
    """The crop of a content in a page of `length` tokens; the middle of a very long one is left out."""
    low, high = max(0, content[0] - REACH), min(length, content[-1] + 1 + REACH)
    ids = list(range(low, high))
    if len(ids) > MOST:
        cut = len(ids) - MOST
        begin = (content[0] + content[-1]) // 2 - cut // 2
        ids = [i for i in ids if not begin <= i < begin + cut]
    inside = set(content)
    return Crop(ids, [_distance(i, content, inside) for i in ids])


def _distance(i: int, content: list[int], inside: set[int]) -> int:
    if i in inside:
        return 0
    if i < content[0]:
        return 1 + bisect_right(BUCKETS, content[0] - i)
    if i > content[-1]:
        return 1 + len(BUCKETS) + bisect_right(BUCKETS, i - content[-1])
    return 1


class CropBatch(NamedTuple):
    """Crops as arrays [statements, words]; `pad` is true where a word is."""

    ids: NDArray[np.int64]
    distances: NDArray[np.int64]
    pad: NDArray[np.bool_]


def stack(crops: list[Crop]) -> CropBatch:
    width = max(len(c.ids) for c in crops)
    ids = np.zeros((len(crops), width), np.int64)
    distances = np.zeros_like(ids)
    pad = np.zeros(ids.shape, np.bool_)
    for row, c in enumerate(crops):
        n = len(c.ids)
        ids[row, :n], distances[row, :n], pad[row, :n] = c.ids, c.distances, True
    return CropBatch(ids, distances, pad)
