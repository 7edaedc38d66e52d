"""Sentences of a text with their offsets."""

from __future__ import annotations

import re

from simplemma import split_sentences

from zufolge.language.closed import words_that

# Longest stretch handed to the splitter at once, in characters. It bounds time and memory on a
# text without line breaks; the cut falls behind a space where there is one.
_MOST = 20_000

_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-ZÄÖÜa-zäöü]|Dr|Prof|Hr|Fr|Mr|Mrs|Ms|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Hon|Rev|Jr|Sr|"
    r"Nr|Abs|Art|Az|bzw|ca|etc|evtl|geb|ggf|inkl|Inc|Co|Corp|Ltd|Mio|Mrd|Mill|Tsd|No|vs|usw|vgl|"
    r"Str|Tel|Ing|Dipl|phil|med|jur|rer|nat|Jan|Feb|Mär|Apr|Jun|Jul|Aug|Sep|Sept|Okt|Oct|Nov|Dez|Dec|"
    r"e\.V|i\.R|a\.D|d\.h|u\.a|z\.B|U\.S|U\.N|a\.m|p\.m|o\.ä|Chr|Hl|hl|bspw|Bd|Hrsg|sog|gest|verh)"
    r"|(?<!\d)\d{1,2})\.$"
)
# A day of the month or an ordinal is followed by one of these in the middle of a sentence.
_MONTH = (
    r"(?:Jan|Feb|Mär|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jänner|Jahrhundert|Jahrestag|"
    r"Parlament|Klasse|Etage|Stock|Lebensjahr|Weltkrieg|Minute|Runde|Platz)"
)
# "stieg auf 19. Der Sprecher": the splitter takes every number with a full stop for an ordinal. A number
# at the beginning is one of a list.
_NUMBER_ENDS = re.compile(r"(?<=[^\W\d_]\s)\d{1,2}\.(?=\s+([A-ZÄÖÜ][a-zäöüß]*)\b)")
_END = re.compile(r"[.!?…:]+[\"”“»«’‘')\]]*$")


def _joins(left: str, right: str) -> bool:
    """Whether the splitter cut within a sentence."""
    if right[:1].islower() or right[:1] in ",;–—":
        return not left.endswith(("\n", ":"))
    if not _ABBREVIATION.search(left):
        return False
    if left[-2:-1].isdigit():
        return bool(re.match(_MONTH, right)) or bool(re.match(r"[A-ZÄÖÜ]{2,}\b|\d", right))
    last = left.rsplit(None, 1)[-1]
    return last not in {"etc.", "usw.", "Inc.", "Ltd.", "Corp.", "Mio.", "Mrd.", "p.m.", "a.m."}


def _parts(text: str) -> list[str]:
    """The splitter's sentences, cut also behind a number that closes one."""
    out = []
    for part in split_sentences(text):
        at = 0
        for cut in _NUMBER_ENDS.finditer(part):
            if cut[1].lower() in words_that("opening"):
                out.append(part[at : cut.end()])
                at = cut.end()
        out.append(part[at:])
    return out


def _pieces(text: str, start: int, end: int, wrapped: bool) -> list[tuple[int, int]]:
    """Stretches between line breaks, or all of it if wrapped; none longer than `_MOST`."""
    out = []
    for line in re.finditer(r"(?s).+" if wrapped else r"[^\r\n\u2028\u2029]+", text[start:end]):
        a, stop = start + line.start(), start + line.end()
        while stop - a > _MOST:
            cut = text.rfind(" ", a + _MOST // 2, a + _MOST) + 1 or a + _MOST
            out.append((a, cut))
            a = cut
        out.append((a, stop))
    return out


def sentences(
    text: str, start: int = 0, end: int | None = None, *, wrapped: bool = False
) -> list[tuple[int, int]]:
    """(start, end) of the sentences of `text[start:end]`, white space at their ends left out.

    A line break ends a sentence, unless the stretch is a paragraph `wrapped` over several lines.
    Offsets are code points of `text`.
    """
    out: list[tuple[int, int]] = []
    for a, b in _pieces(text, start, len(text) if end is None else end, wrapped):
        at, fresh = a, True
        for part in _parts(text[a:b]):
            here = text.find(part, at, b)
            if here < 0 or not part.strip():
                continue
            lead = len(part) - len(part.lstrip())
            begin, stop = here + lead, here + len(part.rstrip())
            at = here + len(part)
            if not fresh and _joins(text[out[-1][0] : out[-1][1]], text[begin:stop]):
                out[-1] = (out[-1][0], stop)
            else:
                out.append((begin, stop))
            fresh = False
    return out
