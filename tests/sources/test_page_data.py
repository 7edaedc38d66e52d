"""What pages say of themselves."""

from __future__ import annotations

import json
from typing import Any

import pytest

from zufolge.sources.page_data import PageData, page_data
from zufolge.sources.page_tree import page_tree


def data(head: str = "", body: str = "", *, ld: Any = None, url: str | None = None) -> PageData:
    script = (
        f'<script type="application/ld+json">{json.dumps(ld)}</script>' if ld is not None else ""
    )
    return page_data(page_tree(f"<html><head>{head}{script}</head><body>{body}<p>x</p>", "a"), url)


def test_the_canonical_address_of_the_same_site_counts() -> None:
    link = '<link rel="canonical" href="/a?b#c">'
    assert (
        data(link, url="https://www.blatt.example/x").metadata.url
        == "https://www.blatt.example/a?b#c"
    )
    other = '<link rel="canonical" href="https://fremd.example2/a">'
    assert data(other, url="https://blatt.example/x").metadata.url == "https://blatt.example/x"
    assert data('<link rel="canonical" href="http://[bad">').metadata.url is None
    assert data('<link rel="canonical" href="javascript:1">').metadata.url is None


@pytest.mark.parametrize(
    ("head", "ld", "outlet"),
    [
        ('<meta property="og:site_name" content="Blatt">', None, "Blatt"),
        ('<meta property="og:site_name" content="blatt.de">', {"publisher": {"name": "Das Blatt"}}, "Das Blatt"),
        ("", {"publisher": [{"name": "Das Blatt"}]}, "Das Blatt"),
        ("", {"publisher": "Das Blatt"}, "Das Blatt"),
        ("<title>Kopf | Das Blatt</title>", None, "Das Blatt"),
        ("<title>Kopf ohne Blatt</title>", None, "blatt.example"),
    ],
)  # fmt: skip
def test_the_outlet(head: str, ld: Any, outlet: str) -> None:
    ld = {"@type": "NewsArticle", **ld} if ld else None
    assert (
        data(head, "<h1>Kopf</h1>", ld=ld, url="https://www.blatt.example/1").metadata.outlet
        == outlet
    )


@pytest.mark.parametrize(
    ("head", "ld", "start"),
    [
        ('<meta property="article:published_time" content="2022-01-06">', None, "2022-01-06"),
        ('<meta property="article:published_time" content="2022-01-06">', {"datePublished": "2022-01-06T10:15Z"},
         "2022-01-06T10:15+00:00"),
        ('<meta name="date" content="2022-01-06T10:15+01:00">', None, "2022-01-06T10:15+01:00"),
        ("", {"datePublished": "kaputt", "dateModified": "2022-01-07"}, None),
    ],
)  # fmt: skip
def test_the_date(head: str, ld: Any, start: str | None) -> None:
    found = data(head, ld={"@type": "NewsArticle", **ld} if ld else None).metadata.published
    assert (found.start if found else None) == start


def test_dates_within_the_text_are_no_date_of_the_page() -> None:
    text = "<p>Am 11. März 2011 bebte die Erde. Später, am 12. April 2012, war das Jubiläum.</p>"
    assert data(body=text).metadata.published is None


@pytest.mark.parametrize(
    "ld",
    [
        [], {}, [[[]]], {"@graph": None}, {"@type": []}, {"@type": [1, None]}, "text", 7, None,
        {"@type": "NewsArticle", "headline": ["a"], "publisher": 3, "datePublished": 5, "articleBody": {}},
    ],
)  # fmt: skip
def test_odd_json_does_no_harm(ld: Any) -> None:
    found = data(ld=ld)
    assert (found.metadata.title, found.body) == (None, None)


def test_an_article_is_found_in_a_graph() -> None:
    ld = [
        {
            "@graph": [
                {"@type": "WebPage"},
                {"@type": ["NewsArticle"], "headline": "Kopf", "articleBody": "Text."},
            ]
        }
    ]
    assert (data(ld=ld).metadata.title, data(ld=ld).body) == ("Kopf", "Text.")
