"""Whom the words of a speaker mean: names, descriptions, pronouns, and words about words."""

from __future__ import annotations

import re
from collections.abc import Callable

from zufolge.language import Page
from zufolge.language.names import bare
from zufolge.language.nouns import Noun, noun
from zufolge.language.phrases import Phrase, genitive_at
from zufolge.language.pronouns import Pronoun, pronoun
from zufolge.language.speaker_words import speaker_words
from zufolge.reading.chains.actors import Actor
from zufolge.reading.chains.antecedents import Antecedents
from zufolge.reading.chains.cast import Cast
from zufolge.reading.chains.edges import Edges, plausible
from zufolge.reading.chains.match import nations
from zufolge.reading.chains.named import Named
from zufolge.reading.chains.partial import Partial
from zufolge.reading.chains.people import People
from zufolge.record import Statement

_NATIONAL = re.compile(r"isch(?:e|er|en|em|es)?$")
_OFFICIAL = ("offiziell", "amtlich", "official")
_KEPT_COMPOUNDS = ("behörden", "medien", "regierungs", "agentur", "augenzeugen", "zeugen", "presse")


class Resolver:
    """`speakers` are those of the statements resolved so far, by id; `token` tells where one begins."""

    def __init__(
        self,
        *,
        page: Page,
        people: People,
        cast: Cast,
        antecedents: Antecedents,
        speakers: dict[str, Actor | None],
        token: Callable[[Statement], int],
    ) -> None:
        self.tokens = page.tokens
        self.page = page
        self.people = people
        self.cast = cast
        self.language = people.language
        self.phrases = cast.phrases
        self.antecedents = antecedents
        self.speakers = speakers
        self.token = token
        self.named = Named(people, cast)
        self.edges = Edges(self.tokens, self.language)
        self.partial = Partial(self.tokens, self.language)

    def resolve(self, first: int, last: int, statement: Statement) -> Actor | None:
        """The actor that tokens `first` to `last` mean as the speaker of a statement."""
        first, last = self.edges.trim(first, last)
        while last - first > 1 and self._word(last - 1) in speaker_words("beside-pronoun"):
            last -= 1
        if first >= last:
            return None
        if last - first == 1 and not self.partial.elided(first, last):
            settled, actor = self._single(first, statement)
            if settled:
                return actor
        whole = self.cast.at.get(first)
        if whole and (whole.first, whole.last) == (first, last) and first in self.people.taken:
            return whole.actor
        part = self._part_of(first, last, statement)
        if part is not None:
            return part
        phrase = self.phrases.read(first, last)
        if phrase is None:
            return self._by_token(first, last)
        return self._read(phrase, first, last, statement)

    def _read(self, phrase: Phrase, first: int, last: int, statement: Statement) -> Actor | None:
        found = self.named.pair(first, last) or self._author(phrase, first, last, statement)
        if found is not None:
            return found
        if self.named.says_words(phrase):
            settled, actor = self._saying(phrase, last, statement)
            if settled:
                return actor
        elif phrase.noun is not None and phrase.noun.word in speaker_words("communique"):
            settled, actor = self._statement_of(phrase, statement)
            if settled:
                return actor
        return (
            self.named.person(phrase, first, last)
            or self._apposed(phrase, last, statement)
            or self._unless_implausible(phrase, statement)
        )

    def _part_of(self, first: int, last: int, statement: Statement) -> Actor | None:
        """ "one of them", "another": named by the group or noun that the words leave out."""
        at, label = self.partial.of_group(first, last), ""
        if at is not None:
            them = Pronoun("mfn", "p", "personal")
            group = self.antecedents.of(them, at, statement)
            label = self.partial.group_label(first, group) if group and group.name else ""
        elif number := self.partial.elided(first, last):
            before = self.antecedents.before(first)
            word = self.partial.noun_before(before, self.antecedents.sentence(first))
            label = f"{number} {word}" if word else ""
        return self.named.called(label, (first, last)) if label else None

    def _unless_implausible(self, phrase: Phrase, statement: Statement) -> Actor | None:
        if not plausible(phrase, self.tokens, self.language):
            return None
        return self._phrase(phrase, statement)

    def _word(self, n: int) -> str:
        return self.tokens[n].text.lower()

    def _single(self, at: int, statement: Statement) -> tuple[bool, Actor | None]:
        """Pronouns and adverbs; whether the word is one, and whom it means."""
        low = self._word(at)
        if low in speaker_words("nobody"):
            return True, None
        if low in speaker_words("thence"):
            document = self.antecedents.document(at) if low in {"darin", "daraus"} else None
            author = self.antecedents.author(at) if document is not None else None
            return True, author or document or self.antecedents.carried(statement, at)
        text = self.tokens[at].text
        text = text if self.language != "en" else text.replace("’", "'").partition("'")[0]
        word = pronoun(text, self.language)
        return word is not None, self._pronoun(word, at, statement) if word else None

    def _saying(self, phrase: Phrase, last: int, statement: Statement) -> tuple[bool, Actor | None]:
        """ "Angaben der Polizei", "der Erklärung", "eigenen Angaben": whether settled, and whose words."""
        inner = genitive_at(self.tokens, phrase.core, last, self.language)
        if inner < last and not self._timed(inner):
            return True, self.resolve(inner, last, statement)
        if phrase.named and phrase.proper[0] == phrase.head + 1:
            return True, self._genitive(*phrase.proper) or self.resolve(
                phrase.proper[0], last, statement
            )
        told, actor = self._statement_of(phrase, statement)
        if told:
            return True, actor
        if phrase.noun is not None and phrase.noun.kind == "words":
            return True, self._words(phrase, phrase.noun, statement)
        return False, None

    def _genitive(self, first: int, last: int) -> Actor | None:
        """ "Darstellung Kiews": the name without its ending, where the report has it bare too."""
        word = self.tokens[first].text
        places = self.people.places.get(bare(word), []) if bare(word) != word else []
        if last - first > 1 or first in self.people.taken or not places:
            return None
        return self.named.state(places[0], "organization")

    def _timed(self, at: int) -> bool:
        """Whether a time follows, not a source: "Informationen vom späten Abend", "Meldung von 14.20 Uhr"."""
        return any(
            self.tokens[n].text[:1].isdigit() or self.tokens[n].text in speaker_words("time")
            for n in range(at, min(at + 3, len(self.tokens)))
        )

    def _author(self, phrase: Phrase, first: int, last: int, statement: Statement) -> Actor | None:
        """Who made a document: "Cornyn's statement", "a survey published in April by the institute …"."""
        known = phrase.noun
        if self.language != "en" or known is None or known.kind not in {"document", "words"}:
            return None
        mention = self.cast.at.get(first)
        if mention is not None and mention.first == first and self.named.owns(mention, last):
            return mention.actor
        own = [n for n in range(first, phrase.head) if self.tokens[n].text.endswith(("'s", "’s"))]
        if own and all(self.tokens[n].text[:1].isupper() for n in range(first, own[0] + 1)):
            return self.resolve(first, own[0] + 1, statement)
        by = [n for n in range(phrase.head + 1, last - 1) if self.tokens[n].text in {"by", "from"}]
        by = [n for n in by if not self._timed(n + 1)]
        inner = self.phrases.read(by[-1] + 1, last) if by else None
        if inner is None or not (inner.named or (inner.noun and inner.noun.kind != "person")):
            return None
        return self.resolve(by[-1] + 1, last, statement)

    def _apposed(self, phrase: Phrase, last: int, statement: Statement) -> Actor | None:
        """The name of a body behind a comma: "The operator, Lakeway Services"."""
        known, comma = phrase.noun, phrase.last
        if known is None or known.kind in {"person", "group"} or phrase.named or comma + 1 >= last:
            return None
        if self.tokens[comma].text != ",":
            return None
        inner = self.phrases.read(comma + 1, last)
        behind = self.tokens[last - 1].text
        if inner is None or not inner.named or (inner.core < last and behind != ")"):
            return None
        if inner.det not in {"d", "i"} and not self.tokens[comma + 1].text[:1].isupper():
            return None
        return self._phrase(inner, statement)

    def _statement_of(self, phrase: Phrase, statement: Statement) -> tuple[bool, Actor | None]:
        """ "in der Erklärung", "their report": words of whoever just spoke, or of their owner."""
        known = phrase.noun
        if known is None or known.kind not in {"document", "words"}:
            return False, None
        if phrase.det == "d" and known.word in speaker_words("communique"):
            actor = self.antecedents.carried(statement, phrase.first)
            actor = actor or self.antecedents.author(phrase.first)
            return actor is not None, actor
        if phrase.det == "i" and known.word in speaker_words("communique"):
            actor = self.antecedents.carried(statement, phrase.first, near=1)
            body = actor is not None and actor.kind not in {"person", "group"}
            return body, actor
        return False, None

    def _by_token(self, first: int, last: int) -> Actor | None:
        return next((self.cast.at[n].actor for n in range(first, last) if n in self.cast.at), None)

    def _pronoun(self, word: Pronoun, at: int, statement: Statement) -> Actor | None:
        if word.type == "first":
            return self._outer(statement)
        return self.antecedents.of(word, at, statement)

    def _outer(self, statement: Statement) -> Actor | None:
        if statement.inside:
            return self.speakers.get(statement.inside)
        return self.antecedents.carried(statement, self.token(statement))

    def _words(self, phrase: Phrase, known: Noun, statement: Statement) -> Actor | None:
        """ "Polizeiangaben", "eigenen Angaben", "den Angaben", "Offiziellen Angaben"."""
        words = {self._word(n) for n in (phrase.first, *phrase.adjectives)}
        if words & {"eigenen", "eigener", "own"}:
            return self.antecedents.own(phrase.first, statement)
        if phrase.det == "p":
            word = pronoun(phrase.det_word, self.language, "possessive", "first", "relative")
            return self._pronoun(word, phrase.first, statement) if word else None
        if any(word.startswith(_OFFICIAL) for word in words):
            return self.named.new(phrase, "government")
        if state := self._national(phrase):
            return state
        if known.before:
            return self._compound(phrase, known.before)
        return self._bare_words(phrase, known, statement)

    def _national(self, phrase: Phrase) -> Actor | None:
        """ "ukrainischen Angaben": the state where the report names it, else the words themselves."""
        if self.language == "en" or phrase.det in {"d", "p", "t"}:
            return None
        words = [self._word(n) for n in (*phrase.adjectives, phrase.first)]
        stems = nations(tuple(w for w in words if _NATIONAL.search(w)))
        if not stems:
            return None
        for n in self.named.states(stems):
            return self.named.state(n)
        return self.named.new(phrase, "government")

    def _bare_words(self, phrase: Phrase, known: Noun, statement: Statement) -> Actor | None:
        repeated = phrase.det in {"d", "t"}
        if repeated and known.word in speaker_words("repeated-source"):
            return self.antecedents.carried(statement, phrase.first)
        if repeated or known.word in speaker_words("empty-source"):
            return None
        return self.named.new(phrase, "document")

    def _compound(self, phrase: Phrase, before: str) -> Actor | None:
        if before.startswith(_KEPT_COMPOUNDS):
            kind = "media" if before.startswith(("medien", "presse", "agentur")) else "government"
            return self.named.new(phrase, kind)
        text = self.tokens[phrase.head].text[: len(before)].rstrip("-s" if len(before) > 7 else "-")
        body = noun(text, "de")
        if body is None and noun(text + "s", "de") is None and not text.isupper():
            return self.named.new(phrase, "document")
        found = self.cast.named.get("=" + text.lower()) or self.cast.named.get(
            self.cast.aliases.key(text)
        )
        if found is None:
            found = Actor(body.kind if body else "organization")  # type: ignore[arg-type]
            self.cast.named["=" + text.lower()] = found
            self.named.extra.append(found)
        found.call(0.5, text)
        found.mentions.add((phrase.head, phrase.head + 1))
        return found

    def _phrase(self, phrase: Phrase, statement: Statement) -> Actor | None:
        mention = self.cast.at.get(phrase.head)
        if mention is None and phrase.named:
            mention = self.cast.at.get(phrase.proper[0])
        number = self.antecedents.sentence(phrase.head)
        belonging = self.named.belonging(phrase)
        if belonging is not None:
            return belonging
        if phrase.det == "p" and phrase.det_word:
            return self._owned(phrase, statement)
        if mention is not None and not (
            phrase.named
            and mention.actor.kind == "person"
            and mention.first not in self.people.taken
        ):
            actor = mention.actor
        else:
            actor = self.cast.identify(phrase, number)
            self.named.extra.append(actor)
        if actor.kind != "person" or not actor.names:
            self.named.label(actor, phrase)
        actor.mentions.add((phrase.first, max(phrase.core, phrase.first + 1)))
        return actor

    def _owned(self, phrase: Phrase, statement: Statement) -> Actor | None:
        """ "sein Anwalt": of whom, where that is known."""
        word = pronoun(phrase.det_word, self.language, "possessive", "first", "relative")
        owner = self._pronoun(word, phrase.first, statement) if word else None
        known = phrase.noun
        if (
            owner is not None
            and (known is None or known.kind in {"document", "words"})
            and not phrase.named
        ):
            return owner
        if owner is not None and owner.name.startswith(("ein ", "eine ", "a ", "an ", "A ", "An ")):
            owner = None
        label = self.cast.naming.label(phrase)
        tail = label.split(" ", 1)[-1]
        if owner is not None and owner.name:
            label = (
                f"{owner.name}'s {tail}" if self.language == "en" else f"{tail} von {owner.name}"
            )
        actor = self.cast.named.get("=" + label.lower())
        if actor is None:
            mention = self.cast.at.get(phrase.head)
            actor = (
                mention.actor
                if mention and not mention.actor.speaks
                else Actor(self.cast.kind(phrase), self.cast.gender(phrase), phrase.plural)
            )
            self.cast.named["=" + label.lower()] = actor
            self.named.extra.append(actor)
        actor.call(50, label)
        actor.mentions.add((phrase.first, phrase.last))
        return actor
