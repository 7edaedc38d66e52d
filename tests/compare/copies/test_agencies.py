from __future__ import annotations

import re

import pytest

from zufolge.compare.copies.agencies import (
    agency,
    agency_of_outlet,
    credit_words,
    host_of,
    names_pattern,
)


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("dpa", "dpa"), ("DPA", "dpa"), ("Deutsche Presse-Agentur", "dpa"), ("reuters", "Reuters"),
        ("The Associated Press", "AP"), ("ap", "AP"), ("Keystone-SDA", "Keystone-SDA"),
        ("sda", "Keystone-SDA"), ("ITAR-TASS", "TASS"), ("Anadolu Agency", "Anadolu"),
        ("Kurier", None), ("apa-ots", None), ("", None),
    ],
)  # fmt: skip
def test_spellings(spelling: str, name: str | None) -> None:
    assert agency(spelling) == name


@pytest.mark.parametrize(
    "name",
    [
        "dpa",
        "AFP",
        "AP",
        "Reuters",
        "epd",
        "KNA",
        "SID",
        "APA",
        "sda",
        "dts",
        "AFX",
        "Interfax",
        "TASS",
        "RIA",
        "Xinhua",
        "Anadolu",
        "ANSA",
        "EFE",
        "PTI",
        "ANI",
        "Kyodo",
        "Yonhap",
        "BELGA",
        "PAP",
        "UNIAN",
        "Ukrinform",
        "KazTAG",
        "Tengrinews",
        "IRNA",
        "WAFA",
        "SANA",
        "Bloomberg",
    ],
)
def test_the_agencies_that_must_be_known(name: str) -> None:
    assert agency(name)
    assert re.fullmatch(names_pattern(credit=True), name)


@pytest.mark.parametrize(
    ("outlet", "url", "name"),
    [
        ("Reuters", None, "Reuters"),
        ("Deutsche Presse-Agentur (dpa)", None, "dpa"),
        (None, "https://www.reuters.com/world/x", "Reuters"),
        (None, "https://apnews.com/article/1", "AP"),
        ("Kurier", "https://www.reuters.com/world/x", None),
        (None, "https://notreuters.com/x", None),
        (None, "https://[broken", None),
        (None, None, None),
    ],
)
def test_an_outlet_may_be_an_agency(outlet: str | None, url: str | None, name: str | None) -> None:
    assert agency_of_outlet(outlet, url) == name


def test_hosts() -> None:
    assert host_of("https://www.kurier.example/a") == "kurier.example"
    assert host_of("nowhere") is None


def test_names_are_not_cut_out_of_words() -> None:
    names = re.compile(names_pattern(credit=True))
    assert not names.search("APPLAUS MAPPE SIDNEY Grepad Reutersberg dpa-Reporterin Pre-AP")


def test_what_means_other_things_too_is_no_name_in_the_running_text() -> None:
    names = re.compile(names_pattern(credit=False))
    assert not names.search("laut AA und PA, dem SID, der MTI")
    assert names.search("laut AFP")


def test_longer_words_come_first() -> None:
    assert credit_words("before").index("gegenüber der") < credit_words("before").index("gegenüber")
