"""From text, blocks and metadata to a document: the one way that every format goes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zufolge.record import Block, Document, Problem, fingerprint
from zufolge.sources.failures import failure
from zufolge.sources.limits import MOST_CHARACTERS
from zufolge.sources.received import Metadata, Received
from zufolge.sources.tongue import identify

_TRAINED = ("de", "en")
_SURROGATE = re.compile("[\ud800-\udfff]")


def check_text(text: str, name: str) -> None:
    """Raises `DocumentError` for a text that nothing downstream can keep: empty, too_large,
    nul_character (PostgreSQL has none) or lone_surrogate (UTF-8, and so JSON, has none)."""
    if len(text) > MOST_CHARACTERS:
        size = f"the text has {len(text):,} characters, at most {MOST_CHARACTERS:,} are read."
        raise failure("too_large", name, size)
    if not text.strip():
        raise failure("empty", name, "there is no text in it.")
    if m := _SURROGATE.search(text):
        message = f"character {m.start()} is half of a surrogate pair (U+{ord(m.group()):04X})."
        raise failure("lone_surrogate", name, message)
    if "\0" in text:
        raise failure("nul_character", name, f"character {text.index(chr(0))} is U+0000.")


def receive(
    text: str,
    blocks: Iterable[Block],
    known: Metadata,
    *,
    name: str,
    retrieved_at: str | None = None,
    problems: tuple[Problem, ...] = (),
    hint: str | None = None,
) -> Received:
    """The document of a checked text; its language is identified unless known."""
    for field in (known.title, known.outlet, known.url, known.language, known.urn):
        if field and (_SURROGATE.search(field) or "\0" in field):
            raise failure("lone_surrogate", name, f"{field!a} is not text.")
    language = _plain(known.language) or identify(text, _plain(hint))
    if language not in _TRAINED:
        message = f"The text is in {language!r}; the reader was trained on German and English only."
        problems = (*problems, Problem("untrained_language", message))
    document = Document(
        id=fingerprint(text),
        text=text,
        title=known.title,
        outlet=known.outlet,
        url=known.url,
        language=language,
        published=known.published,
        retrieved_at=retrieved_at,
        source=name,
        blocks=tuple(blocks),
        urn=known.urn,
        version=known.version,
    )
    return Received(document, problems)


def _plain(language: str | None) -> str | None:
    """The language of a tag: "de" of "de-AT" and "DE_ch"."""
    return re.split("[-_]", language.strip().lower())[0] or None if language else None
