"""Links to incidents: deterministic average-link, the same whatever order the tellings come in."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from zufolge.compare.incidents.linked import Link, linked
from zufolge.compare.incidents.telling import Telling, TellingId

# Two groups are joined while the mean score between them, missing links counted as 0, is at least this.
JOINED = 0.5
# A component of more tellings falls apart at its weakest links until none is larger.
MOST = 300
# In components of so many tellings the pairs that share no key are compared too: there a missing link is
# more often one that was not looked for than one that is not there.
_FEW = (3, 24)
_NONE: Mapping[TellingId, Telling] = {}

Group = tuple[TellingId, ...]
Scores = Mapping[TellingId, Mapping[TellingId, float]]


def cluster(tellings: Iterable[Telling], links: Iterable[Link]) -> list[Group]:
    """Every telling in exactly one incident; incidents and their tellings are sorted.

    Stories are joined first, then each mention goes to the stories that it fits best. Mentions that
    fit none join among themselves; one that cannot stand alone goes back to its own report's story.
    """
    known = {t.id: t for t in tellings}
    scores = _scores(known, links)
    stories = {i: t for i, t in known.items() if t.main}
    groups = _grouped(stories, scores, known)
    left = _attach(groups, [i for i in sorted(known) if i not in stories], scores)
    groups += _leftover(groups, [known[i] for i in left], scores)
    return sorted(tuple(sorted(g)) for g in groups)


def components(ids: Iterable[TellingId], links: Iterable[Link]) -> list[Group]:
    """The tellings that links hold together, directly or by others; sorted."""
    near: dict[TellingId, set[TellingId]] = {i: set() for i in ids}
    for link in links:
        if link.a in near and link.b in near:
            near[link.a].add(link.b)
            near[link.b].add(link.a)
    return _connected(near)


def _connected(near: Mapping[TellingId, Iterable[TellingId]]) -> list[Group]:
    seen: set[TellingId] = set()
    out = []
    for start in sorted(near):
        if start in seen:
            continue
        stack, found = [start], {start}
        while stack:
            for other in near[stack.pop()]:
                if other not in found:
                    found.add(other)
                    stack.append(other)
        seen |= found
        out.append(tuple(sorted(found)))
    return out


def _scores(known: Mapping[TellingId, Telling], links: Iterable[Link]) -> Scores:
    out: dict[TellingId, dict[TellingId, float]] = {i: {} for i in known}
    for link in links:
        if link.a in out and link.b in out:
            out[link.a][link.b] = out[link.b][link.a] = link.score
    return out


def _grouped(
    ids: Iterable[TellingId], scores: Scores, known: Mapping[TellingId, Telling] = _NONE
) -> list[list[TellingId]]:
    """Average-link in every component by itself; in a small one all pairs of `known` tellings count,
    those too that no key brought together."""
    wanted = set(ids)
    near = {i: {j: s for j, s in scores[i].items() if j in wanted} for i in wanted}
    # Two groups whose mean is high enough have a pair that is: weaker links hold nothing together.
    firm = {i: {j: s for j, s in near[i].items() if s >= JOINED} for i in near}
    return [group for part in _bounded(firm) for group in _average(part, _whole(part, near, known))]


def _whole(part: Group, near: Scores, known: Mapping[TellingId, Telling]) -> Scores:
    """The scores of a component, completed where it is small."""
    if not known or not _FEW[0] <= len(part) <= _FEW[1]:
        return near
    out = {i: dict(near[i]) for i in part}
    for i, j in combinations(part, 2):
        if j not in out[i] and (link := linked(known[i], known[j])) is not None:
            out[i][j] = out[j][i] = link.score
    return out


def _bounded(near: Mapping[TellingId, Mapping[TellingId, float]]) -> Iterator[Group]:
    """Components of at most `MOST`: larger ones lose their weakest links, all of one score at once.

    From the other end: links are added, the strongest first, and what a score would make too large
    stays in the parts that it had before.
    """
    joined = _Parts(near)
    by_score: dict[float, list[tuple[TellingId, TellingId]]] = defaultdict(list)
    for i, others in near.items():
        for j, score in others.items():
            if i < j:
                by_score[score].append((i, j))
    for score in sorted(by_score, reverse=True):
        yield from joined.add(by_score[score])
    yield from joined.rest()


class _Parts:
    """Components that grow link by link; one that grows too large is done, in its parts of before."""

    def __init__(self, ids: Iterable[TellingId]) -> None:
        self._of = {i: i for i in ids}
        self._members: dict[TellingId, list[TellingId]] = {i: [i] for i in self._of}
        self._done: set[TellingId] = set()

    def add(self, pairs: Iterable[tuple[TellingId, TellingId]]) -> Iterator[Group]:
        """Adds the links of one score, and gives the parts that are done by that."""
        near: dict[TellingId, set[TellingId]] = defaultdict(set)
        for i, j in pairs:
            a, b = self._of[i], self._of[j]
            if a != b:
                near[a].add(b)
                near[b].add(a)
        for group in _connected(near):
            size = sum(len(self._members[one]) for one in group)
            if size > MOST or any(one in self._done for one in group):
                yield from (self._group(one) for one in group if one not in self._done)
                self._done |= set(group)
            else:
                self._merge(group)

    def rest(self) -> Iterator[Group]:
        """The parts that are not done."""
        yield from (self._group(one) for one in sorted(self._members) if one not in self._done)

    def _group(self, one: TellingId) -> Group:
        return tuple(sorted(self._members[one]))

    def _merge(self, group: Sequence[TellingId]) -> None:
        first = max(group, key=lambda one: (len(self._members[one]), one))
        for other in group:
            if other != first:
                for member in self._members[other]:
                    self._of[member] = first
                self._members[first] += self._members.pop(other)


def _average(part: Sequence[TellingId], near: Scores) -> list[list[TellingId]]:
    """Joins the best pair of groups again and again; ties fall to the smallest ids."""
    members: dict[TellingId, list[TellingId]] = {i: [i] for i in part}
    inside = set(part)
    sums = {i: {j: s for j, s in near[i].items() if j in inside} for i in part}
    queue = [(-s, i, j) for i in part for j, s in sums[i].items() if i < j]
    heapq.heapify(queue)
    while queue:
        mean, i, j = heapq.heappop(queue)
        if -mean < JOINED:
            break
        if i not in members or j not in members or mean != -_mean(sums, members, i, j):
            continue
        members[i] = sorted(members[i] + members.pop(j))
        _fold(sums, i, j)
        for other in sums[i]:
            a, b = min(i, other), max(i, other)
            heapq.heappush(queue, (-_mean(sums, members, a, b), a, b))
    return list(members.values())


def _mean(
    sums: Scores, members: Mapping[TellingId, Sequence[TellingId]], i: TellingId, j: TellingId
) -> float:
    # Rounded, so that the order of additions cannot decide a tie.
    return round(sums[i].get(j, 0.0) / (len(members[i]) * len(members[j])), 6)


def _fold(sums: dict[TellingId, dict[TellingId, float]], i: TellingId, j: TellingId) -> None:
    """Adds the sums of group j to those of group i."""
    gone = sums.pop(j)
    sums[i].pop(j, None)
    for other, value in gone.items():
        if other == i:
            continue
        total = round(sums[i].get(other, 0.0) + value, 6)
        sums[i][other] = sums[other][i] = total
        sums[other].pop(j, None)


def _attach(
    groups: list[list[TellingId]], mentions: Sequence[TellingId], scores: Scores
) -> list[TellingId]:
    """Puts each mention to the stories with the best link; returns those that fit none."""
    home = {i: n for n, group in enumerate(groups) for i in group}
    # By their stories: which mentions came before must not decide between equals.
    first = [min(group) for group in groups]
    left = []
    for mention in mentions:
        best: dict[int, float] = defaultdict(float)
        for other, score in scores[mention].items():
            if other in home:
                best[home[other]] = max(best[home[other]], score)
        fits = [(-score, first[n], n) for n, score in best.items() if score >= JOINED]
        if fits:
            groups[min(fits)[2]].append(mention)
        else:
            left.append(mention)
    return left


def _leftover(
    groups: list[list[TellingId]], left: Sequence[Telling], scores: Scores
) -> list[list[TellingId]]:
    """Incidents that are only mentioned; mentions that cannot stand alone join their own story."""
    found = _grouped([t.id for t in left if t.apart], scores)
    home = {i: n for n, group in enumerate(groups) for i in group}
    alone = []
    for telling in left:
        story = home.get(TellingId(telling.document, 0))
        if telling.apart:
            continue
        if story is None:
            alone.append([telling.id])
        else:
            groups[story].append(telling.id)
    return found + alone
