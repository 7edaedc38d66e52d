"""From markup to a tree that the extraction can walk in bounded time."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from zufolge.sources.failures import failure
from zufolge.sources.limits import (
    MOST_ATTRIBUTES,
    MOST_DEPTH,
    MOST_ELEMENTS,
    MOST_INLINE,
)

_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
# Control characters have no place in HTML; libxml2 would end the page at the first NUL.
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
_TAG = re.compile("<[a-zA-Z]")
_QUOTED = re.compile("\"[^\"]*\"|'[^']*'")
_BETWEEN = re.compile(r"[\s/=]+")
_BLOCKS = """
address amp-img article aside blockquote body br center dd details dialog dir div dl dt fieldset
figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html img li main menu meta link nav
noscript ol optgroup option p pre script search section select source summary table tbody td
template textarea tfoot th thead title tr ul video audio canvas object picture
"""
_BLOCK_TAGS = frozenset(_BLOCKS.split())


def page_tree(markup: str, name: str) -> Any:
    """The page's tree without styles, drawings and comments, within the limits of size and depth.

    Raises `DocumentError`: html_too_complex, no_article where there is nothing to parse.
    """
    _check_markup(markup, name)
    source = _CONTROL.sub(" ", _DECLARATION.sub("", markup, count=1))
    try:
        # The parser's own limits would silently cut a page behind a long script; ours come below.
        tree = document_fromstring(source, parser=HTMLParser(huge_tree=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise failure("no_article", name, "it cannot be parsed as HTML.") from None
    _check_depth(tree, name)
    etree.strip_elements(tree, "style", "svg", "iframe", etree.Comment, with_tail=False)
    if sum(1 for _ in tree.iter(etree.Element)) > MOST_ELEMENTS:
        raise failure("html_too_complex", name, f"it has more than {MOST_ELEMENTS:,} elements.")
    _merge_inline(tree)
    return tree


def _check_markup(markup: str, name: str) -> None:
    """Refuses what the parser would take quadratic time or a gigabyte for."""
    if markup.count("<") > 10 * MOST_ELEMENTS:
        raise failure("html_too_complex", name, f"it has more than {MOST_ELEMENTS:,} elements.")
    for part in markup.split(">"):
        tag = _TAG.search(part) if len(part) > MOST_ATTRIBUTES else None
        if tag and len(_BETWEEN.findall(_QUOTED.sub("", part[tag.start() :]))) > MOST_ATTRIBUTES:
            message = f"an element has more than {MOST_ATTRIBUTES:,} attributes."
            raise failure("html_too_complex", name, message)


def _check_depth(tree: Any, name: str) -> None:
    depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MOST_DEPTH:
            message = f"its elements are nested more than {MOST_DEPTH} deep."
            raise failure("html_too_complex", name, message)


def _inline(element: Any) -> bool:
    return isinstance(element.tag, str) and element.tag not in _BLOCK_TAGS


def _merge_inline(tree: Any) -> None:
    """Makes plain text of the inline elements of a block that has thousands of them.

    Extraction takes quadratic time for them; a transcript with an element a word is such a page.
    """
    inside: Counter[Any] = Counter()
    for element in tree.iter(etree.Element):
        if _inline(element):
            block = element.getparent()
            while block is not None and _inline(block):
                block = block.getparent()
            inside[block] += 1
    for block, count in inside.items():
        if block is not None and count > MOST_INLINE:
            _flatten(block)


def _flatten(block: Any) -> None:
    parts = [block.text or ""]
    last = None
    for child in [*block, None]:
        if child is not None and all(_inline(e) for e in child.iter(etree.Element)):
            parts += [child.text_content(), child.tail or ""]
            child.tail = None
            block.remove(child)
            continue
        if last is None:
            block.text = "".join(parts)
        else:
            last.tail = "".join(parts)
        last = child
        parts = [child.tail or ""] if child is not None else []
