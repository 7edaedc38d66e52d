"""Asks the ledger for a speaker: looks his names up by key, and reads only the reports that have them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from zufolge.compare.copies.grouping import originals_of
from zufolge.compare.copies.independence import by_origin
from zufolge.compare.kept import TEXT, pairs_of
from zufolge.compare.people.identities import Decision
from zufolge.compare.people.kept import KeptName
from zufolge.compare.people.utterances import Utterance, utterances
from zufolge.compare.people.voices import Voice, keys_of, sought, voices
from zufolge.compare.reports import Publication, Report, distinct
from zufolge.ledger import AmbiguousError, Ledger, NotFoundError, ReportRow

NAMES = "name"  # kind of the items of the derived store
DECIDED = "person"  # kind of the decisions on names
# Of one name, that many entries are looked at: no speaker is in more reports, "police" may be.
MOST = 50_000

_decoder = msgspec.json.Decoder(KeptName)


class Said(msgspec.Struct, frozen=True):
    """Who speaks, and what he said in time. `left_out` are older statements beyond the limit."""

    id: str
    name: str
    names: tuple[str, ...]
    reports: int
    statements: tuple[Utterance, ...]
    left_out: int = 0


def item(kept: KeptName) -> bytes:
    """The body of a kept name in the derived store."""
    return msgspec.json.encode(kept)


def decided(ledger: Ledger) -> tuple[Decision, ...]:
    """What people decided on names, and did not take back."""
    found = ledger.reader.decisions(DECIDED)
    return tuple(Decision(d.a, d.b, d.verdict == "same") for d in found)


def kept_under(ledger: Ledger, keys: Iterable[str]) -> tuple[KeptName, ...]:
    """The kept names that share one of the keys, by id."""
    wanted = frozenset(keys)
    with ledger.derived.look() as view:
        bodies = view.items(NAMES, view.found(NAMES, sorted(wanted), MOST))
    kept = (_decoder.decode(body) for _, body in sorted(bodies.items()))
    return tuple(k for k in kept if wanted & set(k.keys))


def find_voices(ledger: Ledger, name: str) -> tuple[Voice, ...]:
    """The speakers that a name fits, in whatever spelling; a German genitive only where none does."""
    for text in (name, name[:-1]) if name.endswith("s") and len(name) > 3 else (name,):
        names = sought(text)
        found = voices(names, kept_under(ledger, keys_of(names)), decided(ledger))
        if found:
            return found
    return ()


def find_voice(ledger: Ledger, name: str) -> Voice:
    """The one speaker that a name fits: none is a NotFoundError, several are an AmbiguousError."""
    found = find_voices(ledger, name)
    if not found:
        raise NotFoundError(
            f"Nobody in the ledger is called {name!r}.", remedy="See who is: zufolge people"
        )
    if len(found) > 1:
        raise AmbiguousError(
            f"{name!r} may be {len(found)} speakers: {_listed(found)}.",
            candidates=tuple(voice.id for voice in found),
            remedy="Give more of the name, or one of these as it stands in front of its bracket.",
        )
    return found[0]


def _listed(found: Sequence[Voice]) -> str:
    shown = [f"{v.id} ({', '.join(v.names[:2])}; {v.statements} statements)" for v in found[:10]]
    more = f"; and {len(found) - 10} more" if len(found) > 10 else ""
    return "; ".join(shown) + more


def said_by(
    ledger: Ledger,
    voice: Voice,
    *,
    since: str | None = None,
    until: str | None = None,
    limit: int = 200,
) -> Said:
    """What a speaker said in reports of a time, the last `limit` statements, in order of time.

    `since` and `until` (exclusive) are ISO 8601 beginnings. The same words in copies of one text are
    told once.
    """
    kept = [k for k in voice.kept if k.statements and _within(k.published, since, until)]
    of = _latest(kept, limit)
    reports = [report_of(row) for row in ledger.reader.reports(of)]
    told = utterances(reports, of, _copies(ledger, reports))[-limit:]
    whole = sum(k.statements for k in kept)
    shown = sum(1 + len(u.also) for u in told)
    return Said(voice.id, voice.name, voice.names, voice.reports, told, max(0, whole - shown))


def _copies(ledger: Ledger, reports: Sequence[Report]) -> dict[str, str]:
    with ledger.derived.look() as view:
        pairs = pairs_of(view.links(TEXT, [report.id for report in reports]))
    return originals_of(by_origin(reports), pairs)


def _latest(kept: Sequence[KeptName], limit: int) -> dict[str, list[str]]:
    """Entities by document, of the last documents that hold `limit` statements together."""
    of: dict[str, list[str]] = defaultdict(list)
    number = 0
    for one in reversed(kept):
        if number < limit or one.document in of:
            of[one.document].append(one.entity)
            number += one.statements
    return of


def _within(published: str | None, since: str | None, until: str | None) -> bool:
    if published is None:
        return since is None and until is None
    return (since is None or published >= since) and (until is None or published < until)


def report_of(row: ReportRow) -> Report:
    """A report of the ledger as the comparison sees it."""
    came = (
        Publication(r.outlet, r.url, r.published_start, r.published_precision, r.title)
        for r in row.receipts
    )
    return Report(row.record, distinct(came), row.story, row.version, row.newest)
