"""What hangs together with some tellings."""

from __future__ import annotations

from tests.compare.incidents.conftest import march, port, port_english, second

from zufolge.compare import kept
from zufolge.compare.circle import Circle, is_story
from zufolge.compare.incidents.linked import linked
from zufolge.ledger import Ledger

PORT, ENGLISH, SECOND, MARCH = (
    told.report.id for told in (port(), port_english(), second(), march())
)


def keep(ledger: Ledger) -> None:
    told = [t for made in (port(), port_english(), second(), march()) for t in made.tellings]
    links = [link for n, a in enumerate(told) for b in told[n + 1 :] if (link := linked(a, b))]
    with ledger.derived.session() as session:
        for telling in told:
            session.put(kept.TELLING, kept.name_of(telling.id), kept.encoded(telling))
        session.link(kept.TELLING, [kept.link_row(link) for link in links])


def test_only_number_nought_is_a_story() -> None:
    assert is_story("sha256:ab#0")
    assert not is_story("sha256:ab#10")


def test_linked_stories_come_with_the_mentions_of_them(ledger: Ledger) -> None:
    keep(ledger)
    with ledger.derived.look() as view:
        found = Circle.around({f"{PORT}#0"}, view)
    assert found.stories == {f"{PORT}#0", f"{ENGLISH}#0"}
    assert found.mentions == {f"{SECOND}#1"}
    assert {*found.tellings} == found.stories | found.mentions
    inside = {kept.name_of(end) for link in found.links for end in (link.a, link.b)}
    assert inside == found.stories | found.mentions


def test_a_story_that_nothing_is_linked_with_is_alone(ledger: Ledger) -> None:
    keep(ledger)
    with ledger.derived.look() as view:
        found = Circle.around({f"{MARCH}#0"}, view)
    assert (found.stories, found.mentions, found.links) == ({f"{MARCH}#0"}, set(), [])


def test_a_telling_that_is_gone_is_in_no_circle(ledger: Ledger) -> None:
    keep(ledger)
    with ledger.derived.session() as session:
        session.drop(kept.TELLING, [f"{PORT}#0"])
        found = Circle.around({f"{PORT}#0", f"{ENGLISH}#0"}, session)
    assert found.stories == {f"{ENGLISH}#0"}
