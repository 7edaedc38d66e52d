"""What the words around a number say of whom it counts, where clause and noun say nothing."""

from __future__ import annotations

import re
from typing import NamedTuple

from zufolge.language.fates import HARM, fates
from zufolge.language.people import person
from zufolge.language.quantities import Quantity
from zufolge.reading.counts.candidate import Candidate
from zufolge.reading.counts.elided import REACH, named_kind, noun_behind, opens_clause, refers_back

# How many sentences back a number without a noun may refer.
_BACK = 3
_AMONG = re.compile(
    r"\b(?:unter|among|zu(?= den (?:toten|\w*opfern|getöteten|verletzten|vermissten|festgenommenen)\b)) (?:den|the|those) (?P<noun>\w+)\b(?:, (?:die|who)[^,;]{0,110},)?[^.;:,]{0,70}$"
    r"|\b(?:zahl|number) (?:der|of) (?P<of>\w+)\b[^.;:,]{0,20}$"
    # "15 der Toten seien Bewerber gewesen, zwei Polizisten"
    r"|(?:\d|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty)"
    r"\s(?:der|of the) (?P<part>\w+)\b[^.;:]{0,60},\s+(?:und\s+|and\s+)?$",
    re.IGNORECASE,
)
_UNDER_THEM = re.compile(
    r"\W*(?:(?:unter ihnen|darunter|among them)\b[^.;]{0,80}|es handel\w+ sich (?:dabei |bei ihnen )?um\s*|they (?:were|are|included)\s*)",
    re.IGNORECASE,
)
# "no soldiers among the dead, only three guardsmen"
_ONLY = re.compile(r",\s+(?:only|but|sondern|nur|lediglich|just)\s+$", re.IGNORECASE)
# "Zwei Brüder seien darunter"
_DARUNTER = re.compile(
    r"\s+(?:seien|sind|waren|sei|ist|war|were|are|is|was)\s+(?:darunter|unter ihnen|among them)\b",
    re.IGNORECASE,
)
_CONSIST = re.compile(r"\bEs handel\w+ sich\b[^.;:]*\bund\s+$")
_RALLY = re.compile(
    r"\b(?:\w*demonstration|\w*demo|\w*kundgebung|\w*protest(?:e|es|en)?|protest\w+|\w*streiks?|\w*marsch|rall(?:y|ies)|march|strike)\b",
    re.IGNORECASE,
)
_CAME = re.compile(
    r"\b(?:kam(?:en)?|kommen|gekommen|gezählt|zähl(?:t|ten?)|erwarte\w*|sprach(?:en)?|spricht|angemeldet|came|turned out|"
    r"attended|drew|counted|expect\w*)\b",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"\b(?:versammlung|ansammlung|zusammenk[uü]nft|treffen|gathering|meeting|assembl)\w*\s+(?:von|mit|of)\s+$",
    re.IGNORECASE,
)
_LIVES = re.compile(r"\b(?:leben|lebten|wohnen|wohnten|live|population of)\b[^.;,]{0,30}$", re.I)
_LIVING = re.compile(r"\s+(?:leben|lebten|wohnen|live|living|lived)\b")
# "seven in 10 Brazilians", "neun von zehn Deutschen"
_RATIO = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|\d|99?|eine?r?|zwei|drei|vier|fünf|sechs|sieben|acht|neun)\s+"
    r"(?:in|out of|in every|von)\s+$",
    re.IGNORECASE,
)
_OF_TEN = re.compile(r"\s+(?:von|in|out of)\s+(?:zehn|hundert|tausend|ten|10|100|1000)\b")
_TENS = frozenset((10, 100, 1000))
_INHABITANTS = re.compile(r"\b(?:einwohner|inhabitants)", re.IGNORECASE)
# Somebody's own family, which is told of but not counted.
_FAMILY = re.compile(
    r"\b(?:hat|haben|habe|hatte|hatten|has|have|had|(?:mutter|vater|eltern)(?: von)?|(?:mother|father) of|seine[nrm]?|ihre[nrm]?|"
    r"meine[nrm]?|unsere[nrm]?|his|her|my)\s+$",
    re.IGNORECASE,
)
_KIN = re.compile(
    r"\b(?:\w*kinder|\w*kindern|\w*kind|söhnen?|töchtern?|geschwistern?|brüdern?|schwestern|enkeln?|children|sons|"
    r"daughters|sisters|brothers|siblings|kids)$",
    re.IGNORECASE,
)
_TOLL = 200  # characters in which "the number of people killed by … rose to" stands
_MOST_ELIDED = 100_000_000  # a larger number without a noun is money
_WORD = re.compile(r"[^\W\d_]{4,}")
# "Von den 17 Zeugen seien vier gehört worden"
_OF_THE = re.compile(
    r"\b(?:von|of) (?:den|the|insgesamt|diesen|these)\b[^.;]{0,80}\b(?:hätten|haben|hatten|seien|sind|waren|wurden|were|had|have)"
    r"\s+(?:nur |only )?$",
    re.IGNORECASE,
)
# "Statt vier seien drei Menschen gestorben"
_FOR = re.compile(r"\s+(?:statt|anstatt|instead of)\s+\w", re.IGNORECASE)
_INSTEAD = re.compile(
    r"\b(?:statt|anstatt|instead of|rather than)\s+(?:the\s+|der\s+)?$", re.IGNORECASE
)
# "Wie viele es waren, weiß niemand. Zwölf vielleicht."
_ASKED = re.compile(r"\b(?:wie viele|how many)\b[^\n]{0,90}$", re.IGNORECASE)
_ASKED_WHAT = re.compile(
    r"\b(?:wie viele|how many)\b[^?\n]{0,90}?(?:\b(?P<taken>taken|seized)\b[^?\n]{0,60})?\?",
    re.IGNORECASE,
)
_ABOARD = re.compile(
    r"\b(?:fasst|fassen|ausgelegt|zugelassen|platz für|an bord|carried|carrying|on board|aboard|capacity|seats|holds|licensed for)\b",
    re.I,
)
_AGE = re.compile(
    r"\b(?:boy|girl|man|woman|son|daughter|child|youth|age|junge|mädchen|mann|frau|kind|alter) (?:of|von)\s*$"
    r"|\b(?:aged|age|alter von)\s*$",
    re.I,
)
_AGES = re.compile(
    r"\b(?:im alter von|aged)\s+(?:zwischen\s+|between\s+)?(?:\d+(?:,| und| and)\s+)*$", re.I
)
_AT_START = re.compile(r"[\s\"“„»«'‘–—-]*")
_OPEN_END = re.compile(
    r"[\s\"“”»«]*(?:$|[.,;:!?)]|(?:and|und|after|when|as|while|from|with|nachdem|am|an|ein|gestiegen|erhöht|"
    r"korrigiert|gesunken|revidiert|nach|on|overnight|reported|in)\b)"
)
_NAME_BEFORE = re.compile(r"(?:^|[^.:;!?\n\s\"“„]\s+)(?!Zahl\s)[A-ZÄÖÜ](?:\w*|\w{0,4}\.)\s$")
_MONTHS = (
    r"(?:Jan(?:uary?|uar)?|Feb(?:ruary|ruar)?|March|März|Apr(?:il)?|May|Mai|June?|Juni|July?|Juli|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Okt(?:ober)?|Nov(?:ember)?|De[cz](?:ember)?)\b\.?"
)
# "March 4", "January 28, 1986", "24 May"
_DATED = re.compile(rf"\b{_MONTHS}\s(?:\d{{1,2}},\s)?$")
_MONTH = re.compile(rf"\s{_MONTHS}")
# "laut Veranstaltern 15000", "angekündigt hatte die Polizei 300"
_SAYS_SO = re.compile(
    r"\b(?:laut|nach (?:\w+ )?(?:angaben|zählung|schätzung) (?:der|des|von)|hatten?|haben|waren es)\b[^.,;:]{0,40}$",
    re.IGNORECASE,
)
_APPOSED = re.compile(r"[^\W\d_]{2,},\s$")
# "20 of the dead were from Karvel, nine from the province"
_BEHIND_PART = re.compile(r"\s+(?:in|from|at|aus|im)\b")
# "fewer than the 45 she had named a week ago"
_HAD_NAMED = re.compile(
    r"\s+(?:she|he|it|they)\s+had\s+(?:\w+ly\s+|earlier\s+)?(?:named|given|reported|counted|listed|announced|spoken of)\b"
)
# "Church says 83, ministry 42"
_SAYS_ALSO = re.compile(
    r"\b(?:says?|said|counts?|reports?|confirms?|lists?)\s+(?:\w+\s+){0,2}\d+(?:\s\w+)?,\s+(?:the\s+)?(?:[\w-]+\s){1,2}$"
    r"|\b(?:zähl|meld|bestätig|registrier|nann)(?:e?te?n?|en)\b[^.;:,]{3,60},\s(?:der|die|das)\s(?:[\w-]+\s){1,2}$"
)
# "One of them was a nurse"
_WAS_ONE = re.compile(
    r"\s*(?:of them|von ihnen|davon|der \w+n)?\s*(?:was|is|war|ist|sei) (?:an?|eine?)\b",
    re.IGNORECASE,
)
# "two more than police had announced"
_MORE_THAN = re.compile(r"\s+(?:more|fewer|less|mehr|weniger) (?:than|als)\b", re.IGNORECASE)
_OLDEST = 115
_YEAR = re.compile(r"(?:19|20)\d\d")


class Before(NamedTuple):
    """The figure before: its category and how many sentences back it stands; empty at the first."""

    category: str | None = None
    back: int = 1_000

    def within(self, sentences: int) -> str | None:
        return self.category if self.back <= sentences else None


def told_around(text: str, start: int, one: Candidate, language: str, before: Before) -> str | None:
    """The category of people of whom the clause says nothing; `start` is where the sentence begins."""
    left = text[max(start, one.start - REACH) : one.start]
    if among := told_among(left, language):
        return among
    if named := named_kind(left, language):
        return named
    if _is_of_them(text, start, one, before):
        return before.category
    near = text[max(0, one.start - 2 * REACH) : one.phrase_end + 40]
    clause = left.rpartition(";")[2] + text[one.phrase_end : one.phrase_end + 40]
    if _RALLY.search(near) and _CAME.search(clause):
        return "participants"
    recount = before.within(1) == "participants" and refers_back(left, "")
    return "participants" if recount else None


def _is_of_them(text: str, start: int, one: Candidate, before: Before) -> bool:
    """Whether the words say that those counted are of those counted before, or all of them."""
    if before.category is None:
        return False
    if before.back == 1 and _UNDER_THEM.fullmatch(text, start, one.start):
        return True
    if before.category not in HARM or before.back > _BACK:
        return False
    left = text[max(start, one.start - REACH) : one.start]
    goes_on = before.back == 0 and (_ONLY.search(left) or _CONSIST.search(left))
    return bool(goes_on or _DARUNTER.match(text, one.phrase_end))


def was_one_of_them(text: str, start: int, one: Candidate) -> bool:
    """Whether a sentence from `start` on says who one of those counted before was."""
    opens = one.counted.them and _AT_START.fullmatch(text, start, one.start)
    return bool(opens and _WAS_ONE.match(text, one.end))


def told_among(left: str, language: str) -> str | None:
    """The category of those among whom people are counted ("unter den Toten seien zwei Polizisten")."""
    among = _AMONG.search(left)
    if among is None:
        return None
    noun = among["noun"] or among["of"] or among["part"]
    role = person(noun, language)
    if role is None and language == "en":
        told = fates(noun, 0, len(noun), language)  # "among those killed"
        return told[0].category if told else None
    return role.category if role else None


def elided(
    text: str, span: tuple[int, int], one: Candidate, language: str, before: Before
) -> str | None:
    """The category of a number whose noun stands elsewhere, None where it counts no people.

    `span` is the sentence's. What the figure before counted goes on where the words refer back.
    """
    left = text[max(span[0], one.start - REACH) : one.start]
    right = text[one.end : min(span[1], one.end + REACH)]
    if one.quantity.value >= _MOST_ELIDED or _AGE.search(left) or _MORE_THAN.match(right):
        return None
    if apart := _corrected(left, right, language, before):
        return apart
    named = named_kind(text[max(span[0], one.start - _TOLL) : one.start], language)
    if named is not None and (one.former or _OPEN_END.match(right)):
        return named
    listed = told_among(left, language) if _BEHIND_PART.match(right) else None
    if listed or (one.former and before.within(0)):
        return listed or before.category
    told = one.fate is not None and not one.agent
    aboard = not told and _ABOARD.search(left[-60:] + " # " + right[:30])
    if aboard or one.paired is not None or (told and (one.near or one.quantity.manner == "vague")):
        return "other" if aboard else one.paired.category if one.paired else one.category
    return _goes_on(text, (left, right), one, language, before)


def _corrected(left: str, right: str, language: str, before: Before) -> str | None:
    """What a number counted that another takes the place of, or that one between dashes does."""
    if _INSTEAD.search(left):
        told = [f.category for f in fates(right, 0, len(right), language)]
        return next(iter(told), before.within(1))
    if _FOR.match(right):  # "die Zahl der Todesopfer: drei statt sechs"
        roles = (person(word, language) for word in reversed(_WORD.findall(left)))
        told = [r.category for r in roles if r and r.strength == "strong"]
        return next(iter(told), None)
    return noun_behind(right, language)


def _goes_on(
    text: str, around: tuple[str, str], one: Candidate, language: str, before: Before
) -> str | None:
    """What the figure before counted, where the words refer back to it."""
    left, right = around
    named = named_kind(left, language)
    part = one.whole is not None or one.counted.them or one.counted.more
    if _HAD_NAMED.match(right) or _SAYS_ALSO.search(left):
        return before.within(1)
    back = named is not None or refers_back(left, right) or _OF_THE.search(left)
    asked = _AT_START.fullmatch(left) and _ASKED.search(text, max(0, one.start - 120), one.start)
    if asked:
        return before.within(2 * _BACK) or _topic(text, one.start, language) or "other"
    if not (part or back or opens_clause(left, right, language)):
        return None
    known = named if back and not part else one.category
    if known is None and not (part or back) and one.quantity.manner == "vague":
        known = "participants"
    return known or before.within(_BACK) or _topic(text, one.start, language)


def _topic(text: str, at: int, language: str) -> str | None:
    """The category of the last people named before a place of whom harm is told."""
    begin = max(0, at - 2 * REACH)
    for word in reversed(_WORD.findall(text, begin, at)):
        role = person(word, language)
        if role is not None and role.strength != "plain" and role.category in HARM:
            return role.category
    told = [f.category for f in fates(text, begin, at, language) if f.category in HARM]
    if told:
        return told[-1]
    asked = _ASKED_WHAT.search(text, begin, at)
    if asked:
        told = [f.category for f in fates(text, asked.start(), asked.end(), language)]
        return told[0] if told else "abducted" if asked["taken"] else None
    return "other" if _ABOARD.search(text, begin, at) else None


def is_background(text: str, one: Candidate) -> bool:
    """Whether a number says how many live somewhere, what the law allows, or how many children
    somebody has: people, but none that anything happens to."""
    before = text[max(0, one.start - 60) : one.start]
    ratio = one.quantity.value in _TENS or re.search(r"\bin (?:every )?$", before)
    if ratio and _RATIO.search(before):
        return True
    if one.quantity.bound == "more_than" and _LIMIT.search(before):
        return True
    if one.role is None or one.role.strength != "plain" or one.fate is not None:
        return False
    noun = text[one.end : one.phrase_end].strip()
    if _OF_TEN.match(text, one.end) or (_FAMILY.search(before) and _KIN.search(noun)):
        return True
    if any(f.category == "displaced" for f in fates(before, 0, len(before), "de")):
        return False  # "auf der Flucht sind 230.000 Einwohner"
    lives = _LIVES.search(before) or _LIVING.match(text[one.phrase_end : one.phrase_end + 40])
    return bool(_INHABITANTS.search(noun) or lives)


def is_label(text: str, start: int, end: int, quantity: Quantity, *, gap: bool) -> bool:
    """Whether a bare number names something ("March 4", "A 61") or is a year.

    `gap` says that no noun, or none that the number must count, stands right behind it.
    """
    if _AGES.search(text, max(0, start - 60), start):
        return True
    if quantity.manner != "digits" or quantity.first != quantity.core:
        return False
    year = _YEAR.fullmatch(text, start, end) is not None
    apposed = text[end : end + 1] == "," and _APPOSED.search(text[max(0, start - 24) : start])
    if gap and apposed and quantity.value < _OLDEST:
        return True  # "a suspect, 34, was arrested"
    dated = _DATED.search(text, max(0, start - 20), start) or _MONTH.match(text, end)
    if dated and (gap or year):
        return True
    before = text[max(0, start - 60) : start]
    said = _SAYS_SO.search(before) or _SAYS_ALSO.search(before) or not text[start:end].isdecimal()
    named = not said and _NAME_BEFORE.search(before[-30:]) is not None
    return year and named if not gap else year or named
