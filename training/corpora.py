"""The labelled corpora as examples: a text, its gold statements in code points, its convention."""

from __future__ import annotations

import bisect
import gzip
import html
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from zufolge.model.scheme import Convention

Ranges = list[tuple[int, int]]
ROLES = ("speaker", "cue", "frame", "addressee")
KEPT_BACK = 4  # documents at the end of each of our own files, kept for measuring


@dataclass(slots=True)
class Gold:
    """A labelled statement; every role is a list of code-point ranges, end exclusive."""

    kind: str
    medium: str
    nested: bool
    content: Ranges
    roles: dict[str, Ranges] = field(default_factory=dict)


@dataclass(slots=True)
class Example:
    """`unsure` are ranges of text whose marks the corpus leaves open: any label may be right there."""

    id: str
    text: str
    language: str
    convention: Convention
    statements: list[Gold]
    unsure: Ranges = field(default_factory=list)


def _ids(part: Any) -> list[int]:
    return sorted(set(part["tokenIds"])) if isinstance(part, dict) else []


def _gold(annotation: Any, nested: bool, words: Ranges) -> Gold:
    def ranges(ids: list[int]) -> Ranges:
        out: Ranges = []
        for n, i in enumerate(ids):
            start, end = words[i]
            if n and ids[n - 1] == i - 1:
                out[-1] = (out[-1][0], end)
            else:
                out.append((start, end))
        return out

    roles = {r: ranges(_ids(annotation.get(r))) for r in ROLES}
    return Gold(
        annotation["type"],
        annotation.get("medium") or "",
        nested,
        ranges(_ids(annotation["quote"])),
        roles,
    )


def news(folder: Path) -> list[Example]:
    """The German Wikinews corpus (Petersen-Frey & Biemann 2024)."""
    out = []
    for path in sorted(folder.glob("*.json")):
        d = json.loads(path.read_text("utf-8"))
        words = [(t["charBegin"], t["charEnd"]) for t in d["tokens"]]
        marks = [
            _gold(a, bool(a.get("isNested")), words) for a in d["annotations"] if _ids(a["quote"])
        ]
        out.append(Example(path.name.split(" ")[0], d["originalText"], "de", "corpus", marks))
    return out


def own(folder: Path, *, kept_back: bool) -> list[Example]:
    """Our own densely marked reports: those to train on, or those kept for measuring."""
    out = []
    for path in sorted(folder.glob("*.jsonl")):
        lines = path.read_text("utf-8").splitlines()
        for line in lines[-KEPT_BACK:] if kept_back else lines[:-KEPT_BACK]:
            d = json.loads(line)
            words = [(a, b) for a, b in d["tokens"]]
            marks = [
                _gold(a, a.get("inside") is not None, words)
                for a in d["annotations"]
                if _ids(a["quote"])
            ]
            name = f"{path.stem}:{d['documentName']}"
            out.append(Example(name, d["originalText"], d["language"], "dense", marks))
    return out


def press(path: Path) -> list[Example]:
    """The press sample: for measuring only. Optional statements are kept as unsure ranges."""
    out = []
    for line in path.read_text("utf-8").splitlines() if path.exists() else ():
        d = json.loads(line)
        marks, unsure = [], []
        for s in d["statements"]:
            content = [(a, b) for a, b in s["content"]]
            if s["optional"]:
                unsure += content
                continue
            roles = {r: [(a, b) for a, b in s.get(r) or []] for r in ROLES}
            marks.append(
                Gold(s["kind"], s["medium"] or "", s["inside"] is not False, content, roles)
            )
        language = "en" if " the " in d["text"] else "de"
        out.append(Example(d["doc"], d["text"], language, "dense", marks, unsure))
    return out


def historic(path: Path, seed: int, most: int = 600) -> list[Example]:
    """Corpus Redewiedergabe (Brunner et al. 2020) in modern spelling, cut at sentences to `most` words.

    Marks that the scheme here does not know (border cases, metaphors, thoughts reported or free) are
    left open. Non-fiction first, each part shuffled by `seed`. Nothing where the file is absent.
    """
    if not path.exists():
        return []
    rng = random.Random(seed)
    parts: tuple[list[Example], list[Example]] = ([], [])
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            d = json.loads(line)
            parts[bool(d["fictional"])].extend(_chunks(d, most))
    for part in parts:
        rng.shuffle(part)
    return [*parts[0], *parts[1]]


def _strange(annotation: Any) -> bool:
    marked = any(m.startswith(("border", "metaph", "prag")) for m in annotation["marks"])
    thought = annotation["medium"] == "Thought" and annotation["type"] in (
        "Reported",
        "FreeIndirect",
    )
    return marked or thought


def _modern(d: Any) -> tuple[str, Ranges]:
    """The text with the corpus's modern spellings and „…“ for »…«, and its words."""
    source, text, words, last = d["originalText"], "", [], 0
    for i, (a, b) in enumerate(d["tokens"]):
        word, modern = source[a:b], html.unescape(d["modern"].get(str(i), ""))
        if word in "»«":
            word = "„" if word == "»" else "“"
        elif modern and re.search(r"\w", modern):
            word = modern.replace("_", " ").strip("\"'") or word
        elif word == "--":
            word = "–"
        text += source[last:a]
        words.append((len(text), len(text) + len(word)))
        text += word
        last = b
    return text, words


def _chunks(d: Any, most: int) -> Iterator[Example]:
    text, words = _modern(d)
    marks = [
        (a, _gold(a, a["level"] >= 2, words))
        for a in d["annotations"]
        if a["level"] <= 2 and _ids(a["quote"])
    ]
    starts = sorted({0, *d["sentenceStarts"]} - {len(words)})
    low = 0
    while low < len(words):
        high = len(words)
        if high - low > most:
            k = bisect.bisect_right(starts, low + most) - 1
            high = starts[k] if starts[k] > low else low + most
        begin, end = words[low][0], words[high - 1][1]
        yield _chunk(f"{d['documentName']}:{low}", text[begin:end], begin, marks)
        low = high


def _chunk(name: str, text: str, begin: int, marks: list[tuple[Any, Gold]]) -> Example:
    example = Example(name, text, "de", "historic", [])

    def shifted(ranges: Ranges) -> Ranges:
        return [(a - begin, b - begin) for a, b in ranges if begin <= a and b <= begin + len(text)]

    for annotation, gold in marks:
        content = shifted(gold.content)
        if len(content) != len(gold.content):
            continue
        if _strange(annotation):
            example.unsure += content
        elif not gold.nested or gold.kind in ("Direct", "Indirect"):
            roles = {r: shifted(x) for r, x in gold.roles.items()}
            example.statements.append(Gold(gold.kind, gold.medium, gold.nested, content, roles))
    return example
