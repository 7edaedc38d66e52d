"""Which items meet because they share a key that few have, whatever order they come in.

How many hold a key changes with every item. Where one more makes it too common, the pairs that only it
brought together part again; where one less makes it rare enough, they meet. Each key becomes too common
at most once, and then only as many items as may share it are looked at: the cost of an item stays flat.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple

from zufolge.ledger import DerivedSession, key_number

# Under which keys an item looks for others, and for each the own key by which those find the item.
Sought = Mapping[str, str] | Mapping[int, int]
Pair = tuple[str, str]


class Met(NamedTuple):
    """`near`: pairs that share a key that few have, one of them new; of others only such as met
    just now. `parted`: pairs that were linked and share none any more.
    """

    near: frozenset[Pair]
    parted: frozenset[Pair]


class Meeting:
    """Items of one kind; a key that more than `most` have is left out. `sought` reads an item's body.

    Two meet by a key where both it and the own key for it are held by few: either finds the other.
    """

    def __init__(
        self, session: DerivedSession, kind: str, most: int, sought: Callable[[bytes], Sought]
    ) -> None:
        self._session = session
        self._kind = kind
        self._most = most
        self._sought = sought

    def of(self, fresh: Mapping[str, Sought]) -> Met:
        """What new items change; they must have been put, and no others since the last time."""
        crossed = self._session.crossed(self._kind, self._most)
        parted = self._parted(crossed.over, fresh.keys())
        again = self._session.holders(self._kind, crossed.under) - fresh.keys()
        seekers = {**fresh, **self._read(again)}
        return Met(self._near(seekers), parted)

    def _near(self, seekers: Mapping[str, Sought]) -> frozenset[Pair]:
        few = self._few(k for sought in seekers.values() for pair in sought.items() for k in pair)
        pairs = set()
        for name, sought in seekers.items():
            keys = [key for key, own in sought.items() if {key, own} <= few]
            found = self._session.found(self._kind, keys)
            pairs |= {(min(name, other), max(name, other)) for other in found if other != name}
        return frozenset(pairs)

    def _parted(self, over: Collection[int], fresh: Collection[str]) -> frozenset[Pair]:
        """Linked pairs of which the last key became too common. New items are linked with none yet."""
        old = self._session.holders(self._kind, over) - set(fresh)
        rows = self._session.links(self._kind, sorted(old))
        sought = self._read({end for row in rows for end in (row.a, row.b)})
        by = {(row.a, row.b): _shared(sought[row.a], sought[row.b]) for row in rows}
        asked = {pair: keys for pair, keys in by.items() if self._any(keys, over)}
        few = self._few(key for keys in asked.values() for both in keys for key in both)
        return frozenset(p for p, keys in asked.items() if not any({*both} <= few for both in keys))

    def _any(self, keys: Iterable[tuple[str | int, str | int]], numbers: Collection[int]) -> bool:
        return any(key_number(self._kind, key) in numbers for both in keys for key in both)

    def _few(self, keys: Iterable[str | int]) -> frozenset[str | int]:
        return self._session.few(self._kind, keys, self._most)

    def _read(self, names: Collection[str]) -> dict[str, Sought]:
        bodies = self._session.items(self._kind, sorted(names))
        return {name: self._sought(body) for name, body in bodies.items()}


def _shared(a: Sought, b: Sought) -> list[tuple[str | int, str | int]]:
    """The keys by which two meet, each with the own key of the first."""
    held = set(b.values())
    return [(key, own) for key, own in a.items() if key in held]
