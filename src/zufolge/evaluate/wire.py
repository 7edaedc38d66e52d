"""Are wire copies found? Copies made from given articles, all pairs of the whole set judged.

A pair is right where both texts hold text of one article. The set is all articles but every fifth,
and their copies; the fifths are what editors write themselves, and stand in the set only as parts
of copies.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from zufolge.compare.copies import Copied, Sketch, copied, copy_keys, groups, sketch
from zufolge.evaluate.articles import Article
from zufolge.evaluate.copying import APART, HEAVY, RECIPES, USUAL, Made, Workshop
from zufolge.evaluate.mistakes import Mistake
from zufolge.evaluate.report import Metric, Report, Tally, digest_of, share

SEED = 20261125
_OWN = 5
_ARTICLE = "article"


@dataclass
class WireSet:
    """Articles (by number, first) and copies; which pairs are found, and how many were looked at."""

    articles: Sequence[Article]
    texts: list[Made]
    # The place of an article in `texts`, by its number.
    place: dict[int, int]
    found: dict[tuple[int, int], Copied] = field(default_factory=dict)
    candidates: int = 0

    def name(self, n: int) -> str:
        made = self.texts[n]
        origin = made.quotes if made.quotes is not None else made.made_of[0]
        return f"{self.articles[origin].name} ({made.kind})"

    def right(self, pair: tuple[int, int]) -> bool:
        a, b = (self.texts[n] for n in pair)
        return not set(a.made_of).isdisjoint(b.made_of)


def make_set(articles: Sequence[Article], *, seed: int = SEED) -> WireSet:
    """The articles and a copy of each kind of each, as far as it is long enough."""
    own = [n for n in range(len(articles)) if n % _OWN == 0]
    originals = [n for n in range(len(articles)) if n % _OWN]
    shop = Workshop(articles, own, seed)
    texts = [Made(articles[n].text, _ARTICLE, (n,)) for n in originals]
    place = {n: at for at, n in enumerate(originals)}
    for kind in RECIPES:
        for at, n in enumerate(originals):
            made = shop.make(kind, n, originals[at - 1])
            if made is not None:
                texts.append(made)
    return WireSet(articles, texts, place)


def find(made: WireSet, *, tick: Callable[[], None] = lambda: None) -> None:
    """Finds the pairs as the ledger does: by a shared key, then by the sketches."""
    holders: dict[int, list[int]] = defaultdict(list)
    sketches: list[Sketch] = []
    for n, one in enumerate(made.texts):
        here = sketch(one.text)
        for other in sorted({o for key in copy_keys(here) for o in holders[key]}):
            made.candidates += 1
            shared = copied(sketches[other], here)
            if shared:
                made.found[other, n] = shared
        for key in copy_keys(here):
            holders[key].append(n)
        sketches.append(here)
        tick()


def report(made: WireSet) -> Report:
    texts = [one.text.encode("utf-8", "surrogatepass") for one in made.articles]
    out = Report("wire", f"{len(made.articles)} articles", digest_of(*texts), len(made.texts))
    recalls = _recalls(made)
    pairs = list(made.found)
    wrong = list(_wrong(made))
    hits = sum(recalls.hits(kind) for kind in USUAL)
    total = sum(recalls.share(kind).total or 0 for kind in USUAL)
    out.sections["pairs"] = [
        share("recall", hits, total),
        share("precision", len(pairs) - len(wrong), len(pairs)),
    ]
    out.sections["recall"] = [recalls.share(kind) for kind in USUAL]
    out.sections["recall, heavy"] = [recalls.share(kind) for kind in HEAVY]
    out.sections["kept apart"] = [recalls.share(kind) for kind in APART]
    out.sections["groups"] = list(_groups(made))
    out.headline = ("pairs.recall", "pairs.precision")
    out.notes = _notes(made)
    return out


def mistakes(made: WireSet) -> list[Mistake]:
    """Missed pairs of a copy and its original, and pairs that share no article."""
    out = [_mistake(made, "spurious", pair) for pair in _wrong(made)]
    for n, original in _expected(made):
        if (original, n) not in made.found:
            out.append(_mistake(made, "missed", (original, n)))
    return out


def _mistake(made: WireSet, sort: str, pair: tuple[int, int]) -> Mistake:
    a, b = pair
    found = made.found.get(pair)
    detail = f"{found.kind} {found.share_of_a} {found.share_of_b} {found.run}" if found else ""
    return Mistake(sort, made.texts[b].kind, made.name(a), made.name(b), detail)


def _wrong(made: WireSet) -> Iterator[tuple[int, int]]:
    return (pair for pair in made.found if not made.right(pair))


def _expected(made: WireSet) -> Iterator[tuple[int, int]]:
    """Every copy, with each article that it was made of."""
    for n, one in enumerate(made.texts):
        if one.kind not in (_ARTICLE, *APART):
            yield from ((n, made.place[o]) for o in one.made_of if o in made.place)


def _recalls(made: WireSet) -> Tally:
    out = Tally()
    for n, original in _expected(made):
        out.add(made.texts[n].kind, (original, n) in made.found)
    for n, one in enumerate(made.texts):
        if one.quotes is not None:
            out.add(one.kind, (made.place[one.quotes], n) not in made.found)
    return out


def _groups(made: WireSet) -> Iterator[Metric]:
    """Groups as they form when the articles come first, and when all come in any order."""
    pairs = {(str(a), str(b)): found for (a, b), found in made.found.items()}
    # Text of the house's own is in several copies; of those that hold some, no group is the right one.
    kinds = {_ARTICLE, *USUAL}
    order = [
        str(n)
        for n, one in enumerate(made.texts)
        if one.kind in kinds and all(origin in made.place for origin in one.made_of)
    ]
    yield from _grouping(made, groups(order, pairs), "in time")
    random.Random(SEED).shuffle(order)
    yield from _grouping(made, groups(order, pairs), "undated")


def _grouping(made: WireSet, found: Sequence[tuple[str, ...]], how: str) -> Iterator[Metric]:
    """Copies of one article that are in its group, and pairs in groups that share an article."""
    group = {int(one): n for n, members in enumerate(found) for one in members}
    expected = [
        (n, o)
        for n, o in _expected(made)
        if made.texts[n].kind in USUAL and len(made.texts[n].made_of) == 1
    ]
    home = sum(group[n] == group[original] for n, original in expected)
    inside = [p for members in found for p in combinations(sorted(map(int, members)), 2)]
    yield share(f"with their original, {how}", home, len(expected))
    yield share(f"of one article, {how}", sum(map(made.right, inside)), len(inside))


def _notes(made: WireSet) -> list[str]:
    kinds = Counter(one.kind for one in made.texts)
    each = made.candidates / max(1, len(made.texts))
    out = [
        f"{kinds[_ARTICLE]} articles and {len(made.texts) - kinds[_ARTICLE]} copies; "
        f"{each:.1f} texts looked at for each."
    ]
    for a, b in sorted(made.found):
        if made.texts[a].kind == made.texts[b].kind == _ARTICLE:
            out.append(f"Among the articles themselves: {made.name(a)} and {made.name(b)}.")
    return out
