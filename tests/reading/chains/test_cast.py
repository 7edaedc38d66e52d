from __future__ import annotations

from zufolge.language import Page
from zufolge.reading.chains.cast import Cast
from zufolge.reading.chains.people import People
from zufolge.record import Document, fingerprint


def cast(text: str, language: str = "de", spoken: set[tuple[str, ...]] | None = None) -> Cast:
    page = Page(Document(fingerprint(text), text, language=language))
    people = People(page, set())
    people.read()
    found = Cast(page, people, set(), spoken or set())
    found.read()
    return found


def told(found: Cast) -> list[tuple[str, str]]:
    return [(found.page.words(m.first, m.last).text, m.actor.name) for m in found.timeline]


def test_a_description_takes_up_whom_it_fits() -> None:
    found = cast("Innenminister Anton Kuhl kam. Richterin Inga Moll ging. Der Minister schwieg.")
    assert told(found)[-1] == ("Der Minister", "Anton Kuhl")


def test_an_indefinite_description_is_somebody_new() -> None:
    found = cast("Innenminister Anton Kuhl kam. Ein Minister schwieg.")
    assert told(found)[-1] == ("Ein Minister", "ein Minister")


def test_a_name_behind_a_comma_is_the_bodys() -> None:
    found = cast("The operator, Larch Services, apologised. The operator paid.", "en")
    assert [name for _, name in told(found)] == ["Larch Services"] * 3 or (
        {name for _, name in told(found)} == {"Larch Services"}
    )


def test_a_heading_may_shorten_a_companys_name() -> None:
    found = cast("Larch cuts jobs. Larch Automotive said so.", "en", {("Larch",)})
    assert {name for _, name in told(found)} == {"Larch Automotive"}


def test_an_owner_in_front_keeps_two_spokesmen_apart() -> None:
    found = cast("Army spokesman Ann Rudd left. The mayor’s spokesman stayed.", "en")
    assert told(found)[-1][1] != "Ann Rudd"


def test_mentions_are_in_text_order_and_inside_the_text() -> None:
    found = cast("Der Minister kam. Die Polizei ging. Das Ministerium blieb.")
    starts = [m.first for m in found.timeline]
    assert starts == sorted(starts)
    assert all(0 <= m.first < m.last <= len(found.tokens) for m in found.timeline)
