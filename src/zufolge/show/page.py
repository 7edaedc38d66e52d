"""One report as one self-contained HTML page, to be read with or without scripts."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from zufolge.record import Record
from zufolge.show.account import CREED, Account, account
from zufolge.show.marks import hue, marks
from zufolge.show.naming import one_line
from zufolge.show.segments import cut, pieces

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

_UNWRITABLE = re.compile("[\0\ud800-\udfff]")  # no HTML and no UTF-8 has these
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_WEB = re.compile(r"https?://", re.IGNORECASE)


def render_page(record: Record) -> str:
    """The record as a page that asks nothing of the network and runs no script but its own.

    The text of its one `article` is the document's text, code point by code point, but for NUL and
    lone surrogates, which stand as U+FFFD.
    """
    shown = account(record)
    text = record.document.text
    css, js = _asset("page.css"), _asset("page.js")
    page = (
        _environment()
        .get_template("page.html.j2")
        .render(
            shown=shown,
            creed=CREED,
            language=_language(record),
            link=_link(record.document.url),
            pieces=cut(text, pieces(record.document), marks(shown)),
            numbers={line.label: line.number for line in shown.lines},
            by_key={voice.key: voice for voice in shown.voices},
            toggles=_toggles(shown),
            css=css,
            js=js,
            policy=_policy(css, js),
        )
    )
    return _UNWRITABLE.sub("\ufffd", page)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("zufolge.show"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"hue": hue, "one_line": one_line, "exact": _exact}
    return made


@cache
def _asset(name: str) -> str:
    return files("zufolge.show").joinpath("templates", name).read_text("utf-8")


def _exact(text: str) -> Markup:
    """Escaped so that a browser gives back the very characters: it would turn \\r into \\n."""
    from markupsafe import Markup, escape

    return Markup(str(escape(text)).replace("\r", "&#13;"))


def _policy(css: str, js: str) -> str:
    """A content security policy that allows the page's own style and script, and nothing else."""
    return (
        f"default-src 'none'; style-src '{_digest(css)}'; script-src '{_digest(js)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def _language(record: Record) -> str:
    """A language tag that HTML allows; "und" where the document's language is not known."""
    language = record.document.language or ""
    return language if _LANGUAGE.fullmatch(language) else "und"


def _link(url: str | None) -> str:
    """The address if it is one of the web; a page must not carry javascript: and its like."""
    return url if url and _WEB.match(url) else ""


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
