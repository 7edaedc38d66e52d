"""Who speaks in a report, and with which statements: shared by the table and the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from zufolge.record import Entity, Record, Span, Statement

NOBODY = "nobody named"
GAP = " … "


@dataclass(frozen=True, slots=True)
class Line:
    """One statement as it is shown.

    `number` counts statements from 1 in text order. `label` is "voice.statement" ("2.1" is the first
    statement of voice 2; "?.1" the first that nobody is named for): the same in table and page.
    """

    statement: Statement
    number: int
    label: str
    voice: str
    name: str
    said: str
    words: str
    cue: str
    carried: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A line at its place in a voice's list: `depth` 0, or deeper when it stands inside another one.

    A `reference` only points to a line that is shown in full under another voice's statement.
    """

    line: Line
    depth: int = 0
    reference: bool = False
    inside: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker with its rows in text order; `number` counts from 1, and is None for nobody named.

    `said` counts its own statements, shown here or elsewhere; `words` are the text's names for it.
    """

    key: str
    number: int | None
    name: str
    role: str
    kind: str
    words: tuple[str, ...]
    said: int
    rows: tuple[Row, ...]

    @property
    def mark(self) -> str:
        """What stands for the voice where there is no colour."""
        return "?" if self.number is None else str(self.number)


def said(spans: Iterable[Span]) -> str:
    """The words of the spans on one line, breaks shown as an ellipsis."""
    return GAP.join(" ".join(span.text.split()) for span in spans)


def voices(record: Record) -> tuple[Voice, ...]:
    """Speakers in order of their first statement, those whom nobody is named for last."""
    entities = {e.id: e for e in record.entities}
    ordered = sorted(record.statements, key=_start)
    keys = _numbered(ordered, entities)
    lines = _lines(ordered, keys, entities)
    rows = _rows(lines)
    spoken: dict[str, list[Line]] = {key: [] for key in keys}
    for line in lines:
        spoken[line.voice].append(line)
    made = [
        _voice(key, number, spoken[key], rows[key], entities.get(key.removeprefix("entity ")))
        for key, number in keys.items()
    ]
    return tuple(sorted(made, key=lambda v: v.number is None))


def _start(statement: Statement) -> int:
    return min((s.start for s in statement.content), default=0)


def _key(statement: Statement, entities: Mapping[str, Entity]) -> str:
    """Same key, same speaker: the entity, else the same words; empty for nobody named."""
    if statement.speaker_entity in entities:
        return f"entity {statement.speaker_entity}"
    words = said(statement.speaker)
    return f"words {words.casefold()}" if words else ""


def _numbered(
    ordered: Iterable[Statement], entities: Mapping[str, Entity]
) -> dict[str, int | None]:
    """Each speaker's key with its number, in order of first statement."""
    numbers = count(1)
    keys: dict[str, int | None] = {}
    for statement in ordered:
        key = _key(statement, entities)
        if key not in keys:
            keys[key] = next(numbers) if key else None
    return keys


def _lines(
    ordered: Iterable[Statement], keys: Mapping[str, int | None], entities: Mapping[str, Entity]
) -> list[Line]:
    said_by: dict[str, Iterator[int]] = {key: count(1) for key in keys}
    out = []
    for number, statement in enumerate(ordered, start=1):
        key = _key(statement, entities)
        label = f"{keys[key] or '?'}.{next(said_by[key])}"
        out.append(_line(statement, number, label, key, entities))
    return out


def _line(
    statement: Statement, number: int, label: str, key: str, entities: Mapping[str, Entity]
) -> Line:
    words = said(statement.speaker)
    entity = entities.get(statement.speaker_entity or "")
    return Line(
        statement=statement,
        number=number,
        label=label,
        voice=key,
        name=entity.name if entity else words or NOBODY,
        said=said(statement.content),
        words=words,
        cue=said(statement.cue),
        carried=bool(key) and _carried(statement),
    )


def _carried(statement: Statement) -> bool:
    """Attributed by what went before alone: nothing in or around the statement names its speaker."""
    named_within = any(c.contains(s) for c in statement.content for s in statement.speaker)
    return not (statement.frame or statement.cue or named_within)


def _rows(lines: list[Line]) -> dict[str, list[Row]]:
    """Rows by voice: outer statements with all that stands within them, and references to the rest."""
    by_id = {line.statement.id: line for line in lines}
    inner: dict[str, list[Line]] = {}
    roots = []
    for line in lines:
        outer = line.statement.inside
        if outer in by_id and outer != line.statement.id:
            inner.setdefault(outer, []).append(line)
        else:
            roots.append(line)
    placed: dict[str, list[Row]] = {}
    seen: set[int] = set()
    for root in [*roots, *lines]:  # the second round finds statements that name each other as outer
        if root.number not in seen:
            _place(root, inner, placed, seen)
    return placed


def _place(
    root: Line, inner: Mapping[str, list[Line]], placed: dict[str, list[Row]], seen: set[int]
) -> None:
    stack = [(root, 0, "")]
    while stack:
        line, depth, outer = stack.pop()
        if line.number in seen:
            continue
        seen.add(line.number)
        placed.setdefault(root.voice, []).append(Row(line, depth, inside=outer))
        if line.voice != root.voice:
            placed.setdefault(line.voice, []).append(Row(line, 0, reference=True, inside=outer))
        stack += [(i, depth + 1, line.label) for i in reversed(inner.get(line.statement.id, []))]


def _voice(
    key: str,
    number: int | None,
    lines: list[Line],
    rows: list[Row],
    entity: Entity | None,
) -> Voice:
    return Voice(
        key=key,
        number=number,
        name=lines[0].name,
        role=_role(entity) if entity else "",
        kind=entity.kind if entity else "",
        words=tuple(dict.fromkeys(line.words for line in lines if line.words)),
        said=len(lines),
        rows=tuple(rows),
    )


def _role(entity: Entity) -> str:
    return ", ".join(filter(None, (entity.role, entity.affiliation)))
