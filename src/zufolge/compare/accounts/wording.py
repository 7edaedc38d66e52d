"""What the words around a number say of it and of an older one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import Literal, NamedTuple

from zufolge.compare.accounts.cues import pattern
from zufolge.compare.accounts.sentences import Sentences
from zufolge.record import Figure

Change = Literal["raises", "lowers", "corrects"]
_NOW = r"(?:(?:insgesamt|nun|nunmehr|jetzt|inzwischen|mittlerweile|now|a total of)\s+)?$"
# What leads the new number: "auf 18", "to 18", "at 18".
_TO = re.compile(rf"\b(?:auf|to|at)\s+{_NOW}", re.I)
_FROM = re.compile(
    r"\b(?:von|from)\s+(?:(?:zunächst|bisher|zuvor|initially|an initial)\s+)?$", re.I
)
_FROM_TO = re.compile(rf"[^.;]{{0,40}}?\b(?:auf|to)\s+{_NOW}", re.I)
# "Damit sind nun neun in Haft"
_BY_NOW = re.compile(
    r"\b(?:nun|nunmehr|inzwischen|mittlerweile|jetzt|bislang|bisher|now|so far|by now|to date)\b[^,;.:]{0,40}$",
    re.I,
)
_COMPARES: dict[str, Change] = {"above": "raises", "below": "lowers"}
_CHANGING = frozenset({"raises", "lowers", "corrects", *_COMPARES})
_CLAUSE = 90  # code points before a number in which its verb may stand
_CLOSES = 60  # code points behind a number in which its verb may close the clause
_TURN = re.compile(r"[;:]\s|,\s+(?:aber|doch|but|nun|now|jetzt|und|and|so|wie|as)\b")
_BREAK = re.compile(r"[,;.:]|\bund\b|\band\b")


@cache
def _shares(language: str) -> re.Pattern[str]:
    """What stands directly behind a number of some, or of a difference."""
    kinds = ("share-of", "above", "below")
    return re.compile("|".join(rf"\s*(?:{pattern(k, language).pattern})" for k in kinds), re.I)


class Wording(NamedTuple):
    """`change`: what the sentence says that the number does to an older one. `wrong`: the older one
    is said to have been wrong. `older`: this number is itself the older one. `old`: the id of the
    older figure, where the sentence names it. `share`: it counts some of those named beside it.
    `disputes`: somebody says otherwise than somebody else. `nation`, `local`: it counts a whole
    country, or only where its claimant is. `still`: it counts those left. `amends`: numbers are being
    corrected. `alone`: it counts one place of several. `now`: so many
    they are by now. `withdrawn`: whoever gave it takes it back. `cues`: what kinds of expressions may stand in the sentence."""

    change: Change | None = None
    wrong: bool = False
    older: bool = False
    old: str | None = None
    share: bool = False
    disputes: bool = False
    nation: bool = False
    local: bool = False
    still: bool = False
    amends: bool = False
    alone: bool = False
    now: bool = False
    withdrawn: bool = False
    cues: frozenset[str] = frozenset()


def tells_of_toll(words: str, language: str) -> bool:
    """Whether a heading or a lead says that the toll of all went up or down."""
    return pattern("toll", language).search(words) is not None


def wordings(
    sentences: Sentences,
    figures: Sequence[Figure],
    sentence: tuple[int, int],
    language: str,
    told: Figure | None = None,
) -> list[Wording]:
    """The wordings of all figures of one sentence (code points), in text order; `told` is the figure
    before them."""
    words = _Sentence(sentences, figures, sentence, language, told)
    return [words.wording(n) for n in range(len(figures))]


class _Sentence:
    def __init__(
        self,
        sentences: Sentences,
        figures: Sequence[Figure],
        sentence: tuple[int, int],
        language: str,
        told: Figure | None,
    ) -> None:
        self.told = told
        self.text, self.figures, self.language = sentences.text, figures, language
        self.start, self.end = sentence
        before, behind = sentences.beside(sentence)
        self.kinds = sentences.cues(sentence, language)
        self.near = [
            (self.text[start:end], sentences.cues((start, end), language))
            for start, end in (before, sentence, behind)
        ]
        self.around = frozenset().union(*(cues for _, cues in self.near))
        own = self.near[1][0]
        self.wrong = self._near("wrong", slice(1, 3)) or self._find("admits", own)
        self.nation, self.local = self._find("nation", own), self._near("local", slice(0, 2))
        self.disputes = self._near("disputes", slice(0, 2))
        self.amends = self._near("corrects", slice(0, 3))
        self.olds = [self._old(n) for n in range(len(figures))]

    def wording(self, n: int) -> Wording:
        """What the sentence says of its figure number `n`."""
        own = self.figures[n]
        share = self._is_share(n)
        if self.olds[n]:
            return Wording(
                older=True, share=share, withdrawn=self._is_withdrawn(n), cues=self.kinds
            )
        old = self._replaced(n)
        change = self._change(n)
        if old is not None and change is None and self._is_far(own, old):
            old = None
        if old is not None and change is None:
            change = "corrects" if self.olds[old] == "instead" else self._grows(own, old)
        return Wording(
            change=change,
            wrong=self.wrong,
            old=self.figures[old].id if old is not None else None,
            share=share,
            disputes=self.disputes,
            nation=self.nation,
            local=self.local,
            still=self._find("still", self._around(n)),
            amends=self.amends,
            alone=self._find("alone", self._around(n)),
            withdrawn=self._is_withdrawn(n),
            now=_BY_NOW.search(self.text, self.start, own.span.start) is not None,
            cues=self.kinds,
        )

    def _near(self, kind: str, where: slice) -> bool:
        """Whether a kind stands in one of the sentences: the one before, its own, the one behind."""
        if kind not in self.around:
            return False
        looked = pattern(kind, self.language)
        return any(kind in cues and looked.search(words) for words, cues in self.near[where])

    def _around(self, n: int) -> str:
        """The words round a number as far as the numbers beside it."""
        before = self.figures[n - 1].span.end if n else self.start
        behind_it = self.figures[n + 1].span.start if n + 1 < len(self.figures) else self.end
        return self.text[before:behind_it]

    def _is_withdrawn(self, n: int) -> bool:
        return self._find("withdraws", self._around(n))

    def _is_not_more(self, n: int) -> bool:
        """ "Es seien elf, nicht mehr als 20": the hedge may deny the number before the comma's."""
        before, own = self.figures[n - 1], self.figures[n]
        between = self.text[before.span.end : own.span.start]
        denies = own.span.text.casefold().startswith(("nicht ", "not "))
        return denies and before.category == own.category and between.endswith(", ")

    def _is_recalled(self, n: int) -> bool:
        """Whether words of saying before hold the number, or stand beside it with no other between."""
        kinds = self.kinds & {"recalls", "first"}
        if not kinds:
            return False
        own = self.figures[n].span
        start, end = self._part(n)
        if self._goes_over(n):
            return False
        looked = (pattern(kind, self.language).finditer(self.text, start, end) for kind in kinds)
        for found in chain.from_iterable(looked):
            low, high = sorted(((found.start(), found.end()), (own.start, own.end)))
            between = any(low[1] <= f.span.start < high[0] for f in self.figures)
            led = found.start() < own.start or self.language == "de"
            if led and (not between or found.end() >= own.end > found.start()):
                return True
        return False

    def _goes_over(self, n: int) -> bool:
        """A verb of change leads the number: "who had spoken of six, corrected himself to five"."""
        own = self.figures[n].span
        start = self.figures[n - 1].span.end if n else self.start
        before = self.text[start : own.start]
        kinds = ("raises", "lowers", "corrects")
        return _TO.search(before) is not None and any(self._find(k, before) for k in kinds)

    def _part(self, n: int) -> tuple[int, int]:
        """The number's own part of the sentence: between semicolons, colons and turns."""
        own = self.figures[n]
        start, end = self.start, self.end
        for turn in _TURN.finditer(self.text, start, end):
            if turn.end() <= own.span.start:
                start = turn.end()
            elif turn.start() >= own.span.end:
                end = turn.start()
                break
        return start, end

    def _is_share(self, n: int) -> bool:
        """ "two of them", "drei der Toten", "among the dead were two": of those of one category."""
        own = self.figures[n]
        before = self.text[self.start : own.span.start]
        told = self.figures[n - 1] if n else self.told
        behind_it = self.text[own.span.end : own.span.end + _CLOSES]
        # "Two more than the police had said" are the difference.
        if _shares(self.language).match(behind_it):
            return True
        if n == 0 and self._find("among", self.text[self.start : self.end]):
            return True
        if told is not None and told.category != own.category:
            return False
        return self._match("share", behind_it) or self._find("with", before, at_end=True)

    def _old(self, n: int) -> str | None:
        """ "von 12 auf 18", "nicht 20, sondern 12", "its earlier toll of four", "up from 12": why a
        number is the older one; null where it is not."""
        own = self.figures[n]
        before = self.text[self.start : own.span.start]
        # "There are not seven dead" denies; only another number takes the place of one.
        alone = sum(f.category == own.category for f in self.figures) == 1
        for kind in ("older",) if alone else ("instead", "older"):
            if self._find(kind, before, at_end=True):
                return kind
        if self._is_recalled(n):
            return "older"
        if n and self._is_not_more(n):
            return "instead"
        following = self.figures[n + 1] if n + 1 < len(self.figures) else None
        if following is None or following.category != own.category:
            return None
        between = self.text[own.span.end : following.span.start]
        return "older" if _FROM.search(before) and _FROM_TO.fullmatch(between) else None

    def _replaced(self, n: int) -> int | None:
        """The nearest older number of the same category in the sentence."""
        category = self.figures[n].category
        near = [
            m
            for m, old in enumerate(self.olds)
            if old is not None and self.figures[m].category == category
        ]
        return min(near, key=lambda m: abs(m - n), default=None)

    def _is_far(self, own: Figure, old: int) -> bool:
        """Three times the number and more: only recalled beside it, unless the text puts it in its place."""
        return self.olds[old] == "older" and 3 * _size(own) < _size(self.figures[old])

    def _grows(self, own: Figure, old: int) -> Change | None:
        new, before = _size(own), _size(self.figures[old])
        return None if new == before else "raises" if new > before else "lowers"

    def _change(self, n: int) -> Change | None:
        """A verb of change whose number this is: "stieg auf 18", "was raised to 18"."""
        if not self.kinds & _CHANGING:
            return None
        own = self.figures[n]
        others = [f.span.end for m, f in enumerate(self.figures[:n]) if self.olds[m] is None]
        floor = max([self.start, own.span.start - _CLAUSE, *others])
        before = self.text[floor : own.span.start]
        behind_it = self.text[own.span.end : min(self.end, own.span.end + _CLOSES)]
        for kind, change in _COMPARES.items():
            if self._find(kind, behind_it):
                return None if self._is_share(n) else change
        if not _TO.search(before):
            return None
        after = _BREAK.split(behind_it, maxsplit=1)[0]
        kinds: tuple[Change, ...] = ("raises", "lowers", "corrects")
        return next((k for k in kinds if self._find(k, before) or self._find(k, after)), None)

    def _find(self, kind: str, words: str, *, at_end: bool = False) -> bool:
        if kind not in self.kinds:
            return False
        return pattern(kind, self.language, at_end=at_end).search(words) is not None

    def _match(self, kind: str, words: str) -> bool:
        return pattern(kind, self.language).match(words.lstrip()) is not None


def _size(figure: Figure) -> int:
    return next((n for n in (figure.low, figure.high) if n is not None), 0)
