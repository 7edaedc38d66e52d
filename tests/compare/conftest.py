"""A ledger on each database, as the ledger's own tests have it."""

from tests.ledger.conftest import ledger, postgresql, where

__all__ = ["ledger", "postgresql", "where"]
