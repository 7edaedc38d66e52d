"""An event mention while it is being read."""

from __future__ import annotations

from dataclasses import dataclass

from zufolge.language import Page, Sentence
from zufolge.language.happenings import Entry
from zufolge.language.happenings.german import Kind
from zufolge.language.pronouns import determiner
from zufolge.record.entries import EventStatus


@dataclass
class Mention:
    """Tokens `first` to `last` (half-open) of the page tell of an event; `n` is their sentence.

    `particle` is the token of a separable verb's particle. `type` is HARM or BLAST until the
    surroundings have settled it; a mention with an empty type is dropped.
    """

    first: int
    last: int
    n: int
    entry: Entry
    kind: Kind
    type: str
    mode: str
    particle: int | None = None
    status: EventStatus = "asserted"


@dataclass
class Told:
    """One sentence: its mentions in text order, and of what kind its other words speak."""

    sentence: Sentence
    mentions: list[Mention]
    cues: list[str]


class Reading:
    """A page with its words in lower case, made once."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.language = "en" if page.language.startswith("en") else "de"
        self.tokens = page.tokens
        # longer words are hostile or addresses: what they hold decides nothing
        self.lower = [t.text[:60].lower() for t in page.tokens]

    def words(self, first: int, last: int) -> str:
        """The words of some tokens in lower case, parted by one space."""
        return " ".join(self.lower[max(first, 0) : last])


def is_attribute(reading: Reading, mention: Mention) -> bool:
    """Whether a German participle stands before its noun: "drei getötete Soldaten"."""
    lower, at = reading.lower, mention.first
    if mention.kind != "participle" or reading.language == "en" or mention.last >= len(lower):
        return False
    before, word = lower[at - 1] if at else "", lower[at]
    inflected = word.endswith(("te", "ten", "ter", "tes", "tem", "ene", "enen", "ener", "enes"))
    # "den Flughafen bombardierten Flugzeuge": behind a noun it is the verb
    noun_before = (
        at > 0 and reading.tokens[at - 1].text[:1].isupper() and not determiner(before, "de")
    )
    return inflected and not noun_before and reading.tokens[mention.last].text[:1].isupper()
