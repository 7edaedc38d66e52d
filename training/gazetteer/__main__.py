"""`python -m training.gazetteer [FILE]`: compiles src/zufolge/language/data/places.bin."""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from training.gazetteer.sources import Source, places
from zufolge.language.gazetteer import ADJECTIVE, HEADER, KINDS, MAGIC, NONE, PLACE, fold

TARGET = Path(__file__).parents[2] / "src/zufolge/language/data/places.bin"
# More places than this of one name are never told apart by their populations; the largest are kept.
_MOST = 24


def compiled(table: dict[str, Source]) -> bytes:
    """The file of a table of places; the same table yields the same bytes."""
    rows = {key: n for n, key in enumerate(table)}
    names = bytearray()
    places_ = bytearray()
    for one in table.values():
        name = one.name.encode()[:255]
        places_ += PLACE.pack(
            one.geonames, round(one.latitude * 1e5), round(one.longitude * 1e5), one.people,
            rows.get(one.link, NONE), len(names), one.country.encode(), KINDS.index(one.kind), len(name),
        )  # fmt: skip
        names += name
    index, blob = bytearray(), bytearray()
    keys = _keys(table)
    for key in sorted(keys):
        index += len(blob).to_bytes(4, "little")
        posts = keys[key]
        blob += bytes([len(key)]) + key + bytes([len(posts)])
        for row, strength in posts:
            blob += (row << 2 | strength).to_bytes(4, "little")
    at_index = HEADER.size + len(places_)
    at_keys = at_index + len(index)
    head = HEADER.pack(MAGIC, len(table), len(keys), at_index, at_keys, at_keys + len(blob))
    return bytes(head + places_ + index + blob + names)


def _keys(table: dict[str, Source]) -> dict[bytes, list[tuple[int, int]]]:
    found: dict[bytes, dict[int, int]] = defaultdict(dict)
    sources = list(table.values())
    for row, one in enumerate(sources):
        for name, strength in one.names.items():
            key = fold(name).encode()
            if 2 <= len(key) <= 255:
                found[key][row] = max(strength, found[key].get(row, ADJECTIVE))
    out = {}
    for key, posts in found.items():
        order = sorted(posts.items(), key=lambda p: (-p[1], -sources[p[0]].people, p[0]))
        out[key] = order[:_MOST]
    return out


def main() -> None:
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    data = compiled(places())
    target.write_bytes(data)
    print(f"{target.name}: {len(data):,} bytes")


if __name__ == "__main__":
    main()
