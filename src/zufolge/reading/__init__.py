"""Reading: passes find, the reader composes them, the verifier keeps them honest."""

from zufolge.reading.interface import Pass
from zufolge.reading.passes import DEFAULT_PASSES, default_passes
from zufolge.reading.reader import PassFault, PassReader, default_reader

__all__ = ["DEFAULT_PASSES", "Pass", "PassFault", "PassReader", "default_passes", "default_reader"]
