"""How tolls develop through three reports, as wires tell it: relations, what stands, the range."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from tests.compare.accounts.stories import DAYS, OPEN, RISING, Number, Story, n

Make = Callable[..., Any]

STORIES: dict[str, Story] = RISING | {
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
