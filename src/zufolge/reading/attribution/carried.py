"""German sentences in the subjunctive of reported speech that carry somebody's words on without a frame."""

from __future__ import annotations

from bisect import bisect_right, insort

from zufolge.language.acts import act_words
from zufolge.language.moods import Mood, mood
from zufolge.language.page import Sentence
from zufolge.language.pronouns import pronoun
from zufolge.reading.attribution.clauses import said
from zufolge.reading.attribution.scene import Added, Range, Scene, Spoken

_FAR = 2  # sentences between the words carried on and those that carry them
_BACK = 4  # statements back in which a pronoun's name may stand
_VERB = 14  # tokens before the verb of a main clause
_CLOSING = frozenset('.“"«»”')


def carried(scene: Scene) -> None:
    """Adds uncovered sentences in the first subjunctive behind an attributed statement; a run is one."""
    if not scene.german:
        return
    spoken = scene.spoken()
    run: list[Sentence] = []
    for sentence in scene.page.sentences:
        fits = scene.free(sentence.first, sentence.last) and _fits(scene, sentence)
        if run and not (fits and sentence.block - run[-1].block <= 1):
            _close(scene, spoken, run)
            run = []
        if fits:
            run.append(sentence)
    if run:
        _close(scene, spoken, run)


def _close(scene: Scene, spoken: list[Spoken], run: list[Sentence]) -> None:
    """Adds a run of sentences, if somebody spoke shortly before it."""
    first, last = run[0].first, run[-1].last
    speaker = last_speaker(scene, spoken, first)
    if speaker:
        scene.add(Added("carried", "IndirectFreeIndirect", ((first, last),), speaker))
        insort(spoken, (last - 1, speaker))


def last_speaker(scene: Scene, spoken: list[Spoken], first: int) -> tuple[Range, ...]:
    """The words that name whoever spoke last shortly before token `first`; none where nobody did."""
    n = bisect_right(spoken, first, key=lambda one: one[0]) - 1
    near = n >= 0 and scene.number(first) - scene.number(spoken[n][0]) - 1 <= _FAR
    return _named(scene, spoken, n) if near else ()


def _named(scene: Scene, spoken: list[Spoken], n: int) -> tuple[Range, ...]:
    """Of those who spoke up to number `n` the last one, by the last words that are no pronoun."""
    for back in range(n, max(n - _BACK, -1), -1):
        speaker = spoken[back][1]
        first, last = speaker[0]
        if last - first > 1 or not pronoun(scene.words[first], scene.language):
            return speaker
    return spoken[n][1]


def _fits(scene: Scene, sentence: Sentence) -> bool:
    """Whether the finite verb of the main clause is a first subjunctive, and no frame stands there."""
    own = range(sentence.first, sentence.last)
    if sentence.heading or len(own) < 3 or scene.words[sentence.last - 1] not in _CLOSING:
        return False
    near = own[:_VERB]
    at = next((n for n in near if _told(scene, n)), None)
    if at is None or scene.low[sentence.first] in {"dass", "ob"} or at == sentence.first:
        return False
    if "es" in (scene.low[at - 1], scene.word(at + 1)) and scene.word(at + 1) in {"denn", "es"}:
        return False
    framed = any(
        said(scene, n) and scene.words[n - 1] in {",", "“", "«", "»", '"'} for n in own[1:]
    )
    return not framed and not _inner(scene, sentence.first, at)


def _told(scene: Scene, n: int) -> bool:
    """Whether a verb stands in the first subjunctive; one that may be an indicative needs a noun or "es"."""
    word, before = scene.words[n], scene.word(n - 1)
    if not word.islower() or scene.quoted(n):
        return False
    third = before[:1].isupper() or before in {"er", "sie", "es", "man", "das"}
    return mood(word) is Mood.FIRST or (mood(word) is Mood.MAYBE and third)


def _inner(scene: Scene, first: int, verb: int) -> bool:
    """Whether the subjunctive stands behind a comma that opens a clause of its own: "sagt, er sei"."""
    marks = sum(scene.words[n] in ",:–" for n in range(first, verb))
    return scene.low[first] not in act_words("before-main") and marks % 2 == 1
