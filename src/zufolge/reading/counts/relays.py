"""Whose number it is that somebody only passes on: "meldete Interfax unter Berufung auf das Ministerium"."""

from __future__ import annotations

import re
from functools import cache

from zufolge.reading.counts.claims import NAME_DE, NAME_EN, Claim, pattern_of

# What is cited, but says nothing by itself: its number is that of whoever cites it.
_PAPERS = re.compile(
    r"(?:manifest|list|records?|documents?|data|figures|statistics|passagierliste|liste|unterlagen|akten|daten)\.?$",
    re.I,
)
_REACH = 260  # characters on either side of a number in which somebody is cited for it


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    german = language != "en"
    name = (
        rf"(?:(?i:der|die|das|den|dem|ein|eine|einen|einem|einer)\s+)?{NAME_DE}"
        if german
        else NAME_EN
    )
    stop = "" if german else r"(?=\s+(?:as saying|in the|for the)\b|[,.;:”\"]|$)"
    relay, relayed = pattern_of(language, "relay"), pattern_of(language, "relayed")
    by = r"zitiert (?:von|durch)" if german else r"(?:quoted|cited) by"
    return (
        # "…, zitierte die Agentur Ria den Gouverneur"
        re.compile(
            rf"\bzitier(?:t|te|ten)\s+{name}\s+(?P<who>(?:den|das|die|einen|eine)\s+{NAME_DE})"
        ),
        re.compile(rf"\b(?i:{relay})\s+(?P<who>{name}){stop}"),
        re.compile(rf"\b(?i:{relayed})\s+(?P<who>{name}),\s+{by}\b"),
        re.compile(rf"(?P<who>{name}),\s+{by}\b"),
    )


def relayed(text: str, at: int, language: str) -> Claim | None:
    """Who is cited for the number at character `at` of a sentence."""
    low = max(text.rfind(";", 0, at) + 1, at - _REACH)
    stop = text.find(";", at, at + _REACH)
    high = stop if stop >= 0 else min(len(text), at + _REACH)
    for pattern in _patterns(language):
        found = [m for m in pattern.finditer(text, low, high) if not _PAPERS.search(m["who"])]
        if found:
            best = min(found, key=lambda m: abs(m.start() - at))
            if not best.start("who") <= at < best.end("who"):
                return Claim(*best.span("who"))
    return None
