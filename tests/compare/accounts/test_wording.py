"""What sentences say of a number: each row a sentence, the number, and what holds of it."""

from __future__ import annotations

import pytest

from zufolge.compare.accounts.sentences import Sentences
from zufolge.compare.accounts.wording import Wording, tells_of_toll, wordings
from zufolge.record import Figure, span_at


def read(text: str, language: str, *numbers: str) -> list[Wording]:
    """The wordings of the numbers, all of one category and in the sentence of the first."""
    figures, at = [], 0
    for n, words in enumerate(numbers):
        at = text.index(words, at)
        span = span_at(text, at, at + len(words))
        value = int("".join(c for c in words if c.isdigit()) or 0)
        figures.append(Figure(f"f{n}", span, value, value, "exact", "killed"))
        at = span.end
    sentences = Sentences(text)
    return wordings(sentences, figures, sentences.around(*_ends(figures[0])), language)


def _ends(figure: Figure) -> tuple[int, int]:
    return figure.span.start, figure.span.end


@pytest.mark.parametrize(
    ("text", "number", "change"),
    [
        ("Die Zahl der Toten stieg auf 18.", "18", "raises"),
        ("Die Zahl der Toten ist auf mittlerweile 18 gestiegen.", "18", "raises"),
        ("Das Amt korrigierte die Zahl nach oben auf 18.", "18", "corrects"),
        ("Das Amt hat die Zahl nach unten korrigiert, auf 18.", "18", "lowers"),
        ("Die Zahl der Vermissten sank auf 18.", "18", "lowers"),
        ("The toll rose to 18 on Monday.", "18", "raises"),
        ("Officials lowered the toll to 18.", "18", "lowers"),
        ("The ministry revised its toll to 18.", "18", "corrects"),
        ("Es gab 18 Tote, die Preise stiegen.", "18", None),
        ("Auf 18 Betten kamen Verletzte.", "18", None),
    ],
)
def test_verbs_of_change(text: str, number: str, change: str | None) -> None:
    language = "en" if text.startswith(("The ", "Officials")) else "de"
    assert read(text, language, number)[0].change == change


@pytest.mark.parametrize(
    ("text", "language", "older", "new", "change"),
    [
        ("Die Zahl stieg von 12 auf 18.", "de", "12", "18", "raises"),
        ("Es sind 18, nicht 12.", "de", "12", "18", "corrects"),
        ("Er sprach nicht mehr von 40 Toten, sondern von 25.", "de", "40", "25", "corrects"),
        ("The toll climbed from 12 to 18.", "en", "12", "18", "raises"),
        ("At least 9 died, up from 4 on Monday.", "en", "4", "9", "raises"),
        ("It held 39, down from 64 a week ago.", "en", "64", "39", "lowers"),
        ("At least 9 died, he said, raising an earlier toll of 4.", "en", "4", "9", "raises"),
    ],
)
def test_one_number_in_place_of_another(
    text: str, language: str, older: str, new: str, change: str
) -> None:
    numbers = sorted((older, new), key=text.index)
    found = dict(zip(numbers, read(text, language, *numbers), strict=True))
    assert found[older].older
    assert not found[new].older
    assert found[new].change == change
    assert found[new].old == f"f{numbers.index(older)}"


@pytest.mark.parametrize(
    ("text", "older"),
    [
        ("Am Morgen hatte sie noch von 6 Toten gesprochen.", True),
        ("Die Angabe des Amtes, das von 6 Toten gesprochen hatte, war falsch.", True),
        ("Zunächst war von 6 Toten die Rede gewesen.", True),
        ("Police had earlier spoken of 6 dead.", True),
        ("At first, police had put the toll at just 6.", True),
        ("The governor put the toll at 6, hours after putting it at two.", False),
        ("The group said it had confirmed the deaths of 6 people.", False),
        ("There are not 6 dead, he said.", False),
        ("Die Polizei sprach von 6 Toten.", False),
    ],
)
def test_what_was_said_before(text: str, older: bool) -> None:
    language = "en" if text.startswith(("Police", "At", "The", "There")) else "de"
    assert read(text, language, "6")[0].older == older


def test_words_of_before_hold_only_their_own_number() -> None:
    text = "Fourteen, that is 14, died, he said, hours after putting the toll at 9."
    new, old = read(text, "en", "14", "9")
    assert (new.older, old.older) == (False, True)


def test_both_of_two_earlier_numbers() -> None:
    text = "Zunächst hatte die Polizei von 12, dann von 15 Todesopfern gesprochen."
    assert [w.older for w in read(text, "de", "12", "15")] == [True, True]


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Es waren 2 der Toten noch Kinder.", True),
        ("Neun starben, darunter 2 Kinder.", True),
        ("Unter den Toten sind auch 2 Frauen.", True),
        ("2 of them were policemen.", True),
        ("Among the dead were 2 soldiers.", True),
        ("2 soldiers died.", False),
        ("Der Bericht nennt 2 Tote.", False),
    ],
)
def test_some_of_others(text: str, share: bool) -> None:
    language = "en" if text.startswith(("2 of", "Among", "2 sol")) else "de"
    assert read(text, language, "2")[0].share == share


def test_wrong_numbers_and_disputes_are_looked_for_next_door() -> None:
    text = "Das Amt nannte 13 Tote. Eine Frau war doppelt gezählt worden."
    assert read(text, "de", "13")[0].wrong
    text = "Die Partei widersprach. Sie nannte 13 Tote."
    assert read(text, "de", "13")[0].disputes
    text = "Die Partei widersprach.\n\nSie nannte 13 Tote."
    assert not read(text, "de", "13")[0].disputes


def test_where_and_who_is_left() -> None:
    assert read("Landesweit starben 13.", "de", "13")[0].nation
    assert read("In seiner Stadt starben 13.", "de", "13")[0].local
    assert read("Noch 13 sind in Haft.", "de", "13")[0].still
    assert read("Es starben 13.", "de", "13")[0][1:8] == (False, False, None, *(False,) * 4)


@pytest.mark.parametrize(
    ("words", "language", "told"),
    [
        ("Zahl der Toten in Halden gestiegen", "de", True),
        ("Die Zahl der Verletzten sank.", "de", True),
        ("Zahl der Toten unklar. Preise gestiegen", "de", False),
        ("Halden fire death toll rises", "en", True),
        ("Fire in Halden", "en", False),
    ],
)
def test_a_lead_tells_of_a_toll(words: str, language: str, told: bool) -> None:
    assert tells_of_toll(words, language) == told


def test_numbers_are_being_corrected() -> None:
    text = "Die Union korrigierte ihre Angaben. Es seien 11."
    assert read(text, "de", "11")[0].amends
    assert not read("Es seien 11.", "de", "11")[0].amends
