"""Accounts: every figure of an incident, whose it is, and how it stands to earlier ones. Pure."""

from zufolge.compare.accounts.account import account
from zufolge.compare.accounts.voices import Claimant

__all__ = ["Claimant", "account"]
