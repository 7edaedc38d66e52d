"""From bytes to text: what is not text is told by its first bytes, its encoding by all of them."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from zufolge.record import Problem
from zufolge.sources.failures import failure

# First bytes, what they stand for, and what helps.
_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF file", "Copy its text into a .txt file (pdftotext does it)."),
    (b"PK\x03\x04", "a ZIP archive or an office document", "Unpack it, or save its text as .txt."),
    (b"\xd0\xcf\x11\xe0", "an old office document", "Save its text as .txt."),
    (b"{\\rtf", "an RTF document", "Save its text as .txt."),
    (b"\x1f\x8b", "a gzip archive", "Unpack it (gunzip)."),
    (b"BZh", "a bzip2 archive", "Unpack it (bunzip2)."),
    (b"\xfd7zXZ", "an xz archive", "Unpack it (unxz)."),
    (b"7z\xbc\xaf", "a 7-Zip archive", "Unpack it."),
    (b"Rar!", "a RAR archive", "Unpack it."),
    (b"(\xb5/\xfd", "a Zstandard archive", "Unpack it (unzstd)."),
    (b"\x89PNG", "a PNG picture", "Only text can be read."),
    (b"\xff\xd8\xff", "a JPEG picture", "Only text can be read."),
    (b"GIF8", "a GIF picture", "Only text can be read."),
    (b"RIFF", "a picture, a sound or a film", "Only text can be read."),
    (b"SQLite format 3\0", "an SQLite database", "Only text can be read."),
    (b"\x7fELF", "a program", "Only text can be read."),
)
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What a German or English text in Windows-1252 writes beyond ASCII.
_USUAL = frozenset("äöüÄÖÜßéèêàâçñøåóíáúëïîôÉ„“”‚‘’–—…»«›‹€§°·•½²\xa0\xad©®™´šžŠŽ")
# Share of unusual characters among those beyond ASCII from which Windows-1252 is doubted, and share
# of damaged characters up to which a text is still taken for UTF-8. Chosen on own samples.
_ODD = 0.1
_DAMAGED = 0.1
# Share of control characters, line ends and tabs aside, from which a file is no text.
_CONTROL = re.compile("[\x01-\x08\x0e-\x1f]")
_MOST_CONTROL = 0.05
# Bytes that the slow guess looks at, and the encodings it may give: those of European news text.
_SAMPLE = 50_000
_GUESSES = (
    "cp1252",
    "mac_roman",
    "cp850",
    "cp1250",
    "cp1251",
    "koi8_r",
    "iso8859_2",
    "iso8859_5",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "gb18030",
    "shift_jis",
    "euc_jp",
    "euc_kr",
    "big5",
)


class Decoded(NamedTuple):
    """The text as it was written, and what was to be guessed about it."""

    text: str
    problems: tuple[Problem, ...] = ()


def refuse_binary(data: bytes, name: str) -> None:
    """Raises `DocumentError` (binary) for bytes that begin like no text does, saying what they are."""
    for magic, what, remedy in _MAGIC:
        if data.startswith(magic):
            raise failure("binary", name, f"this is {what}, not text.", remedy)
    if data[4:8] == b"ftyp":
        raise failure("binary", name, "this is a film or a picture, not text.")


def decode(data: bytes, name: str, *, declared: str = "") -> Decoded:
    """The text of `data` in the encoding that its mark, UTF-8's strictness or `declared` tells.

    Where all three fail the encoding is guessed and the guess is a problem (encoding_guessed); a
    few damaged bytes of UTF-8 become U+FFFD (encoding_damaged). Newlines stay as they are; a byte
    order mark goes. Never yields a lone surrogate. Raises `DocumentError`: binary, unknown_encoding.
    """
    refuse_binary(data, name)
    found = _decoded(data, name, declared)
    if len(_CONTROL.findall(found.text)) > _MOST_CONTROL * len(found.text):
        raise failure("binary", name, "it is full of control characters; this is not text.")
    return found


def _decoded(data: bytes, name: str, declared: str) -> Decoded:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, name)
    if wide := _wide(data):
        return _strict(data, wide, name)
    if b"\0" in data:
        raise failure("binary", name, "it holds NUL bytes; this is not text.")
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _declared(data, declared) or _damaged(data) or _guessed(data, name)


def _strict(data: bytes, encoding: str, name: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        where = f"byte {error.start}"
        raise failure(
            "unknown_encoding", name, f"it says {encoding}, but {where} is not."
        ) from None
    if "\0" in text:
        raise failure("binary", name, "it holds NUL characters; this is not text.")
    return Decoded(text)


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: every other byte of Latin text is NUL."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    half = len(sample) // 2
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if half < 2 or len(data) % 2 or max(even, odd) < 0.7 * half or min(even, odd) > 0.01 * half:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _declared(data: bytes, declared: str) -> Decoded | None:
    """In the encoding that the page or server named, where that is one and fits."""
    try:
        encoding = codecs.lookup(declared).name if declared else ""
        # Pages that say ISO 8859-1 mean Windows-1252: the HTML standard prescribes reading it so.
        encoding = "cp1252" if encoding in ("iso8859-1", "ascii") else encoding
        text = data.decode(encoding) if encoding else ""
    except (LookupError, ValueError, TypeError):
        return None
    return Decoded(text) if text and not _broken(text) else None


def _broken(text: str) -> bool:
    return re.search("[\0\ud800-\udfff]", text) is not None


def _damaged(data: bytes) -> Decoded | None:
    """UTF-8 in which few of the characters beyond ASCII are broken."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    beyond = sum(1 for c in text if c > "\x7f")
    if not beyond or bad / beyond > _DAMAGED:
        return None
    message = f"UTF-8 with {bad} damaged places, each kept as U+FFFD."
    return Decoded(text, (Problem("encoding_damaged", message),))


def _guessed(data: bytes, name: str) -> Decoded:
    text = data.decode("cp1252", "replace")
    beyond = [c for c in text if c > "\x7f"]
    encoding = "cp1252"
    if sum(c not in _USUAL for c in beyond) > _ODD * len(beyond):
        encoding = _slow_guess(data)
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        message = "it is neither UTF-8 nor UTF-16, and no other encoding fits."
        raise failure("unknown_encoding", name, message) from None
    message = f"Not UTF-8; read as {encoding.replace('_', '-')}, which is a guess."
    return Decoded(text, (Problem("encoding_guessed", message),))


def _slow_guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_isolation=list(_GUESSES)).best()
    return best.encoding if best else ""
