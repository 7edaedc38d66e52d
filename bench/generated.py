"""Many records made of a few real ones: each round has its own names, places and days.

The letters of most long words are exchanged, vowels for vowels and consonants for consonants, by a key
of the round: words keep their length, so every span stays exact, and one name stays one name in all
reports of the round. Short words stay, and of the long lower-case ones some, so that reports of two rounds
share words as two reports on different things do. Numbers are a little larger in each round.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any
from zlib import crc32

import msgspec

from zufolge.record import Record, fingerprint

_WORD = re.compile(r"[A-ZÄÖÜ][a-zäöü]{2,}|[a-zäöü]{4,}")
_STAYS = 6  # of the long lower-case words one in so many
_DAY = re.compile(r"^\d{4}-\d\d-\d\d")
_VOWELS, _CONSONANTS = "aeiou", "bcdfghjklmnprstvwz"
# Days between two rounds: with 90 reports a round about 30 reports a day, 100,000 in nine years.
STEP = 3.0
_OTHER_NUMBERS = 17
# Beyond all numbers that GeoNames has given.
_OTHER_WORLD = 20_000_000


def generated(records: Sequence[Record], number: int, seed: int = 1) -> Iterator[Record]:
    """`number` records, round by round; the first round is the records as they are."""
    rounds = -(-number // len(records))
    made = 0
    for n in range(rounds):
        turn = _Round(n, seed)
        for record in records[: number - made]:
            yield record if n == 0 else turn.of(record)
        made += len(records)


class _Round:
    def __init__(self, number: int, seed: int) -> None:
        chance = random.Random(seed * 1_000_003 + number)
        self._number = number
        self._days = round(number * STEP)
        vowels, consonants = list(_VOWELS), list(_CONSONANTS)
        chance.shuffle(vowels)
        chance.shuffle(consonants)
        old, new = _VOWELS + _CONSONANTS, "".join(vowels + consonants)
        self._letters = str.maketrans(old + old.upper(), new + new.upper())

    def of(self, record: Record) -> Record:
        plain = msgspec.to_builtins(record)
        text = self._words(record.document.text)
        found = {key: self._changed(value, text) for key, value in plain.items()}
        found["document"] |= {
            "id": fingerprint(text),
            "text": text,
            "url": f"{record.document.url or 'https://reports.example/x'}-{self._number}",
            "urn": record.document.urn and f"{record.document.urn}-{self._number}",
        }
        return msgspec.convert(found, Record)

    def _words(self, text: str) -> str:
        return _WORD.sub(lambda match: self._word(match[0]), text)

    def _word(self, word: str) -> str:
        stays = word.islower() and crc32(word.encode()) % _STAYS == 0
        return word if stays else word.translate(self._letters)

    def _changed(self, value: Any, text: str) -> Any:
        if isinstance(value, list | tuple):
            return [self._changed(one, text) for one in value]
        if not isinstance(value, dict):
            return self._day(value) if isinstance(value, str) else value
        if value.keys() == {"start", "end", "text"}:
            return value | {"text": text[value["start"] : value["end"]]}
        changed = {key: self._changed(one, text) for key, one in value.items()}
        for key in ("name", "role", "affiliation", "title"):
            if isinstance(changed.get(key), str):
                changed[key] = self._words(changed[key])
        for key in ("low", "high"):
            if isinstance(changed.get(key), int) and changed[key] > 1:
                changed[key] += self._number % _OTHER_NUMBERS
        if isinstance(changed.get("geonames"), int):
            changed["geonames"] += _OTHER_WORLD * self._number
        return changed

    def _day(self, text: str) -> str:
        """The same time of a later day."""
        match = _DAY.match(text)
        if match is None:
            return text
        try:
            later = date.fromisoformat(match[0]) + timedelta(self._days)
        except (ValueError, OverflowError):
            return text
        return later.isoformat() + text[match.end() :]
