"""What a time expression says before it is resolved against a report's date."""

from __future__ import annotations

from typing import Literal, NamedTuple

Type = Literal["DATE", "TIME", "DURATION", "SET"]
Tense = Literal["past", "present", "future", "open"]


class Fixed(NamedTuple):
    """A value that needs no anchor: "täglich" (SET P1D), "damals" (PAST_REF), a full date."""

    type: Type
    value: str
    mod: str = ""


class Calendar(NamedTuple):
    """A date with holes: "8. Mai", "Donnerstagabend", "gegen 11.20 Uhr", "an Ostern".

    `weekday` is 1 (Monday) to 7; `season` a TIMEX3 code (SP, SU, FA, WI, Q1-4, H1-2); `feast` as in
    `calendar.feast`; `time` a part of the day (MO, MI, AF, EV, NI) or "HH:MM"; `toward` -1 for
    "vergangenen", 1 for "kommenden", 0 for "diesen" and None where the tense decides; `years` counts
    from the report's year ("8. Mai vergangenen Jahres" -1); `eve` means the day before ("in der Nacht zum Freitag").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str = ""
    feast: str = ""
    time: str = ""
    mod: str = ""
    toward: int | None = None
    years: int | None = None
    eve: bool = False


class Shift(NamedTuple):
    """`steps` units (D, W, WE, M, Q, Y, DE, CE) from the report's date, or from the story's own day."""

    unit: str
    steps: int
    time: str = ""
    mod: str = ""
    story: bool = False


class Length(NamedTuple):
    """A DURATION: `value` as TIMEX3 has it; `unit` and `number` where it is a plain number of units.

    `way` is how it hangs on the report's date: "ago" (vor zwei Jahren), "since" (seit zwei Jahren,
    in den letzten zwei Jahren), "in" (in zwei Jahren), "next" (in den nächsten zwei Jahren).
    `point` names it by the day it leads to, as English TimeML does ("three weeks ago").
    """

    value: str
    unit: str = ""
    number: int | None = None
    way: str = ""
    point: bool = False


Meaning = Fixed | Calendar | Shift | Length
