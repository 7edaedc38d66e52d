from __future__ import annotations

import pytest

from zufolge.reading.counts.claims import own_claim


def who(text: str, number: str, language: str) -> str | None:
    at = text.index(number)
    found = own_claim(text, at, at + len(number), language)
    return text[found.start : found.end] if found else None


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("Rund 2000 Bauern demonstrierten, die Polizei zählte 1300.", "1300", "die Polizei"),
        ("Das Werk meldete 30 Tote.", "30", "Das Werk"),
        ("Am Sonntag korrigierte das Rote Kreuz die Zahl auf 49.", "49", "das Rote Kreuz"),
        ("Anfangs hatte die Feuerwehr 13 Vermisste gemeldet.", "13", "die Feuerwehr"),
        ("Die Schulleitung hatte 164 Entführte gemeldet.", "164", "Die Schulleitung"),
        ("Bürgermeister Gerd Ahl, der von acht Toten gesprochen hatte, irrte.", "acht", "Bürgermeister Gerd Ahl"),
        ("Die Regierung spricht von 5 Toten, die Opposition von 30.", "30", "die Opposition"),
        ("Aserbaidschan gibt seine Toten mit 40 an.", "40", "Aserbaidschan"),
        ("Das Ministerium bleibt bei drei Toten.", "drei", "Das Ministerium"),
        ("Die Polizei nahm nach Angaben ihres Sprechers Jan Roth drei Männer fest.", "drei", "Sprechers Jan Roth"),
        ("Sie zählten 60 Festnahmen.", "60", "Sie"),
        ("Die Frauen gingen mit 300 Kindern auf die Straße.", "300", None),
        ("Die Zahl der Toten ging auf 30 zurück.", "30", None),
        ("Hätte die Polizei 30 Leute gehabt, wäre nichts passiert.", "30", None),
        ("Die Polizei hatte 30 Leute im Einsatz.", "30", None),
    ],
)  # fmt: skip
def test_german(text: str, number: str, name: str | None) -> None:
    assert who(text, number, "de") == name


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("Police counted 850; organisers put the crowd at 2,000.", "2,000", "organisers"),
        ("The organizers, a coalition of churches, put it at 600.", "600", "The organizers"),
        ("The governor lowered the death toll from 19 to 17.", "17", "The governor"),
        ("Police had earlier spoken of nine dead.", "nine", "Police"),
        ("Coroner Jim Hadley, who on Sunday had confirmed five deaths, resigned.", "five", "Coroner Jim Hadley"),
        ("Initial reports had put the toll at 25.", "25", None),
        ("The death toll rose to 25.", "25", None),
        ("People were reported to have seen 25 men.", "25", None),
    ],
)  # fmt: skip
def test_english(text: str, number: str, name: str | None) -> None:
    assert who(text, number, "en") == name
