from __future__ import annotations

import pytest

from zufolge.ledger.stories import canonical_address, story_of

PAGE = "https://blatt.example/politik/hafen-12.html"


@pytest.mark.parametrize(
    "url",
    [
        PAGE,
        "http://blatt.example/politik/hafen-12.html",
        "HTTPS://Blatt.Example:443/politik/hafen-12.html/",
        " https://blatt.example./politik/hafen-12.html#kommentare ",
        f"{PAGE}?utm_source=brief&UTM_medium=x&fbclid=1",
        f"{PAGE}?",
    ],
)
def test_ways_to_one_page_are_one_story(url: str) -> None:
    assert canonical_address(url) == PAGE


@pytest.mark.parametrize(
    ("url", "story"),
    [
        ("https://a.example/?id=7&utm_term=x", "https://a.example?id=7"),
        ("https://a.example/Seite?b=2&a=1", "https://a.example/Seite?b=2&a=1"),
        ("https://a.example:8443/x", "https://a.example:8443/x"),
        ("https://a.example/x?utmost=1", "https://a.example/x?utmost=1"),
    ],
)
def test_what_may_name_another_page_stays(url: str, story: str) -> None:
    assert canonical_address(url) == story


@pytest.mark.parametrize(
    "url",
    ["", "https://blatt.example/", "https://blatt.example", "ftp://a.example/x", "bericht.txt",
     "https://[kaputt/x", "https://a.example:99999999/x", "https:///x"],
)  # fmt: skip
def test_what_names_no_report_is_no_story(url: str) -> None:
    assert canonical_address(url) is None


def test_a_wires_name_goes_before_an_address() -> None:
    assert story_of(" urn:newsml:agency.example:1 ", PAGE) == "urn:newsml:agency.example:1"
    assert story_of("  ", PAGE) == story_of(None, PAGE) == PAGE
    assert story_of(None, None) is None
