"""Thin adapters: the only folder that imports mkdocs."""
