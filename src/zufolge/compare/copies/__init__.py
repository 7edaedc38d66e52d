"""Wire copies: which texts were copied from one another, and who is an independent source."""

from zufolge.compare.copies.copied import Copied, copied
from zufolge.compare.copies.sketch import Sketch, copy_keys, sketch

__all__ = ["Copied", "Sketch", "copied", "copy_keys", "sketch"]
