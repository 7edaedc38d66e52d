"""What a briefing on an incident says: every sentence with a footnote to the words it stands on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from zufolge.compare.reports import Report
from zufolge.compare.views import Account, AccountRow
from zufolge.record import Record, Span, Statement
from zufolge.show.account import counted
from zufolge.show.series import OWN_VOICE, Panel, Series, number_of, panels

_VOICES = 12  # speakers at most, those heard in most reports first
_EACH = 3  # statements of each
_KINDS = ("Direct", "Indirect", "IndirectFreeIndirect", "Reported")


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: where the words stand. `start`, `end` are code points into the report's text."""

    number: int
    outlet: str
    title: str
    published: str
    url: str
    document: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a section: who or what, then what is said, with the numbers of its footnotes."""

    lead: str
    text: str
    notes: tuple[int, ...] = ()
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    items: tuple[Item, ...]
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Brief:
    account: Account
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    latest: str


@dataclass(slots=True)
class _Notes:
    """Numbers footnotes by their first use; the same words have one number."""

    reports: dict[str, Report]
    found: dict[tuple[str, int, int], Note] = field(default_factory=dict)

    def of_row(self, row: AccountRow) -> int:
        source = row.document
        quote = row.quote or row.wording
        return self._add(source.id, source.outlet, source.url, source.published, row.span, quote)

    def of_span(self, report: Report, span: Span) -> int:
        first = report.first
        return self._add(report.id, first.outlet, first.url, first.published, span, span.text)

    def _add(
        self,
        document: str,
        outlet: str | None,
        url: str | None,
        published: str | None,
        span: Span,
        quote: str,
    ) -> int:
        key = (document, span.start, span.end)
        if key not in self.found:
            report = self.reports.get(document)
            title = report.first.title or report.record.document.title if report else None
            self.found[key] = Note(
                len(self.found) + 1,
                outlet or "",
                " ".join((title or "").split()),
                (published or "")[:16].replace("T", " "),
                url or "",
                document,
                span.start,
                span.end,
                " ".join(quote.split()),
            )
        return self.found[key].number


def briefing(account: Account, reports: Iterable[Report]) -> Brief:
    """The briefing of an account; nothing in it is said without whose word it is."""
    ordered = sorted(reports, key=lambda report: report.order)
    notes = _Notes({report.id: report for report in ordered})
    sections = (
        *_once(_category(panel, notes) for panel in panels(account)),
        _changes(account, notes),
        _voices(ordered, notes),
        _caveats(ordered, notes),
    )
    dates = [told.published for told in account.incident.documents if told.published]
    return Brief(
        account,
        tuple(section for section in sections if section.items),
        tuple(notes.found.values()),
        max(dates, default="")[:16].replace("T", " "),
    )


def _once(sections: Iterable[Section]) -> Iterator[Section]:
    """The sections, a rule told only where it is told first."""
    told: set[str] = set()
    for section in sections:
        yield replace(section, remark="") if section.remark in told else section
        told.add(section.remark)


def _category(panel: Panel, notes: _Notes) -> Section:
    """What stands, claimant by claimant, then what no longer does."""
    shown = [series for series in panel.series if series.drawn]
    items = [_standing(series, notes) for series in shown if series.standing]
    items += [_past(series, notes) for series in shown if not series.standing]
    spoken = f": {panel.spoken}" if panel.range else ""
    remark = panel.range.rule if panel.range else ""
    return Section(f"{panel.category.capitalize()}{spoken}", tuple(items), remark)


def _standing(series: Series, notes: _Notes) -> Item:
    now = [point.row for point in series.points if point.standing]
    before = [point.row for point in series.drawn if not point.standing]
    told = _numbers(now)
    if different := [row for row in before if number_of(row) not in {number_of(r) for r in now}]:
        told += f"; earlier {_numbers(different)}"
    used = [notes.of_row(row) for row in (*now, *different)]
    return Item(series.label, told, tuple(dict.fromkeys(used)))


def _past(series: Series, notes: _Notes) -> Item:
    rows = [point.row for point in series.drawn]
    used = tuple(dict.fromkeys(notes.of_row(row) for row in rows))
    return Item(series.label, f"{_numbers(rows)} (no longer stands)", used)


def _numbers(rows: Sequence[AccountRow]) -> str:
    """ "≥4, 9 (feared)": each number once, in time."""
    told = (number_of(r) + ("" if r.status == "asserted" else f" ({r.status})") for r in rows)
    return ", ".join(dict.fromkeys(told))


def _changes(account: Account, notes: _Notes) -> Section:
    """What was raised, lowered, corrected or is contradicted, in time."""
    by_id = {row.id: row for row in account.rows}
    told = ("raises", "lowers", "corrects", "contradicts")
    rows = [r for r in account.rows if r.relation in told and r.to in by_id and not r.copy_of]
    rows.sort(key=lambda row: (row.said_at or "~", row.id))
    return Section(
        "What changed, and what contradicts", tuple(_change(r, by_id, notes) for r in rows)
    )


def _change(row: AccountRow, by_id: dict[str, AccountRow], notes: _Notes) -> Item:
    other = by_id[row.to or ""]
    whose = "" if other.claimant_id == row.claimant_id else f" of {other.claimant or OWN_VOICE}"
    text = f"{row.relation} {number_of(other)}{whose} to {number_of(row)}"
    if row.relation == "contradicts":
        text = f"{number_of(row)}, where {other.claimant or OWN_VOICE} has {number_of(other)}"
    when = f"{row.said_at[:10]} · " if row.said_at else ""
    lead = f"{when}{row.category} · {row.claimant or OWN_VOICE}"
    return Item(lead, text, (notes.of_row(row), notes.of_row(other)))


def _voices(reports: Sequence[Report], notes: _Notes) -> Section:
    """Who said what besides numbers: the speakers heard in most reports, their first statements."""
    heard: dict[str, list[tuple[Report, Statement]]] = {}
    for report in reports:
        for name, statement in _named(report.record):
            heard.setdefault(name, []).append((report, statement))
    loudest = sorted(
        heard, key=lambda name: (-len({r.id for r, _ in heard[name]}), -len(heard[name]), name)
    )
    items = []
    for name in loudest[:_VOICES]:
        # The first statement of each report, so that a speech does not push out a later answer.
        firsts = {report.id: (report, said) for report, said in reversed(heard[name])}
        chosen = sorted(firsts.values(), key=lambda pair: pair[0].order)[:_EACH]
        items += [_said(name, report, statement, notes) for report, statement in chosen]
    return Section("Who said what", tuple(items))


def _named(record: Record) -> Iterator[tuple[str, Statement]]:
    names = {entity.id: entity.name for entity in record.entities}
    for statement in record.statements:
        name = names.get(statement.speaker_entity or "")
        if name and statement.content and statement.kind in _KINDS:
            yield name, statement


def _said(name: str, report: Report, statement: Statement, notes: _Notes) -> Item:
    words = " … ".join(" ".join(span.text.split()) for span in statement.content)
    return Item(name, words, (notes.of_span(report, statement.content[0]),), quoted=True)


def _caveats(reports: Sequence[Report], notes: _Notes) -> Section:
    items = [
        Item(
            report.first.outlet or "report",
            " ".join(caveat.span.text.split()),
            (notes.of_span(report, caveat.span),),
            quoted=True,
        )
        for report in reports
        for caveat in report.record.caveats
    ]
    return Section("What the reports say of their own reliability", tuple(items))


def facts(account: Account) -> str:
    """ "5 reports, 3 independent sources: nla, Tagesspur, Meridian Post"."""
    incident = account.incident
    sources = counted(len(incident.independent_sources), "independent source")
    named = ", ".join(incident.independent_sources)
    reports = counted(len(incident.documents), "report")
    return f"{reports}, {sources}{': ' if named else ''}{named}"
