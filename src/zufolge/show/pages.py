"""What all self-contained pages share: templates, style, the policy that lets nothing else in."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from zufolge.show.marks import hue
from zufolge.show.naming import one_line

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

_UNWRITABLE = re.compile("[\0\ud800-\udfff]")  # no HTML and no UTF-8 has these
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_WEB = re.compile(r"https?://", re.IGNORECASE)


@cache
def environment() -> Environment:
    """The templates, escaping everything; an unknown name in one is an error."""
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
def asset(name: str) -> str:
    return files("zufolge.show").joinpath("templates", name).read_text("utf-8")


def writable(page: str) -> str:
    """The page with U+FFFD for what no HTML can hold."""
    return _UNWRITABLE.sub("\ufffd", page)


def _exact(text: str) -> Markup:
    """Escaped so that a browser gives back the very characters: it would turn \\r into \\n."""
    from markupsafe import Markup, escape

    return Markup(str(escape(text)).replace("\r", "&#13;"))


def policy(css: str, js: str = "") -> str:
    """A content security policy that allows the page's own style and script, and nothing else."""
    script = f"script-src '{_digest(js)}'; " if js else ""
    return (
        f"default-src 'none'; style-src '{_digest(css)}'; {script}"
        "base-uri 'none'; form-action 'none'"
    )


def _digest(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def language_tag(code: str | None) -> str:
    """A language tag that HTML allows; "und" where the language is not known."""
    return code if code and _LANGUAGE.fullmatch(code) else "und"


def web_link(url: str | None) -> str:
    """The address if it is one of the web; a page must not carry javascript: and its like."""
    return url if url and _WEB.match(url) else ""
