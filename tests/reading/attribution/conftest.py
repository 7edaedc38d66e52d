"""Pages made by hand, and what the rules say of them in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zufolge.language import Page
from zufolge.reading.attribution.scene import Added, Range, Scene
from zufolge.record import Document, Statement, fingerprint
from zufolge.record.entries import Kind


class Stage:
    """A scene of a text, with statements given by their words."""

    def __init__(self, text: str, language: str = "de") -> None:
        self.page = Page(Document(fingerprint(text), text, language=language))
        self.statements: list[Statement] = []

    def say(self, kind: Kind, content: str, speaker: str = "", frame: str = "") -> Stage:
        """Adds a given statement; each part must stand in the text once at least."""

        def spans(words: str) -> tuple[object, ...]:
            if not words:
                return ()
            start = self.page.text.index(words)
            return (self.page.span(start, start + len(words)),)

        self.statements.append(
            Statement(
                f"s{len(self.statements) + 1}",
                kind,
                spans(content),  # type: ignore[arg-type]
                speaker=spans(speaker),  # type: ignore[arg-type]
                frame=spans(frame),  # type: ignore[arg-type]
            )
        )
        return self

    def scene(self) -> Scene:
        return Scene(self.page, self.statements)

    def words(self, ranges: tuple[Range, ...]) -> str:
        return " / ".join(self.page.words(a, b).text for a, b in ranges)

    def found(self, rule: Callable[[Scene], None]) -> list[Added]:
        scene = self.scene()
        rule(scene)
        return scene.added


@pytest.fixture
def stage() -> type[Stage]:
    return Stage
