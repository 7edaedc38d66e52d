"""The noun phrase behind a number: who is counted."""

from __future__ import annotations

import re
from typing import NamedTuple

from zufolge.language.closed import words_that
from zufolge.language.numbers import Words
from zufolge.language.people import PLAIN, Role, person
from zufolge.language.quantities import Quantity

# How far behind the number its noun may stand, in tokens.
_REACH = {"de": 11, "en": 7}
_QUOTES = frozenset("\"„“”»«‚‘’'›‹")
_ADJECTIVE = re.compile(r"\w{2,}(?:e|en|er|es|em)")
_ATTRIBUTE = re.compile(
    r"\w{4,}(?:te|ten|ter|ene|enen|ende|enden|ierte|ierten|rte|rten|me|men|ne|nen|gen)"
)
_YEARS = re.compile(r"[jJ]ährig\w*")
_AGED = re.compile(
    r"year-olds?|month-olds?|week-olds?|jährig\w*|\w+-year-olds?|\w*[jJ]ährige[nrs]?"
)
_STATES = re.compile(
    r"\b(?:tote[nrms]?|getötete[nrms]?|ermordete[nrms]?|erschossene[nrms]?|dead|slain|killed)\b",
    re.I,
)
_HURT = re.compile(
    r"\b(?:\w*verletzte[nrms]?|verwundete[nrms]?|angeschossene[nrms]?|wounded|injured)\b", re.I
)
_LOST = re.compile(r"\b(?:vermisste[nrms]?|verschwundene[nrms]?|missing)\b", re.I)
_HELD = re.compile(
    r"\b(?:inhaftierte[nrms]?|verhaftete[nrms]?|festgenommene[nrms]?|gefangene[nrms]?|jailed|imprisoned|detained|arrested)\b",
    re.I,
)
_TAKEN = re.compile(r"\b(?:entführte[nrms]?|verschleppte[nrms]?|abducted|kidnapped)\b", re.I)
_ARMED = re.compile(
    r"\b(?:bewaffnete[nrms]?|militante[nrms]?|demonstrierende[nrms]?|protestierende[nrms]?|streikende[nrms]?|armed|protesting|striking)\b",
    re.I,
)
_FORMER = re.compile(
    r"\b(?:ehemalige[nrms]?|frühere[nrms]?|einstige[nrms]?|former|retired)\b", re.I
)
_BEFALLEN = (
    (_STATES, "killed"),
    (_HURT, "injured"),
    (_LOST, "missing"),
    (_HELD, "detained"),
    (_TAKEN, "abducted"),
    (_ARMED, "participants"),
)


class Counted(NamedTuple):
    """Whom a number counts: tokens `first` to `last` (end exclusive, none where elided).

    `role` is None where the noun is elided; `more` and `them` say how ("weitere", "von ihnen");
    `end` is the token behind the whole phrase.
    """

    first: int
    last: int
    role: Role | None
    end: int
    more: bool = False
    them: bool = False


def counted(words: Words, quantity: Quantity) -> Counted | None:
    """The people that a number counts; None where it counts something else."""
    if quantity.noun >= 0:
        role = person(words.text(quantity.noun), words.language)
        return Counted(quantity.noun, quantity.noun + 1, role, quantity.last) if role else None
    i, more, them = _skip_more(words, quantity.last)
    before = words[quantity.first - 1]
    more = more or before in words_that("more") or before in words_that("rest")
    them = them or (before == "davon" and words[quantity.first - 2] not in ("", ","))
    if words[i] in words_that("measure"):
        return None
    if them:
        return Counted(i, i, None, i, more, True)
    single = quantity.value == 1 and quantity.manner != "vague"
    found = _german(words, i) if words.language == "de" else _english(words, i, single)
    # "geht von 66 aus; Dutzende Menschen"
    cut = isinstance(found, tuple) and any(words.text(n) in (";", ":") for n in range(i, found[1]))
    if isinstance(found, tuple) and not cut:
        first, last, role = found
        return Counted(first, last, _befallen(words, first, last, role), last, more)
    if found == "thing":
        return None
    return Counted(i, i, None, i, more)


def _skip_more(words: Words, i: int) -> tuple[int, bool, bool]:
    """Past "weitere", "von ihnen", "of them": (token behind, more of them, part of those named)."""
    more = False
    while words[i] in words_that("more"):
        i, more = i + 1, True
    if words[i] in ("davon", "darunter"):
        return i + 1, more, True
    if words[i] in ("von", "of", "unter", "among") and words[i + 1] in words_that("them"):
        return i + 2, more, True
    return i, more, False


def _german(words: Words, i: int) -> tuple[int, int, Role] | str:
    """(first token, token behind, role), "thing", or "elided"."""
    stop, start = min(i + _REACH["de"], words.last), _into_genitive(words, i)
    genitive, attribute, i = start > i, False, start
    while i < stop:
        text, word = words.text(i), words[i]
        if skipped := _skipped(words, i):
            i += skipped
        elif _is_aged(words, i):
            behind = i + 3 if words.text(i)[:1].isdecimal() else i + 1
            if words.text(behind - 1)[:1].isupper():
                return start, behind, PLAIN
            i = behind
        elif text[:1].isupper() and not text.isdecimal():
            if attribute and not _ATTRIBUTE.fullmatch(words[i - 1]):
                i += 1
                continue
            role = person(text, "de")
            of_town = role is PLAIN and _is_of_town(words, i)
            if of_town or (role is None and (attribute or genitive)):
                attribute, i = attribute or not of_town, i + 1
                continue
            return (start, _coordinated(words, i + 1, "de"), role) if role else "thing"
        elif word in words_that("adverb"):
            i += 1
        elif _ends_phrase(words, i):
            break
        elif word in words_that("opener"):
            attribute, i = True, i + 1
        elif _ADJECTIVE.fullmatch(word) or attribute:
            i += 1
        else:
            break
    return "elided"


def _skipped(words: Words, i: int) -> int:
    """How many tokens do not matter: a quotation mark, the age in "eine 78 Jahre alte Frau"."""
    aged = words[i + 1] == "jahre" and words[i + 2] in ("alte", "alter", "alten", "altes")
    return 3 if aged else int(words.text(i) in _QUOTES)


def _is_of_town(words: Words, i: int) -> bool:
    """ "Kölner Klinik", "Berliner Schüler": a town's name as an adjective before its noun."""
    return words[i].endswith("er") and words.text(i + 1)[:1].isupper()


def _into_genitive(words: Words, i: int) -> int:
    """Past the beginning of "der sieben Mitglieder", "von elf Leuten"; i where there is none."""
    if words[i] not in ("von", "der", "seiner", "ihrer", "dieser", "aller"):
        return i
    i += 1
    if words[i] in words_that("determiner"):
        i += 1
    numbered = words.role(i) in ("small", "scale") or words.text(i)[:1].isdecimal()
    return i + 1 if numbered else i


def _ends_phrase(words: Words, i: int) -> bool:
    article = words[i] in words_that("verb") or words[i] in ("die", "das", "dass")
    return article or words.role(i) in ("small", "vague") or words.text(i)[:1].isdecimal()


def _is_aged(words: Words, i: int) -> bool:
    """ "29-Jähriger", "26-jährige": three tokens, or one."""
    if words.text(i)[:1].isdecimal():
        return words.text(i + 1) in ("-", "‐", "‑") and bool(_AGED.fullmatch(words[i + 2]))
    return bool(_AGED.fullmatch(words[i])) and bool(words[i])


def _coordinated(words: Words, i: int, language: str) -> int:
    """The token behind "Polizisten und Nationalgardisten"."""
    at = i
    while words.text(at) in _QUOTES:
        at += 1
    numbered = words.role(at + 2) in ("small", "vague") or words.text(at + 2)[:1].isdecimal()
    if language == "en" and numbered:
        return i  # "killed four people and wounded 11"
    if words[at] in ("und", "sowie", "oder", "and", "or") and person(words.text(at + 1), language):
        return at + 2
    return i


def _english(words: Words, i: int, single: bool) -> tuple[int, int, Role] | str:
    if words[i] == "of":
        i += 1
        while (
            words[i] in words_that("determiner")
            or words.text(i) in ("’", "'")
            or (words[i + 1] in ("'", "’") and words[i + 2] == "s")
        ):
            i += 1
        if words[i] == "s":
            i += 1
        if words.role(i) == "small" or words.text(i)[:1].isdecimal():
            i += 1
    start, stop = i, min(i + _REACH["en"], words.last)
    while i < stop:
        text, word = words.text(i), words[i]
        if text in ("'", "’", '"', "“", "”", "s", "‘"):
            i += 1
            continue
        if words.text(i)[:1].isdecimal() and _AGED.fullmatch(words[i + 2]):
            i += 2
            word, text = words[i], words.text(i)
        role = person(text, "en") or (person(text + "s", "en") if single else None)
        if role is None and _is_plural_thing(words, i):
            return "thing"
        if role is not None and not (role.strength == "strong" and _leads_on(words, i, stop)):
            if _is_modifier(words, i):
                i += 1
                continue
            return start, _coordinated(words, i + 1, "en"), role
        if _AGED.fullmatch(word) and words[i + 1] in words_that("stop") | {""}:
            return start, i + 1, PLAIN
        if role is None and (not word or word in words_that("stop") or not text[:1].isalpha()):
            break
        i += 1
    return "elided" if i == start else _rest(words, start, i)


def _is_plural_thing(words: Words, i: int) -> bool:
    """ "14 cases suspended inmates": a plural that is no noun of people, and does not lead to one."""
    word = words[i]
    plural = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "ous", "is"))
    return (
        plural and words.text(i + 1) not in ("'", "’") and person(words.text(i + 1), "en") is None
    )


def _leads_on(words: Words, i: int, stop: int) -> bool:
    """ "missing", "injured" before a noun are adjectives."""
    return (
        words[i] not in ("deaths", "bodies", "arrests")
        and any(
            person(words.text(k), "en")
            for k in range(i + 1, min(i + 3, stop))
            if words[k] not in words_that("stop")
        )
        and words[i + 1] not in words_that("stop")
    )


def _is_modifier(words: Words, i: int) -> bool:
    """ "police cars", "students' union": the noun of people belongs to another noun behind it."""
    nxt = words[i + 1]
    if words.text(i + 1) in ("'", "’"):
        return True
    if not nxt or nxt in words_that("stop") or not nxt.isalpha():
        return False
    plural = words[i].endswith(("s", "men", "people", "children")) and words[i] not in ("police",)
    return not plural and (person(words.text(i + 1), "en") is not None or nxt.endswith("s"))


def _rest(words: Words, start: int, i: int) -> str:
    """Words without a noun of people behind an English number: a thing, or a verb."""
    first = words[start]
    return (
        "elided"
        if not first.isalpha()
        or first.endswith(("ed", "ing"))
        or first in words_that("stop")
        or first in words_that("finite")
        else "thing"
    )


def _befallen(words: Words, first: int, last: int, role: Role) -> Role:
    """The role with what an adjective says ("26 getötete Demonstranten")."""
    if last - first < 2:
        return role
    stretch = " ".join(words[k] for k in range(first, last - 1))
    if role.category in ("detained", "abducted", "deployed") and _FORMER.search(stretch):
        return PLAIN
    if role.strength == "strong":
        return role
    for pattern, category in _BEFALLEN:
        if pattern.search(stretch):
            return Role(category, "weak" if category == "participants" else "strong")
    return role
