"""Who speaks: statements get the entity that their speaker words mean, and the report its entities."""

from __future__ import annotations

import msgspec

from zufolge.language import Page
from zufolge.reading.chains.actors import Actor
from zufolge.reading.chains.speaking import Speaking
from zufolge.record import Entity, Findings, Span


class SpeakersPass:
    """Resolves speakers within the document; one that cannot be grounded stays null."""

    name = "speakers"
    version = "2"
    needs: tuple[str, ...] = ("statements",)
    gives: tuple[str, ...] = ("statements", "entities")

    def __call__(self, page: Page, found: Findings) -> Findings:
        if not page.tokens:
            return found
        speaking = Speaking(page, found.statements)
        speaking.read()
        ids = _ids(_told(speaking))
        statements = tuple(
            msgspec.structs.replace(s, speaker_entity=ids.get(speaking.speakers.get(s.id)))  # type: ignore[arg-type]
            for s in found.statements
        )
        entities = tuple(_entity(page, actor, id_) for actor, id_ in ids.items())
        return msgspec.structs.replace(found, statements=statements, entities=entities)


def _told(speaking: Speaking) -> list[Actor]:
    """The actors worth telling: who speaks, who has a name; in the order of their first mention."""
    seen: dict[Actor, None] = dict.fromkeys(speaking.people.actors)
    seen.update(dict.fromkeys(m.actor for m in speaking.cast.timeline))
    seen.update(dict.fromkeys(speaking.resolver.named.extra))
    told = [a for a in seen if a.name and a.mentions and (a.speaks or a.names)]
    return sorted(told, key=lambda a: min(a.mentions))


def _ids(actors: list[Actor]) -> dict[Actor, str]:
    return {actor: f"e{n}" for n, actor in enumerate(actors, 1)}


def _entity(page: Page, actor: Actor, id_: str) -> Entity:
    return Entity(
        id_,
        actor.kind,
        actor.name,
        role=_role(page, actor),
        affiliation=actor.affiliations[0] if actor.affiliations else None,
        mentions=_spans(page, actor),
    )


def _spans(page: Page, actor: Actor) -> tuple[Span, ...]:
    """Mentions in text order; of two that overlap, the longer."""
    out: list[Span] = []
    for first, last in sorted(actor.mentions, key=lambda m: (m[0], -m[1])):
        span = page.words(first, last)
        if not out or span.start >= out[-1].end:
            out.append(span)
    return tuple(out)


def _role(page: Page, actor: Actor) -> str | None:
    for role in actor.roles:
        return page.words(role.first, role.last).text
    return None
