"""What befalls people in a sentence, or what they do: where the words for it stand. German and English."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from zufolge.language.data import rows

# Where several fit, the first one counts.
ORDER = (
    "killed",
    "injured",
    "missing",
    "detained",
    "abducted",
    "displaced",
    "participants",
    "deployed",
    "affected",
    "other",
)
HARM = frozenset(ORDER[:5])
RANK = {category: n for n, category in enumerate(ORDER)}


class Fate(NamedTuple):
    """Code points `start` to `end` of the text tell `category`; `manner` as in fates.tsv."""

    start: int
    end: int
    category: str
    manner: str


# "das sich an einem Baum festgehalten hatte"
_HELD = frozenset({"festgehalten", "gehalten"})
_ITSELF = re.compile(r"\bsich\b[^.;:,]{0,40}$", re.IGNORECASE)
_NEARLY = re.compile(r"\b(?:beinahe?|fast|nearly|almost)\s+$", re.IGNORECASE)


@cache
def _pattern(language: str) -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    groups: dict[str, tuple[str, str]] = {}
    parts = []
    # an act is looked for first: it spans more ("nahm ... fest"), and "als Geisel genommen" holds "als Geisel"
    order = {"part": 0, "acts": 1, "is": 2, "noun": 3}
    for lang, category, manner, pattern in sorted(rows("fates.tsv"), key=lambda r: order[r[2]]):
        if lang == language:
            name = f"g{len(groups)}"
            groups[name] = (category, manner)
            parts.append(f"(?P<{name}>{_with_numbers(pattern)})")
    return re.compile(rf"\b(?:{'|'.join(parts)})\b", re.IGNORECASE), groups


def _with_numbers(pattern: str) -> str:
    """The pattern with "12.000" and "12,000" inside the stretches that end at a point or a comma."""
    for marks, inside in ((".;:", "."), (".;:,", ".,")):
        pattern = pattern.replace(f"[^{marks}]", rf"(?:[^{marks}]|(?<=\d)[{inside}](?=\d))")
    return pattern


def fates(text: str, start: int, end: int, language: str) -> list[Fate]:
    """The words for what befalls people between two code points, in order. Two may overlap: a
    separable verb spans what stands inside it ("nahm zwei Verletzte fest")."""
    pattern, groups = _pattern("en" if language.startswith("en") else "de")
    out, at = [], start
    while found := pattern.search(text, at, end):
        category, manner = groups[found.lastgroup or ""]
        if not (
            _is_noun(text, found.start(), start, language, manner)
            or _NEARLY.search(text, at, found.start())
            or (found[0].lower() in _HELD and _ITSELF.search(text, start, found.start()))
        ):
            out.append(Fate(found.start(), found.end(), category, manner))
        # go on behind the first word only, so that nothing inside a separable verb is lost
        head = re.compile(r"\w+").match(text, found.start())
        at = min(found.end(), head.end()) if head else found.end()
    return out


def _is_noun(text: str, at: int, start: int, language: str, manner: str) -> bool:
    """Whether a German verb form is a noun here ("Verletzte"): a capital inside the sentence."""
    verb = manner in ("part", "acts") and not language.startswith("en")
    before = text[max(start, at - 4) : at].rstrip(" \"„“»«'-–—")
    return verb and text[at].isupper() and bool(before) and before[-1] not in ":.!?"
