"""Which names are one person or body, over many reports: the same whatever the order they came in.

Full names are joined by strong matches first. What is less sure (further given names left off, then
initials, then family names alone) joins only where exactly one fits: in its own report, else among all.
Decisions of people come before every rule, and stay.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from zufolge.compare.people.join import Joins, Merge
from zufolge.compare.people.match import FAMILY_ONLY, INITIAL, LEFT_OFF, Match, match
from zufolge.compare.people.names import Name, blocks
from zufolge.compare.people.spelling import given_keys, plain

# From the surest to the least sure; the last tier only joins within the rule of exactly one.
_STRONG = LEFT_OFF + 0.001
_TIERS = (INITIAL + 0.001, FAMILY_ONLY + 0.001, FAMILY_ONLY)


class Known(msgspec.Struct, frozen=True):
    """A name as one document bears it. `id` is unique among those compared."""

    id: str
    name: Name
    document: str = ""


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


def form(name: Name) -> str:
    """What decisions name: the printed name without case, titles, roles and particles."""
    if name.kind == "person":
        return "person:" + " ".join(plain(w) for w in name.words)
    places = "@" + ",".join(name.places) if name.places else ""
    own = " ".join(plain(w) for w in name.own)
    return f"body:{name.concept}{places}" + (f":{own}" if own else "")


def identities(known: Iterable[Known], decisions: Iterable[Decision] = ()) -> tuple[Identity, ...]:
    """The identities of all names given, sorted by id."""
    verdicts = sorted(decisions, key=lambda d: (d.a, d.b, d.same))
    nodes = _nodes(known, {side for d in verdicts for side in (d.a, d.b)})
    joins = Joins(nodes)
    for verdict in verdicts:
        if not verdict.same:
            joins.forbid(verdict.a, verdict.b)
    for verdict in verdicts:
        if verdict.same:
            _decide(joins, verdict)
    edges = _edges({node: members[0].name for node, members in nodes.items()})
    for merge in edges:
        if merge.score >= _STRONG:
            joins.join(merge)
    peers = [e for e in edges if all(_alone(nodes[n][0].name) for n in (e.a, e.b))]
    edges = [e for e in edges if not all(_alone(nodes[n][0].name) for n in (e.a, e.b))]
    above = _STRONG
    for least in _TIERS:
        _attach(joins, nodes, [e for e in edges if least <= e.score < above])
        above = least
    _meet(joins, peers, edges)
    return tuple(_identity(group, nodes, joins) for group in joins.groups())


def _decide(joins: Joins, verdict: Decision) -> None:
    for a in joins.meant(verdict.a):
        for b in joins.meant(verdict.b):
            if joins.root(a) != joins.root(b):
                joins.join(Merge(a, b, 1.0, ("somebody decided so",), decided=True))


def _nodes(known: Iterable[Known], decided: set[str]) -> dict[str, list[Known]]:
    """Forms with who bears them; what is less than a full name is a node for each document."""
    out: dict[str, list[Known]] = defaultdict(list)
    for one in sorted(known, key=lambda k: k.id):
        whole = form(one.name)
        here = f"{whole}#{one.document}"
        out[here if here in decided or not _full(one.name) else whole].append(one)
    return dict(sorted(out.items()))


def _full(name: Name) -> bool:
    if name.kind == "body":
        return name.scope == "one" or bool(name.places or name.own)
    return len(name.words) > 1 and len(plain(name.words[0])) > 1


def _edges(names: Mapping[str, Name]) -> list[Merge]:
    """Every pair of forms that match, compared within their blocks only; best first, then by form."""
    filed: dict[str, list[str]] = defaultdict(list)
    for node, name in names.items():
        for key in _fine_blocks(name):
            filed[key].append(node)
    found: dict[tuple[str, str], Match] = {}
    for members in filed.values():
        for n, a in enumerate(members):
            for b in members[n + 1 :]:
                if (a, b) not in found and (fits := match(names[a], names[b])) is not None:
                    found[a, b] = fits
    merges = [Merge(a, b, m.score, m.reasons) for (a, b), m in found.items()]
    return sorted(merges, key=lambda m: (-m.score, m.a, m.b))


def _fine_blocks(name: Name) -> set[str]:
    """Blocks of full names are parted by the sounds that open their given names."""
    coarse = blocks(name)
    if name.kind == "body" or len(name.words) == 1:
        return set(coarse) | ({f"{k}|" for k in coarse} if name.kind == "person" else set())
    opening = {k if k[0] == "=" else k[0] for w in name.words for k in given_keys(w)}
    return {f"{key}|{sound}" for key in coarse for sound in (*opening, "")} - {""}


def _attach(joins: Joins, nodes: Mapping[str, Sequence[Known]], edges: Sequence[Merge]) -> None:
    """Joins a lesser form to a fuller one where exactly one identity fits, near ones first."""
    fits: dict[str, list[Merge]] = defaultdict(list)
    for edge in edges:
        less = min((edge.a, edge.b), key=lambda node: _fullness(nodes[node][0].name, node))
        fits[less].append(edge)
    chosen = []
    for less, found in sorted(fits.items()):
        near = [e for e in found if _together(nodes[e.a], nodes[e.b])]
        # "The police" of another report may be any town's: a body joins in its own report only.
        body = nodes[less][0].name.kind == "body"
        fitting = near if near or body else found
        allowed = [e for e in fitting if joins.allowed(e.a, e.b)]
        targets = {joins.root(e.b if e.a == less else e.a) for e in allowed}
        if len(targets) == 1:
            chosen.append(allowed[0])
    for edge in sorted(chosen, key=lambda m: (-m.score, m.a, m.b)):
        joins.join(edge)


def _alone(name: Name) -> bool:
    return name.kind == "person" and len(name.words) == 1


def _meet(joins: Joins, peers: Sequence[Merge], others: Sequence[Merge]) -> None:
    """Family names alone are one where no report knows anybody of that name more fully."""
    known = {node for edge in others for node in (edge.a, edge.b)}
    for edge in peers:
        if edge.a not in known and edge.b not in known:
            joins.join(edge)


def _fullness(name: Name, node: str) -> tuple[int, int, str]:
    letters = sum(len(w) for w in name.words)
    return (len(name.words) + len(name.places) + len(name.own), letters, node)


def _together(a: Sequence[Known], b: Sequence[Known]) -> bool:
    return bool({k.document for k in a} & {k.document for k in b})


def _identity(group: Sequence[str], nodes: Mapping[str, Sequence[Known]], joins: Joins) -> Identity:
    fullest = max(group, key=lambda node: _fullness(nodes[node][0].name, node))
    members = sorted(k.id for node in group for k in nodes[node])
    return Identity(fullest, nodes[fullest][0].name, tuple(members), joins.merges(group))
