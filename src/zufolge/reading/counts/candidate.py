"""A number that may count people, and what is known of them so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from zufolge.language.fates import HARM, RANK, Fate
from zufolge.language.people import Role
from zufolge.language.quantities import Quantity
from zufolge.reading.counts.phrases import Counted


@dataclass(slots=True)
class Candidate:
    """A number that may count people: code points `start` to `end`, its phrase to `phrase_end`.

    `fate` is what is told of them, `near` whether so closely that no noun is needed, `agent` whether
    they do it to others. `whole` is the number that they are a part of, `share` marks the whole in
    "vier der sechs", `paired` the second number in "von 20 auf 30", `former` its first, which holds no
    longer, `inherited` a whole's category.
    """

    quantity: Quantity
    counted: Counted
    start: int
    end: int
    phrase_end: int
    fate: Fate | None = None
    near: bool = False
    agent: bool = False
    share: bool = False
    former: bool = False
    inherited: str | None = None
    paired: Candidate | None = field(default=None, repr=False)
    whole: Candidate | None = field(default=None, repr=False)

    @property
    def role(self) -> Role | None:
        return self.counted.role

    @property
    def category(self) -> str | None:
        """The category by noun and fate together, None where neither says anything."""
        role = self.role
        firm = role is not None and role.strength == "strong"
        if self.inherited is not None and self.fate is None and not firm:
            return self.inherited
        if self.agent:
            return _of_agent(role)
        if self.whole is not None and self.whole.share and self.fate is not None and firm:
            return self.fate.category  # "vier der acht Vermissten wurden lebend gefunden"
        if role is None or self.fate is None:
            return self.fate.category if self.fate else role and role.category
        return self.fate.category if _overrides(self.fate, role) else role.category


def _overrides(fate: Fate, role: Role) -> bool:
    """Whether what is told of people says more than the noun for them."""
    if role.category == "abducted" and fate.category == "affected":
        return True  # "14 Geiseln wurden befreit"
    if role.strength == "strong":
        return fate.category in HARM and RANK[fate.category] < RANK[role.category]
    if role.strength == "weak" and fate.category in ("participants", "deployed", "other"):
        return False
    return not (fate.category == "deployed" and fate.manner == "part")  # anybody can be "sent"


def _of_agent(role: Role | None) -> str:
    if role is None or role.category in ("other", "killed", "affected"):
        return "participants"
    return role.category
