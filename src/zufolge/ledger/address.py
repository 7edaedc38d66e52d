"""Where a ledger is: a file or a database's URL."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from zufolge.ledger.errors import AddressError

_SUPPORTED = {
    "sqlite": "sqlite",
    "sqlite+pysqlite": "sqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}


def default_path() -> Path:
    """`zufolge.db` in the user's data folder."""
    import platformdirs

    return Path(platformdirs.user_data_dir("zufolge", appauthor=False)) / "zufolge.db"


def address(where: str | Path | None) -> URL:
    """The URL of a ledger: None is the default file, a text with "://" a URL, the rest a file."""
    if where is None:
        where = default_path()
    if isinstance(where, Path) or "://" not in where:
        return _file(Path(where))
    try:
        url = make_url(where)
    except (ArgumentError, ValueError) as error:
        raise AddressError(
            "The ledger's URL cannot be understood.",
            remedy="Write a file's path, or postgresql://user:password@host/database.",
        ) from error
    if url.drivername not in _SUPPORTED:
        raise AddressError(
            f"A ledger cannot be kept in {url.drivername!r}.",
            remedy="Use SQLite (a file's path) or PostgreSQL (postgresql://…).",
        )
    if url.drivername.startswith("sqlite") and url.database in (None, "", ":memory:"):
        raise AddressError(
            "A ledger in memory would be lost when it is closed.",
            remedy="Name a file, or read with --no-ledger.",
        )
    return url.set(drivername=_SUPPORTED[url.drivername])


def _file(path: Path) -> URL:
    if not path.name or path.is_dir():
        raise AddressError(
            f"The ledger's path {str(path)!r} is a folder.", remedy="Name a file in it."
        )
    return URL.create("sqlite", database=str(path.expanduser().absolute()))


def spoken(url: URL) -> str:
    """The ledger's name in messages: the file, or the URL without its password."""
    if url.drivername == "sqlite":
        return str(url.database)
    return url.render_as_string(hide_password=True)
