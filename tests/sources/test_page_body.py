"""The article's pieces in a page."""

from __future__ import annotations

from zufolge.sources.boilerplate import Piece
from zufolge.sources.page_body import body_pieces, prepare
from zufolge.sources.page_tree import page_tree

LONG = "Der Sprecher sagte am Montag, es seien mindestens 20 Menschen verletzt worden. Mehr wisse er nicht."
TEXT = f"<p>{LONG}</p><p>Auch {LONG}</p><p>Und {LONG}</p>"


def pieces(body: str) -> list[Piece]:
    return body_pieces(prepare(page_tree(f"<html><body>{body}</body></html>", "a")))


def test_line_breaks_part_paragraphs() -> None:
    found = pieces(
        f"<article><p>{LONG}<br>Zweite Zeile.<br/><br/>Dritte Zeile.</p>{TEXT}</article>"
    )
    assert [p.text for p in found[:3]] == [LONG, "Zweite Zeile.", "Dritte Zeile."]


def test_inline_elements_do_not() -> None:
    found = pieces(
        f"<article><p>Ein <b>fetter <i>Satz</i></b>, <a href='/x'>ein Link</a>. {LONG}</p>{TEXT}</article>"
    )
    assert found[0].text == f"Ein fetter Satz, ein Link. {LONG}"


def test_headline_and_lead_outside_the_body_are_put_back() -> None:
    found = pieces(
        f"<header><h1>Der Kopf</h1><div class='article__lead'>{LONG} Vorspann.</div></header>"
        f"<div class='article-body'>{TEXT}</div>"
    )
    assert found[0] == Piece("heading", "Der Kopf")
    assert found[1] == Piece("paragraph", f"{LONG} Vorspann.")
    assert [p.text for p in found].count("Der Kopf") == 1


def test_the_papers_boxes_go_but_never_the_article() -> None:
    found = pieces(
        f"<div class='comments'><h1>Kopf</h1>{TEXT}</div><div class='newsletter-box'><p>{LONG} Abo!</p></div>"
    )
    assert any(p.text == LONG for p in found)
    assert not any("Abo!" in p.text for p in found)


def test_reader_comments_are_no_article() -> None:
    found = pieces(
        f"<article>{TEXT}</article><div class='leserkommentare'><p>Ich finde das {LONG}</p></div>"
    )
    assert not any("Ich finde" in p.text for p in found)


def test_a_tickers_times_stay_and_other_times_do_not() -> None:
    entry = f"<time datetime='x'>10.15 Uhr</time><p>{LONG}</p>"
    ticker = pieces(
        f"<div class='live-blog'><div>{entry}</div><div>{entry.replace('10.15', '9.40')}</div></div>{TEXT}"
    )
    assert [p.text for p in ticker if p.text.endswith(" Uhr")] == ["10.15 Uhr", "9.40 Uhr"]
    assert not any(p.text.endswith(" Uhr") for p in pieces(f"<article>{entry}{TEXT}</article>"))


def test_no_article_gives_no_pieces() -> None:
    assert pieces("<nav><a href='/'>Start</a></nav>") in ([], [Piece("paragraph", "Start")])
