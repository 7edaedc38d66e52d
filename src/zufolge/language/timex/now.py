"""Whether "heute" means the day of the report or these times."""

from __future__ import annotations

from zufolge.language.timex.grammar import Hit, names, word_set
from zufolge.language.timex.meaning import Fixed, Meaning, Shift, Tense

# Words beside which "heute" and "today" speak of these times, not of one day.
_TIMES = {
    "de": set(names("noch von und oder sogar damals früher einst längst immer niemand")),
    "en": {"still", "even", "than", "of", "and"},
}


def now_or_today(
    meaning: Shift, hit: Hit, when: Tense, sentence: list[str], language: str
) -> Meaning:
    """PRESENT_REF for a "heute" that no word of its sentence ties to one day.

    What ties it: a time of day, an event in the past tense, a verb of something that takes place.
    English reports say "today" of their day, unless "still" or "even" stands before it.
    """
    if meaning.time or len(hit.kinds()) > 1:
        return meaning
    before = hit.around(-1).lower()
    if meaning.steps:
        of_times = before in ("von", "of") and abs(meaning.steps) == 1
        then = Fixed("DATE", "FUTURE_REF" if meaning.steps > 0 else "PAST_REF")
        return then if of_times else meaning
    if before in _TIMES[language]:
        return Fixed("DATE", "PRESENT_REF")
    if language == "en" or when == "past" or before in ("bis", "ab"):
        return meaning
    tied = word_set("timex_day_de.txt").intersection(w.lower() for w in sentence)
    return meaning if tied else Fixed("DATE", "PRESENT_REF")
