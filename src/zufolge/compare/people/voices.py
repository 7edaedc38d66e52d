"""Finding a speaker by a name in any spelling, among the names that are kept."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from zufolge.compare.people.concepts import concepts
from zufolge.compare.people.forms import Known, form
from zufolge.compare.people.identities import Decision, Identity, identities
from zufolge.compare.people.join import Merge
from zufolge.compare.people.kept import KeptName
from zufolge.compare.people.match import FAMILY_ONLY, SURE, match
from zufolge.compare.people.names import Name, blocks, family_names, read_name

_BODY = re.compile(r"body:(?P<concept>[\w-]*)(?:@(?P<places>[^:]+))?(?::(?P<own>.+))?")
_OF_INSTITUTION = "~"  # behind the id of a kept name: what its bearer speaks for


class Voice(msgspec.Struct, frozen=True):
    """A speaker that fits a name. `id` is its fullest form, `names` its printed names, most used first."""

    id: str
    name: str
    names: tuple[str, ...]
    reports: int
    statements: int
    kept: tuple[KeptName, ...]
    merges: tuple[Merge, ...]


def sought(text: str) -> tuple[Name, ...]:
    """What a name that somebody asks for may mean: a person, a body, or either.

    A form of a name, which is a voice's id, means itself.
    """
    exact = _by_form(text)
    if exact is not None:
        return (exact,)
    found: dict[str, Name] = {}
    for language in ("de", "en"):
        body = read_name(text, language, person=False)
        person = read_name(text, language, person=True)
        known = body is not None and bool(body.concept)
        for name in (body, None if known else person):
            if name is not None:
                found.setdefault(form(name), name)
    return tuple(found[key] for key in sorted(found))


def _by_form(text: str) -> Name | None:
    kind, _, rest = text.partition(":")
    if kind == "person" and rest:
        return Name(text, "person", "", tuple(w.capitalize() for w in rest.split()))
    found = _BODY.fullmatch(text)
    if found is None or (found["concept"] and found["concept"] not in concepts()):
        return None
    scope = concepts()[found["concept"]].scope if found["concept"] else "named"
    places = tuple(filter(None, (found["places"] or "").split(",")))
    own = tuple((found["own"] or "").split())
    return Name(text, "body", "", (), found["concept"], scope, places, own)


def keys_of(names: Iterable[Name]) -> tuple[str, ...]:
    """The blocks to look names up by, sorted."""
    return tuple(sorted({key for name in names for key in blocks(name)}))


def voices(
    names: Sequence[Name], kept: Iterable[KeptName], decisions: Iterable[Decision] = ()
) -> tuple[Voice, ...]:
    """The speakers that fit any of the names, those of most statements first.

    Sure matches leave the unsure ones out: "Gerd Müller" is not asked about every "Müller".
    """
    by_id = _as_persons(kept)
    fits = []
    for identity in speakers(by_id.values(), decisions):
        score = _score(names, identity.members, by_id)
        if score >= FAMILY_ONLY:
            fits.append((score, identity))
    if any(score >= SURE for score, _ in fits):
        fits = [(score, identity) for score, identity in fits if score >= SURE]
    exact = {n.text for n in names}
    asked = [identity for _, identity in fits if identity.id.split("#")[0] in exact]
    found = [_voice(g, by_id) for g in _unplaced(asked or [identity for _, identity in fits])]
    return tuple(sorted(found, key=lambda v: (-v.statements, -v.reports, v.id)))


def speakers(kept: Iterable[KeptName], decisions: Iterable[Decision] = ()) -> tuple[Identity, ...]:
    """The identities of kept names, of persons and of the bodies that they speak for."""
    known = []
    for one in kept:
        known.append(Known(one.id, one.name, one.document))
        if one.institution is not None:
            known.append(Known(one.id + _OF_INSTITUTION, one.institution, one.document))
    return identities(known, decisions)


def _as_persons(kept: Iterable[KeptName]) -> dict[str, KeptName]:
    found = {k.id: k for k in kept}
    names = family_names({id_: k.name for id_, k in found.items()})
    return {id_: msgspec.structs.replace(k, name=names[id_]) for id_, k in found.items()}


def _score(names: Sequence[Name], members: Sequence[str], kept: Mapping[str, KeptName]) -> float:
    """How well the fullest names of an identity fit: "Gerd Müller" is not asked for by a "Müller" who
    is Hans Müller by another report."""
    called = [n for m in members if (n := _called(m, kept)) is not None]
    most = max((_parts(n) for n in called), default=0)
    fullest = {n for n in called if _parts(n) == most}
    found = [m.score for n in names for c in fullest if (m := match(n, c)) is not None]
    return max(found, default=0.0)


def _called(member: str, kept: Mapping[str, KeptName]) -> Name | None:
    one = kept[member.removesuffix(_OF_INSTITUTION)]
    return one.institution if member.endswith(_OF_INSTITUTION) else one.name


def _parts(name: Name) -> int:
    return len(name.words) + len(name.places) + len(name.own)


def _unplaced(found: Sequence[Identity]) -> list[list[Identity]]:
    """Bodies of a kind that no report places stand in one list, though nobody says that they are one."""
    groups: dict[str, list[Identity]] = defaultdict(list)
    for identity in found:
        groups[identity.id.split("#")[0]].append(identity)
    return list(groups.values())


def _voice(group: Sequence[Identity], kept: Mapping[str, KeptName]) -> Voice:
    members = sorted({m.removesuffix(_OF_INSTITUTION) for i in group for m in i.members})
    whole = [kept[m] for m in members]
    own = [kept[m] for i in group for m in i.members if m in kept]
    printed: dict[str, int] = defaultdict(int)
    for one in own or whole:
        printed[" ".join(one.name.text.split())] += 1
    first = group[0]
    return Voice(
        first.id.split("#")[0],
        " ".join(first.name.text.split()),
        tuple(sorted(printed, key=lambda text: (-printed[text], text))),
        len({one.document for one in whole}),
        sum(one.statements for one in whole),
        tuple(sorted(whole, key=lambda k: (k.published or "~", k.id))),
        tuple(merge for identity in group for merge in identity.merges),
    )
