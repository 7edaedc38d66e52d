"""Whom a phrase names by itself, without looking around: people, pairs, what belongs to somebody."""

from __future__ import annotations

from zufolge.language.nouns import nouns
from zufolge.language.phrases import Phrase
from zufolge.language.pronouns import determiner
from zufolge.language.speaker_words import speaker_words
from zufolge.reading.chains.actors import Actor, Mention
from zufolge.reading.chains.cast import Cast
from zufolge.reading.chains.people import People
from zufolge.record.entries import EntityKind

_WIDEST_PAIR = 12  # tokens of two speakers with their joint
_MOST_STATES = 20  # adjectives whose state is looked for; bounds time on hostile text
_AND = {"und", "and", "sowie", "&"}


class Named:
    """`extra` are the actors that it made, beside those of the cast."""

    def __init__(self, people: People, cast: Cast) -> None:
        self.page = cast.page
        self.tokens = cast.tokens
        self.people = people
        self.cast = cast
        self.language = people.language
        self.phrases = cast.phrases
        self.extra: list[Actor] = []
        self._states: dict[frozenset[str], list[int]] = {}

    def says_words(self, phrase: Phrase) -> bool:
        known = nouns(self.tokens[phrase.head].text, self.language)
        return any(k.kind == "words" for k in known)

    def new(self, phrase: Phrase, kind: str) -> Actor:
        label = self.cast.naming.label(phrase)
        actor = self.cast.named.get("=" + label.lower())
        if actor is None:
            actor = Actor(kind)  # type: ignore[arg-type]
            self.cast.named["=" + label.lower()] = actor
            self.extra.append(actor)
        actor.call(self.cast.naming.rank(phrase), label)
        actor.mentions.add((phrase.first, phrase.last))
        return actor

    def states(self, stems: set[str]) -> list[int]:
        """Tokens that name the state of a national adjective's stem: "ukrain" and "Ukraine"."""
        key = frozenset(stems)
        if key not in self._states and len(self._states) < _MOST_STATES:
            ends = speaker_words("state-end")
            names = (w for w in self.people.places if any(_state(w, s, ends) for s in stems))
            found = sorted(n for w in names for n in self.people.places[w])
            self._states[key] = [n for n in found if n not in self.people.taken]
        return self._states.get(key, [])

    def state(self, n: int, kind: EntityKind = "government") -> Actor:
        """The state, or whoever token `n` names, as one actor."""
        text = self.tokens[n].text
        key = self.cast.aliases.key(text)
        actor = self.cast.named.get(key)
        if actor is None:
            actor = Actor(kind)
            self.cast.named[key] = actor
            actor.name_by((text,))
            self.extra.append(actor)
        actor.call(0.5, text)
        actor.mentions.add((n, n + 1))
        return actor

    def pair(self, first: int, last: int) -> Actor | None:
        """Two speakers at once: "AFP und Reuters", "Die USA wie auch das Auswärtige Amt"."""
        joints = [(n, w) for n in range(first + 1, last - 1) if (w := self._joint(n))]
        if len(joints) != 1 or last - first > _WIDEST_PAIR:
            return None
        ((n, width),) = joints
        left, right = self.phrases.read(first, n), self.phrases.read(n + width, last)
        if left is None or right is None or not self._two(left, right, (n, width), last):
            return None
        names = [self._part(left), self._part(right)]
        joint = " and " if self.language == "en" else " und "
        return self.described(left, joint.join(names), (left.first, last), 1.0)

    def _joint(self, n: int) -> int:
        """How many words from token `n` on join two speakers: "und", "wie auch", "als auch"."""
        word, after = self.tokens[n].text, self.tokens[n + 1].text
        if word in _AND:
            return 1
        return 2 if word in {"wie", "als"} and after == "auch" else 0

    def _part(self, phrase: Phrase) -> str:
        for n in range(phrase.first, phrase.core):
            mention = self.cast.at.get(n)
            if mention is not None and n in self.people.taken and mention.first == n:
                return mention.actor.name
        naming = self.cast.naming
        return (
            naming.proper(phrase) if phrase.named and phrase.noun is None else naming.label(phrase)
        )

    def _two(self, left: Phrase, right: Phrase, joint: tuple[int, int], last: int) -> bool:
        """Whether what stands on both sides of a joint (token, words) speaks for itself."""
        n, width = joint
        if left.last < n or self.says_words(left) or self._two_roles(left, right):
            return False
        if any(self.tokens[k].text == "," for k in range(left.first, last)):
            return False
        mention = self.cast.at.get(left.first)
        if mention is not None and left.first in self.people.taken and mention.last < n:
            return False
        if self.language == "en" and left.core < n:
            return False
        opens = self.tokens[n + width].text
        if opens[:1].islower() and not determiner(opens, self.language):
            return False
        return right.noun is not None or right.named

    def _two_roles(self, left: Phrase, right: Phrase) -> bool:
        """ "der Anwalt und Dissident NAME" is one person."""
        role = left.noun is not None and left.noun.kind == "person" and not left.named
        named = any(n in self.people.taken for n in range(right.first, right.last))
        return role and named and not left.plural and right.det == ""

    def person(self, phrase: Phrase, first: int, last: int) -> Actor | None:
        """The named person who is the head of a phrase or its apposition."""
        for n in range(first, last):
            mention = self.cast.at.get(n)
            if mention is None or mention.first != n or mention.actor.kind != "person":
                continue
            if mention.first not in self.people.taken or self.owns(mention, last):
                continue
            return mention.actor if self._heads_phrase(phrase, mention, first) else None
        return None

    def owns(self, mention: Mention, last: int) -> bool:
        """Whether a name is a genitive in front of what it owns: "Zerbos Tochter", "Lee's aides"."""
        if mention.last >= last:
            return False
        word, after = self.tokens[mention.last - 1].text, self.tokens[mention.last].text
        if word.endswith(("'s", "’s", "'", "’")) or after in {"'", "’"}:
            return True
        if self.language == "en" or not word.endswith("s") or not after[:1].isupper():
            return False
        return not any(word in name for name in mention.actor.names if len(name) > 1)

    def _heads_phrase(self, phrase: Phrase, mention: Mention, first: int) -> bool:
        if phrase.head >= mention.first or mention.first == first:
            return True
        between = [self.tokens[n].text.lower() for n in range(phrase.head + 1, mention.first)]
        if self._genitive(phrase, mention):
            return False
        if self.people.role_tokens.get(phrase.head) is mention.actor:
            return True
        if "," in between or "namens" in between or "named" in between:
            return True
        rest = {self.tokens[n].text for n in range(phrase.head + 1, mention.first)} - {"und", "and"}
        if any(word[:1].islower() for word in rest):
            return self._titled(phrase, mention)
        return phrase.noun is None or phrase.noun.kind == "person"

    def _genitive(self, phrase: Phrase, mention: Mention) -> bool:
        """ "Die Verteidiger Strauss-Kahns": a name with its ending right behind another noun."""
        word = self.tokens[mention.last - 1].text
        if self.language == "en" or phrase.head + 1 != mention.first or not word.endswith("s"):
            return False
        names = [name[-1] for name in mention.actor.names]
        return phrase.noun is not None and word not in names and word[:-1] in names

    def _titled(self, phrase: Phrase, mention: Mention) -> bool:
        """ "Leader of the Opposition Imran Pasha": an English title with its "of" before the name."""
        known = phrase.noun
        before = self.tokens[mention.first - 1].text
        title = self.language == "en" and known is not None and known.kind == "person"
        return title and before[:1].isupper() and not before.endswith(("'s", "’s"))

    def belonging(self, phrase: Phrase) -> Actor | None:
        """ "Brandts Sprecher", "Mr. Pineda's advisers": named by the full name of the owner."""
        for n in range(phrase.first, min(phrase.first + 3, phrase.last)):
            mention = self.cast.at.get(n)
            if mention is None or mention.first != n or n not in self.people.taken:
                continue
            if self._genitive(phrase, mention):
                head = self.cast.naming.label(phrase._replace(last=phrase.head + 1))
                label = f"{head} von {mention.actor.name}"
                return self.described(phrase, label, (phrase.first, mention.last), 50.0)
            if not self.owns(mention, phrase.last):
                return None
            rest = self.page.words(mention.last, phrase.last).text
            name = mention.actor.name
            label = f"{name}'s {rest}" if self.language == "en" else f"{rest} von {name}"
            return self.described(phrase, label, (phrase.first, phrase.last), 50.0)
        return None

    def described(self, phrase: Phrase, label: str, tokens: tuple[int, int], rank: float) -> Actor:
        """The actor of a name that was put together, one for all its mentions."""
        actor = self.cast.named.get("=" + label.lower())
        if actor is None:
            kind = self.cast.kind(phrase)
            joint = rank < 50 and kind == "person"
            actor = Actor("group" if joint else kind, plural=phrase.plural or rank < 50)
            self.cast.named["=" + label.lower()] = actor
            self.extra.append(actor)
        actor.call(rank, label)
        actor.mentions.add(tokens)
        return actor

    def called(self, label: str, tokens: tuple[int, int]) -> Actor:
        """The person or group of a name that was put together ("one of the advisers")."""
        several = label.split(maxsplit=1)[0].lower() not in {
            "one",
            "another",
            "a",
            "einer",
            "eine",
            "eines",
        }
        actor = self.cast.named.get("=" + label.lower())
        if actor is None:
            actor = Actor("group" if several else "person", plural=several)
            self.cast.named["=" + label.lower()] = actor
            self.extra.append(actor)
        actor.call(1.0, label)
        actor.mentions.add(tokens)
        return actor

    def label(self, actor: Actor, phrase: Phrase) -> None:
        if phrase.named and phrase.noun is None:
            text = self.cast.naming.proper(phrase)
            actor.call(10 + len(text.split()), self.cast.aliases.full(text))
        elif not phrase.named:
            actor.call(self.cast.naming.rank(phrase) + 0.01, self.cast.naming.label(phrase))


def _state(word: str, stem: str, ends: frozenset[str]) -> bool:
    low = word.lower()
    if low == stem.replace("länd", "land"):  # "isländisch": Island
        return True
    return low.startswith(stem) and low[len(stem) :] in ends
