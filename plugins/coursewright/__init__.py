"""Courses that are taught: bilingual Markdown and YAML in, a course site and its forms out."""
