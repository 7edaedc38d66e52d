"""The list of passes, in the order in which they read.

Each line names, as `module:attribute`, a class or function that makes the pass when called without
arguments; nothing is imported before a reader is made. Other packages add passes through the entry
point group `zufolge.passes`, written the same way; theirs read after ours, by name.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import EntryPoint, entry_points

from zufolge.model.scheme import Convention
from zufolge.reading.interface import Pass
from zufolge.record.errors import StopError

GROUP = "zufolge.passes"

DEFAULT_PASSES: tuple[str, ...] = (
    "zufolge.reading.passes.statements:StatementsPass",
    "zufolge.reading.passes.backstops:BackstopsPass",
    "zufolge.reading.passes.speakers:SpeakersPass",
    "zufolge.reading.passes.figures:FiguresPass",
    "zufolge.reading.passes.times:TimesPass",
    "zufolge.reading.passes.places:PlacesPass",
    "zufolge.reading.passes.events:EventsPass",
    "zufolge.reading.passes.whereabouts:WhereaboutsPass",
    "zufolge.reading.passes.labels:LabelsPass",
    "zufolge.reading.passes.caveats:CaveatsPass",
)


def default_passes(convention: Convention = "dense") -> list[Pass]:
    """The passes of `DEFAULT_PASSES`, then those of other packages. What does not load is a `StopError`.

    `convention` is the annotation habit of the statements; anything but "dense" is for measuring.
    """
    values = [_following(value, convention) for value in DEFAULT_PASSES]
    ours = [EntryPoint(value.rpartition(".")[2], value, GROUP) for value in values]
    theirs = sorted(entry_points(group=GROUP), key=lambda entry: entry.name)
    return made([*ours, *theirs])


def _following(value: str, convention: Convention) -> str:
    """The pass that follows an annotation habit, where it has more than one."""
    module, _, name = value.partition(":")
    if convention == "dense" or name not in {"StatementsPass", "BackstopsPass"}:
        return value
    return f"{module}:{convention}_{name.removesuffix('Pass').lower()}"


def made(entries: Iterable[EntryPoint]) -> list[Pass]:
    """One pass for each entry, in their order."""
    return [_make(entry) for entry in entries]


def _make(entry: EntryPoint) -> Pass:
    try:
        one: Pass = entry.load()()
    except StopError:
        raise
    except Exception as error:
        raise StopError(
            f"The pass {entry.name} ({entry.value}) does not load: {type(error).__name__}: {error}.",
            remedy="Mend or uninstall the package that brings it.",
        ) from error
    return one
