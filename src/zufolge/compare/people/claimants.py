"""Who makes the claims of one incident's reports, under one id in German and in English.

Spokespeople, ministers and chiefs speak for their body: their claims and the body's are one series.
Those who speak for themselves (opposition, lawyers, experts, rights groups' people) keep an id of
their own. Nameless speakers are claimants by their kind ("doctors", "witnesses").
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from zufolge.compare.people.identities import Identity, Known, identities
from zufolge.compare.people.names import Name
from zufolge.compare.people.offices import Offices
from zufolge.compare.people.parties import Party, party, speaks_for
from zufolge.compare.people.spelling import keys
from zufolge.compare.reports import Report


class Claimant(msgspec.Struct, frozen=True):
    """Whose claims form one series, and how this entity of it is called.

    `id` is the same in every language and in any order of reports; that of a body where a person
    speaks for one, and `person` is then the person's own. `names` are the fullest of this person or
    body, by the language of the reports that give them. `institution` is the body's id, null where
    none is known.
    """

    id: str
    kind: str
    names: dict[str, str]
    institution: str | None = None
    person: str | None = None

    def called(self, language: str | None) -> str:
        """The fullest name in a language, else in another."""
        return self.names.get(language or "") or self.names[min(self.names)]


Key = tuple[str, str]


def claimants(reports: Sequence[Report]) -> dict[Key, Claimant]:
    """(document id, entity id) to claimant, for every entity that is somebody."""
    parties = _parties(reports)
    persons = _persons(parties)
    offices = Offices()
    for (document, _), (name, institution) in sorted(parties.items()):
        if name.kind == "body":
            offices.add(name, document)
        if institution is not None:
            offices.add(institution, document)
    offices.settle()
    out: dict[Key, Claimant] = {}
    for person in persons:
        out |= _of_person(person, parties, offices)
    bodies: dict[str, list[Key]] = defaultdict(list)
    for key, (name, _) in sorted(parties.items()):
        if name.kind == "body":
            bodies[offices.id(name, key[0])].append(key)
    for id_, members in bodies.items():
        names = _names([parties[k].name for k in members])
        kind = "class" if parties[members[0]].name.scope == "class" else "body"
        whose = id_ if kind == "body" else None
        out |= {k: Claimant(id_, kind, names, whose) for k in members}
    return dict(sorted(out.items()))


def _parties(reports: Sequence[Report]) -> dict[Key, Party]:
    found: dict[Key, Party] = {}
    for report in reports:
        for entity in report.record.entities:
            who = party(report.record, entity)
            if who is not None:
                found[report.id, entity.id] = who
    return _family_names(found)


def _family_names(parties: Mapping[Key, Party]) -> dict[Key, Party]:
    """A bare word that the reader took for a body, but that is a person's family name here."""
    families = {
        key
        for name, _ in parties.values()
        if name.kind == "person" and len(name.words) > 1
        for key in keys(name.words[-1])
    }
    out = dict(parties)
    for key, (name, _) in parties.items():
        bare = name.kind == "body" and not name.concept and len(name.own) == 1
        if bare and families & set(keys(name.own[0])):
            out[key] = Party(Name(name.text, "person", name.language, name.own), None)
    return out


def _persons(parties: Mapping[Key, Party]) -> tuple[Identity, ...]:
    known = [
        Known("\n".join(key), name, key[0])
        for key, (name, _) in parties.items()
        if name.kind == "person"
    ]
    return identities(known)


def _of_person(
    person: Identity, parties: Mapping[Key, Party], offices: Offices
) -> dict[Key, Claimant]:
    members: list[Key] = [(d, e) for d, e in (m.split("\n", 1) for m in person.members)]
    names = _names([parties[k].name for k in members])
    own = person_id([parties[k].name for k in members])
    told = Counter(
        (offices.id(i, k[0]), speaks_for(i))
        for k in members
        if (i := parties[k].institution) is not None
    )
    if not told:
        return {k: Claimant(own, "person", names, None, own) for k in members}
    (institution, speaks), _ = min(told.items(), key=lambda item: (-item[1], item[0]))
    id_ = institution if speaks else own
    return {k: Claimant(id_, "person", names, institution, own) for k in members}


def person_id(names: Sequence[Name]) -> str:
    """ "person:" and the least key that all fullest forms of the name share."""
    most = max(len(n.words) for n in names)
    fullest = [n.words for n in names if len(n.words) == most]
    words = []
    for at in range(most):
        shared = set.intersection(*(set(keys(w[at])) for w in fullest))
        either = shared or set.union(*(set(keys(w[at])) for w in fullest))
        words.append(min(either, default=""))
    return "person:" + "-".join(w.lstrip("=") for w in words)


def _names(names: Sequence[Name]) -> dict[str, str]:
    out: dict[str, str] = {}
    for name in names:
        text = " ".join(name.text.split())
        had = out.get(name.language, "")
        out[name.language] = max(had, text, key=lambda t: (len(t), t))
    return dict(sorted(out.items()))
