"""A page with what is already read of it, and what a rule adds to it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from zufolge.language import Page
from zufolge.language.names import given_gender
from zufolge.language.page import Sentence
from zufolge.language.quotes import Quoted
from zufolge.language.shortquotes import page_quotes
from zufolge.language.speech import Speech, speech_states
from zufolge.record import Span, Statement
from zufolge.record.entries import Kind, Medium

# Half-open ranges of tokens.
Range = tuple[int, int]
# The last token of a statement, and the words for its speaker.
Spoken = tuple[int, tuple[Range, ...]]

_FRAGMENT = 16  # tokens; longer quotations are no part of somebody else's clause


class Added(NamedTuple):
    """A statement as ascending ranges of tokens; `rule` names the one that found it."""

    rule: str
    kind: Kind
    content: tuple[Range, ...]
    speaker: tuple[Range, ...] = ()
    cue: tuple[Range, ...] = ()
    frame: tuple[Range, ...] = ()
    medium: Medium = "SW"
    outer: str | None = None
    id: str = ""

    @property
    def tokens(self) -> set[int]:
        """All tokens of content and frame."""
        return {n for a, b in (*self.content, *self.frame) for n in range(a, b)}


class Scene:
    """Tokens, their classes and the statements of a page; `added` holds what rules found so far."""

    def __init__(self, page: Page, statements: Sequence[Statement]) -> None:
        self.page = page
        self.tokens = page.tokens
        self.words = [t.text for t in page.tokens]
        self.low = [t.text.lower() for t in page.tokens]
        self.german = page.language != "en"
        self.language = "de" if self.german else "en"
        self.given = {one.id: self._as_ranges(one) for one in statements}
        self.added: list[Added] = []
        self.taken: set[int] = set()
        self._solid: set[int] = set()
        for one in self.given.values():
            self.taken |= one.tokens
            if not self._fragment(one):
                self._solid |= one.tokens

    # What the page shows ------------------------------------------------------------------------

    @cached_property
    def quotes(self) -> list[Quoted]:
        return page_quotes(self.page)

    @cached_property
    def speech(self) -> list[Speech]:
        """The class of speech of each token."""
        out = [Speech.NONE] * len(self.words)
        for s in self.page.sentences:
            out[s.first : s.last] = speech_states(self.words[s.first : s.last], german=self.german)
        return out

    @cached_property
    def surnames(self) -> frozenset[str]:
        """Words that stand behind another capital somewhere: what may be a name alone."""
        heads = {s.first for s in self.page.sentences}
        return frozenset(
            word
            for n, word in enumerate(self.words)
            if n
            and word[:1].isupper()
            and self.words[n - 1][:1].isupper()
            and self.words[n - 1].isalpha()
            and (n - 1 not in heads or given_gender(self.words[n - 1]) is not None)
        )

    @cached_property
    def _firsts(self) -> list[int]:
        return [s.first for s in self.page.sentences]

    def number(self, n: int) -> int:
        """The number of the sentence in or before which token `n` stands; -1 before all."""
        return bisect_right(self._firsts, n) - 1

    def sentence(self, n: int) -> Sentence | None:
        """The sentence of token `n`."""
        return self.page.sentence_at(self.tokens[n].start)

    def quoted(self, n: int) -> bool:
        """Whether a token stands within quotation marks, or is one."""
        return self.quotes[n] is not Quoted.OUTSIDE

    def word(self, n: int) -> str:
        """The word of a token, empty outside the text."""
        return self.words[n] if 0 <= n < len(self.words) else ""

    # What is read of it -------------------------------------------------------------------------

    def ranges(self, spans: Iterable[Span]) -> tuple[Range, ...]:
        """The tokens that spans cover, empty ranges left out."""
        every = (self.page.token_range(s.start, s.end) for s in spans)
        return tuple((a, b) for a, b in every if a < b)

    def _as_ranges(self, one: Statement) -> Added:
        return Added(
            "",
            one.kind,
            self.ranges(one.content),
            self.ranges(one.speaker),
            self.ranges(one.cue),
            self.ranges(one.frame),
            one.medium or "SW",
            one.inside,
            one.id,
        )

    def _fragment(self, one: Added) -> bool:
        """Whether a statement is only some quoted words, no sentence: they may stand in another's clause."""
        if one.kind != "Direct" or len(one.content) != 1:
            return False
        first, last = one.content[0]
        inner = self.word(first + 1)
        ends = self.word(last - 2) in {".", "!", "?", "…", ","} or self.word(last) == ","
        return last - first < _FRAGMENT and not (inner[:1].isupper() and ends)

    def everything(self) -> list[Added]:
        """All statements: those given, then those added."""
        return [*self.given.values(), *self.added]

    def owners(self) -> dict[int, Added]:
        """For each token the smallest statement, other than quotations, in whose content it stands."""
        out: dict[int, Added] = {}
        for one in sorted(self.everything(), key=lambda one: -len(one.tokens)):
            if one.kind != "Direct":
                out.update(dict.fromkeys((n for a, b in one.content for n in range(a, b)), one))
        return out

    def spoken(self) -> list[Spoken]:
        """The last token and the speaker's words of every statement that has them, in text order."""
        every = [one for one in self.everything() if one.speaker and one.tokens]
        return sorted((max(one.tokens), one.speaker) for one in every)

    @cached_property
    def given_spoken(self) -> list[Spoken]:
        """`spoken` before any rule has added its own."""
        return self.spoken()

    def free(self, first: int, last: int) -> bool:
        """Whether no statement covers any of the tokens."""
        return self.taken.isdisjoint(range(first, last))

    def free_clause(self, first: int, last: int) -> bool:
        """Whether no statement lies there but quoted words that make less than half of the clause."""
        own = range(first, last)
        return self._solid.isdisjoint(own) and 2 * len(self.taken & set(own)) < len(own)

    def add(self, found: Added) -> None:
        """Takes a statement up, with a provisional id; the next rules see its place as covered."""
        self.added.append(found._replace(id=f"+{len(self.added)}"))
        self.taken |= found.tokens
        self._solid |= found.tokens
