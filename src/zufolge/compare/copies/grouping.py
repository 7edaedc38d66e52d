"""Which reports carry one text: "7 outlets, 1 dpa report"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from zufolge.compare.copies.sharing import PART, Copied
from zufolge.compare.reports import Report

# Document ids, the first being `a` of the shares.
Pairs = Mapping[tuple[str, str], Copied]
# A report with parts of two texts goes back to one of them where it has this share of it, or so many
# times as much as of the other; else it was put together from both.
_MOSTLY = 0.6
_FAR_MORE = 2
# A report made of several texts has such shares of them, together nearly all of it.
_LEAST_PART = 0.2
_MOST_OF_A_PART = 0.75
_ALL_PARTS = 0.75


class Origin(NamedTuple):
    """A group that a report goes back to, named by its first report.

    `share` of the report's own words is the group's; `held` is how much of the group's text it holds.
    """

    first: str
    share: float
    held: float


class _Tie(NamedTuple):
    """What a report shares with an earlier one: of its own text, of the other's."""

    other: str
    own: float
    others: float
    copy: bool


def groups(ids: Sequence[str], pairs: Pairs) -> list[tuple[str, ...]]:
    """The reports that go back to one text, each id in one group; who shares nothing is alone.

    `ids` come in the order in which the reports may have been copied, the earliest first
    (`by_origin`): who comes later goes back to who was before. A report put together from two texts
    is no bridge between their groups: it begins one of its own, which only its own copies join.
    """
    out: dict[str, list[str]] = {}
    for one, origins in origins_of(ids, pairs).items():
        out.setdefault(origins[0].first if len(origins) == 1 else one, []).append(one)
    return [tuple(group) for group in out.values()]


def originals_of(reports: Sequence[Report], pairs: Pairs) -> dict[str, str]:
    """Of every copy the first report of its text; reports in the order of `by_origin`.

    Pairs with texts that are not among the reports are left aside.
    """
    ids = [report.id for report in reports]
    among = {pair: found for pair, found in pairs.items() if set(pair) <= set(ids)}
    return {copy: group[0] for group in groups(ids, among) for copy in group[1:]}


def origins_of(ids: Iterable[str], pairs: Pairs) -> dict[str, tuple[Origin, ...]]:
    """For each report the groups that it goes back to, the greatest share first.

    One is the rule: its own (share 1) where it is the first of its text. A report put together from
    two texts goes back to both.
    """
    order = list(dict.fromkeys(ids))
    ties = _ties(order, pairs)
    mixed = {one for one in order if _put_together(one, ties)}
    # The group of each report that draws others in: it has little else than the group's text.
    core: dict[str, str] = {}
    found: dict[str, tuple[Origin, ...]] = {}
    for one in sorted(order, key=lambda one: one in mixed):
        ranked = _ranked(ties[one], core, mixed)
        if len(ranked) > 1 and not _outweighs(ranked[0], ranked[1]):
            mixed.add(one)
            core[one] = one
        else:
            ranked = ranked[:1] or [Origin(one, 1.0, 1.0)]
            if max(ranked[0].share, ranked[0].held) >= PART:
                core[one] = ranked[0].first
        found[one] = tuple(ranked)
    return {one: found[one] for one in order}


def _put_together(one: str, ties: Mapping[str, Sequence[_Tie]]) -> bool:
    """Whether a report is for the most part made of texts that have nothing to do with one another.

    Two extracts of one report can look the same to it, where nothing else ties them; then they are
    kept apart rather than two wires glued. Where the report has copies it is rather a wire itself, and
    what stands whole in it its extract.
    """
    likes = {t.other for t in ties[one] if t.copy and t.own > _MOST_OF_A_PART}
    own = {
        t.other: t.own
        for t in ties[one]
        if t.other not in likes and not (likes and t.others >= PART)
    }
    if any(share > _MOST_OF_A_PART for share in own.values()):
        return False
    parts = [max(own[n] for n in part) for part in _components(list(own), ties)]
    parts = [share for share in parts if share >= _LEAST_PART]
    return len(parts) > 1 and sum(parts) >= _ALL_PARTS


def _components(ids: Sequence[str], ties: Mapping[str, Sequence[_Tie]]) -> Iterator[list[str]]:
    """The ids, those together that are tied to one another directly or by others among them."""
    left = set(ids)
    for one in ids:
        if one not in left:
            continue
        left.discard(one)
        part = [one]
        for here in part:
            near = [tie.other for tie in ties[here] if tie.other in left]
            left.difference_update(near)
            part += near
        yield part


def _ranked(ties: Iterable[_Tie], core: Mapping[str, str], mixed: set[str]) -> list[Origin]:
    best: dict[str, tuple[float, float]] = {}
    for tie in ties:
        first = core.get(tie.other)
        if first is not None and (tie.copy or first not in mixed):
            best[first] = max(best.get(first, (0.0, 0.0)), (tie.own, tie.others))
    # What a text shares with its like weighs more than that it stands whole in a longer one.
    weight = {first: 2 * own + others for first, (own, others) in best.items()}
    return [Origin(f, *best[f]) for f in sorted(best, key=lambda f: (-weight[f], f))]


def _outweighs(first: Origin, second: Origin) -> bool:
    return first.share >= _MOSTLY or first.share >= _FAR_MORE * second.share


def _ties(ids: Iterable[str], pairs: Pairs) -> dict[str, list[_Tie]]:
    out: dict[str, list[_Tie]] = {one: [] for one in ids}
    for (a, b), found in pairs.items():
        if a in out and b in out:
            copy = found.kind == "copy"
            out[a].append(_Tie(b, found.share_of_a, found.share_of_b, copy))
            out[b].append(_Tie(a, found.share_of_b, found.share_of_a, copy))
    return out
