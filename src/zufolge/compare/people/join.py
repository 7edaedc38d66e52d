"""Joins forms into groups, but never two that somebody said are different."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec


class Merge(msgspec.Struct, frozen=True):
    """Two forms that were joined, and why; `decided` where a person did it."""

    a: str
    b: str
    score: float
    reasons: tuple[str, ...]
    decided: bool = False


class Joins:
    """A forest of nodes, each tree a group.

    A node is a form of a name, or `form#document`: one report's. A verdict on a form is one on all its
    nodes that have no verdict of their own; on a form that is no node it is passed over.
    """

    def __init__(self, nodes: Iterable[str]) -> None:
        self._parent = {node: node for node in sorted(nodes)}
        self._members = {node: [node] for node in self._parent}
        self._apart: dict[str, set[str]] = defaultdict(set)
        self._merges: list[Merge] = []
        self._of: dict[str, list[int]] = defaultdict(list)
        self._nodes: dict[str, list[str]] = defaultdict(list)
        for node in self._parent:
            self._nodes[node.split("#")[0]].append(node)

    def root(self, node: str) -> str:
        while self._parent[node] != node:
            self._parent[node] = self._parent[self._parent[node]]
            node = self._parent[node]
        return node

    def forbid(self, a: str, b: str) -> None:
        """Keeps two forms, wherever they stand, out of one group. Before anything is joined."""
        for one in self.meant(a):
            for two in self.meant(b):
                if one != two:
                    self._apart[one].add(two)
                    self._apart[two].add(one)

    def meant(self, name: str) -> list[str]:
        """The nodes that a verdict names."""
        if "#" in name:
            return [name] if name in self._parent else []
        return self._nodes.get(name, [])

    def allowed(self, a: str, b: str) -> bool:
        """Whether no verdict keeps the groups of two nodes apart."""
        one, two = self.root(a), self.root(b)
        return not any(self.root(foe) == two for foe in self._apart.get(one, ()))

    def join(self, merge: Merge) -> bool:
        """Joins the groups of two nodes; False where a verdict forbids it."""
        a, b = self.root(merge.a), self.root(merge.b)
        if a == b:
            return True
        if not self.allowed(a, b):
            return False
        if len(self._members[a]) < len(self._members[b]):
            a, b = b, a
        self._parent[b] = a
        self._members[a] += self._members.pop(b)
        if b in self._apart:
            self._apart[a] |= self._apart[b]
        self._of[merge.a].append(len(self._merges))
        self._merges.append(merge)
        return True

    def groups(self) -> list[tuple[str, ...]]:
        """The groups, each sorted, in order of their first member."""
        return sorted(tuple(sorted(members)) for members in self._members.values())

    def merges(self, group: Sequence[str]) -> tuple[Merge, ...]:
        """Why the members of a group are together, in the order in which they came together."""
        numbers = sorted(n for node in group for n in self._of.get(node, ()))
        return tuple(self._merges[n] for n in numbers)
