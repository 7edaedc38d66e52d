"""Verbs that name a speech act, and small words around them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from zufolge.language.data import rows


class Act(NamedTuple):
    """One use of a German verb form: finite, or the participle itself.

    `particle` is that of a separable verb, "" for none; `needs` are sets of words of which one must
    stand in the clause for the verb to name an act, empty where it always does.
    """

    participle: str
    particle: str
    needs: tuple[frozenset[str], ...]
    finite: bool

    def fits(self, words: set[str]) -> bool:
        """Whether a clause of these words has what the verb needs."""
        return not self.needs or any(words.issuperset(need) for need in self.needs)


@cache
def _german() -> dict[str, tuple[Act, ...]]:
    out: dict[str, tuple[Act, ...]] = {}
    for row in rows("acts-de.tsv"):
        stem, participle, particle, needs = (*row, "", "", "")[:4]
        wanted = tuple(frozenset(n.split("+")) for n in needs.split())
        weak = stem.partition(":")[2]
        for form in _weak(weak) if weak else stem.split(","):
            out[form] = (*out.get(form, ()), Act(participle, particle, wanted, True))
        out[participle] = (*out.get(participle, ()), Act(participle, particle, wanted, False))
    return out


def _weak(stem: str) -> list[str]:
    """begrüß: begrüßt, begrüßen, begrüßte, begrüßten; forder: fordern."""
    plural = "n" if stem.endswith(("er", "el")) else "en"
    return [stem + ending for ending in ("t", plural, "te", "ten")]


@cache
def _english() -> dict[str, frozenset[str]]:
    out: dict[str, frozenset[str]] = {}
    for forms, needs in rows("acts-en.tsv"):
        out.update(dict.fromkeys(forms.split(), frozenset(needs.split())))
    return out


def finite_acts(word: str) -> tuple[Act, ...]:
    """The acts that a German word names as a finite verb."""
    return tuple(a for a in _german().get(word, ()) if a.finite)


def participle_acts(word: str) -> tuple[Act, ...]:
    """The acts that a German word names as the participle of a perfect."""
    return tuple(a for a in _german().get(word, ()) if not a.finite)


def english_act(word: str) -> frozenset[str] | None:
    """The words of which one must follow an English verb of an act; None for any other word."""
    return _english().get(word)


@cache
def _classes() -> dict[str, frozenset[str]]:
    out: dict[str, frozenset[str]] = {}
    for kind, words in rows("act-words.tsv"):
        out[kind] = out.get(kind, frozenset()) | frozenset(words.split())
    return out


def act_words(kind: str) -> frozenset[str]:
    """The words of a class of act-words.tsv; an unknown class is a `KeyError`."""
    return _classes()[kind]


@cache
def speaking_places(language: str) -> frozenset[str]:
    """Countries, and capitals that stand for governments."""
    return frozenset(
        w for lang, names in rows("voices.tsv") if lang == language for w in names.split()
    )
