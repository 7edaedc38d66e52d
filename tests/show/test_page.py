import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zufolge.record import Document, Entity, Figure, Reader, Record, Statement, span_at
from zufolge.show.page import render_page

VOID = {"meta", "input", "br"}


class Reading(HTMLParser):
    """Reads a page as a browser does: the article's text, ids, targets, and whether tags match."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.text, self.ids, self.targets, self.tags = [], [], [], []
        self.attributes, self.stack = [], []
        self.feed(page)
        self.close()
        assert not self.stack

    def handle_starttag(self, tag, attrs):
        known = dict(attrs)
        self.tags.append((tag, known))
        self.attributes += known
        if "id" in known:
            self.ids.append(known["id"])
        if known.get("href", "").startswith("#"):
            self.targets.append(known["href"][1:])
        if tag not in VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag):
        assert self.stack.pop() == tag

    def handle_data(self, data):
        if "article" in self.stack:
            self.text.append(data)

    def having(self, tag, css):
        return [a for t, a in self.tags if t == tag and css in (a.get("class") or "").split()]


@pytest.fixture(scope="module")
def page(record):
    return render_page(record)


@pytest.fixture(scope="module")
def reading(page):
    return Reading(page)


def test_the_article_is_the_text(record, reading):
    assert "".join(reading.text) == record.document.text


WRITABLE = st.characters(exclude_characters="\0", exclude_categories=("Cs",))
NASTY = st.sampled_from(
    [
        "<script>",
        "</article>",
        "&amp;",
        "\r\n",
        "\r",
        "e\u0301",
        "👩\u200d🚒",
        "\u00ad",
        "\u202e",
        "{{ 7*7 }}",
    ]
)


@given(st.lists(NASTY | st.text(WRITABLE, max_size=9), max_size=8), st.data())
def test_any_text_comes_back_exactly_and_every_statement_has_an_element(words, data):
    text = "".join(words)
    ends = st.integers(0, len(text))
    pairs = data.draw(st.lists(st.tuples(ends, ends), max_size=6))
    statements = [
        Statement(f"s{n}", "Direct", (span_at(text, a, b),), speaker=(span_at(text, a, a + 1),))
        for n, (a, b) in enumerate(pairs)
        if a < b
    ]
    record = Record(document=Document("x", text), reader=Reader("0"), statements=tuple(statements))
    page = render_page(record)
    assert "\r" not in page  # a browser would make it a line feed: it must stand as a reference
    reading = Reading(page)
    assert "".join(reading.text) == text
    assert {f"s{n + 1}" for n in range(len(statements))} <= set(reading.ids)
    assert not any(t == "script" for t, _ in reading.tags[:-1])


def test_ids_are_unique_and_every_link_inside_leads_somewhere(reading):
    assert len(reading.ids) == len(set(reading.ids))
    assert set(reading.targets) <= set(reading.ids)


def test_text_and_list_lead_to_each_other(record, reading):
    for number in range(1, len(record.statements) + 1):
        assert {f"s{number}", f"l{number}"} <= set(reading.ids) & set(reading.targets)


def test_the_nested_statement_stands_within_its_outer_one(page):
    article = page[page.index("<article") : page.index("</article>")]
    outer = article[article.index('id="s7"') :]
    assert outer.index('id="s8"') < outer.index("</mark></mark>")


def test_cue_frame_speaker_and_all_the_rest_are_marked(reading):
    for css in ("cue", "frame", "who", "figure", "event", "time", "place", "label", "caveat"):
        assert reading.having("span", css)
    assert len(reading.having("mark", "carried")) == 2


def test_headings_are_headings_and_datelines_are_set_apart(page):
    assert page.count('<h3 dir="auto">') == 2
    assert '<p dir="auto" class="dateline">date 2024-03-12</p>' in page


def test_panels_tell_what_was_read(page):
    plain = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))
    assert "≥ 14 Menschen Polizei 1.1 „mindestens 14“" in plain
    assert "superseded" in plain
    assert "ASSAULT[explosives] „Anschlag“ claimed" in plain
    assert "scare quotes" in plain
    assert "Zufolge 0.1.0, model base (sha256:1f3a)" in plain
    assert plain.count("Attributed, not asserted.") == 2


def test_panels_without_entries_are_left_out(record_of):
    reading = Reading(render_page(record_of("Nichts.")))
    assert not {"figures", "events", "labels"} & set(reading.ids)


def test_the_page_asks_for_nothing_and_runs_only_its_own(page, reading):
    (policy,) = [a["content"] for t, a in reading.tags if a.get("http-equiv")]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    for tag in ("style", "script"):
        (content,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert not {"src", "srcset", "style"} & set(reading.attributes)
    assert not [name for name in reading.attributes if name.startswith("on")]
    assert "url(" not in page
    assert "@import" not in page


def test_languages(reading):
    assert ("html", {"lang": "en"}) in reading.tags
    assert ("article", {"lang": "de", "dir": "auto"}) in reading.tags


@pytest.mark.parametrize(
    ("url", "linked"),
    [("https://a.example/", True), ("javascript:alert(1)", False), ("data:text/html,x", False)],
)
def test_only_addresses_of_the_web_are_links(url, linked):
    record = Record(document=Document("x", "Text", url=url), reader=Reader("0"))
    hrefs = [a.get("href") for _, a in Reading(render_page(record)).tags]
    assert (url in hrefs) is linked


EVIL = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'{{ 7*7 }}"


def test_hostile_words_stay_words_everywhere():
    whole = span_at(EVIL, 0, len(EVIL))
    record = Record(
        document=Document(
            EVIL, EVIL, title=EVIL, outlet=EVIL, language=EVIL, source=EVIL, url=EVIL
        ),
        reader=Reader(EVIL, EVIL, EVIL, {EVIL: EVIL}),
        statements=(
            Statement(EVIL, "Direct", (whole,), cue=(whole,), speaker=(whole,), speaker_entity="e"),
        ),
        entities=(Entity("e", "person", EVIL, role=EVIL),),
        figures=(Figure("f", whole, None, None, "exact", "killed", unit=EVIL, according_to=EVIL),),
    )
    page = render_page(record)
    reading = Reading(page)
    assert [t for t, _ in reading.tags if t in ("script", "img")] == ["script"]
    assert "onerror" not in reading.attributes
    assert "49" not in "".join(reading.text)
    assert "".join(reading.text) == EVIL


def test_what_utf8_cannot_hold_is_replaced(record_of):
    text = "a\ud800b\0c"
    statement = Statement("s", "Direct", (span_at(text, 0, 5),))
    page = render_page(
        Record(document=Document("x", text), reader=Reader("0"), statements=(statement,))
    )
    page.encode()
    assert "".join(Reading(page).text) == "a\ufffdb\ufffdc"
