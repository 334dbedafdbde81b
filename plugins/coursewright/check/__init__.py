"""Model and files → findings."""
