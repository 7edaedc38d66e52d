"""Reports made by hand: what was read in them is named by its words, found at their first place."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from zufolge.compare.incidents.telling import Telling
from zufolge.compare.incidents.tellings import tellings
from zufolge.compare.reports import Publication, Report
from zufolge.record import (
    Block,
    Document,
    Event,
    Figure,
    Place,
    Published,
    Reader,
    Record,
    Span,
    Statement,
    Time,
    fingerprint,
)

TOWNS = {"Velmora": (901, "XA"), "Lestrow": (902, "XA"), "Brunnau": (903, "XB")}
LANDS = {"Tarvonien": (801, "XA"), "Tarvonia": (801, "XA")}


@dataclass
class Told:
    """A report to be read by hand. `day` is when it appeared; times are words to (start, end) or a value."""

    text: str
    day: str | None = "2025-03-05"
    language: str = "de"
    figures: list[tuple[str, str, int]] = field(default_factory=list)
    events: list[tuple[str, str, str | None]] = field(default_factory=list)
    times: dict[str, tuple[str, str] | str] = field(default_factory=dict)
    frames: list[str] = field(default_factory=list)
    story: str | None = None

    @property
    def report(self) -> Report:
        day = date.fromisoformat(self.day) if self.day else None
        published = day and Published(day.isoformat(), (day + timedelta(days=1)).isoformat(), "day")
        record = Record(
            document=Document(
                id=fingerprint(self.text), text=self.text, title=self.text.split("\n", 1)[0],
                language=self.language, published=published, blocks=_blocks(self.text),
            ),
            reader=Reader("0"),
            figures=tuple(
                Figure(f"f{n}", self._span(words), low, low, "exact", category)
                for n, (words, category, low) in enumerate(self.figures, 1)
            ),
            events=tuple(self._event(n, *event) for n, event in enumerate(self.events, 1)),
            times=tuple(self._time(words, when) for words, when in self.times.items()),
            places=tuple(self._places()),
            statements=tuple(
                Statement(f"s{n}", "Indirect", (self._span(words),), frame=(self._span(words),))
                for n, words in enumerate(self.frames, 1)
            ),
        )  # fmt: skip
        return Report(record, (Publication(published=self.day),), story=self.story)

    @property
    def tellings(self) -> tuple[Telling, ...]:
        return tellings(self.report)

    @property
    def main(self) -> Telling:
        return self.tellings[0]

    def _span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words), words)

    def _event(self, n: int, word: str, kind: str, time: str | None) -> Event:
        kind, _, mode = kind.partition("-")
        return Event(f"v{n}", self._span(word), kind, mode or None, time=time)

    def _time(self, words: str, when: tuple[str, str] | str) -> Time:
        if isinstance(when, str):
            return Time(words, self._span(words), "DURATION", when)
        return Time(words, self._span(words), "DATE", when[0], *when, 1)

    def _places(self) -> list[Place]:
        out = []
        for kind, names in (("city", TOWNS), ("country", LANDS)):
            for name, (number, country) in names.items():
                at = self.text.find(name)
                while at >= 0:
                    span = Span(at, at + len(name), name)
                    out.append(Place(f"p{at}", span, name, kind, country, number, 1.0, 2.0))
                    at = self.text.find(name, at + 1)
        return sorted(out, key=lambda p: p.span.start)


def _blocks(text: str) -> tuple[Block, ...]:
    out, at = [], 0
    for part in text.split("\n\n"):
        out.append(Block(at, at + len(part), "paragraph" if at else "heading"))
        at += len(part) + 2
    return tuple(out)


def port(**more: object) -> Told:
    """A blast in a port, in German, the day after."""
    text = (
        "Explosion im Hafen von Velmora: Vier Tote\n\n"
        "Bei einer Explosion im Treibstofflager des Hafens von Velmora sind am Dienstag vier Menschen "
        "getötet worden. 30 Hafenarbeiter wurden verletzt, sagte Polizeisprecherin Elena Karmut.\n\n"
        "Innenminister Danilo Reskow sprach von Sabotage. Die Gewerkschaft wies das zurück."
    )
    made = Told(
        text,
        figures=[("Vier", "killed", 4), ("30", "injured", 30)],
        events=[("Explosion", "ASSAULT-explosives", None), ("getötet", "ASSAULT", "Dienstag")],
        times={"Dienstag": ("2025-03-04", "2025-03-05")},
    )
    return _changed(made, more)


def port_english(**more: object) -> Told:
    """The same blast in English, two days after."""
    text = (
        "Seven dead in blast at Velmora port\n\n"
        "Seven people were killed in Tuesday's explosion at a fuel depot in the port of Velmora, "
        "Tarvonia's interior ministry said. Interior Minister Danilo Reskow blamed saboteurs.\n\n"
        "Police spokeswoman Elena Karmut said 30 dockers were injured. The union rejected the claim."
    )
    made = Told(
        text,
        day="2025-03-06",
        language="en",
        figures=[("Seven", "killed", 7), ("30", "injured", 30)],
        events=[
            ("blast", "ASSAULT-explosives", None),
            ("explosion", "ASSAULT-explosives", "Tuesday"),
        ],
        times={"Tuesday": ("2025-03-04", "2025-03-05")},
    )
    return _changed(made, more)


def second(**more: object) -> Told:
    """Another blast in the same port, three weeks later, with a look at the first."""
    text = (
        "Erneut Explosion im Hafen von Velmora: Neun Tote\n\n"
        "Bei einer Explosion im Hafen von Velmora sind am Montag neun Menschen getötet worden. "
        "Zwölf weitere wurden verletzt, sagte Polizeisprecherin Elena Karmut.\n\n"
        "Innenminister Danilo Reskow kündigte Kontrollen an. Am 4. März waren bei einer Detonation "
        "sieben Hafenarbeiter ums Leben gekommen. 30 wurden verletzt."
    )
    made = Told(
        text,
        day="2025-03-25",
        figures=[
            ("Neun", "killed", 9), ("Zwölf", "injured", 12), ("sieben", "killed", 7),
            ("30", "injured", 30),
        ],
        events=[
            ("Explosion", "ASSAULT-explosives", None), ("getötet", "ASSAULT", "Montag"),
            ("Detonation", "ASSAULT-explosives", "4. März"),
        ],
        times={"Montag": ("2025-03-24", "2025-03-25"), "4. März": ("2025-03-04", "2025-03-05")},
    )  # fmt: skip
    return _changed(made, more)


def follow_up(**more: object) -> Told:
    """What came of the first blast a month later, told on another day."""
    text = (
        "Einen Monat nach der Explosion von Velmora: Ermittler finden Zünder\n\n"
        "Einen Monat nach der Explosion im Hafen von Velmora haben Ermittler im Treibstofflager einen "
        "Zünder gefunden. Die Zahl der Toten stieg auf acht, teilte Polizeisprecherin Elena Karmut am "
        "Freitag mit.\n\nInnenminister Danilo Reskow sprach erneut von Sabotage der Hafenarbeiter."
    )
    made = Told(
        text,
        day="2025-04-04",
        figures=[("acht", "killed", 8)],
        events=[("Explosion", "ASSAULT-explosives", None)],
        times={"Einen Monat": "P1M", "Freitag": ("2025-04-04", "2025-04-05")},
        frames=["teilte Polizeisprecherin Elena Karmut am Freitag mit"],
    )
    return _changed(made, more)


def march(**more: object) -> Told:
    """A demonstration in another town of the country in the same week."""
    text = (
        "Tausende demonstrieren in Lestrow gegen Wasserpreise\n\n"
        "In Lestrow haben am Mittwoch 3000 Menschen gegen höhere Wasserpreise demonstriert. Die Polizei "
        "nahm 14 Demonstranten fest.\n\nBürgermeisterin Ada Moor verteidigte den Beschluss des Rates."
    )
    made = Told(
        text,
        figures=[("3000", "participants", 3000), ("14", "detained", 14)],
        events=[
            ("demonstrieren", "PROTEST-demo", None),
            ("demonstriert", "PROTEST-demo", "Mittwoch"),
        ],
        times={"Mittwoch": ("2025-03-05", "2025-03-06")},
    )
    return _changed(made, more)


def _changed(made: Told, more: dict[str, object]) -> Told:
    for name, value in more.items():
        setattr(made, name, value)
    return made
