"""Where the words of a speaker really begin and end: taggers run over into verbs and other phrases."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zufolge.language.names import is_common
from zufolge.language.nouns import nouns
from zufolge.language.phrases import SURE_ADJECTIVE, Phrase
from zufolge.language.pronouns import determiner, pronoun
from zufolge.language.speaker_words import speaker_words
from zufolge.language.speech import is_speech_verb
from zufolge.language.tokens import Token

_LOOSE = frozenset(",;:.!?…)]–—-/")
_JOINTS = frozenset(
    ["und", "oder", "sowie", "doch", "aber", "dass", "and", "or", "but", "that", "while"]
)
_RELATIVE = frozenset(["who", "which", "that", "whose", "whom", "where", "when"])
_PLACE = re.compile(r"[A-ZÄÖÜ]\w+er")
_ENDS = frozenset(",;:()–—")


class Edges:
    """Trims the token ranges of speakers. Its rules are closed classes and shapes of words."""

    def __init__(self, tokens: Sequence[Token], language: str) -> None:
        self.tokens = tokens
        self.language = language
        self.german = language != "en"

    def word(self, n: int) -> str:
        return self.tokens[n].text if 0 <= n < len(self.tokens) else ""

    def trim(self, first: int, last: int) -> tuple[int, int]:
        """The part of tokens `first` to `last` that can name a speaker; empty where none can."""
        while first < last and (self.word(first) in _LOOSE or self.word(first) in _JOINTS):
            first += 1
        while first < last and self._trails(last - 1, first):
            last -= 1
        if self._lone_pronoun(first, last):
            return first, first + 1
        if self._clause_before(first, last):
            return last - 1, last
        return first, self._verb(first, last)

    def _clause_before(self, first: int, last: int) -> bool:
        """ "Die Armee schütze uns nur, behauptet er": what was said, and then the speaker."""
        if last - first < 4 or self.word(last - 3) != ",":
            return False
        verb = self.word(last - 2).lower()
        return is_speech_verb(verb) and bool(
            pronoun(self.word(last - 1), self.language, "personal")
        )

    def _trails(self, n: int, first: int) -> bool:
        word = self.word(n)
        return word in {",", ";", ":", "–", "—"} or (
            n > first and word in speaker_words("trailing")
        )

    def _lone_pronoun(self, first: int, last: int) -> bool:
        """ "Sie warf der Regierung", "er, der Minister": the pronoun is the speaker."""
        word = self.word(first)
        if last - first < 2 or determiner(word, self.language):
            return False
        found = pronoun(word, self.language, "personal", "first")
        if found is None or self.word(first + 1).lower() in speaker_words("beside-pronoun"):
            return False
        after = self.word(first + 1)
        counted = not self.german and (word.lower() == "one" or after.lower() == "of")
        return not counted and not (self.german and after[:1].isupper())

    def _verb(self, first: int, last: int) -> int:
        """Where a finite verb ends the phrase, else `last`; what follows a comma is left alone."""
        named = False
        for n in range(first, last):
            word = self.word(n)
            if word in _ENDS or (not self.german and word in _RELATIVE):
                break
            if named and word[:1].islower() and self._finite(n, last):
                return n
            named = named or self._noun(n)
        return last

    def _noun(self, n: int) -> bool:
        word = self.word(n)
        if self.german:
            return word[:1].isupper() and not determiner(word, "de") and len(word) > 1
        return word[:1].isupper() or bool(nouns(word, "en"))

    def _finite(self, n: int, last: int) -> bool:
        word = self.word(n)
        if word in speaker_words("singular-verb") or word in speaker_words("plural-verb"):
            return True
        if word in speaker_words("modal-verb"):
            return True
        return self._german_finite(n, last) if self.german else self._english_finite(n, last)

    def _german_finite(self, n: int, last: int) -> bool:
        word, after = self.word(n), self.word(n + 1)
        small = word in speaker_words("german-preposition") or word in speaker_words("contracted")
        if determiner(word, "de") or small or len(word) < 3 or word in _JOINTS:
            return False
        if is_speech_verb(word) and not word.endswith(("ter", "tes", "tem", "nde", "nden", "nder")):
            return True
        # An article behind what looks like an adjective shows a verb: "dankte dem Präsidenten".
        articled = determiner(after, "de") in {"d", "i", "p"} or pronoun(after, "de", "personal")
        return (
            n + 1 < last
            and bool(articled)
            and word.endswith(("te", "ten", "t", "en", "r", "f", "e"))
        )

    def _english_finite(self, n: int, last: int) -> bool:
        word, after = self.word(n), self.word(n + 1)
        if word in speaker_words("english-verb"):
            return True
        passive = after.lower() in {"of", "by", "in", "on", "at", "as", "for", "during"}
        past = word.endswith("ed") and is_speech_verb(word) and not nouns(word, "en")
        return past and not passive and n + 1 <= last


def plausible(phrase: Phrase, tokens: Sequence[Token], language: str) -> bool:
    """Whether an unknown noun or word can speak at all: no circumstance, event, quality, or adverb."""
    if phrase.noun is not None:
        return True
    head = tokens[phrase.head].text
    if phrase.head + 1 == phrase.first or not any(c.isalpha() for c in head):
        return False
    if not phrase.named and phrase.det in {"q", "i"} and phrase.head == phrase.first:
        # "in einer von seinem Büro verbreiteten Erklärung": no "einer" of anybody
        return not _placed(phrase, tokens, "placing")
    if language == "en":
        return _english_plausible(phrase, tokens, head)
    return _german_plausible(phrase, tokens, head)


def _placed(phrase: Phrase, tokens: Sequence[Token], kind: str) -> bool:
    """Whether a preposition of place or time stands before the phrase."""
    before = tokens[phrase.first - 1].text.lower() if phrase.first else ""
    if before in speaker_words(kind) and phrase.det and tokens[phrase.first].text[:1].isupper():
        return False  # "in Den Haag" is a name
    return before in speaker_words(kind) or tokens[phrase.first].text.lower() in speaker_words(kind)


def _german_plausible(phrase: Phrase, tokens: Sequence[Token], head: str) -> bool:
    low = head.lower()
    if low in _adverbs() or (head[0].islower() and head[0].isalpha()):
        return False
    if phrase.named and phrase.core - phrase.first > 1 and _formal(tokens[phrase.proper[0]].text):
        return True
    common = is_common(head, "de") or low.endswith(tuple(speaker_words("abstract-end-de")))
    if not common:
        return True
    if phrase.named and phrase.core - phrase.first == 1 and not _placed(phrase, tokens, "placing"):
        return not low.endswith(tuple(speaker_words("abstract-end-de")))
    placed = any(_PLACE.fullmatch(tokens[n].text) for n in phrase.adjectives)
    if low.endswith(tuple(speaker_words("abstract-end-de"))) and not placed:
        return False
    return not _placed(phrase, tokens, "placing")


def _formal(word: str) -> bool:
    """Whether a name begins with an adjective in capitals: "Vereinte Nationen", "Ständiger Ausschuss"."""
    return bool(SURE_ADJECTIVE.search(word)) or word.endswith(("ten", "te", "ter", "tes"))


def _adverbs() -> frozenset[str]:
    return speaker_words("sentence-adverb")


def _english_plausible(phrase: Phrase, tokens: Sequence[Token], head: str) -> bool:
    low = head.lower()
    if low in _adverbs():
        return False
    if head[0].isupper():
        lone = phrase.core - phrase.first == 1 and not phrase.det
        return not (
            lone and is_common(low, "en") and low.endswith(("al", "ic", "ly", "ing", "ive"))
        )
    if low.endswith(tuple(speaker_words("abstract-end-en"))):
        return False
    return not _placed(phrase, tokens, "placing-en")
