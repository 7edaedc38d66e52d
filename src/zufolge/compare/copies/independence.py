"""Who says so independently: the sources that an incident's reports go back to."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import msgspec

from zufolge.compare.copies.agencies import agency_of_outlet, host_of
from zufolge.compare.copies.crediting import credits
from zufolge.compare.copies.grouping import Origin, Pairs, origins_of
from zufolge.compare.reports import Publication, Report


class Independent(msgspec.Struct, frozen=True):
    """A source by name, the documents that go back to it in the order of time, and why.

    A document that was put together from two sources stands with both.
    """

    name: str
    documents: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class _Seen:
    """A report with the agencies that it is by or from (`whole`) or has material of (`partly`)."""

    report: Report
    whole: tuple[str, ...]
    partly: tuple[str, ...]

    @property
    def outlet(self) -> str:
        return _outlet(self.report)


def by_origin(reports: Iterable[Report]) -> list[Report]:
    """The reports in the order in which they may have been copied.

    By time; at the same time who is an agency comes first, then who credits fewer of them, then the id.
    """
    return [seen.report for seen in _in_order(reports)]


def independent(reports: Iterable[Report], pairs: Pairs) -> tuple[Independent, ...]:
    """The independent sources of an incident, whoever has the earliest report first.

    Copies go back to their wire: the agency that most of them credit, else the outlet of the
    earliest. A report that shares no text goes back to the agencies that it is credited to, else to
    its own outlet; to both where it only says that it has an agency's material. An outlet's name is
    that of its first publication, else the address's host, else the title.
    """
    seen = {one.report.id: one for one in _in_order(reports)}
    origins = _traced(origins_of(list(seen), pairs))
    wires = _wires(seen, origins)
    documents: dict[str, list[str]] = defaultdict(list)
    spelled: dict[str, str] = {}
    reasons: dict[str, Counter[str]] = defaultdict(Counter)
    for id_, one in seen.items():
        for name, reason in _sources(one, origins[id_], wires):
            key = " ".join(name.split()).casefold()
            spelled.setdefault(key, name)
            documents[key].append(id_)
            reasons[key][reason] += 1
    return tuple(
        Independent(spelled[key], tuple(ids), _joined(reasons[key]))
        for key, ids in documents.items()
    )


def _in_order(reports: Iterable[Report]) -> list[_Seen]:
    seen = [_seen(report) for report in _merged(reports)]

    def rank(one: _Seen) -> tuple[str, bool, int, str]:
        moment, id_ = one.report.order
        own = any(agency_of_outlet(p.outlet, p.url) for p in one.report.publications)
        return moment, not own, len(one.whole) + len(one.partly), id_

    return sorted(seen, key=rank)


def _merged(reports: Iterable[Report]) -> Iterator[Report]:
    """One report for each text, with all its publications, the earliest first."""
    same: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        same[report.id].append(report)
    for of_one in same.values():
        every = {p for report in of_one for p in report.publications}
        yield replace(of_one[0], publications=tuple(sorted(every, key=_printed)))


def _printed(publication: Publication) -> tuple[str, ...]:
    fields = (publication.outlet, publication.url, publication.title)
    return (publication.published or "~", *(field or "" for field in fields))


def _seen(report: Report) -> _Seen:
    own = [agency_of_outlet(p.outlet, p.url) for p in report.publications]
    found = credits(report.record)
    whole = [c.agency for c in found if c.how not in ("quoted", "material")]
    partly = [c.agency for c in found if c.how == "material"]
    agencies = dict.fromkeys(name for name in own if name) or dict.fromkeys(whole)
    return _Seen(
        report, tuple(agencies), tuple(n for n in dict.fromkeys(partly) if n not in agencies)
    )


def _traced(origins: Mapping[str, tuple[Origin, ...]]) -> dict[str, tuple[Origin, ...]]:
    """With copies of a report that was put together led on to what that one goes back to."""
    return {
        id_: origins[of[0].first] if len(of) == 1 and of[0].first != id_ else of
        for id_, of in origins.items()
    }


def _wires(seen: Mapping[str, _Seen], origins: Mapping[str, Sequence[Origin]]) -> dict[str, str]:
    """The source of each text that several reports carry, by the id of its first report."""
    credited: dict[str, Counter[str]] = defaultdict(Counter)
    size: Counter[str] = Counter()
    for id_, of in origins.items():
        size.update(origin.first for origin in of)
        one = seen[id_]
        # A credit of several agencies does not say which of them this text is from.
        agencies = one.whole or one.partly
        if len(of) == 1 and agencies:
            credited[of[0].first].update(dict.fromkeys(agencies, 1 / len(agencies)))
    return {
        first: _most(credited[first]) or seen[first].outlet for first, n in size.items() if n > 1
    }


def _most(counted: Counter[str]) -> str | None:
    return min(counted, key=lambda name: (-counted[name], name), default=None)


def _sources(
    one: _Seen, origins: Sequence[Origin], wires: Mapping[str, str]
) -> list[tuple[str, str]]:
    """The names of the sources that a report goes back to, each with its reason."""
    shared = [origin for origin in origins if origin.first in wires]
    if shared:
        names = dict.fromkeys(wires[origin.first] for origin in shared)
        mixed = len(shared) > 1
        return [(name, _SHARED_MIXED if mixed else _SHARED) for name in names]
    if one.whole:
        return [(name, _CREDITED) for name in one.whole]
    own = [(one.outlet, _OWN)]
    return own + [(name, _MATERIAL) for name in one.partly]


_SHARED = "the same text"
_SHARED_MIXED = "part of its text"
_CREDITED = "credited, no text shared"
_MATERIAL = "its material credited"
_OWN = "own reporting, no text shared"


def _joined(reasons: Mapping[str, int]) -> str:
    """ "the same text (3); credited, no text shared (1)"."""
    return "; ".join(f"{reason} ({reasons[reason]})" for reason in sorted(reasons))


def _outlet(report: Report) -> str:
    for publication in report.publications:
        if publication.outlet:
            return publication.outlet
    document = report.record.document
    if document.outlet:
        return document.outlet
    addresses = [*(p.url for p in report.publications), document.url]
    titles = [*(p.title for p in report.publications), document.title]
    hosts = (host_of(url) for url in addresses)
    return next((name for name in (*hosts, *titles) if name), report.id)
