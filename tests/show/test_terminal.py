import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zufolge.show.terminal import plain, printed, wants_colour, words


@given(st.text(st.characters()))
def test_nothing_that_controls_a_terminal_is_left(text):
    out = plain(text)
    assert not [c for c in out if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")]
    assert not [c for c in out if unicodedata.category(c) == "Cf" and c not in "\u200c\u200d"]


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("\x1b[31mrot", "␛[31mrot"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("\x9b2J", "�2J"),
        ("a\u202eb\u2066c\u200fd", "abcd"),
        ("a\r\nb\tc", "a  b c"),
        ("\x7f\ud800", "␡�"),
        ("👩\u200d🚒 日本", "👩\u200d🚒 日本"),
    ],
)
def test_plain(text, safe):
    assert plain(text) == safe


def test_markup_of_rich_is_only_words():
    text = "[bold red]x[/] :smile: [link=https://example.org]y[/link]"
    assert printed([words((text, ""))], width=100, colour=True) == text + "\n"


def test_no_colour_no_escape():
    assert printed([words(("rot", "bold red"))], width=80, colour=False) == "rot\n"
    assert "\x1b[1;31mrot" in printed([words(("rot", "bold red"))], width=80, colour=True)


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("stream", "environment", "wanted"),
    [
        (Terminal(), {}, True),
        (Terminal(), {"NO_COLOR": "1"}, False),
        (Terminal(), {"NO_COLOR": ""}, True),
        (Terminal(), {"TERM": "dumb"}, False),
        (io.StringIO(), {}, False),
    ],
)
def test_wants_colour(stream, environment, wanted):
    assert wants_colour(stream, environment) is wanted
