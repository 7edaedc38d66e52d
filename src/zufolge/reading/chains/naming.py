"""What an actor is called: the words of the document in their plain form."""

from __future__ import annotations

import re

from zufolge.language import Page
from zufolge.language.names import is_common
from zufolge.language.phrases import Phrase, PhraseReader

_FEMININE = re.compile(r"(?:ung|heit|keit|schaft|tion|tät|ik|ei|enz|anz|ur|ie|union|in)$")
_ADJECTIVE = re.compile(r"(\w{2,}?)(?:en|em|es|er|e)$")
_PLACE = re.compile(r"[A-ZÄÖÜ]\w+er$")
_ENDING = {"m": "er", "f": "e", "n": "es"}
_QUOTES = "„“”\"«»‚‘’›‹' "


class Naming:
    """Names phrases: definite articles dropped, adjectives and head as they stand without them."""

    def __init__(self, page: Page, phrases: PhraseReader) -> None:
        self.page = page
        self.phrases = phrases
        self.tokens = page.tokens
        self.german = not phrases.english

    def proper(self, phrase: Phrase) -> str:
        """The proper name of a phrase, without quotation marks."""
        first, last = phrase.proper
        text = self.page.words(first, last).text.strip(_QUOTES)
        if self.german and first == phrase.head and phrase.adjectives:
            return self.label(phrase)
        if first == phrase.head + 1 and not self._only_class(phrase):
            return f"{self._plain_head(self.tokens[phrase.head].text, phrase)} {text}"
        if self.german and phrase.det_word in {"des", "eines"} and last - first == 1:
            return self._plain_head(text, phrase)
        return self._inflected(text, phrase) if self.german and first == phrase.head else text

    def _only_class(self, phrase: Phrase) -> bool:
        """Whether the noun only says what the name is of: "der Sender", "die Firma"."""
        known = phrase.noun
        return known is None or known.kind == "media" or known.cls == "company"

    def _inflected(self, text: str, phrase: Phrase) -> str:
        """ "Roten Kreuzes", "Vereinten Nationen": the first word is an adjective."""
        words = text.split(" ")
        if len(words) != 2 or not phrase.det or not _ADJECTIVE.match(words[0]):
            return text
        if _PLACE.match(words[0]) or not is_common(words[0].lower(), "de"):
            return text
        head = self._plain_head(words[1], phrase)
        return f"{self._strong(words[0], phrase, head)} {head}"

    def label(self, phrase: Phrase) -> str:
        """The phrase as a name: adjectives, head, what hangs on it, without its definite article."""
        if not self.german:
            return self._english(phrase)
        if self._literal(phrase):
            return self._as_written(phrase)
        head = self._plain_head(self.tokens[phrase.head].text, phrase)
        words = [
            self._number(n) + self._strong(self.tokens[n].text, phrase, head)
            for n in self._kept(phrase)
        ]
        rest = ""
        if phrase.last > phrase.head + 1:
            rest = self.page.text[self.tokens[phrase.head].end : self.tokens[phrase.last - 1].end]
        front = self._front(phrase)
        return " ".join([*front, *words, head]) + rest.rstrip(_QUOTES)

    def _literal(self, phrase: Phrase) -> bool:
        """Whether the words must stay as they are: no head, or more than adjectives before it."""
        if phrase.head == phrase.first and phrase.det_word:
            return True
        begin = phrase.first + bool(phrase.det_word)
        if phrase.det in {"d", "t"} and not self._aged(phrase):
            return False
        return any(n not in phrase.adjectives for n in range(begin, phrase.head))

    def _aged(self, phrase: Phrase) -> bool:
        return phrase.head >= 2 and self.tokens[phrase.head - 1].text == "-"

    def _as_written(self, phrase: Phrase) -> str:
        drop = phrase.det in {"d", "t"} and phrase.det_word and phrase.head > phrase.first
        first = phrase.first + bool(drop)
        return self.page.words(first, max(phrase.last, first + 1)).text.strip(_QUOTES)

    def _front(self, phrase: Phrase) -> list[str]:
        if phrase.det not in {"i", "q", "n", "p"} or not phrase.det_word:
            return []
        word = self.tokens[phrase.first].text
        if phrase.det == "i":
            gender = self._gender(phrase, "")
            return [{"m": "ein", "n": "ein", "f": "eine"}.get(gender, word.lower())]
        return [word]

    def _number(self, n: int) -> str:
        """ "900-" of "900-seitig", which is three tokens."""
        joined = n >= 2 and self.tokens[n - 1].text == "-" and self.tokens[n - 2].text.isdigit()
        return self.tokens[n - 2].text + "-" if joined else ""

    def _kept(self, phrase: Phrase) -> tuple[int, ...]:
        return tuple(n for n in phrase.adjectives if self.tokens[n].text[0] not in _QUOTES)

    def _english(self, phrase: Phrase) -> str:
        first = phrase.first + (1 if phrase.det in {"d", "t"} and phrase.det_word else 0)
        last = max(phrase.last, first + 1)
        text = self.page.words(first, last).text.strip(_QUOTES)
        return re.sub(r"['’]s?$", "", text) if text.endswith(("'s", "’s")) else text

    def _gender(self, phrase: Phrase, head: str) -> str:
        known = phrase.noun
        if known and known.gender and not known.adjectival:
            return known.gender
        det = phrase.det_word
        if det in {"das", "dieses"}:
            return "n"
        if det in {"die", "diese", "eine", "einer"}:
            return "f"
        if det in {"der", "dieser"}:
            return "f" if _FEMININE.search(head) else "m"
        return "m" if det in {"den", "ein", "einen"} else ""

    def _strong(self, word: str, phrase: Phrase, head: str) -> str:
        """An adjective with its ending as without article: "kasachisches" from "das kasachische"."""
        match = _ADJECTIVE.match(word)
        if not match or _PLACE.match(word):
            return word
        plural = phrase.plural or (
            phrase.noun is None
            and head.endswith(("en", "er", "e"))
            and phrase.det_word in {"die", "den"}
        )
        if plural:
            return match.group(1) + "e"
        ending = _ENDING.get(self._gender(phrase, head)) if phrase.det else None
        if not phrase.det and self._oblique_plural(phrase):
            return match.group(1) + "e"
        if word.endswith("er") and match.group(1)[-1:] in {"d", "t"} and not phrase.det:
            return word
        return match.group(1) + ending if ending else word

    def _oblique_plural(self, phrase: Phrase) -> bool:
        """ "anderen EU-Ländern", "slowenischen Diplomaten": a dative plural without article."""
        return (
            self.tokens[phrase.head].text.endswith("n")
            and bool(phrase.adjectives)
            and (self.tokens[phrase.adjectives[-1]].text.endswith("en"))
        )

    def _plain_head(self, word: str, phrase: Phrase) -> str:
        """The head without its case ending, where determiner or word list tell it."""
        known = phrase.noun
        if not phrase.det_word:
            return word
        if known is None or not self._is_head(word, phrase):
            return self._stripped(word) if phrase.det_word in {"des", "eines"} else word
        if known.adjectival and not phrase.plural and known.gender != "f":
            if phrase.det_word in {"dem", "den", "des", "einem", "einen"}:
                stem = len(known.before) + len(known.word) + ("-" in word)
                return word[:stem] + ("er" if phrase.det == "i" else "e")
            return word
        if phrase.plural:
            return word[:-1] if self._dative_plural(word, phrase) else word
        base = len(word)
        low = word.lower()
        for ending in ("es", "en", "s", "n"):
            if known.form and low.endswith(known.word + ending):
                base = len(word) - len(ending)
        return word[:base]

    def _dative_plural(self, word: str, phrase: Phrase) -> bool:
        return (
            word.endswith("ern")
            and phrase.det_word != "die"
            and bool(phrase.noun and phrase.noun.form)
        )

    def _is_head(self, word: str, phrase: Phrase) -> bool:
        return self.tokens[phrase.head].text == word

    def _stripped(self, word: str) -> str:
        for ending in ("es", "s"):
            stem = word[: -len(ending)]
            if word.endswith(ending) and len(stem) > 2 and (ending == "s" or is_common(stem, "de")):
                return stem
        return word

    def rank(self, phrase: Phrase) -> float:
        """How full a name a phrase is: a compound before a bare head, then more words."""
        compound = 0.5 * bool(phrase.noun and phrase.noun.before)
        return 1 + compound + len(phrase.adjectives) + 0.1 * max(0, phrase.last - phrase.core)
