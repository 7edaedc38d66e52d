"""What the story around a number changes of what its sentence says befell people."""

from __future__ import annotations

import re

from zufolge.language.fates import HARM, fates
from zufolge.reading.counts.candidate import Candidate
from zufolge.reading.counts.elided import REACH, refers_back

_BEFORE, _BEHIND = 700, 200  # characters around a number that are its story
# Words that tell of care but not of what it is for.
_CARE = re.compile(
    r".*(?:krankenhaus|krankenhäus|klinik|spital|spitäl|notaufnahme|intensiv|behandelt|versorgt|hospital|treated|treating|treatment|intensive care).*",
    re.IGNORECASE | re.DOTALL,
)
_ILL = re.compile(
    r"infekt|infizier|virus|keim|bakteri|fieber|durchfall|grippe|masern|cholera|erkrank|krankheit|seuche|epidemie|vergiftet\w* (?:essen|alkohol)|"
    r"lebensmittelvergiftung|nebenwirkung|studie|entzündung|impf|infect|outbreak|measles|fever|disease|illness|epidemic|bacteri|vaccin|food poisoning",
    re.IGNORECASE,
)
_HURT = re.compile(
    r"smoke inhalation|rauchvergift|rauchgas|burns\b|verletz|verwund|unfall|explo|brand\b|feuer|schüss|schuss|messer|prügel|angriff|wasserwerfer|tränengas|injur|wound|hurt|crash|blast|quake|erdbeben|collapse|einsturz|fire\b|shoot|shot|stab|attack|clash",
    re.IGNORECASE,
)
_HELD = re.compile(r"held|festgehalten|gefangen gehalten", re.IGNORECASE)
_TAKEN = re.compile(r"kidnap|abduct|hostage|entführ|verschlepp|geisel", re.IGNORECASE)
_WERE_TAKEN = re.compile(
    r"[^.;:,]*\b(?:were|was|had been|have been|are|still being) (?:taken|seized|marched)(?: away)?\b(?! to\b)",
    re.I,
)
_ARRESTED = re.compile(
    r"\barrest|festgenommen|verhaftet|custody|\bpolice (?:held|hold|detain)", re.IGNORECASE
)
_CASUALTIES = re.compile(r"\bcasualties$", re.IGNORECASE)
_IN_CARE = re.compile(
    r"\b(?:hospitals?|clinics?|caring for|treating|treated|admitted|ward)\b", re.IGNORECASE
)
_PATIENTS = re.compile(r"\b(?:patients|patient(?:en|innen)?)$", re.IGNORECASE)
# "Divers were searching the lake for four tourists"
_SOUGHT = re.compile(
    r"\b(?:divers?|rescuers?|rescue (?:teams?|crews?|workers)|search (?:teams?|crews?)|coast ?guards?|firefighters|lifeguards|"
    r"taucher\w*|retter\w*|rettungskräfte|seenotretter|küstenwache|wasserwacht|bergwacht|bergretter|helfer|suchtrupps?)\b"
    r"[^.;:]{0,60}\b(?:(?:search(?:ed|es|ing)?|look(?:ed|ing)?|comb(?:ed|ing)?)\b[^.;:]{0,50}\bfor|such(?:t|ten?|en)\b[^.;:]{0,50}\bnach)\s+$",
    re.IGNORECASE,
)
_CONCERNED = re.compile(r"betroffen|affected", re.IGNORECASE)
_CLEARED = re.compile(
    r"evakuier|räumung|geräumt|\bräumen|müssen raus|verlassen müssen|\b\w*bombe\b[^.]{0,80}(?:entdeckt|gefunden|entschärf)|blindgänger|evacuat|told to leave|ordered to leave",
    re.IGNORECASE,
)
_VICTIMS = re.compile(r"(?:^|\s)(?:opfern?|victims)$", re.IGNORECASE)
_ABUSE = re.compile(
    r"missbrauch|mißbrauch|übergriff|sexuell|sexualis|vergewaltig|betrug|betrüg|anlage|stalking|abus|sexual|rape|fraud|scam|traffick",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(
    r"\b(?:wie viele|die zahl|zahlen|angaben (?:gehen|weichen)|how many|the number|figures?)\b",
    re.IGNORECASE,
)
_DATA = re.compile(r"\b\w*(?:daten|data|records) (?:von|der|of|on|belonging to)\s+$", re.IGNORECASE)
# "hat 14 Mann verloren", "had lost two sons"
_BEREFT = re.compile(r"\b(?:lost|verlor(?:en)?|verliert)\s+$", re.IGNORECASE)
_GONE = re.compile(r"\s+(?:verloren|zu verlieren)\b")
_MISSED = re.compile(
    r"(?:mann|soldat\w*|kämpfer\w*|söhne|sohn|töchter|tochter|kinder|brüder|bruder|schwestern|kameraden|angehörige|men|soldiers|fighters|"
    r"troops|sons?|daughters?|children|brothers?|sisters?|relatives|comrades|colleagues)$",
    re.IGNORECASE,
)
# It is asked how many were there, not how many were harmed.
_INSIDE = re.compile(
    r"\b(?:inside|on board|aboard|in the (?:building|factory|hall|house)|an bord|im gebäude|drinnen|darin|teilnahmen|attended)\b",
    re.I,
)
_REMEMBERED = 1500  # characters before a number in dispute in which its harm is told
_CLAIMED = 300  # characters before a number in which it is asked how many there were


def in_setting(text: str, one: Candidate, category: str, language: str) -> str:
    """The category of a number, where the text around it says that people were ill rather than hurt,
    moved out rather than concerned, wronged rather than killed, or of what harm it is that the
    number is in dispute."""
    begin, end = max(0, one.start - _BEFORE), one.phrase_end + _BEHIND
    words = text[one.fate.start : one.fate.end] if one.fate else ""
    if category == "injured" and _CARE.fullmatch(words):
        ill = _ILL.search(text, begin, end) and not _HURT.search(text, begin, end)
        return "affected" if ill else category
    if category == "affected" and words and _CARE.fullmatch(words):
        hurt = _HURT.search(text, begin, end) and not _ILL.search(text, begin, end)
        return "injured" if hurt else category
    if category == "affected" and _CONCERNED.fullmatch(words):
        return "displaced" if _CLEARED.search(text, begin, end) else category
    if category == "detained" and _HELD.fullmatch(words):
        taken = _TAKEN.search(text, begin, one.start) and not _ARRESTED.search(text, begin, end)
        return "abducted" if taken else category
    if cared := _in_care(text, one, category):
        return cared
    return category if one.fate else _of_untold(text, one, category, language)


def _in_care(text: str, one: Candidate, category: str) -> str | None:
    """ "casualties" in a hospital, "patients" of an attack: they were hurt."""
    if category == "killed" and _CASUALTIES.search(text, one.end, one.phrase_end):
        near = text[max(0, one.start - 80) : one.phrase_end + 40]
        return "injured" if _IN_CARE.search(near) else None
    patients = _PATIENTS.search(text, one.end, one.phrase_end)
    if category != "affected" or one.fate is not None or not patients:
        return None
    begin, end = max(0, one.start - _BEFORE), one.phrase_end + _BEHIND
    hurt = _HURT.search(text, begin, end) and not _ILL.search(text, begin, end)
    return "injured" if hurt else None


def _of_untold(text: str, one: Candidate, category: str, language: str) -> str:
    """The category of people of whom their own clause tells nothing."""
    if _are_lost(text, one):
        return "killed"
    if category == "killed" and _VICTIMS.search(text, one.end, one.phrase_end):
        begin, end = max(0, one.start - _BEFORE), one.phrase_end + _BEHIND
        return "affected" if _ABUSE.search(text, begin, end) else category
    if category != "other":
        return category
    if _DATA.search(text, max(0, one.start - 40), one.start):
        return "affected"
    plain = one.role is not None and one.role.strength == "plain"
    if gone := _are_gone(text, one):
        return gone
    return (_disputed(text, one, language) if plain else None) or category


def _are_gone(text: str, one: Candidate) -> str | None:
    """Whether they "had been taken" where somebody was abducted, or are looked for."""
    kidnapped = _WERE_TAKEN.match(text, one.phrase_end, one.phrase_end + 80)
    if kidnapped and _TAKEN.search(text, max(0, one.start - _BEFORE), one.start):
        return "abducted"
    sought = _SOUGHT.search(text, max(0, one.start - 180), one.start)
    return "missing" if sought else None


def _are_lost(text: str, one: Candidate) -> bool:
    """Whether somebody has lost them in a war or a disaster."""
    if one.role is None or not _MISSED.search(text, one.end, one.phrase_end):
        return False
    before = _BEREFT.search(text, max(0, one.start - 20), one.start)
    return before is not None or _GONE.match(text, one.phrase_end) is not None


def _disputed(text: str, one: Candidate, language: str) -> str | None:
    """Of what harm it was told shortly before that nobody agrees how many there were."""
    begin = max(0, one.start - _CLAIMED)
    if not refers_back(text[max(begin, one.start - REACH) : one.start], ""):
        return None
    asked = list(_HOW_MANY.finditer(text, begin, one.start))
    if not asked or _INSIDE.search(text, asked[-1].end(), one.start):
        return None
    begin = max(0, one.start - _REMEMBERED)
    told = [f.category for f in fates(text, begin, one.start, language) if f.category in HARM]
    return told[-1] if told else None
