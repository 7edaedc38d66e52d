"""What a report calls a person, and the body that such words name or point back at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import msgspec

from zufolge.compare.people.bodies import read_body
from zufolge.compare.people.concepts import find_concept
from zufolge.compare.people.data import parts
from zufolge.compare.people.names import Name, read_name
from zufolge.compare.people.spelling import plain
from zufolge.language.nouns import nouns
from zufolge.record import Entity, Record

_AROUND = 90  # characters before and behind a name in which its role may stand
_BREATH = 250  # characters in which a body may stand before who speaks there
_BREAK = re.compile(r"[.;:!?\n„“”\"»«()–—]")
_APPOSITION = re.compile(r"\s*,\s*(?P<role>[^,.;:!?\n]{3,80})[,.]")
_GOES_ON = re.compile(r"\s+(?:der|des|vom|von|im|in|beim|bei|of|for|at|from)\s[^,.;:!?\n]{2,60}")
_ACRONYM = re.compile(r"\b[A-Z]{2,}\b")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_ROLE = (
    r"(?i:director|chief|head|president|chair|spokes|official|coordinator|commander|secretary|(?:general)?sekretär|chef|direktor|sprecher|leiter|präsident|"
    r"vorsitzende|koordinator)\w*"
)
_OF_SHORT = re.compile(
    rf"\b(?P<front>[A-ZÄÖÜ]{{3,}})(?:\s+(?:\w+\s+)?|-){_ROLE}|{_ROLE}\s+(?:of|for|der|des|von)\s+(?:the\s+)?(?P<behind>[A-ZÄÖÜ]{{3,}})\b"
)
# What ends the words that go on behind "ein Sprecher": a verb of the sentence begins.
_VERB = re.compile(
    r"\s(?:sagte|sagt|teilte|erklärte|berichtete|said|says|told|mit|am|on|dass|that)\s.*"
)


def roles_of(record: Record, entity: Entity, name: Name) -> Iterator[str]:
    """Words that say what a named person is, the surest first; his own name taken out."""
    language = record.document.language or ""
    own = {plain(w) for w in name.words}
    told = [entity.role, entity.affiliation, _front(entity.name, language)]
    for span in entity.mentions:
        told += _around(record.document.text, span.start, span.end, language)
    for text in told:
        words = " ".join(w for w in (text or "").split() if plain(w.strip(",")) not in own)
        if words:
            yield words


def told_in(record: Record, entity: Entity) -> str:
    """The words for a person without a name, with what the text goes on with: "ein Sprecher", "der Polizei"."""
    for span in entity.mentions:
        behind = _GOES_ON.match(record.document.text, span.end)
        if behind:
            return entity.name + _VERB.sub("", behind.group())
    return entity.name


def office(text: str, language: str) -> Name | None:
    """The body whose kind a role's words name."""
    body = read_body(text, language)
    if body is None or not body.concept:
        return _short_office(text, language)
    name = read_name(text, language, person=False)
    # It is called "Krankenhauses von Biu", not "die Leiterin des Krankenhauses von Biu".
    words = text.split()
    found = find_concept(words, language)
    if name is None or found is None or language == "en":
        return name
    return msgspec.structs.replace(name, text=" ".join(words[found.first :]))


def _short_office(text: str, language: str) -> Name | None:
    """The body of an "INGD director", an "NRO-Sprecherin": all that is known of it is its short name."""
    found = _OF_SHORT.search(text)
    called = found and (found["front"] or found["behind"])
    return read_name(called, language, person=False) if called else None


class Bodies:
    """The bodies that one report names, by where it names them."""

    def __init__(self, record: Record, bodies: Mapping[str, Name]) -> None:
        self._language = record.document.language or ""
        self._said = sorted(
            (m.start, bodies[e.id].text, bodies[e.id])
            for e in record.entities
            if e.id in bodies
            for m in e.mentions
        )

    def meant(self, role: str, entity: Entity) -> Name | None:
        """The body that a role points back at ("ihre Leiterin", "der Chef der Behörde"), if it does."""
        words = [w.lower() for w in _WORD.findall(role)]
        end = min((m.start for m in entity.mentions), default=0)
        before = [name for start, _, name in reversed(self._said) if start < end]
        if any(w in parts("points-ministry") for w in words) and not self.clear(role):
            return next((n for n in before if n.concept.endswith("-ministry")), None)
        if any(w in parts("points-body") for w in words) and not self.clear(role):
            fits = (n for n in before if n.scope == "place" and n.concept != "authorities")
            return next(fits, None)
        if any(w in parts("points-firm") for w in words) and not self.clear(role):
            return next((n for n in before if n.concept in {"operator", ""}), None)
        if any(w in parts("points-group") for w in words) and not self.clear(role):
            return next((n for n in before if n.scope == "named"), None)
        # "a CAAN spokesperson" is of CAAN, whatever that is
        named = any(w[:1].isupper() for w in _WORD.findall(role)[1:-1]) or _ACRONYM.search(role)
        bare = bool(words) and words[-1] in parts("points-bare") and not named
        # "its commander"
        owned = len(words) > 1 and words[0] in parts("points-own")
        bare = bare or (owned and words[-1] in parts("points-head"))
        if bare and not self.clear(role):
            fits = (n for n in before if n.scope != "class" and n.concept != "authorities")
            return next(fits, None)
        return None

    def taken_up(self, entity: Entity) -> Name | None:
        """The body that "das Ministerium", "the agency" takes up: the last of its sort named before."""
        word = entity.name.lower()
        ministry, body = word in parts("points-ministry"), word in parts("points-body")
        if not (ministry or body):
            return None
        end = min((m.start for m in entity.mentions), default=0)
        for start, _, name in reversed(self._said):
            sort = name.concept.endswith("-ministry") if ministry else name.concept != "authorities"
            if start < end and sort and name.scope == "place" and name.concept:
                return name
        return None

    def near(self, concept: str, at: int) -> Name | None:
        """The last body of a kind that is named in the same breath before a code point."""
        told = ((start, n) for start, _, n in reversed(self._said) if start < at)
        return next((n for start, n in told if n.concept == concept and at - start < _BREATH), None)

    def clear(self, role: str) -> bool:
        """Whether the role names its body itself."""
        body = read_body(role, self._language)
        return (
            body is not None
            and bool(body.concept)
            and (body.concept not in _POINTING or bool(body.own))
        )


_POINTING = frozenset({"authorities", "operator", "party"})


def _front(name: str, language: str) -> str:
    """The words of a name up to its last noun for a person: "Polizeisprecherin" of "… Elena Karmut"."""
    words = name.split()
    ends = [n for n, w in enumerate(words) if _role(w, language)]
    return " ".join(words[: ends[-1] + 1]) if ends else ""


def _around(text: str, start: int, end: int, language: str) -> list[str]:
    """The role right before a name, and the apposition behind it."""
    before = _BREAK.split(text[max(0, start - _AROUND) : start])[-1]
    # "A ministry spokesman, Brigadier": each says something; with a comma an aside may lie between.
    pieces = before.rstrip(" ,").split(", ")[-2:]
    out = [_before(piece, language) for piece in reversed(pieces)]
    behind = _APPOSITION.match(text, end, end + _AROUND)
    if behind and any(_role(w, language) for w in _WORD.findall(behind["role"])[:6]):
        out.append(behind["role"])
    return out


def _before(text: str, language: str) -> str:
    """ "der Sprecher der Polizei in Velmora, " or "Interior Minister ": from the role's noun on."""
    words = text.rstrip(" ,").split()[-7:]
    ends = [n for n, w in enumerate(words) if _role(w.strip(","), language)]
    if not ends:
        return ""
    behind = [w for w in words[ends[-1] + 1 :] if w[:1].islower()]
    if any(w not in parts("behind-role") for w in behind):
        return ""
    first = ends[-1]
    while language == "en" and first and _belongs(words[first - 1]):
        first -= 1
    # "ihre Leiterin", "its director"
    if first and words[first - 1].lower() in parts("points-own"):
        first -= 1
    return " ".join(words[first:])


def _role(word: str, language: str) -> bool:
    return any(k.kind == "person" for k in nouns(word, language or "de"))


def _belongs(word: str) -> bool:
    return word[:1].isupper() or word in parts("before-role") or word.endswith(("'s", "’s"))
