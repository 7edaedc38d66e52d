"""Examples as the network's input: windows, label sequences, gold statements in token indices."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from training.corpora import Example, Gold, Ranges
from zufolge.language import Page
from zufolge.language.speech import Speech, speech_states
from zufolge.model.scheme import KINDS, LABELS, MEDIA, Convention, Tagged
from zufolge.model.windows import Encoded, PieceTokenizer, encode
from zufolge.record import Document, fingerprint

# Every style turned into every other, character by character: spans stay where they are.
STYLES = ("„“", "»«", "«»", '""', "“”", "„”")
ANY = (1 << LABELS) - 1
REPORTED = 1 | 1 << (1 + 2 * KINDS.index("Reported")) | 1 << (2 + 2 * KINDS.index("Reported"))


@dataclass(slots=True)
class Item:
    """`allowed[chain, token]` is a bit set of the labels that may be right there (chains: outer, inner)."""

    id: str
    convention: Convention
    page: Page
    encoded: Encoded
    allowed: NDArray[np.int64]
    statements: list[Tagged]

    @property
    def pieces(self) -> int:
        return sum(len(w.ids) for w in self.encoded.windows)


def page_of(example: Example) -> Page:
    text = example.text
    return Page(Document(id=fingerprint(text), text=text, language=example.language))


def _tokens(page: Page, ranges: Ranges) -> list[int]:
    out: set[int] = set()
    for start, end in ranges:
        first, last = page.token_range(start, end)
        if first > 0 and page.tokens[first - 1].end > start:
            first -= 1
        out.update(range(first, last))
    return sorted(out)


def _tagged(page: Page, gold: Gold) -> Tagged | None:
    content = _tokens(page, gold.content)
    if not content or gold.kind not in KINDS:
        return None
    roles = {r: _tokens(page, x) for r, x in gold.roles.items()}
    medium = gold.medium if gold.medium in MEDIA else None
    return Tagged(gold.kind, content, gold.nested, medium, **roles)  # type: ignore[arg-type]


def _allowed(
    page: Page, statements: list[Tagged], example: Example, dense: bool
) -> NDArray[np.int64]:
    out = np.ones((2, len(page.tokens)), np.int64)
    for chain in (0, 1):
        for s in sorted(
            (s for s in statements if s.nested == bool(chain)), key=lambda s: s.content[0]
        ):
            if (out[chain, s.content] != 1).any():
                continue
            k = KINDS.index(s.kind)
            out[chain, s.content] = 1 << (2 + 2 * k)
            out[chain, s.content[0]] = 1 << (1 + 2 * k)
    if dense and example.convention == "corpus":
        _open_speech(page, out)
    for a in _tokens(page, example.unsure):
        if out[0, a] == 1:
            out[0, a] = ANY
    return out


def _open_speech(page: Page, allowed: NDArray[np.int64]) -> None:
    """Leave open what the corpus leaves unmarked: whole sentences with a verb of speech and no mark."""
    for s in page.sentences:
        if (allowed[0, s.first : s.last] == 1).all():
            words = [t.text for t in page.tokens[s.first : s.last]]
            if {Speech.SAY, Speech.ACT} & set(speech_states(words, german=True)):
                allowed[0, s.first : s.last] = REPORTED


def restyled(text: str, rng: random.Random) -> str:
    """The text with its double quotation marks in one other style; lone marks are left as they are."""
    marks = [i for i, c in enumerate(text) if c in '„“”»«"']
    style = rng.choice(STYLES)
    out = list(text)
    for opening, closing in zip(marks[::2], marks[1::2], strict=False):
        out[opening], out[closing] = style
    return "".join(out) if len(marks) % 2 == 0 else text


def item(
    example: Example,
    tokenizer: PieceTokenizer,
    *,
    convention: Convention | None = None,
    rng: random.Random | None = None,
) -> Item:
    """One example as input, read by `convention` (its own by default); `rng` restyles some quotations."""
    if rng and rng.random() < 0.35:
        example = replace(example, text=restyled(example.text, rng))
    told = convention or example.convention
    page = page_of(example)
    statements = [t for t in (_tagged(page, g) for g in example.statements) if t]
    allowed = _allowed(page, statements, example, told == "dense")
    return Item(example.id, told, page, encode(page, tokenizer, told), allowed, statements)
