"""How what is worked out of a report is written beside the ledger."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from zufolge.compare.copies.sharing import Copied
from zufolge.compare.copies.sketches import Sketch
from zufolge.compare.incidents.keys import MOST_A_KEY
from zufolge.compare.incidents.linked import Link
from zufolge.compare.incidents.telling import Telling, TellingId
from zufolge.ledger import LinkRow

# Kinds of items: a text's sketch, a telling. The links of both are of the same kinds.
TEXT, TELLING = "text", "telling"


class Most(msgspec.Struct, frozen=True):
    """How many items may share a key: one that more have tells nothing, and is left out.

    A key that more texts share is a phrase of the trade, no copy of any of them.
    """

    tellings: int = MOST_A_KEY
    texts: int = 100


class KeptText(msgspec.Struct, frozen=True):
    """A report's text: its sketch, and the names of all other items that were made of the report."""

    sketch: Sketch
    tellings: tuple[str, ...]
    names: tuple[str, ...]


MOST = Most()

_encoder = msgspec.json.Encoder()
_text = msgspec.json.Decoder(KeptText)
_telling = msgspec.json.Decoder(Telling)
_copied = msgspec.json.Decoder(Copied)
_link = msgspec.json.Decoder(Link)


def encoded(value: KeptText | Telling) -> bytes:
    return _encoder.encode(value)


def text_of(body: bytes) -> KeptText:
    return _text.decode(body)


def telling_of(body: bytes) -> Telling:
    return _telling.decode(body)


def name_of(id_: TellingId) -> str:
    """The name of a telling among the items: the document's id, "#", the number."""
    return f"{id_.document}#{id_.number}"


def id_of(name: str) -> TellingId:
    document, _, number = name.rpartition("#")
    return TellingId(document, int(number))


def copy_row(a: str, b: str, found: Copied) -> LinkRow:
    """`a` before `b`, as `found` has their shares."""
    return LinkRow(a, b, max(found.share_of_a, found.share_of_b), _encoder.encode(found))


def pairs_of(rows: Iterable[LinkRow]) -> dict[tuple[str, str], Copied]:
    return {(row.a, row.b): _copied.decode(row.body) for row in rows}


def link_row(link: Link) -> LinkRow:
    a, b = sorted((name_of(link.a), name_of(link.b)))
    return LinkRow(a, b, link.score, _encoder.encode(link))


def links_of(rows: Iterable[LinkRow]) -> list[Link]:
    """The links with their scores; the reasons stay where they are (`reasons_of`)."""
    return [Link(id_of(row.a), id_of(row.b), row.score, ()) for row in rows]


def reasons_of(row: LinkRow) -> Link:
    """The whole link, with its reasons."""
    return _link.decode(row.body)
