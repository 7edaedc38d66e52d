from __future__ import annotations

import pytest

from zufolge.reading.counts.relays import relayed


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Interfax meldete unter Berufung auf das Ministerium 12 Tote.", "de", "das Ministerium"),
        ("Die Agentur berief sich auf die Polizei und nannte 12 Tote.", "de", "die Polizei"),
        ("Laut Katastrophenschutz, zitiert von der Agentur Tass, starben 12.", "de", "Katastrophenschutz"),
        ("Es gebe 12 Tote, zitierte die Agentur Ria den Gouverneur.", "de", "den Gouverneur"),
        ("Die Tass meldete 12 Tote.", "de", None),
        ("Er rief an; unter Berufung auf die Polizei hieß es viel. 12 Tote", "de", "die Polizei"),
        ("Die Reederei nannte unter Berufung auf die Passagierliste 12 Reisende.", "de", None),
        ("The 12 were killed, Reuters reported, citing a military spokesman.", "en", "a military spokesman"),
        ("TASS quoted the health ministry as saying that 12 people died.", "en", "the health ministry"),
        ("The ministry, quoted by Interfax, gave the number as 12.", "en", "The ministry"),
        ("He had 12 passengers on board, he said, citing the manifest.", "en", None),
        ("The 12 were killed; the agency left, citing the police.", "en", None),
    ],
)  # fmt: skip
def test_who_is_cited(text: str, language: str, name: str | None) -> None:
    found = relayed(text, text.index("12"), language)
    assert (text[found.start : found.end] if found else None) == name
