"""Settles how an event is told: as done, claimed, denied, planned, threatened or feared."""

from __future__ import annotations

from zufolge.language.happenings.signs import sign_in
from zufolge.language.happenings.words import event_words
from zufolge.language.moods import Mood, mood
from zufolge.reading.happenings.kinds import HARMFUL
from zufolge.reading.happenings.mention import Mention, Reading, Told
from zufolge.record import Statement
from zufolge.record.entries import EventStatus

_BORDERS = frozenset((",", ";", ":", "–", "—", "(", ")", "„", "“", "”", '"', "»", "«"))
# A clause is looked through so far on either side, in words.
_REACH = 30
_HARMS = frozenset((*HARMFUL, "COERCE", "PROTEST", "SANCTION", "THREATEN"))
# These do something by being said; that somebody asks for more does not make them planned.
_SPOKEN = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"))


def settle_status(reading: Reading, told: Told, mention: Mention, inside: Statement | None) -> None:
    """Sets the status; a mention of harm that did not happen ("nicht verletzt") is dropped."""
    look = _Look(reading, told, mention)
    if look.denied():
        if mention.entry.type == "HARM" or mention.type == "SUPPORT":
            mention.type = ""
        mention.status = "denied"
    elif "fear" in mention.entry.flags:
        mention.status = "feared"
    else:
        mention.status = look.ahead() or _said(look, inside)


def _said(look: _Look, inside: Statement | None) -> EventStatus:
    if inside is not None and not look.is_cue_of(inside) and look.voiced(inside):
        return "claimed"
    return "claimed" if look.claimed() else "asserted"


def _without_not(words: str) -> str:
    return " ".join(w for w in words.split() if w not in ("nicht", "not"))


class _Look:
    """A mention's clause, and the words before and behind it."""

    def __init__(self, reading: Reading, told: Told, mention: Mention) -> None:
        self.reading = reading
        self.mention = mention
        self.told = told
        self.english = reading.language == "en"
        self.first, self.last = self._clause()
        self.before = reading.words(self.first, mention.first)
        self.after = reading.words(mention.last, self.last)
        self.clause = f"{self.before} | {self.after}"
        governing = max(told.sentence.first, self.first - 16)
        self.governing = reading.words(governing, self.first)

    def _clause(self) -> tuple[int, int]:
        lower, sentence = self.reading.lower, self.told.sentence
        first, last = self.mention.first, self.mention.last
        while (
            first > max(sentence.first, self.mention.first - _REACH)
            and lower[first - 1] not in _BORDERS
        ):
            first -= 1
        while last < min(sentence.last, self.mention.last + _REACH) and lower[last] not in _BORDERS:
            last += 1
        return first, last

    def has(self, sign: str, words: str | None = None) -> bool:
        where = self.clause if words is None else words
        return sign_in(where, self.reading.language, sign) is not None

    # how it is told ------------------------------------------------------------------------------

    def denied(self) -> bool:
        at = self.mention.first
        if self.mention.kind in ("noun", "phrase"):
            near = self.reading.words(max(self.first, at - 3), at)
            # "nicht erklärte Streiks" did take place
            bare = near.split()[-1:] in (["nicht"], ["not"])
            return bare or self.has("deny", _without_not(near))
        near = self.reading.words(max(self.first, at - 8), at)
        if self.mention.kind == "finite" and not self.english:
            near = self.reading.words(self.mention.last, min(self.last, self.mention.last + 8))
            near = near.split(" und ")[0]
        near = near.split(" und ")[-1].split(" and ")[-1]
        if any(words in near for words in ("nicht nur", "not only", "nicht mehr")):
            return False
        return self.has("deny", near) and self.mention.type != "REJECT"

    def ahead(self) -> EventStatus | None:
        """What has not happened: threatened, feared or planned."""
        spoken = self.mention.type in _SPOKEN and self.mention.kind != "infinitive"
        if self.mention.kind == "noun":
            near = self.reading.words(max(self.first, self.mention.first - 3), self.mention.first)
            if set(near.split()) & event_words("adjunct"):
                return None
            if " möglich" in f" {near}" or "possible" in near:
                return "feared" if self.mention.type in HARMFUL else "planned"
        if self.mention.type in _HARMS and not spoken and (self.has("threat") or self.has("fear")):
            return "threatened" if self.has("threat") else "feared"
        noun = self.mention.kind == "noun" and not spoken and self._noun_ahead()
        return "planned" if noun or self._infinitive_ahead() else None

    def _infinitive_ahead(self) -> bool:
        if self.english:
            return self._english_ahead()
        tokens = set(self.clause.split())
        if tokens & event_words("shall"):
            return not self._perfect()
        if self.mention.kind == "participle":
            # "wird festgenommen werden", "sollen festgenommen werden"
            return bool(tokens & {"will", "wollen", "wollte", "wollten"}) or (
                " werden" in self.after[:9] and bool(tokens & {"wird", "werde"})
            )
        if self.mention.kind != "infinitive":
            return False
        marked = "zu" in self.before.split()[-1:] or self._joined_zu()
        if self.has("done") or (marked and self.has("done", self.governing)):
            return False
        return marked or bool(tokens & event_words("standing-become")) or self.has("plan")

    def _joined_zu(self) -> bool:
        particle = self.mention.entry.particle
        return bool(particle) and self.reading.lower[self.mention.first].startswith(particle + "zu")

    def _english_ahead(self) -> bool:
        near = self.reading.words(max(self.first, self.mention.first - 4), self.mention.first)
        if self.mention.kind == "infinitive":
            if self.has("done", near):
                return False
            words = near.split()
            return "to" in words[-2:] or self.has("plan", near)
        return self.has("plan", near) and self.mention.kind != "finite"

    def _noun_ahead(self) -> bool:
        if not self.english and set(self.clause.split()) & event_words("shall"):
            return not self._perfect()
        if self.mention.type in HARMFUL and self.mention.type != "ASSAULT":
            return False
        return self.has("plan") or self.has("order")

    def _perfect(self) -> bool:
        """ "soll … haben", "sollen … worden sein": told by somebody, not planned."""
        end = set(self.reading.lower[max(self.last - 3, self.mention.first) : self.last])
        tail = set(self.after.split()[:4]) | end
        return bool(tail & event_words("perfect"))

    def claimed(self) -> bool:
        sentence = self.told.sentence
        around = self.reading.words(
            max(sentence.first, self.mention.first - 2 * _REACH),
            min(sentence.last, self.mention.last + 2 * _REACH),
        )
        if self.has("claim", around):
            return True
        if self.english:
            return False
        tokens = self.clause.split()
        if set(tokens) & event_words("shall"):
            return True
        return any(mood(t) == Mood.FIRST or t in event_words("second") for t in tokens)

    def voiced(self, statement: Statement) -> bool:
        """Whether the sentence itself shows that somebody else speaks.

        A reported act ("Er forderte …") is the report's own telling; a whole sentence given as
        somebody's shows it by its source.
        """
        if statement.kind == "Reported":
            return False
        if statement.kind not in ("FreeIndirect", "Indirect"):
            return True
        sentence = self.told.sentence
        return any(
            sentence.start <= s.start < sentence.end for s in (*statement.frame, *statement.cue)
        )

    def is_cue_of(self, statement: Statement) -> bool:
        """Whether the mention is the very word that says the statement."""
        tokens = self.reading.tokens
        start, end = tokens[self.mention.first].start, tokens[self.mention.last - 1].end
        return any(c.start < end and start < c.end for c in statement.cue)
