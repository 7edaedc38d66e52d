"""Compile speech_lemmas.tsv to the inflected forms that the reader looks up.

    python -m training.lexicons.compile_speech

Forms come from the word lists of wordfreq (CC BY-SA 4.0), lemmatised by simplemma (MIT).
"""

from __future__ import annotations

from pathlib import Path

import simplemma
import wordfreq

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "src/zufolge/language/data/speech.tsv"
HEADER = "# form, class, particle that must stand in the same sentence. Made by training/lexicons/compile_speech.py\n"


def lemmas() -> dict[tuple[str, str], set[tuple[str, str]]]:
    """(language, lemma in lower case) to its (class, particle) pairs."""
    out: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for line in (HERE / "speech_lemmas.tsv").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        language, kind, words = line.split("\t")
        for word in words.split():
            stem, _, particle = word.replace("|", "").partition("@")
            out.setdefault((language, stem.lower()), set()).add((kind, particle))
    return out


def main() -> None:
    table = lemmas()
    rows = {(stem, kind, particle) for (_, stem), uses in table.items() for kind, particle in uses}
    for language in ("de", "en"):
        for form in wordfreq.top_n_list(language, 500_000):
            for shape in {form, form.capitalize()}:
                stem = simplemma.lemmatize(shape, lang=language).lower()
                for kind, particle in table.get((language, stem), ()):
                    noun = kind == "noun" and language == "de"
                    if noun == shape[:1].isupper():
                        rows.add((form, kind, particle))
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(HEADER + "".join("\t".join(r) + "\n" for r in sorted(rows)), "utf-8")
    print(f"{len(rows)} forms in {TARGET.name}")


if __name__ == "__main__":
    main()
