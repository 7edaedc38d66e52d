"""The versions of a report, and what the newest makes of the one before, in the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from zufolge.compare.versions import Changes
from zufolge.record import Event, Figure, Statement
from zufolge.show.account import spoken_date
from zufolge.show.listing import short_id
from zufolge.show.terminal import hanging, printed, words

if TYPE_CHECKING:
    from rich.console import RenderableType

    from zufolge.ledger import Version


def render_versions(
    versions: Sequence[Version], changes: Changes | None, *, width: int, colour: bool
) -> str:
    """The versions, oldest first; `changes` are the newest's, None where there is but one."""
    grid = hanging()
    for one in versions:
        facts = " · ".join(filter(None, _facts(one)))
        grid.add_row(words((short_id(one.document), "bold")), words((one.title or "", "")))
        grid.add_row("", words((facts, "dim")))
    parts: list[RenderableType] = [grid]
    if changes is not None:
        parts += ["", _changes(changes)]
    return printed(parts, width=width, colour=colour)


def _facts(one: Version) -> Iterator[str]:
    yield f"version {one.number}" + (", the newest" if one.newest else "")
    yield f"number {one.version} of its wire" if one.version is not None else ""
    yield spoken_date(one.published, one.precision) if one.published and one.precision else ""
    yield one.outlet or ""


def _changes(changes: Changes) -> RenderableType:
    grid = hanging()
    rows = list(_rows(changes))
    for mark, text in rows or [("=", "The newest version keeps every entry of the one before.")]:
        grid.add_row(words((mark, "bold")), words((text, "")))
    return grid


def _rows(changes: Changes) -> Iterator[tuple[str, str]]:
    """± altered, − withdrawn, + added."""
    for old, new in changes.altered:
        yield "±", f"{_figure(old)} → {_figure(new)}"
    for mark, told in (("−", _withdrawn(changes)), ("+", _added(changes))):
        for text in told:
            yield mark, text


def _withdrawn(changes: Changes) -> Iterator[str]:
    yield from map(_figure, changes.figures.withdrawn)
    yield from map(_statement, changes.statements.withdrawn)
    yield from map(_event, changes.events.withdrawn)


def _added(changes: Changes) -> Iterator[str]:
    yield from map(_figure, changes.figures.added)
    yield from map(_statement, changes.statements.added)
    yield from map(_event, changes.events.added)


def _figure(figure: Figure) -> str:
    group = f" {figure.group.text}" if figure.group else ""
    return f"{figure.category}: {figure.span.text}{group}"


def _statement(statement: Statement) -> str:
    who = _joined(span.text for span in statement.speaker)
    return f"{who or '?'}: {_joined(span.text for span in statement.content)}"


def _event(event: Event) -> str:
    spans = (event.actor, event.trigger, event.recipient)
    return f"{event.type}: {' · '.join(span.text for span in spans if span)}"


def _joined(texts: Iterable[str]) -> str:
    return " … ".join(texts)
