from __future__ import annotations

import pytest

from zufolge.language.happenings.english import verb_forms


@pytest.mark.parametrize(
    ("base", "wanted"),
    [
        ("attack", {"attack", "attacks", "attacked", "attacking"}),
        ("shoot", {"shot", "shoots", "shooting"}),
        ("stab", {"stabbed", "stabbing"}),
        ("seize", {"seized", "seizing"}),
        ("deny", {"denied", "denies", "denying"}),
        ("die", {"died", "dying"}),
        ("march", {"marches"}),
    ],
)
def test_verb_forms(base: str, wanted: set[str]) -> None:
    assert wanted <= {f.text for f in verb_forms(base, "")}


def test_with_a_particle_every_form_stands_apart() -> None:
    assert all(f.apart for f in verb_forms("blow", "up"))
