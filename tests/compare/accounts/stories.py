"""Stories of tolls in three reports, and how a test writes them down."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

DAYS = ("2025-06-02T09:00+02:00", "2025-06-02T21:00+02:00", "2025-06-04T12:00+02:00")


class Number(NamedTuple):
    """A number as it stands in a report: its words, who gives it, what the reader made of it."""

    words: str
    low: int | None
    by: str | None = None
    more: Mapping[str, Any] = MappingProxyType({})

    @property
    def high(self) -> int | None:
        return self.more.get("high", self.low)


class Story(NamedTuple):
    """Three reports; then relation and standing of each row by wording, and the range of the dead."""

    language: str
    reports: tuple[tuple[str, tuple[Number, ...]], ...]
    rows: str
    range: tuple[int | None, int | None]
    category: str = "killed"


def n(words: str, low: int | None, by: str | None = None, **more: Any) -> Number:
    return Number(words, low, by, more)


OPEN: dict[str, Any] = {"high": None}


RISING: dict[str, Story] = {
    "a toll that rises through the day": Story(
        "de",
        (
            (
                "Laut Polizei starben mindestens vier Menschen.",
                (n("mindestens vier", 4, "Polizei", **OPEN),),
            ),
            ("Die Polizei sprach am Abend von elf Toten.", (n("elf", 11, "Polizei"),)),
            ("Die Polizei gibt die Zahl der Toten nun mit 14 an.", (n("14", 14, "Polizei"),)),
        ),
        "mindestens vier first - | elf raises - | 14 raises +",
        (14, 14),
    ),
    "one authority goes on from another": Story(
        "en",
        (
            ("At least six people died, police said.", (n("At least six", 6, "police", **OPEN),)),
            ("The fire service put the dead at nine.", (n("nine", 9, "fire service"),)),
            (
                "The interior ministry said the toll had risen to 12.",
                (n("12", 12, "interior ministry"),),
            ),
        ),
        "At least six first - | nine raises - | 12 raises +",
        (12, 12),
    ),
    "more than another had announced": Story(
        "en",
        (
            ("Ten people were killed, police said.", (n("Ten", 10, "police"),)),
            (
                "The health ministry said 12 had died, more than police had announced.",
                (n("12", 12, "health ministry"),),
            ),
            ("Twelve people died, the ministry repeated.", (n("Twelve", 12, "health ministry"),)),
        ),
        "Ten first - | 12 raises - | Twelve repeats +",
        (12, 12),
    ),
    "doubly counted": Story(
        "de",
        (
            ("Bei dem Brand starben 31 Menschen, so die Feuerwehr.", (n("31", 31, "Feuerwehr"),)),
            ("In der Halle starben 31 Menschen.", (n("31", 31),)),
            (
                "Es seien 29 Tote, einige seien doppelt gezählt worden, so die Feuerwehr.",
                (n("29", 29, "Feuerwehr"),),
            ),
        ),
        "31 first - | 31 repeats - | 29 corrects +",
        (29, 29),
    ),
    "an opposition that counts more": Story(
        "de",
        (
            ("Das Ministerium meldete drei Tote.", (n("drei", 3, "Innenministerium"),)),
            (
                "Die Opposition zählte mindestens zwölf Tote.",
                (n("mindestens zwölf", 12, "Opposition", **OPEN),),
            ),
            ("Das Ministerium blieb bei drei Toten.", (n("drei", 3, "Innenministerium"),)),
        ),
        "drei first - | mindestens zwölf contradicts + | drei repeats +",
        (3, 12),
    ),
    "a report that tells of one family": Story(
        "en",
        (
            (
                "An air strike killed 38 people, investigators said.",
                (n("38", 38, "United Nations"),),
            ),
            ("Amina Osman lost two daughters.", (n("two", 2),)),
            ("The United Nations put the dead at 38.", (n("38", 38, "United Nations"),)),
        ),
        "38 first - | two includes + | 38 repeats +",
        (38, 38),
    ),
    "a hospital counts its own": Story(
        "de",
        (
            ("Die Polizei sprach von 18 Toten.", (n("18", 18, "Polizei"),)),
            (
                "Im Klinikum Nord seien sieben Menschen gestorben.",
                (n("sieben", 7, "Klinikum Nord"),),
            ),
            (
                "Die Zahl der Toten ist auf 21 gestiegen, sagte die Polizei.",
                (n("21", 21, "Polizei"),),
            ),
        ),
        "18 first - | sieben includes + | 21 raises +",
        (21, 21),
    ),
    "two in the town itself": Story(
        "en",
        (
            ("The disaster agency counted 46 dead.", (n("46", 46, "disaster agency"),)),
            (
                "In Velmora itself 29 people died, the agency said.",
                (n("29", 29, "disaster agency"),),
            ),
            ("The disaster agency now counts 51 dead.", (n("51", 51, "disaster agency"),)),
        ),
        "46 first - | 29 includes + | 51 raises +",
        (51, 51),
    ),
    "alone in the villages": Story(
        "de",
        (
            ("Der Zivilschutz zählte 51 Tote.", (n("51", 51, "Zivilschutz"),)),
            (
                "Allein in den Bergdörfern seien mehr als 80 gestorben.",
                (n("mehr als 80", 80, "Opposition", **OPEN),),
            ),
            ("Der Zivilschutz blieb bei 51 Toten.", (n("51", 51, "Zivilschutz"),)),
        ),
        "51 first - | mehr als 80 contradicts + | 51 repeats +",
        (51, 51),
    ),
    "dead attackers are counted beside": Story(
        "en",
        (
            ("Two guards were killed, the school said.", (n("Two", 2, "school"),)),
            (
                "Six kidnappers were killed, the army said.",
                (n("Six", 6, "army", group="kidnappers"),),
            ),
            ("The school mourns two guards.", (n("two", 2, "school"),)),
        ),
        "Two first - | Six first + | two repeats +",
        (2, 2),
    ),
    "one guard, then two": Story(
        "de",
        (
            (
                "Ein Wachmann wurde getötet, so die Schule.",
                (n("Ein", 1, "Schule", group="Wachmann"),),
            ),
            (
                "Ein Pförtner sei getötet worden, sagte die Schule.",
                (n("Ein", 1, "Schule", group="Pförtner"),),
            ),
            ("Zwei Angestellte starben, so die Schule.", (n("Zwei", 2, "Schule"),)),
        ),
        "Ein first - | Ein repeats - | Zwei raises +",
        (2, 2),
    ),
    "pupils are everybody here": Story(
        "en",
        (
            (
                "About 70 children were taken, the diocese said.",
                (n("About 70", 70, "diocese", group="children"),),
            ),
            ("The ministry speaks of 42 kidnapped.", (n("42", 42, "ministry"),)),
            (
                "It was 76 pupils, not 42, the ministry said.",
                (
                    n("76", 76, "ministry", group="pupils"),
                    n("42", 42, "ministry", status="superseded"),
                ),
            ),
        ),
        "About 70 first + | 42 contradicts - | 42 repeats - | 76 corrects +",
        (70, 76),
        "abducted",
    ),
    "who is still held": Story(
        "en",
        (
            (
                "Gunmen took 83 children, the diocese said.",
                (n("83", 83, "diocese", group="children"),),
            ),
            (
                "Some walked free; 57 are still being held, the diocese said.",
                (n("57", 57, "diocese"),),
            ),
            ("Twelve remain in captivity, the diocese said.", (n("Twelve", 12, "diocese"),)),
        ),
        "83 first - | 57 lowers - | Twelve lowers +",
        (12, 12),
        "abducted",
    ),
    "one woman still missing": Story(
        "de",
        (
            ("40 Menschen werden vermisst, so die Behörde.", (n("40", 40, "Behörde"),)),
            ("Noch sechs werden vermisst, teilte die Behörde mit.", (n("sechs", 6, "Behörde"),)),
            (
                "Der Behörde zufolge gilt noch eine Frau als vermisst.",
                (n("eine", 1, "Behörde", group="Frau"),),
            ),
        ),
        "40 first - | sechs lowers - | eine lowers +",
        (1, 1),
        "missing",
    ),
}
