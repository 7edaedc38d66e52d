"""What befalls the people that a number counts: which words of the sentence are about them."""

from __future__ import annotations

import re
from typing import NamedTuple

from zufolge.language import Page, Sentence
from zufolge.language.fates import RANK, Fate, fates
from zufolge.reading.counts.candidate import Candidate
from zufolge.reading.counts.wholes import PART, inherit, join, linked

# A comma before one of these goes on about the noun before it.
_RELATIVE = re.compile(r",\s*(?:die|der|das|den|dem|deren|who|which|that)\b")
_STRONG = re.compile(r"[;:!?()]|(?<!\d)\.\s|\s[–—-]\s|\n|\b(?:aber|doch|sondern|but)\b")
_CLAUSE = re.compile(
    r",|\b(?:as(?!\s+(?:missing|dead|hostages?|prisoners?|killed|injured|wounded)\b)|after|when|while|before|because|since(?!\s+(?:\w+day|early|late|last|yesterday|then|noon)\b)|although|whereas)\b"
)
_AUXILIARY = re.compile(
    r"(?:\s|,|\"|“|”|'|(?:still|wurden?|werden|wird|worden|sind|ist|waren?|seien|sei|sollen|soll|schwer|leicht|zum Teil|teils|"
    r"lebensgefährlich|teilweise|bereits|dabei|noch|hier|dort|davon|were|was|are|is|have|had|has|been|being|people|more|"
    r"others|also|reportedly|seriously|critically|badly|feared|confirmed|später|mussten|konnten|haben|hatten|hätten|"
    r"habe|sich|würden|mit|in|später|etwas|tatsächlich|nur)\b)*",
    re.IGNORECASE,
)
_HAVE = re.compile(
    r"\s*(?:haben|hatten|hätten|have|had)\s+(?!(?:sich|been|a|man|er|wir|sie)\b)", re.IGNORECASE
)
_HAS = re.compile(
    r"\s*(?:hat|hatte|habe|hätte|has|had)\s+(?!(?:sich|been|man|er|sie)\b)", re.IGNORECASE
)
_ADDED = re.compile(r"\s+(?:sowie|as well as)\s+")
# "Zivilisten seien nicht getötet worden, wohl aber 25 Kämpfer"
_BUT = re.compile(r"(?:\s+worden)?,\s+wohl aber\s+(?:\w+\s+)?")
# Who was abducted, and now is free.
_FREED = re.compile(
    r"freed|released|rescued|escaped?|befreit|freigelassen|freigekommen", re.IGNORECASE
)
# A comma inside an enumeration of names.
_NAMES = re.compile(r",\s*(?:[A-ZÄÖÜ][\w'’-]+(?:\s+[A-ZÄÖÜ][\w'’-]+)*,?\s+)+(?:und|and)\s+[A-ZÄÖÜ]")
# What only describes those counted: ", most of them women,", "im Alter von 19, 22 und 25 Jahren".
_ASIDE = re.compile(
    r",\s*(?:most(?:ly)?|many|some|all|half|aged|die meisten|viele|überwiegend|meist|allesamt|zumeist|im alter)\b[^,.;:]{0,60},"
    r"|,\s*\d+,(?=\s*(?:is|are|was|were|has|had|died|wird|wurde|ist|war|starb)\b)"
    r"|,\s*\d+(?=\s*(?:,|und|and|year|jahre))"
    r"|,\s*(?:including|among them|darunter|unter ihnen|einschließlich)\b[^\d,.;:]{0,60},"
    r"|,\s*(?:an?|eine?|einen)\s[^,.;:]{2,60},(?=\s*(?:is|are|was|were|has|have|had|remains?|died|wird|werden|wurden?|"
    r"ist|sind|waren?|gilt|gelten|bleib\w+|starb\w*)\b)",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"\s+(?:einen|den|das|ihn|eine|ein|die|mehrere|a|an|the|his|her|their|him|at least|dozens|hundreds|several|one|"
    r"mindestens|\d+|zwei|drei|vier|two|three|four|five|[A-Z][a-z]+ [A-Z])\b"
)
_BRACKETS = re.compile(r"\s*\([^()]{1,60}\)")
_BY = re.compile(r"\b(?:von|durch|by)\s+(?:den |the )?$", re.IGNORECASE)
_GROUP_OF = re.compile(
    r"\b(?:gruppe|zahl|anzahl|tod|tötung|bergung|mord|team|dutzend|aufnahme|reihe|menge|festnahme|freilassung|"
    r"versammlung|rede|auf)\s+von\s+$",
    re.IGNORECASE,
)
# "killed four people and wounded 11": an English participle right before a number has it as its object,
_ACTIVE = re.compile(
    r"killed|murdered|injured|wounded|hurt|arrested|detained|abducted|kidnapped|seized|snatched|captured|rescued|displaced|evacuated|shot|stabbed"
)
# unless it is a passive or an adjective.
_AUXILIARY_EN = re.compile(
    r"(?:\b(?:is|are|was|were|been|being|be|the|a|an|of|those|these|his|her|their|all|most|people|with)\s+(?:\w+ly\s+)?|^|[.:;,]\s*)$"
)
# "marched to mourn those killed": what befell others
_OTHERS = re.compile(r"\b(?:those|for(?: the)?|of the|um die|für die|der)\s+$", re.IGNORECASE)
_REACH = 600  # characters on either side of a number in which something is told of it
_NEAR = 30  # characters between a number and the words about it, where its noun is left out
_OF = re.compile(r"\W*(?:von|der|des|of|an|at|\w+ of|eines|einer)?\W*")
_AND = re.compile(r"\b(?:und|and)\b|,")
_PASSIVE = re.compile(r"\b(?:w[ue]rden?|worden|sind|waren|seien|were|was|been|are|being|is)\b")
_PLACED = re.compile(r"[,;:.]|\b(?:um|am|im|in|on|at)\b")


class _Scope(NamedTuple):
    """Where in the text, in code points, a number's words stand: from `begin` to it, behind its
    phrase to `stop`, and behind a parenthesis with its parts from `resume` on."""

    begin: int
    resume: int
    stop: int


def attach(page: Page, sentence: Sentence, everyone: list[Candidate]) -> None:
    """Gives each candidate of one sentence the fate that is told of it, and parts their wholes."""
    text = page.text
    told = fates(text, sentence.start, sentence.end, page.language)
    candidates = join(text, everyone)
    used: list[Fate] = []
    n = 0
    while n < len(candidates):
        last = n
        while last + 1 < len(candidates) and linked(text, candidates[last], candidates[last + 1]):
            last += 1
        begin = candidates[n - 1].phrase_end if n else sentence.start
        begin = max(begin, candidates[n].start - _REACH)
        end = min(sentence.end, candidates[last].phrase_end + _REACH)
        resume, stop = _behind_parts(text, candidates, last, end)
        _attach_group(text, candidates[n : last + 1], told, used, _Scope(begin, resume, stop))
        n = last + 1
    inherit(candidates)


def _behind_parts(text: str, candidates: list[Candidate], last: int, end: int) -> tuple[int, int]:
    """Where the words about a whole go on and end: behind a parenthesis that names its parts."""
    n, whole = last + 1, candidates[last].phrase_end
    while n < len(candidates) and candidates[n].whole in candidates[: last + 1]:
        n += 1
    stop = candidates[n].start if n < len(candidates) else end
    comma = re.compile(r"[,)–—]").search(text, candidates[n - 1].phrase_end, stop)
    if n == last + 1 or comma is None:
        return whole, candidates[last + 1].start if last + 1 < len(candidates) else end
    return comma.end(), stop


def _attach_group(
    text: str, group: list[Candidate], told: list[Fate], used: list[Fate], scope: _Scope
) -> None:
    """Looks around a number, or several numbers with "und" between them, for what is told of them."""
    chosen = _choose(text, group, told, used, scope)
    if chosen is None:
        return
    agent = _is_agent(text, group, chosen)
    for one in group:
        one.fate, one.agent = chosen, agent
        one.near = _is_near(text, one, chosen, group)
    if not agent:
        used.append(chosen)


def _choose(
    text: str, group: list[Candidate], told: list[Fate], used: list[Fate], scope: _Scope
) -> Fate | None:
    first, last = group[0], group[-1]
    around = [f for f in told if scope.begin <= f.start < first.start and f.end > last.phrase_end]
    if around:
        return around[-1]
    if but := [f for f in told if _BUT.fullmatch(text, f.end, first.start)]:
        return but[-1]
    direct = _left(text, first, told, scope.begin, used)
    if direct and _is_direct(text, direct, first):
        return direct
    right, relative = _behind(text, last, told, scope)
    before = text[max(scope.begin, first.start - 90) : first.start]
    if right is None and first.whole is None and PART.search(before):
        direct, right = _of_unnumbered(text, group, told, scope)
    chosen = direct if right is None or (relative and direct) else right
    return chosen or next((f for f in used if _ADDED.fullmatch(text, f.end, first.start)), None)


def _behind(
    text: str, last: Candidate, told: list[Fate], scope: _Scope
) -> tuple[Fate | None, bool]:
    if scope.resume <= last.phrase_end:
        return _right(text, last.phrase_end, told, scope.stop)
    right, relative = _right(text, last.phrase_end, told, min(scope.resume, scope.stop))
    return (right, relative) if right else _right(text, scope.resume, told, scope.stop)


def _of_unnumbered(
    text: str, group: list[Candidate], told: list[Fate], scope: _Scope
) -> tuple[Fate | None, Fate | None]:
    """Fates before and behind a part whose whole has no number ("Zivilisten, darunter zwei Kinder,")."""
    first, last = group[0], group[-1]
    before = [f for f in told if scope.begin <= f.start and f.end <= first.start]
    before = [f for f in before if f.manner != "noun"]
    comma = re.compile(r"\s*,").match(text, last.phrase_end)
    behind = _right(text, comma.end(), told, scope.stop)[0] if comma else None
    return (before[-1] if before else None), behind


def _left(text: str, one: Candidate, told: list[Fate], begin: int, used: list[Fate]) -> Fate | None:
    """The nearest words before a number, in its own clause."""
    breaks = [m.end() for m in _STRONG.finditer(text, begin, one.start)]
    breaks += [m.end() for m in _CLAUSE.finditer(text, begin, one.start)]
    floor = max([begin, *breaks])
    taken = [f for f in told if floor <= f.start and f.end <= one.start and f not in used]
    # "left 12 people dead and dozens injured": the "dead" is the twelve's
    left = [f for f in taken if not any(_inside(f, other) for other in (*used, *taken))]
    left = [f for f in left if f.manner != "noun" or _OF.fullmatch(text, f.end, one.start)]
    return left[-1] if left else None


def _inside(one: Fate, other: Fate) -> bool:
    return other.start < one.start and one.end <= other.end


def _is_direct(text: str, fate: Fate, one: Candidate) -> bool:
    """Whether words before a number take it as their object, at once ("killing two")."""
    gap = text[fate.end : one.start]
    if fate.manner == "noun":
        return True
    if fate.manner == "part" and not gap.strip() and _ACTIVE.match(text, fate.start, fate.end):
        return _AUXILIARY_EN.search(text, max(0, fate.start - 24), fate.start) is None
    return fate.manner == "acts" and len(gap) < _NEAR and "," not in gap


def _right(text: str, at: int, told: list[Fate], stop: int) -> tuple[Fate | None, bool]:
    """The words behind a phrase that are about it, and whether they stand in a relative clause."""
    end, relative = _clause_end(text, at, told, stop)
    inside = [f for f in told if at <= f.start < end and f.manner != "noun"]
    if not inside:
        return None, relative
    best = inside[0]
    for other in inside[1:]:
        if _inside(other, best) or _OTHERS.search(text, max(at, other.start - 20), other.start):
            continue
        if _AND.search(text, best.end, other.start):
            break
        freed = best.category == "abducted" and _FREED.match(text, other.start)
        if freed or RANK[other.category] < RANK[best.category]:
            best = other
    return best, relative


def _clause_end(text: str, at: int, told: list[Fate], stop: int) -> tuple[int, bool]:
    """Where the clause from `at` on ends, and whether a relative clause is among it."""
    # "2,300 people (410 households) have been displaced"
    said_by_the_way = _BRACKETS.match(text, at, stop)
    strong = _STRONG.search(text, said_by_the_way.end() if said_by_the_way else at, stop)
    end, relative = strong.start() if strong else stop, False
    behind = at
    for cut in _CLAUSE.finditer(text, at, end):
        if aside := _ASIDE.match(text, cut.start(), end):
            behind = aside.end()
        if cut.start() < behind:
            continue
        if any(at <= f.start < cut.start() for f in told) or text[cut.start()] != ",":
            return cut.start(), relative
        if _NAMES.match(text, cut.start(), end):
            continue
        if not relative and not _RELATIVE.match(text, cut.start()):
            return cut.start(), relative
        relative = True
    return end, relative


def _is_agent(text: str, group: list[Candidate], fate: Fate) -> bool:
    """Whether the people counted do it rather than suffer it."""
    first, last = group[0], group[-1]
    if fate.manner in ("is", "noun"):
        return False
    before = text[max(0, first.start - 24) : first.start]
    if fate.manner == "part" and _BY.search(before) and not _GROUP_OF.search(before):
        return True
    if fate.start >= last.phrase_end:
        return _acts(text, group, fate)
    inverted = fate.end <= first.start and re.match(
        r"\s(?:einen|den)\b", text[last.phrase_end : last.phrase_end + 8]
    )
    return bool(inverted)


def _acts(text: str, group: list[Candidate], fate: Fate) -> bool:
    """Whether people named before a verb are the ones who act."""
    gap = text[group[-1].phrase_end : fate.start]
    have = _HAVE if group[0].quantity.value > 1 or len(group) > 1 else _HAS
    if have.match(gap):
        return True
    has_object = bool(_OBJECT.match(text, fate.end))
    if fate.manner == "acts":
        return has_object
    return has_object and not _PASSIVE.search(gap) and len(gap) < _NEAR


def _is_near(text: str, one: Candidate, fate: Fate, group: list[Candidate]) -> bool:
    """Whether the words stand so close that they can do without a noun between them."""
    if fate.start < one.start and fate.end > one.phrase_end:
        return True
    if fate.end <= one.start:
        gap = text[fate.end : one.start]
        return len(gap) < _NEAR and not _PLACED.search(gap)
    gap = text[group[-1].phrase_end : fate.start]
    return len(gap) < 2 * _NEAR and _AUXILIARY.fullmatch(gap) is not None
