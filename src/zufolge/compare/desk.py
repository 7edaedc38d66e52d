"""What is asked of many reports: which incidents, and what is claimed of one."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from zufolge.compare.register import assembled
from zufolge.compare.reports import Report
from zufolge.compare.views import Account, Incident
from zufolge.compare.who import report_of
from zufolge.language.gazetteer import MAIN, known
from zufolge.ledger import AmbiguousError, Ledger, NotFoundError

_incident = msgspec.json.Decoder(Incident)
_LIST = "List them: zufolge incidents"


def incident_bodies(
    ledger: Ledger,
    *,
    since: str | None = None,
    until: str | None = None,
    place: str | None = None,
    type: str | None = None,
    query: str | None = None,
    limit: int = 50,
    offset: int = 0,
) -> list[bytes]:
    """The incidents that were kept, as JSON (`Incident`), those last reported on first; see
    `DerivedView.incidents`. `place` is a name in any language that the gazetteer knows.
    """
    with ledger.derived.look() as view:
        return view.incidents(
            since=since,
            until=until,
            places=_called(place) if place else (),
            type=type,
            query=query,
            limit=limit,
            offset=offset,
        )


def _called(place: str) -> tuple[str, ...]:
    """The name itself, and what incidents call the places that it may stand for."""
    main = [naming.entry for naming in known(place) if naming.strength == MAIN]
    entries = main or [naming.entry for naming in known(place)]
    codes = (entry.country for entry in entries if entry.kind == "country")
    return tuple(dict.fromkeys([place, *(entry.name for entry in entries), *codes]))


def incidents_of(bodies: Iterable[bytes]) -> list[Incident]:
    """The incidents that these bodies are."""
    return [_incident.decode(body) for body in bodies]


def find_incident(ledger: Ledger, name: str) -> str:
    """The id of an incident by its id, or by the id of a document whose story it is.

    An incident is named by its earliest report. Where an earlier one comes in later the name changes,
    and the old one still leads here. None is a NotFoundError, several are an AmbiguousError.
    """
    with ledger.derived.look() as view:
        if view.incident(name) is not None:
            return name
        document = _document(ledger, name)
        found = view.member_of([document]).get(document, [])
    stories = [member.incident for member in found if member.main]
    if stories:
        return stories[0]
    if len(found) > 1:
        told = ", ".join(sorted(member.incident for member in found))
        raise AmbiguousError(
            f"{name!r} mentions several incidents: {told}.",
            candidates=tuple(member.incident for member in found),
            remedy="Name one of them.",
        )
    if not found:
        raise NotFoundError(f"The ledger holds no incident {name!r}.", remedy=_LIST)
    return found[0].incident


def _document(ledger: Ledger, name: str) -> str:
    digits = name.removeprefix("i-")
    if name.startswith("m-"):
        digits = name.split("-")[1]
    try:
        return ledger.reader.find(digits)
    except NotFoundError:
        raise NotFoundError(f"The ledger holds no incident {name!r}.", remedy=_LIST) from None


def account_of(ledger: Ledger, incident: str) -> tuple[Account, list[Report]]:
    """Everything that is claimed of an incident (its id), and the reports that tell of it."""
    seen: list[Report] = []

    def reports(documents: Iterable[str]) -> list[Report]:
        seen.extend(report_of(row) for row in ledger.reader.reports(documents))
        return seen

    with ledger.derived.look() as view:
        names = [member.telling for member in view.members(incident)]
        if not names:
            raise NotFoundError(f"The ledger holds no incident {incident!r}.", remedy=_LIST)
        return assembled(names, view, reports), seen
