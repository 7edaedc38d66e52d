"""The forms of names that are compared: each once, however many reports bear it.

A form is the printed name without case, titles, roles and particles. A full name is one node for all
reports. What is less (an initial, a family name alone, a body without a place) may be somebody else in
every report, so it is a node for each, `form#document`; but its form is compared only once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, product

import msgspec

from zufolge.compare.people.join import Merge
from zufolge.compare.people.match import Match, match
from zufolge.compare.people.names import Name, blocks
from zufolge.compare.people.spelling import given_keys, plain

FULL, INITIALS, BARE = 0, 1, 2


class Known(msgspec.Struct, frozen=True):
    """A name as one document bears it. `id` is unique among those compared."""

    id: str
    name: Name
    document: str = ""


def form(name: Name) -> str:
    """What decisions name: a key of the printed name that tells spellings apart."""
    if name.kind == "person":
        return "person:" + " ".join(plain(w) for w in name.words)
    places = "@" + ",".join(name.places) if name.places else ""
    own = " ".join(plain(w) for w in name.own)
    return f"body:{name.concept}{places}" + (f":{own}" if own else "")


def rank(name: Name) -> int:
    """FULL, INITIALS or BARE: how much of a name it is."""
    if name.kind == "body":
        return FULL if name.scope == "one" or name.places or name.own else BARE
    if len(name.words) == 1:
        return BARE
    return FULL if len(plain(name.words[0])) > 1 else INITIALS


def fullness(name: Name) -> tuple[int, int]:
    """Orders names: more words and places first, then more letters."""
    letters = sum(len(w) for w in name.words)
    return len(name.words) + len(name.places) + len(name.own), letters


class Forms:
    """`nodes` are the ids of `Known` by node, `of` the nodes of a form, `documents` those of a node, `at`
    the node of a form in a document."""

    def __init__(self, known: Iterable[Known], decided: set[str]) -> None:
        """`decided`: forms, or `form#document`, that decisions name; the latter are nodes of their own."""
        self.names: dict[str, Name] = {}
        self.nodes: dict[str, list[str]] = defaultdict(list)
        self.of: dict[str, list[str]] = defaultdict(list)
        self.documents: dict[str, set[str]] = defaultdict(set)
        self.at: dict[tuple[str, str], str] = {}
        for one in sorted(known, key=lambda k: k.id):
            whole = form(one.name)
            here = f"{whole}#{one.document}"
            node = here if here in decided or rank(one.name) != FULL else whole
            # Of names that differ in titles only, the first by its own text stands for the form.
            best = min(self.names.get(whole, one.name), one.name, key=_plainest)
            self.names[whole] = best
            if node not in self.nodes:
                self.of[whole].append(node)
            self.nodes[node].append(one.id)
            self.documents[node].add(one.document)
            self.at[whole, one.document] = node

    def name(self, node: str) -> Name:
        return self.names[form_of(node)]

    def edges(self) -> list[Merge]:
        """Pairs of forms that match, compared within their blocks only; best first, then by form."""
        found: dict[tuple[str, str], Match] = {}
        for a, b in self._pairs():
            if (a, b) not in found and (fits := match(self.names[a], self.names[b])):
                found[a, b] = fits
        merges = [Merge(a, b, m.score, m.reasons) for (a, b), m in found.items()]
        return sorted(merges, key=lambda m: (-m.score, m.a, m.b))

    def _pairs(self) -> Iterator[tuple[str, str]]:
        """Persons meet within a family name by the sounds that open their given names; a family name
        alone meets all of them. Bodies meet within their kind."""
        parted: dict[str, list[str]] = defaultdict(list)
        alone: dict[str, list[str]] = defaultdict(list)
        whole: dict[str, list[str]] = defaultdict(list)
        for one, name in sorted(self.names.items()):
            for key in blocks(name):
                if name.kind == "person" and len(name.words) == 1:
                    alone[key].append(one)
                elif name.kind == "person":
                    whole[key].append(one)
                for sound in _openings(name):
                    parted[f"{key}|{sound}"].append(one)
        for members in parted.values():
            yield from combinations(members, 2)
        for key, members in alone.items():
            yield from combinations(members, 2)
            for a, b in product(members, whole.get(key, ())):
                yield (a, b) if a < b else (b, a)


def form_of(node: str) -> str:
    """A node's form."""
    return node.split("#", 1)[0]


def _plainest(name: Name) -> tuple[int, str, str]:
    return len(name.text), name.text, name.language


def _openings(name: Name) -> set[str]:
    if name.kind == "body":
        return {""}
    if len(name.words) == 1:
        return set()
    return {k if k[0] == "=" else k[0] for w in name.words for k in given_keys(w)}
