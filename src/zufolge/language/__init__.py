"""What the reading passes know of German and English. Knows the record, nothing above it."""

from zufolge.language.page import Page, Sentence
from zufolge.language.sentences import sentences
from zufolge.language.tokens import Token, tokens

__all__ = ["Page", "Sentence", "Token", "sentences", "tokens"]
