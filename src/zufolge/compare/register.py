"""The incidents that are kept: who belongs to which, and what lists show of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

import msgspec

from zufolge.compare import kept
from zufolge.compare.case import case
from zufolge.compare.circle import Circle, is_story
from zufolge.compare.incidents.telling import Telling, TellingId
from zufolge.compare.owning import owned
from zufolge.compare.reports import Report
from zufolge.compare.views import Account, Incident
from zufolge.ledger import DerivedSession, DerivedView, IncidentRow, Member

Reports = Callable[[Iterable[str]], list[Report]]
Group = Sequence[TellingId]
Coming = Mapping[str, set[str]]
_NONE: Coming = {}


class Register:
    """Reads and writes the incidents of the derived store."""

    def __init__(self, session: DerivedSession, reports: Reports) -> None:
        self._session = session
        self._reports = reports

    def leave(self, names: Collection[str]) -> None:
        """Incidents that these tellings were in are made anew without them, where anything is left."""
        gone = set(names)
        members = self._session.member_of({kept.id_of(name).document for name in names})
        touched = {m.incident for ms in members.values() for m in ms if m.telling in gone}
        for incident in touched:
            rest = [m.telling for m in self._session.members(incident) if m.telling not in gone]
            self._session.drop_incidents([incident])
            if rest:
                self._put(rest)

    def take(self, circle: Circle, groups: Sequence[Group], changed: Collection[str]) -> None:
        """Registers the groups of a circle's tellings in place of the incidents that they were in.

        `changed`: documents whose reports are other than before.
        """
        documents = {telling.document for telling in circle.tellings.values()}
        before = self._session.member_of(documents)
        home = {m.telling: m.incident for ms in before.values() for m in ms}
        members_of = {
            incident: {m.telling for m in self._session.members(incident)}
            for incident in {home[name] for name in circle.tellings if name in home}
        }
        wanted = [w for group in groups if (w := self._wanted(group, circle, home, members_of))]
        old = {incident: frozenset(members) for incident, members in members_of.items()}
        same = {members: incident for incident, members in old.items()}
        moved = self._moved(wanted, home, circle)
        keep = set()
        for names in wanted:
            touched = {kept.id_of(name).document for name in names} & (moved | set(changed))
            if names in same and not touched:
                keep.add(same[names])
        self._session.drop_incidents([one for one in old if one not in keep])
        coming: dict[str, set[str]] = defaultdict(set)
        for name in (name for names in wanted for name in names):
            coming[kept.id_of(name).document].add(name)
        for names in wanted:
            if same.get(names) not in keep:
                self._put(names, coming)
        self._renew_stories(moved, circle)

    def _wanted(
        self,
        group: Group,
        circle: Circle,
        home: dict[str, str],
        members_of: dict[str, set[str]],
    ) -> frozenset[str]:
        """The members of a group: its own, and mentions of its stories that are not decided here.

        Empty for what is told by the way and can neither join nor stand alone: it stays with its own
        report's story.
        """
        names = {kept.name_of(id_) for id_ in group}
        stories = {name for name in names if is_story(name)}
        if not stories:
            return frozenset(n for n in names if circle.tellings[n].apart)
        own = {id_.document for id_ in group if id_.number == 0}
        names = {n for n in names if is_story(n) or kept.id_of(n).document not in own}
        before = {m for s in stories if s in home for m in members_of[home[s]]}
        return frozenset(
            names | {m for m in before if not is_story(m) and m not in circle.mentions}
        )

    def _moved(
        self, wanted: Iterable[frozenset[str]], home: dict[str, str], circle: Circle
    ) -> set[str]:
        """Documents a mention of which came into an incident or fell out of one: what their stories
        own changed.
        """
        now = {name for names in wanted for name in names}
        return {
            kept.id_of(name).document
            for name in circle.mentions
            if (name in home) is not (name in now)
        }

    def _renew_stories(self, documents: Collection[str], circle: Circle) -> None:
        """Makes the incidents of these documents' stories anew, as far as the circle leaves them out."""
        outside = {d for d in documents if f"{d}#0" not in circle.stories}
        members = self._session.member_of(outside)
        self.renew({m.incident for ms in members.values() for m in ms if m.main})

    def renew(self, incidents: Iterable[str]) -> None:
        """Makes incidents anew of the tellings that they have."""
        for incident in sorted(set(incidents)):
            names = [member.telling for member in self._session.members(incident)]
            self._session.drop_incidents([incident])
            if names:
                self._put(names)

    def _put(self, names: Collection[str], coming: Coming = _NONE) -> None:
        made = assembled(names, self._session, self._reports, coming)
        self._session.put_incident(_row(made.incident, sorted(names)))


def assembled(
    names: Collection[str], view: DerivedView, reports: Reports, coming: Coming = _NONE
) -> Account:
    """The account of the incident that these tellings make.

    `coming` are tellings that are about to be put into incidents, by document: those not written yet
    count too.
    """
    bodies = view.items(kept.TELLING, names)
    tellings = [kept.telling_of(bodies[name]) for name in sorted(bodies)]
    documents = sorted({telling.document for telling in tellings})
    found = reports(documents)
    pairs = kept.pairs_of(view.links(kept.TEXT, documents))
    return case(tellings, found, owned(tellings, _others(tellings, view, coming), found), pairs)


def _others(tellings: Sequence[Telling], view: DerivedView, coming: Coming) -> list[Telling]:
    """The tellings of the same reports that belong to other incidents, or to none."""
    here = {kept.name_of(telling.id) for telling in tellings}
    documents = {telling.document for telling in tellings}
    placed = {m.telling for ms in view.member_of(documents).values() for m in ms}
    for document in documents:
        placed |= coming.get(document, set())
    bodies = view.items(kept.TELLING, sorted(placed - here))
    return [kept.telling_of(body) for body in bodies.values()]


def _row(incident: Incident, names: Sequence[str]) -> IncidentRow:
    members = tuple(Member(n, kept.id_of(n).document, is_story(n)) for n in names)
    dates = [_first_day(told.published) for told in incident.documents if told.published]
    words = [incident.title, incident.place or "", *incident.independent_sources]
    words += [told.title or "" for told in incident.documents]
    return IncidentRow(
        id=incident.id,
        start=incident.time.start,
        end=incident.time.end,
        latest=max(dates, default=None),
        place=" ".join(filter(None, (incident.place, incident.country))) or None,
        types=incident.types,
        reports=len(incident.documents),
        body=msgspec.json.encode(incident),
        members=members,
        words=" ".join(words),
    )


def _first_day(published: str) -> str:
    """A month and a year begin with their first day: so dates can be compared as they are written."""
    return published + {4: "-01-01", 7: "-01"}.get(len(published), "")
