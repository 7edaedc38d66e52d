"""The figures pass: numbers of people, what befell them, and who says so."""

from __future__ import annotations

import re
from typing import cast

import msgspec

from zufolge.language import Page, Sentence
from zufolge.language.closed import words_that
from zufolge.language.fates import HARM, RANK
from zufolge.language.numbers import Words
from zufolge.language.quantities import Quantity, quantities
from zufolge.reading.counts.attributing import Attributing, Said
from zufolge.reading.counts.candidate import Candidate
from zufolge.reading.counts.clauses import attach
from zufolge.reading.counts.earlier import parts_of_earlier
from zufolge.reading.counts.elided import REACH, named_kind, names_count
from zufolge.reading.counts.people import People
from zufolge.reading.counts.phrases import counted
from zufolge.reading.counts.repeated import told_elsewhere
from zufolge.reading.counts.setting import in_setting
from zufolge.reading.counts.status import status
from zufolge.reading.counts.surroundings import (
    Before,
    elided,
    is_background,
    is_label,
    told_among,
    told_around,
    was_one_of_them,
)
from zufolge.record import Figure, Findings, Span
from zufolge.record.entries import Category

# A sentence with more numbers than this is a table: reading it clause by clause says nothing.
_MOST_NUMBERS = 60
_FEW = 12  # "fünf der sieben Mitglieder": the seven are known
# Of "hat ein Mann ... getötet" the man is the subject; only these could be the object.
_NEUTER = re.compile(r"(?:[Kk]ind|[Mm]ädchen|[Bb]aby|[Oo]pfer|[Mm]itglied|chen)$")
# "ein Arzt im Krankenhaus": where somebody works
_PLACE = re.compile(
    r"\s+(?:im|in|at|vom|of)\s+(?:\w+ ){0,2}(?:krankenhaus|klinik|spital|hospital)", re.I
)
_TELLS = re.compile(r"\s+(?:told|said|says|sagte|erklärte|berichtete)\b")
_LIVE = re.compile(r"\b(?:wenn|falls|if|when|whenever|kann|can|darf|may)\b", re.I)


class FiguresPass:
    """Finds numbers of people (docs/figures.md). Time is linear in the length of the text."""

    name = "figures"
    version = "6"
    needs: tuple[str, ...] = ("statements", "entities")
    gives: tuple[str, ...] = ("figures", "entities")

    def __call__(self, page: Page, found: Findings) -> Findings:
        people = People(found.entities)
        said = Said(found.statements)
        figures = _Figures(page, people, said).read()
        return msgspec.structs.replace(found, figures=figures, entities=tuple(people.entities))


class _Figures:
    """The figures of one page, sentence by sentence."""

    def __init__(self, page: Page, people: People, said: Said) -> None:
        self.page = page
        self.said = said
        self.attributing = Attributing(page, people, said)
        self.language = "en" if page.language.startswith("en") else "de"
        self.figures: list[Figure] = []
        self.last: tuple[int, str] | None = None  # sentence and category of the figure before
        self.seen: dict[int, Category] = {}  # the numbers so far, and what they counted
        self.n = 0  # the sentence being read

    def read(self) -> tuple[Figure, ...]:
        sentences = self.page.sentences
        for n, sentence in enumerate(sentences):
            self.n = n
            following = sentences[n + 1] if n + 1 < len(sentences) else None
            self._sentence(n, sentence, following)
        return parts_of_earlier(told_elsewhere(self.figures, self.page), self.page)

    def _sentence(self, n: int, sentence: Sentence, following: Sentence | None) -> None:
        words = Words(self.page.tokens, sentence.first, sentence.last, self.language)
        candidates = self._candidates(words)
        if not candidates:
            return
        attach(self.page, sentence, candidates)
        text = self.page.text
        after = text[following.start : following.start + 160] if following else ""
        kept: dict[int, Figure] = {}
        for one in candidates:
            whole = kept.get(id(one.whole))
            if whole is not None and one.fate is None:
                one.inherited = whole.category
            category = self._category(words, sentence, one)
            if category is None:
                continue
            figure = self._figure(sentence, one, category, after, whole)
            kept[id(one)] = figure
            self.figures.append(figure)
            self.last = (n, category)
            if not sentence.heading:  # the body tells anew what the heading says
                self.seen.setdefault(one.quantity.value, category)

    def _candidates(self, words: Words) -> list[Candidate]:
        out: list[Candidate] = []
        tokens = self.page.tokens
        for quantity in quantities(words):
            phrase = counted(words, quantity)
            if phrase is None:
                continue
            start, end = tokens[quantity.first].start, tokens[quantity.last - 1].end
            share = words[quantity.last + 1][:1].isdecimal()  # "900 der 4200 Beschäftigten"
            opens = words[quantity.last] in words_that("opener") and not share
            gap = phrase.role is None or opens
            if is_label(self.page.text, start, end, quantity, gap=gap):
                continue
            if out and _is_apposed(words, out[-1], quantity):
                continue
            if _is_one_of(words, quantity) or (out and _is_agent(words, quantity)):
                continue
            behind = tokens[max(phrase.end, quantity.last) - 1].end
            out.append(Candidate(quantity, phrase, start, end, behind))
            if len(out) >= _MOST_NUMBERS:
                break
        told = self.last is not None and self.n - self.last[0] <= 1
        return [c for n, c in enumerate(out) if _counts(words, c, told=told or n > 0)]

    def _category(self, words: Words, sentence: Sentence, one: Candidate) -> Category | None:
        quantity = one.quantity
        if quantity.manner in ("article", "none"):
            # "no further deaths" is not none
            further = quantity.manner == "none" and one.counted.more
            return None if further else self._lone(words, sentence, one)
        text, language = self.page.text, self.language
        if self._repeats(words, one) or is_background(text, one):
            return None
        before = self._before(sentence, one)
        category = one.category
        if one.role is None:
            category = elided(text, (sentence.start, sentence.end), one, language, before)
        elif one.role.strength != "strong" and (among := self._among(sentence, one)):
            category = min(category or among, among, key=RANK.__getitem__)
        elif category == "other":
            category = told_around(text, sentence.start, one, language, before) or category
        if category is not None:
            category = in_setting(text, one, category, language)
        return cast("Category | None", category)

    def _before(self, sentence: Sentence, one: Candidate) -> Before:
        """What a number without a noun may go on counting: what the figure before counted; "its count
        of 11" what an 11 counted before, else the dead."""
        if self.last is None:
            return Before()
        left = self.page.text[max(sentence.start, one.start - REACH) : one.start]
        if one.role is None and names_count(left):
            dead = "killed" if "killed" in self.seen.values() else self.last[1]
            return Before(self.seen.get(one.quantity.value, dead), 0)
        return Before(self.last[1], self.n - self.last[0])

    def _among(self, sentence: Sentence, one: Candidate) -> str | None:
        """The harm of those among whom somebody is counted ("unter den Toten sind zwei Polizisten")."""
        left = self.page.text[max(sentence.start, one.start - REACH) : one.start]
        among = told_among(left, self.language)
        return among if among in HARM else None

    def _lone(self, words: Words, sentence: Sentence, one: Candidate) -> Category | None:
        """One or nobody: a figure only where harm is told of them."""
        category, start = one.category, sentence.start
        if one.role is None and one.quantity.manner == "article":
            left = self.page.text[max(start, one.start - REACH) : one.start]
            named = named_kind(left, self.language)
            if was_one_of_them(self.page.text, start, one):
                named = self._before(sentence, one).within(1)
            if named in HARM:
                return cast("Category", named)
        if one.role is not None and one.fate is None and category not in HARM:
            before = self._before(sentence, one)
            category = told_around(self.page.text, start, one, self.language, before)
            return cast("Category", category) if category in HARM else None
        if category not in HARM or one.agent:
            return None
        if one.quantity.manner == "article" and not _is_victim(
            words, one, self.page.text, sentence
        ):
            return None
        if (
            one.quantity.manner == "none"
            and one.role is None
            and (one.fate is None or self._is_bare_no(words, one))
        ):
            return None
        return cast("Category", category)

    def _is_bare_no(self, words: Words, one: Candidate) -> bool:
        """Whether "no" or "kein" stands without its noun, so that it may deny anything."""
        quantity = one.quantity
        return quantity.last - quantity.first == 1 and words[quantity.first] in (
            "no",
            "kein",
            "weder",
        )

    def _repeats(self, words: Words, one: Candidate) -> bool:
        """Whether the number only points back ("die drei", "the two men")."""
        before = words[one.quantity.first - 1]
        value = one.quantity.value
        if before not in words_that("definite") or one.quantity.manner == "vague":
            return False
        if one.share and self.language == "de" and value <= _FEW:
            return True
        return value <= 3 or (value in self.seen and before not in ("all", "alle", "allen"))

    def _figure(
        self,
        sentence: Sentence,
        one: Candidate,
        category: Category,
        after: str,
        whole: Figure | None,
    ) -> Figure:
        page, quantity = self.page, one.quantity
        span = page.span(one.start, one.end)
        statement = self.said.innermost(one.start, one.end)
        last = self.figures[-1] if self.figures else None
        source = self.attributing.source(self.n, one, statement, last, whole)
        own = page.text[sentence.start : sentence.end]
        told = status(
            own,
            one.start - sentence.start,
            one.end - sentence.start,
            after,
            reported=statement is not None,
        )
        if one.former and category in HARM and told == "asserted":
            told = "superseded"  # "von elf auf neun korrigiert"
        if one.share and told in ("expected", "feared"):
            told = "asserted"  # "900 der 4200 sollen gehen": the 4200 are there
        return Figure(
            id=f"f{len(self.figures) + 1}",
            span=span,
            low=quantity.low,
            high=quantity.high,
            bound=quantity.bound,
            category=category,
            group=self._group(one),
            according_to=statement.id if statement else None,
            source_entity=source,
            status=told,
            part_of=whole.id if whole else None,
        )

    def _group(self, one: Candidate) -> Span | None:
        phrase, tokens = one.counted, self.page.tokens
        first, last = phrase.first, phrase.last
        while first < last and not tokens[first].text[:1].isalnum():
            first += 1
        return self.page.words(first, last) if first < last else None


def _counts(words: Words, one: Candidate, *, told: bool) -> bool:
    """Whether a number can count anybody: a lone "one" needs a noun, or people `told` of before
    ("two were hurt, one is missing")."""
    if one.role or one.quantity.manner != "article" or _is_part(words, one):
        return True
    if words[one.quantity.first - 1] in ("of", "to", "from", "auf", "von"):
        return True  # "raising its toll of one"
    quantity = one.quantity
    opens = words[quantity.first - 1] in ("", ",", ";", "and", "und", "while", "während")
    subject = opens and words[quantity.last] in words_that("singular")
    return told and subject and words[quantity.first] in ("one", "einer", "eine")


def _is_part(words: Words, one: Candidate) -> bool:
    """Whether a lone "einer" is one of those just counted ("von denen einer", "one of them")."""
    before = words[one.quantity.first - 1]
    return one.counted.them or before in ("denen", "davon", "whom")


def _is_apposed(words: Words, before: Candidate, quantity: Quantity) -> bool:
    """ "One person, a boy of nine, is missing": the second "a" is the first one."""
    beside = words[quantity.first - 1] == "," and before.counted.end == quantity.first - 1
    both = before.quantity.manner == "article" == quantity.manner
    return both and beside and before.counted.last > before.counted.first


def _is_agent(words: Words, quantity: Quantity) -> bool:
    """Whether "von einem Mann", "by a man" tells who did it to those counted before."""
    return quantity.manner == "article" and words[quantity.first - 1] in ("von", "durch", "by")


def _is_one_of(words: Words, quantity: Quantity) -> bool:
    """Whether "one of" only says of somebody named that he is among others (", one of three shot")."""
    lone = quantity.manner == "article" and words[quantity.last] in ("of", "der", "von")
    named = words[quantity.last + 1] in words_that("them")
    return (
        lone
        and not named
        and words[quantity.first - 1] in (",", "is", "was", "as", "ist", "war", "als")
    )


def _is_victim(words: Words, one: Candidate, text: str, sentence: Sentence) -> bool:
    """Whether a lone "ein" counts a victim, not a speaker, a kind or somebody named before."""
    article, fate, role = words[one.quantity.first], one.fate, one.role
    works = fate is not None and _PLACE.match(text, one.phrase_end, fate.end)
    told = words[one.quantity.first - 1] in ("said", "sagte") and article != "one"
    speaks = told or _TELLS.match(text, one.phrase_end)  # "said a teacher", "a nurse told"
    if works or speaks or _LIVE.search(text, sentence.start, one.start):
        return False
    apposed = words[one.quantity.first - 1] == "," and words[one.counted.end] in (",", "")
    if apposed and one.whole is None:
        return False
    acts = words[one.quantity.first - 1] in ("hat", "hatte", "habe", "hätte") and article == "ein"
    if acts and fate is not None and fate.manner == "part":
        return _NEUTER.search(text, one.end, one.phrase_end) is not None
    if fate is None:
        partitive = words[one.quantity.last] in ("der", "of", "von")
        strong = role is not None and role.strength == "strong" and role.category in HARM
        return one.inherited in HARM or (strong and not partitive)
    if article in ("einem", "einer", "eines"):
        follows = words[one.quantity.last] in ("der", "von", "dieser") and article != "einem"
        traceless = words[one.quantity.first - 1] == "von" and fate.category == "missing"
        return fate.manner == "noun" or follows or traceless or _is_part(words, one)
    return True
