"""Finds names of the gazetteer in a page, and the adjectives that tell of countries."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from zufolge.language import Page, Sentence
from zufolge.language.gazetteer import ADJECTIVE, MAIN, Naming, known
from zufolge.language.place_words import place_words
from zufolge.reading.places.mention import Mention

_LONGEST = 5  # tokens of a name: "St. Gallen" has three, "Vereinigten Arabischen Emiraten" three
_COMPASS = re.compile(
    r"((?:Nord|Süd)(?:ost|west)?|Ost|West|Zentral|Mittel)-?(?=[A-ZÄÖÜa-zäöü])([^\W\d_]{3,})$"
)
_ADJECTIVE = re.compile(r"(?:deutsch|[a-zäöü-]*isch)(?:e[mnrs]?)?$")
_LARGE = 500_000  # people of a place that goes before an adjective of the same letters
_GENITIVE = ("’s", "'s", "s", "’", "'")


class Finder:
    """Reads one page: `mentions` in text order, `adjectives` as (sentence, token, country)."""

    def __init__(self, page: Page, language: str) -> None:
        self.page = page
        self.language = language
        self.tokens = page.tokens
        self.adjectives: list[tuple[int, int, str]] = []
        self.mentions: list[Mention] = []
        for n, sentence in enumerate(page.sentences):
            self.mentions += self._sentence(n, sentence)

    def told(self) -> Counter[str]:
        """How often adjectives and inhabitants tell of each country."""
        return Counter(country for _, _, country in self.adjectives)

    def _sentence(self, n: int, sentence: Sentence) -> Iterator[Mention]:
        at = sentence.first
        while at < sentence.last:
            word = self.tokens[at].text
            mention = None
            if word[0].isupper() or word[0] in "‘ʻ":
                mention = self._longest(n, at, sentence.last) or self._compound(n, at)
            elif self.language == "de" and "sch" in word and _ADJECTIVE.match(word):
                self._adjective(n, at, known(word))
            if mention is not None:
                yield mention
            at = mention.last if mention is not None else at + 1

    def _longest(self, n: int, at: int, last: int) -> Mention | None:
        for stop in range(self._stop(at, last), at, -1):
            ending = self.tokens[stop - 1].text
            start, end = self.tokens[at].start, self.tokens[stop - 1].end
            text = self.page.text[start:end]
            if not _ends(ending, text):
                continue
            for name in _forms(text, self.language):
                namings = self._allowed(known(name), text, stop - at)
                if namings and _is_adjective(namings):
                    self._adjective(n, at, namings)
                    return None
                if namings:
                    return Mention(at, stop, start, end, namings, n, genitive=name != text)
        return None

    def _stop(self, at: int, last: int) -> int:
        """Up to where a name that begins at a token may reach."""
        stop = at + 1
        while stop < min(last, at + _LONGEST):
            gap = self.page.text[self.tokens[stop - 1].end : self.tokens[stop].start]
            word = self.tokens[stop].text
            if gap not in ("", " ", "\u00a0") or not (
                word[0].isupper()
                or word in place_words("connector", "de")
                or (word == "/" and not gap)
            ):
                break
            stop += 1
        bracket = re.match(r" \(([A-ZÄÖÜ][\w.]+)\)", self.page.text[self.tokens[at].end :][:24])
        return at + 4 if bracket and stop == at + 1 and at + 4 <= last else stop

    def _allowed(self, namings: tuple[Naming, ...], text: str, size: int) -> tuple[Naming, ...]:
        """Readings that the spelling allows: "US" is no "us", "AG" no town."""
        if not namings:
            return ()
        letters = sum(c.isalpha() for c in text)
        if letters < 2 or (self.language == "en" and text == "Island"):
            return ()
        short = text.isupper() and letters <= 4
        if short:
            return tuple(n for n in namings if n.strength == MAIN and n.entry.kind != "city")
        if letters <= 3 and size == 1:
            return tuple(n for n in namings if n.entry.kind != "country" or n.entry.name == text)
        return namings

    def _compound(self, n: int, at: int) -> Mention | None:
        """ "Nordirak", "Berlin-Neukölln", "Bremen-Nord"; "US-Präsident" only tells of its country."""
        token = self.tokens[at]
        compass = _COMPASS.match(token.text)
        if compass:
            for name in _forms(compass[2].capitalize(), self.language):
                wide = tuple(
                    k for k in known(name) if k.entry.kind in ("country", "region", "area", "continent")
                    and k.strength == MAIN
                )  # fmt: skip
                if wide:
                    return Mention(
                        at, at + 1, token.start, token.end, wide, n, sign="its name", part=compass[1], sure=True
                    )  # fmt: skip
        head, hyphen, tail = token.text.partition("-")
        if not hyphen:
            return None
        namings = self._allowed(known(head), head, 1)
        if not namings:
            return None
        if namings[0].entry.kind == "country":
            self.adjectives.append((n, at, namings[0].entry.country))
            return None
        towns = tuple(k for k in namings if k.entry.kind == "city" and k.strength == MAIN)
        before = self.tokens[at - 1].text.lower() if at else ""
        local = tail in place_words("part", "de") or (
            known(tail) and before in place_words("into", self.language)
        )
        if towns and local and towns[0].entry.people >= 50_000:
            return Mention(
                at, at + 1, token.start, token.end, towns, n, sign="its name", part=tail, sure=True
            )
        return None

    def _adjective(self, n: int, at: int, namings: tuple[Naming, ...]) -> None:
        for naming in namings:
            if naming.strength == ADJECTIVE:
                self.adjectives.append((n, at, naming.entry.country))
                return


def _is_adjective(namings: tuple[Naming, ...]) -> bool:
    """ "German": of a country, though a small place elsewhere is called so."""
    if namings[0].strength == ADJECTIVE:
        return True
    told = any(n.strength == ADJECTIVE for n in namings)
    return told and all(n.entry.people < _LARGE for n in namings if n.strength != ADJECTIVE)


def _ends(ending: str, text: str) -> bool:
    """Whether a name may end with a token: no "Oder.", but "U.S." and "Frankfurt (Oder)"."""
    if ending == ".":
        return len(text) > 3 and text[-3] == "." and text[-2].isupper()
    if "(" in text:
        return text.endswith(")")
    return ending[-1].isalnum() and ending not in place_words("connector", "de")


def _forms(text: str, language: str) -> Iterator[str]:
    """A name as it stands, without the ending of a genitive, of a dative plural, of an adjective."""
    yield text
    for ending in _GENITIVE:
        if text.endswith(ending) and len(text) - len(ending) > 2:
            yield text[: -len(ending)]
            break
    if language == "de":
        if text.endswith("en") and text[:1].isupper():
            yield text[:-1]
        if "schen " in text:
            yield text.replace("schen ", "sche ")
