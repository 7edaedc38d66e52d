"""Settles whether harm came by violence, by accident or by nature, from what else is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from zufolge.reading.happenings.mention import Mention, Told

HARMFUL = ("ASSAULT", "ACCIDENT", "DISASTER")
# Weights of an event word in the same sentence, one and two sentences away; of a cue a third of it;
# of all of the report's, by their share. Chosen by hand on the part of the gold kept for development.
_NEAR = (3.0, 1.5, 0.75)
_CUE = 0.34
_WHOLE = 2.0
# Whoever dies or is hurt with no such words near or far does so for a reason of no concern here.
_LEAST = 0.5
# Soldiers in a report mostly about a disaster are sent to help.
_RELIEF = 0.6
_PRIOR = {"ASSAULT": 0.5}


def settle(told: Sequence[Told]) -> None:
    """Gives every HARM and BLAST mention its type and mode, or an empty type."""
    own = [_weights(one) for one in told]
    whole: Counter[str] = Counter()
    for counts in own:
        whole.update(counts)
    total = sum(whole.values())
    shares = {t: whole[t] / total for t in whole}
    arson = any(m.entry.mode == "destroy" and m.type == "ASSAULT" for t in told for m in t.mentions)
    for n, one in enumerate(told):
        for mention in one.mentions:
            if mention.type == "BLAST" and mention.entry.mode == "destroy":
                mention.type = "ASSAULT" if arson else "ACCIDENT"
            elif mention.type in ("HARM", "BLAST"):
                _settle(mention, n, own, shares)
                _mode(mention, n, told)
            elif mention.type == "MOBILIZE" and shares.get("DISASTER", 0.0) > _RELIEF:
                mention.type, mention.mode = "AID", ""


def _weights(told: Told) -> Counter[str]:
    counts: Counter[str] = Counter()
    for mention in told.mentions:
        if mention.type in HARMFUL:
            counts[mention.type] += 1
    for cue in told.cues:
        counts[cue] += _CUE  # type: ignore[assignment]
    return counts


def _settle(
    mention: Mention, n: int, own: Sequence[Counter[str]], shares: dict[str, float]
) -> None:
    score = {t: _WHOLE * shares.get(t, 0.0) for t in HARMFUL}
    for away in range(-2, 3):
        if 0 <= n + away < len(own):
            for type_, count in own[n + away].items():
                score[type_] += _NEAR[abs(away)] * min(count, 2)
    surely = mention.mode == "killed" and mention.entry.word in ("töten", "kill", "murder", "slay")
    if mention.mode == "damage":
        score["ASSAULT"] *= 0.7
    if surely:
        score["ASSAULT"] += _PRIOR["ASSAULT"]
    best = max(HARMFUL, key=lambda t: score[t])
    enough = score[best] >= _LEAST or (surely and best == "ASSAULT")
    if mention.type == "BLAST" and not enough:
        best, enough = "ACCIDENT", True
    explodes = mention.type == "BLAST" and mention.entry.mode != "collapse"
    if explodes and best == "DISASTER":
        best = "ACCIDENT"
    mention.mode = "explosives" if explodes and best == "ASSAULT" else ""
    mention.type = best if enough else ""


def _mode(mention: Mention, n: int, told: Sequence[Told]) -> None:
    """Harm comes by the means of the nearest violence told of."""
    if mention.type != "ASSAULT" or mention.mode:
        return
    for away in (0, -1, 1, -2):
        if 0 <= n + away < len(told):
            for other in told[n + away].mentions:
                if other.type == "ASSAULT" and other.mode and other.entry.type == "ASSAULT":
                    mention.mode = other.mode
                    return
