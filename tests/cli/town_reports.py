"""Invented reports for the commands that compare: a fire told twice, a protest, and the fire copied."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

Row = dict[str, str]

FIRE: Row = {
    "title": "Brand in Lagerhalle in Lübeck",
    "text": "Brand in Lagerhalle in Lübeck\n\nBei einem Brand in einer Lagerhalle in Lübeck sind am "
    "Montagabend vier Menschen getötet worden. „Wir haben vier Tote geborgen“, sagte Beck. Zwölf "
    "Arbeiter wurden verletzt.",
    "outlet": "Hafenblatt",
    "published": "2025-03-04",
    "url": "https://hafenblatt.example/brand",
}
LATER: Row = {
    "title": "Lübeck: Zahl der Toten nach Brand steigt",
    "text": "Lübeck: Zahl der Toten nach Brand steigt\n\nNach dem Brand in einer Lagerhalle in Lübeck "
    "ist die Zahl der Toten auf sechs gestiegen. „Es gibt sechs Tote“, sagte Beck. Die Halle war am "
    "Montagabend in Brand geraten.",
    "outlet": "Tagesspur",
    "published": "2025-03-05",
    "url": "https://tagesspur.example/luebeck",
}
PROTEST: Row = {
    "title": "Protest in Graz",
    "text": "Protest in Graz\n\nIn Graz haben am Dienstag rund 300 Menschen gegen eine neue Straße "
    "demonstriert. „Es waren 500 Teilnehmer“, sagte Huber. Die Polizei nahm drei Demonstranten fest.",
    "outlet": "Grazer Bote",
    "published": "2025-04-02",
    "url": "https://bote.example/protest",
}
# The same words in another paper.
COPY: Row = {**FIRE, "outlet": "Ostsee-Kurier", "url": "https://ostsee.example/brand"}
ALL = (FIRE, LATER, PROTEST)


def jsonl(name: str, rows: Iterable[Row]) -> str:
    """Writes the rows as JSON Lines and returns the name."""
    lines = (json.dumps(row, ensure_ascii=False) for row in rows)
    Path(name).write_text("\n".join(lines) + "\n", "utf-8")
    return name
