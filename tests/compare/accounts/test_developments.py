"""How tolls develop through three reports, as wires tell it: relations, what stands, the range."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import pytest

Make = Callable[..., Any]
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

STORIES: dict[str, Story] = {
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
    "nobody is missing any more": Story(
        "de",
        (
            ("Neun Menschen werden vermisst, so die Polizei.", (n("Neun", 9, "Polizei"),)),
            ("Noch zwei würden vermisst, so die Polizei.", (n("zwei", 2, "Polizei"),)),
            ("Vermisst wird niemand mehr.", (n("niemand", 0),)),
        ),
        "Neun first - | zwei lowers - | niemand lowers +",
        (0, 0),
        "missing",
    ),
    "raised from a number that the text recalls": Story(
        "en",
        (
            (
                "At least five passengers died, police said.",
                (n("At least five", 5, "police", **OPEN),),
            ),
            ("Eleven passengers died, police said.", (n("Eleven", 11, "police"),)),
            (
                "Thirteen died; at first five had been reported.",
                (n("Thirteen", 13), n("five", 5, status="superseded")),
            ),
        ),
        "At least five first - | five repeats - | Eleven raises - | Thirteen raises +",
        (13, 13),
    ),
    "of them only where they are of one kind": Story(
        "en",
        (
            (
                "Some 350 people were inside. Thirteen of them were hurt, police said.",
                (n("350", 350, "police", category="other"), n("Thirteen", 13, "police")),
            ),
            ("Thirteen people were hurt, police said.", (n("Thirteen", 13, "police"),)),
            ("Police counted 20 injured.", (n("20", 20, "police"),)),
        ),
        "Thirteen first - | Thirteen repeats - | 20 raises +",
        (20, 20),
        "injured",
    ),
    "some of the wounded of whom a hospital tells": Story(
        "en",
        (
            ("Fifty people were wounded, the army said.", (n("Fifty", 50, "army"),)),
            (
                "Seventeen bodies were brought in and nine of the wounded were children, police said.",
                (n("Seventeen", 17, "police", category="killed"), n("nine", 9, "police")),
            ),
            ("The army counted 44 wounded.", (n("44", 44, "army"),)),
        ),
        "Fifty first - | nine includes + | 44 lowers +",
        (44, 44),
        "injured",
    ),
    "a denial takes nothing away": Story(
        "de",
        (
            ("Die Bürgerliste zählte 25 Tote.", (n("25", 25, "Bürgerliste"),)),
            (
                "Es gebe keine 25 Toten, sagte die Polizei.",
                (n("25", 25, "Polizei", status="denied"),),
            ),
            ("Die Bürgerliste blieb bei 25 Toten.", (n("25", 25, "Bürgerliste"),)),
        ),
        "25 first - | 25 contradicts + | 25 repeats +",
        (25, 25),
    ),
    "a fear is no toll": Story(
        "de",
        (
            ("Neun Menschen starben, so die Feuerwehr.", (n("Neun", 9, "Feuerwehr"),)),
            (
                "Die Feuerwehr befürchtet bis zu 40 Opfer.",
                (n("bis zu 40", None, "Feuerwehr", high=40, status="feared"),),
            ),
            ("Die Feuerwehr barg 31 Leichen.", (n("31", 31, "Feuerwehr"),)),
        ),
        "Neun first - | bis zu 40 first + | 31 raises +",
        (31, 31),
    ),
    "what was retold of a fallen number": Story(
        "en",
        (
            ("The coast guard counted 28 dead.", (n("28", 28, "coast guard"),)),
            ("The coast guard raised the toll to 34.", (n("34", 34, "coast guard"),)),
            ("The ferry sank and 28 people died.", (n("28", 28),)),
        ),
        "28 first - | 34 raises + | 28 repeats -",
        (34, 34),
    ),
    "the authorities go on from a report's own words": Story(
        "de",
        (
            ("31 Menschen starben, so die Feuerwehr.", (n("31", 31, "Feuerwehr"),)),
            (
                "Die Zahl der Toten wurde auf 29 korrigiert, statt 31.",
                (n("29", 29), n("31", 31, status="superseded")),
            ),
            ("Die Polizei zählt 30 Tote, mehr als zuvor gemeldet.", (n("30", 30, "Polizei"),)),
        ),
        "31 first - | 31 repeats - | 29 corrects - | 30 raises +",
        (30, 30),
    ),
    "a report's own number falls with the official one": Story(
        "en",
        (
            (
                "A bomb killed at least 30 people. Police said 31 had died.",
                (n("at least 30", 30, **OPEN), n("31", 31, "police")),
            ),
            ("The toll from the bombing rose to 45, police said.", (n("45", 45, "police"),)),
            ("The bombing killed 45 people last week.", (n("45", 45),)),
        ),
        "at least 30 first - | 31 first - | 45 raises + | 45 repeats +",
        (45, 45),
    ),
    "dozens without a source": Story(
        "de",
        (
            ("Dutzende Menschen kamen ums Leben.", (n("Dutzende", 24, **OPEN),)),
            (
                "Mehr als 40 Menschen starben, sagte der Gouverneur.",
                (n("Mehr als 40", 40, "Gouverneur", **OPEN),),
            ),
            ("Das Innenministerium zählte 47 Tote.", (n("47", 47, "Innenministerium"),)),
        ),
        "Dutzende first - | Mehr als 40 raises - | 47 raises +",
        (47, 47),
    ),
    "whoever was corrected says so too": Story(
        "en",
        (
            (
                "At least 33 people died, the governor said.",
                (n("At least 33", 33, "governor", **OPEN),),
            ),
            ("The death toll fell to 28, as some had been counted twice.", (n("28", 28),)),
            ("The governor confirmed 28 deaths.", (n("28", 28, "governor"),)),
        ),
        "At least 33 first - | 28 corrects + | 28 repeats +",
        (28, 28),
    ),
    "a mayor speaks of his town": Story(
        "en",
        (
            ("Mayor Ocampo counted four dead in his city.", (n("four", 4, "Mayor Ocampo"),)),
            (
                "The civil protection agency counted 19 dead.",
                (n("19", 19, "civil protection agency"),),
            ),
            (
                "The mayor speaks for his city. Seven bodies were registered, he said.",
                (n("Seven", 7, "Mayor Ocampo"),),
            ),
        ),
        "four first - | 19 includes + | Seven raises +",
        (19, 19),
    ),
    "corrected to five children": Story(
        "de",
        (
            (
                "Sechs Kinder seien gestorben, so der Verband.",
                (n("Sechs", 6, "Verband", group="Kinder"),),
            ),
            ("Die Polizei zählt 13 Tote.", (n("13", 13, "Polizei"),)),
            (
                "Der Verband, der zunächst von sechs Kindern gesprochen hatte, korrigierte sich auf fünf.",
                (
                    n("sechs", 6, "Verband", group="Kindern", status="superseded"),
                    n("fünf", 5, "Verband"),
                ),
            ),
        ),
        "Sechs first - | sechs repeats - | 13 includes + | fünf corrects +",
        (13, 13),
    ),
    "a smaller number of somebody private": Story(
        "en",
        (
            (
                "Twenty people were shot dead, the opposition said.",
                (n("Twenty", 20, "opposition"),),
            ),
            ("Three men lay dead in the square.", (n("Three", 3, group="men"),)),
            ("The ministry said seven had died.", (n("seven", 7, "interior ministry"),)),
        ),
        "Twenty first + | Three includes + | seven contradicts +",
        (7, 20),
    ),
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_a_toll_develops(tell: Make, told: Make, accounted: Make, story: Story) -> None:
    reports = []
    for (text, numbers), day in zip(story.reports, DAYS, strict=True):
        figures = [_figure(told, number, story.category) for number in numbers]
        figures.sort(key=lambda figure: text.index(figure.words))
        reports.append(tell(text, day, *figures, language=story.language))
    found = accounted(*reports)
    rows = [r for r in found.rows if r.category == story.category]
    given = [f"{r.wording} {r.relation} {'+' if r.standing else '-'}" for r in rows]
    assert " | ".join(given) == story.rows
    range_ = found.ranges[story.category]
    assert (range_.low, range_.high) == story.range


def _figure(told: Make, number: Number, category: str) -> Any:
    more = {k: v for k, v in number.more.items() if k not in ("high", "category")}
    return told(
        number.words,
        None,
        number.more.get("category", category),
        low=number.low,
        high=number.high,
        by=number.by,
        **more,
    )
