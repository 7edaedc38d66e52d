"""Which names were taken for one, for a person to look at and decide."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from zufolge.compare.people.identities import Decision
from zufolge.compare.people.join import Merge
from zufolge.compare.people.kept import KeptName
from zufolge.compare.people.voices import speakers


class Merged(msgspec.Struct, frozen=True):
    """A speaker who is called by several names. `merges` are the joins of forms, in the order in which
    they were made; forms of single reports are shown without the report."""

    id: str
    name: str
    reports: int
    merges: tuple[Merge, ...]


def merged(kept: Iterable[KeptName], decisions: Iterable[Decision] = ()) -> tuple[Merged, ...]:
    """The speakers of more than one spelling, by id. What only says "police" is no spelling."""
    by_id = {k.id: k for k in kept}
    out = []
    for identity in speakers(by_id.values(), decisions):
        joins = {_bare(m): None for m in identity.merges if _bare(m).a != _bare(m).b}
        shown = tuple(m for m in joins if not (_unplaced(m.a) or _unplaced(m.b)))
        if shown:
            documents = {m.split("|")[0] for m in identity.members}
            name = " ".join(identity.name.text.split())
            out.append(Merged(identity.id.split("#")[0], name, len(documents), shown))
    return tuple(out)


def _bare(merge: Merge) -> Merge:
    a, b = sorted((merge.a.split("#")[0], merge.b.split("#")[0]))
    return Merge(a, b, merge.score, merge.reasons, merge.decided)


def _unplaced(form: str) -> bool:
    return form.startswith("body:") and "@" not in form and ":" not in form.removeprefix("body:")
