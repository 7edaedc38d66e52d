"""Numbers whose noun stands elsewhere: "stieg auf 34", "laut Polizei 850", "es seien 26"."""

from __future__ import annotations

import re

from zufolge.language.fates import HARM, fates
from zufolge.language.people import person

# How far the words before and behind a number are read, in characters.
REACH = 110

_TOLL_DE = re.compile(
    r"\b(?:zahl|anzahl|bilanz)\s+(?:(?:der|von|an)\s+)?(?:[a-zäöüß]+\s+){0,2}?(?P<noun>(?-i:[A-ZÄÖÜ])\w+)[^.;:]{0,90}?\b(?:auf|mit|bei|von|um|beträgt|betrug|liegt bei)\s*[„\"“]?(?:inzwischen |nun |mittlerweile |jetzt )?$",
    re.IGNORECASE,
)
_TOLL_EN = re.compile(
    r"\b(?:number|count|tally|total|toll)\s+of\s+(?:the\s+)?(?P<noun>\w+)[^.;:]{0,150}?\b(?:to|at|of|by|from|reach(?:ed|es)|is|was|stands at|passed|the)\s*[“\"]?$",
    re.IGNORECASE,
)
# "flood deaths at 52, missing down to 71"
_HEADED = re.compile(
    r"\b(?P<noun>deaths|dead|fatalities|injured|wounded|missing|arrests)\s+(?:now\s+|up\s+|down\s+)?(?:at|to)\s*$",
    re.IGNORECASE,
)
# "gibt seine Toten mit 40 an", "put its dead at 40"
_SUCH = re.compile(
    r"\b(?:seine|ihre|die|its|their|the) (?P<noun>\w+) (?:mit|auf|at)\s*$", re.IGNORECASE
)
# "Für die Festgenommenen nannte er die Zahl 112"
_NUMBER = re.compile(
    r"\b(?:für|bei|unter|zu) (?:die|den|der) (?P<noun>\w+)\b[^.;:,]{0,60}\bzahl(?: von)?\s*$",
    re.IGNORECASE,
)
_KINDS = (
    (
        re.compile(
            r"\b(?:opferzahl|totenzahl|todeszahl|todesopferzahl|opferbilanz|zahl der opfer|death toll|toll)\b",
            re.I,
        ),
        "killed",
    ),
    (re.compile(r"\bverletztenzahl\b", re.I), "injured"),
    (
        re.compile(r"\b(?:teilnehmerzahl|teilnehmerzahlen|crowd|turnout|menge)\b", re.I),
        "participants",
    ),
    (re.compile(r"\b(?:infektionszahl|zahl der fälle)\b", re.I), "affected"),
)
_TO_VALUE = re.compile(
    r"\b(?:auf|mit|bei|von|to|at|of|from|reach(?:ed|es)|pass(?:ed|es)|surpass(?:ed|es)|topped|tops|hits?)\s*(?:the )?[„\"“]?(?:inzwischen |nun |mittlerweile |now )?$",
    re.I,
)
# Before the number: somebody names a number of what was counted before.
_NAMED = re.compile(
    r"(?:\b(?:spr[aä]ch(?:en)?|sprechen|spricht|war|geht|gehen|ging(?:en)?|ausgegangen|zunächst|sogar|gar|dagegen|hingegen|ursprünglich|"
    r"berichte(?:te|ten|n|t)|spoke|speaks|talked|spoken)\b[^.;:]{0,70}\b(?:von|of)"
    r"|\b(?:zähl(?:t|te|ten|en)|bestätig(?:t|te|ten|en)|melde(?:t|te|ten|n)|nenn(?:t|en)|nann(?:te|ten)|counted|counts|confirmed|"
    r"admit(?:s|ted)?|acknowledge[sd]?|listed|registrierte[n]?|räum(?:t|te|ten)|wollen|will|wollten?|bisher nur|bislang nur|gezählt|angemeldet|angekündigt|erschienen|belegt war \w+ mit|kamen nur|gekommen waren|carried|"
    r"put (?:the|that|its|their) (?:number|figure|toll|count)s?(?: \w+){0,3} at|figures? (?:nearer|at|of|was|is))"
    r"|\b(?:es\s+(?:seien|waren|sind|wären|kamen)|(?:seien|waren|sind|wären|kamen)\s+es|they were|sind es|gewesen seien|erschienen|kamen)\b[^.;:]{0,50}?"
    r"|\b(?:bezifferte[n]?|beziffert|korrigierte[n]?|korrigiert|revidier(?:t|te|ten|en)|schätzt(?:e|en)?|schätzen|kommt|kommen|kam(?:en)?|stieg|steigt|gestiegen|erhöh(?:t|te|ten|en)|"
    r"senk(?:t|te|ten)|setz(?:t|te|ten)|hob(?:en)?|hebt|schraub(?:t|te|ten)|sank(?:en)?|sinkt|kletter(?:t|te|ten)|verringer(?:t|te|ten)|reduzier(?:t|te|ten)|"
    r"bezifferten|wuchs|bring(?:s|ing)? (?:the |its )?(?:\w+ ){0,2}(?:total|number|count)|(?:went|going|gone) up|dropped|fell|rose|rises|risen|revised|climbed|climbs|raised|grew|estimated|corrected)\b[^.;:]{0,60}\b(?:auf|to|at)"
    r"|\b(?:laut|according to|so|zufolge|nach angaben|nach schätzung\w*)\b[^.;:,]{0,40}?"
    r"|\b(?:its|his|her|their|the|an?|seiner|ihrer|der) (?:own |earlier |latest )?(?:count|toll|tally|figure|estimate|number|zahl|angabe|zählung) (?:of|von)"
    r"|\b(?:bleib(?:t|en)|blieb(?:en)?|beharr(?:t|te|ten|en))\s+(?:\w+\s+){0,2}?(?:bei|auf)"
    r"|\b(?:g[aä]b(?:en)?|gibt|geben|angegeben)\s+(?:sie|ihn|diese|deren zahl|ihre zahl|die zahl)\b[^.;:]{0,60}\bmit"
    r"|\b(?:g[ai]ves?|giving|given) (?:the|its|their) (?:number|figure|toll|count|total) as"
    r"|\b(?:nicht|not|statt|anstatt|instead of|rather than|eher)"
    r"|\b(?:die|ihre|seine) zahl(?: von)?"
    r"|\b(?:sitz|säß|säss|saß|sass)\w+\b[^.;:,]{0,30}"
    r"|\b(?:(?:up|down) from|double|twice|nach)(?: the)?"
    r"|\b(?:hatte[n]?|habe[n]?|hat)\b[^.;:,]{0,60}?"
    r"|\b(?:sa(?:ys?|id)|fasst|claims?|claimed|reports?|reported|officials)"
    r")\s*[„\"“»]?\s*(?:nur|lediglich|noch|ganze|waren|die veranstalter|sogar|gar|only|just|even|rather|bis dahin|insgesamt|exactly|genau|tatsächlich|derzeit|mehr als)?\s*[„\"“»]?$",
    re.I,
)
# The same with the verb's other half, or the subject, behind what is said.
_NAMED_ELSE = re.compile(
    r"(?:\b(?:ist|wird|wurde|is|was)\b[^.;:,]{0,50}\b(?:von|of)"
    r"|\b(?:dass|wenn|ob|weil|da|that|if)\s+(?:es|there)\s+(?:were|are|was|had been)?"
    r"|\b(?:there were|there are|these were)"
    r"|\b(?:angekündigt|erwartet|angemeldet|gemeldet|gezählt|genannt|geplant|gerechnet|versprochen|zugesagt)\s+"
    r"(?:hatten?|haben|hat|wurden|waren|worden)\b[^.;:,]{0,40}"
    r"|\b(?:zählung|zählungen|einer? anderen? quelle|anderen quellen|veranstaltern?|veranstalterangaben|organisers?|organizers?)\b[^.;:,]{0,40}?"
    r"|\b(?:deren|ihre|die|seine|the|their|its) (?:zahl|anzahl|number|figure|tally|count)\b[^.;:]{0,40}\b(?:auf|mit|at|to)"
    r"|\b(?:put|puts|putting) (?:it|that|this|them|the (?:true|real|actual|total)?\s?(?:figure|number|total|toll|count)) (?:nearer|at|as high as)"
    r"|\b(?:figure|number|total|count|tally) (?:was|is|were) (?:closer to|nearer|in fact|really)?"
    r"|\b(?:it|that|this|sie|es)\b[^.;:,]{0,25}\b(?:stood|stands|lag|liegt|gelegen)\b[^.;:,]{0,15}\b(?:at|bei)"
    # "bezifferte die Zahl auf 80.000, die Polizei auf 12.000"
    r"|\b(?:beziffer\w+|schätz\w+|gibt|gab(?:en)?|puts?|estimate[ds]?)\b(?:[^.;:]|\.(?=\d)){0,90},\s(?:der|die|das|the)?\s?[\w-]+(?:\s[\w-]+)?\s(?:auf|mit|at)"
    r"|\b(?:stopped|lost count|stopped counting) at"
    r")\s*[„\"“»]?\s*(?:nur|lediglich|only|just|eher|rather|insgesamt|derzeit|tatsächlich|exactly|genau)?\s*[„\"“»]?$",
    re.I,
)
_RIGHT_END = re.compile(
    r"[\"“”»«’']*\s*(?:$|[.,;:!?)–—]|(?:aus|an|herauf|hinauf|herab|herunter|hinunter|hoch|die Rede|gesprochen|gewesen|gezählt|ausgegangen|beziffert|korrigiert|geschätzt|gestiegen|"
    r"gemeldet|ein|and|und|oder|nach oben|nach unten|erhöht|gezählt haben|taken|dead|killed|were|was|had|would|have|will|wären|waren|gewesen|"
    r"seien|sind|hatten|der|den|the|when|before|after|because|but|nachdem|bevor|ehe|als|weil|taken|gone|sein|habe|haben|hatte|on (?:the (?:first )?day|\w+day(?!['’]))|last|yesterday|zuvor|damals|am Vor\w+)\b)"
)


def named_kind(left: str, language: str) -> str | None:
    """The category that words before a number state themselves ("die Zahl der Toten stieg auf")."""
    if toll := _SUCH.search(left) or _NUMBER.search(left):
        role = person(toll["noun"], language)
        if role is not None and role.strength == "strong":
            return role.category
    found = (_TOLL_EN if language == "en" else _TOLL_DE).search(left)
    found = found or (_HEADED.search(left) if language == "en" else None)
    if found:
        role = person(found["noun"], language)
        if role is not None:
            told = fates(left, found.start("noun"), len(left), language)
            harm = [f.category for f in told if f.category in HARM]
            told_of = role.strength == "plain" or role.category not in HARM
            return harm[0] if harm and told_of else role.category
        if found["noun"].casefold() == "those":
            return _of_those(left, found.start("noun"))
    if _TO_VALUE.search(left):
        for pattern, category in _KINDS:
            if pattern.search(left):
                return category
    return None


_TAKEN = re.compile(r"\b(?:taken|seized|snatched|carried off)\b", re.IGNORECASE)


def _of_those(left: str, at: int) -> str | None:
    """The category of "those taken", "those who had taken part"."""
    told = [f.category for f in fates(left, at, len(left), "en")]
    harm = [c for c in told if c in HARM]
    taken = "abducted" if _TAKEN.search(left, at) else None
    return (harm[0] if harm else told[0]) if told else taken


# "Sechs – nicht 16 – Tote", "16 – Tote"
_ASIDE = re.compile(
    r"\s*[–—-]\s*(?:(?:nicht|not|statt)\s+\w+\s*[–—-]\s*)?(?P<noun>\w+)", re.IGNORECASE
)


def noun_behind(right: str, language: str) -> str | None:
    """The category of a noun that a correction between dashes parts from its number."""
    found = _ASIDE.match(right)
    role = person(found["noun"], language) if found else None
    return role.category if role is not None and role.strength == "strong" else None


_COUNT = re.compile(
    r"\b(?:count|tally|figure|estimate|number|zahl|angabe|zählung) (?:of|von)\s*(?:nur |only |just )?$",
    re.IGNORECASE,
)


def names_count(left: str) -> bool:
    """Whether a number is that of a count told before ("stood by its count of 11")."""
    return _COUNT.search(left) is not None


def refers_back(left: str, right: str) -> bool:
    """Whether a number without a noun counts what was counted before ("die Polizei zählte 850")."""
    named = _NAMED.search(left) or _NAMED_ELSE.search(left)
    return named is not None and _RIGHT_END.match(right) is not None


_VERB_START = re.compile(
    r"(?:^|[,;:.]|[\"“„»(–—]|\b(?:und|and|nur|only|aber|but|where|while|wo|während|by (?:noon|evening|night|\w+day)))\s*$",
    re.I,
)
_VERB_DE = re.compile(
    r"\s+(?!der\b|den\b|von\b|aus\b|zu\b|in\b|am\b|an\b|im\b|auf\b|und\b|oder\b|bis\b)[a-zäöü]{2,}(?:ten|en|nd)\b(?!\s+[A-ZÄÖÜ]\w+\s*(?:wurde|wird|ist|war)\b)"
)
_VERB_EN = re.compile(
    r"\s+(?:were|was|had|have|has|are|will|would|died|did|said|could|\w{2,}ed|fled|took|left|came|got|went|lost|slept|stood|sat|spent|fell|hid|ran|fought|held|sought)\b"
)


def opens_clause(left: str, right: str, language: str) -> bool:
    """Whether a number without a noun is a subject before its verb ("drei meldeten sich")."""
    verb = _VERB_EN if language == "en" else _VERB_DE
    return bool(_VERB_START.search(left)) and bool(verb.match(right))
