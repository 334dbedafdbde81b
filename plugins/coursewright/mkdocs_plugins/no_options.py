"""The configuration of a plugin that has nothing to configure."""

from mkdocs.config.base import Config


class NoOptions(Config):
    """No options."""
