"""Places of the world by their German and English names, read from one file that is never loaded whole.

The file (data/places.bin) is made by `python -m training.gazetteer`. It is mapped into memory and
searched there: opening takes a millisecond, a look-up some twenty steps of a binary search.

Layout, little endian: HEADER (magic, places, keys, byte offsets of key index, keys, names); the places
as PLACE rows; the key index, one u32 for each key in order of the keys' bytes, an offset into the keys;
the keys, each as u8 length, UTF-8, u8 postings, and that many u32 (row << 2 | strength); the names.
"""

from __future__ import annotations

import mmap
import re
import struct
import unicodedata
from functools import cache, cached_property, lru_cache
from importlib.resources import as_file, files
from typing import NamedTuple

MAGIC = b"ZUFPLC1\n"
HEADER = struct.Struct("<8s5I")
PLACE = struct.Struct("<IiiIII2sBB")
KINDS = (
    "country", "region", "city", "continent", "area", "island", "river", "mountains", "lake", "sea",
)  # fmt: skip
NONE = 0xFFFFFFFF
# How a key names its place: by an adjective or its inhabitants, by a name of any language, by a name
# that GeoNames, German or English uses first.
ADJECTIVE, OTHER, MAIN = 0, 1, 2
_LONGEST_KEY = 255
_LONGEST_NAME = 100  # characters; the longest name of a town has 58

_JOINTS = re.compile(r"[\s\-\u2010-\u2015\u00a0_/]+")
_DROPPED = re.compile(r"['’‘ʻʼ`´ʿʾ\u00ad\u200b-\u200d\u2060.,()]")
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ə": "a"}
)


class Entry(NamedTuple):
    """A place of the gazetteer.

    `geonames` is 0 for places of our own table, `country` an ISO code or empty, `people` the
    population (of regions: of the towns in it). `link` is the row of a town's region or of a
    country's capital, or `NONE`. Degrees are WGS 84.
    """

    row: int
    geonames: int
    latitude: float
    longitude: float
    people: int
    link: int
    name: str
    country: str
    kind: str


class Naming(NamedTuple):
    """What a name may stand for, and how it names it: ADJECTIVE, OTHER or MAIN."""

    entry: Entry
    strength: int


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """The key of a name: no case, accents, apostrophes or full stops; hyphens are spaces."""
    low = _DROPPED.sub("", name.lower()).replace("ß", "ss").translate(_LETTERS)
    bare = "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))
    return _JOINTS.sub(" ", bare).strip()


class Gazetteer:
    """Looks names up in the bytes of a compiled gazetteer; anything else is a `ValueError`."""

    def __init__(self, data: bytes | mmap.mmap) -> None:
        magic, self._places, self._keys, self._index, self._blob, self._names = HEADER.unpack_from(
            data
        )
        if magic != MAGIC:
            raise ValueError("no compiled gazetteer")
        self._data = data

    def __len__(self) -> int:
        return int(self._places)

    def find(self, name: str) -> tuple[Naming, ...]:
        """What a name may stand for, main names first, then by population; empty if unknown."""
        return self._find(fold(name).encode("utf-8", "ignore"))

    def entry(self, row: int) -> Entry:
        """The place of a row."""
        at = HEADER.size + row * PLACE.size
        gid, lat, lon, people, link, offset, country, kind, length = PLACE.unpack_from(
            self._data, at
        )
        start = self._names + offset
        name = bytes(self._data[start : start + length]).decode("utf-8")
        code = country.decode("ascii").strip("\0")
        return Entry(row, gid, lat / 1e5, lon / 1e5, people, link, name, code, KINDS[kind])

    @cached_property
    def capitals(self) -> dict[str, int]:
        """The rows of the capitals by country; countries are the first rows."""
        out: dict[str, int] = {}
        for row in range(self._places):
            one = self.entry(row)
            if one.kind != "country":
                break
            if one.link != NONE:
                out[one.country] = one.link
        return out

    def _find(self, key: bytes) -> tuple[Naming, ...]:
        if not key or len(key) > _LONGEST_KEY:
            return ()
        low, high = 0, self._keys
        while low < high:
            middle = (low + high) // 2
            if self._key(middle)[0] < key:
                low = middle + 1
            else:
                high = middle
        if low == self._keys:
            return ()
        found, behind = self._key(low)
        return self._postings(behind) if found == key else ()

    def _key(self, n: int) -> tuple[bytes, int]:
        """The bytes of a key, and where its postings begin."""
        (offset,) = struct.unpack_from("<I", self._data, self._index + 4 * n)
        start = self._blob + offset + 1
        stop = start + self._data[start - 1]
        return bytes(self._data[start:stop]), stop

    def _postings(self, at: int) -> tuple[Naming, ...]:
        values = struct.unpack_from(f"<{self._data[at]}I", self._data, at + 1)
        return tuple(Naming(self.entry(v >> 2), v & 3) for v in values)


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer that comes with Zufolge, mapped at the first call."""
    with as_file(files("zufolge.language.data") / "places.bin") as path, path.open("rb") as file:
        return Gazetteer(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def known(name: str) -> tuple[Naming, ...]:
    """`Gazetteer.find` of the gazetteer that comes with Zufolge; the last names asked for are kept."""
    return _known(name) if len(name) <= _LONGEST_NAME else ()


@lru_cache(maxsize=16384)
def _known(name: str) -> tuple[Naming, ...]:
    return gazetteer().find(name)
