"""Which addresses are public, and that a connection goes to a checked one."""

from __future__ import annotations

import ipaddress
import socket
import time

import httpcore
import pytest

from zufolge.record.errors import DocumentError
from zufolge.sources.addresses import CheckedBackend, Deadline, Policy, is_public


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "::", "::1", "fe80::1", "fc00::1",
        "ff02::1", "2001:db8::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::",
        "2002:c0a8:101::1", "2001:0:5ef5:79fb::f5ff:fffe",
    ],
)  # fmt: skip
def test_not_public(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


def backend(addresses: list[str], seconds: float = 5.0) -> CheckedBackend:
    return CheckedBackend(
        Policy(resolve=lambda host, port: addresses), Deadline(seconds), "https://a.example/"
    )


@pytest.mark.parametrize(
    "addresses", [["127.0.0.1"], ["93.184.216.34", "10.0.0.1"], ["fe80::1%eth0"]]
)
def test_one_forbidden_address_forbids_the_host(addresses: list[str]) -> None:
    with pytest.raises(DocumentError) as caught:
        backend(addresses).connect_tcp("a.example", 80)
    assert caught.value.code == "url_forbidden_address"
    assert addresses[-1] in caught.value.message


def test_a_host_without_addresses_is_said() -> None:
    with pytest.raises(DocumentError) as caught:
        backend([]).connect_tcp("a.example", 80)
    assert caught.value.code == "url_unresolved"


def test_a_host_is_resolved_once_and_the_answer_is_connected_to() -> None:
    asked = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

        def resolve(host: str, port: int) -> list[str]:
            asked.append(host)
            return ["127.0.0.1"] if len(asked) == 1 else ["127.0.0.2"]

        policy = Policy(allow=lambda a: a.is_loopback, resolve=resolve)
        stream = CheckedBackend(policy, Deadline(5.0), "x").connect_tcp("a.example", port)
        peer = stream.get_extra_info("server_addr")
        stream.close()
    assert asked == ["a.example"]
    assert peer[0] == "127.0.0.1"


def test_a_slow_name_server_does_not_outlast_the_deadline() -> None:
    slow = Policy(resolve=lambda host, port: time.sleep(3) or [])  # type: ignore[func-returns-value]
    start = time.monotonic()
    with pytest.raises(httpcore.ConnectTimeout):
        CheckedBackend(slow, Deadline(0.2), "x").connect_tcp("a.example", 80)
    assert time.monotonic() - start < 2


def test_a_deadline_passes() -> None:
    deadline = Deadline(0.01)
    assert 0 < deadline.left(5.0) <= 0.01
    time.sleep(0.02)
    with pytest.raises(httpcore.ReadTimeout):
        deadline.left()
