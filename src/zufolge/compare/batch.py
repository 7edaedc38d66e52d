"""Some new reports against all others, within one transaction of the derived store."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from zufolge.compare import kept
from zufolge.compare.circle import Circle
from zufolge.compare.copies import Sketch, copied, copy_keys, sketch
from zufolge.compare.incidents.cluster import cluster
from zufolge.compare.incidents.keys import incident_keys, sought_keys, story_keys
from zufolge.compare.incidents.linked import linked
from zufolge.compare.incidents.telling import Telling
from zufolge.compare.incidents.tellings import tellings
from zufolge.compare.meeting import Meeting, Pair
from zufolge.compare.people.kept import names_of
from zufolge.compare.register import Register
from zufolge.compare.reports import Report
from zufolge.compare.who import NAMES, item
from zufolge.ledger import DerivedSession, LinkRow

Reports = Callable[[Iterable[str]], list[Report]]


class Batch:
    """`reports` gives the ledger's reports by their documents' ids."""

    def __init__(
        self, session: DerivedSession, reports: Reports, most: kept.Most = kept.MOST
    ) -> None:
        self._session = session
        self._reports = reports
        self._most = most
        self._register = Register(session, reports)
        self._sketches: dict[str, Sketch] = {}

    def add(self, reports: Sequence[Report]) -> None:
        """Compares new reports, or new readings of known ones, and makes anew what they touch."""
        before = self._forget([report.id for report in reports])
        made = {report.id: tellings(report) for report in reports}
        for report in reports:
            self._keep(report, made[report.id])
        copies = self._copies([report.id for report in reports])
        fresh = {kept.name_of(t.id): t for found in made.values() for t in found}
        self._regroup(fresh.keys() | before | self._link(fresh), made.keys())
        older = self._versions(report.story for report in reports)
        self._renew((copies | older) - made.keys(), made.keys())

    def print_again(self, documents: Collection[str]) -> None:
        """Makes the incidents anew that these documents tell of. What came to be a version of another
        story is compared anew: versions are of one happening.
        """
        reports = self._reports(documents)
        bodies = self._session.items(kept.TELLING, [f"{one}#0" for one in documents])
        before = {t.document: t.story for t in map(kept.telling_of, bodies.values())}
        moved = [report for report in reports if before.get(report.id) != report.story]
        if moved:
            self.add(moved)
        stories = {*before.values(), *(report.story for report in reports)}
        self._renew({*documents, *self._versions(stories)})

    def _versions(self, stories: Iterable[str | None]) -> set[str]:
        """The documents of these stories: where one comes, what others tell may stand no more."""
        found = self._session.found(kept.TELLING, [k for s in stories for k in story_keys(s)])
        return {kept.id_of(name).document for name in found}

    def _renew(self, documents: Collection[str], done: Collection[str] = ()) -> None:
        """Makes the incidents of these documents anew, but for those that `done` are in too."""
        self._register.renew(self._incidents(documents) - self._incidents(done))

    def _incidents(self, documents: Collection[str]) -> set[str]:
        found = self._session.member_of(documents)
        return {m.incident for members in found.values() for m in members}

    def _forget(self, documents: Sequence[str]) -> set[str]:
        """Drops what an earlier reading gave, and returns the tellings that were linked with it."""
        known = self._session.items(kept.TEXT, documents)
        texts = [kept.text_of(body) for body in known.values()]
        gone = [name for text in texts for name in text.tellings]
        if not known:
            return set()
        rows = self._session.links(kept.TELLING, gone)
        self._session.drop(kept.TELLING, gone)
        self._session.drop(kept.TEXT, known)
        self._session.drop(NAMES, [name for text in texts for name in text.names])
        self._register.leave(gone)
        return {end for row in rows for end in (row.a, row.b)} - set(gone)

    def _keep(self, report: Report, told: Sequence[Telling]) -> None:
        names = names_of(report)
        for one in names:
            self._session.put(NAMES, one.id, item(one), one.keys)
        own = sketch(report.record.document.text)
        text = kept.KeptText(
            own, tuple(kept.name_of(t.id) for t in told), tuple(one.id for one in names)
        )
        self._session.put(kept.TEXT, report.id, kept.encoded(text), copy_keys(own))
        self._sketches[report.id] = own

    def _copies(self, documents: Sequence[str]) -> set[str]:
        """Keeps whom texts have text from, or give it to; returns those of which that changed."""
        meeting = Meeting(self._session, kept.TEXT, self._most.texts, _text_keys)
        met = meeting.of({one: _keys(self._sketches[one]) for one in documents})
        others = {end for pair in met.near for end in pair} - self._sketches.keys()
        bodies = self._session.items(kept.TEXT, others)
        known = {name: kept.text_of(body).sketch for name, body in bodies.items()}
        rows = _copied(met.near, {**known, **self._sketches})
        self._session.unlink(kept.TEXT, met.parted)
        self._session.link(kept.TEXT, rows)
        return {end for row in rows for end in (row.a, row.b)} | _ends(met.parted)

    def _link(self, fresh: Mapping[str, Telling]) -> set[str]:
        """Keeps the tellings, and which others may be of the same happening; returns those of which
        that changed.
        """
        for name, telling in fresh.items():
            keys = incident_keys(telling)
            self._session.put(kept.TELLING, name, kept.encoded(telling), keys)
        meeting = Meeting(self._session, kept.TELLING, self._most.tellings, _telling_keys)
        met = meeting.of({name: sought_keys(telling) for name, telling in fresh.items()})
        others = {end for pair in met.near for end in pair} - fresh.keys()
        bodies = self._session.items(kept.TELLING, others)
        all_ = {**{name: kept.telling_of(b) for name, b in bodies.items()}, **fresh}
        made = (linked(all_[a], all_[b]) for a, b in sorted(met.near))
        rows = [kept.link_row(link) for link in made if link]
        self._session.unlink(kept.TELLING, met.parted)
        self._session.link(kept.TELLING, rows)
        return {end for row in rows for end in (row.a, row.b)} | _ends(met.parted)

    def _regroup(self, touched: set[str], changed: Collection[str]) -> None:
        """Clusters what hangs together with the touched tellings, and registers what became of it."""
        circle = Circle.around(touched, self._session)
        groups = cluster(circle.tellings.values(), circle.links)
        self._register.take(circle, groups, changed)


def _telling_keys(body: bytes) -> dict[str, str]:
    return sought_keys(kept.telling_of(body))


def _text_keys(body: bytes) -> dict[int, int]:
    return _keys(kept.text_of(body).sketch)


def _keys(own: Sketch) -> dict[int, int]:
    return {key: key for key in copy_keys(own)}


def _ends(pairs: Iterable[Pair]) -> set[str]:
    return {end for pair in pairs for end in pair}


def _copied(near: Iterable[Pair], known: Mapping[str, Sketch]) -> list[LinkRow]:
    rows = []
    for a, b in sorted(near):
        found = copied(known[a], known[b])
        if found is not None:
            rows.append(kept.copy_row(a, b, found))
    return rows
