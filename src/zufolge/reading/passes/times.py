"""The times pass: when something happened, by the report's own words."""

from __future__ import annotations

import msgspec

from zufolge.language import Page
from zufolge.record import Findings, Time


class TimesPass:
    """Finds TIMEX3 expressions and resolves them against the report's date and the times before.

    Spans and values follow the KRAUTS corpus for German and TimeML for English (docs/times.md).
    """

    name = "times"
    version = "2"
    needs: tuple[str, ...] = ()
    gives: tuple[str, ...] = ("times",)

    def __call__(self, page: Page, found: Findings) -> Findings:
        # Imported here: the grammar and its word lists are wanted only by who reads times.
        from zufolge.language.timex import expressions

        times = tuple(
            Time(
                id=f"t{n}",
                span=page.span(one.start, one.end),
                type=one.resolved.type,
                value=one.resolved.value,
                start=one.resolved.covered.start,
                end=one.resolved.covered.end,
                precision=one.resolved.covered.precision,
            )
            for n, one in enumerate(expressions(page), 1)
        )
        return msgspec.structs.replace(found, times=times)
