"""Short forms of bodies: those a report introduces in brackets, and those that everybody knows."""

from __future__ import annotations

from functools import cache

from zufolge.language import Page
from zufolge.language.data import rows
from zufolge.language.pronouns import determiner

_LONGEST = 12  # tokens of a long form in front of its bracket


@cache
def _known() -> dict[str, int]:
    return {form: n for n, forms in enumerate(rows("aliases.tsv")) for form in forms}


class Aliases:
    """Maps the forms of a name to one key, and a short form to the long one of the document."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.tokens = page.tokens
        self.language = "en" if page.language == "en" else "de"
        self.long: dict[str, str] = {}
        self._full: dict[str, str] = {}
        for n, token in enumerate(self.tokens):
            if token.text == "(" and n + 2 < len(self.tokens) and self.tokens[n + 2].text == ")":
                self._bracket(n)

    def _bracket(self, n: int) -> None:
        short = self.tokens[n + 1].text
        if not (
            2 <= len(short) <= 10 and short[0].isupper() and sum(c.isupper() for c in short) > 1
        ):
            return
        start = self._start(short, n)
        if start is not None:
            self.long[short] = self.page.words(start, n).text.strip("„“”\"«»'")

    def _start(self, short: str, bracket: int) -> int | None:
        """Where the long form of a short one begins: each letter opens a word, or stands in one."""
        letters = [c.lower() for c in short if c.isalpha()]
        first = max(0, bracket - _LONGEST)
        for n in range(bracket - 1, first - 1, -1):
            word = self.tokens[n].text
            if word in {".", "!", "?", ")", ";"}:
                return None
            if word[:1].lower() != letters[0] or not word[:1].isupper():
                continue
            if determiner(word, self.language):
                continue
            inside = "".join(t.text for t in self.tokens[n:bracket]).lower()
            if _spells(letters, inside) and bracket - n >= min(2, len(letters) - 1):
                return n
        return None

    def full(self, text: str) -> str:
        """The longest form that the document gives of a name."""
        if text not in self._full:
            self._full[text] = self._longest(text)
        return self._full[text]

    def _longest(self, text: str) -> str:
        if text in self.long:
            return self.long[text]
        group = _known().get(text)
        if group is None:
            return text
        forms = [f for f, g in _known().items() if g == group and len(f) > len(text)]
        found = [f for f in forms if f in self.page.text]
        return max(found, key=len, default=text)

    def key(self, text: str) -> str:
        """One key for all forms of a name; case does not count."""
        full = self.long.get(text, text)
        group = _known().get(full, _known().get(text))
        return f"#{group}" if group is not None else full.casefold()


def _spells(letters: list[str], text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
