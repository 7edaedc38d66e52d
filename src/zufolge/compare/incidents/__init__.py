"""From reports to incidents: what a report tells, what two tellings share, which are one happening."""
