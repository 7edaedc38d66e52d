"""Whether a figure is asserted, feared, expected, denied, superseded or only supposed."""

from __future__ import annotations

import re

from zufolge.record.entries import FigureStatus

_EARLIER = re.compile(
    r"\b(?:zunächst|ursprünglich|anfangs|zeitweise|zeitweilig|zwischenzeitlich|kurzzeitig|once (?=spoke|said|put|gave|reported|counted|claimed)|at one (?:stage|point)|for a time|irrtümlich\w*|am vorabend|in einer ersten|erste[n]? (?:meldung|bericht|angabe)\w*|"
    r"fälschlich\w*|initial(?:ly)?|at first|(?:an |its )?earlier(?:,? it)? (?:report|had|statement|it|figure|toll|count|estimate|number|tally)\w*|previously reported|originally|mistakenly|wrongly|previously said)\b",
    re.IGNORECASE,
)
_TOLD_BEFORE = re.compile(
    r"\b(?:(?:hatte[n]?|war(?:en)?|hieß)\b[^.;]{0,120}\b(?:rede gewesen|die rede|gesprochen|gemeldet|genannt|geheißen|berichtet|ausgegangen|erklärt|"
    r"angegeben|beziffert)|\b(?:gesprochen|genannt|gemeldet|angegeben|ausgegangen|berichtet|beziffert|gezählt) hatten?\b|had (?:\w+ly |earlier |first |since )?(?:said|spoken|put|reported|told|given|announced|claimed|counted|named|listed|stood)|(?<!nur )noch (?:geheißen|von))\b",
    re.IGNORECASE,
)
_YET = re.compile(
    r"\b(?:noch|zunächst|anfangs|ursprünglich|zuvor|vorher|vorabend|früher|bislang|bisher|initially|earlier|first|originally|before|previously|bisherige\w*|frühere\w*|in den ersten \w+|in the first \w+|am ersten tag|at one point)\b",
    re.I,
)
_SAID = re.compile(
    r"\b(?:hieß|geheißen|rede|gesprochen|gemeldet|sprach(?:en)?|ging(?:en)?|ausgegangen|verlautete|berichte\w*|meldung\w*|genannt|gab|bestätigt\w*|gezählt|registriert|confirmed|counted|announced|"
    r"(?:had|put) it|erklär\w*|mitgeteilt|ging(?:en)? man|said|reported|reports|spoke[n]?|maintained|claimed|stood|put|told|statement|standen|angaben)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:nicht|not|statt|anstatt|instead of|rather than)\s+(?:mehr\s+)?(?:von\s+|of\s+)?[„\"“»–—-]?\s*$",
    re.I,
)
_FEARED = re.compile(
    r"\b(?:befürcht\w*|fürchte[nt]?\w*|(?<!for )fear(?:s|ed|ing)?(?! of\b)|könnten? es [^.;,]{0,30}\b(?:sein|werden)|könnten? [^.;]{0,60}(?:sterben|tot|verlieren|werden müssen)|(?:toten|todesopfer|opfer|opferzahl|todeszahl|verletzten)\b[^.;]{0,60}\bkönnten?\b[^.;]{0,80}(?:steigen|erhöhen)|(?:toll|dead|deaths|casualties)\b[^.;]{0,40}\bcould (?:rise|climb|grow|exceed|reach)|could be|could die|could lose)\b",
    re.I,
)
_EXPECTED = re.compile(
    r"\b(?:erwarte\w*|rechne(?:t|n|te|ten)(?!\s+(?:\w+\s+){0,2}vor\b)|gerechnet|geplant|plan(?:t|en|te|ten)|angekündigt|kündigte[n]?|angemeldet|vorgesehen|"
    r"bereit erklärt|zugesagt|ausgelegt|sieht vor|vorsieht|sehen vor|beschlossen|forder(?:t|n)(?!\W+(?:\w+\W+){0,9}(?:\w*opfer|tote|menschenleben|verletzte|leben)\b)|benötigte?n?|sollte[n]? [^.;,]{0,80}(?:dienen|folgen|umfassen)|"
    r"expect(?:s|ed|ing)?|plan(?:s|ned|ning)? to|planned|will be|will have|is due|are due|to be sent|pledged|promised|vowed|schedules?d?|intends?|target)\b",
    re.IGNORECASE,
)
_WANTED = re.compile(r"\b(?:wollen|will|soll|sollen|werden|werde|sollten|würden|würde)\b", re.I)
_MODAL = re.compile(r"\b(?:wollen|will|soll|sollen|sollten)\b", re.I)
# With "werden" the passive of what is so now ("werden noch vermisst"): an infinitive has no such end.
_PASSIVE = re.compile(r"\b(?:(?:[Vv]er|be|er|ent|zer|miss|über(?!haupt)|unter)\w{2,}t|festge\w+)\b")
_PERFECT = re.compile(
    r"\b(?:worden|haben|hatten|hätten|gewesen|sein|kam(?:en)?|starb(?:en)?|wurden?|sind|waren)\b|\bge\w+[tn]\b|\w+(?:iert|tet)\b",
    re.I,
)
_SUPPOSED = re.compile(
    r"\b(?:wenn|falls|if|unless|sofern|angenommen|träfe|suppose|could have|would have|might have)\b",
    re.I,
)
_NEEDED = re.compile(
    r"\b(?:wären?|würden?|hätten?|would be)\b[^.;]{0,60}\b(?:nötig|erforderlich|gebraucht|dafür|needed|required)\b",
    re.I,
)
_DENIED = re.compile(
    r"\b(?:dementier\w*|falschmeldung|frei erfunden|behauptung|gerücht\w*|(?<!its )(?<!their )(?<!his )(?<!her )claim that|false claim)\b",
    re.I,
)
# Words that deny what stands behind them.
_DENIES = re.compile(
    r"(?:\b(?:denie[ds] (?:that|reports|claims|having|(?:an? |the )?(?:\w+ )?(?:report|claim|figure|number|rumou?r)\b)|(?:dismiss(?:es|ed|ing)|reject(?:s|ed|ing))\b[^.;:]{0,60}\b(?:claims?|reports?|rumou?rs?|allegations?)|bestreite[nt]|bestritt(?:en)?|leugnet\w*)\b[^.;:]{0,80}"
    r"|\b(?:false|untrue|not true|wrong|falsch|unwahr|gelogen) (?:that|dass)\b[^.;:]{0,80},?[^.;:]{0,20}"
    r"|\b(?:falsch|unwahr|gelogen),? dass\b[^.;:]{0,80}"
    r"|\bkeine[nrs]?\s+)$",
    re.I,
)
# "Die Angabe von 80 Toten, die der Sender verbreitet, sei frei erfunden"
_NUMBER_OF = re.compile(
    r"\b(?:zahl|angabe|behauptung|meldung|figure|number|claim)(?:en|s)? (?:von|of)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_INVENTED = re.compile(
    r"^[^.;:]*\b(?:sei(?:en)?|ist|sind|was|is)\s+[\"„“»«]*(?:frei erfunden|erfunden|erlogen|eine lüge|a lie|invented|fabricated|made up)\b",
    re.IGNORECASE,
)
# "Der Minister wies Berichte über 200 Tote zurück"
_REJECTS = re.compile(
    r"\b(?:wies(?:en)?|weist|weisen)\b[^.;:]{0,60}\b(?:berichte?|angaben?|meldung(?:en)?|zahl(?:en)?|darstellung(?:en)?|behauptung(?:en)?)\b[^.;:,]{0,30}$",
    re.IGNORECASE,
)
# "Berichte über mehr als 30 Opfer wies er zurück"
_RUMOURS = re.compile(
    r"\b(?:berichte|meldungen|angaben|zahlen|gerüchte|spekulationen)\s+(?:über|von)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_REJECTED = re.compile(
    r"[^.;:]{0,60}\b(?:wies(?:en)?|weist|weisen|dementier\w+|bestritt\w*|bestreite\w*|verneint\w*)\b",
    re.IGNORECASE,
)
_BACK = re.compile(r"^[^.;:]{0,80}\bzurück\b")
# "Von 40 Toten könne keine Rede sein"
_NO_TALK = re.compile(
    r"^[^.;:]{0,60}\b(?:kann|könne|könnte|konnte|ist|sei)\b[^.;:]{0,30}\bkeine rede\b",
    re.IGNORECASE,
)
_OF = re.compile(r"\bvon\s+(?:den\s+)?(?:\w+\s+)?$", re.IGNORECASE)
# "Er nahm seine Zahl von 21 Toten zurück"
_WITHDRAWS = re.compile(
    r"\b(?:n[ai]hm(?:en)?|nimmt|nehmen|z(?:og|ogen|ieht|iehen))\b[^.;:]{0,60}\b(?:zahl|angabe|zählung|schätzung|bilanz|meldung|behauptung)(?:en)?\b[^.;:,]{0,20}$",
    re.IGNORECASE,
)
_FORMER_NUMBER = re.compile(
    r"\b(?:frühere|bisherige|ursprüngliche|vorherige|anfängliche)[nrs]? (?:angaben?|zahl(?:en)?|meldung(?:en)?|bilanz|schätzung(?:en)?) (?:von|über)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_NO_LONGER = re.compile(
    r"\bnicht mehr von\s+(?:\w+\s+)?$|\bno longer of\s+(?:\w+\s+)?$", re.IGNORECASE
)
# "Vor zwei Wochen waren es noch 57", "on Sunday it had spoken of 49"
_BACK_THEN = re.compile(
    r"\b(?:tags zuvor|am vortag|zuvor|am abend|am morgen)\b[^.;]{0,30}\b(?:waren|war)(?: es)? (?:noch|erst|nur)\s+(?:\w+\s+)?$"
    r"|\b(?:vor|am) (?:\w+ )?(?:\w*wochen?|\w*tag(?:en)?|\w*abend|monat(?:en)?|stunden)\b[^.;]{0,40}\b(?:waren|war|wurden|galten)(?: es)? (?:noch|erst)\s+(?:\w+\s+)?$"
    r"|\bon (?:\w+day|the (?:first )?day)\b[^.;]{0,40}\bhad (?:spoken|announced|put|given|counted|named|listed)\b[^.;]*$"
    r"|\b(?:am (?:\w+tag|vortag|ersten tag)|in der (?:vergangenen|letzten|vorigen) woche|vor \w+ \w+)\s+(?:hatten?|war)\b[^.;]*\b(?:von|auf|mit)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_STILL = re.compile(r"\b(?:noch|erst)\b", re.IGNORECASE)
_FEWER = re.compile(r"\b(?:fewer|less|more) than the $", re.IGNORECASE)
_HAD_COUNTED = re.compile(
    r"\bhad (?:spoken of|put|given|counted|named|listed)\b[^.;]{0,60}$", re.IGNORECASE
)
_ON_A_DAY = re.compile(
    r"^[^.;,:]{0,40}\bon (?:\w+day|the (?:first )?day)\b|\s+(?:she|he|it|they) had (?:named|given|counted|listed)\b",
    re.IGNORECASE,
)
_PERFECT_BEHIND = re.compile(
    r"\b(?:gesprochen|gewesen|beziffert|ausgegangen|gerechnet|rede)\b|^[^.;]*\bvermisst\b", re.I
)
# How checks of facts open what they look into.
_CLAIM = re.compile(r"\s*[\"„“»]*(?:behauptung|claim|falschbehauptung)\s*:", re.I)
_AMENDS = re.compile(
    r"\b(?:errors?|fehler|mistake|irrtum|conced\w+|einräum\w+|wir|unser\w*|meldung|bericht\w*|text|artikel|ausgabe|korr\w+|article|correct\w*|earlier)\b",
    re.I,
)
# Behind one of these another clause begins, which the words before it do not govern.
_TURN = re.compile(
    r",\s+(?:und|and|but|aber|doch|während|while|where|wo|who|which|whose|whom|in (?:which|dem|der|denen)|die|der|das)\b"
)
# A sentence that takes back the numbers of the one before it.
_CORRECTED = re.compile(
    r"(?:Die(?:se)?|Diese Angaben?|These|The|This)\s+(?:\w+\s+)?(?:Zahl(?:en)?|Angaben?|Meldung|figures?|numbers?|report|toll)\b[^.;]{0,40}"
    r"\b(?:präzisiert|korrigiert|berichtigt|falsch|zurückgenommen|revised|corrected|wrong|withdrawn)|Das (?:ist|sei|war|habe sich)[^.]{0,30}(?:falsch|Fehler|fehler|Irrtum)"
    r"|(?:\w+\s+){1,2}(?:korrigierte|revidierte|corrected|revised)\b"
)
# "…, die am Sonntag noch neun Tote gezählt hatte, hob ihre Zahl auf zehn an"
_CLOSED = re.compile(
    r",\s+(?!aber\b|und\b|nicht\b)[a-zäöü]+(?:te|ten|t|ob|oben|ab|aben|ach|achen)\b"
)
# A paper takes back what it printed.
_OURS = re.compile(
    r"\b(?:in our (?:report|story|article|edition|coverage)|we (?:quoted|reported|wrote|said|stated|gave)|an earlier version of this|"
    r"in (?:unserer?|unserem|einer früheren) (?:ausgabe|meldung|bericht|version|fassung|artikel)|(?:hatten|haben) wir)\b",
    re.IGNORECASE,
)
_REGRETS = re.compile(
    r"\b(?:regret|we apologi|correct\w*|error|in fact|should have|asked us to state|richtig|bedauern|irrtümlich|fehler\w*|falsch|tatsächlich|korrigier\w*|berichtig\w*)\b",
    re.IGNORECASE,
)
# Somebody's number turns out to be wrong.
_AMISS = re.compile(
    r"\b(?:correct (?:number|figure|toll)|in error|an error|mistake\w*|was wrong|were wrong|withdr[ae]wn?|overstated|falsch|irrtum|irrtümlich\w*|"
    r"fehler\w*|tatsächlich|richtig (?:ist|sei|war)|korrigier\w*|berichtig\w*|doppelt gezählt|counted twice)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:later|now|then|subsequently|später|inzwischen|mittlerweile|nun|jetzt|sondern|saying|korrigier\w+|revidier\w+|berichtigte\w*|"
    r"hob(?:en)?|setzte[n]?|erhöhte[n]?|senkte[n]?|raised|lowered)\b"
    # "sprach zunächst von zwei Toten, am späten Abend von fünf"
    r"|(?:,|\bund|\band)\s+(?:(?:am|in der|gegen|by|on|at|in the)\s+(?:\w+\s+)?(?:\w*(?:abend|nachmittag|morgen|mittag|tag|nacht)s?|evening|night|nightfall|morning|noon|afternoon|\w+day)|dann|danach|daraufhin|zuletzt|heute)\b",
    re.I,
)
_REVISES = re.compile(
    r"\b(?:revising|correcting|lowering|misstated|(?:withdrew|withdraws|withdrawn|withdrawing|retract(?:ed|s)|scrapped) (?:its|his|her|their|the) (?:\w+ )?(?:figure|number|toll|count|claim|estimate)s? of|(?:revised|corrected|lowered|cut|reduced) (?:its|his|her|their|the) (?:\w+ )?(?:figure|number|toll|count|tally|estimate) of(?=\s*(?:\w+\s+)?$)|after (?:putting|giving|reporting|announcing)|nach unten korrigiert|(?:updating|replacing|superseding) (?:an?|its|his|her|their|the)(?: \w+)? (?:figure|number|toll|count|tally|estimate) of(?=\s*(?:\w+\s+)?$)|(?:down|up) from(?=[^,;:.]*$))\b",
    re.I,
)


_REACH = 300  # characters on either side of a number that are looked at
_NEAR_BY: tuple[tuple[re.Pattern[str], FigureStatus], ...] = (
    (_FEARED, "feared"),
    (_EXPECTED, "expected"),
    (_DENIED, "denied"),
)


def status(
    sentence: str, at: int, end: int, following: str, *, reported: bool = False
) -> FigureStatus:
    """The status of the number at characters `at` to `end` of a sentence; `following` is the next one.

    Only the number's own part of the sentence between semicolons and colons is looked at. "Nicht 20,
    sondern 12" takes the 20 back, but where it is `reported` it denies what somebody else said.
    """
    low, high = max(0, at - _REACH), end + _REACH
    start = max(sentence.rfind(";", low, at), sentence.rfind(": ", low, at), low - 1) + 1
    stop = sentence.find(";", end, high)
    part = sentence[start : stop if stop >= 0 else high]
    before, behind = part[: at - start], part[end - start :]
    invented = _NUMBER_OF.search(before) and _INVENTED.search(behind)
    rejected = _REJECTS.search(before) and _BACK.search(behind)
    rejected = rejected or (_RUMOURS.search(before) and _REJECTED.match(behind))
    rejected = rejected or (_OF.search(before) and _NO_TALK.search(behind))
    withdrawn = _WITHDRAWS.search(before) and _BACK.search(behind)
    if invented or rejected or _CLAIM.match(sentence) or _DENIES.search(before):
        return "denied"
    if _NOT.search(before):
        amends = _AMENDS.search(sentence[low:high]) or _NO_LONGER.search(before)
        return "denied" if reported and not amends else "superseded"
    withdrawn = withdrawn or (_OURS.search(before) and _REGRETS.search(behind + " " + following))
    earlier = withdrawn or _is_earlier(before, behind, sentence[end:high] + following)
    if earlier or _CORRECTED.match(following):
        return "superseded"
    if _SUPPOSED.search(before) or _NEEDED.search(part):
        return "hypothetical"
    near = _TURN.split(before[-90:])[-1] + " # " + _TURN.split(behind[:90])[0]
    for pattern, told in _NEAR_BY:
        if pattern.search(near):
            return told
    return "expected" if _is_future(before, behind) else "asserted"


def _is_earlier(before: str, behind: str, rest: str) -> bool:
    """`rest` is what stands behind the number in the sentence and in the next one."""
    part = before + behind
    earlier = _EARLIER.search(before)
    since = earlier is not None and _SINCE.search(before, earlier.end())
    if (
        _REVISES.search(before)
        or _FORMER_NUMBER.search(before)
        or (earlier and not since and _SAID.search(part))
    ):
        return True
    if then := _BACK_THEN.search(before):
        german = then.group().casefold().startswith(("am ", "in ", "vor "))
        if not german or _STILL.search(then.group()) or _PERFECT_BEHIND.search(behind):
            return True
    if _ON_A_DAY.match(behind) and (_HAD_COUNTED.search(before) or _FEWER.search(before)):
        return True
    told = _TOLD_BEFORE.search(part)
    closed = told and told.end() <= len(before) and _CLOSED.match(before, told.end())
    return bool(told and not closed and (_YET.search(before) or _AMISS.search(rest)))


def _is_future(before: str, behind: str) -> bool:
    """A plain "will" or "soll" before or behind, without anything done in the same clause."""
    clause = before.rpartition(",")[2] + " # " + behind.partition(",")[0]
    if _PASSIVE.search(clause) and not _MODAL.search(clause):
        return False
    return bool(_WANTED.search(clause)) and not _PERFECT.search(clause)
