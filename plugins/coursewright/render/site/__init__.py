"""The course site: what MkDocs is given to build."""
