"""View → bytes."""
