"""Words that tell of events: their forms, their types, and what must stand around them."""

from zufolge.language.happenings.entries import Entry
from zufolge.language.happenings.lexicon import Lexicon, Sense, lexicon

__all__ = ["Entry", "Lexicon", "Sense", "lexicon"]
