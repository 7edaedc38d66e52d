"""An incident's account as one self-contained page: drawings, every row, and every report's text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from zufolge.compare.reports import Report
from zufolge.compare.views import Account, AccountRow
from zufolge.show.account import CREED
from zufolge.show.accounts import claims_of, how_it_stands, outlet_of, said, when_and_where
from zufolge.show.pages import asset, environment, language_tag, policy, web_link, writable
from zufolge.show.plot import WIDTH, Plot, colours, plot
from zufolge.show.segments import Mark, Piece, cut, pieces
from zufolge.show.series import MARKS, OWN_VOICE, Panel, number_of, panels

_HUES = 12  # colours of the style sheet
_FRAGMENT = 60  # code points of a quote that lead to its place in the page it came from


@dataclass(frozen=True, slots=True)
class ShownReport:
    """A report at the foot of the page, with the incident's figures marked in it."""

    key: str
    title: str
    outlets: tuple[str, ...]
    published: str
    link: str
    language: str
    main: bool
    pieces: tuple[Piece, ...]


def render_account_page(account: Account, reports: Iterable[Report] = ()) -> str:
    """The account as a page without a script that asks nothing of the network.

    Each claim leads to its row, each row to its words in the report's text, where the report is
    among `reports`, and to the page it came from.
    """
    shown = panels(account)
    css = asset("page.css") + asset("account.css")
    known = {report.id: report for report in reports}
    page = (
        environment()
        .get_template("account.html.j2")
        .render(
            account=account,
            incident=account.incident,
            creed=CREED,
            where=when_and_where(account.incident),
            plots=_plots(shown),
            claims={panel.category: claims_of(panel) for panel in shown},
            panels=shown,
            reports=_reports(account, known),
            ids={row.id: f"r-{row.id}" for row in account.rows},
            hues=_hues(shown),
            marks=MARKS,
            own_voice=OWN_VOICE,
            number_of=number_of,
            how_it_stands=how_it_stands,
            outlet_of=outlet_of,
            said=said,
            source_link=_source_link,
            key_of=key_of,
            known=known,
            width=WIDTH,
            css=css,
            policy=policy(css),
        )
    )
    return writable(page)


def key_of(document: str) -> str:
    """The anchor of a report: the first digits of its id."""
    return "d-" + document.removeprefix("sha256:")[:12]


def _plots(shown: Sequence[Panel]) -> dict[str, Plot]:
    """A drawing a category, all between the same moments; none where nothing is dated."""
    moments = [moment for panel in shown for moment in panel.moments]
    if not moments:
        return {}
    numbers = colours(shown)
    return {p.category: plot(p, moments, numbers) for p in shown if p.moments}


def _hues(shown: Sequence[Panel]) -> dict[str, str]:
    """The colour class of every claimant."""
    return {key: f"c{(n - 1) % _HUES + 1}" for key, n in colours(shown).items()}


def _reports(account: Account, known: Mapping[str, Report]) -> list[ShownReport]:
    """The incident's reports in time, each text once however often it was printed."""
    rows: dict[str, list[AccountRow]] = {}
    for row in account.rows:
        rows.setdefault(row.document.id, []).append(row)
    main = {told.id for told in account.incident.documents if told.main}
    found = sorted((known[i] for i in known), key=lambda report: report.order)
    return [_report(r, rows.get(r.id, []), main=r.id in main) for r in found]


def _report(report: Report, rows: Sequence[AccountRow], *, main: bool) -> ShownReport:
    document = report.record.document
    first = report.first
    return ShownReport(
        key=key_of(report.id),
        title=" ".join((first.title or document.title or "Untitled report").split()),
        outlets=tuple(dict.fromkeys(p.outlet for p in report.publications if p.outlet)),
        published=(first.published or "")[:16].replace("T", " "),
        link=web_link(first.url),
        language=language_tag(document.language),
        main=main,
        pieces=tuple(cut(document.text, pieces(document), _marks(rows))),
    )


def _marks(rows: Sequence[AccountRow]) -> list[Mark]:
    return [
        Mark(
            row.span.start,
            row.span.end,
            css="figure" if row.standing else "figure past",
            anchor=f"w-{row.id}",
            title=f"{row.category}: {row.claimant or OWN_VOICE}",
        )
        for row in rows
    ]


def _source_link(row: AccountRow) -> str:
    """The address of the report with a fragment that leads to the quote, where browsers know it."""
    link = web_link(row.document.url)
    words = " ".join(row.quote.split())
    if not link or not words or "#" in link:
        return link
    # A comma or a hyphen would separate the fragment's parts.
    start = words[:_FRAGMENT].rsplit(" ", 1)[0] if len(words) > _FRAGMENT else words
    return f"{link}#:~:text={quote(start, safe='')}".replace("-", "%2D") if start else link
