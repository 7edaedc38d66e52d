"""Encodings told and guessed, and what is no text."""

from __future__ import annotations

import codecs
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zufolge.record.errors import DocumentError
from zufolge.sources.decoding import Decoded, decode

GERMAN = (
    "Der Präsident sagte in Köln: „Die Müllabfuhr fährt über die Brücke.“ – Größe zählt nicht.\r\n"
)
FRENCH = "Le président a déclaré que l’été sera chaud à Besançon, où les élèves étaient présents. "
RUSSIAN = "Президент заявил, что столица готова к переговорам. В понедельник прошли митинги. "
POLISH = "Prezydent powiedział, że będzie dążył do pokoju. Łódź, Gdańsk i Kraków są gotowe. "


def tried(data: bytes, declared: str) -> Decoded | str:
    """What was decoded, or the code of the error."""
    try:
        return decode(data, "a", declared=declared)
    except DocumentError as error:
        return error.code


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"]
)
def test_unicode_is_certain(encoding: str) -> None:
    assert decode(GERMAN.encode(encoding), "a.txt") == (GERMAN, ())


def test_big_endian_marks_are_known() -> None:
    data = codecs.BOM_UTF16_BE + GERMAN.encode("utf-16-be")
    assert decode(data, "a.txt") == (GERMAN, ())


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "cp1252"), (GERMAN, "cp850"), (GERMAN, "mac_roman"), (FRENCH, "cp1252"), (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"), (POLISH, "cp1250"), (POLISH, "iso8859_2"),
    ],
)  # fmt: skip
def test_another_encoding_is_guessed_and_said(text: str, encoding: str) -> None:
    data = text.encode(encoding, "ignore")
    found = decode(data, "a.txt")
    assert found.text == data.decode(encoding)
    assert [p.code for p in found.problems] == ["encoding_guessed"]
    assert encoding.replace("_", "-") in found.problems[0].message


def test_a_declared_encoding_is_no_guess() -> None:
    assert decode(GERMAN.encode("cp1252"), "a", declared="windows-1252") == (GERMAN, ())
    assert decode(GERMAN.encode("cp1252"), "a", declared="ISO-8859-1") == (GERMAN, ())
    assert decode(RUSSIAN.encode("koi8_r"), "a", declared="koi8-r") == (RUSSIAN, ())


@pytest.mark.parametrize(
    "declared", ["klingon", "rot13", "base64", "utf-7", "utf-8", "idna", "hex"]
)
def test_a_declared_encoding_that_is_none_is_passed_over(declared: str) -> None:
    found = decode(GERMAN.encode("cp1252"), "a", declared=declared)
    assert found.text == GERMAN


def test_little_damage_is_kept_and_said() -> None:
    found = decode("Köln ist schön. ".encode() * 30 + b"\xfc", "a.txt")
    assert found.text.endswith("schön. \ufffd")
    assert [p.code for p in found.problems] == ["encoding_damaged"]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n", "PDF"), (b"PK\x03\x04rest", "ZIP"), (b"\x89PNG\r\n", "PNG"), (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"\x1f\x8b\x08", "gzip"), (b"{\\rtf1", "RTF"), (b"\0\0\0\x18ftypmp42", "film"), (b"abc\0def", "NUL"),
        (b"\xd0\xcf\x11\xe0", "office"), (b"\xff\xfea\0\0\0", "NUL"), (b"ab\x01\x02\x03\x04" * 50, "control"),
    ],
)  # fmt: skip
def test_binary_is_named_with_a_remedy(data: bytes, what: str) -> None:
    with pytest.raises(DocumentError, match=what) as caught:
        decode(data, "a.bin")
    assert (caught.value.code, caught.value.document) == ("binary", "a.bin")
    assert caught.value.remedy


def test_noise_is_no_text() -> None:
    chance = random.Random(7)
    noise = bytes(chance.randrange(1, 256) for _ in range(3000))
    with pytest.raises(DocumentError) as caught:
        decode(noise, "a.txt")
    assert caught.value.code in ("unknown_encoding", "binary")


def test_a_mark_that_lies_is_an_unknown_encoding() -> None:
    with pytest.raises(DocumentError) as caught:
        decode(b"\xff\xfeabc", "a.txt")
    assert caught.value.code == "unknown_encoding"


@given(st.binary(max_size=300), st.sampled_from(["", "utf-8", "cp1252", "utf-16", "shift_jis"]))
def test_no_bytes_give_half_a_surrogate_or_another_error(data: bytes, declared: str) -> None:
    found = tried(data, declared)
    if isinstance(found, str):
        assert found in ("binary", "unknown_encoding")
    else:
        found.text.encode("utf-8")
        assert "\0" not in found.text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_utf8_comes_back_unchanged(text: str) -> None:
    data = text.encode()
    if not data.startswith(
        (codecs.BOM_UTF8, b"PK", b"BZh", b"7z", b"RIFF", b"GIF8", b"Rar!", b"%PDF")
    ):
        assert decode(data, "a").text == text
