"""From the role pass's scores to statements, by the rules of the annotation scheme.

The rules hold for more than 98 % of the training data: only Direct and Indirect statements have a
frame and a cue, an Indirect one always a frame; cue and speaker lie in the frame where there is
one; only a Reported one holds its speaker within its content; no speaker crosses a sentence border.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from zufolge.model.contents import Content
from zufolge.model.crops import Crop
from zufolge.model.scheme import KINDS, MEDIA, Tagged

Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]
SPEAKER_MOST, FRAME_MOST = 40, 120  # words
KIND_TRUST = 1.5  # how much the labels' kind weighs against the role pass's, chosen in training


class RoleScores(NamedTuple):
    """One content's scores: pointers [words + 1, 6] (row 0: none; start and end of speaker, frame,
    addressee), cue [words], kind [kinds], medium [media]."""

    pointers: Floats
    cue: Floats
    kind: Floats
    medium: Floats


def _span(
    scores: Floats,
    ids: list[int],
    most: int,
    allowed: Mask,
    group: NDArray[np.int64] | None,
    must: bool,
) -> tuple[list[int], float]:
    """The best stretch of the crop and how sure it is, or nothing where null scores higher.

    `group`: both ends must lie in the same sentence. `must`: null is no choice.
    """
    n = len(ids)
    start, end = scores[1 : n + 1, 0], scores[1 : n + 1, 1]
    inside = np.triu(np.ones((n, n), np.bool_)) & ~np.triu(np.ones((n, n), np.bool_), most)
    inside &= allowed[:, None] & allowed[None]
    if group is not None:
        inside &= group[:, None] == group[None]
    if not inside.any():
        return [], 1.0
    table = np.where(inside, start[:, None] + end[None], -1e9)
    best = int(table.argmax())
    gain, null = float(table.flat[best]), float(scores[0].sum())
    sure = float(1 / (1 + np.exp(-np.clip(gain - null, -30, 30))))
    if must or gain > null:
        return list(range(ids[best // n], ids[best % n] + 1)), sure
    return [], 1 - sure


def statement(
    content: Content, nested: bool, seen: Crop, scores: RoleScores, sentence: NDArray[np.int64]
) -> Tagged:
    """The statement of one content; `sentence` holds the sentence number of each word of the crop."""
    ids = seen.ids
    n = len(ids)
    pointers = _log_softmax(scores.pointers[: n + 1])
    inside = np.fromiter((d == 0 for d in seen.distances), np.bool_, n)
    kinds = _log_softmax(
        scores.kind + np.array([KIND_TRUST * (k == content.kind) for k in KINDS], np.float32)
    )
    kind = KINDS[int(kinds.argmax())]
    framed = kind in ("Direct", "Indirect")
    frame: list[int] = []
    if framed:
        frame, _ = _span(pointers[:, 2:4], ids, FRAME_MOST, ~inside, None, kind == "Indirect")
    own = set(content.ids)
    frame = [w for w in frame if w not in own]
    holds = set(frame)
    in_frame = np.fromiter((w in holds for w in ids), np.bool_, n)
    allowed = inside if kind == "Reported" else in_frame if frame else ~inside
    speaker, sure = _span(pointers[:, :2], ids, SPEAKER_MOST, allowed, sentence, False)
    addressee, _ = _span(pointers[:, 4:6], ids, SPEAKER_MOST, np.ones(n, np.bool_), sentence, False)
    return Tagged(
        kind,
        content.ids,
        nested,
        MEDIA[int(scores.medium.argmax())],
        speaker,
        _cue(scores.cue[:n], ids, in_frame, kind == "Indirect"),
        frame,
        addressee,
        {
            "content": round(content.score, 4),
            "kind": round(float(np.exp(kinds.max())), 4),
            "speaker": round(sure, 4),
        },
    )


def _cue(scores: Floats, ids: list[int], in_frame: Mask, must: bool) -> list[int]:
    """The words in the frame that score above 0; an Indirect statement takes its best one."""
    out = [w for w, score, ok in zip(ids, scores, in_frame, strict=True) if ok and score > 0]
    if not out and must and in_frame.any():
        best = int(np.where(in_frame, scores, -1e9).argmax())
        if scores[best] > -1.5:
            out = [ids[best]]
    return out


def _log_softmax(x: Floats) -> Floats:
    shifted = x - x.max(0, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(0, keepdims=True)), np.float32)


def share_roles(statements: list[Tagged]) -> None:
    """A nested direct quotation without roles of its own has those of the statement around it."""
    for s in statements:
        if not s.nested or s.kind != "Direct" or s.speaker:
            continue
        own = set(s.content)
        for outer in statements:
            if not outer.nested and 2 * len(own & set(outer.content)) > len(own):
                s.speaker, s.cue, s.frame = outer.speaker, outer.cue, outer.frame
                s.addressee, s.medium = outer.addressee, outer.medium
                break
