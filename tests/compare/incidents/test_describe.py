import msgspec
from tests.compare.incidents.conftest import follow_up, march, port, port_english, second

from zufolge.compare.incidents.describe import describe
from zufolge.compare.incidents.telling import Days


def test_title_types_place_and_day_of_an_incident() -> None:
    found = describe([port().main, port_english().main, follow_up().main])
    assert found.title == "Explosion im Hafen von Velmora: Vier Tote"
    assert found.types == ("ASSAULT",)
    assert (found.place, found.country) == ("Velmora", "XA")
    assert (found.latitude, found.longitude) == (1.0, 2.0)
    assert (found.time.start, found.time.end, found.time.precision) == (
        "2025-03-04",
        "2025-03-05",
        1,
    )


def test_the_order_of_tellings_does_not_matter() -> None:
    tellings = [port().main, port_english().main, follow_up().main]
    assert describe(tellings) == describe(tellings[::-1])


def test_an_incident_that_is_only_mentioned_is_described_by_its_mentions() -> None:
    _, mention = second().tellings
    found = describe([mention])
    assert found.time.start == "2025-03-04"
    assert found.place == "Velmora"


def test_mentions_do_not_describe_an_incident_that_has_stories() -> None:
    _, mention = second().tellings
    assert describe([march().main, mention]) == describe([march().main])


def test_what_does_harm_comes_first() -> None:
    telling = msgspec.structs.replace(
        march().main, types={"PROTEST-demo": 0.7, "ASSAULT-beat": 0.3}
    )
    assert describe([telling]).types == ("ASSAULT", "PROTEST")


def test_the_dead_of_an_accident_are_no_violence() -> None:
    telling = msgspec.structs.replace(port().main, types={"ACCIDENT": 0.6, "ASSAULT": 0.4})
    assert describe([telling]).types == ("ACCIDENT",)


def test_without_a_day_it_is_of_its_first_publication() -> None:
    early = msgspec.structs.replace(port().main, happened=None)
    late = msgspec.structs.replace(port_english().main, happened=None)
    time = describe([early, late]).time
    assert (time.start, time.end, time.precision) == ("2025-03-05", "2025-03-06", 2)


def test_a_span_of_weeks_does_not_outweigh_a_day() -> None:
    day = port().main
    span = msgspec.structs.replace(
        port_english().main, happened=Days(day.happened.first - 9, day.happened.first + 9)
    )
    assert describe([day, span, span]).time.start == "2025-03-04"


def test_without_any_date_nothing_is_guessed() -> None:
    telling = msgspec.structs.replace(port().main, happened=None, published=None)
    assert describe([telling]).time.start is None


def test_without_a_town_it_is_in_the_country() -> None:
    told = port(text=port().text.replace("von Velmora", "von Tarvonien"))
    found = describe([told.main])
    assert (found.place, found.country) == ("Tarvonien", "XA")
