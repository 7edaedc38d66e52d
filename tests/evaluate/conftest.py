"""Small documents whose words are the letters' own: word n is the code points 2n to 2n+1."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zufolge.evaluate.gold import Corpus, GoldDocument, Utterance, place
from zufolge.evaluate.words import Words
from zufolge.record import Document, fingerprint

LENGTH = 60
TEXT = " ".join("abcdefghijklmnopqrstuvwxyz"[n % 26] for n in range(LENGTH))
WORDS = Words([(2 * n, 2 * n + 1) for n in range(LENGTH)])

Say = Callable[..., Utterance]


def _stretches(part: object) -> tuple[tuple[int, int], ...]:
    if isinstance(part, range):
        return ((2 * part.start, 2 * part.stop - 1),) if len(part) else ()
    assert isinstance(part, tuple)
    return tuple(stretch for one in part for stretch in _stretches(one))


@pytest.fixture
def say() -> Say:
    """An utterance of word ranges: `say(range(0, 4), "Direct", speaker=range(5, 6))`."""

    def make(
        content: object,
        kind: str = "Indirect",
        *,
        kinds: tuple[str, ...] = (),
        alternatives: tuple[range, ...] = (),
        roles: dict[str, range] | None = None,
        **more: object,
    ) -> Utterance:
        parts = {"content": content, **(roles or {})}
        stretches = {name: _stretches(part) for name, part in parts.items()}
        name = str(more.pop("id", content))
        bare = Utterance(id=name, kinds=kinds or (kind,), stretches=stretches, **more)  # type: ignore[arg-type]
        return place(WORDS, bare, [_stretches(part) for part in alternatives])

    return make


@pytest.fixture
def document() -> Callable[..., GoldDocument]:
    def make(*utterances: Utterance, name: str = "one") -> GoldDocument:
        text = Document(id=fingerprint(TEXT), text=TEXT, language="de")
        return GoldDocument(name, text, WORDS, tuple(utterances))

    return make


@pytest.fixture
def corpus(document: Callable[..., GoldDocument]) -> Callable[..., Corpus]:
    """A corpus of one document with these utterances."""

    def make(*utterances: Utterance) -> Corpus:
        return Corpus("test", "sha256:0", (document(*utterances),))

    return make
