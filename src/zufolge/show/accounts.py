"""An incident's account in the terminal: the chart, then every row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from zufolge.compare.views import Account, AccountRow, Incident
from zufolge.show.account import CREED, counted
from zufolge.show.chart import axis, chart, label_width, scale
from zufolge.show.folding import Claim, folded, unfolded
from zufolge.show.series import KEY, MARKS, OWN_VOICE, Panel, in_time, number_of, panels, vague
from zufolge.show.terminal import MINIMUM, hanging, printed, words

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

_REMARK = "▸ still stands. Long pauses are drawn shorter; what reports only retell is not drawn."
COLUMNS_FROM = 130  # below this many cells the rows stand one below the other


def render_account(account: Account, *, width: int, colour: bool, every: bool = False) -> str:
    """The account in at most `width` cells: what is claimed, category by category, over time.

    Repetitions are folded into the claim that they repeat, unless `every` row is wanted.
    """
    shown = panels(account)
    width = max(width, MINIMUM)
    label = label_width(shown, width)
    time = scale(shown, width - label - 2)
    parts: list[RenderableType] = [*_header(account)]
    if not shown:
        parts += [words(("", "")), words(("No figure is claimed of it.", "dim"))]
    for panel in shown:
        parts += [words(("", "")), _title(panel)]
        if time:
            parts += [*chart(panel, time, label), axis(time, label)]
        claims = claims_of(panel, every=every)
        parts.append(_table(claims) if width >= COLUMNS_FROM else _stack(claims))
    if shown:
        parts += [words(("", "")), words((KEY, "dim")), words((_REMARK, "dim")), *_rules(account)]
    return printed(parts, width=width, colour=colour)


def when_and_where(incident: Incident) -> str:
    """ "2026-03-10 · Velmora"; empty parts are left out."""
    return " · ".join(filter(None, (days(incident), incident.place)))


def days(incident: Incident) -> str:
    """The day, or the first and the last of several."""
    start, end = (incident.time.start or "")[:10], (incident.time.end or "")[:10]
    several = bool(end) and (incident.time.precision or 1) > 1
    return f"{start} to {end}" if several and start else start


def _header(account: Account) -> Iterator[Text]:
    incident = account.incident
    yield words((incident.title, "bold"))
    place = when_and_where(incident)
    types = ", ".join(incident.types).lower()
    yield words((" · ".join(filter(None, (place, types, incident.id))), ""))
    reports = counted(len(incident.documents), "report")
    named = ", ".join(incident.independent_sources)
    sources = counted(len(incident.independent_sources), "independent source")
    yield words((f"{reports} · {sources}{': ' if named else ''}{named}", "dim"))
    yield words((f"{CREED}.", "dim italic"))


def _title(panel: Panel) -> Text:
    spoken = f" {panel.spoken}" if panel.range else ""
    return words((panel.category, "bold"), (spoken, "bold yellow"))


def _rules(account: Account) -> Iterator[Text]:
    """The rules by which the ranges were made, each once."""
    for rule in dict.fromkeys(found.rule for found in account.ranges.values()):
        yield words((f"Range: {rule}", "dim"))


def _table(claims: Sequence[Claim]) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 2, 0, 0))
    for name in ("", "said", "claimant", "figure", "of whom", "outlet", "how it stands", "row"):
        table.add_column(name, header_style="dim", no_wrap=name in ("", "said", "row"))
    for claim in claims:
        row = claim.row
        style = "" if claim.standing else "dim"
        cells = (
            "▸" if claim.standing else "",
            said(row),
            _who(row),
            _figure(row),
            row.group or "",
            _outlets(claim),
            how_it_stands(claim),
            row.id,
        )
        table.add_row(*(words((cell, style)) for cell in cells))
    return table


def _stack(claims: Sequence[Claim]) -> Table:
    grid = hanging()
    for claim in claims:
        row = claim.row
        style = "" if claim.standing else "dim"
        line = " · ".join(filter(None, (_figure(row), row.group, _who(row))))
        grid.add_row(words((MARKS[row.relation], style)), words((line, style)))
        stands = "▸ stands" if claim.standing else ""
        rest = " · ".join(
            filter(None, (said(row), _printed(row), how_it_stands(claim), row.id, stands))
        )
        grid.add_row("", words((rest, "dim")))
        if again := _again(claim):
            grid.add_row("", words((f"again: {again}", "dim")))
    return grid


def claims_of(panel: Panel, *, every: bool = False) -> list[Claim]:
    """The rows of the panel in time, repetitions folded or not."""
    found = [row for s in panel.series for p in s.points for row in (p.row, *p.copies)]
    found.sort(key=in_time)
    return unfolded(found) if every else folded(found)


def _again(claim: Claim) -> str:
    """Who prints the claim besides, in time: "Rheinischer Bote, Alster-Anzeiger (copy)"."""
    here = (claim.row.document.id, outlet_of(claim.row))
    elsewhere = (row for row in claim.again if (row.document.id, outlet_of(row)) != here)
    told = map(_printed, elsewhere)
    return ", ".join(dict.fromkeys(told))


def _outlets(claim: Claim) -> str:
    again = _again(claim)
    return f"{_printed(claim.row)}; again: {again}" if again else _printed(claim.row)


def _printed(row: AccountRow) -> str:
    return f"{outlet_of(row)} (copy)" if row.copy_of else outlet_of(row)


def said(row: AccountRow) -> str:
    """When, no more precise than it is known."""
    known = (row.said_at or vague(row))[:16].replace("T", " ")
    return known or ("earlier" if row.status == "superseded" else "undated")


def _who(row: AccountRow) -> str:
    name = row.claimant or OWN_VOICE
    return f"{name} (via {row.via})" if row.via else name


def _figure(row: AccountRow) -> str:
    number = number_of(row)
    words_ = "" if row.wording == number else f" „{row.wording}“"
    status = "" if row.status == "asserted" else f" [{row.status}]"
    return f"{number}{words_}{status}"


def outlet_of(row: AccountRow) -> str:
    """Who printed it, else where."""
    return row.document.outlet or row.document.url or row.document.id[7:19]


def how_it_stands(claim: Claim) -> str:
    """ "raises 9", "contradicts ≥25 of Aydin Beyatli", "part of 14"."""
    row, other = claim.row, claim.to
    if other is None:
        return row.relation
    verb: str = row.relation
    if verb == "includes" and (row.part_of or (row.low or 0) <= (other.low or 0)):
        verb = "part of"
    whose = "" if other.claimant_id == row.claimant_id else f" of {other.claimant or OWN_VOICE}"
    return f"{verb} {number_of(other)}{whose}"
