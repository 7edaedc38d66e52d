"""Whom a pronoun means, and who still speaks where nobody is named."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from zufolge.language import Page
from zufolge.language.pronouns import Pronoun, pronoun, verb_number
from zufolge.language.speaker_words import speaker_words
from zufolge.reading.chains.actors import Actor, Mention
from zufolge.record import Statement

_FAR = 6  # sentences that a pronoun may reach back
_MOST = 50  # mentions looked at
# Weights of the choice, set by hand; twelve variants of them gave the same figures. They are for a
# sentence of distance, standing as subject, having spoken last, an unknown gender, a body for
# "er"/"sie", and a name.
_DISTANCE, _SUBJECT, _SPOKE, _UNSURE, _BODY, _NAMED = 4.0, 3.0, 5.0, 2.0, 3.0, 3.0
_GOES_ON = 4.0  # beside having spoken last, where the words of saying go on ("he added")


class Antecedents:
    """Looks back from a place in the text over mentions and over those who spoke."""

    def __init__(self, page: Page, timeline: list[Mention]) -> None:
        self.page = page
        self.tokens = page.tokens
        self.timeline = timeline
        self.starts = [m.first for m in timeline]
        self.english = page.language == "en"
        self.firsts = [s.first for s in page.sentences]
        self.said: list[tuple[int, Actor, Statement]] = []

    def sentence(self, token: int) -> int:
        return max(0, bisect_right(self.firsts, token) - 1)

    def before(self, at: int) -> list[Mention]:
        """The last mentions before token `at`, in text order."""
        index = bisect_left(self.starts, at)
        return self.timeline[max(0, index - _MOST) : index]

    def spoke(self, statement: Statement, actor: Actor, token: int) -> None:
        self.said.append((token, actor, statement))

    def _last_said(self, at: int, inner: bool = False) -> tuple[int, Actor, Statement] | None:
        for token, actor, statement in reversed(self.said[-12:]):
            if token <= at and (inner or statement.inside is None):
                return token, actor, statement
        return None

    def carried(self, statement: Statement, at: int, near: int = _FAR) -> Actor | None:
        """Who spoke last, in this paragraph or the one before."""
        before = self._last_said(at)
        if before is None or not self.page.sentences:
            return None
        ours = self.page.sentences[self.sentence(at)].block
        theirs = self.page.sentences[self.sentence(before[0])].block
        close = self.sentence(at) - self.sentence(before[0]) <= near
        return before[1] if ours - theirs <= 1 and close else None

    def of(self, word: Pronoun, at: int, statement: Statement) -> Actor | None:
        """The actor that a pronoun at token `at` means."""
        if word.type == "relative":
            found = self._relative(word, at)
            opens = self.tokens[at].text[:1].isupper()
            if found is not None or not opens:
                return found
        if word.type == "impersonal":
            actor = self.carried(statement, at)
            return actor if actor is not None and actor.kind != "person" else None
        number = word.number or self._verb(word, at)
        if word.type == "demonstrative":
            return self._latest(word.genders, number, at, statement)
        if word.type == "possessive" and self.english:
            # "The clinic took in 23, its director said": whose director stands in what he says.
            return self._best(word.genders, number, at, statement, owner=True)
        return self._best(word.genders, number, at, statement)

    def take_up(self, at: int) -> None:
        """Notes whom the pronoun at token `at` means, as one more mention."""
        word = pronoun(self.tokens[at].text, "en" if self.english else "de", "personal")
        if word is None:
            return
        number = word.number or self._verb(word, at)
        actor = self._best(word.genders, number, at, None) if number == "s" else None
        if actor is not None and actor.kind == "person":
            index = bisect_left(self.starts, at)
            self.starts.insert(index, at)
            self.timeline.insert(index, Mention(at, at + 1, actor, self.sentence(at), True))

    def _latest(self, genders: str, number: str, at: int, statement: Statement) -> Actor | None:
        """ "Dieser" takes up the last one named, not the subject."""
        here = self.sentence(at)
        for token, actor, _ in sorted(self._candidates(at, statement), key=lambda c: -c[0]):
            agrees = self._agrees(actor, genders, number)
            if (
                here - self.sentence(token) <= 1
                and agrees is not None
                and agrees > -_BODY - _UNSURE
            ):
                return actor
        return None

    def document(self, at: int) -> Actor | None:
        """The document spoken of last, for "darin"."""
        here = self.sentence(at)
        for mention in reversed(self.timeline[: bisect_left(self.starts, at)][-12:]):
            if mention.actor.kind == "document" and here - mention.sentence <= 3:
                return mention.actor
        return None

    def author(self, at: int) -> Actor | None:
        """Who gave out what was spoken of last: the subject of the sentence of a communiqué."""
        here = self.sentence(at)
        before = self.timeline[: bisect_left(self.starts, at)][-12:]
        for mention in reversed(before):
            known = mention.actor.nouns
            if here - mention.sentence > 2 or mention.actor.kind != "document":
                continue
            if any(n.word in speaker_words("communique") for n in known):
                own = [m for m in before if m.sentence == mention.sentence and m.subject]
                return next((m.actor for m in own if not _dumb(m.actor)), None)
        return None

    def _verb(self, word: Pronoun, at: int) -> str:
        if self.english:
            return ""
        before = self.tokens[at - 1].text if at else ""
        after = self.tokens[at + 1].text if at + 1 < len(self.tokens) else ""
        if word.type == "possessive":
            return ""
        return verb_number(before, after)

    def _relative(self, word: Pronoun, at: int) -> Actor | None:
        here = self.sentence(at)
        for mention in reversed(self.timeline[: bisect_left(self.starts, at)][-6:]):
            if mention.sentence != here:
                return None
            if self._agrees(mention.actor, word.genders, word.number) is not None:
                return mention.actor
        return None

    def own(self, at: int, statement: Statement) -> Actor | None:
        """Whose "own account": the subject of the sentence, else who spoke last."""
        here = self.sentence(at)
        index = bisect_left(self.starts, at)
        inside = [m for m in self.timeline[max(0, index - 5) : index + 4] if m.sentence == here]
        after = [m for m in inside if m.first > at] or inside
        return after[0].actor if after else self._best("mfn", "", at, statement)

    # Choice -------------------------------------------------------------------------------------

    def _best(
        self,
        genders: str,
        number: str,
        at: int,
        statement: Statement | None,
        *,
        owner: bool = False,
    ) -> Actor | None:
        best: tuple[float, float, Actor | None] = (-1000.0, -1.0, None)
        here = self.sentence(at)
        previous = self._last_said(at - 1, inner=True)
        goes_on = statement is not None and any(
            word.lower() in speaker_words("continuing")
            for part in (*statement.cue, *statement.frame)
            for word in part.text.split()
        )
        for token, actor, subject in self._candidates(at, statement, owner=owner):
            agrees = self._agrees(actor, genders, number)
            distance = here - self.sentence(token)
            if agrees is None or distance > _FAR:
                continue
            value = agrees - _DISTANCE * distance + _SUBJECT * subject + _NAMED * bool(actor.names)
            if previous and actor is previous[1]:
                value += _SPOKE + (_GOES_ON if goes_on else 0)
            # In a sentence before, of two that stand alike the first one is its topic.
            order = (
                float(token) if distance == 0 else self.firsts[self.sentence(token)] - token / 1e6
            )
            best = max(best, (value, order, actor), key=lambda b: b[:2])
        return best[2]

    def _candidates(
        self, at: int, statement: Statement | None, *, owner: bool = False
    ) -> list[tuple[int, Actor, bool]]:
        out = []
        index = bisect_left(self.starts, at)
        content = statement.content if statement else ()
        own = [self.page.token_range(c.start, c.end) for c in content]
        reported = owner or (statement is not None and statement.kind == "Reported")
        for mention in self.timeline[max(0, index - _MOST) : index]:
            inside = any(a <= mention.first < b for a, b in own)
            if not inside or reported:
                out.append((mention.first, mention.actor, mention.subject))
        # A place, document or unknown name that never spoke is hardly "he", "she" or "they".
        out = [c for c in out if c[1].speaks or not _dumb(c[1])]
        out += [(token, actor, True) for token, actor, _ in self.said[-12:] if token < at]
        return out

    def _agrees(self, actor: Actor, genders: str, number: str) -> float | None:
        """None where gender or number forbid it, else how gladly it is taken up."""
        if actor.plural or actor.kind == "group":
            several = number == "p" or (number != "s" and "f" in genders)
            return 0.0 if several else None
        if actor.kind == "person":
            return self._person_agrees(actor, genders) if number != "p" else None
        return self._body_agrees(actor, genders, number)

    def _person_agrees(self, actor: Actor, genders: str) -> float | None:
        if actor.gender:
            return 0.0 if actor.gender in genders else None
        return -_UNSURE if genders != "n" else None

    def _body_agrees(self, actor: Actor, genders: str, number: str) -> float | None:
        """In English a body is "it" or "they"; in German what its noun's gender says."""
        if self.english:
            return (-_UNSURE if number == "p" else 0.0) if number == "p" or "n" in genders else None
        if number == "p":
            return None
        if actor.gender:
            return -_BODY if actor.gender in genders else None
        return -_BODY - 4 * _UNSURE if genders == "f" else None


def _dumb(actor: Actor) -> bool:
    return actor.kind in {"place", "document"} or any(n.cls == "state" for n in actor.nouns)
