"""Word lists of who is who, each with its source in its first lines."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files


def rows(name: str) -> Iterator[list[str]]:
    """The tab-separated fields of a data file's lines; comments and empty lines left out."""
    for line in files(__name__).joinpath(name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@cache
def parts(kind: str) -> frozenset[str]:
    """The words of a class of name-parts.tsv."""
    return frozenset(w for k, words in rows("name-parts.tsv") if k == kind for w in words.split())
