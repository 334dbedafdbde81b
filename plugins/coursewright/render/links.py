"""From one page of a site to another."""

import posixpath


def url(uri: str) -> str:
    """`a/b.md#c` → `a/b/#c`, the address below the root of the language; a file that is no page stays as it is."""
    path, mark, anchor = uri.partition("#")
    if posixpath.splitext(path)[1] == ".json":
        return path
    path = path.removesuffix(".md")
    if path == "index":
        path = ""
    path = path.removesuffix("/index")
    return f"{path}/{mark}{anchor}".lstrip("/") if path else f"{mark}{anchor}"


def href(uri: str, source: str) -> str:
    """The link to `uri` for the page `source`, both as in `question-strategy/needs.md`."""
    path, mark, anchor = url(uri).partition("#")
    here = url(source) or "./"
    relative = posixpath.relpath(path or ".", here)
    slash = "/" if not posixpath.splitext(path)[1] or not path else ""
    return f"{relative}{slash}{mark}{anchor}"
