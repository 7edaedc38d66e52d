"""One report as one self-contained HTML page, to be read with or without scripts."""

from __future__ import annotations

from zufolge.record import Record
from zufolge.show.account import CREED, Account, account
from zufolge.show.marks import marks
from zufolge.show.pages import asset, environment, language_tag, policy, web_link, writable
from zufolge.show.segments import cut, pieces


def render_page(record: Record) -> str:
    """The record as a page that asks nothing of the network and runs no script but its own.

    The text of its one `article` is the document's text, code point by code point, but for NUL and
    lone surrogates, which stand as U+FFFD.
    """
    shown = account(record)
    text = record.document.text
    css, js = asset("page.css"), asset("page.js")
    page = (
        environment()
        .get_template("page.html.j2")
        .render(
            shown=shown,
            creed=CREED,
            language=language_tag(record.document.language),
            link=web_link(record.document.url),
            pieces=cut(text, pieces(record.document), marks(shown)),
            numbers={line.label: line.number for line in shown.lines},
            by_key={voice.key: voice for voice in shown.voices},
            toggles=_toggles(shown),
            css=css,
            js=js,
            policy=policy(css, js),
        )
    )
    return writable(page)


def _toggles(shown: Account) -> list[tuple[str, str, bool]]:
    """Class, title and whether it starts switched on, of the marks that this record has."""
    known = (
        ("figure", "figures", True, shown.figures),
        ("label", "labels", True, shown.labels),
        ("caveat", "caveats", True, shown.caveats),
        ("event", "events", False, shown.events),
        ("time", "times", False, shown.record.times),
        ("place", "places", False, shown.record.places),
    )
    return [(name, title, on) for name, title, on, found in known if found]
