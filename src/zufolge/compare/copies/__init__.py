"""Wire copies: which texts were copied from one another, and who is an independent source."""

from zufolge.compare.copies.grouping import Pairs, groups
from zufolge.compare.copies.sharing import Copied, copied
from zufolge.compare.copies.sketches import Sketch, copy_keys, sketch

__all__ = ["Copied", "Pairs", "Sketch", "copied", "copy_keys", "groups", "sketch"]
