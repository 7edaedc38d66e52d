"""Fetching from a server on this machine, which only the tests' policy allows."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import msgspec
import pytest

from zufolge.record.errors import DocumentError
from zufolge.sources.addresses import Policy
from zufolge.sources.registry import open_sources
from zufolge.sources.url import Url, fetch

ARTICLE = (
    "<html><head><meta property='og:site_name' content='Blatt'></head><body><article><h1>Kopf</h1>"
    "<p>Der Sprecher sagte am Montag, es seien drei Menschen verletzt worden.</p></article></body></html>"
)
SEEN: list[tuple[str, str | None]] = []


class Pages(BaseHTTPRequestHandler):
    """What servers do, good and bad, by path."""

    def log_message(self, format: str, *args: object) -> None:
        pass

    def answer(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            self.close_connection = True

    def do_GET(self) -> None:
        SEEN.append((self.path, self.headers.get("Host")))
        name = self.path.strip("/").split("?")[0]
        getattr(self, f"page_{name}", self.page_missing)()

    def page_article(self) -> None:
        self.answer(ARTICLE.encode(), Content_Type="text/html; charset=utf-8")

    def page_latin(self) -> None:
        body = ARTICLE.replace("Menschen", "Männer").encode("cp1252")
        self.answer(body, Content_Type="text/html; charset=iso-8859-1")

    def page_text(self) -> None:
        self.answer(b"Der Sprecher sagte, es gehe ihm gut.", Content_Type="text/plain")

    def page_gzip(self) -> None:
        self.answer(
            gzip.compress(ARTICLE.encode()), Content_Type="text/html", Content_Encoding="gzip"
        )

    def page_bomb(self) -> None:
        body = gzip.compress(b"<p>" + b"a" * 30_000_000)
        self.answer(body, Content_Type="text/html", Content_Encoding="gzip")

    def page_damaged(self) -> None:
        self.answer(b"\x1f\x8b\x08 no", Content_Type="text/html", Content_Encoding="gzip")

    def page_brotli(self) -> None:
        self.answer(b"xx", Content_Type="text/html", Content_Encoding="br")

    def page_endless(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        try:
            for _ in range(10_000):
                self.wfile.write(b"x" * 100_000)
        except OSError:
            self.close_connection = True

    def page_drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        try:
            for _ in range(100):
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            self.close_connection = True

    def page_silent(self) -> None:
        time.sleep(3)

    def page_pdf(self) -> None:
        self.answer(b"%PDF-1.7", Content_Type="application/pdf")

    def page_missing(self) -> None:
        self.answer(b"", 404, Content_Type="text/html")

    def page_once(self) -> None:
        self.answer(b"", 302, Location="/article")

    def page_loop(self) -> None:
        self.answer(b"", 301, Location="/loop")

    def page_inside(self) -> None:
        self.answer(b"", 302, Location="http://intern.example/geheim")

    def page_file(self) -> None:
        self.answer(b"", 302, Location="file:///etc/passwd")

    def page_rubbish(self) -> None:
        self.wfile.write(b"NOT HTTP AT ALL\r\n\r\n")
        self.close_connection = True


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server.server_port
    server.shutdown()
    server.server_close()


def resolve(host: str, port: int) -> list[str]:
    """Everything is on this machine; "intern.example" is on a private network."""
    return {"blatt.example": ["127.0.0.1"], "intern.example": ["10.0.0.7"]}.get(host, [])


POLICY = Policy(allow=lambda a: a.is_loopback, resolve=resolve, seconds=5.0)


def code(port: int, path: str, policy: Policy = POLICY) -> str:
    with pytest.raises(DocumentError) as caught:
        fetch(f"http://blatt.example:{port}/{path}", policy)
    error = caught.value
    assert error.document == f"http://blatt.example:{port}/{path}"
    assert error.remedy
    return error.code


def test_a_page_is_fetched_under_its_name(port: int) -> None:
    raw = fetch(f"http://blatt.example:{port}/article?a=1#teil", POLICY)
    assert raw.stream.read() == ARTICLE.encode()
    assert (raw.media, raw.charset) == ("text/html", "utf-8")
    assert raw.url == f"http://blatt.example:{port}/article?a=1"
    assert raw.retrieved_at
    assert ("/article?a=1", f"blatt.example:{port}") in SEEN


def test_a_redirect_is_followed(port: int) -> None:
    assert (
        fetch(f"http://blatt.example:{port}/once", POLICY).url
        == f"http://blatt.example:{port}/article"
    )


def test_gzip_is_unpacked(port: int) -> None:
    assert fetch(f"http://blatt.example:{port}/gzip", POLICY).stream.read() == ARTICLE.encode()


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("missing", "url_status"), ("loop", "url_redirects"), ("inside", "url_forbidden_address"),
        ("file", "url_invalid"), ("pdf", "url_content_type"), ("endless", "url_too_large"), ("bomb", "url_too_large"),
        ("damaged", "url_unreachable"), ("brotli", "url_content_type"), ("rubbish", "url_unreachable"),
    ],
)  # fmt: skip
def test_each_failure_has_its_code(port: int, path: str, expected: str) -> None:
    assert code(port, path) == expected


@pytest.mark.parametrize("path", ["silent", "drip"])
def test_nothing_outlasts_the_deadline(port: int, path: str) -> None:
    start = time.monotonic()
    assert code(port, path, msgspec.structs.replace(POLICY, seconds=0.5)) == "url_timeout"
    assert time.monotonic() - start < 2


def test_this_machine_is_not_fetched_without_the_tests_policy(port: int) -> None:
    before = len(SEEN)
    for host in ("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433"):
        with pytest.raises(DocumentError) as caught:
            fetch(f"http://{host}:{port}/article", Policy())
        assert caught.value.code in ("url_forbidden_address", "url_unresolved", "url_invalid")
    assert len(SEEN) == before


def test_an_unknown_host_and_a_closed_port(port: int) -> None:
    with pytest.raises(DocumentError) as caught:
        fetch("http://nirgends.example/", POLICY)
    assert caught.value.code == "url_unresolved"
    with pytest.raises(DocumentError) as caught:
        fetch("http://blatt.example:1/", POLICY)
    assert caught.value.code == "url_unreachable"


@pytest.mark.parametrize(
    "url",
    [
        "ftp://a.example/", "file:///etc/passwd", "http://", "http:///a", "http://u:p@a.example/", "http://a:99999/",
        "http://[::1/", "gopher://a/", "http://\ud800/",
    ],
)  # fmt: skip
def test_addresses_that_are_none(url: str) -> None:
    with pytest.raises(DocumentError) as caught:
        fetch(url, POLICY)
    assert caught.value.code == "url_invalid"


def test_only_addresses_are_taken() -> None:
    assert [Url().takes(a) for a in ("https://a", "HTTP://a", "ftp://a", "a.txt", "-", "c:/a")] == [
        True, True, True, False, False, False,
    ]  # fmt: skip


def test_documents_come_from_addresses(port: int) -> None:
    base = f"http://blatt.example:{port}"
    outcomes = list(
        open_sources([f"{base}/latin", f"{base}/missing", f"{base}/text"], policy=POLICY)
    )
    page, missing, text = outcomes
    assert isinstance(missing, DocumentError)
    assert not isinstance(page, DocumentError)
    assert not isinstance(text, DocumentError)
    assert "drei Männer" in page.document.text
    assert (page.document.outlet, page.document.title) == ("Blatt", "Kopf")
    assert (page.document.url, page.document.source) == (f"{base}/latin", f"{base}/latin")
    assert text.document.retrieved_at
    assert text.document.text == "Der Sprecher sagte, es gehe ihm gut."
