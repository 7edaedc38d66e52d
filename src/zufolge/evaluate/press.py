"""The press sample's JSON: code points only, and more than one right answer."""

from __future__ import annotations

import msgspec

from zufolge.evaluate.gold import ROLES, GoldDocument, Utterance, place
from zufolge.evaluate.words import Stretch, Words, own_words
from zufolge.sources import document_from_text

Stretches = tuple[Stretch, ...]


class _Statement(msgspec.Struct):
    """`kinds`, `contents`, `canonical` hold what either annotator took for right."""

    id: int
    kind: str
    content: Stretches
    medium: str | None = None
    inside: bool | int | None = None
    kinds: tuple[str, ...] = ()
    contents: tuple[Stretches, ...] = ()
    canonical: tuple[str | None, ...] = ()
    optional: bool = False
    speaker: Stretches = ()
    cue: Stretches = ()
    frame: Stretches = ()
    addressee: Stretches = ()


class PressReport(msgspec.Struct):
    """One report with its statements; `set` is the language."""

    doc: str
    text: str
    statements: list[_Statement]
    title: str | None = None
    published: str | None = None
    set: str = "de"


def press_document(report: PressReport) -> GoldDocument:
    """The report with its gold on our words; the title is metadata and stands outside the text."""
    words = own_words(report.text)
    document = document_from_text(
        report.text,
        title=report.title,
        language=report.set,
        published=report.published,
        source=report.doc,
    )
    found = tuple(_utterance(words, one) for one in report.statements)
    return GoldDocument(report.doc, document, words, found)


def _utterance(words: Words, one: _Statement) -> Utterance:
    outer = None if isinstance(one.inside, bool) or one.inside is None else str(one.inside)
    bare = Utterance(
        id=str(one.id),
        kinds=tuple(dict.fromkeys((one.kind, *one.kinds))),
        stretches={name: getattr(one, name) for name in ("content", *ROLES)},
        medium=one.medium,
        inside=outer,
        nested=one.inside is not False and one.inside is not None,
        names=one.canonical,
        optional=one.optional,
    )
    return place(words, bare, one.contents)
