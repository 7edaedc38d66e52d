"""Whose words a statement gives: the actor that its speaker words mean, or that context carries on."""

from __future__ import annotations

from zufolge.language import Page
from zufolge.language.names import is_common
from zufolge.language.nouns import nouns
from zufolge.language.phrases import PhraseReader, genitive_at
from zufolge.language.pronouns import determiner, pronoun
from zufolge.language.speaker_words import speaker_words
from zufolge.reading.chains.actors import Actor
from zufolge.reading.chains.antecedents import Antecedents
from zufolge.reading.chains.cast import Cast
from zufolge.reading.chains.people import People
from zufolge.reading.chains.resolving import Resolver
from zufolge.record import Span, Statement

_CARRIED = {"FreeIndirect", "IndirectFreeIndirect"}


class Speaking:
    """Resolves the statements of one page; `speakers` maps statement ids to actors."""

    def __init__(self, page: Page, statements: tuple[Statement, ...]) -> None:
        self.page = page
        self.tokens = page.tokens
        self.language = "en" if page.language == "en" else "de"
        self.statements = statements
        self.phrases = PhraseReader(self.tokens, self.language)
        self.ranges = {s.id: self._range(s.speaker) for s in statements}
        self.speakers: dict[str, Actor | None] = {}

    def _range(self, spans: tuple[Span, ...]) -> tuple[int, int]:
        if not spans:
            return (0, 0)
        return self.page.token_range(spans[0].start, spans[0].end)

    def read(self) -> None:
        people = People(self.page, self._hints())
        people.read()
        self.people = people
        self.cast = Cast(self.page, people, self._heads(), self._proper_names())
        self.cast.read()
        self.antecedents = Antecedents(self.page, self.cast.timeline)
        self.resolver = Resolver(
            page=self.page,
            people=people,
            cast=self.cast,
            antecedents=self.antecedents,
            speakers=self.speakers,
            token=self._token,
        )
        by_id = {s.id: s for s in self.statements}
        pronouns = self._pronouns()
        for statement in sorted(self.statements, key=self._position):
            while pronouns and pronouns[-1] < self._token(statement):
                self.antecedents.take_up(pronouns.pop())
            actor = self._speaker(statement, by_id)
            self.speakers[statement.id] = actor
            if actor is not None:
                actor.speaks = True
                self.antecedents.spoke(statement, actor, self._token(statement))

    def _position(self, statement: Statement) -> tuple[int, int]:
        """Speakers in text order; what has none comes where its content begins; the outer one first."""
        start = statement.content[0].start if statement.content else 0
        return (start, -max((c.end for c in statement.content), default=0))

    def _pronouns(self) -> list[int]:
        """Tokens of "he", "she", "er", "sie" outside quotations and speakers, the last one first."""
        closed: set[int] = set()
        for statement in self.statements:
            closed.update(range(*self.ranges[statement.id]))
            if statement.kind == "Direct":
                for part in statement.content:
                    closed.update(range(*self.page.token_range(part.start, part.end)))
        own = speaker_words("subject-pronoun")
        found = [n for n, t in enumerate(self.tokens) if t.text.lower() in own]
        return [n for n in reversed(found) if n not in closed]

    def _token(self, statement: Statement) -> int:
        first, last = self.ranges[statement.id]
        if first < last or not statement.content:
            return first
        start = statement.content[0]
        return self.page.token_range(start.start, start.end)[0]

    def _hints(self) -> set[int]:
        """Tokens where the name of a speaker may begin: of the phrase, an apposition, "Angaben NAME"."""
        out = set()
        for first, last in self.ranges.values():
            for n in range(first, min(last, first + 20)):
                before = self.tokens[n - 1].text if n > first else ","
                if before == "," or determiner(before, self.language) or self._says(before):
                    out.add(n)
        return out

    def _says(self, word: str) -> bool:
        return any(k.kind == "words" for k in nouns(word, self.language))

    def _heads(self) -> set[str]:
        """Heads of speaker phrases that no word list knows."""
        out = set()
        for first, last in self.ranges.values():
            phrase = self.phrases.read(first, last) if first < last else None
            if phrase and phrase.noun is None and phrase.det in {"d", "i"}:
                out.add(self.tokens[phrase.head].text)
        return out

    def _proper_names(self) -> set[tuple[str, ...]]:
        """The proper names of bodies that speak, as words."""
        found = (self._proper_name(first, last) for first, last in self.ranges.values())
        return {words for words in found if words}

    def _proper_name(self, first: int, last: int) -> tuple[str, ...]:
        phrase = self.phrases.read(first, last) if first < last else None
        if phrase and self._says(self.tokens[phrase.head].text):
            inner = genitive_at(self.tokens, phrase.core, last, self.language)
            phrase = self.phrases.read(inner, last) or phrase
        if phrase is None or not phrase.named or (phrase.noun and phrase.noun.kind == "person"):
            return ()
        tokens = range(*phrase.proper)
        words = tuple(self.tokens[n].text for n in tokens)
        small = len(words) == 1 and phrase.noun is None and is_common(words[0], self.language)
        known = any(n in self.people.taken for n in tokens)
        return () if known or small or pronoun(words[0], self.language) else words

    # One statement ------------------------------------------------------------------------------

    def _speaker(self, statement: Statement, by_id: dict[str, Statement]) -> Actor | None:
        first, last = self.ranges[statement.id]
        if first < last:
            return self.resolver.resolve(first, last, statement)
        outer = by_id.get(statement.inside or "")
        if outer is not None and statement.kind == "Direct":
            return self.speakers.get(outer.id)
        if statement.kind in _CARRIED or (statement.kind == "Direct" and not statement.frame):
            return self.antecedents.carried(statement, self._token(statement))
        return None
