"""Do reports of one happening meet? B³ over stories, links of mentions, and where figures end up.

Beside it the baseline of TF-IDF and average-link on the same reports, once with the threshold that the
gold shows to be the best, once with a fixed one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from zufolge.compare.incidents.cluster import Group, cluster
from zufolge.compare.incidents.keys import MOST_A_KEY, incident_keys, sought_keys
from zufolge.compare.incidents.linked import Link, linked
from zufolge.compare.incidents.telling import Telling
from zufolge.compare.incidents.tellings import tellings
from zufolge.compare.reports import Report as Read
from zufolge.evaluate import tfidf
from zufolge.evaluate.bcubed import bcubed
from zufolge.evaluate.collections import Gold, Row, addresses
from zufolge.evaluate.mistakes import Mistake
from zufolge.evaluate.report import Metric, Report, precision_recall, share


def links_of(tellings_: Sequence[Telling]) -> list[Link]:
    """The links of all tellings that share a key, as the keeper finds them."""
    index: dict[str, list[int]] = defaultdict(list)
    for n, telling in enumerate(tellings_):
        for key in incident_keys(telling):
            index[key].append(n)
    pairs = {
        (min(n, other), max(n, other))
        for n, telling in enumerate(tellings_)
        for key, own in sought_keys(telling).items()
        if len(index[key]) <= MOST_A_KEY and len(index[own]) <= MOST_A_KEY
        for other in index[key]
        if other != n
    }
    found = (linked(tellings_[i], tellings_[j]) for i, j in sorted(pairs))
    return [link for link in found if link is not None]


class Clustering:
    """The incidents of some reports, and how they match the gold's."""

    def __init__(self, gold: Gold, reports: Sequence[Read]) -> None:
        self.gold = gold
        self.reports = {r.id: r for r in reports}
        self.tellings = [t for r in reports for t in tellings(r)]
        self.groups: list[Group] = cluster(self.tellings, links_of(self.tellings))
        self.home = {i: n for n, group in enumerate(self.groups) for i in group}
        self.names = [self._name(group) for group in self.groups]

    @property
    def found(self) -> dict[str, int]:
        """The address of each report to the group of its story."""
        stories = [t.id for t in self.tellings if t.main]
        return {u: self.home[i] for i in stories for u in addresses(self.reports[i.document])}

    @property
    def mentions(self) -> frozenset[tuple[str, str]]:
        """Address and incident, where a report's mention joined the stories of another incident."""
        out = set()
        for group, name in zip(self.groups, self.names, strict=True):
            stories = {i.document for i in group if i.number == 0}
            for i in group:
                if name is not None and i.document not in stories:
                    out |= {(url, name) for url in addresses(self.reports[i.document])}
        return frozenset(out)

    @property
    def orphans(self) -> int:
        """How many incidents have no story, only mentions."""
        return sum(name is None for name in self.names)

    def placed(self) -> Iterable[tuple[str, Row, bool]]:
        """The rows of the accounts whose figure was read: is it in its incident?"""
        owner = {(t.document, f): self.home[t.id] for t in self.tellings for f in t.figures}
        by_url = {u: r for r in self.reports.values() for u in addresses(r)}
        for incident, rows in self.gold.rows.items():
            for row in rows:
                figure = _figure(by_url.get(row.url), row)
                if figure is not None:
                    yield incident, row, self.names[owner[figure]] == incident

    def _name(self, group: Group) -> str | None:
        """The gold's incident of most of the group's stories; the first by name of equals."""
        main = self.gold.main
        stories = [u for i in group if i.number == 0 for u in addresses(self.reports[i.document])]
        counts = Counter(main[u] for u in stories if u in main)
        return min(counts, key=lambda name: (-counts[name], name)) if counts else None


def _figure(report: Read | None, row: Row) -> tuple[str, str] | None:
    """The document and figure that were read where the row's words stand."""
    if report is None:
        return None
    near = report.record.document.text.find(row.near)
    start = report.record.document.text.find(row.wording, max(0, near))
    if near < 0 or start < 0:
        return None
    stop = start + len(row.wording)
    hits = (f for f in report.record.figures if f.span.start < stop and start < f.span.end)
    return next(((report.id, f.id) for f in hits), None)


def report(clustering: Clustering) -> Report:
    """The shares, with the baselines' of the same reports."""
    gold = clustering.gold
    mentions = clustering.mentions
    hits = len(mentions & gold.mentions)
    placed = [right for _, _, right in clustering.placed()]
    return Report(
        command="incidents",
        corpus=gold.name,
        digest=gold.digest,
        documents=len(gold.main),
        sections={
            "stories, B³": bcubed(gold.main, clustering.found),
            "mentions": precision_recall(hits, len(mentions), len(gold.mentions)),
            "figures": [share("in their incident", sum(placed), len(placed))],
            **_baselines(gold.main, list(clustering.reports.values())),
        },
        headline=("stories, B³.f1",),
        notes=[
            f"{len({*clustering.found.values()})} incidents for {len(gold.incidents)} of the gold; "
            f"{clustering.orphans} more are only mentioned."
        ],
    )


def _baselines(main: Mapping[str, str], reports: Sequence[Read]) -> dict[str, list[Metric]]:
    texts = [r.record.document.text for r in reports]
    joins = list(tfidf.merges(tfidf.likeness(texts)))

    def measured(least: float) -> list[Metric]:
        groups = tfidf.cut(joins, len(reports), least)
        found = {u: g for r, g in zip(reports, groups, strict=True) for u in addresses(r)}
        return bcubed(main, found)

    best = max(tfidf.THRESHOLDS, key=lambda t: measured(t)[2].value or 0.0)
    return {
        f"TF-IDF, best threshold ({best})": measured(best),
        f"TF-IDF, threshold {tfidf.FIXED}": measured(tfidf.FIXED),
    }


def mistakes(clustering: Clustering) -> list[Mistake]:
    """Stories in a group of another incident or apart from their own, mentions, figures astray."""
    gold = clustering.gold
    largest = _largest(clustering)
    out = []
    for url, group in sorted(
        clustering.found.items(), key=lambda f: (gold.main.get(f[0], ""), f[0])
    ):
        name, own = clustering.names[group], gold.main.get(url)
        if own is not None and name != own:
            out.append(Mistake("merged", own, url, "", f"stands among {name}"))
        elif own is not None and largest[own] != group:
            out.append(Mistake("split", own, url, "", "stands apart from most of its incident"))
    for url, name in sorted(gold.mentions ^ clustering.mentions):
        sort = "missed mention" if (url, name) in gold.mentions else "wrong mention"
        out.append(Mistake(sort, name, url, "", ""))
    astray = [(name, row) for name, row, right in clustering.placed() if not right]
    return out + [Mistake("figure astray", name, row.url, row.near, "") for name, row in astray]


def _largest(clustering: Clustering) -> dict[str, int]:
    """The group that holds most stories of each gold incident."""
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    for url, group in clustering.found.items():
        counts[clustering.gold.main.get(url, "")][group] += 1
    return {name: min(c, key=lambda g: (-c[g], g)) for name, c in counts.items()}


def sample(all_: Sequence[Mistake], most: int) -> list[Mistake]:
    """At most so many of each sort, in their order."""
    counts: Counter[str] = Counter()
    out = []
    for one in all_:
        counts[one.sort] += 1
        if counts[one.sort] <= most:
            out.append(one)
    return out
