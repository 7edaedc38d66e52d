"""Small worlds of reports made by chance: several happenings in few towns, told in like words, with looks
at one another, copies, versions, and reports of which no day is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

import msgspec
from tests.compare.incidents.conftest import Told

from zufolge.record import Reader, Record

_START = date(2025, 3, 4)
_TOWNS = ("Velmora", "Lestrow", "Brunnau")
_SORTS = (
    ("Explosion", "ASSAULT-explosives", "im Hafen", "Hafenarbeiter"),
    ("Brand", "ACCIDENT", "in der Weberei", "Näherinnen"),
    ("Überfall", "ASSAULT", "auf dem Viehmarkt", "Händler"),
)
_SPEAKERS = ("Elena Karmut", "Danilo Reskow", "Ada Moor", "Mira Orsin")
_MORE = (
    "Die Feuerwehr rückte mit mehreren Löschzügen aus und sperrte die angrenzenden Straßen ab.",
    "Anwohner berichteten von dichtem Rauch, der über dem Fluss und der alten Brücke stand.",
    "Die Gewerkschaft forderte bessere Kontrollen und kündigte für den Abend eine Mahnwache an.",
    "Das Krankenhaus rief dienstfreie Ärzte zurück und bat die Bevölkerung um Blutspenden.",
)


@dataclass(frozen=True)
class Happening:
    town: str
    sort: tuple[str, str, str, str]
    day: date
    dead: int
    speaker: str


def world(seed: int, number: int) -> list[Record]:
    """So many records; the same seed gives the same ones."""
    chance = Random(seed)
    happenings = [_happening(chance) for _ in range(2 + number // 6)]
    out: list[Record] = []
    while len(out) < number:
        made = _report(chance, chance.choice(happenings), happenings, len(out))
        out.append(_came(chance, made, out))
    return out


def read_again(record: Record) -> Record:
    """Another reader found only the first figure and happening."""
    return msgspec.structs.replace(
        record, reader=Reader("9"), figures=record.figures[:1], events=record.events[:1]
    )


def sent_again(record: Record, number: int) -> Record:
    """The same text as a wire's report: from now on it is a version of all others with this urn."""
    document = msgspec.structs.replace(
        record.document, url=None, urn=f"urn:wire:{number}", outlet="Agentur"
    )
    return msgspec.structs.replace(record, document=document)


def _happening(chance: Random) -> Happening:
    day = _START + timedelta(days=chance.randrange(30))
    sort = chance.choice(_SORTS)
    return Happening(
        chance.choice(_TOWNS), sort, day, chance.randrange(4, 40), chance.choice(_SPEAKERS)
    )


def _report(
    chance: Random, of: Happening, others: Sequence[Happening], number: int
) -> tuple[Told, int]:
    word, kind, where, whom = of.sort
    again = "Erneut " if chance.random() < 0.15 else ""
    day = f"am {of.day.day}. {_month(of.day)}"
    told = [
        f"{again}{word} in {of.town}: {of.dead} Tote",
        f"Bei einem Unglück {where} von {of.town} sind {day} {of.dead} {whom} umgekommen, "
        f"sagte {of.speaker} dem Blatt Nummer {number}.",
    ]
    figures = [(f"{of.dead}", "killed", of.dead)]
    events: list[tuple[str, str, str | None]] = [
        (word, kind, None),
        ("umgekommen", kind, day[3:] if chance.random() < 0.8 else None),
    ]
    times = {day[3:]: (of.day.isoformat(), (of.day + timedelta(1)).isoformat())}
    told += chance.sample(_MORE, chance.randrange(0, 4))
    other = chance.choice(others)
    if chance.random() < 0.5 and other != of and other.day < of.day:
        then = f"{other.day.day}. {_month(other.day)}"
        told.append(
            f"Bereits am {then} waren {other.sort[2]} von {other.town} genau {other.dead}0 "
            f"{other.sort[3]} verletzt worden."
        )
        figures.append((f"{other.dead}0", "injured", other.dead * 10))
        events.append(("verletzt", other.sort[1], then))
        times[then] = (other.day.isoformat(), (other.day + timedelta(1)).isoformat())
    published = of.day + timedelta(days=chance.randrange(0, 6))
    dated = chance.random() < 0.8
    made = Told(
        "\n\n".join(told), day=published.isoformat() if dated else None,
        figures=figures, events=events, times=dict(times),
    )  # fmt: skip
    return made, number


def _came(chance: Random, made: tuple[Told, int], before: Sequence[Record]) -> Record:
    """With an address of its own, or as a later version under that of an earlier one."""
    told, number = made
    record = told.report.record
    url = f"https://blatt.example/{number}"
    if before and chance.random() < 0.1:
        url = chance.choice(before).document.url or url
    document = msgspec.structs.replace(
        record.document, url=url, outlet=f"Blatt {chance.randrange(5)}",
        # By this, versions without a date have an order.
        retrieved_at=f"2025-06-01T00:{number:02}:00",
    )  # fmt: skip
    return msgspec.structs.replace(record, document=document)


def _month(day: date) -> str:
    return {3: "März", 4: "April"}[day.month]
