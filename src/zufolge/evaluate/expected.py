"""The JSON of what reading one report must yield, made by hand."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from zufolge.evaluate.gold import ROLES, GoldDocument, Utterance, place
from zufolge.evaluate.names import same_head
from zufolge.evaluate.words import Stretch, Words, own_words
from zufolge.record.errors import StopError
from zufolge.sources import document_from_text


class At(msgspec.Struct):
    """Code points of the report's text."""

    start: int
    end: int
    text: str = ""


class ExpectedStatement(msgspec.Struct):
    """`speaker_is`: the resolved speaker, joint ones divided by ";", null where nobody is named."""

    id: str
    kind: str
    quote: list[At]
    medium: str | None = None
    cue: At | None = None
    speaker: At | None = None
    speaker_is: str | None = None
    addressee: list[At] = []
    inside: str | None = None


class ExpectedFigure(msgspec.Struct):
    start: int
    end: int
    low: int | None
    high: int | None
    category: str
    source: str | None = None


class ExpectedEvent(msgspec.Struct):
    start: int
    end: int
    type: str
    mode: str | None = None
    status: str = "asserted"


class ExpectedLabel(msgspec.Struct):
    label: str
    by: str
    scare_quoted: bool = False


class Expected(msgspec.Struct):
    """The parts that the file has; `document` is a text file beside it."""

    document: str
    published: str | None = None
    statements: list[ExpectedStatement] = []
    figures: list[ExpectedFigure] = []
    events: list[ExpectedEvent] = []
    labels: list[ExpectedLabel] = []
    caveats: list[At] = []


def load_expected(path: Path) -> tuple[Expected, GoldDocument]:
    """The expectations and the document they are about; a `StopError` where either cannot be read."""
    try:
        expected = msgspec.json.decode(path.read_bytes(), type=Expected)
        # Not `read_text`, which would turn CR LF into LF and move the offsets.
        text = (path.parent / expected.document).read_bytes().decode("utf-8")
    except OSError as error:
        raise StopError(f"{error.filename}: {error.strerror}.", remedy="Check the path.") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise StopError(f"{path}: not a file of expectations: {error}.") from error
    date = re.match(r"[\d-]+", expected.published or "")
    document = document_from_text(
        text, published=date[0] if date else None, source=expected.document
    )
    words = own_words(text)
    gold = tuple(_utterance(words, text, one) for one in expected.statements)
    return expected, GoldDocument(expected.document, document, words, gold)


def _utterance(words: Words, text: str, one: ExpectedStatement) -> Utterance:
    parts: dict[str, list[At]] = {
        "content": one.quote,
        "cue": [one.cue] if one.cue else [],
        "speaker": [one.speaker] if one.speaker else [],
        "addressee": one.addressee,
    }
    stretches: dict[str, tuple[Stretch, ...]] = dict.fromkeys(ROLES, ())
    stretches |= {name: tuple((a.start, a.end) for a in part) for name, part in parts.items()}
    bare = Utterance(
        id=one.id,
        kinds=(one.kind,),
        stretches=stretches,
        medium=one.medium,
        inside=one.inside,
        nested=one.inside is not None,
        names=_names(text, one),
    )
    return place(words, bare)


def _names(text: str, one: ExpectedStatement) -> tuple[str | None, ...]:
    """The resolved speaker, each of joint ones, and the text's own words where they say as much."""
    if one.speaker_is is None:
        return (None,)
    parts = [p.strip() for p in one.speaker_is.split(";")]
    names = [one.speaker_is, *parts]
    if one.speaker and len(parts) == 1:
        words = text[one.speaker.start : one.speaker.end]
        names += [words] if same_head(words, one.speaker_is) else []
    return tuple(dict.fromkeys(names))
