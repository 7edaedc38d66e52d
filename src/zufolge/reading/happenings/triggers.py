"""Finds the words that tell of events."""

from __future__ import annotations

from collections.abc import Sequence

from zufolge.language import Sentence
from zufolge.language.happenings import Entry, Lexicon, Sense, lexicon
from zufolge.language.happenings.words import event_words
from zufolge.language.people import person
from zufolge.reading.happenings.mention import Mention, Reading, Told

# How far from a word its conditions are looked for, and how far a verb's particle stands, in words.
_AROUND = 20
_PARTICLE = 32
# A sentence with more words than this is a table or a list; only its beginning is read.
_MOST_WORDS = 400
# More event words than this stand in no sentence; comparing each with each is bounded by it.
_MOST_MENTIONS = 60
_CLOSES = frozenset(
    (",", ".", ";", ":", "!", "?", "–", "—", ")", "und", "oder", "sowie", "“", '"', "«", "-", "…")
)


def told(reading: Reading, n: int, sentence: Sentence) -> Told:
    """The event words of a sentence, and the cues beside them."""
    return _Finder(reading, n, sentence).told()


class _Finder:
    def __init__(self, reading: Reading, n: int, sentence: Sentence) -> None:
        self.reading = reading
        self.n = n
        self.sentence = sentence
        self.lexicon: Lexicon = lexicon(reading.language)
        self.first = sentence.first
        self.last = min(sentence.last, sentence.first + _MOST_WORDS)

    def told(self) -> Told:
        mentions: list[Mention] = []
        cues: list[str] = []
        at = self.first
        while at < self.last and len(mentions) < _MOST_MENTIONS:
            mention = self._phrase(at) or self._word(at, cues)
            if mention is not None:
                mentions.append(mention)
            at = mention.last if mention is not None else at + 1
        return Told(self.sentence, mentions, cues)

    def _phrase(self, at: int) -> Mention | None:
        lower = self.reading.lower
        for words, entry in self.lexicon.phrases(lower[at]):
            end = at + len(words)
            if end <= self.last and tuple(lower[at:end]) == words and self._fits(entry, at):
                type_ = "" if entry.type == "not" else entry.type
                return Mention(at, end, self.n, entry, "phrase", type_, entry.mode)
        return None

    def _word(self, at: int, cues: list[str]) -> Mention | None:
        senses = self.lexicon.senses(self.reading.tokens[at].text)
        if not senses:
            return None
        cues += [s.entry.type for s in senses[:1] if s.kind == "cue"]
        for sense in self._likely(senses, at):
            if sense.kind == "cue" or not self._written(sense, at):
                continue
            particle = self._particle(sense, at)
            if (sense.apart and particle is None) or self._other_verb(sense, at):
                continue
            if not self._fits(sense.entry, at):
                continue
            entry = sense.entry
            return Mention(at, at + 1, self.n, entry, sense.kind, entry.type, entry.mode, particle)
        return None

    def _likely(self, senses: tuple[Sense, ...], at: int) -> Sequence[Sense]:
        """English words that are noun and verb: a noun behind a determiner or preposition."""
        if self.reading.language != "en":
            return senses
        before = self.reading.lower[at - 1] if at > self.first else ""
        if before in event_words("before-noun"):
            return [s for s in senses if s.kind not in ("infinitive", "finite")]
        word = self.reading.lower[at]
        if before in event_words("before-verb") or word.endswith(("ing", "ed")):
            return sorted(senses, key=lambda s: s.kind == "noun")
        # "bomb attack", "petrol bombs", "protest march": no verb in front of or behind a noun
        mostly = event_words("noun-too")
        return [
            s
            for s in senses
            if s.kind in ("noun", "participle", "cue")
            or (s.entry.word not in mostly and not (s.kind == "infinitive" and len(senses) > 1))
            or (s.kind == "finite" and not word.endswith("s"))
        ]

    def _written(self, sense: Sense, at: int) -> bool:
        """Whether the word is written as such a word is: a German verb small, an English word too."""
        if self.reading.language == "en":
            # a capital inside a sentence is a name ("in March"), in a heading it is none
            capital = self.reading.tokens[at].text[:1].isupper()
            return at == self.first or self.sentence.heading or not capital
        if sense.kind in ("noun", "phrase"):
            return True
        return at == self.first or not self.reading.tokens[at].text[:1].isupper()

    def _particle(self, sense: Sense, at: int) -> int | None:
        """The token of the particle that a verb wants."""
        if not sense.apart:
            return None
        lower, particle = self.reading.lower, sense.entry.particle
        if self.reading.language == "en":
            return at + 1 if at + 1 < self.last and lower[at + 1] == particle else None
        for n in range(at + 1, min(at + _PARTICLE, self.last)):
            closes = n + 1 >= self.last or lower[n + 1] in _CLOSES
            if closes and lower[n] in event_words("particles"):
                return n if lower[n] == particle else None
        return None

    def _other_verb(self, sense: Sense, at: int) -> bool:
        """Whether the clause closes with a particle that makes it another verb ("schlug … vor")."""
        if sense.kind != "finite" or sense.apart or self.reading.language == "en":
            return False
        lower = self.reading.lower
        for n in range(at + 1, min(at + _PARTICLE, self.last)):
            if lower[n] in _CLOSES:
                return n > at + 1 and lower[n - 1] in event_words("particles")
        return lower[self.last - 1] in event_words("particles")

    def _fits(self, entry: Entry, at: int) -> bool:
        if not entry.needs and not entry.lacks and not entry.person:
            return True
        first, last = max(at - _AROUND, self.first), min(at + _AROUND, self.last)
        if not entry.fits(self.reading.words(first, last)):
            return False
        return not entry.person or somebody(self.reading, range(first, last), at)


def somebody(reading: Reading, around: Sequence[int], but: int) -> bool:
    """Whether one of some tokens names people or stands for them."""
    language = reading.language
    return any(
        n != but
        and (
            reading.lower[n] in event_words("them")
            or person(reading.tokens[n].text, language) is not None
        )
        for n in around
    ) or _named(reading, around, but)


def _named(reading: Reading, around: Sequence[int], but: int) -> bool:
    """Two capitals in a row are taken for a name."""
    tokens = reading.tokens
    return any(
        but not in (n, n + 1)
        and n + 1 in around
        and tokens[n].text[:1].isupper()
        and tokens[n + 1].text[:1].isupper()
        for n in around
    )
