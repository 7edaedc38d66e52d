from __future__ import annotations

import random

import pytest
from tests.compare.copies.conftest import ENGLISH, OTHER_WIRE, OWN, WIRE

from zufolge.compare.copies import Copied, copied, sketch

LONG = 700


def between(a: str, b: str) -> Copied | None:
    return copied(sketch(a), sketch(b))


def paragraphs(text: str) -> list[str]:
    return text.strip().split("\n\n")


def edited(text: str, share: float) -> str:
    dice = random.Random(7)
    pool = OWN.split()
    return " ".join(dice.choice(pool) if dice.random() < share else w for w in text.split(" "))


@pytest.mark.parametrize(
    "text",
    [
        "Inferno am Kai\n\n" + "\n\n".join(paragraphs(WIRE)[1:]),
        WIRE.replace("Velmora (dpa) - ", "").upper(),
        edited(WIRE, 0.08),
        edited(WIRE, 0.2),
        "\n\n".join([*paragraphs(WIRE)[3:], *paragraphs(WIRE)[:3]]),
        WIRE.replace("Dienstagabend", "Dienstag").replace("Rund 30 weitere", "Weitere 30 Menschen"),
    ],
    ids=["retitled", "in capitals", "edited", "edited much", "reordered", "smoothed"],
)
def test_a_copy(text: str) -> None:
    found = between(WIRE, text)
    assert found is not None
    assert found.kind == "copy"
    assert min(found.share_of_a, found.share_of_b) > 0.75


@pytest.mark.parametrize(("whole", "first"), [(WIRE, 3), (ENGLISH, 2)])
def test_an_extract_is_a_part(whole: str, first: int) -> None:
    found = between(whole, "\n\n".join(paragraphs(whole)[:first]))
    assert found is not None
    assert found.kind == "part"
    assert found.share_of_a < 0.6 < found.share_of_b


def test_an_extended_report_holds_its_wire() -> None:
    found = between(WIRE, WIRE + "\n\n" + OWN)
    assert found is not None
    assert found.kind == "part"
    assert found.share_of_a == 1
    assert 0.5 < found.share_of_b < 0.75


def test_half_a_wire_among_own_words_is_mixed() -> None:
    half = "\n\n".join(
        p for two in zip(paragraphs(WIRE)[1:4], paragraphs(OWN)[2:], strict=True) for p in two
    )
    found = between(WIRE, half)
    assert found is not None
    assert found.kind == "mixed"


def test_a_report_mixed_from_two_wires_shares_with_both() -> None:
    mixed = "\n\n".join([*paragraphs(WIRE)[:3], *paragraphs(OTHER_WIRE)[2:4]])
    assert between(WIRE, mixed)
    assert between(OTHER_WIRE, mixed)


@pytest.mark.parametrize(("a", "b"), [(WIRE, OTHER_WIRE), (WIRE, OWN), (WIRE, ENGLISH)])
def test_reports_of_their_own_share_nothing_though_they_quote_the_same_words(
    a: str, b: str
) -> None:
    assert between(a, b) is None


def test_a_statement_that_both_write_down_is_no_copy() -> None:
    said = (
        "Die Hafenbehörde sperrte das Gelände und leitete vier Frachter in den Nachbarhafen um. Anwohner "
        "im Stadtteil Ostufer wurden aufgefordert, Fenster und Türen geschlossen zu halten."
    )
    assert said in WIRE
    assert between(WIRE, f"{OWN}\n\n{said}\n\n{OWN[::-1]}") is None


def test_a_quotation_is_no_copy_however_long() -> None:
    quoted = paragraphs(WIRE)[4].rstrip(".")
    assert between(WIRE, f"{OWN}\n\nIn der Meldung hieß es: „{quoted}“.\n\n{OWN[::-1]}") is None


def test_a_copy_whose_quotation_marks_were_lost_is_one() -> None:
    found = between(OTHER_WIRE, OTHER_WIRE.replace("„", "").replace("“", ""))
    assert found is not None
    assert found.kind == "copy"


def test_long_texts_are_compared_at_the_coarser_level() -> None:
    own = " ".join(f"eigenes{n}" for n in range(LONG))
    found = between(WIRE, f"{own} {WIRE} {own}")
    assert found is not None
    assert found.kind == "part"
    assert found.share_of_a > 0.9
    assert found.share_of_b < 0.25


def test_the_order_of_the_two_does_not_matter() -> None:
    texts = [
        WIRE,
        OTHER_WIRE,
        edited(WIRE, 0.3),
        WIRE[:700] + OWN,
        OWN + WIRE[300:900],
        OTHER_WIRE + WIRE,
    ]
    for a in texts:
        for b in texts:
            one, other = between(a, b), between(b, a)
            turned = other and Copied(other.kind, other.share_of_b, other.share_of_a, other.run)
            assert one == turned


def test_texts_without_words_are_no_copies() -> None:
    assert between("", "") is None
    assert between("Feuer", "Feuer") is None
