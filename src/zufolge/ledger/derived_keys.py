"""Keys that items are found by: 64-bit numbers with the kind mixed in.

Two texts may fall on one number; whoever asks looks at what was found anyway.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable
from functools import lru_cache

_LARGEST = 2**63 - 1


def hashed(kind: str, keys: Iterable[str | int]) -> set[int]:
    """The numbers of these keys, texts or signed 64-bit numbers, of one kind of item."""
    return {key_number(kind, key) for key in keys}


def key_number(kind: str, key: str | int) -> int:
    """The number of one key."""
    return key ^ _number(kind, "") if isinstance(key, int) else _number(kind, key)


@lru_cache(maxsize=65_536)
def _number(kind: str, text: str) -> int:
    """BLAKE2b of the text, 63 bits."""
    data = f"{kind}\x00{text}".encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(data, digest_size=8).digest(), "little") & _LARGEST


def packed(keys: Iterable[int]) -> bytes:
    """Sorted, eight bytes each, little-endian on every machine."""
    ordered = sorted(keys)
    return struct.pack(f"<{len(ordered)}q", *ordered)


def unpacked(data: bytes) -> set[int]:
    return set(struct.unpack(f"<{len(data) // 8}q", data))
