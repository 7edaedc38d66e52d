"""The bodies of one incident: which of their names are one, and the id of each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from zufolge.compare.people.data import parts
from zufolge.compare.people.match import SURE, match
from zufolge.compare.people.names import Name, is_country
from zufolge.compare.people.spelling import keys, readable

_GROUP = re.compile("gruppe|organi[sz]ation|group", re.I)
_SHORT = 3  # letters of an acronym that a name may be known by, at least
_WORD = re.compile(r"[\w-]+")


class Offices:
    """Add every name, settle, then ask. What names no place or own name joins the only body that fits:
    in its own report, else in all; where several fit, it stays by itself.
    """

    def __init__(self) -> None:
        self._names: dict[str, dict[str, tuple[Name, set[str]]]] = defaultdict(dict)
        self._ids: dict[tuple[str, str], str] = {}

    def add(self, name: Name, document: str) -> None:
        held = self._names[self._kind(name)]
        _, documents = held.setdefault(_form(name), (name, set()))
        documents.add(document)

    def settle(self) -> None:
        for kind, held in sorted(self._names.items()):
            self._settle(kind, held)
        for kind in ("name", "association"):
            for form, (name, _) in self._names.get(kind, {}).items():
                id_ = self._by_name(name) if kind == "name" or not name.own else None
                if id_ is not None:
                    self._ids[f"{kind}|{form}", ""] = id_
        self._described()
        self._general()

    def _general(self) -> None:
        """ "The committee" is the only one with a name."""
        kinds = ("association", "doctors-association")
        called = {
            self.id(name, "")
            for kind in kinds
            for name, _ in self._names.get(kind, {}).values()
            if name.own or name.places
        }
        for kind in kinds:
            for form, (name, documents) in self._names.get(kind, {}).items():
                if len(called) == 1 and not name.own and not name.places:
                    self._ids[f"{kind}|{form}", ""] = min(called)
                    self._ids |= {(f"{kind}|{form}", d): min(called) for d in documents}

    def _described(self) -> None:
        """ "A rights group" is the committee that speaks in the same report, where no rights group with
        a name is known."""
        held = self._names.get("rights-group", {})
        if any(name.places or name.own for name, _ in held.values()):
            return
        called = [
            (self.id(name, ""), documents)
            for kind in ("association", "doctors-association")
            for name, documents in self._names.get(kind, {}).values()
            if name.own
        ]
        for form, (name, documents) in held.items():
            if not _GROUP.search(name.text):
                continue
            for document in documents:
                here = {id_ for id_, its in called if document in its}
                if len(here) == 1:
                    self._ids[f"rights-group|{form}", document] = min(here)

    def merge(self, ids: Iterable[str]) -> None:
        """Several ids are one body's: the least of them is kept."""
        one, *others = sorted(ids)
        for key, id_ in self._ids.items():
            if id_ in others:
                self._ids[key] = one

    def _by_name(self, name: Name) -> str | None:
        """The one body whose name holds all words of this one's: "Qorgan" and "the rights group
        Qorgan"; or of which this one is the short form: "RSF"."""
        told = _telling(name.own or tuple(name.text.split()))
        fits: dict[bool, set[str]] = {True: set(), False: set()}
        for held in self._names.values():
            for body, _ in held.values():
                called = body.scope == "named" or bool(body.own)
                if body is not name and called and _is_called(told, body):
                    fits[bool(body.concept)].add(self.id(body, ""))
        # One whose kind is told goes before one that is only a longer name.
        best = fits[True] or fits[False]
        return min(best) if len(best) == 1 else None

    def id(self, name: Name, document: str) -> str:
        """The body's id; documents matter only to names that several bodies fit."""
        form = self._kind(name) + "|" + _form(name)
        return self._ids.get((form, document)) or self._ids[form, ""]

    def _kind(self, name: Name) -> str:
        return name.concept or "name"

    def _settle(self, kind: str, held: dict[str, tuple[Name, set[str]]]) -> None:
        placed = {f: n for f, (n, _) in sorted(held.items()) if n.places or n.own}
        group = {form: form for form in placed}
        for (a, one), (b, two) in combinations(placed.items(), 2):
            found = match(one, two)
            if found is not None and found.score >= SURE:
                old, new = group[b], group[a]
                group = {f: new if g == old else g for f, g in group.items()}
        group = self._towns(placed, group)
        named = {
            g: _body_id(kind, [placed[f] for f in group if group[f] == g]) for g in group.values()
        }
        for form, g in group.items():
            self._ids[f"{kind}|{form}", ""] = named[g]
        self._bare(kind, held, {form: named[g] for form, g in group.items()})

    def _towns(self, placed: dict[str, Name], group: dict[str, str]) -> dict[str, str]:
        """ "the Kazakh police" are the police of Almaty where no other town's police speak."""
        national = {g for f, g in group.items() if any(is_country(p) for p in placed[f].places)}
        local = set(group.values()) - national
        if len(national) != 1 or len(local) != 1:
            return group
        (town,), (country,) = local, national
        fits = [match(placed[a], placed[b]) for a in placed for b in placed if group[a] != group[b]]
        if not all(fits):
            return group
        return {f: town if g == country else g for f, g in group.items()}

    def _bare(
        self, kind: str, held: dict[str, tuple[Name, set[str]]], placed: dict[str, str]
    ) -> None:
        everywhere = set(placed.values())
        for form, (_, documents) in held.items():
            if form in placed:
                continue
            alone = min(everywhere) if len(everywhere) == 1 else kind
            self._ids[f"{kind}|{form}", ""] = alone
            for document in documents:
                here = {id_ for f, id_ in placed.items() if document in held[f][1]}
                if len(here) == 1:
                    self._ids[f"{kind}|{form}", document] = min(here)


def _telling(words: tuple[str, ...]) -> list[str]:
    """The words without those that only say that it is a body: "Organisation"."""
    general = parts("points-group") | parts("points-firm")
    return [w for w in words if w.lower() not in general] or list(words)


def _is_called(words: list[str], body: Name) -> bool:
    """Whether the words are in a longer name, or the first letters of its words."""
    whole = [w for w in _WORD.findall(body.text) if w[:1].isupper()]
    short = len(words) == 1 and len(words[0]) >= _SHORT and words[0].isupper()
    if short and words[0] == "".join(w[0] for w in whole):
        return True
    longer = bool(body.concept) or len(whole) > len(words)
    own = " ".join(body.own)
    return longer and all(_holds(body.text, w) or _holds(own, w) for w in words)


def _holds(text: str, word: str) -> bool:
    return any(set(keys(w)) & set(keys(word)) for w in _WORD.findall(text) if w[:1].isupper())


def _form(name: Name) -> str:
    own = " ".join(sorted({min(keys(w), default=w) for w in name.own}))
    return ",".join(name.places) + ":" + own


def _body_id(kind: str, names: list[Name]) -> str:
    """The kind, its country or town, and its own name: "police@KZ", "hospital:velmora"."""
    places = sorted({p for n in names for p in n.places}, key=lambda p: (not is_country(p), p))
    fullest = max(names, key=lambda n: (len(n.own), _form(n)))
    own = "-".join(readable(min(keys(w), default=w)) for w in fullest.own)
    return kind + (f"@{places[0]}" if places else "") + (f":{own}" if own else "")
