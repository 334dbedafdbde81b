"""Files → model."""
