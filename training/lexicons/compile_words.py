"""Common words of German and English that look like names where they stand capitalised.

`python -m training.lexicons.compile_words ../shared/data` rewrites
src/zufolge/language/data/common-words-{de,en}.txt. A German noun counts as a common word when it
stands behind a determiner or is no name in the annotated corpora, and is seldom a person's name
there; a lower-case word (which a sentence may begin with) when it is seen twice.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

DATA = Path(__file__).parents[2] / "src" / "zufolge" / "language" / "data"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|[^\w\s]")
_DETERMINER = re.compile(
    r"(?:d(?:er|ie|as|en|em|es)|(?:k|m|s|d)?ein(?:e|er|en|em|es)?|ihr(?:e|er|en|em|es)?|"
    r"unser(?:e|er|en|em|es)?|dies(?:e|er|en|em|es)|jed(?:e|er|en|em|es)|im|am|zum|zur|vom|beim|ins|"
    r"ans|alle|viele|mehrere|einige|zwei|drei|vier|fünf)$",
    re.I,
)
# The last four documents of each file are kept for measuring.
_KEPT = -4
_HEADER = (
    "# Common words that may stand capitalised and are no names; capitals as in running text.\n"
    "# Learned by training/lexicons/compile_words.py from the counts of words in the German\n"
    "# Wikinews quotation corpus (train), Redewiedergabe, GermEval 2014 and own reports; words only.\n"
)


def _texts(data: Path, language: str) -> Iterator[str]:
    for path in sorted((data / "statements").glob(f"*-{language}.jsonl")):
        for line in path.read_text("utf-8").splitlines()[:_KEPT]:
            yield json.loads(line)["originalText"]
    if language == "de":
        for path in sorted((data / "german-news-quotation" / "train").glob("*.json")):
            yield json.loads(path.read_text("utf-8"))["originalText"]
        with gzip.open(
            data / "redewiedergabe" / "redewiedergabe.jsonl.gz", "rt", encoding="utf-8"
        ) as f:
            for line in f:
                yield json.loads(line)["originalText"]


def _named(data: Path) -> tuple[Counter[str], Counter[str]]:
    """How often a word is (part of) a name in GermEval, and how often it is none."""
    name: Counter[str] = Counter()
    plain: Counter[str] = Counter()
    for part in ("dev", "test"):
        for line in (data / "ner" / f"germeval2014-{part}.tsv").read_text("utf-8").splitlines():
            cells = line.split("\t")
            if (
                len(cells) >= 4
                and cells[0].isdigit()
                and cells[0] != "1"
                and cells[1][:1].isupper()
            ):
                tag = cells[2]
                person = tag.endswith(("-PER", "-LOC", "-ORG"))
                (name if person else plain)[cells[1]] += tag == "O" or person
    return name, plain


def german(data: Path) -> set[str]:
    """Common German words, nouns capitalised."""
    name, plain = _named(data)
    low: Counter[str] = Counter()
    for text in _texts(data, "de"):
        before = "."
        for match in _WORD.finditer(text):
            word = match.group()
            if word[0].islower():
                low[word] += 1
            elif word[0].isupper() and _DETERMINER.match(before):
                plain[word] += 1
            before = word
    nouns = {w for w, n in plain.items() if n >= 2 and n > 2 * name[w] and len(w) > 2}
    return nouns | {w for w, n in low.items() if n >= 3 and len(w) > 1}


def english(data: Path) -> set[str]:
    """Common English words, lower case."""
    low = Counter(w for t in _texts(data, "en") for w in _WORD.findall(t) if w[0].islower())
    return {w for w, n in low.items() if len(w) > 1}


def main(data: Path) -> None:
    """Writes both lists."""
    for language, words in (("de", german(data)), ("en", english(data))):
        target = DATA / f"common-words-{language}.txt"
        target.write_text(_HEADER + "\n".join(sorted(words)) + "\n", "utf-8")
        print(target.name, len(words), target.stat().st_size)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
