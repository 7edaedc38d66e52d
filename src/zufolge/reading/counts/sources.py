"""Who a sentence names as the source of a number, where no statement was found."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from zufolge.language import Page, Sentence
from zufolge.language.closed import words_that
from zufolge.language.nouns import nouns
from zufolge.language.people import person
from zufolge.reading.counts.people import names_speaker

_NOUNS = (
    r"(?:Angaben?|Informationen|Darstellung|Auskunft|Schätzung(?:en)?|Zählung(?:en)?|Einschätzung(?:en)?|Aussagen?|Berichten?|"
    r"Erkenntnissen|Berechnungen|Befürchtungen|Mitteilung|Meldungen|Worten|Statistik|Quellen)"
)
_SUFFIX = re.compile(
    r"(?P<who>[A-ZÄÖÜ][\w-]{2,}?)(?:s|-)?(?:angaben|informationen|schätzungen|darstellung|kreisen|auskunft)$"
)
# A name; news agencies write theirs in small letters.
_CAP = r"(?:[„\"“»]?[A-ZÄÖÜ][\w.&’'-]*[“”\"«]?|dpa|epd|apa|kna|sid)\b"
_SMALL = r"(?:\w+(?:e|en|er|es|em)\s+)"
_NP_DE = (
    rf"(?:(?:der|die|das|des|dem|den|ein|eine|einem|einer|eines|von|vom|aus)\s+){{0,3}}{_SMALL}{{0,2}}{_CAP}"
    rf"(?:\s+(?:(?:und|für|von|der|des|in|im|zu|am|aus|vom|zur)\s+(?:(?:der|den|das|die)\s+)?{_SMALL}{{0,1}})?{_CAP}){{0,6}}"
)
_AFTER_DE = re.compile(
    rf"(?:\b(?:[Ll]aut|[Gg]emäß|[Gg]emäss|(?:[Nn]ach|[Ll]aut)\s+(?:\w+en\s+)?{_NOUNS}\s+(?:der|des|von|vom|aus|eines|einer))|, so)"
    rf"\s+(?P<who>{_NP_DE})"
)
_HAD_DE = re.compile(
    rf"\b(?:hatte[n]?|sprach(?:en)?|ging(?:en)?|beziffer(?:t|te|ten|n)|korrigierte[n]?|meldete[n]?|rechnete[n]?)\s+"
    rf"(?P<who>(?:der|die|das)\s+{_NP_DE})\s+[^.;]{{0,80}}?\b(?:von|auf|mit)\s+(?:\w+\s+){{0,2}}$"
)
_PLAIN_DE = re.compile(
    rf"\b(?:[Nn]ach|[Ll]aut)\s+(?P<who>(?:\w+e[nr]\s+)?(?:{_NOUNS}|[A-ZÄÖÜ]\w+?(?:angaben|informationen|berichten|schätzungen|darstellung|zählung)))\b"
)
_BEFORE_DE = re.compile(
    rf"(?P<who>{_NP_DE}|(?:offiziellen|ersten|übereinstimmenden)\s+\w+)\s+zufolge\b"
)
_SAID_DE = (
    r"(?:mitteil(?:t|te|ten|en)|melde(?:t|te|ten|n)|bericht(?:et|ete|eten|en)|sag(?:t|te|ten|en)|erklär(?:t|te|ten|en)|"
    r"bekannt\s?g(?:ab|ibt|aben|eben)|bestätig(?:t|te|ten|en)|schr(?:eibt|ieb|ieben))"
)
_AS_DE = re.compile(rf"\b[Ww]ie\s+(?P<who>{_NP_DE})(?:\s+[\w.]+){{0,5}}?\s+{_SAID_DE}\b")
# "wie aus Polizeikreisen verlautete", "hieß es aus dem Generalstab"
_IN_DE = r"(?:aus|bei|beim|in|im|seitens|vonseiten|von Seiten)"
_AS_FROM_DE = re.compile(
    rf"\b[Ww]ie\s+(?:es\s+)?{_IN_DE}\s+(?P<who>{_NP_DE})\s+(?:hieß|heißt|verlautete?|bekannt wurde)\b"
)
_FROM_DE = re.compile(rf"\b(?:hieß es|heißt es|verlautete?(?: es)?)\s+{_IN_DE}\s+(?P<who>{_NP_DE})")
_VERB_DE = re.compile(
    rf"(?:^|[,;:]\s*)(?P<who>{_NP_DE})\s+(?:sprach(?:en)?|spricht|sprechen|zähl(?:t|te|ten|en)|beziffer(?:t|te|ten|n)|melde(?:t|te|ten|n)|"
    r"ging(?:en)?|geht|gehen|rechne(?:t|te|ten|n)|bestätig(?:t|te|ten|en)|nann(?:te|ten)|schätz(?:t|te|ten|en)|teilte[n]?|gab(?:en)?|"
    r"korrigierte[n]?|räum(?:t|te|ten)|fürchtet|befürchtet|will|wollen|kommt|kam)\b"
)
# "31 Verletzte zählte das Krankenhaus"
_COUNTED_DE = re.compile(
    rf"^[^,;:.]{{1,60}}\s(?:(?<!der\s)(?<!die\s)(?<!den\s)(?:zähl(?:t|te|ten)|meldete[n]?|registrierte[n]?|dokumentierte[n]?))\s(?P<who>(?:der|die|das|ein|eine)\s{_NP_DE})"
)
# "61 Todesopfer hat die Provinzregierung bisher bestätigt"
_HAS_COUNTED_DE = re.compile(
    rf"^[^,;:.]{{1,60}}\s(?:hat|habe|haben|hatten?)\s(?P<who>(?:der|die|das|ein|eine|ihre?|seine?)\s{_NP_DE})\b[^,;:.]{{0,60}}\b(?:gemeldet|gezählt|genannt|bestätigt|dokumentiert|registriert|angegeben)\b"
)
_INVERTED_DE = re.compile(
    rf",\s*(?:teilte[n]?|sagte[n]?|berichtete[n]?|meldete[n]?|erklärte[n]?|bestätigte[n]?|schrieb(?:en)?|schätz(?:t|te|en))\s+(?P<who>{_NP_DE})"
)
_HEARSAY_DE = re.compile(
    r"\b(?:soll|sollen)\b[^.;]{0,160}\b(?:worden sein|haben|gekommen sein|gewesen sein|gestorben sein|sein)\b|\bhei(?:ß|ss)t es\b|\bhie(?:ß|ss) es\b|\bes hei(?:ß|ss)t\b|\bes hie(?:ß|ss)\b"
)
_NP_EN = (
    r"(?:(?:the|a|an|local|state|two|several)\s+){0,2}(?:[a-z]+\s+){0,2}?(?:[“\"]?[A-Za-z][\w.&’'-]*[”\"]?)"
    r"(?:\s+(?:(?:of|for|and)\s+(?:the\s+)?)?(?:[A-Z][\w.&’'-]*|ministry|officials?|agency|police|department|office|service|"
    r"staff|spokes\w+|director|committee|group|groups|workers|sources|authorities|union)){0,6}"
)
_AFTER_EN = re.compile(rf"\b[Aa]ccording to\s+(?P<who>{_NP_EN})")
# "killed four people, by the authorities' final count"
_BY_EN = re.compile(
    rf"\b[Bb]y\s+(?P<who>{_NP_EN})(?:\s+\w+)?\s+(?:count|tally|estimates?|reckoning|account)\b"
)
_VERB_EN = re.compile(
    r"(?:^|[,;:.]\s*|\b(?:and|but|while)\s+)(?P<who>(?:(?:[Tt]he|[Aa]n?|[Ll]ocal|[Ss]tate)\s+)?(?:[A-Za-z][\w.&’'-]*\s+){0,4}?[A-Za-z][\w.&’'-]*)(?:,(?=\s+(?:told|said)\b))?\s+"
    r"(?:sa(?:id|ys?)|(?<!\ba )(?<!\bthe )report(?:ed|s)?|confirm(?:ed|s)?|claim(?:ed|s)?|counted|counts|estimat(?:ed|es)|puts?(?=\s[^,;:.]{0,80}\bat\b)|told|announced|spoke|has confirmed|wrote)\b(?!\s+(?:the )?(?:lives?|its)\b)"
)
_HEARSAY_EN = re.compile(r"\breportedly\b|\b(?:is|are|was|were) (?:said|reported|believed) to\b")
_HEADING = re.compile(r"^(?P<who>[^:–—]{2,40}):\s")
_HEADING_END = re.compile(r"\s[-–—]\s?(?P<who>[^\d,;:–—]{3,40})$")  # "28 dead -coast guard"
_OWN = re.compile(r"\b(?:eigenen|seinen|ihren)\s+(?:Angaben|Aussagen|Worten)\b")
_TRIM = re.compile(
    r"^(?:(?:(?:dem|der|den|einem|einer)\s+)?(?:am|im|vom)\s+\w+(?:\s+\w+)?\s+(?:\w+t|\w+en)e[nrms]\s+(?=[A-ZÄÖÜ]))?(?:(?:w[ue]rden?|wurde|sind|seien|waren?|haben|hatten?|starben|kamen|der|die|das|des|dem|den|ein|eine|einem|einer|eines|von|vom|aus|the|a|an)\s+)+",
    re.I,
)
_GENITIVE = re.compile(r"\b(?:des|eines)\s+$", re.IGNORECASE)
# What a desk sets before a heading.
_SLUGS = frozenset(
    [
        "berichtigung",
        "korrektur",
        "correction",
        "corrected",
        "update",
        "eilmeldung",
        "eil",
        "breaking",
        "live",
        "liveblog",
        "liveticker",
        "ticker",
        "hintergrund",
        "analyse",
        "kommentar",
        "faktencheck",
        "factbox",
        "explainer",
        "wiederholung",
        "zusammenfassung",
        "überblick",
    ]
)
_HEAD = 3  # words before the colon of a heading that name its speaker
_REACH = 400  # characters on either side of a number in which its source is looked for
_UNKNOWN = {"de": "unbekannt", "en": "unknown"}
# Not somebody who says a number, though it stands where one would.
_NOBODY = re.compile(
    r"^(?:(?:die |eine )?(?:zahl|anzahl|bilanz|opferzahl)(?:\s.*)?|having|being|es|sie|er|he|she|its?|his|her|their|they|we|I|man|wir|ich|dort|hier|dabei|danach|damals|\d+|.*\b(?:Uhr|Prozent))$",
    re.IGNORECASE,
)
# What begins so is no name but a time, a place or a manner.
NO_NAME = re.compile(
    r"(?:am|im|in|an|auf|bei|beim|nach|vor|seit|mit|zu|zum|zur|bis|gegen|unter|über|für|ohne|während|gestern|heute|zunächst|nun|"
    r"insgesamt|zuletzt|anfangs|ursprünglich|später|außerdem|zudem|dabei|damals|dort|hier|derzeit|bisher|at|on|by|as|after|before|"
    r"when|while|if|but|and|that|there|earlier|later|this|those|some|many|most|dass|weil|wenn|als|doch|auch|so|viele|mehr)\b",
    re.IGNORECASE,
)
_PAPERS = re.compile(r"(?:[A-Za-zäöüß]{3,}en )?(?:Angaben|Informationen|Meldungen|Quellen)")
# When it was said is no part of who said it.
_TIME = re.compile(
    r"\s+(?:am|im|vom|zum|in der)\s+(?:(?:frühen|späten|selben)\s+)?(?:\w*(?:tag|abend|morgen|nacht)s?|Wochenende|Januar|Februar|März|April|"
    r"Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b.*$",
    re.DOTALL,
)
# "the Red Crescent's count"
_COUNT_OF = re.compile(
    r"['’]s?(?:\s+(?:own\s+|latest\s+)?(?:count|figures?|tally|toll|estimate|report|list))?\.?$|\.$"
)
_AUXILIARY = re.compile(r"\s+(?:did|does|do|had|has|have|also|later|then|now|earlier|previously)$")


# "…, the prefect told local television."
_TOLD = re.compile(r"\s+[^,.;:\"”]{2,50}(?:[.,;]|$)")
# Behind "…, police said" nothing more is said.
_CLOSES = re.compile(
    r"\s*(?:$|[,.;:)\"”]|(?:reporters|journalists|this (?:newspaper|paper)|(?:the )?(?:AP|AFP|Reuters)|on|in|at|late|early|earlier|to|by|\w+day)\b)"
)
_POSSESSED = re.compile(
    r"(?:ihre[rn]?|seine[rn]?|dessen|deren|his|her|their|its)\s+(?:[A-ZÄÖÜ]|\w+ (?:[A-ZÄÖÜ]|count|figures))"
    r"|(?:His|Her|Their|Its|his|her|their|its)\s+(?:office|department|team|ministry|agency|organi[sz]ation|aides|staff)$"
    r"|(?:Seine|Ihre?|Sein|seine|ihre?|sein)\s+(?:Behörde|Büro|Ministerium|Amt|Organisation|Mitarbeiter)$"
)
# "den Angaben zufolge": of whoever spoke before
_SAME = re.compile(
    r"(?:\w+[nt]en\s+)?(?:den|diesen|dessen|deren)\s+(?:Angaben|Informationen|Berichten|Schätzungen)"
)
# "Zwei Menschen starben. Das teilte die Polizei mit."
_TOLD_SO = re.compile(
    rf"(?:Das|Dies)\s+(?:teilte[n]?|gab(?:en)?|berichtete[n]?|meldete[n]?|sagte[n]?|bestätigte[n]?|erklärte[n]?|geht)\s+(?P<who>{_NP_DE})"
)


class Source(NamedTuple):
    """Words `start` to `end` of the text name a source; `name` is how it is called by itself.

    `sort`: "unnamed" where the words do not say who says so, "before" where it is whoever spoke before.
    """

    start: int
    end: int
    name: str
    sort: Literal["named", "unnamed", "before"] = "named"


def told_behind(page: Page, sentence: Sentence) -> Source | None:
    """Whom a sentence names as the source of what stands before it."""
    text = page.text[sentence.start : min(sentence.end, sentence.start + _REACH)]
    found = _TOLD_SO.match(text)
    return source_at(sentence.start, text, found.start("who"), found.end("who")) if found else None


def named_source(page: Page, sentence: Sentence, at: int) -> Source | None:
    """Whom the words of a sentence name as the source of the number at code point `at`."""
    text = page.text[sentence.start : sentence.end]
    here = at - sentence.start
    low, high = _part(text, here)
    english = page.language.startswith("en")
    patterns = (
        (_AFTER_EN, _BY_EN, _VERB_EN)
        if english
        else (
            _AFTER_DE,
            _BEFORE_DE,
            _PLAIN_DE,
            _AS_DE,
            _AS_FROM_DE,
            _FROM_DE,
            _INVERTED_DE,
            _COUNTED_DE,
            _HAS_COUNTED_DE,
            _VERB_DE,
        )
    )
    if not english and (had := _HAD_DE.search(text, low, here)) and _serves(had, here, _HAD_DE):
        return source_at(sentence.start, text, had.start("who"), had.end("who"))
    for pattern in patterns:
        found = [m for m in pattern.finditer(text, low, high) if _serves(m, here, pattern)]
        if found:
            best = min(found, key=lambda m: abs(m.start() - here))
            return source_at(sentence.start, text, best.start("who"), best.end("who"))
    m = _HEADING_END.search(text) if sentence.heading else None
    if m and here < m.start() and names_speaker(m["who"], page.language):
        return source_at(sentence.start, text, m.start("who"), m.end("who"))
    m = _HEADING.match(text) if sentence.heading else None
    if m and here >= m.end() and _can_head(m["who"], page.language):
        return source_at(sentence.start, text, m.start("who"), m.end("who"))
    hearsay = (_HEARSAY_EN if english else _HEARSAY_DE).search(text, low, high)
    if hearsay and hearsay.start() - 60 < here < hearsay.end() + 90:
        word = re.compile(r"\w+(?:\s(?:es|said|reported|believed))?").match(text, hearsay.start())
        end = word.end() if word else hearsay.end()
        return Source(
            sentence.start + hearsay.start(),
            sentence.start + end,
            _UNKNOWN["en" if english else "de"],
            "unnamed",
        )
    return None


def _can_head(words: str, language: str) -> bool:
    """Whether what stands before the colon of a heading speaks: "Katastrophenschutz: Vier Tote"."""
    if words.casefold() in _SLUGS:
        return False
    known = nouns(words.rsplit(maxsplit=1)[-1], language)
    speaks = any(n.kind in ("organization", "government", "group", "media") for n in known)
    return names_speaker(words, language) or (speaks and len(words.split()) <= _HEAD)


def _part(text: str, here: int) -> tuple[int, int]:
    """The stretch between semicolons around a place."""
    low = max(text.rfind(";", 0, here) + 1, here - _REACH)
    high = text.find(";", here, here + _REACH)
    return low, high if high >= 0 else min(len(text), here + _REACH)


def _serves(found: re.Match[str], here: int, pattern: re.Pattern[str]) -> bool:
    who = found["who"]
    bare = _TRIM.sub("", who)
    if found.start("who") <= here < found.end("who") or _NOBODY.match(bare) or NO_NAME.match(bare):
        return False
    # "9.000 Tote, nach anderen Quellen bis zu 35.000": the source of the other number
    if found.start() > here and "," in found.string[here : found.start()]:
        behind = found.string[found.end() : found.end() + 20]
        if re.match(r"\s+(?:[a-zäöü]+\s+){0,2}\d", behind):
            return False
    if pattern is _VERB_EN:
        words = _AUXILIARY.sub("", bare).lower().split()
        # "fire kills 14, union says exits were blocked": it is of the exits that the union speaks
        closes = _CLOSES.match(found.string, found.end())
        if closes is None and found.group().endswith("told"):
            closes = _TOLD.match(found.string, found.end())
        ends = found.end() <= here or closes
        named = words and words[0] not in words_that("unnamed") | {"having", "being"}
        return bool(ends and named) and words[-1] not in words_that("unspoken")
    # a verb's subject vouches for what stands behind the verb
    return pattern is not _VERB_DE or found.end() <= here


def source_at(offset: int, text: str, start: int, end: int) -> Source | None:
    """The source that characters `start` to `end` of a text name; the text begins at `offset`."""
    words = text[start:end]
    if _OWN.search(words):
        return _own(offset, text)
    if _SAME.match(words) or _POSSESSED.match(words):
        return Source(offset + start, offset + end, words, "before")
    trimmed = _TRIM.match(words)
    start += trimmed.end() if trimmed else 0
    words = text[start:end]
    while auxiliary := _AUXILIARY.search(words):
        end = start + auxiliary.start()
        words = text[start:end]
    if papers := _COUNT_OF.search(words):
        end = start + papers.start()
        words = text[start:end]
    if time := _TIME.search(words):
        end = start + time.start()
        words = text[start:end]
    if not words.strip():
        return None
    if _PAPERS.fullmatch(words):  # "Offiziellen Angaben": as it is called outside the phrase
        adjective, _, noun = words.rpartition(" ")
        name = f"{adjective.lower().removesuffix('n')} {noun}".strip()
        return Source(offset + start, offset + end, name)
    if _GENITIVE.search(text[max(0, start - 6) : start]) and person(words, "de"):
        return Source(offset + start, offset + end, words.removesuffix("es"))  # "eines Arztes"
    compound = _SUFFIX.match(words)
    return Source(offset + start, offset + end, compound["who"] if compound else words)


def _own(offset: int, text: str) -> Source | None:
    """ "nach eigenen Angaben": the subject, which is taken to open the sentence."""
    found = re.match(_NP_DE, text)
    return source_at(offset, text, found.start(), found.end()) if found else None
