"""The JSON of the German news quotation corpus, and of the files made after its scheme."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import msgspec

from zufolge.evaluate.gold import ROLES, GoldDocument, Utterance, place
from zufolge.evaluate.words import Stretch, Words
from zufolge.sources import document_from_text

# "11059 - Title of the article (2005-08-20)", the corpus's document names.
_NAME = re.compile(r"(?P<number>\d+) - (?P<title>.*?)(?: \((?P<day>\d{4}-\d\d-\d\d)\))?")


class _Range(msgspec.Struct, rename="camel"):
    char_begin: int
    char_end: int


class _Part(msgspec.Struct):
    spans: list[_Range] = []


class _Annotation(msgspec.Struct, rename="camel"):
    type: str
    quote: _Part
    id: int | None = None
    medium: str | None = None
    is_nested: bool = False
    inside: int | None = None
    canonical: str | msgspec.UnsetType | None = msgspec.UNSET
    # The corpus's documentation allows an empty list for an empty part.
    speaker: _Part | list[None] = []
    cue: _Part | list[None] = []
    frame: _Part | list[None] = []
    addressee: _Part | list[None] = []


class SchemeFile(msgspec.Struct, rename="camel"):
    """One document; `tokens` are [start, end] or objects with charBegin and charEnd."""

    document_name: str
    original_text: str
    tokens: list[tuple[int, int] | _Range]
    annotations: list[_Annotation]
    language: str = "de"


def scheme_document(file: SchemeFile, stem: str = "") -> GoldDocument:
    """The document with its gold; `stem` sets documents of several files of lines apart."""
    words = Words([(t.char_begin, t.char_end) if isinstance(t, _Range) else t for t in file.tokens])
    named = _NAME.fullmatch(file.document_name)
    name = named["number"] if named else file.document_name
    document = document_from_text(
        file.original_text,
        title=named["title"] if named else None,
        language=file.language,
        published=named["day"] if named else None,
        source=name,
    )
    found = [_utterance(words, one, n) for n, one in enumerate(file.annotations)]
    return GoldDocument(f"{stem}/{name}" if stem else name, document, words, _with_outer(found))


def _utterance(words: Words, one: _Annotation, number: int) -> Utterance:
    parts = {"content": one.quote, **{role: getattr(one, role) for role in ROLES}}
    bare = Utterance(
        id=str(number if one.id is None else one.id),
        kinds=(one.type,),
        stretches={name: _stretches(part) for name, part in parts.items()},
        medium=one.medium,
        inside=None if one.inside is None else str(one.inside),
        nested=one.is_nested,
        names=() if isinstance(one.canonical, msgspec.UnsetType) else (one.canonical,),
    )
    return place(words, bare)


def _stretches(part: _Part | list[None]) -> tuple[Stretch, ...]:
    spans = part.spans if isinstance(part, _Part) else []
    return tuple((s.char_begin, s.char_end) for s in spans)


def _with_outer(all_: Sequence[Utterance]) -> tuple[Utterance, ...]:
    """Fills in the outer statement of nested ones, which the corpus does not name: the smallest round it."""
    out = []
    for one in all_:
        outer = [o for o in all_ if o is not one and not o.nested and _holds(o, one)]
        if one.nested and one.inside is None and outer:
            best = min(outer, key=lambda o: len(o.role("content")))
            out.append(replace(one, inside=best.id))
        else:
            out.append(one)
    return tuple(out)


def _holds(outer: Utterance, inner: Utterance) -> bool:
    return bool(inner.role("content")) and inner.role("content") <= outer.role("content")
