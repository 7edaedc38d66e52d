from datetime import date

import msgspec
from tests.compare.incidents.conftest import Told, follow_up, march, port, second

from zufolge.compare.incidents.describe import describe
from zufolge.compare.incidents.keys import incident_keys
from zufolge.compare.incidents.linked import linked
from zufolge.compare.incidents.telling import Days, Telling


def day(iso: str) -> Days:
    number = date.fromisoformat(iso).toordinal()
    return Days(number, number)


def test_a_report_of_one_happening_is_one_telling_with_all_its_figures() -> None:
    (main,) = port().tellings
    assert main.main
    assert main.figures == ("f1", "f2")
    assert main.events == ("v1", "v2")
    assert main.happened == day("2025-03-04")
    assert [s.name for s in main.spots if s.weight >= 1] == ["Velmora"]


def test_an_earlier_attack_is_a_telling_of_its_own_with_its_figures() -> None:
    main, mention = second().tellings
    assert main.figures == ("f1", "f2")
    assert mention.figures == ("f3", "f4")
    assert mention.happened == day("2025-03-04")
    assert mention.apart
    assert main.happened == day("2025-03-24")
    assert main.past == (day("2025-03-04"),)


def test_a_mention_that_names_no_town_is_of_the_storys() -> None:
    _, mention = second().tellings
    assert [s.name for s in mention.spots] == ["Velmora"]
    assert not mention.elsewhere


def test_no_figure_and_no_event_is_lost_or_owned_twice() -> None:
    for told in (port(), second(), follow_up(), march()):
        record, all_ = told.report.record, told.tellings
        assert sorted(f for t in all_ for f in t.figures) == sorted(f.id for f in record.figures)
        assert sorted(e for t in all_ for e in t.events) == sorted(e.id for e in record.events)


def test_a_follow_up_is_of_the_day_that_it_counts_from_not_of_when_somebody_said_it() -> None:
    main = follow_up().main
    assert main.happened is not None
    assert main.happened.gap(day("2025-03-04")) == 0
    assert main.happened.gap(day("2025-04-04")) > 14


def funeral(**more: object) -> Told:
    """What came of the first blast after a week: the day of the blast stands behind the beginning."""
    text = (
        "Velmora nimmt Abschied von Hafenarbeitern\n\n"
        "Hunderte Menschen haben am Dienstag in Velmora die vier Opfer der Explosion zu Grabe getragen.\n\n"
        "Am 4. März war im Hafen ein Treibstofflager in die Luft geflogen, 30 Menschen wurden verletzt."
    )
    told = Told(
        text, day="2025-03-12",
        figures=[("vier", "killed", 4), ("30", "injured", 30)],
        events=[("Explosion", "ASSAULT-explosives", "Dienstag"),
                ("geflogen", "ASSAULT-explosives", "4. März")],
        times={"Dienstag": ("2025-03-11", "2025-03-12"), "4. März": ("2025-03-04", "2025-03-05")},
    )  # fmt: skip
    for name, value in more.items():
        setattr(told, name, value)
    return told


def test_what_came_of_a_happening_is_of_its_day() -> None:
    (main,) = funeral().tellings
    assert main.after
    assert main.happened == day("2025-03-04")
    assert main.figures == ("f1", "f2")


def test_what_came_of_another_one_is_told_by_the_way_where_it_happened_again() -> None:
    text = funeral().text.replace("Velmora nimmt", "Erneut Anschlag: Velmora nimmt")
    main, mention = funeral(text=text).tellings
    assert not main.after
    assert main.happened == day("2025-03-11")
    assert mention.happened == day("2025-03-04")


def test_a_day_that_the_beginning_names_itself_stays() -> None:
    times = {
        **funeral().times,
        "Dienstag": ("2025-03-01", "2025-03-02"),
        "4. März": ("2025-02-20", "2025-02-21"),
    }
    assert funeral(times=times).main.happened == day("2025-03-01")


def test_a_look_back_that_leads_over_to_another_happening_does_not_date_the_story() -> None:
    told = Told(
        "Wieder Brand in Lestrow\n\nDrei Tage nach der Explosion von Velmora hat es in Lestrow erneut in "
        "einem Lager gebrannt. Am Freitag geriet eine Halle in Brand, zwei Menschen wurden verletzt.",
        day="2025-03-07",
        figures=[("zwei", "injured", 2)],
        events=[("Explosion", "ASSAULT-explosives", "Drei Tage"), ("gebrannt", "ACCIDENT", "Drei Tage"),
                ("geriet", "ACCIDENT", "Freitag")],
        times={"Drei Tage": "P3D", "Freitag": ("2025-03-07", "2025-03-08")},
    )  # fmt: skip
    main, look = told.tellings
    assert main.happened == day("2025-03-07")
    assert [s.name for s in main.spots if s.weight >= 1] == ["Lestrow"]
    assert main.figures == ("f1",)
    assert look.figures == ()
    assert look.happened == day("2025-03-04")
    assert [s.name for s in look.spots] == ["Velmora"]
    assert main.again


def test_the_day_beside_a_look_back_is_the_storys() -> None:
    told = Told(
        "Second gas blast in Velmora kills three\n\nThree people were killed on Monday when gas exploded in a "
        "school of Velmora, a week after a similar blast in a house left five dead.",
        day="2025-03-11", language="en",
        figures=[("Three", "killed", 3)],
        events=[("exploded", "ACCIDENT", "Monday")],
        times={"Monday": ("2025-03-10", "2025-03-11"), "a week": "P1W"},
    )  # fmt: skip
    main, look = told.tellings
    assert main.again
    assert main.happened == day("2025-03-10")
    assert look.happened is not None
    assert look.happened.gap(day("2025-03-04")) == 0


def test_victims_in_another_town_are_a_mention_that_cannot_stand_alone() -> None:
    told = port(
        text=port().text + "\n\nIn Brunnau wurden neun Menschen verletzt.",
        figures=[*port().figures, ("neun", "injured", 9)],
    )
    _, mention = told.tellings
    assert mention.figures == ("f3",)
    assert mention.elsewhere
    assert not mention.apart


def test_where_somebody_said_it_is_no_other_town() -> None:
    told = port(
        text=port().text + "\n\n31 Menschen seien verletzt, sagte ein Sprecher in Brunnau.",
        figures=[*port().figures, ("31", "injured", 31)],
        frames=["sagte ein Sprecher in Brunnau"],
    )
    assert len(told.tellings) == 1


def test_since_a_year_is_no_earlier_happening() -> None:
    told = port(
        text=port().text + "\n\nDie Miliz, die den Hafen seit 2023 kontrolliert, zählte 12 Tote.",
        figures=[*port().figures, ("12", "killed", 12)],
        times={**port().times, "2023": ("2023-01-01", "2024-01-01")},
    )
    assert len(told.tellings) == 1


def test_an_undated_report_has_no_days() -> None:
    main = port(day=None, times={}).main
    assert main.published is None
    assert main.happened is None


def test_words_of_time_are_neither_words_nor_terms() -> None:
    main = port().main
    assert "dienstag" not in main.words
    assert not [t for t in main.terms if "dienstag" in t]


def test_tolls_are_of_people_and_of_harm() -> None:
    assert [(t.category, t.low) for t in march().main.tolls] == [("detained", 14)]


def test_the_storys_name_goes_with_the_story_only() -> None:
    main, mention = second(story="urn:newsml:nla:7").tellings
    assert (main.story, mention.story) == ("urn:newsml:nla:7", None)


def test_a_report_without_words_or_entries_is_one_empty_telling() -> None:
    (main,) = Told("—", day=None).tellings
    assert (main.words, main.terms, main.figures, main.spots) == ({}, {}, (), ())
    assert incident_keys(main) == ()
    assert linked(main, port().main) is None
    assert describe([main]).title == "—"


def test_a_telling_can_be_kept_and_comes_back_the_same() -> None:
    for telling in second().tellings:
        assert msgspec.json.decode(msgspec.json.encode(telling), type=Telling) == telling
