"""Wire copies: which texts were copied from one another, and who is an independent source."""

from zufolge.compare.copies.crediting import Credit, credits
from zufolge.compare.copies.grouping import Origin, Pairs, groups, origins_of
from zufolge.compare.copies.independence import Independent, by_origin, independent
from zufolge.compare.copies.sharing import Copied, copied
from zufolge.compare.copies.sketches import Sketch, copy_keys, sketch

__all__ = [
    "Copied",
    "Credit",
    "Independent",
    "Origin",
    "Pairs",
    "Sketch",
    "by_origin",
    "copied",
    "copy_keys",
    "credits",
    "groups",
    "independent",
    "origins_of",
    "sketch",
]
