"""Noun phrases in running text: what stands around a known noun or a name that speaks."""

from __future__ import annotations

from bisect import bisect_right

from zufolge.language import Page
from zufolge.language.names import Run
from zufolge.language.nouns import Noun, noun
from zufolge.language.page import Sentence
from zufolge.language.phrases import SURE_ADJECTIVE, Phrase, PhraseReader
from zufolge.language.pronouns import determiner
from zufolge.language.speaker_words import speaker_words
from zufolge.reading.chains.people import People
from zufolge.reading.chains.roles import is_function


class NounPhrases:
    """Reads the phrase around a token. `spoken` are the proper names of bodies that speak."""

    def __init__(
        self, page: Page, people: People, phrases: PhraseReader, spoken: set[tuple[str, ...]]
    ) -> None:
        self.page = page
        self.tokens = page.tokens
        self.people = people
        self.phrases = phrases
        self.language = people.language
        self.starts = [run.first for run in people.others]
        self.spoken: dict[str, list[tuple[str, ...]]] = {}
        for words in sorted(spoken, key=lambda w: (-len(w), w)):
            self.spoken.setdefault(words[0], []).append(words)

    def oblique(self, first: int, det: str, sentence: Sentence) -> bool:
        """Whether a phrase can hardly be the subject: behind a preposition, or in another case."""
        if self.language == "de" and det in {
            "dem",
            "des",
            "den",
            "einem",
            "einen",
            "eines",
            "einer",
        }:
            return True
        if first <= sentence.first:
            return False
        return self.phrases.preposition(self.tokens[first - 1].text)

    def spoken_name(self, n: int) -> int:
        """Where a proper name that speaks somewhere in the report ends, if it begins here; else 0."""
        for words in self.spoken.get(self.tokens[n].text, ()):
            if all(
                self.tokens[n + k].text == w
                for k, w in enumerate(words)
                if n + k < len(self.tokens)
            ):
                return min(n + len(words), len(self.tokens))
        return 0

    def company(self, n: int) -> int:
        """Where a company's name ends that shows by its last word ("Sandor AG", "Kirkbeck Mill")."""
        run = next((r for r in self._others(n) if r.first == n), None)
        if run is None:
            return 0
        end = run.last
        while end - n < 5 and end < len(self.tokens) and self.tokens[end].text[:1].isupper():
            end += 1
        return (
            end if end - n > 1 and self.tokens[end - 1].text in speaker_words("company-end") else 0
        )

    def named_phrase(self, n: int, end: int, number: int) -> Phrase:
        """A proper name as a phrase; one that ends like a company's has the noun of a company."""
        before = self.tokens[n - 1].text if n > self.page.sentences[number].first else ""
        code = determiner(before, self.language)
        known = None
        if end - n > 1 and self.tokens[end - 1].text in speaker_words("company-end"):
            known = noun("company" if self.language == "en" else "Unternehmen", self.language)
            known = known._replace(gender="") if known else None
        return Phrase(n, end, end, code, before.lower() if code else "", (), n, known, (n, end))

    def head_noun(self, n: int) -> Noun | None:
        word = self.tokens[n].text
        known = noun(word, self.language)
        if known is None:
            return None
        if self.language == "en":
            if word.endswith(("'s", "’s")):
                return None
            after = self.tokens[n + 1].text if n + 1 < len(self.tokens) else ""
            if noun(after, "en") and not is_function(after):
                return None
            if word[0].islower() and not known.plural and not self._determined(n):
                return None
        return known

    def _determined(self, n: int) -> bool:
        """Whether a determiner stands shortly before an English noun; else it only modifies another."""
        if self.page.sentences and self.tokens[n].start < self.page.sentences[0].end:
            return True
        before = [self.tokens[k].text for k in range(max(0, n - 5), n)]
        return any(determiner(w, "en") or w.endswith(("'s", "’s")) for w in before)

    def phrase(self, n: int, number: int, known: Noun | None) -> Phrase:
        """The noun phrase around a head, without what follows its name."""
        sentence = self.page.sentences[number]
        first = n
        adjectives: list[int] = []
        while first > sentence.first and n - first < 5:
            word = self.tokens[first - 1].text
            if determiner(word, self.language) or first - 1 in self.people.taken:
                break
            if not self._modifier(word, n - first, first - 1 == sentence.first):
                break
            adjectives.insert(0, first - 1)
            first -= 1
        word = self.tokens[first - 1].text if first > sentence.first else ""
        code = determiner(word, self.language)
        if not code and word.lower() in speaker_words("contracted") and self.language == "de":
            code, word = "d", "dem"
        elif code:
            first -= 1
        if not code:
            adjectives = self._bare_adjectives(adjectives, n)
            first = adjectives[0] if adjectives else n
        first, code, word = self._number_before(first, n, code, word, sentence.first)
        if not code and self._headline(sentence, known):
            code, word = "d", ""
        proper = self._proper(n, number, sentence.last, known)
        core = max(n + 1, proper[1])
        if proper[0] < proper[1] and proper[0] < first:
            first = proper[0]
        adjectives = [a for a in adjectives if not proper[0] <= a < proper[1]]
        return Phrase(
            first,
            core,
            core,
            code,
            word.lower() if code else "",
            tuple(adjectives),
            n,
            known,
            proper,
        )

    def _bare_adjectives(self, adjectives: list[int], head: int) -> list[int]:
        """Without a determiner only what can be nothing but an adjective of this head."""
        kept: list[int] = []
        for n in reversed(adjectives):
            word = self.tokens[n].text
            sure = word[0].isupper() if self.language == "en" else bool(SURE_ADJECTIVE.search(word))
            if not sure:
                break
            kept.insert(0, n)
        return kept

    def _number_before(
        self, first: int, n: int, code: str, word: str, start: int
    ) -> tuple[int, str, str]:
        """ "der 58-Jährige" is three tokens and its determiner."""
        if first != n or n - 2 < start or self.tokens[n - 1].text != "-":
            return first, code, word
        if not self.tokens[n - 2].text.isdigit():
            return first, code, word
        before = self.tokens[n - 3].text if n - 3 >= start else ""
        code = determiner(before, self.language)
        return (n - 3 if code else n - 2), code, before

    def _headline(self, sentence: Sentence, known: Noun | None) -> bool:
        """Whether a noun without article is one person or body: headings leave articles out."""
        if known is None or known.plural or (known.form and known.kind == "person"):
            return False
        single = known.kind == "person" and self.language == "de" and not known.adjectival
        return sentence.heading or (single and not known.word.endswith(("er", "el", "en")))

    def _modifier(self, word: str, distance: int, opens: bool) -> bool:
        if self.language == "de":
            if word[:1].isupper():
                place = word.endswith("er") and distance == 0 and noun(word, "de") is None
                return place or (opens and bool(SURE_ADJECTIVE.search(word)))
            return word.endswith(("e", "er", "es", "en", "em")) and len(word) > 3
        return word[:1].isalpha() and not is_function(word) and not determiner(word, "en")

    def _proper(self, n: int, number: int, last: int, known: Noun | None) -> tuple[int, int]:
        if self.language == "en":
            if known is not None and known.kind in {"person", "group"}:
                return (0, 0)
            taken = (k for k in range(n + 1, min(n + 8, last)) if k in self.people.taken)
            stop = next(taken, last)
            return self.phrases.english_name(n, self.page.sentences[number].first, stop)
        if known is None or known.kind in {"person", "group"}:
            return (0, 0)
        told = self.spoken_name(n + 1) if n + 1 < last else 0
        end = n + 1
        if told and told <= last:
            return n + 1, told
        while end < last and end - n < 6 and self._namelike(end):
            end += 1
        first, stop = self.phrases._name_after(n + 1, end, last)
        return (first, stop) if first < stop else (0, 0)

    def _namelike(self, n: int) -> bool:
        word = self.tokens[n].text
        return (
            word[:1].isupper()
            and word[:1].isalpha()
            and n not in self.people.taken
            and (
                any(r.first <= n < r.last for r in self._others(n))
                or (word.isupper() and len(word) > 1)
            )
        )

    def _others(self, n: int) -> list[Run]:
        """The proper name of nobody that begins at or before token `n`, if there is one."""
        i = bisect_right(self.starts, n)
        return self.people.others[max(0, i - 1) : i]
