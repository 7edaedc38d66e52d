"""Drops what only points back to an event, and what tells a second time of the one beside it."""

from __future__ import annotations

from collections.abc import Sequence

from zufolge.language.happenings.signs import sign_in
from zufolge.language.happenings.words import event_words
from zufolge.reading.happenings.kinds import HARMFUL
from zufolge.reading.happenings.mention import Mention, Reading, Told, is_attribute

# What may make a noun more than a pointing back: a genitive, "auf", "gegen", "von", "of".
_STEM = 6
# Types whose events one report seldom tells several of without saying which.
_ONCE = frozenset(("ASSAULT", "ACCIDENT", "DISASTER", "COERCE", "ACCUSE"))
_JUSTICE = frozenset(("ACCUSE", "SANCTION", "COERCE"))
_INDEFINITE = (["ein"], ["eine"], ["einen"], ["a"], ["an"], ["als"], ["as"])
_ATTRIBUTE = frozenset(("MOBILIZE", "ACCUSE", "REJECT", "AGREE", "DISASTER", "SUPPORT"))
_SPOKEN = frozenset(("REQUEST", "AGREE", "THREATEN"))
_ASKED = frozenset(("RETREAT", "CONCEDE", "SANCTION"))
# Types where noun and verb of one clause tell of one event ("protestierten mit einer Blockade").
_CLAUSE = frozenset(("PROTEST", "MOBILIZE", "AGREE", "SANCTION", "CONSULT", "RETREAT", "COERCE"))
_BORDERS = frozenset((",", ";", ":", "und", "and", "–"))


def drop_repeats(reading: Reading, told: Sequence[Told]) -> None:
    """Empties the type of mentions that add no event of their own."""
    seen: set[str] = set()
    kinds: set[str] = set()
    for one in told:
        for mention in one.mentions:
            back = _points_back(reading, mention, seen, kinds) and not _leads(reading, one, mention)
            if mention.type and (back or _is_beside_the_point(reading, one, mention)):
                mention.type = ""
        _merge(reading, one.mentions)
        _merge_contents(reading, one.mentions)
        seen |= {_stem(reading, m) for m in one.mentions if m.kind == "noun"}
        kinds |= {m.type for m in one.mentions if m.type}


def _stem(reading: Reading, mention: Mention) -> str:
    lower = reading.lower[mention.first]
    word = mention.entry.word.lower()
    # compounds point back to their heads and the other way round
    return word[:_STEM] if word[:_STEM] in lower else lower[:_STEM]


def _points_back(reading: Reading, mention: Mention, seen: set[str], kinds: set[str]) -> bool:
    """A noun told of before, with a definite article and nothing of its own behind it."""
    if mention.kind != "noun" or "fresh" in mention.entry.flags:
        return False
    lower, at = reading.lower, mention.first
    before = lower[at - 1] if at else ""
    pointing = before in event_words("pointing")
    after = reading.tokens[mention.last].text if mention.last < len(lower) else ""
    telling = after.lower() in event_words("telling") or (
        reading.language == "de" and after[:1].isupper()
    )
    if mention.entry.type == "HARM" and not telling:
        theirs = mention.type in kinds and before in event_words("possessive")
        return theirs or pointing or before in ("mit", "with")
    alike = mention.type in _ONCE and mention.type in kinds and pointing
    known = _stem(reading, mention) in seen and (pointing or before in event_words("behind"))
    if not alike and not known:
        return False
    demonstrative = before.startswith("dies") or before in ("this", "these")
    return demonstrative or not (telling or _tells_more(reading, mention))


def _tells_more(reading: Reading, mention: Mention) -> bool:
    """Whether the noun is the subject of a verb that tells how the event went."""
    lower, at = reading.lower, mention.first
    around = reading.words(at - 2, at - 1) + " | " + reading.words(mention.last, mention.last + 2)
    nominative = lower[at - 1] in ("das", "der", "die", "the")
    return nominative and sign_in(around, reading.language, "happens") is not None


def _leads(reading: Reading, told: Told, mention: Mention) -> bool:
    """Whether a storm or a riot is what its sentence begins with, and nothing else in it is told."""
    if mention.type not in ("DISASTER", "PROTEST"):
        return False
    first = told.sentence.first
    return (
        mention.first - first == 1
        and reading.lower[first] in ("das", "der", "die", "the")
        and all(m is mention or m.type != mention.type for m in told.mentions)
    )


def _is_beside_the_point(reading: Reading, told: Told, mention: Mention) -> bool:
    """What somebody is charged with, what something is called, and attributes of people."""
    lower, at = reading.lower, mention.first
    before = lower[max(at - 4, told.sentence.first) : at]
    if mention.kind == "noun" and mention.type == "DISASTER" and before[-1:] == ["als"]:
        return True
    if mention.kind == "noun" and mention.type == "ASSAULT":
        charged = any(m.type in _JUSTICE for m in told.mentions)
        if charged and ("wegen" in before or "for" in before[-1:] or "of" in before[-1:]):
            return True
        named = bool({"ist", "war", "is", "was", "als", "as"} & set(before))
        return named and before[-1:] in _INDEFINITE
    return mention.type in _ATTRIBUTE and is_attribute(reading, mention)


def _merge_contents(reading: Reading, mentions: Sequence[Mention]) -> None:
    """What is demanded, promised or threatened is no event beside the demand, promise or threat."""
    for mention, after in zip(mentions, [*mentions, None][1:], strict=True):
        if mention.entry.word in ("drohen", "threaten") and after and after.kind == "noun":
            _merge_threat(reading, mention, after)
        elif _looms(reading, mention):
            mention.type = ""
    spoken = [m for m in mentions if m.type in _SPOKEN]
    for mention in mentions:
        inquiry = mention.entry.mode == "investigate" and mention.kind == "noun"
        asked = mention.type in _ASKED or inquiry
        if asked and mention.status == "asserted" and any(m is not mention for m in spoken):
            mention.type = ""


def _looms(reading: Reading, mention: Mention) -> bool:
    """ "Ihm droht die Todesstrafe": nobody threatens."""
    if mention.entry.word != "drohen" or mention.particle is not None:
        return False
    near = set(reading.lower[mention.last : mention.last + 12])
    return reading.lower[mention.first] in ("droht", "drohen") and not {"mit", "zu"} & near


def _merge_threat(reading: Reading, mention: Mention, after: Mention) -> None:
    between = reading.lower[mention.last : after.first]
    if "mit" in between or "with" in between:
        after.type = ""
    elif mention.particle is None and len(between) <= 4 and reading.language == "de":
        # "ihnen drohen lange Haftstrafen": nobody threatens
        mention.type = ""
        after.status = "threatened"


def _merge(reading: Reading, mentions: Sequence[Mention]) -> None:
    """One event where a sentence tells of harm and of what did it, or of killed and injured."""
    live = [m for m in mentions if m.type]
    harm = [m for m in live if m.entry.type == "HARM"]
    for n, mention in enumerate(harm):
        same = [m for m in live if m.type == mention.type and m is not mention]
        source = any(
            m.entry.type != "HARM" and m.kind in ("noun", "phrase") and not _aimed(reading, m)
            for m in same
        )
        dead = any(m.entry.type == "HARM" and m.entry.mode == "killed" for m in same)
        earlier = any(m in harm[:n] and m.type for m in same)
        weaker = mention.entry.mode != "killed" and dead
        alike = earlier and (mention.kind == "noun" or mention.entry.mode == "killed" or weaker)
        if source or weaker or alike:
            mention.type = ""
    for mention in live:
        if "light" in mention.entry.flags and any(
            m.type == mention.type and m is not mention for m in live
        ):
            mention.type = ""
    _merge_neighbours(reading, live)


def _aimed(reading: Reading, mention: Mention) -> bool:
    """ "Angriff auf einen Konvoi": the victims told of beside it may be others."""
    return reading.lower[mention.last : mention.last + 1] in (["auf"], ["on"])


def _merge_neighbours(reading: Reading, live: Sequence[Mention]) -> None:
    """ "Explosion einer Bombe", "protestierten mit einer Blockade": one event of one clause."""
    last: Mention | None = None
    for mention in live:
        if not mention.type:
            continue
        gap = reading.lower[last.last : mention.first] if last is not None else []
        if last is not None and _is_same(last, mention, gap):
            mention.type = ""
        else:
            last = mention


def _is_same(last: Mention, mention: Mention, gap: list[str]) -> bool:
    """Whether two mentions with these words between them tell of one event."""
    kinds = {last.kind, mention.kind}
    if last.type != mention.type or "noun" not in kinds or _BORDERS & set(gap):
        return False
    if mention.type in _CLAUSE and kinds != {"noun"}:
        return True
    near = len(gap) <= 3 and last.entry.mode == mention.entry.mode
    return near and mention.type in (*HARMFUL, "ACCUSE", "REQUEST")
