"""Who vouches for a number in its own clause: "die Polizei zählte 850", "organisers put it at 600"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from zufolge.language.closed import words_that
from zufolge.language.data import rows
from zufolge.language.nouns import nouns
from zufolge.reading.counts.people import names_speaker
from zufolge.reading.counts.sources import NO_NAME

# A name; news agencies write theirs in small letters.
_CAP = (
    r"(?:[„\"“»«]?(?:(?:Dr|Prof|St)\.|[A-ZÄÖÜ](?:[\w&’'-]|\.(?=\w))*)[“”\"«»]?|dpa|epd|apa|kna|sid)"
)
_SMALL = r"(?:[a-zäöüß]\w*(?:e|en|er|es|em)\s+)"
_DET = r"(?:der|die|das|ein|eine|ihr|ihre|sein|seine|dieser|diese|mehrere|örtliche)"
# A subject: a name, or a noun with its article; what stands behind it in the genitive or with "in".
NAME_DE = (
    rf"(?:{_DET}\s+)?{_SMALL}{{0,2}}{_CAP}"
    rf"(?:\s+(?:(?:und|für|von|der|des|in|im|zu|am|aus|vom|zur)\s+(?:(?:der|den|dem|das|die)\s+)?{_SMALL}{{0,1}})?{_CAP}){{0,5}}"
)
_NOT_EN = r"(?!(?:having|being|while|although|though|is|are|was|were|be|been|that|which|who|when|after|if|of|and|but|not)\b)"
NAME_EN = (
    rf"(?:[Tt]he |[Aa]n? |[Ii]ts |[Tt]heir |[Hh]is |[Hh]er )?(?:{_NOT_EN}[A-Za-z](?:[\w&’'-]|\.(?=\w|\s[A-Z]))*\s+){{0,7}}?{_NOT_EN}[A-Za-z](?:[\w&’'-]|\.(?=\w|\s[A-Z]))*"
    r"(?:\s+(?:of|for)\s+(?:the\s+)?[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,3}){0,2}"
)
_START = (
    r"(?:^|[,;:.–—]\s*|\b(?:und|während|aber|doch|wogegen|wohingegen|and|but|while)\s+)"
    r"(?:(?:[Aa]uch|[Ss]elbst|[Ss]ogar|[Nn]ur|[Ee]ven|[Oo]nly)\s+)?"
)
_POINTING = frozenset(("its", "his", "her", "their", "it", "he", "she", "they"))
_PRONOUNS = frozenset(("sie", "er", "es", "it", "he", "she", "they"))
_SILENT = frozenset(
    (
        "now",
        "then",
        "also",
        "later",
        "there",
        "this",
        "these",
        "those",
        "earlier",
        "initial",
        "previous",
        "first",
    )
)
_POSSESSIVE = frozenset(("ihres", "seines", "ihrer", "seiner"))
_REACH = 130  # characters before a number in which its clause begins
_HEDGE = r"(?:\w+\s+){0,3}"


# "the 19 reported by the hospital", "19 von der Klinik gemeldete Tote"
_BY = {
    "en": re.compile(
        rf"\s+(?:\w+\s+){{0,2}}?(?:reported|given|counted|confirmed|announced|cited|claimed|conceded|acknowledged|admitted|recognised|recognized|listed|recorded) by (?P<who>{NAME_EN})(?=[,.;:)]|\s+(?:[a-z]{{1,4}}|\w+day)\b|$)"
    ),
    "de": re.compile(
        rf"\s+(?:\w+\s+)?(?:von|vom) (?P<who>(?:der |dem |den )?{NAME_DE}) (?:gemeldete|genannte|gezählte|bestätigte|angegebene|eingeräumte|registrierte)[nr]?\b"
    ),
}


# "the defence ministry's figure of 22", "die Angabe der Polizei von 22"
_FIGURE_OF = {
    "en": re.compile(
        r"(?P<who>(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s+(?:(?!the\b)[\w-]+\s+){0,3}?|(?:[A-Z][\w-]+\s+){0,3}?)[\w-]+)['’]s?\s+"
        r"(?:\w+\s+){0,2}(?:figure|count|toll|tally|estimate|number)\s+of\s+(?:\w+\s+)?$"
    ),
    "de": re.compile(
        rf"\b(?:Angabe|Zählung|Schätzung|Bilanz)\s+(?P<who>(?:der|des)\s+{NAME_DE})\s+von\s+(?:\w+\s+)?$"
    ),
}
# "the agency has confirmed 31 deaths, Greek officials seven"
_BARE = {
    "en": re.compile(
        rf"\b(?:confirmed|counted|reported|listed|recorded|registered|tallied)\b[^.;:]*\s\S+[^.;:,]*,\s(?:and\s|while\s)?(?P<who>{NAME_EN})\s$"
    ),
    "de": re.compile(
        rf"\b(?:zähl|meld|bestätig|registrier|nenn|nann|dokumentier)(?:e?te?n?|en)\b[^.;:]*\s\S+[^.;:,]*,\s(?P<who>{NAME_DE})\s$"
    ),
}
_DETERMINER = re.compile(r"^(?:the|an?|der|die|das|ein|eine)\s", re.IGNORECASE)
_NAME_ASIDE = re.compile(r",\s(?:[A-ZÄÖÜ][\w.’'-]+\s?){2,4},")
# Behind "fire" or "death": an office that counts.
_OFFICE = re.compile(
    r"(?:departments?|services?|brigade|chief|officials?|crews?|marshal|investigators?|squad)\b",
    re.I,
)
# "Church says 83, ministry 42"
_SAYS_ALSO = re.compile(
    r"\b(?:says?|counts?|reports?|confirms?|lists?)\s+(?:\w+\s+){0,2}\d+(?:\s\w+)?,\s+(?P<who>(?:the\s+)?(?:[\w-]+\s){0,1}[\w-]+)\s$"
)


class Claim(NamedTuple):
    """Words `start` to `end` of a sentence name who counts; `before` where they are a pronoun."""

    start: int
    end: int
    before: bool = False


@cache
def pattern_of(language: str, kind: str) -> str:
    """The alternatives of one class of claims.tsv."""
    return "|".join(p for lang, name, p in rows("claims.tsv") if (lang, name) == (language, kind))


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    def p(kind: str) -> str:
        return pattern_of(language, kind)

    rest = r"(?:[^,;:.]|,\s+(?:von|from|down from|up from)\s)*$"  # "revidierte die Zahl nach unten, von 23 auf 21"
    aside = r"(?:\s\([^()]{2,12}\))?(?P<aside>,\s[^,;:.]{3,60},)?"
    if language == "en":
        adverb = r"(?:\w+ly\s+|earlier\s+|since\s+|now\s+|(?:on\s+)?\w+day\s+){0,2}"
        verb = rf"{adverb}(?:(?:{p('has')})\s+)?{adverb}(?:{p('counts')})\b{rest}"
        return (
            re.compile(rf"{_START}(?P<who>{NAME_EN}){aside}\s+{verb}"),
            re.compile(rf"{_START}(?P<who>{NAME_EN}),\s+(?:who|which)\s+{verb}"),
        )
    assumed = rf"\b(?:war|waren)\s+(?P<who>{NAME_DE})\s+(?:\w+\s+)?von\s[^,;:.]*$"  # "von sechs ausgegangen"
    subject = rf"(?P<who>(?i:{_DET}\s+)?{NAME_DE}|sie|er)"
    return (
        re.compile(rf"{_START}{subject}{aside}\s+(?:{p('counts')})\b{rest}"),
        re.compile(rf"\b(?:{p('counts')})\s+(?P<who>{NAME_DE}|sie|er)\s{rest}"),
        re.compile(assumed),
        re.compile(
            rf"\b(?:[Nn]ach|[Ll]aut)\s+(?:\w+en\s+)?\w+\s+(?P<who>(?:ihre|seine)[rs]\s+{NAME_DE})\b[^,;:.]*$"
        ),
    )


@cache
def _perfect() -> tuple[tuple[re.Pattern[str], ...], re.Pattern[str]]:
    """ "hatte die Polizei … 850", "die Polizei hatte … 850", and " … gezählt" behind the number."""
    has, counted = pattern_of("de", "has"), pattern_of("de", "counted")
    inverted = rf"\b(?:{has})\s+(?P<who>{NAME_DE}|sie|er|es)\b[^,;:.]*$"
    plain = rf"{_START}(?P<who>(?i:{_DET}\s+)?{NAME_DE})\s+(?:{has})\b[^,;:.]*$"
    relative = rf"(?P<who>{NAME_DE}),\s+(?:der|die|das)\b[^,;:.]*$"
    patterns = tuple(re.compile(p) for p in (inverted, plain, relative))
    return patterns, re.compile(rf"[^,;:.]*?\b(?:{counted})\b")


@cache
def _gapped(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    name = NAME_EN if language == "en" else rf"(?i:{_DET}\s+)?{NAME_DE}"
    link = "(?:of|at)" if language == "en" else "(?:von|mit|auf)"
    left_out = rf"(?:[,;]\s*|\b(?:und|and|während|while)\s+)(?P<who>{name})\s+(?:dagegen\s+|hingegen\s+|nur\s+)?{link}\s+{_HEDGE}$"
    return re.compile(rf"\b(?:{pattern_of(language, 'gapped')})\b"), re.compile(left_out)


# "Während der Katastrophenschutz bis Dienstag 38 Tote bestätigte": the verb stands at the clause's end.
_CLAUSE_DE = re.compile(
    rf"\b(?:[Ww]ährend|[Nn]achdem|[Oo]bwohl|[Ww]ie|dass|wo|als|Als|wogegen)\s+(?P<who>(?:{_DET}\s+)?{NAME_DE})\b[^,;:.]*$"
)
_AT_END = re.compile(
    r"[^,;:.]*?\s(?:bestätig|meld|zähl|nann|beziffer|registrier|dokumentier|schätz|annehm|anga?b|sprach|spricht|ausging)\w*\s*(?:[,;.:]|$)"
)


def own_claim(text: str, at: int, end: int, language: str) -> Claim | None:
    """Who counts, in the clause of the number at characters `at` to `end` of a sentence."""
    low = max(0, at - _REACH)
    before, behind = text[low:at], text[end : end + _REACH]
    if by := _BY[language].match(behind):
        return _named(text, [(end + by.start("who"), end + by.end("who"))], language)
    if of := _FIGURE_OF[language].search(before):
        return _named(text, [(low + of.start("who"), low + of.end("who"))], language)
    if (other := _left_out(text, low, before, language)) is not None:
        return other
    found = [_with_name(m) for p in _patterns(language) if (m := p.search(before))]
    if not found and language == "de":
        perfect, counted = _perfect()
        if counted.match(behind):
            found = [m.span("who") for p in perfect if (m := p.search(before))]
        clause = _CLAUSE_DE.search(before) if not found and _AT_END.match(behind) else None
        if clause is not None:
            found = [clause.span("who")]
    if not found and (also := _SAYS_ALSO.search(before)):
        found.append(also.span("who"))
    return _named(text, [(low + a, low + b) for a, b in found], language)


def _left_out(text: str, low: int, before: str, language: str) -> Claim | None:
    """Who counts without a verb, behind another's number: "…, the opposition of 30"."""
    told, gap = _gapped(language)
    found = gap.search(before)
    if found is not None and told.search(text, 0, low + found.start()):
        return _named(text, [(low + found.start("who"), low + found.end("who"))], language)
    found = _BARE[language].search(before)
    if found is None or not _speaks(_DETERMINER.sub("", found["who"]), language):
        return None
    return _named(text, [(low + found.start("who"), low + found.end("who"))], language)


def _speaks(name: str, language: str) -> bool:
    """Whether a few words name somebody, or a body, known to speak."""
    known = nouns(name.split(" ")[-1 if language == "en" else 0], language)
    return names_speaker(name, language) or any(one.kind != "words" for one in known)


def _with_name(found: re.Match[str]) -> tuple[int, int]:
    """Who counts, with the name behind a comma ("Its head, Dilnoza Khamidova, had spoken of")."""
    aside = found["aside"] if "aside" in found.re.groupindex else None
    named = aside and _NAME_ASIDE.fullmatch(aside)
    return found.start("who"), found.end("aside") - 1 if named else found.end("who")


def _named(text: str, spans: list[tuple[int, int]], language: str) -> Claim | None:
    for start, end in spans:
        words = text[start:end].split()
        timed = len(words) == 1 or words[0] in ("On", "In", "Earlier")  # "On Friday it had spoken"
        if timed and words[-1].casefold() in _PRONOUNS:
            return Claim(end - len(words[-1]), end, before=True)
        if words and _can_speak(words, language):
            own = len(words[0]) + 1 if words[0] in _POSSESSIVE else 0  # "ihres Sprechers Amin"
            return Claim(start + own, end)
    return None


def _can_speak(words: list[str], language: str) -> bool:
    """Whether some words can name somebody who counts."""
    nobody = re.compile(pattern_of(language, "nobody"))
    first = words[0].casefold()
    if words[-1].casefold() in _POINTING:
        return False
    plain = [
        w for w, behind in zip(words, [*words[1:], ""], strict=True) if not _OFFICE.match(behind)
    ]
    silent = first in words_that("verb") or first in _SILENT or NO_NAME.match(" ".join(words))
    return not silent and not any(w.isdecimal() or nobody.fullmatch(w.casefold()) for w in plain)
