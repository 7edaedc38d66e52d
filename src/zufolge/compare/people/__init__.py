"""Who is who across reports: persons by the sound of their names, bodies by what they are and where."""

from __future__ import annotations

from zufolge.compare.people.claimants import Claimant, claimants
from zufolge.compare.people.forms import Known, form
from zufolge.compare.people.identities import Decision, Identity, identities
from zufolge.compare.people.join import Merge
from zufolge.compare.people.match import Match, match
from zufolge.compare.people.names import Name, blocks, name_of, read_name

__all__ = [
    "Claimant",
    "Decision",
    "Identity",
    "Known",
    "Match",
    "Merge",
    "Name",
    "blocks",
    "claimants",
    "form",
    "identities",
    "match",
    "name_of",
    "read_name",
]
