"""Whether one text was copied from another, wholly or in part, by their sketches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

import msgspec

from zufolge.compare.copies.sketches import Mark, Sketch, marks_of

CopyKind = Literal["copy", "part", "mixed"]

# Counted words between two shared marks over which a run goes on: an edited sentence is bridged, a
# paragraph of one's own is not.
_GAP = 12
# A run has at least so many shared marks, and of the marks in it at least such a share.
_FEWEST = 3
_DENSEST = 0.1
_MOST_QUOTED = 0.9
# A mark that stands more often in a text tells nothing of where a run goes.
_OFTEN = 4
# The thresholds were set on copies made from a fifth of the articles (docs/copies.md).
COPY = 0.6
PART = 0.7
MIXED = 0.3
MIXED_BOTH = 0.25
# In counted words, about two thirds of the running ones.
_LEAST_PART = 12
_LEAST_MIXED = 25
_SHORTEST_RUN = 15
# So long a run is no statement that two reporters wrote down.
_LONG_RUN = 60
_LEAST_OWN = 15


class Copied(msgspec.Struct, frozen=True):
    """What two texts share, of each one's counted words outside quotation marks (0 to 1).

    copy: most of both; part: one stands for the most part in the other (an extract and its
    original, a report and its extension); mixed: a long part of each stands in the other.
    `run` is the longest shared run in counted words.
    """

    kind: CopyKind
    share_of_a: float
    share_of_b: float
    run: int


class _Run(NamedTuple):
    """Where a run begins and ends in both texts (places of marks, both included), its shared marks, and
    how many of them stand between quotation marks in one of the texts.
    """

    a: tuple[int, int]
    b: tuple[int, int]
    marks: int
    quoted: int


def copied(a: Sketch, b: Sketch) -> Copied | None:
    """What the two texts have from one another or from a third; null where they are independent.

    Quoted words do not count, as long as there are others: two reporters may have heard the same
    speech. Symmetric but for the order of the shares.
    """
    if b.marks < a.marks:
        # The way runs are followed depends on which text is walked; the answer must not.
        turned = copied(b, a)
        return turned and Copied(turned.kind, turned.share_of_b, turned.share_of_a, turned.run)
    level = max(a.level, b.level)
    left, right = _comparable(_thinned(a, level), _thinned(b, level), level)
    runs = _runs(left, right, _GAP << min(level, 3))
    if not runs:
        return None
    here, there = _unquoted(left), _unquoted(right)
    mine = _covered(here, [run.a for run in runs])
    theirs = _covered(there, [run.b for run in runs])
    share_a, share_b = mine / len(here), theirs / len(there)
    shared = min(mine, theirs) << level
    longest = max(_covered(here, [run.a]) for run in runs) << level
    kind = _kind(share_a, share_b, shared, longest)
    return Copied(kind, round(share_a, 4), round(share_b, 4), longest) if kind else None


def _kind(share_a: float, share_b: float, shared: int, longest: int) -> CopyKind | None:
    greater, lesser = max(share_a, share_b), min(share_a, share_b)
    if lesser >= COPY and shared >= _LEAST_PART:
        return "copy"
    if greater >= PART and shared >= _LEAST_PART:
        return "part"
    both = greater >= MIXED and lesser >= MIXED_BOTH and shared >= _LEAST_MIXED
    if (both and longest >= _SHORTEST_RUN) or longest >= _LONG_RUN:
        return "mixed"
    return None


def _thinned(sketch: Sketch, level: int) -> Sequence[Mark]:
    marks = marks_of(sketch)
    if sketch.level == level:
        return marks
    mask = (1 << level) - 1
    return [mark for mark in marks if not mark.hash & mask]


def _comparable(
    left: Sequence[Mark], right: Sequence[Mark], level: int
) -> tuple[Sequence[Mark], Sequence[Mark]]:
    """The marks of both; as if nothing were quoted, where one of them has little else."""
    own = min(len(_unquoted(left)), len(_unquoted(right)))
    if own << level >= _LEAST_OWN:
        return left, right
    return [m._replace(quoted=False) for m in left], [m._replace(quoted=False) for m in right]


def _unquoted(marks: Sequence[Mark]) -> list[Mark]:
    return [mark for mark in marks if not mark.quoted]


def _covered(marks: Iterable[Mark], stretches: Iterable[tuple[int, int]]) -> int:
    """How many marks, in text order, stand in one of the stretches, which may overlap."""
    ordered = sorted(stretches)
    reached, at, out = -1, 0, 0
    for mark in marks:
        while at < len(ordered) and ordered[at][0] <= mark.place:
            reached = max(reached, ordered[at][1])
            at += 1
        out += mark.place <= reached
    return out


def _runs(left: Sequence[Mark], right: Sequence[Mark], gap: int) -> list[_Run]:
    """The runs of marks that follow one another in both texts, as far as they are dense enough.

    What is quoted in both is no part of one; what is quoted in one may be, as marks go astray, but
    a run of nothing else is a quotation.
    """
    where: dict[int, list[Mark]] = defaultdict(list)
    for mark in right:
        where[mark.hash].append(mark)
    open_: list[_Run] = []
    done: list[_Run] = []
    for mark in left:
        others = where.get(mark.hash, ())
        if not others or len(others) > _OFTEN:
            continue
        done += [run for run in open_ if mark.place - run.a[1] > gap]
        open_ = [run for run in open_ if mark.place - run.a[1] <= gap]
        for other in others:
            if not (mark.quoted and other.quoted):
                _extend(open_, mark, other, gap)
    done += open_
    return [run for run in done if _holds(run, left)]


def _extend(open_: list[_Run], mark: Mark, other: Mark, gap: int) -> None:
    """Adds a shared mark to the run that it continues most straightly, or begins one."""
    a, b = mark.place, other.place
    said = mark.quoted or other.quoted
    fitting = [n for n, run in enumerate(open_) if run.a[1] < a and 0 < b - run.b[1] <= gap]
    if not fitting:
        open_.append(_Run((a, a), (b, b), 1, int(said)))
        return
    best = min(fitting, key=lambda n: abs((a - open_[n].a[1]) - (b - open_[n].b[1])))
    run = open_[best]
    open_[best] = _Run((run.a[0], a), (run.b[0], b), run.marks + 1, run.quoted + said)


def _holds(run: _Run, left: Sequence[Mark]) -> bool:
    dense = run.marks >= _DENSEST * sum(run.a[0] <= mark.place <= run.a[1] for mark in left)
    return run.marks >= _FEWEST and dense and run.quoted <= _MOST_QUOTED * run.marks
