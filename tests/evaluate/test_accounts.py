"""Accounts measured on a gold and a table made by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from zufolge.compare.reports import Publication, Report
from zufolge.compare.views import Account, AccountRow, Incident, Range, Source, When
from zufolge.evaluate.account_gold import GoldAccount, GoldRow, load_accounts
from zufolge.evaluate.accounts import compare, mistakes, report
from zufolge.evaluate.report import Metric
from zufolge.record import Document, Reader, Record, fingerprint, span_at

TEXT = "Laut Polizei starben neun Menschen. Am Morgen hatte sie von vier Toten gesprochen."
URL = "https://bote.example/1"


def row(wording: str, number: int, **more: object) -> AccountRow:
    at = TEXT.index(wording)
    fields: dict[str, object] = {
        "id": f"r-{wording}",
        "category": "killed",
        "group": None,
        "claimant": "Polizei",
        "via": None,
        "low": number,
        "high": number,
        "bound": "exact",
        "wording": wording,
        "span": span_at(TEXT, at, at + len(wording)),
        "document": Source(fingerprint(TEXT), URL, "Bote", None),
        "said_at": None,
        "status": "asserted",
        "relation": "first",
        "to": None,
        "standing": True,
    }
    return AccountRow(**(fields | more))  # type: ignore[arg-type]


GOLD = GoldAccount(
    rows=(
        GoldRow(
            "g1", URL, "killed", "neun", "starben neun Menschen", 9, 9, "exact", "asserted",
            "raises", True, ("Polizei Halden", "Polizei"), to="g2",
        ),
        GoldRow(
            "g2", URL, "killed", "vier", "von vier Toten", 4, 4, "exact", "superseded",
            "first", False, ("Polizei",),
        ),
    ),
    ranges={},
)  # fmt: skip


def reports(text: str = TEXT) -> list[Report]:
    record = Record(document=Document(fingerprint(text), text, url=URL), reader=Reader("test"))
    return [Report(record, (Publication("Bote", URL),))]


def made(*rows: AccountRow, **ranges: tuple[int, int]) -> dict[str, Account]:
    incident = Incident("i", "t", (), None, When(), (), (), {})
    return {"i": Account(incident, rows, {k: Range(*v, "rule", 1) for k, v in ranges.items()})}


def measured(gold: GoldAccount, found: dict[str, Account]) -> dict[str, Metric]:
    return report("c", "d", compare({"i": gold}, found, reports()), 1).metrics()


def test_all_right() -> None:
    found = made(row("neun", 9, relation="raises", to="r-vier"), row("vier", 4, standing=False))
    metrics = measured(GOLD, found)
    for name in ("claims.f1", "of the right claims.relation", "of the right claims.to"):
        assert metrics[name].value == 1
    assert metrics["of the right claims.standing"][1:] == (1, 2, 2)
    assert mistakes(compare({"i": GOLD}, found, reports())) == []


@pytest.mark.parametrize(
    ("changed", "f1", "strict"),
    [
        ({"low": 8}, 0.5, 0.5),
        ({"category": "injured"}, 0.5, 0.5),
        ({"claimant": "Feuerwehr"}, 0.5, 0.5),
        ({"claimant": None}, 0.5, 0.5),
        ({"claimant": "der Polizei Haldens"}, 1.0, 1.0),
        ({"claimant": "Polizei Halden Nord"}, 1.0, 0.5),
    ],
)
def test_what_makes_a_right_claim(changed: dict[str, object], f1: float, strict: float) -> None:
    metrics = measured(GOLD, made(row("neun", 9, **changed), row("vier", 4)))
    assert metrics["claims.f1"].value == f1
    assert metrics["claims.strict_f1"].value == strict


def test_relations_are_counted_of_the_right_claims_only() -> None:
    wrong = row("neun", 8, relation="raises", to="r-vier")
    metrics = measured(GOLD, made(wrong, row("vier", 4, relation="repeats", to="r-neun")))
    assert metrics["of the right claims.relation"][1:] == (0, 0, 1)
    assert metrics["of the right claims.to"].hits == 0
    assert metrics["relations.first"].total == 1


def test_to_another_row_with_the_same_number() -> None:
    again = row("Menschen", 4, id="r-again")
    metrics = measured(
        GOLD, made(row("neun", 9, relation="raises", to="r-again"), row("vier", 4), again)
    )
    assert metrics["of the right claims.to"].hits == 1
    assert metrics["of the right claims.to_same_number"].hits == 2
    assert metrics["rows.precision"][1:] == (2 / 3, 2, 3)


def test_ranges_need_both_bounds() -> None:
    from zufolge.evaluate.account_gold import Bounds

    gold = GoldAccount(GOLD.rows, {"killed": Bounds(9, 9), "injured": Bounds(2, None)})
    assert measured(gold, made(killed=(9, 9)))["ranges.right"][1:] == (0.5, 1, 2)
    assert measured(gold, made(killed=(9, 10)))["ranges.right"].hits == 0


def test_an_incident_that_was_not_found_is_missed() -> None:
    metrics = measured(GOLD, {})
    assert metrics["claims.recall"][1:] == (0, 0, 2)
    assert metrics["claims.precision"].value is None
    assert [m.sort for m in mistakes(compare({"i": GOLD}, {}, reports()))] == ["missed", "missed"]


def test_mistakes_say_what_was_read_instead() -> None:
    found = made(row("neun", 9, claimant="Wehr"), row("vier", 5), row("Morgen", 1))
    told = [(m.sort, m.detail) for m in mistakes(compare({"i": GOLD}, found, reports()))]
    assert ("name", "Polizei Halden, read as Wehr") in told
    assert ("value", "killed 4-4, read as killed 5-5") in told
    assert ("spurious", "") in told


def test_loading(tmp_path: Path) -> None:
    from zufolge.record.errors import StopError

    with pytest.raises(StopError, match="no accounts"):
        load_accounts([tmp_path])
    rows = [
        {"id": "r1", "url": URL, "category": "killed", "wording": "neun", "near": "starben neun",
         "low": 9, "high": 9, "bound": "exact", "status": "asserted", "relation": "first",
         "to": None, "standing": True, "claimant": None, "via": None, "group": None}
    ]  # fmt: skip
    (tmp_path / "accounts.json").write_text(
        json.dumps({"i": {"rows": rows, "ranges": {}}}), "utf-8"
    )
    assert load_accounts([tmp_path])["i"].rows[0].claimant is None
    (tmp_path / "accounts.json").write_text('{"i": {}}', "utf-8")
    with pytest.raises(StopError, match="form"):
        load_accounts([tmp_path])
