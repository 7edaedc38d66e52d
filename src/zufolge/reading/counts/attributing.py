"""Whose number a figure is: the words around it first, then the statement that holds it."""

from __future__ import annotations

import re
from bisect import bisect_right

from zufolge.language import Page, Sentence
from zufolge.language.moods import Mood, mood
from zufolge.language.nominative import nominative
from zufolge.language.nouns import nouns
from zufolge.reading.counts.candidate import Candidate
from zufolge.reading.counts.claims import Claim, own_claim
from zufolge.reading.counts.people import People
from zufolge.reading.counts.relays import relayed
from zufolge.reading.counts.sources import Source, named_source, source_at, told_behind
from zufolge.record import Figure, Statement

# A statement around a number begins at most so many contents before it.
_MOST_CONTENTS = 400
_STORY = 800  # code points back to whoever spoke before
# "It put the number of injured at 41 and said 164 people were held"
_AND_SAID = re.compile(
    r"^[^.;]*\b(?:and|und)\s+(?:\w+ly\s+|also\s+)?(?:said|added|confirmed|reported|sagte|erklärte|bestätigte|meldete)\b[^.;]*$"
)
# "raised its count to 39, having earlier put it at 25, and said 19 were held"
_HAVING = re.compile(r"^[^.;]*(?:,\s+having\b[^.;]*\b(?:at|of)|\band said)\s+(?:\w+\s+)?$")
_BACK = 3  # sentences back to whom a pronoun takes up
_CLAUSE = 120  # code points behind a number in which its verb stands
_NEAR = 400  # code points back to the figure whose source goes on
# The number is whose the number before was ("starben demnach 12", "hieß es weiter").
_SAME = re.compile(
    r"\bdemnach\b|\b(?:den|diesen|seinen|ihren) (?:Angaben|Informationen) (?:zufolge|nach)\b|\b[Nn]ach diesen Angaben\b|\bhieß es(?: weiter)?\.?$|\b(?:waren|seien) es (?:noch|erst)\b|\bnoch von\b[^.;]{0,60}\bRede\b|,\s+nach \w+ am Vor(?:abend|tag)\b"
)


_ACTS = re.compile(
    r"\s+(?:(?:has|have|had|hat|haben|hatten?)\s+)?(?:\w+\s+){0,3}?(?:put|sent|deployed|dispatched|mobili[sz]ed|flew|schickte[n]?|entsandten?|setzten?)\b"
    r"|\s+(?:hat|haben|hatten?|will|has|have|had)\b",
    re.IGNORECASE,
)
_HAS = re.compile(r"\s+(?:[\w-]+\s+){0,4}?(?:hat|haben|hatten?)\b", re.IGNORECASE)
_FOUND = re.compile(r"[^.;:,]*\b(?:gefunden|geborgen|entdeckt|herausgezogen)\b")
_FINDS = re.compile(
    r"\s+(?:(?:has|have|had)\s+)?(?:found|recovered|pulled|retrieved|mourn(?:s|ed)|barg(?:en)?|fanden?|betrauer\w+)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r",\s(?:(?:mit|in|von|bei|an|auf|unter)\s)?(?:die|der|das|dem|den|deren|dessen|who|which|whose)\s(?:[^\W\d_][\w-]*\s){0,5}$"
)
# "demanded the release of its leader, one of about 140 people held"
_ONE_OF = re.compile(r",\s(?:one of|eine[rms]? (?:von|der))\s(?:[^\W\d_]\w*\s){0,3}$")
_PRONOUN = re.compile(r"(?:er|sie|es|man|ihr|he|she|it|they|we|I|wir|ich|who|die|der|das)", re.I)
_TAKES_UP = re.compile(r"(?:he|she|er|sie)", re.IGNORECASE)
_PAPER = re.compile(
    r"(?:eine[mr]?|dem|der|das|die|an?|the)\s+(?:\w+e[nrs]?\s+)?(?:\w*[Ss]chreiben|Mitteilung|Erklärung|Stellungnahme|Botschaft|Nachricht|Video\w*|Brief|statement|message|letter|video|post|note)"
)
# "ein Communiqué des Innenministeriums", "a statement from the army": whose paper it is
_PAPER_OF = re.compile(
    r"(?:\w+\s+){0,3}(?:\w*[Ss]chreiben|\w*[Mm]itteilung|Erklärung|Stellungnahme|Communiqué|Kommuniqué|Bericht|Lagebericht|Bulletin|"
    r"statement|communique|communiqué|report|bulletin|press release|notice|update)\s+(?:des|der|vom|von|from|by|of)\s+(?P<who>(?:the\s+)?[^,;]{3,60})"
)
_WITHOUT = re.compile(r"\bwithout (?:giving|naming|citing|quoting) $|\bohne $", re.IGNORECASE)
_NO_SPEAKER = re.compile(r"(?:Im|Am|Beim|Zum|Zur)\s|\w+angaben aus (?:der|dem)\s")
# What "claims" people, but says nothing: "Erdbeben fordert 31 Tote", "Die Zahl … bezifferte".
_THING = re.compile(
    r"(?:[Dd]ie |[Ee]ine )?(?:Zahl|Anzahl|Bilanz)\b"
    r"|(?:[Dd]\w+ )?\w*(?:[Ee]xplosion|[Uu]nglück|[Aa]nschlag|[Aa]ngriff|[Bb]eben|[Uu]nfall|[Ee]insturz|[Tt]aifun|[Ss]turm|[Bb]rand)s?\b"
    r"|(?:[Tt]he |[Aa]n? )?(?:\w+ )?(?:quake|earthquake|storm|fire|blast|explosion|attack|crash|floods?|toll)\b"
)


class Said:
    """The statements by the place of their contents."""

    def __init__(self, statements: tuple[Statement, ...]) -> None:
        self._contents = sorted(
            ((span.start, span.end, s) for s in statements for span in s.content),
            key=lambda c: (c[0], -c[1]),
        )
        self._starts = [c[0] for c in self._contents]
        self._longest = max((end - start for start, end, _ in self._contents), default=0)

    def speaker_before(self, at: int, within: int) -> Statement | None:
        """The last statement with a speaker whose content begins before a place, at most so many
        code points away."""
        for n in range(bisect_right(self._starts, at) - 1, -1, -1):
            start, _, statement = self._contents[n]
            if start < at - within:
                return None
            told = statement.speaker and not _PRONOUN.fullmatch(statement.speaker[0].text)
            if statement.speaker_entity or told:
                return statement
        return None

    def innermost(self, start: int, end: int) -> Statement | None:
        """The statement with the shortest content that covers the code points `start` to `end`."""
        best, length = None, 0
        at = bisect_right(self._starts, start)
        for n in range(at - 1, max(at - _MOST_CONTENTS, 0) - 1, -1):
            a, b, statement = self._contents[n]
            if a < start - self._longest:
                break
            if b >= end and (best is None or b - a < length):
                best, length = statement, b - a
        return best


class Attributing:
    """Finds the entities whose numbers the figures of one page are; new ones are added to `people`."""

    def __init__(self, page: Page, people: People, said: Said) -> None:
        self.page, self.people, self.said = page, people, said
        self.language = "en" if page.language.startswith("en") else "de"

    def source(
        self,
        n: int,
        one: Candidate,
        statement: Statement | None,
        before: Figure | None,
        whole: Figure | None,
    ) -> str | None:
        """The entity whose number it is; `n` is the sentence, `before` the figure read last."""
        sentence = self.page.sentences[n]
        own = self._own(sentence, one)
        if own is not None or before is None or not self._goes_on(sentence, one, before):
            return own or self._said(n, one, statement, before, whole)
        return before.source_entity

    def _said(
        self,
        n: int,
        one: Candidate,
        statement: Statement | None,
        before: Figure | None,
        whole: Figure | None,
    ) -> str | None:
        """Who says the sentence: the statement's speaker, else whom the words around it name."""
        if statement is not None and statement.speaker_entity and not self._errs(statement):
            aside = self._acts(statement, one) or self._aside(statement, one)
            return None if aside else self._author(statement) or statement.speaker_entity
        named = named_source(self.page, self.page.sentences[n], one.start)
        if named is None and statement is None:
            pronoun = self._pronoun(self.page.sentences[n], one)
            named = pronoun or self._told_behind(n)
        if named is None and statement is not None and statement.speaker_entity:
            thing = any(_THING.match(who.text) for who in statement.speaker)
            return None if thing else statement.speaker_entity
        silent = statement is None or not statement.speaker
        if named is not None and (silent or named.sort != "unnamed"):
            return self._entity(named, one)
        if statement is not None and (spoken := self._speaker(statement)) is not None:
            return None if self._errs(statement) else self._entity(spoken, one)
        carried = self._carried(n, one, statement, before) if named is None else None
        if carried is None and whole is not None and statement is None and named is None:
            carried = whole
        return carried.source_entity if carried else None

    def _acts(self, statement: Statement, one: Candidate) -> bool:
        """Whether the speaker does what is told instead of telling it ("The army sent 600 soldiers")."""
        inside = statement.content and statement.speaker
        if statement.kind != "Reported" or not inside:
            return False
        who = statement.speaker[0]
        if not any(c.start <= who.start and who.end <= c.end for c in statement.content):
            return False
        text = self.page.text
        if _FINDS.match(text, who.end, one.start):
            return True
        has = _HAS.match(text, who.end, one.start)
        if has and _FOUND.match(text, one.end, one.end + _CLAUSE):
            return True
        does = _ACTS.match(text, who.end, one.start)
        return does is not None and one.category in ("deployed", "detained")

    def _aside(self, statement: Statement, one: Candidate) -> bool:
        """Whether the report adds the number to a deed by itself: to the words for the speaker ("der
        Anwalt, der zwölf Angehörige vertritt") or in a relative clause ("lobte die Feuerwehr, die mit
        180 Kräften im Einsatz war")."""
        if any(who.start <= one.start < who.end for who in statement.speaker):
            return True
        if statement.kind != "Reported":
            return False
        begin = max((c.start for c in statement.content if c.start <= one.start), default=one.start)
        text = self.page.text
        return bool(
            _RELATIVE.search(text, begin, one.start) or _ONE_OF.search(text, begin, one.start)
        )

    def _author(self, statement: Statement) -> str | None:
        """Whoever spoke before in the same paragraph, where "a statement" of nobody in particular says it."""
        who = statement.speaker[0] if statement.speaker else None
        if who is None:
            return None
        if (of := _PAPER_OF.fullmatch(who.text)) is not None:
            found = source_at(who.start, who.text, *of.span("who"))
            return self._entity_of(found) if found and found.sort == "named" else None
        if not _PAPER.fullmatch(who.text):
            return None
        begin = min(c.start for c in statement.content)
        before = self.said.speaker_before(begin - 1, _STORY) if begin else None
        here = self.page.sentence_at(begin)
        there = self.page.sentence_at(before.speaker[0].start) if before else None
        same = (
            before is not None
            and here is not None
            and there is not None
            and here.block == there.block
        )
        return before.speaker_entity if same and before is not None else None

    def _speaker(self, statement: Statement) -> Source | None:
        """The words for a statement's speaker, where the report names no entity for them."""
        if not statement.speaker:
            return None
        who = statement.speaker[0]
        found = source_at(who.start, who.text, 0, len(who.text))
        words = nouns(found.name.split(" ")[0], self.language) if found else ()
        empty = any(noun.kind == "words" for noun in words)
        if found and _TAKES_UP.fullmatch(found.name):
            return found._replace(sort="before")
        return found if found and not empty and not _PRONOUN.fullmatch(found.name) else None

    def _errs(self, statement: Statement) -> bool:
        """Whether the words before a speaker say that it is none: "without giving a source", "im
        Krankenhaus", "nach Polizeiangaben aus der Ukraine"."""
        who = statement.speaker[0] if statement.speaker else None
        if who is None:
            return False
        before = self.page.text[max(0, who.start - 24) : who.start]
        silent = _NO_SPEAKER.match(who.text) or _THING.match(who.text)
        return bool(_WITHOUT.search(before) or silent)

    def _own(self, sentence: Sentence, one: Candidate) -> str | None:
        """Who is cited for the number, or counts it in its own clause, whoever says the sentence."""
        text = self.page.text[sentence.start : sentence.end]
        at, end = one.start - sentence.start, one.end - sentence.start
        claim: Claim | None = own_claim(text, at, end, self.language)
        if claim is None or not claim.before:
            claim = relayed(text, at, self.language) or claim
        if claim is None:
            return None
        if claim.before:
            return None
        found = source_at(sentence.start, text, claim.start, claim.end)
        return self._entity(found, one) if found else None

    def _goes_on(self, sentence: Sentence, one: Candidate, before: Figure) -> bool:
        """Whether the words say that the number is whose the last one was."""
        text = self.page.text
        close = before.span.end > one.start - _NEAR and before.source_entity is not None
        begin = max(sentence.start, one.start - _NEAR)
        end = min(sentence.end, one.end + _NEAR)
        return close and _SAME.search(text[begin:end].rstrip(" .")) is not None

    def _pronoun(self, sentence: Sentence, one: Candidate) -> Source | None:
        """Whoever spoke before, where "it", "she" counts in the number's own clause."""
        text = self.page.text[sentence.start : sentence.end]
        at, end = one.start - sentence.start, one.end - sentence.start
        claim = own_claim(text, at, end, self.language)
        if claim is None or not claim.before:
            return None
        start, end = sentence.start + claim.start, sentence.start + claim.end
        return Source(start, end, text[claim.start : claim.end], "before")

    def _carried(
        self, n: int, one: Candidate, statement: Statement | None, before: Figure | None
    ) -> Figure | None:
        """The figure before, where whose it is goes on: in a subjunctive of the same paragraph, or
        behind an "and said" of the same sentence."""
        sentence = self.page.sentences[n]
        last = self.page.sentence_at(before.span.start) if before else None
        if before is None or last is None or last.block != sentence.block:
            return None
        if statement is not None:
            between = self.page.text[before.span.end : one.start]
            goes_on = last == sentence and not statement.speaker and _AND_SAID.search(between)
            return before if goes_on else None
        between = self.page.text[before.span.end : one.start]
        if last == sentence and _HAVING.search(between):
            return before
        near = self.language == "de" and before.span.end > sentence.start - 2 * _CLAUSE
        return before if near and self._is_reported(sentence, one) else None

    def _is_reported(self, sentence: Sentence, one: Candidate) -> bool:
        """Whether the part of the sentence between semicolons and colons stands in the subjunctive."""
        text = self.page.text
        end = min(sentence.end, one.end + _CLAUSE)
        stop = re.compile(r"[;:–]").search(text, one.end, end)
        begin = max(text.rfind(mark, sentence.start, one.start) for mark in ";:–")
        first, last = self.page.token_range(
            max(sentence.start, begin), stop.start() if stop else end
        )
        words = (t.text for t in self.page.tokens[first:last] if t.text.islower())
        return any(mood(word) in (Mood.FIRST, Mood.SECOND) for word in words)

    def _entity(self, named: Source, one: Candidate) -> str | None:
        if named.sort == "named":
            return self._entity_of(named)
        if named.sort == "unnamed":
            return self.people.add(None, named.name)
        before = self.said.speaker_before(one.start, _STORY)
        if before is None:
            return self._subject_before(one, named)
        return before.speaker_entity or self.people.add(before.speaker[0], before.speaker[0].text)

    def _entity_of(self, named: Source) -> str:
        name = nominative(named.name) if self.language == "de" else named.name
        return self.people.add(self.page.span(named.start, named.end), name)

    def _subject_before(self, one: Candidate, named: Source) -> str | None:
        """The body or person that the sentence before names first, which a pronoun then takes up."""
        sentence = self.page.sentence_at(one.start)
        for _ in range(_BACK):
            before = self.page.sentence_at(sentence.start - 2) if sentence else None
            if sentence is None or before is None or before.block != sentence.block:
                return None
            if found := self._named_in(before, named):
                return found
            sentence = before
        return None

    def _named_in(self, before: Sentence, named: Source) -> str | None:
        word = named.name.casefold()
        person = word in ("he", "she", "er", "sie")
        either = word in ("er", "sie")  # German gender is the noun's: "die Polizei … sie"
        found = [
            (mention.start, entity.id)
            for entity in self.people.entities
            for mention in entity.mentions
            if before.start <= mention.start < before.end
            and (either or (entity.kind == "person") == person)
        ]
        return min(found)[1] if found else None

    def _told_behind(self, n: int) -> Source | None:
        """ "Das teilte die Polizei mit" in one of the two sentences behind, in the same paragraph."""
        sentences = self.page.sentences
        for following in sentences[n + 1 : n + 3]:
            if following.block != sentences[n].block:
                return None
            if found := told_behind(self.page, following):
                return found
            if named_source(self.page, following, following.end - 1):
                return None  # what somebody else says of something else
        return None
