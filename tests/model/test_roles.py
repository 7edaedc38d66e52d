"""From scores to roles, by the rules of the scheme."""

from __future__ import annotations

import numpy as np
import pytest

from zufolge.model.contents import Content
from zufolge.model.crops import Crop
from zufolge.model.roles import RoleScores, share_roles, statement
from zufolge.model.scheme import KINDS, MEDIA, Tagged

LENGTH = 10
SENTENCE = np.array([0] * 8 + [1] * 2)


def scores(
    kind: str,
    *,
    speaker: tuple[int, int] | None = None,
    frame: tuple[int, int] | None = None,
    cue: tuple[int, ...] = (),
) -> RoleScores:
    """Scores that are sure of the given words of the crop, of nobody where none are given."""
    pointers = np.full((LENGTH + 1, 6), -9, np.float32)
    for column, span in ((0, speaker), (2, frame), (4, None)):
        first, last = (0, 0) if span is None else (span[0] + 1, span[1] + 1)
        pointers[first, column] = pointers[last, column + 1] = 9
    cues = np.array([5 if n in cue else -5 for n in range(LENGTH)], np.float32)
    kinds = np.array([9 if k == kind else 0 for k in KINDS], np.float32)
    medium = np.array([9 if m == "SW" else 0 for m in MEDIA], np.float32)
    return RoleScores(pointers, cues, kinds, medium)


def read(kind: str, ids: list[int], given: RoleScores) -> Tagged:
    inside = set(ids)
    seen = Crop(list(range(LENGTH)), [0 if n in inside else 1 for n in range(LENGTH)])
    return statement(Content("Indirect", ids, 0.9), False, seen, given, SENTENCE)


def test_an_indirect_statement_has_its_frame_speaker_and_cue() -> None:
    out = read("Indirect", [4, 5, 6], scores("Indirect", speaker=(0, 1), frame=(0, 3), cue=(2,)))
    assert (out.frame, out.speaker, out.cue) == ([0, 1, 2, 3], [0, 1], [2])
    assert (out.kind, out.medium, out.content) == ("Indirect", "SW", [4, 5, 6])
    assert set(out.scores) == {"content", "kind", "speaker"}


def test_a_reported_one_holds_its_speaker_and_has_neither_frame_nor_cue() -> None:
    out = read("Reported", [4, 5, 6], scores("Reported", speaker=(4, 4), frame=(0, 3), cue=(5,)))
    assert (out.speaker, out.frame, out.cue) == ([4], [], [])
    outside = read("Reported", [4, 5, 6], scores("Reported", speaker=(0, 1)))
    assert set(outside.speaker) <= {4, 5, 6}


def test_no_speaker_crosses_a_sentence_border() -> None:
    out = read("Direct", [0, 1], scores("Direct", speaker=(6, 9), frame=None))
    assert out.speaker == [] or len({SENTENCE[n] for n in out.speaker}) == 1


def test_nobody_stays_nobody() -> None:
    out = read("IndirectFreeIndirect", [4, 5], scores("IndirectFreeIndirect"))
    assert (out.speaker, out.frame, out.cue, out.addressee) == ([], [], [], [])
    assert out.scores["speaker"] == pytest.approx(1, abs=0.01)


def test_an_indirect_one_takes_its_likeliest_cue_but_not_any() -> None:
    near = scores("Indirect", frame=(0, 3))
    near.cue[1] = -1
    assert read("Indirect", [4, 5], near).cue == [1]
    assert read("Indirect", [4, 5], scores("Indirect", frame=(0, 3))).cue == []


def test_a_nested_quotation_shares_the_roles_around_it() -> None:
    outer = Tagged("Indirect", [3, 4, 5, 6], medium="Speech", speaker=[0], cue=[1], frame=[0, 1])
    inner = Tagged("Direct", [4, 5], nested=True)
    own = Tagged("Direct", [5, 6], nested=True, speaker=[2])
    share_roles([outer, inner, own])
    assert (inner.speaker, inner.cue, inner.frame, inner.medium) == ([0], [1], [0, 1], "Speech")
    assert own.speaker == [2]
