"""How claims stand to earlier ones: a table of two or three reports each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Make = Callable[..., Any]
DAYS = ("2025-03-04T09:00+01:00", "2025-03-05T09:00+01:00", "2025-03-06T09:00+01:00")


def least(number: int) -> dict[str, Any]:
    return {"low": number, "high": None}


# Each report: its text and figures (words, number, more); then the last row's relation, what it stands
# to, and which rows stand.
CASES: dict[str, tuple[list[tuple[str, list[tuple[str, Any, dict[str, Any]]]]], str, str | None, str]] = {
    "the first number": (
        [("Laut Polizei starben acht.", [("acht", 8, {"by": "Polizei"})])],
        "first",
        None,
        "acht",
    ),
    "the same again": (
        [
            ("Laut Polizei starben acht.", [("acht", 8, {"by": "Polizei"})]),
            ("Die Polizei bleibt bei 8 Toten.", [("8", 8, {"by": "Polizei"})]),
        ],
        "repeats",
        "acht",
        "8",
    ),
    "one inside a closed range": (
        [
            ("Die Polizei sprach von 30 bis 50 Toten.", [("30 bis 50", None, {"low": 30, "high": 50, "by": "Polizei"})]),
            ("Laut Polizei sind es 40.", [("40", 40, {"by": "Polizei"})]),
        ],
        "repeats",
        "30 bis 50",
        "40",
    ),
    "more after at least": (
        [
            ("Laut Polizei starben mindestens acht.", [("mindestens acht", None, {**least(8), "by": "Polizei"})]),
            ("Laut Polizei sind es elf.", [("elf", 11, {"by": "Polizei"})]),
        ],
        "raises",
        "mindestens acht",
        "elf",
    ),
    "the same without at least": (
        [
            ("Laut Polizei starben mindestens acht.", [("mindestens acht", None, {**least(8), "by": "Polizei"})]),
            ("Laut Polizei waren es acht.", [("acht", 8, {"by": "Polizei"})]),
        ],
        "repeats",
        "mindestens acht",
        "acht",
    ),
    "fewer missing": (
        [
            ("Der Bund vermisst 14 Wanderer.", [("14", 14, {"by": "Bund", "category": "missing"})]),
            ("Der Bund vermisst drei Wanderer.", [("drei", 3, {"by": "Bund", "category": "missing"})]),
        ],
        "lowers",
        "14",
        "drei",
    ),
    "the dead become fewer because one was counted twice": (
        [
            ("Laut Klinik starben 14.", [("14", 14, {"by": "Klinik"})]),
            ("Laut Klinik starben 13. Eine Frau war doppelt gezählt worden.", [("13", 13, {"by": "Klinik"})]),
        ],
        "corrects",
        "14",
        "13",
    ),
    "the dead do not become fewer without a word": (
        [
            ("Laut Verband starben 14.", [("14", 14, {"by": "Verband"})]),
            ("Laut Verband starben zwei am Ufer.", [("zwei", 2, {"by": "Verband"})]),
        ],
        "includes",
        "14",
        "14 zwei",
    ),
    "not this number but that": (
        [
            ("Qorgan nannte sieben Tote.", [("sieben", 7, {"by": "Qorgan"})]),
            (
                "Qorgan zufolge starben fünf, nicht sieben.",
                [("fünf", 5, {"by": "Qorgan"}), ("sieben", 7, {"by": "Qorgan"})],
            ),
        ],
        "corrects",
        "sieben",
        "fünf",
    ),
    "another side": (
        [
            ("Laut Armee starben drei.", [("drei", 3, {"by": "Armee"})]),
            ("Die Partei nannte 20 Tote.", [("20", 20, {"by": "Partei"})]),
        ],
        "contradicts",
        "drei",
        "drei 20",
    ),
    "another side that may mean the same": (
        [
            ("Die Armee nannte mindestens drei.", [("mindestens drei", None, {**least(3), "by": "Armee"})]),
            ("Die Partei nannte fünf Tote.", [("fünf", 5, {"by": "Partei"})]),
        ],
        "first",
        None,
        "mindestens drei fünf",
    ),
    "another side that says otherwise": (
        [
            ("Die Armee nannte mindestens drei.", [("mindestens drei", None, {**least(3), "by": "Armee"})]),
            ("Die Partei widersprach. Sie nannte fünf Tote.", [("fünf", 5, {"by": "Partei"})]),
        ],
        "contradicts",
        "mindestens drei",
        "mindestens drei fünf",
    ),
    "the text says that it rose": (
        [
            ("Der Bund zählte zwölf Tote.", [("zwölf", 12, {"by": "Bund"})]),
            ("Die Zahl stieg auf 18, meldete der Verein.", [("18", 18, {"by": "Verein"})]),
        ],
        "raises",
        "zwölf",
        "18",
    ),
    "from one to another": (
        [
            ("Der Bund zählte zwölf Tote.", [("zwölf", 12, {"by": "Bund"})]),
            (
                "Die Zahl stieg von zwölf auf 18.",
                [("zwölf", 12, {}), ("18", 18, {})],
            ),
        ],
        "raises",
        "zwölf",
        "18",
    ),
    "one authority goes on from another that left it open": (
        [
            ("Laut Feuerwehr starben mindestens fünf.", [("mindestens fünf", None, {**least(5), "by": "Feuerwehr"})]),
            ("Das Ministerium nennt neun Tote.", [("neun", 9, {"by": "Ministerium"})]),
        ],
        "raises",
        "mindestens fünf",
        "neun",
    ),
    "authorities side by side do not agree": (
        [
            (
                "Die Polizei zählt sechs Tote. Der Gouverneur nennt 74 Tote.",
                [("sechs", 6, {"by": "Polizei"}), ("74", 74, {"by": "Gouverneur"})],
            ),
        ],
        "contradicts",
        "sechs",
        "sechs 74",
    ),
    "the report's own voice tells somebody's number": (
        [
            ("Laut Polizei starben 16.", [("16", 16, {"by": "Polizei"})]),
            ("Im März waren dort 16 Menschen getötet worden.", [("16", 16, {})]),
        ],
        "repeats",
        "16",
        "16 16",
    ),
    "a retelling falls with what it retells": (
        [
            ("Laut Polizei starben 16.", [("16", 16, {"by": "Polizei"})]),
            ("Dort waren 16 Menschen getötet worden.", [("16", 16, {})]),
            ("Laut Polizei starben 17.", [("17", 17, {"by": "Polizei"})]),
        ],
        "raises",
        "16",
        "17",
    ),
    "a denial stands against the number": (
        [
            ("Die Partei nannte 20 Tote.", [("20", 20, {"by": "Partei"})]),
            ("Es gebe keine 20 Toten, so das Amt.", [("20", 20, {"by": "Amt", "status": "denied"})]),
        ],
        "contradicts",
        "20",
        "20 20",
    ),
    "a fear is no claim": (
        [
            ("Das Amt nannte fünf Tote.", [("fünf", 5, {"by": "Amt"})]),
            ("Die Helfer befürchten 40 Tote.", [("40", 40, {"by": "Helfer", "status": "feared"})]),
        ],
        "contradicts",
        "fünf",
        "fünf 40",
    ),
    "police among the dead": (
        [
            ("Laut Verband starben 30 Menschen.", [("30", 30, {"by": "Verband"})]),
            ("Laut Armee starben zwei Polizisten.", [("zwei", 2, {"by": "Armee", "group": "Polizisten"})]),
        ],
        "includes",
        "30",
        "30 zwei",
    ),
    "police among the dead grow more": (
        [
            ("Laut Verband starben 30 Menschen.", [("30", 30, {"by": "Verband"})]),
            ("Laut Armee starben zwei Polizisten.", [("zwei", 2, {"by": "Armee", "group": "Polizisten"})]),
            ("Laut Armee starben vier Polizisten.", [("vier", 4, {"by": "Armee", "group": "Polizisten"})]),
        ],
        "raises",
        "zwei",
        "30 vier",
    ),
    "everybody after some": (
        [
            ("Laut Amt starben zwei Polizisten.", [("zwei", 2, {"by": "Amt", "group": "Polizisten"})]),
            ("Der Verband nannte 30 Tote.", [("30", 30, {"by": "Verband"})]),
        ],
        "includes",
        "zwei",
        "zwei 30",
    ),
    "one hospital and the town": (
        [
            ("Laut Polizei starben 14.", [("14", 14, {"by": "Polizei"})]),
            ("Die Klinik zählte elf Leichen.", [("elf", 11, {"by": "Klinik"})]),
        ],
        "includes",
        "14",
        "14 elf",
    ),
    "a hospital that counts more than the town": (
        [
            ("Laut Polizei starben vier.", [("vier", 4, {"by": "Polizei"})]),
            ("Die Klinik zählte elf Leichen.", [("elf", 11, {"by": "Klinik"})]),
        ],
        "contradicts",
        "vier",
        "vier elf",
    ),
    "a toll of which the lead tells is everybody's, even by a hospital": (
        [
            ("Laut Polizei starben vier.", [("vier", 4, {"by": "Polizei"})]),
            (
                "Klinik meldet sieben Tote\n\nDie Zahl der Toten ist gestiegen. Es seien sieben.",
                [("sieben", 7, {"by": "Klinik"})],
            ),
        ],
        "raises",
        "vier",
        "sieben",
    ),
    "so many and not more than so many": (
        [
            ("Die Union nannte mehr als 20 Tote.", [("mehr als 20", None, {**least(20), "by": "Union"})]),
            (
                "Die Union korrigierte sich: Es seien elf, nicht mehr als 20.",
                [("elf", 11, {"by": "Union"}), ("nicht mehr als 20", None, {"low": None, "high": 20, "by": "Union"})],
            ),
        ],
        "corrects",
        "mehr als 20",
        "elf",
    ),
    "a single one of whom the text tells": (
        [
            ("Laut Amt starben neun.", [("neun", 9, {"by": "Amt"})]),
            ("Ein Wachmann starb am Tor, so das Amt.", [("Ein", 1, {"by": "Amt", "group": "Wachmann"})]),
        ],
        "includes",
        "neun",
        "neun Ein",
    ),
    "nobody gives two totals in one report": (
        [
            (
                "Das Amt zählt 74 Vermisste. In Jolo seien es 51, so das Amt.",
                [
                    ("74", 74, {"by": "Amt", "category": "missing"}),
                    ("51", 51, {"by": "Amt", "category": "missing"}),
                ],
            ),
        ],
        "includes",
        "74",
        "74 51",
    ),
    "two of them": (
        [
            ("Laut Amt starben neun.", [("neun", 9, {"by": "Amt"})]),
            ("Zwei der Toten waren Kinder, so das Amt.", [("Zwei", 2, {"by": "Amt"})]),
        ],
        "includes",
        "neun",
        "neun Zwei",
    ),
    "those who are still held": (
        [
            ("Das Amt zählte 210 Festnahmen.", [("210", 210, {"by": "Amt", "category": "detained"})]),
            ("Noch 84 sind in Haft, so Fergana.", [("84", 84, {"by": "Fergana", "category": "detained"})]),
        ],
        "lowers",
        "210",
        "84",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_the_last_claim(name: str, tell: Make, told: Make, accounted: Make, stands: Make) -> None:
    reports, relation, to, standing = CASES[name]
    made = [
        tell(text, day, *(told(words, number, **more) for words, number, more in figures))
        for (text, figures), day in zip(reports, DAYS, strict=False)
    ]
    rows = stands(accounted(*made).rows)
    last = max(
        (r for r in accounted(*made).rows if r.status != "superseded"),
        key=lambda r: (r.document.published or "", r.span.start),
    )
    words = {r.id: r.wording for r in accounted(*made).rows}
    assert (last.relation, words.get(last.to or "")) == (relation, to)
    assert " ".join(r[0] for r in rows if r[3]) == standing
    assert last.reason.endswith(".")


def test_parts_and_fears_are_in_no_range(tell: Make, told: Make, accounted: Make) -> None:
    text = "Laut Amt starben 30, darunter zwei Kinder. Die Helfer befürchten 90 Tote."
    report = tell(
        text,
        DAYS[0],
        told("30", 30, by="Amt"),
        told("zwei", 2, by="Amt", group="Kinder", whole=1),
        told("90", 90, by="Helfer", status="feared"),
    )
    range_ = accounted(report).ranges["killed"]
    assert (range_.low, range_.high, range_.claims) == (30, 30, 3)


def test_police_and_demonstrators_are_kept_apart(
    tell: Make, told: Make, accounted: Make, stands: Make
) -> None:
    text = "Verletzt wurden laut Amt 26 Demonstranten und 18 Polizisten."
    later = "Das Amt zählt nun 30 verletzte Demonstranten und 20 verletzte Polizisten."
    one = tell(
        text,
        DAYS[0],
        told("26", 26, "injured", by="Amt", group="Demonstranten"),
        told("18", 18, "injured", by="Amt", group="Polizisten"),
    )
    two = tell(
        later,
        DAYS[1],
        told("30", 30, "injured", by="Amt", group="Demonstranten"),
        told("20", 20, "injured", by="Amt", group="Polizisten"),
    )
    relations = {(w, r, to) for w, r, to, _ in stands(accounted(one, two).rows)}
    assert {("30", "raises", "26"), ("20", "raises", "18")} <= relations


def test_a_town_is_less_than_its_country(
    tell: Make, told: Make, accounted: Make, stands: Make
) -> None:
    """Only because one report sets the town beside the country."""
    town = tell(
        "In Lerma starben drei, so das Amt.", DAYS[0], told("drei", 3, by="Amt", place="Lerma")
    )
    country = tell(
        "In Albanien starben laut Schutz sieben. In Lerma waren es vier.",
        DAYS[1],
        told("sieben", 7, by="Schutz", place="*Albanien"),
        told("vier", 4, by="Schutz", place="Lerma"),
    )
    rows = {r.wording: r for r in accounted(town, country).rows}
    assert (rows["sieben"].relation, rows["sieben"].to) == ("includes", rows["drei"].id)
    assert rows["drei"].place == rows["vier"].place is not None
    assert rows["sieben"].place is None
    assert accounted(town, country).ranges["killed"].low == 7
    assert accounted(town).rows[0].place is None
