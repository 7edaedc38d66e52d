from __future__ import annotations

import pytest

from zufolge.language import Page
from zufolge.reading.chains.acronyms import Aliases
from zufolge.record import Document, fingerprint


def aliases(text: str, language: str = "de") -> Aliases:
    return Aliases(Page(Document(fingerprint(text), text, language=language)))


def test_a_bracket_introduces_a_short_form() -> None:
    found = aliases("Der Bund Freier Reeder (BFR) klagt.")
    assert found.full("BFR") == "Bund Freier Reeder"
    assert found.key("BFR") == found.key("Bund Freier Reeder")


@pytest.mark.parametrize(
    "text",
    [
        "Der Minister kam (CDU).",
        "Er ging. Sie blieb (BFR).",
        "Die Stadt (Foto) schläft.",
    ],
)
def test_a_bracket_that_spells_nothing_before_it_introduces_nothing(text: str) -> None:
    assert aliases(text).long == {}


def test_forms_that_everybody_knows_share_a_key_but_only_the_text_gives_the_long_one() -> None:
    short = aliases("Die WHO warnt.")
    assert short.key("WHO") == short.key("Weltgesundheitsorganisation")
    assert short.full("WHO") == "WHO"
    assert aliases("Die Weltgesundheitsorganisation. Die WHO.").full("WHO") == (
        "Weltgesundheitsorganisation"
    )
