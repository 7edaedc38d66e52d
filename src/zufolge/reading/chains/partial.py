"""Speakers of whom only a number is said: "one of them", "another", "einer von ihnen"."""

from __future__ import annotations

from collections.abc import Sequence

from zufolge.language.nouns import nouns
from zufolge.language.speaker_words import speaker_words
from zufolge.language.tokens import Token
from zufolge.reading.chains.actors import Actor, Mention

_NEAR = 2  # sentences that "another" may reach back
_LOOKED_AT = 12  # mentions looked at


class Partial:
    """Reads such words and names them by the group or the noun that they leave out."""

    def __init__(self, tokens: Sequence[Token], language: str) -> None:
        self.tokens = tokens
        self.language = language

    def of_group(self, first: int, last: int) -> int | None:
        """The token of the pronoun in "several of them", "einer von ihnen", or None."""
        words = [t.text.lower() for t in self.tokens[first : min(last, first + 4)]]
        joint = ("of",) if self.language == "en" else ("von", "unter")
        them = {"them"} if self.language == "en" else {"ihnen", "denen"}
        if len(words) > 2 and words[1] in joint and words[2] in them:
            return first + 2 if words[0] in speaker_words("part") else None
        return None

    def group_label(self, at: int, group: Actor) -> str:
        """ "one of the advisers" for "one of them"; `at` is the token of the number."""
        word, name = self.tokens[at].text, group.name
        head = name.split()[0] if name else ""
        if nouns(head, "en") and self.language == "en":
            name = name[0].lower() + name[1:]
        if self.language == "en":
            article = "" if name.split("'")[0] != name or "’" in head else "the "
            return f"{word} of {article}{name}"
        return f"{word} von {name}" if group.names else f"{word} der {name}"

    def elided(self, first: int, last: int) -> str:
        """The number in front of a noun that is left out ("another", "a third"), or ""."""
        if self.language != "en" or last - first > 2:
            return ""
        words = [t.text.lower() for t in self.tokens[first:last]]
        ordinal = len(words) == 2 and words[0] == "a" and words[1] in speaker_words("ordinal")
        return " ".join(words) if words == ["another"] or ordinal else ""

    def noun_before(self, mentions: Sequence[Mention], sentence: int) -> str:
        """The noun of whoever was counted last: "one porter", "two officials"; "" where nobody was."""
        for mention in reversed(mentions[-_LOOKED_AT:]):
            if sentence - mention.sentence > _NEAR:
                break
            actor = mention.actor
            counted = self.tokens[mention.first].text.lower() in speaker_words("counting")
            if actor.kind in {"person", "group"} and not actor.names and actor.nouns and counted:
                word = actor.nouns[0].word
                single = word.endswith("s") and not word.endswith("ss")
                return word[:-1] if actor.plural and single else word
        return ""
