"""Speech acts that a German main clause names: "Die Opposition verurteilte den Einsatz."."""

from __future__ import annotations

from zufolge.language.acts import Act, act_words, finite_acts, participle_acts
from zufolge.language.moods import Mood, mood
from zufolge.language.pronouns import determiner
from zufolge.language.speaker_words import speaker_words
from zufolge.reading.attribution.clauses import clauses, complement, said, said_cue, trimmed
from zufolge.reading.attribution.english_acts import english_act_in
from zufolge.reading.attribution.scene import Added, Range, Scene
from zufolge.reading.attribution.voices import Voice, german_voice, lengthened

_QUOTES = frozenset('„“”"«»')
_FAR = 6  # words between a verb and the subject behind it


def acts(scene: Scene) -> None:
    """Adds the acts of all clauses that nobody covers yet: Reported, or Indirect with a clause of theirs."""
    for first, last in clauses(scene):
        if scene.free_clause(first, last):
            found = (_german if scene.german else english_act_in)(scene, first, last)
            if found is not None:
                scene.add(found)


def _german(scene: Scene, first: int, last: int) -> Added | None:
    if scene.words[last - 1] == "?" or scene.low[first] in act_words("subordinate"):
        return None
    for n in range(first, last):
        act = scene.words[n] in act_words("perfect") or bool(finite_acts(scene.words[n]))
        if scene.quoted(n) or not (act or said(scene, n)):
            continue
        voice = _subject(scene, first, n, last)
        if voice is None or not _agrees(scene, n, voice):
            return None
        cue = _cue(scene, n, (first, last), voice) if act else ()
        if cue:
            return _shaped(scene, (first, last), n, voice, cue)
        told = said_cue(scene, n, last) if said(scene, n) else ()
        found = _shaped(scene, (first, last), n, voice, told) if told else None
        return found if found and found.kind == "Indirect" else None
    return None


def _shaped(scene: Scene, unit: Range, verb: int, voice: Voice, cue: tuple[Range, ...]) -> Added:
    """Indirect where a clause of what was said follows behind a comma, else Reported as a whole."""
    first, last = unit
    speaker = ((voice.first, voice.last),)
    comma = complement(scene, max(verb + 1, voice.last), last)
    if not comma:
        return Added("act", "Reported", (unit,), speaker)
    content = ((comma + 1, trimmed(scene, comma + 1, last)),)
    return Added("clause", "Indirect", content, speaker, cue, ((first, comma + 1),))


def _agrees(scene: Scene, verb: int, voice: Voice) -> bool:
    return voice.plural is None or voice.plural is scene.words[verb].endswith("n")


# Who acts ---------------------------------------------------------------------------------------


def _subject(scene: Scene, first: int, verb: int, last: int) -> Voice | None:
    """Who acts, if the verb stands second: the first constituent, or what follows the verb."""
    begin = first
    while begin < verb and (scene.low[begin] in act_words("lead") or scene.words[begin] in '–—-„"'):
        begin += 1
    if begin == verb or any(_foreign(scene, n) for n in range(begin, verb)):
        return None
    voice = german_voice(scene, begin, verb) or _attributed(scene, begin, verb)
    if voice is not None and _whole(scene, voice.last, verb):
        end = verb - 1 if scene.words[verb - 1] == "," else verb
        return voice._replace(first=begin, last=end)
    behind = None if "," in scene.words[begin:verb] else _behind(scene, verb, last)
    return behind or _anybody(scene, begin, verb)


def _foreign(scene: Scene, n: int) -> bool:
    """Whether a word before the verb belongs to what somebody said: a frame follows it."""
    if scene.quoted(n):
        return scene.words[n] == ","
    return scene.words[n].islower() and mood(scene.words[n]) is Mood.FIRST


def _attributed(scene: Scene, first: int, verb: int) -> Voice | None:
    """ "Die vom Rat eingesetzte Kommission": the noun before the verb, if it speaks."""
    inner = speaker_words("german-preposition") | speaker_words("contracted")
    if not determiner(scene.low[first], "de") or scene.word(first + 1).lower() not in inner:
        return None
    voice = german_voice(scene, verb - 1, verb)
    return voice._replace(first=first) if voice else None


def _whole(scene: Scene, end: int, verb: int) -> bool:
    """Whether what follows a phrase up to the verb belongs to it: genitive, preposition, apposition."""
    if end == verb or scene.words[verb - 1] == ",":
        return True
    word, low = scene.words[end], scene.low[end]
    if word in {",", "("}:
        return scene.words[verb - 1] == ")"
    joins = speaker_words("german-preposition") | speaker_words("contracted") | act_words("joint")
    return bool(determiner(low, "de")) or low in joins


def _behind(scene: Scene, verb: int, last: int) -> Voice | None:
    """The subject that follows its verb, adverbs and "sich" between them."""
    at = verb + 1
    while at < last and at - verb < _FAR:
        low = scene.low[at]
        voice = german_voice(scene, at, last)
        if voice is not None:
            return lengthened(scene, voice, last)
        if low in {"am", "im", "in"}:
            at += 2
            continue
        plain = scene.words[at].islower() and not determiner(low, "de")
        if not plain or low in speaker_words("german-preposition"):
            return None
        at += 1
    return None


def _anybody(scene: Scene, first: int, verb: int) -> Voice | None:
    """A noun phrase that no list knows, before a verb whose subject is always one who speaks."""
    strong = any(a.participle in act_words("strong") for a in finite_acts(scene.words[verb]))
    code = determiner(scene.low[first], "de")
    if not strong or code not in {"d", "i", "p"} or scene.low[first] in act_words("oblique"):
        return None
    words = scene.words[first + 1 : verb]
    if not any(w[:1].isupper() for w in words) or any(w in _QUOTES or w == "," for w in words):
        return None
    plural = scene.words[verb].endswith("n") and scene.low[first] == "die"
    return Voice(first, verb, plural)


# What they do -----------------------------------------------------------------------------------


def _cue(scene: Scene, verb: int, unit: Range, voice: Voice) -> tuple[Range, ...]:
    """The words of the verb, if it with what belongs to it names an act with some content."""
    rest = {scene.words[n] for n in range(*unit) if not voice.first <= n < voice.last}
    rest.add(scene.low[unit[0]])
    if not _has_content(scene, unit, verb, voice):
        return ()
    for n, act in sorted(_uses(scene, verb, unit[1]), key=lambda use: -len(use[1].particle)):
        if act.fits(rest):
            void = rest & act_words("void") and act.participle in act_words("emptied")
            every = {scene.words[n] for n in range(*unit)}
            toll = every & act_words("victims") and act.participle == "gefordert"
            own = ((verb, verb + 1),)
            return () if void or toll else own if n == verb else (*own, (n, n + 1))
    return ()


def _uses(scene: Scene, verb: int, last: int) -> list[tuple[int, Act]]:
    """The acts that a verb may name, each with the token of its participle or particle, or its own."""
    if scene.words[verb] in act_words("perfect"):
        behind = [n for n in range(verb + 1, last) if not scene.quoted(n)]
        return [(n, act) for n in behind for act in participle_acts(scene.words[n])]
    out = []
    for act in finite_acts(scene.words[verb]):
        n = _parted(scene, verb, last, act.particle) if act.particle else verb
        if n:
            out.append((n, act))
    return out


def _parted(scene: Scene, verb: int, last: int, particle: str) -> int:
    """Where the particle closes the clause of the verb (a mark, "und", the end behind it); else 0."""
    for n in range(verb + 1, last):
        after = scene.word(n + 1)
        closes = n + 1 >= last or not after[:1].isalnum() or after in act_words("joint")
        if scene.words[n] == particle and closes:
            return n
    return 0


def _has_content(scene: Scene, unit: Range, verb: int, voice: Voice) -> bool:
    """Whether more than speaker and verb stands there: a noun, or a word that points at one."""
    outside = [n for n in range(*unit) if not voice.first <= n < voice.last and n != verb]
    return any(
        (scene.words[n][:1].isupper() and n != unit[0]) or scene.low[n] in act_words("pointing")
        for n in outside
    )
