"""The command line: one file a command; nothing is decided here."""

from zufolge.cli.app import main

__all__ = ["main"]
