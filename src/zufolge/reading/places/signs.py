"""What stands around a name and shows that it is a place, or that it is none."""

from __future__ import annotations

from zufolge.language import Page
from zufolge.language.gazetteer import MAIN, known
from zufolge.language.names import given_gender, is_common, titles
from zufolge.language.nouns import nouns
from zufolge.language.place_words import place_words, settlement_kind
from zufolge.reading.places.mention import Mention
from zufolge.record import Entity

# These need their article where their name is a common word ("Oder", "Main").
_ARTICLED = frozenset(("river", "mountains", "sea", "lake"))
# A town of so many people is taken for one without a sign; one whose name is also a common word or a
# person's needs a sign and this many. Chosen on the training part of the German news corpus.
_KNOWN_TOWN, _GUARDED_TOWN, _OTHER_NAME = 100_000, 30_000, 50_000
# Regions of these countries are known to readers by their name alone.
_NEAR_HOME = frozenset(("DE", "AT", "CH", "US", "GB", "FR", "IT", "ES"))


class Signs:
    """Looks around the mentions of one page."""

    def __init__(self, page: Page, language: str, entities: tuple[Entity, ...]) -> None:
        self.page = page
        self.language = language
        self.tokens = page.tokens
        self.people: set[int] = set()
        self.surnames: set[str] = set()
        for entity in entities:
            if entity.kind == "person":
                self._person(entity)

    def _person(self, entity: Entity) -> None:
        words = entity.name.split()
        if len(words) > 1:
            self.surnames.add(words[-1])
        for span in entity.mentions:
            first, last = self.page.token_range(span.start, span.end)
            # A mention such as "der Präsident in Kiew" is no name.
            if last - first <= 4 and all(t.text[0].isupper() for t in self.tokens[first:last]):
                self.people.update(range(first, last))

    def word(self, n: int) -> str:
        return self.tokens[n].text if 0 <= n < len(self.tokens) else ""

    def words(self, kind: str) -> frozenset[str]:
        return place_words(kind, self.language)

    def is_other(self, one: Mention) -> bool:
        """Whether the words are (part of) the name of a person, newspaper or club, or no name."""
        name = self.page.text[one.start : one.end]
        if name in self.words("never") and one.wanted is None:
            return True
        if any(n in self.people for n in range(one.first, one.last)):
            return True
        before, after = self.word(one.first - 1), self.word(one.last)
        if any(w.lower() in self.words("outlet") and w[:1].isupper() for w in (before, after)):
            return True
        club = before.lower() in self.words("club") and before[:1].isupper()
        if club or (name.lower() in self.words("club") and known(after)):
            return True
        if self._of_person(one, before, after):
            self.surnames.add(name)
            return True
        return False

    def _of_person(self, one: Mention, before: str, after: str) -> bool:
        if before == "." and self.tokens[one.first - 1].end <= one.start - 1:
            initial = self.word(one.first - 2)
            if initial.lower() in titles() or (len(initial) == 1 and initial.isupper()):
                return True
        if before.lower() in titles() and before[:1].isupper():
            return True
        gender = given_gender(before) if before[:1].isupper() else None
        if (
            gender is not None
            and self.word(one.first - 2) not in self.words("into")
            and one.strength
        ):
            return not self._place_itself(one.first - 1)
        own = self.page.text[one.start : one.end]
        if one.last - one.first == 1 and not one.genitive and self._surname(after):
            # "Paris Hilton"; behind a preposition only a given name makes a person of it.
            bare = before.lower() not in self.words("into") | self.words("article")
            if bare or given_gender(own) is not None:
                return True
        role = any(k.kind == "person" and not k.plural for k in nouns(before, self.language))
        return role and before[:1].isupper() and one.top.kind == "city" and one.top.people < 500_000

    def _surname(self, word: str) -> bool:
        """Whether a word may be a surname: capitalised, no noun, no place."""
        return (
            word[:1].isupper()
            and word.isalpha()
            and not word.isupper()
            and not is_common(word, self.language)
            and not nouns(word, self.language)
            and not any(k.strength == MAIN and k.entry.people > 500_000 for k in known(word))
            and settlement_kind(word, self.language) is None
        )

    def _place_itself(self, n: int) -> bool:
        return self.word(n - 1).lower() in self.words("into") or self.word(n + 1) in {
            ",",
            "und",
            "and",
        }

    def look(self, one: Mention) -> None:
        """Writes down what the words before and behind tell of a mention."""
        before, after = self.word(one.first - 1), self.word(one.last)
        low = before.lower()
        self._kind(one, before, after)
        if one.sign:
            pass
        elif low in self.words("into"):
            one.sign = f"{before!r} stands before it"
        elif (
            low == ("of" if self.language == "en" else "von")
            and given_gender(self.word(one.first - 2)) is None
        ):
            one.weak = True
        elif self._dateline(one, after):
            one.sign = "the report begins with it"
        self._part(one, low)

    def _kind(self, one: Mention, before: str, after: str) -> None:
        """ "Provinz X", "X Province", "the city of X", "der Stadt X"."""
        noun = before
        if self.language == "en" and before == "of":
            noun = self.word(one.first - 2)
        kind = settlement_kind(noun, self.language)
        if self.language == "en":
            behind = settlement_kind(after, "en") if after[:1].isupper() else None
            kind, noun = (behind, after) if behind else (kind, noun)
            if (
                kind
                and not behind
                and before != "of"
                and not (before[:1].isupper() or before == "city")
            ):
                kind = None
        elif one.genitive or not before[:1].isupper():
            kind = None
        if kind is None and before in {"-", "–"}:
            return
        if kind is not None:
            one.wanted, one.sign = kind, f"{noun!r} says so"

    def _dateline(self, one: Mention, after: str) -> bool:
        sentence = self.page.sentences[one.sentence]
        return (
            sentence.first == one.first
            and after in {"(", "–", "—", "-", ","}
            and (sentence.start == self.page.blocks[sentence.block].start)
        )

    def _part(self, one: Mention, low: str) -> None:
        back = [self.word(one.first - k).lower() for k in (1, 2, 3)]
        if one.part:
            return
        if low in self.words("near") or (low in {"von", "of"} and self._is_near(back[1])):
            one.near = True
            one.sign = one.sign or f"{' '.join(reversed(back[:2]))!r} stands before it"
            return
        for word in back if one.top.kind in ("country", "region", "area", "continent") else ():
            if word in self.words("compass"):
                one.part = word
            if word not in self.words("of") or one.part:
                break

    def _is_near(self, word: str) -> bool:
        return word in self.words("near") or word.endswith(("nördlich", "südlich"))

    def is_guarded(self, one: Mention) -> bool:
        """Whether a name is also a common word or a person's."""
        return any(self._guards(one))

    def _guards(self, one: Mention) -> tuple[bool, bool]:
        name = self.page.text[one.start : one.end]
        bare = name.removesuffix("s")
        single = one.last - one.first == 1
        person = bool({name, bare} & self.surnames) or given_gender(name) is not None
        if not single or name in self.words("place"):
            return False, person
        noun = any(not k.before for k in nouns(name, self.language))
        return noun or is_common(name, self.language) or is_common(bare, self.language), person

    def is_place(self, one: Mention, told: set[str]) -> bool:
        """Whether a mention is sure enough; `told` are the countries that the page tells of."""
        if one.sure or one.wanted or one.within or (one.outside and one.sign):
            return True
        common, person = self._guards(one)
        if one.strength < MAIN:
            long = one.last - one.first > 1 or one.top.people >= _OTHER_NAME
            return bool(one.sign or one.country) and long and not (common or person)
        return self._main(one, common, person, told)

    def _main(self, one: Mention, common: bool, person: bool, told: set[str]) -> bool:
        kind, people = one.top.kind, one.top.people
        if kind in _ARTICLED:
            common = common or self.page.text[one.start : one.end] in self.words("articled")
            return not common or self.word(one.first - 1).lower() in self.words("article")
        if any(n.entry.kind in ("country", "continent", "area", "island") for n in one.namings[:2]):
            return bool(one.sign) or not person or one.top.people > 50_000_000
        if common or person:
            return bool(one.sign) and people >= _GUARDED_TOWN
        if kind == "region":
            return bool(one.sign) or one.top.country in _NEAR_HOME | told or people >= 1_000_000
        known_town = people >= _KNOWN_TOWN or (one.weak and len(one.namings) == 1)
        return bool(one.sign or one.country) or known_town
