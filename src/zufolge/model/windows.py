"""A page cut into the model's windows of word pieces, with features of each piece."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from zufolge.language import Page
from zufolge.language.moods import mood
from zufolge.language.quotes import quoted_states
from zufolge.language.speech import speech_states
from zufolge.model.scheme import CONVENTIONS, Convention

MAX_PIECES: Final = 440  # the encoder has 512 positions; shorter windows are cheaper
OVERLAP: Final = 110
LONGEST_SENTENCE: Final = 180  # pieces; longer ones may be cut inside
BEGIN, END = 0, 2  # piece ids of the sequence marks
FEATURE_SIZES: Final = (5, 4, 2, 5)  # quotation state, mood, paragraph start, speech word


class Encoding(Protocol):
    """What is used of a tokenizer's result: piece ids and their (start, end) in the text."""

    @property
    def ids(self) -> list[int]: ...

    @property
    def offsets(self) -> list[tuple[int, int]]: ...


class PieceTokenizer(Protocol):
    """What is used of a `tokenizers.Tokenizer`."""

    def encode_batch(
        self, input: Sequence[Any], is_pretokenized: bool = ..., add_special_tokens: bool = ...
    ) -> Sequence[Encoding]: ...


class Window(NamedTuple):
    """Piece ids and the combined feature id of each, sequence marks included."""

    ids: list[int]
    features: list[int]


@dataclass(frozen=True, slots=True)
class Encoded:
    """`where` holds for each token of the page its window, first piece and last piece."""

    windows: list[Window]
    where: NDArray[np.int64]


def combined(features: tuple[int, ...], convention: Convention) -> int:
    """One number for a piece's features and the convention; 0 to 600 (exclusive)."""
    out = CONVENTIONS.index(convention)
    for value, size in zip(features, FEATURE_SIZES, strict=True):
        out = out * size + value
    return out


def token_features(page: Page) -> list[tuple[int, int, int, int]]:
    """Per token: quotation state, mood, whether a paragraph begins, speech word."""
    breaks = _paragraph_starts(page)
    quoted = quoted_states(page.tokens, breaks)
    spoken = [0] * len(page.tokens)
    german = page.language == "de"
    for sentence in page.sentences:
        words = [t.text for t in page.tokens[sentence.first : sentence.last]]
        spoken[sentence.first : sentence.last] = map(int, speech_states(words, german=german))
    return [
        (int(q), int(mood(t.text)) if german else 0, int(b), s)
        for t, q, b, s in zip(page.tokens, quoted, breaks, spoken, strict=True)
    ]


def _paragraph_starts(page: Page) -> list[bool]:
    out, last = [], -1
    for token in page.tokens:
        out.append(last < 0 or "\n" in page.text[last : token.start])
        last = token.end
    return out


class _Pieces(NamedTuple):
    ids: list[int]
    starts: list[int]
    ends: list[int]


def _pieces(page: Page, tokenizer: PieceTokenizer) -> _Pieces:
    out = _Pieces([], [], [])
    texts = [page.text[s.start : s.end] for s in page.sentences]
    for sentence, encoding in zip(
        page.sentences, tokenizer.encode_batch(texts, add_special_tokens=False), strict=True
    ):
        for piece, (a, b) in zip(encoding.ids, encoding.offsets, strict=True):
            start, end = sentence.start + a, sentence.start + b
            while start < end and page.text[start].isspace():
                start += 1
            out.ids.append(piece)
            out.starts.append(start)
            out.ends.append(end)
    return out


def _cuts(page: Page, first: list[int], last: list[int]) -> list[int]:
    """Token indices at which a window may begin: sentence starts and places in very long ones."""
    cuts = {0}
    for sentence in page.sentences:
        begin = sentence.first
        cuts.add(begin)
        for token in range(sentence.first + 1, sentence.last):
            if last[token] - first[begin] > LONGEST_SENTENCE:
                cuts.add(token)
                begin = token
    return sorted(cuts)


def _stretches(starts: list[int], total: int) -> list[tuple[int, int]]:
    """Piece ranges of the windows, which overlap by whole sentences up to `OVERLAP` pieces."""
    position = [*starts, total]
    out, i = [], 0
    while True:
        j = i + 1
        while j < len(starts) and position[j + 1] - position[i] <= MAX_PIECES:
            j += 1
        out.append((position[i], min(max(position[j], position[i] + 1), position[i] + 510)))
        if j >= len(starts):
            return out
        k = j
        while k - 1 > i and position[j] - position[k - 1] <= OVERLAP:
            k -= 1
        i = k


def encode(page: Page, tokenizer: PieceTokenizer, convention: Convention) -> Encoded:
    """The windows of a page. A page without tokens has none. Linear in the page's length."""
    pieces = _pieces(page, tokenizer)
    total = len(pieces.ids)
    if not total or not page.tokens:
        return Encoded([], np.zeros((len(page.tokens), 3), np.int64))
    first = [min(bisect_right(pieces.ends, t.start), total - 1) for t in page.tokens]
    last = [
        max(f, min(bisect_left(pieces.starts, t.end) - 1, total - 1))
        for f, t in zip(first, page.tokens, strict=True)
    ]
    features = [combined(f, convention) for f in token_features(page)]
    per_piece = _features_of_pieces(page, pieces, features)
    none = combined((0, 0, 0, 0), convention)
    stretches = _stretches([first[c] for c in _cuts(page, first, last)], total)
    windows = [
        Window([BEGIN, *pieces.ids[a:b], END], [none, *per_piece[a:b], none]) for a, b in stretches
    ]
    return Encoded(windows, _places(first, last, stretches, total))


def _features_of_pieces(page: Page, pieces: _Pieces, features: list[int]) -> list[int]:
    out, token = [], 0
    for start in pieces.starts:
        while token + 1 < len(page.tokens) and page.tokens[token + 1].start <= start:
            token += 1
        out.append(features[token])
    return out


def _places(
    first: list[int], last: list[int], stretches: list[tuple[int, int]], total: int
) -> NDArray[np.int64]:
    """For each token the window that shows most text on its shorter side."""
    out = np.zeros((len(first), 3), np.int64)
    low = 0
    for n, (f, stop) in enumerate(zip(first, last, strict=True)):
        while low + 1 < len(stretches) and stretches[low][1] <= f:
            low += 1
        best, context = low, -1
        for k in range(low, len(stretches)):
            a, b = stretches[k]
            if a > f:
                break
            seen = min(f - a if a else total, b - f if b < total else total)
            if b > f and seen > context:
                best, context = k, seen
        a, b = stretches[best]
        begin = min(max(f, a), b - 1)
        out[n] = best, begin - a + 1, min(max(stop, begin), b - 1) - a + 1
    return out
