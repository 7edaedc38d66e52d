"""A briefing as a page and as Markdown, with the same words and footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from zufolge.compare.reports import Report
from zufolge.compare.views import Account
from zufolge.show.account import CREED
from zufolge.show.accounts import when_and_where
from zufolge.show.briefing import Brief, Item, Note, briefing, facts
from zufolge.show.pages import asset, environment, policy, web_link, writable

# What Markdown or the HTML inside it would take for its own.
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&$^])")
_ASKS = "Each figure is one claimant’s; none is an average, none is confirmed here."


def render_brief_page(account: Account, reports: Iterable[Report]) -> str:
    """The briefing as one self-contained page without a script."""
    css = asset("page.css") + asset("brief.css")
    page = (
        environment()
        .get_template("brief.html.j2")
        .render(
            brief=briefing(account, reports),
            creed=CREED,
            asks=_ASKS,
            where=when_and_where(account.incident),
            facts=facts(account),
            web_link=web_link,
            css=css,
            policy=policy(css),
        )
    )
    return writable(page)


def render_brief_markdown(account: Account, reports: Iterable[Report]) -> str:
    """The briefing in Markdown with footnotes ("[^1]"); words of reports carry no markup."""
    return writable("\n".join(_lines(briefing(account, reports))) + "\n")


def _lines(brief: Brief) -> Iterator[str]:
    account = brief.account
    yield f"# {plain(account.incident.title)}"
    yield ""
    yield f"*{CREED}. {plain(_ASKS)}*"
    yield ""
    yield f"{plain(when_and_where(account.incident))}  "
    yield f"{plain(facts(account))}  "
    yield f"Latest report: {plain(brief.latest) or 'undated'}. Incident `{account.incident.id}`."
    for section in brief.sections:
        yield ""
        yield f"## {plain(section.title)}"
        yield ""
        yield from (_item(item) for item in section.items)
        if section.remark:
            yield ""
            yield f"*{plain(section.remark)}*"
    if brief.notes:
        yield ""
    yield from (_note(note) for note in brief.notes)


def _item(item: Item) -> str:
    told = f"“{plain(item.text)}”" if item.quoted else plain(item.text)
    return f"- **{plain(item.lead)}**: {told}" + "".join(f"[^{n}]" for n in item.notes)


def _note(note: Note) -> str:
    where = ", ".join(plain(part) for part in (note.outlet, note.title, note.published) if part)
    link = web_link(note.url)
    address = f", <{_address(link)}>" if link else ""
    place = f"characters {note.start}–{note.end}"
    return f"[^{note.number}]: {where}{address}, {place}: “{plain(note.quote)}”"


def plain(text: str) -> str:
    """The words on one line, every sign that Markdown knows escaped."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _address(link: str) -> str:
    return re.sub(r"[<>\s]", "", link)
