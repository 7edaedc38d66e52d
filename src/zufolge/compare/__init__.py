"""Many reports, compared: copies, people, incidents, accounts. Pure functions over ledger rows, no SQL."""
