from __future__ import annotations

import pytest
from tests.compare.copies.conftest import Make

from zufolge.compare.copies import credits

BODY = "In der Altstadt ist ein Haus eingestürzt. Drei Menschen starben, sagte ein Sprecher."


def found(report: Make, text: str) -> list[tuple[str, str]]:
    record = report(text).record
    for credit in credits(record):
        assert credit.span is not None
        assert text[credit.span.start : credit.span.end] == credit.span.text
    return [(credit.agency, credit.how) for credit in credits(record)]


@pytest.mark.parametrize(
    ("opening", "agencies"),
    [
        ("Almaty (dpa) -", ["dpa"]), ("MOSCOW, March 4 (Reuters) -", ["Reuters"]), ("(AFP) –", ["AFP"]),
        ("Berlin/Moskau (dpa/AFP) -", ["dpa", "AFP"]), ("YAKIMA, Wash. (AP) —", ["AP"]),
        ("Frankfurt am Main (dpa/lhe) -", ["dpa"]), ("ALMATY (reuters) -", ["Reuters"]),
        ("Wien (APA).", ["APA"]), ("Bern, 6. Januar (SDA) -", ["Keystone-SDA"]), ("(mit dpa) -", ["dpa"]),
    ],
)  # fmt: skip
def test_datelines(report: Make, opening: str, agencies: list[str]) -> None:
    wanted = [(name, "dateline") for name in agencies]
    assert found(report, f"{opening} {BODY}") == wanted
    assert found(report, f"Hauseinsturz in der Altstadt\n\n{opening} {BODY}") == wanted


@pytest.mark.parametrize(
    ("line", "credits_"),
    [
        ("Quelle: dpa", [("dpa", "source")]),
        ("Quellen: dpa, AFP", [("dpa", "source"), ("AFP", "source")]),
        ("Source: AFP/jha", [("AFP", "source")]),
        ("dpa/bearb.", [("dpa", "byline")]),
        ("Quelle: dpa/bearb.", [("dpa", "source")]),
        ("By Reuters", [("Reuters", "byline")]),
        ("Von Ada Moor, dpa", [("dpa", "byline")]),
        ("By JO ASHDOWN, Associated Press", [("AP", "byline")]),
        ("(reuters)", [("Reuters", "byline")]),
        ("MORGENBLICK, dpa, Reuters, spo", [("dpa", "byline"), ("Reuters", "byline")]),
        ("© 2025 The Associated Press. All rights reserved.", [("AP", "source")]),
        ("Mit Material von dpa", [("dpa", "material")]),
        ("Mit Agenturmaterial (dpa/AFP)", [("dpa", "material"), ("AFP", "material")]),
        ("Mit Material der Nachrichtenagenturen dpa und AFP.", [("dpa", "material"), ("AFP", "material")]),
        ("— with files from AP", [("AP", "material")]),
        ("(With inputs from PTI)", [("PTI", "material")]),
        ("Diese Meldung stammt von der Deutschen Presse-Agentur.", [("dpa", "source")]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("first", [True, False], ids=["above", "below"])
def test_lines_above_and_below(
    report: Make, line: str, credits_: list[tuple[str, str]], first: bool
) -> None:
    parts = ["Hauseinsturz", line, BODY] if first else ["Hauseinsturz", BODY, line]
    assert found(report, "\n\n".join(parts)) == credits_


@pytest.mark.parametrize("end", ["(dpa)", "(dpa/AFP)", "dpa", "dpa/AFP", "(dpa/lhe)"])
def test_ends(report: Make, end: str) -> None:
    assert found(report, f"Hauseinsturz\n\n{BODY} {end}")[0] == ("dpa", "end")


@pytest.mark.parametrize(
    ("sentence", "agencies"),
    [
        ("Das meldete die Agentur Interfax unter Berufung auf das Ministerium.", ["Interfax"]),
        ("Wie die dpa unter Berufung auf Kreise berichtete, ist die Straße frei.", ["dpa"]),
        ("Die Agenturen TASS und Interfax meldeten den Vorfall.", ["TASS", "Interfax"]),
        ("Laut Reuters ist die Straße frei.", ["Reuters"]),
        ("Das sagte er der Deutschen Presse-Agentur am Telefon.", ["dpa"]),
        ("Die Staatsagentur „Sana“ sprach von vier Toten.", ["SANA"]),
        ("According to the news agency Yonhap, the road is open.", ["Yonhap"]),
        ("The road is open, a spokesman told AFP by phone.", ["AFP"]),
        ("The road is open, Interfax reported, citing the ministry.", ["Interfax"]),
    ],
)
def test_agencies_that_are_quoted(report: Make, sentence: str, agencies: list[str]) -> None:
    assert found(report, f"{BODY} {sentence} {BODY}") == [(name, "quoted") for name in agencies]


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"Der SID warnte vor Reisen. {BODY}",
        f"APPLAUS UND MAPPEN. {BODY}",
        f"Das Bundesamt (AP) - so hieß es im Haus. {BODY}",
        f"Ein Dienst (SID) ist da. {BODY}",
        f"Reuters, Moor und die Folgen\n\n{BODY}",
        f"{BODY} Laut AA ist die Reise sicher.",
        f"{BODY} Der Minister (CDU) schwieg.",
        f"{BODY} Eine dpa-Reporterin war da.",
        f"Der Abgeordnete Mehr (SPD) - er war dabei - schwieg. {BODY}",
    ],
)
def test_no_credit(report: Make, text: str) -> None:
    assert found(report, text) == []


def test_an_outlet_that_is_an_agency_credits_itself(report: Make) -> None:
    credit = credits(report(f"(dpa) - {BODY}", outlet="dpa-infocom").record)
    assert [(c.agency, c.how, c.span is None) for c in credit] == [
        ("dpa", "outlet", True),
        ("dpa", "dateline", False),
    ]
