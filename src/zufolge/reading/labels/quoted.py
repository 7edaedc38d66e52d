"""Whether a few quoted words are scare quotes: no quotation, no name, no title."""

from __future__ import annotations

from functools import cache

from zufolge.language.closed import words_that
from zufolge.language.data import rows
from zufolge.language.labels import label_word
from zufolge.language.names import is_common
from zufolge.language.people import person
from zufolge.language.pronouns import determiner
from zufolge.language.shortquotes import ShortQuote
from zufolge.reading.labels.marked import Marked

MOST_WORDS = 3
# Words of the sentence outside the marks; with fewer the quotation is the sentence.
_LEAST_AROUND = 3
_PLAIN_ENDINGS = ("e", "en", "er", "es", "em")
_SHORTEST_HEAD = 4


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(
        w for k, words in rows("quoted-names.tsv") if k == kind for w in words.split("; ")
    )


@cache
def _endings() -> tuple[str, ...]:
    return tuple(_words("ending"))


def title(marked: Marked, quote: ShortQuote) -> str | None:
    """The quoted words where the noun whose name they are stands before them ("das Schiff „X“")."""
    before = quote.first - 2
    named = _is_named(marked, quote) or (marked.language != "en" and _follows_noun(marked, before))
    known = _is_known(marked, quote)
    return marked.quoted_text(quote) if named and not known else None


def is_scare(marked: Marked, quote: ShortQuote) -> bool:
    """Whether the report, or who speaks, sets the words in marks to hold them at a distance.

    Words of the list need less: they only must not be a title. English papers quote any few words
    of a speaker, so in English only those of the list count.
    """
    inner = [marked.text(i) for i in range(quote.first, quote.last)]
    if len(inner) > MOST_WORDS or not all(_is_word(w) for w in inner):
        return False
    if _is_alone(marked, quote) or _is_hyphened(marked, quote):
        return False
    low = " ".join(inner).lower()
    if low in _words("media") or low.endswith(_endings()) or _is_named(marked, quote):
        return False
    known = _is_known(marked, quote)
    return known or (marked.language != "en" and _is_german(marked, quote, inner))


def _is_known(marked: Marked, quote: ShortQuote) -> bool:
    """Whether the head is on the list; of several words one that takes sides at no distance too."""
    hits = [h for h in marked.hits_in(quote.first, quote.last) if h.last == quote.last]
    whole = any(h.first == quote.first for h in hits)
    return bool(hits) and (whole or hits[-1].word.load != "claimed")


def _is_word(word: str) -> bool:
    return word[:1].isalpha() and not any(c.isdigit() for c in word)


def _is_alone(marked: Marked, quote: ShortQuote) -> bool:
    """Whether the quotation is a sentence, an answer or the beginning of what somebody said."""
    sentence = marked.sentence
    around = (quote.first - 1 - sentence.first) + (sentence.last - quote.last - 1)
    before, behind = marked.word(quote.first - 2), marked.word(quote.last + 1)
    opens = quote.first - 1 == sentence.first and behind in (",", ";", "–", "-", ":")
    return around < _LEAST_AROUND or before == ":" or opens


def _is_hyphened(marked: Marked, quote: ShortQuote) -> bool:
    """A part of a compound: „Bild“-Zeitung."""
    text, tokens = marked.page.text, marked.page.tokens
    end, start = tokens[quote.last].end, tokens[quote.first - 1].start
    return text[end : end + 1] in ("-", "‐", "‑") or text[max(start - 1, 0) : start] in (
        "-",
        "‐",
        "‑",
    )


def _is_named(marked: Marked, quote: ShortQuote) -> bool:
    """Whether a word before or behind says that a name or a wording is given."""
    at = quote.first - 2
    near = [marked.word(at)]
    if determiner(marked.word(at), marked.language):
        near.append(marked.word(at - 1))
    behind = [marked.word(quote.last + 1), marked.word(quote.last + 2)]
    naming = _words("naming")
    if any(w in naming for w in near) or any(w in naming for w in behind):
        return True
    return marked.language == "en" and marked.word(at) in _words("noun")


def _is_german(marked: Marked, quote: ShortQuote, inner: list[str]) -> bool:
    """A noun phrase for people or what one may dispute; not behind the noun whose name it is."""
    before = quote.first - 2
    if _follows_noun(marked, before) or marked.text(before) in ("(", "”", "“", "»", "«", '"', ")"):
        return False
    *others, head = inner
    if not all(w[:1].islower() and w.endswith(_PLAIN_ENDINGS) for w in others):
        return False
    if head[:1].islower():
        return False
    return head.lower() not in _words("plain") and not head.isupper() and _takes_sides(head)


def _follows_noun(marked: Marked, before: int) -> bool:
    first = before == marked.sentence.first
    return marked.text(before)[:1].isupper() and not (first and _is_small(marked, before))


def _is_small(marked: Marked, token: int) -> bool:
    """Whether the first word of a sentence is no noun: "Die", "Gegen", "Drei"."""
    word = marked.word(token)
    return (
        bool(determiner(word, "de"))
        or word in _german_openers()
        or not is_common(marked.text(token), "de")
    )


@cache
def _german_openers() -> frozenset[str]:
    return words_that("opener") | words_that("adverb") | words_that("more") | words_that("them")


def _takes_sides(word: str) -> bool:
    """Whether a German noun is on the list, at any load, or names people; others are mostly terms."""
    return label_word(word, "de") is not None or person(word, "de") is not None
