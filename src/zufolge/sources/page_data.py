"""What a page says of itself to machines: title, outlet, address, date, language."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

import msgspec

from zufolge.record import Published
from zufolge.record.errors import DocumentError
from zufolge.sources.published import parse_published
from zufolge.sources.received import Metadata

# Objects of JSON-LD looked at in one page, and characters of one script: bounds, far above real pages.
_MOST_OBJECTS = 2_000
_MOST_SCRIPT = 5_000_000
_SILENT = logging.NullHandler()
_ARTICLES = re.compile(r"(?:\w*Article|\w*BlogPosting|Report|Review|LiveBlogPosting)$")
_DATES = (
    "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dcterms.date",
    "dc.date.issued", "dcterms.created", "dcterms.issued", "pubdate", "publishdate", "publish-date",
    "publish_date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "last-published",
)  # fmt: skip


class PageData(msgspec.Struct, frozen=True):
    """`metadata` as the page gives it; `body` is the article's text where only a script has it."""

    metadata: Metadata
    headline: str | None = None
    body: str | None = None
    language: str | None = None


def page_data(tree: Any, url: str | None) -> PageData:
    """Reads the head, JSON-LD and the first h1 of a parsed page; `url` is where it was fetched."""
    metas = _metas(tree)
    article = _article(tree)
    headline = _headline(tree)
    title = _text(article.get("headline")) or headline or metas.get("og:title") or _title(tree)
    address = _address(tree, metas, article, url)
    found = Metadata(
        title=_squeeze(title),
        outlet=_outlet(tree, metas, article, headline, address),
        url=address,
        published=_published(tree, metas, article, address),
    )
    body = _text(article.get("articleBody"))
    return PageData(found, headline, body, tree.get("lang") or _text(article.get("inLanguage")))


def _metas(tree: Any) -> dict[str, str]:
    """The content of the page's meta elements by their lower-cased name; the first one counts."""
    out: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = (meta.get("content") or "").strip()
        if name and content:
            out.setdefault(name.lower(), content)
    return out


def _article(tree: Any) -> dict[str, Any]:
    """The first article among the page's JSON-LD objects, else an empty one."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            for found in _objects(script.text or ""):
                kinds = found.get("@type")
                kinds = kinds if isinstance(kinds, list) else [kinds]
                if any(isinstance(k, str) and _ARTICLES.match(k) for k in kinds):
                    return found
    return {}


def _objects(source: str) -> Iterator[dict[str, Any]]:
    if len(source) > _MOST_SCRIPT:
        return
    try:
        queue = [json.loads(source.strip().rstrip(";"), strict=False)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST_OBJECTS):
        if not queue:
            return
        here = queue.pop(0)
        if isinstance(here, list):
            queue = here[:_MOST_OBJECTS] + queue
        elif isinstance(here, dict):
            yield here
            queue += [here[k] for k in ("@graph", "mainEntity", "mainEntityOfPage") if k in here]


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _squeeze(text: str | None) -> str | None:
    return " ".join(text.split()) or None if text else None


def _headline(tree: Any) -> str | None:
    """The first h1 with words that is not the paper's own name in the page's header."""
    texts = [_squeeze(h1.text_content()) for h1 in tree.iter("h1")]
    found = [text for text in texts if text]
    return max(found, key=len) if found else None


def _title(tree: Any) -> str | None:
    return _squeeze(_text(tree.findtext(".//title")))


def _address(
    tree: Any, metas: dict[str, str], article: dict[str, Any], url: str | None
) -> str | None:
    """The canonical address, if it is one of the same site as the page was fetched from."""
    links = (link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical")
    for candidate in (*links, metas.get("og:url"), _text(article.get("url"))):
        try:
            full = str(urljoin(url or "", (candidate or "").strip()))
            parts = urlsplit(full)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.hostname and _same_site(parts.hostname, url):
            return full
    return url


def _same_site(host: str, url: str | None) -> bool:
    """Whether two hosts share their last two labels; a page cannot pass for another paper's."""
    other = (urlsplit(url).hostname or "") if url else host
    return host.split(".")[-2:] == other.split(".")[-2:]


def _outlet(
    tree: Any,
    metas: dict[str, str],
    article: dict[str, Any],
    headline: str | None,
    address: str | None,
) -> str | None:
    publisher = article.get("publisher")
    publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
    named = _text(publisher.get("name")) if isinstance(publisher, dict) else _text(publisher)
    site = metas.get("og:site_name")
    if site and named and "." in site and " " not in site:
        site = None
    host = (urlsplit(address).hostname or "").removeprefix("www.") if address else None
    return (
        site or named or metas.get("publisher") or _behind(_title(tree), headline) or host or None
    )


def _behind(title: str | None, headline: str | None) -> str | None:
    """What stands behind the headline in the page's title: "… - Oberpfälzer Rundschau"."""
    if not title or not headline or not title.startswith(headline):
        return None
    m = re.fullmatch(r"\s*[|–—·:-]\s+([^|–—]{3,40})", title[len(headline) :])
    return m[1].strip() if m else None


def _published(
    tree: Any, metas: dict[str, str], article: dict[str, Any], url: str | None
) -> Published | None:
    """The first date with a time among those that the page states for machines, else the first."""
    stated = [metas.get("article:published_time"), _text(article.get("datePublished"))]
    stated += [e.get("datetime") or e.get("content") for e in _dated_elements(tree)]
    stated += [metas.get(name) for name in _DATES]
    found = [when for text in stated if text and (when := _parsed(text))]
    exact = (when for when in found if when.precision == "minute")
    return next(exact, None) or next(iter(found), None) or _searched(tree, url)


def _dated_elements(tree: Any) -> Iterator[Any]:
    for element in tree.iter("time", "meta", "span"):
        if element.get("itemprop") == "datePublished" or element.get("pubdate") is not None:
            yield element


def _parsed(text: str) -> Published | None:
    try:
        return parse_published(text)
    except DocumentError:
        return None


def _searched(tree: Any, url: str | None) -> Published | None:
    """A date that htmldate finds in the page's marked places; loose dates in the text are no use."""
    from htmldate import find_date

    logging.getLogger("htmldate").addHandler(_SILENT)
    day = find_date(tree, original_date=True, extensive_search=False, url=url)
    return _parsed(day) if day else None
