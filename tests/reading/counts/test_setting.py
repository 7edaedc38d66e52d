"""The story around a number decides what its own sentence leaves open."""

from __future__ import annotations

import pytest

from zufolge.language import Page
from zufolge.reading.passes.figures import FiguresPass
from zufolge.record import Block, Document, Findings, fingerprint


def figures(text: str) -> list[tuple[str, str]]:
    block = Block(0, len(text), "paragraph")
    page = Page(Document(fingerprint(text), text, language="de", blocks=(block,)))
    return [(f.span.text, f.category) for f in FiguresPass()(page, Findings()).figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In der Schule ist das Norovirus ausgebrochen. Neun Kinder wurden ins Krankenhaus gebracht.",
            ("Neun", "affected"),
        ),
        (
            "Ein Bus fuhr in eine Mauer, es war ein schwerer Unfall. Neun Kinder wurden ins Krankenhaus gebracht.",
            ("Neun", "injured"),
        ),
        (
            "Wegen einer Fliegerbombe wird das Viertel geräumt. Betroffen sind 4000 Anwohner.",
            ("4000", "displaced"),
        ),
        ("Von dem Stromausfall waren 4000 Anwohner betroffen.", ("4000", "affected")),
        (
            "Der Trainer wurde wegen Missbrauchs verurteilt. Das Gericht hörte zwölf Opfer an.",
            ("zwölf", "affected"),
        ),
        ("Die Armee hat nach eigenen Angaben 14 Mann verloren.", ("14", "killed")),
        ("Im Netz standen die Daten von 70.000 Versicherten.", ("70.000", "affected")),
        (
            "Bewaffnete haben Schüler entführt. Wie viele es sind, ist offen: Der Rektor sprach von 40 Jungen.",
            ("40", "abducted"),
        ),
    ],
)
def test_in_setting(text: str, expected: tuple[str, str]) -> None:
    assert figures(text)[-1] == expected
