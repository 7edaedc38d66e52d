"""Where reports come from: files, folders, addresses, standard input; text, HTML, JSON Lines, tables."""

from zufolge.sources.published import parse_published
from zufolge.sources.received import Metadata, Outcome, Received
from zufolge.sources.registry import open_sources
from zufolge.sources.text import document_from_text, text_received

__all__ = [
    "Metadata",
    "Outcome",
    "Received",
    "document_from_text",
    "open_sources",
    "parse_published",
    "text_received",
]
