"""The style sheet's colours, read from the file that is shipped."""

import re
from importlib.resources import files
from itertools import combinations

import pytest

from zufolge.show.marks import HUES

CSS = files("zufolge.show").joinpath("templates", "page.css").read_text("utf-8")
LIGHT, DARK = CSS.split("@media screen and (prefers-color-scheme: dark)")
DARK = DARK[: DARK.index("* { box-sizing")]


def root(css):
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", css[: css.index(".c0 {")]))


def hues(css):
    return {
        int(n): (c, b)
        for n, c, b in re.findall(r"\.c(\d+) \{ --c: (#\w{6}); --b: (#\w{6}); \}", css)
    }


def linear(colour):
    for at in (1, 3, 5):
        value = int(colour[at : at + 2], 16) / 255
        yield value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def contrast(one, other):
    """WCAG 2.2's ratio."""
    lights = sorted(
        sum(w * v for w, v in zip((0.2126, 0.7152, 0.0722), linear(c), strict=True))
        for c in (one, other)
    )
    return (lights[1] + 0.05) / (lights[0] + 0.05)


@pytest.mark.parametrize("css", [LIGHT, DARK], ids=["light", "dark"])
def test_every_writing_has_a_contrast_of_four_and_a_half(css):
    known, voices = root(css), hues(css)
    assert sorted(voices) == list(range(HUES + 1))
    pairs = [(known[ink], known["page"]) for ink in ("ink", "soft", "link", "warn")]
    pairs += [(known[ink], known["warn-ground"]) for ink in ("ink", "warn")]
    for strong, ground in voices.values():
        pairs += [(known["ink"], ground), (strong, ground), (strong, known["page"])]
    pairs += [(c, b) for c, _ in voices.values() for _, b in voices.values()]  # nested in another
    low = [(a, b, round(contrast(a, b), 2)) for a, b in pairs if contrast(a, b) < 4.5]
    assert not low


# Machado, Oliveira & Fernandes 2009, severity 1, for linear RGB
SIGHTS = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanope": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranope": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}


def lab(colour, sight):
    rgb = list(linear(colour))
    seen = [min(1, max(0, sum(m * v for m, v in zip(row, rgb, strict=True)))) for row in sight]
    rows = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    xyz = [sum(m * v for m, v in zip(row, seen, strict=True)) for row in rows]
    f = [
        v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116
        for v in (xyz[0] / 0.9505, xyz[1], xyz[2] / 1.089)
    ]
    return (116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2]))


@pytest.mark.parametrize("css", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("sight", SIGHTS)
def test_the_first_six_voices_differ_for_every_sight(css, sight):
    voices = hues(css)
    for one, other in combinations(range(1, 7), 2):
        apart = max(
            sum((a - b) ** 2 for a, b in zip(p, q, strict=True)) ** 0.5
            for p, q in zip(
                (lab(c, SIGHTS[sight]) for c in voices[one]),
                (lab(c, SIGHTS[sight]) for c in voices[other]),
                strict=True,
            )
        )
        assert apart > 10, (one, other, apart)  # 2.3 is just noticeable, 10 is seen at a glance
