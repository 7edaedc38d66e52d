"""What the other figures of the same report say of one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from zufolge.compare.accounts.claims import Claim
from zufolge.compare.accounts.groups import NAMED, is_soft

_THERE = re.compile(
    r"\b(?:dort|in (?:der|dem|einem|einer) (?:gemeinde|ort|dorf|stadtteil|ortschaft)|in the (?:village|hamlet|municipality) of)\b",
    re.IGNORECASE,
)
_FEW = 12  # numbers of one category in a report in which sums are looked for
# Who was on board, who waited at the gate: several counts of one claimant stand side by side there.
_UNLIKE = frozenset({"other", "deployed"})
# Of these some are set free or found while the report still tells how many they were.
_LEAVE = frozenset({"detained", "missing", "displaced", "abducted"})


def beside(claims: Sequence[Claim], *, toll: bool, head: int = 0) -> list[Claim]:
    """The claims of one report, in text order, with what the others say of each; `toll` is whether
    the heading or the lead tells of a toll that changed, `head` the code point where the heading ends."""
    updates = toll or any(c.wording.change or not c.present for c in claims)
    olds: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        if not claim.present:
            olds[claim.figure.category].append(claim.id)
    greatest = _greatest(claims)
    hard = _hard(claims)
    leads = _leads(claims) if toll else frozenset()
    olden, sums = _as_old(claims), _summed(claims)
    return [
        replace(
            claim,
            group=_group(claim, olden.get(claim.id, claim.group), hard, greatest),
            # "Mehr als 120 Vermisste" rounds the 124 of the text below.
            minor=claim.id in sums
            or (_is_minor(claim, greatest) and not _rounds(claim, head))
            or _is_local(claim, claims),
            olds=tuple(olds[claim.figure.category]) if claim.present else (),
            updates=updates,
            leads=claim.id in leads,
            # Whose number of all the report is about does not count one hospital alone.
            place=None if claim.id in leads else claim.place,
        )
        for claim in claims
    ]


def _leads(claims: Sequence[Claim]) -> frozenset[str]:
    """The claims of the first number of the dead, else of the first category told of."""
    present = [c for c in claims if c.present and not c.part]
    first = next((c for c in present if c.figure.category == "killed"), None)
    first = first or next(iter(present), None)
    if first is None:
        return frozenset()
    key = (first.lane, first.size)
    return frozenset(c.id for c in present if (c.lane, c.size) == key)


# Category, status, claimant, and entry of a ticker.
_Key = tuple[str, str, str, int]


def _greatest(claims: Sequence[Claim]) -> dict[_Key, int]:
    """The greatest number that each claimant gives of each category as what is so; in a ticker, at a time."""
    out: dict[_Key, int] = {}
    for claim in claims:
        if claim.status == "asserted":
            key = (*claim.lane, claim.who, claim.entry)
            out[key] = max(out.get(key, 0), claim.size)
    return out


def _is_minor(claim: Claim, greatest: dict[_Key, int]) -> bool:
    """Nobody gives two totals in one report: a smaller number counts some of the greater, unless
    the text says how the one went over into the other."""
    if claim.status != "asserted" or claim.wording.change or claim.figure.category in _UNLIKE:
        return False
    # "50 are still held" of 83 who were taken.
    if claim.wording.still and claim.figure.category in _LEAVE:
        return False
    if claim.wording.wrong and claim.wording.old is None and claim.size > 0 and claim.olds:
        return False
    return 0 < claim.size < greatest[(*claim.lane, claim.who, claim.entry)]


def _summed(claims: Sequence[Claim]) -> frozenset[str]:
    """Two numbers of two places that make up a third: nine in one country and three in the other of
    twelve."""
    lanes: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.present and not claim.part and claim.size > 0 and claim.wording.change is None:
            lanes[claim.lane].append(claim)
    found: set[str] = set()
    for told in lanes.values():
        sizes = {c.size for c in told}
        parts = {n for n in sizes for m in sizes if n != m and n + m in sizes and max(n, m) < n + m}
        some = [c for c in told if c.size in parts]
        spots = {c.spot.key for c in some if c.spot is not None}
        apart = len(spots) > 1 or (spots and len({c.who for c in some}) > 1)
        if len(told) <= _FEW and apart:
            found |= {c.id for c in told if c.size in parts}
    return frozenset(found)


def _is_local(claim: Claim, claims: Sequence[Claim]) -> bool:
    """ "Dort seien 17 Leichen geborgen worden", where the report has a greater number of all."""
    if claim.status != "asserted" or claim.wording.change or not _THERE.search(claim.sentence.text):
        return False
    return any(c.lane == claim.lane and c.present and c.size > claim.size > 0 for c in claims)


def _rounds(claim: Claim, head: int) -> bool:
    return claim.figure.span.end <= head and claim.figure.high is None


def _hard(claims: Sequence[Claim]) -> set[tuple[str, int]]:
    """Categories and sentences in which a group that is never everybody is counted beside others."""
    return {
        (c.figure.category, c.sentence.start)
        for c in claims
        if c.group is not None and not is_soft(c.group, c.figure.category) and not c.part
    }


def _as_old(claims: Sequence[Claim]) -> dict[str, str]:
    """Who takes an older number's place counts the same people: "76 pupils, not 42"."""
    named = {c.figure.id: c for c in claims}
    out: dict[str, str] = {}
    for claim in claims:
        old = named.get(claim.wording.old or "")
        group = claim.group or (old.group if old else None)
        if old is not None and group is not None:
            out[claim.id] = group
            out.setdefault(old.id, old.group or group)
    return out


def _group(
    claim: Claim,
    group: str | None,
    hard: set[tuple[str, int]],
    greatest: dict[_Key, int],
) -> str | None:
    """ "26 demonstrators and 18 police officers": only there demonstrators are a group. One person of
    whom a report tells, and of no more, is everybody, whatever he was."""
    category = claim.figure.category
    if group is None:
        return None
    most = max((n for (*lane, _, _), n in greatest.items() if tuple(lane) == claim.lane), default=0)
    if claim.single and not claim.part and most <= 1:
        return group if group in NAMED else None
    if not is_soft(group, category):
        return group
    return group if (category, claim.sentence.start) in hard else None
