"""Whether a phrase names somebody who can speak, and where the phrase ends."""

from __future__ import annotations

import re
from typing import NamedTuple

from zufolge.language.acts import act_words, speaking_places
from zufolge.language.names import given_gender, is_common
from zufolge.language.nouns import noun
from zufolge.language.people import person
from zufolge.language.pronouns import determiner
from zufolge.language.speaker_words import speaker_words
from zufolge.reading.attribution.scene import Scene

_OBLIQUE = re.compile(r"(?:d(?:em|en|es)|(?:k?ein|[msd]ein|ihr|unser|dies|jed|jen)e(?:m|n|s))$")
_ADJECTIVE = re.compile(r"[a-zäöüß][\wäöüß-]*(?:e|er|es|en)$")
_SPEAKS = {"person", "organization", "government", "group", "media", "document"}
_SINGULAR = frozenset({"der", "das", "ein", "eine"})
_CAPITALS = 8  # nouns and names of one phrase
_BEFORE = 8  # words between the beginning of a phrase and its noun
_LONGEST = 24  # words of an English subject


class Voice(NamedTuple):
    """Tokens `first` to `last` (half-open) of a phrase; `plural` is None where it leaves that open."""

    first: int
    last: int
    plural: bool | None


def speaks(word: str, language: str) -> bool:
    """Whether a noun by itself names people, a body, a medium, a document or a state."""
    known = noun(word, language)
    if known is not None:
        return known.kind in _SPEAKS
    if word in speaking_places(language):
        return True
    return person(word, language) is not None and word[:1].isupper()


# German -----------------------------------------------------------------------------------------


def german_voice(scene: Scene, first: int, last: int) -> Voice | None:
    """The phrase that begins at token `first`, if it names one who speaks and can be a subject."""
    low = scene.low[first] if first < last else ""
    if low in speaker_words("german-preposition") | speaker_words("contracted"):
        return None
    alone = low in {"er", "sie"} or not scene.word(first + 1)[:1].isupper()
    if low in act_words("speaking-pronoun") and alone:
        return Voice(first, first + 1, None if low == "sie" else low != "er")
    code = determiner(low, "de")
    if (code and _OBLIQUE.match(low)) or code == "n":
        return None
    at = first + bool(code)
    while at < last and at - first < _BEFORE and _before_noun(scene, at, bool(code)):
        at += 1
    end = at
    while end < last and end - at < _CAPITALS and _nominal(scene, end, last):
        end += 1
    if end == at or scene.quoted(at):
        return None
    return _judged(scene, first, (at, end), low if code else "")


def _before_noun(scene: Scene, n: int, determined: bool) -> bool:
    """Whether a token can stand between a determiner and its noun: "erst 29-jährige drusische"."""
    word, after = scene.words[n], scene.word(n + 1)
    if word[:1].isdigit() or (word == "-" and scene.words[n - 1].isdigit()):
        return True
    if _ADJECTIVE.match(word):
        return True
    leads = bool(_ADJECTIVE.match(after)) or after[:1].isdigit()
    return determined and word.islower() and leads


def _nominal(scene: Scene, n: int, last: int) -> bool:
    """Whether a token goes on with the nouns and names of a phrase."""
    word = scene.words[n]
    capital = n + 1 < last and scene.words[n + 1][:1].isupper()
    if word[:1].isupper() and not determiner(word, "de"):
        return True
    if word == "-":
        return capital
    if word == ".":
        return capital and len(scene.word(n - 1)) <= 4
    particles = speaker_words("particle") | speaker_words("arabic-article")
    if word not in particles:
        return False
    second = scene.word(n - 1) in particles
    named = given_gender(scene.word(n - 2 if second else n - 1)) is not None
    double = n + 2 < last and scene.words[n + 1] in particles and scene.words[n + 2][:1].isupper()
    return named and (capital or double)


def _judged(scene: Scene, first: int, nominal: tuple[int, int], det: str) -> Voice | None:
    """The phrase, if one of its nouns speaks and its determiner can stand with a subject."""
    at, end = nominal
    plural = False if det in _SINGULAR else None
    for n in range(at, end):
        word = scene.words[n]
        known = noun(word, "de")
        if known is not None and known.kind in _SPEAKS:
            feminine = known.plural or known.gender == "f"
            oblique = det == "der" and feminine and not known.adjectival
            return None if oblique else Voice(first, end, plural)
        acronym = word.isupper() and word.isalpha() and 1 < len(word) < 7
        named = given_gender(word) is not None and end - n > 1
        if acronym or named or speaks(word, "de"):
            return Voice(first, end, plural if not acronym else None)
    return Voice(first, end, None) if not det and _named(scene, at, end) else None


def _named(scene: Scene, first: int, last: int) -> bool:
    """Whether capitals that no list knows are a name: more than one, or known as part of one."""
    word = scene.words[last - 1]
    if is_common(word, "de") or len(word) < 2 or not word[:1].isalpha():
        return False
    return last - first > 1 or word in scene.surnames


def lengthened(scene: Scene, voice: Voice, last: int) -> Voice:
    """The phrase with its genitives, and with an apposition between commas."""
    end = voice.last
    while end + 1 < last and scene.low[end] in {"der", "des"}:
        stop = end + 1
        while stop < last and stop - end < 4 and scene.words[stop].islower():
            stop += 1
        if not scene.word(stop)[:1].isupper():
            break
        while stop < last and scene.words[stop][:1].isupper():
            stop += 1
        end = stop
    if scene.word(end) == "," and end + 1 < last and determiner(scene.low[end + 1], "de"):
        near = range(end + 1, min(end + 16, last))
        end = next((n for n in near if scene.words[n] == ","), end)
    return voice._replace(last=end)


# English ----------------------------------------------------------------------------------------


def english_voice(scene: Scene, first: int, last: int) -> Voice | None:
    """The whole of tokens `first` to `last`, if it reads as a subject that can speak."""
    if first >= last or last - first > _LONGEST:
        return None
    low = scene.low[first]
    if last - first == 1 and low in act_words("speaking-pronoun"):
        return Voice(first, last, None)
    stops = speaker_words("english-stop")
    if low in stops or scene.quoted(first):
        return None
    near = range(first, last)
    end = next((n for n in near if scene.low[n] in stops or scene.words[n] == ","), last)
    if any(speaks(scene.words[n], "en") for n in range(first, end)):
        return Voice(first, last, None)
    word = scene.words[end - 1] if end > first else ""
    capital = word[:1].isupper() and not is_common(word, "en") and not determiner(word, "en")
    return Voice(first, last, None) if capital else None
