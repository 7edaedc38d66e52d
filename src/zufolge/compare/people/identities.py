"""Which names are one person or body, over many reports: the same whatever the order they came in.

Full names are joined by strong matches first. What is less sure (further given names left off, then
initials, then family names alone) joins only where exactly one fits: in its own report, else among all.
Decisions of people come before every rule, and stay.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations, product

import msgspec

from zufolge.compare.people.forms import (
    BARE,
    FULL,
    INITIALS,
    Forms,
    Known,
    form_of,
    fullness,
    rank,
)
from zufolge.compare.people.join import Joins, Merge
from zufolge.compare.people.match import FAMILY_ONLY, INITIAL, LEFT_OFF
from zufolge.compare.people.names import Name

# Above this two full names are joined whoever else bears them; below it in tiers, the surest first,
# and only where exactly one fits. The lower ends of the tiers are those of `match`.
_STRONG = LEFT_OFF + 0.001
_TIERS = (INITIAL + 0.001, FAMILY_ONLY)


class Decision(msgspec.Struct, frozen=True):
    """Somebody's verdict on two forms of names (`form`, or `form#document` for one report's)."""

    a: str
    b: str
    same: bool


class Identity(msgspec.Struct, frozen=True):
    """One person or body. `id` is its fullest form; `members` are ids of `Known`, sorted."""

    id: str
    name: Name
    members: tuple[str, ...]
    merges: tuple[Merge, ...]


def identities(known: Iterable[Known], decisions: Iterable[Decision] = ()) -> tuple[Identity, ...]:
    """The identities of all names given, sorted by id."""
    verdicts = sorted(decisions, key=lambda d: (d.a, d.b, d.same))
    forms = Forms(known, {side for d in verdicts for side in (d.a, d.b)})
    joined = _Identities(forms)
    joined.decide(verdicts)
    joined.full()
    for lesser in (INITIALS, BARE):
        joined.attach(lesser)
        joined.meet(lesser)
    found = (_identity(group, forms, joined.joins) for group in joined.joins.groups())
    return tuple(sorted(found, key=lambda i: (i.id, i.members)))


class _Identities:
    def __init__(self, forms: Forms) -> None:
        self.forms = forms
        self.joins = Joins(forms.nodes)
        self.edges = forms.edges()
        self.ranks = {whole: rank(name) for whole, name in forms.names.items()}

    def decide(self, verdicts: Sequence[Decision]) -> None:
        """Verdicts that two are different first: a same one never gets round them."""
        for verdict in verdicts:
            if not verdict.same:
                self.joins.forbid(verdict.a, verdict.b)
        for verdict in verdicts:
            if verdict.same:
                for a, b in product(self.joins.meant(verdict.a), self.joins.meant(verdict.b)):
                    self.joins.join(Merge(a, b, 1.0, ("somebody decided so",), decided=True))

    def full(self) -> None:
        """Joins full names with each other."""
        of = self.forms.of
        edges = [
            Merge(min(a, b), max(a, b), merge.score, merge.reasons)
            for merge in self.edges
            if self.ranks[merge.a] == self.ranks[merge.b] == FULL
            for a, b in product(of[merge.a], of[merge.b])
        ]
        # A form has several full nodes only where somebody decided on one report's.
        for whole, nodes in sorted(of.items()):
            if self.ranks[whole] == FULL:
                edges += [Merge(a, b, 1.0, ("same name",)) for a, b in combinations(nodes, 2)]
        for edge in sorted(edges, key=_best):
            if edge.score >= _STRONG:
                self.joins.join(edge)
        above = _STRONG
        for least in _TIERS:
            fits: dict[str, list[Merge]] = defaultdict(list)
            for edge in edges:
                if least <= edge.score < above:
                    less = min((edge.a, edge.b), key=lambda n: (*fullness(self.forms.name(n)), n))
                    fits[less].append(edge)
            self._join_the_only(fits)
            above = least

    def attach(self, lesser: int) -> None:
        """Joins what is less than a full name to the only fuller one."""
        fuller: dict[str, list[Merge]] = defaultdict(list)
        for merge in self.edges:
            for less, more in ((merge.a, merge.b), (merge.b, merge.a)):
                if self.ranks[less] == lesser > self.ranks[more]:
                    fuller[less].append(Merge(less, more, merge.score, merge.reasons))
        roots: dict[str, list[str]] = {}
        fits = {
            node: [
                Merge(node, other, merge.score, merge.reasons)
                for merge in found
                for other in self._targets(merge.b, node, roots)
            ]
            for less, found in fuller.items()
            for node in self.forms.of[less]
        }
        self._join_the_only(fits)

    def _targets(self, more: str, node: str, roots: dict[str, list[str]]) -> list[str]:
        """The nodes of a form that a node may join: those of its reports, else one for each identity."""
        at = self.forms.at
        here = [at[more, d] for d in sorted(self.forms.documents[node]) if (more, d) in at]
        if not here and more not in roots:
            roots[more] = list({self.joins.root(n): n for n in self.forms.of[more]}.values())
        return here or roots[more]

    def _join_the_only(self, fits: dict[str, list[Merge]]) -> None:
        """Joins each node to the only identity that fits it, in its own report or else in all. All are
        chosen before any is joined, so that the order does not matter."""
        chosen = []
        for node, found in sorted(fits.items()):
            near = [e for e in found if self._together(e.a, e.b)]
            # "The police" of another report may be any town's: a body joins in its own report only.
            body = self.forms.name(node).kind == "body"
            allowed = [e for e in (near if near or body else found) if self.joins.allowed(e.a, e.b)]
            others = {self.joins.root(e.b if e.a == node else e.a) for e in allowed}
            if len(others) == 1:
                chosen.append(min(allowed, key=_best))
        for edge in sorted(chosen, key=_best):
            self.joins.join(edge)

    def _together(self, a: str, b: str) -> bool:
        return not self.forms.documents[a].isdisjoint(self.forms.documents[b])

    def meet(self, lesser: int) -> None:
        """Joins what is less than a full name where no report knows anybody of that name more fully."""
        known = {
            less
            for merge in self.edges
            for less, more in ((merge.a, merge.b), (merge.b, merge.a))
            if self.ranks[less] == lesser > self.ranks[more]
        }
        alone = {
            whole
            for whole, name in self.forms.names.items()
            if self.ranks[whole] == lesser and whole not in known and name.kind == "person"
        }
        for whole in sorted(alone):
            first, *others = self.forms.of[whole]
            for other in others:
                self.joins.join(Merge(first, other, FAMILY_ONLY, ("nobody else is called so",)))
        for merge in self.edges:
            if merge.a in alone and merge.b in alone:
                a, b = self.forms.of[merge.a][0], self.forms.of[merge.b][0]
                self.joins.join(Merge(a, b, merge.score, merge.reasons))


def _best(merge: Merge) -> tuple[float, str, str]:
    return -merge.score, merge.a, merge.b


def _identity(group: Sequence[str], forms: Forms, joins: Joins) -> Identity:
    fullest = max(group, key=lambda node: (*fullness(forms.name(node)), node))
    members = sorted(id_ for node in group for id_ in forms.nodes[node])
    several = len({form_of(node) for node in group}) > 1
    merges = joins.merges(group) if several else ()
    return Identity(fullest, forms.name(fullest), tuple(members), merges)
