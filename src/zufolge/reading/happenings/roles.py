"""Who acts and whom it befalls: noun phrases of the event word's clause, empty rather than guessed."""

from __future__ import annotations

from collections.abc import Sequence

from zufolge.language.happenings.words import event_words
from zufolge.language.people import person
from zufolge.reading.happenings.chunks import Chunk, chunks
from zufolge.reading.happenings.mention import Mention, Reading, Told, is_attribute
from zufolge.record import Findings, Span

_REACH = 24
_FAR = 14
_AGENT = frozenset(("von", "vom", "durch", "by"))
_TARGET = frozenset(("auf", "gegen", "an", "against", "on"))
_OF = frozenset(("von", "vom", "of"))
_BORDERS = frozenset((";", ":", "–", "—", "(", ")"))
# Whoever is hit by nature or by accident is told with a figure, not by a deed.
_NO_ACTOR = frozenset(("DISASTER",))
_THEIRS = frozenset(("HARM", "BLAST", "DISASTER"))

_Pair = tuple[Chunk | None, Chunk | None]


class Roles:
    """Finds actor and recipient of the mentions of one page."""

    def __init__(self, reading: Reading, found: Findings) -> None:
        self.reading = reading
        self.english = reading.language == "en"
        starts = {t.start: n for n, t in enumerate(reading.tokens)}
        spans = [m for e in found.entities if e.kind != "place" for m in e.mentions]
        spans += [p.span for p in found.places]
        self.named = {starts[s.start] for s in spans if s.start in starts}

    def of(self, told: Told, mention: Mention) -> tuple[Span | None, Span | None]:
        first, last = self._clause(told, mention)
        if mention.kind in ("noun", "phrase") and not self._verbal(mention):
            actor, recipient = self._around_noun(mention, last)
        else:
            actor, recipient = self._around_verb(told, mention, first, last)
        if mention.type in _NO_ACTOR:
            actor = None
        if recipient is not None and recipient == actor:
            recipient = None
        return self._span(actor), self._span(recipient)

    def _verbal(self, mention: Mention) -> bool:
        """A phrase that stands for a verb ("ums Leben", "in Brand")."""
        return mention.kind == "phrase"

    def _clause(self, told: Told, mention: Mention) -> tuple[int, int]:
        lower, sentence = self.reading.lower, told.sentence
        first, last = mention.first, mention.last
        while first > max(sentence.first, mention.first - _REACH):
            if lower[first - 1] in _BORDERS or self._comma(first - 1):
                break
            first -= 1
        while last < min(sentence.last, mention.last + _REACH):
            if lower[last] in _BORDERS or self._comma(last):
                break
            last += 1
        return first, last

    def _comma(self, n: int) -> bool:
        """A comma that parts clauses rather than names in a row."""
        tokens = self.reading.tokens
        if tokens[n].text != ",":
            return False
        after = tokens[n + 1].text if n + 1 < len(tokens) else ""
        listed = n > 0 and tokens[n - 1].text[:1].isupper() and after[:1].isupper()
        return not listed

    # verbs --------------------------------------------------------------------------------------

    def _verbs(self, told: Told) -> frozenset[int]:
        """The event words of a sentence that are no nouns, and in English what looks like a verb."""
        return frozenset(
            n
            for m in told.mentions
            if m.kind not in ("noun", "cue")
            for n in range(m.first, m.last)
        )

    def _around_verb(self, told: Told, mention: Mention, first: int, last: int) -> _Pair:
        if mention.kind == "participle" and is_attribute(self.reading, mention):
            after = chunks(self.reading, mention.last, last)
            return None, after[0] if after and after[0].first <= mention.last + 1 else None
        found = [
            c
            for c in chunks(self.reading, first, last, self._verbs(told))
            if c.last <= mention.first or c.first >= mention.last
        ]
        passive = mention.kind in ("participle", "phrase") and (
            bool(event_words("become") & set(self.reading.lower[first:last]))
        )
        if passive:
            return self._passive(mention, found, first, last)
        return self._active(mention, found)

    def _passive(self, mention: Mention, found: Sequence[Chunk], first: int, last: int) -> _Pair:
        agents = [c for c in found if c.prep in _AGENT and self._acts(c)]
        bare = [c for c in found if not c.prep and c.det not in event_words("not-subject")]
        lower = self.reading.lower
        finite = next(
            (n for n in range(first, last) if lower[n] in event_words("become")), mention.first
        )
        if self.english:
            bare = [c for c in bare if c.tail <= finite]
        subject = min(bare, key=lambda c: max(c.first - finite, finite - c.tail, 0), default=None)
        return agents[0] if agents else None, subject

    def _active(self, mention: Mention, found: Sequence[Chunk]) -> _Pair:
        bare = [c for c in found if not c.prep]
        if self.english:
            before = [c for c in bare if c.last <= mention.first]
            after = [c for c in bare if c.first >= mention.last]
            subject = before[-1] if before else None
            target = after[0] if after and after[0].first - mention.last <= 2 else None
        else:
            subject = next((c for c in bare if c.det not in event_words("not-subject")), None)
            others = [c for c in bare if c is not subject]
            if mention.kind == "finite":
                # "lösten die Versammlung auf und nahmen zwei Männer fest"
                others = [c for c in others if c.first >= mention.last] or others
            target = others[0] if others else None
            target = target or self._aimed_at(mention, found)
        flags = mention.entry.flags
        if subject is not None and not self._subject_near(mention, subject):
            subject = None
        theirs = mention.entry.type in _THEIRS and mention.kind == "phrase"
        if "s=r" in flags or theirs:
            return None, subject
        if "s=a" in flags:
            return subject, None
        return subject, target

    def _subject_near(self, mention: Mention, subject: Chunk) -> bool:
        """A subject far from its verb is more often somebody else's."""
        apart = max(subject.first - mention.last, mention.first - subject.tail)
        return apart <= _FAR

    def _aimed_at(self, mention: Mention, found: Sequence[Chunk]) -> Chunk | None:
        if mention.type not in ("ASSAULT", "PROTEST", "THREATEN", "REQUEST", "CONSULT"):
            return None
        return next((c for c in found if c.prep in (*_TARGET, "mit", "with", "to")), None)

    # nouns --------------------------------------------------------------------------------------

    def _around_noun(self, mention: Mention, last: int) -> _Pair:
        found = chunks(self.reading, mention.last, min(last, mention.last + 14))
        actor: Chunk | None = None
        recipient: Chunk | None = None
        at = mention.last
        for chunk in found:
            # only what follows at once depends on the noun
            if chunk.first - at > 3:
                break
            theirs = "g=r" in mention.entry.flags
            genitive = chunk.det in ("des", "der", "eines", "einer") and not chunk.prep
            if chunk.prep in _TARGET:
                recipient = recipient or chunk
            elif chunk.prep in ("durch", "by") or (chunk.prep in _OF and not theirs):
                actor = actor or (chunk if self._acts(chunk) else None)
            elif (genitive and chunk.first - mention.last <= 2) or chunk.prep in _OF:
                if theirs:
                    recipient = recipient or chunk
                elif self._acts(chunk):
                    actor = actor or chunk
            else:
                break
            at = chunk.tail
        return actor, recipient

    # shared -------------------------------------------------------------------------------------

    def _acts(self, chunk: Chunk) -> bool:
        """Whether a phrase names people, a body or a state: only those do things on purpose."""
        words = [self.reading.tokens[n].text for n in range(chunk.first, chunk.last)]
        if any(person(w, self.reading.language) is not None for w in words):
            return True
        if any(n in self.named for n in range(chunk.first, chunk.tail)):
            return True
        return any(w.lower().endswith(tuple(event_words("body"))) for w in words)

    def _span(self, chunk: Chunk | None) -> Span | None:
        return self.reading.page.words(chunk.first, chunk.tail) if chunk is not None else None
