"""Pages fetched from the network, and only because the user named their address."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin, urlsplit

from zufolge.record.errors import DocumentError
from zufolge.sources.failures import failure
from zufolge.sources.received import Notice, Raw

if TYPE_CHECKING:
    import httpcore

    from zufolge.sources.addresses import Policy

_REDIRECTS = (301, 302, 303, 307, 308)
_MEDIA = ("text/html", "application/xhtml+xml", "text/plain")
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.I)
_HEADERS: dict[bytes | str, bytes | str] = {
    "User-Agent": "zufolge (reads one page at its user's request)",
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.8",
    "Accept-Encoding": "gzip, identity",
    "Accept-Language": "de, en;q=0.8",
}


class Url:
    """Takes what begins like an address; other schemes than http and https are refused by name."""

    name = "url"

    def __init__(self, policy: Policy | None = None) -> None:
        self._policy = policy

    def takes(self, argument: str) -> bool:
        return _ADDRESS.match(argument) is not None

    def open(self, argument: str, notice: Notice) -> Iterator[Raw | DocumentError]:
        from zufolge.sources.addresses import Policy

        try:
            yield fetch(argument, self._policy or Policy())
        except DocumentError as error:
            yield error


class _Answer(NamedTuple):
    """One response: where it sends us, or what it holds."""

    location: str | None
    media: str
    charset: str
    data: bytes


def fetch(url: str, policy: Policy) -> Raw:
    """The bytes at an address, after redirects, each of them checked as the first was.

    Raises `DocumentError` with one of the codes url_*.
    """
    import httpcore

    from zufolge.sources.addresses import CheckedBackend, Deadline

    deadline = Deadline(policy.seconds)
    backend = CheckedBackend(policy, deadline, url)
    here = _checked(url, url)
    try:
        with httpcore.ConnectionPool(network_backend=backend) as pool:
            for _ in range(policy.redirects + 1):
                answer = _ask(pool, here, url, policy)
                if answer.location is None:
                    return _raw(url, here, answer)
                here = _checked(urljoin(here, answer.location), url)
    except httpcore.TimeoutException:
        message = f"no full answer within {policy.seconds:g} seconds."
        raise failure("url_timeout", url, message) from None
    except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol) as error:
        message = f"the connection failed ({error or type(error).__name__})."
        raise failure("url_unreachable", url, message) from None
    raise failure("url_redirects", url, f"it redirects more than {policy.redirects} times.")


def _raw(url: str, final: str, answer: _Answer) -> Raw:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    stream = io.BufferedReader(io.BytesIO(answer.data))
    return Raw(url, stream, "", answer.media, answer.charset, final, now)


def _checked(address: str, document: str) -> str:
    """The address in ASCII without its fragment, or the error of what is wrong with it."""
    import httpx

    try:
        parts = httpx.URL(address.strip())
        split = urlsplit(str(parts))
        port = split.port
    except (httpx.InvalidURL, ValueError, UnicodeError):
        raise failure("url_invalid", document, f"{address[:200]!r} is no address.") from None
    if split.scheme not in ("http", "https") or not split.hostname:
        message = f"{split.scheme or 'no scheme'}: only http and https are fetched."
        raise failure("url_invalid", document, message)
    if parts.userinfo or port == 0:
        raise failure("url_invalid", document, "it holds a user name or an impossible port.")
    host = parts.raw_host.decode("ascii")
    netloc = (f"[{host}]" if ":" in host else host) + (f":{port}" if port else "")
    return f"{split.scheme}://{netloc}{parts.raw_path.decode('ascii')}"


def _ask(pool: httpcore.ConnectionPool, here: str, document: str, policy: Policy) -> _Answer:
    limits = {"timeout": dict.fromkeys(("connect", "read", "write", "pool"), policy.seconds)}
    headers = {**_HEADERS, "Host": urlsplit(here).netloc}
    with pool.stream("GET", here, headers=headers, extensions=limits) as response:
        got = {k.decode("latin-1").lower(): v.decode("latin-1") for k, v in response.headers}
        if response.status in _REDIRECTS and got.get("location"):
            return _Answer(got["location"], "", "", b"")
        if response.status != 200:
            raise failure("url_status", document, f"the server answers {response.status}.")
        media, charset = _content_type(got.get("content-type", ""))
        if media and media not in _MEDIA:
            raise failure("url_content_type", document, f"it is {media}, not a page.")
        return _Answer(None, media, charset, _body(response, got, document, policy.bytes))


def _content_type(value: str) -> tuple[str, str]:
    media, _, rest = value.partition(";")
    charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", rest, re.I)
    return media.strip().lower(), charset[1] if charset else ""


def _body(response: httpcore.Response, got: dict[str, str], document: str, most: int) -> bytes:
    """The decompressed body; reading stops as soon as it is longer than `most` bytes."""
    coding = got.get("content-encoding", "identity").strip().lower()
    if coding not in ("identity", "", "gzip", "x-gzip"):
        raise failure("url_content_type", document, f"it is encoded as {coding!r} unasked.")
    unzip = zlib.decompressobj(zlib.MAX_WBITS | 16) if "gzip" in coding else None
    out, size = [], 0
    for chunk in response.iter_stream():
        try:
            part = unzip.decompress(chunk, most + 1 - size) if unzip else chunk
        except zlib.error:
            raise failure("url_unreachable", document, "its gzip data is damaged.") from None
        out.append(part)
        size += len(part)
        if size > most:
            message = f"it sends more than {most:,} bytes, which is the most that is read."
            raise failure("url_too_large", document, message)
    return b"".join(out)
