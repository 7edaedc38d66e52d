"""Measures readings against gold. Every measure yields a `Report`; printing it is the caller's."""
