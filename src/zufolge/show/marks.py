"""What is marked in the text of the page: statements with their roles, and everything else read."""

from __future__ import annotations

from collections.abc import Iterator

from zufolge.show.account import Account
from zufolge.show.segments import Mark
from zufolge.show.voices import Line, Voice

HUES = 12  # colours of the style sheet; the voices after them repeat these, hatched


def hue(voice: Voice) -> str:
    """The classes that give a voice its colour."""
    if voice.number is None:
        return "c0"
    again = " again" if voice.number > HUES else ""
    return f"c{(voice.number - 1) % HUES + 1}{again}"


def marks(shown: Account) -> list[Mark]:
    """Outer kinds first: of marks on the same words, statements hold roles, roles hold the rest."""
    hues = {voice.key: hue(voice) for voice in shown.voices}
    found = [m for line in shown.lines for m in _statement(line, hues[line.voice])]
    for line in shown.lines:
        found += _roles(line, hues[line.voice])
    return [*found, *_caveats(shown), *_events(shown), *_rest(shown)]


def _statement(line: Line, colour: str) -> Iterator[Mark]:
    """One mark a span; the first has the statement's own anchor."""
    carried = " carried" if line.carried else ""
    for n, span in enumerate(line.statement.content):
        yield Mark(
            span.start,
            span.end,
            css=f"st {colour}{carried}",
            anchor=f"s{line.number}" if n == 0 else "",
            title=f"{line.name}: {line.statement.kind}{', carried on' if carried else ''}",
            number=line.label,
            to=f"l{line.number}",
        )


def _roles(line: Line, colour: str) -> Iterator[Mark]:
    for name, spans in (
        ("frame", line.statement.frame),
        ("cue", line.statement.cue),
        ("who", line.statement.speaker),
    ):
        for span in spans:
            yield Mark(span.start, span.end, css=f"{name} {colour}")


def _caveats(shown: Account) -> Iterator[Mark]:
    for n, caveat in enumerate(shown.caveats, start=1):
        title = f"caveat: {caveat.kind.replace('_', ' ')}"
        yield Mark(caveat.span.start, caveat.span.end, "m caveat", anchor=f"c{n}", title=title)


def _events(shown: Account) -> Iterator[Mark]:
    for n, row in enumerate(shown.events, start=1):
        span = row.event.trigger
        title = f"event: {row.type}{f', {row.status}' if row.status else ''}"
        yield Mark(span.start, span.end, "m event", anchor=f"e{n}", title=title)


def _rest(shown: Account) -> Iterator[Mark]:
    for n, figure in enumerate(shown.figures, start=1):
        span = figure.figure.span
        title = f"{figure.category}: {figure.amount}{f', {figure.status}' if figure.status else ''}"
        yield Mark(span.start, span.end, "m figure", anchor=f"f{n}", title=title)
    for n, label in enumerate(shown.labels, start=1):
        span = label.entry.span
        yield Mark(
            span.start, span.end, "m label", anchor=f"n{n}", title=f"label used by {label.by}"
        )
    for time in shown.record.times:
        yield Mark(time.span.start, time.span.end, "m time", title=f"time: {time.value}")
    for place in shown.record.places:
        country = f", {place.country}" if place.country else ""
        yield Mark(
            place.span.start, place.span.end, "m place", title=f"place: {place.name}{country}"
        )
