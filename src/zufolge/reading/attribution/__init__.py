"""Rules for statements by their grammar alone: what stands behind the tagging model."""
