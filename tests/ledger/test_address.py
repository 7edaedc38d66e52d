from __future__ import annotations

from pathlib import Path

import pytest

from zufolge.ledger.address import address, default_path, spoken
from zufolge.ledger.errors import AddressError


def test_a_path_is_a_file(tmp_path: Path) -> None:
    for where in (tmp_path / "a.db", str(tmp_path / "a.db")):
        assert address(where).database == str(tmp_path / "a.db")
        assert address(where).drivername == "sqlite"


def test_the_default_is_in_the_users_data_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_path().name == "zufolge.db"
    assert address(None).database == str(default_path())


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_postgresql_is_reached_by_psycopg(scheme: str) -> None:
    url = address(f"{scheme}://anna:geheim@example.org/news")
    assert url.drivername == "postgresql+psycopg"
    assert "geheim" not in spoken(url)
    assert "anna" in spoken(url)


@pytest.mark.parametrize(
    "where", ["mysql://localhost/x", "http://example.org/a", "://", "sqlite://", "a b://c", ""]
)
def test_what_cannot_be_meant_is_refused(where: str) -> None:
    with pytest.raises(AddressError) as caught:
        address(where)
    assert caught.value.remedy


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(AddressError, match="folder"):
        address(tmp_path)
