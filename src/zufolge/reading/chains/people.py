"""People by name: full names with their titles and roles, and their short forms."""

from __future__ import annotations

import re
from bisect import bisect_left, insort

from zufolge.language import Page
from zufolge.language.names import NameReader, Run, bare, bodylike, is_common, words_of
from zufolge.language.nouns import Noun, noun
from zufolge.language.page import Sentence
from zufolge.language.pronouns import determiner
from zufolge.language.speaker_words import speaker_words
from zufolge.reading.chains.actors import Actor, Mention, Role
from zufolge.reading.chains.roles import ADJECTIVE, RoleReader

_FEMALE_SURNAME = re.compile(r"\w{3,}(?:owa|ewa|ova|eva|ová|skaja|skaya|cka|ska|dóttir|qızı)$")
_NAMESAKES = 40  # people of one word of a name that are looked at; bounds time on lists of names
_WHERE = frozenset({"in", "aus", "nach"})
_AGE = re.compile(r"\d{1,3}")


class People:
    """Finds the named people of a page.

    `hints` are tokens where a speaker's name may begin: it needs no further sign of a person there.
    `role_tokens` tells of whom a role word speaks, `role_before` where the role before a name begins.
    """

    def __init__(self, page: Page, hints: set[int]) -> None:
        self.page = page
        self.tokens = page.tokens
        self.language = "en" if page.language == "en" else "de"
        self.hints = hints
        self.reader = NameReader(self.tokens, self.language)
        self.actors: list[Actor] = []
        self.index: dict[str, list[Actor]] = {}
        self.mentions: list[Mention] = []
        self.others: list[Run] = []
        self.taken: set[int] = set()
        self.starts: dict[Actor, list[int]] = {}
        self.role_tokens: dict[int, Actor] = {}
        self.role_before: dict[int, int] = {}
        self.roles = RoleReader(self.reader, self.taken)
        self.places: dict[str, list[int]] = {}
        for n, token in enumerate(self.tokens):
            if token.text[:1].isupper():
                self.places.setdefault(token.text, []).append(n)

    def read(self) -> None:
        """Fills `actors`, `mentions`, and `others`: proper names that are nobody's."""
        short: list[tuple[int, Run, Role | None]] = []
        for number, sentence in enumerate(self.page.sentences):
            for run in self.reader.runs(sentence.first, sentence.last):
                role = self.roles.of(run, sentence)
                role = None if role and self._possessor(run, role) else role
                words = words_of(self.tokens, run.first, run.last)
                if len(words) > 1 and self._person(run, role, sentence):
                    self._add(run, role, number, sentence)
                elif len(words) == 1 and (run.title is not None or self._called(run, role)):
                    short.append((number, run, role))
                else:
                    self.others.append(run)
        for number, run, role in short:
            self._short(number, run, role)
        self._surnames()
        self.mentions.sort(key=lambda m: m.first)

    def _possessor(self, run: Run, role: Role) -> bool:
        """ "Die Verteidiger Kuhls": whose they are, not who, where the name stands elsewhere bare."""
        word = self.word(run.last - 1)
        if self.language == "en" or role.last != run.first or not word.endswith("s"):
            return False
        articled = determiner(self.word(role.first), "de") in {"d", "i"}
        return articled and word not in {"", bare(word)} and bare(word) in self.places

    def word(self, n: int) -> str:
        return self.reader.word(n)

    def _called(self, run: Run, role: Role | None) -> bool:
        """Whether a role stands right before a single name; in English it has a capital then."""
        if role is None or role.last != run.first:
            return False
        return self.language == "de" or self.word(run.first - 1)[:1].isupper()

    # Full names ---------------------------------------------------------------------------------

    def _person(self, run: Run, role: Role | None, sentence: Sentence) -> bool:
        """Whether a run of several words names a person."""
        words = words_of(self.tokens, run.first, run.last)
        if run.title is not None:
            return True
        if words[-1] in speaker_words("company-end") and not run.given:
            return False
        if self._before_noun(run, sentence) or (bodylike(words) and not (run.given and role)):
            return False
        if role is not None:
            return True
        before = self.word(run.first - 1).lower() if run.first > sentence.first else ""
        articled = determiner(before, self.language) in {"d", "i"}
        articled = articled or before in speaker_words("contracted")
        if run.given:
            return not articled or (self.language == "en" and before != "the")
        return not articled and self._hinted(run, sentence, words)

    def _hinted(self, run: Run, sentence: Sentence, words: tuple[str, ...]) -> bool:
        """Without a known given name or a role it must speak, or have its age behind it."""
        n = run.first - 1
        if n >= sentence.first and self._body_before(n):
            return False
        if n > sentence.first and self.word(n)[:1].isupper():
            return False
        speaks = run.first in self.hints and not self._placelike(words[0], words[1])
        return speaks or self._aged(run, sentence)

    def _before_noun(self, run: Run, sentence: Sentence) -> bool:
        """Whether a noun follows of which the name is a part: "Jana Morcha president Bhabesh Kalita"."""
        after = noun(self.word(run.last), self.language) if run.last < sentence.last else None
        if after is None:
            return False
        if self.language == "de":
            return after.kind != "person"
        named = self.word(run.last + 1)[:1].isupper() and self.word(run.last)[:1].islower()
        return not run.given or (after.kind == "person" and named)

    def _placelike(self, word: str, then: str) -> bool:
        """Whether the first word of a name stands elsewhere as a place, or before another word."""
        for n in self.places.get(word, ()):
            before, after = self.word(n - 1).lower(), self.word(n + 1)
            if before in {"in", "aus", "nach", "from", "at", "across"}:
                return True
            if after != then and after[:1].isupper() and after[:1].isalpha():
                return True
        return False

    def _body_before(self, n: int) -> bool:
        known = noun(self.word(n), self.language)
        if known is None or known.kind in {"person", "group"}:
            return False
        return self.language == "de" or self.word(n)[0].isupper() or known.kind == "media"

    def _aged(self, run: Run, sentence: Sentence) -> bool:
        n = run.last
        return (
            n + 2 < sentence.last
            and self.word(n) in {"(", ","}
            and bool(_AGE.fullmatch(self.word(n + 1)) and self.word(n + 2) in {")", ",", "Jahre"})
        )

    def _add(self, run: Run, role: Role | None, number: int, sentence: Sentence) -> None:
        words = words_of(self.tokens, run.first, run.last)
        plain = (*words[:-1], bare(words[-1]))
        if words[-1].endswith(("'s", "’s")):
            words = plain
        actor = self._same(words) or self._same(plain)
        if actor is None:
            actor = Actor("person")
            self.actors.append(actor)
        if words not in actor.names:
            actor.name_by(words)
            for word in self._keys((*words, plain[-1])):
                self.index.setdefault(word, []).append(actor)
        self._learn(actor, run, role, sentence)
        self._mention(run, actor, number, sentence)

    def _keys(self, words: tuple[str, ...]) -> set[str]:
        """The words under which a name is found, with and without an Arabic article."""
        out = set(words)
        for word in words:
            article, dash, rest = word.partition("-")
            if dash and article.lower() in speaker_words("arabic-article"):
                out |= {rest, word[0].upper() + word[1:]}
        return out - {""}

    def _same(self, words: tuple[str, ...]) -> Actor | None:
        """The person of whose name these words are all, a part in order, or an extension."""
        for actor in self.index.get(words[-1], [])[-_NAMESAKES:]:
            for known in actor.names:
                if _within(words, known) or _within(known, words):
                    return actor
        return None

    def _learn(self, actor: Actor, run: Run, role: Role | None, sentence: Sentence) -> None:
        words = words_of(self.tokens, run.first, run.last)
        gender = run.gender or (run.title or "")
        if role:
            actor.play(role)
            self.role_tokens.update(dict.fromkeys(range(role.first, role.last), actor))
            if role.last == run.first:
                self.role_before[run.first] = role.first
            self._joined_role(actor, role)
            gender = gender or self.roles.gender(role)
        if not gender and _FEMALE_SURNAME.match(words[-1]):
            gender = "f"
        actor.gender = actor.gender or gender
        n = run.last
        if self.word(n) in {"(", ","} and _AGE.fullmatch(self.word(n + 1)):
            actor.ages.add(self.word(n + 1))
        if self.word(n) == "(" and n + 2 < sentence.last and self.word(n + 1).isupper():
            actor.affiliations.append(self.word(n + 1))
        text = self.page.words(run.first, run.last).text
        if self._ends_in_genitive(run):
            text = bare(text)
        actor.call(len(words) + text.count(".") / 100, text)

    def _joined_role(self, actor: Actor, role: Role) -> None:
        """The first of two roles: "der Anwalt und Dissident NAME"."""
        n = role.first - 1
        if self.word(n) in {"und", "and"} and (known := self.roles.noun_at(n - 1)):
            actor.play(Role(known, (), n - 1, n))

    def _ends_in_genitive(self, run: Run) -> bool:
        """Whether the final s is an ending: the name stands elsewhere without it, or the noun before asks it."""
        last = self.word(run.last - 1)
        if last.endswith(("'s", "’s")):
            return True
        if not last.endswith("s"):
            return False
        if last[:-1] in self.places:
            return True
        before = noun(self.word(run.first - 1), self.language, "words")
        return before is not None

    # Short forms --------------------------------------------------------------------------------

    def _short(self, number: int, run: Run, role: Role | None) -> None:
        """ "Präsident Tokajew", "Frau Merkel": a known person, or one of whom no more is said."""
        word = self.word(run.first)
        gender = run.title or (self.roles.gender(role) if role else "")
        actor = self.named(word, gender, run.first, role.noun if role else None)
        sentence = self.page.sentences[number]
        if actor is None and self.language == "de" and is_common(word, "de"):
            return
        if actor is None and (role is None or not bodylike((word,))):
            actor = Actor("person")
            self.actors.append(actor)
            actor.name_by((word,))
            self.index.setdefault(word, []).append(actor)
            if bare(word) != word:
                self.index.setdefault(bare(word), []).append(actor)
        if actor is not None:
            self._learn(actor, run, role, sentence)
            self._mention(run, actor, number, sentence)

    def named(self, word: str, gender: str, at: int, role: Noun | None = None) -> Actor | None:
        """The person whom one word of a name means at token `at`; None where nobody or several fit."""
        found = self._holders(word)
        if gender:
            found = [a for a in found if not a.gender or a.gender == gender]
        if len(found) > 1:
            found = [a for a in found if _surname(a, word)] or found
        if len(found) > 1 and role is not None:
            found = [a for a in found if any(r.noun.word == role.word for r in a.roles)] or found
        if len(found) > 1:
            return self._nearest(found, at)
        return found[0] if found else None

    def _holders(self, word: str) -> list[Actor]:
        seen: list[Actor] = []
        for form in (word, bare(word)):
            for actor in self.index.get(form, [])[-_NAMESAKES:]:
                if actor not in seen:
                    seen.append(actor)
            if seen:
                break
        return seen

    def _nearest(self, found: list[Actor], at: int) -> Actor | None:
        """Who of them was mentioned last before token `at`."""
        latest: tuple[int, Actor | None] = (-1, None)
        for actor in found:
            starts = self.starts[actor]
            n = bisect_left(starts, at) - 1
            if n >= 0 and starts[n] > latest[0]:
                latest = (starts[n], actor)
        return latest[1]

    def _surnames(self) -> None:
        """Single words that are part of a known name, wherever they stand."""
        for number, sentence in enumerate(self.page.sentences):
            for n in range(sentence.first, sentence.last):
                word = self.word(n)
                if n in self.taken or not (word[:1].isupper() or "-" in word):
                    continue
                if (word in self.index or bare(word) in self.index) and self._stands_alone(
                    n, sentence
                ):
                    actor = self.named(word, "", n)
                    if actor:
                        self._mention(Run(n, n + 1, "", False), actor, number, sentence)

    def _stands_alone(self, n: int, sentence: Sentence) -> bool:
        """Whether a word can be a bare surname here; a common noun needs to lack its article."""
        word, after = self.word(n), self.word(n + 1)
        if after[:1].isupper() and bodylike((after,)) and n + 1 < sentence.last:
            return False
        if n in self.hints:
            return True
        before = self.word(n - 1) if n > sentence.first else ""
        if determiner(before, self.language) == "i" or before == "-":
            return False
        common = is_common(word, self.language) or is_common(bare(word), self.language)
        if self.language == "en":
            return not (common and n == sentence.first)
        return self._no_noun(n, before, sentence) if common else before.lower() not in _WHERE

    def _no_noun(self, n: int, before: str, sentence: Sentence) -> bool:
        articled = determiner(before, "de") or before.lower() in speaker_words("contracted")
        return not (articled or n == sentence.first or ADJECTIVE.fullmatch(before))

    def _mention(self, run: Run, actor: Actor, number: int, sentence: Sentence) -> None:
        self.taken.update(range(run.first, run.last))
        actor.mentions.add((run.first, run.last))
        insort(self.starts.setdefault(actor, []), run.first)
        self.mentions.append(
            Mention(run.first, run.last, actor, number, run.first - sentence.first < 4)
        )


def _within(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether all words of `part` stand in `whole` in order, the last word last."""
    if len(part) > len(whole) or part[-1] != whole[-1]:
        return False
    rest = iter(whole)
    return all(word in rest for word in part)


def _surname(actor: Actor, word: str) -> bool:
    return any(name[-1] in {word, bare(word)} for name in actor.names)
