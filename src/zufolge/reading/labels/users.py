"""Whose words a label is: the speaker's of the statement around it, else the report's."""

from __future__ import annotations

import re

from zufolge.language import Page
from zufolge.language.callings import calling_words
from zufolge.language.shortquotes import ShortQuote
from zufolge.reading.labels.marked import Marked, Named
from zufolge.reading.said import Said
from zufolge.record import Entity, Label, Span, Statement

REPORT = "report"
_NEAR = 8  # words between a verb and its auxiliary
# Hot words for deeds ("Lüge", "Betrug") are mostly what a report is about.
_ACTORS = frozenset(("fighters", "people"))
_POSSESSIVE = re.compile(r"['’][sS]?$")
_FIRST_PERSON = frozenset(("ich", "wir", "i", "we"))
# Entities that are called by their names; a group may be called by a label.
_CALLED_BY_NAME = frozenset(("person", "media", "place", "document", "organization"))


class Users:
    """The statements and entities of a report, as the labels ask for them."""

    def __init__(
        self, page: Page, statements: tuple[Statement, ...], entities: tuple[Entity, ...]
    ) -> None:
        self.page = page
        self.said = Said(statements)
        self._roles = Said(
            tuple(
                Statement(s.id, s.kind, content=(*s.frame, *s.speaker, *s.addressee))
                for s in statements
            )
        )
        mentions = [(m, e) for e in entities for m in e.mentions]
        self._ends = {m.end: (m, e) for m, e in sorted(mentions, key=lambda x: -x[0].start)}
        self._begins = {m.start: (m, e) for m, e in sorted(mentions, key=lambda x: x[0].end)}

    def names(self, marked: Marked, quote: ShortQuote) -> bool:
        """Whether quoted words name an entity, are a quotation (or one within) or a part of who speaks."""
        span = self.page.words(quote.first, quote.last)
        around = self.said.around(span.start, span.end)
        if around and around[0][1].kind == "Direct" and not marked.hits_in(*quote):
            return True
        found = self._begins.get(span.start) or self._ends.get(span.end)
        if found is not None and found[1].kind in _CALLED_BY_NAME and span.contains(found[0]):
            return True
        known = bool(marked.hits_in(*quote))
        return bool(self._roles.around(span.start, span.end)) and not around and not known

    def label(self, marked: Marked, named: Named) -> Label | None:
        """The label as the record holds it; None where nobody takes sides by it."""
        span = self._span(named)
        statement = self._statement(span)
        by = self._by(marked, named, statement)
        if statement is None and by is None and _is_term(marked, named):
            return None
        bare = not named.called and not named.quoted
        # what nobody says in quotation marks is a title
        title = statement is None and named.first in marked.inside
        if bare and (title or not _counts(named, statement)):
            return None
        return Label(
            id="",
            span=span,
            label=" ".join(span.text.split()),
            of=self._of(named),
            by=by,
            scare_quoted=named.quoted,
            according_to=statement.id if statement is not None else None,
        )

    def _span(self, named: Named) -> Span:
        tokens = self.page.tokens
        start, end = tokens[named.first].start, tokens[named.last - 1].end
        ending = _POSSESSIVE.search(tokens[named.last - 1].text)
        return self.page.span(start, end - (len(ending[0]) if ending else 0))

    def _statement(self, span: Span) -> Statement | None:
        """The innermost statement around the words that is not told of its own speaker by them."""
        for _, statement in self.said.around(span.start, span.end):
            if not any(s.overlaps(span) for s in statement.speaker):
                return statement
        return None

    def _by(self, marked: Marked, named: Named, statement: Statement | None) -> str | None:
        verb = named.verb if named.called else None
        if verb is not None and (statement is None or self._is_told(marked, verb, statement)):
            return self._caller(marked, verb)
        return statement.speaker_entity if statement is not None else REPORT

    def _is_told(self, marked: Marked, verb: int, statement: Statement) -> bool:
        """Whether the speaker tells that somebody else calls somebody so: "They called him a traitor"."""
        token = self.page.tokens[verb]
        span = self.page.span(token.start, token.end)
        if statement.kind == "Reported" or any(c.overlaps(span) for c in statement.cue):
            return False
        near = {marked.word(i) for i in range(verb - 2, verb + 3)}
        return any(c.contains(span) for c in statement.content) and not near & _FIRST_PERSON

    def _caller(self, marked: Marked, verb: int) -> str | None:
        """The entity named right before the verb of calling, or right behind a German one."""
        tokens, first = self.page.tokens, marked.sentence.first
        for at in range(verb, max(verb - 3, first), -1):
            found = self._ends.get(tokens[at - 1].end)
            if found is not None:
                return found[1].id
        if marked.language == "de" and verb + 1 < marked.sentence.last:
            found = self._begins.get(tokens[verb + 1].start)
            return found[1].id if found is not None else None
        return None

    def _of(self, named: Named) -> Span | None:
        if named.of is not None:
            return self.page.words(*named.of)
        if named.called or named.last >= len(self.page.tokens):
            return None
        return self._name_behind(named)

    def _name_behind(self, named: Named) -> Span | None:
        """The person's name behind a label: "Machthaber Lukaschenko"."""
        tokens = self.page.tokens
        begin = tokens[named.last].start
        alone, whole = self._begins.get(begin), self._begins.get(tokens[named.first].start)
        if alone is not None and alone[1].kind == "person":
            return alone[0]
        if whole is not None and whole[1].kind == "person" and whole[0].end > begin:
            return self.page.span(begin, whole[0].end)
        return None


def _is_term(marked: Marked, named: Named) -> bool:
    """ "… was als „X“ bezeichnet wird": by nobody, and nothing that is disputed."""
    if not named.called or named.verb is None or named.word is not None:
        return False
    near = {marked.word(i) for i in range(named.verb - _NEAR, named.verb + _NEAR)}
    return not near.isdisjoint(calling_words(marked.language, "passive"))


def _counts(named: Named, statement: Statement | None) -> bool:
    """Whether a word of the list counts where it stands (the classes of labels-de.tsv)."""
    if named.word is None or named.word.load == "loaded":
        return named.word is not None
    if named.word.load == "disputed":
        return statement is not None
    heated = named.word.load == "heated" and named.word.what in _ACTORS
    return heated and statement is not None and statement.kind == "Direct"
