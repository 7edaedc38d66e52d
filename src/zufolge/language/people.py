"""Nouns that name people, and what they say of them. German and English."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from zufolge.language.data import rows
from zufolge.language.numbers import folded


class Role(NamedTuple):
    """What a noun says of the people it counts: a figure's category, and how firmly.

    strong: the noun alone decides ("Verletzte"); weak: unless the sentence tells of something else
    ("Soldaten"); plain: it says nothing ("Menschen").
    """

    category: str
    strength: str


PLAIN = Role("other", "plain")
# Plural, case and gender endings, longest first; what is left is looked up.
_ENDINGS = ("innen", "nen", "ern", "en", "es", "er", "in", "e", "n", "s", "")
# Formations that name people: nouns of agents, and adjectives and participles used as nouns.
_GERMAN = re.compile(
    r"\w{2,}(?:er(?:n|s|in|innen)?|ler|ist(?:en|in|innen)?|ant(?:en|in|innen)|"
    r"eur(?:e|en|in|innen)?|ling(?:e|en|s)?|log(?:e|en|in|innen)|krat(?:en|in|innen)?|"
    r"leute|männer[n]?|frauen|kräfte[n]?|schaftler|minister[n]?)"
)
_PARTICIPLE = re.compile(
    r"(?:(?:neu|schwer|leicht|nicht|mit|un|wahl|haupt|asyl|heimat|kriegs|mehrfach|hoch|schwerst)?"
    r"(?:ge|be|ver|er|ent|zer|miss|über|unter|auf|ein|an|ab|zu|aus|vor|nach|mit|fest)\w{2,}te[nr]?"
    r"|\w{3,}ierte[nr]?|\w{3,}ende[nr]?|\d*-?[jJ]ährige[nr]?|\w+jährige[nr]?|\w{3,}[^i]ige[nr]?-?"
    r"|(?:ge|ver|be|ent)\w{3,}ene[nr]?)"
)
# Of "-ende" and "-ige" only few name things, but they are frequent.
_NOT_PARTICIPLE = re.compile(
    r"\w*(?:wochenende|jahresende|ende|legende|dividende|agende|spende|blende|wende|gegende|"
    r"könige|käfige|essige|zweige|anzeige|abzweige|eige|geräte|punkte|orte|monate|momente|werte|"
    r"worte|städte|märkte|akte|pakte|projekte|objekte|effekte|aspekte|sorte|karte|watte|"
    r"einheite|seite|weite|breite|arbeite|zeite|hälfte|kräfte|rechte|gerichte|schichte|nächte|"
    r"früchte|anstalte|gewalte|spalte|falte|welte|gelte|punkte|dokumente|argumente|instrumente|"
    r"schrifte|taten?|staate|geschäfte|haushalte|arte|abschnitte|käste|boote|nachrichte|geburte|gefechte|liste|kiste|piste|friste|küste|verwandtschaft|elemente|prozente|talente|kontinente|posten|listen|kosten|stätte|hütte|kette|blätte|mitte|"
    r"schritte|ritte|auftritte|rücktritte|austritte|eintritte|sätze|einsätze|verträge|aufträge|"
    r"anträge|beiträge|vorträge|erträge|geräte|beamte)[nr]?"
)
_LISTS = re.compile(r"(?:\w*[^aäeiouy\W])?(?:list|kist|pist|frist|küst)en?")
_ENGLISH = re.compile(r"[a-z]{2,}(?:ers|ists|men|women|ees|ants|eers|crats|mates|kids|man|woman)")
_NATION = re.compile(r"[A-Z][a-z]{2,}(?:ans|ese|is|ards)")


@cache
def _table(language: str) -> dict[str, Role]:
    return {w: Role(c, s) for lang, w, c, s in rows("people.tsv") if lang == language}


@cache
def _things(language: str) -> frozenset[str]:
    return frozenset(word for lang, word in rows("things.tsv") if lang == language)


@lru_cache(20_000)
def person(word: str, language: str) -> Role | None:
    """What a noun says of the people it counts; None where it is no noun for people."""
    lower = folded(word)
    if not lower:
        return None
    return _english(word, lower) if language == "en" else _german(word, lower)


def _german(word: str, lower: str) -> Role | None:
    if not word[:1].isupper() and not word[:1].isdecimal():
        return None
    last = re.split(r"[-‐‑]", lower)[-1]
    role, length = None, 0
    for ending in _ENDINGS:
        if last.endswith(ending):
            stem = last[: len(last) - len(ending)]
            found, n = _longest(stem, "de")
            if n > length:
                role, length = found, n
    if length:
        return role
    if last.endswith(("nisse", "nissen", "ungen", "heiten", "keiten", "schaften")):
        return None
    if _GERMAN.fullmatch(last) and not _LISTS.fullmatch(last):
        return PLAIN
    if _PARTICIPLE.fullmatch(last) and not _NOT_PARTICIPLE.fullmatch(last):
        return PLAIN
    return None


@lru_cache(20_000)
def _longest(stem: str, language: str) -> tuple[Role | None, int]:
    """The entry for the longest ending of a stem, None with a length where that is a thing."""
    table, things = _table(language), _things(language)
    for at in range(max(0, len(stem) - 24), len(stem) - 2):
        end = stem[at:]
        if end in things:
            return None, len(end)
        # in a compound an ending of three letters is mostly chance ("Elefan-")
        if end in table and (at == 0 or len(end) > 3):
            return table[end], len(end)
    return None, 0


def _english(word: str, lower: str) -> Role | None:
    last = lower.rsplit("-", 1)[-1]
    table, things = _table("en"), _things("en")
    ends = (last[at:] for at in range(1, max(1, len(last) - 4)))
    entry = next((table[form] for form in (lower, last, *ends, last + "s") if form in table), None)
    if last in things or last + "s" in things or (entry is None and last[:-1] in things):
        return None
    named = _ENGLISH.fullmatch(last) or _NATION.fullmatch(word)
    return entry or (PLAIN if named else None)
