"""The events pass: what happened, is planned, threatened, feared or denied, by its PLOVER code."""

from __future__ import annotations

import msgspec

from zufolge.language import Page
from zufolge.reading.happenings.kinds import settle
from zufolge.reading.happenings.mention import Mention, Reading, Told
from zufolge.reading.happenings.repeats import drop_repeats
from zufolge.reading.happenings.roles import Roles
from zufolge.reading.happenings.standing import settle_status
from zufolge.reading.happenings.surroundings import Said, Surroundings, with_events
from zufolge.reading.happenings.triggers import told
from zufolge.record import Event, Findings


class EventsPass:
    """Finds events (docs/events.md). Time is linear in the length of the text."""

    name = "events"
    version = "1"
    needs: tuple[str, ...] = ("statements", "entities", "figures", "times", "places")
    gives: tuple[str, ...] = ("events", "figures")

    def __call__(self, page: Page, found: Findings) -> Findings:
        reading = Reading(page)
        sentences = [told(reading, n, s) for n, s in enumerate(page.sentences)]
        settle(sentences)
        drop_repeats(reading, sentences)
        events = _Events(reading, found).read(sentences)
        figures = with_events(page, found.figures, events)
        return msgspec.structs.replace(found, events=events, figures=figures)


class _Events:
    """Turns the mentions of one page into events."""

    def __init__(self, reading: Reading, found: Findings) -> None:
        self.reading = reading
        self.said = Said(found.statements)
        self.around = Surroundings(reading.page, found)
        self.roles = Roles(reading, found)

    def read(self, sentences: list[Told]) -> tuple[Event, ...]:
        out: list[Event] = []
        for one in sentences:
            for mention in one.mentions:
                if mention.type and (event := self._event(one, mention, len(out) + 1)):
                    out.append(event)
        return tuple(out)

    def _event(self, one: Told, mention: Mention, number: int) -> Event | None:
        span = self.reading.page.words(mention.first, mention.last)
        statement = self.said.innermost(span)
        settle_status(self.reading, one, mention, statement)
        if not mention.type:
            return None
        actor, recipient = self.roles.of(one, mention)
        return Event(
            id=f"v{number}",
            trigger=span,
            type=mention.type,
            mode=mention.mode or None,
            actor=actor,
            actor_entity=self.around.entity(actor),
            recipient=recipient,
            recipient_entity=self.around.entity(recipient),
            place=self.around.place(one.sentence, span),
            time=self.around.time(one.sentence, span),
            status=mention.status,
            according_to=statement.id if statement else None,
        )
