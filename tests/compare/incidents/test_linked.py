from itertools import product
from typing import Any

import msgspec
import pytest
from tests.compare.incidents.conftest import follow_up, march, port, port_english, second

from zufolge.compare.incidents.days import days_of
from zufolge.compare.incidents.keys import incident_keys, sought_keys
from zufolge.compare.incidents.linked import linked
from zufolge.compare.incidents.telling import Telling, Toll


def score(a: Telling, b: Telling) -> float:
    link = linked(a, b)
    return link.score if link else 0.0


def reasons(a: Telling, b: Telling) -> set[str]:
    link = linked(a, b)
    return {r.what for r in link.reasons} if link else set()


def test_german_and_english_reports_of_one_happening_are_linked() -> None:
    link = linked(port().main, port_english().main)
    assert link is not None
    assert link.score >= 0.5
    assert "same day" in {r.what for r in link.reasons}


def test_a_follow_up_after_a_month_belongs() -> None:
    assert score(port().main, follow_up().main) >= 0.5


def test_a_second_attack_in_the_same_town_does_not() -> None:
    assert score(port().main, second().main) < 0.5
    assert score(port_english().main, second().main) < 0.5


def test_what_a_report_sets_apart_as_earlier_is_named_as_the_reason() -> None:
    lately = second(text=second().text.replace("Erneut Explosion", "Explosion"))
    assert score(port().main, lately.main) < score(port().main, port_english().main)


def test_a_demonstration_elsewhere_in_the_same_week_does_not_belong() -> None:
    assert score(port().main, march().main) == 0.0


def test_two_demonstrations_in_two_towns_stay_apart() -> None:
    there = march()
    here = march(
        text=there.text.replace("Lestrow", "Velmora").replace("Wasserpreise", "Renten"),
        figures=[("3000", "participants", 3000), ("14", "detained", 14)],
    )
    assert "other places" in reasons(here.main, there.main)


def test_an_anniversary_never_meets_the_first_reports() -> None:
    assert linked(port().main, port(day="2026-03-04", text=port().text + " Heute.").main) is None


def test_a_mention_joins_the_story_of_the_same_place_and_day() -> None:
    _, mention = second().tellings
    link = linked(port().main, mention)
    assert link is not None
    assert link.score >= 0.5
    assert {"same place", "same day"} <= {r.what for r in link.reasons}


def test_a_mention_of_another_day_does_not() -> None:
    _, mention = second().tellings
    later = port(times={"Dienstag": ("2025-03-18", "2025-03-19")}, day="2025-03-19")
    assert linked(later.main, mention) is None


def test_tellings_of_one_report_are_not_linked() -> None:
    main, mention = second().tellings
    assert linked(main, mention) is None


def test_versions_of_one_document_are_one_whatever_they_say() -> None:
    old, new = port(story="urn:1"), march(story="urn:1")
    assert score(old.main, new.main) == 1.0


MADE = (port(), port_english(), second(), follow_up(), march())


@pytest.mark.parametrize(("a", "b"), list(product(MADE, MADE)))
def test_a_link_is_the_same_from_both_sides(a: object, b: object) -> None:
    for one, other in product(a.tellings, b.tellings):  # type: ignore[attr-defined]
        assert linked(one, other) == linked(other, one)


@pytest.mark.parametrize("told", MADE)
def test_a_telling_has_few_keys(told: object) -> None:
    for telling in told.tellings:  # type: ignore[attr-defined]
        keys = incident_keys(telling)
        assert 0 < len(keys) <= 43
        assert len(set(keys)) == len(keys)


def test_reports_that_are_linked_share_keys() -> None:
    pairs = [(port(), port_english()), (port(), follow_up()), (port_english(), follow_up())]
    for one, other in pairs:
        assert len(set(incident_keys(one.main)) & set(incident_keys(other.main))) >= 2


def test_a_mention_and_the_story_that_it_joins_share_keys() -> None:
    _, mention = second().tellings
    assert set(incident_keys(mention)) & set(incident_keys(port().main))


def test_an_undated_report_shares_keys_with_a_dated_one() -> None:
    undated, dated = port(day=None, times={}).main, port_english().main
    assert set(sought_keys(undated)) & set(incident_keys(dated))
    assert set(sought_keys(dated)) & set(incident_keys(undated))


@pytest.mark.parametrize(("a", "b"), list(product(MADE, MADE)))
def test_whoever_comes_later_finds_the_other(a: object, b: object) -> None:
    for one, other in product(a.tellings, b.tellings):  # type: ignore[attr-defined]
        found = set(sought_keys(one)) & set(incident_keys(other))
        assert bool(found) == bool(set(sought_keys(other)) & set(incident_keys(one)))


@pytest.mark.parametrize(("a", "b"), list(product([*MADE, port(day=None, times={})], MADE)))
def test_two_meet_by_the_same_pairs_of_keys_from_either_side(a: object, b: object) -> None:
    def meetings(one: Telling, other: Telling) -> set[frozenset[str]]:
        held = set(incident_keys(other))
        return {frozenset(both) for both in sought_keys(one).items() if both[0] in held}

    for one, other in product(a.tellings, b.tellings):  # type: ignore[attr-defined]
        assert meetings(one, other) == meetings(other, one)


@pytest.mark.parametrize("told", [*MADE, port(day=None, times={})])
def test_a_telling_is_found_under_its_own_keys(told: object) -> None:
    for telling in told.tellings:  # type: ignore[attr-defined]
        assert set(sought_keys(telling).values()) <= set(incident_keys(telling))


def test_two_languages_meet_by_country_and_sort_within_days() -> None:
    then, soon = port().main, port_english().main
    later = port_english(day="2025-03-26", times={"Tuesday": ("2025-03-25", "2025-03-26")}).main
    both = [key for key in incident_keys(then) if key.startswith("c:XA:ASSAULT|")]
    assert len(both) == 2
    assert set(both) & set(incident_keys(soon))
    assert not set(both) & set(incident_keys(later))


def test_a_year_later_no_timed_key_is_shared() -> None:
    then, now = port(), port(day="2026-03-05", times={"Dienstag": ("2026-03-03", "2026-03-04")})
    assert not set(sought_keys(then.main)) & set(incident_keys(now.main))


def told(day: str, *, happened: str | None = None, past: tuple[str, ...] = ()) -> Telling:
    """The port's story as another day's report tells it."""
    days = {
        name: days_of(when, None)
        for name, when in (("published", day), ("happened", happened))
        if when
    }
    earlier = tuple(found for one in past if (found := days_of(one, None)))
    own: dict[str, Any] = {"happened": None, "past": earlier, **days}
    return msgspec.structs.replace(port().main, document=f"sha256:{day}", **own)


@pytest.mark.parametrize(
    ("later", "one"),
    [
        # The first report names no day; the second sets that day apart from its own story.
        (told("2025-03-14", past=("2025-03-04",)), False),
        (told("2025-03-14", happened="2025-03-14", past=("2025-03-04",)), False),
        # Its own story is of a day after the first report appeared.
        (told("2025-03-14", happened="2025-03-13"), False),
        # A follow-up that sets nothing apart, or some other day.
        (told("2025-03-14"), True),
        (told("2025-03-14", past=("2024-12-01",)), True),
        (told("2025-03-14", happened="2025-03-04", past=("2025-03-04",)), True),
    ],
)
def test_what_a_later_report_sets_apart_is_another_happening(later: Telling, one: bool) -> None:
    for first in (told("2025-03-04"), told("2025-03-05")):
        found, still = linked(first, later), linked(first, told("2025-03-15"))
        assert still is not None
        set_apart = found is None or any(
            "earlier" in reason.what or "before" in reason.what for reason in found.reasons
        )
        assert set_apart is not one


def of_day(when: str, *tolls: tuple[str, int], after: bool = False) -> Telling:
    """The port's story as another day's, with other numbers."""
    found = tuple(Toll(category, low, low) for category, low in tolls)
    return msgspec.structs.replace(told(when, happened=when), tolls=found, after=after)


@pytest.mark.parametrize(
    ("later", "one"),
    [
        # Another day, and none of the numbers: another happening, however alike the words are.
        (of_day("2025-03-18", ("killed", 3), ("injured", 8)), False),
        # What came of it, with a toll that rose, is no other one.
        (of_day("2025-03-18", ("killed", 9), after=True), True),
        (of_day("2025-03-18", ("killed", 4), ("injured", 30)), True),
        (of_day("2025-03-18"), True),
    ],
)
def test_two_days_and_other_tolls_are_two_happenings(later: Telling, one: bool) -> None:
    found = linked(of_day("2025-03-04", ("killed", 4), ("injured", 30)), later)
    assert (found is not None and found.score >= 0.5) is one


def test_no_likeness_makes_up_for_everything_else() -> None:
    found = linked(of_day("2025-03-04"), of_day("2025-03-05"))
    assert found is not None
    assert found.reasons[0].factor == 1.5


def test_tolls_and_countries_are_keys() -> None:
    told = port_english().main
    keys = incident_keys(told)
    bare = msgspec.structs.replace(
        told, tolls=(Toll("killed", 14, 14), Toll("killed", 3, 3)), lands=("GE",)
    )
    more = incident_keys(bare)
    assert any(key.startswith("t:killed:14|") for key in more)
    assert not any(key.startswith("t:killed:3|") for key in more)
    assert any(key.startswith("c:GE:") for key in more)
    assert keys != more


def test_round_and_small_numbers_tell_less() -> None:
    one, other = port().main, port_english().main

    def scored(low: int) -> float:
        toll = (Toll("killed", low, low),)
        pair = (msgspec.structs.replace(t, tolls=toll) for t in (one, other))
        link = linked(*pair)
        assert link is not None
        return {r.what: r.factor for r in link.reasons}["same toll"]

    assert scored(5) < scored(50) < scored(53)
