"""Which network addresses may be fetched, and a connection that goes nowhere else."""

from __future__ import annotations

import ipaddress
import socket
import threading
import time
from collections.abc import Callable, Iterable
from ssl import SSLContext
from typing import Any

import httpcore
import msgspec

from zufolge.sources.failures import failure

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def is_public(address: Address) -> bool:
    """Whether anybody on the internet may be meant: neither this machine, its network nor reserved.

    IPv6 addresses that carry an IPv4 one (mapped, 6to4, Teredo, NAT64) are as public as that is.
    """
    if isinstance(address, ipaddress.IPv6Address):
        inner = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
        if address in _NAT64:
            inner.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
        carried = [i for i in inner if i is not None]
        if carried:
            return all(is_public(i) for i in carried)
    return address.is_global and not address.is_multicast and not address.is_reserved


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host as the system tells them; `OSError` where it has none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Policy(msgspec.Struct, frozen=True):
    """What may be fetched and for how long. The defaults are for users, the rest is for tests.

    `seconds` bounds a whole fetch with its redirects; `bytes` counts them after decompression.
    """

    allow: Callable[[Address], bool] = is_public
    resolve: Callable[[str, int], list[str]] = resolve
    seconds: float = 20.0
    redirects: int = 5
    bytes: int = 20_000_000


class Deadline:
    """A point in time; `left` is the seconds until then, `TimeoutError` once it has passed."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self, most: float | None = None) -> float:
        rest = self._end - time.monotonic()
        if rest <= 0:
            raise httpcore.ReadTimeout
        return rest if most is None else min(rest, most)


class CheckedBackend(httpcore.NetworkBackend):
    """Resolves a host once, checks every address, and connects to one of those it has checked.

    A second answer of the name server can so change nothing; TLS and the Host header keep the name.
    """

    def __init__(self, policy: Policy, deadline: Deadline, document: str) -> None:
        self._policy, self._deadline, self._document = policy, deadline, document
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        last: Exception = httpcore.ConnectError("no address")
        for address in self._checked(host, port):
            try:
                stream = self._inner.connect_tcp(
                    address, port, self._deadline.left(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                last = error
            else:
                return _Stream(stream, self._deadline)
        raise last

    def _checked(self, host: str, port: int) -> list[str]:
        found = self._resolved(host, port)
        for text in found:
            if not self._policy.allow(ipaddress.ip_address(text.split("%")[0])):
                message = f"{host} is at {text}, which is not a public address."
                raise failure("url_forbidden_address", self._document, message)
        return found

    def _resolved(self, host: str, port: int) -> list[str]:
        """The host's addresses, asked for on a thread because the system's call has no time-out."""
        answer: list[list[str]] = []

        def ask() -> None:
            try:
                answer.append(self._policy.resolve(host, port))
            except (OSError, UnicodeError):
                answer.append([])

        thread = threading.Thread(target=ask, daemon=True)
        thread.start()
        thread.join(self._deadline.left())
        if not answer:
            raise httpcore.ConnectTimeout
        if not answer[0]:
            raise failure("url_unresolved", self._document, f"there is no host {host!r}.")
        return answer[0]


class _Stream(httpcore.NetworkStream):
    """A connection on which nothing waits beyond the deadline, however slowly bytes drip."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner, self._deadline = inner, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        rest = self._deadline.left(timeout)
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, rest), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
