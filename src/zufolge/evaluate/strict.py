"""Our strict measure: one to one, at least half of the words shared, every field for itself."""

from __future__ import annotations

from collections.abc import Mapping

from zufolge.evaluate.gold import KINDS, ROLES, Corpus, Utterance, found_utterances
from zufolge.evaluate.matching import Pairing, pair
from zufolge.evaluate.names import same_name
from zufolge.evaluate.report import Metric, Tally, harmonic, precision_recall, share
from zufolge.record import Findings

Found = Mapping[str, Findings]

_FIELDS = ("exact", "kind", "medium", *(n for r in ROLES for n in (r, f"{r}_or_none")), "name")


def measure(corpus: Corpus, found: Found) -> dict[str, list[Metric]]:
    """The sections "strict", "recall" by kind and "nested"."""
    tally = Tally()
    matched = gold_count = found_count = 0
    for one in corpus.documents:
        theirs = found_utterances(found.get(one.name, Findings()), one.words)
        paired = pair(one.utterances, theirs)
        required = [(i, j) for i, j in paired.pairs if not one.utterances[i].optional]
        matched += len(required)
        gold_count += len(required) + len(paired.missed)
        found_count += len(required) + len(paired.spurious)
        for i, j in required:
            count_fields(tally, one.utterances[i], theirs[j])
        _count_recall(tally, one.utterances, theirs, paired)
    main = precision_recall(matched, found_count, gold_count)
    main += [tally.share(name) for name in _FIELDS]
    main += _with_speaker(tally, found_count, gold_count)
    return {
        "strict": main,
        "recall": [tally.share(f"recall.{kind}", kind) for kind in KINDS],
        "nested": [tally.share(f"nested.{name}", name) for name in ("recall", "precision")],
    }


def count_fields(tally: Tally, gold: Utterance, found: Utterance) -> None:
    """Compares a matched pair field by field."""
    content = found.role("content")
    tally.add("exact", content in gold.contents)
    tally.add("kind", found.kind in gold.kinds)
    tally.add("medium", found.medium == gold.medium, of=gold.medium not in (None, "none"))
    for role in ROLES:
        right = same_role(gold, found, role)
        tally.add(role, right, of=bool(gold.role(role)))
        tally.add(f"{role}_or_none", right)
    tally.add("with_speaker", same_role(gold, found, "speaker"))
    tally.add("name", right_name(gold, found), of=bool(gold.names))


def same_role(gold: Utterance, found: Utterance, role: str) -> bool:
    """Whether the words given for a role overlap, or both sides give none."""
    a, b = gold.role(role), found.role(role)
    return bool(a & b) or not (a or b)


def right_name(gold: Utterance, found: Utterance) -> bool:
    """Whether the resolved speaker is one of those that count as right."""
    name = found.names[0] if found.names else None
    person = found.entity_kind == "person"
    return any(same_name(right, name, person=person) for right in gold.names)


def _count_recall(
    tally: Tally, gold: tuple[Utterance, ...], found: list[Utterance], paired: Pairing
) -> None:
    hit = {i for i, _ in paired.pairs}
    for i, one in enumerate(gold):
        if not one.optional:
            tally.add(f"recall.{one.kind}", i in hit)
            tally.add("nested.recall", i in hit, of=one.nested)
    right = {j: gold[i] for i, j in paired.pairs}
    for j, theirs in enumerate(found):
        partner = right.get(j)
        if partner is None or not partner.optional:
            tally.add("nested.precision", partner is not None, of=theirs.nested)


def _with_speaker(tally: Tally, found: int, gold: int) -> list[Metric]:
    """F1 where a match counts only with the speaker's words."""
    hits = tally.share("with_speaker").hits or 0
    p, r = share("p", hits, found).value, share("r", hits, gold).value
    return [Metric("f1_with_speaker", harmonic(p, r))]
