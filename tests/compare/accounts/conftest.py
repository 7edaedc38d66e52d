"""Reports written for these tests; their records are made by hand, no model is run."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from zufolge.compare.accounts import account
from zufolge.compare.reports import Publication, Report
from zufolge.compare.views import Account, AccountRow, Incident, When
from zufolge.record import (
    Document,
    Entity,
    Figure,
    Place,
    Reader,
    Record,
    Statement,
    Time,
    fingerprint,
    span_at,
)


@dataclass(frozen=True)
class Told:
    """A figure as a test writes it down: its words in the text, and what the reader made of them."""

    words: str
    low: int | None
    high: int | None
    category: str = "killed"
    by: str | None = None
    group: str | None = None
    status: str = "asserted"
    whole: int | None = None
    place: str | None = None


@dataclass(frozen=True)
class Who:
    """A claimant as the people of an incident are handed over."""

    id: str

    def name(self, language: str | None) -> str:
        return f"{self.id} ({language})"


def told(words: str, number: int | None = None, category: str = "killed", **more: Any) -> Told:
    """An exact number; `low` and `high` otherwise."""
    low, high = more.pop("low", number), more.pop("high", number)
    return Told(words, low, high, category, **more)


def tell(text: str, published: str | None, *figures: Told, **more: Any) -> Report:
    """A report; the figures stand in the order of the text, each behind the one before."""
    outlet = more.pop("outlet", "Bote")
    names = list(dict.fromkeys(f.by for f in figures if f.by))
    entities = [_entity(n, name, text) for n, name in enumerate(names)]
    places = list(dict.fromkeys(f.place for f in figures if f.place))
    out, at = [], 0
    for n, one in enumerate(figures, start=1):
        start = text.index(one.words, at)
        at = start + len(one.words)
        group = text.index(one.group, at) if one.group else 0
        out.append(
            Figure(
                id=f"f{n}",
                span=span_at(text, start, at),
                low=one.low,
                high=one.high,
                bound=_bound(one),
                category=one.category,  # type: ignore[arg-type]
                group=span_at(text, group, group + len(one.group)) if one.group else None,
                source_entity=f"e{names.index(one.by)}" if one.by else None,
                according_to="s1" if more.get("frame") else None,
                status=one.status,  # type: ignore[arg-type]
                part_of=f"f{one.whole}" if one.whole else None,
                place=f"p{places.index(one.place)}" if one.place else None,
            )
        )
    frame = more.pop("frame", None)
    document = Document(fingerprint(text), text, language=more.pop("language", "de"))
    record = Record(
        document=document,
        reader=Reader("test"),
        figures=tuple(out),
        entities=(*entities, *more.pop("entities", ())),
        statements=(_statement(text, frame),) if frame else more.pop("statements", ()),
        times=tuple(_time(text, words, day) for words, day in more.pop("times", {}).items()),
        places=tuple(_place(f"p{n}", text, name) for n, name in enumerate(places)),
    )
    url = more.pop("url", f"https://{outlet.casefold()}.example/{document.id[7:15]}")
    first = Publication(outlet, url, published, more.pop("precision", None))
    return Report(record, (first, *more.pop("elsewhere", ())), **more)


def _bound(one: Told) -> Any:
    if one.low == one.high:
        return "exact"
    return "at_least" if one.high is None else "at_most" if one.low is None else "range"


def _entity(n: int, name: str, text: str) -> Entity:
    at = text.find(name)
    return Entity(
        f"e{n}",
        "organization",
        name,
        mentions=(span_at(text, at, at + len(name)),) if at >= 0 else (),
    )


def _statement(text: str, frame: str) -> Statement:
    at = text.index(frame)
    return Statement("s1", "Indirect", (), frame=(span_at(text, at, at + len(frame)),))


def _time(text: str, words: str, day: str) -> Time:
    at = text.index(words)
    span = span_at(text, at, at + len(words))
    return Time(f"t{at}", span, "DATE", day, day, day, 1)


def _place(id_: str, text: str, name: str) -> Place:
    """A place of the text; one that a star leads is a country."""
    bare = name.removeprefix("*")
    at = text.index(bare)
    kind = "country" if name.startswith("*") else "city"
    return Place(id_, span_at(text, at, at + len(bare)), bare, kind, geonames=sum(map(ord, bare)))


def accounted(
    *reports: Report,
    owned: Mapping[str, frozenset[str] | None] | None = None,
    copies: Mapping[str, str] | None = None,
    claimants: Mapping[tuple[str, str], Who] | None = None,
) -> Account:
    """The account of reports that all tell of one incident."""
    incident = Incident("i1", "Test", (), None, When(), (), (), {})
    return account(incident, reports, owned or {}, claimants or {}, copies or {})


def stands(rows: Sequence[AccountRow]) -> list[tuple[str, str, str | None, bool]]:
    """Wording, relation, the wording it stands to, and whether it stands."""
    words = {r.id: r.wording for r in rows}
    return [(r.wording, r.relation, words.get(r.to or ""), r.standing) for r in rows]


@pytest.fixture(name="tell")
def _tell() -> Callable[..., Report]:
    return tell


@pytest.fixture(name="told")
def _told() -> Callable[..., Told]:
    return told


@pytest.fixture(name="accounted")
def _accounted() -> Callable[..., Account]:
    return accounted


@pytest.fixture(name="stands")
def _stands() -> Callable[..., list[tuple[str, str, str | None, bool]]]:
    return stands


@pytest.fixture(name="who")
def _who() -> type[Who]:
    return Who
