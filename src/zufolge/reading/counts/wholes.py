"""Wholes and parts: which numbers of a sentence belong together."""

from __future__ import annotations

import re
from itertools import pairwise

from zufolge.reading.counts.candidate import Candidate

PART = re.compile(
    r"(?:,|\(|–|—|-)?\s*(?:darunter|davon|von denen|von ihnen|unter ihnen|unter denen|including|among them|"
    r"among whom|of whom|of them|einschließlich|inklusive)\b(?:\s+(?:auch|sind|waren|seien|mindestens|also|were|are|"
    r"mehrere|viele|einige)\b)?[^,.;:]{0,40}$",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?-i:\s+(?:der|des|aus|aus dem|aus der|von|vom|of|of the|from|im|in)\s+(?:[\w-]+\s+){0,2}?[A-ZÄÖÜ][\w-]+)?"
    r"[\s\"“”„«»]*(?:(?:,|\b(?:und|sowie|and|or|oder|as well as)\b)\s*)+(?:auch|weitere|another|further|other|noch|insgesamt|"
    r"außerdem|zudem|\s)*[\s\"“”„«»]*",
    re.IGNORECASE,
)
_RISE = re.compile(r"\s+(?:auf|to|bis)\s+")
# "nicht 2000, sondern 1400 Menschen"
_INSTEAD = re.compile(r"\s*[,–—-][^.;]{0,60}?\s(?:sondern|but)\s+(?:nur\s+|only\s+|genau\s+)?")
# "to 31 from 34", "to 21, from the 19 reported", "eight dead, down from an earlier figure of 11"
_BACK_FROM = re.compile(
    r",?\s+(?:(?:down|up)\s+)?from\s+(?:the\s+|an?\s+)?(?:(?:earlier|initial|previous|first)\s+)?"
    r"(?:(?:figure|count|toll|estimate|report|tally)\s+of\s+)?",
    re.IGNORECASE,
)
_DOWN = re.compile(r"\b(?:down|up)\s+from\b", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|at)\s+(?:only\s+|just\s+)?$", re.IGNORECASE)
# "sprach von zwölf, dann von 15 Todesopfern", "neun statt elf Menschen"
_THEN = re.compile(
    r",?\s+(?:und\s+|and\s+)?(?:(?:dann|später|danach|schließlich|then|later)\s+(?:von|auf|of|to)|statt|anstatt|instead of|rather than)\s+",
    re.IGNORECASE,
)
_OF_THE = re.compile(r"\b(?:von den|von insgesamt|of the|of its) $", re.IGNORECASE)
_VERB = re.compile(
    r"\s+[a-zäöü]{4,}(?:\s+(?:am \w+|bis \w+|gestern|heute|inzwischen|später))?(?:\s+(?:nur|lediglich|bisher|bislang|only))?\s+"
)
_NO = re.compile(r"\b(?:nicht|not)\s+$", re.IGNORECASE)
_FROM = re.compile(
    r"\b(?:von|from)\s+(?:derzeit\s+|bisher\s+|zuletzt\s+|zuvor\s+|currently\s+)?$", re.IGNORECASE
)
# "vier der sechs Opfer": the second number is the whole of the first.
_SHARE = re.compile(
    r"\s+(?:of|von|der|aus)\s+(?:(?:the|its|their|his|her|den|der|insgesamt|more than)\s+)?"
    r"(?:[\w’']+[’']s\s+)?",
    re.IGNORECASE,
)


def join(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """Joins parts to their wholes; returns the candidates without those that are only a whole
    ("vier der sechs Opfer": of the six nothing is told)."""
    _join_shares(text, candidates)
    rest = [c for c in candidates if not c.share]
    _join_parts(text, rest)
    _join_sums(text, rest)
    _join_pairs(text, rest)
    return rest


def inherit(candidates: list[Candidate]) -> None:
    """Gives parts of whom nothing is told the category of their whole."""
    for one in candidates:
        # "Getötet wurden nicht 14, sondern zwölf": what is told of the one is told of the other
        if one.paired and one.paired.fate is None and not one.former:
            one.paired.fate = one.fate
        if one.whole and (one.fate is None or _completes(candidates, one)):
            one.fate, one.inherited = None, one.whole.category


def _join_shares(text: str, candidates: list[Candidate]) -> None:
    for left, right in pairwise(candidates):
        between = text[left.end : right.start]
        if (
            len(between) < 50
            and _SHARE.fullmatch(between)
            and left.quantity.value < right.quantity.value
        ):
            left.whole, right.share = right, True
        elif _few_of(text, left, right):
            right.whole, left.share = left, True


def _few_of(text: str, left: Candidate, right: Candidate) -> bool:
    """ "Von den 140 Insassen überlebten nur sechs": the first number is the whole of the second."""
    bare = right.role is None and right.quantity.value < left.quantity.value
    opens = _OF_THE.search(text, max(0, left.start - 12), left.start)
    return bool(bare and opens and _VERB.fullmatch(text, left.phrase_end, right.start))


def _completes(candidates: list[Candidate], one: Candidate) -> bool:
    """Whether a part makes up the whole with the part before it ("22, davon 19 hier, drei dort")."""
    parts = [c for c in candidates if c.whole is one.whole and c.start <= one.start]
    total = sum(c.quantity.value for c in parts)
    return len(parts) > 1 and one.whole is not None and total == one.whole.quantity.value


def _join_pairs(text: str, candidates: list[Candidate]) -> None:
    """ "von derzeit 2000 auf rund 15.000 Soldaten": the first counts what the second counts."""
    for left, right in pairwise(candidates):
        before = text[max(0, left.start - 24) : left.start]
        rises = _FROM.search(before) if _RISE.fullmatch(text[left.end : right.start]) else None
        instead = _INSTEAD.fullmatch(text[left.end : right.start]) and _NO.search(before)
        then = _THEN.fullmatch(text[left.end : right.start])
        if left.role is None and right.role is not None and (rises or instead or then):
            left.paired = right
        left.former = left.former or rises is not None
        right.former = right.former or _falls(text, left, right)


def _falls(text: str, left: Candidate, right: Candidate) -> bool:
    """Whether the second number is what the first one was before ("to 31 from 34")."""
    between = text[left.phrase_end : right.start]
    back = _BACK_FROM.search(between)
    if len(between) > 60 or back is None or back.end() < len(between):
        return False
    to = _TO.search(text, max(0, left.start - 12), left.start)
    return _DOWN.search(between) is not None or (to is not None and back.start() == 0)


def _join_sums(text: str, candidates: list[Candidate]) -> None:
    """ "14 Menschen, neun Polizisten und fünf Demonstranten": numbers that add up to the one before."""
    for n, whole in enumerate(candidates[:-2]):
        parts = [candidates[n + 1]]
        while n + 1 + len(parts) < len(candidates) and linked(
            text, parts[-1], candidates[n + 1 + len(parts)]
        ):
            parts.append(candidates[n + 1 + len(parts)])
        if len(parts) > 1 and sum(p.quantity.value for p in parts) == whole.quantity.value:
            for part in parts:
                part.whole = whole


def _join_parts(text: str, candidates: list[Candidate]) -> None:
    for before, one in pairwise(candidates):
        if one.whole is None:
            one.whole = _whole_of(text, before, one)
        if one.whole and one.whole.quantity.value < one.quantity.value:
            one.whole = None


def _whole_of(text: str, before: Candidate, one: Candidate) -> Candidate | None:
    between = text[before.phrase_end : one.start]
    if one.counted.them or (len(between) < 90 and PART.search(between)):
        larger = before.whole and one.quantity.value > before.quantity.value
        whole = before.whole if larger else before
        return whole if whole is not one else None
    goes_on = before.whole is not None and not before.whole.share and linked(text, before, one)
    return before.whole if goes_on or (one.role is None and _makes_up(before, one)) else None


def _makes_up(before: Candidate, one: Candidate) -> bool:
    whole = before.whole
    return whole is not None and before.quantity.value + one.quantity.value == whole.quantity.value


def linked(text: str, left: Candidate, right: Candidate) -> bool:
    """Whether "und" or a comma joins two numbers, so that what is told of one is told of both."""
    between = text[left.phrase_end : right.start]
    if right.whole is not None and right.whole is left:
        return False
    if len(between) >= 60 or not _LINK.fullmatch(between):
        return False
    # "starben drei Menschen, 20 flohen": what stands without a noun has its own verb
    if left.role is not None and right.role is None and not right.counted.more:
        return False
    # "killing two people, a director said": a comma alone joins no lone article
    return right.quantity.manner != "article" or "," not in between
