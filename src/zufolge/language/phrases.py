"""Noun phrases that name a speaker: determiner, adjectives, head, and where they end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from zufolge.language.names import bare, is_common
from zufolge.language.nouns import Noun, noun, nouns
from zufolge.language.pronouns import determiner
from zufolge.language.speaker_words import speaker_words
from zufolge.language.tokens import Token

_OPENING = frozenset("„“”\"«»‚‘’'›‹(–—-")
_QUOTES = frozenset('„“”"«»‚‘›‹')
_ENDS = frozenset(",;:()–—[]")
_ADJECTIVE = re.compile(r"[a-zäöüß][\wäöüß-]*(?:e|er|es|en|em|s|a)$")
# Endings that only adjectives have; "meldeten", "habe" look like adjectives too.
SURE_ADJECTIVE = re.compile(
    r"(?:isch|lich|ig|al|ell|iv|[ae]nt|bar|sam|haft|end|los|är|ös|ziell|rt|ehemalig|lokal|weiter|nah)"
    r"(?:e|en|er|em|es)$|^(?:[Ee]hemalige|[Jj]unge|[Nn]eue|[Ww]eitere|[Aa]ndere|[Hh]ohe)[nr]?$"
)
_PLACE_ADJECTIVE = re.compile(r"[A-ZÄÖÜ][\w-]{2,}er$")


class Phrase(NamedTuple):
    """A noun phrase: tokens `first` to `last` (half-open), `core` the end of head and its name.

    `det` is the code of its determiner (see pronouns.determiner), `adjectives` are tokens in front
    of the head, `head` is the token of the head, `proper` the tokens of a proper name that is the
    head or follows it, else an empty range; `noun` the head's reading where it is known.
    """

    first: int
    last: int
    core: int
    det: str
    det_word: str
    adjectives: tuple[int, ...]
    head: int
    noun: Noun | None
    proper: tuple[int, int]

    @property
    def plural(self) -> bool:
        """Whether the phrase speaks of several."""
        if self.det == "q":
            return True
        if self.det == "i" or self.det_word in {"das", "dem", "des", "dieser", "dieses"}:
            return False
        known = self.noun
        if known is None:
            return False
        if self.det_word in {"die", "diese"} and not known.plural:
            return known.gender in {"m", "n"} or (known.gender == "f" and known.form)
        single = known.gender == "f" and known.kind == "person"
        bare = (
            self.det == "" and known.kind in {"person", "group"} and not self.named and not single
        )
        return known.plural or (bare and self.det_word == "")

    @property
    def named(self) -> bool:
        return self.proper[0] < self.proper[1]


class PhraseReader:
    """Reads noun phrases out of one list of tokens."""

    def __init__(self, tokens: Sequence[Token], language: str) -> None:
        self.tokens = tokens
        self.english = language == "en"
        self.language = "en" if self.english else "de"

    def word(self, n: int) -> str:
        return self.tokens[n].text if 0 <= n < len(self.tokens) else ""

    def read(self, first: int, last: int) -> Phrase | None:
        """The first noun phrase of tokens `first` to `last`, or None where there is no noun."""
        at = first
        while at < last and (self.word(at) in _OPENING or self._leads(at)):
            at += 1
        if at >= last:
            return None
        return self._english(at, last) if self.english else self._german(at, last)

    def preposition(self, word: str) -> bool:
        low = word.lower()
        if self.english:
            return low in speaker_words("english-stop") and low not in {
                "who",
                "which",
                "that",
                "whose",
                "as",
            }
        return low in speaker_words("german-preposition") or low in speaker_words("contracted")

    def _leads(self, at: int) -> bool:
        low = self.word(at).lower()
        if self.english:
            return low in {"according", "to", "by", "even", "only", "from", "said", "also"}
        return low in speaker_words("german-preposition") or low in {
            "auch",
            "selbst",
            "so",
            "sowohl",
            "nur",
            "etwa",
        }

    def _determiner(self, at: int) -> tuple[str, str, int]:
        word = self.word(at).lower()
        code = determiner(word, self.language)
        if not code and word in speaker_words("contracted") and not self.english:
            return "d", "dem", at + 1
        return code, word if code else "", at + bool(code)

    # German -------------------------------------------------------------------------------------

    def _german(self, first: int, last: int) -> Phrase | None:
        det, det_word, at = self._determiner(first)
        while at < last and determiner(self.word(at), "de") in {"q", "d"} and det:
            at += 1
        start, adjectives = self._adjectives(at, last)
        if start >= last:
            return self._nounless(first, last, det, det_word, adjectives)
        end = start
        while end < last and self._capital(end):
            end += 1
        if start > first and self._opens_quote(start - 1):
            return self._quoted(start, last, (first, det, det_word, adjectives))
        head, known, proper = self._head(start, end, last)
        more = tuple(n for n in range(start, head) if n < proper[0] or not proper[1])
        core = max(head + 1, proper[1])
        return Phrase(
            first,
            self._stretch(core, last),
            core,
            det,
            det_word,
            adjectives + more,
            head,
            known,
            proper,
        )

    def _opens_quote(self, n: int) -> bool:
        """Whether a quotation mark opens: space before it, none behind."""
        if self.word(n) not in _QUOTES or n + 1 >= len(self.tokens):
            return False
        apart = n == 0 or self.tokens[n - 1].end < self.tokens[n].start or self.word(n - 1) == "("
        return apart and self.tokens[n].end == self.tokens[n + 1].start

    def _quoted(
        self, start: int, last: int, found: tuple[int, str, str, tuple[int, ...]]
    ) -> Phrase:
        """A name in quotation marks: "der »Isarzeitung«", "Das „Netzwerk der Ärzte“"."""
        first, det, det_word, adjectives = found
        close = start
        while close < last and self.word(close) not in _QUOTES and close - start < 12:
            close += 1
        known = self._reading(start)
        return Phrase(first, close, close, det, det_word, adjectives, start, known, (start, close))

    def _nounless(
        self, first: int, last: int, det: str, det_word: str, adjectives: tuple[int, ...]
    ) -> Phrase | None:
        """ "einer der Toten" has a head; "mehrere", "zwei" stand for themselves."""
        if det not in {"q", "i"}:
            return None
        return Phrase(first, last, last, det, det_word, (), first, None, (0, 0))

    def _adjectives(self, at: int, last: int) -> tuple[int, tuple[int, ...]]:
        """Where the capitals begin, and the adjectives passed on the way."""
        out: list[int] = []
        if self.word(at).lower() in speaker_words("german-preposition") or self.word(
            at
        ).lower() in speaker_words("contracted"):
            at = self._attribute(at, last)
        while at < last:
            word = self.word(at)
            if self._measure(at) and at + 2 < last:
                at += 2
                continue
            if self._capital(at):
                break
            if word.lower() in speaker_words("relative") and out:
                return last, ()
            if _ADJECTIVE.match(word):
                out.append(at)
            elif word in _ENDS and word != ",":
                return last, ()
            at += 1
        return at, tuple(out)

    def _measure(self, at: int) -> bool:
        """A unit between its number and an adjective: "35 Jahre alte", "140 Seiten starke"."""
        after = self.word(at + 1)
        small = determiner(after, "de") or self.preposition(after)
        return self.word(at - 1).isdigit() and bool(_ADJECTIVE.match(after)) and not small

    def _attribute(self, at: int, last: int) -> int:
        """Behind a participle's complements: "der für die Aufsicht zuständige Vizechef"."""
        for n in range(at + 1, min(at + 12, last)):
            if self._capital(n) and n - at > 1 and _ADJECTIVE.match(self.word(n - 1)):
                low = self.word(n - 1)
                if not determiner(low, "de") and low not in speaker_words("german-preposition"):
                    return n - 1
        return at

    def _capital(self, n: int) -> bool:
        word = self.word(n)
        return word[:1].isupper() or (word[:1].isdigit() and word[-1:].isalpha())

    def _head(self, start: int, end: int, last: int) -> tuple[int, Noun | None, tuple[int, int]]:
        """(head, its reading, the proper name) of the capitals from `start` to `end`."""
        for n in range(start, end):
            known = self._reading(n)
            if known is None:
                continue
            if n > start and not self._modifies(start, n):
                break
            return n, known, self._name_after(n + 1, end, last)
        if end - start == 2 and self._owned_by_name(start):
            return start, None, (0, 0)
        if end - start > 1 and self._modifies(start, start + 1):
            return start + 1, None, (start + 2, end) if end > start + 2 else (0, 0)
        return start, None, (start, end)

    def _reading(self, n: int) -> Noun | None:
        known = nouns(self.word(n), self.language)
        return next((k for k in known if k.kind != "words"), known[0] if known else None)

    def _modifies(self, start: int, head: int) -> bool:
        """Whether the capitals before a head are adjectives ("Mainzer", "Offizielle")."""
        return all(
            _PLACE_ADJECTIVE.match(self.word(n)) or _ADJECTIVE.match(self.word(n).lower())
            for n in range(start, head)
        )

    def _owned_by_name(self, start: int) -> bool:
        """ "Straßen Almatys": a noun and the genitive of a name, no adjective and its noun."""
        owner, word = self.word(start + 1), self.word(start)
        sure = SURE_ADJECTIVE.search(word.lower()) or _PLACE_ADJECTIVE.match(word)
        if not owner.endswith("s") or sure or not is_common(word, "de"):
            return False
        return not any(is_common(form, "de") for form in (owner, bare(owner), owner[:-2]))

    def _name_after(self, at: int, end: int, last: int) -> tuple[int, int]:
        """The proper name behind a class noun: "der Sender Schirak TV", "das Blatt „X“"."""
        while end + 1 < last and self.word(end) in speaker_words("join") and self._capital(end + 1):
            end += 2
        if at < last and self._opens_quote(at):
            close = at + 1
            while close < last and self.word(close) not in _QUOTES and close - at < 12:
                close += 1
            if at + 1 < close < last or (close == last and at + 1 < close):
                return at + 1, close
        return (at, end) if at < end else (0, 0)

    def _stretch(self, at: int, last: int) -> int:
        """The end of the phrase with its genitives and prepositions, before any apposition."""
        while at < last:
            word = self.word(at)
            if word in _ENDS or self._other_case(at):
                break
            at += 1
        return at

    def _other_case(self, at: int) -> bool:
        """Whether another phrase begins: an article that only an object or a preposition has."""
        if self.english or self.word(at) not in speaker_words("object-article"):
            return False
        before = self.word(at - 1).lower()
        return not (self.preposition(before) or before in speaker_words("coordinator"))

    # English ------------------------------------------------------------------------------------

    def _english(self, first: int, last: int) -> Phrase | None:
        det, det_word, at = self._determiner(first)
        if self.word(at).lower() == "of" and det:
            return Phrase(
                first, last, last, "q" if det == "q" else "i", det_word, (), first, None, (0, 0)
            )
        end = at
        while end < last and self.word(end) not in _ENDS and not self._stops(end):
            end += 1
        while end > at and self.word(end - 1) in _QUOTES:
            end -= 1
        if end == at:
            return None
        head = end - 1
        known = noun(self.word(head), "en") or noun(self.word(head), "en", "words")
        proper = (0, 0)
        if self.word(head)[:1].isupper() and not (known and known.kind in {"person", "words"}):
            proper = self.english_name(head, at, last)
            begin, end = proper if proper[1] else (head, end)
            early = noun(self.word(begin - 1), "en") if begin > at else None
            known = known or (early if early and early.kind != "person" else None)
        elif known is None:
            known, head = self._inner(at, end)
        adjectives = tuple(n for n in range(at, head) if not proper[0] <= n < proper[1])
        return Phrase(
            first, self._stretch(end, last), end, det, det_word, adjectives, head, known, proper
        )

    def english_name(self, head: int, first: int, last: int) -> tuple[int, int]:
        """The capitals around a head, joined by "of", "for": "the Bureau of Meteorology"; empty if none."""
        if not self.word(head)[:1].isupper():
            return (0, 0)
        begin, end = head, head + 1
        while begin > first and self.word(begin - 1)[:1].isupper() and not self._small(begin - 1):
            begin -= 1
        while end < last and not self.word(end - 1).endswith(("'s", "’s")):
            if self.word(end)[:1].isupper():
                end += 1
                continue
            step = end
            while (
                step < last
                and step - end < 2
                and self.word(step) in {"of", "for", "the", "and", "on"}
            ):
                step += 1
            joined = self.word(end) in {"of", "for"} or (
                self.word(end) == "and" and end - begin > 2
            )
            if step == end or not joined or not self.word(step)[:1].isupper():
                break
            end = step
        lone = end - begin == 1 and begin == first
        return (0, 0) if lone and noun(self.word(head), "en") else (begin, end)

    def _stops(self, n: int) -> bool:
        """Whether a small word ends the phrase; "WHO" is none."""
        word = self.word(n)
        acronym = len(word) > 1 and word.isupper()
        return word.lower() in speaker_words("english-stop") and not acronym

    def _small(self, n: int) -> bool:
        return bool(determiner(self.word(n), "en")) or self._stops(n)

    def _inner(self, at: int, end: int) -> tuple[Noun | None, int]:
        """The last known noun, where a participle follows it: "a report published Monday"."""
        for n in range(end - 1, at - 1, -1):
            if self.word(n)[:1].islower() and (known := noun(self.word(n), "en")):
                return known, n
        return None, end - 1


def genitive_at(tokens: Sequence[Token], first: int, last: int, language: str) -> int:
    """Where the phrase begins on which a word like "Angaben", "account" depends, or `last`.

    It follows as a genitive ("Angaben der Polizei") or behind "von", "vom", "of", "from", "by".
    """
    if first >= last:
        return last
    word = tokens[first].text.lower()
    if language == "en":
        return first + 1 if word in {"of", "from", "by"} else last
    if word in {"von", "aus"}:
        return first + 1
    if word == "vom" or determiner(word, "de") or tokens[first].text[:1].isupper():
        return first
    return (
        first
        if _ADJECTIVE.match(word) and word not in speaker_words("german-preposition")
        else last
    )
