"""Parts of a whole that an earlier sentence told ("Unter den Toten sind zwei Polizisten")."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from zufolge.language import Page
from zufolge.record import Figure

_REACH = 110  # characters on either side of a number in which it is said to be a part
# "unter den Toten", "among those killed", "unter ihnen", at the sentence's beginning "darunter"
_AMONG = re.compile(
    r"\b(?:(?:unter|among) (?:den|the|those) (?:\w+n|\w+s|dead|killed|injured|wounded|detained|arrested|missing)|unter ihnen|among them)\b[^.;:]*$"
    r"|^\W*(?:darunter|davon)\b[^.;:]*$",
    re.IGNORECASE,
)
# "der Toten", "of the wounded", "of them", "von ihnen"
_OF_THEM = re.compile(
    r"\s+(?:(?:weitere|other|more)\s+)?(?:of (?:the (?:dead|killed|wounded|injured|missing|detained|arrested|victims|deaths|bodies|survivors|"
    r"casualties|fatalities|detainees)|them|those)|von ihnen|davon|der (?:toten|todesopfer|opfer|getöteten|verletzten|verwundeten|"
    r"vermissten|festgenommenen|geretteten|geborgenen))\b",
    re.IGNORECASE,
)
# "two soldiers were among the dead"
_AMONG_BEHIND = re.compile(
    r"[^.;:]{0,80}\b(?:were|was|are|is|being) among (?:the|those) (?:dead|killed|wounded|injured|victims|missing|detained|arrested)\b"
    r"|[^.;:]{0,80}\b(?:gehören|gehörten|zählen|zählten) zu den (?:Toten|Opfern|Verletzten|Vermissten|Festgenommenen)\b",
    re.IGNORECASE,
)
# "15 der Toten seien Bewerber gewesen, zwei Polizisten"
_LISTED = re.compile(r",\s+(?:und\s+|and\s+)?$")
# "died of their wounds, bringing the toll to 21", "starben zwei Menschen. Damit stieg die Zahl auf 21"
_BRINGS = re.compile(
    r"(?:,\s+(?:bringing|raising|taking|lifting|pushing)|\b(?:that|this) (?:brings|brought|raises|raised)|\b(?:damit|dadurch|somit|wodurch|womit)\b)"
    r"[^.;]*\b(?:to|auf|bei)\s+$",
    re.IGNORECASE,
)
# "rose to 21 after two young men died"
_AFTER = re.compile(r"^[^.;]*\b(?:after|when|as|nachdem)\b[^.;]*$", re.IGNORECASE)
# "Es handele sich um 22 Zivilisten und drei Nationalgardisten"
_CONSIST = re.compile(
    r"\bEs handel\w+ sich (?:dabei |bei ihnen )?um\s[^.;:]{0,60}$|\bEs handel\w+ sich (?:dabei )?um\s*$"
)
_BESIDE = 50  # characters before a number in which "alone" speaks of it
# "allein in Almaty", "at this hospital alone"
_ALONE = re.compile(r"\b(?:allein(?! lebende)|alone)\b", re.IGNORECASE)


def parts_of_earlier(figures: Sequence[Figure], page: Page) -> tuple[Figure, ...]:
    """The figures in order; one that the words call a part gets the last whole told before it, and
    one that made a toll rise gets that toll."""
    out: list[Figure] = []
    for n, figure in enumerate(figures):
        whole = None
        if figure.part_of is None and figure.status == "asserted":
            beside = (*figures[max(0, n - 1) : n], *figures[n + 1 : n + 2])
            whole = _toll(figure, beside, page) or _earlier(figure, out, page)
        out.append(msgspec.structs.replace(figure, part_of=whole.id) if whole else figure)
    return tuple(out)


def _earlier(figure: Figure, before: Sequence[Figure], page: Page) -> Figure | None:
    sentence = page.sentence_at(figure.span.start)
    if sentence is None:
        return None
    text, at, end = page.text, figure.span.start, figure.span.end
    left = text[max(sentence.start, at - _REACH) : at]
    right = text[end : min(sentence.end, end + _REACH)]
    if _CONSIST.search(left):
        return _whole(figure, before, larger=True)
    if _AMONG.search(left) or _OF_THEM.match(right) or _AMONG_BEHIND.match(right):
        return _whole(figure, before, larger=False)
    last = before[-1] if before else None
    if (
        last
        and last.part_of
        and last.category == figure.category
        and last.span.start >= sentence.start
    ):
        between = text[last.span.end : at]
        if _OF_THEM.match(between) and _LISTED.search(between):
            return next((f for f in before if f.id == last.part_of), None)
    near = re.split(r"\d|[;:.]\s", left)[-1][-_BESIDE:] + re.split(r"[,;:.](?:\s|$)", right)[0]
    return _whole(figure, before, larger=True) if _ALONE.search(near) else None


def _toll(figure: Figure, beside: Sequence[Figure], page: Page) -> Figure | None:
    """The toll that a figure of its sentence, or of the next, made rise ("to 21 after two died")."""
    text = page.text
    for other in beside:
        if other.category != figure.category or _value(other) <= _value(figure) or other.part_of:
            continue
        low, high = sorted((figure.span, other.span), key=lambda s: s.start)
        between = text[low.end : high.start]
        behind = other.span.start > figure.span.start
        if len(between) < 2 * _REACH and (_BRINGS if behind else _AFTER).search(between):
            return other
    return None


def _whole(figure: Figure, before: Sequence[Figure], *, larger: bool) -> Figure | None:
    """The last number before of the same that is no part itself and is large enough."""
    least = _value(figure) + larger
    for one in reversed(before):
        fits = one.category == figure.category and one.part_of is None
        if fits and one.status == "asserted" and _value(one) >= least:
            return one
    return None


def _value(figure: Figure) -> int:
    return figure.low if figure.low is not None else figure.high or 0
