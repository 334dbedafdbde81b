"""Model → what one document says, in one language, for one audience."""
