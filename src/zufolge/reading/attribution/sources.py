"""German clauses whose source a phrase names: "laut X", "X zufolge", ", so X", ", wie X mitteilte"."""

from __future__ import annotations

from zufolge.language.acts import act_words
from zufolge.language.nouns import nouns
from zufolge.language.pronouns import determiner
from zufolge.reading.attribution.clauses import MARKS, clauses, framed, mark_from, said
from zufolge.reading.attribution.english_sources import english_source
from zufolge.reading.attribution.scene import Added, Range, Scene
from zufolge.reading.attribution.voices import german_voice, speaks

_WORDS = ("angaben", "berichten", "informationen")  # ends of nouns for what was said
_LONGEST = 8  # words of a phrase before "zufolge"


def sources(scene: Scene) -> None:
    """Adds every clause that nobody covers and that names its source."""
    for first, last in clauses(scene):
        if scene.free(first, last):
            found = (german_source if scene.german else english_source)(scene, (first, last))
            if found is not None:
                scene.add(found)


def german_source(scene: Scene, unit: Range) -> Added | None:
    """The clause with the first source that it names; None where it names none."""
    first, last = unit
    for n in range(first, last):
        if scene.quoted(n):
            continue
        low = scene.low[n]
        if low == "laut" or (low == "nach" and _utterance(scene, n + 1)):
            end = _noun_phrase(scene, n + 1, last)
            return framed(scene, unit, (n, end), (n + 1, end), (n, n + 1)) if end else None
        if low == "zufolge":
            return _postposed(scene, unit, n)
        if scene.words[n] == "," and n + 2 < last:
            found = _clause(scene, unit, n)
            if found is not None:
                return found
    return None


def _utterance(scene: Scene, n: int) -> bool:
    """Whether a noun for what was said stands there, perhaps behind an adjective or pronoun."""
    for at in (n, n + 1):
        word = scene.word(at)
        if word.endswith(_WORDS) or any(k.kind == "words" for k in nouns(word, "de")):
            return True
        if not word.islower():
            return False
    return False


def _noun_phrase(scene: Scene, at: int, last: int) -> int:
    """Where the noun phrase at `at` ends, genitives and "von" included; 0 where there is none."""
    end, first = _simple_phrase(scene, at, last), True
    while end and end + 1 < last and scene.low[end] in act_words("genitive"):
        stop = _simple_phrase(scene, end + 1, last)
        # behind one genitive "der" may begin the subject: "nach Angaben der Stadt der Strom"
        sure = first or scene.low[end] != "der" or speaks(scene.words[stop - 1], "de")
        if not stop or not sure:
            break
        end, first = stop, False
    return end


def _simple_phrase(scene: Scene, at: int, last: int) -> int:
    """Where capitals end that stand behind small words; quoted names count as capitals."""
    n = at
    while n < last and n - at < 5 and scene.words[n].islower() and scene.words[n].isalpha():
        n += 1
    end = n
    while end < last and (
        scene.words[end][:1].isupper() or scene.quoted(end) or scene.words[end] == "-"
    ):
        end += 1
    return end if end > n else 0


def _postposed(scene: Scene, unit: Range, at: int) -> Added | None:
    """ "Angaben der Polizei zufolge": back over the phrase to a mark, a verb or the beginning."""
    begin = at
    while begin > unit[0] and at - begin < _LONGEST:
        word, before = scene.words[begin - 1], scene.word(begin - 2)
        ending = word.endswith(("en", "er", "em", "es"))
        if word in MARKS or (
            word.islower() and not (determiner(word, "de") or ending or word == "von")
        ):
            break
        begin -= 1
        if determiner(word.lower(), "de") and not before[:1].isupper():
            break
    if begin == at:
        return None
    return framed(scene, unit, (begin, at + 1), (begin, at), (at, at + 1))


def _clause(scene: Scene, unit: Range, comma: int) -> Added | None:
    """ ", so X", ", wie X am Montag mitteilte", ", sagte X"."""
    first, low = comma + 1, scene.low[comma + 1]
    if low == "wie":
        return _as(scene, unit, comma)
    quoting = low in {"heißt", "hieß"} and scene.word(first + 1) == "es"
    if low != "so" and not quoting and not said(scene, first):
        return None
    voice = german_voice(scene, first + 1, unit[1])
    if voice is not None:
        end = mark_from(scene, voice.last, unit[1])
        return framed(scene, unit, (comma, end), (voice.first, voice.last), (first, first + 1))
    if quoting:
        end = mark_from(scene, first + 2, unit[1])
        return framed(scene, unit, (comma, end), None, (first, first + 2))
    return None


def _as(scene: Scene, unit: Range, comma: int) -> Added | None:
    end = mark_from(scene, comma + 2, unit[1])
    verb = next((n for n in range(end - 1, comma + 2, -1) if said(scene, n)), 0)
    if not verb or end - verb > 3:
        return None
    voice = german_voice(scene, comma + 2, end)
    if voice is None and scene.low[comma + 2] != "es":
        return None
    speaker = (voice.first, voice.last) if voice else None
    return framed(scene, unit, (comma, end), speaker, (verb, verb + 1))
