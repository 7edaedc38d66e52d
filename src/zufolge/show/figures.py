"""The account of figures: how many, of whom, by whose word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zufolge.record import Figure, Record
from zufolge.show.naming import Naming, one_line

ORDER = (
    "killed",
    "injured",
    "missing",
    "abducted",
    "detained",
    "displaced",
    "affected",
    "participants",
    "deployed",
    "other",
)
_SIGNS = {
    "exact": "=",
    "at_least": "≥",
    "more_than": ">",
    "about": "~",
    "at_most": "≤",
    "less_than": "<",
    "vague_plural": "≥",
}


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure; `depth` above 0 says that it is a part of the nearest row above with less depth.

    `sign` is one of = ≥ > ≤ < ~ or empty (a range stands in `number` as "30–50"); `status` is empty
    where the figure is simply asserted; `label` is that of the statement it stands in, or empty.
    """

    figure: Figure
    category: str
    depth: int
    sign: str
    number: str
    counted: str
    words: str
    source: str
    label: str
    status: str

    @property
    def amount(self) -> str:
        return f"{self.sign} {self.number}".strip()


def amount(figure: Figure) -> tuple[str, str]:
    """Sign and number of a figure; its own words where it has no bounds at all."""
    return sign_and_number(figure.low, figure.high, figure.bound, figure.span.text)


def sign_and_number(low: int | None, high: int | None, bound: str, wording: str) -> tuple[str, str]:
    """The same of a figure's parts."""
    if low is None and high is None:
        return "", f"„{wording}“"
    if low is not None and high is not None and low != high:
        return "", f"{low:,}–{high:,}"
    sign = _SIGNS.get(bound, "=")
    if low is None and sign not in "<≤":
        sign = "≤"
    if high is None and sign not in ">≥":
        sign = "≥"
    return sign, f"{high if low is None else low:,}"


def figure_rows(record: Record, naming: Naming) -> tuple[FigureRow, ...]:
    """Wholes by category in text order, each followed by its parts."""
    ordered = sorted(record.figures, key=lambda f: f.span)
    known = {f.id for f in ordered}
    parts: dict[str, list[Figure]] = {}
    wholes = []
    for figure in ordered:
        if figure.part_of in known and figure.part_of != figure.id:
            parts.setdefault(figure.part_of, []).append(figure)
        else:
            wholes.append(figure)
    wholes.sort(key=lambda f: ORDER.index(f.category))
    tree = _walk([*wholes, *ordered], parts)  # the second round finds parts in a circle
    return tuple(_row(figure, depth, naming) for figure, depth in tree)


def _walk(roots: list[Figure], parts: Mapping[str, list[Figure]]) -> list[tuple[Figure, int]]:
    seen: set[str] = set()
    out = []
    stack = [(root, 0) for root in reversed(roots)]
    while stack:
        figure, depth = stack.pop()
        if figure.id in seen:
            continue
        seen.add(figure.id)
        out.append((figure, depth))
        stack += [(part, depth + 1) for part in reversed(parts.get(figure.id, []))]
    return out


def _row(figure: Figure, depth: int, naming: Naming) -> FigureRow:
    sign, number = amount(figure)
    return FigureRow(
        figure=figure,
        category=figure.category,
        depth=depth,
        sign=sign,
        number=number,
        counted=_counted(figure),
        words=one_line(figure.span),
        source=naming.source(figure.according_to, figure.source_entity),
        label=naming.label(figure.according_to),
        status="" if figure.status == "asserted" else figure.status,
    )


def _counted(figure: Figure) -> str:
    """The text's word for whom is counted, else the unit in English."""
    if figure.group is not None:
        return one_line(figure.group)
    if (figure.low, figure.high) == (1, 1):
        return figure.unit
    return "people" if figure.unit == "person" else f"{figure.unit}s"
