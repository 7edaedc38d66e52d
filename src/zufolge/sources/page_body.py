"""The article in a page: trafilatura's choice, with what it leaves out of an article put back."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any, Literal

from zufolge.sources.boilerplate import Piece

_Kind = Literal["heading", "paragraph"]
_SILENT = logging.NullHandler()
_SPACE = re.compile(r"[ \t\r\n\f]+")
_INLINE = frozenset(("hi", "ref", "del", "span", "a", "b", "i", "em", "strong", "sub", "sup"))
# Names that papers give to what is not their article; compared with class and id.
_CHROME = re.compile(
    r"(?:^|[\s_-])(?:cookie|consent|newsletter|figcaption|caption|bildunterschrift|bildtext|credits?|"
    r"copyright|leserkommentare?|kommentare|comments?|comments-area|disqus|ad-slot|advert\w*|anzeige|"
    r"paywall|share|sharing|socials?|breadcrumbs?|related|recommendations?|most-?(?:read|viewed))"
    r"(?:$|[\s_-])",
    re.I,
)
_LEAD = re.compile(
    r"(?:^|[\s_-])(?:lead|leadtext|lede|intro|introtext|standfirst|vorspann|dek|deck|anleser|abstract|"
    r"sub-?title|sub-?headline|sub-?line|summary|teaser-?text|excerpt|description)(?:$|[\s_-])",
    re.I,
)
_KICKER = re.compile(r"kicker|topline|overline|dachzeile|eyebrow|roofline|spitzmarke", re.I)
_TICKER = re.compile(r"ticker|live-?blog|live-?center|timeline|live-?entr", re.I)
_DROPPED = ("amp-consent", "amp-sidebar", "amp-ad", "amp-social-share", "amp-analytics", "template")
# Share of a page's text from which an element is its content whatever it is called.
_MAIN_SHARE = 0.4
_LEAD_LENGTH = (40, 700)


def prepare(tree: Any) -> Any:
    """Takes the paper's own boxes out of a parsed page and marks a ticker's times; changes it."""
    total = len(tree.text_content()) or 1
    for element in list(tree.iter("div", "section", "aside", "ul", "ol", "p", "span", *_DROPPED)):
        if element.tag not in _DROPPED and not _CHROME.search(_names(element)):
            continue
        if element.tag in _DROPPED or _is_chrome(element, total):
            _drop(element)
        else:
            # What holds the article whatever it is called must not be dropped for its name later.
            element.attrib.pop("class", None)
            element.attrib.pop("id", None)
    for time in list(tree.iter("time")):
        if any(_TICKER.search(_names(parent)) for parent in time.iterancestors()):
            time.tag = "p"
            _rename_wrappers(time)
    for heading in list(tree.iter("h1", "h2")):
        _split_kicker(heading)
    return tree


def _names(element: Any) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _is_chrome(element: Any, total: int) -> bool:
    if element.find(".//h1") is not None:
        return False
    return len(element.text_content()) < _MAIN_SHARE * total


def _drop(element: Any) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _rename_wrappers(time: Any) -> None:
    """A time's wrapper is often called "timestamp" or "meta", which would be taken for chrome."""
    parent = time.getparent()
    while parent is not None and parent.text_content().strip() == time.text_content().strip():
        parent.attrib.pop("class", None)
        parent.tag = "div"
        parent = parent.getparent()


def _split_kicker(heading: Any) -> None:
    """A kicker inside the headline's element becomes a heading of its own before it."""
    for child in list(heading):
        parent = heading.getparent()
        if parent is None or not isinstance(child.tag, str) or not _KICKER.search(_names(child)):
            continue
        rest = heading.text_content().replace(child.text_content(), "", 1)
        if rest.strip():
            kicker = deepcopy(child)
            kicker.tag, kicker.tail = "h2", None
            kicker.attrib.clear()
            child.drop_tree()
            parent.insert(parent.index(heading), kicker)


def body_pieces(tree: Any) -> list[Piece]:
    """The pieces of the article in a prepared page, headline and lead first; empty if none is found."""
    from trafilatura import bare_extraction

    # What it finds missing is told by our own errors; without a handler it would go to stderr.
    logging.getLogger("trafilatura").addHandler(_SILENT)
    found = bare_extraction(deepcopy(tree), output_format="xml", include_comments=False)
    body = getattr(found, "body", None)
    pieces = list(_flow(body, "paragraph")) if body is not None else []
    return _opening(tree, pieces) + pieces if pieces else []


def _flow(element: Any, kind: _Kind) -> Iterator[Piece]:
    """The element's text in pieces, cut at every block element and line break."""
    buffer: list[str] = []
    for inside, text in _walk(element, kind):
        if inside is None:
            buffer.append(text)
        else:
            if words := _SPACE.sub(" ", "".join(buffer)).strip():
                yield Piece(inside, words)
            buffer.clear()


def _walk(element: Any, kind: _Kind) -> Iterator[tuple[_Kind | None, str]]:
    """(None, text) for text, (kind, "") where a piece of that kind ends."""
    if not isinstance(element.tag, str):
        yield None, element.tail or ""
        return
    block = element.tag not in _INLINE
    here: _Kind = "heading" if element.tag == "head" else kind
    if block:
        yield kind, ""
    yield None, element.text or ""
    for child in element:
        yield from _walk(child, here)
        yield None, child.tail or "" if isinstance(child.tag, str) else ""
    if block:
        yield here, ""


def _opening(tree: Any, pieces: list[Piece]) -> list[Piece]:
    """Headline and lead where the extraction began below them."""
    headline = max(tree.iter("h1"), key=lambda e: len(e.text_content()), default=None)
    if headline is None:
        return []
    words = _words(headline)
    out = [] if any(p.text == words for p in pieces) or not words else [Piece("heading", words)]
    have = {p.text for p in pieces}
    lead = next((t for t in _leads(headline) if t not in have), None)
    known = next((n for n, p in enumerate(pieces) if p.text == words), None)
    if lead and known is not None:
        pieces.insert(known + 1, Piece("paragraph", lead))
        return out
    return [*out, Piece("paragraph", lead)] if lead else out


def _leads(headline: Any) -> Iterator[str]:
    """Texts behind the headline that are its lead: by their name, or next to it in its header."""
    for n, element in enumerate(headline.itersiblings()):
        text = _words(element) if isinstance(element.tag, str) else ""
        named = _LEAD.search(_names(element)) is not None
        plain = element.tag == "p" and n < 3 and text[-1:] in ".!?”“«»"
        if (named or plain) and _LEAD_LENGTH[0] <= len(text) <= _LEAD_LENGTH[1]:
            yield text
            return


def _words(element: Any) -> str:
    return _SPACE.sub(" ", element.text_content()).strip()
