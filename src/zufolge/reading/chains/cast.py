"""All who are mentioned in a report, in one sweep from its beginning to its end."""

from __future__ import annotations

from bisect import bisect_left

from zufolge.language import Page
from zufolge.language.names import bare, is_common
from zufolge.language.phrases import SURE_ADJECTIVE, Phrase, PhraseReader
from zufolge.language.speaker_words import speaker_words
from zufolge.language.tokens import Token
from zufolge.reading.chains.acronyms import Aliases
from zufolge.reading.chains.actors import Actor, Mention
from zufolge.reading.chains.match import LIKELY, NOT, PART, POSSIBLE, SAME, nations, score
from zufolge.reading.chains.naming import Naming
from zufolge.reading.chains.nounphrases import NounPhrases
from zufolge.reading.chains.people import People
from zufolge.record.entries import EntityKind

_LOOK_BACK = 60  # actors that a description may take up, the latest first; bounds time
# Sentences within which a weak likeness is enough: a word for any person, and a mere possibility.
_NEAR, _NEXT = 5, 2


class Cast:
    """`timeline` holds the mentions in text order; `at` finds one by any token of its core."""

    def __init__(
        self, page: Page, people: People, heads: set[str], spoken: set[tuple[str, ...]]
    ) -> None:
        self.page = page
        self.people = people
        self.tokens = page.tokens
        self.language = people.language
        self.phrases = PhraseReader(self.tokens, self.language)
        self.naming = Naming(page, self.phrases)
        self.aliases = Aliases(page)
        self.heads = heads
        self.noun_phrases = NounPhrases(page, people, self.phrases, spoken)
        self.timeline: list[Mention] = []
        self._firsts = [s.first for s in page.sentences]
        self.at: dict[int, Mention] = {}
        self.recent: list[Actor] = []
        self.last_seen: dict[Actor, int] = {}
        self.named: dict[str, Actor] = {}
        self._people_at = {m.first: m for m in people.mentions}

    def read(self) -> None:
        for number, sentence in enumerate(self.page.sentences):
            n = sentence.first
            while n < sentence.last:
                n = self._step(n, number)

    def _step(self, n: int, number: int) -> int:
        person = self._people_at.get(n)
        if person:
            self._seen(self._cased(person, number))
            return person.last
        if n in self.people.taken or n in self.people.role_tokens:
            return n + 1
        known = self.noun_phrases.head_noun(n)
        end = max(self.noun_phrases.spoken_name(n), self.noun_phrases.company(n))
        if end and known is None:
            phrase = self.noun_phrases.named_phrase(n, end, number)
        elif known is None and self.tokens[n].text not in self.heads:
            return n + 1
        else:
            phrase = self.noun_phrases.phrase(n, number, known)
        actor = self._apposed(phrase, number) or self.identify(phrase, number)
        sentence = self.page.sentences[number]
        subject = not self.noun_phrases.oblique(phrase.first, phrase.det_word, sentence)
        self._seen(Mention(phrase.first, max(phrase.core, n + 1), actor, number, subject))
        return max(phrase.core, n + 1)

    def _apposed(self, phrase: Phrase, number: int) -> Actor | None:
        """The body that a name behind a comma tells: "the operator, Lakeway Services,"."""
        known, comma = phrase.noun, phrase.core
        if phrase.named or known is None or known.kind not in {"organization", "government"}:
            return None
        if comma + 1 >= self.page.sentences[number].last or self.tokens[comma].text != ",":
            return None
        end = self.noun_phrases.company(comma + 1)
        if not end or (end < len(self.tokens) and self.tokens[end].text.isalpha()):
            return None
        actor = self.identify(self.noun_phrases.named_phrase(comma + 1, end, number), number)
        actor.describe(known)
        return actor

    def _cased(self, mention: Mention, number: int) -> Mention:
        sentence = self.page.sentences[number]
        first = self.people.role_before.get(mention.first, mention.first)
        det = self.tokens[first].text.lower() if first < mention.first else ""
        subject = not self.noun_phrases.oblique(first, det, sentence)
        return Mention(mention.first, mention.last, mention.actor, number, subject)

    def _seen(self, mention: Mention) -> None:
        self.timeline.append(mention)
        for n in range(mention.first, mention.last):
            self.at.setdefault(n, mention)
        mention.actor.mentions.add((mention.first, mention.last))
        self.touch(mention.actor, mention.first)

    def touch(self, actor: Actor, token: int) -> None:
        """Notes that an actor was just spoken of."""
        if actor in self.last_seen:
            self.recent.remove(actor)
        self.recent.append(actor)
        self.last_seen[actor] = token
        if len(self.recent) > _LOOK_BACK:
            self.last_seen.pop(self.recent.pop(0))

    # Identity -----------------------------------------------------------------------------------

    def identify(self, phrase: Phrase, number: int) -> Actor:
        """The actor of a phrase: one that it takes up, or a new one."""
        actor = self._by_name(phrase) if phrase.named else None
        if (
            actor is None
            and phrase.noun is not None
            and phrase.det in {"d", "t"}
            and not phrase.named
        ):
            actor = self._taken_up(phrase, number)
        if actor is None and (phrase.noun is None or phrase.det == ""):
            actor = self._same_head(phrase)
        if actor is None:
            actor = self._new(phrase)
        self._learn(actor, phrase)
        return actor

    def _by_name(self, phrase: Phrase) -> Actor | None:
        text = self.naming.proper(phrase)
        found = self.named.get(self.aliases.key(text))
        found = found or self.named.get(self.aliases.key(bare(text)))
        return found or self._shorter(text)

    def _shorter(self, text: str) -> Actor | None:
        """The company that a heading called by the first word of its name only."""
        words = text.split()
        if len(words) < 2 or words[-1] not in speaker_words("company-end"):
            return None
        found = self.named.get(self.aliases.key(words[0]))
        known = found is not None and found.kind != "person" and found.names == [(words[0],)]
        return found if known else None

    def _taken_up(self, phrase: Phrase, number: int) -> Actor | None:
        known = phrase.noun
        if known is None:
            return None
        gender = self.gender(phrase)
        adjectives = {self.tokens[n].text.lower() for n in phrase.adjectives}
        ages = self._age(phrase)
        formal = self._formal(phrase)
        specific = known.kind != "person" and self._specified(phrase)
        best: tuple[float, int, Actor | None] = (NOT, -1, None)
        for actor in self.recent:
            value = score(known, adjectives, phrase.plural, gender, actor)
            if ages and actor.ages & ages:
                value = SAME
            apart = number - self._sentence(self.last_seen[actor])
            if value == NOT or apart > (
                _NEXT if value <= POSSIBLE else _NEAR if value <= LIKELY else apart
            ):
                continue
            if (formal and not formal <= _told_of(actor, self.language)) or (
                specific and value < PART - 0.5
            ):
                continue
            best = max(best, (value, self.last_seen[actor], actor), key=lambda b: b[:2])
        return best[2] or self._announced(phrase, number, gender)

    def _specified(self, phrase: Phrase) -> bool:
        """Whether a genitive or "for …" follows: "the association of …" is no other association."""
        after = self.tokens[phrase.core].text if phrase.core < len(self.tokens) else ""
        return after in {"der", "des", "für", "of", "for"}

    def _age(self, phrase: Phrase) -> set[str]:
        n = phrase.head
        hyphen = n >= 2 and self.tokens[n - 1].text == "-" and self.tokens[n - 2].text.isdigit()
        return {self.tokens[n - 2].text} if hyphen else set()

    def _formal(self, phrase: Phrase) -> set[str]:
        """Words that narrow whom a phrase can take up: capitals of a name, in English an owner's too."""
        if not phrase.det_word:
            return set()
        words = [self.tokens[n].text for n in phrase.adjectives]
        if self.language == "en":
            own = {w.lower() for w in words if w.endswith(("'s", "’s"))}
            body = phrase.noun is not None and phrase.noun.kind == "government"
            return own | {w.lower() for w in words if body and w[:1].isupper() and not nations({w})}
        return {w.lower() for w in words if w[:1].isupper() and SURE_ADJECTIVE.search(w)}

    def _announced(self, phrase: Phrase, number: int, gender: str) -> Actor | None:
        """A heading or lead may say "the minister" of a person whom only the text then names."""
        known = phrase.noun
        if known is None or known.kind != "person" or number > 3 or phrase.plural:
            return None
        adjectives = {self.tokens[n].text.lower() for n in phrase.adjectives}
        fitting = [
            a
            for a in self.people.actors
            if len(max(a.names, key=len, default=())) > 1
            and score(known, adjectives, False, gender, a) >= PART - 0.5
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _sentence(self, token: int) -> int:
        sentence = bisect_left(self._firsts, token + 1) - 1
        return max(sentence, 0)

    def _same_head(self, phrase: Phrase) -> Actor | None:
        return self.named.get("=" + self.naming.label(phrase).lower())

    def gender(self, phrase: Phrase) -> str:
        """m, f or "" of the person that a phrase means."""
        known = phrase.noun
        if known is None or phrase.plural:
            return ""
        if not known.adjectival and (known.gender != "n" or known.kind == "person"):
            return known.gender.replace("n", "")
        return (
            {"der": "m", "den": "m", "des": "", "die": "f", "eine": "f", "ein": "m"}.get(
                phrase.det_word, known.gender
            )
            if self.language == "de"
            else known.gender
        )

    def kind(self, phrase: Phrase) -> EntityKind:
        known = phrase.noun
        if known is None or known.kind == "words":
            return "organization" if phrase.named or not phrase.plural else "group"
        if known.kind == "person" and phrase.plural:
            return "group"
        return known.kind  # type: ignore[return-value]

    def _short_name(self, actor: Actor, phrase: Phrase, text: str) -> None:
        """A company is called by the first word of its name, where that is no common word."""
        words = text.split()
        company = phrase.noun is None or phrase.noun.cls == "company"
        if (
            len(words) > 1
            and company
            and _sure(words[0])
            and not is_common(words[0], self.language)
        ):
            self.named.setdefault(self.aliases.key(words[0]), actor)

    def _new(self, phrase: Phrase) -> Actor:
        kind = self.kind(phrase)
        return Actor(
            kind, self.gender(phrase) or (phrase.noun.gender if phrase.noun else ""), phrase.plural
        )

    def _learn(self, actor: Actor, phrase: Phrase) -> None:
        if phrase.named:
            text = self.naming.proper(phrase)
            self.named.setdefault(self.aliases.key(text), actor)
            actor.name_by(tuple(text.split()))
            self._short_name(actor, phrase, text)
            actor.call(10 + len(text.split()), self.aliases.full(text))
        else:
            label = self.naming.label(phrase)
            self.named.setdefault("=" + label.lower(), actor)
            rank = self.naming.rank(phrase) if actor.kind != "person" or not actor.names else 0.0
            actor.call(rank, label)
        if phrase.noun and actor.kind != "person":
            actor.describe(phrase.noun)
            actor.adjectives |= {self.tokens[n].text.lower() for n in phrase.adjectives}
        elif phrase.noun and not actor.roles:
            actor.describe(phrase.noun)
            actor.adjectives |= nations_of(phrase, self.tokens)
            if self.language == "en":
                actor.adjectives |= self._formal(phrase)


def _told_of(actor: Actor, language: str) -> set[str]:
    """The adjectives of an actor; in English also those of its roles and the words of its names."""
    if language != "en":
        return actor.adjectives
    roles = {a for role in actor.roles for a in role.adjectives}
    return actor.adjectives | roles | {w.lower() for name in actor.names for w in name}


def _sure(word: str) -> bool:
    return len(word) > 4 and word[:1].isupper() and word.isalpha()


def nations_of(phrase: Phrase, tokens: list[Token]) -> set[str]:
    words = {tokens[n].text.lower() for n in phrase.adjectives}
    return words if nations(words) else set()
