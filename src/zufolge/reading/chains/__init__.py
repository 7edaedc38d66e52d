"""Who is who within one report: mentions of people and bodies, joined to actors."""
