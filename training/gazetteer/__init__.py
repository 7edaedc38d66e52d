"""Compiles the gazetteer that the places pass reads (docs/places.md). Not in the wheel."""
