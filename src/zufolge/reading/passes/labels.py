"""The labels pass: names that take sides, and whose words they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from zufolge.language import Page, Sentence
from zufolge.language.quotes import Quoted
from zufolge.language.shortquotes import ShortQuote, page_quotes, short_quotes
from zufolge.reading.labels.distanced import distanced
from zufolge.reading.labels.english import english_callings
from zufolge.reading.labels.german import german_callings
from zufolge.reading.labels.marked import Marked, Named
from zufolge.reading.labels.quoted import is_scare, title
from zufolge.reading.labels.users import Users
from zufolge.record import Findings

# Somebody may be called something in more words than scare quotes hold.
_MOST_CALLED = 8


class LabelsPass:
    """Finds labels (docs/labels.md). Time is linear in the length of the text."""

    name = "labels"
    version = "1"
    needs: tuple[str, ...] = ("statements", "entities")
    gives: tuple[str, ...] = ("labels",)

    def __call__(self, page: Page, found: Findings) -> Findings:
        users = Users(page, found.statements, found.entities)
        sentences = list(_marked(page))
        titles = {title(m, q) for m in sentences for q in m.quotes}
        labels = [
            label
            for marked in sentences
            for named in _apart(_named(marked, users, titles))
            if (label := users.label(marked, named)) is not None
        ]
        numbered = tuple(msgspec.structs.replace(x, id=f"l{n}") for n, x in enumerate(labels, 1))
        return msgspec.structs.replace(found, labels=numbered)


def _marked(page: Page) -> Iterator[Marked]:
    """The sentences with the short quotations in them."""
    states = page_quotes(page)
    quotes = short_quotes(page, states, _MOST_CALLED)
    language = "en" if page.language.startswith("en") else "de"
    at = 0
    for sentence in page.sentences:
        inside: list[ShortQuote] = []
        while at < len(quotes) and quotes[at].first <= sentence.last:
            if _is_within(sentence, quotes[at]):
                inside.append(quotes[at])
            at += 1
        tokens = range(sentence.first, sentence.last)
        quoted = frozenset(i for i in tokens if states[i] is Quoted.INSIDE)
        yield Marked(page, sentence, inside, language, quoted)


def _is_within(sentence: Sentence, quote: ShortQuote) -> bool:
    return sentence.first < quote.first and quote.last < sentence.last


def _named(marked: Marked, users: Users, titles: set[str | None]) -> Iterator[Named]:
    """What may be a label, the surer first: callings, quoted words, distanced ones, words of the list."""
    yield from english_callings(marked) if marked.language == "en" else german_callings(marked)
    for quote in marked.quotes:
        if marked.quoted_text(quote) in titles or users.names(marked, quote):
            continue
        if is_scare(marked, quote):
            yield marked.within(quote)
    yield from distanced(marked)
    yield from _listed(marked)


def _listed(marked: Marked) -> Iterator[Named]:
    """Words of the list as they stand, two joined by "und" as one."""
    last: Named | None = None
    for hit in marked.hits:
        if hit.word.load in ("quality", "claimed") or not _may_stand(marked, hit.last - 1):
            continue
        joins = (
            last is not None
            and hit.first == last.last + 1
            and marked.word(last.last) in ("und", "and")
        )
        if last is not None and joins and last.word is not None and last.word.load == hit.word.load:
            last = Named(last.first, hit.last, word=hit.word)
            continue
        if last is not None:
            yield last
        last = Named(hit.first, hit.last, word=hit.word)
    if last is not None:
        yield last


def _may_stand(marked: Marked, token: int) -> bool:
    """A German label is a noun, so it has a capital."""
    return marked.language == "en" or marked.text(token)[:1].isupper()


def _apart(found: Iterable[Named]) -> list[Named]:
    """Without those that overlap a surer one, in text order."""
    taken: set[int] = set()
    kept = []
    for named in found:
        tokens = range(named.first, named.last)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(named)
    return sorted(kept, key=lambda n: n.first)
