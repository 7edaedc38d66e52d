"""Who makes the claims of one incident's reports, under one id in German and in English.

Spokespeople, ministers and chiefs speak for their body: their claims and the body's are one series.
Those who speak for themselves (opposition, lawyers, experts, rights groups' people) keep an id of
their own. Nameless speakers are claimants by their kind ("doctors", "witnesses").
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from zufolge.compare.people.forms import Known
from zufolge.compare.people.identities import Identity, identities
from zufolge.compare.people.names import Name, family_names
from zufolge.compare.people.offices import Offices
from zufolge.compare.people.parties import Party, parties, speaks_for
from zufolge.compare.people.spelling import keys, readable
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

    def name(self, language: str | None) -> str:
        """The fullest name in a language, else in another."""
        return self.names.get(language or "") or self.names[min(self.names)]


Key = tuple[str, str]


def claimants(reports: Sequence[Report]) -> dict[Key, Claimant]:
    """(document id, entity id) to claimant, for every entity that is somebody."""
    found = _family_names(
        {
            (report.id, entity): who
            for report in reports
            for entity, who in parties(report.record).items()
        }
    )
    offices = Offices()
    for (document, _), (name, institution, _) in sorted(found.items()):
        if name.kind == "body":
            offices.add(name, document)
        if institution is not None:
            offices.add(institution, document)
    offices.settle()
    persons = _persons(found)
    for person in persons:
        _meet(person, found, offices)
    out = _bodies(found, offices)
    for person in persons:
        out |= _of_person(person, found, offices)
    return dict(sorted(out.items()))


def _bodies(found: Mapping[Key, Party], offices: Offices) -> dict[Key, Claimant]:
    groups: dict[str, list[Key]] = defaultdict(list)
    for key, who in sorted(found.items()):
        if who.name.kind == "body":
            groups[offices.id(who.name, key[0])].append(key)
    out: dict[Key, Claimant] = {}
    for id_, members in groups.items():
        kind = "class" if found[members[0]].name.scope == "class" else "body"
        one = Claimant(
            id_, kind, _names([found[k] for k in members]), id_ if kind == "body" else None
        )
        out |= dict.fromkeys(members, one)
    return out


def _family_names(found: Mapping[Key, Party]) -> dict[Key, Party]:
    """A bare word that the reader took for a body, but that is a person's family name here."""
    names = family_names({key: who.name for key, who in found.items()})
    return {k: w if names[k] is w.name else Party(names[k]) for k, w in found.items()}


def _persons(found: Mapping[Key, Party]) -> tuple[Identity, ...]:
    known = [
        Known("\n".join(key), who.name, key[0])
        for key, who in found.items()
        if who.name.kind == "person"
    ]
    return identities(known)


def _meet(person: Identity, found: Mapping[Key, Party], offices: Offices) -> None:
    """A body whose name was translated ("Freier Süden", "Free South"): one person speaks for it in both
    languages, and in each for it alone."""
    told: dict[str, set[str]] = defaultdict(set)
    for document, entity in (m.split("\n", 1) for m in person.members):
        who = found[document, entity]
        if who.institution is not None and who.institution.scope == "named":
            told[who.name.language].add(offices.id(who.institution, document))
    ids = {id_ for each in told.values() for id_ in each}
    if len(ids) > 1 and all(len(each) == 1 for each in told.values()):
        offices.merge(ids)


def _of_person(
    person: Identity, found: Mapping[Key, Party], offices: Offices
) -> dict[Key, Claimant]:
    members: list[Key] = [(d, e) for d, e in (m.split("\n", 1) for m in person.members)]
    names = _names([found[k] for k in members])
    own = person_id([found[k].name for k in members])
    told = Counter(
        (offices.id(body, k[0]), speaks_for(body))
        for k in members
        if (body := found[k].institution) is not None
    )
    if not told:
        return dict.fromkeys(members, Claimant(own, "person", names, None, own))
    # A body that the person speaks for before one that only says what he is, then the one told most.
    # "The authorities" only where nothing else is told.
    (institution, speaks), _ = min(
        told.items(), key=lambda i: (not i[0][1], i[0][0] == "authorities", -i[1], i[0])
    )
    id_ = institution if speaks else own
    return dict.fromkeys(members, Claimant(id_, "person", names, institution, own))


def person_id(names: Sequence[Name]) -> str:
    """ "person:" and the least key that all fullest forms of the name share."""
    most = max(len(n.words) for n in names)
    fullest = [n.words for n in names if len(n.words) == most]
    words = []
    for at in range(most):
        shared = set.intersection(*(set(keys(w[at])) for w in fullest))
        either = shared or set.union(*(set(keys(w[at])) for w in fullest))
        words.append(min(either, key=_plainest, default=""))
    return "person:" + "-".join(readable(w) for w in words)


def _plainest(key: str) -> tuple[int, str]:
    """Of several readings of a word the one that most languages mean: "Scharaa" begins with sh."""
    return sum("ŽJ".find(c) + 1 for c in key), key


def _names(who: Sequence[Party]) -> dict[str, str]:
    """The fullest name in each language; a body's own before words for somebody who speaks for it."""
    fullest: dict[str, tuple[bool, int, str]] = {}
    for name, _, described in who:
        text = " ".join(name.text.split())
        rank = (not described, len(text), text)
        fullest[name.language] = max(fullest.get(name.language, rank), rank)
    return {language: text for language, (_, _, text) in sorted(fullest.items())}
