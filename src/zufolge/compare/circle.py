"""What hangs together with some tellings: all that may change when they come, and not more.

Stories that links hold together, directly or by others, are clustered together. The mentions that are
linked with them choose among stories, so those stories come along with all that they hang together
with; but not the further mentions of these, whose choice is the same as before. Links that are too weak to join
two groups lead nowhere.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from zufolge.compare import kept
from zufolge.compare.incidents.cluster import JOINED
from zufolge.compare.incidents.linked import Link
from zufolge.compare.incidents.telling import Telling
from zufolge.ledger import DerivedView, LinkRow


def is_story(name: str) -> bool:
    """Whether a telling's name is that of its report's story."""
    return name.endswith("#0")


@dataclass
class Circle:
    """`mentions` are all the mentions whose place is decided here, `tellings` and `links` what is to be
    clustered, by name.
    """

    stories: set[str] = field(default_factory=set)
    mentions: set[str] = field(default_factory=set)
    tellings: dict[str, Telling] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)

    @classmethod
    def around(cls, touched: Collection[str], view: DerivedView) -> Circle:
        walk = _Walk(view)
        stories = walk.closed({name for name in touched if is_story(name)}, stories=True)
        mentions = walk.beside(stories, stories=False)
        mentions |= {name for name in touched if not is_story(name)}
        mentions = walk.closed(mentions, stories=False)
        stories = walk.closed(stories | walk.beside(mentions, stories=True), stories=True)
        inside = stories | mentions
        bodies = view.items(kept.TELLING, inside)
        rows = [row for row in walk.rows.values() if row.a in inside and row.b in inside]
        return cls(
            stories & bodies.keys(),
            mentions & bodies.keys(),
            {name: kept.telling_of(body) for name, body in bodies.items()},
            kept.links_of(rows),
        )


class _Walk:
    """Follows links; asks for each telling's only once."""

    def __init__(self, view: DerivedView) -> None:
        self._view = view
        self._near: dict[str, set[str]] = {}
        self.rows: dict[tuple[str, str], LinkRow] = {}

    def closed(self, start: Iterable[str], *, stories: bool) -> set[str]:
        """All of one sort that are linked with these, and with those, and so on."""
        found = edge = set(start)
        while edge:
            edge = self.beside(edge, stories=stories) - found
            found = found | edge
        return found

    def beside(self, names: Collection[str], *, stories: bool) -> set[str]:
        """Those of one sort that are linked with these."""
        self._ask(names)
        near = (other for name in names for other in self._near[name])
        return {other for other in near if is_story(other) is stories}

    def _ask(self, names: Collection[str]) -> None:
        unknown = [name for name in names if name not in self._near]
        for name in unknown:
            self._near[name] = set()
        for row in self._view.links(kept.TELLING, unknown):
            self.rows[row.a, row.b] = row
            if row.score < JOINED:
                continue
            for one, other in ((row.a, row.b), (row.b, row.a)):
                if one in self._near:
                    self._near[one].add(other)
